import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "@/lib/i18n";
import { useProblemText } from "./problemText";

/** Short messages about what just happened, with an undo button if possible. */
export function useToast() {
  const { t } = useTranslation();
  const problemText = useProblemText();

  /** Returns a function that replaces the message, for when more is known later. */
  function done(message: string, undo?: () => void): (message: string) => void {
    const told = (words: string) => (
      <Group justify="space-between" wrap="nowrap">
        <Text>{words}</Text>
        {undo && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              notifications.hide(id);
              undo();
            }}
          >
            {t("common.undo")}
          </Button>
        )}
      </Group>
    );
    const id = notifications.show({
      withBorder: true,
      autoClose: undo ? 10_000 : 4_000,
      closeButtonProps: { "aria-label": t("common.dismiss") },
      message: told(message),
    });
    return (words) => void notifications.update({ id, message: told(words) });
  }

  function failed(error: unknown) {
    notifications.show({
      color: "red",
      withBorder: true,
      autoClose: 8_000,
      role: "alert",
      title: t("problem.title"),
      message: problemText(error),
      closeButtonProps: { "aria-label": t("common.dismiss") },
    });
  }

  return { done, failed };
}
