import { NativeSelect, TagsInput, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState } from "react";
import { quickSearchQuery } from "@/api/search";
import { useTranslation } from "@/lib/laterTexts";
import { type Operator, takesList, takesNothing } from "@/lib/query";
import type { Choice } from "./fieldKinds";

type Props = { choice: Choice; operator: Operator; values: string[]; onChange: (values: string[]) => void };

/** Edits the value or values of a condition. */
export function ValueField({ choice, operator, values, onChange }: Props) {
  const { t } = useTranslation();
  const hint = useHint(choice);
  if (takesNothing(operator)) return <span />;
  const label = t("search.value");
  const [value = ""] = values;
  if (choice.kind === "truth") {
    return <NativeSelect aria-label={label} value={value || "true"} onChange={(event) => onChange([event.currentTarget.value])} data={[{ value: "true", label: t("search.yes") }, { value: "false", label: t("search.no") }]} />;
  }
  if (choice.field === "type") {
    return <NativeSelect aria-label={label} value={value || "file"} onChange={(event) => onChange([event.currentTarget.value])} data={[{ value: "file", label: t("kind.other") }, { value: "folder", label: t("kind.folder") }]} />;
  }
  if (takesList(operator)) return <SeveralValues choice={choice} values={values} onChange={onChange} />;
  if (choice.options) {
    return <NativeSelect aria-label={label} value={value} onChange={(event) => onChange([event.currentTarget.value])} data={["", ...choice.options]} />;
  }
  return <OneValue key={choice.field} label={label} hint={hint} value={value} onChange={(text) => onChange([text])} />;
}

function useHint({ field, kind }: Choice): string | undefined {
  const { t } = useTranslation();
  if (kind === "words" || kind === "size" || kind === "time") return t(`search.placeholder.${kind}`);
  if (field === "createdBy") return t("search.placeholder.owner");
  return field === "format" || field === "owner" || field === "path" ? t(`search.placeholder.${field}`) : undefined;
}

/** Waits until typing pauses, so as not to search for half a word. */
function OneValue({ label, hint, value, onChange }: { label: string; hint: string | undefined; value: string; onChange: (value: string) => void }) {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  const [rested] = useDebouncedValue(typed, 400);
  const tell = (text: string) => {
    if (text.trim() !== value && text === typed) onChange(text.trim());
  };
  const rest = useEffectEvent(tell);
  useEffect(() => rest(rested), [rested]);
  return <TextInput aria-label={label} placeholder={hint} spellCheck={false} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} onBlur={() => tell(typed)} />;
}

function SeveralValues({ choice, values, onChange }: { choice: Choice; values: string[]; onChange: (values: string[]) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const suggests = choice.field === "tags";
  const { data } = useQuery({ ...quickSearchQuery(asked, "tags", 10), enabled: suggests && asked !== "" });
  const offered = suggests ? (data?.tags.map(({ tag }) => tag) ?? []) : (choice.options ?? []);
  return <TagsInput aria-label={t("search.values")} placeholder={values.length === 0 ? t("search.values") : undefined} data={offered} value={values} searchValue={typed} onSearchChange={setTyped} onChange={onChange} acceptValueOnBlur />;
}
