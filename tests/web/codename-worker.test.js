// @ts-check
/** What a person is told about a codename as typed. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { generate } from "../../client/web/protocol/codename.js";
import { unhex } from "../../client/web/protocol/primitives.js";
import { WorkerClient } from "../../client/web/workers/calls.js";
import { WORDS } from "../../client/web/protocol/words.js";
import { readVector } from "./vector-file.js";
import { loadWorker } from "./worker-scope.js";

const worker = await loadWorker("workers/codename-worker.js");
const { codename: text, pin } = (
  await readVector(readFileSync(new URL("../vectors/book/answers-in-order.json", import.meta.url), "utf8"))
).in;
const { desk } = pin;
/** @type {string[]} */
const words = text.split(" ");
const read = (/** @type {string} */ typed) => worker.ask("read", { text: typed, desk });

test("eight words, two different places to ask back, in order", async () => {
  for (let round = 0; round < 50; round++) {
    const made = await worker.ask("make", { desk });
    assert.equal(made.words.length, 8);
    const [a, b] = made.positions;
    assert.ok(Number.isInteger(a) && a >= 0 && a < b && b < 8 && made.positions.length === 2);
    assert.deepEqual(await read(made.words.join("-").toUpperCase()), { code: "ok", words: made.words });
  }
});

test("while keys are made, it is told how far that is, in a hundred steps at most", async () => {
  const { port1, port2 } = new MessageChannel();
  await worker.ask("start", { session: port2 });
  const session = /** @type {WorkerClient<any>} */ (new WorkerClient(/** @type {any} */ (port1)));
  const before = worker.events.length;
  await session.ask("keys", { words, desk: unhex(desk), codename: 3 });
  port1.close();
  const events = worker.events.slice(before);
  assert.ok(events.every(({ codename }) => codename === 3));
  const told = events.map(({ kind, done }) => `${kind} ${Math.round(100 * done)}`);
  assert.equal(told.length, 100);
  assert.equal(new Set(told).size, 100);
  assert.equal(told.at(-1), "stretching 100");
});

test("the words of what is typed, whatever they are", async () => {
  assert.deepEqual(await worker.ask("words", { text: `2. ${words[1].toUpperCase()}\u200b` }), [words[1]]);
  assert.deepEqual(await worker.ask("words", { text: "" }), []);
});

test("any case, hyphens, line ends and extra spaces are forgiven", async () => {
  assert.equal((await read(`  ${text.toUpperCase().replaceAll(" ", " -\n ")}. `)).code, "ok");
});

test("numbers in front of the words are forgiven", async () => {
  const numbered = words.map((/** @type {string} */ word, /** @type {number} */ at) => `${at + 1}. ${word}`).join(", ");
  assert.deepEqual(await read(numbered), { code: "ok", words });
});

test("an unknown word is named with its place, and what was meant is offered", async () => {
  const at = words.findIndex((/** @type {string} */ word) => /^[a-z]{6,}$/.test(word));
  const typed = words.with(at, `${words[at].slice(0, 3)}q${words[at].slice(3)}`);
  const reading = await read(typed.join(" "));
  assert.equal(reading.code, "codename-word");
  assert.equal(reading.number, at + 1);
  assert.deepEqual(
    reading.repairs.map((/** @type {any} */ one) => one.word),
    [words[at]],
  );
  assert.equal((await read(reading.repairs[0].text)).code, "ok");
});

test("an unknown word that is like none is named without an offer", async () => {
  const reading = await read(words.with(4, "qqqqqqqqqqqqqqq").join(" "));
  assert.deepEqual([reading.code, reading.number, reading.repairs], ["codename-word", 5, []]);
});

test("a wrong number of words is counted", async () => {
  assert.deepEqual(await read("abacus abdomen abide"), { code: "codename-length", count: 3 });
});

test("swapped words are recognised and can be put right", async () => {
  const reading = await read(words.with(2, words[5]).with(5, words[2]).join(" "));
  assert.deepEqual([reading.code, reading.first, reading.second], ["swapped", 3, 6]);
  assert.equal((await read(reading.text)).code, "ok");
});

test("a word mistaken for a similar one of the list is found", async () => {
  const like = (/** @type {string} */ a, /** @type {string} */ b) =>
    a.length === b.length && [...a].filter((letter, at) => letter !== b[at]).length === 1;
  const meant = WORDS.find((word) => WORDS.some((other) => like(word, other))) ?? "";
  const typed = WORDS.find((word) => like(word, meant)) ?? "";
  const drawn = [0, 100, WORDS.indexOf(meant), 300, 400, 500, 600].map((number) => Uint8Array.of(number >> 8, number));
  const made = await generate(unhex(desk), () => drawn.shift() ?? new Uint8Array(2));
  const reading = await read(made.words.with(2, typed).join(" "));
  assert.equal(reading.code, "similar");
  assert.equal(reading.number, 3);
  assert.deepEqual(
    reading.repairs.map((/** @type {any} */ one) => one.word),
    [meant],
  );
});

test("letters beyond ASCII are no codename letters", async () => {
  assert.equal((await read(words.with(7, "\u212aayak").join(" "))).code, "codename-word");
});

test("a word exchanged for quite another one is only known to be wrong", async () => {
  assert.deepEqual(await read(words.with(0, "zoologist").join(" ")), { code: "codename-check" });
});

test("a codename of another desk does not fit this one", async () => {
  const other = await worker.ask("read", { text, desk: "cd".repeat(32) });
  assert.notEqual(other.code, "ok");
});

test("words are completed from their beginning, a handful at most", async () => {
  const offered = await worker.ask("complete", { text: "ABA" });
  assert.ok(
    offered.length > 0 && offered.length <= 6 && offered.every((/** @type {string} */ word) => word.startsWith("aba")),
  );
  assert.deepEqual(await worker.ask("complete", { text: "qqq" }), []);
});

test("keys are six times 32 bytes, the same for the same words, and not the page's to have", async () => {
  const { port1, port2 } = new MessageChannel();
  await worker.ask("start", { session: port2 });
  /** @type {WorkerClient<any>} */
  const session = new WorkerClient(/** @type {any} */ (port1));
  const values = { words, desk: unhex(desk), codename: 1 };
  const [first, second] = [await session.ask("keys", values), await session.ask("keys", values)];
  assert.deepEqual(first, second);
  assert.deepEqual(
    Object.values(first).map((key) => key.length),
    [32, 32, 32, 32, 32, 32],
  );
  await assert.rejects(worker.ask("keys", values), /failed/);
  port1.close();
});
