// Dead ends: a search that finds nothing, an address that leads nowhere.

import { NOT_FOUND } from "./support/complaints.js";
import { expect, test } from "./support/site.js";

const result = (page) => page.locator("ol.results > li").first();

test("search that finds nothing offers families and all actions", async ({ page }) => {
  await page.goto("/actions?q=zzzzzz");
  await expect(page.locator(".result-count")).toContainText("Aucune action trouvée");
  await expect(page.getByRole("main")).toContainText("Aucune action ne répond à « zzzzzz ».");
  const family = page.locator(".nothing-found a[href^='/actions?famille=']").first();
  await family.click();
  await expect(page.locator("ol.results > li").first()).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "Voir toutes les actions" }).click();
  await expect(page).toHaveURL("/actions");
  await expect(page.locator("ol.results > li").first()).toBeVisible();
});

test("search with a slip of the keyboard finds what was meant, and offers the word", async ({ page }) => {
  await page.goto("/actions?q=frmadate");
  await expect(page.locator("ol.results a[href='/actions/trouver-date']")).toBeVisible();
  await expect(page.locator(".spellings")).toContainText("Vouliez-vous dire");
  await page.locator(".spellings").getByRole("link", { name: "framadate", exact: true }).click();
  await expect(page).toHaveURL("/actions?q=framadate");
  await expect(page.locator("ol.results a[href='/actions/trouver-date']")).toBeVisible();
});

test("search that finds nothing because of its filters offers to search without them", async ({ page }) => {
  await page.goto("/actions?q=framadate&famille=stocker-et-partager");
  await page.getByRole("link", { name: "Chercher sans les filtres" }).click();
  await expect(page).toHaveURL("/actions?q=framadate");
  await expect(result(page)).toBeVisible();
});

const NOWHERE = [
  "/parcours/nulle-part",
  "/parcours/reunion/0",
  "/parcours/reunion/9",
  "/parcours/reunion/01",
  "/parcours/reunion/un",
  "/actions/nulle-part",
  "/fiches/nulle-part",
  "/remplacer/nulle-part",
  "/parcours/reunion/1/2",
  "/nulle-part",
];

test("address that leads nowhere answers 404 with ways out and a search", async ({ page, complaints }) => {
  complaints.expect(NOT_FOUND);
  const main = page.getByRole("main");
  for (const path of NOWHERE) {
    await test.step(path, async () => {
      const answer = await page.goto(path);
      expect.soft(answer.status(), path).toBe(404);
      await expect.soft(page.getByRole("heading", { level: 1 }), path).toHaveText("Cette page n’existe pas");
      const ways = await main.getByRole("link").evaluateAll((links) => links.map((link) => link.pathname));
      expect.soft(ways, path).toEqual(["/", "/parcours", "/outils"]);
    });
  }
  await main.getByRole("searchbox").fill("visio");
  await main.getByRole("button", { name: "Chercher" }).click();
  await expect(page).toHaveURL("/actions?q=visio");
  await expect(result(page)).toBeVisible();
});

test("address with a slash too many leads to its page", async ({ page }) => {
  await page.goto("/parcours/reunion/1/");
  await expect(page).toHaveURL("/parcours/reunion/1");
});
