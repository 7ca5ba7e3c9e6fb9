// @ts-check
/** The sheets of an OpenDocument table (ODS). Values are taken as they are kept, not as they are shown: days, numbers, text. */

import { ProtocolError } from "../protocol/primitives.js";
import { attributeOf, walkXml } from "../files/xml.js";
import { MAX_COLUMNS } from "./rows.js";
import { MAX_SHEETS, SheetRows, longer, titleOf } from "./sheet-rows.js";

/** @typedef {import("./sheet-rows.js").Sheet} Sheet */

/** Blanks that a text names by their number. */
const MAX_BLANKS = 100;
const KEPT_AS_VALUE = /^(percentage|currency|float|date|boolean)$/;

/** A number that is at least one. @param {string} tag @param {string} name */
const numberOf = (tag, name) => Math.max(1, Number.parseInt(attributeOf(tag, name), 10) || 1);

/** @param {string} xml @param {{cells: number}} left @returns {Sheet[]} */
export function openSheets(xml, left) {
  const reading = new OpenReading(left);
  walkXml(xml, {
    open: (name, tag, alone) => reading.opened.get(name)?.(tag, alone),
    close: (name) => reading.closed.get(name)?.(),
    text: (words) => reading.add(words),
  });
  return reading.sheets.filter(({ rows }) => rows.length);
}

class OpenReading {
  /** @type {Sheet[]} */ sheets = [];
  /** @type {Set<string>} */ #hidden = new Set();
  #style = "";
  #rows;
  #column = 0;
  #rowTimes = 1;
  #cellTimes = 1;
  #value = "";
  #text = "";
  #paragraphs = 0;
  /** How many notes are open: what they say is no part of a cell. */
  #notes = 0;

  /** @param {{cells: number}} left */
  constructor(left) {
    this.left = left;
    this.#rows = new SheetRows(left);
  }

  /** @type {Map<string, (tag: string, alone: boolean) => void>} */
  opened = new Map(
    Object.entries({
      style: (/** @type {string} */ tag) => {
        this.#style = attributeOf(tag, "name");
      },
      "table-properties": (/** @type {string} */ tag) =>
        void (attributeOf(tag, "display") === "false" && this.#hidden.add(this.#style)),
      table: (/** @type {string} */ tag) => this.#table(tag),
      "table-row": (/** @type {string} */ tag) => {
        this.#column = 0;
        this.#rowTimes = numberOf(tag, "number-rows-repeated");
      },
      "table-cell": (/** @type {string} */ tag) => this.#cell(tag),
      "covered-table-cell": (/** @type {string} */ tag) => this.#cell(tag),
      annotation: () => this.#notes++,
      p: () => !this.#notes && this.#paragraphs++ && this.add("\n"),
      s: (/** @type {string} */ tag) => this.add(" ".repeat(Math.min(MAX_BLANKS, numberOf(tag, "c")))),
      tab: () => this.add(" "),
      "line-break": () => this.add("\n"),
    }),
  );

  /** @type {Map<string, () => void>} */
  closed = new Map(
    Object.entries({
      annotation: () => this.#notes--,
      "table-cell": () => this.#endCell(),
      "covered-table-cell": () => this.#endCell(),
      "table-row": () => this.#rows.end(this.#rowTimes),
    }),
  );

  /** @param {string} words */
  add(words) {
    if (!this.#notes && this.#paragraphs) this.#text = longer(this.#text, words);
  }

  /** @param {string} tag */
  #table(tag) {
    if (this.sheets.length === MAX_SHEETS) throw new ProtocolError("too-much");
    this.#rows = new SheetRows(this.left);
    const hidden = this.#hidden.has(attributeOf(tag, "style-name"));
    this.sheets.push({ title: titleOf(attributeOf(tag, "name")), hidden, rows: this.#rows.all });
  }

  /** @param {string} tag */
  #cell(tag) {
    const isValue = KEPT_AS_VALUE.test(attributeOf(tag, "value-type"));
    const names = ["date-value", "boolean-value", "value"];
    this.#value = isValue ? (names.map((name) => attributeOf(tag, name)).find(Boolean) ?? "") : "";
    this.#cellTimes = numberOf(tag, "number-columns-repeated");
    this.#text = "";
    this.#paragraphs = 0;
  }

  #endCell() {
    const said = this.#value || this.#text;
    if (said && this.#cellTimes > MAX_COLUMNS) throw new ProtocolError("too-much");
    for (let time = 0; said && time < this.#cellTimes; time++) this.#rows.put(this.#column + time, said);
    this.#column += this.#cellTimes;
  }
}
