// @ts-check
/** TIFF, the form in which cameras write Exif. */

import { latin, text, u16, u16le, u32, u32le } from "./reading.js";
import { lookAtIptc, lookAtPhotoshop, lookAtXmp } from "./xmp.js";

/** @typedef {import("./traces.js").Traces} Traces */
/** @typedef {import("./traces.js").Kind} Kind */
/** @typedef {{bytes: Uint8Array, short: typeof u16, long: typeof u32, traces: Traces, seen: Set<number>, place: Record<number, string>, alone: boolean}} Walk */

const MAX_DIRECTORIES = 64;
const MAX_ENTRIES = 1_000;
/** Bytes of one element of each type. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];

/** What tags tell. @type {Record<number, Kind>} */
const TAGS = {
  269: "title",
  270: "title",
  271: "device",
  272: "device",
  285: "title",
  305: "software",
  306: "time",
  315: "person",
  316: "device",
  33432: "person",
  36867: "time",
  36868: "time",
  36880: "time",
  36881: "time",
  36882: "time",
  37510: "comment",
  42016: "identifier",
  42032: "person",
  42033: "serial",
  42035: "device",
  42036: "device",
  42037: "serial",
  42038: "title",
  42039: "person",
  42040: "person",
  42041: "software",
  50708: "device",
  50735: "serial",
  65000: "person",
};
/** Of Windows, in UTF-16. @type {Record<number, Kind>} */
const WINDOWS = { 40091: "title", 40092: "comment", 40093: "person", 40094: "title", 40095: "title" };
/** Offsets of other directories. */
const DIRECTORIES = [0x014a, 0x8769, 0xa005];
const GPS = 0x8825;
const ORIENTATION = 0x0112;

/** @param {Uint8Array} bytes @param {Traces} traces @param {boolean} [alone] it is a file of its own, which needs directories to be one */
export function lookAtTiff(bytes, traces, alone = false) {
  const little = latin(bytes.subarray(0, 2)) === "II";
  /** @type {Walk} */
  const walk = {
    bytes,
    traces,
    short: little ? u16le : u16,
    long: little ? u32le : u32,
    seen: new Set(),
    place: {},
    alone,
  };
  const next = directory(walk, walk.long(bytes, 4));
  const second = next ? directory(walk, next) : 0;
  if (next && !alone) traces.add("thumbnail");
  for (let at = second; at; ) at = directory(walk, at);
  const { 2: latitude, 4: longitude, 1: north = "", 3: east = "" } = walk.place;
  if (latitude && longitude) traces.add("place", `${latitude} ${north} ${longitude} ${east}`);
}

/** The entries of a directory, and where the next begins, or 0. @param {Walk} walk @param {number} at @param {boolean} [gps] @returns {number} */
function directory(walk, at, gps = false) {
  const { bytes, short, long, seen } = walk;
  if (at < 8 || at + 2 > bytes.length || seen.has(at) || seen.size >= MAX_DIRECTORIES) return 0;
  seen.add(at);
  const count = Math.min(short(bytes, at), MAX_ENTRIES);
  for (let entry = at + 2; entry < at + 2 + 12 * count && entry + 12 <= bytes.length; entry += 12) {
    const tag = short(bytes, entry);
    const length = (SIZES[short(bytes, entry + 2)] ?? 0) * long(bytes, entry + 4);
    const from = length <= 4 ? entry + 8 : long(bytes, entry + 8);
    const value = bytes.subarray(from, Math.min(from + length, bytes.length));
    if (!walk.alone && tag !== ORIENTATION) walk.traces.add("other", "Exif");
    if (gps) position(walk, tag, value);
    else tell(walk, tag, value);
  }
  const end = at + 2 + 12 * count;
  return end + 4 <= bytes.length ? long(bytes, end) : 0;
}

/** @param {Walk} walk @param {number} tag @param {Uint8Array} value */
function tell(walk, tag, value) {
  const { traces, long } = walk;
  if (TAGS[tag]) traces.add(TAGS[tag], text(tag === 0x9286 ? value.subarray(8, 1_000) : value.subarray(0, 1_000)));
  else if (WINDOWS[tag]) traces.add(WINDOWS[tag], new TextDecoder("utf-16le").decode(value.subarray(0, 1_000)));
  else if (tag === 0x927c) traces.add("other", "MakerNote");
  else if (tag === 0x0201 || tag === 0x501b) traces.add("thumbnail");
  else if (tag === 0x02bc) lookAtXmp(value, traces);
  else if (tag === 0x83bb) lookAtIptc(value, traces);
  else if (tag === 0x8649) lookAtPhotoshop(value, traces);
  else if (tag === GPS) {
    traces.add("place");
    directory(walk, long(value, 0), true);
  } else if (DIRECTORIES.includes(tag))
    for (let at = 0; at + 4 <= value.length && at < 64; at += 4) directory(walk, long(value, at));
}

/** @param {Walk} walk @param {number} tag @param {Uint8Array} value */
function position({ place, traces, long }, tag, value) {
  if (tag === 1 || tag === 3) place[tag] = latin(value.subarray(0, 1));
  if (tag === 0x1d) traces.add("time", latin(value.subarray(0, 10)));
  if (tag === 0x1b || tag === 0x1c) traces.add("place", text(value.subarray(8, 200)));
  if (tag !== 2 && tag !== 4) return;
  const parts = [0, 8, 16].map((at) => long(value, at) / (long(value, at + 4) || 1));
  const degrees = parts[0] + parts[1] / 60 + parts[2] / 3600;
  if (Number.isFinite(degrees)) place[tag] = degrees.toFixed(5);
}

/** Which way up a picture is, as its Exif says, 1 to 8. @param {Uint8Array} bytes */
export function orientationOf(bytes) {
  const little = latin(bytes.subarray(0, 2)) === "II";
  const [short, long] = little ? [u16le, u32le] : [u16, u32];
  const at = long(bytes, 4);
  if (at < 8 || at + 2 > bytes.length) return 1;
  for (
    let entry = at + 2, left = Math.min(short(bytes, at), MAX_ENTRIES);
    left > 0 && entry + 12 <= bytes.length;
    left--, entry += 12
  )
    if (short(bytes, entry) === ORIENTATION) {
      const orientation = short(bytes, entry + 8);
      return orientation <= 8 ? Math.max(1, orientation) : 1; // programs pass over others
    }
  return 1;
}

/** Exif that says nothing but which way up a picture is. @param {number} orientation */
export const exifOf = (orientation) =>
  new Uint8Array([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
