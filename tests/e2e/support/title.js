// The title of the window, whatever spaces French typography asks for.

export const SITE = "Mon Parcours Collaboratif";

/** Makes every stretch of spaces, no-break or not, a plain one. */
export const plainSpaces = (text) => text.replace(/\s+/g, " ");

export const titleOf = async (page) => plainSpaces(await page.title());
