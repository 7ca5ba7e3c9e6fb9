// @ts-check
/** MP4, MOV and M4A: boxes in boxes. A cleaned copy has the same length: what tells something is overwritten where it stands, for the film points into itself. */

import { ProtocolError } from "../protocol/primitives.js";
import { isAt, latin, text, u32 } from "./reading.js";
import { lookAtTiff } from "./tiff.js";
import { lookAtXmp, scan } from "./xmp.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./traces.js").Traces} Traces */
/** @typedef {import("./traces.js").Kind} Kind */
/** @typedef {{type: string, from: number, body: number, to: number}} Box */
/** Bytes put over what stands at a place; as many, and perhaps zeros behind. @typedef {{at: number, bytes: Uint8Array}} Patch */

const PARENTS = ["moov", "moof", "traf", "trak", "mdia", "minf", "stbl", "edts"];
/** Boxes that hold what programs and cameras add. */
const EXTRAS = ["udta", "meta", "uuid", "free", "skip", "wide", "Xtra"];
/** What a film consists of; whatever else stands beside these was added by a camera or a program. */
const PARTS = ["ftyp", "styp", "moov", "moof", "mdat", "mfra", "sidx", "ssix", "pdin", ...EXTRAS];
const TIMED = ["mvhd", "tkhd", "mdhd"];
/** Kinds of tracks that are seen or heard, and of what is in them. Places, times and moves of a camera are in others, some as subtitles. */
const HANDLERS = ["vide", "soun", "alis", "url ", "hint", "\0\0\0\0"];
const PICTURES = /^(avc|hvc|hev|mp4v|av01|vp0|jpeg|mjp|ap[c4]|s263|dv|encv)/;
const MAX_BOXES = 20_000;
const MAX_LOOK = 4_194_304;
/** Seconds from 1904, when these count from, to 1970. */
const SINCE_1904 = 2_082_844_800;

/** Names of facts, in both of Apple's ways. @type {[RegExp, Kind][]} */
const FACTS = [
  [/xyz$|location|loci/i, "place"],
  [/make$|model$|mak$|mod$|lens/i, "device"],
  [/serial/i, "serial"],
  [/ART$|aut$|author|artist|prf$|own|perf|cpy|cprt|auth/i, "person"],
  [/swr$|too$|enc$|software|encod/i, "software"],
  [/day$|date|year/i, "time"],
  [/cmt$|comment|inf$/i, "comment"],
  [/nam$|titl|title|des$|dscp|keyw|kywd|alb$|album|gnre|gen$/i, "title"],
  [/identifier/i, "identifier"],
  [/covr|thmb/i, "thumbnail"],
];

/** A value of text, of no language. */
const DATA = /data\0{3}.\0{4}/gs;

/** Not one of Canon's raw pictures, which need what is written about them. @param {Uint8Array} head */
export const isFilm = (head) => isAt(head, 4, "ftyp") && !isAt(head, 8, "crx ") && !isPicture(head);
/** HEIC and AVIF. @param {Uint8Array} head */
export const isPicture = (head) =>
  isAt(head, 4, "ftyp") && /^(heic|heix|heim|heis|hevc|mif1|msf1|avif|avis)/.test(latin(head.subarray(8, 12)));

/** The boxes between two places. @param {Reading} reading @param {number} from @param {number} to @param {Box[]} all those found are added here */
async function walk(reading, from, to, all) {
  for (let at = from; at + 8 <= to; ) {
    const head = await reading.at(at, 16);
    const type = latin(head.subarray(4, 8));
    let [length, before] = [u32(head, 0), 8];
    if (length === 1) [length, before] = [u32(head, 8) * 2 ** 32 + u32(head, 12), 16];
    if (length === 0) length = to - at;
    if (length < before || at + length > to || all.length >= MAX_BOXES) throw new ProtocolError("broken");
    const box = { type, from: at, body: at + before, to: at + length };
    all.push(box);
    if (PARENTS.includes(type)) await walk(reading, box.body, box.to, all);
    at = box.to;
  }
}

/** @param {Reading} reading */
async function boxes(reading) {
  /** @type {Box[]} */
  const all = [];
  await walk(reading, 0, reading.size, all);
  return all;
}

/** @param {Reading} reading @param {Traces} traces */
export async function lookAtFilm(reading, traces) {
  let end = 0; // of the part that the next box is in, or beside
  for (const { type, from, body, to } of await boxes(reading)) {
    const isPart = from >= end;
    if (isPart) end = to;
    if (type === "mdat" || PARENTS.includes(type)) continue;
    const bytes = await reading.at(body, Math.min(MAX_LOOK, to - body));
    if (isPart && !PARTS.includes(type) && bytes.some((byte) => byte)) traces.add("other", type);
    lookAtBox(type, bytes, traces);
  }
}

/** @param {string} type @param {Uint8Array} bytes @param {Traces} traces */
function lookAtBox(type, bytes, traces) {
  if (TIMED.includes(type)) lookAtTimes(bytes, traces);
  else if (type === "hdlr") lookAtHandler(bytes, traces);
  else if (type === "stsd")
    for (const at of compressors(bytes)) traces.add("software", latin(bytes.subarray(at + 1, at + 32)));
  else if (type === "uuid" && latin(bytes.subarray(16)).includes("<x:xmpmeta")) lookAtXmp(bytes.subarray(16), traces);
  else if (EXTRAS.includes(type) && bytes.some((byte) => byte)) lookAtExtras(type, bytes, traces);
}

/** @param {Uint8Array} bytes @param {Traces} traces */
function lookAtTimes(bytes, traces) {
  const wide = bytes[0] === 1;
  for (const at of wide ? [4, 12] : [4, 8]) {
    const seconds = wide ? u32(bytes, at) * 2 ** 32 + u32(bytes, at + 4) : u32(bytes, at);
    const moment = new Date((seconds - SINCE_1904) * 1000);
    if (seconds) traces.add("time", Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().slice(0, 19));
  }
}

/** @param {Uint8Array} bytes @param {Traces} traces */
function lookAtHandler(bytes, traces) {
  const name = text(bytes.subarray(24)).replace(/^\p{Cc}+|\p{Cc}+$/gu, "");
  const kind = latin(bytes.subarray(8, 12));
  if (!HANDLERS.includes(kind)) traces.add("hidden", `${kind} ${name}`);
  else if (name) traces.add("software", name);
}

/** Facts as ilst and udta have them: a length, a name and a value; the names that mdta has in a list of their own stand before. @param {string} type @param {Uint8Array} bytes @param {Traces} traces */
function lookAtExtras(type, bytes, traces) {
  const all = latin(bytes);
  const before = traces.list.length;
  const names = [...all.matchAll(/mdta([\w.-]{3,80})/g)].map(([, name]) => name.replace(/\0.*$/s, ""));
  for (const {
    0: { length },
    index,
  } of all.matchAll(DATA)) {
    const size = u32(bytes, index - 4);
    const short = latin(bytes.subarray(index - 8, index - 4));
    const name = names[u32(bytes, index - 8) - 1] ?? short;
    tell(name, text(bytes.subarray(index + length, Math.min(index - 4 + size, index + 1_000))), traces);
  }
  for (const { index } of all.matchAll(/\xa9[A-Za-z]{3}(?=\0)/g)) {
    const size = (bytes[index + 4] << 8) | bytes[index + 5];
    if (size && !isAt(bytes, index + 8, "data"))
      tell(all.slice(index, index + 4), text(bytes.subarray(index + 8, index + 8 + size)), traces);
  }
  if (all.includes("<x:xmpmeta")) scan(bytes, traces, lookAtTiff);
  if (traces.list.length === before && /[\x20-\x7e]{4}/.test(all)) traces.add("other", type);
}

/** Where the names of programs stand that packed the pictures. @param {Uint8Array} bytes of the descriptions of a track */
function compressors(bytes) {
  const all = [];
  for (let at = 8; at + 86 <= bytes.length && u32(bytes, at) >= 86; at += u32(bytes, at))
    if (PICTURES.test(latin(bytes.subarray(at + 4, at + 8)))) all.push(at + 50);
  return all;
}

/** @param {string} name @param {string} value @param {Traces} traces */
function tell(name, value, traces) {
  const kind = FACTS.find(([pattern]) => pattern.test(name))?.[1] ?? "comment";
  traces.add(kind, kind === "thumbnail" ? undefined : value);
}

/** @param {Reading} reading @returns {Promise<(Blob | Uint8Array)[]>} */
export async function cleanFilm(reading) {
  /** @type {Patch[]} */
  const patches = [];
  for (const { type, from, body, to } of await boxes(reading)) {
    if (EXTRAS.includes(type)) {
      reading.allowance.take(to - body);
      patches.push(
        { at: from + 4, bytes: new TextEncoder().encode("free") },
        { at: body, bytes: new Uint8Array(to - body) },
      );
    } else if (TIMED.includes(type)) {
      const wide = (await reading.at(body, 1))[0] === 1;
      patches.push({ at: body + 4, bytes: new Uint8Array(wide ? 16 : 8) });
    } else if (type === "stsd")
      for (const at of compressors(await reading.at(body, Math.min(MAX_LOOK, to - body))))
        patches.push({ at: body + at, bytes: new Uint8Array(32) });
    else if (type === "hdlr" && to - body > 24) patches.push({ at: body + 24, bytes: new Uint8Array(to - body - 24) });
  }
  return patched(reading.blob, patches);
}

/** @param {Blob} blob @param {Patch[]} patches in order, none over another */
function patched(blob, patches) {
  /** @type {(Blob | Uint8Array)[]} */
  const parts = [];
  let at = 0;
  for (const patch of patches) {
    parts.push(blob.slice(at, patch.at), patch.bytes);
    at = patch.at + patch.bytes.length;
  }
  return [...parts, blob.slice(at)];
}
