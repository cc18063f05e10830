import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { LibraryPage } from "@/features/browse/LibraryPage";

export function Library() {
  const { _splat = "" } = useParams({ strict: false });
  const { sort = "name" } = useSearch({ strict: false });
  const navigate = useNavigate();
  const path = `/${_splat}`.replace(/\/+$/, "") || "/";
  return <LibraryPage path={path} sort={sort} onSort={(chosen) => void navigate({ to: ".", search: { sort: chosen }, replace: true })} />;
}
