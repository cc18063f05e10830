import { Anchor } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { assetQuery } from "@/api/assets";
import type { AccessEntry } from "@/api/types";
import { useCommands } from "@/parts/commands";
import { useToast } from "@/parts/toast";
import { useViaText } from "@/parts/viaText";

/** Where an access comes from; a link if it is a folder or collection that the user may see. */
export function ViaLink({ entry, onLeave }: { entry: AccessEntry; onLeave: () => void }) {
  const via = useViaText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const toast = useToast();
  const { run } = useCommands();
  const { type, id } = entry.via;
  if (id == null || (type !== "folder" && type !== "collection")) return via(entry);

  async function go(to: string) {
    onLeave();
    if (type === "collection") await navigate({ to: "/collections/$id", params: { id: to } });
    else run("open", [await queries.query(assetQuery(to))]);
  }
  return (
    <Anchor component="button" type="button" size="sm" ta="start" onClick={() => void go(id).catch(toast.failed)}>
      {via(entry)}
    </Anchor>
  );
}
