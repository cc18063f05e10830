import { Button } from "@mantine/core";
import { IconMapQuestion } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "@/lib/i18n";
import { EmptyState } from "@/parts/EmptyState";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconMapQuestion} title={t("problem.notFound")} hint={t("problem.notFoundHint")}>
      <Button variant="light" renderRoot={(props) => <Link to="/" {...props} />}>
        {t("problem.toStart")}
      </Button>
    </EmptyState>
  );
}
