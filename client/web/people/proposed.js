// @ts-check
/** What is proposed for what may belong to a person, always on the safe side: its source decides. */

/** @typedef {import("./kinds.js").Kind} Kind */
/** @typedef {import("./plan.js").Action} Action */

/** All else is blackened, text with persons in it too: some of them are never found. @type {Partial<Record<Kind, Action>>} */
const PROPOSED = {
  name: "pseudonym",
  mail: "pseudonym",
  identity: "pseudonym",
  account: "pseudonym",
  birth: "coarsen",
  place: "coarsen",
  internet: "coarsen",
};

/** For a column of a kind. @param {Kind} kind @returns {Action} */
export const proposedForColumn = (kind) => PROPOSED[kind] ?? "blacken";

/** For passages of a kind in a text of its own, in which most days are no days of birth. @param {Kind} kind @returns {Action} */
export const proposedInText = (kind) => (kind === "date" ? "keep" : proposedForColumn(kind));
