// Progress: boxes to tick, kept in the browser, shared by its tabs.

import { expect, expectProgressReady, openWithProgress, test } from "./support/islands.js";

const boxes = (page) => page.getByRole("checkbox", { name: /^C’est fait/ });
const firstStop = (page) => page.locator("ol.trail > li").first();
const account = (page) => page.locator(".progress").getByRole("status");

async function tickAll(page) {
  for (const box of await boxes(page).all()) await box.check();
}

test("action ticked on a step is still ticked after a reload, and one unticked is not", async ({ page }) => {
  await openWithProgress(page, "/parcours/reunion/1");
  await expect(boxes(page).first()).not.toBeChecked();
  await expect(page.getByText("Une action ne vous concerne pas")).toBeVisible();
  await boxes(page).first().check();
  await boxes(page).nth(1).check();
  await boxes(page).nth(1).uncheck();
  await page.reload();
  await expectProgressReady(page);
  await expect(boxes(page).first()).toBeChecked();
  await expect(boxes(page).nth(1)).not.toBeChecked();
  await boxes(page).first().uncheck();
  await page.reload();
  await expectProgressReady(page);
  await expect(boxes(page).first()).not.toBeChecked();
});

test("stop of the trail says it is done when all its actions are", async ({ page }) => {
  await openWithProgress(page, "/parcours/reunion/1");
  const total = await boxes(page).count();
  await boxes(page).first().check();
  await expect(firstStop(page)).toContainText(`1 sur ${total}`);
  await tickAll(page);
  await expect(firstStop(page).locator(".step-done")).toHaveText("fait");
  await page.goto("/parcours/reunion/2");
  await expect(firstStop(page).locator(".step-done")).toHaveText("fait");
});

test("overview of a path counts what is done and forgets it when asked", async ({ page }) => {
  await openWithProgress(page, "/parcours/reunion");
  const forget = page.getByRole("button", { name: "Effacer ma progression" });
  await expect(account(page)).toContainText("Ce que vous cocherez");
  await expect(forget).toBeHidden();
  await openWithProgress(page, "/parcours/reunion/1");
  await tickAll(page);
  const done = await boxes(page).count();
  await openWithProgress(page, "/parcours/reunion");
  await expect(account(page)).toHaveText(new RegExp(`^${done} actions faites sur \\d+\\.$`));
  await expect(firstStop(page).locator(".step-done")).toHaveText("fait");
  page.once("dialog", (dialog) => dialog.dismiss());
  await forget.click();
  await expect(account(page)).toContainText("faites sur");
  await expect(page.getByRole("link", { name: "Reprendre à l’étape 2" })).toHaveAttribute("href", "/parcours/reunion/2");
  page.once("dialog", (dialog) => dialog.accept());
  await forget.click();
  await expect(account(page)).toBeFocused();
  await expect(account(page)).toContainText("Ce que vous cocherez");
  await expect(firstStop(page).locator(".step-done")).toHaveText("");
  await expect(forget).toBeHidden();
  await openWithProgress(page, "/parcours/reunion/1");
  await expect(boxes(page).first()).not.toBeChecked();
});

test("path that was only looked at is forgotten from its overview, too", async ({ page }) => {
  await openWithProgress(page, "/parcours/reunion/3");
  await openWithProgress(page, "/parcours/reunion");
  const resume = page.getByRole("link", { name: "Reprendre à l’étape 3" });
  await expect(resume).toBeVisible();
  page.once("dialog", (dialog) => dialog.accept());
  await page.getByRole("button", { name: "Effacer ma progression" }).click();
  await expect(account(page)).toBeFocused();
  await expect(resume).toBeHidden();
});

test("action ticked, or progress forgotten, in one tab is so in another", async ({ page, context }) => {
  const other = await context.newPage();
  await openWithProgress(page, "/parcours/reunion/1");
  await openWithProgress(other, "/parcours/reunion/1");
  await boxes(page).first().check();
  await expect(boxes(other).first()).toBeChecked();
  await boxes(other).nth(1).check();
  await expect(boxes(page).nth(1)).toBeChecked();
  await expect(boxes(page).first()).toBeChecked();
  await boxes(page).first().uncheck();
  await expect(boxes(other).first()).not.toBeChecked();
  await openWithProgress(other, "/parcours/reunion");
  other.once("dialog", (dialog) => dialog.accept());
  await other.getByRole("button", { name: "Effacer ma progression" }).click();
  await expect(boxes(page).nth(1)).not.toBeChecked();
});

test("action ticked with the keyboard keeps the focus, and is ticked when one comes back to its step", async ({ page }) => {
  await openWithProgress(page, "/parcours/reunion/1");
  await boxes(page).first().focus();
  await page.keyboard.press("Space");
  await expect(boxes(page).first()).toBeChecked();
  await expect(boxes(page).first()).toBeFocused();
  await page.locator("a[rel=next]").click();
  await expect(page).toHaveURL("/parcours/reunion/2");
  await expectProgressReady(page);
  await page.goBack();
  await expectProgressReady(page);
  await expect(boxes(page).first()).toBeChecked();
});
