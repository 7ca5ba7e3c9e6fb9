// @ts-check
/** Files that are not as most are: what is said of them is true, and a cleaned copy loses nothing without a word. */

import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { unzipSync, zipSync } from "../../client/tooling/node_modules/fflate/esm/index.mjs";
import { described } from "../../client/web/files/heif.js";
import { clean, look } from "../../client/web/files/look.js";
import { exifOf } from "../../client/web/files/tiff.js";
import { latin } from "../../client/web/files/reading.js";

const planted = (/** @type {string} */ name) => readFileSync(new URL(`planted/${name}`, import.meta.url));
const blobOf = (/** @type {string | Uint8Array} */ content) =>
  new Blob([typeof content === "string" ? Buffer.from(content, "latin1") : new Uint8Array(content)]);
const seen = (/** @type {string | Uint8Array} */ content, name = "x") => look(blobOf(content), name);
const cleaned = async (/** @type {string | Uint8Array} */ content, name = "x") =>
  new Uint8Array(await (await clean(blobOf(content), name)).blob.arrayBuffer());

test("bytes are letters of the same numbers, also in browsers, whose latin1 is windows-1252", async (t) => {
  class TextDecoderOfBrowsers extends TextDecoder {
    /**
     * @override
     * @param {any} bytes
     */
    decode(bytes) {
      return this.encoding === "windows-1252" ? super.decode(bytes).replace(/[\x80-\x9f]/g, "‰") : super.decode(bytes);
    }
  }
  const before = globalThis.TextDecoder;
  globalThis.TextDecoder = TextDecoderOfBrowsers;
  t.after(() => (globalThis.TextDecoder = before));
  const all = Uint8Array.from({ length: 70_000 }, (_, number) => number & 255);
  assert.deepEqual(
    Uint8Array.from(latin(all), (letter) => letter.charCodeAt(0)),
    all,
  );
  assert.equal((await seen(planted("screen.png"))).state, "seen");
});

/** A planted document with other parts, or parts changed. @param {string} name @param {Record<string, string | Uint8Array | ((xml: string) => string)>} parts @param {any} [options] */
function documentWith(name, parts, options) {
  const files = /** @type {Record<string, Uint8Array>} */ (unzipSync(planted(name)));
  for (const [part, content] of Object.entries(parts))
    files[part] = Buffer.from(typeof content === "function" ? content(Buffer.from(files[part]).toString()) : content);
  return zipSync(/** @type {any} */ (files), options);
}
const partsOf = (/** @type {Uint8Array} */ bytes) => /** @type {Record<string, Uint8Array>} */ (unzipSync(bytes));
/** @param {import("../../client/web/files/traces.js").Trace[]} traces @param {string} kind */
const valuesOf = (traces, kind) => traces.filter((trace) => trace.kind === kind).flatMap(({ values }) => values);

test("a document with a password is neither looked into nor made anew", async () => {
  const locked = documentWith("letter.odt", {
    "META-INF/manifest.xml":
      "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>",
    "content.xml": Uint8Array.from({ length: 300 }, (_, number) => (number * 37) & 255),
  });
  await assert.rejects(seen(locked), /locked/);
  await assert.rejects(cleaned(locked), /locked/);
});

test("parts of documents that name people are known wherever programs put them", async () => {
  const PROPERTIES = "package/services/metadata/core-properties/8f2d.psmdcp";
  const SIGNATURE = "_xmlsignatures/sig1.xml";
  const report = documentWith("report.docx", {
    [PROPERTIES]: "<coreProperties><dc:creator>Zq9net</dc:creator></coreProperties>",
    [SIGNATURE]: "<Signature><X509Certificate>Zq9sign</X509Certificate></Signature>",
    "word/document.xml": (xml) =>
      xml.replace(
        "<w:body>",
        '<w:body><w:customXmlInsRangeStart w:id="7" w:author="Zq9range"/><w:sectPr><w:printerSettings r:id="rId9"/></w:sectPr><wp:docPr descr="C:\\Users\\Zq9user\\x.png"/>',
      ),
  });
  const { traces } = await seen(report);
  assert.ok(valuesOf(traces, "person").includes("Zq9net"));
  assert.ok(valuesOf(traces, "other").includes(SIGNATURE));
  assert.ok(valuesOf(traces, "path").includes("C:\\Users\\Zq9user\\x.png"));
  const parts = partsOf(await cleaned(report));
  assert.ok(PROPERTIES in parts && !(SIGNATURE in parts));
  const all = Object.values(parts)
    .map((bytes) => Buffer.from(bytes).toString("latin1"))
    .join("\n");
  assert.doesNotMatch(all, /Zq9net|Zq9sign|Zq9range|printerSettings/);

  const table = documentWith("table.xlsx", {
    "xl/pivotCache/pivotCacheDefinition1.xml":
      '<pivotCacheDefinition refreshedBy="Zq9pivot" refreshedDate="45000.5" recordCount="1"/>',
    "xl/pivotCache/pivotCacheRecords1.xml": "<pivotCacheRecords/>",
  });
  const found = (await seen(table)).traces;
  assert.ok(valuesOf(found, "person").includes("Zq9pivot"));
  assert.ok(valuesOf(found, "hidden").some((value) => value.includes("pivotCacheRecords")));
  const definition = Buffer.from(partsOf(await cleaned(table))["xl/pivotCache/pivotCacheDefinition1.xml"]).toString();
  assert.equal(definition, '<pivotCacheDefinition recordCount="1"/>');

  const talk = documentWith("talk.pptx", {
    "ppt/tags/tag1.xml": "<p:tagLst/>",
    "ppt/slides/slide1.xml": (xml) =>
      xml.replace(/<\/p:sld>/, '<p:custDataLst><p:tags r:id="rId7"/></p:custDataLst></p:sld>'),
  });
  assert.match(
    Buffer.from(partsOf(await cleaned(talk))["ppt/slides/slide1.xml"]).toString(),
    /<p:custDataLst><\/p:custDataLst>/,
  );
});

test("what is written in another encoding is kept as it is, or no copy is made", async () => {
  const item = Buffer.from("\ufeff<a>\u0416</a>", "utf16le");
  const kept = await cleaned(documentWith("report.docx", { "customXml/item1.xml": item }));
  assert.deepEqual(Buffer.from(partsOf(kept)["customXml/item1.xml"]), item);
  const document = documentWith("report.docx", {
    "word/document.xml": Buffer.from([0x3c, 0x61, 0x3e, 0xc6, 0xe0, 0x3c]),
  });
  await assert.rejects(cleaned(document), /broken/);
});

test("an archive is made anew whole, and for everybody to unpack", async () => {
  const archive = zipSync(
    /** @type {any} */ ({ "a/": new Uint8Array(), "a/notes": Buffer.from("x"), "with.docm": planted("report.docx") }),
  );
  const { traces } = await seen(archive);
  assert.ok(valuesOf(traces, "person").length);
  const copy = Buffer.from(await cleaned(archive));
  const modes = [];
  for (let at = copy.indexOf("PK\x01\x02"); at !== -1; at = copy.indexOf("PK\x01\x02", at + 1))
    modes.push(copy.readUInt32LE(at + 38) >>> 16);
  assert.deepEqual(
    modes.map((mode) => mode.toString(8)),
    ["40755", "100644", "100644"],
  );
  const twice = Buffer.from(zipSync(/** @type {any} */ ({ "a.txt": Buffer.from("1"), "b.txt": Buffer.from("2") })));
  for (let at = twice.indexOf("b.txt"); at !== -1; at = twice.indexOf("b.txt")) twice.write("a.txt", at);
  await assert.rejects(cleaned(twice), /broken/);
  const book = zipSync(/** @type {any} */ ({ mimetype: [Buffer.from("application/epub+zip"), { level: 0 }] }));
  assert.equal((await seen(book)).state, "unknown");
});

test("what an archive holds and is not looked into is something attached, in a cleaned copy too", async () => {
  const letter = Buffer.from("\xd0\xcf\x11\xe0 Zq9author", "latin1");
  const archive = zipSync(
    /** @type {any} */ ({ "a/": new Uint8Array(), "a/letter.doc": letter, "b.png": planted("screen.png") }),
  );
  assert.ok(valuesOf((await seen(archive)).traces, "attachment").includes("a/letter.doc"));
  const { seen: left } = await clean(blobOf(archive), "x.zip");
  assert.deepEqual(
    left.traces.map(({ kind, values }) => [kind, values]),
    [
      ["names", ["a/", "a/letter.doc", "b.png"]],
      ["attachment", ["a/letter.doc"]],
    ],
  );
});

test("of a document, pictures of kinds that are not looked into are something attached, and binary parts are not looked into", async () => {
  for (const [name, part] of [
    ["report.docx", "word/media/image2.svg"],
    ["letter.odt", "Pictures/1.emf"],
  ]) {
    const file = documentWith(name, { [part]: "<svg>Zq9user</svg>" });
    assert.ok(valuesOf((await seen(file)).traces, "attachment").includes(part), part);
    assert.deepEqual((await clean(blobOf(file), name)).seen.traces, [{ kind: "attachment", values: [part], more: 0 }]);
  }
  assert.equal((await seen(planted("table.xlsx"), "table.xlsb")).state, "unknown");
});

test("an archive that only begins like a document is looked into as an archive", async () => {
  const drawing = zipSync(
    /** @type {any} */ ({ mimetype: Buffer.from("image/openraster"), "Zq9.xml": Buffer.from("x") }),
  );
  const { traces } = await seen(drawing);
  assert.deepEqual(valuesOf(traces, "names"), ["mimetype", "Zq9.xml"]);
  assert.deepEqual(valuesOf(traces, "attachment"), ["mimetype", "Zq9.xml"]);
});

test("recordings and films that were cut off, or whose tags claim too much, have no copy without what is in them", async () => {
  const riff = (/** @type {string} */ form, /** @type {string} */ chunks, size = 4 + chunks.length) => {
    const head = Buffer.from(`RIFF\0\0\0\0${form}`, "latin1");
    head.writeUInt32LE(size, 4);
    return Buffer.concat([head, Buffer.from(chunks, "latin1")]);
  };
  const FORMAT = `fmt \x10\0\0\0${"\x01".repeat(16)}`;
  for (const [name, content] of Object.entries({
    "cut.wav": riff("WAVE", `${FORMAT}data\x04\0\0\0abcd`, 0),
    "open.wav": riff("WAVE", `${FORMAT}data\0\0\0\0\x01\x02\x03\x04\x05\x06\x07\x08\x09`),
    "empty.webp": riff("WEBP", "XMP \x04\0\0\0abcd"),
    "empty.png": "\x89PNG\r\n\x1a\n\0\0\0\0IEND\xae\x42\x60\x82",
    "tag.mp3": `ID3\x04\0\0\x7f\x7f\x7f\x7f${"x".repeat(500)}`,
    "ape.mp3": `ID3\x04\0\0\0\0\0\0${"\xff\xfb".repeat(300)}APETAGEX\xd0\x07\0\0\xff\xff\xff\x7f${"\0".repeat(16)}`,
    "gap.gif": Buffer.concat([planted("film.gif").subarray(0, -1), Buffer.from("\x01\x2c...", "latin1")]),
  }))
    await assert.rejects(cleaned(content, name), /broken/, name);
  const streamed = await cleaned(riff("WAVE", `${FORMAT}data\xff\xff\xff\xffabcd`, 0xffffffff), "streamed.wav");
  assert.match(Buffer.from(streamed).toString("latin1"), /abcd$/);
});

test("nothing is said of a copy that is no file of its kind any more", async () => {
  const sound = `ID3\x04\0\0\0\0\0\0${"\xff\xfb\x90\0".repeat(100)}`;
  assert.ok(await cleaned(sound, "x.mp3"));
  await assert.rejects(cleaned(sound, "song"), /broken/);
});

test("a tag that is not understood is a trace all the same", async () => {
  const { traces } = await seen(
    `ID3\x03\0\x40\0\0\0\x20\0\0\0\x06${"\0".repeat(60)}${"\xff\xfb\x90\0".repeat(50)}`,
    "x.mp3",
  );
  assert.deepEqual(valuesOf(traces, "other"), ["ID3"]);
});

test("kinds of files that tell more than is looked at are said not to be looked into", async () => {
  for (const content of [
    '<?xml version="1.0"?><office:document><office:meta><meta:initial-creator>A</meta:initial-creator></office:meta></office:document>',
    "\xef\xbb\xbf\n<!DOCTYPE html><title>x</title>",
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "%!PS-Adobe-3.0\n%%For: A\n",
    "\0\0\0\x18ftypcrx \0\0\0\x01crx isom\0\0\0\x08free",
  ])
    assert.equal((await seen(content)).state, "unknown", content);
  assert.equal((await seen("a < b\n")).state, "seen");
  const long = Buffer.alloc(9_000_000, "a line of words\n");
  for (const name of ["long.txt", "long.eml"])
    await assert.rejects(seen(long, name), /too-much/, `of ${name} a part is not all`);
});

test("Exif is found in AVIF without its name, and texts of a PDF that are objects of their own", async () => {
  const exif = Buffer.alloc(60);
  exif.write("II*\0\x08\0\0\0\x01\0\x0f\x01\x02\0\x06\0\0\0\x1a\0\0\0\0\0\0\0Zq9cam", "latin1");
  const picture = Buffer.concat([Buffer.from("\0\0\0\x14ftypavif\0\0\0\0avif\0\0\0\x70mdat\0\0\0\0", "latin1"), exif]);
  assert.deepEqual(valuesOf((await seen(picture)).traces, "device"), ["Zq9cam"]);
  const pdf =
    "%PDF-1.3\n1 0 obj << /Author 2 0 R /Creator 3 0 R >> endobj 2 0 obj (Zq9 Maria) endobj 3 0 obj <5a713961> endobj";
  const { traces } = await seen(pdf);
  assert.deepEqual(valuesOf(traces, "person"), ["Zq9 Maria"]);
  assert.deepEqual(valuesOf(traces, "software"), ["Zq9a"]);
});

test("fonts are told that not everybody has", async () => {
  const pdf = "<</BaseFont /ABCDEF+Zq9#20House>> <</BaseFont/Helvetica-Bold>>";
  assert.deepEqual(valuesOf((await seen(`%PDF-1.4 ${pdf}`)).traces, "font"), ["Zq9 House"]);
  const report = documentWith("report.docx", {
    "word/fontTable.xml": '<w:fonts><w:font w:name="Zq9 House"/></w:fonts>',
  });
  assert.deepEqual(valuesOf((await seen(report)).traces, "font"), ["Zq9 House"]);
  const letter = documentWith("letter.odt", {
    "styles.xml":
      '<office:document-styles><style:font-face svg:x="1" style:name="Zq9 House"/></office:document-styles>',
  });
  assert.deepEqual(valuesOf((await seen(letter)).traces, "font"), ["Zq9 House"]);
});

test("of a PDF whose packed objects cannot be read it is not said that nothing was found", async () => {
  const packed = (/** @type {string} */ filter, /** @type {Uint8Array} */ body) =>
    Buffer.concat([
      Buffer.from(`%PDF-1.5\n1 0 obj <</Type /ObjStm /Filter ${filter}>>\nstream\n`),
      body,
      Buffer.from("\nendstream endobj"),
    ]);
  assert.deepEqual((await seen(packed("/FlateDecode", deflateSync("2 0 <</Type /Pages>>")))).traces, []);
  for (const pdf of [
    packed("/FlateDecode", Buffer.from("cut off")),
    packed("/LZWDecode", Buffer.from("packed otherwise")),
    packed("/FlateDecode", deflateSync(randomBytes(700_000).toString("hex"))),
  ])
    await assert.rejects(seen(pdf), /too-much/);
  const named = Buffer.concat([packed("/LZWDecode", Buffer.from("x")), Buffer.from("<</Author (Zq9)>>")]);
  assert.deepEqual(valuesOf((await seen(named)).traces, "person"), ["Zq9"]);
});

test("bytes of a packed page that look like words of a PDF tell nothing", async () => {
  const page = (/** @type {string} */ filter) =>
    Buffer.from(
      `%PDF-1.5\n1 0 obj <<${filter}>>\nstream\n\xff/JS /T(Zq9) /Redact \xfe\nendstream endobj <</Author (Zq8)>>`,
      "latin1",
    );
  const packed = (await seen(page("/Filter /FlateDecode"))).traces;
  assert.deepEqual(
    packed.map(({ kind, values }) => [kind, values]),
    [["person", ["Zq8"]]],
  );
  const plain = (await seen(page(""))).traces;
  assert.deepEqual(valuesOf(plain, "person"), ["Zq9", "Zq8"]);
});

test("a track of places that calls itself subtitles is a hidden part", async () => {
  const box = (/** @type {string} */ type, /** @type {string} */ body) =>
    `\0\0${String.fromCharCode((body.length + 8) >> 8, (body.length + 8) & 255)}${type}${body}`;
  const film =
    box("ftyp", "isom\0\0\0\0") +
    box("moov", box("trak", box("mdia", box("hdlr", `${"\0".repeat(8)}sbtl${"\0".repeat(12)}DJI\0`))));
  assert.deepEqual(valuesOf((await seen(film)).traces, "hidden"), ["sbtl DJI"]);
});

test("what cameras add to a film beside its parts is told, and told to stay in a cleaned copy", async () => {
  const film = Buffer.concat([planted("film.mp4"), Buffer.from("\0\0\0\x10instZq9cam01", "latin1")]);
  assert.ok(valuesOf((await seen(film)).traces, "other").includes("inst"));
  const { seen: left } = await clean(blobOf(film), "film.mp4");
  assert.deepEqual(left.traces, [{ kind: "other", values: ["inst"], more: 0 }]);
  const padded = Buffer.concat([planted("film.mp4"), Buffer.from("\0\0\0\x10inst"), Buffer.alloc(8)]);
  assert.deepEqual((await clean(blobOf(padded), "film.mp4")).seen.traces, []);
});

test("a JPEG keeps what its colours need and no more of it, and is turned as programs turn it", async () => {
  const segment = (/** @type {number} */ marker, /** @type {string} */ body) =>
    `\xff${String.fromCharCode(marker, (body.length + 2) >> 8, (body.length + 2) & 255)}${body}`;
  const exif = (/** @type {string} */ turned) =>
    segment(0xe1, `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${turned}\0\0\0\0\0\0`);
  const adobe = "Adobe\0\x64\0\0\0\0\x02";
  const end = `${segment(0xda, "\0")}abc\xff\xd9`;
  const copy = Buffer.from(await cleaned(`\xff\xd8${exif("\x09")}${segment(0xee, `${adobe}secret`)}${end}`)).toString(
    "latin1",
  );
  assert.equal(copy, `\xff\xd8${segment(0xee, adobe)}${end}`);
  const between = `\xff\xd8${segment(0xfe, "x")}secret${end}`;
  assert.deepEqual(valuesOf((await seen(between)).traces, "attachment"), ["6 B"]);
  assert.equal(Buffer.from(await cleaned(between)).toString("latin1"), `\xff\xd8${end}`);
  const turned = Buffer.from(await cleaned(`\xff\xd8${exif("\x06")}${end}`)).toString("latin1");
  assert.ok(turned.includes("\x01\x12\0\x03\0\0\0\x01\0\x06"));
});

test("PNG and WebP that are turned by their Exif stay so, and tell nothing else", async () => {
  const NOTHING = Buffer.from("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0", "latin1");
  const png = planted("screen.png");
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, NOTHING.length]), Buffer.from("eXIf"), NOTHING, Buffer.alloc(4)]);
  const turned = Buffer.from(await cleaned(Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])));
  const at = turned.indexOf("eXIf");
  assert.deepEqual([at, turned.subarray(at + 4, at + 4 + 26)], [37, Buffer.from(exifOf(6))]);
  assert.equal(turned.readUInt32BE(at + 30), 0xd6674b69, "the sum that zlib has");

  const riff = (/** @type {number} */ flags, /** @type {Uint8Array} */ exif) => {
    const body = Buffer.concat([
      Buffer.from(
        `WEBPVP8X\x0a\0\0\0${String.fromCharCode(flags)}${"\0".repeat(9)}VP8L\x04\0\0\0\x2fabcEXIF`,
        "latin1",
      ),
      Buffer.from([exif.length, 0, 0, 0]),
      exif,
    ]);
    const head = Buffer.from("RIFF\0\0\0\0", "latin1");
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body]);
  };
  assert.deepEqual(Buffer.from(await cleaned(riff(0x3c, NOTHING))), riff(0x18, exifOf(6)));
});

test("a GIF with zeros between its blocks is whole", async () => {
  const film = planted("film.gif");
  const padded = Buffer.concat([film.subarray(0, -1), Buffer.from("\0\0;")]);
  assert.deepEqual(await cleaned(padded), await cleaned(film));
});

test("a picture in a list of items keeps its pictures bit for bit, at the same places, and what is no picture is empty", async () => {
  for (const name of ["phone.heic", "still.avif"]) {
    const [before, after] = [planted(name), Buffer.from(await cleaned(planted(name), name))];
    assert.equal(after.length, before.length);
    const { items } = described(before);
    for (const { type, extents } of items)
      for (const { from, to } of extents)
        if (/hvc1|av01/.test(type)) assert.deepEqual(after.subarray(from, to), before.subarray(from, to), type);
        else
          assert.ok(
            after.subarray(from + 18, to).every((byte) => byte === 0),
            type,
          );
    assert.ok(items.length >= 3);
    assert.ok(
      after.includes(before.subarray(before.indexOf("iloc") - 4, before.indexOf("iloc") + 30)),
      "the list is as it was",
    );
    assert.doesNotMatch(after.toString("latin1"), /Zq|x:xmpmeta|\0Z\0q/);
  }
});

test("a list of items that lies about its places has no copy, and hides nothing else", async () => {
  const picture = planted("still.avif");
  const change = (/** @type {(bytes: Buffer) => void} */ how) => {
    const bytes = Buffer.from(picture);
    how(bytes);
    return bytes;
  };
  const list = picture.indexOf("iloc");
  for (const broken of [
    change((bytes) => bytes.writeUInt32BE(0xffffffff, list - 4)),
    change((bytes) => bytes.fill(0xff, list + 8, list + 40)),
    change((bytes) => bytes.write("moov", bytes.indexOf("mdat"))),
    change((bytes) => bytes.write("Exif", bytes.indexOf("av01", bytes.indexOf("infe")))),
  ]) {
    await assert.rejects(cleaned(broken, "x.avif"), /broken|too-much/);
    assert.ok(valuesOf((await seen(broken, "x.avif")).traces, "serial").length);
  }
});

test("a cleaned picture in a list of items has no name, time or bytes beside the picture, and none is made that shows another", async () => {
  const picture = planted("still.avif");
  const planting = Buffer.concat([picture, Buffer.from("Zq3 behind the last item")]);
  planting.writeUInt32BE(planting.length - 411, 411); // what the picture is in ends with the file
  planting.write("Zq1 of program", planting.indexOf("PictureHandler"), "latin1");
  planting.write("Zq2ab", planting.indexOf("Color"), "latin1");
  planting.write("crtt\0\0\0\0Zq4.", planting.indexOf("pixi"), "latin1");
  planting.write("application/Zq5+xml", planting.indexOf("application/rdf+xml"), "latin1");
  const copy = Buffer.from(await cleaned(planting, "x.avif"));
  assert.doesNotMatch(copy.toString("latin1"), /Zq/);
  const [{ extents }] = described(copy).items;
  for (const { from, to } of extents) assert.deepEqual(copy.subarray(from, to), picture.subarray(from, to));

  const change = (/** @type {(bytes: Buffer) => void} */ how) => {
    const bytes = Buffer.from(picture);
    how(bytes);
    return bytes;
  };
  const list = picture.indexOf("iloc");
  for (const [what, broken] of Object.entries({
    "a second list": Buffer.concat([picture, picture.subarray(32, 411)]),
    "no picture is shown": change((bytes) => bytes.writeUInt16BE(2, bytes.indexOf("pitm") + 8)),
    "an item in the list itself": change((bytes) => bytes.writeUInt32BE(33, list + 32)),
    "data that is called otherwise": change((bytes) => bytes.write("free", bytes.indexOf("mdat"))),
  }))
    await assert.rejects(cleaned(broken, "x.avif"), /broken/, what);
});

test("of a long text no pattern is asked about more than a piece: at level Safer Firefox gives up on it", async (t) => {
  const { exec } = RegExp.prototype;
  let longest = 0;
  /** @this {RegExp} @param {string} words */
  function asked(words) {
    longest = Math.max(longest, words.length);
    return exec.call(this, words);
  }
  t.mock.method(RegExp.prototype, "exec", asked);
  const line = `${"word ".repeat(20)}\n`; // a blank before each end of a line
  const one = `\u200b${"\u0645\u06cc\u200c\u0634\u0648\u062f ".repeat(100_000)}`; // and one that is a single line
  const { traces } = await look(new Blob([line.repeat(8_000), one]), "x");
  t.mock.restoreAll();
  assert.deepEqual(traces[0].values, ["U+200B × 1", "…␠ × 8000"]);
  assert.ok(longest <= 262_144, String(longest));
});
