import { IconChevronRight } from "@tabler/icons-react";
import { useQueries, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import { useTranslation } from "@/lib/i18n";
import { folderQuery } from "@/api/assets";
import { useUser } from "@/api/session";
import type { Folder } from "@/api/types";
import { crumbs } from "@/lib/path";
import { useFolderDrop } from "@/parts/useFolderDrop";
import classes from "./Crumbs.module.css";
import { useDragging } from "./useDragging";

// Otherwise the link to a folder would count as the current page while a folder below it is open.
const itself = { exact: true };

/**
 * The path down to a folder; dropping something on a folder above moves it there. Restricted users may not see every folder
 * above, so only those they can open are links.
 */
export function Crumbs({ path }: { path: string }) {
  const { t } = useTranslation();
  const restricted = useUser().role === "restricted";
  const steps = crumbs(path);
  const above = steps.slice(0, -1);
  const last = steps.at(-1);
  // The folders above are loaded only during a drag, to find out whether they accept it.
  const isDragging = useDragging();
  const dropOn = useFolderDrop();
  const seen = useQueries({ queries: above.map((step) => ({ ...folderQuery(step.path), enabled: restricted || isDragging })) });
  const { data: top } = useQuery({ ...folderQuery("/"), enabled: isDragging && !restricted && last !== undefined });
  const drop = (folder: Folder | undefined) => (folder ? dropOn(folder) : {});
  return (
    <nav aria-label={t("browse.crumbs")} className={classes.crumbs}>
      {last === undefined ? (
        <h1 className={classes.here}>{t("nav.library")}</h1>
      ) : (
        <span className={classes.part}>
          <Link to={restricted ? "/shared" : "/library"} activeOptions={itself} className={classes.step} {...drop(top)}>
            {restricted ? t("nav.shared") : t("nav.library")}
          </Link>
          <Arrow />
        </span>
      )}
      {above.map((step, index) => (
        <span key={step.path} className={classes.part} style={lettersOf(step.name)}>
          {restricted && !seen[index]?.data ? (
            <span className={classes.closed}>{step.name}</span>
          ) : (
            <Link to="/library/$" params={{ _splat: step.path.slice(1) }} activeOptions={itself} className={classes.step} {...drop(seen[index]?.data)}>
              {step.name}
            </Link>
          )}
          <Arrow />
        </span>
      ))}
      {last && (
        <h1 className={classes.here} style={lettersOf(last.name)} aria-current="page">
          {last.name}
        </h1>
      )}
    </nav>
  );
}

const lettersOf = (name: string) => ({ "--letters": name.length }) as CSSProperties;

const Arrow = () => <IconChevronRight size={16} className={classes.arrow} aria-hidden />;
