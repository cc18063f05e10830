import { Avatar, Tooltip } from "@mantine/core";
import { IconUsers } from "@tabler/icons-react";
import type { Collection } from "@/api/types";
import { initials } from "@/lib/format";
import { useTranslation } from "@/lib/laterTexts";
import classes from "./CollectionCards.module.css";

/** Who a collection is shared with: the first few, and how many more; nothing for users who may not know. */
export function SharedWith({ collection: { sharedWith } }: { collection: Collection }) {
  const { t } = useTranslation();
  if (!sharedWith || sharedWith.first.length === 0) return null;
  const { first, more } = sharedWith;
  const names = first.map(({ name }) => name).join(", ");
  const label = more === 0 ? t("collections.sharedWith", { names }) : t("collections.sharedWithMore", { names, count: more });
  return (
    <Tooltip label={label}>
      <Avatar.Group role="img" aria-label={label} spacing={6} className={classes.shared}>
        {first.map(({ type, id, name }) => (
          <Avatar key={id} size={24} color={type === "group" ? "gray" : "iris"} aria-hidden>
            {type === "group" ? <IconUsers size={13} /> : initials(name)}
          </Avatar>
        ))}
        {more > 0 && (
          <Avatar size={24} color="gray" aria-hidden>
            {`+${String(more)}`}
          </Avatar>
        )}
      </Avatar.Group>
    </Tooltip>
  );
}
