// @ts-check
/** How much stands before the box for the message: somebody in a hurry reads it on a phone. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { get, start } from "./page-window.js";

const { fillTexts } = await import("../../client/web/page/dom.js");
const { choose, fetchLanguages } = await import("../../client/web/page/language.js");
const { showSafety } = await import("../../client/web/page/safety.js");
const { LANGUAGE_NAMES } = await import("../../client/web/page/language-names.js");
const { WriteForm } = await import("../../client/web/page/write.js");

await fetchLanguages();

const MAX_WORDS = 70; // in English
const MAX_GROWTH = 1.35; // of letters, in any other language
const ONION = `${"a".repeat(56)}.onion`;
const { WebAssembly } = globalThis;
Object.defineProperty(globalThis, "isSecureContext", { value: true, configurable: true });
Object.assign(globalThis, { Worker: class {} });

start();
const form = new WriteForm();
const statement = { date: 20_000, text: { en: "Nobody has asked us for anything." } };
const desk = (/** @type {string[]} */ holds) =>
  /** @type {any} */ ({ name: "Example Desk", largestBundle: 1, channels: [], statement: { ...statement, holds } });

/** What is read before the box: hidden things and what is folded are not. The menu of languages counts as the word it shows. */
function before() {
  const box = get("message");
  /** @type {string[]} */
  const said = [];
  /** @param {Node} node */
  const read = (node) => {
    if (node === box) return true;
    if (node.nodeType === 3) said.push(node.textContent ?? "");
    if (!(node instanceof HTMLElement)) return false;
    if (node.hidden || node.classList.contains("unseen")) return false;
    if (node.tagName === "SELECT") return said.push("Language") === 0;
    const folded = node.tagName === "DETAILS" && !(/** @type {HTMLDetailsElement} */ (node).open);
    return [...node.childNodes].some((child) => {
      if (folded && !(child instanceof HTMLElement && child.tagName === "SUMMARY")) return false;
      return read(child);
    });
  };
  assert.ok(read(document.body));
  return said
    .join(" ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

const SURROUNDINGS = { onion: ONION, clearnet: "desk.example", trial: "127.0.0.1" };

/** @param {string} language @param {string} hostname @param {string[]} holds */
function show(language, hostname, holds) {
  Object.defineProperty(globalThis, "location", { value: { hostname }, configurable: true });
  if (hostname === ONION) Reflect.deleteProperty(globalThis, "WebAssembly");
  else globalThis.WebAssembly = WebAssembly;
  choose(language);
  fillTexts();
  get("state").dataset.text = "stateNothing";
  fillTexts();
  showSafety([]);
  form.showDesk(desk(holds));
  form.redraw();
}

test("in English at most 70 words stand before the box, wherever one is and whatever the desk says", () => {
  for (const [name, hostname] of Object.entries(SURROUNDINGS))
    for (const holds of [[], ["Order 7"]]) {
      show("en", hostname, holds);
      const words = before();
      assert.ok(words.length > 30, words.join(" "));
      assert.ok(words.length <= MAX_WORDS, `${name} ${holds}: ${words.length} words: ${words.join(" ")}`);
    }
});

test("no other language says much more before the box", () => {
  const letters = (/** @type {string} */ language) => {
    show(language, "desk.example", ["Order 7"]);
    return before().join(" ").length;
  };
  const english = letters("en");
  for (const language of Object.keys(LANGUAGE_NAMES)) {
    const length = letters(language);
    assert.ok(length <= MAX_GROWTH * english, `${language}: ${length} letters, English ${english}`);
  }
});
