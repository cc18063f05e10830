import { ActionIcon, Button, Progress, Text } from "@mantine/core";
import { IconAlertTriangle, IconX } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { cancelJob, type Followed, hasEnded, jobQuery, unfollow } from "@/api/jobs";
import { refreshAssets } from "@/api/assets";
import { type TextKey, useTranslation } from "@/lib/laterTexts";
import { ProblemNote } from "@/parts/ProblemNote";
import { Failures, failuresOf } from "./Failures";
import classes from "./JobsPanel.module.css";
import { isClean, useJobStatus } from "./useJobStatus";

/** The user's running jobs, and what failed in them. */
export function JobsPanel({ followed }: { followed: readonly Followed[] }) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-label={t("jobs.label")}>
      {followed.map((each) => (
        <OneJob key={each.job.id} {...each} />
      ))}
    </section>
  );
}

const kinds: Partial<Record<string, TextKey>> = { move: "jobs.move", copy: "jobs.copy", rename: "jobs.rename", "empty-trash": "jobs.empty" };

function OneJob({ job: started, onEnd }: Followed) {
  const { t } = useTranslation();
  const { data: job } = useQuery(jobQuery(started));
  const cancel = useMutation({ mutationFn: () => cancelJob(job.id) });
  const [open, setOpen] = useState(false);
  const ended = hasEnded(job);
  const clean = isClean(job);
  const failures = failuresOf(job);
  const status = useJobStatus()(job);

  const end = useEffectEvent(() => {
    void refreshAssets();
    onEnd?.(job);
    if (clean) unfollow(job.id);
  });
  useEffect(() => {
    if (ended) end();
  }, [ended]);

  const name = t(kinds[job.kind] ?? "jobs.other");
  return (
    <div className={classes.job}>
      <div className={classes.head}>
        {ended && !clean && <IconAlertTriangle size={18} stroke={1.6} className={classes.alert} aria-hidden />}
        <div className={classes.words}>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed" className="figures" role={ended ? "status" : undefined}>{status}</Text>
        </div>
        {!ended && !job.isCancelled && (
          <Button size="compact-sm" variant="subtle" color="gray" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t("common.cancel")}
          </Button>
        )}
        {ended && (
          <ActionIcon variant="subtle" color="gray" aria-label={t("common.dismiss")} onClick={() => unfollow(job.id)}>
            <IconX size={18} />
          </ActionIcon>
        )}
      </div>
      {!ended && <Progress size="sm" value={job.total ? (100 * job.done) / job.total : 100} animated={job.total == null} aria-label={name} />}
      <ProblemNote error={cancel.error} />
      {failures.length > 0 && (
        <>
          <Button size="compact-sm" variant="subtle" color="gray" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? t("jobs.hide") : t("jobs.show", { count: failures.length })}
          </Button>
          {open && <Failures job={job} className={classes.failures} />}
        </>
      )}
    </div>
  );
}
