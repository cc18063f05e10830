import { Avatar, Text } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { initials } from "@/lib/format";
import classes from "./Person.module.css";

type Props = { /** "group", or anything else for a person. */
  type: string;
  name: string; detail?: ReactNode; children?: ReactNode; /** Whether the actions need a line of their own on a phone. */ below?: boolean };

/** One row about a user or a group, with the actions at the end, or below if there is no room. */
export function Person({ type, name, detail, children, below }: Props) {
  return (
    <div className={classes.person}>
      <Avatar size={32} color={type === "group" ? "gray" : "iris"} aria-hidden>
        {type === "group" ? <IconUsers size={16} /> : initials(name)}
      </Avatar>
      <div className={classes.words}>
        <Text truncate>{name}</Text>
        {detail && (
          <Text size="sm" c="dimmed">
            {detail}
          </Text>
        )}
      </div>
      {children && (
        <div className={classes.ends} data-below={below}>
          {children}
        </div>
      )}
    </div>
  );
}
