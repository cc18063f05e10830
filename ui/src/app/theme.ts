import { Checkbox, type CSSVariablesResolver, createTheme, defaultVariantColorsResolver, InputWrapper, localStorageColorSchemeManager, Menu, Radio, Tooltip } from "@mantine/core";

export const theme = createTheme({
  primaryColor: "iris",
  primaryShade: { light: 6, dark: 3 },
  // Mantine derives the text colour of filled buttons from the light scheme's shade alone, but the accent of the dark scheme is light.
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    return input.variant === "filled" && (input.color ?? "iris") === "iris" ? { ...resolved, color: "var(--on-accent)" } : resolved;
  },
  colors: {
    iris: ["#eef0fd", "#dadefa", "#b4bcf3", "#98a3f0", "#7282ea", "#5f70e0", "#4c5fd5", "#3f50bd", "#3544a3", "#2b3885"],
    dark: ["#e9e9ec", "#b9bac2", "#9fa1ab", "#6c6e78", "#3c3e45", "#2e3036", "#222328", "#17181b", "#131416", "#0e0f10"],
  },
  fontFamily: '"Inter Variable", system-ui, sans-serif',
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  headings: { fontWeight: "600", sizes: { h1: { fontSize: "18px", lineHeight: "28px" }, h2: { fontSize: "16px", lineHeight: "24px" }, h3: { fontSize: "14px", lineHeight: "20px" } } },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Checkbox: Checkbox.extend({ defaultProps: { iconColor: "var(--on-accent)" } }),
    // Rendered inside the main landmark, and containing nothing but its items.
    Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false, portalProps: { target: "#content" } } }),
    Radio: Radio.extend({ defaultProps: { iconColor: "var(--on-accent)" } }),
    InputWrapper: InputWrapper.extend({ styles: { label: { marginBottom: 4 }, description: { fontSize: "12px", marginBottom: 4 }, error: { fontSize: "12px" } } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withinPortal: true } }),
  },
});

export const variables: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--page)",
    "--mantine-color-text": "var(--ink)",
    "--mantine-color-dimmed": "var(--quiet)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-placeholder": "var(--quiet)",
    "--mantine-color-default-border": "var(--line)",
    "--mantine-color-error": "var(--loss)",
    "--mantine-color-red-light": "var(--loss-soft)",
    "--mantine-color-red-light-color": "var(--loss)",
    // Hover colours. In the light scheme, Mantine's own are too dark for the text on them.
    "--mantine-color-red-light-hover": "color-mix(in srgb, var(--loss) 12%, var(--page))",
    "--mantine-color-iris-light-hover": "color-mix(in srgb, var(--accent) 12%, var(--page))",
    "--mantine-color-gray-light": "color-mix(in srgb, var(--ink) 8%, transparent)",
    "--mantine-color-gray-light-color": "var(--quiet)",
    "--mantine-color-iris-light": "var(--accent-soft)",
    "--mantine-color-iris-light-color": "var(--accent)",
  };
  return { variables: {}, light: shared, dark: { ...shared, "--mantine-color-default": "var(--raised)" } };
};

// The same key as in public/start.js, which reads it before the first paint.
export const schemeManager = localStorageColorSchemeManager({ key: "vitrine-theme" });
