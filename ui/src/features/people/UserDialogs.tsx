import { Button, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "@/lib/laterTexts";
import { previewQuery } from "@/api/access";
import { useChangeUser, useDeleteUser, useNewInvitation } from "@/api/people";
import type { User } from "@/api/types";
import { ConfirmDialog } from "@/parts/ConfirmDialog";
import { CopyField } from "@/parts/CopyField";
import { Dialog } from "@/parts/Dialog";
import { EffectNote } from "@/parts/EffectNote";
import { NameDialog } from "@/parts/NameDialog";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";

type Props = { user: User; onClose: () => void };

export function NewLink({ user, onClose }: Props) {
  const { t } = useTranslation();
  const invitation = useNewInvitation();
  return (
    <Dialog onClose={onClose} title={t("people.newLink")}>
      <Stack>
        <Text>{invitation.data ? t("people.inviteReady", { name: user.name }) : t("people.newLinkHint", { name: user.name })}</Text>
        <ProblemNote error={invitation.error} />
        {invitation.data ? (
          <CopyField label={t("people.link")} value={invitation.data.invitationUrl} />
        ) : (
          <Button data-autofocus loading={invitation.isPending} onClick={() => invitation.mutate(user.id)}>
            {t("people.newLink")}
          </Button>
        )}
      </Stack>
    </Dialog>
  );
}

export function RenameUser({ user, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const change = useChangeUser();
  function save(name: string) {
    const back = () => void change.mutateAsync({ id: user.id, name: user.name }).catch(toast.failed);
    change.mutate(
      { id: user.id, name },
      {
        onSuccess: () => {
          toast.done(t("groups.renamed", { name }), back);
          onClose();
        },
      },
    );
  }
  return <NameDialog title={t("common.rename")} label={t("common.name")} start={user.name} submit={t("common.rename")} pending={change.isPending} error={change.error} onSubmit={save} onClose={onClose} />;
}

export function DeactivateUser({ user, onClose }: Props) {
  const { t } = useTranslation();
  const change = useChangeUser();
  return (
    <ConfirmDialog
      title={t("people.deactivateTitle", { name: user.name })}
      confirm={t("people.deactivate")}
      pending={change.isPending}
      error={change.error}
      onConfirm={() => change.mutate({ id: user.id, active: false }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Text>{t("people.deactivateText", { name: user.name })}</Text>
    </ConfirmDialog>
  );
}

export function DeleteUser({ user, onClose }: Props) {
  const { t } = useTranslation();
  const toast = useToast();
  const remove = useDeleteUser();
  const effect = useQuery(previewQuery({ user: { id: user.id, delete: true } }));
  function confirm() {
    remove.mutate(user.id, {
      onSuccess: () => {
        toast.done(t("people.deleted", { name: user.name }));
        onClose();
      },
    });
  }
  return (
    <ConfirmDialog title={t("people.deleteTitle", { name: user.name })} confirm={t("common.delete")} pending={remove.isPending} error={remove.error} onConfirm={confirm} onClose={onClose}>
      <Text>{t("people.deleteText")}</Text>
      <EffectNote preview={effect.data} error={effect.error} />
      <Text mt="sm" fw={600}>
        {t("asset.deleteForever")}
      </Text>
    </ConfirmDialog>
  );
}
