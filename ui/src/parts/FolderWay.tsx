import { UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { useTranslation } from "@/lib/i18n";
import { crumbs } from "@/lib/path";
import classes from "./FolderWay.module.css";

type Props = { path: string | undefined; restricted: boolean; onGo: (path: string | undefined) => void };

/**
 * The folders down to the current one, each a link back to it; starts with the shared items for users who do not see the top of
 * the library.
 */
export function FolderWay({ path, restricted, onGo }: Props) {
  const { t } = useTranslation();
  const steps = path === undefined ? [] : crumbs(path);
  return (
    <nav className={classes.way} aria-label={t("transfer.way")}>
      {[{ name: restricted ? t("nav.shared") : t("nav.library"), path: restricted ? undefined : "/" }, ...steps].map((step, index) => (
        <span key={step.path ?? ""}>
          {index > 0 && <IconChevronRight size={14} aria-hidden />}
          <UnstyledButton onClick={() => onGo(step.path)}>{step.name}</UnstyledButton>
        </span>
      ))}
    </nav>
  );
}
