// The one shortcut of the site: Ctrl+K, or ⌘K, goes to the search.

import { expectSearchReady, searchField } from "./support/search.js";
import { expect, test } from "./support/site.js";
import { settings } from "./support/settings.js";

test.skip(!settings.hasIslands, "this site was built without its scripts");

const headerField = (page) => page.locator("#recherche-entete");

for (const keys of ["Control+k", "Control+K", "Meta+k"]) {
  test(`${keys} goes to the field at the top of a page, and to the page's own field where it has one`, async ({ page }) => {
    await page.goto("/parcours/reunion/1");
    await page.keyboard.press(keys);
    await expect(headerField(page)).toBeFocused();
    await page.goto("/actions?q=visio");
    await expectSearchReady(page, true);
    await page.keyboard.press(keys);
    await expect(searchField(page)).toBeFocused();
    const selected = await searchField(page).evaluate((field) => field.value.slice(field.selectionStart, field.selectionEnd));
    expect(selected, "what the next letter replaces").toBe("visio");
  });
}

test("letter alone, or with other keys, moves the focus nowhere", async ({ page }) => {
  await page.goto("/parcours/reunion/1");
  for (const keys of ["k", "K", "/", "s", "Control+Shift+k", "Control+Alt+k"]) {
    await page.keyboard.press(keys);
    await expect.soft(page.locator("body"), keys).toBeFocused();
  }
});

test("field that the shortcut reaches says so", async ({ page }) => {
  await page.goto("/");
  await expect(headerField(page)).toHaveAttribute("aria-keyshortcuts", /Control\+K/);
  await page.goto("/actions");
  await expect(searchField(page)).toHaveAttribute("aria-keyshortcuts", /Control\+K/);
});
