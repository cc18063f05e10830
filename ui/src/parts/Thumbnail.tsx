import { useState } from "react";
import { kindOf } from "@/lib/kinds";
import { here } from "@/lib/path";
import type { Asset } from "@/api/types";
import { KindIcon } from "./KindIcon";
import classes from "./Thumbnail.module.css";

type Props = { asset: Asset; cover?: boolean; small?: boolean };

/** The picture of an asset, or the icon of its kind. Says nothing to a screen reader: the name stands beside it. */
export function Thumbnail({ asset, cover, small }: Props) {
  const [failed, setFailed] = useState(false);
  if (asset.type === "folder") return <KindIcon kind="folder" small={small} />;
  if (asset.thumbnail == null || failed) return <KindIcon kind={kindOf(asset.mime)} name={asset.name} small={small} />;
  return (
    <img
      className={classes.picture}
      src={here(asset.thumbnail)}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      data-cover={cover}
      data-alpha={asset.hasAlpha}
      onError={() => setFailed(true)}
    />
  );
}
