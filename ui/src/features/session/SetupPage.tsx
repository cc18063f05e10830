import { Alert, Button, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "@/lib/laterTexts";
import { setupQuery, useSetUp } from "@/api/session";
import { textOf } from "@/lib/form";
import { fieldError } from "@/lib/problem";
import { NewPassword } from "@/parts/NewPassword";
import { ProblemNote } from "@/parts/ProblemNote";
import { Door } from "./Door";

type Props = { token: string; onEntered: () => void };

/** Creates the first administrator, from the link that the server printed. */
export function SetupPage({ token, onEntered }: Props) {
  const { t } = useTranslation();
  const { data: setup } = useQuery(setupQuery);
  const setUp = useSetUp();

  if (setup && !setup.required) {
    return (
      <Door title={t("session.setUp")}>
        <Alert color="iris">{t("session.setUpDone")}</Alert>
        <Button component="a" href="/sign-in">
          {t("session.toSignIn")}
        </Button>
      </Door>
    );
  }
  if (token === "") {
    return (
      <Door title={t("session.setUp")}>
        <Alert color="iris">{t("session.setUpNoToken")}</Alert>
      </Door>
    );
  }
  return (
    <Door title={t("session.setUp")} hint={t("session.setUpHint")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = textOf(event.currentTarget);
          setUp.mutate({ token, name: text("name").trim(), email: text("email").trim(), password: text("password") }, { onSuccess: onEntered });
        }}
      >
        <Stack>
          <TextInput name="name" label={t("session.yourName")} autoComplete="name" required withAsterisk={false} autoFocus error={fieldError(setUp.error, "name")} />
          <TextInput name="email" type="email" label={t("session.email")} autoComplete="username" required withAsterisk={false} error={fieldError(setUp.error, "email")} />
          <NewPassword name="password" least={setup?.minimumPasswordLength} label={t("session.password")} error={fieldError(setUp.error, "password")} />
          <ProblemNote error={setUp.error} beside={["name", "email", "password"]} />
          <Button type="submit" size="md" loading={setUp.isPending}>
            {t("session.setUpDo")}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
