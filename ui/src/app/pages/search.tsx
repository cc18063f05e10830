import { useNavigate, useSearch } from "@tanstack/react-router";
import { SearchPage } from "@/features/search/SearchPage";

export function Search() {
  const { q = "", sort = "relevance", build = false } = useSearch({ from: "/shell/search" });
  const navigate = useNavigate();
  return (
    <SearchPage
      query={q}
      sort={sort}
      build={build}
      onQuery={(query, wanted) => void navigate({ to: ".", search: (before) => ({ ...before, q: query === "" ? undefined : query, sort: wanted === undefined ? before.sort : (wanted ?? undefined) }) })}
      onSort={(chosen) => void navigate({ to: ".", search: (before) => ({ ...before, sort: chosen }), replace: true })}
      onBuild={(wanted) => void navigate({ to: ".", search: (before) => ({ ...before, build: wanted || undefined }), replace: true })}
    />
  );
}
