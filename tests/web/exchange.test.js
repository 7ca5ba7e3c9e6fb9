/** The frames of the exchange (section 10). */

import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeResponse, encodeRequest } from "../../client/web/protocol/exchange.js";
import { ProtocolError, concat, encodeText, randomBytes } from "../../client/web/protocol/primitives.js";
import { mutate, seededBytes, seededNumbers } from "./seeded.js";

const [desk, book] = [randomBytes(32), randomBytes(32)];
const respond = (status, magic = "knothole", version = 1) =>
  concat(encodeText(magic), Uint8Array.of(version, status), desk, book, new Uint8Array(182));

test("a request is 33,024 bytes: magic, version, zeros, envelope", () => {
  const envelope = randomBytes(32_768);
  assert.deepEqual(
    encodeRequest(envelope),
    concat(encodeText("knothole"), Uint8Array.of(1), new Uint8Array(247), envelope),
  );
  for (const size of [0, 32_767, 32_769]) assert.throws(() => encodeRequest(new Uint8Array(size)), { code: "length" });
});

test("an answer gives its status and both digests", () => {
  for (const [at, status] of ["stored", "malformed", "full", "unavailable"].entries())
    assert.deepEqual(decodeResponse(respond(at)), { status, desk, book });
});

test("an answer is refused for its length, magic, version, status and padding", () => {
  for (const size of [0, 255]) assert.throws(() => decodeResponse(respond(0).subarray(0, size)), { code: "length" });
  assert.throws(() => decodeResponse(concat(respond(0), Uint8Array.of(0))), { code: "length" });
  assert.throws(() => decodeResponse(respond(0, "knotholE")), { code: "magic" });
  for (const version of [0, 2])
    assert.throws(() => decodeResponse(respond(0, "knothole", version)), { code: "version" });
  for (const status of [4, 255]) assert.throws(() => decodeResponse(respond(status)), { code: "schema" });
  for (const at of [74, 255]) {
    const padded = respond(0);
    padded[at] = 1;
    assert.throws(() => decodeResponse(padded), { code: "padding" });
  }
});

test("whatever comes, an answer or a code comes out", () => {
  const [random, below] = [seededBytes(1), seededNumbers(2)];
  for (let count = 0; count < 5000; count++)
    try {
      decodeResponse(count % 2 ? random(256) : mutate(respond(count % 5), below));
    } catch (error) {
      assert.ok(error instanceof ProtocolError, String(/** @type {any} */ (error)?.stack));
    }
});
