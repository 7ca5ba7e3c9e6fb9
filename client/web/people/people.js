// @ts-check
/** Looks for people in a file, and makes the copy that its source decided on. */

import { ProtocolError } from "../protocol/primitives.js";
import { lookAtTable } from "./columns.js";
import { partsOf } from "./parts.js";
import { copyTable } from "./plan.js";
import { piecesOf } from "./rows.js";
import { MARGIN, copyText, lookAtWords } from "./texts.js";
import { finderOf } from "./words.js";

/** @typedef {import("./columns.js").Table} Table */
/** @typedef {import("./texts.js").Text} Text */
/** @typedef {import("./plan.js").TablePlan} TablePlan */
/** @typedef {import("./texts.js").TextPlan} TextPlan */
/** A part of a file, read as a table or as a text: `blob` is what a copy is made of. @typedef {Omit<import("./parts.js").Source, "is"> & ({table: Table, text: null} | {table: null, text: Text})} Part */
/** `only`: a kind of file in which nobody looks for people; `unread`: it could not be read. @typedef {{kind: "parts", parts: Part[]} | {kind: "only" | "unread"}} People */
/** A place in a copy, with what stands around it. @typedef {{before: string, match: string, after: string}} Place */
/** A copy of a part: what became of a table's rows, or how many places of a text were replaced; `hidden`: characters that nobody sees and that were left out; `still`: what a look at it shows. @typedef {{blob: Blob, encoding: "utf-8" | "bytes", done: import("./plan.js").Done | null, replaced: number, hidden: number, still: Table | import("./texts.js").Seen | null}} Made */

/** How a table is written that was read of something else. @type {import("./rows.js").Form} */
const WRITTEN = { delimiter: ",", encoding: "utf-8" };
/** Places in a copy that are shown, letters around each, and places that are counted. */
const MAX_PLACES = 20;
const AROUND = 40;
const MAX_COUNTED = 10_000;
const MAX_WORDS = 200;

/** @param {Blob} blob @param {string} name @returns {Promise<People | null>} */
export async function lookForPeople(blob, name) {
  try {
    const sources = await partsOf(blob, name);
    if (!sources) return null;
    const parts = [];
    for (const { is, ...source } of sources)
      parts.push(
        is === "table"
          ? { ...source, table: await lookAtTable(source.blob, name, source.ending ? WRITTEN : undefined), text: null }
          : { ...source, table: null, text: await lookAtWords(source.blob) },
      );
    return { kind: "parts", parts };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return { kind: error.code === "unknown" ? "only" : "unread" };
  }
}

/** The copy of a part of a file, and what a look at it still shows. @param {Part} part @param {TablePlan | TextPlan} plan @param {import("./plan.js").Means} means @returns {Promise<Made>} */
export async function makeCopy(part, plan, means) {
  if (!("actions" in plan)) return copyOfText(part, plan, means);
  if (!part.table) throw new ProtocolError("broken");
  const { blob, encoding, done, hidden } = await copyTable(part.blob, part.table.form, plan, means);
  const still = plan.counts || !blob.size ? null : await lookAgain(blob, { ...part.table.form, encoding });
  return { blob, encoding, done, hidden, replaced: 0, still: still && withoutReplaced(still, plan) };
}

/** @param {Part} part @param {TextPlan} plan @param {import("./plan.js").Means} means @returns {Promise<Made>} */
async function copyOfText(part, plan, means) {
  if (!part.text) throw new ProtocolError("broken");
  const made = await copyText(part.blob, part.text.encoding, plan, means);
  return { ...made, done: null };
}

/** @param {Blob} blob @param {import("./rows.js").Form} form */
async function lookAgain(blob, form) {
  try {
    return await lookAtTable(blob, "", form);
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return null;
  }
}

/** What is left of people in a copy: the heading of a column whose values are gone says nothing of them. @param {Table} table @param {TablePlan} plan @returns {Table} */
function withoutReplaced(table, { actions }) {
  const left = actions.filter((action) => action !== "drop");
  const isGone = (/** @type {number} */ at) => left[at] === "pseudonym" || left[at] === "blacken";
  const columns = table.columns.map((column, at) => (isGone(at) ? { ...column, kind: null, inside: false } : column));
  return { ...table, columns };
}

/** Where words stand in a file, however they are written; refused if nobody can know. @param {Blob} blob @param {import("./rows.js").Form["encoding"]} encoding @param {string} words @returns {Promise<{count: number, places: Place[]}>} */
export async function findIn(blob, encoding, words) {
  const found = new Found(finderOf([words.slice(0, MAX_WORDS)]));
  let text = "";
  for await (const piece of piecesOf(blob, encoding)) {
    text = found.take(text + piece, MARGIN);
    if (found.count > MAX_COUNTED) return found;
  }
  found.take(text, 0);
  if (!found.count && encoding === "bytes" && /[^ -~]/.test(words)) throw new ProtocolError("encoding"); // they may be there, written otherwise
  return { count: found.count, places: found.places };
}

class Found {
  count = 0;
  /** @type {Place[]} */ places = [];
  /** Letters at the beginning of a text that were searched before. */
  #searched = 0;

  /** @param {ReturnType<typeof finderOf>} find */
  constructor(find) {
    this.find = find;
  }

  /** @param {string} text @param {number} waiting letters at its end that are searched with what follows @returns {string} what is needed further on */
  take(text, waiting) {
    const until = Math.max(this.#searched, text.length - waiting);
    for (const { from, to } of this.find(text)) {
      if (from < this.#searched || from >= until) continue;
      this.#searched = to;
      this.count++;
      if (this.places.length === MAX_PLACES) continue;
      const [before, after] = [text.slice(Math.max(0, from - AROUND), from), text.slice(to, to + AROUND)];
      this.places.push({ before, match: text.slice(from, to), after });
    }
    const cut = Math.max(0, until - AROUND);
    this.#searched = Math.max(this.#searched, until) - cut;
    return text.slice(cut);
  }
}
