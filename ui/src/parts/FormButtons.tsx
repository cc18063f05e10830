import { Button, Group } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "@/lib/i18n";
import classes from "./Dialog.module.css";

type Props = { onClose: () => void; submit: string; pending: boolean; disabled?: boolean; children?: ReactNode };

/** The cancel and submit buttons of a dialog's form. Children come before them. */
export function FormButtons({ onClose, submit, pending, disabled, children }: Props) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end" className={classes.foot}>
      {children}
      <Button variant="default" onClick={onClose}>
        {t("common.cancel")}
      </Button>
      <Button type="submit" loading={pending} disabled={disabled}>
        {submit}
      </Button>
    </Group>
  );
}
