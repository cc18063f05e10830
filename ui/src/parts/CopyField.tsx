import { Button, Group, TextInput } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";

type Props = { label: string; value: string };

export function CopyField({ label, value }: Props) {
  const { t } = useTranslation();
  const clipboard = useClipboard({ timeout: 2000 });
  return (
    <Group align="flex-end" wrap="nowrap" gap="xs">
      <TextInput flex={1} label={label} value={value} readOnly onFocus={(event) => event.currentTarget.select()} />
      <Button
        variant="light"
        leftSection={clipboard.copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
        onClick={() => clipboard.copy(value)}
      >
        {clipboard.copied ? t("common.copied") : t("common.copy")}
      </Button>
    </Group>
  );
}
