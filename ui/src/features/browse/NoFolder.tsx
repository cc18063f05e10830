import { Button } from "@mantine/core";
import { IconFolderQuestion } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "@/lib/i18n";
import { useUser } from "@/api/session";
import { EmptyState } from "@/parts/EmptyState";

/** Shown if the folder does not exist, or the user may not see it. */
export function NoFolder({ path }: { path: string }) {
  const { t } = useTranslation();
  const restricted = useUser().role === "restricted";
  const title = path === "/" ? t("browse.rootHiddenTitle") : t("problem.notFound");
  return (
    <EmptyState icon={IconFolderQuestion} title={title} hint={path === "/" ? undefined : t("problem.notFoundHint")}>
      <Button variant="light" renderRoot={(props) => <Link to={restricted ? "/shared" : "/library"} {...props} />}>
        {restricted ? t("nav.toShared") : t("nav.toLibrary")}
      </Button>
    </EmptyState>
  );
}
