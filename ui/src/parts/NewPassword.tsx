import { PasswordInput, type PasswordInputProps } from "@mantine/core";
import { useTranslation } from "@/lib/laterTexts";

type Props = Omit<PasswordInputProps, "description"> & { /** The fewest characters that the server takes, where that is known. */ least: number | undefined };

/** Where somebody thinks of a new password; says what it must be before it is refused. */
export function NewPassword({ least, ...props }: Props) {
  const { t } = useTranslation();
  const told = [least !== undefined && t("session.passwordLeast", { count: least }), t("session.passwordHint")];
  return <PasswordInput description={told.filter(Boolean).join(" ")} autoComplete="new-password" required withAsterisk={false} {...props} />;
}
