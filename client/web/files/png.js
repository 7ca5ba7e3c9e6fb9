// @ts-check
/** PNG: chunks, of which a picture needs few. */

import { ProtocolError } from "../protocol/primitives.js";
import { inflated } from "./unpacking.js";
import { bytesOf, isAt, latin, text, u16, u32 } from "./reading.js";
import { exifOf, lookAtTiff, orientationOf } from "./tiff.js";
import { lookAtXmp } from "./xmp.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./traces.js").Traces} Traces */

const NEEDED = [
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
  "sBIT",
  "pHYs",
  "bKGD",
  "acTL",
  "fcTL",
  "fdAT",
  "cICP",
];
const TEXTS = ["tEXt", "zTXt", "iTXt"];
/** Chunks of which the bytes are looked at, and how many. */
const MAX_LOOK = 4_194_304;
const MAX_CHUNKS = 100_000;
const HEAD = 8;
/** What is written under well-known keywords. @type {Record<string, import("./traces.js").Kind>} */
const KEYWORDS = {
  Author: "person",
  Copyright: "person",
  Software: "software",
  Source: "device",
  Title: "title",
  Description: "title",
  "Creation Time": "time",
  "date:create": "time",
  "date:modify": "time",
  "date:timestamp": "time",
};

/** @param {Uint8Array} head */
export const isPng = (head) => isAt(head, 0, "\x89PNG\r\n\x1a\n");

/** @typedef {{type: string, from: number, to: number}} Chunk `to` is where the next begins */

/** @param {Reading} reading */
export async function chunks(reading) {
  /** @type {Chunk[]} */
  const all = [];
  for (let at = HEAD; at + 12 <= reading.size; ) {
    if (all.length >= MAX_CHUNKS) throw new ProtocolError("too-much");
    const head = await reading.at(at, 8);
    const to = at + 12 + u32(head, 0);
    const type = latin(head.subarray(4, 8));
    all.push({ type, from: at, to: Math.min(to, reading.size) });
    at = to;
    if (type === "IEND") break;
  }
  const end = all.at(-1)?.to ?? HEAD;
  if (end < reading.size) all.push({ type: "", from: end, to: reading.size });
  return all;
}

/** @param {Reading} reading @param {Traces} traces */
export async function lookAtPng(reading, traces) {
  for (const { type, from, to } of await chunks(reading)) {
    if (NEEDED.includes(type)) continue;
    const body = await reading.at(from + 8, Math.min(MAX_LOOK, Math.max(0, to - from - 12)));
    if (type === "") traces.add("attachment", bytesOf(to - from));
    else if (type === "eXIf") lookAtTiff(body, traces);
    else if (type === "tIME") traces.add("time", `${u16(body, 0)}-${body[2]}-${body[3]} ${body[4]}:${body[5]}`);
    else if (TEXTS.includes(type)) lookAtText(type, body, reading, traces);
    else traces.add("other", type === "iCCP" ? `ICC ${latin(body.subarray(0, Math.max(0, body.indexOf(0))))}` : type);
  }
}

/** @param {string} type @param {Uint8Array} body @param {Reading} reading @param {Traces} traces */
function lookAtText(type, body, { allowance }, traces) {
  const end = body.indexOf(0);
  const keyword = latin(body.subarray(0, Math.max(0, end)));
  let value = body.subarray(end + 1);
  if (type === "zTXt") value = inflated(value.subarray(1), allowance);
  if (type === "iTXt") {
    const packed = value[0] === 1;
    value = value.subarray(2);
    for (let skipped = 0; skipped < 2; skipped++) value = value.subarray(value.indexOf(0) + 1);
    if (packed) value = inflated(value, allowance);
  }
  if (keyword === "XML:com.adobe.xmp") lookAtXmp(value, traces);
  else if (keyword.startsWith("Raw profile")) traces.add("other", keyword);
  else if (KEYWORDS[keyword]) traces.add(KEYWORDS[keyword], text(value));
  else traces.add("comment", `${keyword}: ${text(value.subarray(0, 1_000))}`);
}

/** @param {Reading} reading @returns {Promise<(Blob | Uint8Array)[]>} */
export async function cleanPng(reading) {
  const { parts, turned } = await barePng(reading);
  if (turned > 1) parts.splice(2, 0, chunkOf("eXIf", exifOf(turned)));
  return parts;
}

/** The picture alone, which way up it is to be shown, and how many pixels it says it has. @param {Reading} reading @returns {Promise<{parts: (Blob | Uint8Array)[], turned: number, pixels: number}>} */
export async function barePng(reading) {
  const all = await chunks(reading);
  const kept = all.filter(({ type }) => NEEDED.includes(type));
  if (!kept.some(({ type }) => type === "IDAT")) throw new ProtocolError("broken");
  const exif = all.find(({ type }) => type === "eXIf");
  const turned = exif
    ? orientationOf(await reading.at(exif.from + 8, Math.min(MAX_LOOK, Math.max(0, exif.to - exif.from - 12))))
    : 1;
  const size = await reading.at(HEAD + 8, 8);
  const parts = [reading.blob.slice(0, HEAD), ...kept.map(({ from, to }) => reading.blob.slice(from, to))];
  return { parts, turned, pixels: u32(size, 0) * u32(size, 4) };
}

/** A chunk with its length and sum. @param {string} type @param {Uint8Array} body */
export function chunkOf(type, body) {
  const chunk = new Uint8Array(body.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length);
  for (let at = 0; at < 4; at++) chunk[4 + at] = type.charCodeAt(at);
  chunk.set(body, 8);
  view.setUint32(chunk.length - 4, sumOf(chunk.subarray(4, -4)));
  return chunk;
}

/** What a byte changes in a sum. */
const SUMS = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  return sum;
});

/** The sum that stands at the end of a chunk. @param {Uint8Array} bytes */
function sumOf(bytes) {
  let sum = -1;
  for (let at = 0; at < bytes.length; at++) sum = (sum >>> 8) ^ SUMS[(sum ^ bytes[at]) & 255];
  return ~sum >>> 0;
}
