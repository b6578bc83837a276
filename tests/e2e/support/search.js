// The search on its own page: a plain field without JavaScript, a combobox once its island is awake.

import { expect } from "@playwright/test";
import { settings } from "./settings.js";

/** The field for words, whichever of the two it is. */
export const searchField = (page) => page.getByRole("main").getByLabel("Chercher une #action", { exact: true });

/** The number at the beginning of "3 actions trouvées". */
export const countShown = async (page) => Number.parseInt(await page.locator(".result-count").innerText(), 10);

/** Points at the form, which wakes its island. */
export const touchSearch = (page) => page.locator("form.search-form").dispatchEvent("pointerover");

/** Wakes the island, where there is one, and says whether the search follows what is typed and ticked at once. */
export async function expectSearchReady(page, hasJavaScript = true) {
  const isLive = hasJavaScript && settings.hasIslands;
  if (isLive) {
    await touchSearch(page);
    await expect(searchField(page)).toHaveRole("combobox");
  }
  return isLive;
}
