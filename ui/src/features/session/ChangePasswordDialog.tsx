import { PasswordInput, Stack } from "@mantine/core";
import { useTranslation } from "@/lib/laterTexts";
import { useChangePassword, useLeastPassword } from "@/api/session";
import { textOf } from "@/lib/form";
import { fieldError } from "@/lib/problem";
import { Dialog } from "@/parts/Dialog";
import { FormButtons } from "@/parts/FormButtons";
import { NewPassword } from "@/parts/NewPassword";
import { ProblemNote } from "@/parts/ProblemNote";
import { useToast } from "@/parts/toast";

export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const change = useChangePassword();
  const least = useLeastPassword();
  const toast = useToast();
  return (
    <Dialog onClose={onClose} title={t("user.changePassword")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = textOf(event.currentTarget);
          change.mutate(
            { currentPassword: text("current"), newPassword: text("new") },
            {
              onSuccess: () => {
                toast.done(t("user.passwordChanged"));
                onClose();
              },
            },
          );
        }}
      >
        <Stack>
          <PasswordInput name="current" data-autofocus label={t("session.currentPassword")} autoComplete="current-password" required withAsterisk={false} error={fieldError(change.error, "currentPassword")} />
          <NewPassword name="new" least={least} label={t("session.newPassword")} error={fieldError(change.error, "newPassword")} />
          <ProblemNote error={change.error} beside={["currentPassword", "newPassword"]} />
          <FormButtons onClose={onClose} submit={t("common.save")} pending={change.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}
