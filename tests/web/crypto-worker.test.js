// @ts-check
/** The Worker that verifies, seals and opens, between a page and a clock that are played here. The steps build on one another. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { deriveKeys, parse, stretch } from "../../client/web/protocol/codename.js";
import { encodeText, unhex } from "../../client/web/protocol/primitives.js";
import { argon2id } from "../../client/web/vendor/argon2.js";
import { readVector } from "./vector-file.js";
import { loadWorker, until } from "./worker-scope.js";

const vector = async (/** @type {string} */ name) => (await readVector(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"))).in;
const answered = await vector("book/answers-in-order");
const both = await vector("addressable/both");
const oneKeyLess = await vector("addressable/one-key-missing");
const desk = unhex(both.pin.desk);
const pin = encodeText(JSON.stringify(both.pin));

const realNow = Date.now;
Date.now = () => both.today * 86_400_000;
const worker = await loadWorker("crypto-worker.js");
const { port1: clock, port2: itsPort } = new MessageChannel();
/** @type {any[]} */
const heard = [];
clock.onmessage = ({ data }) => heard.push(data);
const envelopes = () => heard.filter((one) => one.kind === "envelope");
const told = (/** @type {string} */ kind) => worker.events.filter((one) => one.kind === kind);
const draft = { channel: "both", answers: {}, text: "Hello", files: [] };
const stored = (/** @type {any} */ label) => {
  clock.postMessage({ kind: "stored", label });
  clock.postMessage({ kind: "want" });
};
/** The envelope that comes when the clock, told to take one back, wants another. @param {number} message */
const recalled = async (message) => {
  await until(() => heard.some((one) => one.kind === "recall" && one.message === message));
  const before = envelopes().length;
  clock.postMessage({ kind: "want" });
  return until(() => envelopes()[before]);
};

before(() => {
  worker.send({ kind: "start" }, [itsPort]);
  clock.postMessage({ kind: "documents", pin, desk: unhex(both.document), book: unhex(answered.book) });
});
after(() => {
  Date.now = realNow;
  clock.close();
});

test("at the beginning: the desk for the page, the interval and one cover for the clock", async () => {
  const [cover] = await until(() => envelopes().length === 1 && envelopes());
  assert.equal(cover.bytes.length, 32_768);
  assert.equal(cover.label, null);
  assert.deepEqual(heard[0], { kind: "mean", mean: 20 });
  const [{ desk: shown }] = told("desk");
  assert.equal(shown.expired, false);
  assert.ok(shown.channels.every((/** @type {any} */ one) => one.reachable && one.readers.length > 0));
});

test("every cover is another one", async () => {
  clock.postMessage({ kind: "want" });
  const [first, second] = await until(() => envelopes().length === 2 && envelopes());
  assert.notDeepEqual(first.bytes, second.bytes);
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

test("a message is offered to the clock part by part, again until it is stored", async () => {
  const before = envelopes().length;
  const { parts } = await worker.ask("send", { draft: { ...draft, text: "word ".repeat(4000) }, message: 1 });
  assert.equal(parts, 2);
  const first = await until(() => envelopes()[before]);
  assert.deepEqual(first.label, { message: 1, part: 0, parts: 2 });
  clock.postMessage({ kind: "want" });
  const again = await until(() => envelopes()[before + 1]);
  assert.deepEqual(again, first);
  stored(first.label);
  assert.equal((await until(() => envelopes()[before + 2])).label.part, 1);
  stored({ ...first.label, part: 1 });
  assert.equal((await until(() => envelopes()[before + 3])).label, null);
});

test("what waits is sealed again, and taken back, when a key it is sealed to is gone", async () => {
  const before = envelopes().length;
  await worker.ask("send", { draft, message: 2 });
  const first = await until(() => envelopes()[before]);
  clock.postMessage({ kind: "desk", bytes: unhex(oneKeyLess.document) });
  const second = await recalled(2);
  assert.deepEqual(second.label, { message: 2, part: 0, parts: 1 });
  assert.notDeepEqual(second.bytes, first.bytes);
  stored(second.label);
});

test("a part that was stored is not sealed again", async () => {
  const shown = told("desk").length;
  clock.postMessage({ kind: "desk", bytes: unhex(both.document) });
  await until(() => told("desk").length > shown);
  const before = envelopes().length;
  await worker.ask("send", { draft: { ...draft, text: "word ".repeat(4000) }, message: 4 });
  stored((await until(() => envelopes()[before])).label);
  const second = await until(() => envelopes()[before + 1]);
  assert.equal(second.label.part, 1);
  clock.postMessage({ kind: "desk", bytes: unhex(oneKeyLess.document) });
  const again = await recalled(4);
  assert.deepEqual(again.label, second.label);
  assert.notDeepEqual(again.bytes, second.bytes);
  stored(again.label);
  assert.equal((await until(() => envelopes()[before + 3])).label, null);
});

test("what waits stays as it is when its keys are still there", async () => {
  const before = envelopes().length;
  await worker.ask("send", { draft, message: 3 });
  await until(() => envelopes()[before]);
  const shown = told("desk").length;
  clock.postMessage({ kind: "desk", bytes: unhex(both.document) });
  await until(() => told("desk").length > shown && told("found").length > 1);
  assert.ok(!heard.some((one) => one.kind === "recall" && one.message === 3));
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
  await assert.rejects(worker.ask("send", { draft, message: 4 }), /failed/);
});
