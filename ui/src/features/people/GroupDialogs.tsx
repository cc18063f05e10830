import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "@/lib/laterTexts";
import { previewQuery } from "@/api/access";
import { useCreateGroup, useDeleteGroup, useRenameGroup } from "@/api/people";
import type { Group } from "@/api/types";
import { ConfirmDialog } from "@/parts/ConfirmDialog";
import { EffectNote } from "@/parts/EffectNote";
import { NameDialog } from "@/parts/NameDialog";
import { useToast } from "@/parts/toast";

type Props = { group: Group; onClose: () => void };

export function NewGroup({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const create = useCreateGroup();
  return (
    <NameDialog
      title={t("groups.new")}
      label={t("groups.name")}
      hint={t("groups.nameHint")}
      submit={t("common.create")}
      pending={create.isPending}
      error={create.error}
      onSubmit={(name) => create.mutate(name, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

export function RenameGroup({ group, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const rename = useRenameGroup();
  function save(name: string) {
    const back = () => void rename.mutateAsync({ id: group.id, name: group.name }).catch(toast.failed);
    rename.mutate(
      { id: group.id, name },
      {
        onSuccess: () => {
          toast.done(t("groups.renamed", { name }), back);
          onClose();
        },
      },
    );
  }
  return (
    <NameDialog
      title={t("groups.rename")}
      label={t("groups.name")}
      hint={t("groups.nameHint")}
      start={group.name}
      submit={t("common.rename")}
      pending={rename.isPending}
      error={rename.error}
      onSubmit={save}
      onClose={onClose}
    />
  );
}

export function DeleteGroup({ group, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const remove = useDeleteGroup();
  const effect = useQuery(previewQuery({ group: { id: group.id, delete: true } }));
  function confirm() {
    remove.mutate(group.id, {
      onSuccess: () => {
        toast.done(t("groups.deleted", { name: group.name }));
        onClose();
      },
    });
  }
  return (
    <ConfirmDialog title={t("groups.deleteTitle", { name: group.name })} confirm={t("common.delete")} pending={remove.isPending} error={remove.error} onConfirm={confirm} onClose={onClose}>
      <Text>{t("groups.deleteText", { members: t("groups.members", { count: group.memberCount }) })}</Text>
      <EffectNote preview={effect.data} error={effect.error} />
      <Text mt="sm" fw={600}>
        {t("asset.deleteForever")}
      </Text>
    </ConfirmDialog>
  );
}
