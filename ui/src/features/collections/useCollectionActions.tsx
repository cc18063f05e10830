import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { previewQuery } from "@/api/access";
import { useChangeCollection, useDeleteCollection } from "@/api/collections";
import type { Collection } from "@/api/types";
import type { CollectionAction } from "@/parts/CollectionCards";
import { useCommands } from "@/parts/commands";
import { ConfirmDialog } from "@/parts/ConfirmDialog";
import { EffectNote } from "@/parts/EffectNote";
import { NameInPlace } from "@/parts/NameInPlace";
import { useToast } from "@/parts/toast";
import { DescribeDialog } from "./DescribeDialog";

/** Carries out the actions of a collection's menu; the caller renders `dialog`, and shows the result of `naming` in place of the name. */
export function useCollectionActions(onDeleted?: () => void) {
  const { t } = useTranslation();
  const toast = useToast();
  const { share, download, downloadAs } = useCommands();
  const [open, setOpen] = useState<{ action: "rename" | "describe" | "delete"; collection: Collection } | null>(null);
  const renaming = useChangeCollection();
  const change = useChangeCollection();
  const close = () => setOpen(null);
  const changed = (message: string, back: Parameters<typeof change.mutate>[0]) => toast.done(message, () => void change.mutateAsync(back).catch(toast.failed));

  function act(action: CollectionAction, collection: Collection) {
    switch (action) {
      case "share":
        share({ kind: "collection", collection });
        break;
      case "download":
        download({ collectionIds: [collection.id] });
        break;
      case "downloadAs":
        downloadAs({ collectionIds: [collection.id] });
        break;
      case "dropCover":
        cover(collection, null, t("collections.coverGone"));
        break;
      case "rename":
      case "describe":
      case "delete":
        renaming.reset();
        setOpen({ action, collection });
    }
  }

  function cover({ id, coverAssetId }: Collection, asset: string | null, message: string) {
    void change.mutateAsync({ id, coverAssetId: asset }).then(() => changed(message, { id, coverAssetId })).catch(toast.failed);
  }

  function rename({ id, name: before }: Collection, name: string) {
    renaming.mutate(
      { id, name },
      {
        onSuccess: () => {
          close();
          changed(t("collections.renamed", { name }), { id, name: before });
        },
      },
    );
  }

  const naming = (collection: Collection) =>
    open?.action === "rename" && open.collection.id === collection.id ? (
      <NameInPlace
        start={collection.name}
        label={t("collections.name")}
        pending={renaming.isPending}
        error={renaming.error}
        onSubmit={(name) => rename(collection, name)}
        onClose={close}
      />
    ) : undefined;
  const dialog = (
    <>
      {open?.action === "describe" && <DescribeDialog collection={open.collection} onClose={close} />}
      {open?.action === "delete" && <DeleteCollection collection={open.collection} onClose={close} onDeleted={onDeleted} />}
    </>
  );
  return { act, cover, naming, dialog };
}

type Props = { collection: Collection; onClose: () => void };

/** Previewing the deletion of a larger collection would keep the server busy for longer than anybody looks at the dialog. */
const mostPreviewed = 100_000;

function DeleteCollection({ collection, onClose, onDeleted }: Props & { onDeleted?: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const remove = useDeleteCollection();
  const { id, name, assetCount } = collection;
  const effect = useQuery({ ...previewQuery({ collection: { id, delete: true } }), enabled: assetCount <= mostPreviewed });

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
      <EffectNote preview={effect.data} error={effect.error} />
      <Text mt="sm" fw={600}>
        {t("asset.deleteForever")}
      </Text>
    </ConfirmDialog>
  );
}
