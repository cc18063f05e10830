import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback, useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { collectionsQuery } from "@/api/collections";
import { usersQuery } from "@/api/people";
import type { AuditEvent } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { actionChoices, actionText } from "./actions";
import classes from "./Audit.module.css";
import { type AuditFilter, isFiltered, noFilter } from "./filter";

type Props = { filter: AuditFilter; /** The events found now; they provide the names for the ids in the filter. */ events: AuditEvent[]; onFilter: (change: AuditFilter, replace: boolean) => void };

/** The filters of the audit log. */
export function AuditFilters({ filter, events, onFilter }: Props) {
  const { t } = useTranslation();
  const { action } = filter;
  const choices = actionChoices();
  const isKnown = action === undefined || choices.some(({ items }) => items.some(({ value }) => value === action));
  return (
    <div className={classes.filters} role="group" aria-label={t("audit.filters")}>
      <Select
        label={t("audit.what")}
        placeholder={t("audit.anything")}
        searchable
        clearable
        value={action ?? null}
        data={isKnown ? choices : [...choices, { value: action, label: actionText(action) }]}
        nothingFoundMessage={t("audit.nothingFound")}
        onChange={(value) => onFilter({ action: value ?? undefined }, false)}
      />
      <Who filter={filter} name={events.find(({ by }) => by.id === filter.actor)?.by.name} onFilter={onFilter} />
      <About filter={filter} name={events.find(({ object }) => object.id === filter.object)?.object.name} onFilter={onFilter} />
      <Typed label={t("audit.path")} hint={t("audit.pathHint")} value={filter.path} onChange={(path) => onFilter({ path: path === undefined || path.startsWith("/") ? path : `/${path}` }, true)} />
      <TextInput type="date" label={t("audit.from")} max={filter.until} value={filter.from ?? ""} onChange={(event) => onFilter({ from: event.currentTarget.value || undefined }, true)} />
      <TextInput type="date" label={t("audit.until")} min={filter.from} value={filter.until ?? ""} onChange={(event) => onFilter({ until: event.currentTarget.value || undefined }, true)} />
      <Typed label={t("audit.request")} value={filter.requestId} onChange={(requestId) => onFilter({ requestId }, true)} />
      {isFiltered(filter) && (
        <Button variant="subtle" onClick={() => onFilter(noFilter, false)}>
          {t("audit.clear")}
        </Button>
      )}
    </div>
  );
}

type ChoiceProps = { filter: AuditFilter; /** The name of what is chosen, if known. */ name: string | undefined; onFilter: Props["onFilter"] };

function Who({ filter: { actor }, name, onFilter }: ChoiceProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 150);
  const found = useInfiniteQuery(usersQuery(actor === undefined && query !== "" ? { query } : {}));
  const people = found.data?.pages.flatMap((page) => page.items.map((user) => ({ value: user.id, label: `${user.name} (${user.email})` }))) ?? [];
  return (
    <OneOf label={t("audit.who")} hint={t("audit.anybody")} none={t("audit.nobodyFound")} value={actor} name={name} found={people} typed={typed} onType={setTyped} onChange={(id) => onFilter({ actor: id }, false)} />
  );
}

function About({ filter: { object }, name, onFilter }: ChoiceProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 150);
  const found = useInfiniteQuery(collectionsQuery(object === undefined && query !== "" ? { query, match: "contains" } : {}, "name"));
  const collections = found.data?.pages.flatMap((page) => page.items.map((collection) => ({ value: collection.id, label: collection.name }))) ?? [];
  return (
    <OneOf label={t("audit.about")} hint={t("audit.aboutHint")} none={t("audit.nothingFound")} value={object} name={name} found={collections} typed={typed} onType={setTyped} onChange={(id) => onFilter({ object: id }, false)} />
  );
}

type OneOfProps = { label: string; hint: string; none: string; value: string | undefined; name: string | undefined; found: { value: string; label: string }[]; typed: string; onType: (text: string) => void; onChange: (id: string | undefined) => void };

/** A choice among what the server finds. A value chosen elsewhere, or deleted since, is listed by its name or id. */
function OneOf({ label, hint, none, value, name, found, typed, onType, onChange }: OneOfProps) {
  const isFound = value === undefined || found.some((each) => each.value === value);
  return (
    <Select
      label={label}
      placeholder={hint}
      searchable
      clearable
      nothingFoundMessage={none}
      value={value ?? null}
      searchValue={typed}
      onSearchChange={onType}
      filter={({ options }) => options}
      data={isFound ? found : [{ value, label: name ?? value }, ...found]}
      onChange={(id) => onChange(id ?? undefined)}
    />
  );
}

type TypedProps = { label: string; hint?: string; value: string | undefined; onChange: (text: string | undefined) => void };

/** Applies the text once typing pauses. */
function Typed({ label, hint, value = "", onChange }: TypedProps) {
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  const [told, setTold] = useState(value);
  const tell = useDebouncedCallback((text: string) => {
    setTold(text);
    onChange(text === "" ? undefined : text);
  }, 300);
  if (shown !== value) {
    // Changed from outside, for example by going back, and not by typing here.
    setShown(value);
    if (value !== told) setTyped(value);
  }
  return (
    <TextInput
      label={label}
      placeholder={hint}
      spellCheck={false}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        tell(event.currentTarget.value.trim());
      }}
    />
  );
}
