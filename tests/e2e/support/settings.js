// What the tests are told in the environment: where the browser, the server and its files are.

function required(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: start the browser tests with \`cargo xtask test browser\``);
  return value;
}

export const settings = {
  chromium: required("PARCOURS_CHROMIUM"),
  program: required("PARCOURS_BIN"),
  files: required("PARCOURS_SITE"),
  content: required("PARCOURS_CONTENT"),
  hasIslands: process.env.PARCOURS_ISLANDS !== "0",
};
