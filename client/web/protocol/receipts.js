// @ts-check
/** Receipts: how a source learns, with proof, that a message was opened (docs/protocol.md section 9). */

import { concat, hex, hmacUnder, u32 } from "./primitives.js";

const NUMBERS = 256;
const LOOK_BACK = 30; // days between writing and the oldest sheet

/** The tag a message written on a day carries, 8 bytes. @param {Uint8Array} receiptKey @param {number} day @param {number} number a random byte */
export async function receiptTag(receiptKey, day, number) {
  const hmac = await hmacUnder(receiptKey);
  return (await hmac(concat(u32(day), Uint8Array.of(number)))).slice(0, 8);
}

/**
 * All receipts for a codename in the sheets at hand, oldest first.
 * @param {Uint8Array} receiptKey
 * @param {import("./desk.js").DaySheet[]} sheets
 * @param {number} today
 */
export async function findReceipts(receiptKey, sheets, today) {
  /** @type {Map<string, import("./desk.js").DaySheet>} the earliest sheet with a tag */
  const signed = new Map();
  for (const sheet of [...sheets].sort((a, b) => b.day - a.day)) for (const one of sheet.tags) signed.set(one, sheet);
  const found = [];
  const hmac = await hmacUnder(receiptKey);
  const oldest = Math.max(0, Math.min(...sheets.map((sheet) => sheet.day)) - LOOK_BACK);
  for (let day = oldest; signed.size > 0 && day <= today; day++) {
    const texts = Array.from({ length: NUMBERS }, (_, number) => concat(u32(day), Uint8Array.of(number)));
    for (const digest of await Promise.all(texts.map(hmac))) {
      const sheet = signed.get(hex(digest.subarray(0, 8)));
      if (sheet) found.push({ written: day, reviewer: sheet.reviewer, opened: sheet.day });
    }
  }
  return found;
}
