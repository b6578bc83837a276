// Search as you type: the results follow, the address too, and the focus stays.

import { expect, expectLiveSearch, openLiveSearch, test } from "./support/islands.js";
import { countShown, searchField } from "./support/search.js";

const field = searchField;
const links = (page) => page.locator("ol.results h2 a");
const addresses = (page) => links(page).evaluateAll((links) => links.map((link) => link.pathname));

/** Marks the page as it is loaded, so that another load would show. */
const mark = (page) => page.evaluate(() => (window.isTheSamePage = true));
const isMarked = (page) => page.evaluate(() => window.isTheSamePage === true);

test("words typed change the results and the address without a page load, and going back undoes it", async ({ page }) => {
  await openLiveSearch(page);
  await mark(page);
  const [all, total] = [await addresses(page), await countShown(page)];
  await field(page).pressSequentially("visio", { delay: 40 });
  await expect(page).toHaveURL("/actions?q=visio");
  await expect.poll(() => addresses(page)).toContain("/actions/se-reunir-visio");
  const found = await addresses(page);
  expect(await countShown(page)).toBeLessThan(total);
  expect(await isMarked(page)).toBe(true);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue("visio");
  await page.reload();
  await expectLiveSearch(page);
  expect(await addresses(page)).toEqual(found);
  await page.goBack();
  await expect(page).toHaveURL("/actions");
  await expect.poll(() => addresses(page)).toEqual(all);
  await expect(field(page)).toHaveValue("");
});

test("search as you type shows what the same address shows when it is loaded", async ({ page }) => {
  await openLiveSearch(page);
  const live = page.locator("main :is(.result-count, ol.results)");
  const all = await live.first().innerText();
  await field(page).fill("compte rendu");
  await expect(page).toHaveURL("/actions?q=compte+rendu");
  await expect(live.first()).not.toHaveText(all);
  const text = await live.allInnerTexts();
  await page.reload();
  expect(await live.allInnerTexts()).toEqual(text);
});

test("search typed slowly takes one entry of the history and going forward shows it again", async ({ page }) => {
  await openLiveSearch(page, "/actions?q=date");
  const former = await addresses(page);
  await field(page).fill("vis");
  await expect(page).toHaveURL("/actions?q=vis");
  await field(page).fill("visio");
  await expect(page).toHaveURL("/actions?q=visio");
  await page.goBack();
  await expect(page).toHaveURL("/actions?q=date");
  await expect.poll(() => addresses(page)).toEqual(former);
  await expect(field(page)).toHaveValue("date");
  await page.goForward();
  await expect(page).toHaveURL("/actions?q=visio");
  await expect(field(page)).toHaveValue("visio");
  await expect.poll(() => addresses(page)).toContain("/actions/se-reunir-visio");
});

test("result opened from a live search and left by going back finds the search again", async ({ page }) => {
  await openLiveSearch(page);
  await field(page).fill("visio");
  await expect(page).toHaveURL("/actions?q=visio");
  // The list of suggestions lies over the results.
  await page.keyboard.press("Escape");
  await page.locator("ol.results a[href='/actions/se-reunir-visio']").click();
  await expect(page).toHaveURL("/actions/se-reunir-visio");
  await page.goBack();
  await expect(page).toHaveURL("/actions?q=visio");
  await expect.poll(() => addresses(page)).toContain("/actions/se-reunir-visio");
  await expect(field(page)).toHaveValue("visio");
});

test("filter ticked changes the results at once and keeps its place, its list and the focus", async ({ page }) => {
  await openLiveSearch(page);
  await mark(page);
  const list = page.locator("details.facet").first();
  await list.locator("summary").click();
  const option = list.locator("label.facet-option", { hasText: "Décider" });
  const promised = Number(await option.locator(".count").innerText());
  await option.getByRole("checkbox").focus();
  await page.keyboard.press("Space");
  await expect(page).toHaveURL("/actions?famille=decider");
  await expect.poll(() => countShown(page)).toBe(promised);
  await expect(list).toHaveAttribute("open", "");
  await expect(option.getByRole("checkbox")).toBeFocused();
  await expect(option.getByRole("checkbox")).toBeChecked();
  await expect(list.locator("summary")).toContainText("(1)");
  expect(await isMarked(page)).toBe(true);
  await page.goBack();
  await expect(page).toHaveURL("/actions");
  await expect(option.getByRole("checkbox")).not.toBeChecked();
});

test("words typed after a filter keep the filter", async ({ page }) => {
  await openLiveSearch(page, "/actions?famille=decider");
  await field(page).fill("registre");
  await expect(page).toHaveURL("/actions?q=registre&famille=decider");
  await expect(page.locator("input[value=decider]")).toBeChecked();
});

test("Escape folds a filter away and goes back to where it was opened", async ({ page }) => {
  await openLiveSearch(page);
  const list = page.locator("details.facet").first();
  await list.locator("summary").click();
  await list.getByRole("checkbox").first().focus();
  await page.keyboard.press("Escape");
  await expect(list).not.toHaveAttribute("open");
  await expect(list.locator("summary")).toBeFocused();
});

test("order that is chosen is told with the count", async ({ page }) => {
  await openLiveSearch(page, "/actions?q=réunion");
  const count = page.locator(".result-count");
  await expect(count).toHaveRole("status");
  await expect(count).toHaveText(/trouvées$/);
  await page.getByLabel("Ordre").selectOption("Par titre");
  await expect(count).toHaveText(/trouvées, triées par titre$/);
  await page.getByLabel("Ordre").selectOption("Les plus réutilisées");
  await expect(count).toHaveText(/trouvées, les plus réutilisées d’abord$/);
});
