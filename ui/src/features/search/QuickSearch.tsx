import { Modal, Skeleton, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAdjustmentsHorizontal, IconHistory, IconLibraryPhoto, IconSearch, IconTag } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { quickSearchQuery } from "@/api/search";
import { useUser } from "@/api/session";
import { useTranslation } from "@/lib/laterTexts";
import { parent } from "@/lib/path";
import { asQuery } from "@/lib/query";
import { ProblemNote } from "@/parts/ProblemNote";
import { Thumbnail } from "@/parts/Thumbnail";
import { useFocusBack } from "@/parts/useFocusBack";
import { type Hit, hitGroups, recentGroups } from "./hits";
import classes from "./QuickSearch.module.css";
import { recentSearches, remember } from "./recent";

type Props = {
  start: string;
  onOpen: (hit: Exclude<Hit, { kind: "query" | "tag" }>) => void;
  /** Goes to the page of all results, with the builder open if `build` is set. */
  onQuery: (query: string, build: boolean) => void;
  onClose: () => void;
};

/** Finds folders, files, collections and tags while typing. */
export function QuickSearch({ start, onOpen, onQuery, onClose }: Props) {
  const { t } = useTranslation();
  const { id: user } = useUser();
  useFocusBack();
  const list = useId();
  const [typed, setTyped] = useState(start);
  const words = typed.trim();
  const [asked] = useDebouncedValue(words, 80);
  const { data, error, isPlaceholderData } = useQuery(quickSearchQuery(asked));
  const groups = words === "" ? recentGroups(recentSearches(user)) : hitGroups(asQuery(words), asked === "" ? undefined : data);
  const hits = groups.flatMap((group) => group.hits);
  const [active, setActive] = useState(0);
  const at = Math.min(active, hits.length - 1);
  const current = hits[at];
  const waiting = words !== "" && (data === undefined || isPlaceholderData || asked !== words) && error === null;
  const none = !waiting && error === null && words !== "" && hits.length === 1;
  const idOf = (hit: Hit) => `${list}-${String(hits.indexOf(hit))}`;

  useEffect(() => {
    document.getElementById(`${list}-${String(at)}`)?.scrollIntoView({ block: "nearest" });
  }, [at, list]);

  function choose(hit: Hit) {
    onClose();
    if (hit.kind === "asset" || hit.kind === "collection") onOpen(hit);
    else {
      remember(user, hit.query);
      onQuery(hit.query, false);
    }
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "ArrowDown") setActive((at + 1) % Math.max(1, hits.length));
    else if (event.key === "ArrowUp") setActive((at - 1 + hits.length) % Math.max(1, hits.length));
    else if (event.key === "Enter" && !event.nativeEvent.isComposing && current) choose(current);
    else return;
    event.preventDefault();
  }

  return (
    <Modal.Root opened returnFocus={false} onClose={onClose} size={640} padding={0} transitionProps={{ duration: 120, transition: "fade-down" }}>
      <Modal.Overlay backgroundOpacity={0.3} />
      <Modal.Content aria-label={t("app.searchLabel")} className={classes.box}>
        <div className={classes.field}>
          <IconSearch size={20} stroke={1.6} aria-hidden />
          <input
            data-autofocus
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls={list}
            aria-activedescendant={current && idOf(current)}
            aria-label={t("app.searchLabel")}
            placeholder={t("app.search")}
            spellCheck={false}
            autoComplete="off"
            enterKeyHint="search"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div className={classes.found} id={list} role="listbox" aria-label={t("search.results")}>
          {groups.map(({ title, hits: some }) => (
            <div key={title ?? ""} role="group" aria-label={title && t(`search.${title}`)}>
              {title && <div className={classes.title} aria-hidden>{t(`search.${title}`)}</div>}
              {some.map((hit) => (
                <div
                  key={hit.id}
                  id={idOf(hit)}
                  role="option"
                  aria-selected={hit === current}
                  className={classes.hit}
                  onPointerMove={() => setActive(hits.indexOf(hit))}
                  onClick={() => choose(hit)}
                >
                  <Line hit={hit} isRecent={title === "recent"} shown={words} />
                </div>
              ))}
            </div>
          ))}
        </div>
        {waiting && data === undefined && (
          <div className={classes.waiting}>
            <Skeleton h={36} />
            <Skeleton h={36} />
          </div>
        )}
        <ProblemNote error={error} />
        {none && <p className={classes.note}>{t("search.nothing", { query: words })} · {t("search.nothingHint")}</p>}
        {words === "" && <p className={classes.note}>{t("search.hint", { example: 'tags IN ["summer"] AND width > 2000' })}</p>}
        <div className={classes.foot}>
          <UnstyledButton
            className={classes.more}
            onClick={() => {
              onClose();
              onQuery(asQuery(words), true);
            }}
          >
            <IconAdjustmentsHorizontal size={18} stroke={1.6} aria-hidden /> {t("search.advanced")}
          </UnstyledButton>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

function Line({ hit, isRecent, shown }: { hit: Hit; isRecent: boolean; shown: string }) {
  const { t } = useTranslation();
  switch (hit.kind) {
    case "query": {
      const Icon = isRecent ? IconHistory : IconSearch;
      return (
        <>
          <span className={classes.icon}><Icon size={18} stroke={1.6} aria-hidden /></span>
          <span className={classes.name} dir="auto">{isRecent ? hit.query : t("search.all", { query: shown })}</span>
        </>
      );
    }
    case "asset": {
      const path = hit.asset.type === "file" ? hit.asset.filePath : hit.asset.folderPath;
      return (
        <>
          <span className={classes.picture}><Thumbnail asset={hit.asset} small /></span>
          <span className={classes.name} dir="auto">{hit.asset.name}</span>
          <span className={classes.where} dir="auto">{parent(path)}</span>
        </>
      );
    }
    case "collection":
      return (
        <>
          <span className={classes.icon}><IconLibraryPhoto size={18} stroke={1.6} aria-hidden /></span>
          <span className={classes.name} dir="auto">{hit.collection.name}</span>
          <span className={classes.where}>{t("collections.assets", { count: hit.collection.assetCount })}</span>
        </>
      );
    case "tag":
      return (
        <>
          <span className={classes.icon}><IconTag size={18} stroke={1.6} aria-hidden /></span>
          <span className={classes.name} dir="auto">{hit.tag}</span>
          <span className={classes.where}>{t("search.tagCount", { count: hit.count })}</span>
        </>
      );
  }
}
