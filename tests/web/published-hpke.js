/**
 * Runs one published HPKE vector for X-Wing (tests/client/protocol/test_published_hpke.py) through the vendored library.
 *
 * Reads the vector and writes {pk, enc, sharedSecret, exported, opened: […]}. The vendored bundle has AES-256-GCM only, the published vectors for this KEM and
 * HKDF-SHA256 are for ChaCha20-Poly1305: that one part comes from Node.
 */

import { createCipheriv, createDecipheriv } from "node:crypto";

import { hex, unhex } from "../../client/web/protocol/primitives.js";
import { privateKey } from "../../client/web/protocol/xwing.js";
import { CipherSuite, HkdfSha256, XWing } from "../../client/web/vendor/hpke.js";
import { readStandardInput } from "./standard-input.js";

const TAG = 16;
const bytes = (/** @type {ArrayBuffer} */ buffer) => new Uint8Array(buffer);
const chacha = {
  id: 3,
  keySize: 32,
  nonceSize: 12,
  tagSize: TAG,
  createEncryptionContext(/** @type {ArrayBuffer} */ key) {
    const options = { authTagLength: TAG };
    return {
      async seal(/** @type {ArrayBuffer} */ nonce, /** @type {ArrayBuffer} */ data, /** @type {ArrayBuffer} */ aad) {
        const cipher = createCipheriv("chacha20-poly1305", bytes(key), bytes(nonce), options).setAAD(bytes(aad), {
          plaintextLength: data.byteLength,
        });
        return new Uint8Array(Buffer.concat([cipher.update(bytes(data)), cipher.final(), cipher.getAuthTag()])).buffer;
      },
      async open(/** @type {ArrayBuffer} */ nonce, /** @type {ArrayBuffer} */ data, /** @type {ArrayBuffer} */ aad) {
        const length = data.byteLength - TAG;
        const cipher = createDecipheriv("chacha20-poly1305", bytes(key), bytes(nonce), options).setAAD(bytes(aad), {
          plaintextLength: length,
        });
        cipher.setAuthTag(bytes(data).subarray(length));
        return new Uint8Array(Buffer.concat([cipher.update(bytes(data).subarray(0, length)), cipher.final()])).buffer;
      },
    };
  },
};

const vector = await readStandardInput();
const kem = new XWing();
const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: chacha });
const pair = await kem.generateKeyPairDerand(unhex(vector.skRm));
const recipientPublicKey = await kem.deserializePublicKey(unhex(vector.pkRm).buffer);
const { enc, sharedSecret } = await kem.encap({ recipientPublicKey, ekm: unhex(vector.ikmE).buffer });
const opener = await suite.createRecipientContext({
  recipientKey: pair.privateKey,
  enc: unhex(vector.enc).buffer,
  info: unhex(vector.info).buffer,
});
const opened = [];
for (const { ct, aad } of vector.encryptions)
  opened.push(hex(bytes(await opener.open(unhex(ct).buffer, unhex(aad).buffer))));
const exported = [];
for (const { exporter_context, L } of vector.exports)
  exported.push(hex(bytes(await opener.export(unhex(exporter_context).buffer, L))));
process.stdout.write(
  JSON.stringify({
    pk: hex((await privateKey(unhex(vector.skRm))).publicBytes),
    enc: hex(bytes(enc)),
    sharedSecret: hex(bytes(sharedSecret)),
    exported,
    opened,
  }),
);
