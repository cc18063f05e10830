import { List, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "@/lib/laterTexts";
import { folderCountQuery, membershipsQuery, useDeleteAssets } from "@/api/assets";
import { useRestore } from "@/api/trash";
import type { Asset, File, Folder } from "@/api/types";
import { ConfirmDialog } from "@/parts/ConfirmDialog";
import { useToast } from "@/parts/toast";

type Props = { assets: Asset[]; onClose: () => void };

export function DeleteDialog({ assets, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const remove = useDeleteAssets();
  const restore = useRestore();
  const single = assets.length === 1 ? assets[0] : undefined;

  function confirm() {
    remove.mutate(
      assets.map((asset) => asset.id),
      {
        onSuccess: ({ results }) => {
          const deleted = results.filter((result) => result.status === "deleted").map((result) => result.id);
          const gone = deleted.length;
          const left = results.length - gone;
          const undo = () => restore.mutate({ ids: deleted }, { onSuccess: () => toast.done(t("asset.restored", { count: gone })), onError: toast.failed });
          const words = [gone > 0 && t("asset.deleted", { count: gone }), left > 0 && t("asset.notDeleted", { count: left })];
          toast.done(words.filter(Boolean).join(". "), gone > 0 ? undo : undefined);
          onClose();
        },
      },
    );
  }

  return (
    <ConfirmDialog title={t("asset.deleteTitle")} confirm={t("common.delete")} pending={remove.isPending} error={remove.error} onConfirm={confirm} onClose={onClose}>
      {single === undefined && <Several assets={assets} />}
      {single?.type === "file" && <OneFile file={single} />}
      {single?.type === "folder" && <OneFolder folder={single} />}
      <Text mt="sm" c="dimmed">
        {t("asset.deleteToTrash")}
      </Text>
    </ConfirmDialog>
  );
}

function OneFile({ file }: { file: File }) {
  const { t } = useTranslation();
  const { data } = useQuery(membershipsQuery(file.id));
  const direct = data?.items.filter((membership) => membership.via === "direct").length ?? 0;
  if (direct === 0) return <Text>{t("asset.deleteFileAlone", { name: file.name })}</Text>;
  return <Text>{t("asset.deleteFile", { name: file.name, collections: t("asset.inCollections", { count: direct }) })}</Text>;
}

function OneFolder({ folder }: { folder: Folder }) {
  const { t } = useTranslation();
  const { data: count } = useQuery(folderCountQuery(folder.id));
  if (count === 0) return <Text>{t("asset.deleteEmptyFolder", { name: folder.name })}</Text>;
  return <Text>{t("asset.deleteFolder", { name: folder.name, items: count === undefined ? "…" : t("common.items", { count }) })}</Text>;
}

const mostListed = 8;

function Several({ assets }: { assets: Asset[] }) {
  const { t } = useTranslation();
  const folders = assets.filter((asset) => asset.type === "folder").length;
  const files = assets.length - folders;
  const fileWords = t("asset.files", { count: files });
  const folderWords = t("asset.folders", { count: folders });
  const what = files === 0 ? folderWords : folders === 0 ? fileWords : t("asset.and", { a: folderWords, b: fileWords });
  return (
    <>
      <Text>{folders > 0 ? t("asset.deleteMany", { what }) : t("asset.deleteManyFiles", { what })}</Text>
      <List size="sm" mt="xs" c="dimmed">
        {assets.slice(0, mostListed).map((asset) => (
          <List.Item key={asset.id}>{asset.name}</List.Item>
        ))}
        {assets.length > mostListed && <List.Item>{t("asset.others", { count: assets.length - mostListed })}</List.Item>}
      </List>
    </>
  );
}
