// Going on another day: what the front door offers, what it costs, and being rid of it.

import { expect, expectAllIslandsAwake, openWithProgress, test } from "./support/islands.js";

const KEY = "mon-parcours";
const offers = (page) => page.getByRole("list", { name: "Reprendre là où vous en étiez" }).getByRole("link");

/** Lists what the page asks for whose name ends so. */
function watch(page, ending) {
  const asked = [];
  page.on("request", (request) => request.url().endsWith(ending) && asked.push(request.url()));
  return asked;
}

test("front door loads no WebAssembly and promises nothing as long as nothing is kept", async ({ page }) => {
  const modules = watch(page, ".wasm");
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  await expect(page.getByText("Gratuit, sans compte")).toBeVisible();
  expect(modules).toEqual([]);
});

test("front door offers the paths that are under way, the latest first, each at the step where one was", async ({ page }) => {
  await openWithProgress(page, "/parcours/decider/2");
  await openWithProgress(page, "/parcours/reunion/1");
  await openWithProgress(page, "/parcours/reunion/4");
  await page.goto("/");
  await expect(offers(page)).toHaveText(["Préparer, tenir et suivre une réunion", "Décider à plusieurs sans s’épuiser"]);
  await expect(offers(page).first()).toHaveAttribute("href", "/parcours/reunion/4");
  await expect(offers(page).nth(1)).toHaveAttribute("href", "/parcours/decider/2");
});

test("place on a path survives steps and actions that have changed since", async ({ page }) => {
  await page.goto("/mentions-legales");
  const places = [{ scenario: "reunion", action: "withdrawn" }, { scenario: "nowhere", action: "trouver-date" }];
  const notebook = { version: 1, progress: { reunion: ["trouver-date", "choisir-format", "gone"] }, places };
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, JSON.stringify(notebook)]);
  await page.goto("/");
  await expect(offers(page)).toHaveCount(1);
  await expect(offers(page)).toHaveAttribute("href", "/parcours/reunion/2");
  await expect(page.locator(".resume")).toContainText("2 actions faites sur 14");
});

test("everything kept is forgotten at once when asked, and the focus stays with the words that say so", async ({ page }) => {
  await openWithProgress(page, "/parcours/reunion/4");
  await page.goto("/donnees-personnelles");
  await expectAllIslandsAwake(page);
  const button = page.getByRole("button", { name: "Tout effacer" });
  await button.focus();
  page.once("dialog", (dialog) => dialog.accept());
  await page.keyboard.press("Enter");
  const words = page.getByText("C’est effacé");
  await expect(words).toBeVisible();
  await expect(words).toBeFocused();
  await expect(button).toBeHidden();
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(null);
  await page.goto("/");
  await expect(offers(page)).toHaveCount(0);
});

test("trail in one line marks the steps that are done", async ({ page }) => {
  await openWithProgress(page, "/parcours/reunion/1");
  for (const box of await page.getByRole("checkbox", { name: /^C’est fait/ }).all()) await box.check();
  await openWithProgress(page, "/parcours/reunion/2");
  const stops = page.locator(".trail-strip .strip-stop");
  await expect(stops.first().locator(".strip-check")).toBeVisible();
  await expect(stops.nth(2).locator(".strip-check")).toBeHidden();
});
