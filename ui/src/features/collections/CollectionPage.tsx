import { Box, Button, Skeleton, Text } from "@mantine/core";
import { IconLibraryPhoto, IconPlus, IconSearch, IconUserPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { collectionAssetsQuery, collectionQuery } from "@/api/collections";
import type { Asset, Collection } from "@/api/types";
import type { AssetAction } from "@/lib/actions";
import type { TypeFilter } from "@/lib/kinds";
import { isNotFound } from "@/lib/problem";
import { asQuery } from "@/lib/query";
import { AssetView } from "@/parts/AssetView";
import { CollectionMenu } from "@/parts/CollectionCards";
import { useBrowsed, useCommands, useInspected } from "@/parts/commands";
import { DropArea } from "@/parts/DropArea";
import { EmptyState } from "@/parts/EmptyState";
import { FindField } from "@/parts/FindField";
import { GridSkeleton } from "@/parts/GridSkeleton";
import { moreOf } from "@/parts/More";
import { PageHead } from "@/parts/PageHead";
import { ProblemNote } from "@/parts/ProblemNote";
import { SelectionBar } from "@/parts/SelectionBar";
import { SortMenu } from "@/parts/SortMenu";
import { usePageKeys } from "@/parts/usePageKeys";
import { useSelection } from "@/parts/useSelection";
import { NoneOfType, TypeMenu } from "@/parts/TypeMenu";
import { useView } from "@/parts/views";
import { ViewSwitch } from "@/parts/ViewSwitch";
import { AssetPicker } from "./AssetPicker";
import { CollectionHeading } from "./CollectionHeading";
import { useCollectionActions } from "./useCollectionActions";
import { useRemoval } from "./useRemoval";

const sorts = ["addedAt", "name", "type", "size", "dimensions", "owner", "level", "updatedAt"] as const;
const none: Asset[] = [];

type Props = { id: string; sort: string; type: TypeFilter; words: string; onType: (type: TypeFilter) => void; onSort: (sort: string) => void; /** Searches in the collection and the folders in it. */ onFind: (words: string) => void };

export function CollectionPage({ id, ...props }: Props) {
  const { t } = useTranslation();
  const { data: collection, error, refetch } = useQuery(collectionQuery(id));
  // A refresh that failed leaves the page, and what is being entered on it, as it is.
  if (error && (!collection || isNotFound(error))) {
    return isNotFound(error) ? (
      <EmptyState icon={IconLibraryPhoto} title={t("problem.notFound")} hint={t("problem.notFoundHint")}>
        <Button variant="light" renderRoot={(props) => <Link to="/collections" {...props} />}>
          {t("collections.toAll")}
        </Button>
      </EmptyState>
    ) : (
      <Box p="var(--gutter)">
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </Box>
    );
  }
  if (collection) return <Members collection={collection} {...props} />;
  return (
    <Box p="var(--gutter)">
      <Skeleton h={32} w={240} />
    </Box>
  );
}

function Members({ collection, sort, type, words, onSort, onType, onFind }: Omit<Props, "id"> & { collection: Collection }) {
  const { t } = useTranslation();
  const commands = useCommands();
  const navigate = useNavigate();
  const [view, setView] = useView();
  const [picking, setPicking] = useState(false);
  const pages = useInfiniteQuery(collectionAssetsQuery(collection.id, sort, type, words === "" ? undefined : asQuery(words)));
  const assets = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? none, [pages.data]);
  const selection = useSelection(assets, pages);
  useBrowsed(assets, moreOf(pages));
  const removeMembers = useRemoval(collection.id, selection.clear);
  const { act: actOnCollection, cover, naming, dialog } = useCollectionActions(() => void navigate({ to: "/collections" }));
  const single = selection.selected.length === 1 ? selection.selected[0] : undefined;
  useInspected(useMemo(() => (single ? { kind: "asset", asset: single } : { kind: "collection", collection }), [single, collection]));
  usePageKeys([["Escape", selection.clear]]);
  const can = (action: string) => collection.can.includes(action);
  // Search results may lie below a member, so they cannot be removed.
  const around = { removable: can("removeAssets") && words === "", coverable: can("rename"), elsewhere: true };

  function act(action: AssetAction, chosen: Asset[]) {
    if (action === "removeFromCollection") removeMembers(chosen);
    else if (action !== "makeCover") commands.run(action, chosen);
    else if (chosen[0]) cover(collection, chosen[0].id, t("collections.coverSet", { name: chosen[0].name }));
  }

  const add = (variant: "default" | "filled") => can("addAssets") && (
    <Button variant={variant} data-brief aria-label={t("collections.pick")} leftSection={<IconPlus size={18} />} onClick={() => setPicking(true)}>
      {t("collections.pick")}
    </Button>
  );

  return (
    <DropArea words={can("addAssets") ? t("collections.dropHere", { name: collection.name }) : undefined} onTake={(transfer) => commands.receive(transfer, { collection })}>
      <PageHead title={collection.name} heading={<CollectionHeading collection={collection} naming={naming(collection)} onRename={can("rename") ? () => actOnCollection("rename", collection) : undefined} />}>
        <TypeMenu type={type} onType={onType} />
        <SortMenu fields={sorts} sort={sort} onSort={onSort} />
        <ViewSwitch view={view} onChange={setView} />
        {add("default")}
        {can("share") && (
          <Button leftSection={<IconUserPlus size={18} />} onClick={() => actOnCollection("share", collection)}>
            {t("action.share")}
          </Button>
        )}
        <CollectionMenu collection={collection} onAction={(action) => actOnCollection(action, collection)} />
      </PageHead>
      <Box px="var(--gutter)" pb={96}>
        {collection.description && (
          <Text c="dimmed" maw={720} mb="md">
            {collection.description}
          </Text>
        )}
        {(collection.assetCount > 0 || words !== "") && <FindField label={t("collections.find")} words={words} onFind={onFind} />}
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {!pages.data && !pages.error && <GridSkeleton view={view} />}
        {pages.data && assets.length === 0 && words !== "" && <EmptyState icon={IconSearch} title={t("collections.nothingFound", { query: words })} />}
        {pages.data && assets.length === 0 && words === "" && type && <NoneOfType onType={onType} />}
        {pages.data && assets.length === 0 && words === "" && !type && (
          <EmptyState icon={IconLibraryPhoto} title={t("collections.memberEmpty")} hint={t("collections.memberEmptyHint")}>
            {add("filled")}
          </EmptyState>
        )}
        {assets.length > 0 && (
          <AssetView
            assets={assets}
            total={pages.data?.pages[0]?.count ?? undefined}
            onMore={moreOf(pages)}
            label={t("collections.assetsIn", { name: collection.name })}
            view={view}
            sort={sort}
            onSort={onSort}
            selection={selection}
            around={around}
            onAction={act}
          />
        )}
      </Box>
      <SelectionBar selection={selection} around={around} onAction={act} />
      {picking && <AssetPicker collection={collection} onClose={() => setPicking(false)} />}
      {dialog}
    </DropArea>
  );
}
