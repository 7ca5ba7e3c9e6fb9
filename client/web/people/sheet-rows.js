// @ts-check
/** Rows of a workbook's sheet, as its cells are met: so many cells in all, whatever the workbook says of itself. */

import { ProtocolError } from "../protocol/primitives.js";
import { MAX_COLUMNS, MAX_ROW } from "./rows.js";

/** @typedef {{title: string, hidden: boolean, rows: string[][]}} Sheet */

export const MAX_SHEETS = 50;
/** Cells of a workbook. */
export const MAX_CELLS = 2_000_000;
/** How often a row is repeated that is not empty. */
const MAX_REPEATED = 10_000;
/** Letters of a sheet's name; programs allow 31. */
const MAX_TITLE = 100;

/** A sheet's name, as much of it as can be shown. @param {string} title */
export const titleOf = (title) => title.slice(0, MAX_TITLE);

/** A cell's text with what follows, which no row could hold if it is too long. @param {string} text @param {string} more */
export function longer(text, more) {
  if (text.length + more.length > MAX_ROW) throw new ProtocolError("too-much");
  return text + more;
}

export class SheetRows {
  /** @type {string[][]} */ all = [];
  /** @type {string[]} */ #row = [];

  /** @param {{cells: number}} left of the workbook */
  constructor(left) {
    this.left = left;
  }

  /** @param {number} column @param {string} value */
  put(column, value) {
    if (!value) return;
    if (column >= MAX_COLUMNS) throw new ProtocolError("too-much");
    while (this.#row.length < column) this.#row.push("");
    this.#row[column] = value;
  }

  /** The row is over. @param {number} times */
  end(times = 1) {
    const row = this.#row;
    this.#row = [];
    if (!row.length) return;
    this.left.cells -= times * row.length;
    if (times > MAX_REPEATED || this.left.cells < 0) throw new ProtocolError("too-much");
    for (let time = 0; time < times; time++) this.all.push(row);
  }
}
