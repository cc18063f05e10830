import type { DragEvent } from "react";
import { seeingBy } from "@/api/access";
import { useAddToCollections, useRemoveFromCollections } from "@/api/collections";
import type { Asset, Collection } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { carriedBy, isFromOutside } from "@/parts/carried";
import { useCommands } from "@/parts/commands";
import { type DropHandlers, dropHandlers } from "@/parts/dropHandlers";
import { useToast } from "@/parts/toast";

/** Makes an element a drop target for a collection: assets dropped on it are added; files from outside are uploaded first. */
export function useCollectionDrop() {
  const { t } = useTranslation();
  const toast = useToast();
  const { receive } = useCommands();
  const add = useAddToCollections();
  const remove = useRemoveFromCollections();

  async function put(assets: Asset[], { id, name, can }: Collection) {
    const { results } = await add.mutateAsync({ collectionIds: [id], assetIds: assets.map((asset) => asset.id) });
    const assetIds = results.filter(({ status }) => status === "added").map(({ assetId }) => assetId);
    const back = () => void remove.mutateAsync({ collectionIds: [id], assetIds }).catch(toast.failed);
    const done = t("common.addedTo", { name });
    const say = toast.done(done, assetIds.length > 0 && can.includes("removeAssets") ? back : undefined);
    if (assetIds.length > 0 && [{ can }, ...assets].every((each) => each.can.includes("share"))) void tell(say, done, id, assetIds);
  }

  /** How many people newly see the assets is asked afterwards, so that nobody has to wait for it. */
  async function tell(say: (message: string) => void, done: string, id: string, assetIds: string[]) {
    const count = await seeingBy(id, assetIds).catch(() => 0);
    if (count > 0) say(`${done}. ${t("common.seen", { count })}`);
  }

  return (collection: Collection): DropHandlers => {
    const takes = (event: DragEvent) => {
      const assets = carriedBy(event);
      return collection.can.includes("addAssets") && (isFromOutside(event) || (assets.length > 0 && assets.every(({ can }) => can.includes("addToCollection"))));
    };
    return dropHandlers(
      (event) => (takes(event) ? "copy" : undefined),
      (event) => (isFromOutside(event) ? receive(event.dataTransfer, { collection }) : void put(carriedBy(event), collection).catch(toast.failed)),
    );
  };
}
