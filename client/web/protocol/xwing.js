// @ts-check
/** X-Wing keys and HPKE over them (docs/protocol.md sections 1.1 and 1.4). The construction is the vendored library's. */

import { Aes256Gcm, CipherSuite, HkdfSha256, XWing } from "../vendor/hpke.js";
import { ProtocolError, concat, plain } from "./primitives.js";

export const PUBLIC_KEY_SIZE = 1216;
const ENC_SIZE = 1120;

const kem = new XWing();
const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });

/** @typedef {{publicBytes: Uint8Array, seal: (plaintext: Uint8Array, info: Uint8Array) => Promise<Uint8Array>}} Recipient */
/** @typedef {{publicBytes: Uint8Array, open: (untrusted: Uint8Array, info: Uint8Array) => Promise<Uint8Array | null>}} PrivateKey */

/**
 * A public key, checked by a trial encapsulation (section 1.4), ready to seal to; or `key`.
 * @param {Uint8Array} untrusted
 * @returns {Promise<Recipient>}
 */
export async function recipient(untrusted) {
  if (untrusted.length !== PUBLIC_KEY_SIZE) throw new ProtocolError("key");
  const publicBytes = untrusted.slice();
  let key;
  try {
    key = await kem.deserializePublicKey(publicBytes.buffer);
    await kem.encap({ recipientPublicKey: key });
  } catch {
    throw new ProtocolError("key");
  }
  return {
    publicBytes,
    async seal(plaintext, info) {
      const sender = await suite.createSenderContext({ recipientPublicKey: key, info: plain(info.slice()).buffer });
      const sealed = await sender.seal(plain(plaintext.slice()).buffer);
      return concat(new Uint8Array(sender.enc), new Uint8Array(sealed));
    },
  };
}

/**
 * A private key from its 32-byte seed (section 1.4). `open` gives null for what is not sealed to it, which is the ordinary case.
 * @param {Uint8Array} seed
 * @returns {Promise<PrivateKey>}
 */
export async function privateKey(seed) {
  const pair = await kem.generateKeyPairDerand(seed.slice());
  const publicBytes = new Uint8Array(await kem.serializePublicKey(pair.publicKey));
  return {
    publicBytes,
    async open(untrusted, info) {
      try {
        const enc = plain(untrusted.slice(0, ENC_SIZE)).buffer;
        const opener = await suite.createRecipientContext({
          recipientKey: pair.privateKey,
          enc,
          info: plain(info.slice()).buffer,
        });
        return new Uint8Array(await opener.open(plain(untrusted.slice(ENC_SIZE)).buffer));
      } catch {
        return null;
      }
    },
  };
}
