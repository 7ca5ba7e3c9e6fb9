// @ts-check
/** RIFF: WebP pictures and WAV recordings, in chunks. */

import { ProtocolError } from "../protocol/primitives.js";
import { bytesOf, isAt, latin, text, u32le } from "./reading.js";
import { exifOf, lookAtTiff, orientationOf } from "./tiff.js";
import { lookAtXmp } from "./xmp.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./traces.js").Traces} Traces */
/** @typedef {{type: string, from: number, to: number}} Chunk */

/** What each form needs. @type {Record<string, string[]>} */
const NEEDED = {
  WEBP: ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"],
  WAVE: ["fmt ", "fact", "data"],
};
/** Of these, what is seen or heard. */
const CONTENT = ["VP8 ", "VP8L", "ANMF", "data"];
/** Of WAV's list of facts. @type {Record<string, import("./traces.js").Kind>} */
const FACTS = {
  IART: "person",
  IENG: "person",
  ITCH: "person",
  ICOP: "person",
  ISFT: "software",
  ICRD: "time",
  ICMT: "comment",
  INAM: "title",
  ISRC: "company",
};
/** Bits of VP8X: Exif; and with it XMP and a colour profile. */
const [EXIF, EXTRAS] = [0x08, 0x2c];
const MAX_LOOK = 4_194_304;
const MAX_CHUNKS = 100_000;

/** @param {Uint8Array} head */
export const isRiff = (head) => isAt(head, 0, "RIFF") && latin(head.subarray(8, 12)) in NEEDED;

/** @param {Reading} reading */
async function chunks(reading) {
  const form = latin((await reading.at(8, 4)).slice());
  const end = Math.min(reading.size, 8 + u32le(await reading.at(4, 4), 0));
  /** @type {Chunk[]} */
  const all = [];
  for (let at = 12; at + 8 <= end; ) {
    if (all.length >= MAX_CHUNKS) throw new ProtocolError("too-much");
    const head = await reading.at(at, 8);
    const length = u32le(head, 4);
    all.push({
      type: latin(head.subarray(0, 4)),
      from: at,
      to: Math.min(reading.size, at + 8 + length + (length & 1)),
    });
    at += 8 + length + (length & 1);
  }
  if (end < reading.size) all.push({ type: "", from: end, to: reading.size });
  return { needed: NEEDED[form] ?? [], all };
}

/** @param {Reading} reading @param {Traces} traces */
export async function lookAtRiff(reading, traces) {
  const { needed, all } = await chunks(reading);
  for (const { type, from, to } of all) {
    if (needed.includes(type)) continue;
    const body = (await reading.at(from + 8, Math.min(MAX_LOOK, Math.max(0, to - from - 8)))).slice();
    if (type === "") traces.add("attachment", bytesOf(to - from));
    else if (type === "EXIF") lookAtTiff(isAt(body, 0, "Exif\0\0") ? body.subarray(6) : body, traces);
    else if (type === "XMP " || type === "_PMX") lookAtXmp(body, traces);
    else if (type === "LIST" && isAt(body, 0, "INFO")) lookAtFacts(body, traces);
    else if (type === "bext") lookAtBroadcast(body, traces);
    else traces.add("other", type);
  }
}

/** @param {Uint8Array} body @param {Traces} traces */
function lookAtFacts(body, traces) {
  for (let at = 4; at + 8 <= body.length; ) {
    const length = u32le(body, at + 4);
    traces.add(FACTS[latin(body.subarray(at, at + 4))] ?? "comment", text(body.subarray(at + 8, at + 8 + length)));
    at += 8 + length + (length & 1);
  }
}

/** @param {Uint8Array} body @param {Traces} traces */
function lookAtBroadcast(body, traces) {
  traces.add("comment", latin(body.subarray(0, 256)));
  traces.add("person", latin(body.subarray(256, 288)));
  traces.add("identifier", latin(body.subarray(288, 320)));
  traces.add("time", latin(body.subarray(320, 338)));
}

/** A chunk of Exif that says which way up a picture is, or nothing if it stands upright. @param {Reading} reading @param {Chunk[]} all */
async function turnedBy(reading, all) {
  const exif = all.find(({ type }) => type === "EXIF");
  if (!exif || !all.some(({ type }) => type === "VP8X")) return new Uint8Array();
  const body = await reading.at(exif.from + 8, Math.min(MAX_LOOK, exif.to - exif.from - 8));
  const orientation = orientationOf(isAt(body, 0, "Exif\0\0") ? body.subarray(6) : body);
  const chunk = exifOf(orientation);
  return orientation > 1 ? new Uint8Array([0x45, 0x58, 0x49, 0x46, chunk.length, 0, 0, 0, ...chunk]) : new Uint8Array();
}

/** @param {Reading} reading @returns {Promise<(Blob | Uint8Array)[]>} */
export async function cleanRiff(reading) {
  const { needed, all } = await chunks(reading);
  const hasContent = all.some(({ type, from, to }) => CONTENT.includes(type) && to > from + 8);
  const isRead = all.every(({ type }) => type === "" || /^[\x20-\x7e]{4}$/.test(type));
  if (!hasContent || !isRead) throw new ProtocolError("broken"); // a recording that was cut off says that it has no length
  const kept = all.filter(({ type }) => needed.includes(type));
  const turned = await turnedBy(reading, all);
  const head = (await reading.at(0, 12)).slice();
  const length = kept.reduce((sum, { from, to }) => sum + to - from, turned.length);
  new DataView(head.buffer).setUint32(4, 4 + length, true);
  /** @type {(Blob | Uint8Array)[]} */
  const parts = [head];
  for (const { type, from, to } of kept) {
    if (type !== "VP8X") {
      parts.push(reading.blob.slice(from, to));
      continue;
    }
    const flags = (await reading.at(from, to - from)).slice();
    flags[8] = (flags[8] & ~EXTRAS) | (turned.length ? EXIF : 0);
    parts.push(flags);
  }
  return [...parts, turned];
}
