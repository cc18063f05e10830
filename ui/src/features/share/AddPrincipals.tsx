import { Button, Combobox, Group, Pill, PillsInput, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dayOf, lastMoment } from "@/lib/days";
import { useTranslation } from "@/lib/laterTexts";
import { principalsQuery, useChangeAccess } from "@/api/access";
import type { AccessChange, Level, Principal, Subject } from "@/api/types";
import { LevelPicker } from "@/parts/LevelPicker";
import { Person } from "@/parts/Person";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";
import { Effect } from "./Effect";

type Props = { subject: Subject; /** The principals that already have a share of their own. */ taken: string[] };

/** A field to find people and groups, the level they get and until when, a preview of the effect, and the button that shares. */
export function AddPrincipals({ subject, taken }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const share = useChangeAccess(subject);
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 150);
  const [chosen, setChosen] = useState<Principal[]>([]);
  const [level, setLevel] = useState<Level>("view");
  const [until, setUntil] = useState("");
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { data, error, refetch } = useQuery({ ...principalsQuery(query), enabled: combobox.dropdownOpened });
  const out = new Set([...taken, ...chosen.map((principal) => principal.id)]);
  const found = data?.items.filter((principal) => !out.has(principal.id)) ?? [];

  const change: AccessChange = {
    addOrModify: chosen.map(({ type, id }) => ({ principal: { type, id }, level, ...(until !== "" && { until: lastMoment(until) }) })),
  };

  function choose(id: string) {
    const principal = found.find((candidate) => candidate.id === id);
    if (principal) setChosen([...chosen, principal]);
    setTyped("");
    combobox.closeDropdown();
  }

  /** The choice stays until sharing succeeds. */
  function give() {
    const remove = chosen.map(({ type, id }) => ({ type, id }));
    share.mutate(change, {
      onSuccess: () => {
        toast.done(t("share.added", { name: chosen.map(({ name }) => name).join(", ") }), () => void share.mutateAsync({ remove }).catch(toast.failed));
        setChosen([]);
        setUntil("");
      },
    });
  }

  return (
    <>
      <Combobox store={combobox} onOptionSubmit={choose}>
        <Combobox.DropdownTarget>
          <PillsInput label={t("share.add")} onClick={() => combobox.openDropdown()}>
            <Pill.Group>
              {chosen.map((principal) => (
                <Pill key={principal.id} withRemoveButton removeButtonProps={{ "aria-label": t("share.remove", { name: principal.name }) }} onRemove={() => setChosen(chosen.filter((other) => other !== principal))}>
                  {principal.name}
                </Pill>
              ))}
              <Combobox.EventsTarget>
                <PillsInput.Field
                  data-autofocus
                  value={typed}
                  placeholder={chosen.length === 0 ? t("share.addHint") : undefined}
                  aria-label={t("share.add")}
                  onBlur={() => combobox.closeDropdown()}
                  onChange={(event) => {
                    setTyped(event.currentTarget.value);
                    combobox.openDropdown();
                    combobox.updateSelectedOptionIndex();
                  }}
                  onKeyDown={(event) => {
                    if (event.key === "Backspace" && typed === "") setChosen(chosen.slice(0, -1));
                  }}
                />
              </Combobox.EventsTarget>
            </Pill.Group>
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown>
          <Combobox.Options mah={260} style={{ overflowY: "auto" }}>
            {found.map((principal) => (
              <Combobox.Option key={principal.id} value={principal.id}>
                <Person type={principal.type} name={principal.name} detail={principal.type === "group" ? t("share.group") : principal.email} />
              </Combobox.Option>
            ))}
            {data && found.length === 0 && <Combobox.Empty>{t("share.noneFound")}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      <ProblemNote error={share.error} onRetry={chosen.length > 0 ? give : undefined} />
      {chosen.length > 0 && (
        <>
        <Effect subject={subject} change={change} />
        <Group justify="flex-end" align="flex-end">
          <TextInput type="date" size="xs" label={t("share.endDate")} min={dayOf(new Date())} value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
          <LevelPicker label={t("details.level")} kind={subject.kind} value={level} onChange={setLevel} />
          <Button loading={share.isPending} onClick={give}>
            {t("action.share")}
          </Button>
        </Group>
        </>
      )}
    </>
  );
}
