import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";

/** The place somebody has browsed to while choosing, and what they type to search instead. */
export type Walk = {
  restricted: boolean;
  /** Undefined for the shared items, where users start who do not see the top of the library. */
  path: string | undefined;
  typed: string;
  /** The search words; empty while browsing folders. */
  words: string;
  type: (text: string) => void;
  go: (path: string | undefined) => void;
};

/** Starts at the shared items for users who do not see the top of the library. */
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
