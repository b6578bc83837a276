// The keyboard alone; that it reaches every control is checked with all that holds on every page.

import { expect, test } from "./support/site.js";

test("skip link takes the focus to the content", async ({ page }) => {
  await page.goto("/parcours/reunion/1");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeFocused();
  await expect(page.getByRole("link", { name: "Aller au contenu" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.locator("#contenu")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").getByRole("link").first()).toBeFocused();
});

test("step used with the keyboard alone folds and unfolds its essentials and leads to the next", async ({ page }) => {
  await page.goto("/parcours/reunion/1");
  const essentials = page.getByRole("article").first().locator("details").first();
  await essentials.locator("summary").focus();
  await page.keyboard.press("Enter");
  await expect(essentials).not.toHaveAttribute("open");
  await page.keyboard.press("Enter");
  await expect(essentials).toHaveAttribute("open", "");
  await page.locator("a[rel=next]").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/parcours/reunion/2");
});
