// The schemas of the content, in the program that editors run: what it offers, explains and underlines. No page is drawn.

import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import { expect, test as base } from "@playwright/test";
import { LanguageServer } from "./support/language-server.js";
import { settings } from "./support/settings.js";

const ACTION = "actions/trouver-date.yaml";
const SCENARIO = "scenarios/reunion.yaml";
const MODELINE = /^# yaml-language-server: \$schema=(\.\.\/)*schemas\/[a-z-]+\.json$/m;

/** Stands where the editor's cursor is. */
const CURSOR = "‸";

/** A test with a server, which may complain of nothing. */
const test = base.extend({
  editor: [
    async ({}, use) => {
      const server = await LanguageServer.start(settings.content);
      await use(server);
      expect(await server.stop(), "standard error of the language server").toBe("");
    },
    { scope: "worker" },
  ],
});

const read = (file) => readFile(join(settings.content, file), "utf8");

/** Returns a file's text with other lines in place of a key and its value, where they stand first. */
async function withLines(file, key, lines) {
  const text = await read(file);
  const pattern = new RegExp(String.raw`^( *)${key}:.*\n(\1 +.*\n)*`, "m");
  expect(text, `${file} has the key ${key}`).toMatch(pattern);
  return text.replace(pattern, () => lines);
}

/** Opens a text with a cursor in it, and returns where this is. */
async function openAtCursor(editor, file, text) {
  const [before, after, ...more] = text.split(CURSOR);
  expect([after === undefined, more.length], "one cursor").toEqual([false, 0]);
  await editor.open(file, before + after);
  const lines = before.split("\n");
  return { line: lines.length - 1, character: lines.at(-1).length };
}

/** Returns what is offered at the cursor: what it says of itself, by its name. */
async function offeredAt(editor, file, text) {
  const items = await editor.completion(file, await openAtCursor(editor, file, text));
  return new Map(items.map(({ label, documentation }) => [label, documentation?.value ?? documentation]));
}

/** Returns what stands at a range of a text, which is within one line. */
function underlined(text, { start, end }) {
  expect(end.line, "one line").toBe(start.line);
  return text.split("\n")[start.line].slice(start.character, end.character);
}

/** Opens a text, and returns what is underlined, where, and why. */
async function mistakes(editor, file, text) {
  const found = await editor.open(file, text);
  return found.map(({ range, message }) => {
    const { line, character } = range.start;
    return { line, at: character, text: underlined(text, range), message };
  });
}

test("key begun offers the keys of the file that are not there yet, explained in French", async ({ editor }) => {
  const keys = await offeredAt(editor, ACTION, await withLines(ACTION, "eviter_si", `evi${CURSOR}\n`));
  expect(keys.get("eviter_si")).toBe("Quand elle n’aide pas, et quoi faire alors.");
  expect(keys.has("titre")).toBe(false);
});

test("empty line at the end offers the keys that are not there yet", async ({ editor }) => {
  const keys = await offeredAt(editor, ACTION, `${await withLines(ACTION, "materiel", "")}${CURSOR}\n`);
  expect(keys.get("materiel")).toBe("Ce qu’il faut avoir sous la main.");
});

test("list of tools offers the tools of the library with their titles", async ({ editor }) => {
  const tools = await offeredAt(editor, ACTION, await withLines(ACTION, "outils", `  outils: [${CURSOR}]\n`));
  expect(tools.get("framadate")).toBe("Framadate");
  expect(tools.has("six-creneaux"), "an advice sheet").toBe(false);
});

test("list of tools, one a line, offers them too", async ({ editor }) => {
  const tools = await offeredAt(editor, ACTION, await withLines(ACTION, "outils", `  outils:\n    - fra${CURSOR}\n`));
  expect(tools.get("framadate")).toBe("Framadate");
});

test("actions of a step offer those of the library with their titles", async ({ editor }) => {
  const actions = await offeredAt(editor, SCENARIO, await withLines(SCENARIO, "actions", `    actions: [${CURSOR}]\n`));
  expect(actions.get("trouver-date")).toBe("Trouver une date commune");
});

test("level offers its choices with their names, and nothing else", async ({ editor }) => {
  const levels = await offeredAt(editor, ACTION, await withLines(ACTION, "niveau", `niveau: ${CURSOR}\n`));
  expect([...levels]).toEqual([["debutant", "Pour débuter"], ["a-l-aise", "À l’aise"], ["referent", "Référent·e"]]);
});

test("family offers those of the site", async ({ editor }) => {
  const families = await offeredAt(editor, ACTION, await withLines(ACTION, "famille", `famille: ${CURSOR}\n`));
  expect(families.get("se-reunir")).toBe("Se réunir");
});

test("key begun is completed with its colon", async ({ editor }) => {
  const text = await withLines(ACTION, "famille", `fam${CURSOR}\n`);
  const items = await editor.completion(ACTION, await openAtCursor(editor, ACTION, text));
  expect(items.find(({ label }) => label === "famille")?.insertText).toMatch(/^famille: /);
});

test("key under the pointer is explained in French", async ({ editor }) => {
  const text = (await read(ACTION)).replace(/^essentiel/m, `essen${CURSOR}tiel`);
  const place = await openAtCursor(editor, ACTION, text);
  const help = "Le dos d’une carte imprimée : 500 signes au plus, texte simple sans Markdown.";
  expect(await editor.hover(ACTION, place)).toContain(help);
});

for (const [name, key, line, marked, why] of [
  ["key that does not exist", "resume", "resumé: En deux lignes.", "resumé", /resumé/],
  ["choice that does not exist", "niveau", "niveau: débutant", "débutant", /"debutant", "a-l-aise", "referent"/],
  ["identifier that cannot be one", "famille", "famille: Se réunir", "Se réunir", /^Un identifiant : minuscules sans accent/],
  ["text where a list belongs", "modalites", "modalites: presence", "presence", /array/],
  ["date in another order", "materiel", "verifie_le: 22/11/2026", "22/11/2026", /^Une date s’écrit année-mois-jour/],
]) {
  test(`${name} is underlined exactly, and nothing else on its line`, async ({ editor }) => {
    const text = await withLines(ACTION, key, `${line}\n`);
    const place = text.split("\n").indexOf(line);
    const found = (await mistakes(editor, ACTION, text)).filter((mistake) => mistake.line === place);
    expect(found).toEqual([{ line: place, at: line.indexOf(marked), text: marked, message: expect.stringMatching(why) }]);
  });
}

test("key that is missing is named at the head of the file", async ({ editor }) => {
  const text = await withLines(ACTION, "resume", "");
  const found = await mistakes(editor, ACTION, text);
  expect(found).toEqual([{ line: 1, at: 0, text: "t", message: expect.stringContaining('"resume"') }]);
});

test("identifier of a sheet that is still to be written is no mistake", async ({ editor }) => {
  const text = await withLines(ACTION, "outils", "  outils: [encore-a-ecrire]\n");
  expect(await mistakes(editor, ACTION, text)).toEqual([]);
});

test("every file of the content says its schema, and has no mistake in the editor", async ({ editor }) => {
  const entries = await readdir(settings.content, { recursive: true });
  const files = entries.filter((name) => name.endsWith(".yaml")).map((name) => name.split(sep).join("/"));
  expect(files).toContain(ACTION);
  await Promise.all(
    files.map(async (file) => {
      const text = await read(file);
      expect.soft(text, file).toMatch(MODELINE);
      expect.soft(await editor.open(file, text), file).toEqual([]);
    }),
  );
});
