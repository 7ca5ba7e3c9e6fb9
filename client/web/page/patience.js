// @ts-check
/** Waits for a Worker as long as it says something now and then. */

/** Milliseconds after which a Worker that says nothing is ended. It gives up by itself before (files/reading.js), unless something keeps it from that. */
const PATIENCE = 25_000;

export class Patience {
  /** @type {AbortSignal | null} */ #late = null;
  /** @type {(why: Error) => void} */ #give = () => {};

  /** @param {() => void} over ends the Worker */
  constructor(over) {
    this.over = over;
  }

  /** The Worker said something: the time is counted again. */
  heard() {
    if (this.#late) this.#wait();
  }

  #wait() {
    if (this.#late) this.#late.onabort = null;
    const late = AbortSignal.timeout(PATIENCE);
    late.onabort = () => {
      this.#give(new Error("late"));
      this.over();
    };
    this.#late = late;
  }

  /** What is answered in time, or an error. @template T @param {Promise<T>} answer @returns {Promise<T>} */
  async for(answer) {
    const ended = /** @type {Promise<never>} */ (new Promise((_, reject) => (this.#give = reject)));
    this.#wait();
    try {
      return await Promise.race([answer, ended]);
    } finally {
      if (this.#late) this.#late.onabort = null;
      this.#late = null;
    }
  }
}
