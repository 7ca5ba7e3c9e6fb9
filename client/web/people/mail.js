// @ts-check
/** A mail (EML) as text: who wrote to whom, when, about what, and what it says. How it travelled, and what is attached, is left out. */

import { ProtocolError } from "../protocol/primitives.js";
import { bytesIn, latin, text } from "../files/reading.js";
import { decodedAs, decodedMarkup, textOfMarkup } from "./markup.js";

/** @typedef {{headers: [string, string][], body: string}} Entity letters that stand for one byte each */

const KEPT = /^(from|sender|reply-to|to|cc|bcc|date|subject)$/i;
/** How deep parts in parts are followed, and how many there may be. */
const MAX_DEPTH = 8;
const MAX_PARTS = 200;

/** @param {Uint8Array} mail @returns {string} */
export function textOfMail(mail) {
  const left = { parts: MAX_PARTS };
  return `${said(latin(mail), left, 0).replace(/\r\n?/g, "\n").trim()}\n`;
}

/** @param {string} mail @param {{parts: number}} left @param {number} depth */
function said(mail, left, depth) {
  const entity = entityOf(mail);
  const head = entity.headers.filter(([name]) => KEPT.test(name)).map(([name, value]) => `${name}: ${words(value)}`);
  return `${head.join("\n")}\n\n${bodyOf(entity, left, depth)}`;
}

/** @param {string} letters @returns {Entity} */
function entityOf(letters) {
  const gap = /^\r?\n|\r?\n\r?\n/.exec(letters);
  const head = (gap ? letters.slice(0, gap.index) : letters).replace(/\r?\n[ \t]+/g, " ");
  const headers = [...head.matchAll(/^([\w-]{1,60}):[ \t]*(.*)$/gm)].map(
    ([, name, value]) => /** @type {[string, string]} */ ([name, value.trim()]),
  );
  return { headers, body: gap ? letters.slice(gap.index + gap[0].length) : "" };
}

/** @param {Entity} entity @param {string} wanted */
const headerOf = ({ headers }, wanted) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? "";

/** @param {string} header @param {string} name @returns {string} */
const parameterOf = (header, name) =>
  new RegExp(`;\\s?${name}\\*?=\\s?(?:"([^"]{0,300})"|([^\\s;]{1,300}))`, "i").exec(header)?.slice(1).find(Boolean) ??
  "";

/** @param {Entity} entity @param {{parts: number}} left @param {number} depth @returns {string} */
function bodyOf(entity, left, depth) {
  if (depth > MAX_DEPTH || left.parts-- <= 0) throw new ProtocolError("too-much");
  const type = headerOf(entity, "content-type") || "text/plain";
  const disposition = headerOf(entity, "content-disposition");
  const attached = /^attachment/i.test(disposition);
  const boundary = parameterOf(type, "boundary");
  if (/^multipart\//i.test(type) && boundary) {
    const parts = partsOf(entity.body, boundary).map(entityOf);
    const plain = /^multipart\/alternative/i.test(type) && parts.find(isPlain);
    return (plain ? [plain] : parts).map((part) => bodyOf(part, left, depth + 1)).join("\n\n");
  }
  if (/^message\/rfc822/i.test(type) && !attached) return said(entity.body, left, depth + 1);
  const name = words(parameterOf(disposition, "filename") || parameterOf(type, "name"));
  if (attached || !/^text\/(plain|html)/i.test(type)) return `[left out: ${name || type.split(";")[0]}]`;
  const bytes = unpacked(entity.body, headerOf(entity, "content-transfer-encoding"));
  const charset = parameterOf(type, "charset");
  if (!/^text\/html/i.test(type)) return decodedAs(bytes, charset, text);
  return textOfMarkup(charset ? decodedAs(bytes, charset, text) : decodedMarkup(bytes, text));
}

/** @param {Entity} entity */
const isPlain = (entity) => /^(text\/plain|$)/i.test(headerOf(entity, "content-type"));

/** @param {string} body @param {string} boundary */
function partsOf(body, boundary) {
  const parts = `\n${body}`.split(`\n--${boundary}`, MAX_PARTS + 2);
  return parts.slice(1).flatMap((part) => (part.startsWith("--") ? [] : [part.replace(/^[ \t]*\r?\n/, "")]));
}

/** @param {string} body @param {string} encoding */
function unpacked(body, encoding) {
  if (/^base64/i.test(encoding)) return base64(body);
  if (/^quoted-printable/i.test(encoding)) return printable(body.replace(/=[ \t]*\r?\n/g, ""));
  return bytesIn(body);
}

/** @param {string} letters */
function base64(letters) {
  try {
    return bytesIn(atob(letters.replace(/[^A-Za-z0-9+/]/g, "")));
  } catch {
    throw new ProtocolError("broken");
  }
}

/** @param {string} letters */
const printable = (letters) =>
  bytesIn(letters.replace(/=([\da-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));

/** A header's value, its encoded words read (RFC 2047, 2231). @param {string} value */
function words(value) {
  const whole = text(bytesIn(value));
  const named = /^([\w-]{2,40})'[\w-]{0,20}'(.*)$/.exec(whole);
  if (named) return decodedAs(printable(named[2].replace(/%/g, "=")), named[1], text);
  return whole
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?([\w-]{2,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,1000})\?=/gi, (_, charset, how, letters) =>
      decodedAs(/b/i.test(how) ? base64(letters) : printable(letters.replace(/_/g, " ")), charset, text),
    );
}
