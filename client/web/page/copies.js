// @ts-check
/** What is known of a file, and what its copies are called as they leave: nobody takes one for the original. */

/** @typedef {import("../workers/bundle-worker.js").Chosen} Chosen */
/** @typedef {import("./looks.js").Look} Look */
/** @typedef {import("./looks.js").Copy} Copy */

/** What a copy is said to be, where a part of a file was read as something else. @type {Record<string, string>} */
const TYPES = { csv: "text/csv", txt: "text/plain" };

/** @param {string} name @param {string} how @param {string} [ending] if it is another one */
export const copyName = (name, how, ending = "") =>
  name.replace(/(\.[^./]*)?$/, (before) => `.${how}${ending ? `.${ending}` : before}`);

/** What is known of a file before anybody looked. @param {HTMLElement} area @returns {Look} */
export const newLook = (area) => ({
  ...{ state: "waiting", wanted: "", locked: false, seen: null, people: null, decisions: [], redacted: null },
  ...{ copy: null, areas: [], drawing: false, both: false, progress: null, area },
});

/** Redacted is one with black parts. @param {Chosen} file @param {Copy} copy @returns {Chosen} */
export const cleanedCopy = (file, { blob, black }) => ({
  ...file,
  name: copyName(file.name, black ? "redacted" : "cleaned"),
  size: blob.size,
  blob,
});

/** One for each part that is not left out, with its number if the file has several. @param {Chosen} file @param {Look} look @returns {Chosen[]} */
export function redactedCopies(file, { people, redacted }) {
  const parts = people?.kind === "parts" ? people.parts : [];
  return (redacted?.copies ?? []).map(({ at, blob }) => {
    const ending = parts[at]?.ending ?? "";
    const name = copyName(file.name, parts.length > 1 ? `${at + 1}.redacted` : "redacted", ending);
    return { ...file, name, type: TYPES[ending] ?? file.type, size: blob.size, blob };
  });
}
