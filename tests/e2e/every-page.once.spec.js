// What must hold on every kind of page: for the eyes, the keyboard, narrow screens and paper.

import AxeBuilder from "@axe-core/playwright";
import { NOT_FOUND } from "./support/complaints.js";
import { expectAllIslandsAwake } from "./support/islands.js";
import { walkByTab } from "./support/keyboard.js";
import { PAGES } from "./support/pages.js";
import { expect, test } from "./support/site.js";

/** WCAG 2.2 AA, as far as a program can check it. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Those of them that depend on colours: the dark look is the same page in others. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

const LOOKS = ["light", "dark"].flatMap((colorScheme) => [360, 1280].map((width) => ({ colorScheme, width })));

for (const { name, path } of PAGES) {
  test(`page "${name}" is fit for every look, the keyboard, narrow screens and paper`, async ({ page, complaints }) => {
    complaints.expect(NOT_FOUND);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(path);
    await expectAllIslandsAwake(page);
    await test.step("the Tab key reaches every control in reading order", () => expectReachedByTab(page));
    await unfoldEverything(page);
    for (const { colorScheme, width } of LOOKS) {
      await test.step(`${colorScheme}, ${width} pixels wide: no rule of accessibility is broken`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        const axe = new AxeBuilder({ page }).setLegacyMode();
        if (colorScheme === "light") axe.withTags(RULES);
        else axe.withRules(RULES_OF_COLOUR);
        await expectAccessible(page, axe, `${colorScheme}, ${width} pixels wide`);
      });
    }
    await test.step("320 pixels wide, nothing scrolls sideways", () => expectNoSidewaysScroll(page));
    await test.step("on paper there is the content and no navigation", () => expectFitForPaper(page));
  });
}

async function expectReachedByTab(page) {
  const { due, stops } = await walkByTab(page);
  expect.soft(due, "controls").toBeGreaterThan(5);
  expect.soft(stops.map((stop) => stop.number), stops.map((stop) => stop.what).join("\n")).toEqual([...stops.keys()]);
  const unseen = stops.filter((stop) => !stop.isSeen).map((stop) => stop.what);
  expect.soft(unseen, "stops where the focus is not seen").toEqual([]);
}

/** Opens what is folded, so that all of it is checked. */
async function unfoldEverything(page) {
  await page.locator("details").evaluateAll((all) => all.forEach((details) => (details.open = true)));
}

async function expectAccessible(page, axe, look) {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)).then(() => true));
  const { violations } = await axe.analyze();
  const place = (node) => `${node.target.join(" ")}: ${node.failureSummary.replaceAll("\n", " ")}`;
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${place(node)}`));
  expect.soft(found, look).toEqual([]);
}

/** Opens one fold after the other: those of a group close each other. */
async function expectNoSidewaysScroll(page) {
  await page.setViewportSize({ width: 320, height: 640 });
  const tooWide = await page.evaluate(() => {
    const root = document.scrollingElement;
    const folds = [...document.querySelectorAll("details")];
    const whileOpen = (fold) => {
      if (fold) fold.open = true;
      return { fold: fold?.textContent.slice(0, 40), needed: root.scrollWidth, there: root.clientWidth };
    };
    return [undefined, ...folds].map(whileOpen).filter(({ needed, there }) => needed > there);
  });
  expect.soft(tooWide, "wider than the screen").toEqual([]);
}

async function expectFitForPaper(page) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ media: "print", colorScheme: "light" });
  await expect.soft(page.getByRole("heading", { level: 1 })).toBeVisible();
  const useless = page.locator("nav:not(.with-trail-aside), .skip-link, form, button, input").filter({ visible: true });
  expect.soft(await useless.evaluateAll((all) => all.map((element) => element.outerHTML.slice(0, 80)))).toEqual([]);
  // Printed with its backgrounds, too.
  await expectAccessible(page, new AxeBuilder({ page }).setLegacyMode().withRules(["color-contrast"]), "on paper");
}
