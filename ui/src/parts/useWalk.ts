import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

/** The place somebody has gone to while choosing, and what they type to find something instead. */
export type Walk = {
  restricted: boolean;
  /** Undefined is what is shared with those who do not see the top of the library. */
  path: string | undefined;
  typed: string;
  /** What is looked for: empty while one goes from folder to folder. */
  words: string;
  type: (text: string) => void;
  go: (path: string | undefined) => void;
};

/** Who may not see the top of the library begins with what is shared with them. */
export function useWalk(restricted: boolean, start?: string): Walk {
  const [path, setPath] = useState<string | undefined>(start ?? (restricted ? undefined : "/"));
  const [typed, type] = useState("");
  const [words] = useDebouncedValue(typed.trim(), 120);
  const go = (to: string | undefined) => {
    setPath(to);
    type("");
  };
  return { restricted, path, typed, words, type, go };
}
