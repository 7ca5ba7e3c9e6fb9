// @ts-check
/** What is written, asked and chosen in step 1. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { click, focused, get, settled, shown, type } from "./page-window.js";

const { keepChoicesDefault } = await import("../../client/web/page/dom.js");
const { MAX_LINES } = await import("../../client/web/page/room.js");
const { WriteForm } = await import("../../client/web/page/write.js");
const { choose, fetchLanguages } = await import("../../client/web/page/language.js");

await fetchLanguages();

const choice = (/** @type {string} */ id) => ({ id, label: { en: id } });
const question = (/** @type {object} */ more) => ({
  label: { en: "?" },
  required: false,
  choices: [],
  condition: undefined,
  ...more,
});
const QUESTIONS = [
  question({ id: "where", kind: "choice", required: true, choices: [choice("plant"), choice("elsewhere")] }),
  question({ id: "which", kind: "text", condition: { question: "where", choice: "plant" } }),
  question({ id: "since", kind: "date" }),
  question({ id: "know", kind: "several", choices: [choice("seen"), choice("told")] }),
];
const READERS = [
  { slot: 3, name: "Ada", role: "" },
  { slot: 7, name: "Bo", role: "" },
];
const channel = (/** @type {object} */ more) => ({
  guidance: { en: "" },
  questions: [],
  readers: READERS,
  readThrough: 20_000,
  reachable: true,
  ...more,
});
const DESK = /** @type {any} */ ({
  name: "Example desk",
  largestBundle: 1_000_000,
  statement: { date: 20_000, text: {}, holds: [] },
  channels: [
    channel({ id: "tips", title: { en: "Tips" }, questions: QUESTIONS }),
    channel({ id: "second", title: { en: "Second" }, readers: READERS.slice(1) }),
    channel({ id: "away", title: { en: "Away" }, reachable: false, readers: [] }),
  ],
});

keepChoicesDefault();
const form = new WriteForm();
beforeEach(() => {
  choose("en");
  form.setKnown(false, "");
  form.clear();
  form.showDesk({ ...DESK, channels: [] });
  form.showDesk(DESK);
  for (const left of document.querySelectorAll(".readers input:not([checked])")) pick(left.id);
});

/** Chooses what has a `change` event. @param {string} id */
function pick(id) {
  click(id);
  get(id).dispatchEvent(new Event("change", { bubbles: true }));
}

/** @param {string} id @param {string} day @param {string} month @param {string} year */
function date(id, day, month, year) {
  type(id, day);
  type(`${id}-month`, month);
  type(`${id}-year`, year);
}

/** Fills in all that is needed. */
function fill() {
  pick("channel-tips");
  pick("question-where-elsewhere");
  type("message", "Hello");
}

test("a draft has the channel, the answers given, the text, and nobody left out", () => {
  fill();
  pick("question-know-seen");
  pick("question-know-told");
  assert.deepEqual(form.read(), {
    channel: "tips",
    answers: { where: "elsewhere", know: ["seen", "told"] },
    text: "Hello",
    readers: [3, 7],
    without: [],
    files: [],
  });
});

test("a draft goes to those who were named when it was read, and to nobody who came later", () => {
  form.showDesk({ ...DESK, channels: [{ ...DESK.channels[0], readers: READERS.slice(0, 1) }] });
  fill();
  const draft = form.read();
  form.showDesk(DESK);
  assert.deepEqual([draft?.readers, form.read()?.readers], [[3], [3, 7]]);
});

test("what is missing is named where it is missing, the focus at the first", () => {
  assert.equal(form.read(), null);
  assert.match(shown("channel-error"), /\w/);
  assert.match(shown("message-error"), /\w/);
  assert.equal(focused(), "message");
  pick("channel-tips");
  type("message", "Hello");
  assert.equal(form.read(), null);
  assert.equal(shown("channel-error"), "");
  assert.match(shown("question-where-error"), /\w/);
  assert.equal(focused(), "question-where-plant");
});

test("a language that comes by itself takes away nothing that was said to be wrong; one that is chosen does", () => {
  pick("channel-tips");
  assert.equal(form.read(), null);
  const said = [shown("message-error"), shown("question-where-error")];
  form.redraw(true);
  assert.deepEqual([shown("message-error"), shown("question-where-error")], said);
  assert.match(said.join(), /\w+.*,\w+/);
  form.redraw();
  assert.deepEqual([shown("message-error"), shown("question-where-error")], ["", ""]);
});

test("text of blanks alone is none", () => {
  fill();
  type("message", " \n ");
  assert.equal(form.read(), null);
});

test("a question with a condition is asked when the condition holds, and answered only then", () => {
  fill();
  const field = () => get("question-which").closest(".field");
  assert.equal(/** @type {HTMLElement} */ (field()).hidden, true);
  pick("question-where-plant");
  assert.equal(/** @type {HTMLElement} */ (field()).hidden, false);
  type("question-which", "Plant 4");
  assert.deepEqual(form.read()?.answers, { where: "plant", which: "Plant 4" });
  pick("question-where-elsewhere");
  assert.deepEqual(form.read()?.answers, { where: "elsewhere" });
});

test("a date is asked for by day, name of the month and year, in the digits people type", () => {
  fill();
  date("question-since", "٤", "3", "۲۰۲۶");
  assert.equal(form.read()?.answers.since, "2026-03-04");
  assert.equal(get("question-since-month").querySelectorAll("option")[3].textContent, "March");
  choose("de");
  form.redraw();
  assert.equal(get("question-since-month").querySelectorAll("option")[3].textContent, "März");
  assert.equal(form.read()?.answers.since, "2026-03-04");
});

test("what is wrong stands above the field where the focus goes: below a box that fills a phone's screen nobody sees it", () => {
  pick("channel-tips");
  assert.equal(form.read(), null);
  const errors = [...document.querySelectorAll("#write p.error:not([hidden])")].filter(
    ({ id }) => id !== "write-error",
  );
  assert.ok(errors.some(({ id }) => id === "message-error") && errors.length > 1);
  for (const error of errors) {
    const field = document.querySelector(`[aria-describedby~="${error.id}"]:is(textarea, input, select)`);
    if (!field) throw new Error(error.outerHTML);
    assert.ok(error.compareDocumentPosition(field) & 4, error.id); // it precedes the field
  }
});

test("a date that is not complete, or none, is named and never dropped in silence", () => {
  for (const [day, month, year] of [
    ["4", "", "2026"],
    ["", "3", ""],
    ["31", "2", "2026"],
    ["4", "3", "26"],
    ["x", "3", "2026"],
  ]) {
    fill();
    date("question-since", day, month, year);
    assert.equal(form.read(), null, `${day} ${month} ${year}`);
    assert.match(shown("question-since-error"), /\w/);
    assert.equal(form.isWritten, true);
  }
  date("question-since", "", "", "");
  assert.deepEqual(form.read()?.answers, { where: "elsewhere" });
});

test("a legal order is one line that says more when it is unfolded: what is kept, and what it means", () => {
  const area = () => get("statement");
  form.showDesk({ ...DESK, statement: { date: 20_000, text: { en: "Nobody asked." }, holds: [] } });
  assert.match(area().querySelector("summary")?.textContent ?? "", /2024/);
  form.showDesk({ ...DESK, statement: { date: 20_000, text: { en: "Nobody asked." }, holds: ["Order 7"] } });
  assert.doesNotMatch(area().querySelector("summary")?.textContent ?? "", /2024/);
  assert.match(area().textContent ?? "", /Order 7.*advice.*Nobody asked/s);
  assert.equal(/** @type {HTMLDetailsElement} */ (area()).open, false);
  form.showDesk({ ...DESK, statement: { date: 20_000, text: {}, holds: ["Order 7"] } });
  assert.equal(area().hidden, false);
});

test("a channel that cannot be reached is not written to", () => {
  fill();
  pick("channel-away");
  assert.equal(form.read(), null);
  assert.match(shown("channel-error"), /\w/);
});

test("who is left out is not in the list of who can read; with all of them left out nothing goes on", () => {
  fill();
  pick("reader-tips-3");
  assert.deepEqual([form.read()?.readers, form.read()?.without], [[7], [3]]);
  pick("reader-tips-7");
  assert.equal(form.read(), null);
  assert.match(shown("channel-error"), /\w/);
});

test("who is left out stays so, and is said to be, when a document lacks their key and a later one has it again", () => {
  const lacking = (/** @type {number} */ gone) => ({
    ...DESK,
    channels: [{ ...DESK.channels[0], readers: READERS.filter(({ slot }) => slot !== gone) }],
  });
  fill();
  pick("reader-tips-3");
  form.showDesk(lacking(3));
  assert.equal(/** @type {HTMLDetailsElement} */ (get("readers-tips")).open, true, "it can be seen");
  assert.deepEqual([form.read()?.readers, form.read()?.without], [[7], [3]]);
  assert.match(get("readers-tips").querySelector(".warning")?.textContent ?? "", /Ada/);
  form.showDesk(DESK);
  assert.deepEqual([form.read()?.readers, form.read()?.without], [[7], [3]]);
  form.showDesk(lacking(7));
  assert.equal(form.read(), null, "nobody is left");
  pick("reader-tips-3");
  assert.deepEqual([form.read()?.readers, form.read()?.without], [[3], []], "and can be let in again");
});

test("another language, and another document of the desk, keep what was chosen and typed", () => {
  fill();
  pick("reader-tips-3");
  pick("question-where-plant");
  type("question-which", "Plant 4");
  const before = form.read();
  choose("de");
  form.redraw();
  form.showDesk(structuredClone(DESK));
  assert.deepEqual(form.read(), before);
});

test("going to the codename and back, or elsewhere and back, keeps every answer", () => {
  fill();
  pick("question-where-plant");
  type("question-which", "Plant 4");
  date("question-since", "4", "3", "2026");
  const before = form.read();
  form.setKnown(false, "");
  assert.deepEqual(form.read(), before);
  assert.equal(before?.answers.since, "2026-03-04");
});

test("another channel and back keeps what was answered to the first", () => {
  fill();
  pick("question-where-plant");
  type("question-which", "Plant 4");
  type("question-since", "2026-03-04");
  pick("question-know-told");
  const before = form.read();
  pick("channel-second");
  assert.deepEqual(form.read()?.answers, {});
  assert.equal(form.isWritten, true);
  pick("channel-tips");
  assert.deepEqual(form.read(), before);
  form.clear();
  pick("channel-second");
  pick("channel-tips");
  type("message", "Hello");
  assert.equal(form.read(), null, "what was sent is not kept");
});

test("a channel that asks the same, and another one after it, keep what was answered to each", () => {
  const twin = channel({ id: "twin", title: { en: "Twin" }, questions: QUESTIONS });
  form.showDesk({ ...DESK, channels: [...DESK.channels, twin] });
  fill();
  pick("question-know-told");
  pick("channel-twin");
  assert.deepEqual(form.read()?.answers, { where: "elsewhere", know: ["told"] }, "the same need not be answered twice");
  pick("question-where-plant");
  type("question-which", "Plant 4");
  pick("channel-second");
  for (const _ of [1, 2]) {
    pick("channel-tips");
    assert.deepEqual(form.read()?.answers, { where: "elsewhere", know: ["told"] });
    pick("channel-twin");
    assert.deepEqual(form.read()?.answers, { where: "plant", which: "Plant 4", know: ["told"] });
  }
});

test("what was answered to another channel counts as written", () => {
  pick("channel-tips");
  pick("question-know-told");
  pick("channel-second");
  assert.equal(form.isWritten, true);
  pick("channel-tips");
  pick("question-know-told");
  assert.equal(form.isWritten, false);
});

test("a codename that was opened and left again keeps the answers", () => {
  fill();
  pick("question-know-told");
  const before = form.read();
  form.setKnown(true, "tips");
  form.setKnown(false, "");
  assert.deepEqual(form.read(), before);
});

test("a codename that is open stays with another channel once it is chosen", () => {
  form.setKnown(true, "tips");
  pick("channel-second");
  form.setKnown(true, "tips");
  type("message", "More");
  assert.equal(form.read()?.channel, "second");
});

test("with an open codename no question is required, and the channel is the one written to before", () => {
  form.setKnown(true, "tips");
  type("message", "More");
  assert.deepEqual(form.read(), {
    channel: "tips",
    answers: {},
    text: "More",
    readers: [3, 7],
    without: [],
    files: [],
  });
});

test("the only channel is chosen, also when there were others before", () => {
  form.showDesk({ ...DESK, channels: [DESK.channels[1]] });
  type("message", "Hello");
  assert.equal(form.read()?.channel, "second");
});

test("what a Worker refused is said where it belongs", () => {
  fill();
  for (const code of ["too-long", "too-large", "json"]) {
    form.refuse(code);
    assert.match(shown("message-error"), /\w/, code);
  }
  for (const code of ["files-too-large", "files-too-many"]) {
    form.refuse(code);
    assert.match(shown("files-error"), /\w/, code);
  }
  for (const code of ["unreachable", "withdrawn", "anything"]) {
    form.refuse(code);
    assert.match(shown("write-error"), /\w/, code);
  }
});

test("the room left is said near the end, and beyond it, by what a Worker counts", async () => {
  /** @type {any[]} */
  const asked = [];
  form.room.measure = async (draft) => {
    asked.push(draft);
    return 250_002;
  };
  fill();
  const said = async (/** @type {string} */ text) => {
    type("message", text);
    await settled();
    return shown("message-room");
  };
  assert.equal(await said("x".repeat(1000)), "");
  assert.deepEqual(asked, []);
  assert.match(await said("x".repeat(240_000)), /Space left.*10,000/);
  assert.match(await said("漢".repeat(80_000)), /Space left.*3,300/);
  assert.match(await said("漢".repeat(84_000)), /Too long.*700/);
  assert.deepEqual(asked[0], { channel: "tips", answers: { where: "elsewhere" }, readers: [3, 7], without: [] });
  form.room.measure = () => Promise.reject(new Error("broken"));
  assert.match(await said("x".repeat(190_000)), /Space left.*10,000/);
});

test("more lines than a browser can show are not pasted; what is there stays", () => {
  const paste = (/** @type {string} */ text) => {
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    get("message").dispatchEvent(event);
    return event.defaultPrevented;
  };
  type("message", "a\n".repeat(MAX_LINES - 10));
  assert.equal(paste("b\nc"), false);
  assert.equal(paste("\n".repeat(10)), true);
  assert.match(shown("message-error"), /10,000/);
  assert.equal(/** @type {HTMLTextAreaElement} */ (get("message")).value.length, 2 * (MAX_LINES - 10));
});

test("a page that cannot send takes no text, and keeps what is there to be copied", () => {
  type("message", "Hello");
  form.close(true);
  const message = /** @type {HTMLTextAreaElement} */ (get("message"));
  assert.deepEqual([message.readOnly, message.value], [true, "Hello"]);
  assert.equal(get("message-field").classList.contains("closed"), false);
  form.close(false);
  assert.equal(message.readOnly, false);
});

test("text, a file or an answer alone is something written", () => {
  assert.equal(form.isWritten, false);
  type("message", "  ");
  pick("channel-tips");
  assert.equal(form.isWritten, false);
  type("message", "Hello");
  assert.equal(form.isWritten, true);
  type("message", "");
  pick("question-know-seen");
  assert.equal(form.isWritten, true);
});

test("a draft waits for the files that were chosen just before", async () => {
  fill();
  form.files.looks.end(); // which else has to look into them first
  const blob = Object.assign(new Blob(["x"]), { name: "a", lastModified: 1 });
  const file = (/** @type {Function} */ take) => setTimeout(() => take(blob), 5);
  const items = [{ webkitGetAsEntry: () => ({ fullPath: "/a", isFile: true, file }) }];
  get("files").dispatchEvent(Object.assign(new Event("drop"), { dataTransfer: { items, files: [] } }));
  assert.deepEqual(
    (await form.readAll())?.files.map(({ name }) => name),
    ["a"],
  );
});

test("a draft is not gone on with when some of the files chosen just before were not added: that is said first", async () => {
  fill();
  const file = (/** @type {Function} */ _, /** @type {Function} */ fail) => setTimeout(fail, 5);
  const items = [{ webkitGetAsEntry: () => ({ fullPath: "/locked", isFile: true, file }) }];
  get("files").dispatchEvent(Object.assign(new Event("drop"), { dataTransfer: { items, files: [] } }));
  assert.equal(await form.readAll(), null);
  assert.match(shown("files-error"), /locked/);
  assert.equal(focused(), "files-choose-open");
  assert.deepEqual((await form.readAll())?.files, [], "it was said");
});

test("who is left out of one message is left out of the next of the visit, and is seen to be", () => {
  fill();
  pick("reader-tips-3");
  form.clear();
  fill();
  assert.deepEqual([form.read()?.readers, form.read()?.without], [[7], [3]]);
  assert.match(get("readers-tips").textContent ?? "", /stays so until you close this page/);
});

test("clearing leaves nothing of what was written", () => {
  fill();
  form.clear();
  assert.equal(/** @type {HTMLTextAreaElement} */ (get("message")).value, "");
  assert.equal(get("question-where-elsewhere").hasAttribute("checked"), false);
  assert.equal(form.read(), null);
});
