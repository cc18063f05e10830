import { useNavigate, useSearch } from "@tanstack/react-router";
import { GroupsPage } from "@/features/people/GroupsPage";
import { UsersPage } from "@/features/people/UsersPage";
import { useWords } from "../useWords";

export function Users() {
  const [words, find] = useWords();
  const { role, active } = useSearch({ from: "/shell/people" });
  const navigate = useNavigate();
  return <UsersPage words={words} filter={{ role, active }} onFind={find} onFilter={(filter) => void navigate({ to: ".", search: ({ q }) => ({ q, ...filter }), replace: true })} />;
}

export function Groups() {
  const [words, find] = useWords();
  return <GroupsPage words={words} onFind={find} />;
}
