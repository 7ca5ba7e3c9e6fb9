// @ts-check
/** The file with all languages but English does not arrive. */

import assert from "node:assert/strict";
import { register } from "node:module";
import { test } from "node:test";

const GONE = `export function resolve(name, context, next) {
  if (name.endsWith("/languages.js")) throw new Error("gone");
  return next(name, context);
}`;
register(`data:text/javascript,${encodeURIComponent(GONE)}`);
Object.defineProperty(globalThis, "navigator", { value: { languages: ["de"] }, configurable: true });
const { choose, current, fetchLanguages, lacking, pageText } = await import("../../client/web/page/language.js");

test("the page goes on in English, and says so to who asked for another language", async () => {
  assert.equal(lacking(), "", "it may still come");
  await fetchLanguages();
  assert.equal(current().code, "en");
  assert.equal(pageText("goWrite"), "Write");
  assert.match(lacking(), /Only the English words/);
  choose("fr");
  assert.match(lacking(), /Only the English words/);
  choose("en");
  assert.equal(lacking(), "");
});
