// @ts-check
/** Files with words planted wherever they can tell something about a person (tests/tools/plant-files): what is said of them, and that cleaned copies have none. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { unzipSync, zipSync } from "../../client/tooling/node_modules/fflate/esm/index.mjs";
import { clean, look } from "../../client/web/files/look.js";
import { everything } from "./everything.js";

const folder = new URL("planted/", import.meta.url);
const bytesOf = (/** @type {string} */ name) => readFileSync(new URL(name, folder));
/** @type {Record<string, Record<string, string>>} */
const planted = JSON.parse(bytesOf("planted.json").toString());
/** What a cleaned copy still has, because it is what the file shows: a hidden sheet or layer, the names in an archive. @type {Record<string, string[]>} */
const STAYS = {
  "table.xlsx": ["hidden"],
  "talk.pptx": ["hidden"],
  "files.zip": ["names"],
  ...Object.fromEntries(["updated", "streams", "web"].map((name) => [`${name}.pdf`, ["hidden"]])),
  ...Object.fromEntries(["writer", "printed", "distilled"].map((name) => [`${name}.pdf`, ["font"]])),
};
const CLEANED = [
  "photo.jpg",
  "screen.png",
  "picture.webp",
  "film.gif",
  "phone.heic",
  "still.avif",
  "voice.mp3",
  "voice.wav",
  "voice.m4a",
  "film.mp4",
  "film.mov",
  "report.docx",
  "table.xlsx",
  "talk.pptx",
  "letter.odt",
  "list.ods",
  "files.zip",
  "paper.pdf",
  "packed.pdf",
  "updated.pdf",
  "streams.pdf",
  "web.pdf",
  "writer.pdf",
  "printed.pdf",
  "distilled.pdf",
];

for (const [name, words] of Object.entries(planted)) {
  const blob = new Blob([bytesOf(name)]);

  test(`${name} tells what was planted in it`, async () => {
    const { state, traces, cleanable } = await look(blob, name);
    assert.equal(state, "seen");
    assert.equal(cleanable, CLEANED.includes(name));
    for (const [word, kind] of Object.entries(words))
      assert.ok(
        traces.some((trace) => trace.kind === kind && trace.values.some((value) => value.includes(word))),
        `${kind}: ${word}`,
      );
  });

  if (CLEANED.includes(name))
    test(`a cleaned copy of ${name} has nothing of it`, async () => {
      const { blob: copy, seen } = await clean(blob, name);
      assert.deepEqual(
        seen.traces.map(({ kind }) => kind),
        STAYS[name] ?? [],
      );
      const left = everything(new Uint8Array(await copy.arrayBuffer()));
      const kept = Object.entries(words)
        .filter(([, kind]) => STAYS[name]?.includes(kind))
        .map(([word]) => word);
      const found = [...left.matchAll(/Zq\d+\w*/g)]
        .map(([word]) => word)
        .filter((word) => !kept.some((one) => word.startsWith(one)));
      assert.deepEqual(found, []);
      assert.doesNotMatch(left, /rsid|2026|ICC_PROFILE/); // a program's name stays within sound and pictures (docs/source-guide.md)
    });
}

test("what a document shows stays, and what was changed in it is as if it had been accepted", async () => {
  const { blob } = await clean(new Blob([bytesOf("report.docx")]), "report.docx");
  const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const text = Buffer.from(parts["word/document.xml"])
    .toString()
    .replace(/<[^>]*>/g, "");
  assert.equal(text.trim(), "Before inserted after");
  const names = Object.keys(parts);
  assert.deepEqual(names, [
    "[Content_Types].xml",
    "_rels/.rels",
    "docProps/core.xml",
    "docProps/app.xml",
    "word/document.xml",
    "word/_rels/document.xml.rels",
    "word/settings.xml",
    "word/media/image1.jpg",
  ]);
  for (const part of names.filter((name) => /\.rels$|Types/.test(name)))
    assert.doesNotMatch(
      Buffer.from(parts[part]).toString(),
      /custom|thumbnail|comments|people/,
      "nothing points to what is gone",
    );
});

test("a picture stays as it is, and the same way up", async () => {
  const { blob } = await clean(new Blob([bytesOf("photo.jpg")]), "photo.jpg");
  const [before, after] = [bytesOf("photo.jpg"), Buffer.from(await blob.arrayBuffer())];
  const scan = before.subarray(
    before.lastIndexOf(Buffer.from([0xff, 0xda])),
    before.lastIndexOf(Buffer.from([0xff, 0xd9])) + 2,
  );
  assert.ok(after.includes(scan));
  assert.ok(after.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6])), "turned as before");
  const film = await clean(new Blob([bytesOf("film.mp4")]), "film.mp4");
  assert.equal(film.blob.size, bytesOf("film.mp4").length, "a film points into itself");
});

const zip = (/** @type {number} */ size) => {
  const entry = Buffer.alloc(46 + 5);
  entry.write("PK\x01\x02", "latin1");
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(30, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(5, 28);
  entry.write("m.jpg", 46);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(60, 16);
  const head = Buffer.alloc(60);
  head.write("PK\x03\x04", "latin1");
  return Buffer.concat([head, entry, end]);
};

test("what was made to harm ends in a word, and soon", async () => {
  const deep = (/** @type {number} */ levels) => "<a>".repeat(levels);
  /** @type {[string, Uint8Array | string, RegExp | null][]} */
  const harmful = [
    ["large.zip", zip(0xfffffff0), null],
    ["bomb.zip", zip(30_000_000), /too-much/],
    ["half.zip", bytesOf("report.docx").subarray(0, 900), /broken/],
    ["half.jpg", bytesOf("photo.jpg").subarray(0, 300), null],
    ["loop.tif", Buffer.from("II*\0\x08\0\0\0\x01\0\x69\x87\x04\0\x01\0\0\0\x08\0\0\0\x08\0\0\0", "latin1"), null],
    ["box.mp4", Buffer.concat([bytesOf("film.mp4").subarray(0, 40), Buffer.alloc(64)]), /broken|too-much/],
    ["brackets.pdf", `%PDF-1.4 ${"/A(".repeat(20_000)}`, null],
    ["deep.txt", deep(100_000), null],
    ["empty.png", "\x89PNG\r\n\x1a\n", null],
    ["ones.gif", `GIF89a${"\x01".repeat(5_000)}`, null],
    ["tag.mp3", `ID3\x04\0\0\x7f\x7f\x7f\x7f${"x".repeat(500)}`, null],
  ];
  for (const [name, content, refusal] of harmful) {
    const began = process.cpuUsage();
    const seen = look(
      new Blob([typeof content === "string" ? Buffer.from(content, "latin1") : new Uint8Array(content)]),
      name,
    );
    if (refusal) await assert.rejects(seen, refusal, name);
    else await seen;
    assert.ok(process.cpuUsage(began).user < 10_000_000, name);
  }
});

test("in an archive, a file that is broken or too large hides no other", async () => {
  const files = {
    "a.jpg": bytesOf("photo.jpg"),
    "b.mp4": bytesOf("film.mp4").subarray(0, 60),
    "c.png": bytesOf("screen.png"),
  };
  const blob = new Blob([zipSync(/** @type {any} */ (files))]);
  const { traces } = await look(blob, "x.zip");
  const values = traces.flatMap(({ values }) => values);
  for (const word of ["Zq2serialxphotojpg", "Zq2serialxscreenpng"]) assert.ok(values.includes(word), word);
  assert.deepEqual(traces.find(({ kind }) => kind === "attachment")?.values.includes("b.mp4"), true);
  await assert.rejects(clean(blob, "x.zip"), /broken/, "a copy that could not be cleaned is none");
});

test("of a large file only what tells something is read", async () => {
  let read = 0;
  const film = bytesOf("film.mp4");
  const size = 3_000_000_000;
  const free = Buffer.from("\0\0\0\x01mdat\0\0\0\0\0\0\0\0", "latin1");
  free.writeBigUInt64BE(BigInt(size - film.length), 8);
  const blob = /** @type {any} */ ({
    size,
    slice(/** @type {number} */ from, /** @type {number} */ to) {
      read += Math.min(to, size) - from;
      const whole = Buffer.alloc(Math.min(to, size) - from);
      if (from < film.length) film.copy(whole, 0, from);
      if (from <= film.length && to > film.length) free.copy(whole, film.length - from);
      return new Blob([whole]);
    },
  });
  const { traces } = await look(blob, "film.mp4");
  assert.ok(traces.some(({ kind }) => kind === "place"));
  assert.ok(read < 8_000_000, `${read} bytes`);
});
