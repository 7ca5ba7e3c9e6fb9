// @ts-check
/** Unpacks what is compressed, never more than may be held. */

import { inflateSync, unzlibSync } from "../vendor/fflate.js";
import { ProtocolError } from "../protocol/primitives.js";
import { MAX_HELD } from "./reading.js";

/** @typedef {import("./reading.js").Allowance} Allowance */

/** What unpacks to more than so many times its size is made to harm, unless it is small. */
const MAX_RATIO = 200;
const SMALL = 4_194_304;

/** Of data in zlib's form, the beginning. @param {Uint8Array} packed @param {Allowance} allowance @param {number} [most] */
export function inflated(packed, allowance, most = 1_048_576) {
  allowance.take(packed.length);
  try {
    return unzlibSync(packed, { out: new Uint8Array(Math.min(most, 1_032 * packed.length + 64)) });
  } catch {
    return new Uint8Array();
  }
}

/** Of data as ZIP has it, all. @param {Uint8Array} packed @param {number} size that it says it has @param {Allowance} allowance */
export function unzipped(packed, size, allowance) {
  if (size > MAX_HELD || (size > SMALL && size > MAX_RATIO * packed.length)) throw new ProtocolError("too-much");
  allowance.take(packed.length + size);
  const whole = inflateSync(packed, { out: new Uint8Array(size) });
  if (whole.length !== size) throw new ProtocolError("broken");
  return whole;
}
