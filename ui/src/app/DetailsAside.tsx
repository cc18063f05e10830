import { ActionIcon, Drawer } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { lazy, Suspense, use, useEffect } from "react";
import { useTranslation } from "@/lib/i18n";
import { patient } from "@/lib/patient";
import classes from "./DetailsAside.module.css";
import { InspectedContext } from "./inspected";
import { useRoomy } from "./useDetails";

const DetailsPanel = lazy(() => patient(() => import("@/features/asset/DetailsPanel")).then((module) => ({ default: module.DetailsPanel })));

/** The details panel: beside the page if there is room, otherwise over it. */
export function DetailsAside() {
  const { t } = useTranslation();
  const roomy = useRoomy();
  const { inspected, detailsOpen, close } = use(InspectedContext);
  const shown = detailsOpen && inspected !== undefined;
  const beside = shown && roomy;

  useEffect(() => {
    // Elements that float at the bottom of the window centre on the remaining page.
    document.documentElement.style.setProperty("--aside-width", beside ? "320px" : "0px");
  }, [beside]);

  const panel = (
    <Suspense>
      <DetailsPanel subject={inspected ?? null} />
    </Suspense>
  );
  if (!roomy) {
    return (
      <Drawer opened={shown} onClose={close} position="bottom" size="75%" title={t("action.details")} padding={0} classNames={{ content: classes.sheet, header: classes.drawerHead, title: classes.drawerTitle }} closeButtonProps={{ "aria-label": t("common.close") }}>
        {panel}
      </Drawer>
    );
  }
  if (!shown) return null;
  return (
    <aside className={classes.aside} aria-label={t("action.details")}>
      <div className={classes.head}>
        <span>{t("action.details")}</span>
        <ActionIcon variant="subtle" color="gray" aria-label={t("common.close")} onClick={close}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      {panel}
    </aside>
  );
}
