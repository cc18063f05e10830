import { Button } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { type TypeFilter, typeFilters } from "@/lib/kinds";
import { useTranslation } from "@/lib/i18n";
import { EmptyState } from "./EmptyState";
import { FilterMenu } from "./FilterMenu";
import { KindIcon } from "./KindIcon";
import { MenuChoice } from "./MenuChoice";

type Props = { type: TypeFilter; onType: (type: TypeFilter) => void };

const choices = [undefined, ...typeFilters];

/** Filters by type: files, folders, or kinds of files such as images and videos. */
export function TypeMenu({ type, onType }: Props) {
  const { t } = useTranslation();
  return (
    <FilterMenu current={t(`types.${type ?? "all"}`)} narrowed={type !== undefined}>
      {choices.map((choice) => (
        <MenuChoice key={choice ?? "all"} value={choice ?? "all"} chosen={choice === type} icon={choice && choice !== "file" && <KindIcon kind={choice} small />} onChoose={() => onType(choice)}>
          {t(`types.${choice ?? "all"}`)}
        </MenuChoice>
      ))}
    </FilterMenu>
  );
}

/** Shown if nothing has the chosen type, with a button to show everything. */
export function NoneOfType({ onType }: Pick<Props, "onType">) {
  const { t } = useTranslation();
  return (
    <EmptyState icon={IconFilter} title={t("types.none")}>
      <Button variant="light" onClick={() => onType(undefined)}>
        {t("types.showAll")}
      </Button>
    </EmptyState>
  );
}
