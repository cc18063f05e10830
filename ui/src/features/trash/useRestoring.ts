import { useState } from "react";
import { type Restoration, useRestore } from "@/api/trash";
import { useTranslation } from "@/lib/laterTexts";
import { useCommands } from "@/parts/commands";
import { useToast } from "@/parts/toast";

/** What could not be restored as it was, and what to do about it. */
type Left = { ids: string[]; text: string; action: string; onAct: (ids: string[]) => void };

/** Restores items, and remembers what was in the way: a missing folder or a name already taken. */
export function useRestoring() {
  const { t } = useTranslation();
  const toast = useToast();
  const { pickFolder } = useCommands();
  const mutation = useRestore();
  const [left, setLeft] = useState<Left[]>([]);

  // Not the callbacks of mutate, which run only for the latest of several calls.
  const restore = (wish: Restoration) => void bringBack(wish).catch(toast.failed);

  async function bringBack(wish: Restoration) {
    const { results } = await mutation.mutateAsync(wish);
    const of = (status: string) => results.filter((result) => result.status === status).map(({ id }) => id);
    const restored = of("restored").length;
    const placeGone = of("place-gone");
    const nameTaken = of("name-taken");
    if (restored > 0) toast.done(t("trash.restored", { count: restored }));
    setLeft([
      ...(placeGone.length > 0 ? [{ ids: placeGone, text: t("trash.placeGone", { count: placeGone.length }), action: t("trash.choose"), onAct: elsewhere }] : []),
      ...(nameTaken.length > 0 ? [{ ids: nameTaken, text: t("trash.nameTaken", { count: nameTaken.length }), action: t("trash.keepBoth"), onAct: (ids: string[]) => restore({ ...wish, ids, useUniqueName: true }) }] : []),
    ]);
  }

  function elsewhere(ids: string[]) {
    pickFolder({ title: t("trash.restoreTo"), confirm: t("trash.restore"), allows: ({ level }) => level === "manage", onPick: (folder) => restore({ ids, destinationId: folder.id }) });
  }

  return { restore, elsewhere, left, forget: () => setLeft([]), pending: mutation.isPending };
}
