import { Checkbox, UnstyledButton } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import type { Asset } from "@/api/types";
import { useTranslation } from "@/lib/laterTexts";
import { parent } from "@/lib/path";
import { Thumbnail } from "@/parts/Thumbnail";
import classes from "./AssetPicker.module.css";

type Props = { asset: Asset; chosen: boolean; withPlace?: boolean; onToggle: () => void; onGo: (path: string) => void };

/** A row whose checkbox selects the asset; its name opens a folder, and selects a file. */
export function PickRow({ asset, chosen, withPlace, onToggle, onGo }: Props) {
  const { t } = useTranslation();
  const addable = asset.can.includes("addToCollection");
  const path = asset.type === "file" ? asset.filePath : asset.folderPath;
  return (
    <li className={classes.row} data-chosen={chosen}>
      <Checkbox size="sm" checked={chosen} disabled={!addable} aria-label={t("collections.pickSelect", { name: asset.name })} onChange={onToggle} />
      <span className={classes.picture}>
        <Thumbnail asset={asset} small />
      </span>
      <UnstyledButton className={classes.words} disabled={asset.type === "file" && !addable} onClick={() => (asset.type === "folder" ? onGo(asset.folderPath) : onToggle())}>
        <span className={classes.name} dir="auto">{asset.name}</span>
        {withPlace && <span className={classes.place} dir="auto">{parent(path)}</span>}
        {asset.type === "folder" && <IconChevronRight size={16} className={classes.into} aria-hidden />}
      </UnstyledButton>
    </li>
  );
}
