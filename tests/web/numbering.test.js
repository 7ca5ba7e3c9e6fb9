// @ts-check
/** Messages are numbered for each codename, so that no number tells of another. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Numbering } from "../../client/web/workers/numbering.js";

test("each codename counts from one", () => {
  const numbering = new Numbering();
  const [first, second] = /** @type {any[]} */ ([{}, {}]);
  assert.deepEqual(
    [first, first, second, first, second].map((keys) => numbering.next(keys)),
    [1, 2, 1, 3, 2],
  );
});
