import { Mosaic } from "@/features/collections/Mosaic";
import { useCollectionDrop } from "@/features/collections/useCollectionDrop";
import { SharedPage } from "@/features/shared/SharedPage";

export function Shared() {
  return <SharedPage mosaic={(collection) => <Mosaic collection={collection} />} drop={useCollectionDrop()} />;
}
