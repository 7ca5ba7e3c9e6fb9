// @ts-check
/**
 * What a live server can learn by refusing exchanges and by leaving keys out of the desk document: nothing. Visits that read, open a codename and send, against
 * such a server, with the page's own clock and crypto-worker.js; only network and time are played.
 */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Network, runClock } from "../../client/web/clock.js";
import { writeCompact } from "../../client/web/protocol/json.js";
import { concat, hex, sha256 } from "../../client/web/protocol/primitives.js";
import { STOCK } from "../../client/web/supply.js";
import { MadeDesk, TODAY } from "./made-desk.js";
import { openEnvelope } from "./reviewer.js";
import { loadWorker, until } from "./worker-scope.js";

const STATUS = { stored: 0, full: 2, unavailable: 3 };
const made = await MadeDesk.make();
const desk = await made.verified();
const [ofFirst, ofSecond] = [await made.epochRecord(made.first), await made.epochRecord(made.second)];
const documents = {
  both: await made.document(),
  "without the first": await made.document({ keys: [ofSecond] }),
  "without the second": await made.document({ keys: [ofFirst] }),
};
const pin = writeCompact({ desk: hex(made.id), rotations: 0, newest: hex(made.id) });

/** The server. */
const server = { document: documents.both, status: STATUS.stored, fetched: 0, exchanges: /** @type {Uint8Array[]} */ ([]) };
const book = new Uint8Array(0);

/** @param {string} path @param {any} options @returns {Promise<any>} */
async function answer(path, options) {
  if (path === "/v1/exchange") {
    server.exchanges.push(options.body.slice(256));
    const head = concat(new TextEncoder().encode("knothole"), Uint8Array.of(1, server.status), await sha256(server.document), await sha256(book));
    return new Response(/** @type {any} */ (concat(head, new Uint8Array(256 - head.length))));
  }
  if (path === "/v1/desk") server.fetched++;
  return new Response(/** @type {any} */ ({ "/app/desk.json": pin, "/v1/desk": server.document, "/v1/book": book }[path]));
}

const realNow = Date.now;
Date.now = () => TODAY * 86_400_000;
const worker = await loadWorker("crypto-worker.js");
const channel = new MessageChannel();
/** @type {any[]} what the page is told */
const told = [];
/** @type {any[]} what the clock is given */
const given = [];
const postToClock = channel.port2.postMessage.bind(channel.port2);
channel.port2.postMessage = (/** @type {any} */ message) => (given.push(message), postToClock(message));
let tick = () => {};

before(async () => {
  worker.send({ kind: "start" }, [channel.port2]);
  await runClock(channel.port1, (message) => told.push(message), new Network(answer), { random: () => 0.5, now: () => 0, later: (run) => (tick = run) });
  await until(() => told.some(({ kind }) => kind === "reached"));
});
after(() => {
  Date.now = realNow;
  channel.port1.close();
});

/** One tick, once a stock lies ready, until it is known what became of it. @returns {Promise<Uint8Array>} what it carried */
async function next() {
  await worker.ask("rest");
  const before = told.length;
  tick();
  await until(() => told.slice(before).some(({ kind }) => kind === "kept" || kind === "reached"));
  return server.exchanges.at(-1) ?? new Uint8Array(0);
}

/** Ticks until nothing real waits. */
async function empty() {
  const last = (/** @type {string} */ wanted) => given.findLastIndex(({ kind, on }) => kind === wanted && !on);
  for (let ticks = 0; last("part") > last("hurry"); ticks++) {
    assert.ok(ticks < 50, "something real waits for ever");
    await next();
  }
}

/** Does something, until the page has taken the desk document that came of it. @param {() => Promise<unknown>} act */
async function taken(act) {
  const shown = () => worker.events.filter(({ kind }) => kind === "desk").length;
  const before = shown();
  await act();
  await until(() => shown() > before);
}

/** A server that refuses for some ticks, has another document meanwhile, and takes the envelope then. @param {Uint8Array<ArrayBuffer>} less */
async function attack(less) {
  server.document = less;
  const fetched = server.fetched;
  const carried = [];
  for (const status of [STATUS.unavailable, STATUS.full, STATUS.unavailable]) {
    server.status = status;
    carried.push(await next());
  }
  const fetchedWhileRefusing = server.fetched - fetched;
  server.status = STATUS.stored;
  await taken(async () => carried.push(await next()));
  const following = await next();
  server.document = documents.both;
  await taken(next);
  await empty();
  const newer = given.slice(given.findLastIndex(({ kind }) => kind === "outdate"));
  assert.ok(newer.filter(({ kind }) => kind === "cover").length >= STOCK);
  return { carried, following, fetchedWhileRefusing };
}

/** @type {Record<string, () => Promise<unknown>>} each goes on where the one before ended */
const visits = {
  reads: async () => {},
  "opens a codename": async () => worker.ask("open", { keys: await made.source() }),
  "sends to both": () => send("both", 1),
  "sends to the second": () => send("second", 2),
  "sends many parts": () => send("both", 3, "x".repeat(50_000)),
};

/** @param {string} channel @param {number} message @param {string} [text] */
async function send(channel, message, text = "Hello") {
  await worker.ask("send", { draft: { channel, answers: {}, text, files: [] }, message });
  await until(() => given.some(({ kind, label }) => kind === "part" && label.message === message));
}

for (const [who, less] of Object.entries(documents).slice(1))
  for (const [what, act] of Object.entries(visits))
    test(`a visit that ${what}, and a document ${who}: the same bytes until they are stored, and then others`, async () => {
      await act();
      const { carried, following, fetchedWhileRefusing } = await attack(less);
      assert.ok(carried.every((one) => hex(one) === hex(carried[0])));
      assert.notEqual(hex(following), hex(carried[0]));
      assert.equal(fetchedWhileRefusing, 0);
    });

/** Which parts of messages a reviewer can open. @param {any} reviewer */
async function read(reviewer) {
  const found = [];
  for (const one of server.exchanges) {
    const opened = await openEnvelope(one, reviewer.slot, [reviewer.epochKey], desk).catch(() => null);
    if (opened) found.push({ bytes: hex(one), id: opened.content.id, part: opened.content.part });
  }
  return found;
}

/** In how many forms each part came. @param {{bytes: string, id: string, part: number}[]} found */
function forms(found) {
  /** @type {Record<string, Set<string>>} */
  const all = {};
  for (const { bytes, id, part } of found) (all[`${id} ${part}`] ??= new Set()).add(bytes);
  return Object.values(all).map(({ size }) => size);
}

test("a message whose key went while it was in the hand went out once more, for those who were left", async () => {
  const [first, second] = [await read(made.first), await read(made.second)];
  assert.equal(Math.max(...forms(second)), 2);
  assert.ok([...forms(first), ...forms(second)].every((count) => count <= 2));
  for (const found of [first, second]) assert.equal(new Set(found.filter(({ part }) => part > 2).map(({ id, part }) => `${id} ${part}`)).size, 2, "the long messages arrived in full");
});
