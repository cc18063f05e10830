import { ActionIcon, Menu } from "@mantine/core";
import { type IconFile, IconDotsVertical } from "@tabler/icons-react";
import { useTranslation } from "@/lib/laterTexts";

type Entry = { icon: typeof IconFile; label: string; isLoss?: boolean; onChoose: () => void };

/** The actions on a person or group, behind the dots beside the name. */
export function RowMenu({ name, entries }: { name: string; entries: Entry[] }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("common.actionsFor", { name })}>
          <IconDotsVertical size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map(({ icon: Icon, label, isLoss, onChoose }) => (
          <Menu.Item key={label} color={isLoss ? "var(--loss)" : undefined} leftSection={<Icon size={18} stroke={1.6} />} onClick={onChoose}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
