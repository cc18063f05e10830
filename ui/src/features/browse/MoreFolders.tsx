import { useIntersection } from "@mantine/hooks";
import { useEffect, useLayoutEffect, useRef } from "react";
import { useTranslation } from "@/lib/i18n";
import { moreOf, type Pages } from "@/parts/More";
import classes from "./FolderTree.module.css";

type Props = { depth: number; /** How many folders stand above. */ count: number; pages: Pages };

/** The end of the folders that are there: fetches the next as it comes near, or when chosen, and leads on to the first of them. */
export function MoreFolders({ depth, count, pages }: Props) {
  const { t } = useTranslation();
  const line = useRef<HTMLLIElement>(null);
  const { ref, entry } = useIntersection({ rootMargin: "200px" });
  const near = entry?.isIntersecting ?? false;
  const more = moreOf(pages);
  useEffect(() => {
    if (near) more?.();
  }, [near, more]);

  // Whoever stands on this line when more comes would be carried to its end, or lose their place where that was all.
  useLayoutEffect(() => {
    const here = line.current;
    const last = here?.previousElementSibling;
    return () => {
      if (here?.contains(document.activeElement)) queueMicrotask(() => last?.nextElementSibling?.querySelector<HTMLElement>("[role=treeitem]")?.focus());
    };
  }, [count]);

  return (
    <li role="none" ref={line}>
      <div
        ref={ref}
        role="treeitem"
        aria-selected={false}
        aria-level={depth + 1}
        aria-busy={pages.isFetchingNextPage}
        tabIndex={-1}
        className={classes.branch}
        style={{ paddingInlineStart: 30 + depth * 14 }}
        onClick={() => void pages.fetchNextPage()}
        onKeyDown={(event) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          void pages.fetchNextPage();
        }}
      >
        {t("common.loadMore")}
      </div>
    </li>
  );
}
