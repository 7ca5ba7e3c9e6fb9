// @ts-check
/** Rows of a workbook's sheet, as its cells are met: so many cells in all, whatever the workbook says of itself. */

import { ProtocolError } from "../protocol/primitives.js";
import { MAX_COLUMNS } from "./rows.js";

/** @typedef {{title: string, hidden: boolean, rows: string[][]}} Sheet */

export const MAX_SHEETS = 50;
/** Cells of a workbook. */
export const MAX_CELLS = 2_000_000;
/** How often a row is repeated that is not empty. */
const MAX_REPEATED = 10_000;

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
