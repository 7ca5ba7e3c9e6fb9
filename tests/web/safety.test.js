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
});

test("by the onion address at level Safer all is good, and it stays folded", () => {
  at(ONION);
  showSafety([]);
  assert.deepEqual(marks(), ["good", "good", "good", "cannot"]);
  assert.equal(/** @type {HTMLDetailsElement} */ (get("safety")).open, false);
});

test("without it the onion address that the desk signed is shown, in one line to be unfolded", () => {
  at("desk.example");
  showSafety(["https://desk.example", "not an address", `http://${ONION}`]);
  assert.deepEqual(marks(), ["repair", "good", "good", "cannot"]);
  assert.equal(get("safety").querySelector("code")?.textContent, `http://${ONION}`);
  assert.equal(/** @type {HTMLDetailsElement} */ (get("safety")).open, false);
  assert.match(get("safety").querySelector("summary")?.textContent ?? "", /1/);
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

test("who unfolded it is left alone", () => {
  at("desk.example");
  showSafety([]);
  /** @type {HTMLDetailsElement} */ (get("safety")).open = true;
  showSafety([]);
  assert.equal(/** @type {HTMLDetailsElement} */ (get("safety")).open, true);
  /** @type {HTMLDetailsElement} */ (get("safety")).open = false;
});

test("a trial on one's own machine shows no warning that cannot be met", () => {
  at("127.0.0.1", false);
  showSafety([]);
  assert.deepEqual(marks(), ["good", "cannot", "cannot"]);
  assert.equal(get("safety").classList.contains("repair"), false);
});

test("what the browser lacks is named", () => {
  assert.deepEqual(missingFeatures(), []);
  Object.defineProperty(globalThis, "isSecureContext", { value: false, configurable: true });
  Object.assign(globalThis, { Worker: undefined });
  assert.equal(missingFeatures().length, 2);
});
