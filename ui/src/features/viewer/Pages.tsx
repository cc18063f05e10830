import { ActionIcon, Text } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useState } from "react";
import { hasPicture } from "@/api/pictures";
import type { File } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { rendition } from "@/lib/path";
import { Picture } from "./Picture";
import classes from "./Viewer.module.css";

/** The pages of a document, one at a time, rendered by the server. Their number is known once there is no next page. */
export function Pages({ file }: { file: File }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [last, setLast] = useState<number>();
  const picture = (of: number) => rendition(file.url, `w-1800,h-1800,c-at_max,pg-${String(of)}`);

  async function turn(by: number) {
    const wanted = Math.min(last ?? page + 1, Math.max(1, page + by));
    if (wanted <= page || (await hasPicture(picture(wanted)))) setPage(wanted);
    else setLast(page);
  }

  useHotkeys([
    ["PageDown", () => void turn(1)],
    ["PageUp", () => void turn(-1)],
    ["ArrowDown", () => void turn(1)],
    ["ArrowUp", () => void turn(-1)],
  ]);
  return (
    <>
      <Picture key={page} src={picture(page)} name={t("viewer.page", { page })} />
      <div className={classes.pages}>
        <ActionIcon variant="subtle" color="gray" aria-label={t("viewer.pageBefore")} disabled={page === 1} onClick={() => void turn(-1)}>
          <IconChevronUp size={18} />
        </ActionIcon>
        <Text size="sm" className="figures" aria-live="polite">
          {t("viewer.page", { page })}
        </Text>
        <ActionIcon variant="subtle" color="gray" aria-label={t("viewer.pageAfter")} disabled={page === last} onClick={() => void turn(1)}>
          <IconChevronDown size={18} />
        </ActionIcon>
      </div>
    </>
  );
}
