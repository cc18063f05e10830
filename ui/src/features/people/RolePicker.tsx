import { Button, Menu, Text } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import type { Role } from "@/api/types";
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
          <Menu.Item key={role} role="menuitemradio" aria-checked={role === value} leftSection={role === value ? <IconCheck size={16} /> : <span style={{ width: 16 }} />} onClick={() => onChange(role)}>
            {t(`people.roleName.${role}`)}
            <Text size="sm" c="dimmed">
              {t(`people.roleHint.${role}`)}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
