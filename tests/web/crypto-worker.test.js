// @ts-check
/** The Worker that verifies, seals and opens, between a page and a clock that are played here. The steps build on one another. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { deriveKeys, parse, stretch } from "../../client/web/protocol/codename.js";
import { unhex } from "../../client/web/protocol/primitives.js";
import { argon2id } from "../../client/web/vendor/argon2.js";
import { REPLY_SIZE } from "../../client/web/protocol/reply.js";
import { STOCK, Supply } from "../../client/web/workers/supply.js";
import { playVisit } from "./played-visit.js";
import { readVector } from "./vector-file.js";
import { until } from "./worker-scope.js";

const vector = async (/** @type {string} */ name) =>
  (await readVector(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"))).in;
const answered = await vector("book/answers-in-order");
const both = await vector("addressable/both");
const oneKeyLess = await vector("addressable/one-key-missing");
const revoked = await vector("addressable/revoked");
const desk = unhex(both.pin.desk);
const pin = unhex((await vector("pin/before-any-rotation")).pin);

const realNow = Date.now;
Date.now = () => both.today * 86_400_000;
const visit = await playVisit({ pin, desk: unhex(both.document) });
const { worker, clock, heard, covers, parts, told, took, kept, stored, sent, renewed } = visit;
const draft = { channel: "both", answers: {}, text: "Hello", readers: [2, 5] };

after(() => {
  Date.now = realNow;
  visit.close();
});

test("at the beginning: the desk for the page, the interval and a stock of covers for the clock, and then it may start", async () => {
  await until(() => heard.some(({ kind }) => kind === "start"));
  assert.deepEqual(
    heard.map(({ kind }) => kind),
    ["mean", ...Array(STOCK).fill("cover"), "start"],
  );
  assert.equal(heard[0].mean, 20);
  assert.ok(covers().every(({ bytes }) => bytes.length === 32_768));
  const [{ desk: shown }] = told("desk");
  assert.equal(shown.expired, false);
  assert.ok(shown.channels.every((/** @type {any} */ one) => one.reachable && one.readers.length > 0));
});

test("a cover that was taken is replaced by another one", async () => {
  took();
  await until(() => covers().length === STOCK + 1);
  assert.equal(new Set(covers().map(({ bytes }) => bytes.join())).size, STOCK + 1);
});

test("nothing is sent without a codename", () =>
  assert.rejects(worker.ask("send", { draft, files: false, codename: 1, message: 1 }), /failed/));

test("the room for a message is right to the byte, in letters of three bytes too", async () => {
  const { text: _, ...blank } = { ...draft, without: [] };
  const room = await worker.ask("room", { draft: blank, files: false });
  const fits = (/** @type {string} */ text) => worker.ask("fits", { draft: { ...blank, text }, files: false });
  await fits("x".repeat(room));
  await assert.rejects(fits("x".repeat(room + 1)), /too-long/);
  await fits("漢".repeat(Math.floor(room / 3) - 15));
  await assert.rejects(fits("漢".repeat(Math.floor(room / 3) + 1)), /too-long/);
});

test("before the book is here a codename made just now opens, and one that was entered waits: it may have answers", async () => {
  const keys = await deriveKeys(new Uint8Array(32), desk);
  const fresh = await visit.open(keys, 3, true);
  assert.deepEqual(fresh, { letters: [], receipts: [], refused: 0 });
  let isOpen = false;
  const opening = visit.open(keys, 2).then(() => (isOpen = true));
  await visit.open(keys, 3, true);
  assert.equal(isOpen, false);
  clock.postMessage({ kind: "book", bytes: unhex(answered.book) });
  await opening;
  await worker.ask("close", { codename: 3 });
});

test("a codename finds its answers, without the clock hearing of it", async () => {
  const before = heard.length;
  const keys = await deriveKeys(await stretch((await parse(answered.codename, desk)).seven, desk, argon2id), desk);
  const found = await visit.open(keys);
  assert.equal(found.refused, 0);
  assert.equal(found.letters[0].text, "Earlier.");
  assert.ok(found.letters.length > 1 && found.letters.every((/** @type {any} */ one) => one.name));
  assert.equal(heard.length, before);
});

test("trying a codename on the book gives way: each reply waits until the envelope in progress is sealed", async (context) => {
  const turns = context.mock.method(Supply.prototype, "turn");
  await visit.open(await deriveKeys(new Uint8Array(32), desk), 2);
  await worker.ask("close", { codename: 2 });
  assert.ok(turns.mock.callCount() >= answered.book.length / 2 / REPLY_SIZE);
});

test("a draft that cannot be sent is refused beforehand, by its reason", async () => {
  const fits = (/** @type {object} */ more) => worker.ask("fits", { draft: { ...draft, ...more }, files: false });
  await fits({});
  await assert.rejects(fits({ text: "x".repeat(300_000) }), /too-long/);
  await assert.rejects(fits({ answers: { where: "x".repeat(20_000) } }), /too-large/);
  await assert.rejects(fits({ text: "\ud800" }), /json/);
  await assert.rejects(fits({ channel: "none" }), /unreachable/);
});

test("a message for nobody who can be addressed is not sent to the others instead", async () => {
  const strangers = { draft: { ...draft, readers: [9] }, files: false };
  await assert.rejects(worker.ask("fits", strangers), /unreachable/);
  await assert.rejects(worker.ask("send", { ...strangers, codename: 1, message: 1 }), /unreachable/);
});

test("a message goes to the clock part by part, the next as soon as one is taken, and covers stay as they are", async () => {
  const before = [parts().length, covers().length];
  const first = await sent(1, { text: "word ".repeat(6000) });
  assert.deepEqual(first.label, { message: 1, part: 0, form: 0 });
  took(first.label);
  const second = await until(() => parts()[before[0] + 1]);
  assert.equal(second.label.part, 1);
  kept(first.label);
  stored(second.label);
  const third = await until(() => parts()[before[0] + 2]);
  assert.equal(third.label.part, 2);
  stored(third.label);
  await until(() => heard.some(({ kind, on }) => kind === "hurry" && !on));
  assert.equal(covers().length, before[1]);
});

test("a document that leaves a key out: nothing is sealed again, it is sealed to all the same, and the page is told", async () => {
  const readers = () =>
    told("desk")
      .at(-1)
      .desk.channels[0].readers.map((/** @type {any} */ one) => one.slot);
  assert.equal(told("desk").at(-1).desk.withholds, false);
  const first = await sent(2);
  const before = [parts().length, covers().length];
  await renewed(unhex(oneKeyLess.document));
  assert.deepEqual(readers(), [2, 5]);
  assert.equal(told("desk").at(-1).desk.withholds, true);
  stored(first.label, false);
  await renewed(unhex(both.document));
  stored((await sent(3)).label);
  assert.deepEqual([parts().length, covers().length], [before[0] + 1, before[1]]);
  assert.ok(!heard.some(({ kind }) => kind === "outdate"));
});

test("send now is said to the clock while something waits, and not otherwise", async () => {
  const hurried = () => heard.filter(({ kind, on }) => kind === "hurry" && on).length;
  const last = (/** @type {string} */ wanted) => heard.findLastIndex(({ kind, on }) => kind === wanted && !on);
  await until(() => last("hurry") > last("part"));
  await worker.ask("hurry");
  const first = await sent(10);
  await worker.ask("hurry");
  await until(() => hurried() === 1);
  stored(first.label);
});

test("work that blocks waits until the stock is full", async () => {
  const before = covers().length;
  for (let one = 0; one < STOCK; one++) took();
  await new Promise((resolve) => setImmediate(resolve));
  await visit.rest();
  await until(() => covers().length === before + STOCK);
});

test("when a reviewer is revoked, all that no tick took is sealed again: covers, and messages", async () => {
  const first = await sent(11);
  const before = [parts().length, covers().length];
  await renewed(unhex(revoked.document));
  const again = await until(() => parts()[before[0]]);
  assert.deepEqual(again.label, { ...first.label, form: 1 });
  assert.notDeepEqual(again.bytes, first.bytes);
  await until(() => covers().length === before[1] + STOCK);
  assert.equal(heard.filter(({ kind }) => kind === "outdate").length, 1);
  stored(again.label);
});

test("who was revoked once in this visit stays so, whatever the server shows later, and nothing is sealed again for it", async () => {
  const before = [parts().length, covers().length];
  await renewed(unhex(both.document));
  const { channels, withholds } = told("desk").at(-1).desk;
  assert.deepEqual(
    channels[0].readers.map((/** @type {any} */ one) => one.slot),
    [2],
  );
  assert.equal(withholds, true);
  stored((await sent(12)).label);
  assert.deepEqual([parts().length, covers().length], [before[0] + 1, before[1]]);
});

test("a new book is searched for the codename that is open", async () => {
  assert.ok(told("found").at(-1).found.letters.length > 0);
  clock.postMessage({ kind: "book", bytes: new Uint8Array(0) });
  await until(() => told("found").at(-1).found.letters.length === 0);
});

test("documents that cannot be proven are not taken, and the page is told", async () => {
  const before = told("desk").length;
  clock.postMessage({ kind: "desk", bytes: unhex(both.document).fill(7, 100, 140) });
  await until(() => told("document").length === 1);
  assert.equal(told("desk").length, before);
  await worker.ask("fits", { draft, files: false });
});

test("a desk whose documents ran out is said to have, and not written to", async () => {
  Date.now = () => (both.today + 31) * 86_400_000;
  await assert.rejects(worker.ask("fits", { draft, files: false }), /expired/);
  assert.equal(told("desk").at(-1).desk.expired, true);
});

test("a closed codename is forgotten", async () => {
  await worker.ask("close", { codename: 1 });
  await assert.rejects(worker.ask("send", { draft, files: false, codename: 1, message: 13 }), /failed/);
});
