import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { formats, zipTransformation } from "@/lib/zip";

const sides = [800, 1200, 2000, 4000];

/** The fields for converting pictures, and the resulting transformation for the server; undefined for pictures as they are. */
export function usePictureFields() {
  const { t } = useTranslation();
  const [side, setSide] = useState("");
  const [format, setFormat] = useState("");
  const transformation = zipTransformation(
    sides.find((value) => String(value) === side),
    formats.find((value) => value === format),
  );
  const fields = (
    <>
      <NativeSelect data-autofocus label={t("downloads.side")} data={[{ value: "", label: t("downloads.asIs") }, ...sides.map((value) => ({ value: String(value), label: t("downloads.pixels", { value }) }))]} value={side} onChange={(event) => setSide(event.currentTarget.value)} />
      <NativeSelect label={t("downloads.format")} data={[{ value: "", label: side === "" ? t("downloads.asIs") : t("downloads.formatAuto") }, ...formats.map((value) => ({ value, label: t(`downloads.formats.${value}`) }))]} value={format} onChange={(event) => setFormat(event.currentTarget.value)} />
    </>
  );
  return { transformation, fields };
}
