import { Avatar, Group, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { initials } from "@/lib/format";

type Props = { /** "group", or anything else for a person. */
  type: string;
  name: string; detail?: ReactNode; children?: ReactNode };

/** One row about a user or a group, with what can be done about it at the end, or below where there is no room beside. */
export function Person({ type, name, detail, children }: Props) {
  return (
    <Group gap="0 12px" mih={44}>
      <Avatar size={32} color={type === "group" ? "gray" : "iris"} aria-hidden>
        {type === "group" ? <IconUsers size={16} /> : initials(name)}
      </Avatar>
      <div style={{ flex: "1 1 100px", minWidth: 0 }}>
        <Text truncate>{name}</Text>
        {detail && (
          <Text size="sm" c="dimmed" truncate>
            {detail}
          </Text>
        )}
      </div>
      {children && (
        <Group wrap="nowrap" gap="sm" ml="auto">
          {children}
        </Group>
      )}
    </Group>
  );
}
