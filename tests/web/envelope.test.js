/** Envelopes sealed by the page and opened as a reviewer opens them (sections 6 and 7). */

import assert from "node:assert/strict";
import { before, test } from "node:test";
import {
  ENVELOPE,
  ENVELOPE_SIZE,
  MAX_PARTS,
  layOut,
  sealCover,
  sealParts,
  splitText,
  throwaway,
} from "../../client/web/protocol/envelope.js";
import { writeCompact } from "../../client/web/protocol/json.js";
import {
  ProtocolError,
  aesOpen,
  concat,
  hex,
  hkdf,
  randomBytes,
  sha256,
  signingKey,
  tag,
} from "../../client/web/protocol/primitives.js";
import { receiptTag } from "../../client/web/protocol/receipts.js";
import { jsonLimit, openSlot, seal } from "../../client/web/protocol/sealed-form.js";
import { privateKey, recipient } from "../../client/web/protocol/xwing.js";
import { MadeDesk, TODAY } from "./made-desk.js";
import { checkView, openEnvelope } from "./reviewer.js";
import { mutate, seededNumbers } from "./seeded.js";

let made, desk, keys, nobody;
before(async () => {
  made = await MadeDesk.make();
  desk = await made.verified();
  keys = await made.source();
  nobody = await throwaway(randomBytes);
});

const message = async (text, channel = "both", answers = {}) =>
  sealParts(desk, await layOut(desk, { text, channel, answers }, keys, randomBytes), nobody, randomBytes);
const openAs = (reviewer, envelope) => openEnvelope(envelope, reviewer.slot, [reviewer.epochKey], desk);
const digest = async (bytes) => hex((await sha256(bytes)).subarray(0, 8));

test("the sizes are those of section 7", () => {
  assert.deepEqual([ENVELOPE.size, jsonLimit(ENVELOPE)], [32_768, 13_916]);
});

test("a cover has the size of an envelope, is never the same, and no reviewer opens it", async () => {
  const covers = await Promise.all([1, 2].map(() => sealCover(nobody, desk.id, randomBytes)));
  assert.deepEqual(
    covers.map((cover) => cover.length),
    [ENVELOPE_SIZE, ENVELOPE_SIZE],
  );
  assert.notEqual(hex(covers[0].subarray(0, 1200)), hex(covers[1].subarray(0, 1200)));
  for (let slot = 0; slot < 16; slot++)
    await assert.rejects(openEnvelope(covers[0], slot, [made.first.epochKey, made.second.epochKey], desk), {
      code: "not-addressed",
    });
});

test("a cover is made as an envelope is: real encapsulations in all slots, a body of zeros", async () => {
  const own = await privateKey(randomBytes(32));
  const contentKeys = [];
  const random = (size) => {
    contentKeys.push(randomBytes(size));
    return contentKeys.at(-1);
  };
  const cover = await sealCover(await recipient(own.publicBytes), desk.id, random);
  const header = cover.subarray(0, 32 + 16 * 1169);
  const info = concat(tag("envelope slot", desk.id), header.subarray(0, 32));
  for (let slot = 0; slot < 16; slot++) {
    const share = await own.open(header.subarray(32 + slot * 1169, 32 + (slot + 1) * 1169), info);
    assert.deepEqual(share, concat(Uint8Array.of(1), contentKeys[0]));
  }
  const body = await aesOpen(
    await hkdf(contentKeys[0], tag("envelope body", desk.id)),
    cover.subarray(header.length),
    await sha256(header),
  );
  assert.deepEqual(body, new Uint8Array(14_016));
  assert.equal(contentKeys.length, 1);
});

test("every addressed reviewer reads a message, and its view and receipts are right", async () => {
  const [envelope, ...more] = await message("Shalom, שלום 🕳", "both", { where: "here", what: ["a", "b"] });
  assert.deepEqual([envelope.length, more.length], [ENVELOPE_SIZE, 0]);
  for (const reviewer of [made.first, made.second]) {
    const { content, author, source } = await openAs(reviewer, envelope);
    assert.ok(source);
    assert.deepEqual(author, (await signingKey(keys.caseSeed)).publicKey);
    assert.deepEqual(
      [content.text, content.channel, content.answers, content.part, content.parts],
      ["Shalom, שלום 🕳", "both", { where: "here", what: ["a", "b"] }, 0, 1],
    );
    assert.equal(content.reply_key, hex((await privateKey(keys.replySeed)).publicBytes));
    assert.equal(content.clue_key, hex(keys.clueKey));
    assert.deepEqual(content.view.keys, [
      [2, await digest(made.first.epochKey.publicBytes)],
      [5, await digest(made.second.epochKey.publicBytes)],
    ]);
    checkView(/** @type {any} */ (content), reviewer.slot, [await digest(reviewer.epochKey.publicBytes)], desk, TODAY);
    const tags = await Promise.all(
      Array.from({ length: 16 }, (_, number) => receiptTag(keys.receiptKey, TODAY, number, reviewer.slot)),
    );
    assert.ok(tags.map(hex).includes(content.receipts[reviewer === made.first ? 0 : 1]));
  }
});

test("sealed again without one of its readers, a part is the same part for the others, and opens for nobody new", async () => {
  const laid = await layOut(desk, { text: "word ".repeat(4000), channel: "both", answers: {} }, keys, randomBytes);
  const before = await sealParts(desk, laid, nobody, randomBytes);
  laid.receipts.delete(made.first.slot);
  const [again] = await sealParts(desk, laid, nobody, randomBytes, [1]);
  await assert.rejects(openAs(made.first, again), { code: "not-addressed" });
  const [one, other] = [(await openAs(made.second, before[1])).content, (await openAs(made.second, again)).content];
  for (const same of ["id", "part", "parts", "text"]) assert.equal(other[same], one[same]);
  assert.deepEqual([other.view.keys, other.receipts], [one.view.keys.slice(1), one.receipts.slice(1)]);
  laid.receipts.clear();
  await assert.rejects(sealParts(desk, laid, nobody, randomBytes), { code: "unreachable" });
});

test("a message is laid out for those who were shown alone, though others of the channel can be addressed now", async () => {
  const written = { text: "Hello", channel: "both", answers: {} };
  const laid = await layOut(desk, { ...written, readers: [made.second.slot] }, keys, randomBytes);
  const [envelope] = await sealParts(desk, laid, nobody, randomBytes);
  await assert.rejects(openAs(made.first, envelope), { code: "not-addressed" });
  const { content } = await openAs(made.second, envelope);
  assert.deepEqual([content.text, content.without], ["Hello", undefined], "nobody is kept out of the case");
  await assert.rejects(layOut(desk, { ...written, readers: [] }, keys, randomBytes), { code: "unreachable" });
});

test("who is not addressed cannot open, whatever the slot", async () => {
  const [envelope] = await message("for the second", "second");
  for (let slot = 0; slot < 16; slot++)
    await assert.rejects(openEnvelope(envelope, slot, [made.first.epochKey], desk), { code: "not-addressed" });
  assert.equal((await openAs(made.second, envelope)).content.text, "for the second");
});

test("a long text travels in parts that are as full as they can be, with one id and the same receipts", async () => {
  const text = `${"0123456789".repeat(2_000)}🕳\u0001"\\שלום你好`.repeat(4);
  const contents = [];
  for (const envelope of await message(text)) contents.push((await openAs(made.first, envelope)).content);
  assert.equal(contents.map((one) => one.text).join(""), text);
  assert.deepEqual(
    contents.map((one) => [one.part, one.parts]),
    contents.map((_, part) => [part, contents.length]),
  );
  assert.equal(new Set(contents.map((one) => `${one.id} ${one.receipts}`)).size, 1);
  for (const one of contents.slice(0, -1))
    assert.ok(jsonLimit(ENVELOPE) - writeCompact(one).length <= 2 + 4, "the room is used"); // 2 digits, a character
});

test("sixteen parts are the most", async () => {
  const [first] = await message("");
  const room = jsonLimit(ENVELOPE) - writeCompact((await openAs(made.first, first)).content).length;
  const [, second] = await message("a".repeat(room + 10));
  const further =
    jsonLimit(ENVELOPE) -
    writeCompact({ ...(await openAs(made.first, second)).content, text: "", parts: 16, part: 10 }).length;
  const most = room - 1 + 15 * further; // the first part leaves room for parts of two digits
  assert.equal((await message("a".repeat(most))).length, MAX_PARTS);
  await assert.rejects(message("a".repeat(most + 1)), { code: "too-long" });
});

test("what does not fit or cannot be spelled is refused before anything is sealed", async () => {
  await assert.rejects(message("", "both", { a: "x".repeat(13_000) }), { code: "too-large" });
  await assert.rejects(message("\ud800"), { code: "json" });
  await assert.rejects(message("", "third"), { code: "unreachable" });
});

test("a changed envelope is refused by a code, whoever opens it", async () => {
  const [envelope] = await message("a text");
  const below = seededNumbers(1);
  const start = 32 + 2 * 1169;
  for (let count = 0; count < 60; count++) {
    const changed = envelope.slice();
    const at = [below(32), start + below(1169), below(32 + 16 * 1169), 32 + 16 * 1169 + below(14_032)][count % 4];
    changed[at] ^= 1 << below(8);
    await assert.rejects(
      openAs(made.first, changed),
      (error) => error instanceof ProtocolError && ["not-addressed", "body", "commitment"].includes(error.code),
    );
  }
  for (const size of [0, 1, 32_767])
    await assert.rejects(openAs(made.first, envelope.subarray(0, size)), { code: "length" });
  await assert.rejects(openAs(made.first, concat(envelope, Uint8Array.of(0))), { code: "length" });
});

test("whatever JSON a source signs, its opening gives an object or a code", async () => {
  const [envelope] = await message("a text", "both", { a: ["b"] });
  const good = writeCompact((await openAs(made.first, envelope)).content);
  const signer = { seed: keys.caseSeed, context: tag("source payload", desk.id) };
  const to = Array(16)
    .fill(nobody)
    .with(2, await recipient(made.first.epochKey.publicBytes));
  const below = seededNumbers(2);
  const codes = new Set();
  for (let count = 0; count < 60; count++) {
    try {
      await openAs(made.first, await seal(ENVELOPE, to, mutate(good, below), signer, randomBytes(32), desk.id));
      codes.add("ok");
    } catch (error) {
      assert.ok(error instanceof ProtocolError, String(/** @type {any} */ (error)?.stack));
      codes.add(error.code);
    }
  }
  assert.ok(codes.has("json") && codes.size > 1);
});

test("a sealed form is not another kind, and not another desk's", async () => {
  const [envelope] = await message("a text");
  await assert.rejects(openSlot({ ...ENVELOPE, kind: "reply" }, envelope, 2, [made.first.epochKey], desk.id), {
    code: "not-addressed",
  });
  await assert.rejects(openSlot(ENVELOPE, envelope, 2, [made.first.epochKey], new Uint8Array(32)), {
    code: "not-addressed",
  });
});

test("pieces put together are the text, none is larger than its room, and none has room left for the next character", () => {
  const below = seededNumbers(3);
  const characters = [...'aé\u0000\n"\\你🕳\u007f\u2028'];
  const size = (text) => writeCompact({ a: text }).length - writeCompact({ a: "" }).length;
  for (let count = 0; count < 1000; count++) {
    const text = Array.from({ length: below(60) }, () => characters[below(characters.length)]).join("");
    const [first, further] = [below(40), 20 + below(40)];
    const pieces = splitText(text, first, further);
    assert.equal(pieces.join(""), text);
    for (const [at, piece] of pieces.entries()) {
      const room = at ? further : first;
      assert.ok(size(piece) <= room);
      const next = pieces[at + 1];
      if (next !== undefined) assert.ok(size(piece) + size([...next][0]) > room);
    }
  }
  assert.deepEqual(splitText("", 0, 10), [""]);
  assert.throws(() => splitText("", -1, 10), { code: "too-large" });
});
