// @ts-check
/**
 * What the clock is given to send: covers, and the parts of messages in their order. All are sealed ahead, one after the other, covers first, so that whatever
 * is done in a visit there is something to send at every tick. A part takes as long to seal as the cover it goes in the place of.
 */

import { plain } from "../protocol/primitives.js";

/** @typedef {import("./clock.js").Label} Label */
/** `keys`: names of those it is sealed to. @typedef {{bytes: Uint8Array, keys: string[]}} Sealed */
/**
 * A part that is not stored yet. `forms`: the keys that each of its sealings went to. `place`: `here` it waits to be sealed; at the clock it lies `ready`, or is
 * in the `hand`, which keeps it as it is. `again`: it was stored, and goes out once more. `begun`: who added the message hears that it can be sealed, or not.
 * @typedef {{message: number, part: number, seal: () => Promise<Sealed>, forms: string[][], place: "here" | "ready" | "hand", again: boolean,
 *   begun: {resolve: (value?: unknown) => void, reject: (why: unknown) => void}}} Part
 */

/** `lost`: a message of which a part cannot be sealed. `again`: a part that was stored goes out once more. @typedef {{kind: "lost", message: number} | {kind: "again", message: number, part: number}} SupplyEvent */

/** Covers that lie ready at the clock: they last while a slow browser on a busy machine stretches a codename (docs/adr/0014). */
export const STOCK = 8;

export class Supply {
  /** @type {Part[]} */ #queue = [];
  /** @type {Part[]} stored under a desk document that is still to come */ #unsettled = [];
  /** @type {Promise<unknown>} the sealing in progress */ #step = Promise.resolve();
  #covers = 0;
  #renewals = 0;
  #working = false;
  #partBefore = false;

  /**
   * @param {{postMessage: (message: import("./clock.js").ToClock) => void}} clock
   * @param {() => Promise<Uint8Array>} sealCover
   * @param {(keys: string[]) => boolean} listed whether all of some keys still are
   * @param {(event: SupplyEvent) => void} tell
   */
  constructor(clock, sealCover, listed, tell) {
    this.clock = clock;
    this.sealCover = sealCover;
    this.listed = listed;
    this.tell = tell;
  }

  /** Seals what is missing; ends when nothing is. */
  async fill() {
    if (this.#working) return;
    this.#working = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        this.#step = next();
        await this.#step;
      }
    } finally {
      this.#working = false;
    }
  }

  /** Other work waits for its turn before each of its pieces: until the envelope in progress is sealed. */
  async turn() {
    await this.#step.catch(() => {});
  }

  /** Work that cannot be cut into pieces waits here, until the stock is full; on a machine that never gets so far, for a while. */
  async rest() {
    for (let steps = 0; this.#working && steps <= STOCK; steps++) await this.turn();
  }

  /** What to seal next: a part only while a cover lies ready, and by turns with covers until all of these do. */
  #next() {
    const part = this.#queue.some(({ place }) => place === "ready")
      ? undefined
      : this.#queue.find(({ place }) => place === "here");
    if (part && this.#covers > 0 && (this.#covers >= STOCK || !this.#partBefore)) return () => this.#givePart(part);
    return this.#covers < STOCK ? () => this.#giveCover() : undefined;
  }

  async #giveCover() {
    const before = this.#renewals;
    const bytes = await this.sealCover();
    if (before !== this.#renewals) return;
    this.#partBefore = false;
    this.#covers++;
    this.clock.postMessage({ kind: "cover", bytes: plain(bytes) });
  }

  /** @param {Part} part */
  async #givePart(part) {
    const before = this.#renewals;
    let sealed;
    try {
      sealed = await part.seal();
    } catch (failed) {
      this.#queue = this.#queue.filter(({ message }) => message !== part.message);
      this.tell({ kind: "lost", message: part.message });
      return part.begun.reject(failed);
    }
    const { bytes, keys } = sealed;
    if (before !== this.#renewals || part.place !== "here") return; // an earlier form may have been taken meanwhile
    this.#partBefore = true;
    part.place = "ready";
    part.begun.resolve();
    const { message, part: number, forms } = part;
    this.clock.postMessage({
      kind: "part",
      bytes: plain(bytes),
      label: { message, part: number, form: forms.push(keys) - 1 },
    });
  }

  /** Queues a message, and waits until its first part lies ready. @param {number} message @param {number} parts @param {(part: number) => Promise<Sealed>} seal */
  add(message, parts, seal) {
    return new Promise((resolve, reject) => {
      const common = { message, place: /** @type {const} */ ("here"), again: false, begun: { resolve, reject } };
      for (let part = 0; part < parts; part++) this.#queue.push({ ...common, part, seal: () => seal(part), forms: [] });
      void this.fill();
    });
  }

  /** Has what waits sent at once. */
  hurry() {
    if (this.#queue.length) this.clock.postMessage({ kind: "hurry", on: true });
  }

  /** Something went from stock or queue into the clock's hand. @param {Label | null} label */
  took(label) {
    const part = this.#find(label);
    if (part) part.place = "hand";
    if (!label) this.#covers--;
    void this.fill();
  }

  /**
   * A part sealed to a key that went while it was in the hand goes out once more; no more often than that.
   * @param {Label | null} label
   * @param {boolean} current whether the desk document here is the one that the server had at that moment
   */
  stored(label, current) {
    const part = this.#find(label);
    if (part && label) {
      this.#queue = this.#queue.filter((other) => other !== part);
      part.forms = [part.forms[label.form] ?? []];
      if (!part.again) this.#unsettled.push(part);
      this.#sendAgain();
    }
    if (current) this.#unsettled = [];
    if (label && this.#queue.length === 0) this.clock.postMessage({ kind: "hurry", on: false });
    void this.fill();
  }

  /** A key is gone that was known when what is here was sealed: all that no tick has taken is sealed again, alike whatever it is. */
  renew() {
    this.#renewals++;
    this.#covers = 0;
    this.clock.postMessage({ kind: "outdate" });
    for (const part of this.#queue) if (part.place === "ready") part.place = "here";
    this.#sendAgain();
    void this.fill();
  }

  #sendAgain() {
    const gone = this.#unsettled.filter(({ forms }) => !this.listed(forms[0]));
    for (const part of gone) {
      this.#queue.push(Object.assign(part, { forms: [], place: "here", again: true }));
      this.tell({ kind: "again", message: part.message, part: part.part });
    }
    this.#unsettled = this.#unsettled.filter((part) => !gone.includes(part));
  }

  /** @param {Label | null} label */
  #find(label) {
    return label
      ? this.#queue.find(({ message, part }) => message === label.message && part === label.part)
      : undefined;
  }
}
