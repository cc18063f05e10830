import { Link } from "@tanstack/react-router";
import { useTranslation } from "@/lib/i18n";
import tabs from "./Tabs.module.css";

type Props = { to: "/downloads" | "/jobs"; /** Of what. */ label: string };

/** For administrators: whether a page shows what they asked for, or what everyone did. */
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
