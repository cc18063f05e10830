import { ActionIcon, Tooltip } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { IconInfoCircle, IconLayoutGrid, IconList } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import type { View } from "./AssetView";
import { useCommands } from "./commands";

/** Grid or list, as last chosen in this browser. */
export function useView() {
  return useLocalStorage<View>({ key: "vitrine-view", defaultValue: "grid", getInitialValueInEffect: false });
}

type Props = { view: View; onChange: (view: View) => void };

export function ViewSwitch({ view, onChange }: Props) {
  const { t } = useTranslation();
  const { detailsOpen, toggleDetails } = useCommands();
  const other = view === "grid" ? "list" : "grid";
  const Icon = other === "grid" ? IconLayoutGrid : IconList;
  return (
    <>
      <Tooltip label={t(`browse.${other}`)}>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t("browse.view")}: ${t(`browse.${other}`)}`} onClick={() => onChange(other)}>
          <Icon size={20} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t("details.title")}>
        <ActionIcon variant={detailsOpen ? "light" : "subtle"} color={detailsOpen ? undefined : "gray"} size="lg" aria-pressed={detailsOpen} aria-label={t("details.title")} onClick={toggleDetails}>
          <IconInfoCircle size={20} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
