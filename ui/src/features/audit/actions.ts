import { say } from "@/lib/i18n";
import { t } from "@/lib/laterTexts";

const ofAssets = ["create", "update", "publish", "unpublish", "rename", "move", "copy", "delete", "restore", "purge", "share", "shareEnd", "transferOwnership"];

/** The actions that can happen to each kind of object, as the API names them. */
export const actions: Record<string, string[]> = {
  file: [...ofAssets.slice(0, 1), "addVersion", "restoreVersion", "deleteVersion", ...ofAssets.slice(1)],
  folder: ofAssets.filter((verb) => verb !== "publish" && verb !== "unpublish"),
  collection: ["create", "update", "delete", "addAssets", "removeAssets", "share", "shareEnd", "transferOwnership"],
  user: ["create", "invite", "update", "password", "takeOwnership", "delete"],
  group: ["create", "update", "add", "remove", "delete"],
  key: ["create", "delete"],
  session: ["create", "delete"],
  download: ["create", "start", "finish", "delete", "revoke", "expire"],
  savedSearch: ["create", "update", "delete"],
  metadataField: ["create", "update", "delete"],
};

const found = (key: string) => {
  const text = say(key);
  return text === key ? undefined : text;
};

/** The label of a kind of object. */
export const kindText = (kind: string) => found(`audit.kind.${kind}`) ?? kind;

/** The label of an action on this kind of object; for an unknown action, the API's name. */
export function verbText(kind: string, verb: string): string {
  return found(`audit.action.${kind}.${verb}`) ?? found(`history.action.${verb}`) ?? verb;
}

/** "collection.create" as "Collection · Created", and "collection" as "Collection · Anything". */
export function actionText(action: string): string {
  const [kind = "", verb] = action.split(".");
  return `${kindText(kind)} · ${verb === undefined ? t("audit.anything") : verbText(kind, verb)}`;
}

/** All actions that can be filtered by, grouped by kind of object. */
export const actionChoices = () =>
  Object.entries(actions).map(([kind, verbs]) => ({
    group: kindText(kind),
    items: [kind, ...verbs.map((verb) => `${kind}.${verb}`)].map((value) => ({ value, label: actionText(value) })),
  }));
