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
/** Bytes of a picture, unpacked. */
const MAX_PIXELS = 96 * 1_048_576;
/** @type {Pass[]} */
const WHOLE = [{ x: 0, y: 0, across: 1, down: 1 }];
/** Adam7. @type {Pass[]} */
const INTERLACED = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]].map(([x, y, across, down]) => ({ x, y, across, down })); // biome-ignore format: one line

/** @param {Reading} reading of what was cleaned @param {(head: {width: number, height: number}) => Pixels[]} areas @param {(done: number) => Promise<void>} tell @returns {Promise<(Blob | Uint8Array)[]>} */
export async function blackPng(reading, areas, tell) {
  const all = await chunks(reading);
  if (all.some(({ type }) => type === "acTL")) throw new ProtocolError("unknown"); // pictures behind the picture
  const body = async (/** @type {import("./png.js").Chunk} */ { from, to }) =>
    (await reading.at(from + 8, to - from - 12)).slice();
  const bodies = async (/** @type {string} */ type) =>
    concat(...(await Promise.all(all.filter((chunk) => chunk.type === type).map(body))));
  const head = headOf(await bodies("IHDR"));
  const packed = await bodies("IDAT");
  const size = passesOf(head).reduce((sum, pass) => sum + sizeOf(head, pass).bytes, 0);
  if (size > MAX_PIXELS) throw new ProtocolError("too-much");
  const rows = await unpackedAll(packed, size, (part) => tell(part / 4));
  const black = blackOf(head, await bodies("PLTE"), await bodies("tRNS"));
  let at = 0;
  for (const pass of passesOf(head)) {
    const { bytes } = sizeOf(head, pass);
    await blackenPass(rows.subarray(at, at + bytes), head, pass, areas(head), black, (part) =>
      tell(0.25 + (at + part * bytes) / size / 2),
    );
    at += bytes;
  }
  const made = await packedAll(rows, packed.length, (part) => tell((3 + part) / 4));
  const before = all.findIndex(({ type }) => type === "IDAT");
  const others = all.flatMap(({ type, from, to }, number) =>
    type === "IDAT" ? [] : [{ number, blob: reading.blob.slice(from, to) }],
  );
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

/** The bits of a black pixel, most of all of one that nothing shines through. @param {Head} head @param {Uint8Array} palette @param {Uint8Array} clear */
function blackOf({ depth, colour }, palette, clear) {
  const full = (1 << depth) - 1;
  if (colour === 4) return [0, full];
  if (colour === 6) return [0, 0, 0, full];
  if (colour !== 3) return Array(CHANNELS[colour]).fill(0);
  const shine = (/** @type {number} */ entry) =>
    palette[3 * entry] + palette[3 * entry + 1] + palette[3 * entry + 2] + 1_000 * (255 - (clear[entry] ?? 255));
  const entries = Array.from({ length: Math.min(palette.length / 3, full + 1) }, (_, entry) => entry);
  return [entries.sort((a, b) => shine(a) - shine(b))[0] ?? 0];
}

/** @param {Uint8Array} rows each with the number of its filter before it @param {Head} head @param {Pass} pass @param {Pixels[]} areas @param {number[]} black @param {(part: number) => Promise<void>} tell */
async function blackenPass(rows, head, pass, areas, black, tell) {
  const { columns, rows: count, row: length } = sizeOf(head, pass);
  const distance = Math.max(1, (head.depth * CHANNELS[head.colour]) >> 3);
  /** In this pass. */
  const parts = areas.map(({ left, top, right, bottom }) => ({
    left: Math.max(0, Math.ceil((left - pass.x) / pass.across)),
    right: Math.min(columns, Math.ceil((right - pass.x) / pass.across)),
    top: Math.max(0, Math.ceil((top - pass.y) / pass.down)),
    bottom: Math.min(count, Math.ceil((bottom - pass.y) / pass.down)),
  }));
  const last = Math.max(0, ...parts.map(({ bottom }) => bottom));
  let [above, newAbove] = [new Uint8Array(length), new Uint8Array(length)];
  for (let y = 0; y < count && y <= last; y++) {
    const row = rows.subarray(y * (length + 1) + 1, (y + 1) * (length + 1));
    const filter = rows[y * (length + 1)];
    const plain = unfiltered(row, above, filter, distance);
    const changed = plain.slice();
    for (const { left, right, top, bottom } of parts)
      if (y >= top && y < bottom) for (let x = left; x < right; x++) put(changed, x, head, black);
    row.set(filtered(changed, newAbove, filter, distance));
    [above, newAbove] = [plain, changed];
    await tell(y / count);
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
