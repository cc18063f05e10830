import { Button, Menu } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconFolderPlus, IconFolderUp, IconPlus, IconUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import type { Folder } from "@/api/types";
import { useCommands } from "@/parts/commands";
import { NewFolderDialog } from "./NewFolderDialog";

/** "a/b/c.png" of a chosen folder "a" lies in "a/b". */
const fromFolder = (file: File) => ({ file, below: file.webkitRelativePath.split("/").slice(0, -1).join("/") });

/** What may be made in this folder; nothing where nothing may. */
export function NewMenu({ folder }: { folder: Folder }) {
  const { t } = useTranslation();
  const { upload } = useCommands();
  const files = useRef<HTMLInputElement>(null);
  const folders = useRef<HTMLInputElement>(null);
  const [naming, setNaming] = useState(false);
  const mayUpload = folder.can.includes("upload");
  const mayCreate = folder.can.includes("createFolder");
  useHotkeys([
    ["u", () => mayUpload && files.current?.click()],
    ["n", () => mayCreate && setNaming(true)],
  ]);
  if (!mayUpload && !mayCreate) return null;
  return (
    <>
      <Menu position="bottom-end" width={200}>
        <Menu.Target>
          <Button leftSection={<IconPlus size={18} />}>{t("browse.new")}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {mayUpload && (
            <Menu.Item leftSection={<IconUpload size={18} stroke={1.6} />} onClick={() => files.current?.click()}>
              {t("browse.uploadFiles")}
            </Menu.Item>
          )}
          {mayUpload && (
            <Menu.Item leftSection={<IconFolderUp size={18} stroke={1.6} />} onClick={() => folders.current?.click()}>
              {t("browse.uploadFolder")}
            </Menu.Item>
          )}
          {mayCreate && (
            <Menu.Item leftSection={<IconFolderPlus size={18} stroke={1.6} />} onClick={() => setNaming(true)}>
              {t("browse.newFolder")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        aria-label={t("browse.uploadFiles")}
        onChange={(event) => {
          upload(Array.from(event.currentTarget.files ?? [], (file) => ({ file, below: "" })), folder);
          // So that choosing the same file again counts as a change.
          event.currentTarget.value = "";
        }}
      />
      <input
        ref={folders}
        type="file"
        hidden
        aria-label={t("browse.uploadFolder")}
        {...{ webkitdirectory: "" }}
        onChange={(event) => {
          upload(Array.from(event.currentTarget.files ?? [], fromFolder), folder);
          event.currentTarget.value = "";
        }}
      />
      {naming && <NewFolderDialog folder={folder} onClose={() => setNaming(false)} />}
    </>
  );
}
