import { useSyncExternalStore } from "react";
import { useTranslation } from "@/lib/i18n";
import { isWaiting, onWaiting } from "@/lib/patient";
import classes from "./OfflineNote.module.css";

const listen = (listener: () => void) => {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
};

/** One note while the connection is lost, or while a part of the page waits for the server. */
export function OfflineNote() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  const waiting = useSyncExternalStore(onWaiting, isWaiting);
  return (
    <div role="status" className={online && !waiting ? undefined : classes.note}>
      {!online ? t("app.offline") : waiting ? t("app.waiting") : ""}
    </div>
  );
}
