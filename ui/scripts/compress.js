// Lays beside each script and style what most browsers take in its place: compressed once here, as well as that can be done, rather than
// by the server for every visitor.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";

const assets = new URL("../dist/assets/", import.meta.url);
// What the server compresses by itself has to be as long, too: less would not be worth it.
const least = 2048;

for (const name of readdirSync(assets).filter((file) => /\.(js|css)$/.test(file))) {
  const bytes = readFileSync(new URL(name, assets));
  if (bytes.length < least) continue;
  writeFileSync(new URL(`${name}.br`, assets), brotliCompressSync(bytes));
}
