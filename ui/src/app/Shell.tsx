import { Burger, Drawer } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "@/lib/i18n";
import { UploadsPanel } from "@/features/upload/UploadsPanel";
import { CommandsProvider } from "./CommandsProvider";
import { DetailsAside } from "./DetailsAside";
import { Brand, Rail } from "./Rail";
import classes from "./Shell.module.css";
import { useGoTo } from "./useGoTo";

/** The frame around every page behind the sign-in. */
export function Shell() {
  const { t } = useTranslation();
  const [open, { toggle, close }] = useDisclosure(false);
  const phone = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  const { pathname } = useLocation();
  useEffect(() => close(), [close, pathname]);
  useGoTo();
  return (
    <CommandsProvider>
      <a className={classes.skip} href="#content">
        {t("app.skip")}
      </a>
      <div className={classes.frame}>
        {phone ? (
          <>
            <header className={classes.bar}>
              <Burger opened={open} onClick={toggle} size="sm" aria-label={t("app.menu")} />
              <Brand />
            </header>
            <Drawer opened={open} onClose={close} size={280} withCloseButton={false} padding={0} title={null} aria-label={t("nav.label")}>
              <Rail />
            </Drawer>
          </>
        ) : (
          <header className={classes.rail}>
            <Rail />
          </header>
        )}
        <main id="content" className={classes.content} tabIndex={-1}>
          <Outlet />
        </main>
        <DetailsAside />
      </div>
      <UploadsPanel />
    </CommandsProvider>
  );
}
