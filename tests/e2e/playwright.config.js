// How the browser tests run. `cargo xtask test browser` builds the site, says in the environment where it is, and
// starts them.
//
// The end of a file's name says where it runs:
//   *.both.spec.js     with JavaScript and without
//   *.islands.spec.js  with JavaScript, on a site built with its WebAssembly
//   *.once.spec.js     with JavaScript, where it makes no difference
//   *.plain.spec.js    without JavaScript

import { defineConfig } from "@playwright/test";
import { settings } from "./support/settings.js";

// The browser itself asks nothing of any other host either.
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: ".",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  // How long a slow machine is waited for; what is there at once costs nothing.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: settings.chromium, args: ARGUMENTS },
    locale: "fr-FR",
  },
  projects: [
    { name: "with-javascript", testMatch: /\.(both|islands|once)\.spec\.js$/ },
    { name: "without-javascript", testMatch: /\.(both|plain)\.spec\.js$/, use: { javaScriptEnabled: false } },
  ],
});
