// @ts-check
/** The sheets of an Office workbook (XLSX): what its cells hold. Of a formula its last result is read, and days as days. */

import { ProtocolError } from "../protocol/primitives.js";
import { attributeOf, walkXml } from "../files/xml.js";
import { MAX_SHEETS, SheetRows, longer, titleOf } from "./sheet-rows.js";

/** @typedef {import("./sheet-rows.js").Sheet} Sheet */
/** `dates`: the numbers of styles that show a day or time. @typedef {{strings: string[], dates: Set<number>, from1904: boolean}} Shared what the sheets of a workbook have in common */

/** Ranges of numbers of formats that show a day or time, and how one is written that does. */
const DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const DATE = /[dmyhs]/i;
/** Days from 1900 to 1970 as Excel counts, and to 1904, from where old ones count. */
const [TO_1970, TO_1904] = [25_569, 1_462];
const MAX_DAYS = 2_900_000;

/** @param {string} book @param {(name: string) => Promise<string>} part @param {{cells: number}} left @returns {Promise<Sheet[]>} */
export async function officeSheets(book, part, left) {
  const targets = targetsIn(await part("xl/_rels/workbook.xml.rels"));
  const { sheets, from1904 } = listed(book);
  if (sheets.length > MAX_SHEETS) throw new ProtocolError("too-much");
  const strings = sharedStrings(await part("xl/sharedStrings.xml"));
  const shared = { strings, dates: dateStyles(await part("xl/styles.xml")), from1904 };
  const read = [];
  for (const { title, hidden, id } of sheets) {
    const path = (targets.get(id) ?? "").replace(/^\//, "").replace(/^(?!xl\/)/, "xl/");
    const rows = rowsOf(await part(path), shared, left);
    if (rows.length) read.push({ title: titleOf(title), hidden, rows });
  }
  return read;
}

/** @param {string} xml */
function targetsIn(xml) {
  /** @type {Map<string, string>} */
  const targets = new Map();
  walkXml(xml, {
    open(name, tag) {
      if (name === "Relationship") targets.set(attributeOf(tag, "Id"), attributeOf(tag, "Target"));
    },
  });
  return targets;
}

/** @param {string} book */
function listed(book) {
  /** @type {{title: string, hidden: boolean, id: string}[]} */
  const sheets = [];
  let from1904 = false;
  walkXml(book, {
    open(name, tag) {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributeOf(tag, "date1904"));
      if (name !== "sheet") return;
      const hidden = /hidden/i.test(attributeOf(tag, "state"));
      sheets.push({ title: attributeOf(tag, "name"), hidden, id: attributeOf(tag, "id") });
    },
  });
  return { sheets, from1904 };
}

/** @param {string} xml */
function sharedStrings(xml) {
  /** @type {string[]} */
  const strings = [];
  let [text, reading, spoken] = ["", false, false];
  walkXml(xml, {
    open(name, _, alone) {
      if (name === "si") text = "";
      if (name === "t") reading = !alone;
      if (name === "rPh") spoken = !alone; // how it is pronounced
    },
    close(name) {
      if (name === "t") reading = false;
      if (name === "rPh") spoken = false;
      if (name === "si") strings.push(text);
    },
    text(words) {
      if (reading && !spoken) text = longer(text, words);
    },
  });
  return strings;
}

/** @param {string} xml */
function dateStyles(xml) {
  /** @type {Set<number>} */
  const formats = new Set();
  /** @type {Set<number>} */
  const styles = new Set();
  let [inside, number] = [false, 0];
  const isDate = (/** @type {number} */ format) =>
    formats.has(format) || DATES.some(([from, to]) => format >= from && format <= to);
  walkXml(xml, {
    open(name, tag) {
      const format = Number(attributeOf(tag, "numFmtId"));
      if (name === "numFmt" && showsDays(attributeOf(tag, "formatCode"))) formats.add(format);
      if (name === "cellXfs") inside = true;
      if (name !== "xf" || !inside) return;
      if (isDate(format)) styles.add(number);
      number++;
    },
    close(name) {
      if (name === "cellXfs") inside = false;
    },
  });
  return styles;
}

/** Whether a format shows a day or time; what it adds as text, and its colours, apart. @param {string} code */
function showsDays(code) {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return DATE.test(bare) && !/general/i.test(bare);
}

/** @param {string} xml @param {Shared} shared @param {{cells: number}} left */
function rowsOf(xml, shared, left) {
  const rows = new SheetRows(left);
  let [column, type, style, text, reading] = [0, "", "", "", false];
  const begin = (/** @type {string} */ tag) => {
    column = columnOf(attributeOf(tag, "r")) ?? column;
    [type, style, text] = [attributeOf(tag, "t"), attributeOf(tag, "s"), ""];
  };
  walkXml(xml, {
    open(name, tag, alone) {
      if (name === "row") column = 0;
      else if (name === "c") begin(tag);
      else if (name === "v" || name === "t") reading = !alone;
    },
    close(name) {
      if (name === "v" || name === "t") reading = false;
      else if (name === "c") rows.put(column++, saidIn(text, type, style, shared));
      else if (name === "row") rows.end();
    },
    text(words) {
      if (reading) text = longer(text, words);
    },
  });
  return rows.all;
}

/** @param {string} reference such as B7 @returns {number | null} from 0 */
function columnOf(reference) {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  return letters ? [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

/** @param {string} text @param {string} type @param {string} style @param {Shared} shared */
function saidIn(text, type, style, { strings, dates, from1904 }) {
  if (type === "s") return strings[Number(text)] ?? "";
  if (type === "b") return text === "1" ? "TRUE" : text && "FALSE";
  const isNumber = (!type || type === "n") && /^\d/.test(text);
  if (!isNumber || !style || !dates.has(Number(style)) || !(Number(text) < MAX_DAYS)) return text;
  return momentOf(Number(text), from1904);
}

/** @param {number} days @param {boolean} from1904 */
function momentOf(days, from1904) {
  const since = days + (from1904 ? TO_1904 : 0) - TO_1970;
  const moment = new Date(Math.round(since * 86_400) * 1_000).toISOString();
  const [day, time] = [moment.slice(0, 10), moment.slice(11, 19)];
  if (days < 1) return time;
  return time === "00:00:00" ? day : `${day} ${time}`;
}
