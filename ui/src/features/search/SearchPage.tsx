import { Anchor, Box, Button } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconSearch, IconSearchOff } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { searchQuery } from "@/api/search";
import type { Asset } from "@/api/types";
import { type AssetAction, isOfMembers } from "@/lib/actions";
import { useTranslation } from "@/lib/laterTexts";
import { AssetView } from "@/parts/AssetView";
import { useBrowsed, useCommands, useInspected } from "@/parts/commands";
import { EmptyState } from "@/parts/EmptyState";
import { GridSkeleton } from "@/parts/GridSkeleton";
import { moreOf } from "@/parts/More";
import { PageHead } from "@/parts/PageHead";
import { SelectionBar } from "@/parts/SelectionBar";
import { SortMenu } from "@/parts/SortMenu";
import { usePageKeys } from "@/parts/usePageKeys";
import { useSelection } from "@/parts/useSelection";
import { useView } from "@/parts/views";
import { ViewSwitch } from "@/parts/ViewSwitch";
import { Builder } from "./Builder";
import { QueryField } from "./QueryField";
import { SavedSearches } from "./SavedSearches";

const sorts = ["relevance", "name", "type", "size", "dimensions", "owner", "level", "createdAt", "updatedAt"] as const;
const none: Asset[] = [];

const examples = [
  { text: "search.example.large", query: 'format IN ["jpg", "png"] AND size > "5mb"' },
  { text: "search.example.week", query: 'updatedAt > "7d"' },
  { text: "search.example.untagged", query: 'type = "file" AND tags NOT EXISTS' },
  { text: "search.example.loose", query: 'type = "file" AND inAnyCollection = false' },
  { text: "search.example.wide", query: "width >= 4000" },
] as const;

const around = { elsewhere: true };

type Props = { query: string; sort: string; build: boolean; onQuery: (query: string, sort?: string | null) => void; onSort: (sort: string) => void; onBuild: (build: boolean) => void };

/** All results of a query, which can be typed or built from conditions. */
export function SearchPage({ query, sort, build, onQuery, onSort, onBuild }: Props) {
  const { t } = useTranslation();
  const [view, setView] = useView();
  const pages = useInfiniteQuery(searchQuery(query, sort));
  return (
    <>
      <PageHead title={query === "" ? t("search.title") : `${query} · ${t("search.title")}`} heading={<Heading />}>
        <SavedSearches query={query} sort={sort} onRun={(search) => onQuery(search.query, search.sort)} />
        {query !== "" && (
          <>
            <SortMenu fields={sorts} sort={sort} onSort={onSort} />
            <ViewSwitch view={view} onChange={setView} />
          </>
        )}
      </PageHead>
      <Box px="var(--gutter)" pb={96}>
        <QueryField query={query} error={pages.error} onRun={onQuery}>
          <Button variant={build ? "light" : "subtle"} color={build ? undefined : "gray"} aria-pressed={build} leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.6} />} onClick={() => onBuild(!build)}>
            {t("search.advanced")}
          </Button>
        </QueryField>
        {build && <Builder query={query} onQuery={onQuery} />}
        {query === "" && (
          <EmptyState icon={IconSearch} title={t("search.emptyTitle")} hint={t("search.emptyHint")}>
            {examples.map((example) => (
              <Anchor key={example.text} component="button" type="button" size="sm" onClick={() => onQuery(example.query)}>
                {t(example.text)}
              </Anchor>
            ))}
          </EmptyState>
        )}
        {pages.isLoading && <GridSkeleton view={view} />}
        {query !== "" && pages.data && <Results key={query} pages={pages} view={view} sort={sort} onSort={onSort} />}
      </Box>
    </>
  );
}

function Heading() {
  const { t } = useTranslation();
  return <h1 style={{ margin: 0, fontSize: 18, lineHeight: "28px" }}>{t("search.title")}</h1>;
}

type ResultsProps = { pages: ReturnType<typeof useInfiniteQuery<Awaited<ReturnType<NonNullable<ReturnType<typeof searchQuery>["queryFn"]>>>>>; view: ReturnType<typeof useView>[0]; sort: string; onSort: (sort: string) => void };

function Results({ pages, view, sort, onSort }: ResultsProps) {
  const { t } = useTranslation();
  const commands = useCommands();
  const assets = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? none, [pages.data]);
  const selection = useSelection(assets, pages);
  useBrowsed(assets, moreOf(pages));
  const single = selection.selected.length === 1 ? selection.selected[0] : undefined;
  useInspected(useMemo(() => (single ? { kind: "asset", asset: single } : null), [single]));
  usePageKeys([["Escape", selection.clear]]);

  function act(action: AssetAction, chosen: Asset[]) {
    if (!isOfMembers(action)) commands.run(action, chosen);
  }

  if (assets.length === 0) return <EmptyState icon={IconSearchOff} title={t("search.noneTitle")} hint={t("search.noneHint")} />;
  return (
    <>
      <AssetView assets={assets} onMore={moreOf(pages)} label={t("search.results")} view={view} sort={sort} onSort={onSort} selection={selection} around={around} onAction={act} />
      <SelectionBar selection={selection} around={around} onAction={act} />
    </>
  );
}
