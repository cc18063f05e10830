import { Button, Progress, Text } from "@mantine/core";
import { IconCopy, IconFolderSymlink, IconForms, IconProgressCheck, IconTrashX, type TablerIcon } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { hasEnded, jobQuery } from "@/api/jobs";
import type { Job } from "@/api/types";
import { dateTime } from "@/lib/format";
import { type TextKey, useTranslation } from "@/lib/laterTexts";
import rows from "@/parts/Rows.module.css";
import { Failures } from "./Failures";
import { StopJob } from "./StopJob";
import { useJobStatus } from "./useJobStatus";

const kinds: Partial<Record<string, { icon: TablerIcon; text: TextKey }>> = {
  move: { icon: IconFolderSymlink, text: "action.move" },
  copy: { icon: IconCopy, text: "action.copy" },
  rename: { icon: IconForms, text: "action.rename" },
  "empty-trash": { icon: IconTrashX, text: "jobs.deleting" },
};
const other = { icon: IconProgressCheck, text: "jobs.job" } as const;

/** One job; in a list of everyone's, with the name of who started it. */
export function JobRow({ job, withStarter }: { job: Job; withStarter: boolean }) {
  const { t } = useTranslation();
  const status = useJobStatus();
  const [open, setOpen] = useState(false);
  const [stopping, setStopping] = useState(false);
  const { icon: Icon, text } = kinds[job.kind] ?? other;
  const ended = hasEnded(job);
  return (
    <li className={rows.row}>
      <Icon size={24} stroke={1.5} aria-hidden />
      <div className={rows.words}>
        <Text>{t(text)}</Text>
        <Text size="sm" c="dimmed">
          {[withStarter && job.startedBy.name, dateTime(job.createdAt)].filter(Boolean).join("\u00a0· ")}
        </Text>
        <Text size="sm" c="dimmed" className="figures">
          {status(job)}
        </Text>
        {!ended && <Progress mt={6} maw={320} size="sm" value={job.total ? (100 * job.done) / job.total : 100} animated={job.total == null} aria-label={t(text)} />}
      </div>
      {job.failed > 0 && (
        <Button variant="subtle" color="gray" size="compact-md" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("jobs.hide") : t("jobs.show", { count: job.failed })}
        </Button>
      )}
      {!ended && !job.isCancelled && (
        <Button variant="light" size="compact-md" onClick={() => setStopping(true)}>
          {t("jobs.stop")}
        </Button>
      )}
      {open && <WentWrong job={job} />}
      {stopping && <StopJob job={job} onClose={() => setStopping(false)} />}
    </li>
  );
}

/** Loads the job itself, as the list does not include results per item. */
function WentWrong({ job }: { job: Job }) {
  const { data } = useQuery(jobQuery(job));
  return <Failures job={data} className={rows.more} />;
}
