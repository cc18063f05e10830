// A file of its own, because the content security policy forbids inline scripts; it runs before the first paint, so a dark page never flashes white.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem("vitrine-theme");
  } catch {
    // Storage may be blocked; the system's choice is used then.
  }
  var dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
