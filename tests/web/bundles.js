/** Bundles as a reviewer opens them (docs/protocol.md section 15.4), and as an attacker changes them. For vectors and tests; the page only sends. */

import {
  CHUNK_SIZE,
  MAX_COUNT,
  MAX_FILES,
  PIECE_SIZE,
  announce,
  chunkSealer,
  inOrder,
  makeBundle,
  needed,
  nonce,
  paddedCount,
  pieces,
  streamDigest,
  tokenOf,
  writeListing,
} from "../../client/web/protocol/bundle.js";
import { parseCompact } from "../../client/web/protocol/json.js";
import {
  ProtocolError,
  compare,
  concat,
  encodeText,
  hex,
  plain,
  sha256,
  unhex,
} from "../../client/web/protocol/primitives.js";

const MAX_NAME = 1_024;
const MAX_TYPE = 128;

/** Content that needs no place in a vector: byte i is (first + i) mod 251. */
const content = ({ size, first }) => new Blob([Uint8Array.from({ length: size }, (_, at) => (first + at) % 251)]);

/** Reads twice and seals, as a source does: the bundle, its pieces and its chunks. */
export async function sealBundle({ files, listing }, bundleKey, desk) {
  const ordered = inOrder(files);
  const beginning = listing === undefined ? writeListing(ordered) : unhex(listing);
  const blobs = ordered.map((file) => content(/** @type {any} */ (file)));
  const cut = [];
  for await (const piece of pieces(beginning, blobs)) cut.push(piece);
  const size = beginning.length + ordered.reduce((sum, one) => sum + one.size, 0);
  const bundle = await makeBundle(bundleKey, await Promise.all(cut.map(sha256)), size, desk);
  while (cut.length < bundle.count) cut.push(new Uint8Array(PIECE_SIZE));
  const seal = await chunkSealer(bundle);
  return { bundle, pieces: cut, chunks: await Promise.all(cut.map((piece, number) => seal(number, piece))) };
}

/** What a vector of kind `bundle` asks for. */
export async function describeBundle(given) {
  const desk = unhex(given.desk);
  const { bundle, chunks } = await sealBundle(given, unhex(given.bundle_key), desk);
  const token = await tokenOf(bundle, desk);
  return { ...announce(bundle), token, id: await sha256(token), chunks: await Promise.all(chunks.map(sha256)) };
}

/** What a vector of kind `bundle-open` asks for. */
export async function openChanged(given) {
  const desk = unhex(given.desk);
  const sealed = await sealBundle(given, unhex(given.bundle_key), desk);
  for (const [name, ...values] of given.changes) await CHANGES[name](sealed, values, given, desk);
  const files = await openBundle(readBundle({ ...announce(sealed.bundle), ...given.announced }), sealed.chunks, desk);
  return {
    files: await Promise.all(
      files.map(async ({ name, type, size, bytes }) => [name, type, size, hex(await sha256(bytes))]),
    ),
  };
}

const CHANGES = {
  drop({ chunks }, [number]) {
    chunks[number] = null;
  },
  cut({ chunks }, [number]) {
    chunks[number] = chunks[number].slice(0, -1);
  },
  flip({ chunks }, [number]) {
    chunks[number][CHUNK_SIZE - 1] ^= 1;
  },
  swap({ chunks }, [one, other]) {
    [chunks[one], chunks[other]] = [chunks[other], chunks[one]];
  },
  async flag({ bundle, pieces: cut, chunks }, [number]) {
    const count = number === bundle.count - 1 ? bundle.count + 1 : number + 1;
    chunks[number] = await (await chunkSealer({ ...bundle, count }))(number, cut[number]);
  },
  async foreign(sealed, [number], given, desk) {
    sealed.chunks[number] = (await sealBundle(given, new Uint8Array(32).fill(255), desk)).chunks[number];
  },
  async byte({ bundle, pieces: cut, chunks }, [number, at]) {
    cut[number][at] ^= 1;
    chunks[number] = await (await chunkSealer(bundle))(number, cut[number]);
  },
};

/**
 * The files of a whole bundle; or `chunk-missing`, `chunk`, `listing`, `padding`, `digest`.
 * @param {import("../../client/web/protocol/bundle.js").Bundle} bundle
 * @param {(Uint8Array | null)[]} untrusted
 * @param {Uint8Array} desk
 * @returns {Promise<{name: string, type: string, size: number, bytes: Uint8Array}[]>}
 */
export async function openBundle({ key, digest, size, count }, untrusted, desk) {
  const imported = await crypto.subtle.importKey("raw", plain(key), "AES-GCM", false, ["decrypt"]);
  const stream = [];
  const hashes = [];
  for (let number = 0; number < count; number++) {
    const chunk = untrusted[number];
    if (!chunk) throw new ProtocolError("chunk-missing");
    const opened =
      chunk.length === CHUNK_SIZE &&
      (await crypto.subtle
        .decrypt({ name: "AES-GCM", iv: nonce(number, count) }, imported, plain(chunk))
        .catch(() => null));
    if (!opened) throw new ProtocolError("chunk");
    const piece = new Uint8Array(opened);
    const kept = Math.min(PIECE_SIZE, Math.max(0, size - number * PIECE_SIZE));
    if (piece.subarray(kept).some(Boolean)) throw new ProtocolError("padding");
    if (kept) hashes.push(await sha256(piece));
    stream.push(piece.subarray(0, kept));
  }
  const whole = concat(...stream);
  const files = readListing(whole, size);
  if (compare(await streamDigest(hashes, size, desk), digest)) throw new ProtocolError("digest");
  return files.map(({ start, ...file }) => ({ ...file, bytes: whole.subarray(start, start + file.size) }));
}

/** @param {Uint8Array} stream @param {number} size @returns {{name: string, type: string, size: number, start: number}[]} */
function readListing(stream, size) {
  const refuse = () => new ProtocolError("listing");
  const length = new DataView(stream.buffer, stream.byteOffset).getUint32(0);
  if (4 + length > Math.min(size, PIECE_SIZE)) throw refuse();
  let listed;
  try {
    listed = parseCompact(stream.subarray(4, 4 + length)).files;
  } catch {
    throw refuse();
  }
  if (!Array.isArray(listed) || listed.length > MAX_FILES) throw refuse();
  let start = 4 + length;
  const files = listed.map((one) => {
    const [name, type, bytes] = Array.isArray(one) && one.length === 3 ? one : [];
    const named = typeof name === "string" && name !== "" && encodeText(name).length <= MAX_NAME;
    if (!named || typeof type !== "string" || [...type].length > MAX_TYPE || !Number.isInteger(bytes) || bytes < 0)
      throw refuse();
    start += bytes;
    return { name, type, size: bytes, start: start - bytes };
  });
  if (start !== size || inOrder(files).some((one, at) => one.start !== files[at].start)) throw refuse();
  return files;
}

/** An announcement as it came; or `schema`. @param {any} untrusted @returns {import("../../client/web/protocol/bundle.js").Bundle} */
export function readBundle(untrusted) {
  const { size, count } = untrusted ?? {};
  if (!Number.isInteger(size) || size < 4 || size > MAX_COUNT * PIECE_SIZE || count !== paddedCount(needed(size)))
    throw new ProtocolError("schema");
  return { key: unhex(untrusted.key, 32), digest: unhex(untrusted.digest, 32), size, count };
}
