// @ts-check
/** The page says things as the language chosen says them. */

import assert from "node:assert/strict";
import { test } from "node:test";

Object.defineProperty(globalThis, "navigator", { value: { languages: ["xx", "de-AT", "en"] }, configurable: true });
const { asked, choose, current, dayText, fetchLanguages, deskText, listText, pageText, sizeText } = await import(
  "../../client/web/page/language.js"
);

const { LANGUAGE_NAMES } = await import("../../client/web/page/language-names.js");

const DAY = 20_784; // 2026-11-27

test("the first of the browser's languages that the page has is taken when it comes; until then the page speaks English", async () => {
  assert.equal(asked(), "de");
  assert.deepEqual(current(), { code: "en", direction: "ltr" });
  assert.equal(pageText("goWrite"), "Write");
  await fetchLanguages();
  assert.deepEqual(current(), { code: "de", direction: "ltr" });
  assert.equal(pageText("goWrite"), "Schreiben");
});

test("there are the sixteen languages, two of them from right to left", () => {
  const directions = Object.keys(LANGUAGE_NAMES).map((code) => {
    choose(code);
    return [code, current().direction];
  });
  assert.equal(directions.length, 16);
  assert.deepEqual(
    directions.filter(([, direction]) => direction === "rtl").map(([code]) => code),
    ["ar", "fa"],
  );
});

test("a number chooses the plural form of the language, and is written as the language writes it", () => {
  const parts = (code, count) => {
    choose(code);
    return pageText("filesTotal", { count, size: "x" });
  };
  const forms = (code, counts) => new Set(counts.map((count) => parts(code, count).replace(/[\d٠-٩۰-۹]+/g, "#"))).size;
  assert.equal(forms("en", [1, 2, 5]), 2);
  assert.equal(forms("ru", [1, 2, 5]), 3);
  assert.equal(forms("pl", [1, 22, 25]), 3);
  assert.equal(forms("ja", [1, 2, 5]), 1);
  choose("de");
  assert.match(pageText("messageLeft", { count: 12_300 }), /12\.300/);
});

test("dates, sizes and lists are the language's own", () => {
  choose("de");
  assert.equal(dayText(DAY), "27. November 2026");
  assert.equal(sizeText(1_500_000), "1,5 MB");
  assert.equal(listText(["a", "b", "c"]), "a, b und c");
  choose("zh");
  assert.equal(dayText(DAY), "2026年11月27日");
  choose("fa");
  assert.match(dayText(DAY), /۲۰۲۶/, "the calendar of the desk's documents, in Persian digits");
});

test("a day beyond all dates is written as a number, never refused", () => {
  choose("en");
  assert.equal(dayText(100_000_000), "13 September 275760");
  for (const code of Object.keys(LANGUAGE_NAMES)) {
    choose(code);
    for (const day of [100_000_001, 2 ** 31 - 1, 2 ** 32 - 1, Number.MAX_SAFE_INTEGER, -100_000_001, 0, -1])
      assert.ok(dayText(day).length > 0, `${code} ${day}`);
  }
  choose("en");
  assert.equal(dayText(2 ** 31 - 1), "2,147,483,647");
});

test("words of the other direction are isolated, so that they turn nothing around", () => {
  choose("ar");
  assert.match(pageText("writeTitle", { desk: "Example desk (EU)" }), /\u2068Example desk \(EU\)\u2069/);
  assert.doesNotMatch(pageText("writeTitle", { desk: "المحررون" }), /\u2068/);
  choose("en");
  assert.match(pageText("writeTitle", { desk: "المحررون" }), /\u2068المحررون\u2069/);
});

test("a text of the desk comes in the reader's language, a kindred one, English, or what there is", () => {
  const found = (code, texts) => {
    choose(code);
    return deskText(texts);
  };
  assert.deepEqual(found("pt", { en: "E", "pt-br": "P" }), { text: "P", lang: "pt-br", dir: "auto" });
  assert.equal(found("pt", { "pt-br": "B", pt: "P" }).text, "P");
  assert.equal(found("fr", { de: "D", en: "E" }).text, "E");
  assert.equal(found("fr", { de: "D", nl: "N" }).text, "D");
  assert.equal(found("fr", { frr: "North Frisian", en: "E" }).text, "E");
});

test("markup in what others wrote stays text", () => {
  choose("en");
  assert.match(pageText("replyFrom", { name: "<b>{name}</b>" }), /<b>\{name\}<\/b>/);
});
