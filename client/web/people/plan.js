// @ts-check
/** Carries out what a source decided about a table or text: reads it once, piece by piece, and writes a copy. */

import { ProtocolError } from "../protocol/primitives.js";
import { BLACK, BLACK_BYTES, coarser } from "./coarse.js";
import { passagesOf } from "./passages.js";
import { MARK, MAX_ROW, encoder, lineEnd, own, piecesOf, quoted, rowAt, saidIn } from "./rows.js";

/** @typedef {import("./kinds.js").Kind} Kind */
/** @typedef {import("./rows.js").Form} Form */
/** What is done with a column, or a kind of passages; `inside`: with the passages of a column, as is proposed for their kinds. @typedef {"keep" | "drop" | "blacken" | "pseudonym" | "coarsen" | "inside"} Action */
/** `rows`: how many are kept, from the first on, or null for all. `counts`: nothing but headings and counts. @typedef {{headed: boolean, actions: Action[], rows: number | null, counts: boolean}} TablePlan */
/** What became of a table: rows that were read, that are in the copy, and that did not fit its columns and were left out. @typedef {{read: number, kept: number, odd: number}} Done */
/** @typedef {{pseudonym: (value: string) => string, tell: (done: number) => void}} Means */

/** Bytes of a table that is copied. */
export const MAX_TABLE = 4_000_000_000;
/** Letters that are written at once. */
const PIECE = 4_194_304;
/** Different values of a column that are counted each. */
const MAX_DIFFERENT = 1_000;
/** What fewer rows have is not counted: it could show who is meant. */
export const MIN_COUNT = 10;
/** What is done with passages of a kind within a cell. @type {Partial<Record<Kind, Action>>} */
const WITHIN = { name: "pseudonym", mail: "pseudonym", identity: "pseudonym", account: "pseudonym", date: "keep" };

/** Takes text and has it as a file in the end, of which no more than a piece is held here. */
class Writing {
  /** @type {Blob[]} */ #parts = [];
  /** @type {string[]} */ #texts = [];
  #length = 0;

  /** @param {Form["encoding"]} encoding */
  constructor(encoding) {
    this.encode = encoder(encoding);
  }

  /** @param {string} text */
  add(text) {
    this.#texts.push(text);
    this.#length += text.length;
    if (this.#length >= PIECE) this.#flush();
  }

  #flush() {
    const bytes = this.encode(this.#texts.join(""));
    this.#parts.push(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)]));
    this.#texts = [];
    this.#length = 0;
  }

  end() {
    this.#flush();
    return new Blob(this.#parts);
  }
}

/** One value as it leaves. @param {string} value @param {Action} action @param {Means["pseudonym"]} pseudonym @param {string} black */
export function replaced(value, action, pseudonym, black) {
  if (!value.trim() || action === "keep") return value;
  if (action === "pseudonym") return pseudonym(value);
  if (action === "coarsen") return coarser(value, black);
  if (action === "inside") return replacedWithin(value, (kind) => WITHIN[kind] ?? "blacken", pseudonym, black);
  return black;
}

/** A text with its passages replaced. @param {string} text @param {(kind: Kind) => Action} actionOf @param {Means["pseudonym"]} pseudonym @param {string} black */
export function replacedWithin(text, actionOf, pseudonym, black) {
  let written = "";
  let at = 0;
  for (const { kind, from, to } of passagesOf(text)) {
    written += text.slice(at, from) + replaced(text.slice(from, to), actionOf(kind), pseudonym, black);
    at = to;
  }
  return written + text.slice(at);
}

/** The copy of a table. @param {Blob} blob @param {Form} form @param {TablePlan} plan @param {Means} means @returns {Promise<{blob: Blob, done: Done}>} */
export async function copyTable(blob, form, plan, means) {
  if (blob.size > MAX_TABLE) throw new ProtocolError("too-large");
  try {
    return await copyIn(blob, form, plan, means);
  } catch (error) {
    if (!(error instanceof ProtocolError) || error.code !== "encoding") throw error;
    return copyIn(blob, { ...form, encoding: "bytes" }, plan, means); // not UTF-8 after all
  }
}

/** @param {Blob} blob @param {Form} form @param {TablePlan} plan @param {Means} means */
async function copyIn(blob, form, plan, means) {
  const writing = new Writing(form.encoding);
  const copying = plan.counts ? new Counting(form, plan, writing) : new Copying(form, plan, means, writing);
  let rest = "";
  let read = 0;
  for await (const piece of piecesOf(blob, form.encoding)) {
    const marked = read === 0 && piece.startsWith(MARK);
    if (marked) writing.add(MARK);
    rest = copying.take(marked ? piece.slice(1) : rest + piece, true);
    read += piece.length;
    means.tell(Math.min(read, blob.size));
    if (copying.isFull) break;
  }
  if (!copying.isFull) copying.take(rest, false);
  copying.end();
  return { blob: writing.end(), done: copying.done };
}

/** Rows one after the other; those that do not fit are left out, for their cells stand in no known column. */
class Rows {
  /** @type {Done} */ done = { read: 0, kept: 0, odd: 0 };
  isFull = false;
  #begun = false;

  /** @param {Form} form @param {TablePlan} plan @param {Writing} writing */
  constructor(form, plan, writing) {
    this.form = form;
    this.plan = plan;
    this.writing = writing;
  }

  /** @param {string} text @param {boolean} cut @returns {string} what is no whole row yet */
  take(text, cut) {
    let at = 0;
    while (at < text.length && !this.isFull) {
      const row = rowAt(text, at, this.form.delimiter, cut);
      if (row === null) break;
      this.#row(row.cells, text.slice(Math.max(at, row.end - 2), row.end));
      at = row.end;
    }
    const rest = text.slice(at);
    if (rest.length > MAX_ROW && cut && !this.isFull) throw new ProtocolError("too-much");
    return rest;
  }

  /** @param {string[]} cells @param {string} tail its last letters */
  #row(cells, tail) {
    if (cells.length === 1 && !cells[0].trim() && this.plan.actions.length > 1) return; // an empty line
    if (cells.length !== this.plan.actions.length) this.done.odd++;
    else if (!this.#begun && this.plan.headed) {
      this.#begun = true;
      this.heading(cells, lineEnd(tail));
    } else {
      this.done.read++;
      this.row(cells, lineEnd(tail));
      this.isFull = this.done.kept === this.plan.rows;
    }
  }

  /** @param {string[]} _cells @param {string} _end */
  heading(_cells, _end) {}
  /** @param {string[]} _cells @param {string} _end */
  row(_cells, _end) {}
  end() {}
}

class Copying extends Rows {
  /** @param {Form} form @param {TablePlan} plan @param {Means} means @param {Writing} writing */
  constructor(form, plan, means, writing) {
    super(form, plan, writing);
    this.means = means;
    this.black = form.encoding === "bytes" ? BLACK_BYTES : BLACK;
    this.columns = plan.actions.flatMap((action, at) => (action === "drop" ? [] : [at]));
    this.isFull = this.columns.length === 0;
  }

  /** @override @param {string[]} cells @param {string} end */
  heading(cells, end) {
    this.writing.add(this.columns.map((at) => cells[at]).join(this.form.delimiter) + end);
  }

  /** @override @param {string[]} cells @param {string} end */
  row(cells, end) {
    this.done.kept++;
    let line = "";
    for (const [place, at] of this.columns.entries()) {
      if (place) line += this.form.delimiter;
      line += this.#cell(cells[at], this.plan.actions[at]);
    }
    this.writing.add(line + end);
  }

  /** @param {string} raw @param {Action} action */
  #cell(raw, action) {
    if (action === "keep") return raw;
    const text = saidIn(raw);
    const value = replaced(text, action, this.means.pseudonym, this.black);
    return value === text ? raw : quoted(value, this.form.delimiter);
  }
}

/** Headings, how many rows have something, and how often what stays comes up; small counts are withheld. */
class Counting extends Rows {
  /** @type {string[]} */ headings = [];
  /** @type {number[]} */ filled = [];
  /** @type {(Map<string, number> | null)[]} */ values = [];

  /** @override @param {string[]} cells */
  heading(cells) {
    this.headings = cells.map(saidIn);
  }

  /** @override @param {string[]} cells */
  row(cells) {
    for (const [at, raw] of cells.entries()) {
      if (this.plan.actions[at] === "drop") continue;
      const text = saidIn(raw);
      if (text.trim()) this.filled[at] = (this.filled[at] ?? 0) + 1;
      if (this.plan.actions[at] !== "keep" || this.values[at] === null) continue;
      const counts = this.values[at] ?? new Map();
      this.values[at] = counts;
      const before = counts.get(text);
      counts.set(before ? text : own(text), (before ?? 0) + 1);
      if (counts.size > MAX_DIFFERENT) this.values[at] = null;
    }
  }

  /** @override */
  end() {
    const { delimiter } = this.form;
    const line = (/** @type {string[]} */ ...cells) =>
      this.writing.add(`${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\n`);
    line("column", "value", "rows");
    line("", "", count(this.done.read));
    for (const [at, action] of this.plan.actions.entries()) {
      if (action === "drop") continue;
      const heading = this.headings[at] ?? String(at + 1);
      line(heading, "", count(this.filled[at] ?? 0));
      const common = [...(this.values[at] ?? [])].filter(([, rows]) => rows >= MIN_COUNT);
      for (const [value, rows] of common.sort((a, b) => b[1] - a[1])) line(heading, value, count(rows));
    }
  }
}

/** @param {number} rows */
const count = (rows) => (rows < MIN_COUNT ? `<${MIN_COUNT}` : String(rows));
