type Moved = { id: string; parentId?: string | null; can: string[] } & ({ type: "file" } | { type: "folder"; folderPath: string });
type Place = { id: string; folderPath: string; level: string };

const liesIn = (place: Place, asset: Moved) => asset.type === "folder" && (place.id === asset.id || place.folderPath.startsWith(`${asset.folderPath}/`));

/** Whether all of these can be moved to a place: not to where they are, nor into themselves. */
export function mayMove(assets: Moved[], place: Place): boolean {
  return place.level === "manage" && assets.length > 0 && assets.every((asset) => asset.can.includes("move") && asset.parentId !== place.id && !liesIn(place, asset));
}

export function mayCopy(assets: Moved[], place: Place): boolean {
  return (place.level === "manage" || place.level === "contribute") && assets.length > 0 && assets.every((asset) => asset.can.includes("copy") && asset.parentId !== place.id && !liesIn(place, asset));
}

type Result = { id?: string | null; status: string };

/** Where to move assets back to, grouped by the folder they came from. Merged folders cannot go back. */
export function wayBack(assets: Moved[], results: Result[]): { destinationId: string; ids: string[] }[] {
  const moved = new Set(results.filter(({ status }) => status === "moved").map(({ id }) => id));
  const back = new Map<string, string[]>();
  for (const { id, parentId } of assets) {
    if (parentId != null && moved.has(id)) back.set(parentId, [...(back.get(parentId) ?? []), id]);
  }
  return [...back].map(([destinationId, ids]) => ({ destinationId, ids }));
}
