import { Box, Button } from "@mantine/core";
import { IconLibraryPhoto, IconPlus, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { collectionsQuery } from "@/api/collections";
import { useUser } from "@/api/session";
import { CollectionCards } from "@/parts/CollectionCards";
import { EmptyState } from "@/parts/EmptyState";
import { FilterMenu } from "@/parts/FilterMenu";
import { FindField } from "@/parts/FindField";
import { GridSkeleton } from "@/parts/GridSkeleton";
import { MenuChoice } from "@/parts/MenuChoice";
import { More } from "@/parts/More";
import { PageHead } from "@/parts/PageHead";
import { ProblemNote } from "@/parts/ProblemNote";
import { SortMenu } from "@/parts/SortMenu";
import { usePageKeys } from "@/parts/usePageKeys";
import { CollectionsBar } from "./CollectionsBar";
import classes from "./CollectionsPage.module.css";
import { mays, type Narrowing } from "./narrowing";
import { NewCollectionDialog } from "./NewCollectionDialog";
import { Mosaic } from "./Mosaic";
import { OwnerField } from "./OwnerField";
import { useCollectionActions } from "./useCollectionActions";
import { useCollectionDrop } from "./useCollectionDrop";

const choices: Narrowing[] = [{}, { own: true }, ...mays.map((may) => ({ may }))];
const sorts = ["name", "createdAt", "updatedAt"] as const;

type Props = { sort: string; words: string; narrowing: Narrowing; onSort: (sort: string) => void; onFind: (words: string) => void; onNarrow: (narrowing: Narrowing) => void };

export function CollectionsPage({ sort, words: query, narrowing, onSort, onFind, onNarrow }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useUser().id;
  const { own, may, owner } = narrowing;
  const isFiltered = own !== undefined || may !== undefined;
  const isNarrowed = isFiltered || owner !== undefined;
  const nameOf = (one: Narrowing) => t(one.own ? "collections.own" : one.may ? `collections.may.${one.may}` : "collections.all");
  const [making, setMaking] = useState(false);
  const pages = useInfiniteQuery(collectionsQuery({ owner: own ? me : owner, ...(may && { minLevel: may }), ...(query !== "" && { query, match: "contains" as const }) }, sort));
  const collections = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const { act, naming, dialog } = useCollectionActions();
  const dropOn = useCollectionDrop();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const clear = () => setIds(new Set());
  const toggle = (id: string) => setIds((before) => (before.has(id) ? new Set([...before].filter((other) => other !== id)) : new Set([...before, id])));
  usePageKeys([
    ["Escape", clear],
    ["n", () => setMaking(true)],
  ]);
  const none = pages.data !== undefined && collections.length === 0;
  const isEmpty = none && query === "" && !isNarrowed;
  const create = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setMaking(true)}>
      {t("collections.new")}
    </Button>
  );

  return (
    <>
      <PageHead title={t("collections.title")}>
        {!isEmpty && (
          <>
            <FilterMenu current={nameOf(narrowing)} narrowed={isFiltered}>
              {choices.map((choice) => (
                <MenuChoice key={nameOf(choice)} value={nameOf(choice)} chosen={choice.own === own && choice.may === may} onChoose={() => onNarrow(choice.may ? { ...choice, owner } : choice)}>
                  {nameOf(choice)}
                </MenuChoice>
              ))}
            </FilterMenu>
            <SortMenu fields={sorts} sort={sort} onSort={onSort} />
          </>
        )}
        {create}
      </PageHead>
      <Box px="var(--gutter)" pb={96}>
        {!isEmpty && (
          <div className={classes.finding}>
            <FindField label={t("collections.search")} words={query} onFind={onFind} />
            <OwnerField owner={owner} shown={collections} onOwner={(id) => onNarrow({ may, owner: id })} />
          </div>
        )}
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {!pages.data && !pages.error && <GridSkeleton />}
        {none && !isEmpty && (
          <EmptyState icon={IconSearch} title={query === "" ? t(own ? "collections.noneOwn" : owner ? "collections.noneOfOwner" : "collections.noneMay") : t("collections.noneFound", { query })}>
            {isNarrowed && (
              <Button variant="light" onClick={() => onNarrow({})}>
                {t("collections.showAll")}
              </Button>
            )}
          </EmptyState>
        )}
        {isEmpty && (
          <EmptyState icon={IconLibraryPhoto} title={t("collections.emptyTitle")} hint={t("collections.emptyHint")}>
            {create}
          </EmptyState>
        )}
        <CollectionCards collections={collections} mosaic={(collection) => <Mosaic collection={collection} />} onAction={act} drop={dropOn} naming={naming} chosen={{ has: (id) => ids.has(id), toggle }} />
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
      </Box>
      <CollectionsBar chosen={collections.filter(({ id }) => ids.has(id))} onClear={clear} />
      {dialog}
      {making && (
        <NewCollectionDialog onClose={() => setMaking(false)} onMade={({ id }) => void navigate({ to: "/collections/$id", params: { id } })} />
      )}
    </>
  );
}
