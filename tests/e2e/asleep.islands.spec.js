// A page whose WebAssembly does not arrive is the page without JavaScript.

import { NO_ANSWER } from "./support/complaints.js";
import { expect, test, untilGivenUp } from "./support/islands.js";
import { searchField, touchSearch } from "./support/search.js";

test.beforeEach(async ({ page, complaints }) => {
  complaints.expect(NO_ANSWER);
  complaints.expect(/The islands of this page stay asleep/);
  await page.route("**/*.wasm", (route) => route.abort());
});

test("search without its WebAssembly still searches and filters", async ({ page }) => {
  await page.goto("/actions");
  await untilGivenUp(page, () => touchSearch(page));
  await searchField(page).fill("registre");
  await page.getByText("Famille", { exact: true }).first().click();
  await page.locator("input[value=decider]").check();
  await page.getByRole("main").getByRole("button", { name: "Chercher" }).click();
  await expect(page).toHaveURL("/actions?q=registre&famille=decider&tri=pertinence");
  await expect(page.locator("ol.results a[href='/actions/tenir-registre-decisions']")).toBeVisible();
});

test("path without its WebAssembly shows no control that does nothing", async ({ page }) => {
  for (const path of ["/parcours/reunion", "/parcours/reunion/1"]) {
    await untilGivenUp(page, () => page.goto(path));
    await expect.soft(page.locator(".needs-islands, .speaks-of-islands").filter({ visible: true }), path).toHaveCount(0);
  }
});
