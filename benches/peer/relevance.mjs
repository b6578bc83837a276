// Answers queries with MiniSearch, set up as well as its documentation allows for French: accents folded, elided articles dropped,
// stop words left out, fields weighted, the last word completed, misspellings allowed, documents with all words first.

import { readFileSync } from "node:fs";
import { index, search } from "./engine.mjs";

const { documents, queries, most } = JSON.parse(readFileSync(process.argv[2], "utf8"));
const engine = index(documents);
const rankings = Object.fromEntries(queries.map((query) => [query, search(engine, query).slice(0, most).map((found) => found.id)]));
process.stdout.write(JSON.stringify(rankings));
