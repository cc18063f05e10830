import { Alert, Button, Skeleton, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "@/lib/laterTexts";
import { invitationQuery, useAcceptInvitation, useLeastPassword } from "@/api/session";
import { textOf } from "@/lib/form";
import { fieldError, Problem } from "@/lib/problem";
import { NewPassword } from "@/parts/NewPassword";
import { ProblemNote } from "@/parts/ProblemNote";
import { Door } from "./Door";

type Props = { token: string; onEntered: () => void };

/** Sets a password, for invited users and those who lost theirs. */
export function InvitationPage({ token, onEntered }: Props) {
  const { t } = useTranslation();
  const invitation = useQuery({ ...invitationQuery(token), enabled: token !== "" });
  const accept = useAcceptInvitation();
  const least = useLeastPassword();

  if (token === "" || invitation.error) {
    const refused = invitation.error instanceof Problem && invitation.error.status >= 400 && invitation.error.status < 500;
    if (token !== "" && !refused) {
      return (
        <Door title={t("app.name")}>
          <ProblemNote error={invitation.error} onRetry={() => void invitation.refetch()} />
        </Door>
      );
    }
    return (
      <Door title={t("session.invitationDead")}>
        <Alert color="iris">{t(refused ? "session.invitationBad" : "session.invitationNoToken")}</Alert>
        <Button component="a" href="/sign-in">
          {t("session.toSignIn")}
        </Button>
      </Door>
    );
  }
  if (!invitation.data) {
    return (
      <Door title={t("app.name")}>
        <Skeleton h={180} />
      </Door>
    );
  }
  const { email, name } = invitation.data;
  return (
    <Door title={t("session.welcome", { name })} hint={t("session.invitationHint", { email })}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = textOf(event.currentTarget);
          accept.mutate({ token, name: text("name").trim(), password: text("password") }, { onSuccess: onEntered });
        }}
      >
        <Stack>
          {/* Lets password managers store the account under its e-mail address. */}
          <input type="hidden" name="username" autoComplete="username" value={email} />
          <TextInput name="name" label={t("session.yourName")} defaultValue={name} autoComplete="name" required withAsterisk={false} error={fieldError(accept.error, "name")} />
          <NewPassword name="password" least={least} label={t("session.newPassword")} autoFocus error={fieldError(accept.error, "password")} />
          <ProblemNote error={accept.error} beside={["name", "password"]} />
          <Button type="submit" size="md" loading={accept.isPending}>
            {t("session.invitationDo")}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
