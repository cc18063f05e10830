import { usePublish } from "@/api/describe";
import type { Asset } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { useToast } from "@/parts/toast";

/** Publishes files or makes them drafts, skipping those that already are. Undo reverts only the changed ones. */
export function usePublishing() {
  const { t } = useTranslation();
  const toast = useToast();
  const publish = usePublish();

  // Not the callbacks of mutate, which run only for the latest of several calls.
  const change = (ids: string[], isPublished: boolean, name: string | undefined, undo: boolean) => void put(ids, isPublished, name, undo).catch(toast.failed);

  async function put(ids: string[], isPublished: boolean, name: string | undefined, undo: boolean) {
    const { results } = await publish.mutateAsync({ ids, isPublished });
    const done = results.filter(({ status }) => status === "published" || status === "unpublished").map(({ id }) => id);
    const left = results.length - done.length;
    const words = [done.length > 0 && t(isPublished ? "action.published" : "action.unpublished", { count: done.length, name }), left > 0 && t("action.notPublished", { count: left })];
    toast.done(words.filter(Boolean).join(". "), undo && done.length > 0 ? () => change(done, !isPublished, name, false) : undefined);
  }

  return (assets: Asset[], isPublished: boolean) => {
    const changing = assets.filter((asset) => asset.type === "file" && asset.isPublished !== isPublished);
    change(changing.map(({ id }) => id), isPublished, changing[0]?.name, true);
  };
}
