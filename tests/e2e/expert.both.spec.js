// Expert mode: the search is a form, and the address is the search.

import { countShown, expectSearchReady, searchField } from "./support/search.js";
import { expect, test } from "./support/site.js";
import { SITE, titleOf } from "./support/title.js";

const titles = (page) => page.locator("ol.results h2");

test("search from the header leads to its results", async ({ page }) => {
  await page.goto("/");
  const field = page.getByRole("banner").getByRole("searchbox");
  await field.fill("visio");
  await field.press("Enter");
  await expect(page).toHaveURL("/actions?q=visio");
  await expect(page.locator("ol.results a[href='/actions/se-reunir-visio']")).toBeVisible();
  await expect(page.locator("ol.results mark").first()).toBeVisible();
  await expect(searchField(page)).toHaveValue("visio");
  expect(await titleOf(page)).toBe(`« visio », recherche · ${SITE}`);
});

test("search for a brand finds the action that replaces it first, and opens it", async ({ page }) => {
  await page.goto("/actions");
  await searchField(page).fill("Doodle");
  await page.getByRole("button", { name: "Chercher" }).click();
  await expect(page).toHaveURL(/\/actions\?q=Doodle(&tri=pertinence)?$/);
  const first = titles(page).first();
  await expect(first.getByRole("link")).toHaveAttribute("href", "/actions/trouver-date");
  const title = await first.innerText();
  await first.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
});

test("filter applied to a search is in the address and keeps as many actions as it said", async ({ page, javaScriptEnabled }) => {
  await page.goto("/actions");
  const isLive = await expectSearchReady(page, javaScriptEnabled);
  const before = await countShown(page);
  await page.getByText("Famille", { exact: true }).first().click();
  const option = page.locator("label.facet-option", { hasText: "Décider" });
  const promised = Number(await option.locator(".count").innerText());
  expect(promised).toBeLessThan(before);
  await option.getByRole("checkbox").check();
  if (!isLive) await page.locator("details.facet[open]").getByRole("button", { name: "Appliquer" }).click();
  await expect(page).toHaveURL(/\/actions\?(.*&)?famille=decider(&|$)/);
  await expect.poll(() => countShown(page)).toBe(promised);
  await expect(titles(page)).toHaveCount(promised);
});

test("filtered search given by its address shows its filter and lets go of it", async ({ page }) => {
  await page.goto("/actions?q=date&famille=decider");
  await expect(page.locator("input[name=famille][value=decider]")).toBeChecked();
  await page.getByRole("link", { name: "Retirer les filtres" }).click();
  await expect(page).toHaveURL("/actions?q=date");
  await expect(page.locator("input[name=famille]:checked")).toHaveCount(0);
});
