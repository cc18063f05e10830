import { Mosaic } from "@/features/collections/Mosaic";
import { SharedPage } from "@/features/shared/SharedPage";

export function Shared() {
  return <SharedPage mosaic={(collection) => <Mosaic collection={collection} />} />;
}
