import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = "http://127.0.0.1:8080";

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
            { name: "shared", test: /src\/(api|lib|parts)\//, minShareCount: 3 },
          ],
        },
      },
    },
  },
  server: { proxy: { "/v1": server, "/api": server, "/media": server } },
  test: { environment: "jsdom", include: ["src/**/*.test.{ts,tsx}"], setupFiles: ["src/lib/testing.ts"] },
});
