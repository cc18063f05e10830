import { Button, Menu } from "@mantine/core";
import { IconArrowsSort } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import { MenuChoice } from "./MenuChoice";

export type SortField = "relevance" | "name" | "email" | "type" | "size" | "dimensions" | "owner" | "level" | "createdAt" | "updatedAt" | "addedAt";

type Props = { fields: readonly SortField[]; sort: string; onSort: (sort: string) => void };

/** Sort orders as the server names them: a field, with "-" for descending. */
export function SortMenu({ fields, sort, onSort }: Props) {
  const { t } = useTranslation();
  const descending = sort.startsWith("-");
  const field = sort.replace(/^-/, "") as SortField;
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="sm" px="xs" data-brief leftSection={<IconArrowsSort size={18} stroke={1.6} />} aria-label={`${t("browse.sortBy")}: ${t(`browse.sort.${field}`)}`}>
          {t(`browse.sort.${field}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("browse.sortBy")}</Menu.Label>
        {fields.map((name) => (
          <MenuChoice key={name} value={name} chosen={name === field} onChoose={() => onSort(descending && name !== "relevance" ? `-${name}` : name)}>
            {t(`browse.sort.${name}`)}
          </MenuChoice>
        ))}
        {field !== "relevance" && (
          <>
            <Menu.Divider />
            <MenuChoice value="ascending" chosen={!descending} onChoose={() => onSort(field)}>
              {t("browse.ascending")}
            </MenuChoice>
            <MenuChoice value="descending" chosen={descending} onChoose={() => onSort(`-${field}`)}>
              {t("browse.descending")}
            </MenuChoice>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
