import { useLocalStorage } from "@mantine/hooks";

const none: string[] = [];

/** The ids of the collections that the user has pinned to the rail in this browser. */
export function usePinned() {
  const [ids, setIds] = useLocalStorage<string[]>({ key: "vitrine-pinned", defaultValue: none, getInitialValueInEffect: false, deserialize: read });
  const toggle = (id: string) => setIds((before) => (before.includes(id) ? before.filter((other) => other !== id) : [...before, id]));
  return { ids, has: (id: string) => ids.includes(id), toggle };
}

function read(kept: string | undefined): string[] {
  try {
    const value: unknown = JSON.parse(kept ?? "[]");
    return Array.isArray(value) ? value.filter((id): id is string => typeof id === "string") : none;
  } catch {
    return none;
  }
}
