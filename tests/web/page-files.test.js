// @ts-check
/** What holds for the page's files as they stand: texts, imports, sizes, and what must not occur in them. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import en from "../../client/web/strings/en.js";

const root = new URL("../../client/web/", import.meta.url);
const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) =>
  /\.(js|css|html|svg)$/.test(name),
);
const read = (/** @type {string} */ name) => readFileSync(new URL(name, root), "utf8");
const own = names.filter((name) => name.endsWith(".js") && !name.startsWith("vendor/"));
const html = read("index.html");

test("every text of the catalogue is said somewhere", () => {
  const code =
    own
      .filter((name) => !name.startsWith("strings/"))
      .map(read)
      .join("") +
    html +
    readFileSync(new URL("../../client/tooling/page.mjs", import.meta.url), "utf8");
  for (const key of Object.keys(en)) assert.match(code, new RegExp(`"${key}"|\\.${key}\\b|\\b${key} }`), key);
});

test("the page makes requests in two files, stores nothing, writes no markup and no log", () => {
  const forbidden =
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|localStorage|sessionStorage|indexedDB|document\.cookie|console\.|Math\.random|\beval\(|pushState|replaceState|caches\./;
  for (const name of own) {
    assert.doesNotMatch(read(name), forbidden, name);
    if (name !== "workers/clock.js" && name !== "workers/bundle-worker.js")
      assert.doesNotMatch(read(name), /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/, name);
  }
  assert.doesNotMatch(html + read("style.css"), /https?:|data:|url\(|style=|\son\w+=/);
});

// 450 kB until PDF were cleaned, which needs 12 kB of the 200 kB that looking into files may add (docs/adr/0065)
test("the whole page, as it is loaded, is at most 465 kB in at most 20 requests", () => {
  const served = new URL("../../client/served/", import.meta.url);
  const loaded = readdirSync(served).filter((name) => name !== "licenses.txt");
  const bytes = loaded.reduce(
    (sum, name) => sum + gzipSync(readFileSync(new URL(name, served)), { level: 9 }).length,
    0,
  );
  assert.ok(loaded.length + ["desk.json", "desk", "book"].length <= 20, `${loaded.length} files`);
  assert.ok(bytes <= 465_000, `${bytes} bytes`);
});

test("modules are a few hundred lines at most", () => {
  for (const name of own.filter((one) => one !== "protocol/words.js" && !one.startsWith("strings/")))
    assert.ok(read(name).split("\n").length <= 400, name);
});
