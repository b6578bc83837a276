// Whatever stands in an address, the page answers, and shows it as text. With JavaScript, since nothing of it may run.

import { expectNothingInjected } from "./support/injection.js";
import { searchField } from "./support/search.js";
import { expect, test } from "./support/site.js";
import { SITE, titleOf } from "./support/title.js";

const element = `"><img src=x onerror="window.executed=1">`;
const ending = "</title></script><script>window.executed=1</script>";

/** What stands in the address, and the words that are searched for. */
const QUERIES = [
  { name: "signs of a query language", query: "%00'\")(:*^~[", words: "'\")(:*^~[" },
  { name: "an encoded zero", query: "%00", words: "" },
  { name: "a broken encoding", query: "%E0%A4%A", words: "\uFFFD%A" },
  { name: "bytes that are not UTF-8", query: "%FF%FE", words: "\uFFFD\uFFFD" },
  { name: "10,000 characters", query: "a".repeat(10_000), words: "a".repeat(200) },
  { name: "10,000 words", query: "a+".repeat(10_000), words: "a ".repeat(100).trim() },
  { name: "an element that runs a script", query: encodeURIComponent(element), words: element },
  { name: "the end of the page's own elements", query: encodeURIComponent(ending), words: ending },
  { name: "a change of the direction of text", query: encodeURIComponent("\u202Evisio\u0000"), words: "visio" },
];

test("search for hostile words answers with a page and runs nothing", async ({ page }) => {
  for (const { name, query, words } of QUERIES) {
    await test.step(name, async () => {
      const answer = await page.goto(`/actions?q=${query}`);
      expect.soft(answer.status(), name).toBe(200);
      await expect.soft(page.getByRole("heading", { level: 1 }), name).toHaveText("Chercher une #action");
      await expect.soft(page.locator(".result-count"), name).toContainText(/action/);
      await expect.soft(searchField(page), name).toHaveValue(words);
      const title = words === "" ? "Chercher une #action" : `« ${words} », recherche`;
      expect.soft(await titleOf(page), name).toBe(`${title} · ${SITE}`);
      await expectNothingInjected(page);
    });
  }
});

test("search with nonsense in its other parameters answers with a page", async ({ page }) => {
  const nonsense = "famille=../x&fiche=pdf&niveau=%00&duree[]=1&page=-3&=&&";
  for (const [query, shown] of [
    [nonsense, "ol.results > li"],
    ["page=999", "main a[href]"],
    ["page=99999999999999999999", "main a[href]"],
  ]) {
    const answer = await page.goto(`/actions?${query}`);
    expect.soft(answer.status(), query).toBe(200);
    await expect.soft(searchField(page), query).toBeVisible();
    await expect.soft(page.locator(shown).first(), query).toBeVisible();
  }
});
