// A step of the path about meetings, and how to know that one is there.

import { expect } from "./site.js";
import { plainSpaces, SITE, titleOf } from "./title.js";

export const PATH = "Préparer, tenir et suivre une réunion";
export const STEPS = 8;

/** The stop of the trail where the visitor stands. */
export function presentStop(page) {
  return page.getByRole("navigation", { name: "Étapes du parcours" }).locator("a[aria-current=step]");
}

/** Expects to be on a step, and the page to say so everywhere. */
export async function expectStep(page, number) {
  await expect(page).toHaveURL(`/parcours/reunion/${number}`);
  await expect(page.getByText(`Étape ${number} sur ${STEPS}`, { exact: true })).toBeVisible();
  const title = plainSpaces(await page.getByRole("heading", { level: 1 }).innerText());
  expect(await titleOf(page)).toBe(`Étape ${number} : ${title} · ${PATH} · ${SITE}`);
  await expect(presentStop(page)).toHaveCount(1);
  await expect(presentStop(page)).toContainText(title);
}
