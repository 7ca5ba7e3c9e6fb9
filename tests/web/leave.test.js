// @ts-check
/** Leaving quickly: by a press, or by Escape three times. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { click, get, shown, type } from "./page-window.js";

const { addressOf, leave, offerLeaving } = await import("../../client/web/page/leave.js");

let left = 0;
let elsewhere = "";
offerLeaving(get("leave"), (address) => {
  left++;
  elsewhere = address;
});
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

test("the button goes to the address that was typed, Escape to none; what is no address is said to be none", () => {
  const typed = (/** @type {string} */ address) => {
    type("elsewhere-address", address);
    get("elsewhere-address").dispatchEvent(new Event("change"));
  };
  typed(" weather.example/today ");
  click("leave");
  assert.deepEqual([elsewhere, shown("elsewhere-error")], ["https://weather.example/today", ""]);
  for (const moment of [0, 500, 1900]) pressKey(moment);
  assert.equal(elsewhere, "");
  typed("the weather");
  assert.match(shown("elsewhere-error"), /example\.org/);
  typed("");
  assert.equal(shown("elsewhere-error"), "");
});

test("only what is reached with encryption is opened, and never the desk again", () => {
  const onion = `${"a".repeat(56)}.onion`;
  for (const [typed, address] of [
    ["https://a.example/?q=1", "https://a.example/?q=1"],
    ["A.Example", "https://a.example/"],
    [`http://${onion}/`, `http://${onion}/`],
    ["http://a.example/", ""],
    ["http://a.example/.onion", ""],
    ["javascript:alert(1)", ""],
    ["javascript://a.example/%0aalert(1)", ""],
    ["data:text/html,a.b", ""],
    ["file:///etc/passwd", ""],
    ["about:blank", ""],
    ["localhost", ""],
    [location.hostname, ""],
    ["", ""],
  ])
    assert.equal(addressOf(typed), address, typed);
});

test("leaving empties the page, a blank one takes its place, and another opens beside it only if it was named", () => {
  /** @type {string[]} */
  const addresses = [];
  Object.defineProperty(globalThis, "location", {
    value: { replace: (/** @type {string} */ to) => addresses.push(to) },
  });
  Object.assign(globalThis, { open: (/** @type {string[]} */ ...how) => addresses.push(...how) });
  leave("");
  assert.equal(document.body.childNodes.length, 0);
  assert.deepEqual(addresses.splice(0), ["about:blank"]);
  leave("https://a.example/");
  assert.deepEqual(addresses, ["https://a.example/", "_blank", "noopener,noreferrer", "about:blank"]);
  addresses.length = 0;
  Object.assign(globalThis, {
    open: () => {
      throw new Error("not allowed");
    },
  });
  assert.throws(() => leave("https://a.example/"));
  assert.deepEqual(addresses, ["about:blank"]);
});
