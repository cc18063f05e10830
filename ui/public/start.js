// A separate file, because the content security policy forbids inline scripts. It runs before the first paint, while the page's
// modules are still loading.
(function () {
  function kept(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      // Storage may be blocked; then nothing counts as stored.
      return null;
    }
  }

  // A dark page must never flash white. Without a stored choice, the system's preference applies.
  var chosen = kept("vitrine-theme");
  var dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");

  // Requests, as early as possible, what the page at this address will ask the server for first; src/api/early.ts picks up the
  // responses. A request that fails is simply made again.
  var early = (window.vitrineEarly = new Map());
  /** Reads the body to its end, as a response that nobody picks up would otherwise hold its connection. */
  function whole({ status, headers }, bytes) {
    return new Response(bytes, { status, headers });
  }
  function ask(address) {
    var answer = fetch(address).then((begun) => begun.arrayBuffer().then((bytes) => whole(begun, bytes)));
    early.set(address, answer);
    return answer;
  }
  function inFolder(answer) {
    if (!answer.ok || location.search !== "") return undefined;
    return answer.clone().json().then(({ id }) => ask(`/v1/folders/${id}/assets?sort=name&limit=200&count=true`));
  }
  function nothing() {
    // The error reaches the caller that picks up the response.
  }
  if (!/^\/(sign-in|setup|invitation)/.test(location.pathname)) ask("/v1/me").catch(nothing);
  // A folder is requested only if the last visitor was signed in (see src/api/client.ts): otherwise the server would refuse.
  var folder = kept("vitrine-signed-in") !== null && /^\/library(\/.*?)?\/*$/.exec(location.pathname);
  if (folder) ask(`/v1/folders?path=${encodeURIComponent(decodeURIComponent(folder[1] || "/"))}`).then(inFolder).catch(nothing);
})();
