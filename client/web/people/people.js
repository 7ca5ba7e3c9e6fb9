// @ts-check
/** Looks for people in a file, and makes the copy that its source decided on. */

import { ProtocolError } from "../protocol/primitives.js";
import { lookAtTable } from "./columns.js";
import { copyTable } from "./plan.js";
import { piecesOf } from "./rows.js";

/** @typedef {import("./columns.js").Table} Table */
/** `only`: a kind of file in which nobody looks for people. @typedef {{kind: "table", table: Table} | {kind: "only"}} People */
/** A place in a copy, with what stands around it. @typedef {{before: string, match: string, after: string}} Place */

const TABLE = /\.(csv|tsv|tab)$/i;
/** Kinds that are full of people, and are not looked into for them. */
const ONLY =
  /\.(xls[xmb]?|ods|fods|numbers|json|jsonl|ndjson|eml|mbox|msg|pst|html?|xml|mdb|accdb|sqlite3?|db|sql|parquet|vcf|docx?|odt|rtf|txt|log|md|pdf)$/i;
const HEAD = 4_096;
/** Places in a copy that are shown, letters around each, and places that are counted. */
const MAX_PLACES = 20;
const AROUND = 40;
const MAX_COUNTED = 10_000;
const MAX_WORDS = 200;

/** @param {Blob} blob @param {string} name @returns {Promise<People | null>} */
export async function lookForPeople(blob, name) {
  if (ONLY.test(name)) return { kind: "only" };
  if (!TABLE.test(name) || !blob.size) return null;
  const head = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
  const wide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (!wide && head.includes(0)) return { kind: "only" }; // no text, whatever its name says
  try {
    return { kind: "table", table: await lookAtTable(blob, name) };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return { kind: "only" };
  }
}

/** The copy of a table, and what a look at it still shows. @param {Blob} blob @param {string} name @param {Table} table @param {import("./plan.js").TablePlan} plan @param {import("./plan.js").Means} means */
export async function makeCopy(blob, name, table, plan, means) {
  const { blob: copy, encoding, done } = await copyTable(blob, table.form, plan, means);
  const still = plan.counts || !copy.size ? null : await lookForPeople(copy, name);
  return { blob: copy, encoding, done, still: still?.kind === "table" ? withoutReplaced(still.table, plan) : null };
}

/** What is left of people in a copy: the heading of a column whose values are gone says nothing of them. @param {Table} table @param {import("./plan.js").TablePlan} plan @returns {Table} */
function withoutReplaced(table, { actions }) {
  const left = actions.filter((action) => action !== "drop");
  const isGone = (/** @type {number} */ at) => left[at] === "pseudonym" || left[at] === "blacken";
  const columns = table.columns.map((column, at) => (isGone(at) ? { ...column, kind: null, inside: false } : column));
  return { ...table, columns };
}

/** Where words stand in a file, whether small or capital; refused if nobody can know. @param {Blob} blob @param {import("./rows.js").Form["encoding"]} encoding @param {string} words @returns {Promise<{count: number, places: Place[]}>} */
export async function findIn(blob, encoding, words) {
  const wanted = words.slice(0, MAX_WORDS).toLowerCase();
  /** @type {Place[]} */
  const places = [];
  let count = 0;
  let kept = "";
  for await (const piece of piecesOf(blob, encoding)) {
    const text = kept + piece;
    const small = text.toLowerCase();
    if (!wanted) break;
    const from = Math.max(0, kept.length - wanted.length + 1);
    for (let at = small.indexOf(wanted, from); at !== -1; at = small.indexOf(wanted, at + wanted.length)) {
      if (++count > MAX_COUNTED) return { count, places };
      if (places.length === MAX_PLACES) continue;
      const end = at + wanted.length;
      places.push({
        before: text.slice(Math.max(0, at - AROUND), at),
        match: text.slice(at, end),
        after: text.slice(end, end + AROUND),
      });
    }
    kept = text.slice(-(wanted.length + AROUND));
  }
  if (!count && encoding === "bytes" && /[^ -~]/.test(words)) throw new ProtocolError("encoding"); // they may be there, written otherwise
  return { count, places };
}
