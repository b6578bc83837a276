// Tests that edit content: each has its own copy of it, and a server that watches this copy.

import { cp, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Server } from "./server.js";
import { settings } from "./settings.js";
import { expect, test as base } from "./site.js";

export { expect };

/** A folder of content that a test may change. */
class Content {
  constructor(folder) {
    this.folder = folder;
  }

  read(file) {
    return readFile(join(this.folder, file), "utf8");
  }

  /** Writes a file at once, as most editors do: half of it is never there to be read. */
  async write(file, text) {
    const path = join(this.folder, file);
    await writeFile(`${path}~`, text);
    await rename(`${path}~`, path);
  }

  /** Replaces the first line of a file that begins with a key. */
  setLine(file, key, line) {
    return this.copy(file, file, key, line);
  }

  /** Writes another file that differs in one line. */
  async copy(file, other, key, line) {
    const text = await this.read(file);
    const pattern = new RegExp(`^${key}:.*$`, "m");
    expect(text, `${file} has the key ${key}`).toMatch(pattern);
    await this.write(other, text.replace(pattern, () => line));
  }
}

/** A test on its own copy of the content. */
export const test = base.extend({
  content: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "parcours-"));
    await cp(settings.content, folder, { recursive: true });
    await use(new Content(folder));
    await rm(folder, { recursive: true, force: true });
  },
  /** Further flags of the server. */
  flags: [[], { option: true }],
  /** The server that watches the copy. */
  watching: async ({ content, flags }, use) => {
    const server = await Server.start(content.folder, ...flags);
    await use(server);
    await server.stop();
  },
  baseURL: ({ watching }, use) => use(watching.url),
});
