// @ts-check
/** The exchange: the one request by which an envelope is sent (docs/protocol.md section 10). */

import { ProtocolError, encodeText } from "./primitives.js";

const MAGIC = encodeText("knothole");
const VERSION = 1;
const HEADER_SIZE = 256;
const ENVELOPE_SIZE = 32_768;
const ANSWER_SIZE = 256;
const STATUSES = /** @type {const} */ (["stored", "malformed", "full", "unavailable"]);

/** @typedef {{status: (typeof STATUSES)[number], desk: Uint8Array, book: Uint8Array}} ExchangeResponse the digests of desk document and book */

/** 33,024 bytes: header and envelope. @param {Uint8Array} envelope */
export function encodeRequest(envelope) {
  if (envelope.length !== ENVELOPE_SIZE) throw new ProtocolError("length");
  const request = new Uint8Array(HEADER_SIZE + ENVELOPE_SIZE);
  request.set(MAGIC);
  request[MAGIC.length] = VERSION;
  request.set(envelope, HEADER_SIZE);
  return request;
}

/** Reads a response of 256 bytes, or throws `length`, `magic`, `version`, `schema`, `padding`. @param {Uint8Array} untrusted @returns {ExchangeResponse} */
export function decodeResponse(untrusted) {
  if (untrusted.length !== ANSWER_SIZE) throw new ProtocolError("length");
  if (MAGIC.some((byte, at) => untrusted[at] !== byte)) throw new ProtocolError("magic");
  if (untrusted[8] !== VERSION) throw new ProtocolError("version");
  const status = STATUSES[untrusted[9]];
  if (!status) throw new ProtocolError("schema");
  if (untrusted.subarray(74).some((byte) => byte !== 0)) throw new ProtocolError("padding");
  return { status, desk: untrusted.slice(10, 42), book: untrusted.slice(42, 74) };
}
