// Figures that a test measures: worth reading even where it passes.

/** Notes a figure with the test, and shows it in the list. */
export function note(testInfo, description) {
  testInfo.annotations.push({ type: "figure", description });
  console.log(description);
}
