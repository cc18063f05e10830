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

  async function takeOut(assets: Asset[]) {
    const change = { collectionIds: [collectionId], assetIds: assets.map((asset) => asset.id) };
    const { results } = await remove.mutateAsync(change);
    const removed = results.filter((result) => result.status === "removed").map((result) => result.assetId);
    const putBack = () => void add.mutateAsync({ ...change, assetIds: removed }).catch(toast.failed);
    toast.done(t("collections.removed", { count: removed.length }), putBack);
    onRemoved();
  }

  // Not the callbacks of mutate, which run only for the latest of several calls and while the page is there.
  return (assets: Asset[]) => void takeOut(assets).catch(toast.failed);
}
