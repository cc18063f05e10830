import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = "http://127.0.0.1:8080";

const ours = /src\/(api|lib|parts)\//;

export default defineConfig({
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  // Fonts and pictures as data: addresses would be refused by the content security policy.
  build: {
    assetsInlineLimit: 0,
    // In kB, uncompressed: scripts/weight.js holds what counts.
    chunkSizeWarningLimit: 1000,
    // A browser that does not know of it loads the same files, a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What a first visit needs travels in two files, of which ours changes with every version; what later pages share, in a few
        // more instead of in one for each component.
        codeSplitting: {
          groups: [
            { name: "vendor", test: /node_modules/, tags: ["$initial"] },
            { name: "first", test: /\/src\//, tags: ["$initial"] },
            { name: "later", test: ours, minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: { proxy: { "/v1": server, "/api": server, "/media": server } },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"], setupFiles: ["src/lib/testing.ts"] },
});
