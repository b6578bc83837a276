// The whole way of a small association with an old phone and a slow line: from what is hard to the next thing to do, and back the
// day after. Without JavaScript, all of it but the remembering, for which there is the list to print.

import { expect, test } from "./support/site.js";
import { settings } from "./support/settings.js";

const NEED = "On ne retrouve pas nos documents.";
const PATH = "Ranger, partager et retrouver les fichiers";
const STEP = 3;

test.use({ viewport: { width: 360, height: 640 } });

/** A phone of some years ago, on a slow mobile network. */
async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const speed = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };
  await session.send("Network.emulateNetworkConditions", speed);
}

test("association is led from what is hard to a step, an action and a sheet, and finds its place again the day after", async ({ page, context, javaScriptEnabled }) => {
  test.slow();
  const remembers = javaScriptEnabled !== false && settings.hasIslands;
  await slowDown(page);
  await page.goto("/");
  await page.getByRole("link", { name: NEED }).click();
  await expect(page).toHaveURL("/parcours?difficulte=documents#propositions");
  await expect(page.getByRole("heading", { name: "Nous vous proposons 3 parcours" })).toBeInViewport();

  await page.getByLabel("Qui êtes-vous").selectOption({ label: "Équipe salariée" });
  await page.getByLabel("De combien de temps").selectOption({ label: "Une demi-journée" });
  await page.getByRole("button", { name: "Proposer des parcours" }).click();
  await expect(page).toHaveURL(/\?difficulte=documents&public=equipe&temps=une-demi-journee#propositions$/);
  const first = page.locator("#propositions > ol > li").first();
  await expect(first).toContainText("Il est pensé pour vous : équipe salariée.");
  await expect(first).toContainText("Dans le temps que vous avez");
  await page.locator("#propositions").getByRole("link", { name: PATH }).click();

  await expect(page).toHaveURL("/parcours/fichiers");
  await page.getByRole("link", { name: "Commencer par l’étape 1" }).click();
  for (let number = 1; number < STEP; number++) {
    await expect(page.getByText(`Étape ${number} sur 7`, { exact: true })).toBeVisible();
    await page.locator("a[rel=next]").click();
  }
  await expect(page).toHaveURL(`/parcours/fichiers/${STEP}`);
  if (remembers) await page.getByRole("checkbox", { name: /^C’est fait/ }).first().check();

  const action = page.getByRole("article").first();
  const title = await action.getByRole("heading").innerText();
  await action.getByRole("heading").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("navigation", { name: "Votre parcours" })).toContainText(`Étape ${STEP} sur 7`);
  await page.getByRole("main").locator("a.sheet-link").first().click();
  await expect(page).toHaveURL(/^.*\/fiches\/[a-z0-9-]+\?parcours=fichiers&etape=3$/);
  await page.getByRole("link", { name: /^Revenir à l’étape/ }).click();
  await expect(page).toHaveURL(`/parcours/fichiers/${STEP}`);
  await page.close();

  const nextDay = await context.newPage();
  await nextDay.goto("/");
  if (remembers) {
    await expect(nextDay.getByText("Reprendre là où vous en étiez")).toBeVisible();
    await nextDay.getByRole("list", { name: "Reprendre là où vous en étiez" }).getByRole("link", { name: PATH }).click();
    // The step where one was is done: what comes next is offered.
    await expect(nextDay).toHaveURL(`/parcours/fichiers/${STEP + 1}`);
    await nextDay.locator("a[rel=prev]").click();
    await expect(nextDay.getByRole("checkbox", { name: /^C’est fait/ }).first()).toBeChecked();
  } else {
    await expect(nextDay.getByText("Reprendre là où vous en étiez")).toHaveCount(0);
    await nextDay.goto("/parcours/fichiers");
    const list = nextDay.locator(".checklist");
    await nextDay.emulateMedia({ media: "print" });
    await expect(list.getByRole("heading", { level: 3 })).toHaveCount(7);
    await expect(list.locator("ul > li").first()).toBeVisible();
  }
});
