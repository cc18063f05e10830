import { Box, Button, Title } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { sharedWithMeQuery } from "@/api/assets";
import { useUser } from "@/api/session";
import type { Asset, Collection } from "@/api/types";
import { type AssetAction, isOfMembers } from "@/lib/actions";
import { AssetView } from "@/parts/AssetView";
import { CollectionCards } from "@/parts/CollectionCards";
import { useBrowsed, useCommands, useInspected } from "@/parts/commands";
import type { DropHandlers } from "@/parts/dropHandlers";
import { EmptyState } from "@/parts/EmptyState";
import { GridSkeleton } from "@/parts/GridSkeleton";
import { More } from "@/parts/More";
import { PageHead } from "@/parts/PageHead";
import { ProblemNote } from "@/parts/ProblemNote";
import { SelectionBar } from "@/parts/SelectionBar";
import { usePageKeys } from "@/parts/usePageKeys";
import { useSelection } from "@/parts/useSelection";
import { useView } from "@/parts/views";
import { ViewSwitch } from "@/parts/ViewSwitch";

const isThere = <T,>(item: T | null | undefined): item is T => item != null;

type Props = { mosaic: (collection: Collection) => ReactNode; drop: (collection: Collection) => DropHandlers };

/** The topmost items that a restricted user reaches, as their start page; all other users reach the whole library. */
export function SharedPage({ mosaic, drop }: Props) {
  const { t } = useTranslation();
  const isRestricted = useUser().role === "restricted";
  const commands = useCommands();
  const [view, setView] = useView();
  const pages = useInfiniteQuery(sharedWithMeQuery);
  const items = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const collections = useMemo(() => items.map(({ collection }) => collection).filter(isThere), [items]);
  const assets = useMemo(() => items.map(({ asset }) => asset).filter(isThere), [items]);
  const selection = useSelection(assets);
  useBrowsed(assets);
  const single = selection.selected.length === 1 ? selection.selected[0] : undefined;
  usePageKeys([["Escape", selection.clear]]);
  useInspected(useMemo(() => (single ? { kind: "asset", asset: single } : null), [single]));

  function act(action: AssetAction, chosen: Asset[]) {
    if (!isOfMembers(action)) commands.run(action, chosen);
  }

  return (
    <>
      <PageHead title={t("shared.title")}>
        {assets.length > 0 && <ViewSwitch view={view} onChange={setView} />}
      </PageHead>
      <Box px="var(--gutter)" pb={96}>
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {!pages.data && !pages.error && <GridSkeleton view={view} />}
        {pages.data && items.length === 0 && !isRestricted && (
          <EmptyState icon={IconUsers} title={t("shared.allTitle")} hint={t("shared.allHint")}>
            <Button variant="light" renderRoot={(props) => <Link to="/library" {...props} />}>
              {t("nav.toLibrary")}
            </Button>
          </EmptyState>
        )}
        {pages.data && items.length === 0 && isRestricted && (
          <EmptyState icon={IconUsers} title={t("shared.emptyTitle")} hint={t("shared.emptyHint")}>
            <Button variant="light" renderRoot={(props) => <Link to="/collections" {...props} />}>
              {t("collections.toAll")}
            </Button>
          </EmptyState>
        )}
        {collections.length > 0 && (
          <>
            <Title order={2} mb="xs">{t("shared.collections")}</Title>
            <CollectionCards collections={collections} mosaic={mosaic} drop={drop} />
          </>
        )}
        {assets.length > 0 && (
          <>
            <Title order={2} mt="lg" mb="xs">{t("shared.assets")}</Title>
            <AssetView assets={assets} label={t("shared.assets")} view={view} selection={selection} onAction={act} />
          </>
        )}
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
      </Box>
      <SelectionBar selection={selection} onAction={act} />
    </>
  );
}
