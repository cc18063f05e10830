import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "@/lib/i18n";

type Props = { label: string; words: string; onFind: (words: string) => void };

/** A search field that searches while typing. */
export function FindField({ label, words, onFind }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(words);
  const [shown, setShown] = useState(words);
  const [told, setTold] = useState(words);
  const find = useDebouncedCallback((text: string) => {
    setTold(text);
    onFind(text);
  }, 150);
  if (shown !== words) {
    // Changed from outside, for example by going back, and not by typing here.
    setShown(words);
    if (words !== told) {
      setTyped(words);
      setTold(words);
    }
  }

  function type(text: string) {
    setTyped(text);
    find(text.trim());
  }

  return (
    <TextInput
      mb="lg"
      maw={420}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} />}
      rightSection={typed !== "" && <CloseButton size="sm" aria-label={t("common.clear")} onClick={() => type("")} />}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
