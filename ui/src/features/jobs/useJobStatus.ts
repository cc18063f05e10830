import { hasEnded } from "@/api/jobs";
import type { Job } from "@/api/types";
import { number } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";

export const isClean = (job: Job) => job.status === "completed" && job.failed === 0;

/** The progress of a job, or its outcome, as text. */
export function useJobStatus() {
  const { t } = useTranslation();
  return (job: Job): string => {
    if (!hasEnded(job)) {
      if (job.isCancelled) return t("jobs.cancelling");
      return job.total == null ? t("jobs.done", { count: job.done }) : t("jobs.doneOf", { done: number(job.done), total: number(job.total) });
    }
    if (job.status === "cancelled") return t("jobs.cancelled", { count: job.done });
    if (job.status === "failed") return job.error?.detail ?? t("problem.unknown");
    return isClean(job) ? t("jobs.done", { count: job.done }) : t("jobs.failed", { count: job.failed });
  };
}
