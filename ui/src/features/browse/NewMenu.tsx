import { Button, Menu } from "@mantine/core";
import { IconAdjustments, IconFolderPlus, IconFolderUp, IconLibraryPlus, IconPlus, IconUpload, IconWorldUpload } from "@tabler/icons-react";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "@/lib/i18n";
import type { Folder } from "@/api/types";
import { chosenFiles } from "@/lib/drop";
import { patient } from "@/lib/patient";
import { useCommands } from "@/parts/commands";
import { usePageKeys } from "@/parts/usePageKeys";

const NewFolderDialog = lazy(() => patient(() => import("./NewFolderDialog")).then((module) => ({ default: module.NewFolderDialog })));

type Props = {
  /** Where new files and folders go; left out if none can be created. */
  folder?: Folder;
  /** Whether the page shows this folder, so that the shortcuts apply to it. */
  isShown: boolean;
  onCollection: () => void;
  className?: string;
};

/** What can be created: files and folders in one place, and collections. */
export function NewMenu({ folder, isShown, onCollection, className }: Props) {
  const { t } = useTranslation();
  const { upload, uploadWith } = useCommands();
  const files = useRef<HTMLInputElement>(null);
  const folders = useRef<HTMLInputElement>(null);
  const [naming, setNaming] = useState(false);
  const mayUpload = folder?.can.includes("upload") ?? false;
  const mayCreate = folder?.can.includes("createFolder") ?? false;
  // Only used if the folder is shown; other pages have their own shortcuts.
  const keys: [string, () => void][] = [
    ["u", () => mayUpload && files.current?.click()],
    ["a", () => folder && mayUpload && uploadWith("addresses", folder)],
    ["o", () => folder && mayUpload && uploadWith("files", folder)],
    ["n", () => mayCreate && setNaming(true)],
  ];
  usePageKeys(isShown ? keys : []);
  return (
    <>
      <Menu position="bottom-start" width={240}>
        <Menu.Target>
          <Button className={className} leftSection={<IconPlus size={18} />} aria-label={t("browse.new")}>
            {t("browse.new")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(mayUpload || mayCreate) && <Menu.Label>{t("browse.newIn", { name: folder && folder.name !== "" ? folder.name : t("nav.library") })}</Menu.Label>}
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
          {folder && mayUpload && (
            <Menu.Item leftSection={<IconWorldUpload size={18} stroke={1.6} />} onClick={() => uploadWith("addresses", folder)}>
              {t("browse.uploadAddresses")}
            </Menu.Item>
          )}
          {folder && mayUpload && (
            <Menu.Item leftSection={<IconAdjustments size={18} stroke={1.6} />} onClick={() => uploadWith("files", folder)}>
              {t("browse.uploadWith")}
            </Menu.Item>
          )}
          {mayCreate && (
            <Menu.Item leftSection={<IconFolderPlus size={18} stroke={1.6} />} onClick={() => setNaming(true)}>
              {t("browse.newFolder")}
            </Menu.Item>
          )}
          {(mayUpload || mayCreate) && <Menu.Divider />}
          <Menu.Item leftSection={<IconLibraryPlus size={18} stroke={1.6} />} onClick={onCollection}>
            {t("browse.newCollection")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {folder && mayUpload && (
        <>
          <input
            ref={files}
            type="file"
            multiple
            hidden
            aria-label={t("browse.uploadFiles")}
            onChange={(event) => {
              upload(chosenFiles(event.currentTarget.files), folder);
              // Choosing the same file again must count as a change.
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
              upload(chosenFiles(event.currentTarget.files), folder);
              event.currentTarget.value = "";
            }}
          />
        </>
      )}
      <Suspense>{naming && folder && <NewFolderDialog folder={folder} onClose={() => setNaming(false)} />}</Suspense>
    </>
  );
}
