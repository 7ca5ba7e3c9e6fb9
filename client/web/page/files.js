// @ts-check
/** Files: choosing them, and how far they are. What is shown of a file is its name as text; nothing of it is opened. */

import { pageText, sizeText } from "./language.js";
import { button, byId, complain, make, put } from "./dom.js";
import { visible, withoutFolders } from "./names.js";
import { hasFailed, isUnderWay } from "./outbox.js";
import { MAX_FILES } from "../protocol/bundle.js";
import { compare } from "../protocol/primitives.js";

/** @typedef {import("../workers/bundle-worker.js").Chosen} Chosen */
/** @typedef {import("../workers/bundle-worker.js").UploadEvent} UploadEvent */

/** What systems keep in folders for themselves: it names and pictures other files. */
const OF_SYSTEMS = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** Bytes by which two files of one name, size and moment are told from one another. */
const COMPARED = 1_048_576;

/** The list of files that go with the message. */
export class FilesForm {
  /** @type {Chosen[]} */ #chosen = [];
  /** @type {Promise<void>} until what was chosen last is in the list */ added = Promise.resolve();
  #list = byId("files-list");
  #error = byId("files-error");

  constructor() {
    for (const id of ["files-choose", "folder-choose"]) {
      const input = /** @type {HTMLInputElement} */ (byId(id));
      byId(`${id}-open`).addEventListener("click", () => input.click());
      input.addEventListener("change", () => {
        this.#add([...(input.files ?? [])].map((blob) => ({ blob, name: blob.webkitRelativePath || blob.name })));
        input.value = "";
      });
    }
    byId("files-remove-all").addEventListener("click", () => {
      this.clear();
      byId("files-choose-open").focus();
    });
    byId("folders-out").addEventListener("change", () => this.redraw());
    byId("folder-choose-open").hidden = !("webkitdirectory" in HTMLInputElement.prototype);
    const area = byId("files");
    addEventListener("dragover", (event) => event.preventDefault()); // a file that misses the area must not replace the page
    addEventListener("drop", (event) => event.preventDefault());
    area.addEventListener("dragover", () => area.classList.add("over"));
    for (const name of ["dragleave", "drop"]) area.addEventListener(name, () => area.classList.remove("over"));
    area.addEventListener("drop", (event) => void this.#drop(event));
  }

  /** Whether the desk takes files. @param {boolean} taken */
  offer(taken) {
    byId("files").hidden = !taken;
    if (!taken) this.clear();
  }

  /** The files as they are sent: without the names of folders, if those are left out. */
  chosen() {
    return this.#chosen.map((file) => ({ ...file, name: this.#sentName(file) }));
  }

  /** @param {Chosen} file */
  #sentName({ name }) {
    return /** @type {HTMLInputElement} */ (byId("folders-out")).checked ? withoutFolders(name) : name;
  }

  /** Says what is wrong, or nothing. @param {string} why */
  complain(why) {
    complain(byId("files-choose-open"), this.#error, why);
    if (why) byId("files-choose-open").focus();
  }

  /** Says which file cannot be read any more. */
  async complainOfUnreadable() {
    const readable = await Promise.all(this.#chosen.map(({ blob }) => isReadable(blob)));
    const gone = this.#chosen.find((_, at) => !readable[at]);
    this.complain(gone ? pageText("errorFileGone", { name: visible(gone.name) }) : pageText("errorFileUnreadable"));
  }

  clear() {
    this.#chosen = [];
    this.redraw();
  }

  /** @param {DragEvent} event */
  async #drop(event) {
    /** @type {FileSystemEntry[]} */
    const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
    const found = entries.length
      ? (await Promise.all(entries.map(walk))).flat()
      : [...(event.dataTransfer?.files ?? [])].map((blob) => ({ blob, name: blob.name }));
    this.#add(found);
  }

  /** @param {{blob: File, name: string}[]} files */
  #add(files) {
    this.added = this.added.then(() => this.#take(files));
  }

  /** Two files may have one name; the same file, chosen again, takes its own place. @param {{blob: File, name: string}[]} files */
  async #take(files) {
    const fresh = files.filter(({ name }) => !OF_SYSTEMS.test(name));
    const names = new Set(fresh.map(({ name }) => name));
    const again = new Set();
    for (const old of this.#chosen.filter(({ name }) => names.has(name)))
      for (const { blob, name } of fresh) if (name === old.name && (await isAgain(old.blob, blob))) again.add(old);
    const kept = this.#chosen.filter((old) => !again.has(old));
    const many = kept.length + fresh.length > MAX_FILES;
    if (!many)
      this.#chosen = [
        ...kept,
        ...fresh.map(({ blob, name }) => ({ name, type: blob.type.slice(0, 128), size: blob.size, blob })),
      ];
    this.redraw();
    if (many) this.complain(pageText("errorFilesMany", { most: MAX_FILES })); // none of them: the page could not show a list so long
  }

  redraw() {
    this.complain("");
    const rows = this.#chosen.map((file) => {
      const remove = make("button", {
        type: "button",
        text: pageText("fileRemove"),
        "aria-label": pageText("fileRemoveNamed", { name: visible(this.#sentName(file)) }),
      });
      remove.addEventListener("click", () => {
        this.#chosen = this.#chosen.filter((other) => other !== file);
        this.redraw();
        byId("files-choose-open").focus();
      });
      return make(
        "li",
        {},
        make("bdi", { text: visible(this.#sentName(file)) }),
        make("span", { class: "quiet", text: sizeText(file.size) }),
        remove,
      );
    });
    this.#list.replaceChildren(...rows);
    this.#list.hidden = rows.length === 0;
    const bytes = this.#chosen.reduce((sum, { size }) => sum + size, 0);
    put(byId("files-total"), rows.length ? pageText("filesTotal", { count: rows.length, size: sizeText(bytes) }) : "");
    byId("files-sum").hidden = rows.length === 0;
    byId("files-flat").hidden = !this.#chosen.some(({ name }) => name.includes("/"));
  }
}

/** @param {Blob} blob @returns {Promise<boolean>} */
const isReadable = (blob) =>
  blob
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

/** Whether a file is one of before, of the same name: that one cannot be read any more, because it was changed, or it begins alike. @param {Blob} before @param {File} blob */
async function isAgain(before, blob) {
  if (!(await isReadable(before))) return true;
  const old = /** @type {File} */ (before);
  if (old.size !== blob.size || old.lastModified !== blob.lastModified) return false;
  const [a, b] = await Promise.all([old, blob].map((file) => file.slice(0, COMPARED).arrayBuffer()));
  return compare(new Uint8Array(a), new Uint8Array(b)) === 0;
}

/** All files below what was dropped. @param {FileSystemEntry} entry @returns {Promise<{blob: File, name: string}[]>} */
async function walk(entry) {
  const name = entry.fullPath.replace(/^\//, "");
  if (entry.isFile)
    return new Promise((resolve) =>
      /** @type {FileSystemFileEntry} */ (entry).file(
        (blob) => resolve([{ blob, name }]),
        () => resolve([]),
      ),
    );
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const found = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return found;
    found.push(...(await Promise.all(some.map(walk))).flat());
  }
}

/** States of an upload that can be paused. */
const PAUSABLE = ["running", "slow", "lost"];

/** How far the files are, below the line of state. */
export class UploadPanel {
  #said = "";
  /** @type {import("./workers.js").Workers["uploads"] | null} */ uploads = null;

  /** Has it speak again, in another language. */
  forget() {
    this.#said = "";
  }

  /** Shows the upload under way, or the last one; and below it those before that failed. @param {UploadEvent[]} all none hides the panel */
  show(all) {
    const panel = byId("upload");
    const told = all.find(isUnderWay) ?? all.at(-1);
    panel.hidden = told === undefined;
    if (told === undefined) return;
    if (!document.getElementById("upload-bar")) {
      const line = make("p", { id: "upload-line" });
      const spoken = make("p", { id: "upload-spoken", class: "unseen", role: "status" });
      panel.replaceChildren(
        line,
        make("progress", { id: "upload-bar", "aria-labelledby": "upload-line" }),
        spoken,
        button("upload-switch", "", () => this.#switch()),
        make("p", { id: "upload-failed", class: "error", role: "status", hidden: true }),
      );
    }
    const state = told.kind === "reading" ? "reading" : told.state;
    panel.dataset.upload = state;
    const bar = /** @type {HTMLProgressElement} */ (byId("upload-bar"));
    bar.max = Math.max(1, told.of);
    bar.value = told.done;
    bar.hidden = ["changed", "stopped", "withdrawn", "uncertain"].includes(state);
    put(byId("upload-line"), lineOf(told));
    const tenth = `${state} ${Math.floor((10 * told.done) / bar.max)}`; // told to a screen reader at every tenth, not at every piece
    if (tenth !== this.#said) put(byId("upload-spoken"), lineOf(told));
    this.#said = tenth;
    const failed = all.filter((upload) => upload !== told && hasFailed(upload));
    put(byId("upload-failed"), failed.map(lineOf).join(" "));
    const pausable = PAUSABLE.includes(state);
    const change = byId("upload-switch");
    change.hidden = !pausable && state !== "paused" && state !== "full";
    change.textContent = pageText(pausable ? "uploadPause" : state === "full" ? "uploadAgain" : "uploadResume");
  }

  #switch() {
    const { upload } = byId("upload").dataset;
    void this.uploads?.ask(PAUSABLE.includes(upload ?? "") ? "pause" : "resume");
  }
}

/** @param {UploadEvent} told */
function lineOf(told) {
  const far = { done: sizeText(told.done), of: sizeText(told.of) };
  if (told.kind === "reading") return pageText("uploadReading", far);
  if (told.state === "running" || told.state === "slow") {
    const left = told.left === null ? "" : pageText("uploadLeft", { count: Math.ceil(told.left / 60) });
    return `${pageText(told.state === "slow" ? "uploadSlow" : "uploadRunning", far)} ${left}`.trim();
  }
  if (told.state === "lost") return pageText("uploadLost", far);
  if (told.state === "paused") return pageText("uploadPaused", far);
  if (told.state === "full") return pageText("uploadFull");
  if (told.state === "changed") return pageText("uploadChanged");
  if (told.state === "stopped") return pageText("uploadStopped");
  if (told.state === "withdrawn") return pageText("uploadWithdrawn");
  if (told.state === "uncertain") return pageText("stateUncertain");
  return pageText("uploadDone");
}
