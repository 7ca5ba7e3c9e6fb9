// @ts-check
/**
 * The page's five Workers: started from addresses of this page alone. Four are connected with one another; the one that looks into files gets the key of pseudonyms alone.
 * Two start at once, for the desk to be verified; on a slow line the others would stand in their way (docs/adr/0039).
 */

import { WorkerClient } from "../workers/calls.js";

/** @typedef {import("../workers/clock.js").ClockEvent} ClockEvent */
/** @typedef {import("../workers/crypto-worker.js").SessionEvent} SessionEvent */
/** @typedef {import("../workers/codename-worker.js").CodenameEvent} CodenameEvent */
/** @typedef {import("../workers/bundle-worker.js").UploadEvent} UploadEvent */
/**
 * @typedef {object} Workers
 * @property {WorkerClient<import("../workers/clock.js").ClockCalls, ClockEvent>} clock
 * @property {WorkerClient<import("../workers/codename-worker.js").CodenameCalls, CodenameEvent>} codenames
 * @property {WorkerClient<import("../workers/crypto-worker.js").SessionCalls, SessionEvent>} session
 * @property {WorkerClient<import("../workers/bundle-worker.js").UploadCalls, UploadEvent>} uploads
 * @property {() => Worker} startRest starts those that wait; gives the one that looks into files, which may be ended (looks.js) while the rest goes on
 */
/** @typedef {{clock: (event: ClockEvent) => void, codenames: (event: CodenameEvent) => void, session: (event: SessionEvent) => void, uploads: (event: UploadEvent) => void, broken: () => void}} Listeners */

const ADDRESSES = {
  clock: "/app/clock.js",
  codenames: "/app/codename-worker.js",
  session: "/app/crypto-worker.js",
  uploads: "/app/bundle-worker.js",
  files: "/app/file-worker.js",
};

/** @typedef {{trustedTypes?: {createPolicy: (name: string, rules: object) => {createScriptURL: (path: string) => string}}}} TrustedTypes not known to the types of the DOM yet */

/** The only script addresses this page ever starts anything from (the policy named in the server's headers). */
const policy = /** @type {TrustedTypes} */ (globalThis).trustedTypes?.createPolicy("knothole", {
  createScriptURL: (/** @type {string} */ path) => {
    if (!Object.values(ADDRESSES).includes(path)) throw new TypeError("not a Worker of this page");
    return path;
  },
});

/** A Worker that is started later: what it is asked waits for it. */
class Waiting {
  /** @type {((event: MessageEvent) => void) | null} */ onmessage = null;
  /** @type {Worker | null} */ #worker = null;
  /** @type {[unknown, {transfer?: Transferable[]} | undefined][]} */ #asked = [];

  /** @param {unknown} message @param {{transfer?: Transferable[]}} [options] */
  postMessage(message, options) {
    if (this.#worker) this.#worker.postMessage(message, options);
    else this.#asked.push([message, options]);
  }

  /** @param {Worker} worker */
  start(worker) {
    this.#worker = worker;
    worker.onmessage = (event) => this.onmessage?.(event);
    for (const [message, options] of this.#asked.splice(0)) worker.postMessage(message, options);
  }
}

/** @param {Listeners} listeners @returns {Workers} */
export function startWorkers({ clock, codenames, session, uploads, broken }) {
  const start = (/** @type {keyof typeof ADDRESSES} */ name) => {
    const path = ADDRESSES[name];
    const worker = new Worker(policy?.createScriptURL(path) ?? path, { type: "module" });
    worker.onerror = broken;
    return worker;
  };
  const later = { uploads: new Waiting(), codenames: new Waiting() };
  return {
    clock: new WorkerClient(start("clock"), clock),
    session: new WorkerClient(start("session"), session),
    uploads: new WorkerClient(later.uploads, uploads),
    codenames: new WorkerClient(later.codenames, codenames),
    startRest() {
      later.uploads.start(start("uploads"));
      later.codenames.start(start("codenames"));
      return start("files");
    },
  };
}

/**
 * Gives each Worker the ports by which it speaks with others. What goes there, a codename's keys among it, never passes through the page.
 * Refused if the browser lacks signatures.
 * @param {Omit<Workers, "startRest">} workers
 * @param {MessagePort} pseudonyms what the Worker that looks into files asks
 */
export async function connectWorkers({ clock, codenames, session, uploads }, pseudonyms) {
  const envelopes = new MessageChannel();
  const keys = new MessageChannel();
  const bundleKeys = new MessageChannel();
  await Promise.all([
    clock.ask("start", { supply: envelopes.port1 }),
    codenames.ask("start", { session: keys.port1 }),
    uploads.ask("start", { session: bundleKeys.port1 }),
    session.ask("start", { clock: envelopes.port2, codenames: keys.port2, uploads: bundleKeys.port2, pseudonyms }),
  ]);
}
