// @ts-check
/** Files that are not as most are: what is said of them is true, and a cleaned copy loses nothing without a word. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { look } from "../../client/web/files/look.js";
import { latin } from "../../client/web/files/reading.js";

const planted = (/** @type {string} */ name) => readFileSync(new URL(`planted/${name}`, import.meta.url));
const blobOf = (/** @type {string | Uint8Array} */ content) =>
  new Blob([typeof content === "string" ? Buffer.from(content, "latin1") : new Uint8Array(content)]);
const seen = (/** @type {string | Uint8Array} */ content, name = "x") => look(blobOf(content), name);

test("bytes are letters of the same numbers, also in browsers, whose latin1 is windows-1252", async (t) => {
  class TextDecoderOfBrowsers extends TextDecoder {
    /** @param {any} bytes */
    decode(bytes) {
      return this.encoding === "windows-1252" ? super.decode(bytes).replace(/[\x80-\x9f]/g, "‰") : super.decode(bytes);
    }
  }
  const before = globalThis.TextDecoder;
  globalThis.TextDecoder = TextDecoderOfBrowsers;
  t.after(() => (globalThis.TextDecoder = before));
  const all = Uint8Array.from({ length: 70_000 }, (_, number) => number & 255);
  assert.deepEqual(
    Uint8Array.from(latin(all), (letter) => letter.charCodeAt(0)),
    all,
  );
  assert.equal((await seen(planted("screen.png"))).state, "seen");
});
