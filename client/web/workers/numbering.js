// @ts-check
/** The numbers of messages (section 7.3): each codename has a count of its own. One for all of them would tell that they are of one person. */

/** @typedef {import("../protocol/codename.js").SourceKeys} SourceKeys */

export class Numbering {
  /** @type {WeakMap<SourceKeys, number>} */ #written = new WeakMap();

  /** The number of the next message under a codename, from 1 when it is opened. @param {SourceKeys} keys */
  next(keys) {
    const order = (this.#written.get(keys) ?? 0) + 1;
    this.#written.set(keys, order);
    return order;
  }
}
