import type { Asset, Collection, SearchHits } from "@/api/types";
import { printed, wordsQuery } from "@/lib/query";

/** One line of the results while typing. */
export type Hit =
  | { kind: "query"; id: string; query: string }
  | { kind: "asset"; id: string; asset: Asset }
  | { kind: "collection"; id: string; collection: Collection }
  | { kind: "tag"; id: string; tag: string; count: number; query: string };

export type HitGroup = { title: "folders" | "files" | "collections" | "tags" | "recent" | undefined; hits: Hit[] };

const tagQuery = (tag: string) => printed({ match: "all", conditions: [{ field: "tags", operator: "IN", values: [tag] }] });

/** The lines in the order of the arrow keys: "all results" first, then what was found. */
export function hitGroups(query: string, found: SearchHits | undefined): HitGroup[] {
  const assets = (list: Asset[] = []): Hit[] => list.map((asset) => ({ kind: "asset", id: asset.id, asset }));
  const groups: HitGroup[] = [
    { title: undefined, hits: [{ kind: "query", id: "all", query }] },
    { title: "folders", hits: assets(found?.folders) },
    { title: "files", hits: assets(found?.files) },
    { title: "collections", hits: found?.collections.map((collection) => ({ kind: "collection", id: collection.id, collection })) ?? [] },
    { title: "tags", hits: found?.tags.map(({ tag, count }) => ({ kind: "tag", id: `tag-${wordsQuery(tag)}`, tag, count, query: tagQuery(tag) })) ?? [] },
  ];
  return groups.filter(({ hits }) => hits.length > 0);
}

export const recentGroups = (recent: string[]): HitGroup[] =>
  recent.length === 0 ? [] : [{ title: "recent", hits: recent.map((query) => ({ kind: "query", id: `recent-${query}`, query })) }];
