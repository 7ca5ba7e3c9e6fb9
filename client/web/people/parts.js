// @ts-check
/**
 * What a file is read as, where people are looked for: a table or a text. A workbook has a part for each sheet. What is written otherwise (a workbook,
 * records, mail, a page) is read once, and the copy is made of what was read: it leaves as CSV or plain text, and nothing else of the file does.
 */

import { Allowance, Reading, text } from "../files/reading.js";
import { ProtocolError } from "../protocol/primitives.js";
import { rowsOfRecords, textOfJson } from "./json-text.js";
import { textOfMail } from "./mail.js";
import { decodedMarkup, textOfMarkup } from "./markup.js";
import { quoted } from "./rows.js";
import { sheetsOf } from "./workbook.js";

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
/** A cell that a program for tables would take for a formula. */
const FORMULA = /^(?:[=@\t\r]|[+-](?![\d\s().,/eE+-]*$))/;

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
    if (error instanceof RangeError) throw new ProtocolError("too-much"); // deeper or longer than the browser follows
    throw error;
  }
}

/** @param {Reading} reading @param {string} name @returns {Promise<Source[]>} */
async function read(reading, name) {
  if (BOOK.test(name)) {
    const sheets = await sheetsOf(reading);
    if (!sheets.length) throw new ProtocolError("broken");
    return sheets.map(({ title, hidden, rows }) => ({ ...tableOf(rows), title, hidden }));
  }
  const bytes = await reading.whole();
  if (MAIL.test(name)) return [textOf(textOfMail(bytes))];
  if (PAGE.test(name)) return [textOf(textOfMarkup(decodedMarkup(bytes, text)))];
  const json = text(bytes);
  const lines = !/\.json$/i.test(name);
  const rows = rowsOfRecords(json, lines);
  return [rows ? tableOf(rows) : textOf(textOfJson(json, lines))];
}

/** @param {string} words @returns {Source} */
const textOf = (words) => ({
  title: "",
  hidden: false,
  blob: new Blob([words.normalize()]),
  is: "text",
  ending: "txt",
});

/** Rows as CSV. Titles above a table keep their one cell: they belong to none of its columns. @param {string[][]} rows @returns {Source} */
function tableOf(rows) {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 1);
  let above = true;
  const lines = rows.map((row) => {
    const filled = row.filter(Boolean).length;
    if (filled > 1 || width === 1) above = false;
    const cells = above ? [row.find(Boolean) ?? ""] : Array.from({ length: width }, (_, at) => row[at] ?? "");
    return `${cells
      .map((cell) => cell.normalize())
      .map((cell) => quoted(FORMULA.test(cell) ? `'${cell}` : cell, ","))
      .join(",")}\n`;
  });
  return { title: "", hidden: false, blob: new Blob(lines), is: "table", ending: "csv" };
}
