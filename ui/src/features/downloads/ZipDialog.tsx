import { Checkbox, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { formats, zipTransformation } from "@/lib/zip";
import type { ZipWish } from "@/parts/commands";
import { Dialog } from "@/parts/Dialog";
import { FormButtons } from "@/parts/FormButtons";

const sides = [800, 1200, 2000, 4000];

type Props = { wish: ZipWish; onMake: (wish: ZipWish) => void; onClose: () => void };

/** What becomes of the pictures of a zip, before it is made; all other files stay as they are. */
export function ZipDialog({ wish, onMake, onClose }: Props) {
  const { t } = useTranslation();
  const [side, setSide] = useState("");
  const [format, setFormat] = useState("");
  const [manifest, setManifest] = useState(false);
  const [name, setName] = useState("");
  const transformation = zipTransformation(
    sides.find((value) => String(value) === side),
    formats.find((value) => value === format),
  );
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
          <NativeSelect data-autofocus label={t("downloads.side")} data={[{ value: "", label: t("downloads.asIs") }, ...sides.map((value) => ({ value: String(value), label: t("downloads.pixels", { value }) }))]} value={side} onChange={(event) => setSide(event.currentTarget.value)} />
          <NativeSelect label={t("downloads.format")} data={[{ value: "", label: side === "" ? t("downloads.asIs") : t("downloads.formatAuto") }, ...formats.map((value) => ({ value, label: t(`downloads.formats.${value}`) }))]} value={format} onChange={(event) => setFormat(event.currentTarget.value)} />
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
