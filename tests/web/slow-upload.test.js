// @ts-check
/** An upload on a line that is slow, loses connections, or stands still: when it is whole, and what is said meanwhile. Time is the test's. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { CHUNK_SIZE, PIECE_SIZE, makeBundle } from "../../client/web/protocol/bundle.js";
import { hex } from "../../client/web/protocol/primitives.js";
import { Stream, Upload } from "../../client/web/workers/bundle-worker.js";
import { seeded } from "./fake-time.js";

const FRAME = Uint8Array.from({ length: 256 }, (_, at) => (at < 8 ? "knothole".charCodeAt(at) : at === 8 ? 1 : 0));
const RESPONSE_TIME = 600; // milliseconds there and back

/** A line of so many bytes in a second, which all transfers share, and the time that passes on it. */
class Line {
  now = 0;
  /** @type {{left: number, end: (why?: Error) => void}[]} */ transfers = [];
  /** @type {Set<{at: number, run: () => void}>} */ timers = new Set();
  /** @type {Set<number>} */ stored = new Set();
  still = false;
  /** Bytes that went in connections which broke. */ wasted = 0;
  broken = 0;
  /** Responses and pauses that are waited for. */ waits = 0;

  /** @param {number} rate @param {number} [losses] connections lost in a second, on average @param {number} [seed] */
  constructor(rate, losses = 0, seed = 3) {
    this.rate = rate;
    this.losses = losses;
    this.random = seeded(seed);
  }

  /** @param {number} milliseconds */
  wait = async (milliseconds) => {
    this.waits++;
    await new Promise((resolve) => this.later(() => resolve(null), milliseconds));
    this.waits--;
  };

  later = (/** @type {() => void} */ run, /** @type {number} */ milliseconds) => {
    const timer = { at: this.now + milliseconds, run };
    this.timers.add(timer);
    return () => void this.timers.delete(timer);
  };

  limit = (/** @type {number} */ patience) => {
    const controller = new AbortController();
    this.later(() => controller.abort(), patience);
    return controller.signal;
  };

  fetch = async (/** @type {string} */ path, /** @type {any} */ { method, body, signal }) => {
    const number = Number(path.split("/").at(-1));
    await new Promise((resolve, reject) => {
      const end = (/** @type {Error | undefined} */ why) => {
        if (!this.transfers.includes(transfer)) return; // it is over
        this.transfers = this.transfers.filter((other) => other !== transfer);
        forget();
        if (!why) return void this.wait(RESPONSE_TIME).then(resolve);
        this.wasted += size - transfer.left;
        this.broken++;
        reject(why);
      };
      const size = body?.length ?? 200;
      const transfer = { left: size, end };
      const lost = this.losses ? (-Math.log(1 - this.random()) / this.losses) * 1000 : Infinity;
      const forget = this.later(() => end(new Error("lost")), lost);
      this.transfers.push(transfer);
      signal.addEventListener("abort", () => end(new Error("patience")));
    });
    if (method === "HEAD") return new Response(null, { headers: { "Knothole-Stored": hex(new Uint8Array(512)) } });
    this.stored.add(number);
    return new Response(FRAME);
  };

  /** Lets time pass, from one event to the next, until something is so. @param {() => boolean} done @param {number} most seconds */
  async until(done, most) {
    const end = this.now + most * 1000;
    for (;;) {
      for (let turn = 0; turn < 5 || !(this.transfers.length || this.waits || done()); turn++)
        await new Promise((resolve) => setTimeout(resolve, 5)); // encrypting takes real time
      if (done()) return;
      assert.ok(this.now < end, `not within ${most} seconds`);
      const share = this.still ? 0 : this.rate / Math.max(1, this.transfers.length) / 1000;
      const least = Math.min(...this.transfers.map(({ left }) => left));
      const next = Math.min(
        end,
        ...[...this.timers].map(({ at }) => at),
        this.now + (share ? least / share : Infinity),
      );
      for (const transfer of this.transfers) transfer.left -= share * (next - this.now);
      this.now = next;
      for (const transfer of [...this.transfers]) if (transfer.left < 1) transfer.end();
      for (const timer of [...this.timers].filter(({ at }) => at <= next)) {
        this.timers.delete(timer);
        timer.run();
      }
    }
  }
}

/** @param {Line} line @param {number} chunks */
async function begin(line, chunks) {
  const blob = new Blob([new Uint8Array(chunks * PIECE_SIZE - 1000).fill(7)]);
  const stream = new Stream([{ name: "film", type: "", size: blob.size, blob }]);
  const hashes = await stream.hashes(() => {});
  const bundle = await makeBundle(new Uint8Array(32).fill(1), hashes, stream.size, new Uint8Array(32));
  /** @type {any[]} */
  const told = [];
  const edge = {
    fetch: /** @type {any} */ (line.fetch),
    wait: line.wait,
    now: () => line.now,
    later: line.later,
    limit: line.limit,
    tell: (/** @type {any} */ event) => void told.push(event),
  };
  const upload = new Upload(1, stream, hashes, bundle, "00".repeat(32), "00".repeat(32), edge);
  const running = upload.run();
  return { told, running, ideal: (bundle.count * CHUNK_SIZE) / line.rate, isDone: () => told.at(-1).state === "done" };
}

test("at 5 kB/s four megabytes arrive within 1.3 of the time they must take, and the line is called slow, not lost", async () => {
  const line = new Line(5_000);
  const { told, ideal, isDone } = await begin(line, 4);
  await line.until(isDone, 1.3 * ideal);
  const states = new Set(told.map(({ state }) => state));
  assert.ok(states.has("slow") && !states.has("lost"), [...states].join());
});

test("when connections break, no time is lost but what had gone in them: with one chunk in ten broken, nine visits of ten take less than 1.3 of the ideal time", async () => {
  const chunk = CHUNK_SIZE / 5_000; // seconds
  const visits = Array.from({ length: 40 }, async (_, seed) => {
    const line = new Line(5_000, -Math.log(0.9) / chunk, seed * 1_000_003);
    const { told, ideal, isDone } = await begin(line, 4);
    await line.until(isDone, 4 * ideal);
    const seconds = line.now / 1_000;
    const least = ideal + line.wasted / line.rate;
    assert.ok(seconds < least + 10 + 10 * line.broken, `${seconds} of ${least} seconds, ${line.broken} broken`);
    if (line.broken) assert.ok(told.some(({ state }) => state === "lost"));
    return seconds / ideal;
  });
  const times = (await Promise.all(visits)).sort((a, b) => a - b);
  const mean = times.reduce((sum, time) => sum + time) / times.length;
  // A broken connection costs half a chunk on average: (1/0.9 − 1) / −ln 0.9 = 1.055 of the ideal time, whatever a client does that sends whole chunks.
  assert.ok(mean < 1.1 && times[35] < 1.3, `mean ${mean}, nine of ten within ${times[35]}`);
  assert.ok(times[39] > 1.2, "some were unlucky");
});

test("a quick line is filled by several chunks at a time", async () => {
  const line = new Line(2_000_000);
  const { ideal, isDone } = await begin(line, 12);
  await line.until(isDone, 1.6 * ideal + 5);
});

test("a line that stands still is noticed in 30 seconds, and when it moves again what was on its way is not waited for long", async () => {
  const line = new Line(500_000);
  const { told, isDone } = await begin(line, 30);
  await line.until(() => line.stored.size >= 9, 60);
  line.still = true;
  const [since] = [line.now];
  await line.until(() => ["slow", "lost"].includes(told.at(-1).state), 31);
  assert.ok(line.now - since >= 10_000);
  const later = line.now + 100_000;
  await line.until(() => line.now >= later, 100);
  line.still = false;
  await line.until(isDone, 150);
});
