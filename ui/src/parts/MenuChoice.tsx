import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";

type Props = { value: string; chosen: boolean; icon?: ReactNode; onChoose: () => void; children: ReactNode };

/** One of several menu choices, of which one is active; screen readers announce which. */
export function MenuChoice({ value, chosen, icon, onChoose, children }: Props) {
  return (
    <Menu.RadioItem value={value} checked={chosen} closeMenuOnClick checkIcon={<IconCheck size={16} />} rightSection={icon} onChange={onChoose}>
      {children}
    </Menu.RadioItem>
  );
}
