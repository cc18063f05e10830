import { useDeleteAssets } from "@/api/assets";
import { useRestore } from "@/api/trash";
import type { Asset } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { useToast } from "@/parts/toast";

/** Moves assets to the trash at once, with an undo instead of a confirmation. */
export function useDeleting() {
  const { t } = useTranslation();
  const toast = useToast();
  const remove = useDeleteAssets();
  const restore = useRestore();

  return (assets: Asset[]) =>
    remove.mutate(
      assets,
      {
        onSuccess: ({ results }) => {
          const ids = results.filter(({ status }) => status === "deleted").map(({ id }) => id);
          const left = results.length - ids.length;
          const back = () => restore.mutate({ ids }, { onSuccess: () => toast.done(t("transfer.restored", { count: ids.length })), onError: toast.failed });
          const [one] = assets.length === 1 ? assets : [];
          const gone = one ? t(one.type === "file" ? "transfer.deletedFile" : "transfer.deletedFolder", { name: one.name }) : t("transfer.deleted", { count: ids.length });
          toast.done([ids.length > 0 && gone, left > 0 && t("transfer.notDeleted", { count: left })].filter(Boolean).join(". "), ids.length > 0 ? back : undefined);
        },
        onError: toast.failed,
      },
    );
}
