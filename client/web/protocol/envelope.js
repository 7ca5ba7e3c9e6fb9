// @ts-check
/** What a source sends: messages in parts, and covers (docs/protocol.md section 7). */

import { ProtocolError, hex, sha256, tag } from "./primitives.js";
import { addressable } from "./desk.js";
import { jsonLimit, seal } from "./sealed-form.js";
import { privateKey, recipient } from "./xwing.js";
import { NUMBERS, receiptTag } from "./receipts.js";
import { spelledSize, writeCompact } from "./json.js";

/** @typedef {import("./primitives.js").RandomBytes} RandomBytes */
/** @typedef {import("./xwing.js").Recipient} Recipient */
/** @typedef {Record<string, string | string[]>} Answers */
/** @typedef {{directory: string, keys: [number, string][]}} View section 7.2, as in the JSON */

export const ENVELOPE_SIZE = 32_768;
const SLOTS = 16;
/** @type {import("./sealed-form.js").Form} */
export const ENVELOPE = { kind: "envelope", slots: SLOTS, size: ENVELOPE_SIZE };
export const PARTS_LIMIT = 16;

/** A key whose private half nobody keeps, for the slots not addressed. One for each load of the page. @param {RandomBytes} random */
export async function throwaway(random) {
  return recipient((await privateKey(random(32))).publicBytes);
}

/** An envelope that nobody can open. @param {Recipient} nobody @param {Uint8Array} desk @param {RandomBytes} random */
export const sealCover = (nobody, desk, random) => seal(ENVELOPE, Array(SLOTS).fill(nobody), new Uint8Array(0), null, random(32), desk);

/**
 * Seals a message to everybody of a channel who can be addressed now: its envelopes in the order of the parts; or `unreachable`, `expired`, `too-long`,
 * `too-large`, `json`.
 * @param {import("./desk.js").Desk} desk
 * @param {{text: string, channel: string, answers: Answers}} message
 * @param {import("./codename.js").SourceKeys} keys
 * @param {Recipient} nobody
 * @param {RandomBytes} random
 */
export async function sealMessage(desk, { text, channel, answers }, keys, nobody, random) {
  const to = addressable(desk, channel);
  /** @type {[number, string][]} */
  const seen = [];
  for (const key of to) seen.push([key.reviewer.slot, hex((await sha256(key.recipient.publicBytes)).subarray(0, 8))]);
  const number = random(1)[0] % NUMBERS;
  const parts = compose(text, channel, answers, {
    replyKey: (await privateKey(keys.replySeed)).publicBytes,
    clueKey: keys.clueKey,
    view: { directory: hex(desk.view), keys: seen },
    id: random(16),
    receipts: await Promise.all(to.map((key) => receiptTag(keys.receiptKey, desk.now, number, key.reviewer.slot))),
  });
  const recipients = Array.from({ length: SLOTS }, (_, slot) => to.find((key) => key.reviewer.slot === slot)?.recipient ?? nobody);
  const signer = { seed: keys.caseSeed, context: tag("source payload", desk.id) };
  const envelopes = [];
  for (const part of parts) envelopes.push(await seal(ENVELOPE, recipients, writeCompact(part), signer, random(32), desk.id));
  return envelopes;
}

/**
 * Lays a message out in parts, each as full as the room allows (section 7.3).
 * @param {string} text
 * @param {string} channel
 * @param {Answers} answers
 * @param {{replyKey: Uint8Array, clueKey: Uint8Array, view: View, id: Uint8Array, receipts: Uint8Array[]}} made `receipts`: one for each of the view's keys
 */
export function compose(text, channel, answers, made) {
  const part = (/** @type {number} */ number, /** @type {number} */ parts, /** @type {string} */ piece) => ({
    type: "message",
    id: hex(made.id),
    part: number,
    parts,
    view: made.view,
    receipts: made.receipts.map(hex),
    text: piece,
    ...(number === 0 && { reply_key: hex(made.replyKey), clue_key: hex(made.clueKey), channel, answers }),
  });
  const room = (/** @type {number} */ number) => jsonLimit(ENVELOPE) - writeCompact(part(number, PARTS_LIMIT, "")).length - (number ? 1 : 0);
  const pieces = splitText(text, room(0), room(1));
  return pieces.map((piece, number) => part(number, pieces.length, piece));
}

/**
 * Splits at code points into pieces that take at most `first` and then `further` bytes in compact JSON; at least one piece. Or `too-large`, `too-long`.
 * @param {string} text
 * @param {number} first
 * @param {number} further
 */
export function splitText(text, first, further) {
  if (first < 0) throw new ProtocolError("too-large");
  const pieces = [];
  let [start, at, used] = [0, 0, 0];
  for (const character of text) {
    const size = spelledSize(/** @type {number} */ (character.codePointAt(0)));
    if (used + size > (pieces.length ? further : first)) {
      pieces.push(text.slice(start, at));
      if (pieces.length === PARTS_LIMIT) throw new ProtocolError("too-long");
      [start, used] = [at, 0];
    }
    used += size;
    at += character.length;
  }
  return [...pieces, text.slice(start)];
}
