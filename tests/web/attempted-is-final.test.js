// @ts-check
/**
 * What a live server can learn by refusing exchanges and by showing other desk documents: nothing. Visits that read, open a codename and send, against such a
 * server, with the page's own clock and crypto-worker.js; only network and time are played. A page never forgets a revocation: each case is a visit of its own.
 */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Network, runClock } from "../../client/web/workers/clock.js";
import { concat, hex, sha256 } from "../../client/web/protocol/primitives.js";
import { STOCK } from "../../client/web/workers/supply.js";
import { MadeDesk, TODAY } from "./made-desk.js";
import { openEnvelope } from "./reviewer.js";
import { loadSession, until } from "./worker-scope.js";

const STATUS = { stored: 0, full: 2, unavailable: 3 };
const made = await MadeDesk.make();
const desk = await made.verified();
const [ofFirst, ofSecond] = [await made.epochRecord(made.first), await made.epochRecord(made.second)];
const both = await made.document();
const withheld = {
  "without the first": await made.document({ keys: [ofSecond] }),
  "without the second": await made.document({ keys: [ofFirst] }),
  "without any key": await made.document({ keys: [], sheets: [await made.sheet(made.first)] }),
};
const revoked = {
  first: await made.document({ revocations: [await made.revocation(made.first)] }),
  second: await made.document({ revocations: [await made.revocation(made.second)] }),
};
const pin = await made.signedPin();
const book = new Uint8Array(0);

const realNow = Date.now;
Date.now = () => TODAY * 86_400_000;
after(() => {
  Date.now = realNow;
});

/** A visit, and the server it meets. */
class Visit {
  /** @type {Awaited<ReturnType<typeof loadSession>>} */ session = /** @type {any} */ (undefined);
  document = both;
  status = STATUS.stored;
  fetched = 0;
  /** @type {Uint8Array[]} */ exchanges = [];
  /** @type {any[]} what the page is told by the clock */ told = [];
  /** @type {any[]} what the clock is given */ given = [];
  tick = () => {};

  /** @param {import("node:test").TestContext} context */
  static async begin(context) {
    const visit = new Visit();
    visit.session = await loadSession();
    context.after(() => visit.session.close());
    const { clock } = visit.session;
    clock.addEventListener("message", ({ data }) => visit.given.push(data));
    await visit.session.start();
    const surroundings = {
      random: () => 0.5,
      now: () => 0,
      later: (/** @type {() => void} */ run) => (visit.tick = run),
    };
    await runClock(clock, (message) => visit.told.push(message), new Network(visit.#answer), surroundings);
    await until(() => visit.told.some(({ kind }) => kind === "reached"));
    return visit;
  }

  /** @param {string} path @param {any} options @returns {Promise<any>} */
  #answer = async (path, options) => {
    if (path === "/v1/exchange") {
      this.exchanges.push(options.body.slice(256));
      const head = concat(
        new TextEncoder().encode("knothole"),
        Uint8Array.of(1, this.status),
        await sha256(this.document),
        await sha256(book),
      );
      return new Response(/** @type {any} */ (concat(head, new Uint8Array(256 - head.length))));
    }
    if (path === "/v1/desk") this.fetched++;
    return new Response(
      /** @type {any} */ ({ "/app/desk.json": pin, "/v1/desk": this.document, "/v1/book": book }[path]),
    );
  };

  /** What the page was told of the desk. */
  get desks() {
    return this.session.worker.events.filter(({ kind }) => kind === "desk").map(({ desk: shown }) => shown);
  }

  /** @param {string} channel @param {number} message @param {string} [text] */
  async send(channel, message, text = "Hello") {
    await this.session.open(await made.source());
    await this.session.worker.ask("send", {
      draft: { channel, answers: {}, text },
      files: false,
      codename: 1,
      message,
    });
    await until(() => this.given.some(({ kind, label }) => kind === "part" && label.message === message));
  }

  /** One tick, once a stock lies ready, until it is known what became of it. @returns {Promise<Uint8Array>} what it carried */
  async next() {
    await this.session.rest();
    const before = this.told.length;
    this.tick();
    await until(() => this.told.slice(before).some(({ kind }) => kind === "kept" || kind === "reached"));
    return this.exchanges.at(-1) ?? new Uint8Array(0);
  }

  /** One tick with another document at the server, until the page has taken it. @param {Uint8Array<ArrayBuffer>} document */
  async shown(document) {
    this.document = document;
    const before = this.desks.length;
    const carried = await this.next();
    await until(() => this.desks.length > before);
    return carried;
  }

  /** Ticks until nothing real waits. */
  async empty() {
    const last = (/** @type {string} */ wanted) => this.given.findLastIndex(({ kind, on }) => kind === wanted && !on);
    for (let ticks = 0; last("part") > last("hurry"); ticks++) {
      assert.ok(ticks < 50, "something real waits for ever");
      await this.next();
    }
  }

  /** A server that refuses for some ticks, has another document meanwhile, and takes the envelope then. @param {Uint8Array<ArrayBuffer>} other */
  async attack(other) {
    this.document = other;
    const fetched = this.fetched;
    const carried = [];
    for (const status of [STATUS.unavailable, STATUS.full, STATUS.unavailable]) {
      this.status = status;
      carried.push(await this.next());
    }
    assert.equal(this.fetched, fetched);
    this.status = STATUS.stored;
    const before = sealed(this.given);
    carried.push(await this.shown(other));
    assert.ok(carried.every((one) => hex(one) === hex(carried[0])));
    return { before, following: hex(await this.next()) };
  }

  /** In how many forms each part reached a reviewer, in the order of parts. @param {any} reviewer */
  async forms(reviewer) {
    /** @type {Set<string>[]} */
    const found = [];
    for (const one of this.exchanges) {
      const opened = await openEnvelope(one, reviewer.slot, [reviewer.epochKey], desk).catch(() => null);
      if (!opened) continue;
      found[opened.content.part] ??= new Set();
      found[opened.content.part].add(hex(one));
    }
    return Array.from(found, (forms) => forms?.size ?? 0);
  }
}

/** @param {any[]} given @returns {string[]} all envelopes among it */
const sealed = (given) =>
  given.filter(({ kind }) => kind === "cover" || kind === "part").map(({ bytes }) => hex(bytes));
/** @param {any[]} given */
const outdated = (given) => given.filter(({ kind }) => kind === "outdate").length;

/**
 * What is done in a visit; in how many forms the parts of its message, if it sends one, reach first and second: if nobody is revoked, if the first is, if the second is.
 * @type {Record<string, {act: (visit: Visit) => Promise<unknown>, calm: number[][], first: number[][], second: number[][]}>}
 */
const visits = {
  reads: { act: async () => {}, calm: [[], []], first: [[], []], second: [[], []] },
  "opens a codename": {
    act: async ({ session }) => session.open(await made.source()),
    calm: [[], []],
    first: [[], []],
    second: [[], []],
  },
  "sends to both": { act: (visit) => visit.send("both", 1), calm: [[1], [1]], first: [[1], [2]], second: [[2], [1]] },
  "sends to the second": {
    act: (visit) => visit.send("second", 1),
    calm: [[], [1]],
    first: [[], [1]],
    second: [[], [2]],
  },
  "sends many parts": {
    act: (visit) => visit.send("both", 1, "x".repeat(50_000)),
    calm: [
      [1, 1, 1, 1],
      [1, 1, 1, 1],
    ],
    first: [[1], [2, 1, 1, 1]],
    second: [[2, 1, 1, 1], [1]],
  },
};

for (const [what, { act, ...forms }] of Object.entries(visits)) {
  for (const [less, document] of Object.entries(withheld))
    test(`a visit that ${what}, and a document ${less}: nothing is sealed again, and the page is told`, async (context) => {
      const visit = await Visit.begin(context);
      await act(visit);
      const { before, following } = await visit.attack(document);
      assert.ok(before.includes(following));
      await visit.shown(both);
      await visit.empty();
      assert.equal(outdated(visit.given), 0);
      assert.deepEqual(
        visit.desks.map(({ withholds }) => withholds),
        [false, true, true],
      );
      assert.deepEqual([await visit.forms(made.first), await visit.forms(made.second)], forms.calm);
    });

  for (const who of /** @type {const} */ (["first", "second"]))
    test(`a visit that ${what}, and the ${who} is revoked: the same bytes until they are stored, and then others`, async (context) => {
      const visit = await Visit.begin(context);
      await act(visit);
      const { before, following } = await visit.attack(revoked[who]);
      assert.ok(!before.includes(following));
      await visit.shown(both);
      await visit.shown(revoked[who]);
      await visit.empty();
      assert.equal(outdated(visit.given), 1);
      const newer = visit.given.slice(visit.given.findIndex(({ kind }) => kind === "outdate"));
      assert.ok(newer.filter(({ kind }) => kind === "cover").length >= STOCK);
      assert.deepEqual([await visit.forms(made.first), await visit.forms(made.second)], forms[who]);
    });
}
