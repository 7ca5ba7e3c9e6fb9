// @ts-check
/** JSON, read token by token: records that have the same keys are a table, all else is text, one value a line. Numbers stay as they were written. Of what is read no more than one record is held. */

import { ProtocolError } from "../protocol/primitives.js";
import { MAX_COLUMNS } from "./rows.js";

/** How deep values in values are followed. */
const MAX_DEPTH = 100;
/** Keys, values and lists of a file: a browser takes many times their bytes to check it. */
const MAX_TOKENS = 4_000_000;
/** Letters of the keys that lead to a value of a table. */
const MAX_PATH = 1_000;
/** How many times as many keys as one record has all may have together, to be a table. */
const MAX_SPREAD = 2;
/** A key, or a string; a bracket that opens or closes; any other value. Of JSON that was read without fault nothing else is left but blanks and commas. */
const TOKEN = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|([{[])|([}\]])|([^\s,:{}[\]"\ufeff]+)/g;

/** What stands at a path of keys, below what is a record; `path` is null if there is none, or if it is too long for a table. `place`: the record's, in a list. @typedef {{path: string | null, value: string, place: string}} Leaf */
/** @typedef {{type: "value" | "{" | "}", depth: number, key: string, text: string}} Step `{` and `}`: what opens or closes, a list too. `text`: as it stands, strings written without needless escapes */

/** What is JSON in a file: all of it, or each line. @param {string} json @param {boolean} lines @returns {Generator<string>} */
function* valuesIn(json, lines) {
  if (!lines) return yield json;
  for (let at = 0; at < json.length; ) {
    const feed = json.indexOf("\n", at);
    const line = json.slice(at, feed === -1 ? json.length : feed);
    if (line.trim()) yield line;
    at += line.length + 1;
  }
}

/** Refuses what is no JSON, or too deep, or too much of it. @param {string} json @param {boolean} lines each is a value of its own */
export function checkJson(json, lines) {
  let tokens = 0;
  for (const value of valuesIn(json, lines)) {
    let depth = 0;
    for (const { 3: opens, 4: closes } of value.matchAll(TOKEN)) {
      if (++tokens > MAX_TOKENS || (opens && ++depth > MAX_DEPTH)) throw new ProtocolError("too-much");
      if (closes) depth--;
    }
    try {
      JSON.parse(value.replace(/^\ufeff/, ""));
    } catch {
      throw new ProtocolError("broken");
    }
  }
}

/** Goes through what was checked. @param {string} json @returns {Generator<Step>} */
function* stepsOf(json) {
  /** @type {{list: boolean, key: string, at: number}[]} */
  const open = [];
  for (const [, string, colon, opens, closes, plain] of json.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (closes) {
      open.pop();
      yield { type: "}", depth: open.length, key: "", text: closes };
    } else if (colon && inner) inner.key = JSON.parse(string);
    else {
      const key = inner ? keyIn(inner) : "";
      const text = string ? JSON.stringify(JSON.parse(string)) : (opens ?? plain);
      yield { type: opens ? "{" : "value", depth: open.length, key, text };
      if (opens) open.push({ list: opens === "[", key: "", at: 0 });
    }
  }
}

/** @param {{list: boolean, key: string, at: number}} inner */
const keyIn = (inner) => (inner.list ? String(inner.at++) : inner.key);

/** Every value with the path of its keys, from some depth on. @param {Iterable<Step>} steps @param {number} from @returns {Generator<Leaf>} */
function* leavesOf(steps, from) {
  /** @type {string[]} */
  const path = [];
  for (const { type, depth, key, text } of steps) {
    if (type === "}") continue;
    path.length = depth;
    path[depth] = key;
    if (type !== "value") continue;
    const keys = path.slice(from);
    const length = keys.reduce((sum, { length }) => sum + length + 1, 0);
    yield {
      path: length && length <= MAX_PATH ? keys.join(".") : null,
      value: text[0] === '"' ? JSON.parse(text) : text,
      place: path[from - 1],
    };
  }
}

/** The records of a list, or of lines, each as its leaves; null for what is none. @param {string} json @param {boolean} lines @returns {Generator<Map<string, string> | null>} */
function* recordsOf(json, lines) {
  if (lines) {
    for (const line of valuesIn(json, true)) yield recordOf(leavesOf(stepsOf(line), 1));
    return;
  }
  if (!/^[\s\ufeff]*\[/.test(json)) return yield null;
  /** @type {Leaf[]} */
  let leaves = [];
  for (const leaf of leavesOf(stepsOf(json), 2)) {
    if (leaves.length && leaf.place !== leaves[0].place) {
      yield recordOf(leaves);
      leaves = [];
    }
    leaves.push(leaf);
    if (leaves.length > MAX_COLUMNS) return yield null;
  }
  if (leaves.length) yield recordOf(leaves);
}

/** @param {Iterable<Leaf>} leaves */
function recordOf(leaves) {
  /** @type {Map<string, string>} */
  const record = new Map();
  for (const { path, value } of leaves) {
    if (path === null || record.size > MAX_COLUMNS) return null; // of a list: a list of something else
    record.set(path, value);
  }
  return record;
}

/** The rows of a table of records that were checked, headings first; or null. @param {string} json @param {boolean} lines @returns {{width: number, rows: Iterable<string[]>} | null} */
export function rowsOfRecords(json, lines) {
  /** @type {Set<string>} */
  const keys = new Set();
  let [leaves, records] = [0, 0];
  for (const record of recordsOf(json, lines)) {
    if (!record) return null;
    records++;
    leaves += record.size;
    for (const key of record.keys()) keys.add(key);
    if (keys.size > MAX_COLUMNS) return null;
  }
  if (keys.size === 0 || keys.size * records > MAX_SPREAD * leaves) return null;
  return { width: keys.size, rows: written(json, lines, [...keys]) };
}

/** @param {string} json @param {boolean} lines @param {string[]} headings @returns {Generator<string[]>} */
function* written(json, lines, headings) {
  yield headings;
  for (const record of recordsOf(json, lines)) yield headings.map((key) => record?.get(key) ?? "");
}

/** JSON that was checked as text: one value a line, letters as themselves. @param {string} json @param {boolean} lines @returns {Generator<string>} */
export function* linesOfJson(json, lines) {
  for (const value of valuesIn(json, lines))
    for (const { type, depth, key, text } of stepsOf(value))
      yield `${"  ".repeat(depth)}${type === "}" || !key ? "" : `${key}: `}${text}\n`;
}
