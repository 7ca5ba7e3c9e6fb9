// @ts-check
/** Whatever is done in a visit, the clock has something to send at every tick: supply and clock together, with a sealer as slow as the test says. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock } from "../../client/web/workers/clock.js";
import { Supply } from "../../client/web/workers/supply.js";
import { FakeTime, seeded } from "./fake-time.js";

const MEAN = 2; // seconds: the shortest a desk can choose

/** Supply and clock on one machine that seals one envelope at a time. */
class Machine {
  time = new FakeTime();
  /** @type {string[]} what each exchange carried */ sent = [];
  /** @type {import("../../client/web/workers/supply.js").SupplyEvent[]} */ told = [];
  listed = new Set(["a", "b"]);
  /** Seconds an envelope takes. */ slowness = 0.4;
  /** Until when something else has the processor. */ blocked = 0;
  sealed = 0;
  ticks = 0;
  down = false;

  /** @param {number} [seed] */
  constructor(seed = 1) {
    const random = () => {
      this.ticks++;
      return draw();
    };
    const surroundings = { random, now: this.time.now, later: this.time.later };
    const draw = seeded(seed);
    const messages = { cover: this.#stock, part: this.#put, outdate: () => this.clock.outdate(), hurry: this.#hurry };
    this.clock = new Clock(
      MEAN,
      surroundings,
      async (bytes) => this.#exchange(bytes),
      (event) => this.#report(event),
    );
    const port = {
      postMessage: (/** @type {any} */ data) => messages[/** @type {keyof typeof messages} */ (data.kind)](data),
    };
    this.supply = new Supply(
      port,
      () => this.#seal("cover"),
      (keys) => keys.every((key) => this.listed.has(key)),
      (event) => this.told.push(event),
    );
  }

  /** A machine whose clock runs. @param {number} [seed] */
  static async running(seed) {
    const machine = new Machine(seed);
    const filled = machine.supply.fill();
    await machine.time.pass(10);
    await filled;
    machine.clock.start();
    return machine;
  }

  /** How often a tick found nothing. */
  get leftOut() {
    return this.ticks / 2 - this.sent.length; // two draws a tick
  }

  /** @param {number} seconds */
  block(seconds) {
    this.blocked = this.time.now() + seconds * 1000;
  }

  /** @param {number} message @param {number} parts */
  send(message, parts) {
    return this.supply.add(message, parts, async (part) => ({
      bytes: await this.#seal(`${message}.${part}`),
      keys: ["a"],
    }));
  }

  #stock = (/** @type {any} */ { bytes }) => this.clock.stock(bytes);
  #put = (/** @type {any} */ envelope) => this.clock.put(envelope);
  #hurry = (/** @type {any} */ { on }) => this.clock.hurry(on);

  /** @param {string} what @returns {Promise<any>} */
  async #seal(what) {
    const begun = Math.max(this.time.now(), this.blocked);
    await new Promise((resolve) =>
      this.time.later(() => resolve(null), begun - this.time.now() + this.slowness * 1000),
    );
    return `${what} #${++this.sealed}`;
  }

  /** @param {any} bytes */
  #exchange(bytes) {
    if (this.down) throw new TypeError("network");
    this.sent.push(bytes);
    return { status: "stored", desk: "", book: "" };
  }

  /** @param {import("../../client/web/workers/clock.js").Event} event */
  #report(event) {
    if (event.kind === "took") this.supply.took(event.label);
    if (event.kind === "kept") this.supply.kept();
    if (event.kind === "stored") this.supply.stored(event.label, true);
  }
}

for (let seed = 1; seed <= 20; seed++) {
  test(`no tick is left out while sixteen parts are sealed and codenames stretched (seed ${seed})`, async () => {
    const machine = await Machine.running(seed);
    await machine.time.pass(5);
    machine.block(2); // a codename
    await machine.time.pass(8);
    machine.block(2);
    machine.send(1, 16);
    await machine.time.pass(100);
    assert.equal(machine.leftOut, 0);
    const parts = machine.sent.filter((one) => one.startsWith("1."));
    assert.deepEqual(
      parts.map((one) => one.split(" ")[0]),
      Array.from({ length: 16 }, (_, part) => `1.${part}`),
    );
  });
}

test("a visit that sends seals no more than one that reads, but for the part that lies ready", async () => {
  const [reads, sends] = [await Machine.running(4), await Machine.running(4)];
  sends.send(1, 8);
  for (const machine of [reads, sends]) await machine.time.pass(120);
  assert.equal(sends.sent.length, reads.sent.length);
  assert.ok(Math.abs(sends.sealed - reads.sealed) <= 1, `${sends.sealed} and ${reads.sealed}`);
});

test("a part is sealed only while a cover lies ready", async () => {
  const machine = new Machine();
  machine.send(1, 3);
  await machine.time.pass(0.5);
  machine.clock.start();
  await machine.time.settle();
  assert.deepEqual(machine.sent, ["cover #1"]);
});

test("a machine too slow for its clock sends its message all the same", async () => {
  const machine = await Machine.running();
  machine.slowness = 3;
  await machine.time.pass(60);
  machine.send(1, 3);
  await machine.time.pass(120);
  assert.ok(machine.leftOut > 0);
  assert.equal(machine.sent.filter((one) => one.startsWith("1.")).length, 3);
});

test("when a known key goes, no tick is left out, and a reading visit has as much to seal as a sending one", async () => {
  const [reads, sends] = [await Machine.running(6), await Machine.running(6)];
  sends.send(1, 8);
  for (const machine of [reads, sends]) {
    await machine.time.pass(9);
    machine.listed.delete("b");
    machine.supply.renew();
    await machine.time.pass(100);
    assert.equal(machine.leftOut, 0);
    assert.equal(new Set(machine.sent).size, machine.sent.length);
  }
  assert.ok(Math.abs(sends.sealed - reads.sealed) <= 2, `${sends.sealed} and ${reads.sealed}`);
});

test("a message that cannot be sealed is refused, and everything else goes on", async () => {
  const machine = await Machine.running();
  const refused = machine.supply
    .add(1, 2, async () => Promise.reject(new Error("json")))
    .catch(({ message }) => message);
  const sent = machine.send(2, 1).then(() => "ready");
  await machine.time.pass(30);
  assert.deepEqual(await Promise.all([refused, sent]), ["json", "ready"]);
  assert.equal(machine.leftOut, 0);
  assert.equal(machine.sent.filter((one) => one.startsWith("2.")).length, 1);
});

test("a message of which a later part cannot be sealed is said to be lost, and everything else goes on", async () => {
  const machine = await Machine.running();
  const seal = async (/** @type {number} */ part) => {
    if (part === 1) throw new Error("json");
    return { bytes: /** @type {any} */ (`1.${part}`), keys: ["a"] };
  };
  const begun = machine.supply.add(1, 3, seal);
  machine.send(2, 1);
  await machine.time.pass(60);
  await begun;
  assert.deepEqual(
    machine.told.filter(({ kind }) => kind === "lost"),
    [{ kind: "lost", message: 1 }],
  );
  assert.deepEqual(
    machine.sent.filter((one) => !one.startsWith("cover")).map((one) => one.split(" ")[0]),
    ["1.0", "2.0"],
  );
});

test("other work has its turn after one envelope at most", async () => {
  const machine = await Machine.running();
  machine.slowness = 5;
  await machine.time.pass(30);
  let done = false;
  const before = machine.sealed;
  void machine.supply.turn().then(() => (done = true));
  await machine.time.pass(5.1);
  assert.ok(done && machine.sealed <= before + 2);
});

test("send now sends all parts as fast as they are sealed, and then the clock goes on alone", async () => {
  const machine = await Machine.running();
  machine.send(1, 4);
  machine.supply.hurry();
  await machine.time.pass(2.5);
  assert.equal(machine.sent.filter((one) => one.startsWith("1.")).length, 4);
  const ticks = machine.ticks / 2;
  machine.supply.hurry(); // pressed too late
  machine.send(2, 1);
  await machine.time.pass(0.5);
  assert.ok(machine.sent.filter((one) => one.startsWith("2.")).length <= machine.ticks / 2 - ticks);
});

test("send now is for what waits then: a message written meanwhile goes at a random time", async () => {
  const machine = await Machine.running();
  machine.send(1, 4);
  machine.supply.hurry();
  await machine.time.pass(0.1);
  machine.send(2, 4);
  for (let step = 0; step < 200 && machine.sent.filter((one) => one.startsWith("2.")).length < 4; step++) {
    const [ticks, before] = [machine.ticks / 2, machine.sent.length];
    const hurried = machine.sent.filter((one) => one.startsWith("1.")).length < 4;
    await machine.time.pass(0.1);
    if (!hurried) assert.ok(machine.sent.length - before <= machine.ticks / 2 - ticks, "only ticks carry it");
  }
  const order = machine.sent.filter((one) => !one.startsWith("cover")).map((one) => one[0]);
  assert.deepEqual(order, [..."11112222"]);
});

test("send now that failed holds nothing back, and can be pressed again", async () => {
  const machine = await Machine.running();
  machine.down = true;
  machine.send(1, 1);
  await machine.time.pass(5); // in the hand
  machine.supply.hurry();
  const begun = machine.send(2, 1).then(() => "ready");
  await machine.time.pass(5);
  assert.equal(await Promise.race([begun, machine.time.settle().then(() => "held back")]), "ready");
  machine.down = false;
  machine.supply.hurry();
  await machine.time.pass(2);
  assert.equal(machine.sent.filter((one) => !one.startsWith("cover")).length, 2);
});
