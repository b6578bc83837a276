// What the browser keeps may be damaged, newer than this site, or refused.

import { expect, openWithProgress, test } from "./support/islands.js";

const KEY = "mon-parcours";
const SET_ASIDE = "mon-parcours-illisible";
const REFUSAL = "Votre navigateur refuse d’enregistrer";

const boxes = (page) => page.getByRole("checkbox", { name: /^C’est fait/ });
const kept = (page, key) => page.evaluate((key) => localStorage.getItem(key), key);

/** Puts a text where the site keeps its own, before any page is there to read it. */
async function keep(page, text) {
  await page.goto("/mentions-legales");
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
}

/** Makes the browser refuse to keep anything, from the next page on. */
const refuseToKeep = (page) =>
  page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });

test("notebook that is damaged is set aside and the page works", async ({ page }) => {
  for (const text of ["{oops", "", "null", '{"version":1,"progress":3}']) {
    await test.step(JSON.stringify(text), async () => {
      await keep(page, text);
      await openWithProgress(page, "/parcours/reunion/1");
      await expect(boxes(page).first()).not.toBeChecked();
      expect(await kept(page, SET_ASIDE)).toBe(text);
      await boxes(page).first().check();
      await openWithProgress(page, "/parcours/reunion/1");
      await expect(boxes(page).first()).toBeChecked();
      expect(await kept(page, SET_ASIDE)).toBe(text);
    });
  }
});

test("notebook of a later version is left untouched and the page says that it keeps nothing", async ({ page }) => {
  const text = '{"version":99}';
  await keep(page, text);
  await openWithProgress(page, "/parcours/reunion/1");
  await boxes(page).first().check();
  await expect(page.getByText(REFUSAL).first()).toBeVisible();
  await openWithProgress(page, "/parcours/reunion");
  expect(await kept(page, KEY)).toBe(text);
  expect(await kept(page, SET_ASIDE)).toBeNull();
});

for (const [what, text] of [
  ["of a later version", '{"version":99}'],
  ["that is damaged", "{oops"],
]) {
  test(`notebook ${what} is still said to be kept, and erased when asked`, async ({ page }) => {
    await keep(page, text);
    await openWithProgress(page, "/donnees-personnelles");
    await expect(page.getByText("ce navigateur retient votre progression")).toBeVisible();
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByRole("button", { name: "Tout effacer" }).click();
    await expect(page.getByText("C’est effacé")).toBeVisible();
    expect([await kept(page, KEY), await kept(page, SET_ASIDE)]).toEqual([null, null]);
  });
}

test("damaged notebook stays where it is when there is no room to set it aside", async ({ page }) => {
  await keep(page, "{oops");
  await refuseToKeep(page);
  await openWithProgress(page, "/parcours/reunion/1");
  expect(await kept(page, KEY)).toBe("{oops");
});

test("progress that the browser refuses to erase is said to be kept, and is", async ({ page }) => {
  await openWithProgress(page, "/parcours/reunion/1");
  await boxes(page).first().check();
  await refuseToKeep(page);
  await openWithProgress(page, "/parcours/reunion");
  page.once("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "Effacer ma progression" }).click();
  await expect(page.getByText("Votre navigateur refuse d’effacer")).toBeVisible();
  await openWithProgress(page, "/parcours/reunion/1");
  await expect(boxes(page).first()).toBeChecked();
});

test("notebook with parts that this version does not use keeps them", async ({ page }) => {
  await keep(page, '{"version":1,"progress":{"autre":["x"]},"roadmaps":[{"a":1}],"paths":[{"b":2}]}');
  await openWithProgress(page, "/parcours/reunion/1");
  await boxes(page).first().check();
  await expect(page.locator(".done.is-done")).toHaveCount(1);
  const notebook = JSON.parse(await kept(page, KEY));
  expect(notebook).toMatchObject({ version: 1, progress: { autre: ["x"] }, roadmaps: [{ a: 1 }], paths: [{ b: 2 }] });
});

test("tick that the browser refuses to keep stays and is said to be lost on leaving", async ({ page }) => {
  await refuseToKeep(page);
  await openWithProgress(page, "/parcours/reunion/1");
  const said = (number) => page.getByRole("article").nth(number).getByRole("status");
  await boxes(page).first().check();
  await expect(said(0)).toContainText(REFUSAL);
  await expect(said(1)).toBeEmpty();
  await expect(boxes(page).first()).toBeChecked();
  await boxes(page).nth(1).check();
  await boxes(page).nth(1).uncheck();
  await expect(boxes(page).first()).toBeChecked();
  await page.locator("a[rel=next]").click();
  await expect(page).toHaveURL("/parcours/reunion/2");
});

test("page of a browser without any storage works", async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException("denied", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: refuse });
  });
  await openWithProgress(page, "/parcours/reunion/1");
  await boxes(page).first().check();
  await expect(page.getByText(REFUSAL).first()).toBeVisible();
});
