// The list that the search proposes while words are typed.

import { searchField } from "./search.js";
import { expect } from "./site.js";

/** The list itself, which is in the page even while it is closed. */
export const list = (page) => page.locator("#propositions");

export const options = (page) => list(page).getByRole("option");

/** Puts words into the field at once, so that nothing is proposed for their beginnings, and waits until the list proposes something. */
export async function openSuggestions(page, words) {
  const answer = page.waitForResponse((response) => isAbout(response.url(), words));
  await searchField(page).fill(words);
  await answer;
  await expect(list(page)).toBeVisible();
  await expect(searchField(page)).toHaveAttribute("aria-expanded", "true");
}

/** Expects one suggestion to be chosen, for the eyes and for assistive technology, and the focus to stay in the field. */
export async function expectActive(page, number) {
  const option = options(page).nth(number);
  await expect(option).toHaveAttribute("aria-selected", "true");
  await expect(list(page).locator("[aria-selected=true]")).toHaveCount(1);
  await expect(searchField(page)).toHaveAttribute("aria-activedescendant", await option.getAttribute("id"));
  await expect(option).toBeInViewport();
  await expect(searchField(page)).toBeFocused();
}

/** Expects no suggestion to be chosen. */
export async function expectNoneActive(page) {
  await expect(list(page).locator("[aria-selected=true]")).toHaveCount(0);
  await expect(searchField(page)).not.toHaveAttribute("aria-activedescendant");
}

/** Expects the list to be closed, for the eyes and for assistive technology. */
export async function expectClosed(page) {
  await expect(list(page)).toBeHidden();
  await expect(searchField(page)).toHaveAttribute("aria-expanded", "false");
  await expect(searchField(page)).not.toHaveAttribute("aria-activedescendant");
}

/** Says whether an address asks for suggestions for some words. */
export function isAbout(address, words) {
  const { pathname, searchParams } = new URL(address);
  return pathname === "/api/v1/suggestions" && searchParams.get("q") === words;
}
