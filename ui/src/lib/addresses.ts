// Characters that browsers accept in an address, but the server does not.
const notByTheBook = /[\s"<>\\^`{|}[\]]/g;

/** The distinct addresses in a text with one per line; also the first line that is not the address of a file on the web. */
export function readAddresses(text: string): { addresses: string[]; wrong?: string } {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
  const addresses = lines.map(addressOf);
  const wrong = lines[addresses.indexOf(undefined)];
  return { addresses: [...new Set(addresses.filter((address) => address !== undefined))], wrong };
}

/** Completes an address as people type it: "example.com/a b.jpg" becomes "https://example.com/a%20b.jpg". */
function addressOf(line: string): string | undefined {
  const url = parse(line.includes("://") ? line : `https://${line}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  return url.origin + (url.pathname + url.search).replace(notByTheBook, encodeURIComponent);
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** "https://example.com/a/b.jpg" -> "example.com" */
export const hostOf = (address: string) => parse(address)?.host ?? address;

/** The name that the server will give the file: the last part of the address; empty if there is none. */
export function nameIn(address: string): string {
  const last = parse(address)?.pathname.split("/").at(-1) ?? "";
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** How an address is shown while it has no file yet: "example.com/a/b.jpg". */
export const shownAddress = (address: string) => address.replace(/^https?:\/\//, "").replace(/\/$/, "");
