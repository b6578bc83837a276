// Every path of the content, walked as a visitor walks it: from the need, step by step, to what comes afterwards.

import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "./support/site.js";
import { settings } from "./support/settings.js";

const files = await readdir(join(settings.content, "scenarios"));
const scenarios = files.filter((file) => file.endsWith(".yaml")).map((file) => file.replace(/\.yaml$/, ""));

for (const scenario of scenarios) {
  test(`path "${scenario}" leads from its need to its last step, and every action to its page`, async ({ page }) => {
    await page.goto("/");
    await page.getByRole("link", { name: "Trouver mon parcours en trois questions" }).click();
    await page.getByRole("main").locator(`a[href='/parcours/${scenario}']`).click();
    await page.waitForURL(`/parcours/${scenario}`);
    const stops = await page.locator("ol.trail > li").allInnerTexts();
    expect(stops.length).toBeGreaterThan(0);
    await page.getByRole("link", { name: "Commencer par l’étape 1" }).click();
    const actions = new Set();
    for (let number = 1; number <= stops.length; number++) {
      await page.waitForURL(`/parcours/${scenario}/${number}`);
      await expect(page.getByText(`Étape ${number} sur ${stops.length}`, { exact: true })).toBeVisible();
      const links = page.locator(".step-action h3 a");
      expect(await links.count(), `actions of step ${number}`).toBeGreaterThan(0);
      for (const link of await links.all()) actions.add(await link.getAttribute("href"));
      await page.locator("a[rel=next]").click();
    }
    await expect(page).toHaveURL(`/parcours/${scenario}`);
    for (const action of actions) {
      const answer = await page.request.get(action);
      expect(answer.status(), action).toBe(200);
      expect(await answer.text(), action).toContain(`/parcours/${scenario}/`);
    }
  });
}
