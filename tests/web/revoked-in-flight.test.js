// @ts-check
/** What a revocation does to a message that the clock has taken already. It stays for the whole visit, so each scenario is a visit of its own. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { hex } from "../../client/web/protocol/primitives.js";
import { MadeDesk, TODAY } from "./made-desk.js";
import { playVisit } from "./played-visit.js";
import { openEnvelope } from "./reviewer.js";
import { until } from "./worker-scope.js";

const made = await MadeDesk.make();
const third = await made.hire("third", 9);
const everybody = [made.first, made.second, third];
const { channels } = made.content();
channels[0].slots.push(third.slot);
const directory = await made.directory({ reviewers: everybody.map((one) => made.entry(one)), channels });
const documentWith = async (/** @type {any[]} */ ...revoked) => documentFor(everybody, ...revoked);
const documentFor = async (/** @type {any[]} */ readers, /** @type {any[]} */ ...revoked) =>
  made.document({
    directory,
    keys: await Promise.all(readers.map((reader) => made.epochRecord(reader))),
    revocations: await Promise.all(revoked.map((one) => made.revocation(one))),
  });
const all = await documentWith();
const withoutFirst = await documentWith(made.first);
const desk = await made.verified({ directory });

const realNow = Date.now;
Date.now = () => TODAY * 86_400_000;
after(() => {
  Date.now = realNow;
});

/** A visit in which a codename is open. @param {import("node:test").TestContext} context @param {Uint8Array} [desk] its document */
async function begin(context, desk = all) {
  const visit = await playVisit({ pin: await made.signedPin(), desk, book: new Uint8Array(0) });
  context.after(() => visit.close());
  await until(() => visit.heard.some(({ kind }) => kind === "start"));
  await visit.open(await made.source());
  return {
    ...visit,
    sealings: (/** @type {number} */ message, part = 0) =>
      visit.parts().filter(({ label }) => label.message === message && label.part === part),
  };
}

/** Who can open an envelope. @param {Uint8Array} bytes */
async function readers(bytes) {
  const opened = everybody.map((one) =>
    openEnvelope(bytes, one.slot, [one.epochKey], desk).then(
      () => one.slot,
      () => undefined,
    ),
  );
  return (await Promise.all(opened)).filter((slot) => slot !== undefined);
}

test("a key that came after the message was written opens nothing of it", async (context) => {
  const { sent, renewed } = await begin(context, await documentFor([made.first, made.second]));
  await renewed(all);
  assert.deepEqual(await readers((await sent(1, { readers: [2, 5] })).bytes), [2, 5]);
});

test("what is in the hand stays as it is, and goes once more to who is left after it was stored; no more often, whoever is revoked then", async (context) => {
  const { sent, took, kept, stored, renewed, sealings } = await begin(context);
  const first = await sent(1, { text: "word ".repeat(4000) });
  took(first.label);
  const second = await until(() => sealings(1, 1)[0]);
  await renewed(withoutFirst);
  const secondAgain = await until(() => sealings(1, 1)[1]);
  assert.equal(sealings(1).length, 1);
  kept(first.label);
  stored(secondAgain.label);
  const again = await until(() => sealings(1)[1]);
  assert.deepEqual(
    [await readers(first.bytes), await readers(second.bytes)],
    [
      [2, 5, 9],
      [2, 5, 9],
    ],
  );
  assert.deepEqual(
    [await readers(again.bytes), await readers(secondAgain.bytes)],
    [
      [5, 9],
      [5, 9],
    ],
  );
  took(again.label);
  await renewed(await documentWith(made.first, made.second));
  kept(again.label);
  stored((await sent(2)).label);
  assert.deepEqual([sealings(1).length, sealings(1, 1).length, sealings(2).length], [2, 2, 1]);
});

test("what was stored under a document that came only afterwards goes once more too", async (context) => {
  const { sent, stored, renewed, sealings, told } = await begin(context);
  const first = await sent(1);
  stored(first.label, false);
  await renewed(withoutFirst);
  const again = await until(() => sealings(1)[1]);
  assert.deepEqual(told("certain"), [], "it may have to go again");
  assert.deepEqual(told("again"), [{ kind: "again", ...first.label }], "the page no longer says that it is sent");
  assert.deepEqual(again.label, { ...first.label, form: 1 });
  assert.notEqual(hex(again.bytes), hex(first.bytes));
  stored(again.label);
  await until(() => told("certain").length);
  assert.deepEqual(told("certain"), [{ kind: "certain", ...again.label }]);
  await renewed(all);
  stored((await sent(2)).label);
  assert.equal(sealings(1).length, 2);
});

test("it is certain that a message need not go again only once the newest document was looked at", async (context) => {
  const { sent, took, stored, sealings, told, clock } = await begin(context);
  const first = await sent(1);
  stored(first.label, false);
  took();
  clock.postMessage({ kind: "desk", bytes: withoutFirst });
  clock.postMessage({ kind: "stored", label: null, current: true }); // while that is being verified
  const again = await until(() => sealings(1)[1]);
  assert.deepEqual(told("certain"), []);
  stored(again.label);
  await until(() => told("certain").length === 1);
});

test("what was stored under an older document is certain once a later exchange has the newest", async (context) => {
  const { sent, stored, told } = await begin(context);
  const first = await sent(1);
  stored(first.label, false);
  stored(null);
  await until(() => told("certain").length);
  assert.deepEqual(told("certain"), [{ kind: "certain", ...first.label }]);
});

test("what was stored under the document at hand does not go again", async (context) => {
  const { sent, stored, renewed, sealings } = await begin(context);
  stored((await sent(1)).label, true);
  await renewed(withoutFirst);
  stored((await sent(2)).label);
  assert.deepEqual([sealings(1).length, sealings(2).length], [1, 1]);
});

test("what is in the hand and not for who was revoked does not go again; what waits is sealed again, whoever it is for", async (context) => {
  const { sent, took, kept, stored, renewed, sealings } = await begin(context);
  const first = await sent(1, { channel: "second", text: "word ".repeat(4000) });
  took(first.label);
  await until(() => sealings(1, 1)[0]);
  await renewed(withoutFirst);
  const secondAgain = await until(() => sealings(1, 1)[1]);
  kept(first.label);
  stored(secondAgain.label);
  stored((await sent(2)).label);
  assert.deepEqual([sealings(1).length, sealings(1, 1).length, sealings(2).length], [1, 2, 1]);
});

test("a codename that withdrew everything sends nothing more in this visit, closed and opened again as well", async (context) => {
  const { open, worker } = await begin(context);
  const keys = await made.source();
  await open(keys, 2);
  await worker.ask("withdraw", { slots: [2], codename: 2, message: 1 });
  await worker.ask("close", { codename: 2 });
  await open({ ...keys }, 3);
  const draft = { channel: "both", answers: {}, text: "More" };
  await assert.rejects(worker.ask("send", { draft, files: false, codename: 3, message: 2 }), /withdrawn/);
});
