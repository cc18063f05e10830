import { useIntersection } from "@mantine/hooks";
import { IconLibraryPhoto } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { assetQuery } from "@/api/assets";
import { mosaicQuery } from "@/api/collections";
import type { Collection } from "@/api/types";
import { Thumbnail } from "@/parts/Thumbnail";
import classes from "./Mosaic.module.css";

/** The cover of a collection or else its first pictures, asked for once the card comes into sight. */
export function Mosaic({ collection: { id, coverAssetId } }: { collection: Collection }) {
  const { ref, entry } = useIntersection({ rootMargin: "200px" });
  const near = entry?.isIntersecting ?? false;
  const cover = useQuery({ ...assetQuery(coverAssetId ?? ""), enabled: near && coverAssetId != null });
  const { data } = useQuery(mosaicQuery(id, near && coverAssetId == null));
  const files = coverAssetId == null ? (data?.items ?? []) : cover.data ? [cover.data] : [];
  return (
    <div ref={ref} className={classes.mosaic} data-count={files.length}>
      {files.map((file, index) => (
        <div key={file.id} className={classes.cell}>
          <Thumbnail asset={file} cover small={index > 0} />
        </div>
      ))}
      {data && files.length === 0 && <IconLibraryPhoto className={classes.none} size={40} stroke={1.2} aria-hidden />}
    </div>
  );
}
