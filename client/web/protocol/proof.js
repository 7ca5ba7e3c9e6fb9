// @ts-check
/** The proof of report: with it a source shows, to whoever knows the desk's fingerprint, what the desk signed about it (docs/protocol.md section 9.1). */

import { ProtocolError, base64, concat, decodeText, hex, sha256, signingKey, tag, unhex } from "./primitives.js";
import { writeCompact } from "./json.js";
import { recordsFor } from "./desk.js";
import { makeReceipt, receiptSalt, receiptTags } from "./receipts.js";

/** @typedef {Awaited<ReturnType<typeof import("./reply.js").scanBook>>["letters"]} Letters */

const MAX_PROOF = 16_777_216;
const MAX_RECEIPTS = 1024;
const MAX_REPLIES = 1024; // parts
const LETTERS_LOOK_BACK = 400; // days between writing and a letter that has its receipt

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
  const kept = fitting(letters.map(({ reviewer, originals }) => [reviewer.signing, originals.length]));
  const written = kept.map((index) => letters[index]);
  const inLetters = written.flatMap(({ status }) => status?.receipts ?? []);
  const found = new Set([...tags.map(hex), ...(await own(keys, written, desk.now))]);
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
  const replies = written.flatMap(({ originals }) => originals).map(write);
  const content = {
    type: "proof",
    desk: base64(needed(document, desk, receipts)),
    case: hex(signing.publicKey),
    day: desk.now,
    ...(text === undefined ? {} : { text }),
    receipts,
    replies,
  };
  const signature = await signing.sign(concat(tag("proof", desk.id), await sha256(writeCompact(content))));
  const made = writeCompact({ ...content, signature: hex(signature) });
  if (made.length > MAX_PROOF || receipts.length > MAX_RECEIPTS) throw new ProtocolError("too-large");
  return made;
}

/**
 * Which letters go into a proof: without the oldest of whoever has most parts, as often as it takes, so that nobody makes it too large.
 * @param {[author: string, parts: number][]} letters the oldest first
 */
export function fitting(letters) {
  /** @type {Map<string, {parts: number, oldestFirst: number[]}>} */
  const authors = new Map();
  let all = 0;
  for (const [index, [author, count]] of letters.entries()) {
    const written = authors.get(author) ?? { parts: 0, oldestFirst: [] };
    written.parts += count;
    written.oldestFirst.push(index);
    authors.set(author, written);
    all += count;
  }
  const gone = new Set();
  while (all > MAX_REPLIES) {
    const [[, most]] = [...authors].sort(([a, one], [b, two]) => two.parts - one.parts || (a < b ? -1 : 1));
    const index = /** @type {number} */ (most.oldestFirst.shift());
    most.parts -= letters[index][1];
    all -= letters[index][1];
    gone.add(index);
  }
  return [...letters.keys()].filter((index) => !gone.has(index));
}

/** The tags of receipts in letters, of what was sent under this codename: a reviewer can put any there. @param {import("./codename.js").SourceKeys} keys @param {Letters} letters @param {number} now */
async function own(keys, letters, now) {
  const slots = new Map();
  for (const { reviewer, status } of letters)
    for (const receipt of status?.receipts ?? []) {
      const told = slots.get(reviewer.slot) ?? new Set();
      slots.set(reviewer.slot, told.add(receipt.slice(0, 16)));
    }
  const found = [];
  for (const [slot, told] of slots)
    for (let day = Math.max(0, now - LETTERS_LOOK_BACK); day <= now; day++)
      found.push(...(await receiptTags(keys.receiptKey, day, slot)).map(hex).filter((tag) => told.has(tag)));
  return found;
}

/** Of a desk document what a proof needs: what each visit got else tells in which hour it was fetched. @param {Uint8Array} document @param {import("./desk.js").Desk} desk @param {{tag: string}[]} listed */
function needed(document, desk, listed) {
  const tags = new Set(listed.map(({ tag }) => tag));
  const sheets = desk.sheets.filter(({ receipts }) => receipts.some((receipt) => tags.has(receipt.slice(0, 16))));
  return recordsFor(document, new Set(sheets.map(({ raw }) => hex(raw))));
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
