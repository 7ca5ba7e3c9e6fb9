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
    hear(/** @type {Kind | "certain"} */ kind, /** @type {number} */ part, form = 0) {
      outbox.hear(kind, { message: message.message, part, form });
      return message.delivery;
    },
    all(/** @type {Kind} */ kind) {
      for (let part = 0; part < parts; part++) {
        this.hear(kind, part);
        this.hear("certain", part);
      }
    },
  };
}

/** @param {InstanceType<typeof Outbox>} outbox */
const status = (outbox) => outbox.status("idle");

/** @param {InstanceType<typeof Outbox>} outbox */
const said = (outbox) => [status(outbox).delivery, status(outbox).line];

test("sent is said once all parts are stored, confirmed once all are confirmed", () => {
  const outbox = new Outbox();
  const { hear } = add(outbox, 3);
  assert.equal(hear("stored", 0), "waiting");
  assert.equal(hear("confirmed", 0), "waiting");
  assert.equal(hear("stored", 1), "waiting");
  assert.match(status(outbox).line, /2 of 3/);
  assert.equal(hear("stored", 2), "sent");
  for (const part of [0, 1, 2]) hear("certain", part);
  assert.equal(hear("confirmed", 2), "sent");
  assert.equal(hear("confirmed", 1), "confirmed");
  assert.equal(outbox.waits, false);
});

test("one part stored many times is one part", () => {
  const { hear } = add(new Outbox(), 2);
  for (let times = 0; times < 5; times++) assert.equal(hear("stored", 0), "waiting");
});

test("while a part goes out once more, nothing says that it arrived", () => {
  const outbox = new Outbox();
  const sent = add(outbox, 2);
  sent.all("stored");
  sent.all("confirmed");
  outbox.repeat({ message: sent.message.message, part: 1, form: 0 });
  assert.equal(sent.message.delivery, "waiting");
  assert.equal(status(outbox).line, pageText("stateAgain"));
  assert.equal(outbox.waits, true);
  add(outbox, 1);
  assert.equal(status(outbox).line, pageText("stateParts", { stored: 1, count: 2 }));
  assert.equal(sent.hear("stored", 1, 1), "sent");
  assert.equal(sent.hear("certain", 1, 1), "sent");
  assert.equal(sent.hear("confirmed", 1, 1), "confirmed");
  outbox.repeat({ message: 99, part: 0, form: 0 });
});

test("what is heard of a sealing that no longer counts says nothing", () => {
  const outbox = new Outbox();
  const { message, hear } = add(outbox, 1);
  outbox.repeat({ message: message.message, part: 0, form: 0 }); // heard before the clock's own word
  assert.equal(hear("stored", 0), "waiting");
  assert.equal(hear("confirmed", 0), "waiting");
  hear("certain", 0, 1);
  assert.equal(hear("stored", 0, 1), "sent");
  assert.equal(hear("confirmed", 0), "sent");
  assert.equal(hear("confirmed", 0, 1), "confirmed");
});

test("what may have to go out once more is not said to have arrived", () => {
  const { hear } = add(new Outbox(), 2);
  for (const kind of /** @type {const} */ (["stored", "confirmed"])) for (const part of [0, 1]) hear(kind, part);
  assert.equal(hear("certain", 0), "sent");
  assert.equal(hear("certain", 1), "confirmed");
});

test("files of an earlier message that failed hide nothing that came after", () => {
  const outbox = new Outbox();
  const [first, request] = [add(outbox, 1), add(outbox, 1)];
  for (const sent of [first, request])
    for (const kind of /** @type {const} */ (["stored", "confirmed"])) sent.all(kind);
  request.message.channel = "";
  outbox.hearUpload({ message: 1, done: 1, of: 2, left: null, kind: "upload", state: "stopped" });
  assert.deepEqual(
    [status(outbox).line, status(outbox).title],
    [pageText("stateRequestArrived"), "sentTitleConfirmed"],
  );
});

test("once nothing works, only what has arrived or was lost is still said", () => {
  const outbox = new Outbox();
  const [arrived, sent, waiting, lost] = [add(outbox, 1), add(outbox, 1), add(outbox, 1), add(outbox, 1)];
  const sealing = outbox.add(0, "More", "both", "Both");
  for (const kind of /** @type {const} */ (["stored", "confirmed"])) arrived.all(kind);
  sent.all("stored");
  outbox.lose(lost.message.message);
  outbox.end();
  const deliveries = [arrived.message, sent.message, waiting.message, lost.message, sealing].map(
    ({ delivery }) => delivery,
  );
  assert.deepEqual(deliveries, ["confirmed", "uncertain", "uncertain", "lost", "uncertain"]);
  assert.equal(sent.hear("confirmed", 0), "confirmed", "the clock may go on");
  assert.equal(waiting.hear("stored", 0), "uncertain");
  assert.equal(outbox.waits, true);
});

test("a message of which a part is lost never is said to have arrived", () => {
  const outbox = new Outbox();
  const sent = add(outbox, 3);
  sent.hear("stored", 0);
  outbox.lose(sent.message.message);
  assert.equal(sent.hear("stored", 1), "lost");
  const { delivery, line, title } = status(outbox);
  assert.deepEqual([delivery, line, title], ["lost", pageText("stateLost"), "sentTitleLost"]);
});

test("a request to destroy everything is not called a message", () => {
  const outbox = new Outbox();
  const request = Object.assign(outbox.add(0, "", "", ""), { delivery: "confirmed" });
  assert.equal(status(outbox).line, pageText("stateRequestArrived"));
  assert.equal(request.channel, "");
});

test("a message of which nothing is known changes nothing", () => {
  const outbox = new Outbox();
  const { message } = add(outbox, 1);
  outbox.hear("stored", { message: 99, part: 0, form: 0 });
  assert.equal(message.delivery, "waiting");
});

test("without a message the line is the one of a page at rest", () => {
  const { delivery, line } = status(new Outbox());
  assert.deepEqual([delivery, line], ["none", "idle"]);
});

test("the line is the least that is true of all messages", () => {
  const outbox = new Outbox();
  const [first, second] = [add(outbox, 1), add(outbox, 1)];
  first.all("stored");
  first.all("confirmed");
  assert.deepEqual(said(outbox), ["waiting", pageText("stateWaiting")]);
  second.all("stored");
  assert.deepEqual(said(outbox), ["sent", pageText("stateSent")]);
  const third = outbox.add(0, "More", "both", "Both");
  assert.deepEqual(said(outbox), ["sealing", pageText("stateSealing")]);
  outbox.drop(third);
  second.all("confirmed");
  assert.deepEqual(said(outbox), ["confirmed", pageText("stateConfirmed")]);
});

test("while files are on their way the line never says that the page can be closed", () => {
  const outbox = new Outbox();
  const sent = add(outbox, 1);
  const hear = (/** @type {any} */ more) =>
    outbox.hearUpload({ message: sent.message.message, done: 1, of: 2, left: null, kind: "upload", ...more });
  hear({ kind: "reading" });
  assert.equal(status(outbox).line, pageText("stateWaiting"));
  for (const kind of /** @type {const} */ (["stored", "confirmed"])) {
    sent.all(kind);
    for (const state of ["running", "slow", "lost", "paused", "full"]) {
      hear({ state });
      const { line, title } = status(outbox);
      assert.deepEqual([line, title], [pageText("stateFilesWaiting"), "sentTitleFiles"], state);
    }
  }
  hear({ state: "done" });
  assert.deepEqual([status(outbox).line, status(outbox).title], [pageText("stateConfirmed"), "sentTitleConfirmed"]);
  for (const state of ["stopped", "changed"]) {
    hear({ state });
    assert.deepEqual(
      [status(outbox).line, status(outbox).title],
      [pageText("stateFilesMissing"), "sentTitleFilesMissing"],
    );
  }
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
