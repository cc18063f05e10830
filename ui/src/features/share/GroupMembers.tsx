import { Skeleton, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { groupMembersQuery } from "@/api/people";
import { useTranslation } from "@/lib/laterTexts";
import { More } from "@/parts/More";
import { Person } from "@/parts/Person";
import { ProblemNote } from "@/parts/ProblemNote";
import classes from "./Share.module.css";

/** The members of a group that has access, who therefore have access too. */
export function GroupMembers({ group: { id, name } }: { group: { id: string; name: string } }) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(groupMembersQuery(id));
  const members = pages.data?.pages.flatMap((page) => page.items) ?? [];
  if (pages.error) return <ProblemNote error={pages.error} />;
  if (!pages.data) return <Skeleton h={44} />;
  if (members.length === 0) return <Text size="sm">{t("groups.noMembers")}</Text>;
  return (
    <>
      <ul className={classes.ways} aria-label={t("share.membersOf", { name })}>
        {members.map((user) => (
          <li key={user.id}>
            <Person type="user" name={user.name} detail={user.email} />
          </li>
        ))}
      </ul>
      {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
    </>
  );
}
