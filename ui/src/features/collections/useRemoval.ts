import { useTranslation } from "@/lib/laterTexts";
import { useAddToCollections, useRemoveFromCollections } from "@/api/collections";
import type { Asset } from "@/api/types";
import { useToast } from "@/parts/toast";

/** Removes members from a collection at once, with an undo instead of a confirmation. */
export function useRemoval(collectionId: string, onRemoved: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const remove = useRemoveFromCollections();
  const add = useAddToCollections();
  return (assets: Asset[]) => {
    const change = { collectionIds: [collectionId], assetIds: assets.map((asset) => asset.id) };
    remove.mutate(change, {
      onSuccess: ({ results }) => {
        const removed = results.filter((result) => result.status === "removed").map((result) => result.assetId);
        const putBack = () => add.mutate({ ...change, assetIds: removed }, { onError: toast.failed });
        toast.done(t("collections.removed", { count: removed.length }), putBack);
        onRemoved();
      },
      onError: toast.failed,
    });
  };
}
