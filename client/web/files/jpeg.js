// @ts-check
/** JPEG: segments before and between the scans, and whatever stands behind the picture. */

import { concat } from "../protocol/primitives.js";
import { bytesOf, isAt, latin, text, u16 } from "./reading.js";
import { exifOf, lookAtTiff, orientationOf } from "./tiff.js";
import { lookAtPhotoshop, lookAtXmp } from "./xmp.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./traces.js").Traces} Traces */
/** A part of the file: a segment with its marker, the picture between segments, or what stands behind the end. @typedef {{marker: number, from: number, to: number, body: Uint8Array}} Segment */

const [END, SCAN, COMMENT] = [0xd9, 0xda, 0xfe];
/** Where it stands how large the picture is. */
const FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];
const [JFIF, EXIF, ADOBE] = [0xe0, 0xe1, 0xee];
/** How colours are meant, without which some are wrong. */
const ADOBE_LENGTH = 12;
/** The parts that have no marker; the second is whatever stands where no picture can be. */
const [PICTURE, BEHIND] = [-1, -2];
const EXIF_HEAD = "Exif\0\0";
const XMP_HEADS = ["http://ns.adobe.com/xap/1.0/\0", "http://ns.adobe.com/xmp/extension/\0"];

/** @param {Uint8Array} head */
export const isJpeg = (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff;

/** @param {Reading} reading */
async function segments(reading) {
  const bytes = await reading.whole();
  /** @type {Segment[]} */
  const all = [];
  let hasScan = false;
  for (let at = 2; at < bytes.length; ) {
    reading.allowance.step();
    const segment = segmentAt(bytes, at);
    hasScan ||= segment.marker === SCAN;
    if (segment.marker === PICTURE && !hasScan) segment.marker = BEHIND; // no picture can be there yet
    all.push(segment);
    at = segment.to;
    if (segment.marker !== END) continue;
    if (at < bytes.length) all.push({ marker: BEHIND, from: at, to: bytes.length, body: bytes.subarray(at) });
    break;
  }
  return all;
}

/** @param {Uint8Array} bytes @param {number} from @returns {Segment} */
function segmentAt(bytes, from) {
  const marker = bytes[from + 1];
  const isSegment = bytes[from] === 0xff && marker > 0x01 && marker < 0xff && !(marker >= 0xd0 && marker <= 0xd7);
  if (!isSegment) {
    const to = endOfPicture(bytes, from + 1);
    return { marker: PICTURE, from, to, body: bytes.subarray(from, to) };
  }
  const to = Math.min(bytes.length, from + 2 + (marker === END ? 0 : Math.max(2, u16(bytes, from + 2) || 2)));
  return { marker, from, to, body: bytes.subarray(from + 4, to) };
}

/** Where the next segment begins, behind what is compressed. @param {Uint8Array} bytes @param {number} from */
function endOfPicture(bytes, from) {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}

/** @param {Segment} segment @returns {boolean} whether a picture needs it */
const isNeeded = ({ marker, body }) =>
  marker === PICTURE ||
  marker === END ||
  (marker >= 0xc0 && marker <= 0xdf) ||
  (marker === ADOBE && isAt(body, 0, "Adobe"));

/** @param {Reading} reading @param {Traces} traces */
export async function lookAtJpeg(reading, traces) {
  for (const segment of await segments(reading)) if (!isNeeded(segment)) lookAtSegment(segment, traces);
}

/** @param {Segment} segment @param {Traces} traces */
function lookAtSegment({ marker, body }, traces) {
  const xmp = XMP_HEADS.find((head) => isAt(body, 0, head));
  if (marker === COMMENT) traces.add("comment", text(body));
  else if (marker === EXIF && isAt(body, 0, EXIF_HEAD)) lookAtTiff(body.subarray(6), traces);
  else if (marker === EXIF && xmp) lookAtXmp(body.subarray(xmp.length), traces);
  else if (isAt(body, 0, "Photoshop 3.0\0")) lookAtPhotoshop(body.subarray(14), traces);
  else if (isAt(body, 0, "MPF\0")) traces.add("thumbnail", "MPF");
  else if (marker === JFIF && isAt(body, 0, "JFIF\0")) {
    if (body[12] * body[13]) traces.add("thumbnail", "JFIF");
  } else if (marker === JFIF && isAt(body, 0, "JFXX\0")) traces.add("thumbnail", "JFXX");
  else if (marker === BEHIND) {
    if (body.some((byte) => byte && byte !== 0xff)) traces.add("attachment", bytesOf(body.length));
  } else traces.add("other", latin(body.subarray(0, 12)).replace(/[^\x20-\x7e].*/s, "") || `APP${marker - JFIF}`);
}

/** What is left of it: the picture, and which way up it is. @param {Reading} reading @returns {Promise<(Blob | Uint8Array)[]>} */
export async function cleanJpeg(reading) {
  const { parts, turned } = await bareJpeg(reading);
  if (turned > 1) parts.splice(1, 0, segmentOf(EXIF, new TextEncoder().encode(EXIF_HEAD), exifOf(turned)));
  return parts;
}

/** The picture alone, which way up it is to be shown, and how many pixels it says it has. @param {Reading} reading @returns {Promise<{parts: (Blob | Uint8Array)[], turned: number, pixels: number}>} */
export async function bareJpeg(reading) {
  const all = await segments(reading);
  const exif = all.find(({ marker, body }) => marker === EXIF && isAt(body, 0, EXIF_HEAD));
  const jfif = all.find(({ marker, body }) => marker === JFIF && isAt(body, 0, "JFIF\0"));
  /** @type {(Blob | Uint8Array)[]} */
  const parts = [new Uint8Array([0xff, 0xd8])];
  if (jfif) parts.push(segmentOf(JFIF, jfif.body.slice(0, 12), new Uint8Array(2)));
  for (const { marker, from, to, body } of all.filter(isNeeded))
    parts.push(marker === ADOBE ? segmentOf(ADOBE, body.slice(0, ADOBE_LENGTH)) : reading.blob.slice(from, to));
  const sizes = all.filter(({ marker }) => FRAMES.includes(marker)).map(({ body }) => u16(body, 1) * u16(body, 3) || 0);
  return { parts, turned: exif ? orientationOf(exif.body.subarray(6)) : 1, pixels: Math.max(0, ...sizes) };
}

/** @param {number} marker @param {Uint8Array[]} bodies */
function segmentOf(marker, ...bodies) {
  const body = concat(...bodies);
  const length = 2 + body.length;
  return concat(new Uint8Array([0xff, marker, length >> 8, length & 255]), body);
}
