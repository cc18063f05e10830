import { use, useMemo, useState } from "react";
import { kindOf } from "@/lib/kinds";
import { here, rendition } from "@/lib/path";
import { placeholder } from "@/lib/placeholder";
import type { Asset } from "@/api/types";
import { FolderPicturesContext } from "./folderPictures";
import { KindIcon } from "./KindIcon";
import classes from "./Thumbnail.module.css";

type Props = {
  asset: Asset;
  cover?: boolean;
  small?: boolean;
  /** The width shown, in CSS pixels; left out if it varies. */
  width?: number;
  /** Whether it is visible at once, so that the browser can load it without finding that out first. */
  eager?: boolean;
};

// Half the size, derived from the thumbnail, which the server then only has to shrink.
const half = "w-400,h-400,c-at_max:w-200,h-200,c-at_max";
const ofRow = 48;
/** In bytes. If the server cannot render an SVG, the file itself is shown, unless it is larger than a rendition would be. */
const largestDrawing = 100_000;

/** The picture of an asset, or the icon of its kind. Silent for screen readers, as the name is beside it. */
export function Thumbnail({ asset, cover, small, width = small ? ofRow : undefined, eager }: Props) {
  const [failed, setFailed] = useState(false);
  const blurred = useMemo(() => (asset.type === "file" && asset.placeholder ? placeholder(asset.placeholder, asset.width ?? 1, asset.height ?? 1) : undefined), [asset]);
  if (asset.type === "folder") return small ? <KindIcon kind="folder" small /> : <FolderThumbnail id={asset.id} width={width} eager={eager} />;
  const isDrawing = asset.thumbnail == null && asset.mime === "image/svg+xml" && asset.size <= largestDrawing;
  const picture = isDrawing ? asset.url : asset.thumbnail;
  if (picture == null || failed) return <KindIcon kind={kindOf(asset.mime)} name={asset.name} small={small} />;
  return (
    <img
      className={classes.picture}
      src={here(picture)}
      srcSet={width === undefined || isDrawing ? undefined : `${rendition(picture, half)} 200w, ${here(picture)} 400w`}
      sizes={width === undefined || isDrawing ? undefined : `${String(width)}px`}
      alt=""
      loading={eager ? undefined : "lazy"}
      decoding="async"
      draggable={false}
      data-cover={cover}
      data-alpha={isDrawing || asset.hasAlpha}
      style={blurred ? { backgroundImage: `url(${blurred})` } : undefined}
      // The blurred placeholder has only roughly the same shape, and would show behind the picture.
      onLoad={({ currentTarget: { style } }) => (style.backgroundImage = "")}
      onError={() => setFailed(true)}
    />
  );
}

/** Up to four pictures of what is in a folder, with a folder icon; only the icon if there are none. */
function FolderThumbnail({ id, width, eager }: Pick<Props, "width" | "eager"> & { id: string }) {
  const pictures = use(FolderPicturesContext).get(id)?.filter((picture) => picture.type === "file" && picture.thumbnail != null) ?? [];
  if (pictures.length === 0) return <KindIcon kind="folder" />;
  return (
    <span className={classes.folderPictures} data-count={pictures.length}>
      {pictures.map((picture) => (
        <span key={picture.id}>
          <Thumbnail asset={picture} cover width={pictures.length === 1 ? width : width && width / 2} eager={eager} />
        </span>
      ))}
      <span className={classes.sign}>
        <KindIcon kind="folder" small />
      </span>
    </span>
  );
}
