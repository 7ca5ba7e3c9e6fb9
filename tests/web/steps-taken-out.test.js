// @ts-check
/** Every step by which a copy is cleaned is needed: with one taken out, in a copy of the program, something that was planted is left. */

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { everything } from "./everything.js";

const web = fileURLToPath(new URL("../../client/web/", import.meta.url));
const planted = (/** @type {string} */ name) => readFileSync(new URL(`planted/${name}`, import.meta.url));
const folders = mkdtempSync(join(tmpdir(), "knothole-steps-"));
after(() => rmSync(folders, { recursive: true }));

/** Of each step: the module, what stands there, what stands there without it, a planted file, and what is left then. @type {[string, string, string, string, RegExp][]} */
const STEPS = [
  ["jpeg.js", "marker <= 0xdf", "marker <= 0xff", "photo.jpg", /Zq90person/],
  ["jpeg.js", "marker === END ||", "marker === END || marker === BEHIND ||", "photo.jpg", /Zq92behind/],
  ["png.js", '"PLTE",', '"PLTE", "tEXt", "zTXt",', "screen.png", /Zq91comment/],
  ["png.js", '"PLTE",', '"PLTE", "eXIf",', "screen.png", /Zq\d/],
  ["gif.js", 'kind === "needed")', 'kind !== "behind")', "film.gif", /Zq\d/],
  ["riff.js", "all.filter(({ type }) => needed.includes(type))", "all", "picture.webp", /Zq\d/],
  ["mp3.js", "return [reading.blob.slice(from, to)]", "return [reading.blob]", "voice.mp3", /Zq\d/],
  ["film.js", "{ at: body, bytes: new Uint8Array(to - body) },", "", "film.mp4", /Zq\d/],
  ["office.js", "if (REMOVED.test(name) || ", "if (!/comments/.test(name) && ", "report.docx", /Zq6comment/],
  ["office.js", "drop: DROP,", "", "report.docx", /Zq\d/],
  ["office.js", "ATTRIBUTES.test(attribute) ||", "", "report.docx", /rsid/],
  ["open-document.js", "if (REMOVED.test(name)) continue;", "", "letter.odt", /humbnail/],
  ["open-document.js", "drop: DROP,", "", "letter.odt", /Zq\d/],
  ["open-document.js", 'name === META || name.endsWith("/meta.xml")', "false", "letter.odt", /Zq\d/],
  ["look.js", "if (format?.clean) kept.set", "if (false) kept.set", "files.zip", /Zq2serial/],
  ["heif.js", "  blank(bytes, items, [", "  void ([", "phone.heic", /Zq\d/],
  ["heif.js", "cleanProperties(bytes, first", "void (bytes, first", "phone.heic", /Zq84/],
  ["pdf-needed.js", 'page: "MediaBox', 'page: "Annots=font PieceInfo MediaBox', "updated.pdf", /Annots/],
  [
    "pdf-needed.js",
    " Type Subtype FormType",
    " Metadata=bare LastModified=text Type Subtype FormType",
    "updated.pdf",
    /Zq2person/,
  ],
  ["pdf-streams.js", "bytes: await jpegOf(file, bytes)", "bytes", "updated.pdf", /Zq[01]serial/],
  ["pdf-streams.js", 'type === "jp2c" ?', "false ?", "updated.pdf", /Zq82comment/],
  ["pdf-streams.js", "if (JPEG_2000.includes(type))", "", "updated.pdf", /Zq83xml/],
  ["pdf-streams.js", " : Math.min(8, length);", " : length;", "updated.pdf", /Zq84/],
  [
    "pdf-cleaning.js",
    'kept.set("Name", "(-)")',
    'kept.set("Name", value.get("Name") ?? "")',
    "updated.pdf",
    /Zq88layer/,
  ],
];

/** What is in a copy that the program makes without a step. @param {string} module @param {string} step @param {string} without @param {string} name */
async function copyWithout(module, step, without, name) {
  const folder = mkdtempSync(join(folders, "x"));
  for (const part of ["files", "protocol", "vendor"]) cpSync(join(web, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"type": "module"}');
  const path = join(folder, "files", module);
  const program = readFileSync(path, "utf8");
  assert.equal(program.split(step).length, 2, `${module}: ${step}`);
  writeFileSync(
    path,
    program.replace(step, () => without),
  );
  const { clean } = await import(pathToFileURL(join(folder, "files", "look.js")).href);
  const { blob } = await clean(new Blob([new Uint8Array(planted(name))]), name);
  return everything(new Uint8Array(await blob.arrayBuffer())).replaceAll("\0", ""); // of text with two bytes a letter too
}

for (const [module, step, without, name, left] of STEPS)
  test(`${module} without “${step}” leaves something in ${name}`, async () => {
    assert.doesNotMatch(await copyWithout(module, step, step, name), left);
    assert.match(await copyWithout(module, step, without, name), left);
  });
