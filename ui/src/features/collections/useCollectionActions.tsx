import { Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "@/lib/i18n";
import { useChangeCollection, useDeleteCollection } from "@/api/collections";
import type { Collection } from "@/api/types";
import type { CollectionAction } from "@/parts/CollectionCards";
import { useCommands } from "@/parts/commands";
import { ConfirmDialog } from "@/parts/ConfirmDialog";
import { NameDialog } from "@/parts/NameDialog";
import { useToast } from "@/parts/toast";

/** Carries out what a collection's menu offers; the caller renders `dialog`. */
export function useCollectionActions(onDeleted?: () => void) {
  const { share, download } = useCommands();
  const [open, setOpen] = useState<{ action: CollectionAction; collection: Collection } | null>(null);
  const close = () => setOpen(null);

  function act(action: CollectionAction, collection: Collection) {
    if (action === "share") share({ kind: "collection", collection });
    else if (action === "download") download({ collectionIds: [collection.id] });
    else setOpen({ action, collection });
  }

  const dialog = open && (
    <>
      {open.action === "rename" && <RenameCollection collection={open.collection} onClose={close} />}
      {open.action === "delete" && <DeleteCollection collection={open.collection} onClose={close} onDeleted={onDeleted} />}
    </>
  );
  return { act, dialog };
}

type Props = { collection: Collection; onClose: () => void };

function RenameCollection({ collection, onClose }: Props) {
  const { t } = useTranslation();
  const change = useChangeCollection();
  return (
    <NameDialog
      title={t("collections.rename")}
      label={t("collections.name")}
      hint={t("collections.nameHint")}
      start={collection.name}
      submit={t("common.rename")}
      pending={change.isPending}
      error={change.error}
      onSubmit={(name) => change.mutate({ id: collection.id, name }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

function DeleteCollection({ collection, onClose, onDeleted }: Props & { onDeleted?: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const remove = useDeleteCollection();
  const { id, name, assetCount } = collection;

  function confirm() {
    remove.mutate(id, {
      onSuccess: () => {
        toast.done(t("collections.deleted", { name }));
        onClose();
        onDeleted?.();
      },
    });
  }

  return (
    <ConfirmDialog title={t("collections.deleteTitle", { name })} confirm={t("common.delete")} pending={remove.isPending} error={remove.error} onConfirm={confirm} onClose={onClose}>
      <Text>{t("collections.deleteText", { assets: t("collections.assets", { count: assetCount }) })}</Text>
      <Text mt="sm" fw={600}>
        {t("asset.deleteForever")}
      </Text>
    </ConfirmDialog>
  );
}
