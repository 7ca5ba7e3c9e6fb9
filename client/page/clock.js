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
  if (typeof text !== "string" || !/^(?:[0-9a-f]{2})*$/.test(text) || size !== void 0 && text.length !== 2 * size) throw new ProtocolError("schema");
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}
var LABELS = new Set(
  "codename|check word|reply key|case key|clue key|receipt key|bundle key|case name|genesis|rotation|directory|epoch key|day sheet|revocation|envelope commitment|envelope slot|envelope body|reply commitment|reply slot|reply body|source payload|desk payload|reply payload|transcript|write envelope|write reply|acknowledgement|withdrawal|destruction|courier|pin|manifest|bundle digest|bundle|bundle token".split("|")
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
function decodeAnswer(untrusted) {
  if (untrusted.length !== ANSWER_SIZE) throw new ProtocolError("length");
  if (MAGIC.some((byte, at) => untrusted[at] !== byte)) throw new ProtocolError("magic");
  if (untrusted[8] !== VERSION) throw new ProtocolError("version");
  const status = STATUSES[untrusted[9]];
  if (!status) throw new ProtocolError("schema");
  if (untrusted.subarray(74).some((byte) => byte !== 0)) throw new ProtocolError("padding");
  return { status, desk: untrusted.slice(10, 42), book: untrusted.slice(42, 74) };
}

// request.js
function request(ask, path, patience, sent) {
  return ask(path, {
    cache: "no-store",
    credentials: "omit",
    keepalive: false,
    mode: "same-origin",
    redirect: "error",
    referrerPolicy: "no-referrer",
    signal: AbortSignal.timeout(patience),
    ...sent
  });
}

// clock.js
var PATIENCE = { exchange: 6e4, document: 9e5 };
var DEFAULT_MEAN = 20;
function drawWait(mean, random) {
  return Math.max(1, Math.min(-mean * Math.log(1 - random()), 2 * mean));
}
var Clock = class {
  /** @type {Envelope | null} */
  #hand = null;
  /** @type {Label[]} carried and stored, not yet confirmed */
  #carried = [];
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
    const wait = drawWait(this.mean, this.surroundings.random) * 1e3;
    const moment = this.mean * this.surroundings.random() * 1e3;
    const carried = this.#carried.splice(0);
    if (carried.length) this.surroundings.later(() => carried.forEach((label) => this.report({ kind: "confirmed", label })), moment);
    const now = this.surroundings.now();
    this.#due += wait;
    if (this.#due < now) this.#due = now + wait;
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
};
var Network = class {
  /** @type {{desk: string, book: string}} the digests last fetched */
  #known = { desk: "", book: "" };
  #refreshing = false;
  /** @param {import("./request.js").Fetch} fetch */
  constructor(fetch2) {
    this.fetch = fetch2;
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
      for (
        const kind of
        /** @type {const} */
        ["desk", "book"]
      ) {
        if (this.#known[kind] === answer[kind]) continue;
        const bytes = await this.#request(`/v1/${kind}`);
        this.#known[kind] = answer[kind];
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
  let started = false;
  const report = (event) => {
    if (event.kind === "answer") {
      if (event.answer.status === "stored") page({ kind: "reached" });
      void network.refresh(event.answer, (kind, bytes) => supply.postMessage({ kind, bytes }, [bytes.buffer]));
      return;
    }
    if (event.kind === "stored" || event.kind === "want") supply.postMessage(event);
    if (event.kind === "kept" || event.kind === "confirmed" || event.kind === "stored" && event.label) page(event);
  };
  supply.onmessage = ({ data }) => {
    if (data.kind === "mean") clock = new Clock(data.mean, surroundings, (bytes) => network.exchange(bytes), report);
    if (data.kind === "recall") clock?.recall(data.message);
    if (data.kind !== "envelope" || !clock) return;
    clock.put({ bytes: data.bytes, label: data.label });
    if (!started) clock.start();
    started = true;
  };
  for (; ; ) {
    try {
      const documents = await network.load();
      supply.postMessage({ kind: "documents", ...documents });
      break;
    } catch {
      page({ kind: "not-loaded" });
      const wait = drawWait(DEFAULT_MEAN, surroundings.random) * 1e3;
      await new Promise((resolve) => surroundings.later(() => resolve(null), wait));
    }
  }
  return { sendNow: () => clock?.sendNow() };
}
function secureRandom() {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return ((high >>> 5) * 2 ** 26 + (low >>> 6)) / 2 ** 53;
}
if ("WorkerGlobalScope" in globalThis) {
  let running = null;
  globalThis.addEventListener("message", ({ data, ports }) => {
    const surroundings = { random: secureRandom, now: () => performance.now(), later: (run, wait) => setTimeout(run, wait) };
    if (data.kind === "start") {
      const network = new Network((path, options) => fetch(path, options));
      running = runClock(ports[0], (message) => globalThis.postMessage(message), network, surroundings);
    }
    if (data.kind === "send-now") void running?.then((clock) => clock.sendNow());
  });
}
export {
  Clock,
  DEFAULT_MEAN,
  Network,
  drawWait,
  runClock
};
