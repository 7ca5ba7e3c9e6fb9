// @ts-check
/** The codename shown, asked back and entered. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { click, focused, get, press, settled, shown, type } from "./page-window.js";

const { askBack, showCodename, showEntry, showOpening } = await import("../../client/web/page/codename.js");
const { typedWords } = await import("../../client/web/workers/typed-codename.js");
const WORDS = ["able", "bath", "cat", "drop-down", "ear", "fan", "gas", "hat"];
const other = get("other");
other.hidden = false;

test("eight words in order; the clipboard only when asked", () => {
  /** @type {string[]} */
  const done = [];
  /** @type {string[]} */
  const copied = [];
  Object.assign(document, {
    execCommand() {
      const event = Object.assign(new Event("copy"), {
        clipboardData: { setData: (/** @type {string} */ _, /** @type {string} */ text) => copied.push(text) },
      });
      return !document.dispatchEvent(event) || true;
    },
  });
  showCodename(other, WORDS, { back: () => done.push("back"), written: () => done.push("written") });
  assert.deepEqual(
    [...get("words").children].map((item) => item.textContent),
    WORDS,
  );
  assert.deepEqual(copied, []);
  click("codename-copy");
  assert.deepEqual(copied, [WORDS.join(" ")]);
  click("codename-written");
  click("codename-back");
  assert.deepEqual(done, ["written", "back"]);
});

test("two words are asked back; only both right go on, once, typed as people type them", async () => {
  let right = 0;
  let words = async (/** @type {string} */ typed) => typedWords(typed);
  askBack(other, WORDS, [1, 4], { show: () => {}, right: () => right++, words: (typed) => words(typed) });
  type("check-2", "2. ｂａｔｈ");
  type("check-5", "eat");
  click("check-send");
  await settled();
  assert.equal(right, 0);
  assert.deepEqual([shown("check-2-error"), focused()], ["", "check-5"]);
  assert.match(shown("check-5-error"), /\w/);
  type("check-5", "  EAR\u200b ");
  assert.equal(shown("check-5-error"), "", "gone once it is corrected");
  press("check-5", "Enter");
  click("check-send");
  await settled();
  assert.equal(right, 1);
  type("check-2", "bath");
  type("check-5", "Ear ");
  words = async () => assert.fail("the Worker may be busy for seconds");
  click("check-send");
  await settled();
  assert.equal(right, 2);
});

/** The field, with an answer to what is typed. @param {any} reading @param {(words: string[]) => Promise<void>} [open] */
function enter(reading, open = async () => {}) {
  const asked = { read: /** @type {string[]} */ ([]), opened: /** @type {string[][]} */ ([]) };
  const codenames = {
    async read(/** @type {string} */ typed) {
      asked.read.push(typed);
      return reading;
    },
    complete: async (/** @type {string} */ typed) => ["abacus", "abdomen"].filter((word) => word.startsWith(typed)),
    open(/** @type {string[]} */ words) {
      asked.opened.push(words);
      return open(words);
    },
  };
  showEntry(other, codenames);
  return { ...asked, codenames };
}

test("a codename that is right is opened; pressing twice meanwhile opens it once", async () => {
  const asked = enter({ code: "ok", words: WORDS }, () => settled().then(() => {}));
  type("codename-entry", WORDS.join(" "));
  click("entry-open");
  click("entry-open");
  await settled();
  assert.match(get("entry-busy").textContent ?? "", /\w/);
  await settled();
  await settled();
  assert.deepEqual(asked.opened, [WORDS]);
  assert.equal(get("entry-busy").textContent, "");
});

test("nothing typed asks nobody", () => {
  const asked = enter({ code: "ok", words: WORDS });
  click("entry-open");
  assert.match(shown("entry-error"), /\w/);
  assert.deepEqual(asked.read, []);
});

test("drawn anew while it is opened, in another language that came, the field still says so, and then what became of it", async () => {
  /** @type {(why: Error) => void} */
  let fail = () => {};
  const failed = new Promise((_, reject) => (fail = reject));
  const codenames = enter({ code: "ok", words: WORDS }, () => failed).codenames;
  type("codename-entry", WORDS.join(" "));
  click("entry-open");
  await settled();
  showOpening(0.5);
  const bar = () => /** @type {HTMLProgressElement} */ (get("entry-progress"));
  assert.equal(bar().value, 0.5);
  showEntry(other, codenames);
  assert.equal(/** @type {HTMLButtonElement} */ (get("entry-open")).disabled, true);
  assert.match(shown("entry-busy"), /\w/);
  assert.equal(bar().hidden, false);
  showOpening(1);
  assert.equal(bar().hasAttribute("value"), false, "it moves, and says of no length");
  assert.match(shown("entry-busy"), /replies/);
  fail(new Error("no"));
  await settled();
  assert.match(shown("entry-error"), /\w/);
  assert.equal(bar().hidden, true);
  assert.equal(shown("entry-busy"), "");
});

test("what cannot be opened says so, and can be tried again", async () => {
  enter({ code: "ok", words: WORDS }, () => Promise.reject(new Error("failed")));
  type("codename-entry", "x");
  click("entry-open");
  await settled();
  await settled();
  assert.match(shown("entry-error"), /\w/);
  assert.equal(/** @type {HTMLButtonElement} */ (get("entry-open")).disabled, false);
});

test("each mistake is explained in words of its own", async () => {
  const repairs = [{ word: "bath", text: "…bath" }];
  const readings = [
    { code: "codename-length", count: 7 },
    { code: "swapped", first: 1, second: 2, text: "t" },
    { code: "codename-check" },
    { code: "similar", number: 2, repairs },
    { code: "codename-word", number: 2, word: "bqth", repairs },
    { code: "codename-word", number: 2, word: "qqq", repairs: [] },
  ];
  const said = new Set();
  for (const reading of readings) {
    enter(reading);
    type("codename-entry", "x");
    press("codename-entry", "Enter");
    await settled();
    said.add(shown("entry-error"));
  }
  assert.equal(said.size, readings.length);
  assert.ok(!said.has(""));
});

test("a repair is put in at a press, and nothing is opened by it", async () => {
  const asked = enter({ code: "swapped", first: 1, second: 2, text: "in order" });
  type("codename-entry", "order in");
  click("entry-open");
  await settled();
  click("take-order");
  assert.equal(/** @type {HTMLTextAreaElement} */ (get("codename-entry")).value, "in order");
  assert.equal(shown("entry-error"), "");
  assert.deepEqual(asked.opened, []);
});

test("words are offered from two letters on; one that is taken goes in the place of what was typed", async () => {
  enter({ code: "ok", words: WORDS });
  const field = /** @type {HTMLTextAreaElement} */ (get("codename-entry"));
  const offered = () => [...other.querySelectorAll(".matches button")].map((button) => button.textContent);
  const put = async (/** @type {string} */ text, /** @type {number} */ caret) => {
    field.value = text;
    field.setSelectionRange(caret, caret);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await settled();
  };
  await put("a", 1);
  assert.deepEqual(offered(), []);
  await put("zoo ab ear", 6);
  assert.deepEqual(offered(), ["abacus", "abdomen"]);
  /** @type {HTMLElement} */ (other.querySelectorAll(".matches button")[1]).click();
  assert.equal(field.value, "zoo abdomen ear");
  assert.deepEqual(offered(), []);
});
