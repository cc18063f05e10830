import { IconLibraryPhoto, IconPin } from "@tabler/icons-react";
import { useInfiniteQuery, useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { collectionQuery, collectionsQuery } from "@/api/collections";
import { namesOnly } from "@/api/refresh";
import type { Collection } from "@/api/types";
import { usePinned } from "@/parts/usePinned";
import classes from "./RailCollections.module.css";
import { useCollectionDrop } from "./useCollectionDrop";

const most = 6;

/** The pinned collections and those changed last, in the rail; dropping assets on one adds them to it. */
export function RailCollections() {
  const { data, isPending } = useInfiniteQuery({ ...collectionsQuery({}, "-updatedAt", most), meta: namesOnly });
  const { ids } = usePinned();
  // A collection that was deleted, or is no longer shared, is left out.
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

function Target({ collection, isPinned }: { collection: Collection; isPinned?: boolean }) {
  const { id, name } = collection;
  return (
    <li>
      <Link className={classes.target} to="/collections/$id" params={{ id }} title={name} {...useCollectionDrop()(collection)}>
        <IconLibraryPhoto size={16} stroke={1.6} aria-hidden />
        <span>{name}</span>
        {isPinned && <IconPin size={14} stroke={1.6} className={classes.pin} aria-hidden />}
      </Link>
    </li>
  );
}
