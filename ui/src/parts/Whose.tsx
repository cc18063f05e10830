import { Link } from "@tanstack/react-router";
import { useTranslation } from "@/lib/i18n";
import tabs from "./Tabs.module.css";

type Props = { to: "/downloads" | "/jobs"; /** The accessible name of the tabs. */ label: string };

/** Tabs for administrators, to choose between their own items and everyone's. */
export function Whose({ to, label }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={tabs.tabs} aria-label={label}>
      <Link to={to} search={{}} activeOptions={{ exact: true }} className={tabs.tab}>
        {t("common.mine")}
      </Link>
      <Link to={to} search={{ all: true }} activeOptions={{ exact: true }} className={tabs.tab}>
        {t("common.everyones")}
      </Link>
    </nav>
  );
}
