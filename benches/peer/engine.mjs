// MiniSearch for French.

import MiniSearch from "minisearch";

const STOP_WORDS = new Set(
  ("a ai au aux avec ce ces cet cette comme comment d dans de des du elle en est et eu il ils j je l la le les leur leurs lui m ma mais me meme mes mon n ne nos " +
    "notre nous on ont ou par pas plus pour qu que qui quoi s sa se ses si son sont sur t ta te tes ton tous tout toute tres trop tu un une vos votre vous y").split(" "),
);

const fold = (word) =>
  word
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("œ", "oe");

// A plain plural is all the stemming that needs no further package.
const term = (word) => {
  const folded = fold(word);
  if (folded === "" || STOP_WORDS.has(folded)) return null;
  return folded.length > 3 ? folded.replace(/[sx]$/u, "") : folded;
};

const tokenize = (text) => text.split(/[^\p{L}\p{M}\p{N}]+/u);

export const index = (documents) => {
  const engine = new MiniSearch({
    fields: ["title", "keywords", "summary", "body", "sheets"],
    tokenize,
    processTerm: term,
  });
  engine.addAll(documents);
  return engine;
};

const options = {
  boost: { title: 4, keywords: 3, summary: 2, body: 1, sheets: 0.5 },
  prefix: (word) => word.length >= 2,
  fuzzy: (word) => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : false),
  weights: { fuzzy: 0.45, prefix: 0.5 },
};

// Documents with all the words first, then those with any.
export const search = (engine, query) => {
  const all = engine.search(query, { ...options, combineWith: "AND" });
  const seen = new Set(all.map((found) => found.id));
  const any = engine.search(query, { ...options, combineWith: "OR" });
  return [...all, ...any.filter((found) => !seen.has(found.id))];
};
