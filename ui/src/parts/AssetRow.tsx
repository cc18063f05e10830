import { Checkbox, UnstyledButton } from "@mantine/core";
import { useTranslation } from "@/lib/i18n";
import { bytes, date } from "@/lib/format";
import { kindOf } from "@/lib/kinds";
import classes from "./AssetList.module.css";
import { type ItemProps, itemHandlers, nameHandlers } from "./assetItem";
import { AssetMenu } from "./AssetMenu";
import { FileName } from "./FileName";
import { Thumbnail } from "./Thumbnail";

export function AssetRow(props: ItemProps) {
  const { t } = useTranslation();
  const { asset, index, selection, actions, onAction } = props;
  const file = asset.type === "file" ? asset : undefined;
  return (
    <div role="row" aria-rowindex={index + 2} className={classes.row} {...itemHandlers(props)}>
      <div role="gridcell">
        <Checkbox
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
        <UnstyledButton className={classes.name} tabIndex={-1} {...nameHandlers(props)}>
          <FileName name={asset.name} />
        </UnstyledButton>
      </div>
      <div role="gridcell" className={classes.wide}>{t(`kind.${file ? kindOf(file.mime) : "folder"}`)}</div>
      <div role="gridcell" className={classes.number}>{file && bytes(file.size)}</div>
      <div role="gridcell" className={classes.wide}>{file?.width && file.height ? `${file.width} × ${file.height}` : ""}</div>
      <div role="gridcell" className={classes.wide}>{asset.owner?.name}</div>
      <div role="gridcell" className={classes.middle}>{date(asset.updatedAt)}</div>
      <div role="gridcell" className={classes.wide}>{t(`level.${asset.level}`)}</div>
      <div role="gridcell">
        <AssetMenu name={asset.name} actions={actions} onAction={(action) => onAction(action, [asset])} />
      </div>
    </div>
  );
}
