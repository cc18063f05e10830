import { ActionIcon, Checkbox, Menu } from "@mantine/core";
import { IconAlignLeft, IconDotsVertical, IconDownload, IconFileZip, IconLibraryPhoto, IconPencil, IconPin, IconPinnedOff, IconTrash, IconUserPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "@/lib/laterTexts";
import type { Collection } from "@/api/types";
import classes from "./CollectionCards.module.css";
import type { DropHandlers } from "./dropHandlers";
import { SharedWith } from "./SharedWith";
import { usePinned } from "./usePinned";

export const collectionActions = ["download", "downloadAs", "share", "pin", "unpin", "rename", "describe", "dropCover", "delete"] as const;
/** The actions left to the caller; pinning is handled here. */
export type CollectionAction = Exclude<(typeof collectionActions)[number], "pin" | "unpin">;

const icons = { download: IconDownload, downloadAs: IconFileZip, share: IconUserPlus, pin: IconPin, unpin: IconPinnedOff, rename: IconPencil, describe: IconAlignLeft, dropCover: IconLibraryPhoto, delete: IconTrash };

type Props = {
  collections: Collection[];
  mosaic: (collection: Collection) => ReactNode;
  onAction?: (action: CollectionAction, collection: Collection) => void;
  /** The drop handlers of a card. */
  drop?: (collection: Collection) => DropHandlers;
  /** Replaces the name while it is edited. */
  naming?: (collection: Collection) => ReactNode;
  /** Set if several collections can be selected. */
  chosen?: { has: (id: string) => boolean; toggle: (id: string) => void };
};

export function CollectionCards({ collections, mosaic, onAction, drop, naming, chosen }: Props) {
  const { t } = useTranslation();
  return (
    <ul className={classes.cards}>
      {collections.map((collection) => (
        <li key={collection.id} className={classes.card} data-chosen={chosen?.has(collection.id)} {...drop?.(collection)}>
          {chosen && <Checkbox className={classes.check} size="sm" aria-label={t("browse.select", { name: collection.name })} checked={chosen.has(collection.id)} onChange={() => chosen.toggle(collection.id)} />}
          <div className={classes.mosaic}>{mosaic(collection)}</div>
          <div className={classes.caption}>
            <div className={classes.words}>
              {naming?.(collection) ?? (
                <Link className={classes.name} to="/collections/$id" params={{ id: collection.id }} title={collection.name}>
                  {collection.name}
                </Link>
              )}
              <div className={classes.facts}>
                {t("collections.assets", { count: collection.assetCount })} · {collection.owner ? collection.owner.name : t("collections.noOwner")}
              </div>
              <div className={classes.last}>
                <span className={classes.facts}>{t(`level.${collection.level}`)}</span>
                <SharedWith collection={collection} />
              </div>
            </div>
            {onAction && <CollectionMenu collection={collection} onAction={(action) => onAction(action, collection)} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

type MenuProps = { collection: Collection; onAction: (action: CollectionAction) => void };

/** The menu of a collection. */
export function CollectionMenu({ collection, onAction }: MenuProps) {
  const { t } = useTranslation();
  const pinned = usePinned();
  const isPinned = pinned.has(collection.id);
  const mayChange = collection.can.includes("rename");
  const may = { downloadAs: collection.can.includes("download"), pin: !isPinned, unpin: isPinned, describe: mayChange, dropCover: mayChange && collection.coverAssetId != null };
  const actions = collectionActions.filter((action) => (action in may ? may[action as keyof typeof may] : collection.can.includes(action)));
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <ActionIcon className={classes.menu} variant="subtle" color="gray" size="lg" aria-label={t("common.actionsFor", { name: collection.name })}>
          <IconDotsVertical size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => {
          const Icon = icons[action];
          return [
            action === "delete" && <Menu.Divider key="above" />,
            <Menu.Item key={action} color={action === "delete" ? "var(--loss)" : undefined} leftSection={<Icon size={18} stroke={1.6} />} onClick={() => (action === "pin" || action === "unpin" ? pinned.toggle(collection.id) : onAction(action))}>
              {t(`action.${action}`)}
            </Menu.Item>,
          ];
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
