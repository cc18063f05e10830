import { Alert, Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import { Problem } from "@/lib/problem";
import { useProblemText } from "./problemText";

type Props = { error: unknown; /** Fields that show their own errors. */ beside?: string[]; onRetry?: () => void };

/** Shows an error where it occurred; nothing if there is none. */
export function ProblemNote({ error, beside = [], onRetry }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  if (error === null || error === undefined) return null;
  if (error instanceof Problem && error.errors.length > 0 && error.errors.every(({ field }) => beside.includes(field))) return null;
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle size={18} />}>
      {text(error)}
      {onRetry && !(error instanceof Problem && error.status === 403) && (
        <Button variant="subtle" color="red" size="compact-sm" onClick={onRetry}>
          {t("common.tryAgain")}
        </Button>
      )}
    </Alert>
  );
}
