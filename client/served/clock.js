// protocol/primitives.js
var ProtocolError = class extends Error {
  /**
   * @param {string} code
   * @param {{position?: number, word?: string, swapped?: [number, number]}} [where] where it went wrong, for the person at the page only
   */
  constructor(code, where = {}) {
    super(code);
    this.name = "ProtocolError";
    this.code = code;
    this.position = where.position;
    this.word = where.word;
    this.swapped = where.swapped;
  }
};
var utf8 = new TextEncoder();
var encodeText = (text) => utf8.encode(text);
var hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
function unhex(text, size) {
  if (typeof text !== "string" || !/^(?:[0-9a-f]{2})*$/.test(text) || size !== void 0 && text.length !== 2 * size)
    throw new ProtocolError("schema");
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}
var LABELS = new Set(
  "codename|check word|reply key|case key|clue key|receipt key|bundle key|pseudonym key|reviewer pseudonym key|case name|genesis|rotation|directory|epoch key|day sheet|revocation|envelope commitment|envelope slot|envelope body|reply commitment|reply slot|reply body|source payload|desk payload|reply payload|transcript|receipt text|proof|write envelope|write reply|acknowledgement|withdrawal|destruction|courier|day list|pin|page list|bundle digest|bundle|bundle token".split("|")
);
var NO_DESK = new Uint8Array(32);
var plain = (bytes) => (
  /** @type {Uint8Array<ArrayBuffer>} */
  bytes
);
var sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", plain(bytes)));
var PKCS8 = unhex("302e020100300506032b657004220420");
var P = 2n ** 255n - 19n;
var L = 2n ** 252n + 27742317777372353535851937790883648493n;
var ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
var SMALL_ORDER = /* @__PURE__ */ new Set([1n, P - 1n, 0n, ORDER_8, P - ORDER_8]);

// protocol/exchange.js
var MAGIC = encodeText("knothole");
var VERSION = 1;
var HEADER_SIZE = 256;
var ENVELOPE_SIZE = 32768;
var ANSWER_SIZE = 256;
var STATUSES = (
  /** @type {const} */
  ["stored", "malformed", "full", "unavailable"]
);
function encodeRequest(envelope) {
  if (envelope.length !== ENVELOPE_SIZE) throw new ProtocolError("length");
  const request2 = new Uint8Array(HEADER_SIZE + ENVELOPE_SIZE);
  request2.set(MAGIC);
  request2[MAGIC.length] = VERSION;
  request2.set(envelope, HEADER_SIZE);
  return request2;
}
function decodeResponse(untrusted) {
  if (untrusted.length !== ANSWER_SIZE) throw new ProtocolError("length");
  if (MAGIC.some((byte, at) => untrusted[at] !== byte)) throw new ProtocolError("magic");
  if (untrusted[8] !== VERSION) throw new ProtocolError("version");
  const status = STATUSES[untrusted[9]];
  if (!status) throw new ProtocolError("schema");
  if (untrusted.subarray(74).some((byte) => byte !== 0)) throw new ProtocolError("padding");
  return { status, desk: untrusted.slice(10, 42), book: untrusted.slice(42, 74) };
}

// workers/calls.js
function serve(end, calls) {
  end.onmessage = async ({ data: { id, call, values } }) => {
    try {
      end.postMessage({ id, result: await calls[call](
        /** @type {never} */
        values
      ) });
    } catch (error) {
      end.postMessage({ id, error: error instanceof ProtocolError ? error.code : "failed" });
    }
  };
}
function serveInWorker(calls) {
  if ("WorkerGlobalScope" in globalThis) serve(
    /** @type {Worker} */
    /** @type {unknown} */
    globalThis,
    calls
  );
}
var tellPage = (event) => globalThis.postMessage(event);

// workers/request.js
function request(ask, path, limit, sent) {
  return ask(path, {
    cache: "no-store",
    credentials: "omit",
    keepalive: false,
    mode: "same-origin",
    redirect: "error",
    referrerPolicy: "no-referrer",
    signal: limit,
    ...sent
  });
}

// workers/clock.js
var PATIENCE = { exchange: 6e4, document: 9e5 };
var DEFAULT_MEAN = 20;
function drawWait(mean, random) {
  return Math.max(1, Math.min(-mean * Math.log(1 - random()), 2 * mean));
}
var same = (a, b) => a?.message === b?.message && a?.part === b?.part;
var Clock = class {
  /** @type {Envelope | null} attempted, and not yet stored */
  #hand = null;
  /** @type {Envelope | null} the next real one */
  #part = null;
  /** @type {Uint8Array<ArrayBuffer>[]} */
  #covers = [];
  /** @type {Uint8Array<ArrayBuffer>[]} covers that others will take the place of; good enough if a tick comes first */
  #outdated = [];
  /** @type {Label[]} carried and stored, not yet confirmed */
  #carried = [];
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
    const wait = drawWait(this.mean, this.surroundings.random) * 1e3;
    const moment = this.mean * this.surroundings.random() * 1e3;
    const carried = this.#carried.splice(0);
    if (carried.length)
      this.surroundings.later(() => {
        for (const label of carried) this.report({ kind: "confirmed", label });
      }, moment);
    const now = this.surroundings.now();
    this.#due += wait;
    if (this.#due < now) this.#due = now + wait;
    this.surroundings.later(() => this.#tick(), this.#due - now);
    void this.#send();
  }
  /** Rule 2. Newer covers before those that are outdated. */
  #take() {
    const cover = (bytes) => bytes ? { bytes, label: null } : null;
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
};
var Network = class {
  /** @type {{desk: string, book: string}} the digests last fetched */
  #known = { desk: "", book: "" };
  #refreshing = false;
  /** What clock and server said of the time when the desk's document came; nobody signed it. @type {{here: number, server: number} | null} */
  date = null;
  /** @param {import("./request.js").Fetch} fetch */
  constructor(fetch2) {
    this.fetch = fetch2;
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
      await this.#request("/v1/exchange", { method: "POST", body: encodeRequest(envelope), headers })
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
      for (
        const kind of
        /** @type {const} */
        ["desk", "book"]
      ) {
        if (!this.#known[kind] || this.#known[kind] === response[kind]) continue;
        const bytes = await this.#request(`/v1/${kind}`);
        this.#known[kind] = response[kind];
        changed(kind, bytes);
      }
    } catch {
    } finally {
      this.#refreshing = false;
    }
  }
};
async function runClock(supply, page, network, surroundings) {
  let clock = null;
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
  const loaded = async (load) => {
    for (; ; ) {
      try {
        return await load();
      } catch {
        page({ kind: "not-loaded" });
        const wait = drawWait(DEFAULT_MEAN, surroundings.random) * 1e3;
        await new Promise((resolve) => surroundings.later(() => resolve(null), wait));
      }
    }
  };
  const [desk, book] = [loaded(() => network.loadDesk()), loaded(() => network.loadBook())];
  supply.postMessage({ kind: "documents", ...await desk });
  page({ kind: "documents" });
  if (network.date) page({ kind: "date", ...network.date });
  supply.postMessage({ kind: "book", bytes: await book });
}
function secureRandom() {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
}
var CALLS = {
  /** @param {{supply: MessagePort}} ports */
  start({ supply }) {
    const surroundings = {
      random: secureRandom,
      now: () => performance.now(),
      later: (run, wait) => setTimeout(run, wait)
    };
    void runClock(supply, tellPage, new Network((path, options) => fetch(path, options)), surroundings);
  }
};
serveInWorker(CALLS);
export {
  Clock,
  DEFAULT_MEAN,
  Network,
  drawWait,
  runClock
};
