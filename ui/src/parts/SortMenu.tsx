import { Button, Menu } from "@mantine/core";
import { IconArrowsSort, IconCheck } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";

export type SortField = "relevance" | "name" | "type" | "size" | "createdAt" | "updatedAt" | "addedAt";

type Props = { fields: readonly SortField[]; sort: string; onSort: (sort: string) => void };

/** Sort orders as the server names them: a field, with "-" for descending. */
export function SortMenu({ fields, sort, onSort }: Props) {
  const { t } = useTranslation();
  const descending = sort.startsWith("-");
  const field = sort.replace(/^-/, "") as SortField;
  const mark = (on: boolean) => (on ? <IconCheck size={16} /> : <span style={{ width: 16 }} />);
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="sm" px="xs" leftSection={<IconArrowsSort size={18} stroke={1.6} />} aria-label={`${t("browse.sortBy")}: ${t(`browse.sort.${field}`)}`}>
          {t(`browse.sort.${field}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("browse.sortBy")}</Menu.Label>
        {fields.map((name) => (
          <Menu.Item key={name} role="menuitemradio" aria-checked={name === field} leftSection={mark(name === field)} onClick={() => onSort(descending && name !== "relevance" ? `-${name}` : name)}>
            {t(`browse.sort.${name}`)}
          </Menu.Item>
        ))}
        {field !== "relevance" && (
          <>
            <Menu.Divider />
            <Menu.Item role="menuitemradio" aria-checked={!descending} leftSection={mark(!descending)} onClick={() => onSort(field)}>
              {t("browse.ascending")}
            </Menu.Item>
            <Menu.Item role="menuitemradio" aria-checked={descending} leftSection={mark(descending)} onClick={() => onSort(`-${field}`)}>
              {t("browse.descending")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
