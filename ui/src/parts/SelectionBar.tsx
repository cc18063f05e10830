import { ActionIcon, Button, Text, Tooltip } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconX } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import type { Asset } from "@/api/types";
import { type Around, type AssetAction, offered } from "@/lib/actions";
import { bytes } from "@/lib/format";
import { actionIcons } from "./actionIcons";
import { useCommands } from "./commands";
import classes from "./SelectionBar.module.css";
import type { AssetSelection } from "./useSelection";

type Props = { selection: Pick<AssetSelection, "selected" | "coming" | "clear">; around?: Around; onAction: (action: AssetAction, assets: Asset[]) => void };

/** Actions used so rarely, or so easy to reach otherwise, that the menu is enough. */
const inMenuOnly = new Set<AssetAction>(["open", "downloadAs", "details"]);

/** The actions on the selection, in a bar that floats at the bottom of the window. */
export function SelectionBar({ selection, around, onAction }: Props) {
  const { t } = useTranslation();
  const { detailsOpen } = useCommands();
  const roomy = useMediaQuery("(min-width: 96em)") && !detailsOpen;
  const { selected: assets, coming, clear } = selection;
  // The live region exists before it has any text: screen readers ignore one that appears together with its text.
  if (assets.length === 0) return <div><Text aria-live="polite" /></div>;
  const size = assets.reduce((sum, asset) => sum + (asset.type === "file" ? asset.size : 0), 0);
  const actions = offered(assets, around).filter((action) => !inMenuOnly.has(action));
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("browse.selectionBar")}>
      <Text className={`figures ${classes.count ?? ""}`} aria-live="polite">
        {t(coming ? "browse.selecting" : "browse.selected", { count: assets.length })}
        {!coming && size > 0 && <span className={classes.size}>{bytes(size)}</span>}
      </Text>
      {actions.map((action) => {
        const Icon = actionIcons[action];
        const color = action === "delete" ? "red" : "gray";
        if (roomy) {
          return (
            <Button key={action} variant="subtle" color={color} size="compact-md" disabled={coming} leftSection={<Icon size={18} stroke={1.6} />} onClick={() => onAction(action, assets)}>
              {t(`action.${action}`)}
            </Button>
          );
        }
        return (
          <Tooltip key={action} label={t(`action.${action}`)}>
            <ActionIcon variant="subtle" color={color} size="lg" disabled={coming} aria-label={t(`action.${action}`)} onClick={() => onAction(action, assets)}>
              <Icon size={20} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        );
      })}
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("browse.clear")} onClick={clear}>
        <IconX size={18} />
      </ActionIcon>
    </div>
  );
}
