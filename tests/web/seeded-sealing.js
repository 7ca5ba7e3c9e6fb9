/**
 * FOR VECTORS ONLY: HPKE with given randomness (tests/vectors/seeded_sealing.py). Reads lines of [public key, plaintext, info, 64 bytes for the encapsulation]
 * in hexadecimal, and answers each with a line: the sealed bytes.
 */

import { createInterface } from "node:readline";
import { concat, hex, unhex } from "../../client/web/protocol/primitives.js";
import { Aes256Gcm, CipherSuite, HkdfSha256, XWing } from "../../client/web/vendor/hpke.js";

const kem = new XWing();
const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });

for await (const line of createInterface({ input: process.stdin })) {
  const [key, plaintext, info, ekm] = JSON.parse(line).map((/** @type {string} */ one) => unhex(one).buffer);
  const sender = await suite.createSenderContext({
    recipientPublicKey: await kem.deserializePublicKey(key),
    info,
    ekm,
  });
  const sealed = await sender.seal(plaintext);
  process.stdout.write(`${hex(concat(new Uint8Array(sender.enc), new Uint8Array(sealed)))}\n`);
}
