// @ts-check
/** A page whose clock is behind takes the directory's day, as `knothole source` does (docs/protocol.md sections 4.6 and 9). */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { encodeText, unhex } from "../../client/web/protocol/primitives.js";
import { readVector } from "./vector-file.js";
import { loadWorker, until } from "./worker-scope.js";

const url = new URL("../vectors/receipts/a-clock-that-is-behind-takes-the-directory-s-day.json", import.meta.url);
const { in: given, out } = await readVector(readFileSync(url, "utf8"));
const [receipt] = out.receipts;
const realNow = Date.now;
Date.now = () => given.today * 86_400_000;
const worker = await loadWorker("crypto-worker.js");
const { port1: clock, port2: itsPort } = new MessageChannel();
after(() => {
  Date.now = realNow;
  clock.close();
});

test("a receipt of a day after the own clock's is found", async () => {
  assert.ok(receipt.written > given.today);
  worker.send({ kind: "start" }, [itsPort]);
  clock.postMessage({ kind: "documents", pin: encodeText(JSON.stringify(given.pin)), desk: unhex(given.document), book: new Uint8Array() });
  const { desk } = await until(() => worker.events.find((one) => one.kind === "desk"));
  assert.equal(desk.today, receipt.written);
  const nothing = new Uint8Array(32);
  const keys = { replySeed: nothing, caseSeed: nothing, clueKey: nothing, bundleKey: nothing, receiptKey: unhex(given.receipt_key) };
  const { receipts } = await worker.ask("open", { keys });
  assert.deepEqual(receipts, [{ written: receipt.written, name: "Reviewer One", opened: receipt.opened }]);
});
