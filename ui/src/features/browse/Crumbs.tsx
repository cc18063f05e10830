import { IconChevronRight } from "@tabler/icons-react";
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "@/lib/i18n";
import { folderQuery } from "@/api/assets";
import { useUser } from "@/api/session";
import { crumbs } from "@/lib/path";
import classes from "./Crumbs.module.css";

/** The way down to a folder. For a restricted user, who may not see every folder above, only those that open are links. */
export function Crumbs({ path }: { path: string }) {
  const { t } = useTranslation();
  const restricted = useUser().role === "restricted";
  const steps = crumbs(path);
  const above = steps.slice(0, -1);
  const seen = useQueries({ queries: above.map((step) => ({ ...folderQuery(step.path), enabled: restricted })) });
  const last = steps.at(-1);
  return (
    <nav aria-label={t("browse.crumbs")} className={classes.crumbs}>
      {last === undefined ? (
        <h1 className={classes.here}>{t("nav.library")}</h1>
      ) : (
        <span className={classes.part}>
          <Link to={restricted ? "/shared" : "/library"} className={classes.step}>
            {restricted ? t("nav.shared") : t("nav.library")}
          </Link>
          <Arrow />
        </span>
      )}
      {above.map((step, index) => (
        <span key={step.path} className={classes.part}>
          {restricted && !seen[index]?.data ? (
            <span className={classes.closed}>{step.name}</span>
          ) : (
            <Link to="/library/$" params={{ _splat: step.path.slice(1) }} className={classes.step}>
              {step.name}
            </Link>
          )}
          <Arrow />
        </span>
      ))}
      {last && (
        <h1 className={classes.here} aria-current="page">
          {last.name}
        </h1>
      )}
    </nav>
  );
}

const Arrow = () => <IconChevronRight size={16} className={classes.arrow} aria-hidden />;
