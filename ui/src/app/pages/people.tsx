import { GroupsPage } from "@/features/people/GroupsPage";
import { UsersPage } from "@/features/people/UsersPage";
import { useWords } from "../useWords";

export function Users() {
  const [words, find] = useWords();
  return <UsersPage words={words} onFind={find} />;
}

export function Groups() {
  const [words, find] = useWords();
  return <GroupsPage words={words} onFind={find} />;
}
