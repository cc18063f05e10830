import { IconLibraryPhoto } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { collectionPicturesQuery } from "@/api/collectionPictures";
import type { Collection } from "@/api/types";
import { Thumbnail } from "@/parts/Thumbnail";
import classes from "./Mosaic.module.css";

/** The cover of a collection, or else its first pictures. */
export function Mosaic({ collection: { id } }: { collection: Collection }) {
  const { data } = useQuery(collectionPicturesQuery(id));
  const files = data ?? [];
  return (
    <div className={classes.mosaic} data-count={files.length}>
      {files.map((file, index) => (
        <div key={file.id} className={classes.cell}>
          <Thumbnail asset={file} cover small={index > 0} />
        </div>
      ))}
      {data && files.length === 0 && <IconLibraryPhoto className={classes.none} size={40} stroke={1.2} aria-hidden />}
    </div>
  );
}
