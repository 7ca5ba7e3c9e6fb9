// @ts-check
/** What chosen files tell, on the page: what is said, what leaves, and that nothing is lost when the Worker that looks is ended. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { get, settled, shown } from "./page-window.js";

const { FilesForm } = await import("../../client/web/page/files.js");
const { Looks } = await import("../../client/web/page/looks.js");
const { choose: speak, fetchLanguages, pageText } = await import("../../client/web/page/language.js");

/** @type {any[]} what the Worker was asked and has not answered */
let asked = [];
/** @type {any} */
let worker;
const form = new FilesForm();
const PHOTO = {
  state: "seen",
  cleanable: true,
  traces: [
    { kind: "place", values: ["52.5 N"], more: 2 },
    { kind: "person", values: ["<b>Maria\u202e"], more: 0 },
  ],
};
const PAPER = { ...PHOTO, cleanable: false };
const CLEAN = { blob: new Blob(["abc"]), seen: { state: "seen", cleanable: true, traces: [] } };

/** Milliseconds of the page's clock. */
let now = 0;
performance.now = () => now;

beforeEach(() => {
  form.clear();
  asked = [];
  worker = {
    terminated: false,
    postMessage: (/** @type {any} */ call) => {
      if (call.call === "start") worker.start = call;
      else asked.push(call);
    },
    terminate: () => (worker.terminated = true),
  };
  form.looks = new Looks(form.looks.hears);
  form.looks.begin(worker);
  start();
});

const start = () => worker.onmessage({ data: { id: worker.start.id, result: true } });

/** @param {...string} names */
async function choose(...names) {
  const list = names.map((name) =>
    Object.assign(new Blob(["original"]), { name, webkitRelativePath: "", lastModified: 1 }),
  );
  Object.defineProperty(get("files-choose"), "files", { value: list, configurable: true });
  get("files-choose").dispatchEvent(new Event("change"));
  await form.added;
  await settled();
}

/** The Worker answers what it was asked first. @param {object} answer */
async function answer(answer) {
  const { id } = asked.shift();
  worker.onmessage({ data: { id, ...answer } });
  await settled();
  await settled();
}

const areas = () => /** @type {HTMLElement[]} */ ([...get("files-list").querySelectorAll(".look")]);
const NOTE = "about-the-copies.knothole.txt";
const names = () =>
  form
    .chosen()
    .map(({ name }) => name)
    .filter((name) => name !== NOTE);
const noteText = async () =>
  form
    .chosen()
    .find(({ name }) => name === NOTE)
    ?.blob.text();
const press = (/** @type {string} */ text) =>
  [...get("files").querySelectorAll("button")].find((one) => one.textContent === text)?.click();

test("it is said what a file tells, as text, and nothing changes by itself", async () => {
  await choose("photo.jpg");
  assert.match(areas()[0].textContent ?? "", /Looking/);
  assert.deepEqual(
    asked.map(({ call, values }) => [call, values.name]),
    [["look", "photo.jpg"]],
  );
  await answer({ result: { seen: PHOTO, people: null } });
  assert.match(areas()[0].textContent ?? "", /place.*people.*52\.5 N.*\+ 2.*<b>Maria‹U\+202E›/s);
  assert.equal(areas()[0].querySelector("b"), null);
  assert.deepEqual(names(), ["photo.jpg"]);
});

test("a cleaned copy leaves in the place of the original, or with it, as its source says", async () => {
  await choose("photo.jpg");
  await answer({ result: { seen: PHOTO, people: null } });
  press(pageText("cleanMake"));
  const ready = form.ready();
  await answer({ result: CLEAN });
  await ready;
  assert.deepEqual(
    form
      .chosen()
      .slice(0, -1)
      .map(({ name, size, blob }) => [name, size, blob]),
    [["photo.cleaned.jpg", 3, CLEAN.blob]],
  );
  assert.match(
    (await noteText()) ?? "",
    /"photo\.cleaned\.jpg" \(its original was not sent\)\n {2}Cleaned.*\n.*place, person/,
  );
  assert.match(shown("files-note"), /not the originals.*photo\.cleaned\.jpg/s, "its source can read the note");
  assert.match(shown("files-list"), /photo\.cleaned\.jpg/);
  assert.match(shown("files-total"), /2 files/);
  const box = /** @type {HTMLInputElement} */ (areas()[0].querySelector("input"));
  box.checked = true;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  assert.deepEqual(names(), ["photo.cleaned.jpg", "photo.jpg"]);
  assert.match((await noteText()) ?? "", /its original is in this bundle too/);
  assert.match(shown("files-total"), /3 files/);
  press(pageText("cleanUndo"));
  assert.deepEqual(
    form.chosen().map(({ name }) => name),
    ["photo.jpg"],
    "without a copy there is no note",
  );
  assert.equal(get("files-note").hidden, true);
  form.translate();
  assert.match(areas()[0].textContent ?? "", /52\.5 N/, "what was found stays said");
});

test("what can only be shown is said to stay, and what is not looked into as well", async () => {
  await choose("paper.pdf", "x.bin", "plain.png");
  await answer({ result: { seen: PAPER, people: null } });
  await answer({ result: { seen: { state: "unknown", cleanable: false, traces: [] }, people: null } });
  await answer({ result: { seen: { state: "seen", cleanable: true, traces: [] }, people: null } });
  assert.deepEqual(
    areas().map(({ lastChild }) => lastChild?.textContent),
    [pageText("tracesOnly"), pageText("tracesUnknown"), pageText("tracesNone")],
  );
});

test("all are cleaned at once, and a copy that is wanted is waited for", async () => {
  await choose("a.jpg", "b.jpg");
  await answer({ result: { seen: PHOTO, people: null } });
  assert.equal(get("files-clean-all").hidden, true);
  await answer({ result: { seen: PHOTO, people: null } });
  assert.equal(get("files-clean-all").hidden, false);
  press(pageText("cleanAll"));
  let isReady = false;
  void form.ready().then(() => (isReady = true));
  await answer({ result: CLEAN });
  assert.equal(isReady, false);
  await answer({ result: CLEAN });
  assert.equal(isReady, true);
  assert.deepEqual(names(), ["a.cleaned.jpg", "b.cleaned.jpg"]);
});

test("a copy that cannot be made is said, and the original is not sent without its source having seen that", async () => {
  await choose("photo.jpg");
  await answer({ result: { seen: PHOTO, people: null } });
  press(pageText("cleanMake"));
  const { notAdded } = form;
  const ready = form.ready();
  await answer({ error: "too-much" });
  await ready;
  assert.ok(form.notAdded > notAdded, "nothing is sent by this press");
  assert.match(shown("files-error"), /photo\.jpg/);
  assert.deepEqual(names(), ["photo.jpg"]);
});

test("when the Worker is ended every file is as it was, and that is said", async (t) => {
  const late = new AbortController();
  t.mock.method(AbortSignal, "timeout", () => late.signal);
  await choose("slow.pdf", "b.jpg");
  late.abort();
  await settled();
  assert.equal(worker.terminated, true);
  assert.deepEqual(names(), ["slow.pdf", "b.jpg"]);
  for (const area of areas()) assert.equal(area.textContent, pageText("tracesFailed"));
  await choose("later.jpg");
  assert.equal(areas()[2].textContent, pageText("tracesFailed"), "and of what is chosen then");
  await form.ready();
});

test("a Worker that is ended takes no more wishes, and what was seen stays said", async () => {
  await choose("a.jpg", "b.jpg", "paper.pdf");
  await answer({ result: { seen: PHOTO, people: null } });
  await answer({ result: { seen: PHOTO, people: null } });
  await answer({ result: { seen: PAPER, people: null } });
  const [make] = [...areas()[0].querySelectorAll("button")];
  worker.onerror();
  assert.equal(get("files-clean-all").hidden, true);
  assert.match(areas()[0].textContent ?? "", /52\.5 N/);
  assert.equal(press(pageText("cleanMake")), undefined);
  assert.equal(areas()[0].querySelector("button"), null);
  assert.ok(
    !areas()[0].textContent?.includes(pageText("tracesOnly")),
    "that it cannot be removed from a photo is not true",
  );
  assert.equal(areas()[2].lastChild?.textContent, pageText("tracesOnly"));
  const { notAdded } = form;
  make.click(); // pressed in the moment before
  get("files-clean-all").click();
  await form.ready();
  assert.ok(form.notAdded > notAdded);
  assert.deepEqual(names(), ["a.jpg", "b.jpg", "paper.pdf"]);
});

test("of a file that is chosen again a copy is wanted still, or it is said that there is none", async () => {
  await choose("photo.jpg");
  await answer({ result: { seen: PHOTO, people: null } });
  press(pageText("cleanMake"));
  await answer({ result: CLEAN });
  await choose("photo.jpg");
  await answer({ result: CLEAN });
  assert.deepEqual([names(), asked], [["photo.cleaned.jpg"], []]);
  press(pageText("cleanUndo"));
  assert.match(areas()[0].textContent ?? "", /52\.5 N/);
  press(pageText("cleanMake"));
  await choose("photo.jpg"); // while the copy is made
  const ready = form.ready();
  await answer({ result: CLEAN });
  await answer({ result: CLEAN });
  await ready;
  assert.deepEqual(names(), ["photo.cleaned.jpg"]);
  worker.onerror();
  const { notAdded } = form;
  await choose("photo.jpg");
  assert.ok(form.notAdded > notAdded);
  assert.match(shown("files-error"), /photo\.jpg/);
  assert.deepEqual(names(), ["photo.jpg"]);
});

test("while the Worker is still being fetched no time is counted against it", async (t) => {
  const timeout = t.mock.method(AbortSignal, "timeout");
  form.looks = new Looks(form.looks.hears);
  form.looks.begin(worker);
  await choose("photo.jpg");
  assert.match(areas()[0].textContent ?? "", /Looking/);
  await form.ready();
  assert.deepEqual([timeout.mock.callCount(), asked], [0, []]);
  start();
  await settled();
  assert.deepEqual([timeout.mock.callCount(), asked.length], [1, 1]);
  await answer({ result: { seen: PHOTO, people: null } });
  assert.match(areas()[0].textContent ?? "", /52\.5 N/);
});

test("what was taken out is neither looked into nor sent", async () => {
  await choose("a.jpg", "b.jpg", "c.jpg");
  /** @type {HTMLElement} */ (get("files-list").querySelectorAll("li > button")[1]).click();
  await answer({ result: { seen: PHOTO, people: null } });
  assert.deepEqual(
    asked.map(({ values }) => values.name),
    ["c.jpg"],
  );
  form.clear();
  await answer({ result: { seen: PHOTO, people: null } });
  assert.deepEqual([names(), asked], [[], []]);
});

const COLUMN = { heading: "", example: "", kind: null, inside: false, proposed: "keep" };
const TABLE = {
  form: { delimiter: ",", encoding: "utf-8" },
  headed: true,
  looked: 2,
  columns: [
    { ...COLUMN, heading: "<b>who", example: "Anna Müller", kind: "name", proposed: "pseudonym" },
    { ...COLUMN, heading: "salary", example: "50000" },
  ],
};
const PART = { title: "", hidden: false, ending: "", blob: new Blob(["who,salary\n"]), table: TABLE, text: null };
const FOUND = { seen: { state: "seen", cleanable: false, traces: [] }, people: { kind: "parts", parts: [PART] } };
const COPY = {
  blob: new Blob(["who,salary\nP-1,50000\n"]),
  encoding: "utf-8",
  done: { read: 2, kept: 1, odd: 1 },
  replaced: 0,
  still: null,
};

/** A table is chosen, and looked at. @param {{now: () => number, open: () => Promise<number>}} codename */
async function chooseTable(codename) {
  form.codename = codename;
  await choose("people.csv");
  await answer({ result: FOUND });
}

test("what of a table may be people is pointed out, and nothing of it changes until its source has decided", async () => {
  await chooseTable({ now: () => 0, open: async () => 7 });
  assert.match(areas()[0].textContent ?? "", /People in this file: names.*<b>who.*Anna Müller/s);
  assert.equal(areas()[0].querySelector("b"), null);
  assert.deepEqual(names(), ["people.csv"]);
  const menus = [...areas()[0].querySelectorAll("select")];
  assert.deepEqual(
    menus.map(({ value }) => value),
    ["pseudonym", "keep", ""],
  );
});

test("the note for the desk names no heading of a column that was left out: it could be a name, or say what was hidden", async () => {
  await chooseTable({ now: () => 0, open: async () => 7 });
  const [who] = /** @type {HTMLSelectElement[]} */ ([...areas()[0].querySelectorAll("select")]);
  who.value = "drop";
  who.dispatchEvent(new Event("change"));
  press(pageText("peopleMake"));
  await settled();
  await answer({ result: COPY });
  const note = (await noteText()) ?? "";
  assert.match(note, / {2}Column 1: left out\.\n {2}Column 2 "salary": as in the original\./);
  assert.doesNotMatch(note, /<b>who/);
});

test("a copy of a table is made as its source decided, with the pseudonyms of the codename it goes under", async () => {
  let codename = 0;
  await chooseTable({ now: () => codename, open: async () => (codename = 7) });
  const [, salary] = /** @type {HTMLSelectElement[]} */ ([...areas()[0].querySelectorAll("select")]);
  salary.value = "coarsen";
  salary.dispatchEvent(new Event("change"));
  press(pageText("peopleMake"));
  await settled();
  const [{ call, values }] = asked;
  assert.deepEqual(
    [call, values.codename, values.plan],
    ["redact", 7, { headed: true, actions: ["pseudonym", "coarsen"], rows: null, counts: false }],
  );
  worker.onmessage({ data: { kind: "copying", done: 1_000, of: 2_000 } });
  assert.match(areas()[0].textContent ?? "", /1 kB of 2 kB/);
  await answer({ result: COPY });
  assert.deepEqual(names(), ["people.redacted.csv"]);
  assert.match(areas()[0].textContent ?? "", /Rows in the copy: 1 of 2.*left out: 1.*P-1,50000/s);
  assert.match(
    (await noteText()) ?? "",
    /Column 1 "<b>who": every value replaced by a pseudonym\.\n {2}Column 2 "salary": every value made coarser/,
  );
  const { notAdded } = form;
  await form.ready();
  assert.equal(form.notAdded, notAdded);
  codename = 8; // another one was opened meanwhile
  const ready = form.ready();
  await settled();
  await settled();
  await answer({ result: COPY });
  await ready;
  assert.ok(form.notAdded > notAdded, "what its source has not seen is not sent by this press");
  assert.equal(shown("files-error"), pageText("peopleOther"));
  codename = 9;
  const before = form.notAdded;
  const failing = form.ready();
  await settled();
  await settled();
  await answer({ error: "failed" });
  await failing;
  assert.ok(form.notAdded > before);
  assert.match(shown("files-error"), /people\.csv/);
  assert.deepEqual(names(), ["people.redacted.csv"], "the original does not take its place");
});

test("a copy of a table that was not made yet when its source went on is looked through before it is sent", async () => {
  await chooseTable({ now: () => 7, open: async () => 7 });
  press(pageText("peopleMake"));
  await settled();
  const { notAdded } = form;
  const ready = form.ready();
  await settled();
  await answer({ result: COPY });
  await ready;
  assert.ok(form.notAdded > notAdded, "this press sends nothing");
  assert.equal(shown("files-error"), pageText("peopleReady"));
  const before = form.notAdded;
  await form.ready();
  assert.equal(form.notAdded, before, "the next one does");
});

test("what is unfolded stays unfolded in another language", async () => {
  await chooseTable({ now: () => 7, open: async () => 7 });
  const parts = () => [...areas()[0].querySelectorAll("details")].map(({ open }) => open);
  /** @type {HTMLDetailsElement} */ (areas()[0].querySelector("details")).open = true;
  const before = parts();
  assert.ok(before.includes(true));
  form.translate();
  assert.deepEqual(parts(), before);
});

test("a copy of a table can be searched, and one that cannot be made is said with its reason", async () => {
  await chooseTable({ now: () => 0, open: async () => 7 });
  const [who] = /** @type {HTMLSelectElement[]} */ ([...areas()[0].querySelectorAll("select")]);
  who.value = "drop";
  who.dispatchEvent(new Event("change"));
  press(pageText("peopleMake"));
  await settled();
  assert.equal(asked[0].values.codename, 0, "without pseudonyms no codename is made");
  await answer({ result: COPY });
  const field = /** @type {HTMLInputElement} */ (areas()[0].querySelector(".search input"));
  field.value = "Anna";
  press(pageText("previewFind"));
  assert.deepEqual([asked[0].call, asked[0].values.blob, asked[0].values.words], ["find", COPY.blob, "Anna"]);
  await answer({ result: { count: 1, places: [{ before: "x,", match: "Anna", after: " \u202e" }] } });
  assert.match(areas()[0].textContent ?? "", /Places found: 1.*x,Anna ‹U\+202E›/s);
  press(pageText("peopleMake")); // once more, otherwise
  await settled();
  await answer({ error: "too-large" });
  assert.match(shown("files-error"), /people\.csv.*too large/s);
  assert.deepEqual(names(), ["people.redacted.csv"], "the copy before stays");
});

test("of a workbook each sheet that is not left out leaves on its own; hidden ones are left out unless their source wants them", async () => {
  form.codename = { now: () => 7, open: async () => 7 };
  await choose("people.xlsx");
  const parts = ["One", "Two", "Three"].map((title, at) => ({ ...PART, title, hidden: at === 1, ending: "csv" }));
  await answer({ result: { seen: null, people: { kind: "parts", parts } } });
  assert.match(areas()[0].textContent ?? "", /Sheet 1: One.*Sheet 2: Two hidden.*Sheet 3: Three/s);
  const boxes = [...areas()[0].querySelectorAll(".label + label input")].map((box) => /** @type {any} */ (box));
  assert.deepEqual(
    boxes.map(({ checked }) => checked),
    [false, true, false],
  );
  press(pageText("peopleMake"));
  await settled();
  assert.deepEqual(asked[0].values.part.title, "One");
  await answer({ result: COPY });
  assert.deepEqual(names(), ["people.xlsx"], "not before all are made");
  await settled();
  assert.deepEqual(asked[0].values.part.title, "Three");
  await answer({ result: COPY });
  assert.deepEqual(names(), ["people.1.redacted.csv", "people.3.redacted.csv"]);
  assert.deepEqual(
    form.chosen().map(({ type }) => type),
    ["text/csv", "text/csv", "text/plain"],
  );
  assert.match((await noteText()) ?? "", /"people\.3\.redacted\.csv".*Sheet 3 of 3\./s);
  assert.doesNotMatch((await noteText()) ?? "", /Three/, "a sheet may be called as a person is");
  assert.equal(areas()[0].querySelectorAll("pre").length, 2, "each is shown");
});

test("of a text kinds of passages are decided, and words that its source names", async () => {
  form.codename = { now: () => 7, open: async () => 7 };
  await choose("mail.eml");
  const text = { encoding: "utf-8", looked: 3, found: [{ kind: "name", count: 2, examples: ["Anna \u202eMüller"] }] };
  const part = { ...PART, ending: "txt", table: null, text };
  await answer({ result: { seen: null, people: { kind: "parts", parts: [part] } } });
  assert.match(areas()[0].textContent ?? "", /names × 2.*Anna ‹U\+202E›Müller.*first 3 bytes/s);
  const [menu] = /** @type {HTMLSelectElement[]} */ ([...areas()[0].querySelectorAll("select")]);
  menu.value = "blacken";
  menu.dispatchEvent(new Event("change"));
  const [words, kept] = /** @type {HTMLTextAreaElement[]} */ ([...areas()[0].querySelectorAll("textarea")]);
  words.value = "Zq1\n \nZq2";
  words.dispatchEvent(new Event("input"));
  kept.value = "Zq3";
  kept.dispatchEvent(new Event("input"));
  press(pageText("peopleMake"));
  await settled();
  assert.deepEqual(asked[0].values.plan, { kinds: { name: "blacken" }, words: ["Zq1", "Zq2"], kept: ["Zq3"] });
  await answer({ result: { ...COPY, done: null, replaced: 3 } });
  assert.deepEqual(names(), ["mail.redacted.txt"]);
  assert.match(areas()[0].textContent ?? "", /Places replaced: 3/);
  assert.match((await noteText()) ?? "", /replaced, in 3 places.*name: blackened.*mail: pseudonyms/s);
});

const PICTURE = { ...PHOTO, blackable: true };
const BLACK = { blob: new Blob(["black"]), seen: { ...PICTURE, traces: [] } };
const areasDrawn = () => /** @type {HTMLElement[]} */ ([...areas()[0].querySelectorAll(".area")]);

/** A picture is chosen, looked at, and shown to be drawn on; or it cannot be. @param {boolean} [isShown] */
async function openPicture(isShown = true) {
  Object.assign(globalThis, { createImageBitmap: async () => ({ width: 4, height: 3, close() {} }) });
  await choose("photo.jpg");
  await answer({ result: { seen: PICTURE, people: null } });
  press(pageText("blackOpen"));
  assert.equal(asked[0].call, "picture");
  assert.equal(isOffered("blackAdd"), false, "nothing is drawn before it is seen");
  await answer(isShown ? { result: { blob: new Blob(["x"]), turned: 1 } } : { error: "too-much" });
  for (let turns = 0; turns < 5; turns++) await settled();
}
const isOffered = (/** @type {import("../../client/web/page/language.js").PlainKey} */ key) => {
  const button = [...areas()[0].querySelectorAll("button")].find(({ textContent }) => textContent === pageText(key));
  return button !== undefined && !button.closest("[hidden]");
};

/** A part of it is drawn by keys alone. */
async function drawByKeys() {
  await openPicture();
  press(pageText("blackAdd"));
}

test("nobody draws on a picture that cannot be shown", async () => {
  await openPicture(false);
  assert.equal(isOffered("blackAdd"), false);
  assert.equal(isOffered("peopleMake"), false);
  const canvas = /** @type {HTMLElement} */ (areas()[0].querySelector(".picture"));
  canvas.dispatchEvent(new PointerEvent("pointerdown", { button: 0, pointerType: "mouse" }));
  assert.equal(areasDrawn().length, 0);
  assert.ok(areas()[0].textContent?.includes(pageText("blackUnshown")));
  press(pageText("blackLeave"));
  assert.deepEqual(names(), ["photo.jpg"]);
});

test("a finger moves the page until it is to draw", async (t) => {
  t.mock.method(/** @type {any} */ (globalThis), "matchMedia", () => ({ matches: true }));
  await openPicture();
  const picture = /** @type {HTMLElement} */ (areas()[0].querySelector(".picture"));
  picture.setPointerCapture = () => {};
  const touch = (/** @type {string} */ pointerType) =>
    picture.dispatchEvent(new PointerEvent("pointerdown", { button: 0, pointerType, cancelable: true }));
  assert.equal(touch("touch"), true, "the page may be moved");
  assert.ok(picture.classList.contains("moved"));
  assert.equal(areasDrawn().length, 0);
  /** @type {HTMLElement} */ (areas()[0].querySelector("label.choice input")).click();
  assert.ok(!picture.classList.contains("moved"));
  assert.equal(touch("touch"), false);
  assert.equal(areasDrawn().length, 1);
});

test("a mouse draws at once, and where there is no finger none is spoken of", async () => {
  await openPicture();
  const picture = /** @type {HTMLElement} */ (areas()[0].querySelector(".picture"));
  picture.setPointerCapture = () => {};
  assert.ok(!picture.classList.contains("moved"));
  assert.ok(/** @type {HTMLElement} */ (areas()[0].querySelector("label.choice")).hidden);
  picture.dispatchEvent(new PointerEvent("pointerdown", { button: 0, pointerType: "mouse", cancelable: true }));
  assert.equal(areasDrawn().length, 1);
});

test("of a copy of a PDF it is said what stays unseen in it, and of a file with a password that it has one", async () => {
  await choose("report.pdf", "locked.pdf");
  await answer({ result: { seen: { ...PHOTO, paged: true }, people: null } });
  await answer({ error: "locked" });
  assert.equal(areas()[1].textContent, pageText("tracesLocked"));
  press(pageText("cleanMake"));
  await answer({ result: { ...CLEAN, seen: { ...CLEAN.seen, paged: true } } });
  assert.ok(areas()[0].textContent?.includes(pageText("cleanPdf")));
});

test("of a PDF of which no copy could be made it is said how one may be made yet", async () => {
  for (const { name, paged, more } of [
    { name: "report.pdf", paged: true, more: ` ${pageText("cleanPrint")}` },
    { name: "photo.jpg", paged: false, more: "" },
  ]) {
    await choose(name);
    await answer({ result: { seen: { ...PHOTO, paged }, people: null } });
    press(pageText("cleanMake"));
    await answer({ error: "broken" });
    assert.equal(shown("files-error"), pageText("cleanFailed", { name }) + more);
    form.clear();
  }
});

test("parts of a picture are drawn by keys and by numbers, and a copy with them leaves in the place of the original", async () => {
  await drawByKeys();
  const key = (/** @type {string} */ name, shiftKey = false) =>
    areasDrawn()[0].dispatchEvent(new KeyboardEvent("keydown", { key: name, shiftKey, cancelable: true }));
  key("ArrowLeft");
  key("ArrowDown");
  key("ArrowRight", true);
  for (let times = 0; times < 200; times++) key("ArrowUp", true); // no part is less than nothing
  const [left, top, width, height] = /** @type {NodeListOf<HTMLInputElement>} */ (
    areas()[0].querySelectorAll(".areas input")
  );
  assert.deepEqual([left.value, top.value, width.value, height.value], ["34", "36", "31", "0.5"]);
  height.value = "900";
  height.dispatchEvent(new Event("input"));
  press(pageText("peopleMake"));
  const [{ call, values }] = asked;
  assert.equal(call, "blacken");
  const [{ left: from, top: above, right, bottom }] = values.areas;
  assert.deepEqual(
    [from, above, right, bottom].map((share) => Math.round(1_000 * share)),
    [340, 360, 650, 1_000],
  );
  worker.onmessage({ data: { kind: "copying", done: 1_000, of: 2_000 } });
  assert.match(areas()[0].textContent ?? "", /1 kB of 2 kB/);
  const { notAdded } = form;
  const ready = form.ready();
  await answer({ result: BLACK });
  await ready;
  assert.equal(form.notAdded, notAdded + 1, "nobody has looked through it yet");
  assert.deepEqual(names(), ["photo.redacted.jpg"]);
  assert.match((await noteText()) ?? "", /"photo\.redacted\.jpg" .*\n {2}Parts of the picture were made black: 1\./);
  assert.deepEqual([asked.shift().call, areas()[0].querySelectorAll("canvas").length], ["picture", 1]);
  await form.ready();
  assert.equal(form.notAdded, notAdded + 1);
  press(pageText("cleanUndo"));
  assert.deepEqual(names(), ["photo.jpg"]);
});

test("who goes on while parts are being drawn is asked for the copy: the original does not leave by mistake", async () => {
  await drawByKeys();
  const { notAdded } = form;
  await form.ready();
  assert.equal(form.notAdded, notAdded + 1);
  assert.match(shown("files-error"), /no copy yet/);
  areasDrawn()[0].dispatchEvent(new KeyboardEvent("keydown", { key: "Delete" }));
  press(pageText("peopleMake"));
  assert.match(areas()[0].textContent ?? "", /at least one part/);
  press(pageText("blackLeave"));
  await form.ready();
  assert.equal(form.notAdded, notAdded + 1);
});

test("a copy that takes long is stopped, and what was drawn stays; if the Worker ends, that there is no copy is said", async () => {
  await drawByKeys();
  press(pageText("peopleMake"));
  press(pageText("blackStop"));
  const [blacken, stop] = asked.splice(0, 2);
  assert.deepEqual([blacken.call, stop.call], ["blacken", "stop"]);
  form.complain("");
  worker.onmessage({ data: { id: blacken.id, error: "stopped" } });
  await settled();
  await settled();
  assert.deepEqual([shown("files-error"), areasDrawn().length], ["", 1]);
  const { notAdded } = form;
  form.looks.end();
  assert.deepEqual([form.notAdded, areasDrawn().length], [notAdded + 1, 0]);
  assert.match(shown("files-error"), /photo\.jpg/);
});

test("of a picture that cannot be changed it is said, and what was drawn stays", async () => {
  await drawByKeys();
  press(pageText("peopleMake"));
  await answer({ error: "broken" });
  assert.match(shown("files-error"), /photo\.jpg.*cannot change this kind of picture/s);
  assert.deepEqual([areasDrawn().length, names()], [1, ["photo.jpg"]]);
});

/** Goes on; who does so again at once has read nothing. @param {number} [later] milliseconds after what was before */
async function isStopped(later = 1_500) {
  const { notAdded } = form;
  now += later;
  await form.ready();
  return form.notAdded > notAdded;
}

test("who goes on before it is shown what the files tell is stopped once, and again for other files", async () => {
  await choose("photo.jpg", "paper.pdf");
  assert.ok(await isStopped());
  assert.equal(shown("files-error"), pageText("filesUnseen"));
  await answer({ result: { seen: PHOTO } });
  assert.equal(shown("files-error"), pageText("filesUnseen"));
  await answer({ result: { seen: PAPER } });
  assert.equal(shown("files-error"), "");
  assert.ok(!(await isStopped()));

  await choose("other.jpg");
  assert.ok(await isStopped());
  assert.ok(!(await isStopped()));
  await choose("third.jpg");
  worker.onerror();
  assert.ok(!(await isStopped()), "nobody looks any more, which is said at each file");
});

test("who presses twice goes on once: what was said could not be read in between", async () => {
  await choose("photo.jpg");
  assert.ok(await isStopped());
  assert.ok(await isStopped(200));
  assert.equal(shown("files-error"), pageText("filesUnseen"));
  await answer({ result: { seen: PHOTO, people: null } });
  assert.ok(await isStopped(200), "nor what the file tells");
  assert.ok(!(await isStopped()));
});

test("who goes on before the program that looks is here is stopped as well", async () => {
  form.looks = new Looks(form.looks.hears);
  form.looks.begin(worker);
  await choose("photo.jpg");
  assert.ok(await isStopped());
  assert.ok(!(await isStopped()), "and may go on, though it may never come");
});

test("files that are chosen while somebody who goes on waits for a copy are looked into as well", async () => {
  await choose("photo.jpg");
  await answer({ result: { seen: PHOTO, people: null } });
  press(pageText("cleanMake"));
  const stopped = isStopped();
  await choose("other.jpg");
  await answer({ result: CLEAN });
  assert.ok(await stopped);
  assert.equal(shown("files-error"), pageText("filesUnseen"));
});

test("what was said goes when it holds no more, though the page speaks another language by then", async () => {
  await choose("photo.jpg");
  assert.ok(await isStopped());
  const said = shown("files-error");
  await fetchLanguages();
  speak("de");
  get("files-error").textContent = said; // as write.js leaves it, when a language came by itself
  await answer({ result: { seen: PHOTO, people: null } });
  assert.equal(shown("files-error"), "");
  speak("en");
});
