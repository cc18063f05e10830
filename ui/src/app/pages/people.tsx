import { useNavigate, useSearch } from "@tanstack/react-router";
import { GroupsPage } from "@/features/people/GroupsPage";
import { UsersPage } from "@/features/people/UsersPage";
import { useSort } from "../useSort";
import { useWords } from "../useWords";

export function Users() {
  const [words, find] = useWords();
  const [sort, setSort] = useSort("name");
  const { role, active } = useSearch({ from: "/shell/people" });
  const navigate = useNavigate();
  return <UsersPage words={words} sort={sort} onSort={setSort} filter={{ role, active }} onFind={find} onFilter={(filter) => void navigate({ to: ".", search: ({ q, sort }) => ({ q, sort, ...filter }), replace: true })} />;
}

export function Groups() {
  const [words, find] = useWords();
  const [sort, setSort] = useSort("name");
  return <GroupsPage words={words} sort={sort} onSort={setSort} onFind={find} />;
}
