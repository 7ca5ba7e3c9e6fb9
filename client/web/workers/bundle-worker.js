// @ts-check
/**
 * Sends files (docs/protocol.md section 15), in a Worker of its own: reads them twice, piece by piece, encrypts, and uploads one chunk at a time, on a quick
 * line three. What is stored stays; what is lost is tried again; the same files under the same codename go on where they were.
 *
 * Unlike clock.js this makes requests when its user acts, which shows that files are sent. The page says so.
 */

import {
  CHUNK_SIZE,
  PIECE_SIZE,
  announce,
  chunkSealer,
  inOrder,
  makeBundle,
  needed,
  paddedCount,
  pieceAt,
  pieces,
  tokenOf,
  writeListing,
} from "../protocol/bundle.js";
import { decodeResponse } from "../protocol/exchange.js";
import { ProtocolError, compare, hex, plain, sha256, unhex } from "../protocol/primitives.js";
import { WorkerClient, serveInWorker, tellPage } from "./calls.js";
import { request } from "./request.js";
// Named so that the browser asks for it at once.
import "../protocol/json.js";

/** @typedef {import("../protocol/bundle.js").Bundle} Bundle */
/** `slow`: nothing was stored for a while, and nothing failed. `withdrawn`: its source withdrew everything. `uncertain` is said by the page, once the Worker broke. @typedef {"running" | "slow" | "lost" | "paused" | "full" | "changed" | "stopped" | "withdrawn" | "uncertain" | "done"} State of an upload */
/** @typedef {import("./crypto-worker.js").FileCalls} FileCalls */
/** Of the files of a message: in bytes; `left` in seconds. @typedef {{message: number} & ({kind: "reading", done: number, of: number} | {kind: "upload", state: State, done: number, of: number, left: number | null})} UploadEvent */
/** What an upload takes from its surroundings, so that tests can put in their own. @typedef {{fetch: import("./request.js").Fetch, wait: (milliseconds: number) => Promise<unknown>, later: (run: () => void, milliseconds: number) => () => void, limit: (milliseconds: number) => AbortSignal, now: () => number, tell: (event: UploadEvent) => void}} Edge */
/** @typedef {{name: string, type: string, size: number, blob: Blob}} Chosen a file, by the name its source gives it */

/** Chunks on their way at a time, on a line that carries one of them in less than so many milliseconds. */
const LANES = 3;
const QUICK = 20_000;
/** Milliseconds until a chunk counts as lost: at first, and at least and at most. In between it is a multiple of what the last one took. */
const PATIENCE = { first: 300_000, least: 30_000, most: 1_800_000 };
const MARGIN = 4;
/** Milliseconds without anything stored, until the line is called slow. */
const STILL = 30_000;
/** States in which something is on its way. @type {State[]} */
const GOING = ["running", "slow", "lost"];
/** Chunks that one HEAD tells of. */
const PAGE = 4_096;
const MAX_WAIT = 60_000;

/** Files as one stream, not yet read. */
export class Stream {
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
}

export class Upload {
  /** @type {Set<number>} */ #missing;
  /** @type {State} */ #state = "running";
  /** @type {() => void} */ #resume = () => {};
  /** @type {Promise<void>} */ #going = Promise.resolve();
  /** @type {() => void} */ #unwatch = () => {};
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
    this.#missing = new Set(Array(bundle.count).keys()); // until the server has said what it has
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
    /** @type {Promise<void>[]} */
    const lanes = [];
    let open = 0;
    const lane = async () => {
      for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) {
        await this.#send(number);
        while (open < this.#lanes && numbers.length) begin();
        if (open > this.#lanes) break;
      }
      open--;
    };
    const begin = () => {
      open++;
      const begun = lane();
      begun.catch(() => numbers.splice(0)); // the others end too
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
    this.#going = new Promise((resolve) => (this.#resume = resolve));
  }

  /** @param {number} number */
  async #send(number) {
    await this.#turn();
    const piece = await pieceAt(this.stream.listing, this.stream.blobs, number).catch(() => {
      throw new ProtocolError("changed"); // it can no longer be read
    });
    if (number < this.hashes.length && compare(await sha256(piece), this.hashes[number]))
      throw new ProtocolError("changed");
    const chunk = await /** @type {NonNullable<Upload["seal"]>} */ (this.seal)(number, piece);
    const headers = { ...this.headers, "Content-Type": "application/octet-stream" };
    for (;;) {
      const response = await this.#persist(number, { method: "PUT", body: plain(chunk), headers });
      const status = response.status === 200 && decodeResponse(response.body).status;
      if (status === "stored") break;
      if (status !== "full") throw new TypeError("refused");
      if (GOING.includes(this.#state)) this.#hold("full");
      await this.#turn();
    }
    this.#missing.delete(number);
    const slow = this.#patience > MARGIN * STILL;
    this.#tell(GOING.includes(this.#state) ? (slow ? "slow" : "running") : this.#state);
  }

  /** What the server does not have, the first chunk first. */
  async #ask() {
    /** @type {Set<number>} */
    const missing = new Set();
    for (let first = 0; first < this.bundle.count; first += PAGE) {
      const response = await this.#persist(first, { method: "HEAD", headers: this.headers });
      const stored = response.headers.get("Knothole-Stored") ?? "";
      if (response.status !== 200 || stored.length !== PAGE / 4) throw new TypeError("refused");
      const bits = unhex(stored, PAGE / 8);
      for (let at = first; at < Math.min(this.bundle.count, first + PAGE); at++)
        if (!(bits[(at - first) >> 3] & (0x80 >> (at & 7)))) missing.add(at);
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
    for (let pause = 1_000; ; pause = Math.min(MAX_WAIT, 2 * pause)) {
      await this.#turn();
      const began = this.edge.now();
      const signal = this.edge.limit(this.#patience);
      try {
        const response = await request(this.edge.fetch, this.path + number, signal, sent);
        const { status, headers } = response;
        const body = new Uint8Array(await response.arrayBuffer());
        const unavailable =
          status >= 500 || (status === 200 && sent.method === "PUT" && decodeResponse(body).status === "unavailable");
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
    const left =
      (state === "running" || state === "slow") && fresh > 2
        ? ((this.edge.now() - this.#began) / fresh / 1_000) * (of - done)
        : null;
    this.edge.tell({
      kind: "upload",
      message: this.message,
      state,
      done: done * CHUNK_SIZE,
      of: of * CHUNK_SIZE,
      left,
    });
  }
}

/** @type {Edge} */
const BROWSER = {
  fetch: (path, options) => fetch(path, options),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  later: (run, milliseconds) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  limit: (milliseconds) => AbortSignal.timeout(milliseconds),
  now: () => performance.now(),
  tell: tellPage,
};

/** The files of each message of a visit: measured, read, uploaded one bundle after the other. */
class Uploads {
  /** @type {WorkerClient<FileCalls> | null} */ session = null;
  /** @type {Upload | null} */ #prepared = null;
  /** @type {{owner: string, upload: Upload}[]} */ #all = [];
  /** @type {Set<string>} owners, each the digest of a codename's key, that withdrew everything */ #withdrawn =
    new Set();
  /** @type {Upload | null} */ current = null;
  /** @type {Promise<void>} */ #work = Promise.resolve();

  /** How much a bundle of these files would be. @param {Chosen[]} files */
  async measure(files) {
    const stream = streamOf(files);
    for (const blob of stream.blobs) await readable(blob.slice(0, 1).arrayBuffer()); // a folder, or a file that is gone
    return stream.count * CHUNK_SIZE;
  }

  /** Reads files for the first time, and has their bundle announced in the next message of a codename. @param {Chosen[]} files @param {number} codename @param {number} message */
  async read(files, codename, message) {
    const { key, desk, owner, session } = await this.#keyOf(codename);
    const stream = streamOf(files);
    const hashes = await readable(
      stream.hashes((done) => BROWSER.tell({ kind: "reading", message, done, of: stream.size })),
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
}

/** @param {Chosen[]} files */
function streamOf(files) {
  try {
    return new Stream(files);
  } catch (refused) {
    throw refused instanceof ProtocolError && refused.code === "too-large"
      ? new ProtocolError("files-too-many")
      : refused;
  }
}

/** What was read, or `unreadable`. @template T @param {Promise<T>} reading @returns {Promise<T>} */
async function readable(reading) {
  try {
    return await reading;
  } catch {
    throw new ProtocolError("unreadable");
  }
}

const uploads = new Uploads();

/** What the page can ask. */
const CALLS = {
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
  resume: () => uploads.current?.resume(),
};

/** @typedef {typeof CALLS} UploadCalls */

serveInWorker(CALLS);
