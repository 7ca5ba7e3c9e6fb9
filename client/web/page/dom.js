// @ts-check
/** How the page makes elements. Text goes in as text, never as markup. */

import { LANGUAGE_NAMES } from "./language-names.js";
import { asked, choose, current, pageText } from "./language.js";

/** @typedef {import("./language.js").PlainKey} PlainKey */

/** Puts the catalogue's texts into what index.html brought along. */
export function fillTexts() {
  const { code, direction } = current();
  if (document.activeElement === document.body) document.body.focus(); // it scrolls (style.css), by keyboard too
  Object.assign(document.documentElement, { lang: code, dir: direction });
  for (const element of document.querySelectorAll("[data-text]"))
    element.textContent = pageText(/** @type {PlainKey} */ (element.getAttribute("data-text")));
  for (const element of document.querySelectorAll("[data-label]"))
    element.setAttribute("aria-label", pageText(/** @type {PlainKey} */ (element.getAttribute("data-label"))));
}

/**
 * From now on, what is chosen by box, button or list is also the default. Browsers write down what differs from it, to restore a session: which channel, which
 * answers, who is left out (tests/e2e/test_browser_profiles.py). What is typed they leave out, for `autocomplete` is off.
 */
export function keepChoicesDefault() {
  for (const event of ["input", "change"]) addEventListener(event, keepAsDefault, { capture: true });
}

/** Makes what is chosen the default. */
function keepAsDefault() {
  for (const box of document.querySelectorAll("input")) box.defaultChecked = box.checked;
  for (const option of document.querySelectorAll("option")) option.defaultSelected = option.selected;
}

/** Checks a box or button, or not. @param {HTMLInputElement} box @param {boolean} on */
export function check(box, on) {
  box.checked = on;
  keepAsDefault();
}

/** The choice of a language. It is kept in memory only, like everything here. @param {() => void} changed */
export function offerLanguages(changed) {
  const menu = /** @type {HTMLSelectElement} */ (byId("language"));
  menu.replaceChildren(
    ...Object.entries(LANGUAGE_NAMES).map(([code, name]) =>
      make("option", { value: code, lang: code, text: name, selected: code === asked() }),
    ),
  );
  menu.addEventListener("change", () => {
    choose(menu.value);
    changed();
  });
}

/** Focuses what can be done first in an area; nothing moves. @param {HTMLElement} area */
export const focusIn = (area) =>
  /** @type {HTMLElement | null} */ (area.querySelector("input, button, summary"))?.focus({ preventScroll: true });

/** What is typed and chosen in a field. @typedef {{id: string, value: string, checked: boolean}} Filled */

/** What is typed and chosen in an area. @param {HTMLElement} area @returns {Filled[]} */
export const filledIn = (area) =>
  [...area.querySelectorAll("input, textarea, select")].map((field) => {
    const { id, value, checked } = /** @type {HTMLInputElement} */ (field);
    return { id, value, checked };
  });

/** Draws an area anew and puts back what was typed, chosen and focused in it. @param {HTMLElement} area @param {() => void} draw */
export function redraw(area, draw) {
  const before = filledIn(area);
  const focused = area.contains(document.activeElement) ? document.activeElement : null;
  const caret = focused instanceof HTMLTextAreaElement ? [focused.selectionStart, focused.selectionEnd] : null;
  draw();
  putBack(before);
  const now = focused?.id ? document.getElementById(focused.id) : null;
  now?.focus();
  if (caret && now !== focused) /** @type {HTMLTextAreaElement} */ (now)?.setSelectionRange(caret[0], caret[1]);
}

/** Puts back what was typed and chosen, into those fields that are there. @param {Filled[]} fields */
export function putBack(fields) {
  for (const { id, value, checked } of fields) {
    const now = document.getElementById(id);
    if (now instanceof HTMLInputElement) check(now, checked);
    if (
      now instanceof HTMLTextAreaElement ||
      now instanceof HTMLSelectElement ||
      (now instanceof HTMLInputElement && now.type === "text")
    )
      now.value = value;
  }
}

/**
 * Makes an element.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, string | boolean | ((event: never) => void)>} [attributes] `text` is its text; a function listens to the event of that name
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(key, /** @type {EventListener} */ (value));
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

/** A reviewer as the page names one. @param {{name: string, role: string}} reviewer */
export const nameOf = ({ name, role }) => (role ? `${name} (${role})` : name);

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
