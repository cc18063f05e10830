import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "@/lib/laterTexts";
import type { Role } from "@/api/types";
import { MenuChoice } from "@/parts/MenuChoice";
import { roles } from "./roles";

type Props = { name: string; value: Role; disabled?: boolean; onChange: (role: Role) => void };

export function RolePicker({ name, value, disabled, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={280}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-md" disabled={disabled} rightSection={<IconChevronDown size={14} />} aria-label={`${t("people.roleOf", { name })}: ${t(`people.roleName.${value}`)}`}>
          {t(`people.roleName.${value}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {roles.map((role) => (
          <MenuChoice key={role} value={role} chosen={role === value} onChoose={() => onChange(role)}>
            {t(`people.roleName.${role}`)}
            <Text size="sm" c="dimmed">
              {t(`people.roleHint.${role}`)}
            </Text>
          </MenuChoice>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
