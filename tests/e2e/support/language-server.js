// The program that editors run to help write YAML: it completes, explains and underlines. Spoken to as an editor
// does, over its standard input and output.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const PROGRAM = fileURLToPath(new URL("../node_modules/yaml-language-server/bin/yaml-language-server", import.meta.url));

/** Runs in the server before it starts: whatever opens a connection ends it. */
const NO_NETWORK = `
  import { Socket } from "node:net";
  Socket.prototype.connect = (...to) => {
    process.stderr.write("asks another host: " + to.flat()[0]?.host + "\\n", () => process.exit(1));
  };`;

/** What an editor in French says of itself. */
const EDITOR = {
  locale: "fr",
  capabilities: {
    workspace: { configuration: true },
    textDocument: {
      completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
      hover: { contentFormat: ["markdown"] },
    },
  },
};

/** The settings of the editor, by their section. */
const SETTINGS = { yaml: { schemaStore: { enable: false }, kubernetesCRDStore: { enable: false } } };

export class LanguageServer {
  #folder;
  #process;
  #errors = "";
  #input = Buffer.alloc(0);
  #requests = 0;
  #versions = 0;
  #open = new Set();
  /** Why the server has ended, if it has. */
  #end;
  /** What somebody waits for, by its name: how to go on, and how to fail. */
  #awaited = new Map();

  /** Starts a server on a folder, and returns when it has its settings. */
  static async start(folder) {
    const server = new LanguageServer(folder);
    const rootUri = server.#uri("");
    await server.#request("initialize", { processId: process.pid, rootUri, ...EDITOR });
    const ready = server.#await("yaml/schema/store/initialized");
    // An editor that says so is told when the settings are in force.
    server.#send({ method: "yaml/supportSchemaSelection" });
    server.#send({ method: "initialized", params: {} });
    await ready;
    return server;
  }

  constructor(folder) {
    this.#folder = folder;
    const guard = `data:text/javascript,${encodeURIComponent(NO_NETWORK)}`;
    const flags = ["--no-warnings", "--import", guard, PROGRAM, "--stdio"];
    this.#process = spawn(process.execPath, flags, { stdio: ["pipe", "pipe", "pipe"] });
    this.#process.stdout.on("data", (bytes) => this.#read(bytes));
    this.#process.stderr.setEncoding("utf8").on("data", (text) => (this.#errors += text));
    this.#process.on("error", (problem) => this.#fail(problem));
    this.#process.on("close", (code) => this.#fail(new Error(`The language server ended with ${code}\n${this.#errors}`)));
    // What is written to a server that has ended: its end says more.
    this.#process.stdin.on("error", () => {});
  }

  /** Opens a file, or opens it again, with any text in place of its own, and returns what the server finds wrong. */
  async open(file, text) {
    const uri = this.#uri(file);
    if (this.#open.has(uri)) await this.#close(uri);
    this.#open.add(uri);
    const found = this.#await(uri);
    // The server keeps what it knows of a version even when the file is closed.
    const textDocument = { uri, languageId: "yaml", version: ++this.#versions, text };
    this.#send({ method: "textDocument/didOpen", params: { textDocument } });
    return (await found).diagnostics;
  }

  /** Returns what may be written at a place of an open file. */
  async completion(file, position) {
    const answer = await this.#request("textDocument/completion", { textDocument: { uri: this.#uri(file) }, position });
    return answer.items;
  }

  /** Returns the explanation at a place of an open file, in Markdown. */
  async hover(file, position) {
    const answer = await this.#request("textDocument/hover", { textDocument: { uri: this.#uri(file) }, position });
    return answer?.contents.value;
  }

  /** Kills the server, and returns what it has written to its standard error. */
  async stop() {
    if (!this.#end) {
      const closed = once(this.#process, "close");
      this.#process.kill("SIGKILL");
      await closed;
    }
    return this.#errors;
  }

  /** Closes a file. The server takes back what it has found. */
  async #close(uri) {
    const forgotten = this.#await(uri);
    this.#send({ method: "textDocument/didClose", params: { textDocument: { uri } } });
    await forgotten;
  }

  #uri(file) {
    return pathToFileURL(join(this.#folder, file)).href;
  }

  #request(method, params) {
    const id = ++this.#requests;
    const answer = this.#await(id);
    this.#send({ id, method, params });
    return answer;
  }

  #send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
    this.#process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  /** Collects bytes until they are whole messages: a header, an empty line, and as many bytes as the header says. */
  #read(bytes) {
    this.#input = Buffer.concat([this.#input, bytes]);
    for (;;) {
      const header = this.#input.indexOf("\r\n\r\n");
      if (header < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#input.toString("latin1", 0, header))[1]);
      const end = header + 4 + length;
      if (this.#input.length < end) return;
      const message = JSON.parse(this.#input.toString("utf8", header + 4, end));
      this.#input = this.#input.subarray(end);
      this.#take(message);
    }
  }

  #take({ id, method, params, result, error }) {
    if (method === undefined) {
      this.#settle(id, ({ resolve, reject }) => (error ? reject(new Error(error.message)) : resolve(result)));
    } else if (id !== undefined) {
      this.#send({ id, result: params?.items?.map(({ section }) => SETTINGS[section] ?? null) ?? null });
    } else {
      const name = method === "textDocument/publishDiagnostics" ? params.uri : method;
      this.#settle(name, ({ resolve }) => resolve(params));
    }
  }

  #await(name) {
    if (this.#end) return Promise.reject(this.#end);
    return new Promise((resolve, reject) => this.#awaited.set(name, { resolve, reject }));
  }

  #settle(name, how) {
    const awaited = this.#awaited.get(name);
    this.#awaited.delete(name);
    if (awaited) how(awaited);
  }

  #fail(problem) {
    this.#end ??= problem;
    for (const { reject } of this.#awaited.values()) reject(problem);
    this.#awaited.clear();
  }
}
