import {
  IconFile, IconFileCode, IconFileSpreadsheet, IconFileText, IconFileTypePdf, IconFileTypography, IconFileWord, IconFileZip, IconFolderFilled,
  IconMovie, IconMusic, IconPhoto, IconPresentation,
} from "@tabler/icons-react";
import { extension, type Kind } from "@/lib/kinds";
import classes from "./Thumbnail.module.css";

const icons = {
  folder: IconFolderFilled,
  image: IconPhoto,
  video: IconMovie,
  audio: IconMusic,
  pdf: IconFileTypePdf,
  document: IconFileWord,
  sheet: IconFileSpreadsheet,
  slides: IconPresentation,
  archive: IconFileZip,
  code: IconFileCode,
  text: IconFileText,
  font: IconFileTypography,
  other: IconFile,
};

type Props = { kind: Kind | "folder"; name?: string; small?: boolean };

export function KindIcon({ kind, name, small }: Props) {
  const Icon = icons[kind];
  const ending = small || name === undefined || kind === "pdf" ? "" : extension(name);
  return (
    <span className={`${classes.icon ?? ""} ${kind === "folder" ? (classes.folder ?? "") : ""}`} aria-hidden>
      <Icon size={small ? 20 : kind === "folder" ? 56 : 40} stroke={1.3} />
      {ending && <span className={classes.extension}>{ending}</span>}
    </span>
  );
}
