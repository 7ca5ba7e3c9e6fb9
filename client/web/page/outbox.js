// @ts-check
/** The messages of this visit, and the one honest line about them. */

import { pageText } from "./language.js";

/** @typedef {"sealing" | "waiting" | "sent" | "confirmed"} Delivery */
/**
 * A message of this visit, or a request to destroy all, which names no channel. `codename`: the number of the one it goes under. `stored` and `confirmed`
 * hold the numbers of the parts that are.
 * @typedef {{message: number, codename: number, parts: number, stored: Set<number>, confirmed: Set<number>, delivery: Delivery, text: string, channel: string, title: string}} Outgoing
 */

/** How far a message can be, beginning with the least. @type {Delivery[]} */
const ORDER = ["sealing", "waiting", "sent", "confirmed"];

export class Outbox {
  /** @type {Outgoing[]} */ #all = [];

  /** @param {number} codename @param {string} text @param {string} channel its id @param {string} title as shown @returns {Outgoing} */
  add(codename, text, channel, title) {
    const message = 1 + Math.max(0, ...this.#all.map(({ message }) => message));
    /** @type {Outgoing} */
    const added = {
      message,
      codename,
      parts: 1,
      stored: new Set(),
      confirmed: new Set(),
      delivery: "sealing",
      text,
      channel,
      title,
    };
    this.#all.push(added);
    return added;
  }

  /** @param {Outgoing} message that could not be encrypted */
  drop(message) {
    this.#all = this.#all.filter((other) => other !== message);
  }

  /** What became of a part; of one that goes out once more, it is heard twice. @param {"stored" | "confirmed"} kind @param {import("../workers/clock.js").Label} label */
  hear(kind, { message, part }) {
    const outgoing = this.#all.find((other) => other.message === message);
    if (!outgoing) return;
    outgoing[kind].add(part);
    const { stored, confirmed, parts } = outgoing;
    if (stored.size === parts) outgoing.delivery = confirmed.size === parts ? "confirmed" : "sent";
  }

  /** Whether closing the page now would lose something. */
  get waits() {
    return this.#all.some(({ delivery }) => delivery === "sealing" || delivery === "waiting");
  }

  /** @param {number} codename */
  of(codename) {
    return this.#all.filter((message) => message.codename === codename);
  }

  /**
   * The line of state for all messages together: the least that is true of each.
   * @param {string} idle the line while there is no message
   * @param {boolean} uploading files are on their way
   * @returns {{delivery: Delivery | "none", line: string}}
   */
  status(idle, uploading) {
    const delivery = ORDER.find((least) => this.#all.some((message) => message.delivery === least)) ?? "none";
    if (delivery === "none") return { delivery, line: idle };
    if (delivery === "sealing") return { delivery, line: pageText("stateSealing") };
    if (delivery !== "waiting" && uploading) return { delivery, line: pageText("stateFilesWaiting") };
    if (delivery === "sent") return { delivery, line: pageText("stateSent") };
    if (delivery === "confirmed") return { delivery, line: pageText("stateConfirmed") };
    const first = this.#all.find((message) => message.delivery === "waiting");
    const line =
      first && first.parts > 1
        ? pageText("stateParts", { stored: first.stored.size, count: first.parts })
        : pageText("stateWaiting");
    return { delivery, line };
  }
}
