// @ts-check
/** What in a table or text may belong to a person, by how it is written. Every pattern is bounded: whoever wrote a file cannot have it searched for long. */

import { isCard, isIban, isNational } from "./numbers.js";
import { isName } from "./names.js";

/** @typedef {"name" | "mail" | "phone" | "address" | "internet" | "account" | "card" | "identity" | "birth" | "date" | "place" | "plate" | "religion" | "origin" | "nationality" | "health" | "union" | "party" | "sex"} Kind */

const MAIL = /^[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,120}\.\p{L}{2,20}$/u;
const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const V6 = /^(?=.{0,38}:.{0,38}:)[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}$/i;
const PHONE = /^(?:\+|00|\(\+?\d|0)[\d\s()./-]{5,22}\d$/;
const GROUPS = /^\d{2,4}(?:[\s.-]\d{2,4}){2,4}$/;
const PHONE_US = /^(?:\+?1[\s.-]?)?\(?[2-9]\d{2}\)?[\s.-]?\d{3}[\s.-]\d{4}(?:\s?x\d{1,6})?$/;
const DATE =
  /^(?:(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?:[T\s]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const COORDINATES = /^-?\d{1,2}\.\d{3,12}\s?[,;]\s?-?\d{1,3}\.\d{3,12}$/;
const DEGREES = /^\d{1,3}°\s?\d{1,2}['′]\s?[\d.]{1,8}["″]?\s?[NSEW]/;
const PLATE =
  /^(?:[A-ZÄÖÜ]{1,3}[-\s][A-Z]{1,2}[-\s]?\d{1,4}[EH]?|[A-Z]{2}-?\d{3}-?[A-Z]{2}|[A-Z]{2}\d{2}\s?[A-Z]{3}|\d{4}\s?[BCDFGHJKLMNPRSTVWXYZ]{3}|[АВЕКМНОРСТУХABEKMHOPCTYX]\d{3}[АВЕКМНОРСТУХABEKMHOPCTYX]{2}\s?\d{2,3}|[АВЕІКМНОРСТХ]{2}\s?\d{4}\s?[АВЕІКМНОРСТХ]{2}|\d{2}\s?[A-Z]{1,3}\s?\d{2,4}|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]·?[A-Z0-9]{5,6}|[A-Z]{2}\s?\d{1,2}\s?[A-Z]{1,2}\s?\d{4}|[A-Z]{3}-?\d[A-Z0-9]\d{2})$/u;
const STREET =
  /(?:stra(?:ße|sse)|str\.|weg|platz|allee|gasse|ring|straat|laan|plein|gracht|street|st\.|avenue|ave|road|rd|lane|drive|court|boulevard|blvd|rue|chemin|impasse|place|calle|avenida|avda|plaza|paseo|via|viale|piazza|corso|vicolo|strada|rua|travessa|praça|largo|ul\.|ulica|aleja|al\.|pl\.|sokak|sokağı|cadde|caddesi|mah\.|mahallesi|улица|ул\.|проспект|пр\.|пер\.|шоссе|бульвар|набережная|ш\.|наб\.|вулиця|вул\.|провулок|شارع|خیابان|کوچه|路|街|号|弄|村|丁目|番地|番|मार्ग|रोड|नगर|गली)/iu;
const ZIP =
  /^(?:\d{5}-\d{4}|\d{4}\s?[A-Z]{2}|\d{2}-\d{3}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{5}-\d{3}|\d{4}-\d{3}|〒?\d{3}-\d{4})$/;
/** Letters of a value that is looked at. */
const MAX_VALUE = 400;

/** Digits and letters alone. @param {string} text */
const bare = (text) => text.replace(/[\s./-]/g, "").toUpperCase();

/** @param {string} text */
const isPhone = (text) =>
  (PHONE.test(text) || PHONE_US.test(text) || GROUPS.test(text)) &&
  !DATE.test(text) &&
  !V4.test(text) &&
  digitsOf(text) >= 7 &&
  digitsOf(text) <= 15 &&
  (/[\s()./-]/.test(text) || /^[+0]/.test(text));
/** @param {string} text */
const digitsOf = (text) => text.replace(/\D/g, "").length;

/** A day that there is. @param {string} text */
export function dateOf(text) {
  const parts = DATE.exec(text);
  if (!parts) return null;
  const [year, ...rest] = (parts[1] ? [parts[1], parts[2], parts[3]] : [parts[6], parts[4], parts[5]]).map(Number);
  const right = rest.every((part) => part >= 1 && part <= 31) && rest.some((part) => part <= 12);
  return right && year >= 1000 && year <= 2999 ? { year } : null;
}

/** In the order in which they are asked. @type {[Kind, (text: string) => boolean][]} */
const RECOGNISED = [
  ["mail", (text) => MAIL.test(text)],
  [
    "internet",
    (text) => V4.test(text) || (V6.test(text) && /[0-9a-f]{2}/i.test(text) && !/^\d{1,2}:\d{2}(:\d{2})?$/.test(text)),
  ],
  ["account", (text) => isIban(bare(text))],
  ["card", (text) => /^[\d\s-]{12,25}$/.test(text) && isCard(bare(text))],
  ["date", (text) => dateOf(text) !== null],
  ["place", (text) => COORDINATES.test(text) || DEGREES.test(text)],
  [
    "identity",
    (text) => text.length <= 24 && (/^(?!000|666|9)\d{3}-\d{2}-\d{4}$/.test(text) || isNational(bare(text))),
  ],
  ["phone", isPhone],
  ["plate", (text) => PLATE.test(text)],
  ["address", (text) => (text.length > 5 && STREET.test(text) && /\d/.test(text)) || ZIP.test(text)],
  ["name", isName],
];

/** Every kind that a whole value may be. @param {string} value @returns {Kind[]} */
export function kindsOf(value) {
  const text = value.trim();
  if (!text || text.length > MAX_VALUE) return [];
  return RECOGNISED.filter(([, is]) => is(text)).map(([kind]) => kind);
}
