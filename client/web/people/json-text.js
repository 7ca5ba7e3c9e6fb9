// @ts-check
/** JSON, read token by token: records that have the same keys are a table, all else is text, one value a line. Numbers stay as they were written. */

import { ProtocolError } from "../protocol/primitives.js";
import { MAX_COLUMNS } from "./rows.js";

/** How deep values in values are followed. */
const MAX_DEPTH = 100;
/** How many times as many keys as one record has all may have together, to be a table. */
const MAX_SPREAD = 2;
/** A key, or a string; a bracket that opens or closes; any other value. Of JSON that was read without fault nothing else is left but blanks and commas. */
const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|([{[])|([}\]])|([^\s,:{}[\]"\ufeff]+)/g;

/** @typedef {[path: string, value: string]} Leaf what stands at a path of keys */
/** @typedef {{type: "value" | "{" | "}", depth: number, key: string, text: string}} Step `{` and `}`: what opens or closes, a list too. `text`: as it stands, strings written without needless escapes */

/** Refuses what is no JSON, or too deep. @param {string} json */
function check(json) {
  let depth = 0;
  for (const { 3: opens, 4: closes } of json.matchAll(TOKEN)) {
    if (opens && ++depth > MAX_DEPTH) throw new ProtocolError("too-much");
    if (closes) depth--;
  }
  try {
    JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    throw new ProtocolError("broken");
  }
}

/** Goes through what was checked. @param {string} json @returns {Generator<Step>} */
function* stepsOf(json) {
  check(json);
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

/** Every value with the path of its keys. @param {string} json @returns {Leaf[]} */
function leavesOf(json) {
  /** @type {string[]} */
  const path = [];
  /** @type {Leaf[]} */
  const leaves = [];
  for (const { type, depth, key, text } of stepsOf(json)) {
    if (type === "}") continue;
    path.length = depth;
    path[depth] = key;
    if (type === "value") leaves.push([path.slice(1).join("."), text[0] === '"' ? JSON.parse(text) : text]);
  }
  return leaves;
}

/** The records of a list, or of lines, each as its leaves; null if they are none, or differ too much for a table. @param {string} json @param {boolean} lines */
function recordsOf(json, lines) {
  /** @type {Map<string, Map<string, string>>} */
  const records = new Map();
  let number = 0;
  if (lines) {
    for (const line of json.split("\n")) if (line.trim()) records.set(String(number++), new Map(leavesOf(line)));
  } else {
    if (!/^[\s\ufeff]*\[/.test(json)) return null;
    for (const [path, value] of leavesOf(json)) {
      const dot = path.indexOf(".");
      if (dot === -1) return null; // a list of something else
      const record = records.get(path.slice(0, dot)) ?? new Map();
      records.set(path.slice(0, dot), record.set(path.slice(dot + 1), value));
    }
  }
  return records.size ? [...records.values()] : null;
}

/** The rows of a table of records, headings first; or null. @param {string} json @param {boolean} lines @returns {string[][] | null} */
export function rowsOfRecords(json, lines) {
  const records = recordsOf(json, lines);
  if (!records) return null;
  const keys = new Set();
  let leaves = 0;
  for (const record of records) {
    leaves += record.size;
    for (const key of record.keys()) keys.add(key);
    if (keys.size > MAX_COLUMNS) return null;
  }
  if (keys.size === 0 || keys.size * records.length > MAX_SPREAD * leaves) return null;
  const headings = [...keys];
  return [headings, ...records.map((record) => headings.map((key) => record.get(key) ?? ""))];
}

/** JSON as text: one value a line, letters as themselves. @param {string} json @param {boolean} lines */
export const textOfJson = (json, lines) =>
  lines
    ? json
        .split("\n")
        .filter((line) => line.trim())
        .map(written)
        .join("")
    : written(json);

/** @param {string} json */
function written(json) {
  let text = "";
  for (const { type, depth, key, text: written } of stepsOf(json)) {
    if (type === "}") text += `${"  ".repeat(depth)}${written}\n`;
    else text += `${"  ".repeat(depth)}${key && `${key}: `}${written}\n`;
  }
  return text;
}
