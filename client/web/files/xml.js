// @ts-check
/** Takes elements and attributes out of XML, letter by letter as it stands: nothing else of it changes. */

import { ProtocolError } from "../protocol/primitives.js";

/**
 * @typedef {object} Rules by names with their prefixes
 * @property {Set<string>} [drop] elements that go, with all that is in them
 * @property {Set<string>} [unwrap] elements that go, and what is in them stays
 * @property {(name: string, element: string, value: string) => boolean} [dropAttribute]
 * @property {(name: string, tag: string) => boolean} [dropIf] more elements that go
 */

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^\s"'<>]+(?:"[^"]*"|'[^']*'|[^"'<>])*>|[^<]+|</g;
const ATTRIBUTE = /\s+([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** @param {string} xml @param {Rules} rules */
export function filterXml(xml, rules) {
  const kept = [];
  let dropped = ""; // the element that goes, while it is passed over
  let depth = 0;
  for (const [token] of xml.matchAll(TOKEN)) {
    const name = /^<\/?([^\s/>!?]+)/.exec(token)?.[1] ?? "";
    const step = !name || token.endsWith("/>") ? 0 : token[1] === "/" ? -1 : 1;
    if (depth) depth += name === dropped ? step : 0;
    else if (name && step >= 0 && (rules.drop?.has(name) || rules.dropIf?.(name, token)))
      [dropped, depth] = [name, step];
    else kept.push(written(token, name, rules));
  }
  return kept.join("");
}

/** What stays of a tag, or of what stands between tags. @param {string} token @param {string} name "" if it is no tag @param {Rules} rules */
function written(token, name, { unwrap, dropAttribute }) {
  if (!name) return token.startsWith("<!--") ? "" : token;
  if (unwrap?.has(name)) return "";
  return dropAttribute ? withoutAttributes(token, name, dropAttribute) : token;
}

/** @param {string} tag @param {string} element @param {(name: string, element: string, value: string) => boolean} drop */
const withoutAttributes = (tag, element, drop) =>
  tag.replace(ATTRIBUTE, (whole, name, twice, once) => (drop(name, element, twice ?? once) ? "" : whole));

/** The values of an element, as they stand, by its name with prefix. @param {string} xml @param {string} name @returns {string[]} */
export const valuesOf = (xml, name) =>
  [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]{0,500})?>([^<]{1,1000})</${name}>`, "g"))].map(([, value]) => value);

/** What is met in XML: a tag that opens (`alone`: and ends there) or closes, by its name without prefix; or text. @typedef {{open?: (name: string, tag: string, alone: boolean) => void, close?: (name: string) => void, text?: (text: string) => void}} Met */

/** The rest of a tag: what stands in quotation marks does not end it. */
const TAG_END = /[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/y;

/** Where a tag ends, or -1. @param {string} xml @param {number} at after its name began */
function endOfTag(xml, at) {
  TAG_END.lastIndex = at;
  return TAG_END.test(xml) ? TAG_END.lastIndex - 1 : -1;
}

/** How many letters begin what stands here, and what ends it: a comment, text as it stands, or a tag. @param {string} xml @param {number} from @returns {[number, string]} */
function marksAt(xml, from) {
  if (xml.startsWith("<!--", from)) return [4, "-->"];
  return xml.startsWith("<![CDATA[", from) ? [9, "]]>"] : [1, ">"];
}

/** Goes through XML once, in time that grows with its length alone. @param {string} xml @param {Met} met */
export function walkXml(xml, { open, close, text }) {
  for (let at = 0; at < xml.length; ) {
    const from = xml.indexOf("<", at);
    const until = from === -1 ? xml.length : from;
    if (until > at && text) text(withoutReferences(xml.slice(at, until)));
    if (from === -1) return;
    const [skipped, last] = marksAt(xml, from);
    const isTag = skipped === 1 && !"?!".includes(xml[from + 1] ?? "");
    const end = isTag ? endOfTag(xml, from + 1) : xml.indexOf(last, from + skipped);
    if (end === -1) throw new ProtocolError("broken");
    if (skipped === 9 && text) text(xml.slice(from + 9, end));
    if (skipped === 1) walkTag(xml.slice(from + 1, end), open, close);
    at = end + last.length;
  }
}

/** @param {string} tag @param {Met["open"]} open @param {Met["close"]} close */
function walkTag(tag, open, close) {
  const name = /^\/?(?:[^\s/>:]{0,60}:)?([^\s/>]{1,60})/.exec(tag)?.[1] ?? "";
  const alone = tag.endsWith("/");
  if (tag[0] === "/") close?.(name);
  else if (tag[0] !== "?" && tag[0] !== "!") {
    open?.(name, tag, alone);
    if (alone) close?.(name);
  }
}

/** @type {Map<string, RegExp>} */
const patterns = new Map();

/** An attribute by its name without prefix, or "". @param {string} tag @param {string} name one that the program knows */
export function attributeOf(tag, name) {
  const pattern = patterns.get(name) ?? new RegExp(`\\s(?:[\\w-]{1,60}:)?${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const parts = pattern.exec(tag);
  return withoutReferences(parts?.[1] ?? parts?.[2] ?? "");
}

const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with the letters that its references stand for; of those that are not known, as they stand. @param {string} text @param {Record<string, string>} [named] */
export const withoutReferences = (text, named = NAMED) =>
  text.includes("&")
    ? text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,10}));/g, (whole, decimal, hex, name) => {
        if (name) return Object.hasOwn(named, name) ? named[name] : whole;
        const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
        return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
          ? String.fromCodePoint(point)
          : whole;
      })
    : text;
