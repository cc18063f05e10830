import { Box, Button, Skeleton, Text, Title } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconLibraryPhoto, IconUserPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "@/lib/i18n";
import { collectionAssetsQuery, collectionQuery } from "@/api/collections";
import type { Asset, Collection } from "@/api/types";
import type { AssetAction } from "@/lib/actions";
import { isNotFound } from "@/lib/problem";
import { AssetView } from "@/parts/AssetView";
import { CollectionMenu } from "@/parts/CollectionCards";
import { useBrowsed, useCommands, useInspected } from "@/parts/commands";
import { EmptyState } from "@/parts/EmptyState";
import { GridSkeleton } from "@/parts/GridSkeleton";
import { moreOf } from "@/parts/More";
import { PageHead } from "@/parts/PageHead";
import { ProblemNote } from "@/parts/ProblemNote";
import { SelectionBar } from "@/parts/SelectionBar";
import { SortMenu } from "@/parts/SortMenu";
import { useSelection } from "@/parts/useSelection";
import { useView } from "@/parts/views";
import { ViewSwitch } from "@/parts/ViewSwitch";
import classes from "./CollectionPage.module.css";
import { useCollectionActions } from "./useCollectionActions";
import { useRemoval } from "./useRemoval";

const sorts = ["addedAt", "name", "type", "size", "updatedAt"] as const;
const none: Asset[] = [];

type Props = { id: string; sort: string; onSort: (sort: string) => void };

export function CollectionPage({ id, sort, onSort }: Props) {
  const { t } = useTranslation();
  const { data: collection, error, refetch } = useQuery(collectionQuery(id));
  if (error) {
    return isNotFound(error) ? (
      <EmptyState icon={IconLibraryPhoto} title={t("problem.notFound")} hint={t("problem.notFoundHint")} />
    ) : (
      <Box p="var(--gutter)">
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </Box>
    );
  }
  return collection ? <Members key={id} collection={collection} sort={sort} onSort={onSort} /> : <Skeleton m="var(--gutter)" h={32} w={240} />;
}

function Members({ collection, sort, onSort }: { collection: Collection; sort: string; onSort: (sort: string) => void }) {
  const { t } = useTranslation();
  const commands = useCommands();
  const navigate = useNavigate();
  const [view, setView] = useView();
  const pages = useInfiniteQuery(collectionAssetsQuery(collection.id, sort));
  const assets = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? none, [pages.data]);
  const selection = useSelection(assets);
  useBrowsed(assets);
  const removeMembers = useRemoval(collection.id, selection.clear);
  const { act: actOnCollection, dialog } = useCollectionActions(() => void navigate({ to: "/collections" }));
  const single = selection.selected.length === 1 ? selection.selected[0] : undefined;
  useInspected(useMemo(() => (single ? { kind: "asset", asset: single } : { kind: "collection", collection }), [single, collection]));
  useHotkeys([["Escape", selection.clear]]);
  const mayRemove = collection.can.includes("removeAssets");

  function act(action: AssetAction, chosen: Asset[]) {
    if (action === "removeFromCollection") removeMembers(chosen);
    else commands.run(action, chosen);
  }

  const heading = (
    <div className={classes.heading}>
      <Title order={1} className={classes.name} title={collection.name}>
        {collection.name}
      </Title>
      <Text size="sm" c="dimmed" truncate>
        <Link to="/collections">{t("collections.title")}</Link> · {t("collections.assets", { count: collection.assetCount })} ·{" "}
        {collection.owner ? t("collections.ownedBy", { name: collection.owner.name }) : t("collections.noOwner")} · {t(`level.${collection.level}`)}
      </Text>
    </div>
  );

  return (
    <>
      <PageHead title={collection.name} heading={heading}>
        <SortMenu fields={sorts} sort={sort} onSort={onSort} />
        <ViewSwitch view={view} onChange={setView} />
        {collection.can.includes("share") && (
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
        <ProblemNote error={pages.error} onRetry={() => void pages.refetch()} />
        {!pages.data && !pages.error && <GridSkeleton />}
        {pages.data && assets.length === 0 && (
          <EmptyState icon={IconLibraryPhoto} title={t("collections.memberEmpty")} hint={t("collections.memberEmptyHint")}>
            <Button variant="light" renderRoot={(props) => <Link to="/library" {...props} />}>
              {t("nav.toLibrary")}
            </Button>
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
            mayRemoveFromCollection={mayRemove}
            onAction={act}
          />
        )}
      </Box>
      <SelectionBar assets={selection.selected} mayRemoveFromCollection={mayRemove} onAction={act} onClear={selection.clear} />
      {dialog}
    </>
  );
}
