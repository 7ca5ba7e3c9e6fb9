// @ts-check
/** The request to withdraw, as it is shown. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { click, focused, get, shown } from "./page-window.js";

const { showWithdraw } = await import("../../client/web/page/withdraw.js");

/** @param {{slot: number, name: string, role: string}[]} readers @param {number[]} [asked] */
function show(readers, asked = []) {
  /** @type {unknown[]} */
  const done = [];
  showWithdraw(get("other"), /** @type {any} */ ({ readers }), asked, {
    send: (slots) => done.push(slots),
    back: () => done.push("back"),
  });
  return done;
}

const READERS = [
  { slot: 2, name: "Ada", role: "" },
  { slot: 5, name: "<b>Bo</b>", role: "Editor" },
];

test("nobody is chosen beforehand, and nothing is sent to nobody", () => {
  const done = show(READERS);
  click("withdraw-send");
  assert.deepEqual(done, []);
  assert.match(shown("withdraw-error"), /\w/);
  assert.equal(focused(), "withdraw-2");
  assert.equal(get("withdraw-2").getAttribute("aria-invalid"), "true");
});

test("it goes to those who are ticked", () => {
  const done = show(READERS);
  click("withdraw-5");
  click("withdraw-send");
  assert.deepEqual(done, [[5]]);
  assert.equal(shown("withdraw-error"), "");
});

test("who was asked already is not asked again", () => {
  const done = show(READERS, [2]);
  assert.equal(document.getElementById("withdraw-2"), null);
  click("withdraw-5");
  click("withdraw-send");
  assert.deepEqual(done, [[5]]);
});

test("what a reviewer is called is text", () => {
  show(READERS);
  assert.ok(get("other").textContent?.includes("<b>Bo</b> (Editor)"));
  assert.equal(get("other").querySelector("b"), null);
});

test("with nobody to ask there is only the way back", () => {
  const done = show([]);
  assert.equal(document.getElementById("withdraw-send"), null);
  click("withdraw-back");
  assert.deepEqual(done, ["back"]);
});
