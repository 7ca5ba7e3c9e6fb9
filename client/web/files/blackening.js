// @ts-check
/**
 * Makes parts of a picture black. What its pixels were is in no byte of the copy: nothing is laid over them. The rest stays as it is, for a JPEG block by
 * block. Never by a canvas, of which Tor Browser falsifies what is read back.
 */

import { ProtocolError, concat, plain } from "../protocol/primitives.js";
import { look } from "./look.js";
import { bareJpeg, cleanJpeg, isJpeg } from "./jpeg.js";
import { blocksOf } from "./jpeg-blocks.js";
import { jpegOf } from "./jpeg-writing.js";
import { barePng, cleanPng, isPng } from "./png.js";
import { blackPng } from "./png-blackening.js";
import { Allowance, Reading } from "./reading.js";

/** A part of a picture as it is seen, in shares of its width and height, 0 to 1. @typedef {{left: number, top: number, right: number, bottom: number}} Area */
/** The same in pixels as the picture is kept; `right` and `bottom` are the first ones that are not in it. @typedef {Area} Pixels */
/** Tells how much is done, 0 to 1; refuses if it is to stop. @typedef {(part: number) => Promise<void>} Tell */

/** Parts of one picture that can be black. */
const MAX_AREAS = 100;
/** Pixels of a picture that is shown: the browser holds four bytes of each. */
const MAX_SHOWN = 80_000_000;

/** The kind of a picture, or refused: `unknown`. @param {Blob} blob */
async function kindOf(blob) {
  const head = new Uint8Array(await blob.slice(0, 16).arrayBuffer());
  if (isJpeg(head)) return { bare: bareJpeg, clean: cleanJpeg, black: blackJpeg };
  if (isPng(head)) return { bare: barePng, clean: cleanPng, black: blackPng };
  throw new ProtocolError("unknown");
}

/** A picture to be shown, without anything that has browsers turn it, and which way up it is meant (1 to 8, as Exif says). @param {Blob} blob */
export async function pictureOf(blob) {
  const { bare } = await kindOf(blob);
  const { parts, turned, pixels } = await bare(new Reading(blob, new Allowance()));
  if (pixels > MAX_SHOWN) throw new ProtocolError("too-much");
  return { blob: joined(parts), turned };
}

/** A cleaned copy in which some parts are black, and what it still tells. @param {Blob} blob @param {string} name @param {Area[]} areas @param {Tell} tell */
export async function blacken(blob, name, areas, tell) {
  const { bare, clean, black } = await kindOf(blob);
  if (!areas.length || areas.length > MAX_AREAS) throw new ProtocolError("too-much");
  const { turned } = await bare(new Reading(blob, new Allowance()));
  const cleaned = joined(await clean(new Reading(blob, new Allowance())));
  const pixels = (/** @type {{width: number, height: number}} */ size) =>
    areas.map((area) => asKept(area, turned, size));
  const copy = joined(await black(new Reading(cleaned, new Allowance()), pixels, tell));
  const seen = await look(copy, name);
  if (seen.state === "unknown") throw new ProtocolError("broken");
  return { blob: copy, seen };
}

/** @param {(Blob | Uint8Array)[]} parts */
const joined = (parts) => new Blob(parts.map((part) => (part instanceof Blob ? part : plain(part))));

/** Where what is seen at a place is kept, for each way up a picture can be. @type {((x: number, y: number) => [number, number])[]} */
const PLACES = [
  (x, y) => [x, y],
  (x, y) => [1 - x, y],
  (x, y) => [1 - x, 1 - y],
  (x, y) => [x, 1 - y],
  (x, y) => [y, x],
  (x, y) => [y, 1 - x],
  (x, y) => [1 - y, 1 - x],
  (x, y) => [1 - y, x],
];

/** Every pixel that an area touches. @param {Area} area @param {number} turned @param {{width: number, height: number}} size @returns {Pixels} */
function asKept({ left, top, right, bottom }, turned, { width, height }) {
  const [a, b] = [PLACES[turned - 1](left, top), PLACES[turned - 1](right, bottom)];
  const place = (/** @type {number} */ share, /** @type {number} */ of) => Math.min(1, Math.max(0, share)) * of;
  return {
    left: Math.floor(place(Math.min(a[0], b[0]), width)),
    top: Math.floor(place(Math.min(a[1], b[1]), height)),
    right: Math.ceil(place(Math.max(a[0], b[0]), width)),
    bottom: Math.ceil(place(Math.max(a[1], b[1]), height)),
  };
}

/** @param {Reading} reading @param {(size: {width: number, height: number}) => Pixels[]} areas @param {Tell} tell */
async function blackJpeg(reading, areas, tell) {
  const bytes = (await reading.whole()).slice();
  const frame = await blocksOf(bytes, (done) => tell(done / bytes.length / 2));
  for (const area of areas(frame)) for (const component of frame.components) blackenBlocks(frame, component, area);
  return [concat(...(await jpegOf(frame, bytes.length, (part) => tell((1 + part) / 2))))];
}

/** Every block of an area, and all that share their group: of these the colours are kept together. @param {import("./jpeg-blocks.js").Frame} frame @param {import("./jpeg-blocks.js").Component} component @param {Pixels} area */
function blackenBlocks({ h, v, components, tables, rgb }, component, { left, top, right, bottom }) {
  const table = tables[component.table];
  if (!table) throw new ProtocolError("broken");
  const isDark = component === components[0] || rgb;
  const black = isDark ? -Math.round(1_024 / Math.max(1, table[0])) : 0;
  const [wide, high] = [8 * h, 8 * v];
  const [from, to] = [Math.floor(left / wide) * component.h, Math.ceil(right / wide) * component.h];
  for (
    let y = Math.floor(top / high) * component.v;
    y < Math.min(component.down, Math.ceil(bottom / high) * component.v);
    y++
  )
    for (let x = from; x < Math.min(component.across, to); x++) {
      const at = 64 * (y * component.across + x);
      component.blocks.fill(0, at, at + 64);
      component.blocks[at] = black;
    }
}
