// Tests of what only WebAssembly does, and how to know that a page's islands are awake.

import { expect, test as base } from "./site.js";
import { touchSearch } from "./search.js";
import { settings } from "./settings.js";

export { expect };

/** A test that is skipped where no WebAssembly was built. */
export const test = base.extend({
  withIslands: [
    async ({}, use, testInfo) => {
      testInfo.skip(!settings.hasIslands, "this site was built without WebAssembly");
      await use();
    },
    { auto: true },
  ],
});

/** Opens a page that shows progress, and waits until it can be used. */
export async function openWithProgress(page, path) {
  await page.goto(path);
  await expectProgressReady(page);
}

/** Waits until every box to tick, and every account of a path, can be used. */
export async function expectProgressReady(page) {
  await expect(page.locator(".needs-islands.is-ready").first()).toBeVisible();
  await expectAllIslandsAwake(page);
}

/** Waits until no part of the page stays hidden because its island sleeps. */
export async function expectAllIslandsAwake(page) {
  if (settings.hasIslands) await expect(page.locator(".needs-islands:not(.is-ready)")).toHaveCount(0);
}

/** Does something upon which the page's islands fail to wake, and waits until they have given up. */
export async function untilGivenUp(page, act) {
  const warning = page.waitForEvent("console", (message) => message.text().includes("stay asleep"));
  await act();
  await warning;
}

/** Opens the search, and waits until it follows what is typed. */
export async function openLiveSearch(page, path = "/actions") {
  await page.goto(path);
  await expectLiveSearch(page);
}

/** Touches the search of the page, and waits until it follows what is typed. Nothing on the page tells; its listeners do. */
export async function expectLiveSearch(page) {
  await touchSearch(page);
  const session = await page.context().newCDPSession(page);
  const expression = "'input' in getEventListeners(document.querySelector('form.search-form'))";
  const isAwake = async () => {
    const answer = await session.send("Runtime.evaluate", { expression, includeCommandLineAPI: true });
    return answer.result.value;
  };
  await expect.poll(isAwake, "the search is awake").toBe(true);
  await session.detach();
}

/** Holds back the answers at some addresses; returns how to wait for the first question, and how to let the answers go and arrive. */
export async function holdBack(page, addresses) {
  const held = [];
  const asked = page.waitForRequest(addresses);
  await page.route(addresses, (route) => held.push(route));
  const letGo = async () => {
    for (const route of held) await route.continue().catch(() => "the page has taken the question back");
    for (const route of held) await (await route.request().response())?.finished();
    await settle(page);
  };
  return { asked, letGo };
}

/** Lets everything that the page has received so far come to an effect. */
export const settle = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
