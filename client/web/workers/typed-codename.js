// @ts-check
/**
 * A codename as people type it: with numbers in front of the words, from another keyboard, copied from a document, or run together. What comes of it is
 * what section 3.1 of the protocol reads. `knothole source` reads the same (source/typed_codename.py); tests/support/typed-codenames.json holds both together.
 */

import { WORDS } from "../protocol/words.js";

const COUNT = 8;
const INVISIBLE = /\u200d|[\u00ad\u200b\u200c\u2060\ufeff]/g;
/** Words as they are typed without their hyphens, and as they are; the second count more: `yoyo` and `yo-yo` are both on the list. */
const known = new Map([
  ...WORDS.map((word) => /** @type {const} */ ([word.replaceAll("-", ""), word])),
  ...WORDS.map((word) => /** @type {const} */ ([word, word])),
]);
const longest = Math.max(...WORDS.map((word) => word.length));

/** The words, in small letters; what is no word of the list stays as it is. @param {string} typed */
export function typedWords(typed) {
  const pieces = split(typed);
  /** @type {string[]} */
  const words = [];
  for (const piece of pieces) {
    const hyphenated = words.length ? `${words.at(-1)}-${piece}` : "";
    if (known.has(hyphenated)) words[words.length - 1] = hyphenated;
    else if (known.has(piece)) words.push(piece);
    else words.push(...(takenApart(piece) ?? [piece]));
  }
  if (words.length === COUNT && words.every((word) => known.has(word))) return words;
  const joined = takenApart(pieces.join(""));
  return joined?.length === COUNT ? joined : words;
}

/** What stands between spaces and signs, without numbers and accents, in small letters of ASCII. @param {string} typed */
const split = (typed) =>
  typed
    .replace(INVISIBLE, "")
    .normalize("NFKD")
    .replaceAll("ı", "i")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .match(/[a-z]+/g) ?? [];

/** The words that were run together. No word of the list begins another one, so there is one way only. @param {string} piece */
function takenApart(piece) {
  /** @type {string[]} */
  const words = [];
  for (let at = 0; at < piece.length; ) {
    let end = at + 1;
    while (end <= piece.length && end - at <= longest && !known.has(piece.slice(at, end))) end++;
    const word = known.get(piece.slice(at, end));
    if (word === undefined || end > piece.length) return null;
    words.push(word);
    at = end;
  }
  return words.length ? words : null;
}
