import { Box, Button, Group, Text } from "@mantine/core";
import { IconFile, IconFolder, IconLibraryPhoto, IconUserCheck } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { orphansQuery } from "@/api/people";
import type { Orphan } from "@/api/types";
import { date } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { EmptyState } from "@/parts/EmptyState";
import { ListSkeleton } from "@/parts/ListSkeleton";
import { More } from "@/parts/More";
import { ProblemNote } from "@/parts/ProblemNote";
import classes from "./People.module.css";
import { PeopleHead } from "./PeopleHead";
import { TransferDialog } from "./TransferDialog";

const icons: Record<string, typeof IconFile> = { folder: IconFolder, collection: IconLibraryPhoto };

/** Lists items without an owner, or whose owner was deleted; each can be given to somebody. */
export function OrphansPage() {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(orphansQuery);
  const orphans = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const [giving, setGiving] = useState<Orphan["object"] | null>(null);
  return (
    <>
      <PeopleHead title={t("people.orphans")} />
      <Box px="var(--gutter)" pb={96}>
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {pages.isLoading && <ListSkeleton />}
        {pages.data && orphans.length === 0 && <EmptyState icon={IconUserCheck} title={t("people.noOrphans")} hint={t("people.noOrphansHint")} />}
        <ul className={classes.rows}>
          {orphans.map(({ object, owner, createdAt }) => {
            const Icon = icons[object.type] ?? IconFile;
            return (
              <li key={object.id}>
                <Group wrap="nowrap" mih={44}>
                  <Icon size={20} stroke={1.5} aria-hidden />
                  <div style={{ flex: 1, minWidth: 0 }}>
                    <Text truncate>{object.name}</Text>
                    <Text size="sm" c="dimmed" truncate>
                      {owner ? t("people.wasOf", { name: owner.name }) : t("collections.noOwner")} · {date(createdAt)}
                    </Text>
                  </div>
                  <Button variant="light" size="compact-md" aria-label={`${t("people.give")}: ${object.name}`} onClick={() => setGiving(object)}>
                    {t("people.give")}
                  </Button>
                </Group>
              </li>
            );
          })}
        </ul>
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
      </Box>
      {giving && (
        <TransferDialog title={t("people.giveTitle", { name: giving.name })} owned={giving.type === "collection" ? { collectionIds: [giving.id] } : { assetIds: [giving.id] }} onClose={() => setGiving(null)} />
      )}
    </>
  );
}
