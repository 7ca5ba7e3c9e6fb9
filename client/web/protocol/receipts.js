// @ts-check
/** Receipts: how a source learns, with proof, that a message was opened (docs/protocol.md section 9). */

import { concat, encodeText, hex, hmacUnder, sha256, tag, u32 } from "./primitives.js";

export const NUMBERS = 16; // tags a day and slot
const LOOK_BACK = 30; // days between writing and the oldest sheet
const OLDEST = 90; // days before today; a hostile server may keep sheets for ever

/** @param {number} day @param {number} number 0 to 15 @param {number} slot */
const tagged = (day, number, slot) => concat(u32(day), Uint8Array.of(16 * number + slot));

/** The tag, for one slot, of a message written on a day: 8 bytes. @param {Uint8Array} receiptKey @param {number} day @param {number} number @param {number} slot */
export async function receiptTag(receiptKey, day, number, slot) {
  const hmac = await hmacUnder(receiptKey);
  return (await hmac(tagged(day, number, slot))).slice(0, 8);
}

/** The tags of all numbers of a day and slot. @param {Uint8Array} receiptKey @param {number} day @param {number} slot */
export async function receiptTags(receiptKey, day, slot) {
  const hmac = await hmacUnder(receiptKey);
  const digests = await Promise.all(Array.from({ length: NUMBERS }, (_, number) => hmac(tagged(day, number, slot))));
  return digests.map((digest) => digest.slice(0, 8));
}

/** What hides the text that a receipt commits to from whoever does not know the codename: 32 bytes. @param {Uint8Array} clueKey @param {Uint8Array} inMessage the tag in the message */
export const receiptSalt = async (clueKey, inMessage) => (await hmacUnder(clueKey))(inMessage);

/** The receipt of a message that was opened in full: 24 bytes. @param {Uint8Array} inMessage the tag in the message @param {Uint8Array} salt @param {Uint8Array} caseKey @param {string} text the whole @param {Uint8Array} desk */
export async function makeReceipt(inMessage, salt, caseKey, text, desk) {
  const committed = await sha256(concat(tag("receipt text", desk), salt, caseKey, encodeText(text)));
  return concat(inMessage, committed.subarray(0, 16));
}

/**
 * All receipts for a codename in the sheets at hand, by the day of writing, then by slot.
 * @param {Uint8Array} receiptKey
 * @param {import("./desk.js").DaySheet[]} sheets
 * @param {number} today
 * @param {() => Promise<void>} [turn] what each day waits for before it is tried
 */
export async function findReceipts(receiptKey, sheets, today, turn = async () => {}) {
  /** @type {Map<string, import("./desk.js").DaySheet>} the earliest sheet of a slot with a tag */
  const signed = new Map();
  const newestFirst = [...sheets].sort((a, b) => b.day - a.day);
  for (const sheet of newestFirst)
    for (const receipt of sheet.receipts) signed.set(`${sheet.reviewer.slot} ${receipt.slice(0, 16)}`, sheet);
  const slots = [...new Set(sheets.map((sheet) => sheet.reviewer.slot))].sort((a, b) => a - b);
  const found = [];
  const hmac = await hmacUnder(receiptKey);
  const oldest = Math.max(0, today - OLDEST, (newestFirst.at(-1)?.day ?? today + 1) - LOOK_BACK);
  for (let day = signed.size ? oldest : today + 1; day <= today; day++) {
    await turn();
    for (const slot of slots) {
      const digests = await Promise.all(
        Array.from({ length: NUMBERS }, (_, number) => hmac(tagged(day, number, slot))),
      );
      for (const digest of digests) {
        const sheet = signed.get(`${slot} ${hex(digest.subarray(0, 8))}`);
        if (sheet)
          found.push({
            written: day,
            reviewer: sheet.reviewer,
            opened: sheet.day,
            reportedStolen: sheet.reportedStolen,
            tag: digest.slice(0, 8),
          });
      }
    }
  }
  return found;
}
