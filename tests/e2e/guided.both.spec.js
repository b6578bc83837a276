// Guided mode: from a need to the last step.

import { expect, test } from "./support/site.js";
import { expectStep, PATH, presentStop, STEPS } from "./support/step.js";

test("visitor with a need follows the path from the home page to its end", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Nos réunions durent et n’aboutissent pas." }).click();
  await expect(page).toHaveURL("/parcours?difficulte=reunions#propositions");
  await page.locator("#propositions").getByRole("link", { name: PATH }).click();
  await expect(page.locator("ol.trail > li")).toHaveCount(STEPS);
  await expect(presentStop(page)).toHaveCount(0);
  await page.getByRole("link", { name: "Commencer par l’étape 1" }).click();
  for (let number = 1; number <= STEPS; number++) {
    await expectStep(page, number);
    await page.locator("a[rel=next]").click();
  }
  await expect(page).toHaveURL("/parcours/reunion");
});
