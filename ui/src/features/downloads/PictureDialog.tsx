import { Button, Stack } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import type { File } from "@/api/types";
import { copy } from "@/lib/clipboard";
import { useTranslation } from "@/lib/laterTexts";
import { downloadUrl, rendition } from "@/lib/path";
import { Dialog } from "@/parts/Dialog";
import { FormButtons } from "@/parts/FormButtons";
import { useToast } from "@/parts/toast";
import { usePictureFields } from "./usePictureFields";

/** Offers one picture in another size or format, to download or as an address. */
export function PictureDialog({ file, onClose }: { file: File; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const { transformation, fields } = usePictureFields();
  const url = transformation === undefined ? file.url : rendition(file.url, transformation);
  return (
    <Dialog onClose={onClose} title={t("downloads.pictureTitle", { name: file.name })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          location.assign(downloadUrl(url));
          onClose();
        }}
      >
        <Stack>
          {fields}
          <Button style={{ alignSelf: "flex-start" }} variant="subtle" size="compact-md" leftSection={<IconCopy size={16} />} onClick={() => void copy(new URL(url, location.origin).href).then(() => toast.done(t("action.urlCopied")), toast.failed)}>
            {t("action.copyUrl")}
          </Button>
          <FormButtons onClose={onClose} submit={t("action.download")} pending={false} />
        </Stack>
      </form>
    </Dialog>
  );
}
