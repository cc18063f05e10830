import { Burger, Drawer } from "@mantine/core";
import { useDisclosure, useHotkeys, useMediaQuery } from "@mantine/hooks";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { followRunning, useFollowed } from "@/api/jobs";
import { Uploads } from "@/features/upload/Uploads";
import { CommandsProvider } from "./CommandsProvider";
import { DetailsAside } from "./DetailsAside";
import { OfflineNote } from "./OfflineNote";
import { Brand, Rail } from "./Rail";
import { SearchField } from "./SearchField";
import classes from "./Shell.module.css";
import { useGoTo } from "./useGoTo";

const JobsPanel = lazy(() => import("@/features/jobs/JobsPanel").then((module) => ({ default: module.JobsPanel })));
const HelpSheet = lazy(() => import("./HelpSheet").then((module) => ({ default: module.HelpSheet })));

/** The frame around every page behind the sign-in. */
export function Shell() {
  const { t } = useTranslation();
  const [open, { toggle, close }] = useDisclosure(false);
  const phone = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const { pathname } = useLocation();
  useEffect(() => close(), [close, pathname]);
  useGoTo();
  const followed = useFollowed();
  useEffect(() => void followRunning().catch(() => undefined), []);
  const [help, setHelp] = useState(false);
  useHotkeys([["shift+?", () => setHelp(true)], ["?", () => setHelp(true)]]);
  return (
    <CommandsProvider>
      <a className={classes.skip} href="#content">
        {t("app.skip")}
      </a>
      <div className={classes.frame}>
        {phone ? (
          <>
            <nav className={classes.bar} aria-label={t("app.name")}>
              <Burger opened={open} onClick={toggle} size="sm" aria-label={t("app.menu")} />
              <Brand />
              <SearchField />
            </nav>
            <Drawer opened={open} onClose={close} size={280} withCloseButton={false} padding={0} title={null} attributes={{ content: { "aria-label": t("nav.label") } }}>
              <Rail />
            </Drawer>
          </>
        ) : (
          <nav className={classes.rail} aria-label={t("nav.label")}>
            <Rail />
          </nav>
        )}
        <div className={classes.page}>
          {!phone && (
            <div className={classes.top}>
              <SearchField />
            </div>
          )}
        <main id="content" className={classes.content} tabIndex={-1}>
          <Outlet />
        </main>
        </div>
        <DetailsAside />
      </div>
      <Uploads />
      <OfflineNote />
      <Suspense>{followed.length > 0 && <JobsPanel followed={followed} />}</Suspense>
      <Suspense>{help && <HelpSheet onClose={() => setHelp(false)} />}</Suspense>
    </CommandsProvider>
  );
}
