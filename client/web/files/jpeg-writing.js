// @ts-check
/** Writes a JPEG of its blocks, each coefficient as it is: sequential, with the shortest codes for what is in it. */

import { ProtocolError, concat } from "../protocol/primitives.js";
import { placesOf } from "./jpeg-blocks.js";

/** @typedef {import("./jpeg-blocks.js").Frame} Frame */
/** @typedef {import("./jpeg-blocks.js").Component} Component */
/** The codes of symbols, how long each is, and how they are written in the file. @typedef {{codes: Uint16Array, lengths: Uint8Array, written: number[]}} Codes */

/** How long a number may be in a sequential JPEG of 8 bits. */
const [MAX_DIFFERENCE, MAX_OTHER] = [11, 10];
/** Codes that a file may have are as long as that. */
const MAX_LENGTH = 16;

/** How long a number is, without its sign. @param {number} value */
const lengthOf = (value) => 32 - Math.clz32(Math.abs(value));

/** Gives each symbol of a block, with the bits behind it. @param {Component} component @param {number} at @param {(isFirst: boolean, symbol: number, value: number, length: number) => void} give */
function symbolsOf(component, at, give) {
  const { blocks } = component;
  const difference = blocks[at] - component.before;
  component.before = blocks[at];
  const first = lengthOf(difference);
  if (first > MAX_DIFFERENCE) throw new ProtocolError("broken");
  give(true, first, difference, first);
  let zeros = 0;
  for (let place = 1; place < 64; place++) {
    const value = blocks[at + place];
    if (value === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) give(false, 0xf0, 0, 0);
    const length = lengthOf(value);
    if (length > MAX_OTHER) throw new ProtocolError("broken");
    give(false, (zeros << 4) | length, value, length);
    zeros = 0;
  }
  if (zeros) give(false, 0, 0, 0);
}

/** How long the code of each symbol is, by how often it comes up (ITU T.81, annex K.2). @param {Uint32Array} counts @returns {Codes} */
function codesFor(counts) {
  const often = [...counts, 1]; // the last one keeps a code free that is nothing but ones
  const sizes = new Uint8Array(257);
  /** @type {number[][]} what hangs together */
  const trees = often.map((_, symbol) => [symbol]);
  for (;;) {
    const [least, next] = often
      .flatMap((count, symbol) => (count ? [symbol] : []))
      .sort((a, b) => often[a] - often[b] || b - a);
    if (next === undefined) break;
    often[least] += often[next];
    often[next] = 0;
    trees[least].push(...trees[next]);
    for (const symbol of trees[least]) sizes[symbol]++;
  }
  return assigned(sizes, shortened(sizes));
}

/** How many codes there are of each length, none too long; without the one that is kept free. @param {Uint8Array} sizes */
function shortened(sizes) {
  const counts = new Uint16Array(258);
  for (const size of sizes) if (size) counts[size]++;
  for (let length = counts.length - 1; length > MAX_LENGTH; length--)
    while (counts[length]) {
      let shorter = length - 2;
      while (!counts[shorter]) shorter--;
      counts[length] -= 2;
      counts[length - 1]++;
      counts[shorter + 1] += 2;
      counts[shorter]--;
    }
  let longest = MAX_LENGTH;
  while (longest && !counts[longest]) longest--;
  counts[longest]--;
  return [...counts.subarray(1, MAX_LENGTH + 1)];
}

/** @param {Uint8Array} sizes @param {number[]} counts @returns {Codes} */
function assigned(sizes, counts) {
  const symbols = Array.from({ length: 256 }, (_, symbol) => symbol)
    .filter((symbol) => sizes[symbol])
    .sort((a, b) => sizes[a] - sizes[b] || a - b);
  const [codes, lengths] = [new Uint16Array(256), new Uint8Array(256)];
  let [code, at] = [0, 0];
  for (const [shorter, count] of counts.entries()) {
    for (let left = count; left > 0; left--) {
      codes[symbols[at]] = code++;
      lengths[symbols[at++]] = shorter + 1;
    }
    code <<= 1;
  }
  return { codes, lengths, written: [...counts, ...symbols] };
}

class BitsOut {
  #bytes;
  #at = 0;
  #held = 0;
  #count = 0;

  /** @param {number} size about as many bytes as there will be */
  constructor(size) {
    this.#bytes = new Uint8Array(size);
  }

  /** @param {number} value @param {number} length up to 16 */
  add(value, length) {
    this.#held = (this.#held << length) | (value & ((1 << length) - 1));
    this.#count += length;
    while (this.#count >= 8) {
      this.#count -= 8;
      this.#byte((this.#held >> this.#count) & 255);
    }
    this.#held &= (1 << this.#count) - 1;
  }

  /** @param {number} byte */
  #byte(byte) {
    if (this.#at + 2 > this.#bytes.length) {
      const before = this.#bytes;
      this.#bytes = new Uint8Array(2 * before.length + 1_024);
      this.#bytes.set(before);
    }
    this.#bytes[this.#at++] = byte;
    if (byte === 0xff) this.#bytes[this.#at++] = 0;
  }

  end() {
    if (this.#count) this.add(127, 8 - this.#count);
    return this.#bytes.subarray(0, this.#at);
  }
}

/** @param {number} marker @param {ArrayLike<number>} body */
const segment = (marker, body) =>
  concat(new Uint8Array([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), Uint8Array.from(body));

/** @param {Frame} frame @param {number} size bytes of the file that it was read of @param {(part: number) => Promise<void>} tell how much of it is done, from 0 to 1 */
export async function jpegOf(frame, size, tell) {
  const { components, tables } = frame;
  /** The tables of codes: the first component has its own, all others have one together. @type {Uint32Array[]} */
  const counts = Array.from({ length: 4 }, () => new Uint32Array(256));
  const tableOf = (/** @type {Component} */ component, /** @type {boolean} */ isFirst) =>
    (component === components[0] ? 0 : 1) + (isFirst ? 0 : 2);
  await through(
    frame,
    (component, at) =>
      symbolsOf(component, at, (isFirst, symbol) => void counts[tableOf(component, isFirst)][symbol]++),
    (part) => tell(part / 2),
  );
  const codes = counts.map(codesFor);
  const bits = new BitsOut(size + 1_024);
  const write = (/** @type {Component} */ component, /** @type {number} */ at) =>
    symbolsOf(component, at, (isFirst, symbol, value, length) => {
      const { codes: all, lengths } = codes[tableOf(component, isFirst)];
      bits.add(all[symbol], lengths[symbol]);
      if (length) bits.add(value < 0 ? value - 1 : value, length);
    });
  await through(frame, write, (part) => tell((1 + part) / 2));
  const wide = tables.some((table) => table?.some((number) => number > 255));
  return [
    new Uint8Array([0xff, 0xd8]),
    ...frame.heads,
    ...tables.flatMap((table, number) => (table ? [segment(0xdb, quantisation(table, number, wide))] : [])),
    segment(wide ? 0xc1 : 0xc0, [
      ...[8, frame.height >> 8, frame.height & 255, frame.width >> 8, frame.width & 255, components.length],
      ...components.flatMap(({ id, h, v, table }) => [id, (h << 4) | v, table]),
    ]),
    ...codes.flatMap(({ written }, number) =>
      components.length === 1 && number & 1 ? [] : [segment(0xc4, [(number & 1) | (number > 1 ? 16 : 0), ...written])],
    ),
    segment(0xda, [components.length, ...components.flatMap(({ id }, at) => [id, at ? 0x11 : 0]), 0, 63, 0]),
    bits.end(),
    new Uint8Array([0xff, 0xd9]),
  ];
}

/** @param {Uint16Array} table @param {number} number @param {boolean} wide */
const quantisation = (table, number, wide) =>
  wide ? [16 | number, ...[...table].flatMap((step) => [step >> 8, step & 255])] : [number, ...table];

/** @param {Frame} frame @param {(component: Component, at: number) => void} each @param {(part: number) => Promise<void>} tell */
async function through(frame, each, tell) {
  for (const component of frame.components) component.before = 0;
  let row = 0;
  const rows = Math.ceil(frame.height / (8 * frame.v));
  for (const groups of placesOf(frame, frame.components)) {
    for (const group of groups) for (const [component, at] of group) each(component, at);
    await tell(++row / rows);
  }
}
