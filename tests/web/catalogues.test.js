// @ts-check
/** Every language says everything English says, with the same blanks, in all the forms it counts by, and in words of its own. */

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import en from "../../client/web/strings/en.js";

const folder = new URL("../../client/web/strings/", import.meta.url);
const codes = readdirSync(folder).map((name) => name.replace(".js", ""));
const SAME = new Set(["name"]);

/** The blanks of a text, in order of their names. */
const blanks = (text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

/** The plural categories that whole numbers of everyday size have. */
function categories(code) {
  const rules = new Intl.PluralRules(code);
  return new Set(Array.from({ length: 200 }, (_, number) => rules.select(number)));
}

for (const code of codes) {
  const catalogue = (await import(new URL(`${code}.js`, folder).href)).default;

  test(`${code} has the keys of English, in their order`, () =>
    assert.deepEqual(Object.keys(catalogue), Object.keys(en)));

  test(`${code} has the blanks of English in every text`, () => {
    for (const [key, original] of Object.entries(en)) {
      assert.equal(typeof catalogue[key], typeof original, key);
      const forms = typeof original === "string" ? { other: catalogue[key] } : catalogue[key];
      for (const [form, text] of Object.entries(forms)) {
        assert.ok(text.trim() === text && text.length > 0, key);
        const wanted = blanks(/** @type {any} */ (original).other ?? original);
        const least = form === "other" ? wanted : wanted.filter((name) => name !== "count"); // "one" and "two" may be words
        for (const name of least) assert.ok(blanks(text).includes(name), `${key}.${form} lacks {${name}}`);
        for (const name of blanks(text)) assert.ok(wanted.includes(name), `${key}.${form} has {${name}}`);
      }
    }
  });

  test(`${code} has every plural form it counts by`, () => {
    for (const [key, entry] of Object.entries(catalogue)) {
      if (typeof entry === "string") continue;
      for (const form of [...categories(code), "other"]) assert.ok(entry[form], `${key} lacks the form ${form}`);
      const known = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
      for (const form of Object.keys(entry))
        assert.ok(
          known.includes(/** @type {Intl.LDMLPluralRule} */ (form)),
          `${key} has the form ${form}, which the language has not`,
        );
    }
  });

  if (code !== "en")
    test(`${code} is not English`, () => {
      const same = Object.keys(en).filter(
        (key) => !SAME.has(key) && JSON.stringify(catalogue[key]) === JSON.stringify(en[key]),
      );
      assert.deepEqual(same, []);
    });
}
