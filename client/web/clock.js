// @ts-check
/**
 * The send clock (docs/protocol.md section 10), in a Worker of its own so that no other work makes it late.
 *
 * Rules, all tested in tests/web/clock.test.js:
 * 1. Exactly one envelope is in hand. A real one takes the place of a cover that was never attempted; nothing else changes hands.
 * 2. A tick sends what is in hand. A tick that finds an exchange in flight is skipped. The ticks' times depend on nothing but chance.
 * 3. What was attempted is sent again unchanged, tick by tick, until the server says `stored`, unless it is recalled.
 * 4. What one tick carried is confirmed at a random moment after a later tick.
 * 5. "Send now" is the one exception to rule 2: it sends at once until nothing real waits. The page says what that costs.
 *
 * Besides bundle-worker.js, which sends files, this is the only file of the page that makes requests: three at load, the ticks, and the two documents again when their
 * digest in an answer changes, which every open page does alike.
 */

import { decodeAnswer, encodeRequest } from "./protocol/exchange.js";
import { ProtocolError, hex, sha256 } from "./protocol/primitives.js";
import { request } from "./request.js";

/** Milliseconds until an exchange counts as lost: a stalled Tor circuit rarely comes back later. A big book on a slow circuit takes minutes. */
const PATIENCE = { exchange: 60_000, document: 900_000 };
/** Seconds between attempts to load the desk's documents, on average; the interval is not known before they are there. */
export const DEFAULT_MEAN = 20;

/** @typedef {{message: number, part: number, parts: number}} Label names a real envelope; a cover has none */
/** @typedef {{bytes: Uint8Array<ArrayBuffer>, label: Label | null}} Envelope */
/** @typedef {{status: string, desk: string, book: string}} Answer */
/**
 * @typedef {{kind: "want"} | {kind: "refused"} | {kind: "stored", label: Label | null} | {kind: "confirmed", label: Label}
 *   | {kind: "kept", why: string} | {kind: "answer", answer: Answer}} Event
 */
/**
 * What the clock takes from its surroundings, so that tests can put in their own.
 * @typedef {object} Surroundings
 * @property {() => number} random uniform in [0, 1)
 * @property {() => number} now milliseconds, never going back
 * @property {(run: () => void, milliseconds: number) => unknown} later
 */

/** One wait in seconds: exponential, at least 1 and at most twice the mean. @param {number} mean @param {() => number} random */
export function drawWait(mean, random) {
  return Math.max(1, Math.min(-mean * Math.log(1 - random()), 2 * mean));
}

/** The rules above, without a network. */
export class Clock {
  /** @type {Envelope | null} */ #hand = null;
  /** @type {Label[]} carried and stored, not yet confirmed */ #carried = [];
  #attempted = false;
  #inFlight = false;
  #recalled = false;
  #hurrying = false;
  #due = 0;

  /**
   * @param {number} mean seconds
   * @param {Surroundings} surroundings
   * @param {(bytes: Uint8Array<ArrayBuffer>) => Promise<Answer>} exchange
   * @param {(event: Event) => void} report
   */
  constructor(mean, surroundings, exchange, report) {
    this.mean = mean;
    this.surroundings = surroundings;
    this.exchange = exchange;
    this.report = report;
  }

  /** The first tick. The others follow by themselves. */
  start() {
    this.#due = this.surroundings.now();
    this.#tick();
  }

  /** Offers an envelope (rule 1). @param {Envelope} envelope */
  put(envelope) {
    const displaces = this.#hand?.label === null && !this.#attempted && envelope.label !== null;
    if (this.#hand && !displaces) {
      this.report({ kind: "refused" });
      return;
    }
    this.#hand = envelope;
    this.#attempted = false;
    if (envelope.label === null) this.#hurrying = false;
    if (this.#hurrying) void this.#send();
  }

  /** Takes a real envelope back, because a key it is sealed to is no longer listed. @param {number} message */
  recall(message) {
    if (this.#hand?.label?.message !== message) return;
    if (this.#inFlight) this.#recalled = true;
    else this.#drop();
  }

  /** Rule 5. */
  sendNow() {
    this.#hurrying = true;
    void this.#send();
  }

  #tick() {
    // Both numbers are drawn at every tick, so that what was sent does not shift what is drawn next.
    const wait = drawWait(this.mean, this.surroundings.random) * 1000;
    const moment = this.mean * this.surroundings.random() * 1000;
    const carried = this.#carried.splice(0);
    if (carried.length) this.surroundings.later(() => carried.forEach((label) => this.report({ kind: "confirmed", label })), moment);
    const now = this.surroundings.now();
    this.#due += wait;
    if (this.#due < now) this.#due = now + wait; // the machine slept: no burst of ticks to catch up
    this.surroundings.later(() => this.#tick(), this.#due - now);
    void this.#send();
  }

  async #send() {
    if (this.#inFlight || !this.#hand) return;
    const { bytes, label } = this.#hand;
    this.#attempted = this.#inFlight = true;
    let answer = null;
    let why = "";
    try {
      answer = await this.exchange(bytes);
      why = answer.status;
    } catch (error) {
      why = error instanceof ProtocolError ? "strange" : "unreachable";
    }
    this.#inFlight = false;
    const recalled = this.#recalled;
    this.#recalled = false;
    if (why === "stored") {
      if (label) this.#carried.push(label);
      this.report({ kind: "stored", label });
      this.#drop();
    } else {
      this.#hurrying = false;
      this.report({ kind: "kept", why });
      if (recalled) this.#drop();
    }
    if (answer) this.report({ kind: "answer", answer });
  }

  #drop() {
    this.#hand = null;
    this.report({ kind: "want" });
  }
}

/** The requests of the page, each the same for everybody. */
export class Network {
  /** @type {{desk: string, book: string}} the digests last fetched */ #known = { desk: "", book: "" };
  #refreshing = false;

  /** @param {import("./request.js").Fetch} fetch */
  constructor(fetch) {
    this.fetch = fetch;
  }

  /** @param {string} path @param {RequestInit} [sent] what goes up @returns {Promise<Uint8Array<ArrayBuffer>>} */
  async #request(path, sent) {
    const response = await request(this.fetch, path, sent ? PATIENCE.exchange : PATIENCE.document, sent);
    if (response.status !== 200) throw new TypeError("not answered");
    return new Uint8Array(await response.arrayBuffer());
  }

  /** The three documents of a visit's beginning. */
  async load() {
    const [pin, desk, book] = await Promise.all(["/app/desk.json", "/v1/desk", "/v1/book"].map((path) => this.#request(path)));
    this.#known = { desk: hex(await sha256(desk)), book: hex(await sha256(book)) };
    return { pin, desk, book };
  }

  /** @param {Uint8Array<ArrayBuffer>} envelope @returns {Promise<Answer>} */
  async exchange(envelope) {
    const headers = { "Content-Type": "application/octet-stream" };
    const { status, desk, book } = decodeAnswer(await this.#request("/v1/exchange", { method: "POST", body: encodeRequest(envelope), headers }));
    return { status, desk: hex(desk), book: hex(book) };
  }

  /**
   * Fetches again what has changed by an answer. What cannot be fetched is tried again after the next answer.
   * @param {Answer} answer
   * @param {(kind: "desk" | "book", bytes: Uint8Array<ArrayBuffer>) => void} changed
   */
  async refresh(answer, changed) {
    if (this.#refreshing) return;
    this.#refreshing = true;
    try {
      for (const kind of /** @type {const} */ (["desk", "book"])) {
        if (this.#known[kind] === answer[kind]) continue;
        const bytes = await this.#request(`/v1/${kind}`);
        this.#known[kind] = answer[kind];
        changed(kind, bytes);
      }
    } catch {
      // The digest stays as it was, so the next answer brings this here again.
    } finally {
      this.#refreshing = false;
    }
  }
}

/**
 * Joins clock and network with the two others: the supply of envelopes (crypto-worker.js), and the page.
 * @param {MessagePort} supply
 * @param {(message: object) => void} page
 * @param {Network} network
 * @param {Surroundings} surroundings
 * @returns {Promise<{sendNow: () => void}>}
 */
export async function runClock(supply, page, network, surroundings) {
  /** @type {Clock | null} */
  let clock = null;
  let started = false;

  /** @param {Event} event */
  const report = (event) => {
    if (event.kind === "answer") {
      if (event.answer.status === "stored") page({ kind: "reached" });
      void network.refresh(event.answer, (kind, bytes) => supply.postMessage({ kind, bytes }, [bytes.buffer]));
      return;
    }
    if (event.kind === "stored" || event.kind === "want") supply.postMessage(event);
    if (event.kind === "kept" || event.kind === "confirmed" || (event.kind === "stored" && event.label)) page(event);
  };

  supply.onmessage = ({ data }) => {
    if (data.kind === "mean") clock = new Clock(data.mean, surroundings, (bytes) => network.exchange(bytes), report);
    if (data.kind === "recall") clock?.recall(data.message);
    if (data.kind !== "envelope" || !clock) return;
    clock.put({ bytes: data.bytes, label: data.label });
    if (!started) clock.start();
    started = true;
  };

  for (;;) {
    try {
      const documents = await network.load();
      supply.postMessage({ kind: "documents", ...documents });
      break;
    } catch {
      page({ kind: "not-loaded" });
      const wait = drawWait(DEFAULT_MEAN, surroundings.random) * 1000;
      await new Promise((resolve) => surroundings.later(() => resolve(null), wait));
    }
  }
  return { sendNow: () => clock?.sendNow() };
}

/** Uniform in [0, 1) with 53 bits from the browser's cryptographic generator. */
function secureRandom() {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
}

if ("WorkerGlobalScope" in globalThis) {
  /** @type {Promise<{sendNow: () => void}> | null} */
  let running = null;
  globalThis.addEventListener("message", ({ data, ports }) => {
    const surroundings = { random: secureRandom, now: () => performance.now(), later: (/** @type {() => void} */ run, /** @type {number} */ wait) => setTimeout(run, wait) };
    if (data.kind === "start") {
      const network = new Network((path, options) => fetch(path, options));
      running = runClock(ports[0], (message) => globalThis.postMessage(message), network, surroundings);
    }
    if (data.kind === "send-now") void running?.then((clock) => clock.sendNow());
  });
}
