// @ts-check
/** Leaving quickly: by a press, or by Escape three times. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { click, get } from "./page-window.js";

const { leave, offerLeaving } = await import("../../client/web/page/leave.js");

let left = 0;
offerLeaving(get("leave"), () => left++);
beforeEach(() => {
  pressKey(100_000 * ++tests, "a");
  left = 0;
});
let tests = 0;

/** Presses a key at a moment, in milliseconds. @param {number} timeStamp */
function pressKey(timeStamp, key = "Escape", repeat = false) {
  const event = new KeyboardEvent("keydown", { key, repeat, bubbles: true });
  Object.defineProperty(event, "timeStamp", { value: 100_000 * tests + timeStamp });
  document.body.dispatchEvent(event);
}

test("one press leaves", () => {
  click("leave");
  assert.equal(left, 1);
});

test("Escape three times within two seconds leaves", () => {
  for (const moment of [0, 500, 1900]) pressKey(moment);
  assert.equal(left, 1);
});

test("slower, it does not; the last three count", () => {
  for (const moment of [0, 1500, 3000]) pressKey(moment);
  assert.equal(left, 0);
  pressKey(3400);
  assert.equal(left, 1);
});

test("another key between begins anew, and a key that is held counts once", () => {
  pressKey(0);
  pressKey(100);
  pressKey(200, "x");
  pressKey(300);
  assert.equal(left, 0);
  for (let moment = 400; moment < 1500; moment += 30) pressKey(moment, "Escape", true);
  assert.equal(left, 0);
});

test("leaving empties the page, and a blank one takes its place", () => {
  /** @type {string[]} */
  const addresses = [];
  Object.defineProperty(globalThis, "location", {
    value: { replace: (/** @type {string} */ to) => addresses.push(to) },
  });
  leave();
  assert.equal(document.body.childNodes.length, 0);
  assert.deepEqual(addresses, ["about:blank"]);
});
