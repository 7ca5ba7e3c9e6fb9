// @ts-check
/** The messages of this visit, and what is said about all of them: one honest line, and one title. */

import { pageText } from "./language.js";

/** @typedef {import("./language.js").PlainKey} PlainKey */
/** @typedef {import("./workers.js").UploadEvent} UploadEvent */
/** `lost`: a part could not be encrypted, so that it never arrives whole. @typedef {"sealing" | "waiting" | "lost" | "sent" | "confirmed"} Delivery */
/**
 * A message of this visit, or a request to destroy everything, which names no channel. `codename`: the number of the one it goes under. `stored` and `confirmed`
 * hold the numbers of the parts that are. `again`: a part that was stored goes out once more. `upload`: what was last heard of its files.
 * @typedef {{message: number, codename: number, parts: number, stored: Set<number>, confirmed: Set<number>, delivery: Delivery, again: boolean, text: string,
 *   channel: string, title: string, files: {count: number, size: number}, upload: UploadEvent | null}} Outgoing
 */
/** @typedef {{delivery: Delivery | "none", line: string, title: PlainKey}} Status */

/** How far a message can be, beginning with the least. @type {Delivery[]} */
const ORDER = ["sealing", "waiting", "lost", "sent", "confirmed"];
/** While a message is so far, closing the page loses something. @type {Delivery[]} */
const UNFINISHED = ["sealing", "waiting", "lost"];
/** @type {Record<Delivery, PlainKey>} */
const TITLES = {
  sealing: "sentTitleSealing",
  waiting: "sentTitleWaiting",
  lost: "sentTitleLost",
  sent: "sentTitleSent",
  confirmed: "sentTitleConfirmed",
};
/** States of an upload that closing the page does not interrupt. */
const ENDED = ["done", "stopped", "changed"];

/** Whether files are on their way. @param {UploadEvent | null} upload */
export const isUnderWay = (upload) => upload !== null && !(upload.kind === "upload" && ENDED.includes(upload.state));

/** Whether files will not arrive in this visit. @param {UploadEvent | null} upload */
export const hasFailed = (upload) =>
  upload?.kind === "upload" && (upload.state === "stopped" || upload.state === "changed");

export class Outbox {
  /** @type {Outgoing[]} */ #all = [];

  /**
   * @param {number} codename
   * @param {string} text
   * @param {string} channel its id
   * @param {string} title as shown
   * @param {{size: number}[]} [files]
   * @returns {Outgoing}
   */
  add(codename, text, channel, title, files = []) {
    const message = 1 + Math.max(0, ...this.#all.map(({ message }) => message));
    /** @type {Outgoing} */
    const added = {
      message,
      codename,
      parts: 1,
      stored: new Set(),
      confirmed: new Set(),
      delivery: "sealing",
      again: false,
      text,
      channel,
      title,
      files: { count: files.length, size: files.reduce((sum, { size }) => sum + size, 0) },
      upload: null,
    };
    this.#all.push(added);
    return added;
  }

  /** @param {Outgoing} message that could not be encrypted */
  drop(message) {
    this.#all = this.#all.filter((other) => other !== message);
  }

  /** What became of a part. @param {"stored" | "confirmed"} kind @param {{message: number, part: number}} label */
  hear(kind, { message, part }) {
    const outgoing = this.#find(message);
    if (!outgoing) return;
    outgoing[kind].add(part);
    const { stored, confirmed, parts } = outgoing;
    if (stored.size === parts) outgoing.delivery = confirmed.size === parts ? "confirmed" : "sent";
  }

  /** A part goes out once more: until it has, nothing is said of what went before. @param {{message: number, part: number}} label */
  repeat({ message, part }) {
    const outgoing = this.#find(message);
    if (!outgoing) return;
    outgoing.stored.delete(part);
    outgoing.confirmed.delete(part);
    Object.assign(outgoing, { delivery: "waiting", again: true });
  }

  /** @param {number} message of which a part could not be encrypted */
  lose(message) {
    const outgoing = this.#find(message);
    if (outgoing) outgoing.delivery = "lost";
  }

  /** @param {UploadEvent} event */
  hearUpload(event) {
    const outgoing = this.#find(event.message);
    if (outgoing) outgoing.upload = event;
  }

  /** What was last heard of the files of each message that has some. */
  get uploads() {
    return this.#all.flatMap(({ upload }) => upload ?? []);
  }

  get uploading() {
    return this.uploads.some(isUnderWay);
  }

  get sealing() {
    return this.#all.some(({ delivery }) => delivery === "sealing");
  }

  /** Whether closing the page now would lose something. */
  get waits() {
    return this.#all.some(({ delivery }) => UNFINISHED.includes(delivery));
  }

  /** @param {number} codename */
  of(codename) {
    return this.#all.filter((message) => message.codename === codename);
  }

  /**
   * What is said of all messages together: the least that is true of each.
   * @param {string} idle the line while there is no message
   * @returns {Status}
   */
  status(idle) {
    const delivery = ORDER.find((least) => this.#all.some((message) => message.delivery === least));
    if (!delivery) return { delivery: "none", line: idle, title: "sentTitleWaiting" };
    const title = TITLES[delivery];
    if (delivery === "sealing") return { delivery, title, line: pageText("stateSealing") };
    if (delivery === "waiting") return { delivery, title, line: this.#waitingLine() };
    if (delivery === "lost") return { delivery, title, line: pageText("stateLost") };
    if (this.uploading) return { delivery, title: "sentTitleFiles", line: pageText("stateFilesWaiting") };
    if (delivery === "sent") return { delivery, title, line: pageText("stateSent") };
    if (this.uploads.some(hasFailed))
      return { delivery, title: "sentTitleFilesMissing", line: pageText("stateFilesMissing") };
    return { delivery, title, line: pageText(this.#all.at(-1)?.channel ? "stateConfirmed" : "stateRequestArrived") };
  }

  #waitingLine() {
    const waiting = this.#all.filter(({ delivery }) => delivery === "waiting");
    if (waiting.every(({ again }) => again)) return pageText("stateAgain");
    const [{ parts, stored }] = waiting;
    return parts > 1 ? pageText("stateParts", { stored: stored.size, count: parts }) : pageText("stateWaiting");
  }

  /** @param {number} number */
  #find(number) {
    return this.#all.find(({ message }) => message === number);
  }
}
