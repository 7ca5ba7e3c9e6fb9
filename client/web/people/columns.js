// @ts-check
/** Looks at a table: which of its columns may be about persons. Some rows are looked at, from its beginning and further on. */

import { ProtocolError } from "../protocol/primitives.js";
import { kindOfHeading } from "./headings.js";
import { withoutHidden } from "./hidden.js";
import { dateOf, kindsOf } from "./kinds.js";
import { isFormed } from "./names.js";
import { passagesOf } from "./passages.js";
import { proposedForColumn } from "./proposed.js";
import { MARK, decoder, formOf, rowsOf, saidIn } from "./rows.js";

/** @typedef {import("./kinds.js").Kind} Kind */
/** @typedef {import("./plan.js").Action} Action */
/** A column: `example` is what stands in it first; `kind` what it may be of persons; `inside`: some of its cells have passages that may be. @typedef {{heading: string, example: string, kind: Kind | null, inside: boolean, proposed: Action}} Column */
/** `headed`: the first row seems to be headings. `looked`: rows that were looked at. @typedef {{form: import("./rows.js").Form, headed: boolean, columns: Column[], looked: number}} Table */

/** Bytes at each of the places that are looked at. */
const SAMPLE = 262_144;
const PLACES = 4;
/** Rows of each place. */
const MAX_ROWS = 500;
/** Letters of a cell in which passages are looked for. */
const MAX_CELL = 2_000;
const MAX_SHOWN = 60;
/** Share of cells that have to be of a kind, by how easily something else is. @type {Partial<Record<Kind, number>>} */
const SHARES = { name: 0.4, address: 0.4, identity: 0.7, plate: 0.7, phone: 0.6 };
/** Cells from which on a check digit says something. */
const MIN_CHECKED = 5;
/** Most dates of birth are before it. */
const BORN_BEFORE = 2010;

/** The pledge's own: what must not be known of people. @type {Kind[]} */
export const SPECIAL = ["religion", "origin", "nationality", "health", "union", "party", "sex"];
/** @param {Blob} blob @param {string} name @param {import("./rows.js").Form} [known] its form, if that is known @returns {Promise<Table>} */
export async function lookAtTable(blob, name, known) {
  const head = new Uint8Array(await blob.slice(0, SAMPLE).arrayBuffer());
  const form = known ?? formOf(head, name);
  const first = textOf(head, form);
  const cut = blob.size > SAMPLE;
  const { rows } = rowsOf(first, form.delimiter, cut);
  if (!rows.length) throw new ProtocolError(cut ? "too-much" : "broken");
  const width = widthOf(rows);
  const fitting = rows.filter((row) => row.length === width);
  const headed = isHeaded(fitting);
  const values = fitting.slice(headed ? 1 : 0, MAX_ROWS).concat(await further(blob, form, width));
  const columns = Array.from({ length: width }, (_, at) =>
    columnOf(
      headed ? saidIn(fitting[0][at]) : "",
      values.map((row) => saidIn(row[at]).trim()),
    ),
  );
  return { form, headed, columns, looked: values.length };
}

/** @param {Uint8Array} bytes @param {import("./rows.js").Form} form */
const textOf = (bytes, { encoding }) => {
  const text = decoder(encoding)(bytes, true).replace(MARK, "");
  return encoding === "bytes" ? text : withoutHidden(text);
};

/** The number of cells that most rows have. @param {string[][]} rows */
export function widthOf(rows) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0][0];
}

/** Rows from further on; where a row begins is guessed. @param {Blob} blob @param {import("./rows.js").Form} form @param {number} width */
async function further(blob, form, width) {
  /** @type {string[][]} */
  const all = [];
  for (let place = 1; place < PLACES && blob.size > 2 * SAMPLE; place++) {
    const from = 2 * Math.floor((place * (blob.size - SAMPLE)) / (PLACES - 1) / 2);
    try {
      const text = looseText(new Uint8Array(await blob.slice(from, from + SAMPLE).arrayBuffer()), form);
      const { rows } = rowsOf(text.slice(text.indexOf("\n") + 1), form.delimiter, true);
      all.push(...rows.filter((row) => row.length === width).slice(0, MAX_ROWS));
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error; // it began between quotation marks
    }
  }
  return all;
}

/** Of bytes that may begin or end within a letter. @param {Uint8Array} bytes @param {Pick<import("./rows.js").Form, "encoding">} form */
export const looseText = (bytes, { encoding }) =>
  encoding === "bytes" ? decoder(encoding)(bytes, true) : withoutHidden(new TextDecoder(encoding).decode(bytes));

/** Whether the first row is headings: one that is known, or a word over numbers; and nothing of a person. @param {string[][]} rows */
function isHeaded(rows) {
  const first = rows[0].map((cell) => saidIn(cell).trim());
  if (rows.length === 1 || first.some((text) => text.length > 80)) return false;
  if (first.some((text) => kindOfHeading(text) === null && showsSomebody(text))) return false;
  if (first.some((text) => kindOfHeading(text) !== null)) return true;
  const others = rows.slice(1, MAX_ROWS);
  const isOverNumbers = (/** @type {string} */ text, /** @type {number} */ at) =>
    !/\d/.test(text) && others.every((row) => /\d/.test(row[at]) || !row[at]);
  return first.some(isOverNumbers); // or else the first row may be a person's
}

/** @param {string} text */
const showsSomebody = (text) => kindsOf(text).length > 0 || passagesOf(text).some(({ kind }) => kind !== "date");

/** @param {string} heading @param {string[]} cells @returns {Column} */
export function columnOf(heading, cells) {
  const values = cells.filter(Boolean);
  const kind = kindOfColumn(heading, values);
  const inside =
    kind === null &&
    values.some(
      (value) => value.length > 8 && passagesOf(value.slice(0, MAX_CELL)).some(({ kind }) => kind !== "date"),
    );
  const proposed = kind ? proposedForColumn(kind) : inside ? "blacken" : "keep";
  return {
    heading: heading.trim().slice(0, MAX_SHOWN),
    example: (values[0] ?? "").slice(0, MAX_SHOWN),
    kind,
    inside,
    proposed,
  };
}

/** What the heading says, unless the values say otherwise. @param {string} heading @param {string[]} values @returns {Kind | null} */
function kindOfColumn(heading, values) {
  const told = kindOfHeading(heading);
  if (told && SPECIAL.includes(told)) return told;
  /** @type {Map<Kind, number>} */
  const counts = new Map();
  for (const value of values) for (const kind of kindsOf(value)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const share = (/** @type {Kind} */ kind) => (counts.get(kind) ?? 0) / Math.max(1, values.length);
  if (told && !contradicted(told, values, share)) return told;
  for (const kind of counts.keys()) {
    if (kind === "date" || share(kind) < (SHARES[kind] ?? 0.5)) continue;
    if (kind !== "identity" || values.length >= MIN_CHECKED) return kind;
  }
  if (share("date") >= 0.5 && areBirths(values)) return "birth";
  const formed = values.filter(isFormed).length / Math.max(1, values.length);
  return formed >= 0.8 && share("name") >= 0.15 ? "name" : null; // a column of names, of which few are common
}

/** A heading may mean something else: a name that is a number, a place that is none. @param {Kind} told @param {string[]} values @param {(kind: Kind) => number} share */
function contradicted(told, values, share) {
  if (!values.length) return false;
  const numbers = values.filter((value) => /^[-+]?[\d.,]+$/.test(value)).length / values.length;
  if (told === "name") return share("name") < 0.1 && (numbers > 0.5 || share("date") > 0.5);
  if (told === "place") return numbers < 0.5 && share("place") < 0.5;
  if (told === "birth") return share("date") < 0.3 && numbers < 0.5;
  if (told === "internet") return share("internet") < 0.3;
  if (told === "mail") return share("mail") < 0.1;
  return false;
}

/** @param {string[]} values */
function areBirths(values) {
  const years = values.flatMap((value) => dateOf(value)?.year ?? []).sort((a, b) => a - b);
  return (
    years[years.length >> 1] < BORN_BEFORE && years[0] > 1890 && new Set(years).size > Math.min(5, years.length / 2)
  );
}
