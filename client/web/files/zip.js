// @ts-check
/** ZIP, as its list of contents has it; and a new one that tells no times, systems and users. */

import { zipSync } from "../vendor/fflate.js";
import { ProtocolError } from "../protocol/primitives.js";
import { isAt, latin, text, u16le, u32le, utf8 } from "./reading.js";
import { unzipped } from "./unpacking.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./traces.js").Traces} Traces */
/** @typedef {{name: string, method: number, packed: number, size: number, at: number, flags: number, time: string, comment: string, extras: number[]}} Entry */

export const MAX_ENTRIES = 10_000;
const MAX_LIST = 8_388_608;
const END = 22;
/** Bytes of a new archive, unpacked. */
const MAX_MADE = 64 * 1_048_576;
/** Who may read what is unpacked: everybody may; without it, nobody. */
const [FILE, FOLDER] = [0o100644 * 65_536, 0o040755 * 65_536];
/** Programs set this where they know no time. */
const NO_TIME = "1980-01-01 00:00";
/** Extra fields with a user's number, or times. @type {Record<number, string>} */
const EXTRAS = { 10: "NTFS", 13: "Unix", 21589: "UT", 22613: "UX", 30805: "Ux", 30837: "ux" };

/** An archive, or a document in one; not a book or a table in binary parts, which are not known here. @param {Uint8Array} head @param {string} name */
export const isZip = (head, name) =>
  (isAt(head, 0, "PK\x03\x04") || isAt(head, 0, "PK\x05\x06")) &&
  !isAt(head, 30, "mimetypeapplication/epub") &&
  !/\.xlsb$/i.test(name);

/** @param {Reading} reading */
export async function entries(reading) {
  const start = Math.max(0, reading.size - END - 65_535);
  const tail = (await reading.at(start, reading.size - start)).slice();
  const end = latin(tail).lastIndexOf("PK\x05\x06");
  if (end === -1) throw new ProtocolError("broken");
  const [count, length, from] = [u16le(tail, end + 10), u32le(tail, end + 12), u32le(tail, end + 16)];
  if (count > MAX_ENTRIES || length > MAX_LIST || from === 0xffffffff) throw new ProtocolError("too-much");
  const comment = text(tail.subarray(end + END, end + END + u16le(tail, end + 20)));
  const list = (await reading.at(from, length)).slice();
  /** @type {Entry[]} */
  const all = [];
  for (let at = 0; all.length < count && isAt(list, at, "PK\x01\x02"); ) {
    const [name, extra, remark] = [28, 30, 32].map((place) => u16le(list, at + place));
    const rest = at + 46 + name + extra;
    all.push({
      flags: u16le(list, at + 8),
      method: u16le(list, at + 10),
      time: moment(u16le(list, at + 12), u16le(list, at + 14)),
      packed: u32le(list, at + 20),
      size: u32le(list, at + 24),
      at: u32le(list, at + 42),
      name: (u16le(list, at + 8) & 0x800 ? utf8 : text)(list.subarray(at + 46, at + 46 + name)),
      extras: extraFields(list.subarray(at + 46 + name, rest)),
      comment: text(list.subarray(rest, rest + remark)),
    });
    at = rest + remark;
  }
  if (new Set(all.map(({ name }) => name)).size !== count) throw new ProtocolError("broken"); // one of two would be lost
  return { all, comment };
}

/** @param {number} time @param {number} date */
function moment(time, date) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${1980 + (date >> 9)}-${two((date >> 5) & 15)}-${two(date & 31)} ${two(time >> 11)}:${two((time >> 5) & 63)}`;
}

/** The numbers of extra fields. @param {Uint8Array} bytes */
function extraFields(bytes) {
  const all = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4 + u16le(bytes, at + 2)) all.push(u16le(bytes, at));
  return all;
}

/** What is in an entry, unpacked. @param {Reading} reading @param {Entry} entry */
export async function unpack(reading, entry) {
  const head = (await reading.at(entry.at, 30)).slice();
  if (!isAt(head, 0, "PK\x03\x04") || entry.flags & 1) throw new ProtocolError(entry.flags & 1 ? "locked" : "broken");
  const packed = await reading.at(entry.at + 30 + u16le(head, 26) + u16le(head, 28), entry.packed);
  if (entry.method === 0) return packed.slice();
  if (entry.method !== 8) throw new ProtocolError("broken");
  return unzipped(packed, entry.size, reading.allowance);
}

/** What the list of contents tells. @param {Entry[]} all @param {string} comment @param {Traces} traces */
export function lookAtList(all, comment, traces) {
  if (comment) traces.add("comment", comment);
  for (const { time, comment: remark, extras } of all) {
    if (time !== NO_TIME && !time.startsWith("1980-00")) traces.add("time", time);
    if (remark) traces.add("comment", remark);
    for (const extra of extras) if (EXTRAS[extra]) traces.add("other", `ZIP ${EXTRAS[extra]}`);
  }
}

/** A new archive of the same files. @param {Map<string, Uint8Array>} files in their order @returns {Uint8Array} */
export function makeZip(files) {
  const size = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (size > MAX_MADE) throw new ProtocolError("too-much");
  /** @type {Record<string, [Uint8Array, {level: 0 | 6, attrs: number}]>} */
  const tree = {};
  if (files.has("__proto__")) throw new ProtocolError("broken"); // no name for a property
  for (const [name, bytes] of files)
    tree[name] = [
      bytes,
      { level: name === "mimetype" || isPacked(name) ? 0 : 6, attrs: name.endsWith("/") ? FOLDER : FILE },
    ];
  return zipSync(tree, { mtime: new Date(1980, 0, 1), os: 3 });
}

/** @param {string} name */
const isPacked = (name) => /\.(jpe?g|png|webp|gif|mp[34]|zip|docx|xlsx|pptx)$/i.test(name);
