import { IconLibraryPhoto } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { collectionsQuery, useAddToCollections } from "@/api/collections";
import type { Asset, Collection } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { carriedBy } from "@/parts/carried";
import { useToast } from "@/parts/toast";
import classes from "./RailCollections.module.css";

const most = 6;

/** The collections changed last, at hand in the rail; what is dropped on one is added to it. */
export function RailCollections() {
  const { data, isPending } = useInfiniteQuery(collectionsQuery({}, "-updatedAt", most));
  const collections = data?.pages[0]?.items ?? [];
  return (
    <ul className={classes.list} data-coming={isPending || undefined}>
      {collections.map((collection) => (
        <Target key={collection.id} collection={collection} />
      ))}
    </ul>
  );
}

function Target({ collection: { id, name, can } }: { collection: Collection }) {
  const { t } = useTranslation();
  const toast = useToast();
  const add = useAddToCollections();
  const [over, setOver] = useState(false);

  const addable = (assets: Asset[]) => can.includes("addAssets") && assets.length > 0 && assets.every((asset) => asset.can.includes("addToCollection"));

  function drop(assets: Asset[]) {
    add.mutate({ collectionIds: [id], assetIds: assets.map((asset) => asset.id) }, { onSuccess: () => toast.done(t("common.addedTo", { name })), onError: toast.failed });
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
      </Link>
    </li>
  );
}
