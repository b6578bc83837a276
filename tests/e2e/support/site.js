// The site under test: a server for each worker, and pages that must never complain.

import { expect, test as base } from "@playwright/test";
import { Complaints } from "./complaints.js";
import { Server } from "./server.js";
import { settings } from "./settings.js";

export { expect };

/** A test on the content of the repository. */
export const test = base.extend({
  server: [
    async ({}, use) => {
      const server = await Server.start(settings.content);
      await use(server);
      await server.stop();
    },
    { scope: "worker" },
  ],
  baseURL: ({ server }, use) => use(server.url),
  /** Fails the test on any complaint that it does not expect. */
  complaints: [
    async ({ context, baseURL }, use) => {
      const complaints = new Complaints(context, baseURL);
      await use(complaints);
      expect(complaints.unexpected(), "complaints of the pages").toEqual([]);
    },
    { auto: true },
  ],
});
