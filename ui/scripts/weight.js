// Holds what a first visit loads to a limit: the scripts that index.html names, and what the shell and the library ask for.
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const most = 235_000;
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const first = ["index.html", "src/app/Shell.tsx", "src/app/pages/library.tsx"];

const files = new Set();
function add(key) {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`${key} is not in the build; was ${readdirSync(dist).join(", ")} built by another version?`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  chunk.imports?.forEach(add);
}
first.forEach(add);

const size = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
const total = [...files].filter((file) => file.endsWith(".js")).reduce((sum, file) => sum + size(file), 0);
console.log(`first visit: ${(total / 1000).toFixed(1)} kB of script, compressed, in ${files.size} files (at most ${most / 1000})`);
if (total > most) {
  [...files].map((file) => [size(file), file]).sort((a, b) => b[0] - a[0]).forEach(([bytes, file]) => console.error(`${bytes} ${file}`));
  process.exit(1);
}
