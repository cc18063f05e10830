import { UsersPage } from "@/features/people/UsersPage";
import { useWords } from "../useWords";

export function Users() {
  const [words, find] = useWords();
  return <UsersPage words={words} onFind={find} />;
}
