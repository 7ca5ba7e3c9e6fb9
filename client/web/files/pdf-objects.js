// @ts-check
/** Objects of a PDF: read from letters of one byte each, and written. */

import { ProtocolError } from "../protocol/primitives.js";

/** What points to an object. */
export class Ref {
  /** @param {number} number */
  constructor(number) {
    this.number = number;
  }
}

/** A number, name, text or word, as it stands (names in dictionaries without their escapes); or a list, a dictionary, what points to an object. @typedef {string | Ref | PdfValue[] | Map<string, any>} PdfValue */
/** @typedef {Map<string, PdfValue>} Dictionary by names without the slash */

const SPACE = /[\0\t\n\f\r ]*/y;
const COMMENT = /%[^\r\n]*[\0\t\n\f\r ]*/y;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]{1,20}\d{1,5}[\0\t\n\f\r ]{1,20}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%]{0,1000}/y;
const HEX = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y;
const WORD = /[\w.+-]{1,200}/y;
/** The longest piece of a text in round brackets in which nothing has to be counted. */
const PLAIN = /[^()\\]*/y;
const MAX_DEPTH = 100;
/** Values of one object. */
const MAX_VALUES = 4_000_000;

/** Reads values one after another. */
export class PdfReader {
  #left = MAX_VALUES;

  /** @param {string} all @param {number} [at] @param {() => void} [step] is called with each value, and may refuse */
  constructor(all, at = 0, step = () => {}) {
    this.all = all;
    this.at = at;
    this.step = step;
  }

  /** What stands next, if it is this; or "". @param {RegExp} sticky */
  take(sticky) {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.all);
    if (!found) return "";
    this.at = sticky.lastIndex;
    return found[0];
  }

  space() {
    this.#skip(SPACE);
    while (this.all[this.at] === "%") this.#skip(COMMENT); // in one pattern, many would be too much for it
  }

  /** @param {RegExp} sticky that matches */
  #skip(sticky) {
    sticky.lastIndex = this.at;
    sticky.test(this.all);
    this.at = sticky.lastIndex;
  }

  /** Whether these letters stand next, which are passed then. @param {string} letters */
  passes(letters) {
    this.space();
    if (!this.all.startsWith(letters, this.at)) return false;
    this.at += letters.length;
    return true;
  }

  /** @param {number} [depth] @returns {PdfValue} */
  value(depth = 0) {
    this.step();
    if (depth > MAX_DEPTH || this.#left-- <= 0) throw new ProtocolError("too-much");
    if (this.passes("<<")) return this.#dictionary(depth);
    if (this.passes("[")) return this.#list(depth);
    if (this.all[this.at] === "(") return this.#text();
    REFERENCE.lastIndex = this.at;
    const reference = REFERENCE.exec(this.all);
    if (reference) {
      this.at = REFERENCE.lastIndex;
      return new Ref(Number(reference[1]));
    }
    const word = this.take(NAME) || this.take(WORD) || this.take(HEX);
    if (!word) throw new ProtocolError("broken");
    return word;
  }

  /** @param {number} depth */
  #list(depth) {
    /** @type {PdfValue[]} */
    const list = [];
    while (!this.passes("]")) list.push(this.value(depth + 1));
    return list;
  }

  /** @param {number} depth */
  #dictionary(depth) {
    /** @type {Dictionary} */
    const entries = new Map();
    while (!this.passes(">>")) {
      const name = this.take(NAME);
      if (!name) throw new ProtocolError("broken");
      entries.set(nameOf(name), this.value(depth + 1));
    }
    return entries;
  }

  /** A text in round brackets, which may have others within. */
  #text() {
    const from = this.at;
    let depth = 0;
    do {
      this.take(PLAIN);
      const letter = this.all[this.at];
      if (letter === undefined) throw new ProtocolError("broken");
      depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
      this.at += letter === "\\" ? 2 : 1;
    } while (depth);
    return this.all.slice(from, this.at);
  }
}

/** A name without its slash and escapes. @param {PdfValue | undefined} value */
export const nameOf = (value) =>
  typeof value === "string" && value[0] === "/"
    ? value.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : "";

/** @param {string} name */
const escaped = (name) =>
  name.replace(/[^!"$&'*-.0-;=?-Z\\^-z|~]/g, (letter) => `#${letter.charCodeAt(0).toString(16).padStart(2, "0")}`);

/** @param {PdfValue} value @returns {string} */
export function written(value) {
  if (value instanceof Ref) return `${value.number} 0 R`;
  if (Array.isArray(value)) return `[${value.map(written).join(" ")}]`;
  if (value instanceof Map)
    return `<<${[...value].map(([name, each]) => `/${escaped(name)} ${written(each)}`).join("")}>>`;
  return value;
}
