// @ts-check
/** JSON in the one compact form of docs/protocol.md section 2, and reading the members of what was parsed. */

import { ProtocolError, decodeText, encodeText, unhex } from "./primitives.js";

/** @typedef {{[name: string]: any}} Json */

const MAXIMUM_DEPTH = 8;
const NAME = /^[a-z][a-z0-9_-]{0,63}$/;
const ID = /^[a-z][a-z0-9-]{0,31}$/;
const LONE_SURROGATE = /[\ud800-\udfff]/u; // under the u flag, a pair is one character
export const MAXIMUM_DAY = 2 ** 31 - 1;

/** The compact form of an object, or `json`. @param {Json} value @returns {Uint8Array} */
export function writeCompact(value) {
  check(value, 1);
  return encodeText(JSON.stringify(value));
}

/**
 * Parses the compact form, or throws `json`. Parsing and serialising again gives the same text only if there is no duplicate name, white space, `-0`,
 * fraction, exponent or second spelling of a character.
 * @param {Uint8Array} untrusted
 * @returns {Json}
 */
export function parseCompact(untrusted) {
  let text, value;
  try {
    text = decodeText(untrusted);
    value = JSON.parse(text);
  } catch {
    throw new ProtocolError("json"); // rule 1
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ProtocolError("json");
  check(value, 1); // rules 4 to 6, lone surrogates
  if (JSON.stringify(value) !== text) throw new ProtocolError("json"); // rules 2 to 5
  return value;
}

const SHORT_ESCAPES = new Set([...'\b\t\n\f\r"\\'].map((character) => character.charCodeAt(0)));

/** How many bytes a code point takes in a string (rule 3). Serialising each would take Chromium half a second for a long text. @param {number} codePoint */
export function spelledSize(codePoint) {
  if (SHORT_ESCAPES.has(codePoint)) return 2;
  if (codePoint < 0x20) return 6; // \u00xx
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** @param {unknown} value @param {number} depth */
function check(value, depth) {
  if (value === null || typeof value === "boolean") return;
  if (typeof value === "string") {
    if (LONE_SURROGATE.test(value)) throw new ProtocolError("json");
  } else if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new ProtocolError("json");
  } else {
    if (depth > MAXIMUM_DEPTH || typeof value !== "object") throw new ProtocolError("json");
    if (!Array.isArray(value) && !Object.keys(value).every((name) => NAME.test(name))) throw new ProtocolError("json");
    for (const member of Object.values(value)) check(member, depth + 1);
  }
}

/** @param {unknown} condition */
const need = (condition) => {
  if (!condition) throw new ProtocolError("schema");
};

/** Readers of one member each; what is missing, of another type or out of range is `schema`. */
export const member = {
  /** @param {Json} source @param {string} name @param {number} low @param {number} high @returns {number} */
  integer(source, name, low, high) {
    const value = source[name];
    need(Number.isSafeInteger(value) && value >= low && value <= high);
    return value;
  },
  /** @param {Json} source @param {string} name */
  day: (source, name) => member.integer(source, name, 0, MAXIMUM_DAY),
  /** @param {Json} source @param {string} name @returns {boolean} */
  boolean(source, name) {
    need(typeof source[name] === "boolean");
    return source[name];
  },
  /** A string of `low` to `high` code points. @param {Json} source @param {string} name @param {number} [low] @param {number} [high] @returns {string} */
  text(source, name, low = 0, high = Infinity) {
    const value = source[name];
    need(typeof value === "string");
    const length = high === Infinity && low === 0 ? 0 : [...value].length;
    need(length >= low && length <= high);
    return value;
  },
  /** @param {Json} source @param {string} name */
  id(source, name) {
    const value = member.text(source, name);
    need(ID.test(value));
    return value;
  },
  /** @param {Json} source @param {string} name @param {number} size */
  octets: (source, name, size) => unhex(source[name], size),
  /** @param {Json} source @param {string} name @returns {Json} */
  object(source, name) {
    const value = source[name];
    need(typeof value === "object" && value !== null && !Array.isArray(value));
    return value;
  },
  /** @param {Json} source @param {string} name @returns {Record<string, string>} */
  texts(source, name) {
    const value = member.object(source, name);
    need(Object.keys(value).length > 0 && Object.values(value).every((item) => typeof item === "string"));
    return value;
  },
  /** @param {Json} source @param {string} name @param {number} low @param {number} high @returns {any[]} */
  array(source, name, low, high) {
    const value = source[name];
    need(Array.isArray(value) && value.length >= low && value.length <= high);
    return value;
  },
  /**
   * @template T
   * @param {Json} source @param {string} name @param {number} low @param {number} high @param {(one: Json) => T} read
   * @returns {T[]}
   */
  objects(source, name, low, high, read) {
    return member.array(source, name, low, high).map((item) => {
      need(typeof item === "object" && item !== null && !Array.isArray(item));
      return read(item);
    });
  },
  /** @param {Json} source @param {string} name @param {number} high @returns {string[]} */
  strings(source, name, high) {
    const value = member.array(source, name, 0, high);
    need(value.every((item) => typeof item === "string"));
    return value;
  },
  /** Refuses repetition. @param {unknown[]} values */
  distinct: (values) => need(new Set(values).size === values.length),
  /** @param {string} value */
  isId: (value) => ID.test(value),
  need,
};
