import { IconCopy, IconDownload, IconEye, IconEyeCheck, IconEyeOff, IconFileZip, IconFolderSearch, IconFolderSymlink, IconInfoCircle, IconLibraryMinus, IconLibraryPlus, IconLink, IconLinkPlus, IconPencil, IconPhotoStar, IconTags, IconTrash, IconUserPlus } from "@tabler/icons-react";
import type { AssetAction } from "@/lib/actions";

export const actionIcons = {
  open: IconEye,
  reveal: IconFolderSearch,
  download: IconDownload,
  downloadAs: IconFileZip,
  copyUrl: IconLink,
  signedUrl: IconLinkPlus,
  addToCollection: IconLibraryPlus,
  share: IconUserPlus,
  rename: IconPencil,
  move: IconFolderSymlink,
  copy: IconCopy,
  edit: IconTags,
  publish: IconEyeCheck,
  unpublish: IconEyeOff,
  details: IconInfoCircle,
  makeCover: IconPhotoStar,
  removeFromCollection: IconLibraryMinus,
  delete: IconTrash,
} satisfies Record<AssetAction, unknown>;
