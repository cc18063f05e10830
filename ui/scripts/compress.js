// Writes a Brotli version beside each script and stylesheet, which most browsers load instead: compressed once here at the
// highest level, rather than by the server for every visitor.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const assets = new URL("../dist/assets/", import.meta.url);
// The same minimum as for the server's own compression: smaller files are not worth it.
const least = 2048;

for (const name of readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))) {
  const bytes = readFileSync(new URL(name, assets));
  if (bytes.length < least) continue;
  writeFileSync(new URL(`${name}.br`, assets), brotliCompressSync(bytes));
}
