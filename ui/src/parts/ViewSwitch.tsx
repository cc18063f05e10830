import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconGridDots, IconInfoCircle, IconLayoutColumns, IconLayoutGrid, IconList } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import { useCommands } from "./commands";
import { MenuChoice } from "./MenuChoice";
import { type View, views } from "./views";

const icons = { large: IconLayoutColumns, grid: IconLayoutGrid, small: IconGridDots, list: IconList };

type Props = { view: View; onChange: (view: View) => void };

export function ViewSwitch({ view, onChange }: Props) {
  const { t } = useTranslation();
  const { detailsOpen, toggleDetails } = useCommands();
  const Current = icons[view];
  return (
    <>
      <Menu position="bottom-end" width={180}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t("browse.view")}: ${t(`browse.${view}`)}`}>
            <Current size={20} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((each) => {
            const Icon = icons[each];
            return (
              <MenuChoice key={each} value={each} chosen={each === view} icon={<Icon size={18} stroke={1.6} />} onChoose={() => onChange(each)}>
                {t(`browse.${each}`)}
              </MenuChoice>
            );
          })}
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={t("action.details")}>
        <ActionIcon variant={detailsOpen ? "light" : "subtle"} color={detailsOpen ? undefined : "gray"} size="lg" aria-pressed={detailsOpen} aria-label={t("action.details")} onClick={toggleDetails}>
          <IconInfoCircle size={20} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
