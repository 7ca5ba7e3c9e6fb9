// @ts-check
/** Looks into a file of whatever kind, and makes a cleaned copy of it where that can be done well. */

import { ProtocolError, plain } from "../protocol/primitives.js";
import { cleanFilm, isFilm, isPicture, lookAtFilm } from "./film.js";
import { cleanGif, isGif, lookAtGif } from "./gif.js";
import { cleanHeif, lookAtHeif } from "./heif.js";
import { cleanJpeg, isJpeg, lookAtJpeg } from "./jpeg.js";
import { cleanMp3, isMp3, lookAtMp3 } from "./mp3.js";
import { cleanOffice, isOffice, lookAtOffice } from "./office.js";
import { cleanOpenDocument, isOpenDocument, lookAtOpenDocument } from "./open-document.js";
import { cleanPdf } from "./pdf-cleaning.js";
import { isPdf, lookAtPdf } from "./pdf.js";
import { isMail, isRtf, isText, lookAtMail, lookAtRtf, lookAtText } from "./plain-text.js";
import { cleanPng, isPng, lookAtPng } from "./png.js";
import { Allowance, MAX_HELD, Reading, latin } from "./reading.js";
import { cleanRiff, isRiff, lookAtRiff } from "./riff.js";
import { lookAtTiff } from "./tiff.js";
import { Traces } from "./traces.js";
import { entries, isZip, lookAtList, makeZip, unpack } from "./zip.js";

/** @typedef {import("./traces.js").Trace} Trace */
/** What was found: `unknown` is a kind of file that is not looked into; `cleanable` says whether a copy can be made, `blackable` whether parts of it can be made black; `paged`: of a copy it has to be said what stays unseen in its pages (PDF). @typedef {{state: "seen" | "unknown", traces: Trace[], cleanable: boolean, blackable: boolean, paged: boolean}} Seen */
/** @typedef {(Blob | Uint8Array)[]} Parts */
/** @typedef {{is: (head: Uint8Array, name: string) => boolean, look: (reading: Reading, traces: Traces, depth: number) => Promise<void>, clean?: (reading: Reading, depth: number) => Promise<Parts>, blackable?: boolean, paged?: boolean}} Format */

const HEAD = 4_096;
/** How deep archives in archives are followed, and how many files in one are looked into. */
const MAX_DEPTH = 2;
const MAX_INNER = 200;
const INNER =
  /\.(jpe?g?|jfif|png|gif|webp|tiff?|hei[cf]|avif|pdf|(doc|dot|xls|xlt|ppt|pot|pps)[xm]|o[dt][tspg]|zip|mp3|mp4|m4[av]|mov|3gp|wav|eml|rtf)$/i;

/** Where documents have their pictures. */
const PICTURES = /(^|\/)(media|Pictures)\/.*[^/]$/;

/** @param {Uint8Array} head */
const isTiff = (head) => /^(II\*\0|MM\0\*)/.test(latin(head.subarray(0, 4)));

/** @type {Format[]} */
const FORMATS = [
  { is: isJpeg, look: lookAtJpeg, clean: cleanJpeg, blackable: true },
  { is: isPng, look: lookAtPng, clean: cleanPng, blackable: true },
  { is: isGif, look: lookAtGif, clean: cleanGif },
  { is: isRiff, look: lookAtRiff, clean: cleanRiff },
  { is: isTiff, look: async (reading, traces) => lookAtTiff(await reading.whole(), traces, true) },
  { is: isPicture, look: lookAtHeif, clean: cleanHeif },
  { is: isFilm, look: lookAtFilm, clean: cleanFilm },
  { is: isMp3, look: lookAtMp3, clean: cleanMp3 },
  { is: isZip, look: lookAtZip, clean: cleanZip },
  { is: isPdf, look: lookAtPdf, clean: cleanPdf, paged: true },
  { is: isRtf, look: lookAtRtf },
  { is: isMail, look: lookAtMail },
  { is: isText, look: lookAtText },
];

/** @param {Reading} reading @param {string} name */
async function formatOf(reading, name) {
  const head = (await reading.at(0, HEAD)).slice();
  return FORMATS.find(({ is }) => is(head, name));
}

/** @param {Blob} blob @param {string} name @param {Allowance} [allowance] @returns {Promise<Seen>} */
export async function look(blob, name, allowance = new Allowance()) {
  const traces = new Traces();
  const reading = new Reading(blob, allowance);
  const format = await formatOf(reading, name);
  await format?.look(reading, traces, 0);
  const { clean, blackable = false, paged = false } = format ?? {};
  return { state: format ? "seen" : "unknown", traces: traces.list, cleanable: clean !== undefined, blackable, paged };
}

/** A cleaned copy, and what it still tells: it is looked into as any other file is. @param {Blob} blob @param {string} name @returns {Promise<{blob: Blob, seen: Seen}>} */
export async function clean(blob, name) {
  const allowance = new Allowance();
  const reading = new Reading(blob, allowance);
  const format = await formatOf(reading, name);
  if (!format?.clean) throw new ProtocolError("unknown");
  const copy = joined(await format.clean(reading, 0));
  const seen = await look(copy, name);
  if (seen.state === "unknown") throw new ProtocolError("broken"); // nothing could be said of it
  return { blob: copy, seen };
}

/** @param {Parts} parts */
const joined = (parts) => new Blob(parts.map((part) => (part instanceof Blob ? part : plain(part))));

/** The files of an archive, all of them, unpacked. @param {Reading} reading */
async function contents(reading) {
  const { all, comment } = await entries(reading);
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  for (const entry of all)
    files.set(entry.name, entry.name.endsWith("/") ? new Uint8Array() : await unpack(reading, entry));
  return { all, comment, files };
}

/** Whether an archive may be a document. @param {import("./zip.js").Entry[]} all */
const isDocument = (all) => all.some(({ name }) => name === "[Content_Types].xml" || name === "mimetype");

/** @param {Reading} reading @param {Traces} traces @param {number} depth */
async function lookAtZip(reading, traces, depth) {
  const { all, comment } = await entries(reading);
  lookAtList(all, comment, traces);
  if (!isDocument(all)) return lookAtArchive(all, reading, traces, depth);
  const { files } = await contents(reading);
  if (isOffice(files)) lookAtOffice(files, traces);
  else if (isOpenDocument(files)) lookAtOpenDocument(files, traces);
  else return lookAtArchive(all, reading, traces, depth);
  for (const name of files.keys()) if (PICTURES.test(name) && !INNER.test(name)) traces.add("attachment", name);
  for (const [number, [name, bytes]] of [...files].filter(([name]) => INNER.test(name)).entries())
    if (number >= MAX_INNER) traces.add("attachment", name);
    else await lookInside(name, bytes, reading, traces, depth);
}

/** What is not looked into is named, or else its source would believe that nothing is in it. @param {import("./zip.js").Entry[]} all @param {Reading} reading @param {Traces} traces @param {number} depth */
async function lookAtArchive(all, reading, traces, depth) {
  for (const { name } of all) traces.add("names", name);
  let left = MAX_INNER;
  for (const entry of all.filter(({ name }) => !name.endsWith("/")))
    if (!INNER.test(entry.name) || left-- <= 0 || entry.size > MAX_HELD) traces.add("attachment", entry.name);
    else await lookInside(entry.name, await unpack(reading, entry), reading, traces, depth);
}

/** One that cannot be looked into hides no other. @param {string} name @param {Uint8Array} bytes @param {Reading} outer @param {Traces} traces @param {number} depth */
async function lookInside(name, bytes, { allowance }, traces, depth) {
  const inner = new Reading(new Blob([plain(bytes)]), allowance);
  const format = await formatOf(inner, name);
  if (!format || depth >= MAX_DEPTH) return traces.add("attachment", name);
  const its = new Traces();
  try {
    await format.look(inner, its, depth + 1);
  } catch (error) {
    allowance.take(0); // or else there is nothing left for the others either
    if (!(error instanceof ProtocolError)) throw error;
    traces.add("attachment", name);
  }
  traces.addAll(its);
}

/** @param {Reading} reading @param {number} depth @returns {Promise<Parts>} */
async function cleanZip(reading, depth) {
  const { files } = await contents(reading);
  const kept = isOffice(files) ? cleanOffice(files) : isOpenDocument(files) ? cleanOpenDocument(files) : files;
  for (const [name, bytes] of kept) {
    if (!INNER.test(name) || depth >= MAX_DEPTH) continue;
    const inner = new Reading(new Blob([plain(bytes)]), reading.allowance);
    const format = await formatOf(inner, name);
    if (format?.clean) kept.set(name, new Uint8Array(await joined(await format.clean(inner, depth + 1)).arrayBuffer()));
  }
  return [makeZip(kept)];
}
