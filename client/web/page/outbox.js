// @ts-check
/** The messages of this visit, and what is said about all of them: one honest line, and one title. */

import { pageText } from "./language.js";

/** @typedef {import("./language.js").PlainKey} PlainKey */
/** @typedef {import("./workers.js").UploadEvent} UploadEvent */
/** @typedef {import("../workers/clock.js").Label} Label */
/** `lost`: a part could not be encrypted, so that it never arrives whole. `uncertain`: the page broke before it was finished. @typedef {"sealing" | "waiting" | "uncertain" | "lost" | "sent" | "confirmed"} Delivery */
/**
 * A message of this visit, or a request to destroy everything, which names no channel. `codename`: the number of the one it goes under. `stored`, `certain` (it
 * need not go out again) and `confirmed` hold the numbers of the parts that are; `least` the first sealing of a part that counts. `again`: a part that was stored
 * goes out once more. `upload`: what was last heard of its files. `asked`: whom a request goes to, by slots.
 * @typedef {{message: number, codename: number, parts: number, stored: Set<number>, certain: Set<number>, confirmed: Set<number>, least: Map<number, number>,
 *   delivery: Delivery, again: boolean, text: string, channel: string, title: string, files: {count: number, size: number}, upload: UploadEvent | null, asked: number[]}} Outgoing
 */
/** @typedef {{delivery: Delivery | "none", line: string, title: PlainKey}} Status */

/** How far a message can be, beginning with the least. @type {Delivery[]} */
const ORDER = ["sealing", "waiting", "uncertain", "lost", "sent", "confirmed"];
/** While a message is so far, closing the page loses something. @type {Delivery[]} */
const UNFINISHED = ["sealing", "waiting", "uncertain", "lost"];
/** @type {Record<Delivery, PlainKey>} */
const TITLES = {
  sealing: "sentTitleSealing",
  waiting: "sentTitleWaiting",
  uncertain: "sentTitleUncertain",
  lost: "sentTitleLost",
  sent: "sentTitleSent",
  confirmed: "sentTitleConfirmed",
};
/** States of an upload that closing the page does not interrupt. */
const ENDED = ["done", "stopped", "changed", "withdrawn", "uncertain"];

/** Whether files are on their way. @param {UploadEvent | null} upload */
export const isUnderWay = (upload) => upload !== null && !(upload.kind === "upload" && ENDED.includes(upload.state));

/** Whether files will not arrive in this visit. @param {UploadEvent | null} upload */
export const hasFailed = (upload) =>
  upload?.kind === "upload" && (upload.state === "stopped" || upload.state === "changed");

/** Files of which nothing more is heard. @param {UploadEvent} upload @returns {UploadEvent} */
const uncertain = ({ message, done, of }) => ({ kind: "upload", message, state: "uncertain", done, of, left: null });

/** Whether closing the page now would lose a message. @param {Outgoing} message */
export const isUnfinished = ({ delivery }) => UNFINISHED.includes(delivery);

export class Outbox {
  /** @type {Outgoing[]} */ #all = [];
  #ended = false;

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
      certain: new Set(),
      confirmed: new Set(),
      least: new Map(),
      delivery: "sealing",
      again: false,
      text,
      channel,
      title,
      files: { count: files.length, size: files.reduce((sum, { size }) => sum + size, 0) },
      upload: null,
      asked: [],
    };
    this.#all.push(added);
    return added;
  }

  /** @param {Outgoing} message that could not be encrypted */
  drop(message) {
    this.#all = this.#all.filter((other) => other !== message);
  }

  /** What became of a part. @param {"stored" | "certain" | "confirmed"} kind @param {Label} label */
  hear(kind, { message, part, form }) {
    const outgoing = this.#find(message);
    if (!outgoing || form < (outgoing.least.get(part) ?? 0)) return;
    outgoing[kind].add(part);
    const { stored, certain, confirmed, parts } = outgoing;
    if (stored.size < parts) return;
    if (confirmed.size === parts && certain.size === parts) outgoing.delivery = "confirmed";
    else if (!this.#ended) outgoing.delivery = "sent";
  }

  /** A part goes out once more: until it has, nothing is said of what went before. @param {Label} label of the sealing that no longer counts */
  repeat({ message, part, form }) {
    const outgoing = this.#find(message);
    if (!outgoing) return;
    outgoing.least.set(part, form + 1);
    for (const parts of [outgoing.stored, outgoing.certain, outgoing.confirmed]) parts.delete(part);
    Object.assign(outgoing, { delivery: "waiting", again: true });
  }

  /** The page is broken: nobody hears any more what becomes of what was not finished. */
  end() {
    this.#ended = true;
    for (const outgoing of this.#all) {
      if (outgoing.delivery !== "confirmed" && outgoing.delivery !== "lost") outgoing.delivery = "uncertain";
      if (outgoing.upload && isUnderWay(outgoing.upload)) outgoing.upload = uncertain(outgoing.upload);
    }
  }

  /** @param {number} message of which a part could not be encrypted */
  lose(message) {
    const outgoing = this.#find(message);
    if (outgoing) outgoing.delivery = "lost";
  }

  /** @param {UploadEvent} event */
  hearUpload(event) {
    const outgoing = this.#find(event.message);
    if (outgoing && !this.#ended) outgoing.upload = event;
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
    return this.#all.some(isUnfinished);
  }

  /** Nothing was sent in this visit. */
  get isEmpty() {
    return this.#all.length === 0;
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
    if (delivery === "uncertain") return { delivery, title, line: pageText("stateUncertain") };
    if (delivery === "lost") return { delivery, title, line: pageText("stateLost") };
    if (this.uploading) return { delivery, title: "sentTitleFiles", line: pageText("stateFilesWaiting") };
    if (delivery === "sent") return { delivery, title, line: pageText("stateSent") };
    if (hasFailed(this.#all.at(-1)?.upload ?? null))
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
