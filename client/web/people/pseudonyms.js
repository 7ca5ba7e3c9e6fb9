// @ts-check
/** Pseudonyms of a case (docs/protocol.md section 3.3): one for each value, made with a key of the codename, so that nobody finds a value by trying. */

import { hmac, sha256 } from "../vendor/hmac.js";
import { own } from "./rows.js";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 12;
/** Values remembered: persons come up again and again. */
const MAX_KNOWN = 100_000;
/** Letters of one of them. */
const MAX_REMEMBERED = 200;
/** Digits from which on a number is the same however it is spaced. */
const MIN_DIGITS = 6;

/** A value as it is compared. @param {string} value */
export function normalised(value) {
  const text = value.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
  if (!/^[\d\s()./+-]+$/.test(text)) return text;
  const digits = text.replace(/\D/g, "");
  return digits.length < MIN_DIGITS ? text : digits.replace(/^0+/, "");
}

/** @param {Uint8Array} key the pseudonym key, 32 bytes @returns {(value: string) => string} */
export function pseudonymsUnder(key) {
  /** @type {Map<string, string>} */
  const known = new Map();
  const keyed = hmac.create(sha256, key);
  const used = hmac.create(sha256, key); // one for all values: to make one for each takes as long as to compute
  const encoder = new TextEncoder();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    if (known.size >= MAX_KNOWN) known.clear();
    const made = written(
      keyed
        ._cloneInto(used)
        .update(encoder.encode(normalised(value)))
        .digest(),
    );
    if (value.length <= MAX_REMEMBERED) known.set(own(value), made);
    return made;
  };
}

/** @param {Uint8Array} digest */
function written(digest) {
  let text = "P-";
  for (let letter = 0; letter < LENGTH; letter++) {
    const bit = 5 * letter;
    const two = (digest[bit >> 3] << 8) | digest[(bit >> 3) + 1];
    text += ALPHABET[(two >> (11 - (bit & 7))) & 31];
  }
  return text;
}
