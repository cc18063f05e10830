import { TextInput } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useProblemText } from "./problemText";
import { useFocusBack } from "./useFocusBack";

type Props = { start: string; label: string; pending: boolean; error: unknown; onSubmit: (name: string) => void; onClose: () => void };

/** A name that is changed where it stands: Enter and leaving it keep the new one, Escape the old. */
export function NameInPlace({ start, label, pending, error, onSubmit, onClose }: Props) {
  const problemText = useProblemText();
  const [name, setName] = useState(start);
  const input = useRef<HTMLInputElement>(null);
  const wanted = name.trim();
  useFocusBack();
  useEffect(() => {
    // After the menu that asked for it has let go of the focus.
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
