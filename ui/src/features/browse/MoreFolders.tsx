import { useIntersection } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useLayoutEffect, useRef } from "react";
import { folderQuery } from "@/api/assets";
import type { Folder } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { moreOf, type Pages } from "@/parts/More";
import classes from "./FolderTree.module.css";

type Props = {
  /** The path of the parent folder. */
  of: string;
  /** The open path. */
  current: string | undefined;
  depth: number;
  /** The folders loaded so far, above this row. */
  folders: Folder[];
  pages: Pages;
  branch: (folder: Folder) => ReactNode;
};

/**
 * The row after the loaded folders: loads the next page when it comes near or is pressed, and moves the focus on to the first new
 * folder. If the open path leads through a folder further on, that folder is shown after this row; then more is loaded only when
 * pressed, as new rows would push that folder from under the pointer.
 */
export function MoreFolders({ of, current, depth, folders, pages, branch }: Props) {
  const { t } = useTranslation();
  const count = folders.length;
  const step = stepTo(current, of);
  const isAhead = step !== undefined && folders.every(({ folderPath }) => folderPath !== step);
  const { data: ahead } = useQuery({ ...folderQuery(step ?? ""), enabled: isAhead });
  const line = useRef<HTMLLIElement>(null);
  const { ref, entry } = useIntersection({ rootMargin: "200px" });
  const near = entry?.isIntersecting ?? false;
  const more = moreOf(pages);
  useEffect(() => {
    if (near && !isAhead) more?.();
  }, [near, isAhead, more]);

  // If the focus is on this row when more folders arrive, it moves to the first of them: otherwise it would be carried to the
  // end, or lost once everything is loaded.
  useLayoutEffect(() => {
    const here = line.current;
    const last = here?.previousElementSibling;
    return () => {
      if (here?.contains(document.activeElement)) queueMicrotask(() => last?.nextElementSibling?.querySelector<HTMLElement>("[role=treeitem]")?.focus());
    };
  }, [count]);

  return (
    <>
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
      {isAhead && ahead && branch(ahead)}
    </>
  );
}

/** The path of the direct subfolder of `from` that the path leads through. */
function stepTo(path: string | undefined, from: string) {
  const inside = from === "/" ? from : `${from}/`;
  const next = path?.startsWith(inside) ? path.slice(inside.length).split("/", 1)[0] : undefined;
  return next ? inside + next : undefined;
}
