import { Button, Group, TextInput } from "@mantine/core";
import { useTimeout } from "@mantine/hooks";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { copy } from "@/lib/clipboard";
import { useTranslation } from "@/lib/i18n";

type Props = { label: string; value: string };

export function CopyField({ label, value }: Props) {
  const { t } = useTranslation();
  const [result, setResult] = useState<"copied" | "failed">();
  const { start } = useTimeout(() => setResult(undefined), 2000);
  const copied = result === "copied";

  function done() {
    setResult("copied");
    start();
  }

  return (
    <Group align="flex-end" wrap="nowrap" gap="xs">
      <TextInput flex={1} label={label} value={value} readOnly error={result === "failed" && t("common.notCopied")} inputWrapperOrder={["label", "error", "input"]} onFocus={(event) => event.currentTarget.select()} />
      <Button variant="light" leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />} onClick={() => void copy(value).then(done, () => setResult("failed"))}>
        {copied ? t("common.copied") : t("common.copy")}
      </Button>
    </Group>
  );
}
