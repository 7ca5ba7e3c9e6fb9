// @ts-check
/** Makes parts of a PNG black: its pixels are changed, row by row; rows that are neither in such a part nor below one stay as they were packed. */

import { ProtocolError, concat, plain } from "../protocol/primitives.js";
import { chunkOf, chunks } from "./png.js";
import { u32 } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./blackening.js").Pixels} Pixels */
/** @typedef {{width: number, height: number, depth: number, colour: number, interlaced: boolean}} Head */
/** The rows of a picture, or of a part of it that comes first: which of its pixels they have. @typedef {{x: number, y: number, across: number, down: number}} Pass */

/** Numbers of a pixel, by the kind of colours. @type {Record<number, number>} */
const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Chunks that stay beside the pixels, and bytes of each at most: behind them something else could be kept. @type {Record<string, number>} */
const STAYING = { IHDR: 13, PLTE: 768, tRNS: 256, gAMA: 4, cHRM: 32, sRGB: 1, sBIT: 4, pHYs: 9, bKGD: 6, cICP: 4, eXIf: 26, IEND: 0 }; // biome-ignore format: one line
/** The same without a palette. @type {Record<string, number>} */
const WITHOUT_PALETTE = { ...STAYING, PLTE: -1, tRNS: 6 };
/** Of several pictures in one file. */
const MOVING = ["acTL", "fcTL", "fdAT"];
/** The light of a colour, its three numbers together, up to which it is taken for black. */
const MAX_LIGHT = 150;
/** Bytes of a picture, unpacked. */
const MAX_PIXELS = 96 * 1_048_576;
/** @type {Pass[]} */
const WHOLE = [{ x: 0, y: 0, across: 1, down: 1 }];
/** Adam7. @type {Pass[]} */
const INTERLACED = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]].map(([x, y, across, down]) => ({ x, y, across, down })); // biome-ignore format: one line

/** @param {Reading} reading of what was cleaned @param {(head: {width: number, height: number}) => Pixels[]} areas @param {(done: number) => Promise<void>} tell @returns {Promise<(Blob | Uint8Array)[]>} */
export async function blackPng(reading, areas, tell) {
  const all = await chunks(reading);
  if (all.some(({ type }) => MOVING.includes(type))) throw new ProtocolError("unknown"); // pictures behind the picture
  const body = async (/** @type {import("./png.js").Chunk | undefined} */ chunk) =>
    chunk ? (await reading.at(chunk.from + 8, chunk.to - chunk.from - 12)).slice() : new Uint8Array();
  const bodyOf = (/** @type {string} */ type) => body(all.find((chunk) => chunk.type === type));
  const head = headOf(await bodyOf("IHDR"));
  const pieces = [];
  for (const chunk of all) if (chunk.type === "IDAT") pieces.push(await body(chunk));
  const packed = concat(...pieces);
  const size = passesOf(head).reduce((sum, pass) => sum + sizeOf(head, pass).bytes, 0);
  if (size > MAX_PIXELS) throw new ProtocolError("too-much");
  const rows = await unpackedAll(packed, size, (part) => tell(part / 4));
  const clear = await bodyOf("tRNS");
  const passes = passesOf(head).map((pass) => partsIn(head, pass, areas(head)));
  const used = head.colour === 3 ? await usedOutside(rows, head, passes, (part) => tell(0.25 + part / 4)) : null;
  const colours = used && paletteFor(head, await bodyOf("PLTE"), clear, used);
  const black = colours ? [colours.black] : blackOf(head, clear);
  await blackenPasses(rows, head, passes, black, (part) => tell(0.5 + part / 4));
  const made = await packedAll(rows, packed.length, (part) => tell((3 + part) / 4));
  const before = all.findIndex(({ type }) => type === "IDAT");
  const others = all.flatMap(({ type, from, to }, number) => {
    const isFirst = all.findIndex((chunk) => chunk.type === type) === number;
    if (!isFirst || to - from - 12 > (head.colour === 3 ? STAYING : WITHOUT_PALETTE)[type] || !(type in STAYING))
      return [];
    const changed = type === "PLTE" ? colours?.palette : type === "tRNS" ? colours?.clear : null;
    return [{ number, blob: changed ? chunkOf(type, changed) : reading.blob.slice(from, to) }];
  });
  return [
    reading.blob.slice(0, 8),
    ...others.filter(({ number }) => number < before).map(({ blob }) => blob),
    ...made,
    ...others.filter(({ number }) => number > before).map(({ blob }) => blob),
  ];
}

/** @param {Uint8Array} bytes @returns {Head} */
function headOf(bytes) {
  const [width, height] = [u32(bytes, 0), u32(bytes, 4)];
  const [depth, colour, method, filter, interlaced] = bytes.subarray(8);
  if (
    bytes.length !== 13 ||
    !width ||
    !height ||
    !CHANNELS[colour] ||
    ![1, 2, 4, 8, 16].includes(depth) ||
    method ||
    filter ||
    interlaced > 1
  )
    throw new ProtocolError("broken");
  return { width, height, depth, colour, interlaced: interlaced === 1 };
}

/** @param {Head} head */
const passesOf = ({ interlaced }) => (interlaced ? INTERLACED : WHOLE);

/** How many bytes a row of a pass has, and how many rows there are. @param {Head} head @param {Pass} pass */
function sizeOf({ width, height, depth, colour }, { x, y, across, down }) {
  const columns = Math.ceil((width - x) / across);
  const rows = Math.ceil((height - y) / down);
  const row = Math.ceil((columns * depth * CHANNELS[colour]) / 8);
  return columns > 0 && rows > 0
    ? { columns, rows, row, bytes: rows * (row + 1) }
    : { columns: 0, rows: 0, row: 0, bytes: 0 };
}

/** The bits of a black pixel that nothing shines through; where the one colour that is clear is black, of the next to it. @param {Head} head @param {Uint8Array} clear */
function blackOf({ depth, colour }, clear) {
  const full = (1 << depth) - 1;
  if (colour === 4) return [0, full];
  if (colour === 6) return [0, 0, 0, full];
  const isClear = clear.length > 0 && clear.every((byte) => byte === 0);
  return [...Array(CHANNELS[colour] - 1).fill(0), isClear ? 1 : 0];
}

/** A palette without the colours that are not used outside the parts, and the entry of it that is black: a colour that is, or one that nobody uses, or the darkest; refused if that is not dark. @param {Head} head @param {Uint8Array} before @param {Uint8Array} clear how much of each entry is seen @param {Uint8Array} used */
function paletteFor({ depth }, before, clear, used) {
  const entries = Array.from({ length: Math.min(256, 1 << depth) }, (_, entry) => entry);
  const count = Math.floor(before.length / 3);
  /** A colour that is clear is lighter than any other. */
  const light = (/** @type {number} */ entry) =>
    before[3 * entry] + before[3 * entry + 1] + before[3 * entry + 2] + 1_000 * (255 - (clear[entry] ?? 255));
  const dark = entries.filter((entry) => used[entry] && entry < count).sort((a, b) => light(a) - light(b))[0];
  const isThere = dark !== undefined && light(dark) === 0;
  const black = isThere ? dark : (entries.find((entry) => !used[entry] && entry <= count) ?? dark);
  if (black === undefined || (used[black] && light(black) > MAX_LIGHT)) throw new ProtocolError("unknown");
  const palette = new Uint8Array(3 * Math.max(count, black + 1));
  palette.set(before.subarray(0, 3 * count));
  for (const entry of entries) if (!used[entry]) palette.fill(0, 3 * entry, 3 * entry + 3);
  return { black, palette, clear: clear.map((value, entry) => (used[entry] ? value : 255)) };
}

/** @param {Head} head @param {Pass} pass @param {Pixels[]} areas */
function partsIn(head, pass, areas) {
  const { columns, rows, row, bytes } = sizeOf(head, pass);
  const parts = areas.map(({ left, top, right, bottom }) => ({
    left: Math.max(0, Math.ceil((left - pass.x) / pass.across)),
    right: Math.min(columns, Math.ceil((right - pass.x) / pass.across)),
    top: Math.max(0, Math.ceil((top - pass.y) / pass.down)),
    bottom: Math.min(rows, Math.ceil((bottom - pass.y) / pass.down)),
  }));
  return { columns, rows, row, bytes, parts: parts.filter(({ left, right }) => left < right) };
}

/** Which entries of a palette the pixels outside the parts have. @param {Uint8Array} rows @param {Head} head @param {ReturnType<typeof partsIn>[]} passes @param {(part: number) => Promise<void>} tell */
async function usedOutside(rows, head, passes, tell) {
  const used = new Uint8Array(256);
  const [{ depth }, full] = [head, (1 << head.depth) - 1];
  let at = 0;
  for (const { columns, rows: count, row: length, parts } of passes) {
    let above = new Uint8Array(length);
    for (let y = 0; y < count; y++, at += length + 1) {
      above = unfiltered(rows.subarray(at + 1, at + length + 1), above, rows[at], 1);
      const here = parts.filter(({ top, bottom }) => y >= top && y < bottom);
      for (let x = 0; x < columns; x++) {
        const inside = here.find(({ left, right }) => x >= left && x < right);
        if (inside) x = inside.right - 1;
        else used[(above[(x * depth) >> 3] >> (8 - depth - ((x * depth) & 7))) & full] = 1;
      }
      await tell(at / rows.length);
    }
  }
  return used;
}

/** Rows that have a part of them are not filtered any more: which filter was best tells of what was there. @param {Uint8Array} rows each with the number of its filter before it @param {Head} head @param {ReturnType<typeof partsIn>[]} passes @param {number[]} black @param {(part: number) => Promise<void>} tell */
async function blackenPasses(rows, head, passes, black, tell) {
  const distance = Math.max(1, (head.depth * CHANNELS[head.colour]) >> 3);
  let from = 0;
  for (const { rows: count, row: length, bytes, parts } of passes) {
    const last = Math.max(0, ...parts.map(({ bottom }) => bottom));
    let [above, newAbove] = [new Uint8Array(length), new Uint8Array(length)];
    for (let y = 0; y < count && y <= last; y++) {
      const at = from + y * (length + 1);
      const row = rows.subarray(at + 1, at + length + 1);
      const plain = unfiltered(row, above, rows[at], distance);
      const changed = plain.slice();
      for (const { left, right, top, bottom } of parts)
        if (y >= top && y < bottom) {
          rows[at] = 0;
          for (let x = left; x < right; x++) put(changed, x, head, black);
        }
      row.set(filtered(changed, newAbove, rows[at], distance));
      [above, newAbove] = [plain, changed];
      await tell(at / rows.length);
    }
    from += bytes;
  }
}

/** @param {Uint8Array} row @param {number} x @param {Head} head @param {number[]} values */
function put(row, x, { depth }, values) {
  for (const [channel, value] of values.entries()) {
    const at = x * values.length + channel;
    if (depth === 16) row[2 * at] = row[2 * at + 1] = value & 255;
    else if (depth === 8) row[at] = value;
    else {
      const bit = at * depth;
      const shift = 8 - depth - (bit & 7);
      row[bit >> 3] = (row[bit >> 3] & ~(((1 << depth) - 1) << shift)) | (value << shift);
    }
  }
}

/** What a filter foretells of a byte, by those to its left, above, and above to the left. @type {((left: number, up: number, corner: number) => number)[]} */
const FORETOLD = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  (left, up, corner) => {
    const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
    if (toLeft <= toUp && toLeft <= toCorner) return left;
    return toUp <= toCorner ? up : corner;
  },
];

/** @param {number} filter */
function foretold(filter) {
  if (!FORETOLD[filter]) throw new ProtocolError("broken");
  return FORETOLD[filter];
}

/** @param {Uint8Array} row @param {Uint8Array} above @param {number} filter @param {number} distance to the byte of the pixel before */
function unfiltered(row, above, filter, distance) {
  const foretell = foretold(filter);
  const plain = new Uint8Array(row.length);
  for (let at = 0; at < row.length; at++) {
    const from = at - distance;
    plain[at] = row[at] + foretell(from < 0 ? 0 : plain[from], above[at], from < 0 ? 0 : above[from]);
  }
  return plain;
}

/** @param {Uint8Array} plain @param {Uint8Array} above @param {number} filter @param {number} distance */
function filtered(plain, above, filter, distance) {
  const foretell = foretold(filter);
  const row = new Uint8Array(plain.length);
  for (let at = 0; at < row.length; at++) {
    const from = at - distance;
    row[at] = plain[at] - foretell(from < 0 ? 0 : plain[from], above[at], from < 0 ? 0 : above[from]);
  }
  return row;
}

/** Bytes that were packed, as many as there have to be; none behind them. The browser unpacks and packs them: without its compiler for scripts, as at Tor Browser's level Safer, a library takes a minute. @param {Uint8Array} packed @param {number} size @param {(part: number) => Promise<void>} tell */
async function unpackedAll(packed, size, tell) {
  if (!("CompressionStream" in globalThis)) throw new ProtocolError("unknown");
  const reader = new Blob([plain(packed)]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const all = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    if (done || !value) throw new ProtocolError("broken");
    all.set(value.subarray(0, size - at), at);
    at += value.length;
    await tell(Math.min(1, at / size));
  }
  await reader.cancel().catch(() => {}); // what is behind them
  return all;
}

/** Rows packed, as chunks. @param {Uint8Array} rows @param {number} expected bytes @param {(part: number) => Promise<void>} tell */
async function packedAll(rows, expected, tell) {
  const reader = new Blob([plain(rows)]).stream().pipeThrough(new CompressionStream("deflate")).getReader();
  /** @type {Uint8Array[]} */
  const made = [];
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    made.push(chunkOf("IDAT", piece.value));
    size += piece.value.length;
    await tell(Math.min(0.99, size / expected));
  }
  await tell(1);
  return made;
}
