// Text that looks like HTML must stay text, wherever on the page it stands.

import { expect } from "./site.js";

/** Expects a page to have no element that this site does not draw, and nothing to have run. */
export async function expectNothingInjected(page) {
  expect.soft(await page.evaluate(findStrangers), `strange elements on ${page.url().slice(0, 100)}`).toEqual([]);
  expect.soft(await page.evaluate(() => window.executed), "what hostile text would have set").toBeUndefined();
}

/** Returns what no page of this site has: other scripts, embedded things, handlers, a second title. */
function findStrangers() {
  const own = "script[type=module][src^='/assets/'], svg title, .step-actions > noscript";
  const selectors = [
    "script, img, picture, iframe, object, embed, base, style, audio, video, math, noscript, template",
    "head > :not(meta, title, link, script)",
    "title ~ title, body title, body meta, body link",
    "body > :not(.skip-link, header, main, footer)",
  ];
  const found = [...document.querySelectorAll(selectors.join(","))].filter((element) => !element.matches(own));
  const hasHandler = (element) => element.getAttributeNames().some((name) => name.startsWith("on") || name === "style");
  const handlers = [...document.querySelectorAll("*")].filter(hasHandler);
  return [...found, ...handlers].map((element) => element.outerHTML.slice(0, 120));
}
