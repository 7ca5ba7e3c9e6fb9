// @ts-check
/** Files: choosing them, and how far they are. What is shown of a file is its name as text; nothing of it is opened. */

import { pageText, sizeText } from "./language.js";
import { button, byId, complain, make, put } from "./dom.js";
import { visible, withoutFolders } from "./names.js";
import { MAX_FILES } from "../protocol/bundle.js";

/** @typedef {import("../workers/bundle-worker.js").Chosen} Chosen */
/** @typedef {import("../workers/bundle-worker.js").UploadEvent} UploadEvent */

/** What systems keep in folders for themselves: it names and pictures other files. */
const OF_SYSTEMS = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** The list of files that go with the message. */
export class FilesForm {
  /** @type {Chosen[]} */ #chosen = [];
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
    const known = new Set(this.#chosen.map(({ name, size }) => `${size} ${name}`));
    const fresh = files.filter(({ blob, name }) => !known.has(`${blob.size} ${name}`) && !OF_SYSTEMS.test(name));
    const many = this.#chosen.length + fresh.length > MAX_FILES;
    if (!many)
      for (const { blob, name } of fresh)
        this.#chosen.push({ name, type: blob.type.slice(0, 128), size: blob.size, blob });
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

/** How far the files are, below the line of state. */
export class UploadPanel {
  /** @type {UploadEvent | null} */ #last = null;
  #said = "";
  /** @type {import("./workers.js").Workers["uploads"] | null} */ uploads = null;

  redraw() {
    this.#said = "";
    this.show(this.#last);
  }

  /** @param {UploadEvent | null} told nothing hides the panel */
  show(told) {
    this.#last = told;
    const panel = byId("upload");
    panel.hidden = told === null;
    if (told === null) return;
    if (!document.getElementById("upload-bar")) {
      const line = make("p", { id: "upload-line" });
      const spoken = make("p", { id: "upload-spoken", class: "unseen", role: "status" });
      panel.replaceChildren(
        line,
        make("progress", { id: "upload-bar", "aria-labelledby": "upload-line" }),
        spoken,
        button("upload-switch", "", () => this.#switch()),
      );
    }
    const state = told.kind === "reading" ? "reading" : told.state;
    panel.dataset.upload = state;
    const bar = /** @type {HTMLProgressElement} */ (byId("upload-bar"));
    bar.max = Math.max(1, told.of);
    bar.value = told.done;
    bar.hidden = state === "changed" || state === "stopped";
    put(byId("upload-line"), lineOf(told));
    const tenth = `${state} ${Math.floor((10 * told.done) / bar.max)}`; // told to a screen reader at every tenth, not at every piece
    if (tenth !== this.#said) put(byId("upload-spoken"), lineOf(told));
    this.#said = tenth;
    const pausable = state === "running" || state === "lost";
    const change = byId("upload-switch");
    change.hidden = !pausable && state !== "paused" && state !== "full";
    change.textContent = pageText(pausable ? "uploadPause" : state === "full" ? "uploadAgain" : "uploadResume");
  }

  #switch() {
    if (this.#last?.kind !== "upload") return;
    if (this.#last.state === "running" || this.#last.state === "lost") void this.uploads?.ask("pause");
    else void this.uploads?.ask("resume");
  }
}

/** @param {UploadEvent} told */
function lineOf(told) {
  const far = { done: sizeText(told.done), of: sizeText(told.of) };
  if (told.kind === "reading") return pageText("uploadReading", far);
  if (told.state === "running") {
    const left = told.left === null ? "" : pageText("uploadLeft", { count: Math.ceil(told.left / 60) });
    return `${pageText("uploadRunning", far)} ${left}`.trim();
  }
  if (told.state === "lost") return pageText("uploadLost", far);
  if (told.state === "paused") return pageText("uploadPaused", far);
  if (told.state === "full") return pageText("uploadFull");
  if (told.state === "changed") return pageText("uploadChanged");
  if (told.state === "stopped") return pageText("uploadStopped");
  return pageText("uploadDone");
}
