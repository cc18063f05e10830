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

/** Shows files, folders, or what people call images, videos and so on alone. */
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

/** Where nothing is of the type, with the way back to all. */
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
