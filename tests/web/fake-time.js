// @ts-check
/** Time and chance for tests: nothing happens but by `pass`, and equal seeds give equal runs. */

/** Numbers in [0, 1) from a seed (mulberry32). @param {number} seed */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export class FakeTime {
  /** @type {{at: number, run: () => void}[]} */ #waiting = [];
  #now = 0;

  now = () => this.#now;

  /** @param {() => void} run @param {number} milliseconds */
  later = (run, milliseconds) => {
    this.#waiting.push({ at: this.#now + milliseconds, run });
  };

  /** Lets promises settle. */
  async settle() {
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }

  /** Lets so many seconds pass. @param {number} seconds */
  async pass(seconds) {
    const end = this.#now + seconds * 1000;
    for (;;) {
      await this.settle();
      this.#waiting.sort((a, b) => a.at - b.at);
      const next = this.#waiting[0];
      if (!next || next.at > end) break;
      this.#waiting.shift();
      this.#now = Math.max(this.#now, next.at);
      next.run();
    }
    this.#now = end;
    await this.settle();
  }

  /** A machine asleep: time goes on, and nothing runs until it is over. @param {number} seconds */
  sleep(seconds) {
    this.#now += seconds * 1000;
  }
}
