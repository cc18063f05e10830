import js from "@eslint/js";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// Which layer may import which: lib < api < parts (types of api only) < features < app. A feature is one flat folder, so "../"
// would leave it.
const within = (files, ...patterns) => ({
  files,
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
});
const out = { group: ["../*", "../**"], message: "Leave the folder by '@/', so that the layers can be checked." };
const layer = (...names) => ({
  group: names.map((name) => `@/${name}/**`),
  message: "This layer may not be used from here; see 'within' in eslint.config.js.",
});

export default tseslint.config(
  { ignores: ["dist", "src/api/schema.d.ts"] },
  js.configs.recommended,
  {
    files: ["src/**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, hooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/only-throw-error": ["error", { allow: [{ from: "package", package: "@tanstack/router-core", name: "Redirect" }] }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // The React Compiler, which this warns about, is not in use.
      "react-hooks/incompatible-library": "off",
      "max-lines": ["error", 200],
    },
  },
  within(["src/lib/**"], out, layer("api", "parts", "features", "app")),
  within(["src/api/**"], out, layer("parts", "features", "app")),
  within(["src/parts/**"], out, { ...layer("api"), allowTypeImports: true }, layer("features", "app")),
  within(["src/features/**"], out, layer("features", "app")),
  { files: ["scripts/*.js"], languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly" } } },
  { files: ["public/*.js"], languageOptions: { globals: { document: "readonly", fetch: "readonly", localStorage: "readonly", location: "readonly", matchMedia: "readonly", Response: "readonly", window: "readonly" } } },
);
