// @ts-check
/** What a file tells besides what it shows: each trace has a kind, which the page says in words (page/looks.js), and what is written in the file. */

/** @typedef {"place" | "device" | "serial" | "time" | "person" | "company" | "software" | "title" | "comment" | "identifier" | "thumbnail" | "changes" | "history" | "hidden" | "attachment" | "script" | "path" | "names" | "route" | "mark" | "font" | "other"} Kind */
/** @typedef {{kind: Kind, values: string[], more: number}} Trace `more`: values that are not listed */

/** Values of one kind that are listed, and letters of each. */
const MAX_VALUES = 8;
const MAX_LETTERS = 120;
/** Different values of one kind that are counted. */
const MAX_COUNTED = 10_000;

export class Traces {
  /** @type {Map<Kind, Set<string>>} */ #all = new Map();

  /** @param {Kind} kind @param {string} [value] what is written, if it can be shown; where nothing is written, nothing is told */
  add(kind, value) {
    const short = value
      ?.slice(0, 4 * MAX_LETTERS)
      .replaceAll("\0", "")
      .replace(/\s+/g, " ")
      .trim();
    if (short === "") return;
    const values = this.#all.get(kind) ?? new Set();
    this.#all.set(kind, values);
    if (short && values.size < MAX_COUNTED) values.add(short.slice(0, MAX_LETTERS));
  }

  /** Takes over what was found in a file inside this one. @param {Traces} inner */
  addAll(inner) {
    for (const [kind, values] of inner.#all) {
      this.add(kind);
      for (const value of values) this.add(kind, value);
    }
  }

  /** @returns {Trace[]} */
  get list() {
    return [...this.#all].map(([kind, values]) => ({
      kind,
      values: [...values].slice(0, MAX_VALUES),
      more: Math.max(0, values.size - MAX_VALUES),
    }));
  }
}
