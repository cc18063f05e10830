export const assetActions = ["open", "reveal", "download", "copyUrl", "addToCollection", "share", "rename", "move", "copy", "edit", "details", "removeFromCollection", "delete"] as const;
export type AssetAction = (typeof assetActions)[number];

type Actionable = { type: "file" | "folder"; can: string[] };
type Rule = { can: string; single?: true; filesOnly?: true };

const rules: Record<Exclude<AssetAction, "removeFromCollection">, Rule> = {
  open: { can: "view", single: true },
  reveal: { can: "view", single: true },
  download: { can: "download" },
  copyUrl: { can: "view", single: true, filesOnly: true },
  addToCollection: { can: "addToCollection" },
  share: { can: "share", single: true },
  rename: { can: "rename", single: true },
  move: { can: "move" },
  copy: { can: "copy" },
  edit: { can: "edit" },
  details: { can: "view", single: true },
  delete: { can: "delete" },
};

/** The actions that the server allows on every one of these. Leaving a collection is asked of the collection, not of its members;
 * showing one in its folder is offered where it is seen elsewhere. */
export function offered(assets: Actionable[], mayRemoveFromCollection = false, elsewhere = false): AssetAction[] {
  if (assets.length === 0) return [];
  return assetActions.filter((action) => {
    if (action === "removeFromCollection") return mayRemoveFromCollection;
    if (action === "reveal" && !elsewhere) return false;
    const rule = rules[action];
    if (rule.single && assets.length > 1) return false;
    return assets.every((asset) => asset.can.includes(rule.can) && !(rule.filesOnly && asset.type === "folder"));
  });
}
