// @ts-check
/** Codenames as people type them: the page and `knothole source` read one table of cases alike. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { WORDS } from "../../client/web/protocol/words.js";
import { typedWords } from "../../client/web/workers/typed-codename.js";

const cases = JSON.parse(readFileSync(new URL("../support/typed-codenames.json", import.meta.url), "utf8"));
const known = new Set(WORDS);

test("all these are one codename", () => {
  for (const typed of cases.same) assert.equal(typedWords(typed).join(" "), cases.codename, JSON.stringify(typed));
});

test("all these are refused for the same reason as by the commands", () => {
  for (const { typed, code, number } of cases.refused) {
    const words = typedWords(typed);
    const wrong = words.findIndex((word) => !known.has(word));
    const reading = wrong >= 0 ? ["codename-word", wrong + 1] : ["codename-length", words.length];
    assert.deepEqual(reading, [code, number], JSON.stringify(typed));
  }
});

test("nothing that is typed takes long", () => {
  const started = process.cpuUsage();
  for (const piece of ["a", "zoom", "-", "\u00ad", "qq "]) typedWords(piece.repeat(20_000));
  assert.ok(process.cpuUsage(started).user < 5_000_000);
});
