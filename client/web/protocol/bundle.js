// @ts-check
/** Bundles: the files of one message as one stream, in encrypted chunks of one size (docs/protocol.md section 15). */

import { writeCompact } from "./json.js";
import { ProtocolError, compare, concat, encodeText, hex, hkdf, plain, sha256, tag } from "./primitives.js";

export const CHUNK_SIZE = 1_048_576;
/** Bytes of the stream in a chunk; the rest is AES-GCM's tag. */
export const PIECE_SIZE = CHUNK_SIZE - 16;
export const MAX_COUNT = 65_536;
const MAX_LISTING = PIECE_SIZE - 4;
/** Files of a bundle. */
export const MAX_FILES = 4_000;

/** @typedef {{name: string, type: string, size: number}} File */
/** What the announcement says. @typedef {{key: Uint8Array, digest: Uint8Array, size: number, count: number}} Bundle */

/** Pieces that a stream of so many bytes fills. @param {number} size */
export const needed = (size) => Math.ceil(size / PIECE_SIZE);

/** The smallest class not below `pieces`; or `too-large`. @param {number} pieces */
export function paddedCount(pieces) {
  for (let power = 1; power <= MAX_COUNT; power *= 2) {
    if (pieces <= power) return power;
    if (power > 1 && power < MAX_COUNT && pieces <= power * 1.5) return power * 1.5;
  }
  throw new ProtocolError("too-large");
}

/** Files in the order in which they stand in a stream. @template {File} T @param {T[]} files */
export function inOrder(files) {
  const named = files.map((file) => ({ file, name: encodeText(file.name) }));
  return named.sort((a, b) => a.file.size - b.file.size || compare(a.name, b.name)).map(({ file }) => file);
}

/** The beginning of the stream; or `too-large`, `json`. @param {File[]} files in order */
export function writeListing(files) {
  const listing = writeCompact({ files: files.map(({ name, type, size }) => [name, type, size]) });
  if (files.length > MAX_FILES || listing.length > MAX_LISTING) throw new ProtocolError("too-large");
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, listing.length);
  return concat(length, listing);
}

/** @param {Uint8Array[]} hashes @param {number} size @param {Uint8Array} desk */
export function streamDigest(hashes, size, desk) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(size));
  return sha256(concat(tag("bundle digest", desk), bytes, ...hashes));
}

/**
 * A bundle, after the first reading; or `too-large`.
 * @param {Uint8Array} bundleKey
 * @param {Uint8Array[]} hashes SHA-256 of each piece that is needed, the last filled up with zeros
 * @param {number} size bytes of the stream
 * @param {Uint8Array} desk
 * @returns {Promise<Bundle>}
 */
export async function makeBundle(bundleKey, hashes, size, desk) {
  const digest = await streamDigest(hashes, size, desk);
  return {
    key: await hkdf(bundleKey, concat(tag("bundle", desk), digest)),
    digest,
    size,
    count: paddedCount(needed(size)),
  };
}

/** As it stands in a message. @param {Bundle} bundle */
export const announce = ({ key, digest, size, count }) => ({ key: hex(key), digest: hex(digest), size, count });

/** What allows writing at the server. @param {Bundle} bundle @param {Uint8Array} desk */
export const tokenOf = (bundle, desk) => hkdf(bundle.key, tag("bundle token", desk));

/** @param {number} number @param {number} count */
export function nonce(number, count) {
  const bytes = new Uint8Array(12);
  new DataView(bytes.buffer).setUint32(7, number);
  bytes[11] = number === count - 1 ? 1 : 0;
  return bytes;
}

/** What seals chunks: a piece is filled up with zeros. Never two different pieces under one number. @param {Bundle} bundle */
export async function chunkSealer({ key, count }) {
  const imported = await crypto.subtle.importKey("raw", plain(key), "AES-GCM", false, ["encrypt"]);
  return async (/** @type {number} */ number, /** @type {Uint8Array} */ piece) => {
    const whole = piece.length === PIECE_SIZE ? piece : concat(piece, new Uint8Array(PIECE_SIZE - piece.length));
    return new Uint8Array(
      await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce(number, count) }, imported, plain(whole)),
    );
  };
}

/**
 * Cuts the stream of listing and files into pieces, each filled up with zeros. Reads the files in slices, one piece at a time.
 * @param {Uint8Array} listing
 * @param {Blob[]} files in order
 */
export async function* pieces(listing, files) {
  let piece = new Uint8Array(PIECE_SIZE);
  let used = 0;
  for (const part of [new Blob([plain(listing)]), ...files]) {
    for (let at = 0; at < part.size; ) {
      const end = Math.min(part.size, at + PIECE_SIZE - used);
      const read = new Uint8Array(await part.slice(at, end).arrayBuffer());
      if (read.length !== end - at) throw new ProtocolError("changed");
      piece.set(read, used);
      used += read.length;
      at = end;
      if (used < PIECE_SIZE) continue;
      yield piece;
      piece = new Uint8Array(PIECE_SIZE);
      used = 0;
    }
  }
  if (used) yield piece;
}

/**
 * The pieces that hold something of piece `number` on: for going on where an upload was.
 * @param {Uint8Array} listing
 * @param {Blob[]} files in order
 * @param {number} number
 */
export async function pieceAt(listing, files, number) {
  const [start, end] = [number * PIECE_SIZE, (number + 1) * PIECE_SIZE];
  let place = 0;
  /** @type {Uint8Array | null} */
  let filled = null;
  for (const part of [new Blob([plain(listing)]), ...files]) {
    const [from, to] = [Math.max(start, place), Math.min(end, place + part.size)];
    if (from < to) {
      const read = new Uint8Array(await part.slice(from - place, to - place).arrayBuffer());
      if (read.length !== to - from) throw new ProtocolError("changed");
      if (read.length === PIECE_SIZE) return read;
      filled ??= new Uint8Array(PIECE_SIZE);
      filled.set(read, from - start);
    }
    place += part.size;
  }
  return filled ?? new Uint8Array(PIECE_SIZE);
}
