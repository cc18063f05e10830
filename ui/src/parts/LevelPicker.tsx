import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import type { Level } from "@/api/types";
import { MenuChoice } from "./MenuChoice";

const levels: Level[] = ["view", "contribute", "manage"];

type Props = { label: string; kind: "asset" | "collection"; value: Level; disabled?: boolean; onChange: (level: Level) => void };

/** A menu of levels, each with a sentence about what it allows. */
export function LevelPicker({ label, kind, value, disabled, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-md" rightSection={<IconChevronDown size={14} />} disabled={disabled} aria-label={`${label}: ${t(`level.${value}`)}`}>
          {t(`level.${value}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {levels.map((level) => (
          <MenuChoice key={level} value={level} chosen={level === value} onChoose={() => onChange(level)}>
            {t(`level.${level}`)}
            <Text size="sm" c="dimmed">
              {t(`level.${kind}Hint.${level}`)}
            </Text>
          </MenuChoice>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
