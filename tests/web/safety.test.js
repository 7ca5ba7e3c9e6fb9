// @ts-check
/** The safety check. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { get } from "./page-window.js";

const { missingFeatures, showSafety } = await import("../../client/web/page/safety.js");
const ONION = `${"a".repeat(56)}.onion`;
const { WebAssembly } = globalThis;

/** @param {string} hostname @param {boolean} safer whether the browser's level is at least “Safer” */
function at(hostname, safer = true) {
  Object.defineProperty(globalThis, "location", { value: { hostname }, configurable: true });
  if (safer) Reflect.deleteProperty(globalThis, "WebAssembly");
  else globalThis.WebAssembly = WebAssembly;
}

const marks = () => [...get("safety").querySelectorAll("li")].map((item) => item.className);

beforeEach(() => {
  Object.defineProperty(globalThis, "isSecureContext", { value: true, configurable: true });
  Object.assign(globalThis, { Worker: class {} });
  Reflect.deleteProperty(get("safety").dataset, "shown");
});

test("by the onion address at level Safer all is good, and it stays folded", () => {
  at(ONION);
  showSafety([]);
  assert.deepEqual(marks(), ["good", "good", "good", "cannot"]);
  assert.equal(/** @type {HTMLDetailsElement} */ (get("safety")).open, false);
});

test("without it the onion address that the desk signed is shown, and it is open", () => {
  at("desk.example");
  showSafety(["https://desk.example", "not an address", `http://${ONION}`]);
  assert.deepEqual(marks(), ["repair", "good", "good", "cannot"]);
  assert.equal(get("safety").querySelector("code")?.textContent, `http://${ONION}`);
  assert.equal(/** @type {HTMLDetailsElement} */ (get("safety")).open, true);
});

test("an address that only looks like an onion address is not called one", () => {
  at("desk.example");
  showSafety(["https://x.onion.example"]);
  assert.equal(get("safety").querySelector("code"), null);
});

test("at the standard level it says so", () => {
  at(ONION, false);
  showSafety([]);
  assert.deepEqual(marks(), ["good", "repair", "good", "cannot"]);
});

test("it opens by itself only once: who folded it is left alone", () => {
  at("desk.example");
  showSafety([]);
  /** @type {HTMLDetailsElement} */ (get("safety")).open = false;
  showSafety([]);
  assert.equal(/** @type {HTMLDetailsElement} */ (get("safety")).open, false);
});

test("what the browser lacks is named", () => {
  assert.deepEqual(missingFeatures(), []);
  Object.defineProperty(globalThis, "isSecureContext", { value: false, configurable: true });
  Object.assign(globalThis, { Worker: undefined });
  assert.equal(missingFeatures().length, 2);
});
