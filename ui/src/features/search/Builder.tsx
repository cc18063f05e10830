import { ActionIcon, Button, NativeSelect, Text } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { anywhere, type Condition, type Conditions, conditionsOf, type Operator, operators, printed, takesList, takesNothing } from "@/lib/query";
import classes from "./Builder.module.css";
import { choiceOf, operatorText, useChoices } from "./fieldKinds";
import { ValueField } from "./ValueField";

type Props = { query: string; onQuery: (query: string) => void };

const first: Condition = { field: anywhere, operator: "has", values: [] };
const started = (read: Conditions): Conditions => (read.conditions.length > 0 ? read : { ...read, conditions: [first] });

/**
 * Edits a query as rows of conditions. It stays in step with the text above: each shows what is entered in the other, as far as
 * rows can express it.
 */
export function Builder({ query, onQuery }: Props) {
  const { t } = useTranslation();
  const choices = useChoices();
  // Kept here, as rows without a value are not yet part of the query.
  const [rows, setRows] = useState<Conditions | undefined>(() => {
    const read = conditionsOf(query);
    return read && started(read);
  });
  const [shown, setShown] = useState(query);
  if (shown !== query) {
    setShown(query);
    if (!rows || printed(rows) !== query) {
      const read = conditionsOf(query);
      setRows(read && started(read));
    }
  }

  if (rows === undefined) {
    return (
      <section className={classes.builder} aria-label={t("search.builder")}>
        <Text size="sm" c="dimmed">
          {t("search.asText")}
        </Text>
        <Button mt="xs" variant="light" size="compact-md" onClick={() => onQuery("")}>
          {t("search.startOver")}
        </Button>
      </section>
    );
  }

  function change(next: Conditions) {
    setRows(next);
    const text = printed(next);
    if (text !== query) onQuery(text);
  }
  const changeRow = (index: number, row: Condition) => change({ ...rows, conditions: rows.conditions.map((old, at) => (at === index ? row : old)) });

  return (
    <section className={classes.builder} aria-label={t("search.builder")}>
      <div className={classes.match}>
        <span id="search-match">{t("search.match")}</span>
        <NativeSelect
          aria-labelledby="search-match"
          size="xs"
          value={rows.match}
          onChange={(event) => change({ ...rows, match: event.currentTarget.value as Conditions["match"] })}
          data={[
            { value: "all", label: t("search.matchAll") },
            { value: "any", label: t("search.matchAny") },
          ]}
        />
      </div>
      {rows.conditions.map((row, index) => {
        const choice = choiceOf(choices, row.field);
        const offered = operators(row.field, choice.kind);
        const known: Operator[] = offered.includes(row.operator) ? offered : [row.operator, ...offered];
        return (
          // Rows have no identity other than their position.
          <div key={index} className={classes.row} role="group" aria-label={choice.label}>
            <NativeSelect
              aria-label={t("search.field")}
              value={row.field}
              onChange={(event) => {
                const field = event.currentTarget.value;
                const operator = operators(field, choiceOf(choices, field).kind)[0] ?? "=";
                changeRow(index, { field, operator, values: choiceOf(choices, field).kind === "truth" ? ["true"] : field === "type" ? ["file"] : [] });
              }}
              data={(choices.some(({ field }) => field === row.field) ? choices : [choice, ...choices]).map(({ field, label }) => ({ value: field, label }))}
            />
            <NativeSelect
              aria-label={t("search.operator")}
              value={row.operator}
              onChange={(event) => {
                const operator = event.currentTarget.value as Operator;
                changeRow(index, { ...row, operator, values: takesNothing(operator) ? [] : takesList(operator) ? row.values : row.values.slice(0, 1) });
              }}
              data={known.map((operator) => ({ value: operator, label: t(operatorText(operator, choice)) }))}
            />
            <ValueField choice={choice} operator={row.operator} values={row.values} onChange={(values) => changeRow(index, { ...row, values })} />
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("search.removeRow")} onClick={() => change(started({ ...rows, conditions: rows.conditions.filter((_, at) => at !== index) }))}>
              <IconX size={18} />
            </ActionIcon>
          </div>
        );
      })}
      <Button variant="subtle" size="compact-md" leftSection={<IconPlus size={16} />} onClick={() => setRows({ ...rows, conditions: [...rows.conditions, { ...first, field: "name", operator: ":" }] })}>
        {t("search.addRow")}
      </Button>
    </section>
  );
}
