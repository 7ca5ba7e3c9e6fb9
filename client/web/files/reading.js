// @ts-check
/** Reads a file in pieces, as far as it is allowed to: so many bytes and so much time for a file and all that is inside it. */

import { ProtocolError } from "../protocol/primitives.js";

/** Bytes that are read of one file. */
export const MAX_READ = 96 * 1_048_576;
/** Bytes that one whole file, or one part inside a file, may have to be held in memory. */
export const MAX_HELD = 32 * 1_048_576;
/** Milliseconds for one file. At Tor Browser's level Safer everything takes several times as long. */
const MAX_TIME = 15_000;
const BLOCK = 262_144;
/** Steps between two looks at the time. */
const STEPS = 4_096;
/** Bytes made into letters at once: each is an argument of a call. */
const PIECE = 8_192;

/** How much may still be read, unpacked and waited for, for one file with all inside it. */
export class Allowance {
  #bytes = MAX_READ;
  #steps = 0;

  /** @param {number} [now] */
  constructor(now = Date.now()) {
    this.end = now + MAX_TIME;
  }

  /** Takes so many bytes, or refuses: `too-much`. @param {number} bytes */
  take(bytes) {
    this.#bytes -= bytes;
    if (this.#bytes < 0 || Date.now() > this.end) throw new ProtocolError("too-much");
  }

  /** A step of a loop; refuses when the time is over. */
  step() {
    if (++this.#steps % STEPS === 0) this.take(0);
  }
}

export class Reading {
  #block = new Uint8Array();
  #from = 0;

  /** @param {Blob} blob @param {Allowance} allowance */
  constructor(blob, allowance) {
    this.blob = blob;
    this.allowance = allowance;
    this.size = blob.size;
  }

  /** Bytes from a place on; fewer at the end of the file. @param {number} from @param {number} length */
  async at(from, length) {
    this.allowance.step();
    const end = Math.min(this.size, from + length);
    if (length > MAX_HELD) throw new ProtocolError("too-much");
    if (from >= this.#from && end <= this.#from + this.#block.length)
      return this.#block.subarray(from - this.#from, end - this.#from);
    const until = Math.min(this.size, from + Math.max(length, BLOCK));
    this.allowance.take(Math.max(0, until - from));
    this.#block = new Uint8Array(await this.blob.slice(from, until).arrayBuffer());
    this.#from = from;
    return this.#block.subarray(0, Math.max(0, end - from));
  }

  /** All of it, or `too-much`. */
  async whole() {
    if (this.size > MAX_HELD) throw new ProtocolError("too-much");
    return this.at(0, this.size);
  }
}

/** @param {Uint8Array} bytes @param {number} at */
export const u16 = (bytes, at) => (bytes[at] << 8) | bytes[at + 1];
/** @param {Uint8Array} bytes @param {number} at */
export const u32 = (bytes, at) => u16(bytes, at) * 65_536 + u16(bytes, at + 2);
/** @param {Uint8Array} bytes @param {number} at */
export const u16le = (bytes, at) => bytes[at] | (bytes[at + 1] << 8);
/** @param {Uint8Array} bytes @param {number} at */
export const u32le = (bytes, at) => u16le(bytes, at) + u16le(bytes, at + 2) * 65_536;

/** Bytes as letters of one byte each. A `TextDecoder` has none for that: what browsers call latin1 is windows-1252. @param {Uint8Array} bytes */
export function latin(bytes) {
  let letters = "";
  for (let at = 0; at < bytes.length; at += PIECE) letters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return letters;
}
/** Letters of one byte each as bytes. @param {string} letters */
export function bytesIn(letters) {
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
  return bytes;
}
/** @param {Uint8Array} bytes */
export const utf8 = (bytes) => new TextDecoder().decode(bytes);
/** The same of bytes that are nothing else, for what is written anew. @param {Uint8Array} bytes */
export function utf8Only(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ProtocolError("broken");
  }
}
/** Whether bytes at a place are these letters. @param {Uint8Array} bytes @param {number} at @param {string} letters */
export const isAt = (bytes, at, letters) => latin(bytes.subarray(at, at + letters.length)) === letters;

/** Bytes of UTF-16, or of one of the encodings before it. @param {Uint8Array} bytes */
export function text(bytes) {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** A number of bytes, the same in every language. @param {number} size */
export const bytesOf = (size) => `${size} B`;
