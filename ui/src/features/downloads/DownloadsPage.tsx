import { Box, Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { downloadsQuery } from "@/api/downloads";
import { useUser } from "@/api/session";
import { useTranslation } from "@/lib/laterTexts";
import { EmptyState } from "@/parts/EmptyState";
import { ListSkeleton } from "@/parts/ListSkeleton";
import { More } from "@/parts/More";
import { PageHead } from "@/parts/PageHead";
import { ProblemNote } from "@/parts/ProblemNote";
import { DownloadRow } from "./DownloadRow";
import classes from "./Downloads.module.css";

/** The zips that one asked for: fetched again while they are kept, made anew after that. */
export function DownloadsPage() {
  const { t } = useTranslation();
  const restricted = useUser().role === "restricted";
  const pages = useInfiniteQuery({ ...downloadsQuery, refetchInterval: (query) => (query.state.data?.pages.some(({ items }) => items.some(({ status }) => status === "running")) ? 3000 : false) });
  const downloads = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t("downloads.title")} />
      <Box px="var(--gutter)" pb={96}>
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {!pages.data && !pages.error && <ListSkeleton />}
        {pages.data && downloads.length === 0 && (
          <EmptyState icon={IconDownload} title={t("downloads.emptyTitle")} hint={t("downloads.emptyHint")}>
            <Button variant="light" renderRoot={(props) => <Link to="/" {...props} />}>
              {t(restricted ? "nav.toShared" : "nav.toLibrary")}
            </Button>
          </EmptyState>
        )}
        <ul className={classes.rows}>
          {downloads.map((download) => (
            <DownloadRow key={download.id} download={download} />
          ))}
        </ul>
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
      </Box>
    </>
  );
}
