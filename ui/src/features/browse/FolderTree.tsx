import { IconChevronRight, IconFolder } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, lazy, Suspense, useState } from "react";
import { folderQuery, subfoldersQuery } from "@/api/assets";
import type { Folder } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { patient } from "@/lib/patient";
import { useFolderDrop } from "@/parts/useFolderDrop";
import classes from "./FolderTree.module.css";

const MoreFolders = lazy(() => patient(() => import("./MoreFolders")).then((module) => ({ default: module.MoreFolders })));

type Props = { /** The open path; the tree also shows the folders on the way to it. */ current: string | undefined };

/** The folders of the library; the contents of each are loaded when it is expanded. */
export function FolderTree({ current }: Props) {
  const { t } = useTranslation();
  const { data: root, isPending } = useQuery(folderQuery("/"));
  const { isPending: isComing } = useInfiniteQuery({ ...subfoldersQuery(root?.id ?? ""), enabled: root !== undefined });
  if (!root || isComing) return isPending || root ? <div data-coming /> : null;
  return (
    <ul role="tree" aria-label={t("browse.tree")} className={classes.tree} onKeyDown={moveFocus}>
      <Branches of={root} current={current} depth={0} />
    </ul>
  );
}

function Branches({ of, current, depth }: { of: Folder; current: string | undefined; depth: number }) {
  const pages = useInfiniteQuery(subfoldersQuery(of.id));
  const { data: folders = [] } = pages;
  const branch = (folder: Folder, index = 1) => (
    <Branch key={folder.id} folder={folder} current={current} depth={depth} first={depth === 0 && index === 0} />
  );
  return (
    <>
      {folders.map(branch)}
      <Suspense>{pages.hasNextPage && <MoreFolders of={of.folderPath} {...{ current, depth, folders, pages, branch }} />}</Suspense>
    </>
  );
}

function Branch({ folder, current, depth, first }: { folder: Folder; current: string | undefined; depth: number; first: boolean }) {
  const navigate = useNavigate();
  const dropOn = useFolderDrop();
  const path = folder.folderPath;
  const leadsOn = current?.startsWith(`${path}/`) ?? false;
  const [chosen, setChosen] = useState<boolean>();
  const open = chosen ?? leadsOn;
  const here = current === path;
  return (
    <li role="none">
      <div
        role="treeitem"
        aria-expanded={open}
        aria-selected={here}
        aria-level={depth + 1}
        tabIndex={here || (first && (current === undefined || current === "/")) ? 0 : -1}
        className={classes.branch}
        data-here={here}
        {...dropOn(folder)}
        style={{ paddingInlineStart: 6 + depth * 14 }}
        onKeyDown={(event) => {
          if (event.key === "ArrowRight" && !open) setChosen(true);
          else if (event.key === "ArrowRight") inner(event.currentTarget)?.focus();
          else if (event.key === "ArrowLeft" && open) setChosen(false);
          else if (event.key === "ArrowLeft") outer(event.currentTarget)?.focus();
          else if (event.key === "Enter" || event.key === " ") void navigate({ to: "/library/$", params: { _splat: path.slice(1) } });
          else return;
          event.preventDefault();
        }}
      >
        <button type="button" className={classes.turn} tabIndex={-1} data-open={open} aria-hidden onClick={() => setChosen(!open)}>
          <IconChevronRight size={14} />
        </button>
        <Link className={classes.link} activeOptions={{ exact: true, includeSearch: false }} to="/library/$" params={{ _splat: path.slice(1) }} tabIndex={-1} dir="auto" title={folder.name}>
          <IconFolder size={16} stroke={1.6} aria-hidden />
          <span>{folder.name}</span>
        </Link>
      </div>
      {open && (
        <ul role="group" className={classes.tree}>
          <Branches of={folder} current={current} depth={depth + 1} />
        </ul>
      )}
    </li>
  );
}

const inner = (branch: HTMLElement) => branch.nextElementSibling?.querySelector<HTMLElement>("[role=treeitem]");
const outer = (branch: HTMLElement) => branch.closest("[role=group]")?.previousElementSibling as HTMLElement | null | undefined;

/** Up and down move between visible branches, Home and End to the first and the last. */
function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=treeitem]")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next === undefined) return;
  items[Math.min(items.length - 1, Math.max(0, next))]?.focus();
  event.preventDefault();
}
