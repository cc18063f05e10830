import type { Folder } from "@/api/types";
import { enqueue } from "@/features/upload/queue";
import { droppedAddresses, droppedFiles } from "@/lib/drop";
import { useTranslation } from "@/lib/i18n";
import type { Commands } from "@/parts/commands";

type Ways = Pick<Commands, "pickFolder" | "uploadWith">;

/** Receives what was dropped from outside the page: into a folder or, for a collection, into a folder that the user then chooses. */
export function useReceive({ pickFolder, uploadWith }: Ways): Commands["receive"] {
  const { t } = useTranslation();
  return (transfer, { folder, collection }) => {
    // A picture of another page may come as a file as well; if not, the server fetches it.
    const addresses = droppedAddresses(transfer);
    void droppedFiles(transfer).then((files) => {
      const count = files.length || addresses.length;
      const send = (to: Folder) => (files.length > 0 ? void enqueue(files, to.folderPath, { collection: collection && { id: collection.id, name: collection.name } }) : uploadWith("addresses", to, addresses, collection));
      if (count === 0) return;
      if (folder) send(folder);
      else pickFolder({ title: t("transfer.uploadTitle", { count, name: collection.name }), confirm: t("transfer.uploadHere"), allows: ({ can }) => can.includes("upload"), onPick: send });
    });
  };
}
