// @ts-check
/** PDF: what it says about itself, in the open and in what it packs, of every revision. What a copy is made of is read otherwise (pdf-file.js). */

import { ProtocolError, plain } from "../protocol/primitives.js";
import { lookAtJpeg } from "./jpeg.js";
import { UNPACKED } from "./pdf-filters.js";
import { nameOf } from "./pdf-objects.js";
import { Reading, isAt, latin, text } from "./reading.js";
import { lookAtTiff } from "./tiff.js";
import { inflated } from "./unpacking.js";
import { lookAtXmp, scan } from "./xmp.js";

/** @typedef {import("./traces.js").Traces} Traces */

/** Entries of dictionaries with a text. @type {[RegExp, import("./traces.js").Kind][]} */
const ENTRIES = [
  [/^(Author|T|LastModifiedBy)$/, "person"],
  [/^(Creator|Producer)$/, "software"],
  [/^(CreationDate|ModDate|SourceModified|M)$/, "time"],
  [/^(Title|Subject|Keywords)$/, "title"],
  [/^(Company|Manager)$/, "company"],
  [/^(Comments|Contents)$/, "comment"],
  [/^(UF)$/, "attachment"],
];
/** Words of dictionaries that tell by being there. @type {[RegExp, import("./traces.js").Kind][]} */
const WORDS = [
  [/\/(JavaScript|JS|Launch)\b/, "script"],
  [/\/EmbeddedFiles?\b/, "attachment"],
  [/\/OCGs?\b/, "hidden"],
  [/\/(PieceInfo|LastModified)\b/, "other"],
  [/\/Redact\b/, "hidden"],
  [/\/Encrypt\b/, "other"],
  [/\/Thumb\b/, "thumbnail"],
];
const MAX_STREAMS = 5_000;
/** Where the dictionary of a stream is looked for. */
const MAX_BEFORE = 2_000;
const MAX_UNPACKED = 1_048_576;

/** @param {Uint8Array} head */
export const isPdf = (head) => latin(head.subarray(0, 1_024)).includes("%PDF-");

/** @param {Reading} reading @param {Traces} traces */
export async function lookAtPdf(reading, traces) {
  const bytes = await reading.whole();
  const all = latin(bytes);
  const ends = [...all.matchAll(/startxref\s{1,4}\d/g)].length - (/\/Linearized/.test(all.slice(0, 2_048)) ? 1 : 0);
  if (ends > 1) traces.add("history", String(ends));
  lookAtObjects(unpacked(all), traces);
  for (const [, id] of all.matchAll(/\/ID\s{0,4}\[\s{0,4}<([0-9A-Fa-f]{8,128})>/g)) traces.add("identifier", id);
  const isRead = await lookAtStreams(bytes, all, reading, traces);
  scan(bytes, traces, lookAtTiff);
  if (/\/Encrypt\b/.test(all)) throw new ProtocolError("locked");
  if (!isRead && !traces.list.length) throw new ProtocolError("too-much"); // "nothing was found" would be of a part
}

/** @param {string} all @param {Traces} traces */
function lookAtObjects(all, traces) {
  for (const [, name, round, angled] of all.matchAll(
    /\/(\w{1,20})\s{0,4}(?:\(((?:[^()\\]|\\[\s\S]){0,600})\)|<([0-9A-Fa-f\s]{2,2000})>)/g,
  )) {
    const kind = ENTRIES.find(([pattern]) => pattern.test(name))?.[1];
    if (kind) traces.add(kind, round === undefined ? ofHex(angled) : ofRound(round));
  }
  for (const [, font] of all.matchAll(/\/BaseFont\s{0,4}(\/[^\s/<>[\]()]{1,100})/g)) {
    const name = nameOf(font).replace(/^[A-Z]{6}\+/, "");
    if (!/^(Helvetica|Times|Courier|Symbol|ZapfDingbats)\b/.test(name)) traces.add("font", name); // everybody has these
  }
  lookAtReferences(all, traces);
  for (const [word, kind] of WORDS) {
    const found = word.exec(all);
    if (found) traces.add(kind, kind === "other" ? found[0].slice(1) : undefined);
  }
}

/** Texts that are objects of their own, as macOS writes them. @param {string} all @param {Traces} traces */
function lookAtReferences(all, traces) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const [, number, round, angled] of all.matchAll(
    /\b(\d{1,10} \d{1,5}) obj\s{0,4}(?:\(((?:[^()\\]|\\[\s\S]){0,600})\)|<([0-9A-Fa-f\s]{2,2000})>)/g,
  ))
    texts.set(number, round === undefined ? ofHex(angled) : ofRound(round));
  for (const [, name, number] of all.matchAll(/\/(\w{1,20})\s{1,4}(\d{1,10} \d{1,5}) R\b/g)) {
    const kind = ENTRIES.find(([pattern]) => pattern.test(name))?.[1];
    if (kind && texts.has(number)) traces.add(kind, texts.get(number));
  }
}

/** @param {string} digits */
const ofHex = (digits) =>
  text(Uint8Array.from(digits.replace(/\s/g, "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));

/** A text in round brackets. @param {string} value */
function ofRound(value) {
  const plain = value.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code) =>
    /\d/.test(code)
      ? String.fromCharCode(Number.parseInt(code, 8) & 255)
      : ({ n: "\n", r: "\r", t: "\t" }[/** @type {string} */ (code)] ?? code),
  );
  return text(Uint8Array.from(plain, (letter) => letter.charCodeAt(0)));
}

/** All but what is packed, whose bytes look like anything now and then. @param {string} all */
function unpacked(all) {
  let plain = "";
  let next = 0;
  for (const { head, from, end } of streams(all)) {
    if (end === -1 || !/\/Filter\b/.test(head)) continue;
    plain += all.slice(next, from);
    next = end;
  }
  return plain + all.slice(next);
}

/** Where streams are, and the dictionary before each; `end` is -1 when one does not end. @param {string} all */
function* streams(all) {
  const begins = /stream\r?\n/g;
  for (let found = begins.exec(all); found; found = begins.exec(all)) {
    const { index } = found;
    if (all.slice(index - 3, index) === "end") continue;
    const from = begins.lastIndex;
    const end = all.indexOf("endstream", from);
    const before = all.slice(Math.max(0, index - MAX_BEFORE), index);
    yield { head: before.slice(Math.max(0, before.lastIndexOf(" obj"))), from, end };
    if (end === -1) return;
    begins.lastIndex = end + "endstream".length;
  }
}

/** What is packed: objects in one stream, and XMP. @param {Uint8Array} bytes @param {string} all @param {Reading} reading @param {Traces} traces @returns {Promise<boolean>} whether all of it was read */
async function lookAtStreams(bytes, all, { allowance }, traces) {
  let looked = 0;
  let unread = false;
  for (const { head, from, end } of streams(all)) {
    allowance.step();
    if (!/\/ObjStm|\/Metadata|\/DCT/.test(head)) continue;
    if (++looked > MAX_STREAMS) break;
    const body = bytes.subarray(from, end === -1 ? bytes.length : end);
    await lookAtPhoto(head, body, allowance, traces);
    if (!/\/ObjStm|\/Metadata/.test(head)) continue;
    const isDeflated = /\/FlateDecode|\/Fl\b/.test(head);
    const content = isDeflated ? inflated(body, allowance, MAX_UNPACKED) : body;
    unread ||= isDeflated ? !content.length || content.length >= MAX_UNPACKED : /\/Filter\b/.test(head);
    if (isAt(content, 0, "<?xpacket") || latin(content.subarray(0, 4_096)).includes("<x:xmpmeta"))
      lookAtXmp(content, traces);
    else lookAtObjects(latin(content), traces);
  }
  return !unread && looked <= MAX_STREAMS;
}

/** A photo, if it is one; one that cannot be unpacked hides nothing else. @param {string} head @param {Uint8Array} body @param {import("./reading.js").Allowance} allowance @param {Traces} traces */
async function lookAtPhoto(head, body, allowance, traces) {
  const packed = /\/Filter\s{0,4}\[?([\w\s/]{0,100})\/DCT/.exec(head);
  if (!packed) return;
  let bytes = body.subarray(0, body.findLastIndex((byte) => byte !== 0x0a && byte !== 0x0d) + 1); // a line ends before the word that ends it
  for (const name of packed[1].match(/\w+/g) ?? []) {
    const unpack = UNPACKED.get(name);
    if (!unpack) return;
    bytes = unpack(bytes, allowance);
  }
  await lookAtJpeg(new Reading(new Blob([plain(bytes)]), allowance), traces);
}
