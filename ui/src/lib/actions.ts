export const assetActions = ["open", "reveal", "download", "downloadAs", "copyUrl", "signedUrl", "addToCollection", "share", "rename", "move", "copy", "edit", "publish", "unpublish", "details", "makeCover", "removeFromCollection", "delete"] as const;
export type AssetAction = (typeof assetActions)[number];
/** The actions on a collection, seen from one of its members. */
export type MemberAction = "makeCover" | "removeFromCollection";

export const isOfMembers = (action: AssetAction): action is MemberAction => action === "makeCover" || action === "removeFromCollection";

/** Where assets are shown: in a collection whose members or cover the user may change, or elsewhere than in their folder. */
export type Around = { removable?: boolean; coverable?: boolean; elsewhere?: boolean };

type Actionable = { type: "file" | "folder"; can: string[]; fileType?: string; isPrivateFile?: boolean; isPublished?: boolean };
/** What an action requires of every asset; `some` must hold for at least one. */
type Rule = { can: string; single?: true; filesOnly?: true; every?: (asset: Actionable) => boolean; some?: (asset: Actionable) => boolean };

const isPublished = (asset: Actionable) => asset.isPublished === true;
/** A published private file: its address needs a signature. */
const isLocked = (asset: Actionable) => asset.isPrivateFile === true && isPublished(asset);

const rules: Record<Exclude<AssetAction, "removeFromCollection">, Rule> = {
  open: { can: "view", single: true },
  reveal: { can: "view", single: true },
  download: { can: "download" },
  downloadAs: { can: "download", some: ({ type, fileType }) => type === "folder" || fileType === "image" },
  copyUrl: { can: "view", single: true, filesOnly: true },
  signedUrl: { can: "view", single: true, filesOnly: true, every: isLocked },
  addToCollection: { can: "addToCollection" },
  share: { can: "share", single: true },
  rename: { can: "rename", single: true },
  move: { can: "move" },
  copy: { can: "copy" },
  edit: { can: "edit" },
  publish: { can: "edit", filesOnly: true, some: (asset) => asset.isPublished === false },
  unpublish: { can: "edit", filesOnly: true, some: isPublished },
  details: { can: "view", single: true },
  makeCover: { can: "view", single: true, filesOnly: true },
  delete: { can: "delete" },
};

/**
 * The actions that the server allows on every one of these assets. Removing from a collection and making the cover depend on the
 * collection instead; showing an asset in its folder is offered only where it is seen elsewhere.
 */
export function offered(assets: Actionable[], { removable, coverable, elsewhere }: Around = {}): AssetAction[] {
  if (assets.length === 0) return [];
  return assetActions.filter((action) => {
    if (action === "removeFromCollection") return removable;
    if ((action === "reveal" && !elsewhere) || (action === "makeCover" && !coverable)) return false;
    const rule = rules[action];
    if (rule.single && assets.length > 1) return false;
    if (rule.some && !assets.some(rule.some)) return false;
    return assets.every((asset) => asset.can.includes(rule.can) && !(rule.filesOnly && asset.type === "folder") && (rule.every?.(asset) ?? true));
  });
}
