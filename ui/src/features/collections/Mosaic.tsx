import { useIntersection } from "@mantine/hooks";
import { IconLibraryPhoto } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { mosaicQuery } from "@/api/collections";
import { Thumbnail } from "@/parts/Thumbnail";
import classes from "./Mosaic.module.css";

/** The first pictures of a collection, asked for once the card comes into sight. */
export function Mosaic({ collectionId }: { collectionId: string }) {
  const { ref, entry } = useIntersection({ rootMargin: "200px" });
  const { data } = useQuery(mosaicQuery(collectionId, entry?.isIntersecting ?? false));
  const files = data?.items ?? [];
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
