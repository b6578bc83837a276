// Times MiniSearch on the documents and queries of a folder, and prints what it found as JSON.

import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { index, search } from "./engine.mjs";

const folder = process.argv[2];
const documents = [];
for await (const line of createInterface({ input: createReadStream(join(folder, "documents.ndjson")) })) documents.push(JSON.parse(line));
const queries = JSON.parse(readFileSync(join(folder, "queries.json"), "utf8"));

const begun = performance.now();
const engine = index(documents);
const indexing = performance.now() - begun;

const at = (times, share) => times[Math.round((times.length - 1) * share)];
const kinds = {};
for (const [kind, ofKind] of Object.entries(queries)) {
  // On large collections a few queries tell enough.
  const asked = ofKind.slice(0, documents.length > 20_000 ? 30 : ofKind.length);
  asked.slice(0, 10).forEach((query) => search(engine, query));
  const times = asked.map((query) => {
    const start = performance.now();
    search(engine, query).slice(0, 10);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  kinds[kind] = { p50: at(times, 0.5), p99: at(times, 0.99) };
}
const memory = process.memoryUsage().rss / 1e6;
process.stdout.write(JSON.stringify({ indexing, memory, kinds }));
