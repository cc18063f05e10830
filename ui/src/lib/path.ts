/** "/a/b" + "c" -> "/a/b/c" */
export function join(folder: string, name: string): string {
  return folder === "/" ? `/${name}` : `${folder}/${name}`;
}

/** "/a/b" -> [{name: "a", path: "/a"}, {name: "b", path: "/a/b"}]; the root has none. */
export function crumbs(path: string): { name: string; path: string }[] {
  const names = path.split("/").filter(Boolean);
  return names.map((name, index) => ({ name, path: `/${names.slice(0, index + 1).join("/")}` }));
}

/** "/a/b/c.png" -> "/a/b" */
export function parent(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/";
}

/** Cuts the middle out of a name longer than `most` characters, so that its end and extension remain. */
export function shortened(name: string, most: number): string {
  if (name.length <= most) return name;
  const tail = Math.min(Math.floor(most / 2), Math.max(8, name.length - name.lastIndexOf(".") + 4));
  return `${name.slice(0, most - tail - 1)}…${name.slice(-tail)}`;
}

/** Splits a name where a line may break: after joining characters, and before the extension. */
export const breakable = (name: string): string[] => name.split(/(?<=[-_ ])|(?=\.[^.]*$)/);

/** Splits a name so that its end, with the extension, remains visible when the start is truncated. */
export function headAndTail(name: string, tailLength = 8): [string, string] {
  const dot = name.lastIndexOf(".");
  const keep = dot > 0 ? Math.max(tailLength, name.length - dot + 3) : tailLength;
  return name.length <= keep * 2 ? [name, ""] : [name.slice(0, -keep), name.slice(-keep)];
}

/** A URL issued by the server, relative to this page: pictures of other hosts would be refused. */
export function here(url: string): string {
  const { pathname, search } = new URL(url, location.origin);
  return pathname + search;
}

/** The address that downloads the file instead of showing it. */
export function downloadUrl(url: string): string {
  const address = new URL(url, location.origin);
  address.searchParams.set("download", "true");
  return address.pathname + address.search;
}

/** The address of a rendition of the file, for a transformation such as "w-300,h-200". */
export function rendition(url: string, transformation: string): string {
  const address = new URL(url, location.origin);
  address.searchParams.set("tr", transformation);
  return address.pathname + address.search;
}
