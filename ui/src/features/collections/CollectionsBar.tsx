import { ActionIcon, Button, Text } from "@mantine/core";
import { IconDownload, IconTrash, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useDeleteCollections } from "@/api/collections";
import type { Collection } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { useCommands } from "@/parts/commands";
import { ConfirmDialog } from "@/parts/ConfirmDialog";
import classes from "@/parts/SelectionBar.module.css";
import { useToast } from "@/parts/toast";

type Props = { chosen: Collection[]; onClear: () => void };

// Nobody reads more names than this; the rest are only counted.
const named = 5;

/** Actions on several selected collections. */
export function CollectionsBar({ chosen, onClear }: Props) {
  const { t } = useTranslation();
  const { download } = useCommands();
  const [deleting, setDeleting] = useState(false);
  // The live region exists before it has any text: screen readers ignore one that appears together with its text.
  if (chosen.length === 0) return <div><Text aria-live="polite" /></div>;
  const all = (action: string) => chosen.every(({ can }) => can.includes(action));
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("collections.selectionBar")}>
      <Text className={`figures ${classes.count ?? ""}`} aria-live="polite">
        {t("browse.selected", { count: chosen.length })}
      </Text>
      {all("download") && (
        <Button variant="subtle" color="gray" size="compact-md" leftSection={<IconDownload size={18} stroke={1.6} />} onClick={() => download({ collectionIds: chosen.map(({ id }) => id) })}>
          {t("action.download")}
        </Button>
      )}
      {all("delete") && (
        <Button variant="subtle" color="red" size="compact-md" leftSection={<IconTrash size={18} stroke={1.6} />} onClick={() => setDeleting(true)}>
          {t("action.delete")}
        </Button>
      )}
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("browse.clear")} onClick={onClear}>
        <IconX size={18} />
      </ActionIcon>
      {deleting && <DeleteCollections chosen={chosen} onClose={() => setDeleting(false)} onDeleted={onClear} />}
    </div>
  );
}

function DeleteCollections({ chosen, onClose, onDeleted }: { chosen: Collection[]; onClose: () => void; onDeleted: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const remove = useDeleteCollections();
  const assets = chosen.reduce((sum, { assetCount }) => sum + assetCount, 0);

  function confirm() {
    remove.mutate(
      chosen.map(({ id }) => id),
      {
        onSuccess: ({ results }) => {
          const left = results.filter(({ status }) => status !== "deleted").length;
          toast.done([t("collections.deletedMany", { count: results.length - left }), left > 0 && t("collections.notDeleted", { count: left })].filter(Boolean).join(". "));
          onClose();
          onDeleted();
        },
      },
    );
  }

  return (
    <ConfirmDialog title={t("collections.deleteManyTitle", { count: chosen.length })} confirm={t("common.delete")} pending={remove.isPending} error={remove.error} onConfirm={confirm} onClose={onClose}>
      <Text>{t("collections.deleteManyText", { assets: t("collections.assets", { count: assets }) })}</Text>
      <ul>
        {chosen.slice(0, named).map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
        {chosen.length > named && <li>{t("asset.others", { count: chosen.length - named })}</li>}
      </ul>
      <Text mt="sm" fw={600}>
        {t("asset.deleteForever")}
      </Text>
    </ConfirmDialog>
  );
}
