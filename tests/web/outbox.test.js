// @ts-check
/** How far a message is said to be, and the one line about all of them. */

import assert from "node:assert/strict";
import { test } from "node:test";

Object.defineProperty(globalThis, "navigator", { value: { languages: ["en"] }, configurable: true });
const { Outbox } = await import("../../client/web/page/outbox.js");
const { pageText } = await import("../../client/web/page/language.js");

/** @typedef {"stored" | "confirmed"} Kind */

/** A message that waits. @param {InstanceType<typeof Outbox>} outbox @param {number} parts */
function add(outbox, parts) {
  const message = Object.assign(outbox.add(0, "Hello", "both", "Both"), { parts, delivery: "waiting" });
  return {
    message,
    hear(/** @type {Kind} */ kind, /** @type {number} */ part) {
      outbox.hear(kind, { message: message.message, part, parts, form: 0 });
      return message.delivery;
    },
    all(/** @type {Kind} */ kind) {
      for (let part = 0; part < parts; part++) this.hear(kind, part);
    },
  };
}

/** @param {InstanceType<typeof Outbox>} outbox */
const status = (outbox, uploading = false) => outbox.status("idle", uploading);

test("sent is said once all parts are stored, confirmed once all are confirmed", () => {
  const outbox = new Outbox();
  const { hear } = add(outbox, 3);
  assert.equal(hear("stored", 0), "waiting");
  assert.equal(hear("confirmed", 0), "waiting");
  assert.equal(hear("stored", 1), "waiting");
  assert.match(status(outbox).line, /2 of 3/);
  assert.equal(hear("stored", 2), "sent");
  assert.equal(hear("confirmed", 2), "sent");
  assert.equal(hear("confirmed", 1), "confirmed");
  assert.equal(outbox.waits, false);
});

test("one part stored many times is one part", () => {
  const { hear } = add(new Outbox(), 2);
  for (let times = 0; times < 5; times++) assert.equal(hear("stored", 0), "waiting");
});

test("a part that goes out once more takes nothing back of what was said", () => {
  const sent = add(new Outbox(), 2);
  sent.all("stored");
  sent.all("confirmed");
  assert.equal(sent.hear("stored", 0), "confirmed");
  assert.equal(sent.hear("confirmed", 0), "confirmed");
});

test("a message of which nothing is known changes nothing", () => {
  const outbox = new Outbox();
  const { message } = add(outbox, 1);
  outbox.hear("stored", { message: 99, part: 0, parts: 1, form: 0 });
  assert.equal(message.delivery, "waiting");
});

test("without a message the line is the one of a page at rest", () => {
  assert.deepEqual(status(new Outbox()), { delivery: "none", line: "idle" });
  assert.deepEqual(status(new Outbox(), true), { delivery: "none", line: "idle" });
});

test("the line is the least that is true of all messages", () => {
  const outbox = new Outbox();
  const [first, second] = [add(outbox, 1), add(outbox, 1)];
  first.all("stored");
  first.all("confirmed");
  assert.deepEqual(status(outbox), { delivery: "waiting", line: pageText("stateWaiting") });
  second.all("stored");
  assert.deepEqual(status(outbox), { delivery: "sent", line: pageText("stateSent") });
  const third = outbox.add(0, "More", "both", "Both");
  assert.deepEqual(status(outbox), { delivery: "sealing", line: pageText("stateSealing") });
  outbox.drop(third);
  second.all("confirmed");
  assert.deepEqual(status(outbox), { delivery: "confirmed", line: pageText("stateConfirmed") });
});

test("while files are on their way the line never says that the page can be closed", () => {
  const outbox = new Outbox();
  const sent = add(outbox, 1);
  assert.equal(status(outbox, true).line, pageText("stateWaiting"));
  for (const kind of /** @type {const} */ (["stored", "confirmed"])) {
    sent.all(kind);
    assert.equal(status(outbox, true).line, pageText("stateFilesWaiting"));
  }
  assert.equal(status(outbox, false).line, pageText("stateConfirmed"));
});

test("closing would lose what is encrypted or waits, and nothing else", () => {
  const outbox = new Outbox();
  assert.equal(outbox.waits, false);
  const sent = add(outbox, 1);
  assert.equal(outbox.waits, true);
  sent.all("stored");
  assert.equal(outbox.waits, false);
  const dropped = outbox.add(0, "", "", "");
  assert.equal(outbox.waits, true);
  outbox.drop(dropped);
  assert.equal(outbox.waits, false);
});

test("messages are numbered on, and each belongs to its codename", () => {
  const outbox = new Outbox();
  const texts = ["a", "b", "c"].map((text, at) => outbox.add(at % 2, text, "both", "Both"));
  assert.deepEqual(
    texts.map(({ message }) => message),
    [1, 2, 3],
  );
  assert.deepEqual(
    outbox.of(0).map(({ text }) => text),
    ["a", "c"],
  );
  assert.deepEqual(outbox.of(7), []);
});
