// @ts-check
/** The sheets of a workbook (XLSX, ODS), hidden ones too, as rows of values. Formulas, comments, pictures and formats are left behind. */

import { utf8 } from "../files/reading.js";
import { entries, unpack } from "../files/zip.js";
import { officeSheets } from "./office-sheets.js";
import { openSheets } from "./open-sheets.js";
import { MAX_CELLS } from "./sheet-rows.js";

/** @param {import("../files/reading.js").Reading} reading @returns {Promise<import("./sheet-rows.js").Sheet[]>} */
export async function sheetsOf(reading) {
  const { all } = await entries(reading);
  const part = async (/** @type {string} */ name) => {
    const entry = all.find((other) => other.name === name);
    return entry ? utf8(await unpack(reading, entry)) : "";
  };
  const left = { cells: MAX_CELLS };
  const book = await part("xl/workbook.xml");
  return book ? officeSheets(book, part, left) : openSheets(await part("content.xml"), left);
}
