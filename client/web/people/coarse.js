// @ts-check
/** What is left of a value that is made coarser: a year, a range, a network, a country. What is not understood is blackened, never let through. */

import { dateOf } from "./kinds.js";

/** In the place of what is blackened, as long for every value. */
export const BLACK = "█████";
/** The same where only bytes of an unknown encoding can be written. */
export const BLACK_BYTES = "#####";

const NUMBER = /^[-+]?(?:\d{1,15}|\d{1,3}(?:[., '’]\d{3}){1,5})(?:[.,]\d{1,6})?$/;
const V4 = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/;
const POSTAL = /(?:^|[^\p{L}\p{N}])(\d{2})\d{2,4}(?![\p{L}\p{N}])(?!.{0,200}\d{4})/u;

/** @param {string} value @param {string} black */
export function coarser(value, black) {
  const text = value.trim();
  if (!text) return value;
  const date = dateOf(text);
  if (date) return String(date.year);
  const network = V4.exec(text);
  if (network) return `${network[1]}.0/24`;
  const pair = /^(-?\d{1,2}\.\d{3,12})\s?[,;]\s?(-?\d{1,3}\.\d{3,12})$/.exec(text);
  if (pair) return `${Number(pair[1]).toFixed(1)} ${Number(pair[2]).toFixed(1)}`;
  if (/^-?\d{1,3}\.\d{4,12}$/.test(text)) return Number(text).toFixed(1); // half of a place
  if (/^[^@\s]{1,64}@[^@\s]{3,200}$/.test(text)) return text.slice(text.indexOf("@"));
  const country = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/.exec(text);
  if (country) return `+${country[1]}`;
  if (/^[A-Z]{2}\d{2}[\sA-Z0-9]{11,40}$/.test(text)) return text.slice(0, 2);
  if (NUMBER.test(text)) return range(text);
  const postal = text.length <= 400 ? POSTAL.exec(text) : null;
  return postal ? `${postal[1]}...` : black;
}

/** A range around a number, as wide as its first digit. @param {string} text */
function range(text) {
  const last = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  const decimals = last === -1 ? 0 : text.length - last - 1;
  const whole = decimals && decimals !== 3 ? text.slice(0, last) : text;
  const number = Number(whole.replace(/[^\d]/g, ""));
  const step = 10 ** Math.max(1, String(number).length - 1);
  const from = Math.floor(number / step) * step;
  const [low, high] = [String(from), String(from + step - 1)];
  return text.startsWith("-") ? `-${high}..-${low}` : `${low}..${high}`;
}
