import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback, useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "@/lib/i18n";

type Props = { label: string; words: string; onFind: (words: string) => void };

/** Asks for what answers to words, as they are typed; `/` leads here. */
export function FindField({ label, words, onFind }: Props) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(words);
  const find = useDebouncedCallback(onFind, 150);
  useHotkeys([["/", () => field.current?.focus()]]);

  function type(text: string) {
    setTyped(text);
    find(text.trim());
  }

  return (
    <TextInput
      ref={field}
      mb="lg"
      maw={420}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} />}
      rightSection={typed !== "" && <CloseButton size="sm" aria-label={t("browse.clear")} onClick={() => type("")} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
