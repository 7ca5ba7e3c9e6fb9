/** Receipts found in day sheets (section 9). */

import assert from "node:assert/strict";
import { before, test } from "node:test";
import { hex, randomBytes } from "../../client/web/protocol/primitives.js";
import { NUMBERS, findReceipts, receiptTag } from "../../client/web/protocol/receipts.js";
import { MadeDesk, TODAY } from "./made-desk.js";

let made;
const receiptKey = randomBytes(32);
before(async () => (made = await MadeDesk.make()));

const sheets = async (...given) =>
  (
    await made.verified({
      sheets: await Promise.all(given.map(([reviewer, options]) => made.sheet(reviewer, options))),
    })
  ).sheets;
const shown = (found) => found.map(({ written, reviewer, opened }) => [written, reviewer.id, opened]);

test("every number of every slot has a tag of its own", async () => {
  const tags = new Set();
  for (let slot = 0; slot < 16; slot++)
    for (let number = 0; number < NUMBERS; number++) tags.add(hex(await receiptTag(receiptKey, TODAY, number, slot)));
  tags.add(hex(await receiptTag(receiptKey, TODAY + 1, 0, 0))).add(hex(await receiptTag(randomBytes(32), TODAY, 0, 0)));
  assert.equal(tags.size, 256 + 2);
});

test("what was opened is found, by the day of writing, then by slot; with the earliest sheet that says so", async () => {
  const tag = (day, number, slot) => receiptTag(receiptKey, day, number, slot);
  const found = await findReceipts(
    receiptKey,
    await sheets(
      [made.first, { day: TODAY, tags: [await tag(TODAY - 2, 3, 2), await tag(TODAY, 15, 2)] }],
      [made.first, { day: TODAY - 1, through: TODAY - 2, tags: [await tag(TODAY - 2, 3, 2)] }],
      [made.second, { day: TODAY, tags: [await tag(TODAY - 2, 3, 5)] }],
    ),
    TODAY,
  );
  assert.deepEqual(shown(found), [
    [TODAY - 2, "first", TODAY - 1],
    [TODAY - 2, "second", TODAY],
    [TODAY, "first", TODAY],
  ]);
});

test("thirty days before the oldest sheet are looked at, no day more and none after today", async () => {
  const days = [TODAY - 31, TODAY - 30, TODAY, TODAY + 1];
  const tags = await Promise.all(days.map((day) => receiptTag(receiptKey, day, 0, 2)));
  assert.deepEqual(shown(await findReceipts(receiptKey, await sheets([made.first, { tags }]), TODAY)), [
    [TODAY - 30, "first", TODAY],
    [TODAY, "first", TODAY],
  ]);
});

test("nothing is found without sheets, by another codename, or in a colleague's sheet", async () => {
  assert.deepEqual(await findReceipts(receiptKey, [], TODAY), []);
  const some = await sheets([made.second, { tags: [await receiptTag(receiptKey, TODAY, 0, 2)] }]);
  assert.deepEqual(await findReceipts(receiptKey, some, TODAY), []);
  assert.deepEqual(await findReceipts(randomBytes(32), some, TODAY), []);
});
