import { Box, Button, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconUserPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { usersQuery } from "@/api/people";
import { EmptyState } from "@/parts/EmptyState";
import { More } from "@/parts/More";
import { ProblemNote } from "@/parts/ProblemNote";
import { InviteDialog } from "./InviteDialog";
import classes from "./People.module.css";
import { PeopleHead } from "./PeopleHead";
import { UserRow } from "./UserRow";

export function UsersPage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed.trim(), 150);
  const [inviting, setInviting] = useState(false);
  const pages = useInfiniteQuery(usersQuery(query === "" ? {} : { query }));
  const users = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PeopleHead title={t("people.users")}>
        <Button leftSection={<IconUserPlus size={18} />} onClick={() => setInviting(true)}>
          {t("people.invite")}
        </Button>
      </PeopleHead>
      <Box px="var(--gutter)" pb={96}>
        <TextInput mb="md" maw={420} aria-label={t("people.search")} placeholder={t("people.search")} leftSection={<IconSearch size={16} />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        <ul className={classes.rows}>
          {users.map((user) => (
            <UserRow key={user.id} user={user} />
          ))}
        </ul>
        {pages.data && users.length === 0 && <EmptyState icon={IconSearch} title={t("people.noneFound", { query })} />}
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
      </Box>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}
