/**
 * What the page sees of people: `node people.mjs` prints, as JSON, how often it is right about the made-up people of tests/web/people, by kind;
 * `node people.mjs URL FILE` has Chromium make a copy of a table, and prints how long it took and what the tab held at most.
 */

import { readFileSync, readdirSync } from "node:fs";
import { columnOf } from "../../client/web/people/columns.js";
import { kindsOf } from "../../client/web/people/kinds.js";
import { passagesOf } from "../../client/web/people/passages.js";
import { rowsOf, saidIn } from "../../client/web/people/rows.js";
import { newPage, withBrowser } from "../e2e/browsers.mjs";

const folder = new URL("../web/people/", import.meta.url);

/** Counts what was right, wrong and missed, by kind. */
class Score {
  #all = new Map();

  add(kind, what) {
    const counts = this.#all.get(kind) ?? { right: 0, wrong: 0, missed: 0 };
    counts[what]++;
    this.#all.set(kind, counts);
  }

  get rows() {
    return [...this.#all]
      .sort()
      .map(([kind, { right, wrong, missed }]) => [
        kind,
        right + missed,
        right / (right + wrong),
        right / (right + missed),
      ]);
  }
}

/** What is seen where a kind is meant; one that begins with a hyphen is none. */
function judge(score, kind, seen, meant = kind) {
  for (const other of seen) if (other !== meant && other !== "date") score.add(other, "wrong");
  if (!kind.startsWith("-")) score.add(kind, seen.includes(meant) ? "right" : "missed");
}

/** One table: each cell, and each column. */
function judgeTable(text, cells, columns) {
  const [head, ...people] = rowsOf(text, ",", false).rows.map((row) => row.map(saidIn));
  for (const [at, kind] of head.entries()) {
    const values = people.map((row) => row[at]);
    for (const value of values) judge(cells, kind, kindsOf(value).slice(0, 1), kind === "birth" ? "date" : kind);
    judge(columns, kind, [columnOf("", values).kind].filter(Boolean));
  }
}

/** One text, in pieces of which it is known what they are. */
function judgeText(pieces, score) {
  const seen = passagesOf(pieces.map(([, piece]) => piece).join("")).filter(({ kind }) => kind !== "date");
  let at = 0;
  const meant = pieces.flatMap(([kind, piece]) => {
    const from = at;
    at += piece.length;
    return kind ? [{ kind, from, to: at }] : [];
  });
  const meets = (a, b) => a.kind === b.kind && a.from < b.to && b.from < a.to;
  for (const passage of meant)
    score.add(passage.kind, seen.some((other) => meets(passage, other)) ? "right" : "missed");
  for (const passage of seen) if (!meant.some((other) => meets(passage, other))) score.add(passage.kind, "wrong");
}

function detection() {
  const [cells, columns, passages] = [new Score(), new Score(), new Score()];
  const tables = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  for (const name of tables) judgeTable(readFileSync(new URL(name, folder), "utf8"), cells, columns);
  const texts = JSON.parse(readFileSync(new URL("texts.json", folder), "utf8"));
  for (const pieces of Object.values(texts).flat()) judgeText(pieces, passages);
  return { cells: cells.rows, columns: columns.rows, passages: passages.rows };
}

/** Bytes of memory that a process had at most. @param {number} id */
const mostHeld = (id) => 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))[1]);

/** @param {string} url @param {string} file */
async function copying(url, file) {
  let result = {};
  await withBrowser("chromium", async (browser) => {
    const page = await newPage(browser);
    await page.goto(url, { waitUntil: "load" });
    await page.waitForSelector('body[data-state="ready"]');
    await (await page.$("#files-choose")).uploadFile(file);
    await page.waitForSelector(".plan .primary");
    const began = performance.now();
    await page.$eval(".plan .primary", (one) => one.click());
    await page.waitForSelector('[data-look="copied"]', { timeout: 1_800_000 });
    const seconds = (performance.now() - began) / 1000;
    const session = await browser.target().createCDPSession();
    const { processInfo } = await session.send("SystemInfo.getProcessInfo");
    const held = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => mostHeld(id));
    result = { seconds, held: Math.max(...held) };
  });
  return result;
}

const [url, file] = process.argv.slice(2);
console.log(JSON.stringify(url ? await copying(url, file) : detection()));
