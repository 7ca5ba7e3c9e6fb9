// @ts-check
/**
 * The languages of the page. English comes with it; all the others come together, for everybody, once it can be used, so that choosing one tells the server
 * nothing. Until then the page speaks English.
 */

import en, { ONLY_ENGLISH } from "../strings/en.js";
import { LANGUAGE_NAMES } from "./language-names.js";

/** @typedef {typeof en} English */
/** @typedef {keyof English} Key */
/** One text for each plural category the language has (Unicode CLDR). @typedef {Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}} Plural */
/** @typedef {{[K in Key]: English[K] extends string ? string : Plural}} Catalogue */
/** The names in braces. @template {string} T @typedef {T extends `${string}{${infer Name}}${infer Rest}` ? Name | Blanks<Rest> : never} Blanks */
/** @template {Key} K @typedef {Blanks<English[K] extends {other: infer Other} ? Other & string : English[K] & string>} BlanksOf */
/** @typedef {{[K in Key]: [BlanksOf<K>] extends [never] ? K : never}[Key]} PlainKey a key whose text takes no values */

/** @type {Record<string, Catalogue>} those that are here */
const catalogues = { en };

const RIGHT_TO_LEFT = ["ar", "fa"];
const ARABIC = /\p{Script=Arabic}/u;

/** The language of the page now, and what follows from it. */
class Language {
  /** @param {string} code */
  constructor(code) {
    this.code = code;
    this.direction = RIGHT_TO_LEFT.includes(code) ? "rtl" : "ltr";
    this.catalogue = catalogues[code];
    this.plural = new Intl.PluralRules(code);
    this.numbers = new Intl.NumberFormat(code);
    this.days = new Intl.DateTimeFormat(code === "en" ? "en-GB" : code, {
      dateStyle: "long",
      timeZone: "UTC",
      calendar: "gregory",
    });
  }
}

let language = new Language("en");
/** The one that was asked for; it may not be here yet. */
let wanted = preferred();

/** The first of the browser's languages that the page has. */
function preferred() {
  const tags = navigator.languages.map((tag) => tag.split("-")[0].toLowerCase());
  return tags.find((code) => code in LANGUAGE_NAMES) ?? "en";
}

/** @param {string} code one of {@link LANGUAGE_NAMES} */
export function choose(code) {
  wanted = code;
  if (code in catalogues) language = new Language(code);
}

let haveFailed = false;

/** Fetches all languages, and goes over to the one that was asked for. */
export async function fetchLanguages() {
  try {
    const { OTHER_LANGUAGES } = await import("./languages.js");
    Object.assign(catalogues, OTHER_LANGUAGES);
  } catch {
    haveFailed = true;
  }
  choose(wanted);
}

/** What is said, in English, to who asked for a language that did not come; else nothing. */
export const lacking = () => (haveFailed && wanted !== language.code ? ONLY_ENGLISH : "");

/** The one that was asked for, here or not. */
export const asked = () => wanted;

export const current = () => ({ code: language.code, direction: language.direction });

/**
 * What the page says for a key, in the language of now. A number decides the plural form as `count`.
 * @template {Key} K
 * @param {K} key
 * @param {[BlanksOf<K>] extends [never] ? [] : [Record<BlanksOf<K>, string | number>]} rest
 * @returns {string}
 */
export function pageText(key, ...rest) {
  const values = /** @type {Record<string, string | number>} */ (rest[0] ?? {});
  const entry = /** @type {string | Plural} */ (language.catalogue[key]);
  const text = typeof entry === "string" ? entry : (entry[language.plural.select(Number(values.count))] ?? entry.other);
  return text.replace(/\{(\w+)\}/g, (_, name) => blank(values[name]));
}

/** What is put into a text: a number as the language writes it; words of the other direction isolated, so that they turn nothing around. @param {string | number} value */
function blank(value) {
  if (typeof value === "number") return language.numbers.format(value);
  return ARABIC.test(value) === (language.direction === "rtl") ? value : `\u2068${value}\u2069`;
}

/** @param {string[]} names @param {"conjunction" | "disjunction"} [type] "and", or "or" */
export function listText(names, type = "conjunction") {
  return new Intl.ListFormat(language.code, { type }).format(names);
}

/** A text of the directory, as attributes of an element: in the reader's language, else in English, else in whatever there is. @param {Record<string, string>} texts */
export function deskText(texts) {
  const tags = Object.keys(texts);
  const kindred = (/** @type {string} */ code) =>
    tags.find((tag) => tag === code) ?? tags.find((tag) => tag.startsWith(`${code}-`));
  const best = kindred(language.code) ?? kindred("en") ?? tags[0];
  return { text: texts[best], lang: best, dir: "auto" };
}

/** The last day that a date of JavaScript can be. */
const LAST_DAY = 100_000_000;

/** A protocol day as people write it; one beyond all dates by its number. @param {number} day days since 1970-01-01, UTC */
export function dayText(day) {
  return Math.abs(day) > LAST_DAY ? language.numbers.format(day) : language.days.format(day * 86_400_000);
}

/** A number of bytes as people write it. @param {number} bytes */
export function sizeText(bytes) {
  const units = /** @type {const} */ (["byte", "kilobyte", "megabyte", "gigabyte"]);
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const form = {
    style: "unit",
    unit: units[power],
    unitDisplay: power ? "short" : "long",
    maximumFractionDigits: power > 1 ? 1 : 0,
  };
  return new Intl.NumberFormat(language.code, /** @type {Intl.NumberFormatOptions} */ (form)).format(
    bytes / 1000 ** power,
  );
}
