// The editing mode: the page that is open follows what is saved, for better or worse.

import AxeBuilder from "@axe-core/playwright";
import { test as visiting, expect, test as base } from "./support/content.js";

const FILE = "actions/trouver-date.yaml";
const PAGE = "/actions/trouver-date";

const test = base.extend({ flags: [["--edition"], { option: true }] });

const heading = (page) => page.getByRole("heading", { level: 1 });
const report = (page) => page.getByRole("complementary", { name: "Erreurs du fonds" });

test("page that is open shows what is saved", async ({ page, content }) => {
  await page.goto(PAGE);
  await content.setLine(FILE, "titre", "titre: Trouver un jour pour le groupe");
  await expect(heading(page)).toHaveText("Trouver un jour pour le groupe");
  await content.setLine(FILE, "titre", "titre: Trouver une heure");
  await expect(heading(page)).toHaveText("Trouver une heure");
});

test("broken save shows its report over the last good page until it is mended", async ({ page, content }) => {
  await page.goto(PAGE);
  const title = await heading(page).innerText();
  await content.setLine(FILE, "titre", "titre: #Trouver");
  await expect(report(page)).toContainText("1 erreur à corriger");
  await expect(report(page)).toContainText(/actions\/trouver-date\.yaml:2:8/);
  await expect(report(page)).toContainText("Mettez le texte entre guillemets");
  await expect(report(page).locator("mark")).toHaveText("#Trouver");
  expect(await report(page).locator("pre").textContent()).toBe("titre: #Trouver");
  await expect(heading(page)).toHaveText(title);
  await content.setLine(FILE, "titre", "titres: Trouver une heure");
  await expect(report(page).locator("pre")).toHaveText("titres: Trouver une heure", { useInnerText: true });
  await content.setLine(FILE, "titres", "titre: Trouver une heure");
  await expect(heading(page)).toHaveText("Trouver une heure");
  await expect(report(page)).toHaveCount(0);
});

test("report breaks no rule of accessibility, and fits a narrow screen", async ({ page, content }) => {
  await content.setLine(FILE, "titre", "titre: #Trouver");
  await page.setViewportSize({ width: 320, height: 640 });
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await page.goto(PAGE);
    await expect(report(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(".desk-report").analyze();
    expect.soft(violations.map(({ id, nodes }) => `${id} at ${nodes[0].html}`), colorScheme).toEqual([]);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("report is folded away and reached by keyboard", async ({ page, content }) => {
  await content.setLine(FILE, "titre", "titre: #Trouver");
  await page.goto(PAGE);
  await expect(report(page)).toBeVisible();
  await page.locator(".desk-report summary").focus();
  await page.keyboard.press("Enter");
  await expect(report(page).getByRole("listitem").first()).toBeHidden();
});

test("draft is there and says so", async ({ page, content }) => {
  await content.setLine(FILE, "titre", "titre: Trouver une heure\netat: brouillon");
  await page.goto(PAGE);
  await expect(heading(page)).toHaveText("Trouver une heure");
  await expect(page.locator("main").getByText("Brouillon", { exact: true })).toBeVisible();
  await page.goto("/actions?q=trouver+une+heure");
  await expect(page.locator("ol.results").getByText("Brouillon", { exact: true })).toBeVisible();
});

visiting("visitors never see the report, nor a script that follows", async ({ page, content, watching }) => {
  await page.goto(PAGE);
  const before = await page.content();
  await content.setLine(FILE, "titre", "titre: #Trouver");
  await expect.poll(() => watching.errors).toContain("erreur");
  await page.goto(PAGE);
  expect(await page.content()).toBe(before);
  expect(before).not.toContain("edition");
  expect((await page.request.get("/edition/changements")).status()).toBe(404);
  expect((await page.request.get("/edition/suivre.js")).status()).toBe(404);
});
