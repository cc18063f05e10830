import { Box } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useMemo } from "react";
import { useTranslation } from "@/lib/i18n";
import { folderAssetsQuery, folderQuery } from "@/api/assets";
import type { Asset, Folder } from "@/api/types";
import { type AssetAction, isOfMembers } from "@/lib/actions";
import type { TypeFilter } from "@/lib/kinds";
import { patient } from "@/lib/patient";
import { isNotFound } from "@/lib/problem";
import { AssetView } from "@/parts/AssetView";
import { useBrowsed, useCommands, useInspected } from "@/parts/commands";
import { DropArea } from "@/parts/DropArea";
import { GridSkeleton } from "@/parts/GridSkeleton";
import { moreOf } from "@/parts/More";
import { PageHead } from "@/parts/PageHead";
import { ProblemNote } from "@/parts/ProblemNote";
import { SelectionBar } from "@/parts/SelectionBar";
import { SortMenu } from "@/parts/SortMenu";
import { NoneOfType, TypeMenu } from "@/parts/TypeMenu";
import { usePageKeys } from "@/parts/usePageKeys";
import { useSelection } from "@/parts/useSelection";
import { useView, type View } from "@/parts/views";
import { ViewSwitch } from "@/parts/ViewSwitch";
import { Crumbs } from "./Crumbs";

const EmptyFolder = lazy(() => patient(() => import("./EmptyFolder")).then((module) => ({ default: module.EmptyFolder })));
const NoFolder = lazy(() => patient(() => import("./NoFolder")).then((module) => ({ default: module.NoFolder })));

const sorts = ["name", "type", "size", "dimensions", "owner", "level", "createdAt", "updatedAt"] as const;
const none: Asset[] = [];

type Listing = { /** The id of the item to highlight. */ at: string | undefined; sort: string; type: TypeFilter; onSort: (sort: string) => void; onType: (type: TypeFilter) => void };
type Props = Listing & { path: string };

export function LibraryPage({ path, ...listing }: Props) {
  const { sort, type, onSort, onType } = listing;
  const { t } = useTranslation();
  const [view, setView] = useView();
  const folder = useQuery(folderQuery(path));
  // A refresh that failed leaves the contents, and what is open on them, as they are.
  const error = folder.data && folder.error && !isNotFound(folder.error) ? null : folder.error;
  const title = path === "/" ? t("nav.library") : path.slice(path.lastIndexOf("/") + 1);
  return (
    <>
      <PageHead title={title} heading={<Crumbs path={path} />}>
        {!error && (
          <>
            <TypeMenu type={type} onType={onType} />
            <SortMenu fields={sorts} sort={sort} onSort={onSort} />
            <ViewSwitch view={view} onChange={setView} />
          </>
        )}
      </PageHead>
      {error && !isNotFound(error) && (
        // Not lazy, as a lazy part could not load while the server is unreachable.
        <Box px="var(--gutter)">
          <ProblemNote error={error} onRetry={() => void folder.refetch()} />
        </Box>
      )}
      {error ? (
        <Suspense>{isNotFound(error) && <NoFolder path={path} />}</Suspense>
      ) : (
        <Contents key={path} folder={folder.data} view={view} {...listing} />
      )}
    </>
  );
}

type ContentsProps = Listing & { folder: Folder | undefined; view: View };

function Contents({ folder, view, at, sort, type, onSort, onType }: ContentsProps) {
  const { t } = useTranslation();
  const commands = useCommands();
  const pages = useInfiniteQuery(folderAssetsQuery(folder?.id, sort, type));
  const assets = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? none, [pages.data]);
  const selection = useSelection(assets, pages);
  useBrowsed(assets, moreOf(pages));

  const more = moreOf(pages);
  const single = selection.selected.length === 1 ? selection.selected[0] : undefined;
  const inspected = useMemo(() => {
    const asset = single ?? (folder && folder.folderPath !== "/" ? folder : undefined);
    return asset ? ({ kind: "asset", asset } as const) : null;
  }, [single, folder]);
  useInspected(inspected);
  usePageKeys([["Escape", selection.clear]]);

  function act(action: AssetAction, chosen: Asset[]) {
    if (!isOfMembers(action)) commands.run(action, chosen);
  }

  return (
    <DropArea words={folder?.can.includes("upload") ? t("browse.dropHere", { name: folder.name || t("nav.library") }) : undefined} onTake={(transfer) => folder && commands.receive(transfer, { folder })}>
      <Box px="var(--gutter)" pb={96}>
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {!pages.data && !pages.error && <GridSkeleton view={view} />}
        <Suspense>{folder && pages.data && assets.length === 0 && (type ? <NoneOfType onType={onType} /> : <EmptyFolder folder={folder} />)}</Suspense>
        {folder && assets.length > 0 && (
          <AssetView assets={assets} total={pages.data?.pages[0]?.count ?? undefined} onMore={more} label={t("browse.assetsIn", { name: folder.name || t("nav.library") })} view={view} sort={sort} onSort={onSort} selection={selection} at={at} onAction={act} />
        )}
      </Box>
      <SelectionBar selection={selection} onAction={act} />
    </DropArea>
  );
}
