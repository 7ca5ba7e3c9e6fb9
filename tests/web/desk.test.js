/** The desk document, signed and verified in JavaScript (sections 4 and 5). Refusals one by one are vectors. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { addressable, epochOf, lastRead, verifyDeskDocument } from "../../client/web/protocol/desk.js";
import { isActive } from "../../client/web/protocol/directory.js";
import { ProtocolError, concat, hex, sha256, u32 } from "../../client/web/protocol/primitives.js";
import { EPOCH, MadeDesk, TODAY } from "./made-desk.js";
import { mutate, seededNumbers } from "./seeded.js";

const made = await MadeDesk.make();
const slots = (keys) => keys.map((key) => key.reviewer.slot);

test("weeks begin on Monday", () => {
  assert.deepEqual([0, 3, 4, 10, 11].map(epochOf), [0, 0, 1, 1, 2]); // 1970-01-05, day 4, was a Monday
  for (let epoch = 1; epoch < 100; epoch++)
    assert.deepEqual([7 * epoch - 4, 7 * epoch - 3, 7 * epoch + 3, 7 * epoch + 4].map(epochOf), [
      epoch - 1,
      epoch,
      epoch,
      epoch + 1,
    ]);
});

test("a document is verified, and what comes of it cannot be changed", async () => {
  const directory = await made.directory();
  const desk = await made.verified({ directory });
  assert.deepEqual([desk.name, desk.rotations, desk.alarms, desk.now], ["Example desk", 0, [], TODAY]);
  assert.deepEqual(desk.view, (await sha256(directory)).slice(0, 16));
  assert.deepEqual(slots(desk.epochKeys).sort(), [2, 5]);
  assert.ok(Object.isFrozen(desk));
});

test("the later of the own day and the day of issue chooses the week", async () => {
  assert.equal((await made.verified({}, TODAY - 400)).now, TODAY);
  assert.equal((await made.verified({}, TODAY + 3)).now, TODAY + 3);
});

test("a channel's reviewers with a key for this week are addressed, in the order of their slots", async () => {
  const desk = await made.verified();
  assert.deepEqual([slots(addressable(desk, "both")), slots(addressable(desk, "second"))], [[2, 5], [5]]);
  assert.throws(() => addressable(desk, "third"), { code: "unreachable" });
  const nextWeek = await made.verified({}, TODAY + 7);
  assert.throws(() => addressable(nextWeek, "both"), { code: "unreachable" });
  const late = await made.verified({}, TODAY + 31);
  assert.throws(() => addressable(late, "both"), { code: "expired" });
});

test("a revoked reviewer is not addressed, and takes nobody along", async () => {
  const desk = await made.verified({ revocations: [await made.revocation(made.first)] });
  assert.deepEqual(desk.alarms, ["revoked"]);
  assert.deepEqual([...desk.revoked], [hex(made.first.signing.publicKey)]);
  assert.deepEqual(slots(addressable(desk, "both")), [5]);
});

test("of two keys for a week neither is used", async () => {
  const keys = [
    await made.epochRecord(made.first),
    await made.epochRecord(made.first, EPOCH, made.second.epochKey.publicBytes),
    await made.epochRecord(made.second),
  ];
  const desk = await made.verified({ keys });
  assert.deepEqual([desk.alarms, slots(addressable(desk, "both"))], [["second-key"], [5]]);
});

test("a reviewer is at the desk from the first day through the last, both counted", () => {
  const days = (from, until) => [9, 10, 12, 13].filter((day) => isActive(/** @type {any} */ ({ from, until }), day));
  assert.deepEqual([days(10, 12), days(10, undefined), days(13, 13)], [[10, 12], [10, 12, 13], [13]]);
});

test("an epoch key counts if its reviewer is there on any day of the week", async () => {
  const [monday, sunday] = [7 * EPOCH - 3, 7 * EPOCH + 3];
  const keys = [await made.epochRecord(made.first)];
  const alarms = async (changes) => {
    const directory = await made.directory({ reviewers: [made.entry(made.first, changes), made.entry(made.second)] });
    return (await made.verified({ directory, keys })).alarms;
  };
  assert.deepEqual(await alarms({ from: sunday }), []);
  assert.deepEqual(await alarms({ from: sunday + 1 }), ["epoch"]);
  assert.deepEqual(await alarms({ until: monday }), []);
  assert.deepEqual(await alarms({ until: monday - 1 }), ["epoch"]);
});

test("a slot is given away when the last epoch key of the one before is gone, and not a day earlier", async () => {
  const until = TODAY - 50;
  const check = async (from) => {
    const reviewers = [made.entry(made.first, { slot: 5, until }), made.entry(made.second, { from })];
    return made.verified({ directory: await made.directory({ reviewers }) });
  };
  await assert.rejects(check(until + 6 + 21), { code: "slot-reused" });
  await check(until + 6 + 21 + 1);
});

test("a channel was last read when the last of its reviewers read", async () => {
  const sheets = [
    await made.sheet(made.first, { through: TODAY - 1 }),
    await made.sheet(made.first, { day: TODAY - 5, through: TODAY - 6 }),
    await made.sheet(made.second, { through: TODAY - 4 }),
  ];
  const desk = await made.verified({ sheets });
  assert.deepEqual(
    [lastRead(desk, "both"), lastRead(desk, "second"), lastRead(desk, "third")],
    [TODAY - 1, TODAY - 4, undefined],
  );
  assert.equal(lastRead(await made.verified(), "both"), undefined);
});

test("what a document showed counts in every later one, which tells of what it leaves out", async () => {
  const keys = [await made.epochRecord(made.first), await made.epochRecord(made.second)];
  const sheets = [await made.sheet(made.first)];
  const revocations = [await made.revocation(made.second)];
  let { memory } = await made.verified({ keys, sheets });
  const see = async (/** @type {object} */ parts, today = TODAY) => {
    const desk = await verifyDeskDocument(
      await made.document({ keys, sheets, ...parts }),
      made.pin,
      today,
      undefined,
      memory,
    );
    memory = desk.memory;
    return [desk.epochKeys.map((one) => one.reviewer.id).sort(), [...desk.revoked].length, desk.alarms.sort()];
  };
  assert.deepEqual(await see({ keys: keys.slice(1) }), [["first", "second"], 0, ["key-missing"]]);
  assert.deepEqual(await see({ keys: keys.slice(0, 1), revocations }), [["first"], 1, []]);
  assert.deepEqual(await see({}), [["first"], 1, ["revocation-missing", "revoked"]]);
  assert.deepEqual(await see({ keys: [] }, TODAY + 7), [[], 1, ["revocation-missing"]]);
  assert.deepEqual(memory, { revocations, epochKeys: [] });
});

test("a desk file, which has a pin and no records, leaves nothing out", async () => {
  const keys = [await made.epochRecord(made.first), await made.epochRecord(made.second)];
  const { memory } = await made.verified({ keys, revocations: [await made.revocation(made.second)] });
  const pin = new TextEncoder().encode("{}");
  const file = concat(await made.document({ keys: [] }), new Uint8Array([8]), u32(pin.length), pin);
  const desk = await verifyDeskDocument(file, made.pin, TODAY, undefined, memory);
  assert.deepEqual([desk.alarms, desk.epochKeys.length, desk.revoked.size], [[], 1, 1]);
});

test("who was reported stolen says nothing about what was read", async () => {
  const directory = await made.directory({
    reviewers: [made.entry(made.first, { until: TODAY }), made.entry(made.second)],
  });
  const sheets = [
    await made.sheet(made.first, { through: TODAY - 1 }),
    await made.sheet(made.second, { through: TODAY - 4 }),
  ];
  const desk = await made.verified({ directory, sheets, revocations: [await made.revocation(made.first)] });
  assert.deepEqual(desk.sheets.map((one) => one.reportedStolen).sort(), [false, true]);
  assert.equal(lastRead(desk, "both"), TODAY - 4);
});

test("an older directory and another of the same serial are refused, the same and a newer one are not", async () => {
  const raw = await made.directory();
  const previous = { serial: 3, book: 0, raw };
  const check = async (changes) =>
    verifyDeskDocument(await made.document({ directory: await made.directory(changes) }), made.pin, TODAY, previous);
  await check({});
  await check({ serial: 4 });
  await assert.rejects(check({ serial: 2 }), { code: "serial" });
  await assert.rejects(check({ origins: ["elsewhere"] }), { code: "serial" });
});

test("a document cut anywhere is refused with `document`, or lacks only whole records at its end", async () => {
  const document = await made.document({
    sheets: [await made.sheet(made.first)],
    revocations: [await made.revocation(made.second)],
  });
  const ends = new Set();
  for (let at = 0; at < document.length; at += 5 + new DataView(document.buffer).getUint32(at + 1)) ends.add(at);
  const starts = [...ends].slice(2); // genesis and directory must be there
  for (let size = 0; size < document.length; size++) {
    if (starts.includes(size)) await verifyDeskDocument(document.subarray(0, size), made.pin, TODAY);
    else if (size < 20 || size % 97 === 0 || ends.has(size) || ends.has(size - 1) || ends.has(size - 4))
      await assert.rejects(
        verifyDeskDocument(document.subarray(0, size), made.pin, TODAY),
        { code: "document" },
        `${size} bytes`,
      );
  }
});

test("of a changed document nothing changed is believed: it is refused by a code, or what is left was in the good one", async () => {
  const document = await made.document({
    sheets: [await made.sheet(made.first)],
    revocations: [await made.revocation(made.second)],
  });
  const believed = (desk) => [
    hex(desk.rawDirectory),
    ...desk.epochKeys.map(({ reviewer, epoch, recipient }) => `${reviewer.id} ${epoch} ${hex(recipient.publicBytes)}`),
    ...desk.sheets.map(({ reviewer, day, through, tags }) => `${reviewer.id} ${day} ${through} ${tags}`),
    ...desk.revoked,
  ];
  const good = new Set(believed(await verifyDeskDocument(document, made.pin, TODAY)));
  good.add(`second ${EPOCH} ${hex(made.second.epochKey.publicBytes)}`); // believed when the revocation is cut off
  const below = seededNumbers(4);
  let stood = 0;
  for (let count = 0; count < 600; count++) {
    try {
      for (const one of believed(await verifyDeskDocument(mutate(document, below), made.pin, TODAY)))
        assert.ok(good.has(one), one);
      stood++;
    } catch (error) {
      assert.ok(error instanceof ProtocolError, String(/** @type {any} */ (error)?.stack));
    }
  }
  assert.ok(stood > 20 && stood < 600);
});

test("random bytes behind a good genesis are refused by a code", async () => {
  const below = seededNumbers(5);
  const start = (await made.document()).subarray(0, 5 + made.genesis.length);
  for (let count = 0; count < 300; count++) {
    const noise = Uint8Array.from({ length: below(60) }, () => below(8));
    await assert.rejects(
      verifyDeskDocument(concat(start, noise), made.pin, TODAY),
      (error) => error instanceof ProtocolError,
    );
  }
});

test("a page pinned to another desk refuses this one", async () => {
  const other = await MadeDesk.make(2);
  await assert.rejects(verifyDeskDocument(await made.document(), other.pin, TODAY), { code: "desk" });
});
