// @ts-check
/** Parts of a picture that are made black: nothing of them is in the copy, and the rest is as it was. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { deflateSync, inflateSync } from "node:zlib";
import { blacken, pictureOf } from "../../client/web/files/blackening.js";
import { blocksOf } from "../../client/web/files/jpeg-blocks.js";
import { chunkOf } from "../../client/web/files/png.js";

/** @typedef {import("../../client/web/files/jpeg-blocks.js").Frame} Frame */
/** @typedef {import("../../client/web/files/blackening.js").Area} Area */

const bytesOf = (/** @type {string} */ name) =>
  new Uint8Array(readFileSync(new URL(`pictures/${name}`, import.meta.url)));
const blobOf = (/** @type {Uint8Array} */ bytes) => new Blob([new Uint8Array(bytes)]);
const told = async () => {};
const read = (/** @type {Uint8Array} */ bytes) => blocksOf(bytes, told);
/** @param {Uint8Array} bytes @param {Area[]} areas */
async function copyOf(bytes, ...areas) {
  const { blob, seen } = await blacken(blobOf(bytes), "x", areas, told);
  return { bytes: new Uint8Array(await blob.arrayBuffer()), seen };
}

const AREA = { left: 0.3, top: 0.4, right: 0.5, bottom: 0.7 };

/** Every block of a picture by its place: what it was and is, and whether an area touches its group. @param {Frame} before @param {Frame} after @param {Area} area of the picture as it is kept */
function* compared(before, after, area) {
  const { width, height, h, v } = before;
  for (const [number, component] of before.components.entries())
    for (let y = 0; y < component.down; y++)
      for (let x = 0; x < component.across; x++) {
        const [left, top] = [Math.floor(x / component.h) * 8 * h, Math.floor(y / component.v) * 8 * v];
        const touched =
          left < area.right * width &&
          left + 8 * h > area.left * width &&
          top < area.bottom * height &&
          top + 8 * v > area.top * height;
        const at = 64 * (y * component.across + x);
        const isSeen = (8 * x * h) / component.h < width && (8 * y * v) / component.v < height;
        yield {
          number,
          touched,
          isSeen,
          was: component.blocks.slice(at, at + 64),
          is: after.components[number].blocks.slice(at, at + 64),
        };
      }
}

/** @param {Frame} before @param {Frame} after @param {Area} area */
function assertBlack(before, after, area) {
  let [black, others] = [0, 0];
  for (const { number, touched, isSeen, was, is } of compared(before, after, area)) {
    if (touched) {
      const dark = -Math.round(1_024 / (before.tables[before.components[0].table]?.[0] ?? 1));
      assert.deepEqual([...is], [number ? 0 : dark, ...Array(63).fill(0)]);
      black++;
    } else if (isSeen) {
      assert.deepEqual(is, was);
      others++;
    }
  }
  assert.ok(black > 0 && others > 0);
}

for (const name of ["sequential.jpg", "progressive.jpg", "grey.jpg"])
  test(`of ${name} the blocks of a part are black, and all others as they were`, async () => {
    const { bytes, seen } = await copyOf(bytesOf(name), AREA);
    assert.deepEqual(seen.traces, []);
    assertBlack(await read(bytesOf(name)), await read(bytes), AREA);
  });

test("a picture that is shown turned is black where its source saw it, and shown as before", async () => {
  const seen = { left: 0.6, top: 0, right: 1, bottom: 0.2 }; // turned by a quarter: what is kept to the left is seen above
  const { bytes } = await copyOf(bytesOf("turned.jpg"), seen);
  assertBlack(await read(bytesOf("turned.jpg")), await read(bytes), { left: 0, top: 0, right: 0.2, bottom: 0.4 });
  assert.doesNotMatch(Buffer.from(bytes).toString("latin1"), /Zq9/);
  const { blob, turned } = await pictureOf(blobOf(bytes));
  assert.equal(turned, 6);
  assert.doesNotMatch(
    Buffer.from(await blob.arrayBuffer()).toString("latin1"),
    /Exif/,
    "or a browser turns it once more",
  );
});

test("nothing of what was black can be told from the copy: other pixels there give the same bytes", async () => {
  const bytes = bytesOf("sequential.jpg");
  const once = await copyOf(bytes, AREA);
  const within = { left: 0.35, top: 0.45, right: 0.4, bottom: 0.5 };
  const twice = await copyOf((await copyOf(bytes, within)).bytes, AREA);
  assert.deepEqual(twice.bytes, once.bytes);
});

test("a picture that is cut off, or of a kind that is not read, has no copy", async () => {
  const whole = bytesOf("sequential.jpg");
  await assert.rejects(copyOf(whole.subarray(0, whole.length / 2), AREA), /broken/);
  await assert.rejects(copyOf(bytesOf("printers.jpg"), AREA), /unknown/);
  await assert.rejects(copyOf(new TextEncoder().encode("GIF89a"), AREA), /unknown/);
  const large = whole.slice();
  const frame = Buffer.from(large).indexOf(Buffer.from([0xff, 0xc0]));
  large.set([0xff, 0xff, 0xff, 0xff], frame + 5);
  await assert.rejects(copyOf(large, AREA), /too-much/);
});

/** @param {number} marker @param {Uint8Array} body */
const segment = (marker, body) => Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255, ...body]);
const withText = (/** @type {string} */ text) => Buffer.from(text.padEnd(200, "Zq9"), "latin1");
const markers = (/** @type {Uint8Array} */ bytes, /** @type {number} */ marker) => {
  const file = Buffer.from(bytes);
  const all = [];
  for (
    let at = file.indexOf(Buffer.from([0xff, marker]));
    at !== -1;
    at = file.indexOf(file.subarray(all[0], all[0] + 2), at + 1)
  )
    all.push(at);
  return all;
};

test("no thumbnail, second picture, comment or mark of a JPEG is in its copy, wherever it stands", async () => {
  const whole = bytesOf("sequential.jpg");
  const heads = [[0xe0, "JFIF\0\x01\x01\x01\0\x48\0\x48\x05\x05"], [0xe0, "JFXX\0\x10"], [0xe1, "Exif\0\0MM\0*"], [0xe2, "MPF\0"], [0xee, "Adobe\0d\0\0\0\0\x01"], [0xfe, ""], [0xef, ""]]; // biome-ignore format: one line
  const hidden = heads.map(([marker, text]) => segment(Number(marker), withText(String(text))));
  const [scan] = markers(whole, 0xda);
  const file = [whole.subarray(0, 2), ...hidden, whole.subarray(2, scan), ...hidden, whole.subarray(scan)];
  const { bytes } = await copyOf(Buffer.concat([...file, whole, withText("")]), AREA);
  assert.doesNotMatch(Buffer.from(bytes).toString("latin1"), /Zq9/);
  assertBlack(await read(whole), await read(bytes), AREA);
  assert.equal(markers(bytes, 0xd8).length, 1);
  assert.equal(markers(bytes, 0xda).length, 1);
});

test("a JPEG of very many scans, without its marks for beginning again, or with other tables later has no copy", async () => {
  const whole = bytesOf("progressive.jpg");
  const scans = markers(whole, 0xda);
  const [table] = markers(whole, 0xdb);
  const last = scans.at(-1) ?? 0;
  const many = [whole.subarray(0, -2), ...Array(200).fill(whole.subarray(last, -2)), whole.subarray(-2)];
  await assert.rejects(copyOf(Buffer.concat(many), AREA), /broken/);
  const later = [whole.subarray(0, last), whole.subarray(table, table + 69), whole.subarray(last)];
  await assert.rejects(copyOf(Buffer.concat(later), AREA), /unknown/);
  const [first] = scans;
  const unmarked = [whole.subarray(0, first), segment(0xdd, Uint8Array.of(0, 1)), whole.subarray(first)];
  await assert.rejects(copyOf(Buffer.concat(unmarked), AREA), /broken/);
});

test("a picture of more pixels than a page can hold is not shown", async () => {
  const photo = bytesOf("progressive.jpg");
  photo.set([0xff, 0xff, 0xff, 0xff], markers(photo, 0xc2)[0] + 5);
  await assert.rejects(pictureOf(blobOf(photo)), /too-much/);
  const png = pngOf(0, 1, 1, false, () => [0]);
  png.writeUInt32BE(100_000, 16);
  png.writeUInt32BE(1_000, 20);
  await assert.rejects(pictureOf(blobOf(png)), /too-much/);
});

test("what makes a copy says how far it is, and stops when it is to", async () => {
  /** @type {number[]} */
  const parts = [];
  await blacken(blobOf(bytesOf("progressive.jpg")), "x", [AREA], async (part) => void parts.push(part));
  assert.deepEqual(
    [...parts].sort((a, b) => a - b),
    parts,
  );
  assert.ok(parts.length > 4 && parts[0] > 0 && parts.at(-1) === 1);
  const stop = async () => {
    throw new Error("stopped");
  };
  await assert.rejects(blacken(blobOf(bytesOf("progressive.jpg")), "x", [AREA], stop), /stopped/);
});

/** Rows of Adam7: where each pass begins, and its steps. */
const PASSES = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]]; // biome-ignore format: one line
const [WIDTH, HEIGHT] = [19, 13];

/** A row's bytes, as they are filtered. @param {Uint8Array} row @param {Uint8Array} above @param {number} filter @param {number} distance */
const filtered = (row, above, filter, distance) =>
  Array.from(row, (value, at) => {
    const [a, b, c] = [row[at - distance] ?? 0, above[at], above[at - distance] ?? 0];
    const nearest = [a, b, c].reduce((best, next) =>
      Math.abs(a + b - c - next) < Math.abs(a + b - c - best) ? next : best,
    );
    return (value - [0, a, b, (a + b) >> 1, nearest][filter]) & 255;
  });

/** Numbers of so many bits, one after the other. @param {number[]} values @param {number} depth */
function packedBits(values, depth) {
  const row = new Uint8Array(Math.ceil((values.length * depth) / 8));
  for (let at = 0; at < values.length * depth; at++) {
    const value = values[Math.floor(at / depth)];
    row[at >> 3] |= ((value >> (depth - 1 - (at % depth))) & 1) << (7 - (at & 7));
  }
  return row;
}

/** A PNG of 19 × 13 pixels, each a number of so many bits; filters change from row to row, but for those with a part that is black. @param {number} colour @param {number} depth @param {number} channels @param {boolean} interlaced @param {(x: number, y: number) => number[]} pixel @param {(x: number, y: number) => boolean} [isBlack] @param {(at: number) => number} [palette] */
function pngOf(colour, depth, channels, interlaced, pixel, isBlack = () => false, palette = undefined) {
  const distance = Math.max(1, (depth * channels) >> 3);
  /** @type {number[]} */
  const all = [];
  for (const [left, top, across, down] of interlaced ? PASSES : [[0, 0, 1, 1]]) {
    const columns = Array.from({ length: Math.ceil((WIDTH - left) / across) }, (_, at) => left + at * across);
    let above = new Uint8Array(Math.ceil((columns.length * depth * channels) / 8));
    for (let y = top; y < HEIGHT; y += down) {
      const row = packedBits(
        columns.flatMap((x) => pixel(x, y)),
        depth,
      );
      const filter = columns.some((x) => isBlack(x, y)) ? 0 : (y + left) % 5;
      all.push(filter, ...filtered(row, above, filter, distance));
      above = row;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([depth, colour, 0, 0, interlaced ? 1 : 0], 8);
  const length = 3 << Math.min(8, depth);
  const colours = Uint8Array.from(
    { length },
    (_, at) => palette?.(at) ?? 190 - (150 * Math.floor(at / 3)) / (length / 3 - 1),
  );
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunkOf("IHDR", head),
    ...(colour === 3 ? [chunkOf("PLTE", colours)] : []),
    chunkOf("IDAT", deflateSync(Uint8Array.from(all))),
    chunkOf("IEND", new Uint8Array()),
  ]);
}

/** The chunks of a PNG. @param {Uint8Array} bytes */
function* chunksOf(bytes) {
  const file = Buffer.from(bytes);
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at))
    yield {
      type: file.toString("latin1", at + 4, at + 8),
      body: file.subarray(at + 8, at + 8 + file.readUInt32BE(at)),
    };
}

/** What is in a PNG's chunks of a type. @param {Uint8Array} bytes @param {string} type */
const bodyOf = (bytes, type) =>
  Buffer.concat([...chunksOf(bytes)].flatMap((chunk) => (chunk.type === type ? [chunk.body] : [])));

/** What is packed in a PNG's chunks of pixels. @param {Uint8Array} bytes */
const unpacked = (bytes) => inflateSync(bodyOf(bytes, "IDAT"));

/** @type {[string, number, number, number, number[]][]} kind, colour, depth, channels, black */
const KINDS = [
  ["grey", 0, 8, 1, [0]],
  ["grey, two bits", 0, 2, 1, [0]],
  ["grey, 16 bits", 0, 16, 1, [0]],
  ["colours", 2, 8, 3, [0, 0, 0]],
  ["a palette, of which the last is darkest", 3, 4, 1, [15]],
  ["one bit of a palette", 3, 1, 1, [1]],
  ["grey that shines through", 4, 8, 2, [0, 255]],
  ["colours that shine through, 16 bits", 6, 16, 4, [0, 0, 0, 65_535]],
];

for (const interlaced of [false, true])
  for (const [kind, colour, depth, channels, black] of KINDS)
    test(`a PNG of ${kind}${interlaced ? ", interlaced," : ""} is black where it has to be, to the pixel`, async () => {
      const area = { left: 5 / WIDTH, top: 3 / HEIGHT, right: 11.2 / WIDTH, bottom: 8 / HEIGHT };
      const value = (/** @type {number} */ x, /** @type {number} */ y, /** @type {number} */ channel) =>
        (x * 7 + y * 31 + channel * 101 + x * y * 13) & ((1 << depth) - 1);
      const before = (/** @type {number} */ x, /** @type {number} */ y) =>
        Array.from({ length: channels }, (_, channel) => value(x, y, channel));
      const isBlack = (/** @type {number} */ x, /** @type {number} */ y) => x >= 5 && x < 12 && y >= 3 && y < 8;
      const after = (/** @type {number} */ x, /** @type {number} */ y) => (isBlack(x, y) ? black : before(x, y));
      const { bytes } = await copyOf(pngOf(colour, depth, channels, interlaced, before), area);
      assert.deepEqual(unpacked(bytes), unpacked(pngOf(colour, depth, channels, interlaced, after, isBlack)));
    });

test("a PNG with more pictures behind the first, or rows that are not all there, has no copy", async () => {
  const png = pngOf(0, 8, 1, false, (x, y) => [x + y]);
  const [head, rest] = [png.subarray(0, 33), png.subarray(33)];
  for (const type of ["acTL", "fcTL", "fdAT"])
    await assert.rejects(copyOf(Buffer.concat([head, chunkOf(type, new Uint8Array(8)), rest]), AREA), /unknown/);
  const short = Buffer.concat([
    head,
    chunkOf("IDAT", deflateSync(new Uint8Array(50))),
    chunkOf("IEND", new Uint8Array()),
  ]);
  await assert.rejects(copyOf(short, AREA), /broken/);
});

const LEFT = { left: 0, top: 0, right: 0.5, bottom: 1 };

test("a palette has no colour that only a black part had, and the part is truly black where there is room", async () => {
  const pixel = (/** @type {number} */ x) => [x < 10 ? 3 : x % 3];
  const { bytes } = await copyOf(
    pngOf(3, 4, 1, false, pixel, undefined, (at) => 100 + at),
    LEFT,
  );
  const palette = bodyOf(bytes, "PLTE");
  assert.deepEqual([...palette.subarray(0, 9)], [100, 101, 102, 103, 104, 105, 106, 107, 108]);
  assert.deepEqual(palette.subarray(9), Buffer.alloc(palette.length - 9));
  assert.equal(unpacked(bytes)[1] >> 4, 3);
  const few = pngOf(
    3,
    1,
    1,
    false,
    (x) => [x % 2],
    undefined,
    (at) => 100 + at,
  );
  await assert.rejects(copyOf(few, LEFT), /unknown/, "no colour is dark, and there is room for none");
});

test("a part is black too where black shines through", async () => {
  const png = pngOf(2, 8, 3, false, (x) => [x, x, 9]);
  const clear = Buffer.concat([png.subarray(0, 33), chunkOf("tRNS", new Uint8Array(6)), png.subarray(33)]);
  const { bytes } = await copyOf(clear, LEFT);
  assert.deepEqual([...unpacked(bytes).subarray(0, 7)], [0, 0, 0, 1, 0, 0, 1]);
});

test("nothing of what was black in a PNG is in its other chunks, or in how its rows are filtered", async () => {
  const copies = [];
  for (const value of [1, 200]) {
    const png = pngOf(
      0,
      8,
      1,
      false,
      (x, y) => [x < 10 ? (value * y) & 255 : x],
      () => value === 1,
    );
    const hidden = new TextEncoder().encode(`Zq${value}`.repeat(50));
    const chunks = ["gAMA", "pHYs", "bKGD", "cHRM", "sBIT", "tRNS", "PLTE", "iCCP", "eXIf", "prVW"];
    const others = chunks.map((type) => chunkOf(type, hidden));
    const behind = Buffer.concat([chunkOf("tEXt", hidden), png.subarray(-12), png]);
    const whole = [png.subarray(0, 33), ...others, png.subarray(33, -12), behind];
    copies.push((await copyOf(Buffer.concat(whole), LEFT)).bytes);
  }
  assert.doesNotMatch(Buffer.from(copies[0]).toString("latin1"), /Zq/);
  const types = new Set(Array.from(chunksOf(copies[0]), ({ type }) => type));
  assert.deepEqual([...types], ["IHDR", "IDAT", "IEND"]);
  assert.deepEqual(copies[0], copies[1]);
});
