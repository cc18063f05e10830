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
import rows from "@/parts/Rows.module.css";
import { Whose } from "@/parts/Whose";
import { DownloadRow } from "./DownloadRow";

/** The zips that one asked for, or that all did: fetched again while they are kept, made anew after that. */
export function DownloadsPage({ all }: { all: boolean }) {
  const { t } = useTranslation();
  const { role } = useUser();
  const pages = useInfiniteQuery({ ...downloadsQuery(all), refetchInterval: (query) => (query.state.data?.pages.some(({ items }) => items.some(({ status }) => status === "running")) ? 3000 : false) });
  const downloads = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHead title={t("downloads.title")} />
      {role === "administrator" && <Whose to="/downloads" label={t("downloads.title")} />}
      <Box px="var(--gutter)" pb={96}>
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {!pages.data && !pages.error && <ListSkeleton />}
        {pages.data && downloads.length === 0 && (
          <EmptyState icon={IconDownload} title={t(all ? "downloads.emptyOfAll" : "downloads.emptyTitle")} hint={t("downloads.emptyHint")}>
            <Button variant="light" renderRoot={(props) => <Link to="/" {...props} />}>
              {t(role === "restricted" ? "nav.toShared" : "nav.toLibrary")}
            </Button>
          </EmptyState>
        )}
        <ul className={rows.rows}>
          {downloads.map((download) => (
            <DownloadRow key={download.id} download={download} withRequester={all} />
          ))}
        </ul>
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
      </Box>
    </>
  );
}
