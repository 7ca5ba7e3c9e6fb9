/** What only a reviewer's client does, in JavaScript, so that every vector can run in Node and in browsers. The page does not load it. */

import { readBundle } from "./bundles.js";
import {
  ProtocolError,
  concat,
  encodeText,
  hex,
  hkdf,
  hmacUnder,
  sha256,
  signingKey,
  tag,
  u32,
  verify,
} from "../../client/web/protocol/primitives.js";
import { ENVELOPE, MAX_PARTS, splitText } from "../../client/web/protocol/envelope.js";
import { checkDay } from "../../client/web/protocol/directory.js";
import { member, parseCompact, writeCompact } from "../../client/web/protocol/json.js";
import { REPLY } from "../../client/web/protocol/reply.js";
import { jsonLimit, openSlot, seal } from "../../client/web/protocol/sealed-form.js";
import { WORDS } from "../../client/web/protocol/words.js";
import { recipient } from "../../client/web/protocol/xwing.js";

const SOURCE_TYPES = ["message", "withdraw"];
const DESK_TYPES = [
  "note",
  "assign",
  "status",
  "label",
  "merge",
  "step",
  "triage",
  "reply",
  "opened",
  "share",
  "unlock",
  "ledger",
];
const WHOLE = Number.MAX_SAFE_INTEGER;

/** Section 7.1, with the schema of what a source sends. */
export async function openEnvelope(untrusted, slot, keys, desk, came = desk.now) {
  const payload = await openSlot(ENVELOPE, untrusted, slot, keys, desk.id);
  const author = hex(payload.key);
  const listed = desk.directory.reviewers.some((one) => one.signing === author);
  const label = listed ? "desk payload" : "source payload";
  await verify(payload.key, payload.signature, concat(tag(label, desk.id), payload.headerDigest, payload.json));
  if (listed && desk.revoked.has(author)) throw new ProtocolError("revoked");
  const content = parseCompact(payload.json);
  const type = member.text(content, "type");
  member.need([...SOURCE_TYPES, ...DESK_TYPES].includes(type));
  if (!(listed ? DESK_TYPES : SOURCE_TYPES).includes(type)) throw new ProtocolError("role");
  if (listed) readEvent(content, came);
  else await (type === "message" ? checkMessage : checkWithdrawal)(content);
  return { author: payload.key, source: !listed, content };
}

/** Section 7.3. */
async function checkMessage(content) {
  member.octets(content, "id", 16);
  const [part, parts] = [
    member.integer(content, "part", -WHOLE, WHOLE),
    member.integer(content, "parts", -WHOLE, WHOLE),
  ];
  if (parts < 1 || parts > 16 || part < 0 || part >= parts) throw new ProtocolError("part");
  member.integer(content, "order", 1, 65_535);
  const { keys } = checkViewSchema(content);
  for (const tag of member.array(content, "receipts", keys.length, keys.length)) member.octets({ tag }, "tag", 8);
  member.text(content, "text");
  if (part > 0) return;
  await recipient(member.octets(content, "reply_key", 1216));
  member.octets(content, "clue_key", 32);
  member.id(content, "channel");
  const strings = (value) => Array.isArray(value) && value.every((one) => typeof one === "string");
  for (const [name, value] of Object.entries(member.object(content, "answers")))
    member.need(member.isId(name) && (typeof value === "string" || strings(value)));
  if ("bundle" in content) readBundle(member.object(content, "bundle"));
  if ("without" in content) checkWithout(content, keys);
}

/** Section 7.4. */
function checkWithdrawal(content) {
  checkViewSchema(content);
  member.day(content, "day");
}

function checkWithout(content, keys) {
  let before = -1;
  for (const slot of member.array(content, "without", 1, 16)) {
    member.need(Number.isInteger(slot) && slot > before && slot < 16 && !keys.some((pair) => pair[0] === slot));
    before = slot;
  }
}

function checkViewSchema(content) {
  const view = member.object(content, "view");
  member.octets(view, "directory", 16);
  let before = -1;
  for (const pair of member.array(view, "keys", 1, 16)) {
    member.need(
      Array.isArray(pair) && pair.length === 2 && Number.isInteger(pair[0]) && pair[0] > before && pair[0] < 16,
    );
    member.octets({ key: pair[1] }, "key", 8);
    before = pair[0];
  }
  return view;
}

/** Section 7.5: checks an event that came on a day, and says what it is. */
export function readEvent(content, came) {
  const type = member.text(content, "type");
  for (const [name, size] of /** @type {const} */ ([
    ["event", 16],
    ["run", 16],
    ["previous", 32],
    ["case", 32],
  ]))
    member.octets(content, name, size);
  member.integer(content, "day", 0, 2 ** 31 - 1);
  const lamport = member.integer(content, "lamport", 1, 2 ** 40);
  member.need(Object.hasOwn(EVENTS, type));
  EVENTS[type](content);
  checkDay(content.day, came);
  if (type === "share") checkDay(content.came + 1, came);
  return { type, event: content.event, lamport, case: content.case };
}

function checkPart(content, limit) {
  const parts = member.integer(content, "parts", 1, limit);
  member.integer(content, "part", 0, parts - 1);
  member.text(content, "text");
}

const EVENTS = {
  ledger: (content) => member.octets(content, "record", 176), // DESTRUCTION_SIZE, section 13.2
  note: (content) => member.need(member.text(content, "text").length > 0),
  assign: (content) => content.reviewer === "" || member.octets(content, "reviewer", 32),
  status(content) {
    member.need(["open", "waiting", "closed", "spam", "forget"].includes(content.state));
    if (content.outcome !== "") member.id(content, "outcome");
  },
  label(content) {
    const size = [...member.text(content, "label")].length;
    member.need(size >= 1 && size <= 60 && typeof content.on === "boolean");
  },
  merge(content) {
    member.octets(content, "into", 32);
    member.need(content.into > content.case && typeof content.on === "boolean"); // hexadecimal sorts as its bytes do
  },
  step(content) {
    member.need(["assessed", "identity-notice", "minutes-offered"].includes(content.step));
    member.need(typeof content.on === "boolean");
  },
  triage(content) {
    member.need(["", "low", "normal", "high"].includes(content.urgency));
    member.need(["", "none", "possible", "acute"].includes(content.danger));
  },
  reply(content) {
    member.octets(content, "reply", 16);
    member.integer(content, "order", 1, WHOLE);
    member.need(["", "acknowledgement", "feedback"].includes(content.duty));
    checkPart(content, MAX_PARTS);
  },
  opened: (content) => member.octets(content, "message", 16),
  share(content) {
    for (const [name, size] of /** @type {const} */ ([
      ["with", 32],
      ["header", 32],
      ["key", 32],
      ["signature", 64],
      ["item", 16],
    ]))
      member.octets(content, name, size);
    member.integer(content, "came", 0, 2 ** 31 - 1);
    checkPart(content, 4);
  },
};

/** Section 7.6. */
export async function caseName(caseKey, desk) {
  const drawn = await hkdf(caseKey, tag("case name", desk));
  const numbers = new DataView(drawn.buffer, drawn.byteOffset);
  return [0, 8].map((at) => WORDS[Number(numbers.getBigUint64(at) % 7776n)]).join("-");
}

/** Section 7.2. `made`: hexadecimal names of the epoch keys the reviewer ever made. */
export function checkView({ view }, slot, made, desk, day) {
  const own = view.keys.find((pair) => pair[0] === slot);
  if (!own || !made.includes(own[1])) throw new ProtocolError("view-key");
  if (view.directory === hex(desk.view)) return;
  const predecessor = desk.directory.predecessors.find((one) => hex(one.view) === view.directory);
  if (!predecessor) throw new ProtocolError("view-unknown");
  if (day > predecessor.superseded + 2) throw new ProtocolError("view-superseded");
}

/** Section 8: the JSON of a reply's parts. */
export function composeReply(text, id, day, order) {
  const part = (number, parts, piece) => ({ type: "reply", id: hex(id), part: number, parts, day, order, text: piece });
  const room = jsonLimit(REPLY) - writeCompact(part(MAX_PARTS, MAX_PARTS, "")).length;
  const pieces = splitText(text, room, room);
  return pieces.map((piece, number) => part(number, pieces.length, piece));
}

/** Section 8: one part, 4,096 bytes. `to`: what a message's part 0 told, and who signed it. */
export async function sealReply(content, { caseKey, replyKey, clueKey }, signingSeed, desk, random) {
  const context = concat(tag("reply payload", desk), await sha256(caseKey));
  const sealed = await seal(
    REPLY,
    [await recipient(replyKey)],
    writeCompact(content),
    { seed: signingSeed, context },
    random(32),
    desk,
  );
  const clue = (await (await hmacUnder(clueKey))(sealed)).subarray(0, 16);
  return concat(clue, sealed);
}

/** Section 12. `since`, of a reply: the day from which its days are counted. */
export async function signWrite(what, item, seed, day, desk, since = day) {
  const key = await signingKey(seed);
  const head = concat(key.publicKey, u32(day), ...(what === "reply" ? [u32(since)] : []));
  return concat(await key.sign(concat(tag(`write ${what}`, desk), head, await sha256(item))), head, item);
}

/** Section 12: what is held, ids as bytes, bundles as [id, count, chunks]. */
export async function digestHeld(day, envelopes, bundles) {
  const ascending = (a, b) => (hex(a) < hex(b) ? -1 : 1);
  const files = bundles
    .toSorted((a, b) => ascending(a[0], b[0]))
    .flatMap(([id, count, chunks]) => [id, u32(count), chunks]);
  return sha256(concat(u32(day), u32(envelopes.length), ...envelopes.toSorted(ascending), ...files));
}

export async function signAcknowledgement(seed, day, held, desk) {
  const key = await signingKey(seed);
  const head = concat(key.publicKey, u32(day), held);
  return concat(await key.sign(concat(tag("acknowledgement", desk), head)), head);
}

export async function signWithdrawal(replyId, seed, desk) {
  const key = await signingKey(seed);
  const body = concat(key.publicKey, replyId);
  return concat(await key.sign(concat(tag("withdrawal", desk), body)), body);
}

/** Section 11.1. */
export async function signDelegation(seed, transport, number, until, desk) {
  const key = await signingKey(seed);
  const body = concat(key.publicKey, transport, u32(number), u32(until));
  return concat(await key.sign(concat(tag("courier", desk), body)), body);
}

/** Section 11.1: the six words by which people compare a courier's key. */
export async function fingerprint(transport) {
  const digest = await sha256(transport);
  const numbers = new DataView(digest.buffer, digest.byteOffset);
  return [0, 4, 8, 12, 16, 20].map((at) => WORDS[numbers.getUint32(at) % 7776]).join(" ");
}

/** Section 11. */
export async function requestHeaders(method, path, body, seed, created, desk) {
  const base64 = (bytes) => btoa(String.fromCharCode(...bytes));
  const key = await signingKey(seed);
  const digest = `sha-256=:${base64(await sha256(body))}:`;
  const parameters = `("@method" "@path" "content-digest");created=${created};keyid="${hex(key.publicKey)}";alg="ed25519";tag="knothole/1 ${hex(desk)}"`;
  const base = `"@method": ${method}\n"@path": ${path}\n"content-digest": ${digest}\n"@signature-params": ${parameters}`;
  return {
    "Content-Digest": digest,
    "Signature-Input": `knothole=${parameters}`,
    Signature: `knothole=:${base64(await key.sign(encodeText(base)))}:`,
  };
}
