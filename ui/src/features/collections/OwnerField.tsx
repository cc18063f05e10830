import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconUser } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { principalsQuery } from "@/api/access";
import { useUser } from "@/api/session";
import type { Collection } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";

type Person = { id: string; name: string; email?: string | null };
type Props = { owner: string | undefined; /** The collections listed now, whose owners need not be searched for. */ shown: Collection[]; onOwner: (id: string | undefined) => void };

/** Filters collections by owner: anybody, or a person found by typing, or the owner of a listed collection. */
export function OwnerField({ owner, shown, onOwner }: Props) {
  const { t } = useTranslation();
  const me = useUser();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 150);
  const [chosen, setChosen] = useState<Person | undefined>();
  // Users who cannot share get no search results beyond the owners of what they see.
  const found = useQuery({ ...principalsQuery(owner === undefined ? query : "", "ownership"), enabled: me.role !== "viewOnly" });
  const owners = shown.flatMap((collection) => collection.owner ?? []);
  const isSought = ({ name }: Person) => owner !== undefined || name.toLowerCase().includes(typed.trim().toLowerCase());
  const people = new Map<string, Person>();
  for (const person of [...owners.filter(isSought), ...(found.data?.items ?? [])]) if (person.id !== me.id) people.set(person.id, person);
  if (owner !== undefined && !people.has(owner)) people.set(owner, chosen?.id === owner ? chosen : { id: owner, name: t("collections.someOwner") });

  function choose(id: string | null) {
    setChosen(id === null ? undefined : people.get(id));
    onOwner(id ?? undefined);
  }

  return (
    <Select
      mb="lg"
      aria-label={t("details.owner")}
      placeholder={t("collections.anyOwner")}
      leftSection={<IconUser size={16} />}
      searchable
      clearable
      // Reachable by keyboard and screen readers, as nothing else leads back to all owners.
      clearButtonProps={{ "aria-label": t("collections.anyOwner"), "aria-hidden": false, tabIndex: 0, miw: 24, mih: 24 }}
      nothingFoundMessage={t("share.noOwnerFound")}
      value={owner ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={choose}
      // The server has already filtered, by e-mail address too.
      filter={({ options }) => options}
      data={[...people.values()].map(({ id, name, email }) => ({ value: id, label: email == null ? name : `${name} (${email})` }))}
    />
  );
}
