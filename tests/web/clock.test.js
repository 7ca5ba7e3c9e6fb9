// @ts-check
/** The send clock: docs/protocol.md section 10. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock, drawWait } from "../../client/web/workers/clock.js";
import { FakeTime, seeded } from "./fake-time.js";

/** @typedef {import("../../client/web/workers/clock.js").Envelope} Envelope */
/** @typedef {import("../../client/web/workers/clock.js").Event} Event */

const MEAN = 20;
const DIGESTS = { desk: "", book: "" };
let made = 0;

function cover() {
  return new Uint8Array([++made >> 8, made]);
}

/** @param {number} message @param {number} [part] @param {number} [form] @returns {Envelope} */
function real(message, part = 0, form = 0) {
  return { bytes: cover(), label: { message, part, form } };
}

/** A clock with a supply that replaces at once what was taken, and a server of which each exchange is decided by the test. */
class Bench {
  time = new FakeTime();
  /** @type {{at: number, bytes: Uint8Array, resolve: (status: string) => void, reject: () => void}[]} */ sent = [];
  /** @type {(Event & {at: number})[]} */ events = [];
  /** @type {Envelope[]} */ queue = [];
  /** @type {string | null} what the server says by itself */ status = "stored";
  delay = 0;

  /** @param {number} [seed] */
  constructor(seed = 1) {
    const surroundings = { random: seeded(seed), now: this.time.now, later: this.time.later };
    this.clock = new Clock(
      MEAN,
      surroundings,
      (bytes) => this.#exchange(bytes),
      (event) => this.#hear(event),
    );
    this.clock.stock(cover());
    this.clock.stock(cover());
  }

  /** @param {Uint8Array} bytes @returns {Promise<import("../../client/web/workers/clock.js").Exchanged>} */
  #exchange(bytes) {
    return new Promise((resolve, reject) => {
      const answer = (/** @type {string} */ status) => resolve({ status, ...DIGESTS });
      this.sent.push({ at: this.time.now(), bytes, resolve: answer, reject: () => reject(new TypeError("lost")) });
      const status = this.status;
      if (status && this.delay) this.time.later(() => answer(status), this.delay * 1000);
      else if (status) answer(status);
    });
  }

  /** @param {Event} event */
  #hear(event) {
    this.events.push({ ...event, at: this.time.now() });
    if (event.kind !== "took") return;
    if (!event.label) this.clock.stock(cover());
    const next = this.queue.shift();
    if (next) queueMicrotask(() => this.clock.put(next));
  }

  /** @param {string} kind */
  heard(kind) {
    return this.events.filter((event) => event.kind === kind);
  }

  ticks() {
    return this.sent.map(({ at }) => at);
  }
}

test("waits are exponential between 1 second and twice the mean", () => {
  const random = seeded(7);
  const waits = Array.from({ length: 200_000 }, () => drawWait(MEAN, random));
  assert.ok(Math.min(...waits.slice(0, 50_000)) === 1 && Math.max(...waits.slice(0, 50_000)) === 2 * MEAN);
  const below = waits.filter((wait) => wait < 10).length / waits.length;
  assert.ok(Math.abs(below - (1 - Math.exp(-0.5))) < 0.005, `${below} below 10 seconds`);
  const mean = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
  assert.ok(Math.abs(mean - MEAN * (1 - Math.exp(-2))) < 0.2, `a mean of ${mean}`);
});

test("a wait is bounded for every draw", () => {
  assert.equal(
    drawWait(MEAN, () => 0),
    1,
  );
  assert.equal(
    drawWait(MEAN, () => 1 - 2 ** -53),
    2 * MEAN,
  );
});

test("the first tick is at the start", async () => {
  const bench = new Bench();
  bench.clock.start();
  await bench.time.settle();
  assert.deepEqual(bench.ticks(), [0]);
});

test("the times of the ticks are the same whether something is sent or not", async () => {
  const reader = new Bench(3);
  const writer = new Bench(3);
  reader.clock.start();
  writer.clock.start();
  for (const bench of [reader, writer]) await bench.time.pass(100);
  writer.queue.push(real(1, 0), real(1, 1), real(1, 2));
  for (const bench of [reader, writer]) await bench.time.pass(900);
  assert.equal(writer.heard("confirmed").length, 3);
  assert.ok(reader.ticks().length > 30);
  assert.deepEqual(writer.ticks(), reader.ticks());
});

test("a slow answer shifts no tick", async () => {
  const quick = new Bench(5);
  const slow = new Bench(5);
  slow.delay = 0.9;
  for (const bench of [quick, slow]) {
    bench.clock.start();
    await bench.time.pass(600);
  }
  assert.deepEqual(slow.ticks(), quick.ticks());
});

test("what is real goes before a cover that nobody tried", async () => {
  const bench = new Bench();
  const message = real(1);
  bench.clock.put(message);
  bench.clock.start();
  await bench.time.settle();
  assert.equal(bench.sent[0].bytes, message.bytes);
});

test("a cover once attempted goes first, unchanged", async () => {
  const bench = new Bench();
  const message = real(1);
  bench.status = null;
  bench.clock.start();
  bench.clock.put(message);
  bench.sent[0].reject();
  await bench.time.settle();
  bench.status = "stored";
  await bench.time.pass(4 * MEAN);
  assert.equal(bench.sent[1].bytes, bench.sent[0].bytes);
  assert.equal(bench.sent[2].bytes, message.bytes);
});

test("a part sealed again takes the place of one that no tick has taken, and of nothing else", async () => {
  const bench = new Bench();
  const [first, second, third] = [real(1, 0, 0), real(1, 0, 1), real(1, 0, 2)];
  bench.clock.put(first);
  bench.clock.put(second);
  bench.status = null;
  bench.clock.start();
  bench.clock.put(third); // too late
  for (let attempt = 0; attempt < 3; attempt++) {
    bench.sent[attempt].reject();
    await bench.time.pass(2 * MEAN);
  }
  assert.ok(bench.sent.every(({ bytes }) => bytes === second.bytes));
  bench.sent[3].resolve("stored");
  await bench.time.pass(2 * MEAN);
  assert.notEqual(bench.sent[4].bytes, third.bytes);
});

test("outdated covers are replaced by newer ones, and good enough until those are there", async () => {
  const bench = new Bench();
  const [newer, newest] = [cover(), cover()];
  bench.clock.outdate();
  bench.clock.stock(newer);
  bench.clock.start();
  await bench.time.settle();
  assert.equal(bench.sent[0].bytes, newer);
  bench.clock.outdate();
  bench.clock.outdate();
  bench.time.sleep(0);
  await bench.time.pass(2 * MEAN);
  assert.ok(bench.sent.length > 1, "an outdated cover is better than none");
  const taken = bench.heard("took").length;
  bench.clock.stock(newest);
  await bench.time.pass(2 * MEAN);
  assert.ok(bench.heard("took").length > taken);
  assert.equal(new Set(bench.sent.map(({ bytes }) => bytes)).size, bench.sent.length, "nothing is sent twice");
});

test("a tick that finds nothing at all is left out, and the next ones come when they would have", async () => {
  const [fed, starved] = [new Bench(3), new Bench(3)];
  for (const bench of [fed, starved]) bench.clock.start();
  await Promise.all([fed, starved].map((bench) => bench.time.settle()));
  const supply = starved.clock.stock;
  starved.clock.stock = () => {};
  await starved.time.pass(100);
  starved.clock.stock = supply;
  starved.clock.stock(cover());
  await starved.time.pass(400);
  await fed.time.pass(500);
  assert.ok(starved.sent.length < fed.sent.length);
  assert.ok(starved.ticks().every((at) => fed.ticks().includes(at)));
});

for (const status of ["full", "unavailable", "malformed", "lost"]) {
  test(`what was not stored (${status}) is sent again unchanged until it is`, async () => {
    const bench = new Bench();
    const message = real(1);
    bench.clock.put(message);
    bench.status = null;
    bench.clock.start();
    for (let attempt = 0; attempt < 5; attempt++) {
      const { resolve, reject } = bench.sent[attempt];
      if (status === "lost") reject();
      else resolve(status);
      await bench.time.pass(2 * MEAN);
      if (bench.sent.length < attempt + 2) await bench.time.pass(2 * MEAN);
    }
    assert.ok(bench.sent.every(({ bytes }) => bytes === message.bytes));
    assert.equal(bench.heard("stored").length, 0);
    bench.sent[5].resolve("stored");
    await bench.time.pass(3 * MEAN);
    assert.equal(bench.heard("stored").length, 1);
    assert.notEqual(bench.sent[6].bytes, message.bytes);
    const kept = bench.events.flatMap((event) => (event.kind === "kept" ? [event.why] : []));
    assert.deepEqual(kept, Array(5).fill(status === "lost" ? "unreachable" : status));
  });
}

test("a tick that finds an exchange in flight is skipped", async () => {
  const bench = new Bench();
  bench.status = null;
  bench.clock.start();
  await bench.time.pass(10 * MEAN);
  assert.equal(bench.sent.length, 1);
  bench.sent[0].resolve("stored");
  await bench.time.pass(2 * MEAN);
  assert.equal(bench.sent.length, 2);
});

test("sent is confirmed at a random moment after a later tick than the one that carried it", async () => {
  const moments = [];
  for (let seed = 1; seed <= 200; seed++) {
    const bench = new Bench(seed);
    bench.clock.put(real(1));
    bench.clock.start();
    await bench.time.pass(5 * MEAN);
    const [, second] = bench.ticks();
    const [confirmed] = bench.heard("confirmed");
    assert.equal(bench.heard("confirmed").length, 1);
    assert.ok(confirmed.at >= second && confirmed.at <= second + MEAN * 1000);
    moments.push((confirmed.at - second) / (MEAN * 1000));
  }
  const mean = moments.reduce((sum, one) => sum + one, 0) / moments.length;
  assert.ok(Math.abs(mean - 0.5) < 0.08 && new Set(moments).size > 150, `a mean of ${mean}`);
});

test("covers are not confirmed", async () => {
  const bench = new Bench();
  bench.clock.start();
  await bench.time.pass(20 * MEAN);
  assert.equal(bench.heard("confirmed").length, 0);
  assert.ok(bench.heard("stored").length > 10);
});

test("parts go one a tick, in order", async () => {
  const bench = new Bench();
  bench.clock.put(real(1, 0));
  bench.queue.push(real(1, 1), real(1, 2));
  bench.clock.start();
  await bench.time.pass(10 * MEAN);
  const stored = bench.events.flatMap((event) => (event.kind === "stored" && event.label ? [event] : []));
  assert.deepEqual(
    stored.map((event) => event.label?.part),
    [0, 1, 2],
  );
  assert.deepEqual(
    stored.map((event) => event.at),
    bench.ticks().slice(0, 3),
  );
});

test("send now sends at once until it is told that nothing real waits, and leaves the ticks where they were", async () => {
  const patient = new Bench(9);
  const hasty = new Bench(9);
  patient.clock.start();
  hasty.clock.start();
  await hasty.time.settle();
  hasty.clock.put(real(1, 0));
  hasty.queue.push(real(1, 1));
  hasty.clock.hurry(true);
  await hasty.time.settle();
  assert.deepEqual(hasty.ticks(), [0, 0, 0]);
  hasty.clock.hurry(false);
  for (const bench of [patient, hasty]) await bench.time.pass(300);
  assert.deepEqual(hasty.ticks().slice(2), patient.ticks());
});

test("send now waits for a part that is being sealed, and sends no cover for it", async () => {
  const bench = new Bench();
  bench.clock.start();
  await bench.time.settle();
  bench.clock.hurry(true);
  await bench.time.settle();
  assert.equal(bench.sent.length, 1);
  const message = real(1);
  bench.clock.put(message);
  await bench.time.settle();
  assert.equal(bench.sent[1].bytes, message.bytes);
});

test("send now that fails goes on by the clock alone", async () => {
  const bench = new Bench();
  bench.clock.start();
  await bench.time.settle();
  bench.clock.put(real(1));
  bench.status = null;
  bench.clock.hurry(true);
  bench.sent[1].reject();
  await bench.time.settle();
  assert.equal(bench.sent.length, 2);
  await bench.time.pass(2 * MEAN);
  assert.equal(bench.sent.length, 3);
  assert.equal(bench.sent[2].bytes, bench.sent[1].bytes);
});

test("a machine that slept does not catch up with a burst", async () => {
  const bench = new Bench();
  bench.clock.start();
  await bench.time.pass(50);
  const before = bench.sent.length;
  bench.time.sleep(8 * 3600);
  await bench.time.pass(1);
  assert.ok(bench.sent.length <= before + 2, `${bench.sent.length - before} exchanges at once`);
});
