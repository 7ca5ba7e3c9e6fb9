// @ts-check
/** The desk document: everything public about a desk, verified as one (docs/protocol.md sections 4 and 5). */

import {
  NO_DESK,
  ProtocolError,
  compare,
  concat,
  equal,
  hex,
  readU32,
  sha256,
  tag,
  u32,
  verify,
} from "./primitives.js";
import { NOTHING, missingKeys, missingRevocations, remember, stillGood, week } from "./desk-memory.js";
import { checkDay, isActive, lastDay, readDirectory } from "./directory.js";
import { member, parseCompact } from "./json.js";
import { recipient } from "./xwing.js";

/** @typedef {import("./directory.js").Reviewer} Reviewer */
/** @typedef {import("./directory.js").Directory} Directory */
/** @typedef {{desk: Uint8Array, rotations: number, newest: Uint8Array, signature?: Uint8Array}} Pin what to hold on to; with the desk's signature if it came from outside */
/** @typedef {{raw: Uint8Array, reviewer: Reviewer, epoch: number, recipient: import("./xwing.js").Recipient}} EpochKey */
/** `reportedStolen`: the key that signed it is revoked. @typedef {{reviewer: Reviewer, day: number, through: number, receipts: string[], reportedStolen: boolean, raw: Uint8Array}} DaySheet */
/** @typedef {{raw: Uint8Array, reviewer: Reviewer}} Revocation */
/** @typedef {import("./desk-memory.js").Memory} Memory */
/**
 * @typedef {object} Desk
 * @property {Uint8Array} id D
 * @property {string} name
 * @property {number} rotations
 * @property {Uint8Array} newest
 * @property {Directory} directory
 * @property {Uint8Array} rawDirectory signature ‖ JSON
 * @property {Uint8Array} view 16 bytes
 * @property {EpochKey[]} epochKeys
 * @property {DaySheet[]} sheets
 * @property {Set<string>} revoked signing keys, in hexadecimal
 * @property {string[]} alarms codes of the records that do not count, and of those that should be there and are not
 * @property {number} now the later of the own day and the directory's issue
 * @property {Memory} memory what the next document is judged with
 */

const [GENESIS, ROTATION, DIRECTORY, EPOCH_KEY, DAY_SHEET, REVOCATION, PIN] = [1, 2, 3, 4, 5, 6, 8];
const MAX_DOCUMENT = 2 * 1024 * 1024;
const MAX_DIRECTORY = 262_144;
const MAX_LINK = 4096;
const MAX_ROTATIONS = 64;
const SIGNATURE = 64;
const AUTHOR = SIGNATURE + 32;
const SHEET_RECEIPTS = 16;
const RECEIPT = 24;
const SIZES = {
  [EPOCH_KEY]: AUTHOR + 4 + 1216,
  [DAY_SHEET]: AUTHOR + 8 + SHEET_RECEIPTS * RECEIPT,
  [REVOCATION]: AUTHOR,
};

/** The week a day lies in. @param {number} day */
export const epochOf = (day) => Math.floor((day + 3) / 7);

/**
 * Verifies a desk document (section 4.6), or throws what it is refused with.
 * @param {Uint8Array} untrusted
 * @param {Pin} pin
 * @param {number} today the own clock's day
 * @param {{serial: number, book: number, raw: Uint8Array}} [previous] the last directory accepted
 * @param {Memory} [remembered] what earlier documents brought (section 4.7); it counts even if this one leaves it out
 * @param {boolean} [served] whether it comes from a server, which publishes every record it has; a desk file has none of them
 * @returns {Promise<Desk>}
 */
export async function verifyDeskDocument(untrusted, pin, today, previous, remembered = NOTHING, served = false) {
  const parts = splitRecords(untrusted); // step 1
  const of = (/** @type {number} */ kind) => parts.filter((part) => part.kind === kind).map((part) => part.bytes);
  const chain = await verifyChain(of(GENESIS)[0], of(ROTATION), pin);
  const rawDirectory = of(DIRECTORY)[0];
  const directory = await verifyDirectory(rawDirectory, chain.desk, chain.key);
  const goesOn = !previous || (directory.serial > previous.serial && directory.policy.book >= previous.book);
  if (!goesOn && !equal(previous.raw, rawDirectory)) throw new ProtocolError("serial");

  const now = Math.max(today, directory.issued); // step 2
  const whole = served || parts.some(({ kind }) => kind > DIRECTORY && kind < PIN); // else a desk file, which shows no records
  /** @type {string[]} */
  const alarms = []; // step 3
  const context = { desk: chain.desk, directory, revoked: /** @type {Set<string>} */ (new Set()), now };
  const revocation = (/** @type {Uint8Array} */ raw) => readRevocation(raw, context);
  const told = await accept(of(REVOCATION), revocation, alarms);
  const untold = missingRevocations(told, await stillGood(remembered.revocations, told, revocation));
  if (whole) alarms.push(...untold.map(() => "revocation-missing"));
  context.revoked = new Set([...told, ...untold].map(({ reviewer }) => reviewer.signing));
  const epochKey = (/** @type {Uint8Array} */ raw) => readEpochKey(raw, context);
  const thisAndNext = (/** @type {EpochKey} */ { epoch }) => epoch === epochOf(now) || epoch === epochOf(now) + 1;
  const shown = await accept(of(EPOCH_KEY), epochKey, alarms);
  const known = (await stillGood(remembered.epochKeys, shown, epochKey)).filter(thisAndNext);
  if (whole) alarms.push(...missingKeys(shown, known).map(() => "key-missing"));
  const keys = [...shown, ...known];
  const sheets = await accept(of(DAY_SHEET), (raw) => readDaySheet(raw, context), alarms);
  return Object.freeze({
    id: chain.desk,
    name: chain.name,
    rotations: chain.links.length - 1,
    newest: chain.links[chain.links.length - 1],
    directory,
    rawDirectory,
    view: (await sha256(rawDirectory)).slice(0, 16),
    epochKeys: withoutSecondKeys(keys, alarms),
    sheets,
    revoked: context.revoked,
    alarms,
    now,
    memory: remember(remembered, [...told, ...untold], keys.filter(thisAndNext)),
  });
}

/**
 * The epoch keys a message for a channel is sealed to, by slot (section 14, step 2), or `expired` or `unreachable`.
 * @param {Desk} desk
 * @param {string} channelId
 * @param {number[]} [readers] slots; nobody else is addressed
 * @returns {EpochKey[]}
 */
export function addressable(desk, channelId, readers) {
  const channel = desk.directory.channels.find(({ id }) => id === channelId);
  const slots = channel?.threshold === 1 ? channel.slots : [];
  return reachable(desk, readers ? slots.filter((slot) => readers.includes(slot)) : slots);
}

/** The same for reviewers chosen one by one. @param {Desk} desk @param {number[]} slots @returns {EpochKey[]} */
export function reachable(desk, slots) {
  if (desk.now > desk.directory.expires) throw new ProtocolError("expired");
  const keys = desk.epochKeys
    .filter(
      ({ epoch, reviewer }) =>
        epoch === epochOf(desk.now) && slots.includes(reviewer.slot) && isActive(reviewer, desk.now),
    )
    .sort((a, b) => a.reviewer.slot - b.reviewer.slot);
  if (keys.length === 0) throw new ProtocolError("unreachable");
  return keys;
}

/** The last day through which anybody of a channel has read; undefined if nobody said so. @param {Desk} desk @param {string} channelId */
export function lastRead(desk, channelId) {
  const slots = desk.directory.channels.find(({ id }) => id === channelId)?.slots ?? [];
  return readThrough(desk.sheets.filter((sheet) => slots.includes(sheet.reviewer.slot)));
}

/** The last day through which any of some sheets says that all was read, by a key that is still its owner's. @param {DaySheet[]} sheets */
export function readThrough(sheets) {
  const days = sheets.filter((sheet) => !sheet.reportedStolen).map((sheet) => sheet.through);
  return days.length ? Math.max(...days) : undefined;
}

/** @param {Uint8Array} untrusted @returns {{kind: number, bytes: Uint8Array}[]} */
function splitRecords(untrusted) {
  /** @type {{kind: number, bytes: Uint8Array}[]} */
  const found = [];
  if (untrusted.length > MAX_DOCUMENT) throw new ProtocolError("document");
  for (let at = 0; at < untrusted.length; ) {
    if (at + 5 > untrusted.length) throw new ProtocolError("document");
    const end = at + 5 + readU32(untrusted, at + 1);
    if (end > untrusted.length) throw new ProtocolError("document");
    found.push({ kind: untrusted[at], bytes: untrusted.slice(at + 5, end) });
    at = end;
  }
  const count = (/** @type {number} */ kind) => found.filter((record) => record.kind === kind).length;
  if (found[0]?.kind !== GENESIS || count(GENESIS) !== 1 || count(DIRECTORY) !== 1) throw new ProtocolError("document");
  for (const [at, { kind, bytes }] of found.entries()) {
    const before = found[at - 1];
    if (before && before.kind > kind) throw new ProtocolError("document");
    if (before?.kind === kind && kind >= EPOCH_KEY && kind <= REVOCATION && compare(before.bytes, bytes) >= 0)
      throw new ProtocolError("document");
  }
  return found;
}

/** What says who is at the desk, and some day sheets, as a document of their own. @param {Uint8Array} document one that was verified @param {Set<string>} sheets in hexadecimal */
export function recordsFor(document, sheets) {
  const kept = splitRecords(document).filter(
    ({ kind, bytes }) => kind <= DIRECTORY || kind === REVOCATION || (kind === DAY_SHEET && sheets.has(hex(bytes))),
  );
  return concat(...kept.flatMap(({ kind, bytes }) => [Uint8Array.of(kind), u32(bytes.length), bytes]));
}

/** Sections 4.1 to 4.3. @param {Uint8Array} genesis @param {Uint8Array[]} rotations @param {Pin} pin */
async function verifyChain(genesis, rotations, pin) {
  const fits = (/** @type {Uint8Array} */ link) => link.length > SIGNATURE && link.length <= MAX_LINK;
  if (rotations.length > MAX_ROTATIONS || ![genesis, ...rotations].every(fits)) throw new ProtocolError("length");
  const desk = await sha256(genesis);
  if (!equal(desk, pin.desk)) throw new ProtocolError("desk");
  const content = parseCompact(genesis.subarray(SIGNATURE));
  let key = member.octets(content, "key", 32);
  const name = member.text(content, "name", 1, 200);
  let committed = member.octets(content, "next", 32);
  await verifySigned(genesis, "genesis", NO_DESK, key);
  const [links, keys] = [[desk], [key]];
  for (const rotation of rotations) {
    const next = parseCompact(rotation.subarray(SIGNATURE));
    key = member.octets(next, "key", 32);
    const previous = member.octets(next, "previous", 32);
    const following = member.octets(next, "next", 32);
    if (!equal(previous, links[links.length - 1]) || !equal(await sha256(key), committed))
      throw new ProtocolError("chain");
    await verifySigned(rotation, "rotation", desk, key);
    committed = following;
    links.push(await sha256(rotation));
    keys.push(key);
  }
  if (links.length <= pin.rotations || !equal(links[pin.rotations], pin.newest))
    throw new ProtocolError("chain-shorter");
  if (pin.signature)
    await verify(keys[pin.rotations], pin.signature, concat(tag("pin", desk), u32(pin.rotations), pin.newest));
  return { desk, name, key, links };
}

/**
 * Reads desk.json (section 4.3). Its signature is by a key of the chain, and checked when a chain is verified by it.
 * @param {Uint8Array} untrusted @returns {Pin}
 */
export function readPin(untrusted) {
  if (untrusted.length > MAX_LINK) throw new ProtocolError("length");
  const content = parseCompact(untrusted);
  const pin = {
    desk: member.octets(content, "desk", 32),
    rotations: member.integer(content, "rotations", 0, MAX_ROTATIONS),
    newest: member.octets(content, "newest", 32),
    signature: member.octets(content, "signature", SIGNATURE),
  };
  member.need(Object.keys(content).join() === Object.keys(pin).join()); // nothing in it is not signed
  return pin;
}

/** @param {Uint8Array} untrusted @param {Uint8Array} desk @param {Uint8Array} key */
async function verifyDirectory(untrusted, desk, key) {
  if (untrusted.length <= SIGNATURE || untrusted.length > MAX_DIRECTORY) throw new ProtocolError("length");
  await verifySigned(untrusted, "directory", desk, key);
  return readDirectory(parseCompact(untrusted.subarray(SIGNATURE)));
}

/** @param {Uint8Array} untrusted signature ‖ what is signed @param {string} label @param {Uint8Array} desk @param {Uint8Array} key */
const verifySigned = (untrusted, label, desk, key) =>
  verify(key, untrusted.subarray(0, SIGNATURE), concat(tag(label, desk), untrusted.subarray(SIGNATURE)));

/** @typedef {{desk: Uint8Array, directory: Directory, revoked: Set<string>, now: number}} Context */

/**
 * @template T
 * @param {Uint8Array[]} untrusted
 * @param {(raw: Uint8Array) => Promise<T>} check
 * @param {string[]} alarms
 */
async function accept(untrusted, check, alarms) {
  const settled = await Promise.allSettled(untrusted.map(check));
  const accepted = [];
  for (const outcome of settled) {
    if (outcome.status === "fulfilled") accepted.push(outcome.value);
    else if (outcome.reason instanceof ProtocolError) alarms.push(outcome.reason.code);
    else throw outcome.reason;
  }
  return accepted;
}

/** @param {Uint8Array} raw @param {number} kind @param {Context} context */
function author(raw, kind, { directory }) {
  if (raw.length !== SIZES[kind]) throw new ProtocolError("length");
  const key = hex(raw.subarray(SIGNATURE, AUTHOR));
  const reviewer = directory.reviewers.find(({ signing }) => signing === key);
  if (!reviewer) throw new ProtocolError("not-listed");
  return reviewer;
}

/** Section 5.3. @param {Uint8Array} raw @param {Context} context @returns {Promise<Revocation>} */
async function readRevocation(raw, context) {
  const reviewer = author(raw, REVOCATION, context);
  await verifySigned(raw, "revocation", context.desk, raw.subarray(SIGNATURE, AUTHOR));
  return { raw, reviewer };
}

/** Section 5.1. @param {Uint8Array} raw @param {Context} context @returns {Promise<EpochKey>} */
async function readEpochKey(raw, context) {
  const reviewer = author(raw, EPOCH_KEY, context);
  if (context.revoked.has(reviewer.signing)) throw new ProtocolError("revoked");
  await verifySigned(raw, "epoch key", context.desk, raw.subarray(SIGNATURE, AUTHOR));
  const epoch = readU32(raw, AUTHOR);
  const [monday, sunday] = [7 * epoch - 3, 7 * epoch + 3];
  if (reviewer.from > sunday || lastDay(reviewer) < monday) throw new ProtocolError("epoch");
  return { raw, reviewer, epoch, recipient: await recipient(raw.subarray(AUTHOR + 4)) };
}

/** Section 5.2. @param {Uint8Array} raw @param {Context} context @returns {Promise<DaySheet>} */
async function readDaySheet(raw, context) {
  const reviewer = author(raw, DAY_SHEET, context);
  await verifySigned(raw, "day sheet", context.desk, raw.subarray(SIGNATURE, AUTHOR));
  const [day, through] = [readU32(raw, AUTHOR), readU32(raw, AUTHOR + 4)];
  const receipts = Array.from({ length: SHEET_RECEIPTS }, (_, at) =>
    hex(raw.subarray(AUTHOR + 8 + RECEIPT * at, AUTHOR + 8 + RECEIPT * (at + 1))),
  );
  if (through > day || receipts.some((each, at) => at > 0 && receipts[at - 1] >= each))
    throw new ProtocolError("schema");
  checkDay(day, context.now);
  if (!isActive(reviewer, day)) throw new ProtocolError("epoch");
  const reportedStolen = context.revoked.has(reviewer.signing);
  if (reportedStolen && reviewer.until === undefined) throw new ProtocolError("revoked");
  return { reviewer, day, through, receipts, reportedStolen, raw };
}

/** @param {EpochKey[]} keys @param {string[]} alarms */
function withoutSecondKeys(keys, alarms) {
  /** @type {Map<string, EpochKey>} */
  const chosen = new Map();
  /** @type {Set<string>} */
  const doubled = new Set();
  for (const key of keys) {
    const name = week(key);
    const other = chosen.get(name);
    if (other && !equal(other.recipient.publicBytes, key.recipient.publicBytes)) doubled.add(name);
    else if (!other) chosen.set(name, key);
  }
  for (const name of doubled) chosen.delete(name);
  alarms.push(...Array.from(doubled, () => "second-key"));
  return [...chosen.values()];
}
