// @ts-check
/**
 * Sends files (docs/protocol.md section 15), in a Worker of its own: reads them twice, piece by piece, encrypts, and uploads three chunks at a time. What
 * is stored stays; what is lost is tried again; the same files under the same codename go on where they were.
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
import { decodeAnswer } from "../protocol/exchange.js";
import { ProtocolError, compare, hex, plain, sha256, unhex } from "../protocol/primitives.js";
import { request } from "./request.js";
// Named so that the browser asks for it at once.
import "../protocol/json.js";

/** @typedef {import("../protocol/bundle.js").Bundle} Bundle */
/** @typedef {"running" | "lost" | "paused" | "full" | "changed" | "stopped" | "done"} State of an upload */
/** @typedef {{kind: "reading", done: number, of: number} | {kind: "upload", state: State, done: number, of: number, left: number | null}} Event in bytes; `left` in seconds */
/** @typedef {{name: string, type: string, size: number, blob: Blob}} Chosen a file, by the name its source gives it */

const LANES = 3;
const PATIENCE = 300_000;
/** Chunks that one HEAD tells of. */
const PAGE = 4_096;
const LONGEST_WAIT = 60_000;

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
  #began = 0;
  #doneBefore = 0;

  /**
   * @param {Stream} stream
   * @param {Uint8Array[]} hashes
   * @param {Bundle} bundle
   * @param {string} id
   * @param {string} token
   * @param {{fetch: import("./request.js").Fetch, wait: (milliseconds: number) => Promise<unknown>, now: () => number, tell: (event: Event) => void}} edge
   */
  constructor(stream, hashes, bundle, id, token, edge) {
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
    this.#tell("running");
    this.seal = await chunkSealer(this.bundle);
    try {
      this.#missing = await this.#ask();
      this.#began = this.edge.now();
      this.#doneBefore = this.bundle.count - this.#missing.size;
      const numbers = [...this.#missing];
      // The first alone: what the server refuses it refuses here, before the rest is read.
      const first = numbers.shift();
      if (first !== undefined) await this.#send(first);
      const lane = async () => {
        for (let number = numbers.shift(); number !== undefined; number = numbers.shift()) await this.#send(number);
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      this.#tell("done");
    } catch (failed) {
      this.#tell(failed instanceof ProtocolError && failed.code === "changed" ? "changed" : "stopped");
    }
  }

  pause() {
    if (this.#state !== "running" && this.#state !== "lost") return;
    this.#hold("paused");
  }

  resume() {
    if (this.#state !== "paused" && this.#state !== "full") return;
    this.#began = this.edge.now();
    this.#doneBefore = this.bundle.count - this.#missing.size;
    this.#tell("running");
    this.#resume();
  }

  /** @param {State} state */
  #hold(state) {
    this.#tell(state);
    this.#going = new Promise((resolve) => (this.#resume = resolve));
  }

  /** @param {number} number */
  async #send(number) {
    await this.#going;
    const piece = await pieceAt(this.stream.listing, this.stream.blobs, number).catch(() => {
      throw new ProtocolError("changed"); // it can no longer be read
    });
    if (number < this.hashes.length && compare(await sha256(piece), this.hashes[number]))
      throw new ProtocolError("changed");
    const chunk = await /** @type {NonNullable<Upload["seal"]>} */ (this.seal)(number, piece);
    const headers = { ...this.headers, "Content-Type": "application/octet-stream" };
    for (;;) {
      const answer = await this.#persist(number, { method: "PUT", body: plain(chunk), headers });
      const status = answer.status === 200 && decodeAnswer(answer.body).status;
      if (status === "stored") break;
      if (status !== "full") throw new TypeError("refused");
      if (this.#state === "running" || this.#state === "lost") this.#hold("full");
      await this.#going;
    }
    this.#missing.delete(number);
    if (this.#state === "lost") this.#tell("running");
    else this.#tell(this.#state);
  }

  /** What the server does not have, the first chunk first. */
  async #ask() {
    /** @type {Set<number>} */
    const missing = new Set();
    for (let first = 0; first < this.bundle.count; first += PAGE) {
      const answer = await this.#persist(first, { method: "HEAD", headers: this.headers });
      const stored = answer.headers.get("Knothole-Stored") ?? "";
      if (answer.status !== 200 || stored.length !== PAGE / 4) throw new TypeError("refused");
      const bits = unhex(stored, PAGE / 8);
      for (let at = first; at < Math.min(this.bundle.count, first + PAGE); at++)
        if (!(bits[(at - first) >> 3] & (0x80 >> (at & 7)))) missing.add(at);
    }
    return missing;
  }

  /**
   * Asks until there is an answer that means something, waiting longer each time.
   * @param {number} number
   * @param {RequestInit} sent
   */
  async #persist(number, sent) {
    for (let pause = 1_000; ; pause = Math.min(LONGEST_WAIT, 2 * pause)) {
      await this.#going;
      try {
        const answer = await request(this.edge.fetch, this.path + number, PATIENCE, sent);
        const { status, headers } = answer;
        const body = new Uint8Array(await answer.arrayBuffer());
        const unavailable =
          status >= 500 || (status === 200 && sent.method === "PUT" && decodeAnswer(body).status === "unavailable");
        if (!unavailable) return { status, headers, body };
      } catch (failed) {
        if (failed instanceof ProtocolError) throw failed;
      }
      if (this.#state === "running") this.#tell("lost");
      await this.edge.wait(pause);
    }
  }

  /** @param {State} state */
  #tell(state) {
    this.#state = state;
    const [of, done] = [this.bundle.count, this.bundle.count - this.#missing.size];
    const fresh = done - this.#doneBefore;
    const left =
      state === "running" && fresh > 2 ? ((this.edge.now() - this.#began) / fresh / 1_000) * (of - done) : null;
    this.edge.tell({ kind: "upload", state, done: done * CHUNK_SIZE, of: of * CHUNK_SIZE, left });
  }
}

if ("WorkerGlobalScope" in globalThis) {
  const edge = {
    fetch: (/** @type {string} */ path, /** @type {RequestInit} */ options) => fetch(path, options),
    wait: (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    now: () => performance.now(),
    tell: (/** @type {Event} */ event) => postMessage(event),
  };
  /** @type {Upload | null} */ let prepared = null;
  /** @type {Upload | null} */ let current = null;
  /** Uploads go one after the other. */
  let work = Promise.resolve();

  /** @param {Chosen[]} files */
  const measured = (files) => {
    try {
      return new Stream(files);
    } catch (refused) {
      throw refused instanceof ProtocolError && refused.code === "too-large"
        ? new ProtocolError("files-too-many")
        : refused;
    }
  };

  /** @type {Record<string, (values: any) => unknown>} */
  const CALLS = {
    async measure({ files }) {
      const stream = measured(files);
      for (const blob of stream.blobs) await blob.slice(0, 1).arrayBuffer(); // a folder, or a file that is gone
      return { bytes: stream.count * CHUNK_SIZE };
    },
    async read({ files, bundleKey, desk }) {
      const stream = new Stream(files);
      const hashes = await stream.hashes((done) => postMessage({ kind: "reading", done, of: stream.size }));
      const bundle = await makeBundle(bundleKey, hashes, stream.size, desk);
      const token = await tokenOf(bundle, desk);
      prepared = new Upload(stream, hashes, bundle, hex(await sha256(token)), hex(token), edge);
      return { bundle: announce(bundle) };
    },
    upload() {
      const upload = prepared;
      work = work.then(() => {
        current = upload;
        return upload?.run();
      });
    },
    pause: () => current?.pause(),
    resume: () => current?.resume(),
  };

  globalThis.addEventListener("message", async ({ data }) => {
    try {
      postMessage({ id: data.id, result: await CALLS[data.call](data) });
    } catch (error) {
      postMessage({ id: data.id, error: error instanceof ProtocolError ? error.code : "unreadable" });
    }
  });
}
