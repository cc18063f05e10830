import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { useUser } from "@/api/session";
import { PageHead } from "@/parts/PageHead";
import tabs from "@/parts/Tabs.module.css";
import classes from "./People.module.css";

type Props = { title: string; children?: ReactNode };

/** The head of the people pages. Users who are not administrators come here only for their own keys, and see no other tab. */
export function PeopleHead({ title, children }: Props) {
  const { t } = useTranslation();
  const administrator = useUser().role === "administrator";
  return (
    <>
      <PageHead title={title} heading={<h1 className={classes.title}>{administrator ? t("people.title") : title}</h1>}>
        {children}
      </PageHead>
      {administrator && (
        <nav className={tabs.tabs} aria-label={t("people.title")}>
          <Link to="/people" activeOptions={{ exact: true, includeSearch: false }} className={tabs.tab}>
            {t("people.users")}
          </Link>
          <Link to="/people/groups" className={tabs.tab}>
            {t("people.groups")}
          </Link>
          <Link to="/people/orphans" className={tabs.tab}>
            {t("people.orphans")}
          </Link>
          <Link to="/people/keys" className={tabs.tab}>
            {t("people.keys")}
          </Link>
        </nav>
      )}
    </>
  );
}
