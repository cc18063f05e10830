import { Box, Button } from "@mantine/core";
import { IconFolderQuestion } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "@/lib/i18n";
import { useUser } from "@/api/session";
import { isNotFound } from "@/lib/problem";
import { EmptyState } from "@/parts/EmptyState";
import { ProblemNote } from "@/parts/ProblemNote";

type Props = { path: string; error: unknown; onRetry: () => void };

export function NoFolder({ path, error, onRetry }: Props) {
  const { t } = useTranslation();
  const restricted = useUser().role === "restricted";
  if (!isNotFound(error)) {
    return (
      <Box px="var(--gutter)">
        <ProblemNote error={error} onRetry={onRetry} />
      </Box>
    );
  }
  const title = path === "/" ? t("browse.rootHiddenTitle") : t("problem.notFound");
  return (
    <EmptyState icon={IconFolderQuestion} title={title} hint={path === "/" ? undefined : t("problem.notFoundHint")}>
      <Button variant="light" renderRoot={(props) => <Link to={restricted ? "/shared" : "/library"} {...props} />}>
        {restricted ? t("nav.toShared") : t("nav.toLibrary")}
      </Button>
    </EmptyState>
  );
}
