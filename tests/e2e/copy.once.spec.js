// Texts to be copied from a how-to sheet: one press where the browser lets a page copy, selected where it does not.

import { expect, test } from "./support/site.js";
import { settings } from "./support/settings.js";

test.skip(!settings.hasIslands, "this site was built without its scripts");

const SHEET = "/fiches/clore-sondage-dates";
const template = (page) => page.locator("pre.template");
const copy = (page) => page.getByRole("main").getByRole("button", { name: "Copier" });
const told = (page) => page.locator(".template-head").getByRole("status");

test("template is copied as it is written, and the page says so", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(SHEET);
  await expect(told(page)).toBeEmpty();
  await copy(page).press("Enter");
  await expect(told(page)).toContainText("Modèle copié");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await template(page).evaluate((text) => text.textContent));
  await expect(copy(page)).toBeFocused();
});

test("template is selected where the browser lets no page copy", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, "clipboard", { value: undefined }));
  await page.goto(SHEET);
  await copy(page).click();
  await expect(told(page)).toContainText("le texte est sélectionné");
  expect(await page.evaluate(() => getSelection().toString().trim())).toBe((await template(page).innerText()).trim());
});

for (const width of [320, 1280]) {
  test(`button beside a template at ${width} pixels comes into the room that is kept for it`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(SHEET);
    await expect(copy(page)).toBeVisible();
    const [top, without] = await template(page).evaluate((text) => {
      const { top } = text.getBoundingClientRect();
      text.previousElementSibling.querySelectorAll("button, p").forEach((added) => added.remove());
      return [top, text.getBoundingClientRect().top];
    });
    expect(top).toBe(without);
  });
}
