// The way from what is hard to an action and back, with the keyboard alone, on a screen of 1280 by 1024 pixels at 400 %.

import { expect, test } from "./support/site.js";

test.use({ viewport: { width: 320, height: 256 } });

/** Longest walk to a control, in presses of the Tab key. */
const PATIENCE = 120;

/** Presses Tab until a control has the focus, and expects to see it whole enough to read. */
async function tabTo(page, control) {
  await expect(control).toHaveCount(1);
  for (let press = 0; press < PATIENCE; press++) {
    if (await control.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(control).toBeFocused();
  await expect(control).toBeInViewport({ ratio: 0.3 });
  const isOnTop = (element) => {
    const box = element.getClientRects()[0];
    const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 8), Math.max(box.top, 0) + 4);
    return element.contains(top) || top?.contains(element);
  };
  expect(await control.evaluate(isOnTop), "nothing covers what has the focus").toBe(true);
}

async function follow(page, control) {
  await tabTo(page, control);
  await page.keyboard.press("Enter");
}

test("path is found and followed with the keyboard alone at 400 %", async ({ page }) => {
  const main = page.getByRole("main");
  await page.goto("/");
  await follow(page, main.getByRole("link", { name: "Tout repose sur une seule personne." }));
  await expect(page).toHaveURL("/parcours?difficulte=dependance#propositions");
  await follow(page, page.locator("#propositions").getByRole("link", { name: "Protéger les données et préparer la relève" }));
  await expect(page).toHaveURL("/parcours/proteger-transmettre");
  await follow(page, page.getByRole("link", { name: "Commencer par l’étape 1" }));
  await follow(page, page.locator("a[rel=next]"));
  await expect(page).toHaveURL("/parcours/proteger-transmettre/2");
  await follow(page, page.getByRole("article").first().getByRole("heading").getByRole("link"));
  await follow(page, page.getByRole("link", { name: /^Revenir à l’étape/ }));
  await expect(page).toHaveURL("/parcours/proteger-transmettre/2");
});

test("questions are answered with the keyboard alone at 400 %", async ({ page }) => {
  await page.goto("/parcours");
  await tabTo(page, page.getByLabel("Qu’est-ce qui coince"));
  await page.keyboard.press("ArrowDown");
  await follow(page, page.getByRole("button", { name: "Proposer des parcours" }));
  await expect(page.locator("#propositions > ol > li").first()).toBeVisible();
});
