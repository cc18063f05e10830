import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = "http://127.0.0.1:8080";

type Graph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null };

// What a first visit asks for, as scripts/weight.js weighs it.
const firstVisit = ["/src/app/main.tsx", "/src/app/Shell.tsx", "/src/app/pages/library.tsx"];
const needed = new Set<string>();

/** Whether a first visit needs this module of ours, by the imports that begin at its pages. */
function isNeededFirst(id: string, graph: Graph): boolean {
  const need = (module: string) => {
    if (needed.has(module) || !module.includes("/src/")) return;
    needed.add(module);
    graph.getModuleInfo(module)?.importedIds.forEach(need);
  };
  if (needed.size === 0) firstVisit.forEach((page) => need(id.slice(0, id.lastIndexOf("/src/")) + page));
  return needed.has(id);
}

const ours = /src\/(api|lib|parts)\//;

export default defineConfig({
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  // Fonts and pictures as data: addresses would be refused by the content security policy.
  build: {
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: {
        // What several pages share travels in a few files instead of in one for each component.
        codeSplitting: {
          groups: [
            // What only dialogs and panels use stays out of the first visit.
            { name: "vendor", test: /node_modules\/(?!@mantine\/core\/esm\/components\/(Combobox|Select|MultiSelect|TagsInput|PillsInput|Pill|NativeSelect|PasswordInput|Switch|NumberInput|Textarea|Skeleton)\/)/, minShareCount: 4 },
            { name: (id, graph) => (isNeededFirst(id, graph) ? "shared" : null), test: ours, minShareCount: 3 },
            { name: "later", test: ours, minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: { proxy: { "/v1": server, "/api": server, "/media": server } },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"], setupFiles: ["src/lib/testing.ts"] },
});
