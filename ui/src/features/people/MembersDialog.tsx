import { ActionIcon, Select, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconX } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { groupMembersQuery, useChangeMembers, usersQuery } from "@/api/people";
import type { Group } from "@/api/types";
import { Dialog } from "@/parts/Dialog";
import { More } from "@/parts/More";
import { Person } from "@/parts/Person";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";

type Props = { group: Group; onClose: () => void };

export function MembersDialog({ group, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 150);
  const members = useInfiniteQuery(groupMembersQuery(group.id));
  const candidates = useInfiniteQuery(usersQuery({ role: "restricted", ...(query !== "" && { query }) }));
  const change = useChangeMembers(group.id);
  const inGroup = members.data?.pages.flatMap((page) => page.items) ?? [];
  const nameOf = (id: string) => [...inGroup, ...others].find((user) => user.id === id)?.name ?? "";
  const taken = new Set(inGroup.map((user) => user.id));
  const others = candidates.data?.pages.flatMap((page) => page.items).filter((user) => !taken.has(user.id)) ?? [];

  function put(id: string, isIn: boolean) {
    const of = (member: boolean) => (member ? { add: [id] } : { remove: [id] });
    const words = t(isIn ? "groups.added" : "groups.removed", { name: nameOf(id), group: group.name });
    const back = () => void change.mutateAsync(of(!isIn)).catch(toast.failed);
    change.mutate(of(isIn), { onSuccess: () => toast.done(words, back) });
  }

  return (
    <Dialog onClose={onClose} title={t("groups.membersOf", { name: group.name })}>
      <Stack gap="sm">
        <Select
          data-autofocus
          aria-label={t("groups.addMember")}
          placeholder={t("groups.addMember")}
          nothingFoundMessage={t("groups.noneFound")}
          searchable
          openOnFocus={false}
          value={null}
          searchValue={typed}
          onSearchChange={setTyped}
          // The server has already filtered, by e-mail address too.
          filter={({ options }) => options}
          data={others.map((user) => ({ value: user.id, label: `${user.name} (${user.email})` }))}
          onChange={(id) => {
            if (id !== null) put(id, true);
            setTyped("");
          }}
        />
        <ProblemNote error={change.error ?? members.error} />
        {members.data && inGroup.length === 0 && <Text c="dimmed">{t("groups.noMembers")}</Text>}
        <div>
          {inGroup.map((user) => (
            <Person key={user.id} type="user" name={user.name} detail={user.email}>
              <ActionIcon variant="subtle" color="gray" aria-label={t("groups.removeMember", { name: user.name })} disabled={change.isPending} onClick={() => put(user.id, false)}>
                <IconX size={16} />
              </ActionIcon>
            </Person>
          ))}
        </div>
        {members.hasNextPage && <More pending={members.isFetchingNextPage} onMore={members.fetchNextPage} />}
      </Stack>
    </Dialog>
  );
}
