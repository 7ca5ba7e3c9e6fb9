// @ts-check
/** MP3: tags before and behind the sound. */

import { ProtocolError } from "../protocol/primitives.js";
import { isAt, latin, text, u16le, u32, u32le } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./traces.js").Traces} Traces */

/** Frames of ID3, by how they begin. @type {[RegExp, import("./traces.js").Kind][]} */
const FRAMES = [
  [/^(TPE|TCOM|TOWN|TOLY|TEXT|TCOP|TOPE)/, "person"],
  [/^(TSSE|TENC)/, "software"],
  [/^(TD|TYER|TDAT|TIME|TORY)/, "time"],
  [/^(TIT|TALB|TCON|TRCK)/, "title"],
  [/^TPUB/, "company"],
  [/^(APIC|PIC)/, "thumbnail"],
  [/^GEOB/, "attachment"],
  [/^(UFID|PRIV|MCDI)/, "identifier"],
];
const TAIL = 128;

/** @param {Uint8Array} head @param {string} name */
export const isMp3 = (head, name) =>
  isAt(head, 0, "ID3") || (head[0] === 0xff && (head[1] & 0xe6) === 0xe2 && /\.mp3$/i.test(name));

/** Seven bits of each byte. @param {Uint8Array} bytes @param {number} at */
const safe = (bytes, at) =>
  ((bytes[at] & 127) << 21) | ((bytes[at + 1] & 127) << 14) | ((bytes[at + 2] & 127) << 7) | (bytes[at + 3] & 127);

/** Where the sound begins and ends. @param {Reading} reading */
async function sound(reading) {
  let [from, to] = [0, reading.size];
  for (let head = await reading.at(0, 10); isAt(head, 0, "ID3"); head = await reading.at(from, 10))
    from += 10 + safe(head, 6) + (head[5] & 16 ? 10 : 0);
  for (let found = true; found && to - from > TAIL; ) {
    const tail = (await reading.at(to - TAIL, TAIL)).slice();
    found = isAt(tail, 0, "TAG") || isAt(tail, TAIL - 32, "APETAGEX");
    if (isAt(tail, 0, "TAG")) to -= TAIL;
    else if (found) to -= u32le(tail, TAIL - 20) + (tail[TAIL - 9] & 128 ? 32 : 0);
  }
  return { from: Math.min(from, reading.size), to: Math.max(from, to) };
}

/** @param {Reading} reading @param {Traces} traces */
export async function lookAtMp3(reading, traces) {
  const { from, to } = await sound(reading);
  if (from) traces.add("other", "ID3");
  if (from) lookAtFrames(await reading.at(0, Math.min(from, 8_388_608)), traces);
  if (to === reading.size) return;
  const tail = await reading.at(to, Math.min(65_536, reading.size - to));
  const old = tail.subarray(Math.max(0, tail.length - TAIL));
  if (isAt(old, 0, "TAG")) {
    traces.add("title", latin(old.subarray(3, 33)));
    traces.add("person", latin(old.subarray(33, 63)));
    traces.add("time", latin(old.subarray(93, 97)));
    traces.add("comment", latin(old.subarray(97, 127)));
  }
  if (latin(tail).includes("APETAGEX"))
    traces.add("comment", `APE ${latin(tail.subarray(0, 400)).replace(/[^\x20-\x7e]+/g, " ")}`);
}

/** @param {Uint8Array} bytes @param {Traces} traces */
function lookAtFrames(bytes, traces) {
  const old = bytes[3] === 2;
  const [name, head] = old ? [3, 6] : [4, 10];
  for (let at = 10; at + head < bytes.length && bytes[at]; ) {
    const id = latin(bytes.subarray(at, at + name));
    const long = bytes[3] === 4 ? safe(bytes, at + 4) : u32(bytes, at + 4);
    const length = old ? (bytes[at + 3] << 16) | (bytes[at + 4] << 8) | bytes[at + 5] : long;
    const body = bytes.subarray(at + head, at + head + length);
    const kind = FRAMES.find(([pattern]) => pattern.test(id))?.[1] ?? "comment";
    traces.add(kind, kind === "thumbnail" ? undefined : frameText(body));
    at += head + length;
  }
}

/** @param {Uint8Array} body an encoding, and a text in it */
function frameText(body) {
  const value = body.subarray(1, 600);
  if (body[0] === 1 || body[0] === 2)
    return new TextDecoder(body[0] === 2 || u16le(value, 0) === 0xfffe ? "utf-16be" : "utf-16le").decode(value);
  return text(body[0] <= 3 ? value : body.subarray(0, 600));
}

/** @param {Reading} reading @returns {Promise<(Blob | Uint8Array)[]>} */
export async function cleanMp3(reading) {
  const { from, to } = await sound(reading);
  if (from >= to) throw new ProtocolError("broken"); // a tag says that it is all there is
  return [reading.blob.slice(from, to)];
}
