import { IconDotsVertical } from "@tabler/icons-react";
import { Fragment } from "react";
import { useTranslation } from "@/lib/i18n";
import { breakable, shortened } from "@/lib/path";
import classes from "./AssetGrid.module.css";
import { dotsHandlers, type ItemProps, itemHandlers, nameHandlers } from "./assetItem";
import { Restriction } from "./Restriction";
import { Thumbnail } from "./Thumbnail";

type Props = ItemProps & { /** The number of characters that fit into the two lines of a name. */ nameLength: number; /** In pixels. */ width: number; /** Whether it is visible when the page opens. */ eager: boolean };

/** Plain elements, as hundreds of them come and go during scrolling. */
export function AssetTile({ nameLength, width, eager, ...props }: Props) {
  const { t } = useTranslation();
  const { asset, selection } = props;
  return (
    <div role="gridcell" className={classes.tile} {...itemHandlers(props)}>
      <div className={classes.picture}>
        <Thumbnail asset={asset} width={width} eager={eager} />
        {asset.type === "file" && <Restriction file={asset} className={classes.draft} />}
        <input
          type="checkbox"
          className={classes.check}
          checked={selection.has(asset.id)}
          tabIndex={-1}
          aria-label={t("browse.select", { name: asset.name })}
          onClick={(event) => event.stopPropagation()}
          onChange={() => selection.toggle(asset.id)}
        />
      </div>
      <div className={classes.caption}>
        <button type="button" className={classes.name} tabIndex={-1} title={asset.name} dir="auto" {...nameHandlers(props)}>
          {breakable(shortened(asset.name, nameLength)).map((part, index) => (
            <Fragment key={index}>
              {index > 0 && <wbr />}
              {part}
            </Fragment>
          ))}
        </button>
        <button type="button" className={classes.menu} tabIndex={-1} aria-haspopup="menu" aria-label={t("common.actionsFor", { name: asset.name })} {...dotsHandlers(props)}>
          <IconDotsVertical size={18} stroke={1.6} />
        </button>
      </div>
    </div>
  );
}
