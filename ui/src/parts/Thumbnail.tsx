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
  /** How wide it is shown, in pixels of the page; left out where that may be any width. */
  width?: number;
  /** Whether it is in sight at once, so that the browser need not find that out first. */
  eager?: boolean;
};

// Of half the length, and of the thumbnail: the server has only to make that one smaller.
const half = "w-400,h-400,c-at_max:w-200,h-200,c-at_max";
const ofRow = 48;
/** In bytes. Where the server can make no pictures of drawings, one that is no larger than such a picture is shown itself. */
const largestDrawing = 100_000;

/** The picture of an asset, or the icon of its kind. Says nothing to a screen reader: the name stands beside it. */
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
      // The shape of the small picture is only about that of the large one, and would stand out behind it.
      onLoad={({ currentTarget: { style } }) => (style.backgroundImage = "")}
      onError={() => setFailed(true)}
    />
  );
}

/** Up to four pictures of what is in a folder, with a sign that it is one; the sign alone where there are none. */
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
