// @ts-check
/** The sealed form: one construction for both directions (docs/protocol.md section 6). */

import {
  ProtocolError,
  aesOpen,
  aesSeal,
  concat,
  equal,
  hkdf,
  readU32,
  sha256,
  signingKey,
  tag,
  u32,
} from "./primitives.js";

/** @typedef {{kind: "envelope" | "reply", slots: number, size: number}} Form `size`: bytes of the whole */
/** @typedef {{headerDigest: Uint8Array, key: Uint8Array, signature: Uint8Array, json: Uint8Array}} Payload nothing of it is checked yet */

const COMMITMENT_SIZE = 32;
const SLOT_SIZE = 1169;
const GCM_TAG_SIZE = 16;
const PAYLOAD_HEAD = 4 + 32 + 64;

/** @param {Form} form */
const headerSize = (form) => COMMITMENT_SIZE + form.slots * SLOT_SIZE;
/** Bytes of JSON that fit. @param {Form} form */
export const jsonLimit = (form) => form.size - headerSize(form) - GCM_TAG_SIZE - PAYLOAD_HEAD;

/**
 * Seals a JSON text to one recipient a slot, or throws `too-large`.
 * @param {Form} form
 * @param {import("./xwing.js").Recipient[]} recipients as many as slots
 * @param {Uint8Array} json
 * @param {{seed: Uint8Array, context: Uint8Array} | null} signer what signs, and what the signature covers first; null makes a cover
 * @param {Uint8Array} contentKey K, 32 fresh random bytes, never used again
 * @param {Uint8Array} desk
 */
export async function seal(form, recipients, json, signer, contentKey, desk) {
  if (recipients.length !== form.slots) throw new TypeError("one recipient a slot");
  if (json.length > jsonLimit(form)) throw new ProtocolError("too-large");
  const commitment = await hkdf(contentKey, tag(`${form.kind} commitment`, desk));
  const info = concat(tag(`${form.kind} slot`, desk), commitment);
  const share = concat(Uint8Array.of(1), contentKey);
  const header = concat(commitment, ...(await Promise.all(recipients.map((recipient) => recipient.seal(share, info)))));
  const digest = await sha256(header);
  const payload = new Uint8Array(PAYLOAD_HEAD + jsonLimit(form));
  if (signer) {
    const key = await signingKey(signer.seed);
    payload.set(concat(u32(json.length), key.publicKey, await key.sign(concat(signer.context, digest, json)), json));
  }
  return concat(header, await aesSeal(await hkdf(contentKey, tag(`${form.kind} body`, desk)), payload, digest));
}

/**
 * Opens a sealed form by one of its slots (section 6, steps 1 to 6), or throws. The caller still owes the signature and the JSON.
 * @param {Form} form
 * @param {Uint8Array} untrusted
 * @param {number} slot
 * @param {import("./xwing.js").PrivateKey[]} keys
 * @param {Uint8Array} desk
 * @returns {Promise<Payload>}
 */
export async function openSlot(form, untrusted, slot, keys, desk) {
  if (untrusted.length !== form.size) throw new ProtocolError("length"); // step 1
  const header = untrusted.subarray(0, headerSize(form));
  const commitment = header.subarray(0, COMMITMENT_SIZE);
  const start = COMMITMENT_SIZE + slot * SLOT_SIZE;
  const share = await firstOpened(
    header.subarray(start, start + SLOT_SIZE),
    keys,
    concat(tag(`${form.kind} slot`, desk), commitment),
  ); // step 2
  if (share.length !== 33 || share[0] !== 1) throw new ProtocolError("threshold"); // step 3
  const contentKey = share.subarray(1);
  if (!equal(await hkdf(contentKey, tag(`${form.kind} commitment`, desk)), commitment))
    throw new ProtocolError("commitment"); // step 4
  const digest = await sha256(header);
  const body = untrusted.subarray(headerSize(form));
  const payload = await aesOpen(await hkdf(contentKey, tag(`${form.kind} body`, desk)), body, digest); // step 5
  const end = PAYLOAD_HEAD + readU32(payload, 0); // step 6
  if (end > payload.length) throw new ProtocolError("length");
  if (payload.subarray(end).some((byte) => byte !== 0)) throw new ProtocolError("padding");
  return {
    headerDigest: digest,
    key: payload.slice(4, 36),
    signature: payload.slice(36, PAYLOAD_HEAD),
    json: payload.slice(PAYLOAD_HEAD, end),
  };
}

/** @param {Uint8Array} slot @param {import("./xwing.js").PrivateKey[]} keys @param {Uint8Array} info */
async function firstOpened(slot, keys, info) {
  for (const key of keys) {
    const share = await key.open(slot, info);
    if (share) return share;
  }
  throw new ProtocolError("not-addressed");
}
