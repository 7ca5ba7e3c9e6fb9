// @ts-check
/** The note that goes with copies: what was looked at, cleaned and replaced, so that nobody at the desk takes a copy for the original. English, as the commands of reviewers are. */

import { RELEASE } from "../release.js";
import { MIN_COUNT, said } from "../people/plan.js";

/** @typedef {import("./looks.js").Look} Look */
/** @typedef {import("../people/plan.js").Action} Action */

export const NOTE_NAME = "about-the-copies.knothole.txt";

/** @type {Record<Action, string>} */
const DID = {
  keep: "as in the original",
  drop: "left out",
  blacken: "every value blackened",
  pseudonym: "every value replaced by a pseudonym",
  coarsen: "every value made coarser, or blackened if it could not be understood",
  inside: "in each cell, what looked like a person was replaced; the rest is as in the original",
};

/** A name of the source's within a line. @param {string} name */
const named = (name) => JSON.stringify(name);

/** The note for the copies among what leaves, or "" if there is none. @param {{name: string, look: Look, both: boolean}[]} copies by the names they leave under */
export function noteOf(copies) {
  if (!copies.length) return "";
  const lines = [
    `These files are copies that Knothole's page (version ${RELEASE}) made on the source's device.`,
    "They are not the originals. The page wrote this note; whoever sent the files could have written another.",
    "",
  ];
  for (const { name, look, both } of copies) {
    lines.push(`${named(name)}${both ? " (its original is in this bundle too)" : " (its original was not sent)"}`);
    lines.push(
      ...(look.redacted
        ? ofTable(look.redacted, look.people?.kind === "table" ? look.people.table.columns : [])
        : ofCleaned(look)),
    );
    lines.push("");
  }
  return lines.join("\n");
}

/** @param {Look} look */
function ofCleaned({ seen, copy }) {
  const kinds = (seen?.traces ?? []).map(({ kind }) => kind).join(", ");
  const left = (copy?.seen.traces ?? []).map(({ kind }) => kind).join(", ");
  return [
    "  Cleaned: details about its making were removed, what it shows was not changed.",
    `  Found in the original: ${kinds || "nothing"}. Still found in the copy: ${left || "nothing"}.`,
  ];
}

/** @param {import("./people.js").Redacted} redacted @param {import("../people/columns.js").Column[]} columns */
function ofTable({ plan, done, codename }, columns) {
  const heading = (/** @type {number} */ at) =>
    plan.headed && columns[at]?.heading ? ` ${named(columns[at].heading)}` : "";
  const lines = plan.counts
    ? [
        `  Only columns and counts of a table with ${said(done.read)} rows; counts below ${MIN_COUNT} are withheld, and those that would tell them.`,
      ]
    : [`  Rows in the copy: ${done.kept} of ${plan.rows === null ? "" : "the first "}${done.read}.`];
  if (done.odd) lines.push(`  Rows that did not fit the columns, and were left out: ${done.odd}.`);
  for (const [at, action] of plan.actions.entries())
    lines.push(
      `  Column ${at + 1}${heading(at)}: ${plan.counts && action !== "drop" ? counted(action) : DID[action]}.`,
    );
  if (codename)
    lines.push("  A pseudonym (P-…) stands for the same value in all files of this case, and cannot be computed back.");
  return lines;
}

/** @param {Action} action */
const counted = (action) => (action === "keep" ? "counted, and its common values counted each" : "counted");
