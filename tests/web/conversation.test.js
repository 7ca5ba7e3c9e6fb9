// @ts-check
/** What is shown of a conversation, and of a message on its way. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { click, get, shown } from "./page-window.js";

const { forgetConversation, showConversation, showSent, updateSent } = await import(
  "../../client/web/page/conversation.js"
);
const { pageText } = await import("../../client/web/page/language.js");
const TODAY = 20_784;
const DESK = /** @type {any} */ ({
  name: "Example desk",
  today: TODAY,
  readThrough: TODAY - 1,
  replyDays: 120,
  readers: [],
});
const other = get("other");
other.hidden = false;

/** @param {object} [more] @returns {any} */
const foundOf = (more) => ({ letters: [], receipts: [], refused: 0, ...more });
const letter = (/** @type {object} */ more) => ({
  name: "Ada",
  day: TODAY,
  text: "Thanks.",
  missing: 0,
  stolen: null,
  status: null,
  ...more,
});
const own = (/** @type {object} */ more) =>
  /** @type {any} */ ({
    message: 1,
    delivery: "sent",
    text: "Mine",
    channel: "tips",
    title: "Tips",
    files: { count: 0, size: 0 },
    upload: null,
    ...more,
  });

/** @type {string[]} */
let pressed = [];
beforeEach(() => {
  pressed = [];
  forgetConversation();
});
const go = {
  write: () => pressed.push("write"),
  close: () => pressed.push("close"),
  withdraw: () => pressed.push("withdraw"),
  /** @param {string} text */
  prove: async (text) => {
    pressed.push(`prove ${text}`);
    if (text !== "mine") throw new Error(text === "broken" ? "failed" : "receipt");
    return new Uint8Array(8);
  },
  keyWords: async (/** @type {string} */ key) => `words of ${key}`,
};
/** @param {any} desk @param {any} found @param {any[]} own @param {{withdrawn?: boolean, askedToDestroy?: number[], wrote?: boolean}} [more] */
const show = (desk, found, own, more) =>
  showConversation(
    other,
    desk,
    { found, own, withdrawn: false, askedToDestroy: [], wrote: own.length > 0, ...more },
    go,
  );
const kinds = () => [...get("letters").children].map((letter) => /** @type {HTMLElement} */ (letter).dataset.kind);
const texts = (/** @type {string} */ selector) =>
  [...other.querySelectorAll(selector)].map((element) => element.textContent?.trim());

test("letters and receipts come by their days, what was sent in this visit last", () => {
  const receipt = { written: TODAY - 3, name: "Ada", opened: TODAY - 1, stolen: null };
  const found = foundOf({
    letters: [letter({ text: "late" }), letter({ day: TODAY - 2, text: "early" })],
    receipts: [receipt],
  });
  show(DESK, found, [own({})]);
  assert.deepEqual(kinds(), ["reply", "receipt", "reply", "own"]);
  assert.deepEqual(texts(".said"), ["early", "late", "Mine"]);
});

test("letters of one day keep their order", () => {
  show(DESK, foundOf({ letters: ["a", "b", "c"].map((text) => letter({ text })) }), []);
  assert.deepEqual(texts(".said"), ["a", "b", "c"]);
});

test("what others wrote stays text", () => {
  show(DESK, foundOf({ letters: [letter({ text: "<img src=x>", name: "<b>Ada</b>" })] }), []);
  assert.equal(other.querySelector("img, b:not(strong)"), null);
  assert.ok(texts(".said")[0] === "<img src=x>");
});

test("a letter that cannot be drawn hides no other, and is counted; so is one that could not be verified", () => {
  const broken = letter({});
  Object.defineProperty(broken, "text", { get: () => assert.fail("broken"), enumerable: false });
  show(DESK, foundOf({ letters: [broken, letter({ text: "whole" })], refused: 2 }), []);
  assert.deepEqual(texts(".said"), ["whole"]);
  assert.match(shown("refused"), /2.*1/s);
});

test("what a stolen key signed is never shown without saying so", () => {
  const stolen = { stolen: TODAY - 9 };
  const receipt = { written: TODAY - 3, name: "Ada", opened: TODAY - 1, ...stolen };
  show(DESK, foundOf({ letters: [letter(stolen), letter({})], receipts: [receipt] }), []);
  assert.equal(other.querySelectorAll("[data-kind=stolen]").length, 2);
});

test("a part of a letter that is missing is said to be", () => {
  show(DESK, foundOf({ letters: [letter({ missing: 2 })] }), []);
  assert.equal(texts(".error").filter(Boolean).length, 1);
});

test("what stands there while nothing came from the desk depends on what is known", () => {
  const lines = (/** @type {any} */ desk, /** @type {any} */ found, /** @type {any[]} */ sent) => {
    forgetConversation();
    show({ ...DESK, ...desk }, found, sent);
    return get("standing").textContent;
  };
  const receipt = { written: TODAY - 3, name: "Ada", opened: TODAY - 1, stolen: null };
  const all = [
    lines({}, foundOf(), []),
    lines({}, foundOf(), [own({})]),
    lines({}, foundOf({ receipts: [receipt] }), []),
    lines({}, foundOf({ letters: [letter({})] }), []),
    lines({ readThrough: null }, foundOf(), []),
    lines({ readThrough: TODAY - 9 }, foundOf(), []),
  ];
  assert.equal(new Set(all).size, all.length);
});

test("what did not change is not drawn again", () => {
  const found = foundOf({ letters: [letter({})] });
  show(DESK, found, []);
  const before = get("letters").firstChild;
  show(DESK, found, []);
  assert.equal(get("letters").firstChild, before);
  show(DESK, found, [own({})]);
  assert.notEqual(get("letters").firstChild, before);
});

test("after withdrawing nobody is invited to write what would be destroyed", () => {
  show(DESK, foundOf(), [own({})]);
  assert.equal(get("write-again").hidden, false);
  show(DESK, foundOf(), [own({})], { withdrawn: true });
  assert.equal(get("write-again").hidden, true, "though nothing else changed");
});

test("a codename left and opened again is not said to have sent nothing", () => {
  show(DESK, foundOf(), [], { wrote: true });
  for (const key of /** @type {const} */ (["notKnown", "filesAgain"]))
    assert.doesNotMatch(shown("standing"), new RegExp(pageText(key)));
});

test("opened is said of what was, and of nothing else", () => {
  const receipt = { written: TODAY - 3, name: "Ada", opened: TODAY - 1, stolen: null };
  const line = (/** @type {any[]} */ receipts, /** @type {any[]} */ sent) => {
    show(DESK, foundOf({ receipts }), sent);
    const keys = /** @type {const} */ (["noReplyAfterReceipt", "noReplyEarlier", "noReceipt"]);
    return keys.filter((key) => shown("standing").includes(pageText(key)));
  };
  const today = { ...receipt, written: TODAY };
  assert.deepEqual(line([receipt], []), ["noReplyAfterReceipt"]);
  assert.deepEqual(line([{ ...receipt, stolen: TODAY - 9 }], []), ["noReceipt"], "whose key was stolen says nothing");
  assert.deepEqual(line([today], [own({})]), ["noReplyAfterReceipt"]);
  for (const delivery of ["sealing", "waiting", "lost", "uncertain"])
    assert.deepEqual(line([today], [own({}), own({ message: 2, delivery })]), ["noReplyEarlier"], delivery);
  assert.deepEqual(line([receipt], [own({ delivery: "confirmed" })]), ["noReplyEarlier"], "it was written before");
  assert.deepEqual(line([receipt], [own({ channel: "", delivery: "waiting" })]), ["noReplyAfterReceipt"]);
});

test("who comes back is told what the page cannot know, and how to go on with files that are not whole", () => {
  show(DESK, foundOf(), []);
  assert.match(shown("standing"), new RegExp(pageText("notKnown")));
  assert.match(shown("standing"), new RegExp(pageText("filesAgain")));
  const receipt = { written: TODAY - 3, name: "Ada", opened: TODAY - 1, stolen: null };
  show(DESK, foundOf({ receipts: [receipt] }), []);
  assert.doesNotMatch(shown("standing"), new RegExp(pageText("notKnown")), "it was opened, so it was sent");
  assert.match(shown("standing"), new RegExp(pageText("filesAgain")));
  show(DESK, foundOf(), [own({})]);
  assert.doesNotMatch(shown("standing"), new RegExp(pageText("filesAgain")));
});

test("what was sent in this visit says how far it is, its files too", () => {
  const files = { count: 2, size: 1000 };
  const lines = (/** @type {any} */ more) => {
    show(DESK, foundOf(), [own({ files, ...more })]);
    return texts("[data-kind=files]")[0]?.split(" · ")[1];
  };
  const upload = (/** @type {string} */ state) => ({ upload: { kind: "upload", state, done: 0, of: 1 } });
  assert.equal(lines({ upload: { kind: "reading" } }), pageText("ownWaiting"));
  assert.equal(lines(upload("paused")), pageText("ownWaiting"));
  assert.equal(lines(upload("stopped")), pageText("ownLost"));
  assert.equal(lines(upload("withdrawn")), pageText("ownStopped"));
  assert.equal(lines(upload("uncertain")), pageText("ownUncertain"));
  assert.equal(lines(upload("done")), pageText("ownConfirmed"));
  assert.equal(lines({ files: { count: 0, size: 0 } }), undefined);
});

test("the ways on", () => {
  show(DESK, foundOf(), []);
  for (const id of ["write-again", "close-codename", "withdraw-open"]) click(id);
  assert.deepEqual(pressed, ["write", "close", "withdraw"]);
});

test("withdrawing is offered as long as somebody was not asked", () => {
  const desk = {
    ...DESK,
    readers: [
      { slot: 2, name: "Ada", role: "", key: "" },
      { slot: 5, name: "Bo", role: "", key: "" },
    ],
  };
  const isHidden = (/** @type {number[]} */ askedToDestroy) => {
    show(desk, foundOf(), [own({ channel: "", delivery: askedToDestroy.length ? "waiting" : "lost" })], {
      askedToDestroy,
    });
    return get("withdraw-open").hidden;
  };
  assert.deepEqual([isHidden([]), isHidden([2]), isHidden([2, 5]), isHidden([])], [false, false, true, false]);
});

test("step 3: “Send now” while it waits, leaving once it is confirmed", () => {
  /** @type {string[]} */
  const done = [];
  showSent(other, DESK, {
    now: () => done.push("now"),
    conversation: () => done.push("conversation"),
    leave: () => done.push("leave"),
  });
  const visit = /** @type {any} */ ({ hurried: false, opened: null });
  const updateTo = (/** @type {string} */ delivery, /** @type {any} */ more = {}) =>
    updateSent({ ...visit, ...more, status: { delivery, title: more.title ?? "sentTitleSent" } });
  const visible = () => ["sent-now", "sent-empty", "show-conversation", "next-wait"].filter((id) => !get(id).hidden);
  updateTo("sealing");
  assert.deepEqual(visible(), ["next-wait"]);
  visit.opened = {};
  updateTo("waiting");
  assert.deepEqual(visible(), ["sent-now", "show-conversation", "next-wait"]);
  const now = /** @type {HTMLButtonElement} */ (get("send-now"));
  now.click();
  updateTo("waiting", { hurried: true });
  assert.equal(now.disabled, true);
  updateTo("waiting");
  assert.equal(now.disabled, false, "one that failed can be pressed again");
  updateTo("sent");
  assert.deepEqual(visible(), ["show-conversation", "next-wait"]);
  updateTo("confirmed", { uploading: true, title: "sentTitleFiles" });
  assert.deepEqual(visible(), ["show-conversation", "next-wait"], "files are on their way");
  assert.equal(shown("other-title"), pageText("sentTitleFiles"));
  assert.equal(shown("next-wait"), pageText("nextWaitFiles"));
  updateTo("uncertain", { title: "sentTitleUncertain" });
  assert.deepEqual(visible(), ["show-conversation"], "there is nothing to wait for");
  updateTo("confirmed");
  assert.deepEqual(visible(), ["sent-empty", "show-conversation"]);
  click("sent-empty");
  assert.deepEqual(done, ["now", "leave"]);
});

const status = (/** @type {object} */ more) => ({ state: "looking", through: undefined, files: [0, 0], ...more });

test("where the case stands is shown with who says so, with or without words", () => {
  const found = foundOf({ letters: [letter({ status: status({ state: "closed", files: [1, 2] }) })] });
  show(DESK, found, []);
  assert.deepEqual(texts("[data-status]"), ["Your report is closed."]);
  assert.match(get("letters").textContent ?? "", /1 of 2/);
  assert.ok(shown("write-again"));
  const destroyed = (/** @type {number} */ through) =>
    foundOf({ letters: [letter({ text: "", status: status({ state: "destroyed", through }) })] });
  show(DESK, destroyed(TODAY), []);
  assert.match(texts("[data-status]")[0] ?? "", /^Destroyed: /);
  assert.deepEqual(texts(".said"), []);
});

test("who reads is named with the key as words", async () => {
  const readers = [{ slot: 1, name: "Ada", role: "ombudsperson", signing: "00ff" }];
  show({ ...DESK, readers }, foundOf(), []);
  await new Promise(setImmediate);
  assert.equal(get("readers").textContent, "Ada (ombudsperson)words of 00ff");
});

test("a proof is saved only of what was opened, and what became of it is said", async () => {
  show(DESK, foundOf(), []);
  assert.equal(shown("proof"), "");
  show(DESK, foundOf({ letters: [letter({})] }), []);
  assert.ok(shown("proof"));
  const field = /** @type {HTMLTextAreaElement} */ (get("proof-text"));
  const outcomes = [];
  for (const text of ["", "not mine", "broken", "mine"]) {
    field.value = text;
    click("proof-save");
    await new Promise(setImmediate);
    outcomes.push(get("proof-outcome").textContent);
  }
  assert.deepEqual(pressed, ["prove ", "prove not mine", "prove broken", "prove mine"]);
  assert.deepEqual(
    outcomes.map((text) => text?.split(/[ :.]/).slice(0, 3).join(" ")),
    ["There is nothing", "Nobody has signed", "No proof could", "Your browser was"],
  );
});
