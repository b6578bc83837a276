// Wakes the islands of a page, if it has any, and does what needs no island: the one shortcut of every page, and the buttons to copy.
// A module of its own, so that no page needs an inline script.
//
// The build puts the addresses of the two bundles of islands in place of the names between underscores, and drops the comment
// lines. Without this script, or if it fails, every page works: islands only make it quicker, and remember things.

const BUNDLES = [
  { has: "[data-component^=LiveSearch]", script: "__search-islands.js__", module: "__search-islands.wasm__" },
  { has: ":not([data-component^=LiveSearch])", script: "__notebook-islands.js__", module: "__notebook-islands.wasm__" },
];

const loaded = new Map();
const awake = new Set();

for (const area of document.querySelectorAll("[data-when-touched]")) sleepUntilTouched(area);
wake();

// Ctrl+K (or ⌘K) goes to the search from anywhere: the page's own field, or the one at the top.
const searchField = document.getElementById("recherche") ?? document.getElementById("recherche-entete");
searchField?.setAttribute("aria-keyshortcuts", "Control+K");
document.addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
  if (!searchField) return;
  event.preventDefault();
  searchField.focus();
  searchField.select();
});

// Texts to be copied get a button. Where the browser lets no page copy, the text is selected, to be copied by hand.
for (const head of document.querySelectorAll(".template-head")) {
  const text = head.nextElementSibling;
  const button = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: "Copier" });
  const told = Object.assign(document.createElement("p"), { role: "status" });
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(text.textContent);
      told.textContent = "Modèle copié : collez-le où vous voulez.";
    } catch {
      getSelection().selectAllChildren(text);
      told.textContent = "Le navigateur ne laisse pas copier d’ici : le texte est sélectionné, copiez-le vous-même.";
    }
  });
  head.append(button, told);
}

async function wake() {
  try {
    const due = [...document.querySelectorAll("leptos-island")].filter(isDue);
    const bundles = BUNDLES.filter(({ has }) => due.some((island) => island.matches(has)));
    const apps = await Promise.all(bundles.map(load));
    if (apps.length) await visit(document.body, Object.assign({}, ...apps));
    return true;
  } catch (error) {
    console.warn("The islands of this page stay asleep.", error);
    return false;
  }
}

// What only shows what is kept stays asleep, and costs nothing, as long as nothing is; what only answers, until it is touched.
function isDue(island) {
  if (awake.has(island) || island.closest("[data-when-touched]")) return false;
  const key = island.closest("[data-when-kept]")?.dataset.whenKept;
  try {
    return !key || localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

// Wakes the islands of an area when somebody points at its form, or comes to it with the keyboard; tries again later if it fails.
function sleepUntilTouched(area) {
  const signs = ["focusin", "pointerover", "input"];
  const search = location.search;
  const pause = 2000; // milliseconds
  let isWaking = false;
  const touch = async ({ target }) => {
    if (isWaking || !target.closest("form")) return;
    isWaking = true;
    delete area.dataset.whenTouched;
    if (await wake()) {
      signs.forEach((sign) => area.removeEventListener(sign, touch));
      removeEventListener("popstate", goBack);
    } else {
      area.dataset.whenTouched = "";
      setTimeout(() => (isWaking = false), pause);
    }
  };
  // Until then: an address that this area put into the history before it was left, which only the server can show now.
  const goBack = () => location.search !== search && location.reload();
  signs.forEach((sign) => area.addEventListener(sign, touch));
  addEventListener("popstate", goBack);
}

// Each bundle once, unless it was lost on the way.
function load(bundle) {
  if (!loaded.has(bundle)) {
    loaded.set(bundle, start(bundle));
    loaded.get(bundle).catch(() => loaded.delete(bundle));
  }
  return loaded.get(bundle);
}

async function start({ script, module }) {
  // Asked for at once: it arrives while the browser reads the script that wraps it.
  const wasm = fetch(new URL(module, import.meta.url));
  const [app] = await Promise.all([import(script), wasm]);
  await app.default({ module_or_path: wasm });
  return app;
}

// In document order: an island before the islands among its children. These begin by calling back into the
// island around them, so that they find what it provides.
async function visit(element, app, enterParent) {
  for (const child of element.children) {
    if (child.localName === "leptos-island" && isDue(child)) await wakeIsland(child, app, enterParent);
    await visit(child, app, child.localName === "leptos-children" ? child.$$on_hydrate : enterParent);
  }
}

async function wakeIsland(element, app, enterParent) {
  awake.add(element);
  const id = element.dataset.component;
  if (!app[id]) return console.warn(`No island is called ${id}.`);
  enterParent?.();
  await app[id](element);
}
