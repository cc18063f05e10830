import { IconProgressCheck } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { jobsQuery } from "@/api/jobs";
import { useUser } from "@/api/session";
import { useTranslation } from "@/lib/laterTexts";
import { WhoseList } from "@/parts/WhoseList";
import { JobRow } from "./JobRow";

/** The jobs, running or ended: the user's own, or everyone's for administrators who ask for them. */
export function JobsPage({ all }: { all: boolean }) {
  const { t } = useTranslation();
  const none = { icon: IconProgressCheck, title: t(all ? "jobs.noneOfAll" : "jobs.none"), hint: t("jobs.noneHint") };
  return <WhoseList to="/jobs" title={t("nav.jobs")} role={useUser().role} pages={useInfiniteQuery(jobsQuery(all))} none={none} row={(job) => <JobRow key={job.id} job={job} withStarter={all} />} />;
}
