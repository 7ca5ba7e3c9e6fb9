// @ts-check
/** Text: marks that nobody sees. And mail and RTF, which are text, with the names they carry. */

import { ProtocolError } from "../protocol/primitives.js";
import { isAt, latin, text } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./traces.js").Traces} Traces */
/** @typedef {import("./traces.js").Kind} Kind */

const MAX_TEXT = 8_388_608;
/** Letters about which a pattern is asked at once. Of more, Firefox says "too much recursion" where it may compile nothing, as at level Safer. */
const PIECE = 262_144;
/** Characters without a look of their own. Joiners between letters that need them, and the marks of emoji, are not meant. */
const INVISIBLE =
  /\u00ad|\u034f|[\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|(?<!\p{L}|\p{M}|\p{Extended_Pictographic}|\ufe0f)[\u200c\u200d]|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200c\u200d]/gu;
/** Blanks of unusual width. */
const BLANKS = /[\u2000-\u200a\u205f]/g;
const WORDS = /\p{L}{2,40}/gu;
/** Of two scripts whose letters look alike. @param {string} word */
const isMixed = (word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
const MAX_MARKS = 2_000;

/** @type {[RegExp, Kind][]} */
const HEADERS = [
  [/^(from|to|cc|bcc|sender|reply-to|return-path|delivered-to|x-original-to)$/i, "person"],
  [/^(date|delivery-date)$/i, "time"],
  [/^(received|x-originating-ip|x-received|x-forwarded-to|arc-.*|authentication-results)$/i, "route"],
  [/^(message-id|in-reply-to|references|thread-index|x-.*-id)$/i, "identifier"],
  [/^(user-agent|x-mailer)$/i, "software"],
  [/^organi[sz]ation$/i, "company"],
  [/^(subject|thread-topic)$/i, "title"],
];
/** @type {[RegExp, Kind][]} */
const RTF = [
  [/\{\\(?:author|operator|manager) ([^{}]{1,200})\}/g, "person"],
  [/\{\\company ([^{}]{1,200})\}/g, "company"],
  [/\{\\(?:\*\\)?(?:generator) ([^{}]{1,200})\}/g, "software"],
  [/\{\\(?:creatim|revtim|printim)((?:\\\w{2,4}\d+){1,8})\}/g, "time"],
  [/\{\\(?:title|subject|keywords) ([^{}]{1,200})\}/g, "title"],
  [/\{\\(?:doccomm) ([^{}]{1,200})\}/g, "comment"],
  [/\{\\\*\\annotation([^{}]{0,200})/g, "comment"],
  [/\{\\\*\\revtbl([\s\S]{1,400}?)\}\}/g, "changes"],
  [/\{\\\*\\rsidtbl ([^{}]{1,400})\}/g, "identifier"],
  [/\{\\\*\\template ([^{}]{1,200})\}/g, "path"],
  [/\{\\object([^{}]{0,40})/g, "attachment"],
];

/** @param {Uint8Array} head */
export const isRtf = (head) => isAt(head, 0, "{\\rtf");
/** @param {Uint8Array} head @param {string} name */
export const isMail = (head, name) =>
  /\.eml$/i.test(name) || /^(Return-Path|Received|Delivered-To|X-Original-To): /i.test(latin(head.subarray(0, 40)));
/** Whether bytes are text: no control characters but those of lines. @param {Uint8Array} head */
export function isText(head) {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true;
  if (/^(\xef\xbb\xbf)?\s*(<[\w!?/]|%!PS)/.test(latin(head.subarray(0, 256)))) return false; // pages, drawings and documents, which tell more than they show
  return head.length > 0 && !head.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 11);
}

/** Of what is too long to be looked at as a whole it is not said that nothing was found. @param {Reading} reading @param {Traces} traces */
function refuseRest({ size }, traces) {
  if (size > MAX_TEXT && !traces.list.length) throw new ProtocolError("too-much");
}

/** A text, cut behind a line; or behind a word, where a line is too long. @param {string} words */
function* piecesOf(words) {
  for (let from = 0; from < words.length; ) {
    const last = from + PIECE - 1;
    const line = words.lastIndexOf("\n", last);
    const cut = last >= words.length ? last : line >= from ? line : words.lastIndexOf(" ", last);
    const end = cut >= from ? cut + 1 : last + 1;
    yield words.slice(from, end);
    from = end;
  }
}

/** @param {string} words @returns {string[]} */
const marksIn = (words) =>
  [INVISIBLE, BLANKS].flatMap((pattern) =>
    [...words.matchAll(pattern)].map(
      ([mark]) => `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
    ),
  );

/** Words of two scripts. @param {string} words @returns {string[]} */
function mixedIn(words) {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(words)) return [];
  return [...words.matchAll(WORDS)].map(([word]) => word).filter(isMixed);
}

/** @param {Reading} reading @param {Traces} traces */
export async function lookAtText(reading, traces) {
  const words = text(await reading.at(0, MAX_TEXT));
  /** @type {Map<string, number>} */
  const counts = new Map();
  const mixed = [];
  let trailing = 0;
  for (const piece of piecesOf(words.startsWith("\ufeff") ? words.slice(1) : words)) {
    for (const name of marksIn(piece)) counts.set(name, (counts.get(name) ?? 0) + 1);
    mixed.push(...mixedIn(piece).slice(0, MAX_MARKS - mixed.length));
    trailing += piece.match(/[^\s][ \t]+(?=\r?\n)/g)?.length ?? 0;
  }
  for (const [name, count] of counts) traces.add("mark", `${name} × ${count}`);
  for (const word of mixed) traces.add("mark", word);
  if (trailing) traces.add("mark", `…␠ × ${trailing}`);
  refuseRest(reading, traces);
}

/** @param {Reading} reading @param {Traces} traces */
export async function lookAtMail(reading, traces) {
  const mail = text(await reading.at(0, MAX_TEXT));
  const [head] = mail.split(/\r?\n\r?\n/, 1);
  for (const [, name, value] of head.replace(/\r?\n[ \t]+/g, " ").matchAll(/^([\w-]{1,60}):[ \t]*(.{1,1000})$/gm)) {
    const kind = HEADERS.find(([pattern]) => pattern.test(name))?.[1];
    if (kind) traces.add(kind, value);
  }
  for (const [, name] of mail.matchAll(/\b(?:file)?name\*?="?([^"\r\n;]{1,200})/g)) traces.add("attachment", name);
  refuseRest(reading, traces);
}

/** @param {Reading} reading @param {Traces} traces */
export async function lookAtRtf(reading, traces) {
  const words = text(await reading.at(0, MAX_TEXT));
  for (const [pattern, kind] of RTF)
    for (const [, value] of words.matchAll(pattern)) traces.add(kind, value.replace(/[{}]/g, " "));
  if (/\\(deleted|revised)\b/.test(words)) traces.add("changes");
  if (/\\v\b(?!0)/.test(words)) traces.add("hidden");
  refuseRest(reading, traces);
}
