// Without JavaScript: nothing shows that would do nothing.

import { NOT_FOUND } from "./support/complaints.js";
import { PAGES } from "./support/pages.js";
import { expect, test } from "./support/site.js";

/** What only islands bring to life: their own controls, buttons without a form, words about progress. */
const DEAD = ".needs-islands, button[type=button], :is(input, button):not(form *)";

test("page of any kind without JavaScript shows no control that does nothing", async ({ page, complaints }) => {
  complaints.expect(NOT_FOUND);
  for (const { name, path } of PAGES) {
    await test.step(name, async () => {
      await page.goto(path);
      await expect.soft(page.getByRole("heading", { level: 1 }), name).toBeVisible();
      await expect.soft(page.locator(DEAD).filter({ visible: true }), name).toHaveCount(0);
      const progress = page.getByText(/^(C’est fait$|Cochez les actions)/);
      await expect.soft(progress.filter({ visible: true }), name).toHaveCount(0);
    });
  }
});
