import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type SubmitEvent, useRef } from "react";
import { useTranslation } from "@/lib/laterTexts";
import { setupQuery, useSignIn } from "@/api/session";
import { textOf } from "@/lib/form";
import { fieldError } from "@/lib/problem";
import { ProblemNote } from "@/parts/ProblemNote";
import { Door } from "./Door";

type Props = { /** Whether the user is here because the session ended. */ ended?: boolean; onEntered: () => void };

export function SignInPage({ ended, onEntered }: Props) {
  const { t } = useTranslation();
  const { data: setup } = useQuery(setupQuery);
  const signIn = useSignIn();
  const password = useRef<HTMLInputElement>(null);

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = textOf(event.currentTarget);
    signIn.mutate(
      { email: text("email").trim(), password: text("password") },
      { onSuccess: onEntered, onError: () => password.current?.select() },
    );
  }

  return (
    <Door title={t("session.signIn")} hint={ended && t("session.ended")}>
      {setup?.required && <Alert color="iris">{t("session.setUpNeeded")}</Alert>}
      <form onSubmit={submit}>
        <Stack>
          <TextInput name="email" type="email" label={t("session.email")} autoComplete="username" required withAsterisk={false} autoFocus error={fieldError(signIn.error, "email")} />
          <PasswordInput ref={password} name="password" label={t("session.password")} autoComplete="current-password" required withAsterisk={false} error={fieldError(signIn.error, "password")} />
          <ProblemNote error={signIn.error} beside={["email", "password"]} />
          <Button type="submit" size="md" loading={signIn.isPending}>
            {t("session.signIn")}
          </Button>
        </Stack>
      </form>
    </Door>
  );
}
