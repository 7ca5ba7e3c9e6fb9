// @ts-check
/** The proof of report: with it a source shows, to whoever knows the desk's fingerprint, what the desk signed about it (docs/protocol.md section 9.1). */

import { ProtocolError, base64, concat, decodeText, hex, sha256, signingKey, tag, unhex } from "./primitives.js";
import { writeCompact } from "./json.js";
import { makeReceipt, receiptSalt } from "./receipts.js";

/** @typedef {Awaited<ReturnType<typeof import("./reply.js").scanBook>>["letters"]} Letters */

const MAX_PROOF = 16_777_216;
const MAX_RECEIPTS = 1024;
const MAX_REPLIES = 1024;

/**
 * Makes a proof, or throws `receipt`: nobody signed that this text, or anything, was opened; `revocation-missing`; `too-large`.
 * @param {Uint8Array} document what the desk was verified from
 * @param {import("./desk.js").Desk} desk
 * @param {import("./codename.js").SourceKeys} keys
 * @param {Letters} letters all that the book has for this codename
 * @param {Uint8Array[]} tags those of the codename's receipts in the day sheets
 * @param {string | undefined} text what was sent, the whole; undefined leaves it to whoever verifies
 */
export async function makeProof(document, desk, keys, letters, tags, text) {
  if (desk.alarms.includes("revocation-missing")) throw new ProtocolError("revocation-missing"); // the document alone would not say so
  const signing = await signingKey(keys.caseSeed);
  const inLetters = letters.flatMap(({ status }) => status?.receipts ?? []);
  const found = new Set([...tags.map(hex), ...inLetters.map((receipt) => receipt.slice(0, 16))]);
  const receipts = [];
  for (const name of [...found].sort()) {
    const inMessage = unhex(name);
    const salt = await receiptSalt(keys.clueKey, inMessage);
    if (text === undefined) receipts.push({ tag: name, salt: hex(salt) });
    else {
      const receipt = hex(await makeReceipt(inMessage, salt, signing.publicKey, text, desk.id));
      if (inLetters.includes(receipt) || isInASheet(desk, receipt)) receipts.push({ tag: name, salt: hex(salt) });
    }
  }
  if (receipts.length === 0) throw new ProtocolError("receipt");
  const replies = letters.flatMap(({ originals }) => originals).map(write);
  const content = {
    type: "proof",
    desk: base64(document),
    case: hex(signing.publicKey),
    day: desk.now,
    ...(text === undefined ? {} : { text }),
    receipts,
    replies,
  };
  const signature = await signing.sign(concat(tag("proof", desk.id), await sha256(writeCompact(content))));
  const made = writeCompact({ ...content, signature: hex(signature) });
  if (made.length > MAX_PROOF || receipts.length > MAX_RECEIPTS || replies.length > MAX_REPLIES)
    throw new ProtocolError("too-large");
  return made;
}

/** @param {import("./desk.js").Desk} desk @param {string} receipt the whole, in hexadecimal */
const isInASheet = ({ sheets }, receipt) => sheets.some(({ receipts }) => receipts.includes(receipt));

/** @param {import("./reply.js").Payload} original */
const write = ({ headerDigest, key, signature, json }) => ({
  header: hex(headerDigest),
  key: hex(key),
  signature: hex(signature),
  text: decodeText(json),
});
