import { ActionIcon, Checkbox, Group, Text, Tooltip } from "@mantine/core";
import { IconPencil, IconReplace, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { type SavedSearch, useChangeSearch, useDeleteSearch, useSaveSearch } from "@/api/savedSearches";
import { useTranslation } from "@/lib/laterTexts";
import { Dialog } from "@/parts/Dialog";
import { NameDialog } from "@/parts/NameDialog";
import { useToast } from "@/parts/toast";
import classes from "./ManageSearches.module.css";

type Now = { /** The current query of the page. */ query: string; sort: string };

/** Renames saved searches, replaces their query, shares them with everybody, and deletes them. */
export function ManageSearches({ searches, onClose, ...now }: Now & { searches: SavedSearch[]; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog onClose={onClose} size={560} title={t("saved.title")}>
      <ul className={classes.rows}>
        {searches.map((search) => (
          <Row key={search.id} search={search} now={now} />
        ))}
      </ul>
    </Dialog>
  );
}

function Row({ search, now }: { search: SavedSearch; now: Now }) {
  const { t } = useTranslation();
  const toast = useToast();
  const change = useChangeSearch();
  const remove = useDeleteSearch();
  const again = useSaveSearch();
  const [naming, setNaming] = useState(false);
  const { id, name, query, sort, isShared, can, owner } = search;

  function drop() {
    const undo = () => void again.mutateAsync({ name, query, sort, isShared }).catch(toast.failed);
    remove.mutate(id, { onSuccess: () => toast.done(t("saved.deleted", { name }), undo), onError: toast.failed });
  }

  function replace() {
    const undo = () => void change.mutateAsync({ id, query, sort: sort ?? null }).catch(toast.failed);
    change.mutate({ id, ...now }, { onSuccess: () => toast.done(t("saved.replaced", { name }), undo), onError: toast.failed });
  }

  return (
    <li>
      <div className={classes.words}>
        <Text truncate dir="auto">{name}</Text>
        <Text size="sm" c="dimmed" truncate title={query}>{query}</Text>
        <Text size="sm" c="dimmed" truncate>{owner.name}</Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        {can.includes("share") && <Checkbox label={t("saved.shared")} aria-label={`${t("saved.shared")}: ${name}`} checked={isShared} disabled={change.isPending} onChange={(event) => change.mutate({ id, isShared: event.currentTarget.checked }, { onError: toast.failed })} />}
        {can.includes("edit") && now.query !== "" && now.query !== query && (
          <Tooltip label={t("saved.replace")}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t("saved.replace")}: ${name}`} disabled={change.isPending} onClick={replace}>
              <IconReplace size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )}
        {can.includes("edit") && (
          <Tooltip label={t("common.rename")}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t("common.rename")}: ${name}`} onClick={() => setNaming(true)}>
              <IconPencil size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )}
        {can.includes("delete") && (
          <Tooltip label={t("common.delete")}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t("common.delete")}: ${name}`} disabled={remove.isPending} onClick={drop}>
              <IconTrash size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        )}
      </Group>
      {naming && <NameDialog title={t("common.rename")} label={t("common.name")} start={name} submit={t("common.rename")} pending={change.isPending} error={change.error} onSubmit={(wanted) => change.mutate({ id, name: wanted }, { onSuccess: () => setNaming(false) })} onClose={() => setNaming(false)} />}
    </li>
  );
}
