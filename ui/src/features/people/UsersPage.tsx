import { Box, Button } from "@mantine/core";
import { IconSearch, IconUserPlus } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { usersQuery } from "@/api/people";
import { EmptyState } from "@/parts/EmptyState";
import { FindField } from "@/parts/FindField";
import { ListSkeleton } from "@/parts/ListSkeleton";
import { More } from "@/parts/More";
import { ProblemNote } from "@/parts/ProblemNote";
import { SortMenu } from "@/parts/SortMenu";
import { InviteDialog } from "./InviteDialog";
import classes from "./People.module.css";
import { PeopleHead } from "./PeopleHead";
import { type UserFilter, UserFilterMenu } from "./UserFilterMenu";
import { UserRow } from "./UserRow";

const sorts = ["name", "email", "createdAt"] as const;

type Props = { words: string; sort: string; onSort: (sort: string) => void; filter: UserFilter; onFind: (words: string) => void; onFilter: (filter: UserFilter) => void };

export function UsersPage({ words: query, sort, filter, onSort, onFind, onFilter }: Props) {
  const { t } = useTranslation();
  const [inviting, setInviting] = useState(false);
  const pages = useInfiniteQuery(usersQuery({ ...filter, sort, ...(query !== "" && { query }) }));
  const isNarrowed = filter.role !== undefined || filter.active !== undefined;
  const users = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PeopleHead title={t("people.users")}>
        <SortMenu fields={sorts} sort={sort} onSort={onSort} />
        <UserFilterMenu filter={filter} onFilter={onFilter} />
        <Button leftSection={<IconUserPlus size={18} />} onClick={() => setInviting(true)}>
          {t("people.invite")}
        </Button>
      </PeopleHead>
      <Box px="var(--gutter)" pb={96}>
        <FindField label={t("people.search")} words={query} onFind={onFind} />
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {pages.isLoading && <ListSkeleton />}
        <ul className={classes.rows}>
          {users.map((user) => (
            <UserRow key={user.id} user={user} />
          ))}
        </ul>
        {pages.data && users.length === 0 && (
          <EmptyState icon={IconSearch} title={query === "" ? t("people.noneSuch") : t("people.noneFound", { query })}>
            {isNarrowed && (
              <Button variant="light" onClick={() => onFilter({})}>
                {t("people.showAll")}
              </Button>
            )}
          </EmptyState>
        )}
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
      </Box>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
    </>
  );
}
