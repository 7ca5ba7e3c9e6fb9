/** The JavaScript core does what the vectors pageText, in Node. tests/e2e runs the same in browsers. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { KINDS, runVector } from "./run-vector.js";
import { readVector } from "./vector-file.js";

const folder = new URL("../vectors/", import.meta.url);
const kinds = readdirSync(folder, { withFileTypes: true }).filter(
  (one) => one.isDirectory() && KINDS.includes(one.name),
);

test("there are vectors of every kind", () => assert.deepEqual(kinds.map((one) => one.name).sort(), [...KINDS].sort()));

for (const { name: kind } of kinds)
  test(`vectors of kind ${kind}`, async (context) => {
    for (const name of readdirSync(new URL(`${kind}/`, folder))) {
      const vector = await readVector(readFileSync(new URL(`${kind}/${name}`, folder), "utf8"));
      await context.test(vector.title, async () => assert.equal(await runVector(vector), ""));
    }
  });
