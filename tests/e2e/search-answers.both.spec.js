// What a search answers besides its results: what replaces a brand, a path for the need, another spelling, a way out.

import { countShown, expectSearchReady, searchField } from "./support/search.js";
import { expect, test } from "./support/site.js";
import { plainSpaces, SITE, titleOf } from "./support/title.js";

const results = (page) => page.locator("ol.results h2 a");
const titles = (page) => results(page).allInnerTexts();
const chips = (page) => page.locator(".chips a.chip");
const brandBox = (page) => page.locator(".answer-box.is-brand");
const pathBox = (page) => page.locator(".answer-box.is-scenario");

test("search for a brand leads to what replaces it, and on to a tool", async ({ page }) => {
  await page.goto("/");
  const field = page.getByRole("banner").getByRole("searchbox");
  await field.fill("Doodle");
  await field.press("Enter");
  await expect(page).toHaveURL("/actions?q=Doodle");
  await expect(brandBox(page).locator("h3 a[href='/fiches/framadate']")).toBeVisible();
  await brandBox(page).getByRole("link", { name: "Remplacer Doodle" }).click();
  await expect(page).toHaveURL("/remplacer/doodle");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Remplacer Doodle");
  expect(await titleOf(page)).toBe(`Remplacer Doodle · ${SITE}`);
  await expect(page.locator(".what-for a[href='/actions/trouver-date']")).toBeVisible();
  await expect(page.locator("main a[href='/fiches/quitter-doodle']")).toBeVisible();
  await page.locator(".replacements h3 a[href='/fiches/framadate']").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Framadate");
});

test("brand that is misspelled is known all the same", async ({ page }) => {
  await page.goto("/actions?q=watsap");
  await expect(brandBox(page).getByRole("heading", { level: 2 })).toHaveText("Remplacer WhatsApp");
});

test("brand under a filter that leaves no action still says what replaces it", async ({ page }) => {
  await page.goto("/actions?q=doodle&famille=publier");
  await expect(page.locator(".result-count")).toHaveText("Aucune action trouvée");
  await expect(brandBox(page)).toContainText("Framadate");
});

test("index of brands leads to each brand, and from there back to it and to the tools", async ({ page }) => {
  await page.goto("/remplacer");
  const brands = page.locator(".brand-index h2 a");
  const names = await brands.allInnerTexts();
  expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, "fr", { sensitivity: "base" })));
  await brands.filter({ hasText: /^Zoom$/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Remplacer Zoom");
  const trail = page.getByRole("navigation", { name: "Fil d’Ariane" });
  await expect(trail.getByRole("link", { name: "Outils" })).toHaveAttribute("href", "/outils");
  await trail.getByRole("link", { name: "Remplacer" }).click();
  await expect(page).toHaveURL("/remplacer");
});

test("need that a path answers shows the path above the actions", async ({ page }) => {
  await page.goto("/actions?q=assemblee+generale");
  await expect(pathBox(page).getByRole("heading", { level: 2 })).toHaveText("Un parcours répond à ce besoin");
  await expect(pathBox(page)).toContainText(/\d+ étapes?\./);
  expect(await countShown(page)).toBeGreaterThan(0);
  await pathBox(page).locator("h3 a").click();
  await expect(page).toHaveURL("/parcours/assemblee-generale");
});

test("need that several paths answer shows them all", async ({ page }) => {
  await page.goto("/actions?q=réunion");
  await expect(pathBox(page).getByRole("heading", { level: 2 })).toHaveText("Des parcours répondent à ce besoin");
  expect(await pathBox(page).locator("h3 a").count()).toBeGreaterThan(1);
});

test("word that is misspelled finds what was meant, and offers to search for that", async ({ page }) => {
  await page.goto("/actions?q=reuinon");
  await expect(results(page).first()).toBeVisible();
  await expect(page.locator(".spellings")).toContainText("Vouliez-vous dire");
  await page.locator(".spellings").getByRole("link", { name: "réunion" }).click();
  await expect(page).toHaveURL("/actions?q=r%C3%A9union");
  await expect(searchField(page)).toHaveValue("réunion");
  await expect(page.locator(".spellings")).toHaveCount(0);
});

test("another spelling keeps the filters", async ({ page }) => {
  await page.goto("/actions?q=reuinon&famille=decider");
  await page.locator(".spellings").getByRole("link", { name: "réunion" }).click();
  await expect(page).toHaveURL("/actions?q=r%C3%A9union&famille=decider");
});

test("word that nobody knows is named, and the others are searched for", async ({ page }) => {
  await page.goto("/actions?q=visio+xqzwvk");
  await expect(page.locator(".understanding")).toContainText("xqzwvk");
  await expect(page.locator("ol.results a[href='/actions/se-reunir-visio']")).toBeVisible();
});

test("action that does not have the word tells why it is proposed", async ({ page }) => {
  await page.goto("/actions?q=whatsap");
  const result = page.locator("li.result", { has: page.locator("a[href='/actions/choisir-canaux']") });
  const reason = plainSpaces(await result.locator(".result-reason").innerText());
  expect(reason).toBe("Proposée pour « whatsap » compris comme « WhatsApp ».");
});

test("search that finds nothing offers families and a text that proposes an action", async ({ page }) => {
  await page.goto("/actions?q=xqzwvk");
  await expect(page.locator(".result-count")).toHaveText("Aucune action trouvée");
  await expect(page.locator(".nothing-found a[href='/actions?famille=decider']")).toBeVisible();
  const proposal = page.locator("details.propose");
  await expect(proposal.locator("pre")).toBeHidden();
  await proposal.getByText("Proposer une action", { exact: true }).click();
  await expect(proposal.locator("pre")).toBeVisible();
  await expect(proposal.locator("pre")).toContainText("J’ai cherché « xqzwvk » et rien ne répond à ce besoin.");
  const ways = proposal.getByRole("link", { name: "Envoyer ce texte" });
  for (const way of await ways.all()) {
    const url = new URL(await way.getAttribute("href"));
    expect(url.searchParams.get("body")).toContain("xqzwvk");
    expect(url.search, "spaces that mail programs would show as plus signs").not.toContain("+");
  }
});

test("filters chosen stand above the results, and are taken back one by one or all at once", async ({ page }) => {
  await page.goto("/actions?q=réunion&famille=se-reunir&famille=decider&niveau=debutant");
  await expect(chips(page)).toHaveCount(3);
  const before = await countShown(page);
  await page.getByRole("link", { name: /^Retirer famille\s: Décider$/ }).click();
  await expect(page).toHaveURL("/actions?q=r%C3%A9union&famille=se-reunir&niveau=debutant");
  await expect(chips(page)).toHaveCount(2);
  expect(await countShown(page)).toBeLessThanOrEqual(before);
  await page.getByRole("link", { name: "Retirer les filtres" }).click();
  await expect(page).toHaveURL("/actions?q=r%C3%A9union");
  await expect(chips(page)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Retirer les filtres" })).toHaveCount(0);
  await expect(searchField(page)).toHaveValue("réunion");
});

test("further filters are folded away, unless one of them is chosen", async ({ page }) => {
  const more = page.locator("details.more-facets");
  await page.goto("/actions");
  await expect(more).not.toHaveAttribute("open");
  await more.getByText("Plus de filtres", { exact: true }).click();
  await expect(more.locator("details.facet")).toHaveCount(5);
  for (const name of ["niveau", "modalite", "public", "compte", "hors-ligne"]) {
    expect(await more.locator(`input[name=${name}]`).count(), name).toBeGreaterThan(0);
  }
  await page.goto("/actions?niveau=referent");
  await expect(more).toHaveAttribute("open", "");
  await expect(more.locator("summary", { hasText: "Niveau" })).toContainText("(1)");
});

test("further filter keeps as many actions as it said", async ({ page, javaScriptEnabled }) => {
  await page.goto("/actions");
  const isLive = await expectSearchReady(page, javaScriptEnabled);
  const more = page.locator("details.more-facets");
  await more.getByText("Plus de filtres", { exact: true }).click();
  await more.locator("summary", { hasText: "Niveau" }).click();
  const option = more.locator("label.facet-option", { hasText: "À l’aise" });
  const promised = Number(await option.locator(".count").innerText());
  await option.getByRole("checkbox").check();
  const apply = more.locator("details.facet[open]").getByRole("button", { name: "Appliquer" });
  if (isLive) await expect(apply).toHaveCount(0);
  else await apply.click();
  await expect(page).toHaveURL(/[?&]niveau=a-l-aise(&|$)/);
  await expect.poll(() => countShown(page)).toBe(promised);
});

test("order chosen sorts the results and goes with the next search", async ({ page, javaScriptEnabled }) => {
  await page.goto("/actions?q=vote");
  const former = await titles(page);
  const isLive = await expectSearchReady(page, javaScriptEnabled);
  const apply = page.locator(".search-order").getByRole("button", { name: "Appliquer" });
  await page.getByLabel("Ordre").selectOption("Par titre");
  if (isLive) await expect(apply).toBeHidden();
  else await apply.click();
  await expect(page).toHaveURL("/actions?q=vote&tri=titre");
  const sorted = (all) => all.toSorted((one, other) => one.localeCompare(other, "fr", { sensitivity: "base" }));
  await expect(async () => {
    const shown = await titles(page);
    expect(shown).toEqual(sorted(shown));
    expect(shown).not.toEqual(former);
    expect(shown).toHaveLength(former.length);
  }).toPass();
  await page.reload();
  await expect(page.getByLabel("Ordre")).toHaveValue("titre");
  await expectSearchReady(page, javaScriptEnabled);
  await searchField(page).fill("réunion");
  await page.getByRole("main").getByRole("button", { name: "Chercher" }).click();
  await expect(page).toHaveURL("/actions?q=r%C3%A9union&tri=titre");
  await expect(page.getByLabel("Ordre")).toHaveValue("titre");
});

test("order by reuse puts the actions of most paths first", async ({ page }) => {
  await page.goto("/actions?tri=reutilisees");
  const facts = await page.locator(".result-facts").allInnerTexts();
  const paths = facts.map((text) => Number(/dans (\d+) parcours/.exec(text)?.[1] ?? 0));
  expect(paths.length).toBeGreaterThan(1);
  expect(paths).toEqual(paths.toSorted((one, other) => other - one));
});
