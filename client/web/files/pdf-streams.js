// @ts-check
/** What streams of a PDF tell within: pictures, and profiles of colours. */

import { ProtocolError, concat } from "../protocol/primitives.js";
import { bareJpeg } from "./jpeg.js";
import { Reading, isAt, latin, u16, u32 } from "./reading.js";

/** @typedef {import("./pdf-file.js").PdfFile} PdfFile */
/** @typedef {import("./pdf-file.js").PdfObject} PdfObject */
/** A stream's bytes; `packed` is how, if that is otherwise than before. @typedef {{bytes: Uint8Array, packed?: string[]}} Stream */

/** A picture without what is written in it, or a part of a page as it is. @param {PdfFile} file @param {PdfObject} stream @param {string} subtype @returns {Promise<Stream>} */
export async function drawnOf(file, stream, subtype) {
  if (subtype === "Form") return { bytes: file.bytesOf(stream) };
  if (subtype !== "Image") throw new ProtocolError("broken");
  const names = file.filters(file.dictionary(stream.value));
  if (!names.some((name) => PHOTO.test(name))) return { bytes: file.bytesOf(stream) }; // points of colour alone
  const { bytes, left } = file.unpacked(stream);
  if (left.length !== 1) throw new ProtocolError("broken"); // a photo is in it that cannot be reached
  return left[0] === "JPXDecode"
    ? { bytes: jpeg2000Of(bytes), packed: left }
    : { bytes: await jpegOf(file, bytes), packed: ["DCTDecode"] };
}

/** @param {PdfFile} file @param {Uint8Array} bytes */
async function jpegOf({ allowance }, bytes) {
  const { parts } = await bareJpeg(new Reading(new Blob([/** @type {BlobPart} */ (bytes)]), allowance));
  return new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (parts)).arrayBuffer());
}

const PHOTO = /^(DCT(Decode)?|JPXDecode)$/;
const JPEG_2000 = ["jP  ", "ftyp", "jp2h", "jp2c"];
const [BEGIN, COMMENT, TILE] = [0xff4f, 0xff64, 0xff90];

/** @param {Uint8Array} bytes */
function jpeg2000Of(bytes) {
  if (u16(bytes, 0) === BEGIN) return withoutComments(bytes);
  const kept = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const type = latin(bytes.subarray(at + 4, at + 8));
    const length = u32(bytes, at) || bytes.length - at;
    if (length < 8 || at + length > bytes.length) throw new ProtocolError("broken");
    const body = bytes.slice(at + 8, at + length);
    if (type === "jp2h") cleanColours(body);
    if (JPEG_2000.includes(type)) kept.push(boxOf(type, type === "jp2c" ? withoutComments(body) : body));
    at += length;
  }
  return concat(...kept);
}

/** @param {string} type @param {Uint8Array} body */
function boxOf(type, body) {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, body.length + 8);
  for (let at = 0; at < 4; at++) head[4 + at] = type.charCodeAt(at);
  return concat(head, body);
}

/** Profiles of colours, where they stand. @param {Uint8Array} bytes of boxes */
function cleanColours(bytes) {
  for (let at = 0; at + 11 <= bytes.length; at += Math.max(8, u32(bytes, at))) {
    const profile = bytes.subarray(at + 11, at + u32(bytes, at));
    if (isAt(bytes, at + 4, "colr") && bytes[at + 8] === 2) profile.set(profileOf(profile));
  }
}

/** Of a picture's own head. @param {Uint8Array} bytes */
function withoutComments(bytes) {
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = u16(bytes, at);
    if (marker === TILE) return concat(...kept, bytes.subarray(at));
    const to = at + 2 + u16(bytes, at + 2);
    if (marker !== COMMENT) kept.push(bytes.subarray(at, to));
    at = to;
  }
  throw new ProtocolError("broken");
}

/** Tags of a profile by which colours are calculated. Others say what it is called, and of which screen or printer it is. */
const TAGS = /^([rgbk](XYZ|TRC)|wtpt|bkpt|chad|[ABD]2[ABD]\d|gamt|pre\d|ncl2|cicp)$/;
const [TABLE, ROW, MAX_TAGS] = [132, 12, 200];
/** The 1st of January 2000, and who made it for what: of the head what says that. @type {[number, number[]][]} */
const HEAD = [
  [4, [0, 0, 0, 0]],
  [24, [7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]],
  [40, [0, 0, 0, 0]],
  [48, Array(8).fill(0)],
  [80, Array(20).fill(0)],
];

/** A colour profile of the same length that gives the same colours, and says nothing else. @param {Uint8Array} bytes */
export function profileOf(bytes) {
  const count = bytes.length < TABLE ? 0 : u32(bytes, TABLE - 4);
  const end = TABLE + ROW * count;
  if (!isAt(bytes, 36, "acsp") || count > MAX_TAGS || end > bytes.length) throw new ProtocolError("broken");
  const clean = new Uint8Array(bytes.length);
  clean.set(bytes.subarray(0, end));
  for (const [at, its] of HEAD) clean.set(its, at);
  for (let row = TABLE; row < end; row += ROW) {
    const [from, length] = [u32(bytes, row + 4), u32(bytes, row + 8)];
    if (from < end || from + length > bytes.length) throw new ProtocolError("broken");
    const its = TAGS.test(latin(bytes.subarray(row, row + 4))) ? length : Math.min(8, length);
    clean.set(bytes.subarray(from, from + its), from);
  }
  return clean;
}
