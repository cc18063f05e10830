import { Box, Button } from "@mantine/core";
import { IconProgressCheck } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { jobsQuery } from "@/api/jobs";
import { useUser } from "@/api/session";
import { useTranslation } from "@/lib/laterTexts";
import { EmptyState } from "@/parts/EmptyState";
import { ListSkeleton } from "@/parts/ListSkeleton";
import { More } from "@/parts/More";
import { PageHead } from "@/parts/PageHead";
import { ProblemNote } from "@/parts/ProblemNote";
import rows from "@/parts/Rows.module.css";
import { Whose } from "@/parts/Whose";
import { JobRow } from "./JobRow";

/** What went on by itself after it was asked for, under way or at its end; of all people for administrators who ask for that. */
export function JobsPage({ all }: { all: boolean }) {
  const { t } = useTranslation();
  const { role } = useUser();
  const pages = useInfiniteQuery(jobsQuery(all));
  const jobs = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t("nav.jobs")} />
      {role === "administrator" && <Whose to="/jobs" label={t("nav.jobs")} />}
      <Box px="var(--gutter)" pb={96}>
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {!pages.data && !pages.error && <ListSkeleton />}
        {pages.data && jobs.length === 0 && (
          <EmptyState icon={IconProgressCheck} title={t(all ? "jobs.noneOfAll" : "jobs.none")} hint={t("jobs.noneHint")}>
            <Button variant="light" renderRoot={(props) => <Link to="/" {...props} />}>
              {t(role === "restricted" ? "nav.toShared" : "nav.toLibrary")}
            </Button>
          </EmptyState>
        )}
        <ul className={rows.rows}>
          {jobs.map((job) => (
            <JobRow key={job.id} job={job} withStarter={all} />
          ))}
        </ul>
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
      </Box>
    </>
  );
}
