// @ts-check
/** Files made to fill a tab's memory, where people are looked for: each ends in a plain sentence, in a Worker that has little memory. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Worker } from "node:worker_threads";
import { makeZip } from "../../client/web/files/zip.js";

/** Megabytes that a Worker may have: what holds a hostile file several times over needs more. */
const MEMORY = 40;
const MIB = 1_048_576;
const PROGRAM = `
  const { parentPort, workerData } = require("node:worker_threads");
  const web = workerData.web;
  void (async () => {
    const { lookForPeople, makeCopy } = await import(web + "people/people.js");
    const blob = new Blob([workerData.bytes]);
    const began = performance.now();
    const people = await lookForPeople(blob, workerData.name);
    const took = performance.now() - began;
    const means = { pseudonym: String, tell() {} };
    const { plan } = workerData;
    const made = plan && (await makeCopy(people.parts[0], plan, means));
    parentPort.postMessage({ kind: people.kind, parts: people.parts?.map(({ title, table }) => [title, table !== null]), took, copy: made && (await made.blob.text()) });
  })();
`;

/** @param {string} name @param {string | Uint8Array} content @param {object} [plan] @returns {Promise<{kind: string, parts: [string, boolean][], took: number, copy: string}>} */
function looked(name, content, plan) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const web = new URL("../../client/web/", import.meta.url).href;
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: { web, name, bytes, plan },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  return new Promise((resolve, reject) => {
    worker.on("error", reject);
    worker.on("message", (answer) => {
      resolve(answer);
      void worker.terminate();
    });
  });
}

/** @param {Record<string, string>} parts */
const zipped = (parts) =>
  makeZip(new Map(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])));

/** @param {string} rows @param {string} [strings] @param {string} [title] */
const book = (rows, strings = "", title = "A") =>
  zipped({
    "xl/workbook.xml": `<workbook><sheets><sheet name="${title}" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  });

/** @param {string} rows */
const openBook = (rows) =>
  zipped({ "content.xml": `<office:document><table:table table:name="A">${rows}</table:table></office:document>` });

const cell = (/** @type {string} */ text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

/** @type {Record<string, () => [string, string | Uint8Array]>} */
const REFUSED = {
  "one shared string in many cells": () => [
    "a.xlsx",
    book('<row><c t="s"><v>0</v></c></row>'.repeat(2_000), `<si><t>${"a".repeat(MIB / 2)}</t></si>`),
  ],
  "a shared string longer than a row may be": () => [
    "a.xlsx",
    book('<row><c t="s"><v>0</v></c></row>', `<si>${"<t>abcd</t>".repeat(300_000)}</si>`),
  ],
  "one wide row above many short ones": () => [
    "a.xlsx",
    book(`<row>${cell("a").repeat(999)}</row>${"<row><c><v>1</v></c></row>".repeat(100_000)}`),
  ],
  "a row of a workbook that is repeated": () => [
    "a.ods",
    openBook(
      `<table:table-row table:number-rows-repeated="10000"><table:table-cell><text:p>${"a".repeat(60_000)}</text:p></table:table-cell></table:table-row>`,
    ),
  ],
  "blanks that a cell names by their number": () => [
    "a.ods",
    openBook(
      `<table:table-row><table:table-cell><text:p>${'<text:s text:c="100"/>'.repeat(30_000)}</text:p></table:table-cell></table:table-row>`,
    ),
  ],
  "a record on each of many lines": () => ["a.jsonl", '{"a":1}\n'.repeat(1.5 * MIB)],
  "many empty lists": () => ["a.json", `[${"[],".repeat(2.1 * MIB)}[]]`],
  "values so deep that most of a line is blank": () => [
    "a.json",
    `${"[".repeat(99)}${"1,".repeat(MIB)}1${"]".repeat(99)}`,
  ],
};

for (const [what, make] of Object.entries(REFUSED))
  test(`what cannot be held is refused: ${what}`, async () => {
    const { kind } = await looked(...make());
    assert.equal(kind, "unread");
  });

/** @type {Record<string, () => [string, string | Uint8Array, [string, boolean][]]>} */
const READ = {
  "a huge key above many values": () => ["a.json", `[{"${"k".repeat(MIB)}":[${"1,".repeat(2_000)}1]}]`, [["", false]]],
  "a page of tags": () => ["a.html", "<p>".repeat(MIB), [["", false]]],
  "a mail in one line": () => ["a.eml", `From: a@b.example\n\n${"a".repeat(8 * MIB)}`, [["", false]]],
};

for (const [what, make] of Object.entries(READ))
  test(`what can be held is read: ${what}`, async () => {
    const [name, content, parts] = make();
    assert.deepEqual((await looked(name, content)).parts, parts);
  });

test("a sheet's name is as long as the page can show", async () => {
  const { parts } = await looked("a.xlsx", book(`<row>${cell("a")}</row>`, "", "n".repeat(3 * MIB)));
  assert.ok(parts[0][0].length < 200);
});

test("long values of a table are not remembered to be counted", async () => {
  const rows = Array.from({ length: 200 }, (_, at) => `${at % 2},${`${at}`.padEnd(120_000, "Ā")}\n`);
  const plan = { headed: false, actions: ["keep", "keep"], rows: null, counts: true };
  const { copy } = await looked("a.csv", `${rows.join("")}`, plan);
  assert.match(copy, /^column,value,rows\n,,200\n1,,200\n1,0,100\n1,1,100\n2,,200\n$/);
});
