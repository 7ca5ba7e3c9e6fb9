// @ts-check
/**
 * Bytes, the error, and the primitives of docs/protocol.md sections 1.1 to 1.3 but for HPKE, which is in xwing.js. Cryptography is WebCrypto's.
 */

/** What is refused or cannot be made; `code` is the stable word of section 16. */
export class ProtocolError extends Error {
  /**
   * @param {string} code
   * @param {{position?: number, word?: string, swapped?: [number, number]}} [where] where it went wrong, for the person at the page only
   */
  constructor(code, where = {}) {
    super(code);
    this.name = "ProtocolError";
    this.code = code;
    this.position = where.position;
    this.word = where.word;
    this.swapped = where.swapped;
  }
}

/** @typedef {(size: number) => Uint8Array} RandomBytes a cryptographic generator */

/** @type {RandomBytes} */
export const randomBytes = (size) => crypto.getRandomValues(new Uint8Array(size));

const utf8 = new TextEncoder();
/** @param {string} text */
export const encodeText = (text) => utf8.encode(text);

/** @param {Uint8Array} bytes UTF-8 that was checked */
export const decodeText = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

/** RFC 4648 section 4, padded. @param {Uint8Array} bytes */
export const base64 = (bytes) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));

/** @param {...Uint8Array} pieces */
export function concat(...pieces) {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Lower-case hexadecimal. @param {Uint8Array} bytes */
export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The bytes of lower-case hexadecimal, or `schema`. @param {unknown} text @param {number} [size] bytes wanted @returns {Uint8Array<ArrayBuffer>} */
export function unhex(text, size) {
  if (typeof text !== "string" || !/^(?:[0-9a-f]{2})*$/.test(text) || (size !== undefined && text.length !== 2 * size))
    throw new ProtocolError("schema");
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}

/** Four bytes, big-endian. @param {number} number */
export function u32(number) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}

/** @param {Uint8Array} bytes @param {number} at */
export const readU32 = (bytes, at) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);

/** Whether two byte strings are the same, in constant time for equal lengths. @param {Uint8Array} a @param {Uint8Array} b */
export function equal(a, b) {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= a[at] ^ (b[at] ?? 0);
  return difference === 0;
}

/** Whether byte strings are in order: negative, zero or positive. @param {Uint8Array} a @param {Uint8Array} b */
export function compare(a, b) {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at] - b[at];
  return a.length - b.length;
}

/** @type {Set<string>} the table of section 1.2 */
export const LABELS = new Set(
  (
    "codename|check word|reply key|case key|clue key|receipt key|bundle key|pseudonym key|reviewer pseudonym key|case name|genesis|rotation|directory|epoch key|day sheet|revocation|" +
    "envelope commitment|envelope slot|envelope body|reply commitment|reply slot|reply body|source payload|desk payload|reply payload|" +
    "transcript|receipt text|proof|write envelope|write reply|acknowledgement|withdrawal|destruction|courier|day list|pin|page list|bundle digest|bundle|bundle token"
  ).split("|"),
);
export const NO_DESK = new Uint8Array(32);

/** Section 1.2. @param {string} label @param {Uint8Array} desk D, 32 bytes */
export function tag(label, desk) {
  if (!LABELS.has(label)) throw new TypeError("not a label of the protocol");
  const text = encodeText(`knothole/1 ${label}`);
  return concat(Uint8Array.of(text.length), text, desk);
}

/** WebCrypto takes views of plain buffers only, as far as types know. @param {Uint8Array} bytes @returns {Uint8Array<ArrayBuffer>} */
export const plain = (bytes) => /** @type {Uint8Array<ArrayBuffer>} */ (bytes);

/** @param {Uint8Array} bytes @returns {Promise<Uint8Array<ArrayBuffer>>} 32 bytes */
export const sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", plain(bytes)));

/** HKDF-SHA256 with an empty salt. @param {Uint8Array} keyMaterial @param {Uint8Array} info @returns {Promise<Uint8Array<ArrayBuffer>>} 32 bytes */
export async function hkdf(keyMaterial, info) {
  const key = await crypto.subtle.importKey("raw", plain(keyMaterial), "HKDF", false, ["deriveBits"]);
  return new Uint8Array(
    await crypto.subtle.deriveBits(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: plain(info) },
      key,
      256,
    ),
  );
}

/** A function that computes HMAC-SHA256 under one key. @param {Uint8Array} keyBytes @returns {Promise<(text: Uint8Array) => Promise<Uint8Array<ArrayBuffer>>>} */
export async function hmacUnder(keyBytes) {
  const key = await crypto.subtle.importKey("raw", plain(keyBytes), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return async (text) => new Uint8Array(await crypto.subtle.sign("HMAC", key, plain(text)));
}

/** AES-256-GCM under a key used once: the nonce is zero. @param {Uint8Array} keyBytes @param {Uint8Array} plaintext @param {Uint8Array} aad */
export async function aesSeal(keyBytes, plaintext, aad) {
  const key = await crypto.subtle.importKey("raw", plain(keyBytes), "AES-GCM", false, ["encrypt"]);
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: new Uint8Array(12), additionalData: plain(aad) },
    key,
    plain(plaintext),
  );
  return new Uint8Array(sealed);
}

/** Undoes aesSeal, or `body`. @param {Uint8Array} keyBytes @param {Uint8Array} untrusted @param {Uint8Array} aad */
export async function aesOpen(keyBytes, untrusted, aad) {
  const key = await crypto.subtle.importKey("raw", plain(keyBytes), "AES-GCM", false, ["decrypt"]);
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: new Uint8Array(12), additionalData: plain(aad) },
        key,
        plain(untrusted),
      ),
    );
  } catch {
    throw new ProtocolError("body");
  }
}

/** What RFC 8410 puts in front of a 32-byte seed. */
const PKCS8 = unhex("302e020100300506032b657004220420");

/**
 * An Ed25519 private key from its seed.
 * @param {Uint8Array} seed 32 bytes
 * @returns {Promise<{publicKey: Uint8Array, sign: (text: Uint8Array) => Promise<Uint8Array>}>}
 */
export async function signingKey(seed) {
  const key = await crypto.subtle.importKey("pkcs8", plain(concat(PKCS8, seed)), "Ed25519", true, ["sign"]);
  const { x } = await crypto.subtle.exportKey("jwk", key);
  const publicKey = Uint8Array.from(atob((x ?? "").replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
    letter.charCodeAt(0),
  );
  return { publicKey, sign: async (text) => new Uint8Array(await crypto.subtle.sign("Ed25519", key, plain(text))) };
}

const P = 2n ** 255n - 19n;
const L = 2n ** 252n + 27742317777372353535851937790883648493n;
/** The y of two of the four points of order 8; the other two have its negative. */
const ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
/** The y coordinates of the points of order 1, 2, 4 and 8. */
const SMALL_ORDER = new Set([1n, P - 1n, 0n, ORDER_8, P - ORDER_8]);

/** @param {Uint8Array} bytes @returns {bigint} read little-endian */
const littleEndian = (bytes) => BigInt(`0x${hex(bytes.slice().reverse())}`);

/** Steps 1 and 2 of section 1.3 for one point. @param {Uint8Array} encoded */
function refusedPoint(encoded) {
  const y = littleEndian(encoded) & (2n ** 255n - 1n);
  return y >= P || SMALL_ORDER.has(y);
}

/**
 * Verifies an Ed25519 signature by section 1.3, or throws `signature`. WebCrypto alone accepts small-order keys in every browser.
 * @param {Uint8Array} key 32 bytes
 * @param {Uint8Array} untrusted the signature
 * @param {Uint8Array} text
 */
export async function verify(key, untrusted, text) {
  const refused =
    key.length !== 32 ||
    untrusted.length !== 64 ||
    refusedPoint(key) ||
    refusedPoint(untrusted.subarray(0, 32)) || // steps 1 and 2
    littleEndian(untrusted.subarray(32)) >= L; // step 3
  if (refused || !(await holds(key, untrusted, text))) throw new ProtocolError("signature");
}

/** @param {Uint8Array} key @param {Uint8Array} signature @param {Uint8Array} text */
async function holds(key, signature, text) {
  try {
    const imported = await crypto.subtle.importKey("raw", plain(key), "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", imported, plain(signature), plain(text));
  } catch {
    return false; // some browsers refuse to import what is not a point
  }
}
