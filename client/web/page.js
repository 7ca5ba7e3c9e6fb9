// @ts-check
/** How the page makes elements and says things. Text goes in as text, never as markup. */

import { LANGUAGE, STRINGS } from "./strings/en.js";

/** @typedef {keyof typeof STRINGS} Key */
/** @typedef {{[K in Key]: (typeof STRINGS)[K] extends string ? K : never}[Key]} PlainKey a key whose text takes no values */

/**
 * What the page says for a key.
 * @template {Key} K
 * @param {K} key
 * @param {(typeof STRINGS)[K] extends (values: infer V) => string ? V : undefined} [values]
 * @returns {string}
 */
export function say(key, values) {
  const entry = /** @type {string | ((values: unknown) => string)} */ (STRINGS[key]);
  return typeof entry === "string" ? entry : entry(values);
}

/** Puts the catalogue's texts into what index.html brought along. */
export function fillTexts() {
  document.documentElement.lang = LANGUAGE;
  for (const one of document.querySelectorAll("[data-text]")) one.textContent = say(/** @type {PlainKey} */ (one.getAttribute("data-text")));
  for (const one of document.querySelectorAll("[data-label]"))
    one.setAttribute("aria-label", say(/** @type {PlainKey} */ (one.getAttribute("data-label"))));
}

/** A text of the directory in the reader's language, else in English, else in whatever there is. @param {Record<string, string>} texts */
export function localText(texts) {
  return texts[LANGUAGE] ?? texts.en ?? Object.values(texts)[0] ?? "";
}

const days = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "long", timeZone: "UTC" });

/** A protocol day as people write it. @param {number} day days since 1970-01-01, UTC */
export function dayText(day) {
  return days.format(day * 86_400_000);
}

/** A number of bytes as people write it. @param {number} bytes */
export function sizeText(bytes) {
  const units = /** @type {const} */ (["byte", "kilobyte", "megabyte", "gigabyte"]);
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const digits = power > 1 ? 1 : 0;
  return new Intl.NumberFormat(LANGUAGE, { style: "unit", unit: units[power], unitDisplay: power ? "short" : "long", maximumFractionDigits: digits }).format(bytes / 1000 ** power);
}

/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, string | boolean | ((event: any) => void)>} [attributes] `text` is its text; a function listens to the event of that name
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, value);
    else if (key === "text") made.textContent = String(value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

/**
 * An element of the page that is there.
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error("the page has no such element");
  return /** @type {T} */ (found);
}

/** Shows a text in an element, or hides the element. @param {HTMLElement} where @param {string} text */
export function put(where, text) {
  if (where.textContent !== text) where.textContent = text;
  where.hidden = text === "";
}

/** Marks a control as wrong and says why, or takes the mark away. @param {HTMLElement} control @param {HTMLElement} where @param {string} text */
export function complain(control, where, text) {
  put(where, text);
  if (text) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

/** A button. @param {string} id @param {string} text @param {() => void} press @param {string} [look] */
export function button(id, text, press, look = "") {
  return make("button", { type: "button", id, text, class: look, click: press });
}

/** What the browser lacks, by name. Ed25519 is tried by crypto-worker.js, which alone can. */
export function missingFeatures() {
  const needed = {
    [say("missingSecure")]: globalThis.isSecureContext,
    [say("missingCrypto")]: globalThis.crypto?.subtle && crypto.getRandomValues,
    [say("missingWorkers")]: globalThis.Worker && globalThis.MessageChannel,
    [say("missingText")]: globalThis.TextEncoder && globalThis.TextDecoder,
    [say("missingTimeout")]: globalThis.AbortSignal && "timeout" in AbortSignal,
  };
  return Object.entries(needed).flatMap(([name, there]) => (there ? [] : [name]));
}
