// @ts-nocheck: points are tuples of integers, and nothing else is here
/** Signature checks follow section 1.3 to the letter. What is refused here is a signature whose equation holds, so that only the check in question can refuse it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { ProtocolError, concat, encodeText, signingKey, verify } from "../../client/web/protocol/primitives.js";
import { BASE, L, P, add, challenge, encode, equationHolds, littleEndian, multiply, torsion } from "./edwards25519.js";

const SECRET = 987654321987654321n;
const TRIES = 64; // an equation with a point of order 8 holds about once in 8 texts

const refused = { name: "ProtocolError", code: "signature" };
const small = Array.from({ length: 8 }, (_, k) => multiply(BigInt(k), torsion()));

/** The first of many texts for which a crafted signature's equation holds. @param {(text: Uint8Array, number: bigint) => [any, any, bigint]} craft */
function findHolding(craft) {
  for (let number = 0; number < TRIES; number++) {
    const text = encodeText(`text ${number}`);
    const [a, r, s] = craft(text, BigInt(number));
    if (equationHolds(a, r, s, text)) return { key: encode(a), signature: concat(encode(r), littleEndian(s)), text };
  }
  throw new Error("none of the texts will do");
}

for (const [k, point] of small.entries()) {
  test(`a key of small order is refused though the equation holds: ${k} times the point of order 8`, async () => {
    const craft = (_, number) => [
      point,
      add(multiply(1000n + number, BASE), multiply(number % 8n, small[1])),
      1000n + number,
    ];
    const { key, signature, text } = findHolding(craft);
    await assert.rejects(verify(key, signature, text), refused);
  });

  test(`an R of small order is refused though the equation holds: ${k} times the point of order 8`, async () => {
    const a = add(multiply(SECRET, BASE), small[1]);
    const craft = (text) => [a, point, (challenge(encode(point), encode(a), text) * SECRET) % L];
    const { key, signature, text } = findHolding(craft);
    await assert.rejects(verify(key, signature, text), refused);
  });

  test(`a key that is a good one plus ${k} times the point of order 8 is judged by the equation without the cofactor`, async () => {
    const a = add(multiply(SECRET, BASE), point);
    const r = multiply(4242n, BASE);
    const sign = (text) => [a, r, (4242n + challenge(encode(r), encode(a), text) * SECRET) % L];
    const { key, signature, text } = findHolding(sign);
    await verify(key, signature, text);
    for (let number = 0; k > 0 && number < TRIES; number++) {
      const other = encodeText(`other ${number}`);
      const [, , s] = sign(other);
      if (!equationHolds(a, r, s, other))
        return assert.rejects(verify(key, concat(encode(r), littleEndian(s)), other), refused);
    }
    assert.equal(k, 0);
  });
}

test("a point with its top bit flipped where x is zero is of small order still", async () => {
  for (const y of [1n, P - 1n])
    await assert.rejects(verify(littleEndian(y | (1n << 255n)), new Uint8Array(64), new Uint8Array(0)), refused);
});

test("a key that is not canonical is refused though the equation holds", async () => {
  for (const point of small.filter(([, y]) => y < 19n))
    for (const top of [0n, 1n]) {
      const key = littleEndian((point[1] + P) | (top << 255n));
      let held = 0;
      for (let number = 0n; number < TRIES; number++) {
        const text = encodeText(`text ${number}`);
        const r = add(multiply(1000n + number, BASE), multiply(number % 8n, small[1]));
        if (!equationHolds(point, r, 1000n + number, text, key)) continue;
        await assert.rejects(verify(key, concat(encode(r), littleEndian(1000n + number)), text), refused);
        held++;
      }
      assert.ok(held > 0);
    }
});

test("every y that is not canonical is refused, in key and in R", async () => {
  const key = await signingKey(new Uint8Array(32).fill(3));
  const text = encodeText("text");
  const good = await key.sign(text);
  for (let y = P; y < 2n ** 255n; y++)
    for (const top of [0n, 1n]) {
      const strange = littleEndian(y | (top << 255n));
      await assert.rejects(verify(strange, good, text), refused);
      await assert.rejects(verify(key.publicKey, concat(strange, good.subarray(32)), text), refused);
    }
});

test("S plus L is refused, and S just below L is looked at by the equation", async () => {
  const key = await signingKey(new Uint8Array(32).fill(4));
  const text = encodeText("text");
  const good = await key.sign(text);
  await verify(key.publicKey, good, text);
  const s = BigInt(`0x${Buffer.from(good.subarray(32)).reverse().toString("hex")}`);
  for (const other of [s + L, L, L - 1n, 2n ** 256n - 1n])
    await assert.rejects(verify(key.publicKey, concat(good.subarray(0, 32), littleEndian(other)), text), refused);
});

test("a key or a signature of another length is refused", async () => {
  const key = await signingKey(new Uint8Array(32).fill(5));
  const text = encodeText("text");
  const good = await key.sign(text);
  for (const [a, b] of [
    [key.publicKey.subarray(1), good],
    [concat(key.publicKey, Uint8Array.of(0)), good],
    [key.publicKey, good.subarray(1)],
    [key.publicKey, concat(good, Uint8Array.of(0))],
    [new Uint8Array(0), new Uint8Array(0)],
  ])
    await assert.rejects(verify(a, b, text), (error) => error instanceof ProtocolError && error.code === "signature");
});
