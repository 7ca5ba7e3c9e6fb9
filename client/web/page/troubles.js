// @ts-check
/** What is wrong, each until its own end. */

import { dayText, pageText } from "./language.js";

/** In the order in which they are said. @typedef {"date" | "network" | "document" | "withdrawal"} What */

const DAY = 86_400_000; // milliseconds
/** @type {What[]} */
const ORDER = ["date", "network", "document", "withdrawal"];
/** What a tick that failed says of itself. @type {Record<string, import("./language.js").PlainKey>} */
const FAILURES = { full: "troubleFull", unavailable: "troubleUnavailable", unreachable: "troubleUnreachable" };

export class Troubles {
  /** @type {Map<What, () => string>} in the language of when they are said */ #texts = new Map();

  /** @param {What} what @param {import("./language.js").PlainKey} key */
  add(what, key) {
    this.#texts.set(what, () => pageText(key));
  }

  /** @param {What[]} ended */
  end(...ended) {
    for (const what of ended) this.#texts.delete(what);
  }

  /** A tick failed. @param {string} why */
  fail(why) {
    this.add("network", FAILURES[why] ?? "troubleStrange");
  }

  /** A device that is a day off or more is told so: the desk is not to blame for what comes of it. @param {{here: number, server: number}} dates */
  compareDates({ here, server }) {
    const [day, today] = [here, server].map((time) => Math.floor(time / DAY));
    if (Math.abs(here - server) < DAY) this.end("date");
    else this.#texts.set("date", () => pageText("troubleClock", { day: dayText(day), today: dayText(today) }));
  }

  clear() {
    this.#texts.clear();
  }

  /** In words. */
  get texts() {
    return ORDER.map((what) => this.#texts.get(what)?.() ?? "");
  }
}
