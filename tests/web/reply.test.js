/** Replies found by their clue, opened and put together (section 8). */

import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  compare,
  concat,
  hmacUnder,
  randomBytes,
  signingKey,
  ProtocolError,
} from "../../client/web/protocol/primitives.js";
import { REPLY, REPLY_SIZE, replyOpener, scanBook } from "../../client/web/protocol/reply.js";
import { jsonLimit } from "../../client/web/protocol/sealed-form.js";
import { privateKey } from "../../client/web/protocol/xwing.js";
import { MadeDesk, TODAY } from "./made-desk.js";
import { composeReply, sealReply } from "./reviewer.js";
import { mutate, seededNumbers } from "./seeded.js";

let made, desk, keys, to;
before(async () => {
  made = await MadeDesk.make();
  desk = await made.verified();
  keys = await made.source();
  to = await address(keys);
});

const address = async (source) => ({
  caseKey: (await signingKey(source.caseSeed)).publicKey,
  replyKey: (await privateKey(source.replySeed)).publicBytes,
  clueKey: source.clueKey,
});
const sealOne = (content, whom = to, by = made.first) => sealReply(content, whom, by.seed, made.id, randomBytes);
/** @param {string} text @param {{day?: number, order?: number, whom?: any, by?: any}} [more] */
const reply = async (text, { day = TODAY, order = 1, whom, by } = {}) =>
  Promise.all(composeReply(text, randomBytes(16), day, order).map((part) => sealOne(part, whom, by)));
const book = (replies) => concat(...[...replies].sort(compare));

test("the sizes are those of section 8", () => assert.deepEqual([REPLY_SIZE, jsonLimit(REPLY)], [4096, 2763]));

test("a source finds its replies among others', whole, in order, by name", async () => {
  const other = await address(await made.source());
  const long = `${"long ".repeat(1500)}🕳שלום\u0000`;
  const replies = [
    ...(await reply("third", { order: 2, by: made.second })),
    ...(await reply(long, { order: 1 })),
    ...(await reply("first", { day: TODAY - 3, order: 9 })),
    ...(await reply("not for you", { whom: other })),
    ...(await reply("not for you either", { whom: other })),
  ];
  const { letters, alarms } = await scanBook(book(replies), keys, desk);
  assert.deepEqual(
    letters.map((one) => [one.reviewer.id, one.text, one.missing]),
    [
      ["first", "first", 0],
      ["first", long, 0],
      ["second", "third", 0],
    ],
  );
  assert.deepEqual(alarms, []);
});

test("replies of one day and number are in the order of the reviewers' names", async () => {
  const replies = [...(await reply("b", { by: made.second })), ...(await reply("a", { by: made.first }))];
  for (const order of [replies, [...replies].reverse()])
    assert.deepEqual(
      (await scanBook(concat(...order), keys, desk)).letters.map((one) => one.text),
      ["a", "b"],
    );
});

test("a part that is missing is counted, one that comes twice is not", async () => {
  const parts = await reply("x".repeat(6000));
  assert.equal(parts.length, 3);
  const { letters } = await scanBook(concat(parts[2], parts[0], parts[0]), keys, desk);
  assert.deepEqual(
    letters.map((one) => one.missing),
    [1],
  );
});

test("an empty book holds nothing; one of another length is refused", async () => {
  assert.deepEqual(await scanBook(new Uint8Array(0), keys, desk), { letters: [], alarms: [] });
  for (const size of [1, 4095, 4097])
    await assert.rejects(scanBook(new Uint8Array(size), keys, desk), { code: "length" });
  await assert.rejects(scanBook(new Uint8Array(16_385 * 4096), keys, desk), { code: "length" });
});

test("a reply by somebody not listed, for another case, or from outside a reviewer's time is an alarm and not shown", async () => {
  const stranger = await made.hire("stranger", 7);
  const elsewhere = { ...to, caseKey: (await address(await made.source())).caseKey };
  const wrong = [
    ...(await reply("a", { by: stranger })),
    ...(await reply("b", { whom: elsewhere })),
    ...(await reply("c", { day: TODAY - 101 })),
  ];
  const { letters, alarms } = await scanBook(concat(...wrong, ...(await reply("good"))), keys, desk);
  assert.deepEqual(
    letters.map((one) => one.text),
    ["good"],
  );
  assert.deepEqual(alarms, ["not-listed", "signature", "epoch"]);
});

test("a revoked reviewer's replies count only if the directory says until when", async () => {
  const sealed = concat(...(await reply("before")));
  const revocations = [await made.revocation(made.first)];
  assert.deepEqual((await scanBook(sealed, keys, await made.verified({ revocations }))).alarms, ["revoked"]);
  const directory = await made.directory({
    reviewers: [made.entry(made.first, { until: TODAY }), made.entry(made.second)],
  });
  const { letters } = await scanBook(sealed, keys, await made.verified({ revocations, directory }));
  assert.deepEqual(
    letters.map((one) => [one.text, one.reportedStolen]),
    [["before", true]],
  );
  const honest = await scanBook(sealed, keys, await made.verified({ directory }));
  assert.deepEqual(
    honest.letters.map((one) => [one.text, one.reportedStolen]),
    [["before", false]],
  );
});

test("a reply of a day after tomorrow is refused and hides no other", async () => {
  const replies = [
    ...(await reply("far", { day: 2 ** 31 - 1 })),
    ...(await reply("soon", { day: TODAY + 2 })),
    ...(await reply("tomorrow", { day: TODAY + 1 })),
  ];
  const { letters, alarms } = await scanBook(book(replies), keys, desk);
  assert.deepEqual([letters.map((one) => one.text), alarms], [["tomorrow"], ["day", "day"]]);
});

test("without the right clue a changed reply is nobody's", async () => {
  const [good] = await reply("a text");
  const open = await replyOpener(keys, desk);
  const below = seededNumbers(1);
  for (let count = 0; count < 200; count++) {
    const changed = mutate(good, below);
    if (compare(changed, good) !== 0)
      await assert.rejects(open(changed), { code: changed.length === REPLY_SIZE ? "not-yours" : "length" });
  }
});

test("with the right clue a changed reply is refused by a code", async () => {
  const [good] = await reply("a text");
  const [open, clue] = [await replyOpener(keys, desk), await hmacUnder(keys.clueKey)];
  const below = seededNumbers(2);
  for (let count = 0; count < 60; count++) {
    const sealed = good.slice(16);
    sealed[below(count % 2 ? 32 + 1169 : sealed.length)] ^= 1 << below(8);
    const forged = concat((await clue(sealed)).subarray(0, 16), sealed);
    await assert.rejects(
      open(forged),
      (error) => error instanceof ProtocolError && ["not-addressed", "commitment", "body"].includes(error.code),
    );
  }
});

test("whatever a listed reviewer signs, a reply or a code comes out", async () => {
  const [content] = composeReply("a text", randomBytes(16), TODAY, 1);
  const wrong = {
    part: [{ part: 1 }, { part: -1 }, { parts: 0 }, { parts: 17, part: 16 }],
    schema: [
      { order: 0 },
      { id: "00" },
      { text: 5 },
      { day: -1 },
      { type: "message" },
      { part: "0" },
      { parts: true },
      { day: 2 ** 31 },
    ],
    epoch: [{ day: TODAY - 101 }],
  };
  const open = await replyOpener(keys, desk);
  for (const [code, changes] of Object.entries(wrong))
    for (const change of changes)
      await assert.rejects(open(await sealOne({ ...content, ...change })), { code }, JSON.stringify(change));
});
