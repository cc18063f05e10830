import { ActionIcon, Menu } from "@mantine/core";
import {
  IconCopy, IconDotsVertical, IconDownload, IconExternalLink, IconInfoCircle, IconLibraryMinus, IconLibraryPlus, IconPencil, IconTrash, IconUserPlus,
} from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import type { AssetAction } from "@/lib/actions";

export const actionIcons = {
  open: IconExternalLink,
  download: IconDownload,
  copyUrl: IconCopy,
  addToCollection: IconLibraryPlus,
  share: IconUserPlus,
  rename: IconPencil,
  details: IconInfoCircle,
  removeFromCollection: IconLibraryMinus,
  delete: IconTrash,
} satisfies Record<AssetAction, unknown>;

type Props = { name: string; actions: AssetAction[]; onAction: (action: AssetAction) => void; className?: string };

/** The actions on one asset behind three dots. */
export function AssetMenu({ name, actions, onAction, className }: Props) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon className={className} variant="subtle" color="gray" aria-label={t("common.actionsFor", { name })} tabIndex={-1} onClick={stop} onDoubleClick={stop}>
          <IconDotsVertical size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onClick={stop} onDoubleClick={stop}>
        {actions.map((action) => {
          const Icon = actionIcons[action];
          return (
            <Menu.Item key={action} color={action === "delete" ? "var(--loss)" : undefined} leftSection={<Icon size={18} stroke={1.6} />} onClick={() => onAction(action)}>
              {t(`action.${action}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

// The menu lives inside a tile, whose own click would change the selection.
function stop(event: { stopPropagation: () => void }) {
  event.stopPropagation();
}
