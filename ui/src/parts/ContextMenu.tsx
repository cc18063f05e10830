import { Drawer, Menu, Portal, UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { AssetAction } from "@/lib/actions";
import { useTranslation } from "@/lib/i18n";
import { actionIcons } from "./actionIcons";
import classes from "./ContextMenu.module.css";

export type At = { x: number; y: number };

type Props = { at: At | null; label: string; /** The name of what the actions apply to. */ title: string; actions: AssetAction[]; onAction: (action: AssetAction) => void; onClose: () => void };

/** The actions on the selection: at the pointer or the focus, or on a phone at the bottom of the window. */
export function ContextMenu({ title, ...props }: Props) {
  const phone = useMediaQuery("(max-width: 48em)", false, { getInitialValueInEffect: false });
  return phone ? <Sheet title={title} {...props} /> : <AtPoint {...props} />;
}

function AtPoint({ at, label, actions, onAction, onClose }: Omit<Props, "title">) {
  const { t } = useTranslation();
  return (
    // Keys outside do not close it: the key that opens the menu would close it again.
    <Menu opened={at !== null} onClose={onClose} clickOutsideEvents={["mousedown", "touchstart"]} position="bottom-start" width={224} offset={0} returnFocus={false} hideDetached={false} middlewares={{ flip: false, shift: { crossAxis: true, padding: 8 } }} transitionProps={{ duration: 0 }}>
      {/* In a portal, as an ancestor could become the containing block of a fixed element. */}
      <Portal>
        <Menu.Target>
          <span aria-hidden style={{ position: "fixed", left: at?.x ?? 0, top: at?.y ?? 0, width: 1, height: 1, pointerEvents: "none" }} />
        </Menu.Target>
      </Portal>
      <Menu.Dropdown aria-label={label} mah="calc(100dvh - 16px)" style={{ overflowY: "auto" }}>
        {actions.map((action) => {
          const Icon = actionIcons[action];
          return [
            action === "delete" && <Menu.Divider key="above" />,
            <Menu.Item key={action} color={action === "delete" ? "var(--loss)" : undefined} leftSection={<Icon size={18} stroke={1.6} />} onClick={() => onAction(action)}>
              {t(`action.${action}`)}
            </Menu.Item>,
          ];
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function Sheet({ at, title, actions, onAction, onClose }: Omit<Props, "label">) {
  const { t } = useTranslation();
  return (
    <Drawer opened={at !== null} onClose={onClose} position="bottom" size="auto" title={title} padding={0} returnFocus={false} classNames={{ content: classes.sheet, header: classes.head, title: classes.title }} closeButtonProps={{ "aria-label": t("common.close") }}>
      <ul className={classes.actions}>
        {actions.map((action) => {
          const Icon = actionIcons[action];
          return (
            <li key={action}>
              <UnstyledButton
                className={classes.action}
                data-loss={action === "delete" || undefined}
                onClick={() => {
                  onClose();
                  onAction(action);
                }}
              >
                <Icon size={20} stroke={1.6} aria-hidden />
                {t(`action.${action}`)}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
    </Drawer>
  );
}
