// @ts-check
/** A page whose clock is behind takes the directory's day, as `knothole source` does (docs/protocol.md sections 4.6 and 9). */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { unhex } from "../../client/web/protocol/primitives.js";
import { readVector } from "./vector-file.js";
import { loadSession, until } from "./worker-scope.js";

const vector = (/** @type {string} */ name) =>
  readVector(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));
const { in: given, out } = await vector("receipts/a-clock-that-is-behind-takes-the-directory-s-day");
const { pin } = (await vector("pin/before-any-rotation")).in;
const [receipt] = out.receipts;
const realNow = Date.now;
Date.now = () => given.today * 86_400_000;
const { worker, clock, start, open, close } = await loadSession();
after(() => {
  Date.now = realNow;
  close();
});

test("a receipt of a day after the own clock's is found", async () => {
  assert.ok(receipt.written > given.today);
  await start();
  clock.postMessage({ kind: "documents", pin: unhex(pin), desk: unhex(given.document) });
  clock.postMessage({ kind: "book", bytes: new Uint8Array() });
  const { desk } = await until(() => worker.events.find((one) => one.kind === "desk"));
  assert.equal(desk.today, receipt.written);
  const nothing = new Uint8Array(32);
  const keys = {
    replySeed: nothing,
    caseSeed: nothing,
    clueKey: nothing,
    bundleKey: nothing,
    receiptKey: unhex(given.receipt_key),
  };
  const { receipts } = await open(keys);
  assert.deepEqual(receipts, [
    { written: receipt.written, name: "Reviewer One", opened: receipt.opened, stolen: null },
  ]);
});

test("a proof that is made after midnight has the new day", async () => {
  Date.now = () => (receipt.written + 1) * 86_400_000;
  const made = await worker.ask("prove", { codename: 1, text: "" });
  assert.equal(JSON.parse(new TextDecoder().decode(made)).day, receipt.written + 1);
});
