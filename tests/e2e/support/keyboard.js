// A walk through a page with the Tab key alone.

/** What one can do something with. */
const CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex='0']";

/**
 * Presses Tab until every control that shows was due, and tells what happened: for each stop, what it is, its place
 * among the controls that show (-1 if none of them), and whether one sees that it has the focus.
 */
export async function walkByTab(page) {
  const due = await page.evaluate(prepareWalk, CONTROLS);
  for (let press = 0; press < due; press++) await page.keyboard.press("Tab");
  return { due, stops: await page.evaluate(() => window.stops) };
}

/** Numbers the controls that show, notes every stop from now on, and returns how many are due. */
function prepareWalk(selector) {
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const shown = [...document.querySelectorAll(selector)].filter((element) => isShown(element) && !element.disabled);
  const describeFocus = () => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isRinged = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
    const isOnScreen = box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    return {
      what: `${element.localName} ${(element.textContent.trim() || element.name || "").slice(0, 40)}`,
      number: shown.indexOf(element),
      isSeen: isRinged && isOnScreen,
    };
  };
  window.stops = [];
  // When the key goes up, the focus has moved and is scrolled into view.
  document.addEventListener("keyup", () => window.stops.push(describeFocus()));
  return shown.length;
}
