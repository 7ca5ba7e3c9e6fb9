/** Compact JSON: one reading, one spelling (section 2). The hostile texts are vectors; here is what holds for many texts. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { member, parseCompact, spelledSize, writeCompact } from "../../client/web/protocol/json.js";
import { ProtocolError, encodeText, equal } from "../../client/web/protocol/primitives.js";
import { mutate, seededBytes, seededNumbers } from "./seeded.js";

const CHARACTERS = [...'aé\u0000\n"\\/\u001f\u007f\u2028你שׁ🕳\ufeff\uffff'];

/** Some object that the rules allow. */
function anything(below, depth = 1) {
  const text = () => Array.from({ length: below(6) }, () => CHARACTERS[below(CHARACTERS.length)]).join("");
  const kind = below(depth < 8 ? 8 : 5);
  if (depth > 1 && kind < 5) return [true, false, null, below(2 ** 31) - 2 ** 30, text()][kind];
  const members = Array.from({ length: below(4) }, () => anything(below, depth + 1));
  return depth > 1 && kind === 5 ? members : Object.fromEntries(members.map((one) => [`n${below(1000)}-_`, one]));
}

test("writing then parsing is the identity", () => {
  const below = seededNumbers(1);
  for (let count = 0; count < 2000; count++) {
    const value = anything(below);
    assert.deepEqual(parseCompact(writeCompact(value)), value);
  }
});

test("changed texts are refused with `json` or spelled the same when written again", () => {
  const below = seededNumbers(2);
  let accepted = 0;
  for (let count = 0; count < 20_000; count++) {
    const text = mutate(writeCompact(anything(below)), below);
    try {
      assert.ok(equal(writeCompact(parseCompact(text)), text));
      accepted++;
    } catch (error) {
      assert.ok(error instanceof ProtocolError && error.code === "json", String(error));
    }
  }
  assert.ok(accepted > 100);
});

test("random bytes are refused with `json`", () => {
  const random = seededBytes(3);
  for (let size = 0; size < 3000; size++) assert.throws(() => parseCompact(random(size % 100)), { code: "json" });
});

test("what cannot be spelled is not written", () => {
  const deep = (depth) => (depth ? { a: deep(depth - 1) } : {});
  writeCompact(deep(7));
  for (const value of [
    { a: "\ud800" },
    { a: 0.5 },
    { a: 2 ** 53 },
    { a: NaN },
    { a: undefined },
    { a: 1n },
    { A: 1 },
    { "": 1 },
    deep(8),
  ])
    assert.throws(() => writeCompact(value), { code: "json" });
});

test("the size of every code point is what writing it takes", () => {
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += codePoint < 0x3000 ? 1 : 97) {
    if (codePoint >= 0xd800 && codePoint < 0xe000) continue;
    assert.equal(
      spelledSize(codePoint),
      encodeText(JSON.stringify(String.fromCodePoint(codePoint))).length - 2,
      codePoint.toString(16),
    );
  }
});

test("a member that is missing, of another type or out of range is `schema`", () => {
  const values = [undefined, null, true, 0, -1, 5, "", "x", "00", [], ["x"], {}, { a: 1 }, [[]]];
  /** @type {Record<string, [(source: any) => unknown, any[]]>} */
  const readers = {
    integer: [(source) => member.integer(source, "a", 1, 5), [5]],
    day: [(source) => member.day(source, "a"), [0, 5]],
    boolean: [(source) => member.boolean(source, "a"), [true]],
    text: [(source) => member.text(source, "a", 1, 1), ["x"]],
    id: [(source) => member.id(source, "a"), ["x"]],
    octets: [(source) => member.octets(source, "a", 1), ["00"]],
    object: [(source) => member.object(source, "a"), [{}, { a: 1 }]],
    texts: [(source) => member.texts(source, "a"), []],
    array: [(source) => member.array(source, "a", 1, 1), [["x"], [[]]]],
    objects: [(source) => member.objects(source, "a", 0, 1, () => 1), [[]]],
    strings: [(source) => member.strings(source, "a", 1), [[], ["x"]]],
  };
  for (const [name, [read, good]] of Object.entries(readers))
    for (const a of values) {
      if (good.some((one) => JSON.stringify(one) === JSON.stringify(a) && a !== undefined)) read({ a });
      else assert.throws(() => read({ a }), { code: "schema" }, `${name} of ${JSON.stringify(a)}`);
    }
});

test("a name that objects inherit is a missing member like any other", () => {
  for (const name of ["constructor", "valueOf", "toString", "hasOwnProperty"]) {
    assert.throws(() => member.text({}, name), { code: "schema" });
    assert.throws(() => member.object({}, name), { code: "schema" });
  }
});

test("lengths are counted in code points", () => {
  assert.equal(member.text({ a: "🕳🕳" }, "a", 2, 2), "🕳🕳");
});
