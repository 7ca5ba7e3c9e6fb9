// @ts-check
/** Tables as lines of text: rows of a CSV file as they stand, read piece by piece, so that a table of any size needs no more memory than one row. */

import { ProtocolError } from "../protocol/primitives.js";

export const MARK = "\ufeff";

/** How a table is written. `encoding` is "bytes" where it is not known: then each letter stands for one byte. @typedef {{delimiter: string, encoding: "utf-8" | "utf-16le" | "utf-16be" | "bytes"}} Form */

/** Letters of one row: what is longer has lost a quotation mark. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMNS = 1_000;
/** Bytes read at once. */
const READ = 4_194_304;
/** Bytes made into text at once: of longer texts most of the time would go into their memory. */
const PIECE = 262_144;
/** Bytes by which the form of a table is known. */
const SAMPLE = 262_144;
const DELIMITERS = [",", ";", "\t", "|"];
/** Rows that are compared to find the delimiter. */
const COMPARED = 60;

/** What a table looks like, by its beginning. @param {Uint8Array} head @param {string} name @returns {Form} */
export function formOf(head, name) {
  const encoding = encodingOf(head);
  const text = decoder(encoding)(head, true).replace(MARK, "");
  if (/\.(tsv|tab)$/i.test(name)) return { delimiter: "\t", encoding };
  const told = /^sep=([^\r\n])\r?\n/i.exec(text)?.[1];
  return { delimiter: told ?? delimiterOf(text), encoding };
}

/** @param {Uint8Array} head @returns {Form["encoding"]} */
export function encodingOf(head) {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true }); // a letter may be cut at the end
    return "utf-8";
  } catch {
    return "bytes";
  }
}

/** The one by which most rows have the same number of cells, and more than one. @param {string} text */
function delimiterOf(text) {
  let [best, most] = [",", 0];
  for (const delimiter of DELIMITERS) {
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (const row of rowsOf(text.slice(0, SAMPLE), delimiter, true).rows.slice(0, COMPARED))
      if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...[...counts].map(([width, rows]) => rows + Math.min(width, 50) / 100));
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

/** Turns bytes into text, piece after piece. @param {Form["encoding"]} encoding @returns {(bytes: Uint8Array, more: boolean) => string} */
export function decoder(encoding) {
  if (encoding === "bytes")
    return (bytes) => {
      let text = "";
      for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
      return text;
    };
  const decoding = new TextDecoder(encoding, { fatal: encoding === "utf-8", ignoreBOM: true });
  return (bytes, more) => {
    try {
      return decoding.decode(bytes, { stream: more });
    } catch {
      throw new ProtocolError("encoding"); // read again, as bytes
    }
  };
}

/** Turns text into bytes: those it was, or UTF-8. @param {Form["encoding"]} encoding @returns {(text: string) => Uint8Array} */
export function encoder(encoding) {
  const encoding8 = new TextEncoder();
  if (encoding !== "bytes") return (text) => encoding8.encode(text);
  return (text) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/**
 * The rows of a text, and what is left of it: a row that is not at its end. A line feed between quotation marks ends no row.
 * @param {string} text @param {string} delimiter @param {boolean} cut whether the text may end within a row
 * @returns {{rows: string[][], rest: string}} cells as they stand, quotation marks and all
 */
export function rowsOf(text, delimiter, cut) {
  /** @type {string[][]} */
  const rows = [];
  let at = 0;
  while (at < text.length) {
    const row = rowAt(text, at, delimiter, cut);
    if (row === null) break;
    rows.push(row.cells);
    at = row.end;
  }
  const rest = text.slice(at);
  if (rest.length > MAX_ROW) throw new ProtocolError("too-much");
  return { rows, rest };
}

/** One row. @param {string} text @param {number} at @param {string} delimiter @param {boolean} cut @returns {{cells: string[], end: number} | null} null if it is not all there */
export function rowAt(text, at, delimiter, cut) {
  const feed = text.indexOf("\n", at);
  if (feed === -1 && cut) return null;
  const end = feed === -1 ? text.length : feed + 1;
  if (end - at > MAX_ROW) throw new ProtocolError("too-much");
  const line = text.slice(at, feed === -1 ? end : withoutReturn(text, at, feed));
  if (line.includes('"')) return quotedRow(text, at, delimiter, cut);
  const cells = line.split(delimiter);
  if (cells.length > MAX_COLUMNS) throw new ProtocolError("too-much");
  return { cells, end };
}

/** What ends the line that ends at a place. @param {string} text @param {number} end @returns {"" | "\n" | "\r\n"} */
export function lineEnd(text, end) {
  if (text[end - 1] !== "\n") return "";
  return text[end - 2] === "\r" ? "\r\n" : "\n";
}

/** A row with quotation marks in it, cell by cell. @param {string} text @param {number} from @param {string} delimiter @param {boolean} cut @returns {{cells: string[], end: number} | null} */
function quotedRow(text, from, delimiter, cut) {
  /** @type {string[]} */
  const cells = [];
  let feed = text.indexOf("\n", from);
  for (let at = from; ; ) {
    const after = text[at] === '"' ? afterQuote(text, at) : at;
    if (feed !== -1 && feed < after) feed = text.indexOf("\n", after);
    if (after === -1 || (cut && feed === -1)) return unclosed(text, from, cut);
    const line = feed === -1 ? text.length : feed;
    const next = text.indexOf(delimiter, after);
    const isLast = next === -1 || next >= line;
    const end = isLast ? withoutReturn(text, after, line) : next;
    addCell(cells, text.slice(at, end), end - from);
    if (isLast) return { cells, end: Math.min(text.length, line + 1) };
    at = end + delimiter.length;
  }
}

/** @param {string[]} cells @param {string} cell @param {number} length letters of the row */
function addCell(cells, cell, length) {
  cells.push(cell);
  if (cells.length > MAX_COLUMNS || length > MAX_ROW) throw new ProtocolError("too-much");
}

/** Where a line ends that begins at a place, its return apart. @param {string} text @param {number} at @param {number} line */
const withoutReturn = (text, at, line) => (line > at && text[line - 1] === "\r" ? line - 1 : line);

/** Where a quoted part ends, or -1. @param {string} text @param {number} at of its quotation mark */
function afterQuote(text, at) {
  for (let next = at + 1; ; next += 2) {
    next = text.indexOf('"', next);
    if (next === -1) return -1;
    if (text[next + 1] !== '"') return next + 1;
  }
}

/** @param {string} text @param {number} from @param {boolean} cut @returns {null} */
function unclosed(text, from, cut) {
  if (!cut || text.length - from > MAX_ROW) throw new ProtocolError("too-much");
  return null;
}

/** What a cell says. @param {string} raw as it stands */
export function saidIn(raw) {
  if (raw[0] !== '"') return raw;
  const end = raw.lastIndexOf('"');
  return raw.slice(1, end).replaceAll('""', '"') + raw.slice(end + 1);
}

const letters = new TextDecoder("utf-16le", { ignoreBOM: true });

/** A copy of a text for keeping: what is cut out of a long text keeps all of it in memory. @param {string} text */
export const own = (text) => letters.decode(Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)));

/** A cell as it is written. @param {string} text @param {string} delimiter */
export const quoted = (text, delimiter) =>
  text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** What a program for tables may take for a formula. */
const FORMULA = /^[^\S\t\r]*(?:[=@\t\r＝＠]|[+＋-](?![0-9\s().,/eE+-]*$)|－)/;

/** A cell that no program takes for a formula. @param {string} raw as it stands @param {string} delimiter */
export function withoutFormula(raw, delimiter) {
  const first = raw.charCodeAt(0);
  if ((first >= 0x30 && first <= 0x39) || (first > 0x40 && first < 0xa0)) return raw; // most cells
  const text = saidIn(raw);
  return FORMULA.test(text) ? quoted(`'${text}`, delimiter) : raw;
}

/** The text of a file, piece by piece, the mark of its encoding at its beginning with it. @param {Blob} blob @param {Form["encoding"]} encoding @returns {AsyncGenerator<string>} */
export async function* piecesOf(blob, encoding) {
  const decode = decoder(encoding);
  for (let from = 0; from < blob.size; from += READ) {
    const bytes = new Uint8Array(await blob.slice(from, from + READ).arrayBuffer());
    for (let at = 0; at < bytes.length; at += PIECE)
      yield decode(bytes.subarray(at, at + PIECE), from + at + PIECE < blob.size);
  }
}
