/** Codenames: drawing, reading what a person typed, keys (section 3). */

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { completions, deriveKeys, generate, parse, stretch } from "../../client/web/protocol/codename.js";
import { ProtocolError, hex, randomBytes } from "../../client/web/protocol/primitives.js";
import { WORDS } from "../../client/web/protocol/words.js";
import { argon2id } from "../../client/web/vendor/argon2.js";
import { seededBytes, seededNumbers } from "./seeded.js";

const desk = new Uint8Array(32).fill(7);
const made = await generate(desk, seededBytes(1));

/** A generator that gives these numbers, two bytes each, and then zeros. */
const giving = (...numbers) => {
  const left = [...numbers];
  return () => {
    const number = left.shift() ?? 0;
    return Uint8Array.of(number >> 8, number & 255);
  };
};

test("the words are the pinned list", () => {
  assert.equal(
    createHash("sha256")
      .update(WORDS.map((word) => `${word}\n`).join(""))
      .digest("hex"),
    "6d557f0693958fb5e650b68b5bee585eb82cf4da32965505c789e924743bc522",
  );
  assert.equal(`${WORDS.join("\n")}\n`, readFileSync(new URL("../vectors/words.txt", import.meta.url), "utf8"));
});

test("a codename is seven words drawn and one that checks, and is read back as it is", async () => {
  assert.equal(made.words.length, 8);
  assert.equal(made.text, made.words.join(" "));
  assert.equal(made.seven, made.words.slice(0, 7).join(" "));
  assert.deepEqual(await parse(made.text, desk), made);
});

test("numbers that would make the first words likelier are thrown away", async () => {
  const limit = 8 * 7776; // 62,208, the largest multiple below 65,536
  const { words } = await generate(desk, giving(65_535, limit, limit - 1, 0, 7776, 7775, 7777));
  assert.deepEqual(
    words.slice(0, 7),
    [7775, 0, 0, 7775, 1, 0, 0].map((index) => WORDS[index]),
  );
});

test("every word can be drawn, at every place", async () => {
  for (const number of [0, 1, 3888, 7774, 7775]) {
    const { words } = await generate(desk, giving(...Array(7).fill(number)));
    assert.deepEqual(words.slice(0, 7), Array(7).fill(WORDS[number]));
  }
});

test("another desk has another check word", async () => {
  await assert.rejects(parse(made.text, new Uint8Array(32).fill(8)), { code: "codename-check" });
});

test("two words that changed places are found", async () => {
  for (const [a, b] of [
    [0, 1],
    [2, 6],
    [3, 7],
  ]) {
    const words = made.words.with(a, made.words[b]).with(b, made.words[a]);
    const refused = await parse(words.join(" "), desk).catch((error) => error);
    assert.equal(refused.code, "codename-check");
    assert.deepEqual(refused.swapped, [a, b]);
  }
});

test("a word that is none is named with its place", async () => {
  const refused = await parse(`${made.words.slice(0, 4).join(" ")} Knotholes abc`, desk).catch((error) => error);
  assert.deepEqual([refused.code, refused.position, refused.word], ["codename-word", 4, "knotholes"]);
});

test("letters beyond ASCII are not lower-cased into words", async () => {
  const word = WORDS.find((one) => one.startsWith("k")) ?? "";
  const refused = await parse(`abacus \u212a${word.slice(1)}`, desk).catch((error) => error); // the Kelvin sign's lower case is k
  assert.deepEqual([refused.code, refused.position, refused.word], ["codename-word", 1, word.slice(1)]);
});

test("an error tells a log nothing of what was typed", async () => {
  const refused = await parse("secretword", desk).catch((error) => error);
  assert.ok(!refused.message.includes("secretword") && !String(refused).includes("secretword"));
});

test("every word of the list is read alone and between others, whatever separates them", async () => {
  const separators = [" ", "-", "\n", " , ", "\u3000", "—", "😀"];
  for (let at = 0; at < WORDS.length; at++) {
    const refused = await parse(`${WORDS[at].toUpperCase()}${separators[at % separators.length]}zoom`, desk).catch(
      (error) => error,
    );
    assert.equal(refused.code, "codename-length", WORDS[at]); // and not codename-word
  }
});

test("whatever is typed, only the three codes of the section come out", async () => {
  const below = seededNumbers(2);
  const pieces = [
    ...made.words,
    "t",
    "shirt",
    "yo",
    "drop",
    "down",
    "-",
    " ",
    "é",
    "\ud800",
    "\u0000",
    "1",
    "I",
    "ı",
    "K",
  ];
  for (let count = 0; count < 3000; count++) {
    const typed = Array.from({ length: below(20) }, () => pieces[below(pieces.length)]).join(below(2) ? " " : "");
    try {
      assert.equal((await parse(typed, desk)).words.length, 8);
    } catch (error) {
      assert.ok(
        error instanceof ProtocolError && ["codename-word", "codename-length", "codename-check"].includes(error.code),
        String(error),
      );
    }
  }
});

test("stretching depends on the seven words and on the desk, and on nothing else", async () => {
  const master = await stretch(made.seven, desk, argon2id);
  assert.equal(master.length, 32);
  assert.equal(hex(await stretch(made.seven, desk, argon2id)), hex(master));
  assert.notEqual(hex(await stretch(made.seven, new Uint8Array(32), argon2id)), hex(master));
  assert.notEqual(hex(await stretch(`${made.seven}s`, desk, argon2id)), hex(master));
});

test("the six keys differ from each other and from those at another desk", async () => {
  const master = randomBytes(32);
  const keys = [
    ...Object.values(await deriveKeys(master, desk)),
    ...Object.values(await deriveKeys(master, new Uint8Array(32))),
  ];
  assert.equal(new Set(keys.map(hex)).size, 12);
});

test("words are completed from their beginning", () => {
  assert.deepEqual(completions("ABAC", 3), WORDS.filter((word) => word.startsWith("abac")).slice(0, 3));
  assert.deepEqual(completions("", 3), []);
});
