import { Checkbox, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import type { ZipWish } from "@/parts/commands";
import { Dialog } from "@/parts/Dialog";
import { FormButtons } from "@/parts/FormButtons";
import { usePictureFields } from "./usePictureFields";

type Props = { wish: ZipWish; onMake: (wish: ZipWish) => void; onClose: () => void };

/** Asks, before a zip is made, how to convert the pictures in it; all other files stay as they are. */
export function ZipDialog({ wish, onMake, onClose }: Props) {
  const { t } = useTranslation();
  const { transformation, fields } = usePictureFields();
  const [manifest, setManifest] = useState(false);
  const [name, setName] = useState("");
  return (
    <Dialog onClose={onClose} title={t("downloads.asTitle")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onMake({ ...wish, transformation, manifest, name: name.trim() || undefined });
          onClose();
        }}
      >
        <Stack>
          {fields}
          <TextInput maxLength={200} label={t("downloads.name")} description={t("downloads.nameHint")} autoComplete="off" value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Checkbox label={t("downloads.list")} checked={manifest} onChange={(event) => setManifest(event.currentTarget.checked)} />
          <Text size="sm" c="dimmed" aria-live="polite">
            {transformation === undefined ? t("downloads.resumes") : t("downloads.begins")}
          </Text>
          <FormButtons onClose={onClose} submit={t("action.download")} pending={false} />
        </Stack>
      </form>
    </Dialog>
  );
}
