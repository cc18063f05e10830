import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = "http://127.0.0.1:8080";

const ours = /src\/(api|lib|parts)\//;

export default defineConfig({
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  // Nothing is inlined, as the content security policy forbids fonts in data URLs.
  build: {
    assetsInlineLimit: 0,
    // In kB, uncompressed; the limit that counts is in scripts/weight.js.
    chunkSizeWarningLimit: 1000,
    // Browsers without module preload load the same files a little later.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // A first visit loads two files, of which only ours changes with every version; what later pages share is in a few more
        // files, instead of one per component.
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
