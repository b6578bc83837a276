// Wakes the islands of a page, if it has any, and gives every page its one shortcut. A module of its own, so that no page needs
// an inline script.
//
// The build puts the addresses of the compiled islands in place of the two names in capitals, and drops the
// comment lines. Without this script, or if it fails, every page works: islands only make it quicker.

if (document.querySelector("leptos-island")) {
  wake().catch((error) => console.warn("The islands of this page stay asleep.", error));
}

// Ctrl+K (or ⌘K) goes to the search from anywhere: the page's own field, or the one at the top.
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  const field = document.getElementById("recherche") ?? document.getElementById("recherche-entete");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

document.getElementById("recherche-entete")?.setAttribute("aria-keyshortcuts", "Control+K");

async function wake() {
  // Asked for at once: it arrives while the browser reads the script that wraps it.
  const wasm = fetch(new URL("__APP_WASM__", import.meta.url));
  const [app] = await Promise.all([import("__APP_JS__"), wasm]);
  await app.default({ module_or_path: wasm });
  app.hydrate();
  await visit(document.body, app);
}

// In document order: an island before the islands among its children. These begin by calling back into the
// island around them, so that they find what it provides.
async function visit(element, app, enterParent) {
  for (const child of element.children) {
    if (child.localName === "leptos-island") await wakeIsland(child, app, enterParent);
    await visit(child, app, child.localName === "leptos-children" ? child.$$on_hydrate : enterParent);
  }
}

async function wakeIsland(element, app, enterParent) {
  const id = element.dataset.component;
  if (!app[id]) return console.warn(`No island is called ${id}.`);
  enterParent?.();
  await app[id](element);
}
