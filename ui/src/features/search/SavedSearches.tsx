import { Button, Checkbox, Menu } from "@mantine/core";
import { IconBookmark, IconBookmarkPlus, IconSettings, IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type SavedSearch, savedSearchesQuery, useSaveSearch } from "@/api/savedSearches";
import { useUser } from "@/api/session";
import { useTranslation } from "@/lib/laterTexts";
import { NameDialog } from "@/parts/NameDialog";
import { useToast } from "@/parts/toast";
import { ManageSearches } from "./ManageSearches";

type Props = { query: string; sort: string; onRun: (search: SavedSearch) => void };

/** The menu of saved searches, which can also save the current one. */
export function SavedSearches({ query, sort, onRun }: Props) {
  const { t } = useTranslation();
  const { data: searches = [] } = useQuery(savedSearchesQuery);
  const [open, setOpen] = useState<"save" | "manage" | null>(null);
  if (searches.length === 0 && query === "") return null;
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button variant="subtle" color="gray" size="sm" px="xs" data-brief aria-label={t("saved.title")} leftSection={<IconBookmark size={18} stroke={1.6} />}>
            {t("saved.title")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
          {searches.map((search) => (
            <Menu.Item key={search.id} onClick={() => onRun(search)} rightSection={search.isShared ? <IconUsers size={16} stroke={1.6} aria-label={t("saved.shared")} /> : undefined}>
              <span dir="auto">{search.name}</span>
            </Menu.Item>
          ))}
          {searches.length > 0 && <Menu.Divider />}
          {query !== "" && (
            <Menu.Item leftSection={<IconBookmarkPlus size={18} stroke={1.6} />} onClick={() => setOpen("save")}>
              {t("saved.save")}
            </Menu.Item>
          )}
          {searches.length > 0 && (
            <Menu.Item leftSection={<IconSettings size={18} stroke={1.6} />} onClick={() => setOpen("manage")}>
              {t("saved.manage")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === "save" && <SaveDialog query={query} sort={sort} onClose={() => setOpen(null)} />}
      {open === "manage" && <ManageSearches searches={searches} query={query} sort={sort} onClose={() => setOpen(null)} />}
    </>
  );
}

function SaveDialog({ query, sort, onClose }: { query: string; sort: string; onClose: () => void }) {
  const { t } = useTranslation();
  const toast = useToast();
  const save = useSaveSearch();
  const mayShare = useUser().role !== "restricted";
  const [isShared, setShared] = useState(false);
  return (
    <NameDialog
      title={t("saved.save")}
      label={t("common.name")}
      submit={t("common.save")}
      pending={save.isPending}
      error={save.error}
      onSubmit={(name) =>
        save.mutate(
          { name, query, sort, isShared },
          {
            onSuccess: () => {
              toast.done(t("saved.saved", { name }));
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      {mayShare && <Checkbox label={t("saved.share")} checked={isShared} onChange={(event) => setShared(event.currentTarget.checked)} />}
    </NameDialog>
  );
}
