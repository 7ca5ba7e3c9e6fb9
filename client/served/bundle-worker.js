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
function concat(...pieces2) {
  const whole = new Uint8Array(pieces2.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces2) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
var hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
function unhex(text, size) {
  if (typeof text !== "string" || !/^(?:[0-9a-f]{2})*$/.test(text) || size !== void 0 && text.length !== 2 * size)
    throw new ProtocolError("schema");
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}
function compare(a, b) {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at] - b[at];
  return a.length - b.length;
}
var LABELS = new Set(
  "codename|check word|reply key|case key|clue key|receipt key|bundle key|pseudonym key|reviewer pseudonym key|case name|genesis|rotation|directory|epoch key|day sheet|revocation|envelope commitment|envelope slot|envelope body|reply commitment|reply slot|reply body|source payload|desk payload|reply payload|transcript|receipt text|proof|write envelope|write reply|acknowledgement|withdrawal|destruction|courier|day list|pin|page list|bundle digest|bundle|bundle token".split("|")
);
var NO_DESK = new Uint8Array(32);
function tag(label, desk) {
  if (!LABELS.has(label)) throw new TypeError("not a label of the protocol");
  const text = encodeText(`knothole/1 ${label}`);
  return concat(Uint8Array.of(text.length), text, desk);
}
var plain = (bytes) => (
  /** @type {Uint8Array<ArrayBuffer>} */
  bytes
);
var sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", plain(bytes)));
async function hkdf(keyMaterial, info) {
  const key = await crypto.subtle.importKey("raw", plain(keyMaterial), "HKDF", false, ["deriveBits"]);
  return new Uint8Array(
    await crypto.subtle.deriveBits(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: plain(info) },
      key,
      256
    )
  );
}
var PKCS8 = unhex("302e020100300506032b657004220420");
var P = 2n ** 255n - 19n;
var L = 2n ** 252n + 27742317777372353535851937790883648493n;
var ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
var SMALL_ORDER = /* @__PURE__ */ new Set([1n, P - 1n, 0n, ORDER_8, P - ORDER_8]);

// protocol/json.js
var MAXIMUM_DEPTH = 8;
var NAME = /^[a-z][a-z0-9_-]{0,63}$/;
var LONE_SURROGATE = /[\ud800-\udfff]/u;
var MAXIMUM_DAY = 2 ** 31 - 1;
function writeCompact(value) {
  check(value, 1);
  return encodeText(JSON.stringify(value));
}
var SHORT_ESCAPES = new Set([...'\b	\n\f\r"\\'].map((character) => character.charCodeAt(0)));
function check(value, depth) {
  if (value === null || typeof value === "boolean") return;
  if (typeof value === "string") {
    if (LONE_SURROGATE.test(value)) throw new ProtocolError("json");
  } else if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new ProtocolError("json");
  } else {
    if (depth > MAXIMUM_DEPTH || typeof value !== "object") throw new ProtocolError("json");
    if (!Array.isArray(value) && !Object.keys(value).every((name) => NAME.test(name))) throw new ProtocolError("json");
    for (const member of Object.values(value)) check(member, depth + 1);
  }
}

// protocol/bundle.js
var CHUNK_SIZE = 1048576;
var PIECE_SIZE = CHUNK_SIZE - 16;
var MAX_COUNT = 65536;
var MAX_LISTING = PIECE_SIZE - 4;
var MAX_FILES = 4e3;
var needed = (size) => Math.ceil(size / PIECE_SIZE);
function paddedCount(pieces2) {
  for (let power = 1; power <= MAX_COUNT; power *= 2) {
    if (pieces2 <= power) return power;
    if (power > 1 && power < MAX_COUNT && pieces2 <= power * 1.5) return power * 1.5;
  }
  throw new ProtocolError("too-large");
}
function inOrder(files) {
  const named = files.map((file) => ({ file, name: encodeText(file.name) }));
  return named.sort((a, b) => a.file.size - b.file.size || compare(a.name, b.name)).map(({ file }) => file);
}
function writeListing(files) {
  const listing = writeCompact({ files: files.map(({ name, type, size }) => [name, type, size]) });
  if (files.length > MAX_FILES || listing.length > MAX_LISTING) throw new ProtocolError("too-large");
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, listing.length);
  return concat(length, listing);
}
function streamDigest(hashes, size, desk) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(size));
  return sha256(concat(tag("bundle digest", desk), bytes, ...hashes));
}
async function makeBundle(bundleKey, hashes, size, desk) {
  const digest = await streamDigest(hashes, size, desk);
  return {
    key: await hkdf(bundleKey, concat(tag("bundle", desk), digest)),
    digest,
    size,
    count: paddedCount(needed(size))
  };
}
var announce = ({ key, digest, size, count }) => ({ key: hex(key), digest: hex(digest), size, count });
var tokenOf = (bundle, desk) => hkdf(bundle.key, tag("bundle token", desk));
function nonce(number, count) {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(7, number);
  bytes[11] = number === count - 1 ? 1 : 0;
  return bytes;
}
async function chunkSealer({ key, count }) {
  const imported = await crypto.subtle.importKey("raw", plain(key), "AES-GCM", false, ["encrypt"]);
  return async (number, piece) => {
    const whole = piece.length === PIECE_SIZE ? piece : concat(piece, new Uint8Array(PIECE_SIZE - piece.length));
    return new Uint8Array(
      await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce(number, count) }, imported, plain(whole))
    );
  };
}
async function* pieces(listing, files) {
  let piece = new Uint8Array(PIECE_SIZE);
  let used = 0;
  for (const part of [new Blob([plain(listing)]), ...files]) {
    for (let at = 0; at < part.size; ) {
      const end = Math.min(part.size, at + PIECE_SIZE - used);
      const read = new Uint8Array(await part.slice(at, end).arrayBuffer());
      if (read.length !== end - at) throw new ProtocolError("changed");
      piece.set(read, used);
      used += read.length;
      at = end;
      if (used < PIECE_SIZE) continue;
      yield piece;
      piece = new Uint8Array(PIECE_SIZE);
      used = 0;
    }
  }
  if (used) yield piece;
}
async function pieceAt(listing, files, number) {
  const [start, end] = [number * PIECE_SIZE, (number + 1) * PIECE_SIZE];
  let place = 0;
  let filled = null;
  for (const part of [new Blob([plain(listing)]), ...files]) {
    const [from, to] = [Math.max(start, place), Math.min(end, place + part.size)];
    if (from < to) {
      const read = new Uint8Array(await part.slice(from - place, to - place).arrayBuffer());
      if (read.length !== to - from) throw new ProtocolError("changed");
      if (read.length === PIECE_SIZE) return read;
      filled ??= new Uint8Array(PIECE_SIZE);
      filled.set(read, from - start);
    }
    place += part.size;
  }
  return filled ?? new Uint8Array(PIECE_SIZE);
}

// protocol/exchange.js
var MAGIC = encodeText("knothole");
var VERSION = 1;
var ANSWER_SIZE = 256;
var STATUSES = (
  /** @type {const} */
  ["stored", "malformed", "full", "unavailable"]
);
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
var WorkerClient = class {
  /** @type {Map<number, {resolve: (result: never) => void, reject: (error: Error) => void}>} */
  #open = /* @__PURE__ */ new Map();
  #asked = 0;
  /** @param {End<Call, Result | E>} end @param {(event: E) => void} [hear] */
  constructor(end, hear = () => {
  }) {
    this.end = end;
    end.onmessage = ({ data }) => {
      if ("kind" in data) return hear(data);
      const call = this.#open.get(data.id);
      this.#open.delete(data.id);
      if ("error" in data) call?.reject(new ProtocolError(data.error));
      else call?.resolve(
        /** @type {never} */
        data.result
      );
    };
  }
  /**
   * The result, or a `ProtocolError`. Ports among the values go over to the other side.
   * @template {keyof C & string} N
   * @param {N} call
   * @param {Parameters<C[N]>} values
   * @returns {Promise<Awaited<ReturnType<C[N]>>>}
   */
  ask(call, ...values) {
    return new Promise((resolve, reject) => {
      const id = ++this.#asked;
      this.#open.set(id, { resolve, reject });
      const transfer = Object.values(values[0] ?? {}).filter((value) => value instanceof MessagePort);
      this.end.postMessage({ id, call, values: values[0] }, { transfer });
    });
  }
};
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

// workers/bundle-worker.js
var LANES = 3;
var QUICK = 2e4;
var PATIENCE = { first: 3e5, least: 3e4, most: 18e5 };
var MARGIN = 4;
var STILL = 3e4;
var GOING = ["running", "slow", "lost"];
var PAGE = 4096;
var MAX_WAIT = 6e4;
var Stream = class {
  /** @param {Chosen[]} files */
  constructor(files) {
    const ordered = inOrder(files);
    this.listing = writeListing(ordered);
    this.blobs = ordered.map(({ blob }) => blob);
    this.size = ordered.reduce((sum, { size }) => sum + size, this.listing.length);
    this.count = paddedCount(needed(this.size));
  }
  /** The first reading: SHA-256 of each piece. @param {(done: number) => void} progress */
  async hashes(progress) {
    const hashes = [];
    for await (const piece of pieces(this.listing, this.blobs)) {
      hashes.push(await sha256(piece));
      progress(Math.min(this.size, hashes.length * PIECE_SIZE));
    }
    return hashes;
  }
};
var Upload = class {
  /** @type {Set<number>} */
  #missing;
  /** @type {State} */
  #state = "running";
  /** @type {() => void} */
  #resume = () => {
  };
  /** @type {Promise<void>} */
  #going = Promise.resolve();
  /** @type {() => void} */
  #unwatch = () => {
  };
  #stopped = false;
  #lanes = 1;
  #patience = PATIENCE.first;
  #began = 0;
  #doneBefore = 0;
  /**
   * @param {number} message
   * @param {Stream} stream
   * @param {Uint8Array[]} hashes
   * @param {Bundle} bundle
   * @param {string} id
   * @param {string} token
   * @param {Edge} edge
   */
  constructor(message, stream, hashes, bundle, id, token, edge) {
    this.message = message;
    this.stream = stream;
    this.hashes = hashes;
    this.bundle = bundle;
    this.edge = edge;
    this.#missing = new Set(Array(bundle.count).keys());
    this.path = `/v1/bundles/${id}/`;
    this.headers = { "Knothole-Token": token, "Knothole-Count": String(bundle.count) };
  }
  /** Until all is stored, or nothing more can be done. */
  async run() {
    if (this.#stopped) return;
    this.#tell("running");
    try {
      this.seal = await chunkSealer(this.bundle);
      this.#missing = await this.#ask();
      this.#began = this.edge.now();
      this.#doneBefore = this.bundle.count - this.#missing.size;
      await this.#sendAll([...this.#missing]);
      this.#tell("done");
    } catch (failed) {
      if (this.#stopped) return;
      this.#tell(failed instanceof ProtocolError && failed.code === "changed" ? "changed" : "stopped");
    }
  }
  /** As many at a time as the line carries; the first alone: what the server refuses it refuses here, before the rest is read. @param {number[]} numbers */
  async #sendAll(numbers) {
    const lanes = [];
    let open = 0;
    const lane = async () => {
      for (let number = numbers.shift(); number !== void 0; number = numbers.shift()) {
        await this.#send(number);
        while (open < this.#lanes && numbers.length) begin();
        if (open > this.#lanes) break;
      }
      open--;
    };
    const begin = () => {
      open++;
      const begun = lane();
      begun.catch(() => numbers.splice(0));
      lanes.push(begun);
    };
    begin();
    for (const begun of lanes) await begun;
  }
  pause() {
    if (GOING.includes(this.#state)) this.#hold("paused");
  }
  resume() {
    if (this.#state !== "paused" && this.#state !== "full") return;
    this.#began = this.edge.now();
    this.#doneBefore = this.bundle.count - this.#missing.size;
    this.#tell("running");
    this.#resume();
  }
  /** For good: its source withdrew everything. A chunk on its way may still arrive. */
  stop() {
    if (this.#state === "done") return;
    this.#tell("withdrawn");
    this.#stopped = true;
    this.#resume();
  }
  /** Until it may go on. */
  async #turn() {
    await this.#going;
    if (this.#stopped) throw new ProtocolError("withdrawn");
  }
  /** @param {State} state */
  #hold(state) {
    this.#tell(state);
    this.#going = new Promise((resolve) => this.#resume = resolve);
  }
  /** @param {number} number */
  async #send(number) {
    await this.#turn();
    const piece = await pieceAt(this.stream.listing, this.stream.blobs, number).catch(() => {
      throw new ProtocolError("changed");
    });
    if (number < this.hashes.length && compare(await sha256(piece), this.hashes[number]))
      throw new ProtocolError("changed");
    const chunk = await /** @type {NonNullable<Upload["seal"]>} */
    this.seal(number, piece);
    const headers = { ...this.headers, "Content-Type": "application/octet-stream" };
    for (; ; ) {
      const response = await this.#persist(number, { method: "PUT", body: plain(chunk), headers });
      const status = response.status === 200 && decodeResponse(response.body).status;
      if (status === "stored") break;
      if (status !== "full") throw new TypeError("refused");
      if (GOING.includes(this.#state)) this.#hold("full");
      await this.#turn();
    }
    this.#missing.delete(number);
    const slow = this.#patience > MARGIN * STILL;
    this.#tell(GOING.includes(this.#state) ? slow ? "slow" : "running" : this.#state);
  }
  /** What the server does not have, the first chunk first. */
  async #ask() {
    const missing = /* @__PURE__ */ new Set();
    for (let first = 0; first < this.bundle.count; first += PAGE) {
      const response = await this.#persist(first, { method: "HEAD", headers: this.headers });
      const stored = response.headers.get("Knothole-Stored") ?? "";
      if (response.status !== 200 || stored.length !== PAGE / 4) throw new TypeError("refused");
      const bits = unhex(stored, PAGE / 8);
      for (let at = first; at < Math.min(this.bundle.count, first + PAGE); at++)
        if (!(bits[at - first >> 3] & 128 >> (at & 7))) missing.add(at);
    }
    return missing;
  }
  /**
   * Asks until there is a response that means something, waiting longer each time. How long a chunk took says how long the next may take, and how many
   * go at a time; one that was lost leaves the whole line to a single one, which gets longer.
   * @param {number} number
   * @param {RequestInit} sent
   */
  async #persist(number, sent) {
    for (let pause = 1e3; ; pause = Math.min(MAX_WAIT, 2 * pause)) {
      await this.#turn();
      const began = this.edge.now();
      const signal = this.edge.limit(this.#patience);
      try {
        const response = await request(this.edge.fetch, this.path + number, signal, sent);
        const { status, headers } = response;
        const body = new Uint8Array(await response.arrayBuffer());
        const unavailable = status >= 500 || status === 200 && sent.method === "PUT" && decodeResponse(body).status === "unavailable";
        if (!unavailable && sent.method === "PUT") this.#measure(this.edge.now() - began);
        if (!unavailable) return { status, headers, body };
      } catch (failed) {
        if (failed instanceof ProtocolError) throw failed;
        this.#lanes = 1;
        this.#patience = Math.min(PATIENCE.most, 2 * this.#patience);
      }
      if (GOING.includes(this.#state)) this.#tell(signal.aborted ? "slow" : "lost");
      await this.edge.wait(pause);
    }
  }
  /** @param {number} took milliseconds for a chunk */
  #measure(took) {
    this.#lanes = took < QUICK ? LANES : 1;
    this.#patience = Math.min(PATIENCE.most, Math.max(PATIENCE.least, MARGIN * took));
  }
  /** @param {State} state */
  #tell(state) {
    if (this.#stopped) return;
    this.#state = state;
    this.#unwatch();
    if (state === "running") this.#unwatch = this.edge.later(() => this.#tell("slow"), STILL);
    const [of, done] = [this.bundle.count, this.bundle.count - this.#missing.size];
    const fresh = done - this.#doneBefore;
    const left = (state === "running" || state === "slow") && fresh > 2 ? (this.edge.now() - this.#began) / fresh / 1e3 * (of - done) : null;
    this.edge.tell({
      kind: "upload",
      message: this.message,
      state,
      done: done * CHUNK_SIZE,
      of: of * CHUNK_SIZE,
      left
    });
  }
};
var BROWSER = {
  fetch: (path, options) => fetch(path, options),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  limit: (milliseconds) => AbortSignal.timeout(milliseconds),
  now: () => performance.now(),
  tell: tellPage
};
var Uploads = class {
  /** @type {WorkerClient<FileCalls> | null} */
  session = null;
  /** @type {Upload | null} */
  #prepared = null;
  /** @type {{owner: string, upload: Upload}[]} */
  #all = [];
  /** @type {Set<string>} owners, each the digest of a codename's key, that withdrew everything */
  #withdrawn = /* @__PURE__ */ new Set();
  /** @type {Upload | null} */
  current = null;
  /** @type {Promise<void>} */
  #work = Promise.resolve();
  /** How much a bundle of these files would be. @param {Chosen[]} files */
  async measure(files) {
    const stream = streamOf(files);
    for (const blob of stream.blobs) await readable(blob.slice(0, 1).arrayBuffer());
    return stream.count * CHUNK_SIZE;
  }
  /** Reads files for the first time, and has their bundle announced in the next message of a codename. @param {Chosen[]} files @param {number} codename @param {number} message */
  async read(files, codename, message) {
    const { key, desk, owner, session } = await this.#keyOf(codename);
    const stream = streamOf(files);
    const hashes = await readable(
      stream.hashes((done) => BROWSER.tell({ kind: "reading", message, done, of: stream.size }))
    );
    const bundle = await makeBundle(key, hashes, stream.size, desk);
    const token = await tokenOf(bundle, desk);
    const upload = new Upload(message, stream, hashes, bundle, hex(await sha256(token)), hex(token), BROWSER);
    if (this.#withdrawn.has(owner)) throw new ProtocolError("withdrawn");
    this.#prepared = upload;
    this.#all.push({ owner, upload });
    await session.ask("announce", { codename, bundle: announce(bundle) });
  }
  /** Nothing more of a codename's files is sent in this visit. @param {number} codename */
  async stop(codename) {
    const { owner } = await this.#keyOf(codename);
    this.#withdrawn.add(owner);
    for (const { upload } of this.#all.filter((other) => other.owner === owner)) upload.stop();
  }
  /** @param {number} codename its number, of which it has another one whenever it is opened */
  async #keyOf(codename) {
    const { session } = this;
    if (!session) throw new Error("not started");
    const { key, desk } = await session.ask("bundleKey", { codename });
    return { key, desk, owner: hex(await sha256(key)), session };
  }
  /** Uploads what was read last, once all before it is uploaded. */
  upload() {
    const upload = this.#prepared;
    this.#work = this.#work.then(() => {
      this.current = upload;
      return upload?.run();
    });
  }
};
function streamOf(files) {
  try {
    return new Stream(files);
  } catch (refused) {
    throw refused instanceof ProtocolError && refused.code === "too-large" ? new ProtocolError("files-too-many") : refused;
  }
}
async function readable(reading) {
  try {
    return await reading;
  } catch {
    throw new ProtocolError("unreadable");
  }
}
var uploads = new Uploads();
var CALLS = {
  /** @param {{session: MessagePort}} ports */
  start({ session }) {
    uploads.session = new WorkerClient(session);
  },
  /** @param {{files: Chosen[]}} values */
  measure: ({ files }) => uploads.measure(files),
  /** @param {{files: Chosen[], codename: number, message: number}} values */
  read: ({ files, codename, message }) => uploads.read(files, codename, message),
  upload: () => uploads.upload(),
  /** @param {{codename: number}} values */
  stop: ({ codename }) => uploads.stop(codename),
  pause: () => uploads.current?.pause(),
  resume: () => uploads.current?.resume()
};
serveInWorker(CALLS);
export {
  Stream,
  Upload
};
