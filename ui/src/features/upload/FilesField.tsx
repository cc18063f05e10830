import { Button, Group, Text } from "@mantine/core";
import { IconFolderUp, IconUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { chosenFiles, type Dropped, droppedFiles } from "@/lib/drop";
import { bytes } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import { ChooseFile } from "@/parts/ChooseFile";
import classes from "./UploadDialog.module.css";

type Props = { files: Dropped[]; onChange: (files: Dropped[]) => void };

/** Takes files and folders that are chosen or dropped; more can be added. */
export function FilesField({ files, onChange }: Props) {
  const { t } = useTranslation();
  const folder = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const size = files.reduce((sum, { file }) => sum + file.size, 0);
  const add = (more: Dropped[]) => onChange([...files, ...more]);
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void droppedFiles(event.dataTransfer).then(add);
      }}
    >
      <Text aria-live="polite">{files.length === 0 ? t("upload.noneChosen") : t("upload.chosen", { count: files.length, size: bytes(size) })}</Text>
      <Group gap="xs" justify="center">
        <ChooseFile multiple onChange={(chosen) => add(chosenFiles(chosen))} inputProps={{ "aria-label": t("upload.chooseFiles") }}>
          {(props) => (
            <Button {...props} data-autofocus variant="light" leftSection={<IconUpload size={18} />}>
              {t("upload.chooseFiles")}
            </Button>
          )}
        </ChooseFile>
        <Button variant="subtle" leftSection={<IconFolderUp size={18} />} onClick={() => folder.current?.click()}>
          {t("upload.chooseFolder")}
        </Button>
        {files.length > 0 && (
          <Button variant="subtle" color="gray" onClick={() => onChange([])}>
            {t("upload.chooseNone")}
          </Button>
        )}
      </Group>
      <input
        ref={folder}
        type="file"
        hidden
        aria-label={t("upload.chooseFolder")}
        {...{ webkitdirectory: "" }}
        onChange={(event) => {
          add(chosenFiles(event.currentTarget.files));
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
