import { Button, Checkbox, Drawer, ScrollArea, Skeleton, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconChevronRight, IconFolder, IconFolderPlus, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { folderQuery, sharedWithMeQuery, subfoldersQuery, useCreateFolder } from "@/api/assets";
import { quickSearchQuery } from "@/api/search";
import { useUser } from "@/api/session";
import type { Asset, Folder } from "@/api/types";
import { useTranslation } from "@/lib/i18n";
import { join, parent } from "@/lib/path";
import type { FolderWish } from "@/parts/commands";
import { FolderWay } from "@/parts/FolderWay";
import { NameDialog } from "@/parts/NameDialog";
import { ProblemNote } from "@/parts/ProblemNote";
import classes from "./FolderPicker.module.css";

const foldersOf = (assets: Asset[] = []) => assets.filter((asset) => asset.type === "folder");

/** A drawer in which one goes through the folders, or finds one by its name, and chooses it. */
export function FolderPicker({ wish, onClose }: { wish: FolderWish; onClose: () => void }) {
  const { t } = useTranslation();
  const restricted = useUser().role === "restricted";
  // Who may not see the top of the library begins with what is shared with them.
  const [path, setPath] = useState<string | undefined>(wish.start ?? (restricted ? undefined : "/"));
  const [typed, setTyped] = useState("");
  const [words] = useDebouncedValue(typed.trim(), 120);
  const [naming, setNaming] = useState(false);
  const [withVersions, setWithVersions] = useState(false);
  const here = useQuery({ ...folderQuery(path ?? "/"), enabled: path !== undefined });
  const found = useQuery(quickSearchQuery(words, "folders", 20));
  const create = useCreateFolder();
  const folder = path === undefined || here.error ? undefined : here.data;
  const allowed = folder !== undefined && wish.allows(folder);

  function go(to: string | undefined) {
    setPath(to);
    setTyped("");
  }

  return (
    <Drawer opened onClose={onClose} position="right" size={420} title={wish.title} closeButtonProps={{ "aria-label": t("common.close") }} classNames={{ body: classes.body, content: classes.content, title: classes.title }} transitionProps={{ duration: 140 }}>
      <TextInput data-autofocus aria-label={t("transfer.find")} placeholder={t("transfer.find")} leftSection={<IconSearch size={16} />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      {words === "" && <FolderWay path={path} restricted={restricted} onGo={go} />}
      <ScrollArea className={classes.scroll} type="auto">
        {words !== "" ? (
          <Folders folders={foldersOf(found.data?.folders)} pending={found.data === undefined} none={t("transfer.noneFound")} withPlace onGo={go} />
        ) : path === undefined ? (
          <SharedFolders onGo={go} />
        ) : folder ? (
          <Below folder={folder} onGo={go} />
        ) : (
          <ProblemNote error={here.error} onRetry={() => void here.refetch()} />
        )}
      </ScrollArea>
      {wish.offersVersions && <Checkbox checked={withVersions} onChange={(event) => setWithVersions(event.currentTarget.checked)} label={t("transfer.withVersions")} />}
      {words === "" && folder && !allowed && (
        <Text size="sm" c="dimmed">
          {t("transfer.notHere")}
        </Text>
      )}
      <div className={classes.foot}>
        {folder?.can.includes("createFolder") && words === "" && (
          <Button variant="subtle" leftSection={<IconFolderPlus size={18} stroke={1.6} />} onClick={() => setNaming(true)}>
            {t("browse.newFolder")}
          </Button>
        )}
        <Button
          ml="auto"
          disabled={!allowed || words !== ""}
          onClick={() => {
            if (folder) wish.onPick(folder, withVersions);
            onClose();
          }}
        >
          {wish.confirm}
        </Button>
      </div>
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
    </Drawer>
  );
}

type Going = { onGo: (path: string | undefined) => void };

function Below({ folder, onGo }: { folder: Folder } & Going) {
  const { t } = useTranslation();
  const { data, error } = useQuery(subfoldersQuery(folder.id));
  if (error) return <ProblemNote error={error} />;
  return <Folders folders={foldersOf(data?.items)} pending={data === undefined} none={t("transfer.noFolders")} onGo={onGo} />;
}

function SharedFolders({ onGo }: Going) {
  const { t } = useTranslation();
  const { data, error } = useInfiniteQuery(sharedWithMeQuery);
  if (error) return <ProblemNote error={error} />;
  const assets = data?.pages.flatMap(({ items }) => items.flatMap(({ asset }) => asset ?? []));
  return <Folders folders={foldersOf(assets)} pending={data === undefined} none={t("transfer.noFolders")} withPlace onGo={onGo} />;
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
