import { Burger, Drawer } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { patient } from "@/lib/patient";
import { followRunning, useFollowed } from "@/api/jobs";
import { Uploads } from "@/features/upload/Uploads";
import { usePageKeys } from "@/parts/usePageKeys";
import { CommandsProvider } from "./CommandsProvider";
import { DetailsAside } from "./DetailsAside";
import { New } from "./New";
import { OfflineNote } from "./OfflineNote";
import { Brand, Rail } from "./Rail";
import { refuseFiles } from "./refuseFiles";
import { SearchField } from "./SearchField";
import classes from "./Shell.module.css";
import { useGoTo } from "./useGoTo";
import { useKeptFocus } from "./useKeptFocus";

const JobsPanel = lazy(() => patient(() => import("@/features/jobs/JobsPanel")).then((module) => ({ default: module.JobsPanel })));
const HelpSheet = lazy(() => patient(() => import("./HelpSheet")).then((module) => ({ default: module.HelpSheet })));

/** The frame around every page behind the sign-in. */
export function Shell() {
  const { t } = useTranslation();
  const [open, { toggle, close }] = useDisclosure(false);
  const phone = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const { pathname } = useLocation();
  useEffect(() => close(), [close, pathname]);
  useGoTo();
  useKeptFocus();
  const followed = useFollowed();
  useEffect(() => void followRunning().catch(() => undefined), []);
  const [help, setHelp] = useState(false);
  useEffect(refuseFiles, []);
  usePageKeys([["shift+?", () => setHelp(true)], ["?", () => setHelp(true)]]);
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
              <SearchField brief />
              <New className={classes.new} />
            </nav>
            <Drawer opened={open} onClose={close} size={280} withCloseButton={false} padding={0} title={null} attributes={{ content: { "aria-label": t("nav.label") } }}>
              <Rail withNew={false} />
            </Drawer>
          </>
        ) : (
          <nav className={classes.rail} aria-label={t("nav.label")}>
            <Rail withNew />
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
      <div className={classes.corner}>
        <Suspense>{followed.length > 0 && <JobsPanel followed={followed} />}</Suspense>
        <Uploads />
      </div>
      <OfflineNote />
      <Suspense>{help && <HelpSheet onClose={() => setHelp(false)} />}</Suspense>
    </CommandsProvider>
  );
}
