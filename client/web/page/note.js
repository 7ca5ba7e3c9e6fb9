// @ts-check
/** The note that goes with copies: what was looked at, cleaned and replaced, so that nobody at the desk takes a copy for the original. English, as the commands of reviewers are. */

import { RELEASE } from "../release.js";
import { MIN_COUNT, said } from "../people/plan.js";
import { proposedInText } from "../people/proposed.js";

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

/** @type {Record<Action, string>} */
const DONE_IN_TEXT = {
  ...{ keep: "as in the original", pseudonym: "pseudonyms", coarsen: "made coarser", blacken: "blackened" },
  ...{ drop: "blackened", inside: "blackened" },
};
/** The kinds of passages that the page looks for in a text. */
const IN_TEXTS = [
  "name",
  "mail",
  "phone",
  "address",
  "internet",
  "account",
  "card",
  "identity",
  "date",
  "place",
  "plate",
];

/** A name of the source's within a line, what is not seen of it written out. @param {string} name */
const named = (name) =>
  JSON.stringify(name).replace(
    /[\p{Cf}\p{Cc}\p{Zl}\p{Zp}]/gu,
    (mark) => `\\u{${(mark.codePointAt(0) ?? 0).toString(16)}}`,
  );

/** The note for the copies among what leaves, or "" if there is none. @param {{names: string[], look: Look}[]} files what leaves of each, copies first */
export function noteOf(files) {
  if (!files.length) return "";
  const lines = [
    `These files are copies that Knothole's page (version ${RELEASE}) made on the source's device.`,
    "They are not the originals. The page wrote this note; whoever sent the files could have written another.",
    "",
  ];
  for (const { names, look } of files) {
    const copies = look.redacted ? look.redacted.copies.map((copy) => ofRedacted(copy, look)) : [ofCleaned(look)];
    for (const [at, said] of copies.entries())
      lines.push(
        `${named(names[at])}${look.both ? " (its original is in this bundle too)" : " (its original was not sent)"}`,
        ...said,
        "",
      );
  }
  return lines.join("\n");
}

/** @param {Look} look */
function ofCleaned({ seen, copy }) {
  const kinds = (seen?.traces ?? []).map(({ kind }) => kind).join(", ");
  const left = (copy?.seen.traces ?? []).map(({ kind }) => kind).join(", ");
  return [
    copy?.black
      ? `  Parts of the picture were made black: ${copy.black}. Details about its making were removed; the rest of what it shows was not changed.`
      : "  Cleaned: details about its making were removed, what it shows was not changed.",
    `  Found in the original: ${kinds || "nothing"}. Still found in the copy: ${left || "nothing"}.`,
  ];
}

/** @param {import("./people.js").Copied} copy @param {Look} look */
function ofRedacted(copy, { people, redacted }) {
  const parts = people?.kind === "parts" ? people.parts : [];
  const part = parts[copy.at];
  const lines = [];
  if (part?.ending)
    lines.push(
      `  What the page read of the file, as ${part.ending === "csv" ? "a table" : "text"}; everything else in it was left out.`,
    );
  if (parts.length > 1) lines.push(`  Sheet ${copy.at + 1} of ${parts.length}.`);
  const { plan } = copy;
  lines.push(...("actions" in plan ? ofTable(copy, plan, part?.table?.columns ?? []) : ofText(copy, plan)));
  if (copy.hidden) lines.push(`  Characters that nobody sees, left out of the copy: ${said(copy.hidden)}.`);
  if (redacted?.codename)
    lines.push("  A pseudonym (P-…) stands for the same value in all files of this case, and cannot be computed back.");
  return lines;
}

/** @param {import("./people.js").Copied} copy @param {import("./people.js").TextPlan} plan */
function ofText({ replaced }, { kinds, words }) {
  const all = /** @type {import("../people/kinds.js").Kind[]} */ (IN_TEXTS).map(
    (kind) => `  ${kind}: ${DONE_IN_TEXT[kinds[kind] ?? proposedInText(kind)]}.`,
  );
  return [
    `  Text in which people that the page recognised were replaced, in ${replaced} places; it does not recognise all.`,
    ...all,
    ...(words.length ? ["  Words that its source named: pseudonyms."] : []),
  ];
}

/** @param {import("./people.js").Copied} copy @param {import("../people/plan.js").TablePlan} plan @param {import("../people/columns.js").Column[]} columns */
function ofTable({ done }, plan, columns) {
  const { read, kept, odd } = done ?? { read: 0, kept: 0, odd: 0 };
  const heading = (/** @type {number} */ at) =>
    plan.headed && columns[at]?.heading ? ` ${named(columns[at].heading)}` : "";
  const lines = plan.counts
    ? [
        `  Only columns and counts of a table with ${said(read)} rows; counts below ${MIN_COUNT} are withheld, and those that would tell them.`,
      ]
    : [`  Rows in the copy: ${kept} of ${plan.rows === null ? "" : "the first "}${read}.`];
  if (odd) lines.push(`  Rows that did not fit the columns, and were left out: ${odd}.`);
  for (const [at, action] of plan.actions.entries())
    lines.push(
      `  Column ${at + 1}${action === "drop" ? "" : heading(at)}: ${plan.counts && action !== "drop" ? counted(action) : DID[action]}.`,
    );
  return lines;
}

/** @param {Action} action */
const counted = (action) => (action === "keep" ? "counted, and its common values counted each" : "counted");
