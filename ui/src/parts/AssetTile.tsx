import { Checkbox, UnstyledButton } from "@mantine/core";
import { useTranslation } from "@/lib/i18n";
import { shortened } from "@/lib/path";
import classes from "./AssetGrid.module.css";
import { type ItemProps, itemHandlers, nameHandlers } from "./assetItem";
import { AssetMenu } from "./AssetMenu";
import { Thumbnail } from "./Thumbnail";

type Props = ItemProps & { /** How many characters the two lines of a name hold. */ nameLength: number };

export function AssetTile({ nameLength, ...props }: Props) {
  const { t } = useTranslation();
  const { asset, selection, actions, onAction } = props;
  return (
    <div role="gridcell" className={classes.tile} {...itemHandlers(props)}>
      <div className={classes.picture}>
        <Thumbnail asset={asset} />
        <Checkbox
          className={classes.check}
          checked={selection.has(asset.id)}
          tabIndex={-1}
          aria-label={t("browse.select", { name: asset.name })}
          onClick={(event) => event.stopPropagation()}
          onChange={() => selection.toggle(asset.id)}
        />
      </div>
      <div className={classes.caption}>
        <UnstyledButton className={classes.name} tabIndex={-1} title={asset.name} {...nameHandlers(props)}>
          {shortened(asset.name, nameLength)}
        </UnstyledButton>
        <AssetMenu className={classes.menu} name={asset.name} actions={actions} onAction={(action) => onAction(action, [asset])} />
      </div>
    </div>
  );
}
