// Search as you type on a bad line: answers that come late, or not at all.

import { NO_ANSWER } from "./support/complaints.js";
import { expect, holdBack, openLiveSearch, settle, test, untilGivenUp } from "./support/islands.js";
import { searchField, touchSearch } from "./support/search.js";

const API = "**/api/v1/recherche?*";
const about = (words) => `**/api/v1/recherche?q=${words}*`;
const MODULE = "**/*.wasm";

const field = searchField;
const links = (page) => page.locator("ol.results h2 a");
const addresses = (page) => links(page).evaluateAll((links) => links.map((link) => link.pathname));
const button = (page) => page.getByRole("main").getByRole("button", { name: "Chercher" });
const apology = (page) => page.getByText("le serveur ne répond pas");

/** Opens the search of everything, searches for words, and returns what stood there before. */
async function searchLive(page, words) {
  await openLiveSearch(page);
  const all = await addresses(page);
  await field(page).fill(words);
  await expect(page).toHaveURL(`/actions?q=${words}`);
  return all;
}

test("answer that comes late never replaces a newer one", async ({ page }) => {
  await openLiveSearch(page);
  const late = await holdBack(page, about("doodle"));
  await field(page).fill("doodle");
  await late.asked;
  await field(page).fill("visio");
  await expect(page).toHaveURL("/actions?q=visio");
  await expect.poll(() => addresses(page)).toContain("/actions/se-reunir-visio");
  const found = await addresses(page);
  await late.letGo();
  expect(await addresses(page)).toEqual(found);
  await expect(page).toHaveURL("/actions?q=visio");
});

test("answer that comes after going back never replaces what is shown", async ({ page }) => {
  const all = await searchLive(page, "visio");
  const late = await holdBack(page, about("doodle"));
  await field(page).fill("doodle");
  await late.asked;
  await page.goBack();
  await expect(page).toHaveURL("/actions");
  await expect.poll(() => addresses(page)).toEqual(all);
  await late.letGo();
  expect(await addresses(page)).toEqual(all);
  await expect(page).toHaveURL("/actions");
});

test("live search with a server that fails says so and its button still searches", async ({ page, complaints }) => {
  complaints.expect(NO_ANSWER);
  for (const [how, fulfil] of [
    ["gone", (route) => route.abort()],
    ["out of order", (route) => route.fulfill({ status: 503, json: { erreur: "" } })],
    ["answering nonsense", (route) => route.fulfill({ status: 200, body: "<html>" })],
  ]) {
    await test.step(how, async () => {
      await openLiveSearch(page);
      const all = await addresses(page);
      await page.route(API, fulfil);
      await field(page).fill("visio");
      await expect(apology(page)).toBeVisible();
      expect(await addresses(page)).toEqual(all);
      await button(page).click();
      await page.waitForURL(/\/actions\?q=visio(&tri=pertinence)?$/);
      await expect(apology(page)).toHaveCount(0);
      expect(await addresses(page)).toContain("/actions/se-reunir-visio");
      await page.unroute(API);
    });
  }
});

test("live search with the server back again shows results and no apology", async ({ page, complaints }) => {
  complaints.expect(NO_ANSWER);
  await openLiveSearch(page);
  await page.route(API, (route) => route.abort());
  await field(page).fill("visi");
  await expect(apology(page)).toBeVisible();
  await page.unroute(API);
  await field(page).fill("visio");
  await expect(page).toHaveURL("/actions?q=visio");
  await expect(apology(page)).toHaveCount(0);
  await expect.poll(() => addresses(page)).toContain("/actions/se-reunir-visio");
});

test("words typed before the search awakes are searched for when it does", async ({ page }) => {
  const module = await holdBack(page, MODULE);
  await page.goto("/actions");
  await touchSearch(page);
  await module.asked;
  await field(page).pressSequentially("visio", { delay: 40 });
  await expect(page).toHaveURL("/actions");
  await module.letGo();
  await expect(page).toHaveURL("/actions?q=visio");
  await expect.poll(() => addresses(page)).toContain("/actions/se-reunir-visio");
  await expect(field(page)).toHaveValue("visio");
  await expect(field(page)).toBeFocused();
});

test("filter ticked before the search awakes stays ticked and filters when it does", async ({ page }) => {
  const module = await holdBack(page, MODULE);
  await page.goto("/actions");
  await touchSearch(page);
  await module.asked;
  await page.getByText("Famille", { exact: true }).first().click();
  const box = page.locator("input[value=decider]");
  await box.check();
  await module.letGo();
  await expect(page).toHaveURL("/actions?famille=decider");
  await expect(box).toBeChecked();
  await expect.poll(() => addresses(page)).toContain("/actions/decider-consentement");
});

test("search that nobody touches loads no WebAssembly", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/actions?q=visio", { waitUntil: "networkidle" });
  await links(page).first().hover();
  await page.getByRole("heading", { level: 1 }).click();
  await page.evaluate(() => fetch("/sante"));
  await settle(page);
  expect(asked.filter((path) => path.endsWith(".wasm"))).toEqual([]);
  const module = page.waitForRequest(MODULE);
  await field(page).focus();
  await module;
});

test("going back through what was searched live shows it, also when the search sleeps again", async ({ page }) => {
  const all = await searchLive(page, "visio");
  await page.goto("/outils");
  await page.goBack();
  await expect(page).toHaveURL("/actions?q=visio");
  await expect.poll(() => addresses(page)).toContain("/actions/se-reunir-visio");
  await page.goBack();
  await expect(page).toHaveURL("/actions");
  // The page may be loaded again meanwhile.
  await expect(async () => expect(await addresses(page)).toEqual(all)).toPass();
});

test("going back while the search wakes shows what the address says", async ({ page }) => {
  const all = await searchLive(page, "visio");
  await page.goto("/outils");
  const module = await holdBack(page, MODULE);
  await page.goBack();
  await touchSearch(page);
  await module.asked;
  await page.goBack();
  await expect(page).toHaveURL("/actions");
  // The page may be loaded again meanwhile.
  await expect(async () => expect(await addresses(page)).toEqual(all)).toPass();
});

test("search whose WebAssembly was lost on the way wakes at a later touch", async ({ page, complaints }) => {
  complaints.expect(NO_ANSWER);
  complaints.expect(/The islands of this page stay asleep/);
  await page.goto("/actions");
  await page.route(MODULE, (route) => route.abort(), { times: 1 });
  await untilGivenUp(page, () => touchSearch(page));
  await expect(async () => {
    await touchSearch(page);
    await expect(field(page)).toHaveRole("combobox", { timeout: 500 });
  }).toPass();
});
