import { useAddToCollections, useRemoveFromCollections } from "@/api/collections";
import type { Collection } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { useToast } from "@/parts/toast";

type Into = Pick<Collection, "id" | "name" | "can">;

/** Adds assets to collections, tells how many could not be added, and offers users who may remove them an undo for the new ones. */
export function useAdding(onDone: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const { mutate, isPending, error } = useAddToCollections();
  const { mutateAsync: remove } = useRemoveFromCollections();

  function add(collections: Into[], assetIds: string[]) {
    const collectionIds = collections.map(({ id }) => id);
    const [first] = collections;
    mutate(
      { collectionIds, assetIds },
      {
        onSuccess: ({ results }) => {
          const added = results.filter(({ status }) => status === "added");
          const left = results.filter(({ status }) => status !== "added" && status !== "already-member").length;
          const done = collections.length === 1 && first ? t("common.addedTo", { name: first.name }) : t("collections.addedMany", { count: collections.length });
          const back = () =>
            void Promise.all(collectionIds.map((id) => remove({ collectionIds: [id], assetIds: added.filter(({ collectionId }) => collectionId === id).map(({ assetId }) => assetId) }))).catch(toast.failed);
          const mayGoBack = added.length > 0 && collections.every(({ can }) => can.includes("removeAssets"));
          toast.done([done, left > 0 && t("collections.partlyAdded", { count: left })].filter(Boolean).join(". "), mayGoBack ? back : undefined);
          onDone();
        },
      },
    );
  }

  return { add, pending: isPending, error };
}
