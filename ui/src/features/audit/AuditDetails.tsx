import { Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { allFieldsQuery } from "@/api/metadata";
import type { AuditEvent } from "@/api/types";
import { calledBy } from "@/lib/fieldNames";
import { say } from "@/lib/i18n";
import { useTranslation } from "@/lib/laterTexts";
import { kindText } from "./actions";
import classes from "./Audit.module.css";
import { changesOf } from "./changes";
import type { AuditFilter } from "./filter";

type Props = { event: AuditEvent; onFilter: (change: AuditFilter) => void };

/** Everything recorded about one event, with buttons that filter for related events. */
export function AuditDetails({ event, onFilter }: Props) {
  const { t } = useTranslation();
  const { by, object, requestId, address, at } = event;
  const changes = changesOf(event, calledBy(useQuery(allFieldsQuery).data));
  const hasBefore = /\.(update|rename|move|copy|restore|transferOwnership)$/.test(event.action) || changes.some(({ from }) => from !== "");
  const facts = [
    [t("audit.who"), [by.name, say(`audit.by.${by.type}`), by.id]],
    [t("audit.about"), [object.name, kindText(object.type), object.id]],
    [t("audit.request"), [requestId ?? t("audit.noRequest")]],
    [t("audit.address"), [address]],
    [t("audit.time"), [at]],
  ] as const;
  return (
    <div className={classes.details}>
      <dl className={classes.facts}>
        {facts.map(([label, values]) => {
          const told = values.filter((value) => value != null && value !== "");
          return (
            told.length > 0 && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <bdi>{told.join(" · ")}</bdi>
                </dd>
              </div>
            )
          );
        })}
      </dl>
      {changes.length > 0 && (
        <table className={classes.changes}>
          <thead>
            <tr>
              <th>{t("audit.recorded")}</th>
              {hasBefore && <th>{t("audit.before")}</th>}
              <th>{t(hasBefore ? "audit.after" : "audit.value")}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ property, from, to }) => (
              <tr key={property}>
                <th scope="row">{property}</th>
                {hasBefore && (
                  <td>
                    <bdi>{from || "–"}</bdi>
                  </td>
                )}
                <td>
                  <bdi>{to || "–"}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Group gap="xs">
        {by.id != null && (
          <Button variant="light" size="compact-sm" onClick={() => onFilter({ actor: by.id ?? undefined })}>
            {t("audit.onlyBy", { name: by.name })}
          </Button>
        )}
        {object.id != null && (
          <Button variant="light" size="compact-sm" onClick={() => onFilter({ object: object.id ?? undefined })}>
            {t("audit.onlyAbout")}
          </Button>
        )}
        {requestId != null && (
          <Button variant="light" size="compact-sm" onClick={() => onFilter({ requestId })}>
            {t("audit.onlyRequest")}
          </Button>
        )}
      </Group>
    </div>
  );
}
