// @ts-check
/**
 * What the clock is given to send: covers, and the parts of messages in their order. All are sealed ahead, one after the other, covers first, so that whatever
 * is done in a visit there is something to send at every tick. A part takes as long to seal as the cover it goes in the place of.
 */

import { plain } from "../protocol/primitives.js";

/** @typedef {import("./clock.js").Label} Label */
/** `keys`: names of those it is sealed to. @typedef {{bytes: Uint8Array, keys: string[]}} Sealed */
/**
 * A part that is not stored yet, or not for certain. `forms`: the keys that each of its sealings went to; `stored`: which one was. `place`: `here` it waits to be
 * sealed; at the clock it lies `ready`, or is in the `hand`, which keeps it as it is. `again`: it was stored, and goes out once more. `hurried`: it is to go at once.
 * `begun`: who added the message hears that it can be sealed, or not.
 * @typedef {{message: number, part: number, seal: () => Promise<Sealed>, forms: string[][], stored: number, place: "here" | "ready" | "hand", again: boolean,
 *   hurried: boolean, begun: {resolve: (value?: unknown) => void, reject: (why: unknown) => void}}} Part
 */

/** `lost`: a message of which a part cannot be sealed. `again`: a part that was stored goes out once more. `certain`: one need not. @typedef {{kind: "lost", message: number} | ({kind: "again"} & Label) | ({kind: "certain"} & Label)} SupplyEvent */

/** Covers that lie ready at the clock: they last while a slow browser on a busy machine stretches a codename (docs/adr/0014). */
export const STOCK = 8;

export class Supply {
  /** @type {Part[]} */ #queue = [];
  /** @type {Part[]} stored, perhaps under a desk document that is still to come */ #uncertain = [];
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
   * @param {() => Promise<unknown>} [taken] until the documents that came are verified
   */
  constructor(clock, sealCover, listed, tell, taken = async () => {}) {
    this.clock = clock;
    this.sealCover = sealCover;
    this.listed = listed;
    this.tell = tell;
    this.taken = taken;
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

  /** What to seal next: a part only while a cover lies ready, and by turns with covers until all of these do; one that may wait only once none is hurried. */
  #next() {
    const hurrying = this.#hurrying;
    const part = this.#queue.some(({ place }) => place === "ready")
      ? undefined
      : this.#queue.find(({ place, hurried }) => place === "here" && hurried === hurrying);
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
      const common = { message, place: /** @type {const} */ ("here"), again: false, hurried: false, stored: 0 };
      for (let part = 0; part < parts; part++)
        this.#queue.push({ ...common, part, seal: () => seal(part), forms: [], begun: { resolve, reject } });
      void this.fill();
    });
  }

  /** Has what waits now sent at once. What comes later was not chosen for it. */
  hurry() {
    for (const part of this.#queue) part.hurried = true;
    if (this.#queue.length) this.clock.postMessage({ kind: "hurry", on: true });
    void this.fill();
  }

  get #hurrying() {
    return this.#queue.some(({ hurried }) => hurried);
  }

  /** An exchange failed: nothing is sent at once any more. */
  kept() {
    for (const part of this.#queue) part.hurried = false;
    void this.fill();
  }

  /** Something went from stock or queue into the clock's hand. @param {Label | null} label */
  took(label) {
    const part = this.#find(label);
    if (part) part.place = "hand";
    if (!label) this.#covers--;
    void this.fill();
  }

  /**
   * A part sealed to a key that went while it was in the hand goes out once more; no more often than that. That it need not is certain once the newest document is known.
   * @param {Label | null} label
   * @param {boolean} current whether the desk document here is the one that the server had at that moment
   */
  stored(label, current) {
    const part = this.#find(label);
    if (part && label) {
      this.#queue = this.#queue.filter((other) => other !== part);
      part.stored = label.form;
      if (part.again) this.tell({ kind: "certain", ...label });
      else this.#uncertain.push(part);
      this.#sendAgain();
    }
    if (current) void this.#makeCertain([...this.#uncertain]);
    if (label && (this.#queue.length === 0 || (part?.hurried && !this.#hurrying)))
      this.clock.postMessage({ kind: "hurry", on: false });
    void this.fill();
  }

  /** Parts that were stored under documents which are here, or being verified, need not go out again unless these say so. @param {Part[]} parts */
  async #makeCertain(parts) {
    await this.taken();
    for (const part of this.#uncertain.filter((other) => parts.includes(other))) this.tell(labelled("certain", part));
    this.#uncertain = this.#uncertain.filter((part) => !parts.includes(part));
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
    const gone = this.#uncertain.filter(({ forms, stored }) => !this.listed(forms[stored] ?? []));
    for (const part of gone) {
      this.#queue.push(Object.assign(part, { place: "here", again: true, hurried: false }));
      this.tell(labelled("again", part));
    }
    this.#uncertain = this.#uncertain.filter((part) => !gone.includes(part));
  }

  /** @param {Label | null} label */
  #find(label) {
    return label
      ? this.#queue.find(({ message, part }) => message === label.message && part === label.part)
      : undefined;
  }
}

/** What is told of the sealing that was stored. @param {"again" | "certain"} kind @param {Part} part @returns {SupplyEvent} */
const labelled = (kind, { message, part, stored }) => ({ kind, message, part, form: stored });
