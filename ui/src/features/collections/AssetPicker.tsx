import { Button, Skeleton, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { folderAssetsQuery, folderQuery, sharedWithMeQuery } from "@/api/assets";
import { quickSearchQuery } from "@/api/search";
import { useUser } from "@/api/session";
import type { Asset, Collection } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { More } from "@/parts/More";
import { PickerDrawer } from "@/parts/PickerDrawer";
import { ProblemNote } from "@/parts/ProblemNote";
import { useWalk } from "@/parts/useWalk";
import classes from "./AssetPicker.module.css";
import { PickRow } from "./PickRow";
import { useAdding } from "./useAdding";
import { WhoGains } from "./WhoGains";

type Chosen = ReadonlyMap<string, Asset>;
type Picking = { chosen: Chosen; onToggle: (asset: Asset) => void; onGo: (path: string | undefined) => void };

/** A drawer to browse the library, or search by name, and choose assets to add to a collection. */
export function AssetPicker({ collection, onClose }: { collection: Collection; onClose: () => void }) {
  const { t } = useTranslation();
  const walk = useWalk(useUser().role === "restricted");
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const { add, pending, error } = useAdding(onClose);

  const picking: Picking = {
    chosen,
    onToggle: (asset) =>
      setChosen((before) => {
        const after = new Map(before);
        if (!after.delete(asset.id)) after.set(asset.id, asset);
        return after;
      }),
    onGo: walk.go,
  };

  return (
    <PickerDrawer
      title={t("collections.pickTitle", { name: collection.name })}
      find={t("collections.pickFind")}
      size={460}
      walk={walk}
      list={walk.words !== "" ? <Found words={walk.words} {...picking} /> : walk.path === undefined ? <Given {...picking} /> : <Inside path={walk.path} {...picking} />}
      notes={
        <>
          <ProblemNote error={error} />
          <WhoGains collections={[collection]} assets={[...chosen.values()]} />
        </>
      }
      foot={
        <>
          <Text size="sm" c="dimmed">
            {t("collections.pickMay")}
          </Text>
          <Button disabled={chosen.size === 0} loading={pending} onClick={() => add([collection], [...chosen.keys()])}>
            {chosen.size === 0 ? t("collections.pick") : t("collections.pickAdd", { count: chosen.size })}
          </Button>
        </>
      }
      onClose={onClose}
    />
  );
}

function Found({ words, ...picking }: { words: string } & Picking) {
  const { t } = useTranslation();
  const { data, error } = useQuery(quickSearchQuery(words, "all", 25));
  const assets = data && [...data.folders, ...data.files];
  return <Rows assets={assets} error={error} none={t("collections.pickNoneFound")} withPlace {...picking} />;
}

function Given(picking: Picking) {
  const { t } = useTranslation();
  const { data, error } = useInfiniteQuery(sharedWithMeQuery);
  const assets = data?.pages.flatMap(({ items }) => items.flatMap(({ asset }) => asset ?? []));
  return <Rows assets={assets} error={error} none={t("collections.pickNone")} withPlace {...picking} />;
}

function Inside({ path, ...picking }: { path: string } & Picking) {
  const { t } = useTranslation();
  const folder = useQuery(folderQuery(path));
  const pages = useInfiniteQuery(folderAssetsQuery(folder.data?.id, "name"));
  return (
    <>
      <Rows assets={pages.data?.pages.flatMap(({ items }) => items)} error={folder.error ?? pages.error} none={t("collections.pickNone")} {...picking} />
      {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
    </>
  );
}

type RowsProps = Picking & { assets: Asset[] | undefined; error: unknown; none: string; withPlace?: boolean };

function Rows({ assets, error, none, withPlace, chosen, onToggle, onGo }: RowsProps) {
  if (error && assets === undefined) return <ProblemNote error={error} />;
  if (assets === undefined) return <Skeleton h={52} />;
  if (assets.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <ul className={classes.list}>
      {assets.map((asset) => (
        <PickRow key={asset.id} asset={asset} chosen={chosen.has(asset.id)} withPlace={withPlace} onToggle={() => onToggle(asset)} onGo={onGo} />
      ))}
    </ul>
  );
}
