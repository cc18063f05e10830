import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useTranslation } from "@/lib/laterTexts";

type Props = Omit<PasswordInputProps, "description"> & { /** The minimum length, if known. */ least: number | undefined };

/** A field for a new password that states the requirements in advance. */
export function NewPassword({ least, ...props }: Props) {
  const { t } = useTranslation();
  const told = [least !== undefined && t("session.passwordLeast", { count: least }), t("session.passwordHint")];
  return <PasswordInput description={told.filter(Boolean).join(" ")} autoComplete="new-password" required withAsterisk={false} {...props} />;
}
