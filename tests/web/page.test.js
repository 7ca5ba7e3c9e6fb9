// @ts-check
/** The whole page on its main thread, as it is served, with Workers that are played: what is shown before it has started, and when something of it fails. */

import assert from "node:assert/strict";
import { after, test } from "node:test";
import { click, get, settled, shown, type } from "./page-window.js";

/** The page's Workers by their addresses; what they are asked is answered by the test. @type {Map<string, PlayedWorker>} */
const workers = new Map();

class PlayedWorker {
  /** @type {((event: any) => void) | null} */ onmessage = null;
  /** @type {(() => void) | null} */ onerror = null;
  /** @type {Record<string, (values: any) => unknown>} */ answers = {};
  /** @type {string[]} */ asked = [];

  /** @param {string} path */
  constructor(path) {
    workers.set(path.slice("/app/".length), this);
  }

  /** @param {{id: number, call: string, values: any}} message */
  async postMessage({ id, call, values }) {
    this.asked.push(call);
    const result = await this.answers[call]?.(values);
    this.tell({ id, result });
  }

  /** @param {object} data */
  tell(data) {
    this.onmessage?.({ data });
  }
}

Object.assign(globalThis, { Worker: PlayedWorker, isSecureContext: true });
/** @type {MessagePort[]} */
const ports = [];
const RealChannel = MessageChannel;
globalThis.MessageChannel = class extends RealChannel {
  constructor() {
    super();
    ports.push(this.port1, this.port2);
  }
};
after(() => {
  for (const port of ports) port.close();
});

/** @param {string} name */
const worker = (name) => /** @type {PlayedWorker} */ (workers.get(name));
/** What can be typed into, pressed or followed now, by id. */
const usable = () =>
  [...document.querySelectorAll("input, textarea, button, select, a")]
    .filter((element) => !element.closest("[hidden], [inert], .closed") && !element.matches("[readonly], :disabled"))
    .map((element) => element.id)
    .filter(Boolean);
/** Chooses a language, as a person does. @param {string} code */
function choose(code) {
  const menu = /** @type {HTMLSelectElement} */ (get("language"));
  menu.value = code;
  menu.dispatchEvent(new Event("change"));
}
const DESK = {
  id: "d",
  name: "Example desk",
  today: 20_784,
  expired: false,
  withholds: false,
  replyDays: 120,
  readThrough: 20_783,
  largestBundle: 0,
  origins: [],
  readers: [],
  statement: { date: 20_784, text: {}, holds: [] },
  channels: [
    {
      id: "tips",
      title: { en: "Tips" },
      guidance: { en: "" },
      questions: [],
      readers: [{ slot: 1, name: "Ada", role: "" }],
      readThrough: 20_783,
      reachable: true,
    },
  ],
};

test("until its script has run, the page says that it has not started, and takes nothing but an envelope file", async () => {
  assert.equal(document.body.dataset.state, "unstarted");
  assert.equal(get("not-started").hidden, false);
  assert.deepEqual(usable(), []);
  assert.ok(get("not-started").querySelector("a[href='about:blank']"), "there is a way out");
  assert.equal(get("not-started").querySelectorAll("form").length, 16);
  await import("../../client/web/page/app.js");
  assert.equal(document.getElementById("not-started"), null);
  assert.equal(document.body.dataset.state, "loading");
  for (const id of ["message", "leave", "go-return", "write-continue"]) assert.ok(usable().includes(id), id);
});

test("what the desk is verified with is loaded first; when its documents came, all else, whatever the language", async () => {
  assert.deepEqual([...workers.keys()], ["clock.js", "crypto-worker.js"]);
  choose("de");
  type("message", "Hel");
  assert.equal(document.documentElement.lang, "en");
  assert.equal(shown("go-write"), "Write", "until the others are here");
  worker("clock.js").tell({ kind: "documents" });
  worker("clock.js").tell({ kind: "documents" });
  assert.deepEqual([...workers.keys()].slice(2), ["bundle-worker.js", "codename-worker.js", "file-worker.js"]);
  assert.deepEqual(worker("codename-worker.js").asked, ["start"], "asked of it before it was there");
  while (document.documentElement.lang === "en") await settled();
  assert.equal(shown("go-write"), "Schreiben");
  assert.equal(/** @type {HTMLTextAreaElement} */ (get("message")).value, "Hel");
  choose("en");
});

test("one first visit: what is typed while a message is encrypted is not lost, for nothing can be", async () => {
  const session = worker("crypto-worker.js");
  const found = { letters: [], receipts: [{ written: 20_783, name: "Ada", opened: 20_784, stolen: null }], refused: 0 };
  /** @type {(value: object) => void} */
  let sealed = () => {};
  const sealing = new Promise((resolve) => (sealed = resolve));
  Object.assign(session.answers, {
    open: (/** @type {any} */ { codename }) => (codename === 1 ? found : new Promise(() => {})),
    send: () => sealing,
  });
  Object.assign(worker("codename-worker.js").answers, {
    make: () => ({ words: [..."abcdefgh"], positions: [1, 5] }),
    read: () => ({ code: "ok", words: [..."ijklmnop"] }),
    words: (/** @type {any} */ { text }) => [text],
  });
  session.tell({ kind: "desk", desk: DESK });
  assert.equal(document.body.dataset.state, "ready");
  click("go-return");
  assert.ok(usable().includes("codename-entry"));
  click("go-write");
  type("message", "Hello");
  click("write-continue");
  await settled();
  click("go-return");
  type("codename-entry", "another");
  click("entry-open");
  await settled();
  const bar = () => /** @type {HTMLProgressElement} */ (get("entry-progress")).value;
  worker("codename-worker.js").tell({ kind: "stretching", codename: 1, done: 0.5 });
  assert.equal(bar(), 0, "that is the other one's");
  worker("codename-worker.js").tell({ kind: "stretching", codename: 2, done: 0.25 });
  assert.equal(bar(), 0.25);
  click("go-write");
  click("write-continue");
  await settled();
  click("codename-written");
  type("check-2", "b");
  type("check-6", "x");
  click("check-send");
  await settled();
  assert.equal(shown("check-2-error"), "", "it is right");
  type("check-6", "f");
  click("check-send");
  await settled();
  await settled();
  assert.equal(shown("step-sent"), "Sending");
  assert.equal(document.body.dataset.delivery, "sealing");
  click("go-write");
  assert.ok(!usable().includes("message") && !usable().includes("write-continue"));
  sealed({ parts: 1 });
  await settled();
  assert.ok(usable().includes("message"));
  assert.equal(/** @type {HTMLTextAreaElement} */ (get("message")).value, "");
  const label = { message: 1, part: 0, form: 0 };
  worker("clock.js").tell({ kind: "stored", label });
  worker("crypto-worker.js").tell({ kind: "certain", ...label });
  click("go-return");
  worker("clock.js").tell({ kind: "confirmed", label });
  assert.equal(document.body.dataset.delivery, "confirmed");
});

test("when a Worker does not load, or stops, nothing can be typed any more, and the way out still works", async () => {
  worker("crypto-worker.js").answers.fits = () => new Promise(() => {});
  click("go-write");
  type("message", "More");
  click("write-continue");
  await settled();
  assert.equal(get("write").inert, true, "it is being checked");
  click("go-return");
  assert.ok(usable().includes("proof-text"));
  worker("clock.js").onerror?.();
  assert.equal(document.body.dataset.state, "refused");
  assert.ok(!usable().includes("proof-text"));
  choose("de");
  assert.ok(!usable().includes("proof-text"), "in another language neither");
  choose("en");
  click("close-codename");
  assert.ok(!usable().includes("codename-entry"));
  click("go-write");
  assert.deepEqual(
    usable().filter((id) => ["message", "write-continue", "codename-entry"].includes(id)),
    [],
  );
  assert.equal(get("write").inert, false);
  assert.equal(/** @type {HTMLTextAreaElement} */ (get("message")).value, "More", "it can be copied");
  assert.match(shown("trouble"), /\w/);
  assert.ok(usable().includes("leave"));
});

test("of two words asked back, one left empty is not called wrong beside one that is", async () => {
  const { askBack } = await import("../../client/web/page/codename.js");
  askBack(get("other"), [..."abcdefgh"], [1, 5], {
    show: () => {},
    right: () => assert.fail("it is wrong"),
    words: async (typed) => [typed],
  });
  type("check-2", "x");
  click("check-send");
  await settled();
  assert.match(shown("check-2-error"), /\w/);
  assert.equal(shown("check-6-error"), "");
  type("check-2", "b");
  click("check-send");
  await settled();
  assert.match(shown("check-6-error"), /\w/);
});
