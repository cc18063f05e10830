import { Button, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "@/lib/i18n";
import { Dialog } from "./Dialog";
import classes from "./Dialog.module.css";
import { ProblemNote } from "./ProblemNote";

type Props = {
  title: string;
  confirm: string;
  pending: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Confirms what cannot be undone: says what goes and what stays. Open while rendered. */
export function ConfirmDialog({ title, confirm, pending, error, onConfirm, onClose, children }: Props) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack>
        <div className={classes.said}>{children}</div>
        <ProblemNote error={error} />
        <Group justify="flex-end" className={classes.foot}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("common.cancel")}
          </Button>
          <Button color="red.8" loading={pending} onClick={onConfirm}>
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
