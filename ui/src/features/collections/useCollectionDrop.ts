import type { DragEvent } from "react";
import { useAddToCollections, useRemoveFromCollections } from "@/api/collections";
import type { Asset, Collection } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { carriedBy, isFromOutside } from "@/parts/carried";
import { useCommands } from "@/parts/commands";
import { type DropHandlers, dropHandlers } from "@/parts/dropHandlers";
import { useToast } from "@/parts/toast";

/** What makes an element stand for a collection: assets that are dropped on it are added, what comes from outside is uploaded before. */
export function useCollectionDrop() {
  const { t } = useTranslation();
  const toast = useToast();
  const { receive } = useCommands();
  const add = useAddToCollections();
  const remove = useRemoveFromCollections();

  function put(assets: Asset[], { id, name, can }: Collection) {
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

  return (collection: Collection): DropHandlers => {
    const takes = (event: DragEvent) => {
      const assets = carriedBy(event);
      return collection.can.includes("addAssets") && (isFromOutside(event) || (assets.length > 0 && assets.every(({ can }) => can.includes("addToCollection"))));
    };
    return dropHandlers(
      (event) => (takes(event) ? "copy" : undefined),
      (event) => (isFromOutside(event) ? receive(event.dataTransfer, { collection }) : put(carriedBy(event), collection)),
    );
  };
}
