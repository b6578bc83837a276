// Content edited while the site is open.

import { expect, test } from "./support/content.js";
import { note } from "./support/figures.js";
import { expectNothingInjected } from "./support/injection.js";
import { SITE, titleOf } from "./support/title.js";

const FILE = "actions/trouver-date.yaml";
const PAGE = "/actions/trouver-date";

/** An edit is looked for often; for how long, playwright.config.js says. */
const SOON = { intervals: [50] };

/** Waits until the server answers with a text; asks without drawing, which would take longer than the change. */
async function expectServed(page, text) {
  const start = Date.now();
  await expect.poll(async () => (await page.request.get(PAGE)).text(), SOON).toContain(text);
  note(test.info(), `${Date.now() - start} ms until an edit is live`);
}

test("title edited shows on every page that has it", async ({ page, content }) => {
  await content.setLine(FILE, "titre", "titre: Trouver un jour pour le groupe");
  await expectServed(page, "Trouver un jour pour le groupe");
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trouver un jour pour le groupe");
  await page.goto("/parcours/reunion/1");
  await expect(page.getByRole("article").first()).toContainText("Trouver un jour pour le groupe");
  await page.goto("/actions?q=jour+groupe");
  await expect(page.locator("ol.results")).toContainText("Trouver un jour pour le groupe");
});

test("file broken keeps the last good text on the site until it is mended", async ({ page, content, watching }) => {
  await content.setLine(FILE, "titre", "titre: Trouver un jour pour le groupe");
  await expectServed(page, "Trouver un jour pour le groupe");

  await content.setLine(FILE, "titre", "titre: #Trouver");
  await expect.poll(() => watching.errors, SOON).toMatch(/actions\/trouver-date\.yaml:2:\d+/);
  await expect.poll(() => watching.errors, SOON).toContain("erreur");
  await page.goto(PAGE);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trouver un jour pour le groupe");
  await page.goto("/parcours/reunion/1");
  await expect(page.getByRole("article").first()).toContainText("Trouver un jour pour le groupe");

  await content.setLine(FILE, "titre", "titre: Trouver une heure pour le groupe");
  await expectServed(page, "Trouver une heure pour le groupe");
});

test("mistake of an editor is reported with its file, line and column", async ({ content, watching }) => {
  const right = await content.read(FILE);
  for (const { name, key, line, place } of [
    { name: "an unknown key", key: "famille", line: "familles: se-reunir", place: "3:1" },
    { name: "an unknown family", key: "famille", line: "famille: se-reunire", place: "3:10" },
    { name: "an unknown sheet", key: "  outils", line: "  outils: [framadat]", place: String.raw`\d+:12` },
    { name: "a tab", key: "famille", line: "\tfamille: se-reunir", place: "3:1" },
  ]) {
    await test.step(name, async () => {
      watching.errors = "";
      await content.setLine(FILE, key, line);
      const report = new RegExp(String.raw`actions/trouver-date\.yaml:${place}\b`);
      await expect.soft.poll(() => watching.errors, SOON).toMatch(report);
      await content.write(FILE, right);
    });
  }
});

test("title and summary with the signs of HTML show as text", async ({ page, content }) => {
  const attack = `Trouver "une" </title></script><script>window.executed=1</script><img src=x onerror=window.executed=1> date`;
  await content.setLine(FILE, "titre", `titre: '${attack}'`);
  await content.setLine(FILE, "resume", `resume: '${attack}'`);
  await expectServed(page, "window.executed");
  for (const path of [PAGE, "/parcours/reunion/1", "/actions?q=trouver", "/fiches/framadate"]) {
    await page.goto(path);
    await expect(page.getByRole("main")).toContainText(attack);
    if (path === PAGE) expect(await titleOf(page)).toBe(`${attack} · ${SITE}`);
    await expectNothingInjected(page);
  }
});

test("search with more results than a page holds continues on the next", async ({ page, content }) => {
  for (let number = 1; number <= 20; number++) {
    await content.copy(FILE, `actions/date-${number}.yaml`, "titre", `titre: Trouver la date ${number}`);
  }
  const titles = page.locator("ol.results h2");
  await expect.poll(async () => (await page.request.get("/actions/date-20")).status(), SOON).toBe(200);
  await page.goto("/actions?q=date");
  const first = await titles.allInnerTexts();
  await page.getByRole("link", { name: "Page suivante" }).click();
  await page.waitForURL("/actions?q=date&page=2");
  const second = await titles.allInnerTexts();
  expect(second.length).toBeGreaterThan(0);
  expect(first.filter((title) => second.includes(title))).toEqual([]);
  await page.getByRole("link", { name: "Page précédente" }).click();
  await expect(page).toHaveURL("/actions?q=date");
});
