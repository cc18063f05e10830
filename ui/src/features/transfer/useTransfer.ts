import { refreshAssets } from "@/api/assets";
import { follow } from "@/api/jobs";
import { useCopy, useMove } from "@/api/transfer";
import type { Asset, Folder } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { wayBack } from "@/lib/transfer";
import { useToast } from "@/parts/toast";

/** Moves and copies assets, each as a job; undoing a move moves back whatever was not merged. */
export function useTransfer() {
  const { t } = useTranslation();
  const toast = useToast();
  const move = useMove();
  const copy = useCopy();
  const nameOf = (folder: Folder) => folder.name || t("nav.library");
  const idsOf = (assets: Asset[]) => assets.map((asset) => asset.id);

  async function putBack(back: ReturnType<typeof wayBack>) {
    try {
      for (const part of back) follow(await move.mutateAsync(part), () => void refreshAssets());
      toast.done(t("transfer.movedBack"));
    } catch (error) {
      toast.failed(error);
    }
  }

  return {
    move: (assets: Asset[], folder: Folder) =>
      move.mutate(
        { ids: idsOf(assets), destinationId: folder.id },
        {
          onSuccess: (job) =>
            follow(job, ({ results, failed, status }) => {
              void refreshAssets();
              const back = wayBack(assets, results);
              if (failed === 0 && status === "completed") toast.done(t("transfer.moved", { count: assets.length, name: nameOf(folder) }), back.length > 0 ? () => void putBack(back) : undefined);
            }),
          onError: toast.failed,
        },
      ),
    copy: (assets: Asset[], folder: Folder, includeVersions = false) =>
      copy.mutate(
        { ids: idsOf(assets), destinationId: folder.id, includeVersions },
        {
          onSuccess: (job) =>
            follow(job, ({ failed, status }) => {
              void refreshAssets();
              if (failed === 0 && status === "completed") toast.done(t("transfer.copied", { count: assets.length, name: nameOf(folder) }));
            }),
          onError: toast.failed,
        },
      ),
  };
}
