// @ts-check
/** What chosen files tell, on the page: what is said, what leaves, and that nothing is lost when the Worker that looks is ended. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { get, settled, shown } from "./page-window.js";

const { FilesForm } = await import("../../client/web/page/files.js");
const { Looks } = await import("../../client/web/page/looks.js");
const { pageText } = await import("../../client/web/page/language.js");

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
const names = () => form.chosen().map(({ name }) => name);
const press = (/** @type {string} */ text) =>
  [...get("files").querySelectorAll("button")].find((one) => one.textContent === text)?.click();

test("it is said what a file tells, as text, and nothing changes by itself", async () => {
  await choose("photo.jpg");
  assert.match(areas()[0].textContent ?? "", /Looking/);
  assert.deepEqual(
    asked.map(({ call, values }) => [call, values.name]),
    [["look", "photo.jpg"]],
  );
  await answer({ result: PHOTO });
  assert.match(areas()[0].textContent ?? "", /place.*people.*52\.5 N.*\+ 2.*<b>Maria‹U\+202E›/s);
  assert.equal(areas()[0].querySelector("b"), null);
  assert.deepEqual(names(), ["photo.jpg"]);
});

test("a cleaned copy leaves in the place of the original, or with it, as its source says", async () => {
  await choose("photo.jpg");
  await answer({ result: PHOTO });
  press(pageText("cleanMake"));
  const ready = form.ready();
  await answer({ result: CLEAN });
  await ready;
  assert.deepEqual(
    form.chosen().map(({ name, size, blob }) => [name, size, blob]),
    [["photo.cleaned.jpg", 3, CLEAN.blob]],
  );
  assert.match(shown("files-list"), /photo\.cleaned\.jpg/);
  assert.match(shown("files-total"), /1 file, 3/);
  const box = /** @type {HTMLInputElement} */ (areas()[0].querySelector("input"));
  box.checked = true;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  assert.deepEqual(names(), ["photo.cleaned.jpg", "photo.jpg"]);
  assert.match(shown("files-total"), /2 files/);
  press(pageText("cleanUndo"));
  assert.deepEqual(names(), ["photo.jpg"]);
  form.translate();
  assert.match(areas()[0].textContent ?? "", /52\.5 N/, "what was found stays said");
});

test("what can only be shown is said to stay, and what is not looked into as well", async () => {
  await choose("paper.pdf", "x.bin", "plain.png");
  await answer({ result: PAPER });
  await answer({ result: { state: "unknown", cleanable: false, traces: [] } });
  await answer({ result: { state: "seen", cleanable: true, traces: [] } });
  assert.deepEqual(
    areas().map(({ lastChild }) => lastChild?.textContent),
    [pageText("tracesOnly"), pageText("tracesUnknown"), pageText("tracesNone")],
  );
});

test("all are cleaned at once, and a copy that is wanted is waited for", async () => {
  await choose("a.jpg", "b.jpg");
  await answer({ result: PHOTO });
  assert.equal(get("files-clean-all").hidden, true);
  await answer({ result: PHOTO });
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
  await answer({ result: PHOTO });
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
  await answer({ result: PHOTO });
  await answer({ result: PHOTO });
  await answer({ result: PAPER });
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
  await answer({ result: PHOTO });
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
  await answer({ result: PHOTO });
  assert.match(areas()[0].textContent ?? "", /52\.5 N/);
});

test("what was taken out is neither looked into nor sent", async () => {
  await choose("a.jpg", "b.jpg", "c.jpg");
  /** @type {HTMLElement} */ (get("files-list").querySelectorAll("li > button")[1]).click();
  await answer({ result: PHOTO });
  assert.deepEqual(
    asked.map(({ values }) => values.name),
    ["c.jpg"],
  );
  form.clear();
  await answer({ result: PHOTO });
  assert.deepEqual([names(), asked], [[], []]);
});
