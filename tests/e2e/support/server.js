// A server of the site: started on a free port, killed after use.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { settings } from "./settings.js";

const OPEN = /Le site est ouvert à (http:\S+)/;

/** Longest that a server may take to start, in milliseconds. */
const PATIENCE = 20_000;

export class Server {
  /** The address of the front door, without a slash at its end. */
  url = "";
  /** Everything that the server has written to its standard error. */
  errors = "";
  #process;

  /** Starts a server on a folder of content, with further flags, and returns when it answers. */
  static async start(content, ...flags) {
    const server = new Server();
    server.#spawn(content, flags);
    try {
      server.url = await server.#opened();
    } catch (problem) {
      await server.stop();
      throw new Error(`The server did not come up: ${problem.message}\n${server.errors}`);
    }
    return server;
  }

  /** Kills the server: nobody is left who would have to be answered. */
  async stop() {
    const { exitCode, signalCode, pid } = this.#process;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGKILL");
    await ended;
  }

  #spawn(content, more) {
    const flags = ["serve", "--adresse", "127.0.0.1:0", "--contenu", content, "--fichiers", settings.files, ...more];
    this.#process = spawn(settings.program, flags, { stdio: ["ignore", "pipe", "pipe"] });
    this.#process.stderr.setEncoding("utf8").on("data", (text) => (this.errors += text));
  }

  #opened() {
    return new Promise((resolve, reject) => {
      let output = "";
      this.#process.stdout.setEncoding("utf8").on("data", (text) => {
        output += text;
        const url = OPEN.exec(output)?.[1];
        if (url) resolve(url);
      });
      this.#process.on("error", reject);
      this.#process.on("close", (code) => reject(new Error(`it ended with ${code}`)));
      setTimeout(() => reject(new Error(`nothing after ${PATIENCE} ms`)), PATIENCE).unref();
    });
  }
}
