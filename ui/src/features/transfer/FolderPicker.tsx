import { Button, Checkbox, Skeleton, Text, UnstyledButton } from "@mantine/core";
import { IconChevronRight, IconFolder, IconFolderPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { folderQuery, sharedWithMeQuery, subfoldersQuery, useCreateFolder } from "@/api/assets";
import { quickSearchQuery } from "@/api/search";
import { useUser } from "@/api/session";
import type { Asset, Folder } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { join, parent } from "@/lib/path";
import type { FolderWish } from "@/parts/commands";
import { More } from "@/parts/More";
import { NameDialog } from "@/parts/NameDialog";
import { PickerDrawer } from "@/parts/PickerDrawer";
import { ProblemNote } from "@/parts/ProblemNote";
import { useWalk } from "@/parts/useWalk";
import classes from "./FolderPicker.module.css";

const foldersOf = (assets: Asset[] = []) => assets.filter((asset) => asset.type === "folder");

/** A drawer to browse the folders, or search by name, and choose one. */
export function FolderPicker({ wish, onClose }: { wish: FolderWish; onClose: () => void }) {
  const { t } = useTranslation();
  const walk = useWalk(useUser().role === "restricted", wish.start);
  const { path, words, go } = walk;
  const [naming, setNaming] = useState(false);
  const [withVersions, setWithVersions] = useState(false);
  const here = useQuery({ ...folderQuery(path ?? "/"), enabled: path !== undefined });
  const found = useQuery(quickSearchQuery(words, "folders", 20));
  const create = useCreateFolder();
  const folder = path === undefined || here.error ? undefined : here.data;
  const allowed = folder !== undefined && wish.allows(folder);

  const list =
    words !== "" ? (
      <Folders folders={foldersOf(found.data?.folders)} pending={found.data === undefined} none={t("transfer.noneFound")} withPlace onGo={go} />
    ) : path === undefined ? (
      <SharedFolders onGo={go} />
    ) : folder ? (
      <Below folder={folder} onGo={go} />
    ) : (
      <ProblemNote error={here.error} onRetry={() => void here.refetch()} />
    );
  const notes = (
    <>
      {wish.offersVersions && <Checkbox checked={withVersions} onChange={(event) => setWithVersions(event.currentTarget.checked)} label={t("transfer.withVersions")} />}
      {words === "" && folder && !allowed && (
        <Text size="sm" c="dimmed">
          {t("transfer.notHere")}
        </Text>
      )}
    </>
  );
  const foot = (
    <>
      {folder?.can.includes("createFolder") && words === "" && (
        <Button variant="subtle" leftSection={<IconFolderPlus size={18} stroke={1.6} />} onClick={() => setNaming(true)}>
          {t("browse.newFolder")}
        </Button>
      )}
      <Button
        disabled={!allowed || words !== ""}
        onClick={() => {
          onClose();
          // Picking may open another dialog.
          if (folder) wish.onPick(folder, withVersions);
        }}
      >
        {wish.confirm}
      </Button>
    </>
  );

  return (
    <>
      <PickerDrawer title={wish.title} find={t("transfer.find")} size={420} walk={walk} list={list} notes={notes} foot={foot} onClose={onClose} />
      {naming && folder && (
        <NameDialog
          title={t("browse.newFolder")}
          label={t("browse.folderName")}
          hint={t("browse.nameHint")}
          submit={t("common.create")}
          pending={create.isPending}
          error={create.error}
          onSubmit={(name) =>
            create.mutate(join(folder.folderPath, name), {
              onSuccess: (made) => {
                setNaming(false);
                if (made.type === "folder") go(made.folderPath);
              },
            })
          }
          onClose={() => setNaming(false)}
        />
      )}
    </>
  );
}

type Going = { onGo: (path: string | undefined) => void };

function Below({ folder, onGo }: { folder: Folder } & Going) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(subfoldersQuery(folder.id));
  if (pages.error) return <ProblemNote error={pages.error} />;
  return (
    <>
      <Folders folders={pages.data ?? []} pending={pages.data === undefined} none={t("transfer.noFolders")} onGo={onGo} />
      {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />}
    </>
  );
}

function SharedFolders({ onGo }: Going) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(sharedWithMeQuery);
  if (pages.error) return <ProblemNote error={pages.error} />;
  const assets = pages.data?.pages.flatMap(({ items }) => items.flatMap(({ asset }) => asset ?? []));
  return (
    <>
      <Folders folders={foldersOf(assets)} pending={pages.data === undefined} none={t("transfer.noFolders")} withPlace onGo={onGo} />
      {pages.hasNextPage && <More pending={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />}
    </>
  );
}

function Folders({ folders, pending, none, withPlace, onGo }: { folders: Folder[]; pending: boolean; none: string; withPlace?: boolean } & Going) {
  if (pending) return <Skeleton h={40} />;
  if (folders.length === 0) return <p className={classes.none}>{none}</p>;
  return (
    <ul className={classes.list}>
      {folders.map((each) => (
        <li key={each.id}>
          <UnstyledButton className={classes.row} onClick={() => onGo(each.folderPath)}>
            <IconFolder size={20} stroke={1.6} aria-hidden />
            <span className={classes.name} dir="auto">{each.name}</span>
            {withPlace && <span className={classes.place}>{parent(each.folderPath)}</span>}
            <IconChevronRight size={16} aria-hidden />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
