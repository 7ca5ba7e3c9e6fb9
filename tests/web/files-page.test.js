// @ts-check
/** Files as they are chosen, and how far they are. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { MAX_FILES } from "../../client/web/protocol/bundle.js";
import { click, get, shown } from "./page-window.js";

const { FilesForm, UploadPanel } = await import("../../client/web/page/files.js");
const { pageText } = await import("../../client/web/page/language.js");
const form = new FilesForm();
get("write").hidden = false;
beforeEach(() => form.clear());

/** Chooses by the button, as the browser reports it. @param {{name: string, size?: number, path?: string, modified?: number, fill?: number}[]} files @returns {Promise<any[]>} the blobs */
async function choose(files) {
  const input = get("files-choose");
  const list = files.map(({ name, size = 10, path = "", modified = 1, fill = 0 }) =>
    Object.assign(new Blob([new Uint8Array(size).fill(fill)], { type: "text/plain" }), {
      name,
      webkitRelativePath: path,
      lastModified: modified,
    }),
  );
  Object.defineProperty(input, "files", { value: list, configurable: true });
  input.dispatchEvent(new Event("change"));
  await form.added;
  return list;
}

/** A file that was deleted, or changed, after it was chosen. @param {any} blob */
const vanish = (blob) =>
  Object.assign(blob, { slice: () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) }) });

/** An entry of what is dropped, as browsers give it. @param {string} path @param {any[] | null} [children] of a folder; null: it cannot be read */
const entry = (path, children) => {
  const blob = Object.assign(new Blob(["x"]), { name: path, lastModified: 1 });
  /** @type {any[][]} */
  const batches = children ? [children, []] : [];
  return {
    fullPath: path,
    isFile: children === undefined,
    file: (/** @type {Function} */ take, /** @type {Function} */ fail) =>
      setImmediate(() => (path.includes("locked") ? fail(new Error("locked")) : take(blob))),
    createReader: () => ({
      readEntries: (/** @type {Function} */ take, /** @type {Function} */ fail) =>
        setImmediate(() => (children === null ? fail(new Error("locked")) : take(batches.shift()))),
    }),
  };
};

/** @param {any[]} entries */
function drop(...entries) {
  const items = entries.map((dropped) => ({ webkitGetAsEntry: () => dropped }));
  get("files").dispatchEvent(Object.assign(new Event("drop"), { dataTransfer: { items, files: [] } }));
}

const names = () => form.chosen().map(({ name }) => name);

test("files are added, one that is there already is not, and one can be taken out again", async () => {
  await choose([{ name: "a" }, { name: "b" }]);
  await choose([{ name: "a" }, { name: "c" }, { name: "a", size: 11 }]);
  assert.deepEqual(names(), ["b", "a", "c", "a"]);
  assert.equal(get("files-list").children.length, 4);
  /** @type {HTMLElement} */ (get("files-list").querySelectorAll("button")[1]).click();
  assert.deepEqual(names(), ["b", "c", "a"]);
  assert.match(shown("files-total"), /3/);
});

test("two files of one name and size are two files, though they are of one moment", async () => {
  await choose([{ name: "IMG_1.jpg", fill: 1 }]);
  await choose([{ name: "IMG_1.jpg", fill: 2 }]);
  await choose([{ name: "IMG_1.jpg", fill: 3, modified: 2 }]);
  assert.deepEqual(names(), ["IMG_1.jpg", "IMG_1.jpg", "IMG_1.jpg"]);
});

test("a file chosen again takes its own place, also when it was changed meanwhile", async () => {
  const [before] = await choose([{ name: "a" }, { name: "b" }]);
  const [same] = await choose([{ name: "a" }]);
  assert.deepEqual(names(), ["b", "a"]);
  assert.equal(form.chosen()[1].blob, same);
  assert.notEqual(before, same);
  vanish(same);
  await choose([{ name: "a", fill: 5, modified: 2 }]);
  assert.deepEqual(names(), ["b", "a"]);
});

test("a file of the same name does not take the place of one that vanished: another one may be meant", async () => {
  const [gone] = await choose([{ name: "a", size: 10, modified: 1 }]);
  vanish(gone);
  await choose([{ name: "a", size: 11, modified: 2 }]);
  assert.deepEqual(names(), ["a", "a"]);
  await choose([{ name: "a", size: 12, modified: 1 }]);
  assert.deepEqual(
    form.chosen().map(({ size }) => size),
    [11, 12],
    "of the same moment, it is the same one, changed",
  );
});

test("a file that cannot be read when it is chosen keeps no later one out of the list", async () => {
  await choose([{ name: "a" }]);
  const input = get("files-choose");
  const locked = vanish(Object.assign(new Blob([new Uint8Array(10)]), { name: "a", lastModified: 1 }));
  Object.defineProperty(input, "files", { value: [locked], configurable: true });
  input.dispatchEvent(new Event("change"));
  await form.added;
  await choose([{ name: "b" }]);
  assert.deepEqual(names(), ["a", "a", "b"]);
});

test("what is dropped is waited for, and of what cannot be read the names are said", async () => {
  drop(entry("/folder", [entry("/folder/x"), entry("/folder/locked.pdf"), entry("/folder/deep", null)]), entry("/y"));
  await form.added;
  assert.deepEqual(names(), ["folder/x", "y"]);
  assert.match(shown("files-error"), /locked\.pdf.*deep/);
  drop(entry("/locked"));
  await form.added;
  assert.match(shown("files-error"), /locked/);
  await choose([{ name: "z" }]);
  assert.equal(shown("files-error"), "");
});

test("what can no longer be read is named", async () => {
  const [, gone] = await choose([{ name: "a" }, { name: "b" }, { name: "c" }]);
  vanish(gone);
  await form.complainOfUnreadable();
  assert.equal(
    shown("files-error").replace(/[\u2068\u2069]/g, ""),
    pageText("errorFileGone", { name: "b" }).replace(/[\u2068\u2069]/g, ""),
  );
});

test("files of a folder keep their paths, and what they are called is text", async () => {
  await choose([{ name: "x", path: "folder/<b>x" }]);
  assert.deepEqual(names(), ["folder/<b>x"]);
  assert.equal(get("files-list").querySelector("b"), null);
});

test("what systems keep in folders for themselves is left out", async () => {
  const paths = [".DS_Store", "folder/Thumbs.db", "folder/deep/desktop.ini", "folder/thumbs.db.txt"];
  await choose(paths.map((path) => ({ name: path, path })));
  assert.deepEqual(names(), ["folder/thumbs.db.txt"]);
});

test("the names of folders are left out on request", async () => {
  await choose([{ name: "a" }]);
  assert.equal(get("files-flat").hidden, true);
  await choose([{ name: "x", path: "Maria/2026/x" }]);
  assert.equal(get("files-flat").hidden, false);
  const box = /** @type {HTMLInputElement} */ (get("folders-out"));
  box.checked = true;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  assert.deepEqual(names(), ["a", "x"]);
  assert.doesNotMatch(shown("files-list"), /Maria/);
  box.checked = false;
  box.dispatchEvent(new Event("change", { bubbles: true }));
  assert.deepEqual(names(), ["a", "Maria/2026/x"]);
});

test("all files are taken out at once", async () => {
  await choose([{ name: "a" }, { name: "b" }]);
  assert.equal(get("files-sum").hidden, false);
  click("files-remove-all");
  assert.deepEqual(names(), []);
  assert.equal(get("files-sum").hidden, true);
});

test("a name that turns its direction shows that it does", async () => {
  await choose([{ name: "rechts\u202egnp.exe" }, { name: "سند\u200cها.pdf" }, { name: "a\nb" }]);
  const shownNames = [...get("files-list").querySelectorAll("bdi")].map((name) => name.textContent);
  assert.deepEqual(shownNames, ["rechts‹U+202E›gnp.exe", "سند\u200cها.pdf", "a‹U+000A›b"]);
  assert.deepEqual(names()[0], "rechts\u202egnp.exe", "what is sent is the name it has");
});

test("more files than a bundle takes: none of them is added, and it is said", async () => {
  await choose([{ name: "a" }]);
  await choose(Array.from({ length: MAX_FILES }, (_, number) => ({ name: `f${number}`, size: 0 })));
  assert.deepEqual(names(), ["a"]);
  assert.match(shown("files-error"), /\w/);
  await choose([{ name: "b" }]);
  assert.equal(shown("files-error"), "");
});

test("a desk that takes no files offers none, and forgets what was chosen", async () => {
  await choose([{ name: "a" }]);
  form.offer(false);
  assert.equal(get("files").hidden, true);
  assert.deepEqual(names(), []);
  assert.match(shown("files-refused"), /\w/, "and says so");
  form.offer(false);
  assert.match(shown("files-refused"), /\w/, "until it does again");
  form.offer(true);
  assert.deepEqual([get("files").hidden, shown("files-refused")], [false, ""]);
  form.offer(false);
  assert.equal(shown("files-refused"), "", "nothing was chosen");
  form.offer(true);
});

test("what is still being read when a desk stops taking files is not sent either, and it is said", async () => {
  const reading = choose([{ name: "a" }]);
  form.offer(false);
  await reading;
  assert.deepEqual(names(), []);
  assert.match(shown("files-refused"), /\w/);
  form.offer(true);
});

test("the panel says how far an upload is in each state, and offers what can be done", async () => {
  /** @type {string[]} */
  const asked = [];
  const panel = new UploadPanel();
  panel.uploads = /** @type {any} */ ({ ask: async (/** @type {string} */ call) => asked.push(call) });
  const show = (/** @type {any} */ event) =>
    panel.show([{ message: 1, done: 1_000_000, of: 4_000_000, left: null, ...event }]);
  const lines = new Set();
  show({ kind: "reading" });
  lines.add(shown("upload-line"));
  assert.equal(get("upload-switch").hidden, true);
  for (const state of ["running", "slow", "lost", "paused", "full", "changed", "stopped", "done"]) {
    show({ kind: "upload", state });
    lines.add(shown("upload-line"));
    assert.equal(get("upload").dataset.upload, state);
    assert.equal(get("upload-switch").hidden, ["changed", "stopped", "done"].includes(state), state);
    if (!get("upload-switch").hidden) click("upload-switch");
  }
  assert.equal(lines.size, 9);
  assert.deepEqual(asked, ["pause", "pause", "pause", "resume", "resume"]);
  const before = /** @type {any} */ ({ kind: "upload", message: 1, state: "stopped", done: 0, of: 1, left: null });
  panel.show([before, { ...before, message: 2, state: "done" }]);
  assert.equal(shown("upload-line"), pageText("uploadDone"));
  assert.equal(shown("upload-failed"), pageText("uploadStopped"), "what failed before stays said");
  panel.show([
    { ...before, state: "paused" },
    { ...before, message: 2, kind: "reading" },
  ]);
  assert.equal(get("upload-switch").hidden, false, "the first waits to be resumed");
  panel.show([]);
  assert.equal(get("upload").hidden, true);
});

test("a screen reader hears of every tenth, not of every piece", async () => {
  const panel = new UploadPanel();
  const heard = new Set();
  for (let done = 0; done < 1000; done++) {
    panel.show([{ kind: "upload", message: 1, state: "running", done: done * 1000, of: 1_000_000, left: null }]);
    heard.add(get("upload-spoken").textContent);
  }
  assert.equal(heard.size, 10);
});

test("what is wrong with files is brought into view, however long the list above it is", async () => {
  /** @type {any[]} */
  const seen = [];
  const error = get("files-error");
  error.scrollIntoView = (/** @type {any} */ how) => seen.push([shown("files-error"), how]);
  await choose(Array.from({ length: MAX_FILES + 1 }, (_, at) => ({ name: `${at}.txt` })));
  assert.deepEqual(seen, [[pageText("errorFilesMany", { most: MAX_FILES }), { block: "nearest" }]]);
});
