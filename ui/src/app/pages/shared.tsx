import { Mosaic } from "@/features/collections/Mosaic";
import { SharedPage } from "@/features/shared/SharedPage";

export function Shared() {
  return <SharedPage mosaic={({ id }) => <Mosaic collectionId={id} />} />;
}
