// What no page may ever do: complain in the console, fail in a script, or ask another host for something.

export class Complaints {
  #found = [];
  #expected = [];

  /** Listens to every page of a browser context. */
  constructor(context, origin) {
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.#add(`console on ${message.location().url}: ${message.text()}`);
    });
    context.on("weberror", (error) => this.#add(`script: ${error.error().stack}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (/^(http|ws)s?:$/.test(url.protocol) && url.origin !== origin) this.#add(`leaves the site: ${url}`);
    });
  }

  /** Says that a test provokes a complaint, which is then none. */
  expect(pattern) {
    this.#expected.push(pattern);
  }

  /** Returns the complaints that no test has asked for. */
  unexpected() {
    return this.#found.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }

  #add(text) {
    this.#found.push(text);
  }
}

/** What the browser notes when a page answers with the status 404. */
export const NOT_FOUND = /the server responded with a status of 404/;

/** What the browser notes when a file or an answer does not arrive. */
export const NO_ANSWER = /Failed to load resource/;
