import { Alert, Box, Button, Checkbox, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { trashQuery } from "@/api/trash";
import { useTranslation } from "@/lib/laterTexts";
import { EmptyState } from "@/parts/EmptyState";
import { ListSkeleton } from "@/parts/ListSkeleton";
import { More } from "@/parts/More";
import { PageHead } from "@/parts/PageHead";
import { ProblemNote } from "@/parts/ProblemNote";
import { PurgeDialog } from "./PurgeDialog";
import classes from "./Trash.module.css";
import { TrashRow } from "./TrashRow";
import { useRestoring } from "./useRestoring";

/** Deleted items, latest first, until they are deleted permanently. */
export function TrashPage() {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(trashQuery);
  const items = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [purging, setPurging] = useState<"all" | string[] | null>(null);
  const restoring = useRestoring();
  // Selected items may be gone meanwhile.
  const selected = items.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const total = pages.data?.pages[0]?.count ?? items.length;

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  }

  return (
    <>
      <PageHead title={t("trash.title")}>
        {items.length > 0 && (
          <Button variant="default" leftSection={<IconTrash size={18} stroke={1.6} />} onClick={() => setPurging("all")}>
            {t("trash.empty")}
          </Button>
        )}
      </PageHead>
      <Box px="var(--gutter)" pb={96}>
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {!pages.data && !pages.error && <ListSkeleton />}
        {pages.data && items.length === 0 && <EmptyState icon={IconTrash} title={t("trash.emptyTitle")} hint={t("trash.emptyHint")} />}
        {restoring.left.map(({ ids, text, action, onAct }) => (
          <Alert key={action} color="yellow" mb="md" withCloseButton closeButtonLabel={t("common.dismiss")} onClose={restoring.forget} title={text}>
            <Button variant="default" size="compact-md" onClick={() => onAct(ids)}>
              {action}
            </Button>
          </Alert>
        ))}
        {items.length > 0 && (
          <>
            <Text c="dimmed" mb="md" maw={640}>
              {t("trash.hint")}
            </Text>
            <div className={classes.bar}>
              <Checkbox
                label={selected.length === 0 ? t("trash.all") : t("trash.selected", { count: selected.length })}
                checked={selected.length === items.length}
                indeterminate={selected.length > 0 && selected.length < items.length}
                onChange={() => setChosen(new Set(selected.length === items.length ? [] : items.map(({ id }) => id)))}
              />
              {selected.length > 0 && (
                <>
                  <Button variant="light" size="compact-md" loading={restoring.pending} onClick={() => restoring.restore({ ids: selected })}>
                    {t("trash.restore")}
                  </Button>
                  <Button variant="subtle" size="compact-md" onClick={() => restoring.elsewhere(selected)}>
                    {t("trash.restoreTo")}
                  </Button>
                  <Button variant="subtle" size="compact-md" color="red" onClick={() => setPurging(selected)}>
                    {t("trash.purge")}
                  </Button>
                </>
              )}
            </div>
            <ul className={classes.rows} aria-label={t("trash.label")}>
              {items.map((item) => (
                <TrashRow key={item.id} item={item} selected={chosen.has(item.id)} onToggle={() => toggle(item.id)} onRestore={() => restoring.restore({ ids: [item.id] })} onPurge={() => setPurging([item.id])} />
              ))}
            </ul>
          </>
        )}
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
      </Box>
      {purging && <PurgeDialog ids={purging === "all" ? undefined : purging} count={purging === "all" ? total : purging.length} name={purging.length === 1 ? items.find(({ id }) => id === purging[0])?.name : undefined} onClose={() => setPurging(null)} />}
    </>
  );
}
