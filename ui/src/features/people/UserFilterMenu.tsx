import { Menu } from "@mantine/core";
import type { Role } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { FilterMenu } from "@/parts/FilterMenu";
import { MenuChoice } from "@/parts/MenuChoice";
import { roles } from "./roles";

/** Which users are shown: by role, and by whether they can sign in. What is left out is not filtered by. */
export type UserFilter = { role?: Role; active?: boolean };

type Props = { filter: UserFilter; onFilter: (filter: UserFilter) => void };

const states = [undefined, true, false];

export function UserFilterMenu({ filter: { role, active }, onFilter }: Props) {
  const { t } = useTranslation();
  const stateName = (state: boolean | undefined) => t(state === undefined ? "people.anyState" : state ? "people.active" : "people.inactive");
  const roleName = (one: Role | undefined) => (one === undefined ? t("people.anyRole") : t(`people.roleName.${one}`));
  const narrowed = [role !== undefined && roleName(role), active !== undefined && stateName(active)].filter(Boolean).join(", ");
  return (
    <FilterMenu current={narrowed || t("people.everybody")} narrowed={narrowed !== ""}>
      {[undefined, ...roles].map((one) => (
        <MenuChoice key={one ?? "any"} value={one ?? "any"} chosen={one === role} onChoose={() => onFilter({ role: one, active })}>
          {roleName(one)}
        </MenuChoice>
      ))}
      <Menu.Divider />
      {states.map((state) => (
        <MenuChoice key={String(state)} value={String(state)} chosen={state === active} onChoose={() => onFilter({ role, active: state })}>
          {stateName(state)}
        </MenuChoice>
      ))}
    </FilterMenu>
  );
}
