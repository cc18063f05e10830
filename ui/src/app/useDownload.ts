import { useZip } from "@/api/downloads";
import { useTranslation } from "@/lib/i18n";
import { here } from "@/lib/path";
import type { Commands } from "@/parts/commands";
import { useToast } from "@/parts/toast";

/** Makes a zip and follows its link, which saves the zip and leaves the page as it is. */
export function useDownload(): Commands["download"] {
  const { t } = useTranslation();
  const toast = useToast();
  const zip = useZip();

  async function make(what: Parameters<Commands["download"]>[0]) {
    const { url, name } = await zip.mutateAsync(what);
    toast.done(t("action.downloadBegun", { name }));
    location.assign(here(url));
  }

  // Not the callbacks of mutate, which run only for the latest of several calls.
  return (what) => void make(what).catch(toast.failed);
}
