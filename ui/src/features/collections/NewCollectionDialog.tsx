import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { useCreateCollection } from "@/api/collections";
import type { Collection } from "@/api/types";
import { NameDialog } from "@/parts/NameDialog";

type Props = { onMade: (collection: Collection) => void; onClose: () => void };

export function NewCollectionDialog({ onMade, onClose }: Props) {
  const { t } = useTranslation();
  const create = useCreateCollection();
  const [description, setDescription] = useState("");
  return (
    <NameDialog
      title={t("collections.new")}
      label={t("collections.name")}
      hint={t("collections.nameHint")}
      submit={t("common.create")}
      pending={create.isPending}
      error={create.error}
      onSubmit={(name) => create.mutate({ name, ...(description.trim() && { description: description.trim() }) }, { onSuccess: onMade })}
      onClose={onClose}
    >
      <Textarea label={t("collections.description")} autosize minRows={2} maxRows={6} value={description} onChange={(event) => setDescription(event.currentTarget.value)} />
    </NameDialog>
  );
}
