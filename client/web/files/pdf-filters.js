// @ts-check
/** How streams of a PDF are packed, apart from pictures. */

import { ProtocolError } from "../protocol/primitives.js";
import { inflated } from "./unpacking.js";

/** @typedef {import("./reading.js").Allowance} Allowance */

/** Bytes of a stream that is unpacked. */
const MAX_UNPACKED = 16 * 1_048_576;

/** @param {Uint8Array} packed @param {Allowance} allowance */
function inflate(packed, allowance) {
  const plain = inflated(packed, allowance, MAX_UNPACKED);
  if (plain.length >= MAX_UNPACKED) throw new ProtocolError("too-much");
  if (!plain.length) throw new ProtocolError("broken");
  return plain;
}

/** Four bytes in five letters. @param {Uint8Array} packed */
function from85(packed) {
  const plain = new Uint8Array(4 * packed.length + 4);
  let [length, count, sum] = [0, 0, 0];
  const put = (/** @type {number} */ bytes) => {
    for (let at = 0; at < bytes; at++) plain[length++] = Math.floor(sum / 2 ** (24 - 8 * at));
    [count, sum] = [0, 0];
  };
  for (const letter of packed) {
    if (letter === 0x7e) break;
    if (letter === 0x7a && !count) put(4);
    if (letter < 0x21 || letter > 0x75) continue;
    sum = sum * 85 + letter - 0x21;
    if (++count === 5) put(4);
  }
  const last = count;
  while (count && count < 5) [sum, count] = [sum * 85 + 84, count + 1];
  if (last) put(last - 1);
  return plain.subarray(0, length);
}

/** Two digits a byte. @param {Uint8Array} packed */
function from16(packed) {
  const plain = new Uint8Array(Math.ceil(packed.length / 2));
  let count = 0;
  for (const letter of packed) {
    if (letter === 0x3e) break;
    const small = letter | 0x20;
    const digit = letter < 0x3a ? letter - 0x30 : small < 0x67 ? small - 0x57 : -1;
    if (digit < 0 || (letter >= 0x3a && digit < 10)) continue;
    plain[count >> 1] |= count % 2 ? digit : digit << 4;
    count++;
  }
  return plain.subarray(0, (count + 1) >> 1);
}

/** By the names of filters, long and short. @type {Map<string, (packed: Uint8Array, allowance: Allowance) => Uint8Array>} */
export const UNPACKED = new Map([
  ["FlateDecode", inflate],
  ["Fl", inflate],
  ["ASCII85Decode", from85],
  ["A85", from85],
  ["ASCIIHexDecode", from16],
  ["AHx", from16],
]);

/** Rows of bytes of which each says how it differs from the one above, as PNG has them. @param {Uint8Array} bytes @param {number} columns */
export function unpredicted(bytes, columns) {
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * (columns + 1)];
    if (filter > 4) throw new ProtocolError("broken");
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column ? plain[at - 1] : 0;
      const up = row ? plain[at - columns] : 0;
      const corner = row && column ? plain[at - columns - 1] : 0;
      plain[at] = bytes[at + row + 1] + [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter];
    }
  }
  return plain;
}

/** Of three bytes, the one that is nearest to what the others make expected (Paeth). @param {number} left @param {number} up @param {number} corner */
function nearest(left, up, corner) {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}
