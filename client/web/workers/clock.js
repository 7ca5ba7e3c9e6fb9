// @ts-check
/**
 * The send clock (docs/protocol.md section 10), in a Worker of its own so that no other work makes it late.
 *
 * Rules, all tested in tests/web/clock.test.js:
 * 1. Everything a tick can send lies here, sealed: a stock of covers, and the next part of a message if one waits.
 * 2. A tick sends what is in hand; if nothing is, it takes the part into the hand, else a cover. A tick that finds an exchange in flight is skipped.
 *    The ticks' times depend on nothing but chance.
 * 3. What was taken into the hand stays there, unchanged, tick by tick, until the server says `stored`. What lies here untaken can be sealed again.
 * 4. What one tick carried is confirmed at a random moment after a later tick.
 * 5. "Send now" is the one exception to rule 2: it sends at once until nothing real waits. The page says what that costs.
 *
 * Besides bundle-worker.js, which sends files, this is the only file of the page that makes requests: three at load, the ticks, and the two documents again when the
 * response that says `stored` has another digest of theirs, which every open page does alike.
 */

import { decodeResponse, encodeRequest } from "../protocol/exchange.js";
import { ProtocolError, hex, sha256 } from "../protocol/primitives.js";
import { serveInWorker, tellPage } from "./calls.js";
import { request } from "./request.js";

/** Milliseconds until an exchange counts as lost: a stalled Tor circuit rarely comes back later. A big book on a slow circuit takes minutes. */
const PATIENCE = { exchange: 60_000, document: 900_000 };
/** Seconds between attempts to load the desk's documents, on average; the interval is not known before they are there. */
export const DEFAULT_MEAN = 20;

/** Names a part of a message, and how often it was sealed before. A cover has none. @typedef {{message: number, part: number, form: number}} Label */
/** @typedef {{bytes: Uint8Array<ArrayBuffer>, label: Label | null}} Envelope */
/** @typedef {{status: string, desk: string, book: string}} Exchanged */
/**
 * `took`: a part, or a cover that is not outdated, is in the hand now.
 * @typedef {{kind: "took", label: Label | null} | {kind: "stored", label: Label | null, response: Exchanged} | {kind: "kept", why: string}
 *   | {kind: "confirmed", label: Label}} Event
 */
/** What crypto-worker.js tells the clock. @typedef {{kind: "mean", mean: number} | {kind: "cover", bytes: Uint8Array<ArrayBuffer>}
 *   | {kind: "part", bytes: Uint8Array<ArrayBuffer>, label: Label} | {kind: "outdate"} | {kind: "hurry", on: boolean} | {kind: "start"}} ToClock */
/** What the clock tells crypto-worker.js. @typedef {{kind: "documents", pin: Uint8Array<ArrayBuffer>, desk: Uint8Array<ArrayBuffer>}
 *   | {kind: "desk" | "book", bytes: Uint8Array<ArrayBuffer>} | {kind: "took", label: Label | null} | {kind: "stored", label: Label | null, current: boolean}
 *   | {kind: "kept"}} ToSupply */
/** What the clock tells the page. @typedef {{kind: "stored", label: Label} | {kind: "confirmed", label: Label} | {kind: "kept", why: string} | {kind: "reached"} | {kind: "not-loaded"}
 *   | {kind: "documents"} | {kind: "date", here: number, server: number}} ClockEvent in milliseconds since 1970 */
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

/** Whether two labels name the same part. @param {Label | null} a @param {Label | null} b */
const same = (a, b) => a?.message === b?.message && a?.part === b?.part;

/** The rules above, without a network. */
export class Clock {
  /** @type {Envelope | null} attempted, and not yet stored */ #hand = null;
  /** @type {Envelope | null} the next real one */ #part = null;
  /** @type {Uint8Array<ArrayBuffer>[]} */ #covers = [];
  /** @type {Uint8Array<ArrayBuffer>[]} covers that others will take the place of; good enough if a tick comes first */ #outdated =
    [];
  /** @type {Label[]} carried and stored, not yet confirmed */ #carried = [];
  #inFlight = false;
  #hurrying = false;
  #due = 0;

  /**
   * @param {number} mean seconds
   * @param {Surroundings} surroundings
   * @param {(bytes: Uint8Array<ArrayBuffer>) => Promise<Exchanged>} exchange
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

  /** One more cover for the stock. @param {Uint8Array<ArrayBuffer>} bytes */
  stock(bytes) {
    this.#covers.push(bytes);
    this.#outdated.pop();
  }

  /** The next real envelope, or the same part sealed again; too late if it is in the hand (rule 3). @param {Envelope} envelope */
  put(envelope) {
    if (same(this.#hand?.label ?? null, envelope.label)) return;
    this.#part = envelope;
    if (this.#hurrying) void this.#send();
  }

  /** The covers that lie here are to be replaced by newer ones. */
  outdate() {
    this.#outdated.push(...this.#covers.splice(0));
  }

  /** Rule 5. @param {boolean} on */
  hurry(on) {
    this.#hurrying = on;
    if (on && (this.#hand || this.#part)) void this.#send();
  }

  #tick() {
    // Both numbers are drawn at every tick, so that what was sent does not shift what is drawn next.
    const wait = drawWait(this.mean, this.surroundings.random) * 1000;
    const moment = this.mean * this.surroundings.random() * 1000;
    const carried = this.#carried.splice(0);
    if (carried.length)
      this.surroundings.later(() => {
        for (const label of carried) this.report({ kind: "confirmed", label });
      }, moment);
    const now = this.surroundings.now();
    this.#due += wait;
    if (this.#due < now) this.#due = now + wait; // the machine slept: no burst of ticks to catch up
    this.surroundings.later(() => this.#tick(), this.#due - now);
    void this.#send();
  }

  /** Rule 2. Newer covers before those that are outdated. */
  #take() {
    const cover = (/** @type {Uint8Array<ArrayBuffer> | undefined} */ bytes) => (bytes ? { bytes, label: null } : null);
    const taken = this.#part ?? cover(this.#covers.pop());
    this.#hand = taken ?? cover(this.#outdated.pop());
    this.#part = null;
    if (taken) this.report({ kind: "took", label: taken.label });
  }

  async #send() {
    if (this.#inFlight) return;
    if (!this.#hand) this.#take();
    if (!this.#hand) return;
    const { bytes, label } = this.#hand;
    this.#inFlight = true;
    /** @type {Exchanged | null} */
    let response = null;
    let why = "";
    try {
      response = await this.exchange(bytes);
      why = response.status;
    } catch (error) {
      why = error instanceof ProtocolError ? "strange" : "unreachable";
    }
    this.#inFlight = false;
    if (response?.status !== "stored") {
      this.#hurrying = false;
      this.report({ kind: "kept", why });
      return;
    }
    this.#hand = null;
    if (label) this.#carried.push(label);
    this.report({ kind: "stored", label, response });
    if (this.#hurrying && this.#part) void this.#send();
  }
}

/** The requests of the page, each the same for everybody. */
export class Network {
  /** @type {{desk: string, book: string}} the digests last fetched */ #known = { desk: "", book: "" };
  #refreshing = false;
  /** What clock and server said of the time when the desk's document came; nobody signed it. @type {{here: number, server: number} | null} */ date =
    null;

  /** @param {import("./request.js").Fetch} fetch */
  constructor(fetch) {
    this.fetch = fetch;
  }

  /** @param {string} path @param {RequestInit} [sent] what goes up @returns {Promise<Uint8Array<ArrayBuffer>>} */
  async #request(path, sent) {
    const limit = AbortSignal.timeout(sent ? PATIENCE.exchange : PATIENCE.document);
    const response = await request(this.fetch, path, limit, sent);
    if (response.status !== 200) throw new TypeError("not answered");
    const server = Date.parse(response.headers.get("Date") ?? "");
    if (path === "/v1/desk" && Number.isFinite(server)) this.date = { here: Date.now(), server };
    return new Uint8Array(await response.arrayBuffer());
  }

  /** What the desk is verified with, at a visit's beginning. */
  async loadDesk() {
    const [pin, desk] = await Promise.all(["/app/desk.json", "/v1/desk"].map((path) => this.#request(path)));
    this.#known.desk = hex(await sha256(desk));
    return { pin, desk };
  }

  /** The book, at the same time. It may be large, and nobody who writes waits for it. */
  async loadBook() {
    const book = await this.#request("/v1/book");
    this.#known.book = hex(await sha256(book));
    return book;
  }

  /** @param {Uint8Array<ArrayBuffer>} envelope @returns {Promise<Exchanged>} */
  async exchange(envelope) {
    const headers = { "Content-Type": "application/octet-stream" };
    const { status, desk, book } = decodeResponse(
      await this.#request("/v1/exchange", { method: "POST", body: encodeRequest(envelope), headers }),
    );
    return { status, desk: hex(desk), book: hex(book) };
  }

  /** Whether the documents fetched last are those of a response. @param {Exchanged} response */
  isCurrent({ desk }) {
    return this.#known.desk === desk;
  }

  /**
   * Fetches again what was fetched and has changed by a response. What cannot be fetched is tried again after the next response.
   * @param {Exchanged} response
   * @param {(kind: "desk" | "book", bytes: Uint8Array<ArrayBuffer>) => void} changed
   */
  async refresh(response, changed) {
    if (this.#refreshing) return;
    this.#refreshing = true;
    try {
      for (const kind of /** @type {const} */ (["desk", "book"])) {
        if (!this.#known[kind] || this.#known[kind] === response[kind]) continue;
        const bytes = await this.#request(`/v1/${kind}`);
        this.#known[kind] = response[kind];
        changed(kind, bytes);
      }
    } catch {
      // The digest stays as it was, so the next response brings this here again.
    } finally {
      this.#refreshing = false;
    }
  }
}

/**
 * Joins clock and network with the two others: the supply of envelopes (crypto-worker.js), and the page.
 * @param {import("./calls.js").End<ToSupply, ToClock>} supply
 * @param {(event: ClockEvent) => void} page
 * @param {Network} network
 * @param {Surroundings} surroundings
 */
export async function runClock(supply, page, network, surroundings) {
  /** @type {Clock | null} */
  let clock = null;

  /** @param {Event} event */
  const report = (event) => {
    if (event.kind === "took") return supply.postMessage(event);
    if (event.kind === "kept") supply.postMessage({ kind: "kept" });
    if (event.kind !== "stored") return page(event);
    const { label, response } = event;
    supply.postMessage({ kind: "stored", label, current: network.isCurrent(response) });
    if (label) page({ kind: "stored", label });
    page({ kind: "reached" });
    void network.refresh(response, (kind, bytes) => supply.postMessage({ kind, bytes }, { transfer: [bytes.buffer] }));
  };

  supply.onmessage = ({ data }) => {
    if (data.kind === "mean") clock = new Clock(data.mean, surroundings, (bytes) => network.exchange(bytes), report);
    if (data.kind === "cover") clock?.stock(data.bytes);
    if (data.kind === "part") clock?.put({ bytes: data.bytes, label: data.label });
    if (data.kind === "outdate") clock?.outdate();
    if (data.kind === "hurry") clock?.hurry(data.on);
    if (data.kind === "start") clock?.start();
  };

  /** Until it came. @template T @param {() => Promise<T>} load @returns {Promise<T>} */
  const loaded = async (load) => {
    for (;;) {
      try {
        return await load();
      } catch {
        page({ kind: "not-loaded" });
        const wait = drawWait(DEFAULT_MEAN, surroundings.random) * 1000;
        await new Promise((resolve) => surroundings.later(() => resolve(null), wait));
      }
    }
  };
  const [desk, book] = [loaded(() => network.loadDesk()), loaded(() => network.loadBook())];
  supply.postMessage({ kind: "documents", ...(await desk) });
  page({ kind: "documents" });
  if (network.date) page({ kind: "date", ...network.date });
  supply.postMessage({ kind: "book", bytes: await book });
}

/** Uniform in [0, 1) with 53 bits from the browser's cryptographic generator. */
function secureRandom() {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
}

/** What the page can ask. */
const CALLS = {
  /** @param {{supply: MessagePort}} ports */
  start({ supply }) {
    /** @type {Surroundings} */
    const surroundings = {
      random: secureRandom,
      now: () => performance.now(),
      later: (run, wait) => setTimeout(run, wait),
    };
    void runClock(supply, tellPage, new Network((path, options) => fetch(path, options)), surroundings);
  },
};

/** @typedef {typeof CALLS} ClockCalls */

serveInWorker(CALLS);
