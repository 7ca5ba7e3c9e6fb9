// @ts-check
/** What a source sends: messages in parts, withdrawals, and covers (docs/protocol.md section 7). */

import { ProtocolError, hex, sha256, tag } from "./primitives.js";
import { addressable, reachable } from "./desk.js";
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
export const MAX_PARTS = 16;
const MAX_ORDER = 65_535;

/** A key whose private half nobody keeps, for the slots not addressed. One for each load of the page. @param {RandomBytes} random */
export async function throwaway(random) {
  return recipient((await privateKey(random(32))).publicBytes);
}

/** An envelope that nobody can open. @param {Recipient} nobody @param {Uint8Array} desk @param {RandomBytes} random */
export const sealCover = (nobody, desk, random) =>
  seal(ENVELOPE, Array(SLOTS).fill(nobody), new Uint8Array(0), null, random(32), desk);

/**
 * A message laid out in parts for those who can be addressed. Sealed again, it keeps its id and its pieces and goes to nobody else, so that a part that
 * arrives twice counts once.
 * @typedef {{id: Uint8Array, keys: import("./codename.js").SourceKeys, replyKey: Uint8Array, channel: string, answers: Answers, pieces: string[], receipts: Map<number, Uint8Array>, bundle?: object, without?: number[], order: number}} LaidOut
 * `receipts` by slot; `bundle`: the announcement of files (section 15.3); `without`: slots of those who are kept out, ascending; `order`: the number of the
 * message among those of its codename in this visit, from 1
 */

/**
 * Lays a message out for everybody of a channel who can be addressed now, or for those of them among `readers`; or `unreachable`, `expired`, `too-long`,
 * `too-large`. Whoever chose the channel saw its readers: nobody who came since is among them.
 * @param {import("./desk.js").Desk} desk
 * @param {{text: string, channel: string, answers: Answers, bundle?: object, readers?: number[], without?: number[], order?: number}} message by slots
 * @param {import("./codename.js").SourceKeys} keys
 * @param {RandomBytes} random
 * @returns {Promise<LaidOut>}
 */
export async function layOut(desk, message, keys, random) {
  const { text, channel, answers, bundle, readers, without = [], order = 1 } = message;
  const to = addressable(desk, channel, readers);
  const number = random(1)[0] % NUMBERS;
  /** @type {LaidOut["receipts"]} */
  const receipts = new Map();
  for (const { reviewer } of to)
    receipts.set(reviewer.slot, await receiptTag(keys.receiptKey, desk.now, number, reviewer.slot));
  const replyKey = (await privateKey(keys.replySeed)).publicBytes;
  const laid = {
    id: random(16),
    keys,
    replyKey,
    channel,
    answers,
    pieces: /** @type {string[]} */ ([]),
    receipts,
    bundle,
    without,
    order,
  };
  return { ...laid, pieces: cut(text, channel, answers, await made(desk, laid, to)) };
}

/**
 * Seals parts of a message to those it was laid out for who can still be addressed; `numbers` says which, all unless given. Or `unreachable`, `expired`,
 * `json`.
 * @param {import("./desk.js").Desk} desk
 * @param {LaidOut} laid
 * @param {Recipient} nobody
 * @param {RandomBytes} random
 * @param {Iterable<number>} [numbers]
 */
export async function sealParts(desk, laid, nobody, random, numbers = laid.pieces.keys()) {
  const to = addressable(desk, laid.channel).filter(({ reviewer }) => laid.receipts.has(reviewer.slot));
  if (!to.length) throw new ProtocolError("unreachable");
  const parts = writeParts(laid.pieces, laid.channel, laid.answers, await made(desk, laid, to));
  const envelopes = [];
  for (const number of numbers) envelopes.push(await sealPayload(desk, parts[number], to, laid.keys, nobody, random));
  return envelopes;
}

/**
 * The request to destroy all that came with a codename so far (section 7.4), to reviewers chosen one by one. Or `unreachable`, `expired`.
 * @param {import("./desk.js").Desk} desk
 * @param {number[]} slots
 * @param {number} day of writing
 * @param {import("./codename.js").SourceKeys} keys
 * @param {Recipient} nobody
 * @param {RandomBytes} random
 */
export async function sealWithdrawal(desk, slots, day, keys, nobody, random) {
  const to = reachable(desk, slots);
  return sealPayload(desk, { type: "withdraw", view: await viewOf(desk, to), day }, to, keys, nobody, random);
}

/** @param {import("./desk.js").Desk} desk @param {object} payload @param {import("./desk.js").EpochKey[]} to @param {import("./codename.js").SourceKeys} keys @param {Recipient} nobody @param {RandomBytes} random */
function sealPayload(desk, payload, to, keys, nobody, random) {
  const recipients = Array.from(
    { length: SLOTS },
    (_, slot) => to.find((key) => key.reviewer.slot === slot)?.recipient ?? nobody,
  );
  return seal(
    ENVELOPE,
    recipients,
    writeCompact(payload),
    { seed: keys.caseSeed, context: tag("source payload", desk.id) },
    random(32),
    desk.id,
  );
}

/** @param {import("./desk.js").Desk} desk @param {import("./desk.js").EpochKey[]} to @returns {Promise<View>} */
async function viewOf(desk, to) {
  /** @type {View["keys"]} */
  const keys = [];
  for (const { reviewer, recipient } of to)
    keys.push([reviewer.slot, hex((await sha256(recipient.publicBytes)).subarray(0, 8))]);
  return { directory: hex(desk.view), keys };
}

/** @typedef {{replyKey: Uint8Array, clueKey: Uint8Array, view: View, id: Uint8Array, receipts: Uint8Array[], bundle?: object, without?: number[], order: number}} Made `receipts`: one for each of the view's keys */

/**
 * What all parts of a message say besides its text.
 * @param {import("./desk.js").Desk} desk
 * @param {LaidOut} laid
 * @param {import("./desk.js").EpochKey[]} to
 * @returns {Promise<Made>}
 */
async function made(desk, { id, keys, replyKey, receipts, bundle, without, order }, to) {
  return {
    replyKey,
    clueKey: keys.clueKey,
    view: await viewOf(desk, to),
    id,
    receipts: to.map(({ reviewer }) => receipts.get(reviewer.slot) ?? new Uint8Array(0)),
    bundle,
    without,
    order,
  };
}

/**
 * The parts of a message, each as full as the room allows (section 7.3).
 * @param {string} text
 * @param {string} channel
 * @param {Answers} answers
 * @param {Made} made
 */
export const compose = (text, channel, answers, made) =>
  writeParts(cut(text, channel, answers, made), channel, answers, made);

/** @param {string} text @param {string} channel @param {Answers} answers @param {Made} made */
function cut(text, channel, answers, made) {
  const { first, further } = rooms(channel, answers, made);
  return splitText(text, first, further);
}

/** Bytes of text for which the first part has room, and each further one. @param {string} channel @param {Answers} answers @param {Made} made */
function rooms(channel, answers, made) {
  const empty = writeParts(Array(MAX_PARTS).fill(""), channel, answers, made);
  const room = (/** @type {number} */ number) =>
    jsonLimit(ENVELOPE) - writeCompact(empty[number]).length - (number ? 1 : 0);
  return { first: room(0), further: room(1) };
}

/** Bytes of text for which a message has room, if no character happens to lie across the end of a part. @param {string} channel @param {Answers} answers @param {Made} made */
export function roomFor(channel, answers, made) {
  const { first, further } = rooms(channel, answers, made);
  return first + (MAX_PARTS - 1) * further;
}

/** @param {string[]} pieces @param {string} channel @param {Answers} answers @param {Made} made */
function writeParts(pieces, channel, answers, made) {
  return pieces.map((piece, number) => ({
    type: "message",
    id: hex(made.id),
    part: number,
    parts: pieces.length,
    order: Math.min(made.order, MAX_ORDER),
    view: made.view,
    receipts: made.receipts.map(hex),
    text: piece,
    ...(number === 0 && { reply_key: hex(made.replyKey), clue_key: hex(made.clueKey), channel, answers }),
    ...(number === 0 && made.bundle && { bundle: made.bundle }),
    ...(number === 0 && made.without?.length && { without: made.without }),
  }));
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
      if (pieces.length === MAX_PARTS) throw new ProtocolError("too-long");
      [start, used] = [at, 0];
    }
    used += size;
    at += character.length;
  }
  return [...pieces, text.slice(start)];
}
