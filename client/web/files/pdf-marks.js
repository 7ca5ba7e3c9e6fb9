// @ts-check
/** What lies on a page of a PDF and is seen: fields that are filled in, stamps, drawings. Each is drawn onto the page, and what it says of who made it goes with it. */

import { ProtocolError } from "../protocol/primitives.js";
import { PdfReader, Ref, nameOf } from "./pdf-objects.js";
import { latin } from "./reading.js";

/** @typedef {import("./pdf-file.js").PdfFile} PdfFile */
/** @typedef {import("./pdf-objects.js").PdfValue} PdfValue */
/** @typedef {import("./pdf-objects.js").Dictionary} Dictionary */
/** How it is drawn (a form), and where. @typedef {{form: Ref, matrix: number[]}} Mark */

/** Kinds that are seen on the page itself. Others are notes, links, or open something. */
const SEEN =
  /^(Widget|Stamp|FreeText|Ink|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|StrikeOut|Squiggly|Caret|Redact|Watermark)$/;
/** Kinds that are a note, a place to go to, or something attached. Whatever else has a picture of its own is seen too. */
const UNSEEN = /^(Text|Link|Popup|FileAttachment|Sound|)$/;
/** Flags of one that is not shown. */
const HIDDEN = 2 | 32;
const MAX_MARKS = 20_000;
const MAX_PARENTS = 20;

/** In the order in which they are drawn. @param {PdfFile} file @param {Dictionary} page @returns {Mark[]} */
export function marksOf(file, page) {
  const all = file.list(page.get("Annots"));
  if (all.length > MAX_MARKS) throw new ProtocolError("too-much");
  return all.flatMap((each) => {
    const mark = file.dictionary(each);
    const kind = nameOf(file.get(mark.get("Subtype")).value);
    const isSeen = SEEN.test(kind) || (!UNSEEN.test(kind) && mark.has("AP"));
    if (!isSeen || numbersOf(file, [mark.get("F") ?? "0"])[0] & HIDDEN) return [];
    if (mark.has("OC")) throw new ProtocolError("broken"); // it would be seen where it is not now
    return markOf(file, mark);
  });
}

/** @param {PdfFile} file @param {Dictionary} mark @returns {Mark[]} */
function markOf(file, mark) {
  const form = formOf(file, mark);
  const isFilled = isFilledIn(file, mark);
  if (isFilled ? !form || !hasText(file, form) : !form && !isEmpty(file, mark)) throw new ProtocolError("broken");
  if (!form) return [];
  const its = file.dictionary(form);
  const [left, bottom, right, top] = boxOf(numbersOf(file, file.list(mark.get("Rect"))));
  const [x, y, x2, y2] = moved(numbersOf(file, file.list(its.get("BBox"))), matrixOf(file, its));
  if (x2 === x || y2 === y) return [];
  const [wide, high] = [(right - left) / (x2 - x), (top - bottom) / (y2 - y)];
  return [{ form, matrix: [wide, 0, 0, high, left - x * wide, bottom - y * high] }];
}

/** Whether something is not drawn because there is nothing to draw; otherwise programs draw it each time, and what it shows would be lost. @param {PdfFile} file @param {Dictionary} mark */
function isEmpty(file, mark) {
  if (!/^(Widget|Redact)$/.test(nameOf(file.get(mark.get("Subtype")).value))) return false;
  const state = nameOf(file.get(mark.get("AS")).value);
  const { type, value } = fieldOf(file, mark);
  const chosen = state || (type === "Btn" && nameOf(value)) || "Off";
  const states = file.dictionary(file.dictionary(mark.get("AP")).get("N"));
  return chosen === "Off" || (!state && states.size > 0 && !states.has(chosen)); // another one of its group is ticked
}

/** Whether what is drawn of a field that is filled in has a text, and its fonts with it. @param {PdfFile} file @param {Ref} form */
const hasText = (file, form) => file.dictionary(form).has("Resources") && showsText(file.plain(file.get(form)));

/** Whether there are operators that show a text: Tj, TJ, ' or ". @param {Uint8Array} bytes */
function showsText(bytes) {
  let before = 0;
  for (const byte of bytes) {
    if (byte === 0x27 || byte === 0x22 || (before === 0x54 && (byte | 0x20) === 0x6a)) return true;
    before = byte;
  }
  return false;
}

/** @param {PdfFile} file @param {Dictionary} mark @returns {Ref | null} */
function formOf(file, mark) {
  const now = file.dictionary(mark.get("AP")).get("N");
  const { value, from } = file.get(now);
  const isChoice = from < 0 && value instanceof Map; // a box to tick has one for each state
  const chosen = isChoice ? value.get(nameOf(file.get(mark.get("AS")).value)) : now;
  return chosen instanceof Ref && file.get(chosen).from >= 0 ? chosen : null;
}

/** What a field has: its own, or of those above it. @param {PdfFile} file @param {Dictionary} field */
function fieldOf(file, field) {
  /** @type {PdfValue} */
  let value = "null";
  let type = "";
  for (let left = MAX_PARENTS, at = field; at.size && left; left--, at = file.dictionary(at.get("Parent"))) {
    if (value === "null") value = file.get(at.get("V")).value;
    type ||= nameOf(file.get(at.get("FT")).value);
  }
  return { type, value };
}

/** Whether a field has a value that is text. @param {PdfFile} file @param {Dictionary} field */
function isFilledIn(file, field) {
  const { type, value } = fieldOf(file, field);
  return /^(Tx|Ch)$/.test(type) && value !== "null" && !/^(\(\s*\)|<\s*>)$/.test(String(value));
}

/** @param {PdfFile} file @param {PdfValue[]} values */
const numbersOf = (file, values) =>
  values.map((each) => {
    const { value } = file.get(each);
    const number = typeof value === "string" ? Number(value) : Number.NaN;
    if (!Number.isFinite(number)) throw new ProtocolError("broken");
    return number;
  });

/** @param {PdfFile} file @param {Dictionary} form */
const matrixOf = (file, form) =>
  form.has("Matrix") ? numbersOf(file, file.list(form.get("Matrix"))) : [1, 0, 0, 1, 0, 0];

/** The smallest box around points: left, bottom, right, top. @param {number[]} numbers */
function boxOf(numbers) {
  if (numbers.length < 4 || numbers.length % 2) throw new ProtocolError("broken");
  const x = numbers.filter((_, at) => at % 2 === 0);
  const y = numbers.filter((_, at) => at % 2);
  return [Math.min(...x), Math.min(...y), Math.max(...x), Math.max(...y)];
}

/** Where a box is after a matrix. @param {number[]} box @param {number[]} matrix */
function moved(box, [a, b, c, d, e, f]) {
  const [x, y, x2, y2] = boxOf(box);
  const corners = [
    [x, y],
    [x, y2],
    [x2, y],
    [x2, y2],
  ];
  return boxOf(corners.flatMap(([one, two]) => [a * one + c * two + e, b * one + d * two + f]));
}

/** Of what a page consists of: an operator, number or name. */
const OPERATOR = /\/?[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const IMAGE_END = /[\t\n\r ]EI(?=[\t\n\r ]|$)/g;

/** How many states a page saves and does not bring back: what is drawn behind them would lie elsewhere. @param {PdfFile} file @param {import("./pdf-objects.js").PdfValue | undefined} contents */
export function savedStates(file, contents) {
  const { value, from } = file.get(contents);
  const parts = from >= 0 ? [contents] : Array.isArray(value) ? value : [];
  const streams = parts.map((part) => file.get(part)).filter((part) => part.from >= 0);
  const all = streams.map((part) => file.plain(part)); // of too many of them none is gone through
  const reader = new PdfReader(all.map((bytes) => latin(bytes)).join("\n"), 0, () => file.allowance.step());
  let saved = 0;
  for (reader.space(); reader.at < reader.all.length; reader.space()) {
    file.allowance.step();
    const operator = reader.take(OPERATOR);
    if (operator === "q") saved++;
    else if (operator === "Q" && --saved < 0)
      throw new ProtocolError("broken"); // it would look otherwise with one saved before
    else if (operator === "ID") {
      IMAGE_END.lastIndex = reader.at;
      reader.at = IMAGE_END.test(reader.all) ? IMAGE_END.lastIndex : reader.all.length;
    } else if (!operator && reader.all[reader.at] === "(") reader.value();
    else if (!operator) reader.at++;
  }
  return saved;
}
