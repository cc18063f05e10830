import { Box } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTranslation } from "@/lib/i18n";
import { folderAssetsQuery, folderQuery } from "@/api/assets";
import type { Asset, Folder } from "@/api/types";
import type { AssetAction } from "@/lib/actions";
import { AssetView } from "@/parts/AssetView";
import { useCommands, useInspected } from "@/parts/commands";
import { GridSkeleton } from "@/parts/GridSkeleton";
import { More } from "@/parts/More";
import { PageHead } from "@/parts/PageHead";
import { ProblemNote } from "@/parts/ProblemNote";
import { SelectionBar } from "@/parts/SelectionBar";
import { SortMenu } from "@/parts/SortMenu";
import { useSelection } from "@/parts/useSelection";
import { useView, ViewSwitch } from "@/parts/ViewSwitch";
import { Crumbs } from "./Crumbs";
import { DropArea } from "./DropArea";
import { EmptyFolder } from "./EmptyFolder";
import { NewMenu } from "./NewMenu";
import { NoFolder } from "./NoFolder";

const sorts = ["name", "type", "size", "createdAt", "updatedAt"] as const;
const none: Asset[] = [];

type Props = { path: string; sort: string; onSort: (sort: string) => void };

export function LibraryPage({ path, sort, onSort }: Props) {
  const { t } = useTranslation();
  const [view, setView] = useView();
  const folder = useQuery(folderQuery(path));
  const title = path === "/" ? t("nav.library") : path.slice(path.lastIndexOf("/") + 1);
  return (
    <>
      <PageHead title={title} heading={<Crumbs path={path} />}>
        <SortMenu fields={sorts} sort={sort} onSort={onSort} />
        <ViewSwitch view={view} onChange={setView} />
        {folder.data && <NewMenu folder={folder.data} />}
      </PageHead>
      {folder.error ? (
        <NoFolder path={path} error={folder.error} onRetry={() => void folder.refetch()} />
      ) : (
        <Contents key={path} folder={folder.data} view={view} sort={sort} onSort={onSort} />
      )}
    </>
  );
}

type ContentsProps = { folder: Folder | undefined; view: "grid" | "list"; sort: string; onSort: (sort: string) => void };

function Contents({ folder, view, sort, onSort }: ContentsProps) {
  const { t } = useTranslation();
  const commands = useCommands();
  const pages = useInfiniteQuery(folderAssetsQuery(folder?.id, sort));
  const assets = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? none, [pages.data]);
  const selection = useSelection(assets);

  const single = selection.selected.length === 1 ? selection.selected[0] : undefined;
  const inspected = useMemo(() => {
    const asset = single ?? (folder && folder.folderPath !== "/" ? folder : undefined);
    return asset ? ({ kind: "asset", asset } as const) : null;
  }, [single, folder]);
  useInspected(inspected);
  useHotkeys([["Escape", selection.clear]]);

  function act(action: AssetAction, chosen: Asset[]) {
    if (action !== "removeFromCollection") commands.run(action, chosen);
  }

  return (
    <DropArea folder={folder}>
      <Box px="var(--gutter)" pb={96}>
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {!pages.data && !pages.error && <GridSkeleton />}
        {folder && pages.data && assets.length === 0 && <EmptyFolder folder={folder} />}
        {folder && assets.length > 0 && (
          <AssetView assets={assets} label={t("browse.assetsIn", { name: folder.name || t("nav.library") })} view={view} sort={sort} onSort={onSort} selection={selection} onAction={act} />
        )}
        {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={pages.fetchNextPage} />}
      </Box>
      <SelectionBar assets={selection.selected} onAction={act} onClear={selection.clear} />
    </DropArea>
  );
}
