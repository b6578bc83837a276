// Without JavaScript: nothing shows that would do nothing.

import { NOT_FOUND } from "./support/complaints.js";
import { PAGES } from "./support/pages.js";
import { searchField } from "./support/search.js";
import { expect, test } from "./support/site.js";

/** What only islands bring to life: their own controls, buttons without a form, words about progress. */
const DEAD = ".needs-islands, .speaks-of-islands, button[type=button], :is(input, button):not(form *)";

test("page of any kind without JavaScript shows no control that does nothing", async ({ page, complaints }) => {
  complaints.expect(NOT_FOUND);
  for (const { name, path } of PAGES) {
    await test.step(name, async () => {
      await page.goto(path);
      await expect.soft(page.getByRole("heading", { level: 1 }), name).toBeVisible();
      await expect.soft(page.locator(DEAD).filter({ visible: true }), name).toHaveCount(0);
      const progress = page.getByText(/^(C’est fait$|Ce que vous cocherez)/);
      await expect.soft(progress.filter({ visible: true }), name).toHaveCount(0);
    });
  }
});

test("field of the search without JavaScript is a plain field that promises no list", async ({ page }) => {
  await page.goto("/actions?q=visio");
  await expect(searchField(page)).toHaveRole("searchbox");
  for (const attribute of ["aria-expanded", "aria-controls", "aria-autocomplete", "aria-activedescendant"]) {
    await expect.soft(searchField(page), attribute).not.toHaveAttribute(attribute);
  }
  await expect(page.getByRole("listbox")).toHaveCount(0);
});
