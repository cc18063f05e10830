import { Kbd, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useLocation, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { parent } from "@/lib/path";
import { patient } from "@/lib/patient";
import { useCommands } from "@/parts/commands";
import { usePageKeys } from "@/parts/usePageKeys";
import classes from "./SearchField.module.css";

const QuickSearch = lazy(() => patient(() => import("@/features/search/QuickSearch")).then((module) => ({ default: module.QuickSearch })));

/** The search in the header of every page. The dialog that it opens is loaded on first use. */
export function SearchField({ brief }: { brief?: boolean }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { run } = useCommands();
  const found = useSearch({ strict: false });
  // On other pages, `q` belongs to the page's own search.
  const q = useLocation().pathname === "/search" ? found.q : undefined;
  const [open, setOpen] = useState(false);
  usePageKeys([["/", () => setOpen(true)]]);
  useHotkeys([["mod+K", () => setOpen(true)]], []);
  return (
    <>
      <UnstyledButton className={classes.field} aria-keyshortcuts="/ Control+K" onClick={() => setOpen(true)}>
        <IconSearch size={18} stroke={1.6} aria-hidden />
        {q !== undefined && <VisuallyHidden>{t("app.searchLabel")}: </VisuallyHidden>}
        <span className={classes.words}>{q ?? t(brief ? "app.find" : "app.search")}</span>
        <Kbd className={classes.key} aria-hidden>/</Kbd>
      </UnstyledButton>
      <Suspense>
        {open && (
          <QuickSearch
            start={q ?? ""}
            onClose={() => setOpen(false)}
            onQuery={(query, build) => void navigate({ to: "/search", search: { q: query === "" ? undefined : query, build: build || undefined } })}
            onOpen={(hit) => {
              if (hit.kind === "collection") void navigate({ to: "/collections/$id", params: { id: hit.collection.id } });
              else if (hit.asset.type === "folder") void navigate({ to: "/library/$", params: { _splat: hit.asset.folderPath.slice(1) } });
              else if (hit.asset.parentId == null) run("open", [hit.asset]);
              else void navigate({ to: "/library/$", params: { _splat: parent(hit.asset.filePath).slice(1) }, search: { show: hit.asset.id } });
            }}
          />
        )}
      </Suspense>
    </>
  );
}
