import { IconLibraryPhoto, IconPin } from "@tabler/icons-react";
import { useInfiniteQuery, useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { collectionQuery, collectionsQuery, useAddToCollections, useRemoveFromCollections } from "@/api/collections";
import type { Asset, Collection } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { carriedBy } from "@/parts/carried";
import { useToast } from "@/parts/toast";
import { usePinned } from "@/parts/usePinned";
import classes from "./RailCollections.module.css";

const most = 6;

/** The collections that are pinned, and those changed last, at hand in the rail; what is dropped on one is added to it. */
export function RailCollections() {
  const { data, isPending } = useInfiniteQuery(collectionsQuery({}, "-updatedAt", most));
  const { ids } = usePinned();
  // One that is gone, or shared no more, stays away.
  const pinned = useQueries({ queries: ids.map((id) => collectionQuery(id)) }).flatMap((answer) => answer.data ?? []);
  const others = data?.pages[0]?.items.filter(({ id }) => !ids.includes(id)) ?? [];
  return (
    <ul className={classes.list} data-coming={isPending || undefined}>
      {pinned.map((collection) => (
        <Target key={collection.id} collection={collection} isPinned />
      ))}
      {others.slice(0, Math.max(0, most - pinned.length)).map((collection) => (
        <Target key={collection.id} collection={collection} />
      ))}
    </ul>
  );
}

function Target({ collection: { id, name, can }, isPinned }: { collection: Collection; isPinned?: boolean }) {
  const { t } = useTranslation();
  const toast = useToast();
  const add = useAddToCollections();
  const remove = useRemoveFromCollections();
  const [over, setOver] = useState(false);

  const addable = (assets: Asset[]) => can.includes("addAssets") && assets.length > 0 && assets.every((asset) => asset.can.includes("addToCollection"));

  function drop(assets: Asset[]) {
    add.mutate(
      { collectionIds: [id], assetIds: assets.map((asset) => asset.id) },
      {
        onSuccess: ({ results }) => {
          const assetIds = results.filter(({ status }) => status === "added").map(({ assetId }) => assetId);
          const back = () => remove.mutate({ collectionIds: [id], assetIds }, { onError: toast.failed });
          toast.done(t("common.addedTo", { name }), assetIds.length > 0 && can.includes("removeAssets") ? back : undefined);
        },
        onError: toast.failed,
      },
    );
  }

  return (
    <li>
      <Link
        className={classes.target}
        to="/collections/$id"
        params={{ id }}
        title={name}
        data-over={over}
        onDragEnter={(event) => setOver(addable(carriedBy(event)))}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => {
          if (addable(carriedBy(event))) event.preventDefault();
        }}
        onDrop={(event) => {
          const assets = carriedBy(event);
          setOver(false);
          if (!addable(assets)) return;
          event.preventDefault();
          drop(assets);
        }}
      >
        <IconLibraryPhoto size={16} stroke={1.6} aria-hidden />
        <span>{name}</span>
        {isPinned && <IconPin size={14} stroke={1.6} className={classes.pin} aria-hidden />}
      </Link>
    </li>
  );
}
