import { IconDotsVertical } from "@tabler/icons-react";
import { bytes, date } from "@/lib/format";
import { useTranslation } from "@/lib/i18n";
import { kindOf } from "@/lib/kinds";
import classes from "./AssetList.module.css";
import { dotsHandlers, type ItemProps, itemHandlers, nameHandlers } from "./assetItem";
import { FileName } from "./FileName";
import { Restriction } from "./Restriction";
import { Thumbnail } from "./Thumbnail";

export function AssetRow(props: ItemProps) {
  const { t } = useTranslation();
  const { asset, index, selection } = props;
  const file = asset.type === "file" ? asset : undefined;
  return (
    <div role="row" aria-rowindex={index + 2} className={classes.row} {...itemHandlers(props)}>
      <div role="gridcell">
        <input
          type="checkbox"
          checked={selection.has(asset.id)}
          tabIndex={-1}
          aria-label={t("browse.select", { name: asset.name })}
          onClick={(event) => event.stopPropagation()}
          onChange={() => selection.toggle(asset.id)}
        />
      </div>
      <div role="gridcell" className={classes.nameCell}>
        <span className={classes.picture}>
          <Thumbnail asset={asset} small />
        </span>
        <button type="button" className={classes.name} tabIndex={-1} {...nameHandlers(props)}>
          <FileName name={asset.name} />
        </button>
        {file && <Restriction file={file} className={classes.draft} />}
      </div>
      <div role="gridcell" className={classes.wide}>{t(`kind.${file ? kindOf(file.mime) : "folder"}`)}</div>
      <div role="gridcell" className={classes.number}>{file && bytes(file.size)}</div>
      <div role="gridcell" className={classes.widest}>{file?.width && file.height ? `${file.width} × ${file.height}` : ""}</div>
      <div role="gridcell" className={classes.wide} dir="auto">{asset.owner?.name}</div>
      <div role="gridcell" className={classes.middle}>{date(asset.updatedAt)}</div>
      <div role="gridcell" className={classes.widest}>{t(`level.${asset.level}`)}</div>
      <div role="gridcell">
        <button type="button" className={classes.dots} tabIndex={-1} aria-haspopup="menu" aria-label={t("common.actionsFor", { name: asset.name })} {...dotsHandlers(props)}>
          <IconDotsVertical size={18} stroke={1.6} />
        </button>
      </div>
    </div>
  );
}
