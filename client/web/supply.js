// @ts-check
/** What the clock is given to send: the parts of messages in their order, and covers. */

/** @typedef {import("./clock.js").Label} Label */

/** Hands envelopes to the clock: the next part of a message if one waits, a cover otherwise. One cover is always ready ahead. */
export class Supply {
  /** @type {{label: Label, bytes: Uint8Array}[]} */ #queue = [];
  /** @type {Promise<Uint8Array>} */ #cover;

  /** @param {MessagePort} clock @param {() => Promise<Uint8Array>} makeCover */
  constructor(clock, makeCover) {
    this.clock = clock;
    this.makeCover = makeCover;
    this.#cover = makeCover();
  }

  /** The clock refuses what it cannot take; a part stays in the queue until it is stored, a cover is made anew. */
  async give() {
    if (this.#queue.length) return this.clock.postMessage({ kind: "envelope", ...this.#queue[0] });
    const bytes = await this.#cover;
    this.clock.postMessage({ kind: "envelope", bytes, label: null });
    this.#cover = this.makeCover();
  }

  /** @param {number} message @param {Uint8Array[]} envelopes */
  add(message, envelopes) {
    const idle = this.#queue.length === 0;
    const parts = envelopes.length;
    this.#queue.push(...envelopes.map((bytes, part) => ({ label: { message, part, parts }, bytes })));
    if (idle) void this.give();
  }

  /** The parts of a message that wait. @param {number} message */
  parts(message) {
    return this.#queue.filter(({ label }) => label.message === message).map(({ label }) => label.part);
  }

  /** Puts parts sealed again in the place of those that still wait. @param {number} message @param {Map<number, Uint8Array>} again by part */
  replace(message, again) {
    this.#queue = this.#queue.map((one) => ({ ...one, bytes: (one.label.message === message && again.get(one.label.part)) || one.bytes }));
    this.clock.postMessage({ kind: "recall", message });
  }

  /** Whether nothing more of the message waits. @param {Label} stored */
  stored({ message, part }) {
    this.#queue = this.#queue.filter(({ label }) => label.message !== message || label.part !== part);
    return this.parts(message).length === 0;
  }
}
