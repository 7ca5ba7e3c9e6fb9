/** Bytes, tags and the primitives of sections 1.1 and 1.2. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  LABELS,
  aesOpen,
  aesSeal,
  compare,
  concat,
  encodeText,
  equal,
  hex,
  hkdf,
  hmacUnder,
  randomBytes,
  readU32,
  sha256,
  tag,
  u32,
  unhex,
} from "../../client/web/protocol/primitives.js";

const bytes = (...numbers) => Uint8Array.from(numbers);

test("hexadecimal and back is the identity, and nothing but lower-case pairs is read", () => {
  const all = Uint8Array.from({ length: 256 }, (_, at) => at);
  assert.deepEqual(unhex(hex(all)), all);
  for (const wrong of ["0", "0G", "AB", " 00", "00 ", "0x00", "00\n", null, undefined, 12, ["00"], {}])
    assert.throws(() => unhex(wrong), { code: "schema" });
  assert.throws(() => unhex("0000", 1), { code: "schema" });
  assert.throws(() => unhex("00", 2), { code: "schema" });
});

test("numbers are big-endian", () => {
  assert.deepEqual(u32(0x01020304), bytes(1, 2, 3, 4));
  assert.equal(readU32(bytes(9, 255, 255, 255, 254).subarray(1), 0), 0xfffffffe);
});

test("equal compares lengths too, compare orders as byte strings", () => {
  assert.ok(equal(bytes(), bytes()) && equal(bytes(1, 2), bytes(1, 2)));
  for (const [a, b] of [
    [bytes(1), bytes()],
    [bytes(), bytes(0)],
    [bytes(1, 0), bytes(1)],
    [bytes(1), bytes(1, 0)],
    [bytes(1), bytes(2)],
  ])
    assert.ok(!equal(a, b));
  const order = [bytes(), bytes(0), bytes(0, 1), bytes(1), bytes(1, 0), bytes(127), bytes(128), bytes(255)];
  assert.deepEqual([...order].reverse().sort(compare), order);
});

test("the labels are those of the protocol's table, and no other makes a tag", () => {
  const text = readFileSync(new URL("../../docs/protocol.md", import.meta.url), "utf8");
  const rows = text.slice(text.indexOf("| label | used as |"), text.indexOf("In `genesis` alone")).split("\n").slice(2);
  const listed = rows.flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1]));
  assert.deepEqual([...LABELS].sort(), listed.sort());
  assert.throws(() => tag("reply", new Uint8Array(32)), TypeError);
});

test("no tag is the beginning of another", () => {
  const tags = [...LABELS].map((label) => hex(tag(label, new Uint8Array(32))));
  for (const a of tags) for (const b of tags) assert.ok(a === b || !b.startsWith(a));
});

test("SHA-256, HMAC and HKDF give the answers of FIPS 180-4, RFC 4231 and RFC 5869", async () => {
  assert.equal(
    hex(await sha256(encodeText("abc"))),
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
  const hmac = await hmacUnder(encodeText("Jefe")); // RFC 4231, case 2
  assert.equal(
    hex(await hmac(encodeText("what do ya want for nothing?"))),
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
  const derived = await hkdf(new Uint8Array(22).fill(0x0b), new Uint8Array(0)); // RFC 5869, case 3: salt and info empty
  assert.equal(hex(derived), "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
});

test("AES-GCM opens what it sealed, and refuses another key, text or aad with `body`", async () => {
  const [key, text, aad] = [randomBytes(32), encodeText("a text"), encodeText("aad")];
  const sealed = await aesSeal(key, text, aad);
  assert.equal(sealed.length, text.length + 16);
  assert.deepEqual(await aesOpen(key, sealed, aad), text);
  await assert.rejects(aesOpen(randomBytes(32), sealed, aad), { code: "body" });
  await assert.rejects(aesOpen(key, sealed, encodeText("aae")), { code: "body" });
  await assert.rejects(aesOpen(key, concat(sealed, bytes(0)), aad), { code: "body" });
  for (const size of [0, 15, 16]) await assert.rejects(aesOpen(key, sealed.subarray(0, size), aad), { code: "body" });
});
