// @ts-check
/** Carries out what a source decided about a table or text: reads it once, piece by piece, and writes a copy. No cell of it begins as a formula does. */

import { ProtocolError } from "../protocol/primitives.js";
import { BLACK, BLACK_BYTES, coarser } from "./coarse.js";
import { passagesOf } from "./passages.js";
import { SeenPieces } from "./hidden.js";
import { MARK, MAX_ROW, encoder, lineEnd, own, quoted, rowAt, saidIn, withoutFormula } from "./rows.js";

/** @typedef {import("./kinds.js").Kind} Kind */
/** @typedef {import("./rows.js").Form} Form */
/** What is done with a column, or a kind of passages; `inside`: with the passages of a column, as is proposed for their kinds. @typedef {"keep" | "drop" | "blacken" | "pseudonym" | "coarsen" | "inside"} Action */
/** `rows`: how many are kept, from the first on, or null for all. `counts`: nothing but headings and counts. @typedef {{headed: boolean, actions: Action[], rows: number | null, counts: boolean}} TablePlan */
/** What became of a table: rows that were read, that are in the copy, and that did not fit its columns and were left out. @typedef {{read: number, kept: number, odd: number}} Done */
/** @typedef {{pseudonym: (value: string) => string, tell: (done: number) => void}} Means */

/** Bytes of a table that is copied. */
export const MAX_TABLE = 4_000_000_000;
/** Letters made into bytes at once, and such pieces that are given to the browser at once. */
const PIECE = 262_144;
const PIECES = 16;
/** Values remembered, and letters of one of them. */
const MAX_KNOWN = 50_000;
const MAX_REMEMBERED = 100;
/** Different values of a column that are counted each. */
const MAX_DIFFERENT = 1_000;
/** Letters of all values that are counted, of all columns. */
const MAX_COUNTED = 4_194_304;
/** What fewer rows have is not counted: it could show who is meant. */
export const MIN_COUNT = 10;
/** In the place of a count that would tell a small one, by subtraction. */
const WITHHELD = "withheld";
/** What is done with passages of a kind within a cell. @type {Partial<Record<Kind, Action>>} */
const WITHIN = { name: "pseudonym", mail: "pseudonym", identity: "pseudonym", account: "pseudonym", date: "keep" };

/** Takes text and has it as a file in the end, of which no more than a piece is held here. */
export class Writing {
  /** @type {Blob[]} */ #written = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */ #pieces = [];
  #text = "";

  /** @param {Form["encoding"]} encoding */
  constructor(encoding) {
    this.encode = encoder(encoding);
  }

  /** @param {string} text */
  add(text) {
    this.#text += text;
    if (this.#text.length >= PIECE) this.#flush();
  }

  #flush() {
    this.#pieces.push(/** @type {Uint8Array<ArrayBuffer>} */ (this.encode(this.#text)));
    this.#text = "";
    if (this.#pieces.length === PIECES) this.#give();
  }

  #give() {
    this.#written.push(new Blob(this.#pieces));
    this.#pieces = [];
  }

  end() {
    this.#flush();
    this.#give();
    return new Blob(this.#written);
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

/** The copy of a table, and how it is written. @param {Blob} blob @param {Form} form @param {TablePlan} plan @param {Means} means @returns {Promise<{blob: Blob, encoding: "utf-8" | "bytes", done: Done, hidden: number}>} `hidden`: characters that nobody sees, which were left out */
export async function copyTable(blob, form, plan, means) {
  if (blob.size > MAX_TABLE) throw new ProtocolError("too-large");
  try {
    return await copyIn(blob, form, plan, means);
  } catch (error) {
    if (!(error instanceof ProtocolError) || error.code !== "encoding") throw error;
    return copyIn(blob, { ...form, encoding: "bytes" }, plan, means); // not UTF-8 after all
  }
}

/** @param {Blob} blob @param {Form} form @param {TablePlan} plan @param {Means} means @returns {ReturnType<typeof copyTable>} */
async function copyIn(blob, form, plan, means) {
  const writing = new Writing(form.encoding);
  const copying = plan.counts ? new Counting(form, plan, writing) : new Copying(form, plan, means, writing);
  let rest = "";
  let read = 0;
  const pieces = new SeenPieces(blob, form.encoding);
  for await (const piece of pieces) {
    const marked = read === 0 && piece.startsWith(MARK);
    if (marked) writing.add(MARK);
    rest = copying.take(marked ? piece.slice(1) : rest + piece, true);
    read += piece.length;
    means.tell(Math.min(read, blob.size));
    if (copying.isFull) break;
  }
  if (!copying.isFull) copying.take(rest, false);
  copying.end();
  const encoding = form.encoding === "bytes" ? "bytes" : "utf-8";
  return { blob: writing.end(), encoding, done: copying.done, hidden: pieces.hidden };
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
      this.#row(row.cells, lineEnd(text, row.end));
      at = row.end;
    }
    const rest = text.slice(at);
    if (rest.length > MAX_ROW && cut && !this.isFull) throw new ProtocolError("too-much");
    return rest;
  }

  /** @param {string[]} cells @param {string} end what ends it */
  #row(cells, end) {
    if (cells.length === 1 && !cells[0].trim() && this.plan.actions.length > 1) return; // an empty line
    if (cells.length !== this.plan.actions.length) this.done.odd++;
    else if (!this.#begun && this.plan.headed) {
      this.#begun = true;
      this.heading(cells, end);
    } else {
      this.done.read++;
      this.row(cells, end);
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
  /** What became of values, where that takes time. @type {Partial<Record<Action, Map<string, string>>>} */
  #known = { pseudonym: new Map(), coarsen: new Map(), inside: new Map() };

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
    const { delimiter } = this.form;
    this.writing.add(this.columns.map((at) => withoutFormula(cells[at], delimiter)).join(delimiter) + end);
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
    if (!raw) return raw;
    if (action === "keep") return withoutFormula(raw, this.form.delimiter);
    return this.#known[action]?.get(raw) ?? this.#fresh(raw, action);
  }

  /** What was not met before: values come up again and again. @param {string} raw @param {Action} action */
  #fresh(raw, action) {
    const text = saidIn(raw);
    const value = replaced(text, action, this.means.pseudonym, this.black);
    const { delimiter } = this.form;
    const cell = withoutFormula(value === text ? raw : quoted(value, delimiter), delimiter);
    const known = this.#known[action];
    if (!known || raw.length > MAX_REMEMBERED) return cell;
    if (known.size === MAX_KNOWN) known.clear();
    known.set(own(raw), own(cell));
    return cell;
  }
}

/** Headings, how many rows have something, and how often what stays comes up; small counts are withheld. */
class Counting extends Rows {
  /** @type {string[]} */ headings = [];
  /** @type {number[]} */ filled = [];
  /** @type {(Map<string, number> | null)[]} */ values = [];
  #letters = 0;

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
      if (!before) this.#letters += text.length;
      if (counts.size <= MAX_DIFFERENT && this.#letters <= MAX_COUNTED) continue;
      this.values[at] = null;
      for (const value of counts.keys()) this.#letters -= value.length;
    }
  }

  /** @override */
  end() {
    const { delimiter } = this.form;
    const line = (/** @type {string[]} */ ...cells) =>
      this.writing.add(`${cells.map((cell) => withoutFormula(quoted(cell, delimiter), delimiter)).join(delimiter)}\n`);
    line("column", "value", "rows");
    line("", "", said(this.done.read));
    for (const [at, action] of this.plan.actions.entries()) {
      if (action === "drop") continue;
      const heading = this.headings[at] ?? String(at + 1);
      const empty = this.done.read - (this.filled[at] ?? 0);
      line(heading, "", isSmall(empty) && !isSmall(this.done.read) ? WITHHELD : said(this.done.read - empty));
      for (const [value, rows] of shown(this.values[at] ?? new Map(), empty)) line(heading, value, said(rows));
    }
  }
}

/** The values of a column whose counts are shown: so few that all counts withheld come to no small one together, and none is found by subtraction. @param {Map<string, number>} counts @param {number} empty rows without a value */
function shown(counts, empty) {
  const all = [...counts].filter(([value]) => value.trim()).sort((a, b) => b[1] - a[1]);
  const kept = all.filter(([, rows]) => !isSmall(rows));
  let withheld = all.reduce((sum, [, rows]) => sum + (isSmall(rows) ? rows : 0), isSmall(empty) ? empty : 0);
  while (isSmall(withheld) && kept.length) withheld += kept.pop()?.[1] ?? 0;
  return kept;
}

/** Whether a count is of some, and of so few that it could show who is meant. @param {number} rows */
const isSmall = (rows) => rows > 0 && rows < MIN_COUNT;
/** A count as it may be told. @param {number} rows */
export const said = (rows) => (isSmall(rows) ? `<${MIN_COUNT}` : String(rows));
