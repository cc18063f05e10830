import { Button, Menu } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "@/lib/i18n";

type Props = { /** What is shown now, in a word or two. */ current: string; /** Whether a filter is active. */ narrowed: boolean; children: ReactNode };

/** A menu that filters what a page shows. */
export function FilterMenu({ current, narrowed, children }: Props) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button variant={narrowed ? "light" : "subtle"} color={narrowed ? undefined : "gray"} size="sm" px="xs" data-brief leftSection={<IconFilter size={18} stroke={1.6} />} aria-label={`${t("browse.filter")}: ${current}`}>
          {narrowed ? current : t("browse.filter")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
