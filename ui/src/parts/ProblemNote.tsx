import { Alert, Button } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import { useProblemText } from "./problemText";

type Props = { error: unknown; onRetry?: () => void };

/** Stands where the thing went wrong. Nothing while there is no error. */
export function ProblemNote({ error, onRetry }: Props) {
  const { t } = useTranslation();
  const text = useProblemText();
  if (error === null || error === undefined) return null;
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertCircle size={18} />}>
      {text(error)}
      {onRetry && (
        <Button variant="subtle" color="red" size="compact-sm" ml="xs" onClick={onRetry}>
          {t("common.tryAgain")}
        </Button>
      )}
    </Alert>
  );
}
