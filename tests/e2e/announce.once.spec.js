// What the site tells other programs about itself: its pages for search engines, its search for browsers.

import { expect, test } from "./support/content.js";

test.describe("site that knows its public address", () => {
  test.use({ flags: [["--adresse-publique", "https://parcours.example"], { option: true }] });

  test("lists every brand and every kind of page with whole addresses that answer", async ({ page, baseURL }) => {
    const answer = await page.request.get("/sitemap.xml");
    expect(answer.status()).toBe(200);
    const places = [...(await answer.text()).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place);
    const paths = places.map((place) => place.replace("https://parcours.example", ""));
    expect(places.every((place) => place.startsWith("https://parcours.example/"))).toBe(true);
    const some = ["/", "/parcours/reunion/1", "/actions/trouver-date", "/fiches/framadate", "/remplacer", "/remplacer/doodle"];
    expect(paths).toEqual(expect.arrayContaining(some));
    expect(new Set(paths).size).toBe(paths.length);
    for (const path of paths.filter((path) => path.startsWith("/remplacer"))) {
      expect.soft((await page.request.get(baseURL + path)).status(), path).toBe(200);
    }
    const robots = await (await page.request.get("/robots.txt")).text();
    expect(robots).toContain("Sitemap: https://parcours.example/sitemap.xml");
  });

  test("lets browsers search here", async ({ page }) => {
    const answer = await page.request.get("/opensearch.xml");
    expect(answer.headers()["content-type"]).toContain("application/opensearchdescription+xml");
    expect(await answer.text()).toContain('template="https://parcours.example/actions?q={searchTerms}"');
    await page.goto("/");
    await expect(page.locator("link[rel=search]")).toHaveAttribute("href", "/opensearch.xml");
  });
});

test("site that does not know its public address says so instead of giving wrong ones", async ({ page }) => {
  for (const path of ["/sitemap.xml", "/opensearch.xml"]) {
    const answer = await page.request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).toContain("--adresse-publique");
  }
  await page.goto("/");
  await expect(page.locator("link[rel=search]")).toHaveCount(0);
  const robots = await page.request.get("/robots.txt");
  expect(robots.status()).toBe(200);
  expect(await robots.text()).not.toContain("Sitemap:");
});
