// Ways through the site by plain links, which JavaScript does not change.

import { expect, test } from "./support/site.js";
import { expectStep } from "./support/step.js";

test("visitor on a step goes back to the one before, out of the first, and anywhere by the trail", async ({ page }) => {
  await page.goto("/parcours/reunion");
  await page.locator("ol.trail a").nth(2).click();
  for (const number of [3, 2, 1]) {
    await expectStep(page, number);
    await page.locator("a[rel=prev]").click();
  }
  await expect(page).toHaveURL("/parcours/reunion");
  await page.goto("/parcours/reunion/2");
  await page.getByRole("navigation", { name: "Étapes du parcours" }).getByRole("link").nth(6).click();
  await expectStep(page, 7);
});

test("visitor of a step reads an action and its sheet and comes back by where they are used", async ({ page }) => {
  await page.goto("/parcours/reunion/1");
  const action = page.getByRole("article").first().getByRole("heading").getByRole("link");
  const [actionUrl, actionTitle] = [await action.getAttribute("href"), await action.innerText()];
  await action.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(actionTitle);

  const sheet = page.locator("a.sheet-link").first();
  const sheetTitle = await sheet.locator(".sheet-link-title").innerText();
  await sheet.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(sheetTitle);

  const section = (name) => page.locator("section.used-in", { has: page.getByRole("heading", { name }) });
  await section("Utilisée dans").locator("a[href='/parcours/reunion/1']").click();
  await expectStep(page, 1);
  await page.goBack();
  await section("Sert à").locator(`a[href='${actionUrl}']`).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(actionTitle);
  await section("Utilisée dans").locator("a[href='/parcours/reunion/1']").click();
  await expectStep(page, 1);
});

test("essentials of an action of a step are open, and fold", async ({ page }) => {
  await page.goto("/parcours/reunion/1");
  const essentials = page.getByRole("article").first().locator("details").first();
  await expect(essentials.getByText("C’est fait quand :")).toBeVisible();
  await essentials.getByText("L’essentiel", { exact: true }).click();
  await expect(essentials.getByText("C’est fait quand :")).toBeHidden();
});

test("what convinces and advises unfolds on a step", async ({ page }) => {
  await page.goto("/parcours/reunion/3");
  const more = page.getByRole("article").first().locator("details.more-sheets");
  await expect(more.getByRole("link").first()).toBeHidden();
  await more.locator("summary").click();
  await expect(more.getByRole("link").first()).toBeVisible();
});

test("family on the home page leads to as many actions as it says", async ({ page }) => {
  await page.goto("/");
  const family = page.locator(".theme-list li", { hasText: "Décider" });
  const promised = Number.parseInt(await family.locator(".count").innerText(), 10);
  await family.getByRole("link").click();
  await expect(page).toHaveURL("/actions?famille=decider");
  expect(Number.parseInt(await page.locator(".result-count").innerText(), 10)).toBe(promised);
});
