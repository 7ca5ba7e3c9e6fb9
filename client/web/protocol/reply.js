// @ts-check
/** Replies and the book of all replies (docs/protocol.md section 8). */

import {
  ProtocolError,
  compare,
  concat,
  encodeText,
  equal,
  hex,
  hmacUnder,
  sha256,
  signingKey,
  tag,
  verify,
} from "./primitives.js";
import { checkDay, isActive } from "./directory.js";
import { member, parseCompact } from "./json.js";
import { openSlot } from "./sealed-form.js";
import { privateKey } from "./xwing.js";
import { MAX_PARTS } from "./envelope.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** `reportedStolen`: the key that signed it is revoked. @typedef {{reviewer: import("./directory.js").Reviewer, id: string, part: number, parts: number, day: number, order: number, text: string, reportedStolen: boolean}} Reply */

export const REPLY_SIZE = 4096;
const CLUE_SIZE = 16;
const MAX_BOOK = 16_384;
const WHOLE = Number.MAX_SAFE_INTEGER;
/** @type {import("./sealed-form.js").Form} */
export const REPLY = { kind: "reply", slots: 1, size: REPLY_SIZE - CLUE_SIZE };

/**
 * A function that opens a reply for one codename, or throws what it is refused with; `not-yours` is the ordinary case.
 * @param {import("./codename.js").SourceKeys} keys
 * @param {Desk} desk
 * @returns {Promise<(untrusted: Uint8Array) => Promise<Reply>>}
 */
export async function replyOpener(keys, desk) {
  const hmac = await hmacUnder(keys.clueKey);
  const replyKey = await privateKey(keys.replySeed);
  const caseKey = (await signingKey(keys.caseSeed)).publicKey;
  const context = concat(tag("reply payload", desk.id), await sha256(caseKey));
  return async (untrusted) => {
    if (untrusted.length !== REPLY_SIZE) throw new ProtocolError("length");
    const sealed = untrusted.subarray(CLUE_SIZE);
    if (!equal((await hmac(sealed)).subarray(0, CLUE_SIZE), untrusted.subarray(0, CLUE_SIZE)))
      throw new ProtocolError("not-yours");
    const payload = await openSlot(REPLY, sealed, 0, [replyKey], desk.id);
    const signing = hex(payload.key);
    const reviewer = desk.directory.reviewers.find((candidate) => candidate.signing === signing);
    if (!reviewer) throw new ProtocolError("not-listed");
    if (desk.revoked.has(signing) && reviewer.until === undefined) throw new ProtocolError("revoked");
    await verify(payload.key, payload.signature, concat(context, payload.headerDigest, payload.json));
    return read(parseCompact(payload.json), reviewer, desk);
  };
}

/** @param {import("./json.js").Json} content @param {import("./directory.js").Reviewer} reviewer @param {Desk} desk @returns {Reply} */
function read(content, reviewer, desk) {
  member.need(content.type === "reply");
  member.octets(content, "id", 16);
  const [part, parts] = [
    member.integer(content, "part", -WHOLE, WHOLE),
    member.integer(content, "parts", -WHOLE, WHOLE),
  ];
  if (parts < 1 || parts > MAX_PARTS || part < 0 || part >= parts) throw new ProtocolError("part");
  const day = member.day(content, "day");
  const order = member.integer(content, "order", 1, WHOLE);
  const text = member.text(content, "text");
  checkDay(day, desk.now);
  if (!isActive(reviewer, day)) throw new ProtocolError("epoch");
  return {
    reviewer,
    id: content.id,
    part,
    parts,
    day,
    order,
    text,
    reportedStolen: desk.revoked.has(reviewer.signing),
  };
}

/**
 * This codename's replies in a book, parts put together, in the order they are shown; and the codes of replies refused although their clue is right.
 * @param {Uint8Array} untrustedBook
 * @param {import("./codename.js").SourceKeys} keys
 * @param {Desk} desk
 * @param {() => Promise<void>} [turn] what each reply waits for before it is tried
 */
export async function scanBook(untrustedBook, keys, desk, turn = async () => {}) {
  if (untrustedBook.length % REPLY_SIZE || untrustedBook.length > MAX_BOOK * REPLY_SIZE)
    throw new ProtocolError("length");
  const open = await replyOpener(keys, desk);
  /** @type {Map<string, Map<number, Reply>>} */
  const found = new Map();
  /** @type {string[]} */
  const alarms = [];
  for (let at = 0; at < untrustedBook.length; at += REPLY_SIZE) {
    await turn();
    try {
      const reply = await open(untrustedBook.subarray(at, at + REPLY_SIZE));
      const name = `${reply.reviewer.signing} ${reply.id} ${reply.parts}`;
      const parts = found.get(name) ?? new Map();
      if (!parts.has(reply.part)) parts.set(reply.part, reply);
      found.set(name, parts);
    } catch (refused) {
      if (!(refused instanceof ProtocolError)) throw refused;
      if (refused.code !== "not-yours") alarms.push(refused.code);
    }
  }
  const letters = [...found.values()].map(join);
  letters.sort(
    (a, b) => a.day - b.day || a.order - b.order || compare(encodeText(a.reviewer.name), encodeText(b.reviewer.name)),
  );
  return { letters, alarms };
}

/** @param {Map<number, Reply>} parts */
function join(parts) {
  const sorted = [...parts.values()].sort((a, b) => a.part - b.part);
  const { reviewer, day, order, reportedStolen } = sorted[0];
  return {
    reviewer,
    day,
    order,
    reportedStolen,
    text: sorted.map(({ text }) => text).join(""),
    missing: sorted[0].parts - sorted.length,
  };
}
