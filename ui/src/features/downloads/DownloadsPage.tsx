import { IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { downloadsQuery } from "@/api/downloads";
import { useUser } from "@/api/session";
import { useTranslation } from "@/lib/laterTexts";
import { WhoseList } from "@/parts/WhoseList";
import { DownloadRow } from "./DownloadRow";

/** The user's zips, or everyone's: they can be downloaded while they are kept, and made again after that. */
export function DownloadsPage({ all }: { all: boolean }) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery({ ...downloadsQuery(all), refetchInterval: (query) => (query.state.data?.pages.some(({ items }) => items.some(({ status }) => status === "running")) ? 3000 : false) });
  const none = { icon: IconDownload, title: t(all ? "downloads.emptyOfAll" : "downloads.emptyTitle"), hint: t("downloads.emptyHint") };
  return <WhoseList to="/downloads" title={t("downloads.title")} role={useUser().role} pages={pages} none={none} row={(download) => <DownloadRow key={download.id} download={download} withRequester={all} />} />;
}
