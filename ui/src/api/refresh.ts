import { queryClient } from "./queryClient";

/** Meta of queries of whose results only the names are shown. */
export const namesOnly = { namesOnly: true };

// These queries return nothing about files.
const ofFolders: unknown[] = ["folder", "subfolders"];
// These queries return names and addresses of assets in collections.
const ofMembers: unknown[] = ["assets", "pictures"];

/**
 * Refreshes the queries that may be affected by a change of some assets.
 *
 * @param folders whether folders are among them
 * @param counts whether collections may hold more or fewer assets now
 */
export async function refreshAfter({ folders, counts }: { folders: boolean; counts: boolean }) {
  if (counts) void queryClient.invalidateQueries({ queryKey: ["collections"], predicate: ({ meta }) => meta?.namesOnly === true, refetchType: "none" });
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [of, what], meta }) => {
      if (of === "assets") return folders || !ofFolders.includes(what);
      return of === "collections" && (ofMembers.includes(what) || (counts && meta?.namesOnly !== true));
    },
  });
}
