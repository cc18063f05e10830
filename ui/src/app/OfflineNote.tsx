import { useSyncExternalStore } from "react";
import { useTranslation } from "@/lib/i18n";
import classes from "./OfflineNote.module.css";

const listen = (listener: () => void) => {
  addEventListener("online", listener);
  addEventListener("offline", listener);
  return () => {
    removeEventListener("online", listener);
    removeEventListener("offline", listener);
  };
};

/** Says once that the connection is gone, for as long as it is. */
export function OfflineNote() {
  const { t } = useTranslation();
  const online = useSyncExternalStore(listen, () => navigator.onLine);
  return (
    <div role="status" className={online ? undefined : classes.note}>
      {online ? "" : t("app.offline")}
    </div>
  );
}
