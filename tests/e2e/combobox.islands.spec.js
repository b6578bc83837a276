// The field of the search proposes while one types: a combobox as the ARIA Authoring Practices describe it.

import AxeBuilder from "@axe-core/playwright";
import { NO_ANSWER } from "./support/complaints.js";
import { expect, holdBack, openLiveSearch, settle, test } from "./support/islands.js";
import { searchField } from "./support/search.js";
import { expectActive, expectClosed, expectNoneActive, isAbout, list, openSuggestions, options } from "./support/suggestions.js";

const API = "**/api/v1/suggestions?*";
const about = (words) => `**/api/v1/suggestions?q=${words}`;

const told = (page) => page.locator("form.search-form").getByRole("status");

test("field that is awake is a combobox whose list is closed", async ({ page }) => {
  await openLiveSearch(page);
  await expect(page.getByRole("combobox", { name: "Chercher une #action" })).toBeVisible();
  await expect(searchField(page)).toHaveAttribute("aria-controls", "propositions");
  await expect(searchField(page)).toHaveAttribute("aria-autocomplete", "list");
  await expectClosed(page);
  await expect(told(page)).toBeEmpty();
});

test("words typed open a list in named groups and none is chosen", async ({ page }) => {
  await openLiveSearch(page);
  await openSuggestions(page, "doodle");
  await expectNoneActive(page);
  await expect(list(page)).toMatchAriaSnapshot(`
    - listbox "Propositions":
      - group "Actions":
        - option "Trouver une date commune"
      - group "Outils":
        - option "Framadate"
      - group "Marques à remplacer":
        - option "Doodle"
  `);
  await searchField(page).fill("reunion");
  await expect(list(page).getByRole("group", { name: "Parcours" }).getByRole("option").first()).toHaveText("Préparer, tenir et suivre une réunion");
  const groups = await list(page).getByRole("group").evaluateAll((all) => all.map((group) => group.querySelector("p").textContent));
  expect(groups).toEqual(["Parcours", "Actions", "Outils"]);
});

test("arrows walk through the whole list and around its ends", async ({ page }) => {
  await openLiveSearch(page);
  await openSuggestions(page, "doodle");
  const last = (await options(page).count()) - 1;
  for (let number = 0; number <= last; number++) {
    await page.keyboard.press("ArrowDown");
    await expectActive(page, number);
  }
  await page.keyboard.press("ArrowDown");
  await expectActive(page, 0);
  await page.keyboard.press("ArrowUp");
  await expectActive(page, last);
  await page.keyboard.press("ArrowUp");
  await expectActive(page, last - 1);
  await expect(searchField(page)).toHaveValue("doodle");
});

test("arrow up on a list where none is chosen chooses the last", async ({ page }) => {
  await openLiveSearch(page);
  await openSuggestions(page, "doodle");
  await page.keyboard.press("ArrowUp");
  await expectActive(page, (await options(page).count()) - 1);
});

test("Home and End go to the ends of the list once one is chosen, and before that move in the words", async ({ page }) => {
  await openLiveSearch(page);
  await openSuggestions(page, "doodle");
  const caret = () => searchField(page).evaluate((field) => field.selectionStart);
  await page.keyboard.press("Home");
  expect(await caret()).toBe(0);
  await expectNoneActive(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await expectActive(page, (await options(page).count()) - 1);
  await page.keyboard.press("Home");
  await expectActive(page, 0);
});

test("Escape closes the list and keeps the words, and an arrow opens it again", async ({ page }) => {
  await openLiveSearch(page);
  await openSuggestions(page, "doodle");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expectClosed(page);
  await expect(searchField(page)).toHaveValue("doodle");
  await expect(searchField(page)).toBeFocused();
  await expect(told(page)).toBeEmpty();
  await page.keyboard.press("ArrowDown");
  await expect(list(page)).toBeVisible();
  await expect(searchField(page)).toHaveAttribute("aria-expanded", "true");
});

for (const [kind, words, group, address] of [
  ["path", "reunion", "Parcours", "/parcours/reunion"],
  ["action", "doodle", "Actions", "/actions/trouver-date"],
  ["tool", "framadate", "Outils", "/fiches/framadate"],
  ["brand", "doodle", "Marques à remplacer", "/remplacer/doodle"],
]) {
  test(`Enter on a ${kind} that is chosen opens its page`, async ({ page }) => {
    await openLiveSearch(page);
    await openSuggestions(page, words);
    const wanted = await list(page).getByRole("group", { name: group }).getByRole("option").first().getAttribute("id");
    while ((await searchField(page).getAttribute("aria-activedescendant")) !== wanted) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(address);
  });
}

test("Enter while none is chosen searches, and closes the list", async ({ page }) => {
  await openLiveSearch(page);
  await openSuggestions(page, "visio");
  await expect(page).toHaveURL("/actions?q=visio");
  const searched = page.waitForRequest("**/api/v1/recherche?q=visio*");
  await page.keyboard.press("Enter");
  await searched;
  await expect(page.locator("ol.results a[href='/actions/se-reunir-visio']")).toBeVisible();
  await expectClosed(page);
});

test("letter typed while one is chosen goes into the words and lets go of the choice", async ({ page }) => {
  await openLiveSearch(page);
  await openSuggestions(page, "visi");
  await page.keyboard.press("ArrowDown");
  await expectActive(page, 0);
  const answer = page.waitForResponse((response) => isAbout(response.url(), "visio"));
  await page.keyboard.press("o");
  await answer;
  await expectNoneActive(page);
  await expect(searchField(page)).toHaveValue("visio");
  await expect(list(page)).toBeVisible();
});

test("Tab closes the list and goes on to the button", async ({ page }) => {
  await openLiveSearch(page);
  await openSuggestions(page, "doodle");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expectClosed(page);
  await expect(page.getByRole("main").getByRole("button", { name: "Chercher" })).toBeFocused();
  await expect(page).toHaveURL("/actions?q=doodle");
});

test("click on a suggestion opens its page", async ({ page }) => {
  await openLiveSearch(page);
  await openSuggestions(page, "doodle");
  await list(page).getByRole("option", { name: "Doodle", exact: true }).click();
  await expect(page).toHaveURL("/remplacer/doodle");
});

test("click elsewhere closes the list and keeps the words", async ({ page }) => {
  await openLiveSearch(page);
  await openSuggestions(page, "doodle");
  await page.getByRole("heading", { level: 1 }).click();
  await expectClosed(page);
  await expect(searchField(page)).toHaveValue("doodle");
});

test("words removed close the list", async ({ page }) => {
  await openLiveSearch(page);
  await openSuggestions(page, "doodle");
  await searchField(page).fill("");
  await expectClosed(page);
  await expect(page).toHaveURL("/actions");
});

test("list says how many it proposes, and the number of results is another message", async ({ page }) => {
  await openLiveSearch(page);
  await openSuggestions(page, "doodle");
  const count = await options(page).count();
  await expect(told(page)).toHaveText(`${count} propositions, flèches haut et bas pour les parcourir`);
  await expect(page.locator(".result-count")).toHaveRole("status");
  await expect(page.locator(".result-count")).toContainText("1 action trouvée");
});

test("list of an earlier word that comes late never replaces a newer one", async ({ page }) => {
  await openLiveSearch(page);
  const late = await holdBack(page, about("doodle"));
  await searchField(page).fill("doodle");
  await late.asked;
  await searchField(page).fill("reunion");
  await expect(list(page).getByRole("group", { name: "Parcours" })).toBeVisible();
  const shown = await options(page).allInnerTexts();
  await late.letGo();
  expect(await options(page).allInnerTexts()).toEqual(shown);
  await expectNoneActive(page);
});

for (const [how, leave] of [
  ["Escape", (page) => page.keyboard.press("Escape")],
  ["Tab", (page) => page.keyboard.press("Tab")],
  ["Enter", (page) => page.keyboard.press("Enter")],
]) {
  test(`list that comes after ${how} does not open`, async ({ page }) => {
    await openLiveSearch(page);
    const late = await holdBack(page, about("doodle"));
    await searchField(page).fill("doodle");
    await late.asked;
    await leave(page);
    await late.letGo();
    await expect(page).toHaveURL("/actions?q=doodle");
    await expect(list(page)).toBeHidden();
    await expect(searchField(page)).toHaveValue("doodle");
  });
}

for (const [how, fulfil] of [
  ["gone", (route) => route.abort()],
  ["out of order", (route) => route.fulfill({ status: 503, json: { erreur: "" } })],
  ["answering nonsense", (route) => route.fulfill({ status: 200, body: "<html>" })],
]) {
  test(`nothing opens with a server that is ${how}, and the search works`, async ({ page, complaints }) => {
    complaints.expect(NO_ANSWER);
    await page.route(API, fulfil);
    await openLiveSearch(page);
    const asked = page.waitForRequest((request) => isAbout(request.url(), "visio"));
    await searchField(page).fill("visio");
    await asked;
    await expect(page).toHaveURL("/actions?q=visio");
    await settle(page);
    await expectClosed(page);
    await page.keyboard.press("ArrowDown");
    await expectClosed(page);
    await page.keyboard.press("Enter");
    await expect(page.locator("ol.results a[href='/actions/se-reunir-visio']")).toBeVisible();
  });
}

test("network that breaks while a list is open takes the list away at the next letter", async ({ page, complaints }) => {
  complaints.expect(NO_ANSWER);
  await openLiveSearch(page);
  await openSuggestions(page, "visi");
  await page.route(API, (route) => route.abort());
  await page.keyboard.press("o");
  await expectClosed(page);
  await expect(searchField(page)).toHaveValue("visio");
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [360, 1280]) {
    test(`list that is open breaks no rule of accessibility in ${colorScheme} at ${width} pixels and fits`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.setViewportSize({ width, height: 800 });
      await openLiveSearch(page);
      await openSuggestions(page, "doodle");
      await page.keyboard.press("ArrowDown");
      await expectActive(page, 0);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
      const place = (node) => `${node.target.join(" ")}: ${node.failureSummary.replaceAll("\n", " ")}`;
      expect.soft(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${place(node)}`))).toEqual([]);
      expect.soft(await page.evaluate(() => document.scrollingElement.scrollWidth), "width of the page").toBeLessThanOrEqual(width);
      const box = await list(page).boundingBox();
      expect.soft(box.x, "left edge of the list").toBeGreaterThanOrEqual(0);
      expect.soft(box.x + box.width, "right edge of the list").toBeLessThanOrEqual(width);
      expect.soft(await list(page).evaluate((list) => list.scrollWidth - list.clientWidth), "hidden at the side").toBe(0);
    });
  }
}
