// @ts-check
/** The Worker that verifies, seals and opens, between a page and a clock that are played here. The steps build on one another. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { deriveKeys, parse, stretch } from "../../client/web/protocol/codename.js";
import { unhex } from "../../client/web/protocol/primitives.js";
import { argon2id } from "../../client/web/vendor/argon2.js";
import { STOCK } from "../../client/web/supply.js";
import { readVector } from "./vector-file.js";
import { loadWorker, until } from "./worker-scope.js";

const vector = async (/** @type {string} */ name) => (await readVector(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"))).in;
const answered = await vector("book/answers-in-order");
const both = await vector("addressable/both");
const oneKeyLess = await vector("addressable/one-key-missing");
const revoked = await vector("addressable/revoked");
const desk = unhex(both.pin.desk);
const pin = unhex((await vector("pin/before-any-rotation")).pin);

const realNow = Date.now;
Date.now = () => both.today * 86_400_000;
const worker = await loadWorker("crypto-worker.js");
const { port1: clock, port2: itsPort } = new MessageChannel();
/** @type {any[]} */
const heard = [];
clock.onmessage = ({ data }) => heard.push(data);
const covers = () => heard.filter((one) => one.kind === "cover");
const parts = () => heard.filter((one) => one.kind === "part");
const told = (/** @type {string} */ kind) => worker.events.filter((one) => one.kind === kind);
const draft = { channel: "both", answers: {}, text: "Hello", files: [] };
/** The clock takes something into its hand. @param {any} [label] of a part */
const took = (label = null) => clock.postMessage({ kind: "took", label });
/** The clock takes something, and the server stores it. @param {any} label */
const stored = (label, current = true) => {
  took(label);
  clock.postMessage({ kind: "stored", label, current });
};
/** Sends a message. @param {number} message @param {object} [more] @returns {Promise<any>} its first part, once it lies ready */
const sent = async (message, more = {}) => {
  const before = parts().length;
  await worker.ask("send", { draft: { ...draft, ...more }, message });
  return until(() => parts()[before]);
};
/** A desk document comes, and is taken. @param {string} document */
const renewed = async (document) => {
  const shown = told("desk").length;
  clock.postMessage({ kind: "desk", bytes: unhex(document) });
  await until(() => told("desk").length > shown);
};

before(() => {
  worker.send({ kind: "start" }, [itsPort]);
  clock.postMessage({ kind: "documents", pin, desk: unhex(both.document), book: unhex(answered.book) });
});
after(() => {
  Date.now = realNow;
  clock.close();
});

test("at the beginning: the desk for the page, the interval and a stock of covers for the clock, and then it may start", async () => {
  await until(() => heard.some(({ kind }) => kind === "start"));
  assert.deepEqual(heard.map(({ kind }) => kind), ["mean", ...Array(STOCK).fill("cover"), "start"]);
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

test("nothing is sent without a codename", () => assert.rejects(worker.ask("send", { draft, message: 1 }), /failed/));

test("a codename finds its answers, without the clock hearing of it", async () => {
  const before = heard.length;
  const keys = await deriveKeys(await stretch((await parse(answered.codename, desk)).seven, desk, argon2id), desk);
  const found = await worker.ask("open", { keys });
  assert.equal(found.refused, 0);
  assert.equal(found.answers[0].text, "Earlier.");
  assert.ok(found.answers.length > 1 && found.answers.every((/** @type {any} */ one) => one.name));
  assert.equal(heard.length, before);
});

test("a draft that cannot be sent is refused beforehand, by its reason", async () => {
  const fits = (/** @type {object} */ more) => worker.ask("fits", { draft: { ...draft, ...more } });
  await fits({});
  await assert.rejects(fits({ text: "x".repeat(300_000) }), /too-long/);
  await assert.rejects(fits({ answers: { where: "x".repeat(20_000) } }), /too-large/);
  await assert.rejects(fits({ text: "\ud800" }), /json/);
  await assert.rejects(fits({ channel: "none" }), /unreachable/);
});

test("a message goes to the clock part by part, the next as soon as one is taken, and covers stay as they are", async () => {
  const before = [parts().length, covers().length];
  const first = await sent(1, { text: "word ".repeat(6000) });
  assert.deepEqual(first.label, { message: 1, part: 0, parts: 3, form: 0 });
  took(first.label);
  const second = await until(() => parts()[before[0] + 1]);
  assert.equal(second.label.part, 1);
  clock.postMessage({ kind: "stored", label: first.label, current: true });
  stored(second.label);
  const third = await until(() => parts()[before[0] + 2]);
  assert.equal(third.label.part, 2);
  stored(third.label);
  await until(() => heard.some(({ kind, on }) => kind === "hurry" && !on));
  assert.equal(covers().length, before[1]);
});

test("when a key is gone that was known, all that no tick took is sealed again: covers, and messages to others alike", async () => {
  const first = await sent(2);
  const toOthers = await until(() => first);
  const before = [parts().length, covers().length];
  await renewed(oneKeyLess.document);
  const again = await until(() => parts()[before[0]]);
  assert.deepEqual(again.label, { ...toOthers.label, form: 1 });
  assert.notDeepEqual(again.bytes, first.bytes);
  await until(() => covers().length === before[1] + STOCK);
  assert.ok(heard.some(({ kind }) => kind === "outdate"));
  stored(again.label);
});

test("what is in the hand is sealed once more after it was stored, and no more often", async () => {
  await renewed(both.document);
  const first = await sent(3, { text: "word ".repeat(4000) });
  took(first.label);
  const second = await until(() => parts().find(({ label }) => label.message === 3 && label.part === 1));
  await renewed(oneKeyLess.document);
  await until(() => parts().find(({ label }) => label.message === 3 && label.part === 1 && label.form === 1));
  const ofFirst = () => parts().filter(({ label }) => label.message === 3 && label.part === 0);
  assert.equal(ofFirst().length, 1);
  clock.postMessage({ kind: "stored", label: first.label, current: true });
  stored({ ...second.label, form: 1 });
  const again = await until(() => ofFirst()[1]);
  await renewed(both.document); // nothing is gone by it
  await renewed(oneKeyLess.document);
  stored(again.label);
  const calm = heard.filter(({ kind }) => kind === "hurry").length;
  await until(() => heard.filter(({ kind }) => kind === "hurry").length >= calm);
  assert.equal((await sent(4)).label.message, 4);
  stored(parts().at(-1).label);
});

test("what was stored under a document that came only afterwards is sealed once more too", async () => {
  await renewed(both.document);
  const first = await sent(5);
  stored(first.label, false);
  await renewed(oneKeyLess.document);
  const again = await until(() => parts().find(({ bytes, label }) => label.message === 5 && bytes !== first.bytes));
  stored(again.label);
  const settled = await sent(6);
  await renewed(both.document);
  stored(settled.label, true);
  await renewed(oneKeyLess.document);
  assert.equal((await sent(7)).label.message, 7, "what was stored under the document at hand is not sealed again");
  stored(parts().at(-1).label);
});

test("what waits stays as it is when its keys are still there", async () => {
  await renewed(oneKeyLess.document);
  const first = await sent(8);
  const before = [parts().length, covers().length];
  await renewed(both.document);
  stored(first.label);
  await sent(9);
  assert.deepEqual([parts().length, covers().length], [before[0] + 1, before[1]]);
  stored(parts().at(-1).label);
});

test("send now is said to the clock while something waits, and not otherwise", async () => {
  const hurried = () => heard.filter(({ kind, on }) => kind === "hurry" && on).length;
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
  await worker.ask("rest");
  await until(() => covers().length === before + STOCK);
});

test("what waits is sealed again, but for a part that was stored, when somebody it is sealed to was revoked", async () => {
  stored({ message: 3, part: 0, parts: 1 });
  const before = envelopes().length;
  await worker.ask("send", { draft: { ...draft, text: "word ".repeat(4000) }, message: 4 });
  stored((await until(() => envelopes().slice(before).find((one) => one.label?.message === 4))).label);
  const second = await until(() => envelopes().slice(before).find((one) => one.label?.part === 1));
  clock.postMessage({ kind: "desk", bytes: unhex(revoked.document) });
  const again = await recalled(4);
  assert.deepEqual(again.label, second.label);
  assert.notDeepEqual(again.bytes, second.bytes);
  stored(again.label);
});

test("who was revoked once in this visit stays so, whatever the server shows later", async () => {
  const shown = told("desk").length;
  clock.postMessage({ kind: "desk", bytes: unhex(both.document) });
  await until(() => told("desk").length > shown);
  assert.deepEqual(told("desk").at(-1).desk.channels[0].readers.map((/** @type {any} */ one) => one.slot), [2]);
  assert.equal(told("desk").at(-1).desk.withholds, true);
});

test("a new book is searched for the codename that is open", async () => {
  assert.ok(told("found").at(-1).found.answers.length > 0);
  clock.postMessage({ kind: "book", bytes: new Uint8Array(0) });
  await until(() => told("found").at(-1).found.answers.length === 0);
});

test("documents that cannot be proven are not taken, and the page is told", async () => {
  const before = told("desk").length;
  clock.postMessage({ kind: "desk", bytes: unhex(both.document).fill(7, 100, 140) });
  await until(() => told("document").length === 1);
  assert.equal(told("desk").length, before);
  await worker.ask("fits", { draft });
});

test("a desk whose documents ran out is said to have, and not written to", async () => {
  Date.now = () => (both.today + 31) * 86_400_000;
  await assert.rejects(worker.ask("fits", { draft }), /expired/);
  assert.equal(told("desk").at(-1).desk.expired, true);
});

test("a closed codename is forgotten", async () => {
  await worker.ask("close");
  await assert.rejects(worker.ask("send", { draft, message: 11 }), /failed/);
});
