import { Button, Text } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { historyQuery } from "@/api/history";
import { allFieldsQuery } from "@/api/metadata";
import type { HistoryEntry, Subject } from "@/api/types";
import { type Called, calledBy } from "@/lib/fieldNames";
import { dateTime } from "@/lib/format";
import { historyLines } from "./historyLines";
import { type TextKey, useTranslation } from "@/lib/laterTexts";
import { ProblemNote } from "@/parts/ProblemNote";
import classes from "./DetailsPanel.module.css";
import { OnDemand } from "./OnDemand";

/** The history of one asset or collection; loaded on request. */
export function HistorySection({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  return (
    <OnDemand title={t("history.title")} show={t("history.show")} icon={<IconHistory size={16} />}>
      <Entries subject={subject} />
    </OnDemand>
  );
}

function Entries({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(historyQuery(subject));
  const called = calledBy(useQuery(allFieldsQuery).data);
  const entries = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <ProblemNote error={pages.error} />
      {pages.isSuccess && entries.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("history.nothing")}
        </Text>
      )}
      <ol className={classes.history} aria-busy={pages.isPending}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} called={called} />
        ))}
      </ol>
      {(pages.hasNextPage || pages.isPending) && (
        <Button variant="subtle" size="compact-md" loading={pages.isFetching} onClick={() => void pages.fetchNextPage()}>
          {t("history.earlier")}
        </Button>
      )}
    </>
  );
}

function Entry({ entry, called }: { entry: HistoryEntry; called: Called }) {
  const { t } = useTranslation();
  return (
    <li>
      {t(`history.action.${entry.action}` as TextKey)}
      {historyLines(entry, called).map((line) => (
        <bdi key={line}>{line}</bdi>
      ))}
      <Text size="sm" c="dimmed">
        {[dateTime(entry.at), entry.by?.name].filter(Boolean).join(" · ")}
      </Text>
    </li>
  );
}
