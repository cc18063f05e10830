import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import classes from "./AssetList.module.css";
import type { SortField } from "./SortMenu";
import type { AssetSelection } from "./useSelection";

type Props = { sort?: string; onSort?: (sort: string) => void; selection: AssetSelection; count: number };

type Column = "name" | "kind" | "size" | "dimensions" | "owner" | "updatedAt" | "level";

export function AssetListHead({ sort = "", onSort, selection, count }: Props) {
  const { t } = useTranslation();
  const sorted = sort.replace(/^-/, "");

  function sorter(field: SortField, column: Column, className?: string) {
    const Arrow = sort.startsWith("-") ? IconArrowDown : IconArrowUp;
    const direction = sort.startsWith("-") ? "descending" : "ascending";
    return (
      <div role="columnheader" className={className} aria-sort={sorted === field ? direction : "none"}>
        {onSort ? (
          <UnstyledButton className={classes.sorter} onClick={() => onSort(sort === field ? `-${field}` : field)}>
            {t(`browse.column.${column}`)} {sorted === field && <Arrow size={13} />}
          </UnstyledButton>
        ) : (
          t(`browse.column.${column}`)
        )}
      </div>
    );
  }

  const chosen = selection.selected.length;
  return (
    <div role="row" aria-rowindex={1} className={classes.head}>
      <div role="columnheader">
        <input
          type="checkbox"
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && chosen < count;
          }}
          aria-label={t("browse.selectAll")}
          checked={chosen > 0 && chosen === count}
          onChange={() => (chosen === count ? selection.clear() : selection.all())}
        />
      </div>
      {sorter("name", "name")}
      {sorter("type", "kind", classes.wide)}
      {sorter("size", "size", classes.number)}
      {sorter("dimensions", "dimensions", classes.widest)}
      {sorter("owner", "owner", classes.wide)}
      {sorter("updatedAt", "updatedAt", classes.middle)}
      {sorter("level", "level", classes.widest)}
      <div role="columnheader">
        <VisuallyHidden>{t("common.more")}</VisuallyHidden>
      </div>
    </div>
  );
}
