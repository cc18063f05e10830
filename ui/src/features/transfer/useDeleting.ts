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

  async function putBack(ids: string[]) {
    const { results } = await restore.mutateAsync({ ids });
    const back = results.filter(({ status }) => status === "restored").length;
    const left = results.length - back;
    toast.done([back > 0 && t("transfer.restored", { count: back }), left > 0 && t("transfer.notRestored", { count: left })].filter(Boolean).join(". "));
  }

  async function putAway(assets: Asset[]) {
    const { results } = await remove.mutateAsync(assets);
    const ids = results.filter(({ status }) => status === "deleted").map(({ id }) => id);
    const left = results.length - ids.length;
    const back = () => void putBack(ids).catch(toast.failed);
    const [one] = assets.length === 1 ? assets : [];
    const gone = one ? t(one.type === "file" ? "transfer.deletedFile" : "transfer.deletedFolder", { name: one.name }) : t("transfer.deleted", { count: ids.length });
    toast.done([ids.length > 0 && gone, left > 0 && t("transfer.notDeleted", { count: left })].filter(Boolean).join(". "), ids.length > 0 ? back : undefined);
  }

  // Not the callbacks of mutate, which run only for the latest of several calls.
  return (assets: Asset[]) => void putAway(assets).catch(toast.failed);
}
