import { Box, Button, Text } from "@mantine/core";
import { IconListTree, IconPencil, IconPlus, IconSearch, IconTrash, IconUsers, IconUsersGroup } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { groupsQuery } from "@/api/people";
import type { Group } from "@/api/types";
import { EmptyState } from "@/parts/EmptyState";
import { FindField } from "@/parts/FindField";
import { ListSkeleton } from "@/parts/ListSkeleton";
import { More } from "@/parts/More";
import { Person } from "@/parts/Person";
import { ProblemNote } from "@/parts/ProblemNote";
import { SortMenu } from "@/parts/SortMenu";
import { DeleteGroup, NewGroup, RenameGroup } from "./GroupDialogs";
import { MembersDialog } from "./MembersDialog";
import classes from "./People.module.css";
import { PeopleHead } from "./PeopleHead";
import { ReachDialog } from "./ReachDialog";
import { RowMenu } from "./RowMenu";

const sorts = ["name", "createdAt"] as const;

type Props = { words: string; sort: string; onSort: (sort: string) => void; onFind: (words: string) => void };

export function GroupsPage({ words, sort, onSort, onFind }: Props) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(groupsQuery(words === "" ? undefined : words, sort));
  const groups = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const [making, setMaking] = useState(false);
  const create = (
    <Button leftSection={<IconPlus size={18} />} onClick={() => setMaking(true)}>
      {t("groups.new")}
    </Button>
  );
  return (
    <>
      <PeopleHead title={t("people.groups")}>
        {groups.length > 1 && <SortMenu fields={sorts} sort={sort} onSort={onSort} />}
        {create}
      </PeopleHead>
      <Box px="var(--gutter)" pb={96}>
        {(groups.length > 0 || words !== "") && <FindField label={t("groups.search")} words={words} onFind={onFind} />}
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {pages.isLoading && <ListSkeleton />}
        {pages.data && groups.length === 0 && words !== "" && <EmptyState icon={IconSearch} title={t("groups.noneNamed", { query: words })} />}
        {pages.data && groups.length === 0 && words === "" && (
          <EmptyState icon={IconUsersGroup} title={t("groups.emptyTitle")} hint={t("groups.emptyHint")}>
            {create}
          </EmptyState>
        )}
        <ul className={classes.rows}>
          {groups.map((group) => (
            <GroupRow key={group.id} group={group} />
          ))}
        </ul>
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
      </Box>
      {making && <NewGroup onClose={() => setMaking(false)} />}
    </>
  );
}

function GroupRow({ group }: { group: Group }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<"members" | "rename" | "reach" | "delete" | null>(null);
  const close = () => setDialog(null);
  return (
    <li>
      <Person type="group" name={group.name}>
        <Button variant="subtle" color="gray" size="compact-md" leftSection={<IconUsers size={16} />} aria-label={`${t("groups.members", { count: group.memberCount })} – ${group.name}`} onClick={() => setDialog("members")}>
          <Text>{t("groups.members", { count: group.memberCount })}</Text>
        </Button>
        <RowMenu
          name={group.name}
          entries={[
            { icon: IconPencil, label: t("common.rename"), onChoose: () => setDialog("rename") },
            { icon: IconListTree, label: t("people.reach"), onChoose: () => setDialog("reach") },
            { icon: IconTrash, label: t("common.delete"), isLoss: true, onChoose: () => setDialog("delete") },
          ]}
        />
      </Person>
      {dialog === "members" && <MembersDialog group={group} onClose={close} />}
      {dialog === "rename" && <RenameGroup group={group} onClose={close} />}
      {dialog === "reach" && <ReachDialog kind="group" id={group.id} name={group.name} onClose={close} />}
      {dialog === "delete" && <DeleteGroup group={group} onClose={close} />}
    </li>
  );
}
