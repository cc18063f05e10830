import { refreshAssets } from "@/api/assets";
import { follow } from "@/api/jobs";
import { useCopy, useMove } from "@/api/transfer";
import type { Asset, Folder, Job } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { wayBack } from "@/lib/transfer";
import { useToast } from "@/parts/toast";

const succeeded = ({ failed, status }: Job) => failed === 0 && status === "completed";
const idsOf = (assets: Asset[]) => assets.map((asset) => asset.id);

const endOf = (job: Job) =>
  new Promise<Job>((resolve) =>
    follow(job, (ended) => {
      void refreshAssets();
      resolve(ended);
    }),
  );

/** Moves and copies assets, each as a job; undoing a move moves back whatever was not merged. */
export function useTransfer() {
  const { t } = useTranslation();
  const toast = useToast();
  const move = useMove();
  const copy = useCopy();
  const nameOf = (folder: Folder) => folder.name || t("nav.library");

  async function putBack(back: ReturnType<typeof wayBack>) {
    const ends: Promise<Job>[] = [];
    for (const part of back) ends.push(endOf(await move.mutateAsync(part)));
    // The panel of the jobs says what failed.
    if ((await Promise.all(ends)).every(succeeded)) toast.done(t("transfer.movedBack"));
  }

  async function moveTo(assets: Asset[], folder: Folder) {
    const job = await endOf(await move.mutateAsync({ ids: idsOf(assets), destinationId: folder.id }));
    const back = wayBack(assets, job.results);
    const undo = () => void putBack(back).catch(toast.failed);
    if (succeeded(job)) toast.done(t("transfer.moved", { count: assets.length, name: nameOf(folder) }), back.length > 0 ? undo : undefined);
  }

  async function copyTo(assets: Asset[], folder: Folder, includeVersions: boolean) {
    const job = await endOf(await copy.mutateAsync({ ids: idsOf(assets), destinationId: folder.id, includeVersions }));
    if (succeeded(job)) toast.done(t("transfer.copied", { count: assets.length, name: nameOf(folder) }));
  }

  // Not the callbacks of mutate, which run only for the latest of several calls.
  return {
    move: (assets: Asset[], folder: Folder) => void moveTo(assets, folder).catch(toast.failed),
    copy: (assets: Asset[], folder: Folder, includeVersions = false) => void copyTo(assets, folder, includeVersions).catch(toast.failed),
  };
}
