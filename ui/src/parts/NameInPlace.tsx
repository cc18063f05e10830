import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useProblemText } from "./problemText";
import { useFocusBack } from "./useFocusBack";

type Props = { start: string; label: string; pending: boolean; error: unknown; onSubmit: (name: string) => void; onClose: () => void };

/** Edits a name in place: Enter or leaving the field saves, Escape cancels. */
export function NameInPlace({ start, label, pending, error, onSubmit, onClose }: Props) {
  const problemText = useProblemText();
  const [name, setName] = useState(start);
  const input = useRef<HTMLInputElement>(null);
  const wanted = name.trim();
  useFocusBack();
  useEffect(() => {
    // After the menu that started it has released the focus.
    const soon = setTimeout(() => input.current?.select());
    return () => clearTimeout(soon);
  }, []);

  function finish() {
    if (wanted === "" || wanted === start) onClose();
    else if (!pending) onSubmit(wanted);
  }

  return (
    <TextInput
      ref={input}
      aria-label={label}
      value={name}
      error={error ? problemText(error) : undefined}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) finish();
        if (event.key === "Escape") onClose();
        event.stopPropagation();
      }}
    />
  );
}
