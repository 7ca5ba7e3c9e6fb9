// @ts-check
/** Passages of a text that may belong to a person. Each pattern looks at a bounded number of letters from where it begins. */

import { kindsOf } from "./kinds.js";
import { isKnownName } from "./names.js";

/** @typedef {import("./kinds.js").Kind} Kind */
/** @typedef {{kind: Kind, from: number, to: number}} Passage */

const TOKEN = /[^\s<>"'(),;[\]{}|=]{3,200}/g;
/** Numbers, with what stands between their digits. */
const NUMBER = /(?<![\p{L}\p{N}])[+(]{0,2}\d(?:[ .()/-]{0,2}\d){6,24}(?![\p{L}\p{N}])/gu;
const DATE = /(?<![\p{L}\p{N}])(?:\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/gu;
const ACCOUNT = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
const CODE = /(?<![\p{L}\p{N}])(?=[A-Z]{0,6}\d)[A-Z0-9]{8,18}(?![\p{L}\p{N}])/gu;
const PLATE =
  /(?<![\p{L}\p{N}-])(?:[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}|[A-Z]{2}-\d{3}-[A-Z]{2}|[АВЕКМНОРСТУХ]\d{3}[АВЕКМНОРСТУХ]{2} ?\d{2,3})(?![\p{L}\p{N}])/gu;
const NAME = /\p{Lu}[\p{L}\p{M}'’-]{1,24}(?:[ ]\p{Lu}[\p{L}\p{M}'’-]{1,24}){1,3}/gu;
const UNCASED =
  /[\p{Script=Arabic}\p{Script=Devanagari}]{2,24}(?:[ ][\p{Script=Arabic}\p{Script=Devanagari}]{2,24}){1,2}/gu;
const HAN = /(?<=[\u4e00-\u9fff]{0,1})[\u4e00-\u9fff]{2,3}(?=先生|女士|小姐|さん|様|氏)/g;
const STREETS = [
  /(?<!\p{L})\p{Lu}[\p{L}-]{0,30}(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|straat|laan|plein|gracht)[ ]\d{1,4}[a-z]?(?!\d)/gu,
  /(?<!\d)\d{1,5}[ ](?:\p{Lu}[\p{L}'-]{1,20}[ ]){1,3}(?:Street|Road|Avenue|Lane|Drive|Court|Boulevard|St|Rd|Ave)(?!\p{L})/gu,
  /(?<!\d)\d{1,4}(?:[ ]bis)?,?[ ](?:rue|avenue|boulevard|place|chemin|impasse)[ ][\p{L}][\p{L} '’-]{2,40}/gu,
  /(?<!\p{L})(?:calle|avenida|via|viale|piazza|rua|travessa|ul\.|ulica|al\.|ул\.|улица|вул\.|вулиця)[ ][\p{L}][\p{L}\p{M} .'-]{1,40},?[ ](?:n[º.][ ]?|д\.[ ]?|№[ ]?)?\d{1,4}/giu,
];
/** What each pattern may find: kinds of which the whole is one (kinds.js). @type {[RegExp, Kind[]][]} */
const WHOLE = [
  [ACCOUNT, ["account"]],
  [DATE, ["date"]],
  [NUMBER, ["card", "identity", "phone"]],
  [CODE, ["identity"]],
  [HAN, ["name"]],
];
/** What may stand between blanks. @type {Kind[]} */
const IN_TOKENS = ["mail", "internet", "account", "place"];

/** In order, none within another. @param {string} text @returns {Passage[]} */
export function passagesOf(text) {
  /** @type {Passage[]} */
  const all = [];
  const add = (/** @type {Kind} */ kind, /** @type {number} */ from, /** @type {string} */ found) =>
    all.push({ kind, from, to: from + found.length });
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (!/[@.:\d]/.test(token)) continue;
    const inner = token.replace(/^[.:]+|[.:!?]+$/g, "").replace(/^mailto:/i, "");
    const kind = kindsOf(inner).find((kind) => IN_TOKENS.includes(kind));
    if (kind) add(kind, index + token.indexOf(inner), inner);
  }
  for (const [pattern, kinds] of WHOLE)
    for (const { 0: matched, index } of text.matchAll(pattern)) {
      const found = matched.includes(")") ? matched : matched.replace(/^\(+/, "");
      const kind = kindsOf(found).find((kind) => kinds.includes(kind));
      if (kind) add(kind, index + matched.length - found.length, found);
    }
  for (const { 0: found, index } of text.matchAll(PLATE)) add("plate", index, found);
  for (const street of STREETS) for (const { 0: found, index } of text.matchAll(street)) add("address", index, found);
  addNames(text, add);
  return apart(all);
}

/** Two words or more, one of which is a known name. @param {string} text @param {(kind: Kind, from: number, found: string) => unknown} add */
function addNames(text, add) {
  for (const { 0: found, index } of text.matchAll(NAME)) {
    const words = found.split(" ");
    const first = words.findIndex((word) => word.split("-").some(isKnownName));
    if (first === -1 || (words.length - first < 2 && first === 0)) continue;
    const from = Math.min(first, words.length - 2);
    add("name", index + found.length - words.slice(from).join(" ").length, words.slice(from).join(" "));
  }
  for (const { 0: found, index } of text.matchAll(UNCASED))
    if (found.split(" ").filter(isKnownName).length >= 2) add("name", index, found);
}

/** Of those that overlap, the one that begins first, or is longer. @param {Passage[]} all */
function apart(all) {
  /** @type {Passage[]} */
  const kept = [];
  for (const passage of all.sort((a, b) => a.from - b.from || b.to - a.to))
    if (passage.from >= (kept.at(-1)?.to ?? 0)) kept.push(passage);
  return kept;
}
