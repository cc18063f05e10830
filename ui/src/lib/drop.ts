/** A file to upload, with its folder relative to what was dropped: "" or "a/b". */
export type Dropped = { file: File; below: string };

/** The files of a file field; "a/b/c.png" of a chosen folder "a" lies in "a/b". */
export const chosenFiles = (files: FileList | File[] | null): Dropped[] =>
  Array.from(files ?? [], (file) => ({ file, below: file.webkitRelativePath.split("/").slice(0, -1).join("/") }));

/** The files of a drop, including those in dropped folders. */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped[]> {
  // The entries are only available during this tick, so they are read before any await.
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  return (await Promise.all(entries.map((entry) => filesBelow(entry, "")))).flat();
}

const web = (address: string) => /^https?:/i.test(address);

/** The addresses in a drop of pictures or links from another page. For a picture in a link, the address of the picture. */
export function droppedAddresses(transfer: Pick<DataTransfer, "getData">): string[] {
  const { images } = new DOMParser().parseFromString(transfer.getData("text/html"), "text/html");
  const pictures = Array.from(images, (image) => image.getAttribute("src") ?? "").filter(web);
  return pictures.length > 0 ? pictures : transfer.getData("text/uri-list").split(/\r?\n/).filter(web);
}

async function filesBelow(entry: FileSystemEntry, below: string): Promise<Dropped[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, below }];
  }
  const inside = below === "" ? entry.name : `${below}/${entry.name}`;
  const children = await childrenOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(children.map((child) => filesBelow(child, inside)))).flat();
}

async function childrenOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    // Each call returns some of the entries; an empty result marks the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
