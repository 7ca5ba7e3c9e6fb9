// @ts-check
/** A window with the page in it as it is served, for modules that show something: import this first. */

import { readFileSync } from "node:fs";
import { after } from "node:test";
import { Window } from "../../client/tooling/node_modules/happy-dom/lib/index.js";

const html = readFileSync(new URL("../../client/served/index.html", import.meta.url), "utf8").replace(
  /<script.*?<\/script>|<link.*?>/g,
  "",
);
const window = new Window({ url: "http://127.0.0.1:8080/" });
window.document.write(html);

const NAMES = [
  "document",
  "location",
  "HTMLElement",
  "HTMLInputElement",
  "HTMLTextAreaElement",
  "HTMLButtonElement",
  "HTMLSelectElement",
  "Event",
  "KeyboardEvent",
  "PointerEvent",
];
for (const name of NAMES)
  Object.defineProperty(globalThis, name, { value: Reflect.get(window, name), configurable: true, writable: true });
Object.defineProperty(globalThis, "navigator", { value: { languages: ["en"] }, configurable: true });
for (const name of /** @type {const} */ (["addEventListener", "removeEventListener"]))
  Object.assign(globalThis, { [name]: window[name].bind(window) });
Object.assign(globalThis, { matchMedia: () => ({ matches: false }) });
after(() => window.close());

/** @template {HTMLElement} [T=HTMLElement] @param {string} id @returns {T} */
export const get = (id) => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`there is no ${id}`);
  return /** @type {T} */ (element);
};

/** What an element shows. @param {string} id */
export const shown = (id) => (get(id).hidden ? "" : (get(id).textContent ?? "").trim());

/** @param {string} id */
export const click = (id) => get(id).click();

/** Types into a field, in the place of what was there. @param {string} id @param {string} value */
export function type(id, value) {
  const field = /** @type {HTMLInputElement} */ (get(id));
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {string} id @param {string} key */
export const press = (id, key) =>
  get(id).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

/** Shows the page as its script does when it has started. */
export function start() {
  get("not-started").remove();
  for (const part of document.querySelectorAll("[data-started]")) part.removeAttribute("hidden");
}

/** Where the focus is. */
export const focused = () => document.activeElement?.id ?? "";

/** Until all that is decided has been heard of. */
export const settled = () => new Promise((resolve) => setImmediate(resolve));
