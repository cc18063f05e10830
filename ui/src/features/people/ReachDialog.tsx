import { Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconBooks, IconFile, IconFileSpreadsheet, IconFolder, IconLibraryPhoto } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { reachQuery } from "@/api/access";
import type { ReachedObject } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { Dialog } from "@/parts/Dialog";
import { More } from "@/parts/More";
import { ProblemNote } from "@/parts/ProblemNote";
import { WayPath } from "@/parts/WayPath";
import classes from "./People.module.css";

const icons: Record<string, typeof IconFile> = { folder: IconFolder, collection: IconLibraryPhoto, library: IconBooks };

type Props = { kind: "user" | "group"; id: string; name: string; onClose: () => void };

/** Everything that a user or group reaches, each with its level and the ways to it. */
export function ReachDialog({ kind, id, name, onClose }: Props) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(reachQuery(kind, id));
  const reached = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog onClose={onClose} size={640} title={t("people.reachTitle", { name })}>
      <Stack>
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {pages.isPending && <Skeleton h={96} />}
        {pages.data && reached.length === 0 && <Text c="dimmed">{t("people.reachNothing")}</Text>}
        <ul className={classes.rows} aria-label={t("people.reachTitle", { name })}>
          {reached.map((each) => (
            <Reached key={`${each.object.type} ${each.object.id}`} reached={each} />
          ))}
        </ul>
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm" c="dimmed">
            {t("people.reachBelow")}
          </Text>
          <Button component="a" variant="default" href={`/v1/${kind}s/${id}/access/export?deep=true`} download leftSection={<IconFileSpreadsheet size={18} stroke={1.6} />} style={{ flexShrink: 0 }}>
            {t("people.export")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Reached({ reached: { object, level, ways } }: { reached: ReachedObject }) {
  const { t } = useTranslation();
  const Icon = icons[object.type] ?? IconFile;
  return (
    <li>
      <Group wrap="nowrap" mih={44}>
        <Icon size={20} stroke={1.5} aria-hidden />
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text truncate title={object.name}>
            {object.type === "library" ? t("people.reachAll") : object.name}
          </Text>
          {ways.map((way, index) => (
            <Text key={index} size="sm" c="dimmed">
              {ways.length > 1 && `${t(`level.${way.level}`)}: `}
              <WayPath path={way.path} />
            </Text>
          ))}
        </div>
        <Text>{t(`level.${level}`)}</Text>
      </Group>
    </li>
  );
}
