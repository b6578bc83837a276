// Lighthouse, as a phone on a slow network, on the pages that people land on; and what each page weighs. Fails where a goal is missed.
//
// `cargo xtask lighthouse` says in the environment where the optimised server, its files, the content and the browser are.

import { spawn } from "node:child_process";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { computeMedianRun } from "lighthouse/core/lib/median-run.js";

// Results for words are kept out of search engines by robots.txt, which Lighthouse would count against them: the search itself is measured.
const STEP = "/parcours/reunion/3";
const PAGES = ["/", STEP, "/actions/trouver-date", "/fiches/framadate", "/actions"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

/** Each page is looked at three times, and the run in the middle counts. Goals: the score in each category, elements of a page, and, for a step,
 * bytes sent for its first view without islands and with them. */
const RUNS = 3;
const LEAST_SCORE = 99;
const MOST_ELEMENTS = 700;
const MOST_BYTES = 60_000;
const MOST_BYTES_WITH_ISLANDS = 220_000;

const { PARCOURS_BIN, PARCOURS_SITE, PARCOURS_CONTENT, PARCOURS_CHROMIUM } = process.env;
const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];

const server = spawn(PARCOURS_BIN, ["serve", "--adresse", "127.0.0.1:0", "--contenu", PARCOURS_CONTENT, "--fichiers", PARCOURS_SITE]);
const chrome = await launch({ chromePath: PARCOURS_CHROMIUM, chromeFlags: FLAGS });
let missed = 0;
try {
  const url = await opened(server);
  console.log(["page".padEnd(26), ...CATEGORIES, "elements", "kB without islands", "kB with", "shift"].join("  "));
  for (const page of PAGES) missed += await measure(url, page);
} finally {
  await chrome.kill();
  server.kill();
}
if (missed) console.log(`${missed} goals missed`);
process.exitCode = missed ? 1 : 0;

/** Waits until the server says where it is. */
function opened(server) {
  return new Promise((resolve, reject) => {
    server.stdout.setEncoding("utf8").on("data", (text) => {
      const url = /Le site est ouvert à (http:\S+)/.exec(text)?.[1];
      if (url) resolve(url);
    });
    server.on("close", (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

/** Measures one page, prints its line, and returns how many goals it misses. */
async function measure(url, page) {
  const lhr = await medianRun(url + page);
  const scores = CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100));
  const elements = lhr.audits["dom-size"]?.numericValue ?? lhr.audits["dom-size-insight"]?.numericValue ?? NaN;
  const requests = lhr.audits["network-requests"].details.items;
  const bytes = (kinds) => sum(requests.filter(({ resourceType }) => kinds.includes(resourceType)));
  const plain = bytes(["Document", "Stylesheet", "Font"]);
  const all = sum(requests);
  const shift = lhr.audits["cumulative-layout-shift"].numericValue;
  const kilo = (bytes) => (bytes / 1000).toFixed(1);
  const cells = scores.map((score, n) => String(score).padStart(CATEGORIES[n].length));
  console.log([page.padEnd(26), ...cells, String(elements).padStart(8), kilo(plain).padStart(18), kilo(all).padStart(7), shift.toFixed(3)].join("  "));
  for (const name of CATEGORIES) explain(lhr, name);
  const goals = [...scores.map((score) => score >= LEAST_SCORE), elements < MOST_ELEMENTS, shift < 0.01, page !== STEP || plain <= MOST_BYTES, page !== STEP || all <= MOST_BYTES_WITH_ISLANDS];
  return goals.filter((isReached) => !isReached).length;
}

/** Runs that the machine was too busy for are made again. */
async function medianRun(url) {
  const runs = [];
  for (let attempt = 0; runs.length < RUNS && attempt < 2 * RUNS; attempt++) {
    const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" });
    if (lhr.audits["cumulative-layout-shift"].numericValue !== undefined) runs.push(lhr);
  }
  if (runs.length < RUNS) throw new Error(`${url} could not be measured: is the machine busy?`);
  return computeMedianRun(runs);
}

function sum(requests) {
  return requests.reduce((bytes, { transferSize }) => bytes + transferSize, 0);
}

/** Says which audits cost points where a category is not full. */
function explain(lhr, name) {
  const costly = lhr.categories[name].auditRefs.filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 0.95);
  for (const { id } of costly) console.log(`    ${name}: ${lhr.audits[id].title} ${lhr.audits[id].displayValue ?? ""}`);
}
