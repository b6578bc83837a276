// Nothing moves while a page arrives, even where its fonts and its islands come late.

import { note } from "./support/figures.js";
import { expect, expectLiveSearch, expectProgressReady, settle, test } from "./support/islands.js";

const LIMIT = 0.002;

const PROGRESS = JSON.stringify({ version: 1, progress: { reunion: ["trouver-date", "choisir-format", "convoquer"] } });

/** Adds up the layout shifts that the visitor has not caused. */
function watchShifts() {
  window.shifts = [];
  const note = (entry) => {
    const moved = entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? node?.nodeName);
    if (!entry.hadRecentInput) window.shifts.push({ value: entry.value, moved });
  };
  new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type: "layout-shift", buffered: true });
}

const hasPainted = (page) => page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length > 0);

/** Holds back what a page asks for until it has been painted once. */
async function delayUntilPainted(page, pattern) {
  await page.route(pattern, async (route) => {
    await expect.poll(() => hasPainted(page)).toBe(true);
    await settle(page);
    await route.continue();
  });
}

for (const width of [360, 1280]) {
  test(`page at ${width} pixels does not move when its fonts and islands come late`, async ({ page }, testInfo) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(watchShifts);
    await page.addInitScript((text) => localStorage.setItem("mon-parcours", text), PROGRESS);
    await delayUntilPainted(page, "**/*.{wasm,woff2}");
    for (const path of ["/", "/parcours/reunion/1", "/parcours/reunion", "/actions"]) {
      await test.step(path, async () => {
        await page.goto(path);
        if (path === "/actions") await expectLiveSearch(page);
        else if (path === "/") await expect(page.getByText("Reprendre là où vous en étiez")).toBeVisible();
        else await expectProgressReady(page);
        await page.evaluate(() => document.fonts.ready.then(() => true));
        await settle(page);
        const shifts = await page.evaluate(() => window.shifts);
        const sum = shifts.reduce((sum, shift) => sum + shift.value, 0);
        note(testInfo, `layout shift of ${path} at ${width} pixels: ${sum.toFixed(4)}`);
        expect.soft(sum, `${path}: ${JSON.stringify(shifts, null, 1)}`).toBeLessThan(LIMIT);
      });
    }
  });
}
