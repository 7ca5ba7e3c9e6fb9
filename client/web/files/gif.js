// @ts-check
/** GIF: blocks, among them comments and what programs added. */

import { ProtocolError } from "../protocol/primitives.js";
import { bytesOf, isAt, latin, text } from "./reading.js";
import { lookAtXmp } from "./xmp.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./traces.js").Traces} Traces */
/** @typedef {{kind: "needed" | "comment" | "application" | "text" | "behind", from: number, to: number}} Block */

const [EXTENSION, IMAGE, END] = [0x21, 0x2c, 0x3b];
const [CONTROL, COMMENT, APPLICATION] = [0xf9, 0xfe, 0xff];
/** What says how often a film repeats. */
const LOOPS = ["NETSCAPE2.0", "ANIMEXTS1.0"];

/** @param {Uint8Array} head */
export const isGif = (head) => isAt(head, 0, "GIF87a") || isAt(head, 0, "GIF89a");

/** @param {number} packed flags @returns the bytes of a table of colours */
const table = (packed) => (packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0);

/** @param {Uint8Array} bytes @param {number} at @returns {Block["kind"]} of an extension */
function kindOf(bytes, at) {
  const label = bytes[at + 1];
  if (label === CONTROL) return "needed";
  if (label === COMMENT) return "comment";
  if (label !== APPLICATION) return "text";
  return LOOPS.includes(latin(bytes.subarray(at + 3, at + 14))) ? "needed" : "application";
}

/** @param {Reading} reading */
async function blocks(reading) {
  const bytes = await reading.whole();
  /** @type {Block[]} */
  const all = [];
  /** Behind the blocks that follow one another. @param {number} from */
  const behind = (from) => {
    let at = from;
    for (; at < bytes.length && bytes[at]; at += 1 + bytes[at]) reading.allowance.step();
    return at + 1;
  };
  let at = 13 + table(bytes[10]);
  while (at < bytes.length && bytes[at] !== END) {
    const from = at;
    if (bytes[at] === EXTENSION) {
      at = behind(at + 2);
      all.push({ kind: kindOf(bytes, from), from, to: at });
    } else if (bytes[at] === IMAGE) {
      at = behind(at + 11 + table(bytes[at + 9]));
      all.push({ kind: "needed", from, to: at });
    } else if (bytes[at] === 0) at++;
    else break;
  }
  const isWhole = at >= bytes.length || bytes[at] === END; // or else other blocks may come behind one that is none
  if (at + 1 < bytes.length) all.push({ kind: "behind", from: at + 1, to: bytes.length });
  return { bytes, all, isWhole };
}

/** @param {Reading} reading @param {Traces} traces */
export async function lookAtGif(reading, traces) {
  const { bytes, all } = await blocks(reading);
  for (const { kind, from, to } of all) {
    const body = bytes.subarray(from, to);
    if (kind === "behind") traces.add("attachment", bytesOf(to - from));
    else if (kind === "comment" || kind === "text") traces.add("comment", text(body.subarray(3, -1)));
    else if (kind === "application" && isAt(body, 3, "XMP DataXMP")) lookAtXmp(body.subarray(14), traces);
    else if (kind === "application") traces.add("other", latin(body.subarray(3, 14)));
  }
}

/** @param {Reading} reading @returns {Promise<(Blob | Uint8Array)[]>} */
export async function cleanGif(reading) {
  const { bytes, all, isWhole } = await blocks(reading);
  if (!isWhole) throw new ProtocolError("broken");
  const kept = all.filter(({ kind }) => kind === "needed").map(({ from, to }) => reading.blob.slice(from, to));
  return [reading.blob.slice(0, 13 + table(bytes[10])), ...kept, new Uint8Array([END])];
}
