// A file of its own, because the content security policy forbids inline scripts; it runs before the first paint and while the modules
// of the page are still on their way.
(function () {
  function kept(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      // Storage may be blocked; it is as if nothing was kept then.
      return null;
    }
  }

  // So that a dark page never flashes white; where nothing is kept, the system's choice is used.
  var chosen = kept("vitrine-theme");
  var dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");

  // What the page behind this address will ask the server for first, asked for now: src/api/early.ts takes the answers. What is
  // asked for in vain is only asked for again.
  var early = (window.vitrineEarly = new Map());
  /** Read to its end, as one that nobody takes would else keep its connection. */
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
    // Whoever takes an answer is told why there is none.
  }
  if (!/^\/(sign-in|setup|invitation)/.test(location.pathname)) ask("/v1/me").catch(nothing);
  // Of a folder only whoever was signed in last, as src/api/client.ts keeps it: others would be refused.
  var folder = kept("vitrine-signed-in") !== null && /^\/library(\/.*?)?\/*$/.exec(location.pathname);
  if (folder) ask(`/v1/folders?path=${encodeURIComponent(decodeURIComponent(folder[1] || "/"))}`).then(inFolder).catch(nothing);
})();
