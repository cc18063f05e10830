import { useSearch } from "@tanstack/react-router";
import { useUser } from "@/api/session";
import { DownloadsPage } from "@/features/downloads/DownloadsPage";
import { JobsPage } from "@/features/jobs/JobsPage";

/** Whether to show everyone's; only administrators may see them. */
function useAll(): boolean {
  const { all = false } = useSearch({ strict: false });
  return useUser().role === "administrator" && all;
}

export function Downloads() {
  return <DownloadsPage all={useAll()} />;
}

export function Jobs() {
  return <JobsPage all={useAll()} />;
}
