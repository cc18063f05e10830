import { ActionIcon, Badge, Text, Tooltip } from "@mantine/core";
import { IconPencil, IconTrash } from "@tabler/icons-react";
import type { MetadataField } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import classes from "./Fields.module.css";

type Props = { field: MetadataField; /** The actions on the field; none for a deleted one. */ acts?: { change: () => void; remove: () => void } };

export function FieldRow({ field: { label, name, description, schema }, acts }: Props) {
  const { t } = useTranslation();
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Text truncate>
          {label}{" "}
          {schema.isValueRequired && (
            <Badge variant="light" size="sm" tt="none">
              {t("fields.required")}
            </Badge>
          )}
        </Text>
        <Text size="sm" c="dimmed" truncate>
          {[t(`fields.typeName.${schema.type}`), name, description].filter(Boolean).join(" · ")}
        </Text>
      </div>
      {acts && (
        <>
          <Tooltip label={t("fields.change")}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t("fields.change")}: ${label}`} onClick={acts.change}>
              <IconPencil size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t("common.delete")}>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`${t("common.delete")}: ${label}`} onClick={acts.remove}>
              <IconTrash size={18} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        </>
      )}
    </li>
  );
}
