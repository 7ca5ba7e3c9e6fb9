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
  unhex,
  verify,
} from "./primitives.js";
import { checkDay, isActive } from "./directory.js";
import { member, parseCompact } from "./json.js";
import { openSlot } from "./sealed-form.js";
import { privateKey } from "./xwing.js";
import { MAX_PARTS } from "./envelope.js";

/** @typedef {import("./desk.js").Desk} Desk */
/** What a reviewer shows the source of its case; `files`: of how many messages with files all are there, and how many announced any. @typedef {{state: string, through: number | undefined, files: [number, number], receipts: string[]}} Status */
/** What proves a part of a reply to others. @typedef {import("./sealed-form.js").Payload} Payload */
/** `reportedStolen`: the key that signed it is revoked. @typedef {{reviewer: import("./directory.js").Reviewer, id: string, part: number, parts: number, day: number, order: number, text: string, reportedStolen: boolean, status: Status | undefined, original: Payload}} Reply */

export const REPLY_SIZE = 4096;
const CLUE_SIZE = 16;
const MAX_BOOK = 16_384;
const STATES = ["received", "looking", "closed", "destroyed"];
const MAX_STATUS_FILES = 65_535;
const MAX_STATUS_RECEIPTS = 8;
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
    return read(payload, reviewer, desk);
  };
}

/** @param {Payload} original @param {import("./directory.js").Reviewer} reviewer @param {Desk} desk @returns {Reply} */
function read(original, reviewer, desk) {
  const content = parseCompact(original.json);
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
  const status = part === 0 && "status" in content ? readStatus(member.object(content, "status")) : undefined;
  checkDay(day, desk.now);
  if (status?.through !== undefined) checkDay(status.through, day);
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
    status,
    original,
  };
}

/** @param {import("./json.js").Json} source @returns {Status} */
function readStatus(source) {
  const state = member.text(source, "state");
  member.need(STATES.includes(state));
  const through = state === "destroyed" ? member.day(source, "through") : undefined;
  const [whole, announced] = member.array(source, "files", 2, 2);
  const count = (/** @type {unknown} */ number) => Number.isSafeInteger(number) && Number(number) >= 0;
  member.need(count(whole) && count(announced) && whole <= announced && announced <= MAX_STATUS_FILES);
  const receipts = member.strings(source, "receipts", MAX_STATUS_RECEIPTS);
  for (const receipt of receipts) unhex(receipt, 24);
  return { state, through, files: [whole, announced], receipts };
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
  const { reviewer, day, order, reportedStolen, status } = sorted[0];
  return {
    reviewer,
    day,
    order,
    reportedStolen,
    text: sorted.map(({ text }) => text).join(""),
    missing: sorted[0].parts - sorted.length,
    status,
    originals: sorted.map(({ original }) => original),
  };
}
