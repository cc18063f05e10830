import { IconCopy, IconDownload, IconEye, IconFolderSearch, IconInfoCircle, IconLibraryMinus, IconLibraryPlus, IconPencil, IconTrash, IconUserPlus } from "@tabler/icons-react";
import type { AssetAction } from "@/lib/actions";

export const actionIcons = {
  open: IconEye,
  reveal: IconFolderSearch,
  download: IconDownload,
  copyUrl: IconCopy,
  addToCollection: IconLibraryPlus,
  share: IconUserPlus,
  rename: IconPencil,
  details: IconInfoCircle,
  removeFromCollection: IconLibraryMinus,
  delete: IconTrash,
} satisfies Record<AssetAction, unknown>;
