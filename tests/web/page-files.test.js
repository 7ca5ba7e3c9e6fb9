// @ts-check
/** What holds for the page's files as they stand: texts, imports, sizes, and what must not occur in them. */

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { STRINGS } from "../../client/web/strings/en.js";

const root = new URL("../../client/web/", import.meta.url);
const names = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|css|html|svg)$/.test(name));
const read = (/** @type {string} */ name) => readFileSync(new URL(name, root), "utf8");
const own = names.filter((name) => name.endsWith(".js") && !name.startsWith("vendor/"));
const html = read("index.html");

/** What a module loads, itself included. @param {string} name @param {string[]} [found] @returns {string[]} */
function loads(name, found = []) {
  if (found.includes(name)) return found;
  found.push(name);
  if (name.startsWith("vendor/")) return found;
  for (const [, path] of read(name).matchAll(/^(?:import|export) .*?"(\.[^"]+)";$/gm)) loads(new URL(path, new URL(name, root)).href.slice(root.href.length), found);
  return found;
}

test("what index.html brings along says the same as the catalogue", () => {
  for (const [, key, text] of html.matchAll(/data-text="(\w+)"[^>]*>([^<]*)</g)) assert.equal(text, STRINGS[/** @type {keyof typeof STRINGS} */ (key)], key);
  for (const [, text, key] of html.matchAll(/aria-label="([^"]*)" data-label="(\w+)"/g)) assert.equal(text, STRINGS[/** @type {keyof typeof STRINGS} */ (key)], key);
});

test("every text of the catalogue is said somewhere", () => {
  const code = own.filter((name) => !name.startsWith("strings/")).map(read).join("") + html;
  for (const key of Object.keys(STRINGS)) assert.match(code, new RegExp(`"${key}"`), key);
});

test("the page makes requests in two files, stores nothing, writes no markup and no log", () => {
  const forbidden = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|localStorage|sessionStorage|indexedDB|document\.cookie|console\.|Math\.random|\beval\(|pushState|replaceState|caches\./;
  for (const name of own) {
    assert.doesNotMatch(read(name), forbidden, name);
    if (name !== "clock.js" && name !== "bundle-worker.js") assert.doesNotMatch(read(name), /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/, name);
  }
  assert.doesNotMatch(html + read("style.css"), /https?:|data:|url\(|style=|\son\w+=/);
});

test("every module of the main thread is preloaded, and nothing else", () => {
  const preloaded = [...html.matchAll(/modulepreload" href="\/app\/([^"]+)"/g)].map(([, name]) => name);
  assert.deepEqual(preloaded.sort(), loads("app.js").sort());
});

test("a Worker names all it loads but its primitives, so that the browser asks for it at once", () => {
  for (const worker of ["clock.js", "codename-worker.js", "crypto-worker.js", "bundle-worker.js"]) {
    const named = [...read(worker).matchAll(/^import .*?"\.\/([^"]+)";$/gm)].map(([, name]) => name);
    assert.deepEqual(loads(worker).filter((name) => name !== worker && !named.includes(name)), [], worker);
  }
});

test("the whole page, as it is loaded, is at most 450 kB", () => {
  const loaded = ["app.js", "clock.js", "codename-worker.js", "crypto-worker.js", "bundle-worker.js"].flatMap((name) => loads(name));
  const bytes = [...loaded, "index.html", "style.css", "icon.svg"].reduce((sum, name) => sum + Buffer.byteLength(read(name)), 0);
  assert.ok(bytes <= 450_000, `${bytes} bytes`);
});

test("modules are a few hundred lines at most", () => {
  for (const name of own.filter((one) => one !== "protocol/words.js")) assert.ok(read(name).split("\n").length <= 330, name);
});
