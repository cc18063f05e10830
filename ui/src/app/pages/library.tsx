import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { LibraryPage } from "@/features/browse/LibraryPage";

export function Library() {
  const { _splat = "" } = useParams({ strict: false });
  const { sort = "name", type, at } = useSearch({ strict: false });
  const navigate = useNavigate();
  const path = `/${_splat}`.replace(/\/+$/, "") || "/";
  return (
    <LibraryPage
      path={path}
      sort={sort}
      type={type}
      at={at}
      onSort={(chosen) => void navigate({ to: ".", search: (before) => ({ ...before, sort: chosen }), replace: true })}
      onType={(chosen) => void navigate({ to: ".", search: (before) => ({ ...before, type: chosen }), replace: true })}
    />
  );
}
