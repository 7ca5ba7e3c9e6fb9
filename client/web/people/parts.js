// @ts-check
/**
 * What a file is read as, where people are looked for: a table or a text. A workbook has a part for each sheet. What is written otherwise (a workbook,
 * records, mail, a page) is read once, and the copy is made of what was read: it leaves as CSV or plain text, and nothing else of the file does.
 */

import { Allowance, Reading, text } from "../files/reading.js";
import { ProtocolError } from "../protocol/primitives.js";
import { checkJson, linesOfJson, rowsOfRecords } from "./json-text.js";
import { textOfMail } from "./mail.js";
import { decodedMarkup, textOfMarkup } from "./markup.js";
import { Writing } from "./plan.js";
import { MAX_ROW, quoted } from "./rows.js";
import { sheetsOf } from "./workbook.js";

/** What may still be read of a file. @typedef {{letters: number, allowance: Allowance}} Left */
/** `ending`: of the copy's name, if it is not the file's. @typedef {{title: string, hidden: boolean, blob: Blob, is: "table" | "text", ending: "" | "csv" | "txt"}} Source */

const TABLE = /\.(csv|tsv|tab)$/i;
const TEXT = /\.(txt|text|log|md)$/i;
const JSON_FILE = /\.(json|jsonl|ndjson)$/i;
const MAIL = /\.eml$/i;
const PAGE = /\.x?html?$/i;
const BOOK = /\.(xls[xm]|ods)$/i;
/** Kinds that are full of people, and are not looked into for them. */
const ONLY = /\.(xlsb?|fods|numbers|mbox|msg|pst|xml|mdb|accdb|sqlite3?|db|sql|parquet|vcf|docx?|odt|rtf|pdf)$/i;
const HEAD = 4_096;
/** Letters of all that is read of one file: a workbook names a text once and has it in many cells. */
const MAX_LETTERS = 64 * 1_048_576;

/** The parts of a file, or null if it is of a kind in which no people are looked for; refused if it is full of them and cannot be read. @param {Blob} blob @param {string} name @returns {Promise<Source[] | null>} */
export async function partsOf(blob, name) {
  if (ONLY.test(name)) throw new ProtocolError("unknown");
  if (!blob.size) return null;
  if (TABLE.test(name) || TEXT.test(name)) {
    const head = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
    const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
    if (!wide && head.includes(0)) throw new ProtocolError("broken"); // no text, whatever its name says
    return [{ title: "", hidden: false, blob, is: TEXT.test(name) ? "text" : "table", ending: "" }];
  }
  if (![JSON_FILE, MAIL, PAGE, BOOK].some((pattern) => pattern.test(name))) return null;
  const reading = new Reading(blob, new Allowance());
  try {
    return await read(reading, name);
  } catch (error) {
    if (error instanceof RangeError || (error instanceof Error && error.name === "InternalError"))
      throw new ProtocolError("too-much"); // deeper or longer than the browser follows, as Chromium and Firefox say it
    throw error;
  }
}

/** @param {Reading} reading @param {string} name @returns {Promise<Source[]>} */
async function read(reading, name) {
  const left = { letters: MAX_LETTERS, allowance: reading.allowance };
  if (BOOK.test(name)) {
    const sheets = await sheetsOf(reading);
    if (!sheets.length) throw new ProtocolError("broken");
    return sheets.map(({ title, hidden, rows }) => ({ ...tableOf(rows, widthOf(rows), left), title, hidden }));
  }
  const bytes = await reading.whole();
  if (MAIL.test(name)) return [textOf([textOfMail(bytes)], left)];
  if (PAGE.test(name)) return [textOf([textOfMarkup(decodedMarkup(bytes, text))], left)];
  const json = text(bytes);
  const lines = !/\.json$/i.test(name);
  checkJson(json, lines);
  const table = rowsOfRecords(json, lines);
  return [table ? tableOf(table.rows, table.width, left) : textOf(linesOfJson(json, lines), left)];
}

/** @param {string[][]} rows */
const widthOf = (rows) => rows.reduce((most, { length }) => Math.max(most, length), 1);

/** @param {Iterable<string>} lines @param {Left} left @returns {Source} */
const textOf = (lines, left) => ({ title: "", hidden: false, blob: written(lines, left), is: "text", ending: "txt" });

/** Rows as CSV. Titles above a table keep their one cell: they belong to none of its columns. @param {Iterable<string[]>} rows @param {number} width @param {Left} left @returns {Source} */
function tableOf(rows, width, left) {
  if (Array.isArray(rows) && rows.length * width > left.letters) throw new ProtocolError("too-much");
  let above = true;
  function* lines() {
    for (const row of rows) {
      const filled = row.filter(Boolean).length;
      if (filled > 1 || width === 1) above = false;
      yield lineOf(above ? [row.find(Boolean) ?? ""] : Array.from({ length: width }, (_, at) => row[at] ?? ""));
    }
  }
  return { title: "", hidden: false, blob: written(lines(), left), is: "table", ending: "csv" };
}

/** @param {string[]} cells */
function lineOf(cells) {
  if (cells.reduce((sum, { length }) => sum + length, 0) > MAX_ROW) throw new ProtocolError("too-much");
  return `${cells.map((cell) => quoted(cell, ",")).join(",")}\n`;
}

/** Lines as a file, of which no more than a piece is held here. @param {Iterable<string>} lines @param {Left} left of the whole file */
function written(lines, left) {
  const writing = new Writing("utf-8");
  for (const line of lines) {
    left.allowance.step();
    left.letters -= line.length;
    if (left.letters < 0) throw new ProtocolError("too-much");
    writing.add(line.normalize());
  }
  return writing.end();
}
