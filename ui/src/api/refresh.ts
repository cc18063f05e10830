import { queryClient } from "./queryClient";

/** Of queries whose answers are shown by their names alone. */
export const namesOnly = { namesOnly: true };

// They hold nothing of files.
const ofFolders: unknown[] = ["folder", "subfolders"];
// They hold names and addresses of what is in collections.
const ofMembers: unknown[] = ["assets", "pictures"];

/**
 * Refreshes what can be different after some assets were.
 *
 * @param folders whether there are folders among them
 * @param counts whether collections can hold more or fewer now
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
