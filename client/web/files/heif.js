// @ts-check
/** HEIC and AVIF: a list of items (pictures, Exif, XMP) says where in the file each is. A cleaned copy has the same length: what is no picture is overwritten where it stands, for the list points into the file. */

import { ProtocolError } from "../protocol/primitives.js";
import { latin, u32 } from "./reading.js";
import { profileOf } from "./pdf-streams.js";
import { lookAtTiff } from "./tiff.js";
import { scan } from "./xmp.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./traces.js").Traces} Traces */
/** @typedef {{type: string, body: number, to: number}} Box */
/** Where an item's bytes are, by what it is. @typedef {{type: string, extents: {from: number, to: number}[]}} Item */

/** Items that are pictures, or are put together of them. */
const PICTURES = /^(hvc1|hvt1|lhv1|av01|avc1|jpeg|grid|iovl|iden|tmap)$/;
/** Parts that a picture needs; of others what is in them goes. */
const PARTS = ["ftyp", "meta", "mdat"];
const NEEDED = ["hdlr", "pitm", "iinf", "infe", "iloc", "iref", "iprp", "idat", "dinf", "grpl"];
/** Of which there is one, or else what a program reads may be another one than what is cleaned. */
const SINGLE = ["ftyp", "meta", "hdlr", "pitm", "iinf", "iloc", "iref", "iprp", "ipco", "idat", "dinf"];
/** Properties by which a picture is drawn; others tell names, times, cameras. */
const PROPERTIES =
  /^(ispe|pixi|pasp|colr|irot|imir|clap|iscl|auxC|hvcC|lhvC|avcC|av1C|jpgC|a1op|a1lx|lsel|rloc|oinf|tols|clli|mdcv|cclv|amve|rref|prfr)$/;
/** Bytes of a handler and of a place of data before their names begin. */
const [HANDLER, DATA_PLACE] = [24, 28];
/** What a picture beside the picture is called when it only says what can be seen through. */
const ALPHA = /alpha/;
/** Exif with no entry, as an item has it. */
const NOTHING = new Uint8Array([0, 0, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]);
const MAX_BOXES = 10_000;
const MAX_ITEMS = 10_000;

/** The boxes between two places. @param {Uint8Array} bytes @param {number} from @param {number} to @returns {Box[]} */
function boxes(bytes, from, to) {
  const all = [];
  for (let at = from; at + 8 <= to; ) {
    let [length, head] = [u32(bytes, at), 8];
    if (length === 1) [length, head] = [u32(bytes, at + 8) * 2 ** 32 + u32(bytes, at + 12), 16];
    if (length === 0) length = to - at;
    if (length < head || at + length > to || all.length >= MAX_BOXES) throw new ProtocolError("broken");
    all.push({ type: latin(bytes.subarray(at + 4, at + 8)), body: at + head, to: at + length });
    at += length;
  }
  return all;
}

/** @param {Box[]} all */
function needSingle(all) {
  const types = all.map(({ type }) => type).filter((type) => SINGLE.includes(type));
  if (new Set(types).size < types.length) throw new ProtocolError("broken");
}

/** @param {Box[]} all @param {string} type */
const first = (all, type) => all.find((box) => box.type === type) ?? { type, body: 0, to: 0 };

/** Numbers of one, two, four or eight bytes, one after another. */
class Numbers {
  /** @param {Uint8Array} bytes @param {Box} box */
  constructor(bytes, { body, to }) {
    this.bytes = bytes;
    this.at = body;
    this.to = to;
  }

  /** @param {number} size */
  next(size) {
    if (this.at + size > this.to) throw new ProtocolError("broken");
    const from = this.at;
    this.at += size;
    return this.bytes.subarray(from, this.at).reduce((sum, byte) => sum * 256 + byte, 0);
  }
}

/** What is written about pictures. @param {Uint8Array} bytes @returns {{meta: Box[], items: Item[]}} */
export function described(bytes) {
  const box = first(boxes(bytes, 0, bytes.length), "meta");
  const meta = boxes(bytes, box.body + 4, box.to);
  const types = typesOf(bytes, first(meta, "iinf"));
  const items = itemsOf(bytes, first(meta, "iloc"), first(meta, "idat").body, types);
  return { meta, items };
}

/** @param {Uint8Array} bytes @param {Box} list */
function typesOf(bytes, list) {
  const numbers = new Numbers(bytes, list);
  const version = numbers.next(1);
  numbers.next(version ? 7 : 5);
  /** @type {Map<number, string>} */
  const types = new Map();
  for (const { body, to } of boxes(bytes, numbers.at, list.to)) {
    const entry = new Numbers(bytes, { type: "", body, to });
    const its = entry.next(4) / 2 ** 24;
    const id = entry.next(its >= 3 ? 4 : 2);
    types.set(id, its >= 2 ? latin(bytes.subarray(entry.at + 2, entry.at + 6)) : "");
  }
  return types;
}

/** @param {Uint8Array} bytes @param {Box} list @param {number} inside where bytes are that stand in the list itself @param {Map<number, string>} types @returns {Item[]} */
function itemsOf(bytes, list, inside, types) {
  const numbers = new Numbers(bytes, list);
  const version = Math.floor(numbers.next(4) / 2 ** 24);
  const sizes = numbers.next(2);
  const [offsets, lengths, bases, indexes] = [12, 8, 4, 0].map((shift) => (sizes >> shift) & 15);
  const count = numbers.next(version < 2 ? 2 : 4);
  if (count > MAX_ITEMS || version > 2) throw new ProtocolError("too-much");
  let left = MAX_ITEMS;
  return Array.from({ length: count }, () => {
    const type = types.get(numbers.next(version < 2 ? 2 : 4)) ?? "";
    const way = version ? numbers.next(2) & 15 : 0;
    if (numbers.next(2) || way > 1) throw new ProtocolError("broken"); // in another file, or in another item
    const base = numbers.next(bases) + (way ? inside : 0);
    const extents = Array.from({ length: numbers.next(2) }, () => {
      if (left-- <= 0) throw new ProtocolError("too-much");
      if (version) numbers.next(indexes);
      const from = base + numbers.next(offsets);
      const to = from + numbers.next(lengths);
      if (to === from || to > bytes.length) throw new ProtocolError("broken");
      return { from, to };
    });
    return { type, extents };
  });
}

/** @param {Reading} reading @param {Traces} traces */
export async function lookAtHeif(reading, traces) {
  const bytes = await reading.whole();
  scan(bytes, traces, lookAtTiff);
  try {
    lookAtItems(bytes, described(bytes), traces);
  } catch (error) {
    if (!traces.list.length || !(error instanceof ProtocolError)) throw error; // or else it would be said that there is nothing
  }
}

/** @param {Uint8Array} bytes @param {{meta: Box[], items: Item[]}} description @param {Traces} traces */
function lookAtItems(bytes, { meta, items }, traces) {
  const isWritten = (/** @type {number} */ byte, /** @type {number} */ at) => byte !== 0 && byte !== NOTHING[at];
  for (const { type, extents } of items)
    if (!PICTURES.test(type) && extents.some(({ from, to }) => bytes.subarray(from, to).some(isWritten)))
      traces.add("other", type);
  const part = (/** @type {string} */ type) => {
    const { body, to } = first(meta, type);
    return latin(bytes.subarray(body, to));
  };
  for (const [name] of part("iprp").matchAll(/urn:[\w:.-]{1,100}/g)) if (!ALPHA.test(name)) traces.add("hidden", name);
  if (part("iref").includes("thmb")) traces.add("thumbnail");
}

/** @param {Uint8Array} bytes @param {Item["extents"]} kept @param {Box[]} holders */
function blankBetween(bytes, kept, holders) {
  kept.sort((one, other) => one.from - other.from);
  for (const { body, to } of holders) {
    let at = body;
    for (const extent of kept.filter(({ from }) => body <= from && from < to)) {
      if (at < extent.from) bytes.fill(0, at, extent.from);
      at = Math.max(at, extent.to);
    }
    bytes.fill(0, at, to);
  }
}

/** Writes over what is no picture, and over what no item has. @param {Uint8Array} bytes @param {Item[]} items @param {Box[]} holders that have bytes of items */
function blank(bytes, items, holders) {
  const kept = items.filter(({ type }) => PICTURES.test(type)).flatMap(({ extents }) => extents);
  if (!kept.length) throw new ProtocolError("broken");
  for (const { from, to } of items.flatMap(({ extents }) => extents))
    if (!holders.some((holder) => holder.body <= from && to <= holder.to)) throw new ProtocolError("broken");
  blankBetween(bytes, kept, holders);
  for (const { type, extents } of items) {
    if (PICTURES.test(type)) continue;
    for (const { from, to } of extents) {
      if (kept.some((other) => other.from < to && from < other.to)) throw new ProtocolError("broken");
      if (type === "Exif" && to - from >= NOTHING.length) bytes.set(NOTHING, from);
    }
  }
}

/** Whether the picture that is shown is of a kind whose bytes stay. @param {Uint8Array} bytes @param {Box[]} meta */
function isShownKept(bytes, meta) {
  const numbers = new Numbers(bytes, first(meta, "pitm"));
  const shown = numbers.next(numbers.next(4) < 2 ** 24 ? 2 : 4);
  return PICTURES.test(typesOf(bytes, first(meta, "iinf")).get(shown) ?? "");
}

/** What items, their handler and places of data are called. @param {Uint8Array} bytes @param {Box[]} meta */
function blankNames(bytes, meta) {
  for (const [type, from] of /** @type {[string, number][]} */ ([
    ["hdlr", HANDLER],
    ["dinf", DATA_PLACE],
  ])) {
    const { body, to } = first(meta, type);
    if (body + from < to) bytes.fill(0, body + from, to);
  }
  const list = first(meta, "iinf");
  for (const { body, to } of boxes(bytes, list.body + (bytes[list.body] ? 8 : 6), list.to))
    for (let at = body + (bytes[body] >= 3 ? 14 : 12); at < to; at++) bytes[at] = bytes[at] && 0x20;
}

/** @param {Reading} reading @returns {Promise<(Blob | Uint8Array)[]>} */
export async function cleanHeif(reading) {
  const bytes = (await reading.whole()).slice();
  const { meta, items } = described(bytes);
  const all = boxes(bytes, 0, bytes.length);
  needSingle(all);
  needSingle(meta);
  if (!isShownKept(bytes, meta)) throw new ProtocolError("broken");
  blank(bytes, items, [...all.filter(({ type }) => type === "mdat"), ...meta.filter(({ type }) => type === "idat")]);
  for (const { type, body, to } of all) {
    if (type === "moov") throw new ProtocolError("broken"); // a film, with more about it
    if (!PARTS.includes(type)) bytes.fill(0, body, to);
  }
  for (const { type, body, to } of meta) if (!NEEDED.includes(type)) bytes.fill(0, body, to);
  bytes.fill(0, all.at(-1)?.to);
  blankNames(bytes, meta);
  cleanProperties(bytes, first(meta, "iprp"));
  return [bytes];
}

/** All but what a picture is drawn by, and what colour profiles are called. @param {Uint8Array} bytes @param {Box} properties */
function cleanProperties(bytes, { body, to }) {
  const parts = boxes(bytes, body, to);
  needSingle(parts);
  for (const part of parts) if (!/^ip(co|ma)$/.test(part.type)) bytes.fill(0, part.body, part.to);
  const list = first(parts, "ipco");
  for (const property of boxes(bytes, list.body, list.to)) {
    if (!PROPERTIES.test(property.type)) bytes.fill(0, property.body, property.to);
    const from = property.body + 4;
    if (property.type === "colr" && /^(prof|rICC)$/.test(latin(bytes.subarray(property.body, from))))
      bytes.set(profileOf(bytes.subarray(from, property.to)), from);
  }
}
