import { Menu, Portal } from "@mantine/core";
import type { AssetAction } from "@/lib/actions";
import { useTranslation } from "@/lib/i18n";
import { actionIcons } from "./actionIcons";

export type At = { x: number; y: number };

type Props = { at: At | null; label: string; actions: AssetAction[]; onAction: (action: AssetAction) => void; onClose: () => void };

/** The actions on what is selected, where the pointer or the focus is. */
export function ContextMenu({ at, label, actions, onAction, onClose }: Props) {
  const { t } = useTranslation();
  return (
    // Not by keys outside: the one that opens the menu would close it again.
    <Menu opened={at !== null} onClose={onClose} clickOutsideEvents={["mousedown", "touchstart"]} position="bottom-start" width={224} offset={0} returnFocus={false} hideDetached={false} transitionProps={{ duration: 0 }}>
      {/* Outside of whatever would be the frame of something fixed. */}
      <Portal>
        <Menu.Target>
          <span aria-hidden style={{ position: "fixed", left: at?.x ?? 0, top: at?.y ?? 0, width: 1, height: 1, pointerEvents: "none" }} />
        </Menu.Target>
      </Portal>
      <Menu.Dropdown aria-label={label}>
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
