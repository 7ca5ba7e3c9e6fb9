// @ts-check
/** Cleaned copies of PDF: of shapes that are not as most are, and of what was made to harm. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { clean, look } from "../../client/web/files/look.js";
import { PdfReader, written } from "../../client/web/files/pdf-objects.js";
import { profileOf } from "../../client/web/files/pdf-streams.js";

const planted = (/** @type {string} */ name) => readFileSync(new URL(`planted/${name}`, import.meta.url));
const latin = (/** @type {string} */ text) => Buffer.from(text, "latin1");
const cleaned = async (/** @type {Buffer} */ pdf) =>
  Buffer.from(await (await clean(new Blob([new Uint8Array(pdf)]), "x.pdf")).blob.arrayBuffer()).toString("latin1");

/** @param {Record<number, string>} objects @param {string} [trailer] @param {string} [before] */
function pdfOf(objects, trailer = "", before = "%PDF-1.4\n") {
  let all = before;
  const places = Object.entries(objects).map(([number, content]) => {
    const at = all.length;
    all += `${number} 0 obj\n${content}\nendobj\n`;
    return `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const from = all.length;
  return latin(`${all}xref\n${places.join("")}trailer\n<</Size 99/Root 1 0 R${trailer}>>\nstartxref\n${from}\n%%EOF\n`);
}
const stream = (/** @type {string} */ content, entries = "", length = `${content.length}`) =>
  `<<${entries}/Length ${length}>>\nstream\n${content}\nendstream`;
const packed = (/** @type {string} */ content) => deflateSync(latin(content)).toString("latin1");
const CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
const PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 9 9]>>";
const PAGE = "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources 5 0 R>>";
/** A PDF of one page, with objects more or other ones. @param {Record<number, string>} objects @param {string} [trailer] */
const onePage = (objects, trailer) =>
  pdfOf({ 1: CATALOG, 2: PAGES, 3: PAGE, 4: stream("0 0 9 9 re f"), ...objects }, trailer);

test("what is written of objects is read again as the same", () => {
  for (const text of [
    "<</A [1 -2.5 +.3 true null/B#20C(a(b)\\)c)<0F 1>]/D#2f 12 0 R/E <<>>>>",
    "[[[]]% a comment\n1 0 R 1 0 2 R]",
  ]) {
    const once = written(new PdfReader(text).value());
    assert.equal(written(new PdfReader(once).value()), once);
  }
  assert.deepEqual(
    [.../** @type {Map<string, any>} */ (new PdfReader("<</#4Aava#53cript/x>>").value()).keys()],
    ["JavaScript"],
  );
});

test("of a page what draws it stays, and nothing else, however it is called", async () => {
  const copy = await cleaned(
    onePage({
      1: "<</Type/Catalog/Pages 2 0 R/Names<</JavaScript 8 0 R>>/AA<<>>/Zq1 1>>",
      3: "<</Type/Page/Parent 2 0 R/Contents[4 0 R]/Resources 5 0 R/P#69eceInfo(Zq2)/Zq3(Zq4)/Rotate 90>>",
      5: "<</Font<</F1 6 0 R>>/Zq5 1/ColorSpace<</C1[/Indexed/DeviceRGB 1(abcdef)]/C2[/Zq6(Zq7)]>>/ProcSet[/PDF(Zq8)]>>",
      6: "<</Type/Font/Subtype/Type1/BaseFont/Courier/Name(Zq9)/ToUnicode 7 0 R>>",
      7: stream("map", "/Zq10(Zq11)"),
      8: "<</Names[(Zq12)(Zq13)]>>",
    }),
  );
  assert.deepEqual(copy.match(/Zq\d+/g) ?? [], ["Zq6"], "a family of colours that nobody knows is a name alone");
  for (const kept of ["/Rotate 90", "/MediaBox [0 0 9 9]", "(abcdef)", "/Courier", "map", "0 0 9 9 re f"])
    assert.ok(copy.includes(kept), kept);
});

test("the newest revision is copied, and what an older one had is nowhere", async () => {
  const first = onePage({ 4: stream("(Zq1 before) Tj") }).toString("latin1");
  const at = first.length;
  const body = `4 0 obj\n${stream("(after) Tj")}\nendobj\n`;
  const from = at + body.length;
  const before = /startxref\n(\d+)/.exec(first)?.[1];
  const update = `${body}xref\n4 1\n${String(at).padStart(10, "0")} 00000 n \ntrailer\n<</Size 99/Root 1 0 R/Prev ${before}>>\nstartxref\n${from}\n%%EOF\n`;
  const copy = await cleaned(latin(first + update));
  assert.match(copy, /\(after\)/);
  assert.doesNotMatch(copy, /Zq1/);
  const gone = update.replace(/4 0 obj[\s\S]*?endobj\n/, "").replace(/\d{10} 00000 n /, "0000000000 00001 f ");
  const without = await cleaned(latin(first + gone.replace(/startxref\n\d+/, `startxref\n${at}`)));
  assert.doesNotMatch(without, /Zq1|re f/, "an object that was taken out stays so");
});

test("a file that begins with something else, or whose lengths are wrong, is copied as programs show it", async () => {
  const copy = await cleaned(Buffer.concat([latin("junk\n"), onePage({ 4: stream("0 0 9 9 re f", "", "3") })]));
  assert.match(copy, /Length 12|Length 13/);
  assert.match(await cleaned(onePage({ 4: stream("0 0 9 9 re f", "", "9 0 R"), 9: "12" })), /Length 12/);
  assert.match(await cleaned(onePage({ 4: stream("0 0 9 9 re f", "", "4 0 R") })), /0 0 9 9 re f/);
});

test("layers stay shown or hidden as they are, under no name", async () => {
  const copy = await cleaned(
    onePage({
      1: "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R 8 0 R]/D<</OFF[6 0 R 8 0 R]/Name(Zq1)/Order[6 0 R]>>>>>>",
      5: "<</Properties<</A 6 0 R/B<</Type/OCMD/OCGs[7 0 R]/P/AnyOn>>/C<</MCID 1/Zq2(Zq3)>>>>>>",
      6: "<</Type/OCG/Name(Zq4)/Usage<</CreatorInfo<</Creator(Zq5)>>>>>>",
      7: "<</Type/OCG/Name(Zq6)>>",
      8: "<</Type/OCG/Name(Zq7)>>",
    }),
  );
  assert.doesNotMatch(copy, /Zq/);
  const [, all] = /\/OCGs (\[[^\]]+\])\/D/.exec(copy) ?? [];
  const [, off] = /\/OFF (\[[^\]]+\])/.exec(copy) ?? [];
  assert.equal(all?.match(/ R/g)?.length, 2, "a layer that nothing is on is none");
  assert.equal(off?.match(/ R/g)?.length, 1);
});

test("a layer that is only for paper, or only for the screen, stays so", async () => {
  const copy = await cleaned(
    onePage({
      1: "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R]/D<</AS[<</Event/View/Category[/View(Zq1)]/OCGs[6 0 R 7 0 R]/Zq2 1>>]>>>>>>",
      5: "<</Properties<</A 6 0 R>>>>",
      6: "<</Type/OCG/Name(Zq3)/Usage 8 0 R>>",
      7: "<</Type/OCG/Name(Zq4)>>",
      8: "<</View<</ViewState/OFF/Zq5 1>>/CreatorInfo<</Creator(Zq6)>>/User<</Name(Zq7)>>>>",
    }),
  );
  assert.doesNotMatch(copy, /Zq/);
  assert.match(copy, /\/View <<\/ViewState \/OFF>>/);
  assert.match(copy, /\/AS \[<<\/Event \/View\/Category \[\/View[^\]]*\]\/OCGs \[\d+ 0 R\]>>\]/);
});

test("a copy that would lose what is shown is not made", async () => {
  const form = stream("(x) Tj", "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<<>>");
  const bare = stream("", "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<<>>");
  const field = (/** @type {string} */ entries) =>
    onePage({
      3: `<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[<</Subtype/Widget/Rect[0 0 2 2]${entries}>>]>>`,
      6: form,
      7: bare,
    });
  for (const [what, pdf] of Object.entries({
    "a page that is missing": onePage({ 2: "<</Type/Pages/Kids[3 0 R 9 0 R]>>" }),
    "pages that a program makes": onePage({ 1: "<</Type/Catalog/Pages 2 0 R/NeedsRendering true>>" }),
    "a stream in another file": onePage({ 4: stream("x", "/F(other)") }),
    "a field without a picture of what it says": field("/FT/Tx/V(Zq1)"),
    "one whose picture is empty": field("/FT/Tx/V(Zq1)/AP<</N 7 0 R>>"),
    "one whose value stands above it": field("/Parent<</FT/Tx/V(Zq1)>>"),
    "a box that is ticked without a picture of it": field("/FT/Btn/AS/On/AP<</N<</Yes 6 0 R>>>>"),
    "a box that is ticked by its value alone": field("/FT/Btn/V/Yes/AP<</N<</Yes 6 0 R>>>>"),
    "one whose value stands above it, without any picture": field("/Parent<</FT/Btn/V/Yes>>"),
    "a drawing that programs draw each time": onePage({
      3: "<</Type/Page/Parent 2 0 R/Annots[<</Subtype/Highlight/Rect[0 0 2 2]>>]>>",
    }),
    "an object that is not where it should be": Buffer.from(
      onePage({}).toString("latin1").replace("4 0 obj", "7 0 obj"),
      "latin1",
    ),
    "a table of objects that is missing": latin("%PDF-1.4\n1 0 obj<<>>endobj"),
  }))
    await assert.rejects(cleaned(pdf), /^Error: broken$|broken/, what);
  for (const [what, pdf] of Object.entries({
    "a field with it": field("/FT/Tx/V(x)/AP<</N 6 0 R>>"),
    "an empty field": field("/FT/Tx/V()"),
    "a box that is not ticked": field("/FT/Btn/AS/Off/AP<</N<</Yes 6 0 R>>>>"),
    "a box of a group of which another is ticked": field("/Parent<</FT/Btn/V/No>>/AP<</N<</Yes 6 0 R>>>>"),
    "a button": field("/FT/Btn"),
    "a field that nobody sees": field("/FT/Tx/V(Zq1)/F 2"),
  }))
    assert.doesNotMatch(await cleaned(pdf), /Zq1/, what);
});

test("what is drawn on a page lies where programs put it", async () => {
  const copy = await cleaned(
    onePage({
      3: "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</Mark0 7 0 R>>>>/Annots[<</Subtype/Stamp/Rect[110 220 10 20]/AP<</N 6 0 R>>>>]>>",
      6: stream("", "/Type/XObject/Subtype/Form/BBox[0 0 10 20]/Matrix[0 1 -1 0 0 0]"),
      7: stream("", "/Type/XObject/Subtype/Form/BBox[0 0 1 1]"),
    }),
  );
  assert.ok(copy.includes("q 5.00000 0.00000 0.00000 20.00000 110.00000 20.00000 cm /Mark0x Do Q"));
  assert.match(copy, /\/XObject <<\/Mark0 \d+ 0 R\/Mark0x \d+ 0 R>>/);
});

test("what is drawn on a page lies there also when the page does not bring back what it saved", async () => {
  const stamped = (/** @type {string} */ content, kind = "Stamp") =>
    onePage({
      3: `<</Type/Page/Parent 2 0 R/Contents 4 0 R/Annots[<</Subtype/${kind}/Rect[0 0 2 2]/AP<</N 6 0 R>>>>]>>`,
      4: stream(content),
      6: stream("", "/Type/XObject/Subtype/Form/BBox[0 0 1 1]"),
    });
  const unsaved = "q 2 0 0 2 0 0 cm q (Q Q\\) ( Q) Q) Tj <</A/Q>> /Q MP [(Q)] BI ID Q ( Q\nEI % Q\nq Q";
  assert.match(await cleaned(stamped(unsaved)), /\nQ\nQ\nQ\nq 2\.0/);
  assert.match(await cleaned(stamped("q Q")), /stream\n\nQ\nq 2\.0/);
  await assert.rejects(cleaned(stamped("2 0 0 2 0 0 cm Q")), /broken/);
  for (const kind of ["Screen", "RichMedia", "3D", "Zq1"])
    assert.match(await cleaned(stamped("", kind)), /\/Mark0 Do/, `${kind} is seen`);
  for (const kind of ["Text", "Link", "Popup"]) assert.doesNotMatch(await cleaned(stamped("", kind)), /Mark0/);
});

test("a PDF with a password has no copy", async () => {
  await assert.rejects(cleaned(onePage({}, "/Encrypt 9 0 R")), /locked/);
  await assert.rejects(cleaned(onePage({ 4: stream("x", "/Filter/Crypt") })), /locked/);
});

test("a colour profile gives the same colours and names nothing", () => {
  const named = (/** @type {string} */ name) => Buffer.from(name, "utf16le").swap16();
  const photo = planted("photo.jpg");
  const at = photo.indexOf("acsp") - 36;
  const profile = Buffer.from(photo.subarray(at, at + photo.readUInt32BE(at)));
  profile.set(named("Zq84 screen 1"), profile.indexOf(named("sRGB built-in")));
  const copy = Buffer.from(profileOf(profile));
  assert.equal(copy.length, profile.length);
  assert.deepEqual(
    [profile, copy].map((each) => each.includes(named("Zq84"))),
    [true, false],
  );
  for (const tag of ["rXYZ", "gTRC", "wtpt"]) {
    const row = copy.indexOf(tag, 128);
    const [from, length] = [copy.readUInt32BE(row + 4), copy.readUInt32BE(row + 8)];
    assert.deepEqual(copy.subarray(from, from + length), profile.subarray(from, from + length), tag);
  }
});

test("of a page that was scanned the points are copied as they are packed, however many and in whatever way", async () => {
  const scan = (/** @type {string} */ content, /** @type {string} */ filter) =>
    onePage({
      5: "<</XObject<</A 6 0 R>>>>",
      6: stream(content, `/Subtype/Image/Width 2480/Height 3508/BitsPerComponent 8/ColorSpace/DeviceRGB${filter}`),
    });
  const predicted = "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 3/Columns 2480/BitsPerComponent 8>>";
  const large = packed("Zq-like".repeat(3_800_000));
  for (const [content, filter] of [
    [packed("\x02abcabc"), predicted],
    [large, "/Filter/FlateDecode"],
    ["points", "/Filter/LZWDecode/DecodeParms<</Predictor 2/Colors 3>>"],
  ])
    assert.ok((await cleaned(scan(content, filter))).includes(`stream\n${content}\nendstream`), filter);
  assert.match(await cleaned(scan("points", predicted)), /\/Colors 3/);
  await assert.rejects(cleaned(scan("Zq1", "/Filter[/LZWDecode/DCTDecode]")), /broken/); // what a photo tells would stay
  await assert.rejects(cleaned(scan("Zq1", "/Filter[/DCTDecode/FlateDecode]")), /broken/);
});

/** @param {[string, Buffer, RegExp | null][]} harmful what it is, and in which word it ends, if in a certain one */
async function endSoon(harmful) {
  for (const [name, pdf, refusal] of harmful) {
    const began = process.cpuUsage();
    const copy = cleaned(pdf);
    if (refusal) await assert.rejects(copy, refusal, name);
    else await copy.catch((/** @type {Error} */ error) => assert.match(error.message, /broken|too-much/, name));
    assert.ok(process.cpuUsage(began).user < 8_000_000, `${name}: ${process.cpuUsage(began).user}`);
  }
}

test("a PDF that was made to harm ends in a word, and soon", async () => {
  const bomb = packed("0".repeat(17 * 1_048_576));
  const many = `[${"9 0 R ".repeat(1_000)}]`;
  const table = (/** @type {string} */ rows, /** @type {string} */ entries) =>
    latin(`%PDF-1.5\n1 0 obj\n${stream(rows, `/Type/XRef${entries}`)}\nendobj\nstartxref\n9\n%%EOF`);
  /** @type {[string, Buffer, RegExp | null][]} */
  const harmful = [
    ["pages in a circle", onePage({ 2: "<</Kids[2 0 R 2 0 R]>>" }), /too-much/],
    ["what points to itself", onePage({ 5: "5 0 R" }), /broken/],
    [
      "a circle of resources",
      onePage({ 5: "<</XObject<</A 6 0 R>>>>", 6: stream("", "/Subtype/Form/Resources 5 0 R") }),
      null,
    ],
    ["lists that double", onePage({ 5: "<</ProcSet 9 0 R>>", 9: many }), null],
    ["colours in a circle", onePage({ 5: "<</ColorSpace<</A 9 0 R>>>>", 9: "[/Pattern 9 0 R]" }), null],
    ["brackets", onePage({ 5: "[".repeat(1_000_000) }), /too-much/],
    ["dictionaries", onePage({ 5: "<</A".repeat(1_000_000) }), /too-much/],
    ["brackets of a text", onePage({ 5: "(".repeat(3_000_000) }), /broken/],
    ["a million of values", onePage({ 5: `[${"1 ".repeat(5_000_000)}]` }), /too-much/],
    ["numbers", onePage({ 5: "1 ".repeat(3_000_000) }), null],
    [
      "fields above each other",
      onePage({ 3: "<</Annots[6 0 R]>>", 6: "<</Subtype/Widget/Rect[0 0 1 1]/FT/Tx/Parent 6 0 R>>" }),
      null,
    ],
    ["many tables", latin(`%PDF-1.4\n${"xref\ntrailer<</Prev 9>>\n".repeat(10)}startxref\n9\n`), /broken/],
    ["many rows", latin("%PDF-1.4\nxref\n0 9999999999\ntrailer<<>>\nstartxref\n9\n"), /broken/],
    [
      "a packed table of much",
      table(packed("\x01\0\0\x10".repeat(900_000)), "/Filter/FlateDecode/W[1 2 1]/Index[0 9999999]"),
      /too-much/,
    ],
    ["a packed table of nothing", table("", "/W[0 0 0]"), /broken/],
    ["a packed table that is wide", table("x", "/W[999999999 1 1]"), /broken/],
    ["a bomb", table(bomb, "/Filter/FlateDecode/W[1 2 1]"), /too-much/],
    ["objects in objects in themselves", table("\x02\0\x01\0", "/W[1 2 1]/Root 0 0 R/Index[0 1]"), /broken/],
    [
      "filters",
      onePage({ 5: "<</ColorSpace<</A[/ICCBased 6 0 R]>>>>", 6: stream("", `/Filter[${"/AHx".repeat(90_000)}]`) }),
      /too-much/,
    ],
    [
      "names of the language",
      onePage({
        5: "<</ColorSpace<</A[/constructor 1]/__proto__[/ICCBased 6 0 R]>>>>",
        6: stream("", "/Filter/constructor"),
      }),
      /broken/,
    ],
  ]; // fmt: skip
  await endSoon(harmful);
});

test("what is long in a PDF is not gone through again for each that points to it", async () => {
  const numbers = Array.from({ length: 2_000 }, (_, at) => at + 10);
  const forms = `<</XObject<<${numbers.map((number) => `/A${number} ${number} 0 R`).join("")}>>>>`;
  const streams = (/** @type {string} */ length, /** @type {string} */ last) =>
    Object.fromEntries([
      [5, forms],
      ...numbers.map((number) => [number, `<</Subtype/Form/Length ${length}>>\nstream\n`]),
      [9_999, `${last}\nendstream`],
    ]);
  const fields = (/** @type {string} */ entries, /** @type {string} */ sixth) =>
    onePage({ 3: `<</Annots[${`<</Subtype/Widget/Rect[0 0 2 2]${entries}>>`.repeat(20_000)}]>>`, 6: sixth });
  const [filled, drawn] = ["/FT/Tx/V(x)/AP<</N 6 0 R>>", "/BBox[0 0 1 1]/Resources<<>>"];
  const text = `${" ".repeat(8_000_000)}Tj`;
  await endSoon([
    ["spaces", onePage({ 5: `<<${" ".repeat(20_000_000)}>>` }), null],
    ["comments", onePage({ 5: `<<${"%\n".repeat(5_000_000)}>>` }), null],
    [
      "digits",
      onePage({
        5: "<</ColorSpace<</A[/ICCBased 6 0 R]>>>>",
        6: stream(packed("4".repeat(15_000_000)), "/Filter[/Fl/AHx]"),
      }),
      /broken/,
    ],
    ["streams that end in the same place", onePage(streams("1", "x".repeat(8_000_000))), /too-much/],
    ["streams that end behind the same spaces", onePage(streams("200000", " ".repeat(8_000_000))), /too-much/],
    [
      "a page of one part again and again",
      onePage({
        3: `<</Contents[${"4 0 R ".repeat(1_000)}]/Annots[<</Subtype/Stamp/Rect[0 0 2 2]/AP<</N 6 0 R>>>>]>>`,
        4: stream(text),
        6: stream("", drawn),
      }),
      /too-much/,
    ],
    ["fields of one large picture", fields(filled, stream(packed(text), `/Filter/Fl${drawn}`)), /too-much/],
    ["fields of one that is not packed", fields(filled, stream(text, drawn)), /too-much/],
    ["fields below one that is long", fields("/Parent 6 0 R", `<</A(${text})>>`), /too-much/],
  ]);
});

test("many streams of no object are looked through once, not each time from the beginning", async () => {
  const file = new Blob([`%PDF-1.4\n${"stream\nendstream\n".repeat(50_000)}`]);
  const began = process.cpuUsage();
  await look(file, "x.pdf").catch((/** @type {Error} */ error) => assert.match(error.message, /too-much/));
  assert.ok(process.cpuUsage(began).user < 8_000_000);
});

test("a stream that is reached in several ways is not multiplied without end", async () => {
  const large = "x".repeat(8_000_000);
  const names = Array.from({ length: 50 }, (_, at) => `/A${at} 6 0 R`).join("");
  const copy = await cleaned(
    onePage({ 5: `<</XObject<<${names}>>>>`, 6: stream(large, "/Subtype/Form/BBox[0 0 1 1]") }),
  );
  assert.ok(copy.length < 8_010_000);
});
