import { Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { cancelJob } from "@/api/jobs";
import { queryClient } from "@/api/queryClient";
import type { Job } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { ConfirmDialog } from "@/parts/ConfirmDialog";

/** Asks before stopping a job, which may be another user's. */
export function StopJob({ job, onClose }: { job: Job; onClose: () => void }) {
  const { t } = useTranslation();
  const stop = useMutation({
    mutationFn: () => cancelJob(job.id),
    // Also after an error, as the job may have ended meanwhile.
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["jobs"] }),
  });
  return (
    <ConfirmDialog title={t("jobs.stopTitle")} confirm={t("jobs.stop")} pending={stop.isPending} error={stop.error} onConfirm={() => stop.mutate(undefined, { onSuccess: onClose })} onClose={onClose}>
      <Text>{t("jobs.stopText", { name: job.startedBy.name })}</Text>
    </ConfirmDialog>
  );
}
