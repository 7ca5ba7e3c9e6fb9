// @ts-nocheck
/** How far a message is said to be. */

import assert from "node:assert/strict";
import { test } from "node:test";

Object.defineProperty(globalThis, "navigator", { value: { languages: ["en"] }, configurable: true });
const { Outbox } = await import("../../client/web/page/outbox.js");

function waiting(parts) {
  const outbox = new Outbox();
  const one = Object.assign(outbox.add(0, "Hello", "both", "Both"), { parts, delivery: "waiting" });
  return {
    outbox,
    one,
    hear: (kind, part) => (outbox.hear(kind, { message: one.message, part, parts, form: 0 }), one.delivery),
  };
}

test("sent is said once all parts are stored, confirmed once all are confirmed", () => {
  const { outbox, hear } = waiting(3);
  assert.equal(hear("stored", 0), "waiting");
  assert.equal(hear("confirmed", 0), "waiting");
  assert.equal(hear("stored", 1), "waiting");
  assert.match(outbox.stand("", false).line, /2 of 3/);
  assert.equal(hear("stored", 2), "sent");
  assert.equal(hear("confirmed", 2), "sent");
  assert.equal(hear("confirmed", 1), "confirmed");
  assert.equal(outbox.waits, false);
});

test("a part that goes out once more takes nothing back of what was said", () => {
  const { hear } = waiting(2);
  for (const kind of ["stored", "confirmed"]) for (const part of [0, 1]) hear(kind, part);
  assert.equal(hear("stored", 0), "confirmed");
  assert.equal(hear("confirmed", 0), "confirmed");
});

test("a message of which nothing is known changes nothing", () => {
  const { outbox, one } = waiting(1);
  outbox.hear("stored", { message: 99, part: 0, parts: 1, form: 0 });
  assert.equal(one.delivery, "waiting");
});
