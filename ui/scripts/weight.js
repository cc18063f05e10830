// Limits the size of what a first visit loads: the scripts that index.html names, which include the shell and the library.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const most = 235_000;
const dist = new URL("../dist/", import.meta.url);
const page = readFileSync(new URL("index.html", dist), "utf8");
const files = [...page.matchAll(/(?:src|modulepreload".* href)="\/([^"]+\.js)"/g)].map(([, file]) => file);

const size = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length;
const total = files.reduce((sum, file) => sum + size(file), 0);
console.log(`first visit: ${(total / 1000).toFixed(1)} kB of script, compressed, in ${files.length} files (at most ${most / 1000})`);
if (total > most) {
  files.map((file) => [size(file), file]).sort((a, b) => b[0] - a[0]).forEach(([bytes, file]) => console.error(`${bytes} ${file}`));
  process.exit(1);
}
