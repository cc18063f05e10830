import { Paper, Stack, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "@/lib/i18n";
import classes from "./Door.module.css";

type Props = { title: string; hint?: string | false; children: ReactNode };

/** The frame of all pages for visitors who are not signed in. */
export function Door({ title, hint, children }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("app.name")}`;
  }, [title, t]);
  return (
    <main className={classes.page}>
      <div className={classes.brand}>
        <img src="/favicon.svg" width={32} height={32} alt="" />
        {t("app.name")}
      </div>
      <Paper className={classes.card} withBorder p="xl">
        <Stack>
          <div>
            <Title order={1}>{title}</Title>
            {hint && (
              <Text c="dimmed" mt={4}>
                {hint}
              </Text>
            )}
          </div>
          {children}
        </Stack>
      </Paper>
    </main>
  );
}
