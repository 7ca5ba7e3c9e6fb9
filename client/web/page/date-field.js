// @ts-check
/** A date, asked for as day, name of the month and year: what a browser's own field shows as 03/04 is the third of April to some and the fourth of March to others. */

import { current, pageText } from "./language.js";
import { make } from "./dom.js";

/** @typedef {import("./language.js").PlainKey} PlainKey */

const MONTHS = 12;
const MAX_YEAR = 9999;

/**
 * @param {string} id of the first control; the others have it with an ending
 * @param {string} error id of what is wrong with it
 */
export function dateField(id, error) {
  const common = { autocomplete: "off", "aria-describedby": error };
  const number = (/** @type {string} */ part, /** @type {number} */ digits) =>
    make("input", { type: "text", inputmode: "numeric", maxlength: String(digits), id: part, ...common });
  const names = new Intl.DateTimeFormat(current().code, { month: "long", timeZone: "UTC", calendar: "gregory" });
  const day = number(id, 2);
  const month = make(
    "select",
    { id: `${id}-month`, ...common },
    make("option", { value: "" }),
    ...Array.from({ length: MONTHS }, (_, at) =>
      make("option", { value: String(at + 1), text: names.format(Date.UTC(2000, at, 15)) }),
    ),
  );
  const year = number(`${id}-year`, 4);
  const labelled = (/** @type {PlainKey} */ key, /** @type {HTMLInputElement | HTMLSelectElement} */ control) =>
    make("label", { class: "part" }, make("span", { text: pageText(key) }), control);
  const whole = make(
    "div",
    { class: "date" },
    labelled("dateDay", day),
    labelled("dateMonth", month),
    labelled("dateYear", year),
  );
  return {
    whole,
    first: day,
    /** As it is sent, YYYY-MM-DD; "" if nothing is filled in; null if it is no date, or not complete. */
    value: () => read(day.value, month.value, year.value),
  };
}

/** @param {string} day @param {string} month @param {string} year @returns {string | null} */
function read(day, month, year) {
  const parts = [digits(year), month, digits(day)];
  if (parts.every((part) => part === "")) return "";
  const [y, m, d] = parts.map(Number);
  const date = new Date(Date.UTC(y, m - 1, d));
  const there = y >= 1000 && y <= MAX_YEAR && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return there ? date.toISOString().slice(0, 10) : null;
}

/** The zeros of the digits that the page's languages write: each stands first in a row of ten. */
const ZEROS = ["0", "٠", "۰", "०", "０"].map((zero) => zero.charCodeAt(0));

/** A number as people write it in their own digits, in those of ASCII. @param {string} typed */
function digits(typed) {
  return typed.trim().replace(/\p{Nd}/gu, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code < first + 10);
    return zero === undefined ? digit : String(code - zero);
  });
}
