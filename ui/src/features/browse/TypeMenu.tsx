import { Button, Menu } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import type { TypeFilter } from "@/api/assets";
import { useTranslation } from "@/lib/i18n";
import { MenuChoice } from "@/parts/MenuChoice";

type Props = { type: TypeFilter; onType: (type: TypeFilter) => void };

const choices = [
  { type: undefined, text: "browse.all" },
  { type: "file", text: "browse.onlyFiles" },
  { type: "folder", text: "browse.onlyFolders" },
] as const;

/** Shows files or folders alone. */
export function TypeMenu({ type, onType }: Props) {
  const { t } = useTranslation();
  const current = choices.find((choice) => choice.type === type) ?? choices[0];
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Button variant={type ? "light" : "subtle"} color={type ? undefined : "gray"} size="sm" px="xs" data-brief leftSection={<IconFilter size={18} stroke={1.6} />} aria-label={`${t("browse.filter")}: ${t(current.text)}`}>
          {type ? t(current.text) : t("browse.filter")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((choice) => (
          <MenuChoice key={choice.text} value={choice.text} chosen={choice.type === type} onChoose={() => onType(choice.type)}>
            {t(choice.text)}
          </MenuChoice>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
