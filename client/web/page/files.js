// @ts-check
/** Files: choosing them, and how far they are. What is shown of a file is its name as text, and what looks.js says of it. */

import { listText, pageText, sizeText } from "./language.js";
import { button, byId, complain, make, put } from "./dom.js";
import { Looks } from "./looks.js";
import { NOTE_NAME, noteOf } from "./note.js";
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

/** Names that an error says. */
const MAX_NAMED = 5;

/** Milliseconds within which who goes on again has not read what was said: a double click. */
const UNREAD = 1_000;

/** @typedef {{blob: File, name: string}} Picked a file as it was chosen or dropped, with its path */

/** The list of files that go with the message. */
export class FilesForm {
  /** @type {Chosen[]} */ #chosen = [];
  /** @type {Promise<void>} until what was chosen last is in the list */ added = Promise.resolve();
  /** How often something was not added, and that was said. */ notAdded = 0;
  /** Whether the desk takes files. */ #taken = true;
  /** Files were chosen, and then the desk took none any more. */ #refused = false;
  /** @type {{said: string, at: number} | null} that it cannot be seen yet what the files tell, and when that was said; who goes on then is not stopped again */ #hurry =
    null;
  looks = new Looks({
    changed: () => {
      this.#showLeaving();
      if (!this.looks.isLooking && this.#error.textContent === this.#hurry?.said) this.complain("");
    },
    failed: ({ name }, why) => {
      this.notAdded++;
      this.complain([pageText("cleanFailed", { name: visible(name) }), why && pageText(why)].filter(Boolean).join(" "));
    },
    codename: () => this.codename,
  });
  /** @type {import("./looks.js").CodenameOfFiles} */ codename = { now: () => 0, open: async () => 0 };
  #note = byId("files-note");
  /** @type {{file: Chosen, row: HTMLElement, name: HTMLElement, size: HTMLElement, remove: HTMLElement}[]} */ #rows =
    [];
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
    byId("files-clean-all").addEventListener("click", () => this.looks.cleanAll());
    byId("folders-out").addEventListener("change", () => this.redraw());
    byId("folder-choose-open").hidden = !("webkitdirectory" in HTMLInputElement.prototype);
    const area = byId("files");
    addEventListener("dragover", (event) => event.preventDefault()); // a file that misses the area must not replace the page
    addEventListener("drop", (event) => event.preventDefault());
    area.addEventListener("dragover", () => area.classList.add("over"));
    for (const name of ["dragleave", "drop"]) area.addEventListener(name, () => area.classList.remove("over"));
    area.addEventListener("drop", (event) => this.#drop(event));
  }

  /** Whether the desk takes files; if no longer, those chosen are let go, which is said. @param {boolean} taken */
  offer(taken) {
    byId("files").hidden = !taken;
    this.#taken = taken;
    this.#refused = !taken && (this.#refused || this.#chosen.length > 0);
    if (!taken) this.#chosen = [];
    if (!taken) this.redraw();
    this.#sayRefused();
  }

  #sayRefused() {
    put(byId("files-refused"), this.#refused ? pageText("filesRefused") : "");
  }

  /** The files as they are sent: without the names of folders, if those are left out, the copies in the place of originals, or with them; and a note that says which are copies. */
  chosen() {
    const files = this.#chosen.flatMap((file) => this.#leaving(file));
    const text = this.#noteText();
    if (!text) return files;
    const blob = new Blob([text], { type: "text/plain" });
    return [...files, { name: NOTE_NAME, type: blob.type, size: blob.size, blob }];
  }

  #noteText() {
    return noteOf(
      this.#chosen.flatMap((file) => {
        const look = this.looks.copyOf(file);
        return look ? [{ names: this.#leaving(file).map(({ name }) => name), look }] : [];
      }),
    );
  }

  /**
   * Until what was chosen is in the list, and the copies that are wanted are made. A copy of a table that was made meanwhile was not looked through yet;
   * and what it is not shown yet that a file tells, its source has not seen.
   */
  async ready() {
    await this.added;
    const { notAdded } = this;
    if (this.looks.isDrawing) {
      this.notAdded++;
      return this.complain(pageText("blackUnmade"));
    }
    const made = this.looks.isRedacting;
    await this.looks.ready;
    const renewed = this.looks.renewPseudonyms() > 0;
    if (renewed) await this.looks.ready;
    await this.added; // meanwhile
    if (!made && !renewed) return this.#stopHurry();
    const failed = this.notAdded > notAdded; // which was said
    this.notAdded++;
    if (!failed) this.complain(pageText(renewed ? "peopleOther" : "peopleReady"));
  }

  /** Once for what was chosen; and at once again, who pressed twice. */
  #stopHurry() {
    const now = performance.now();
    if (this.#hurry ? now - this.#hurry.at >= UNREAD : !this.looks.isLooking) return;
    this.notAdded++;
    this.#hurry ??= { said: pageText("filesUnseen"), at: now };
    if (this.looks.isLooking) this.complain(this.#hurry.said);
  }

  /** @param {Chosen} file */
  #leaving(file) {
    return this.looks.leaving({ ...file, name: this.#sentName(file) }, file);
  }

  /** @param {Chosen} file */
  #sentName({ name }) {
    return /** @type {HTMLInputElement} */ (byId("folders-out")).checked ? withoutFolders(name) : name;
  }

  /** Says what is wrong, or nothing. @param {string} why */
  complain(why) {
    complain(byId("files-choose-open"), this.#error, why);
    if (!why) return;
    byId("files-choose-open").focus({ preventScroll: true });
    this.#error.scrollIntoView({ block: "nearest" }); // it is below the list, which can be long
  }

  /** Says which file cannot be read any more. */
  async complainOfUnreadable() {
    const readable = await Promise.all(this.#chosen.map(({ blob }) => isReadable(blob)));
    const gone = this.#chosen.find((_, at) => !readable[at]);
    this.complain(gone ? pageText("errorFileGone", { name: visible(gone.name) }) : pageText("errorFileUnreadable"));
  }

  clear() {
    this.#chosen = [];
    this.#refused = false;
    this.redraw();
    this.#sayRefused();
  }

  /** @param {DragEvent} event */
  #drop(event) {
    /** @type {FileSystemEntry[]} */
    const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
    /** @type {string[]} */
    const unread = [];
    if (entries.length) this.#add(walkAll(entries, unread), unread);
    else this.#add([...(event.dataTransfer?.files ?? [])].map((blob) => ({ blob, name: blob.name })));
  }

  /** @param {Picked[] | Promise<Picked[]>} files @param {string[]} [unread] names of what cannot be read, once they are there */
  #add(files, unread = []) {
    this.added = Promise.all([files, this.added]).then(([picked]) => this.#take(picked, unread));
  }

  /** Two files may have one name; the same file, chosen again, takes its own place. @param {Picked[]} files @param {string[]} unread */
  async #take(files, unread) {
    const fresh = files.filter(({ name }) => !OF_SYSTEMS.test(name));
    const names = new Set(fresh.map(({ name }) => name));
    const added = fresh.map(({ blob, name }) => ({ name, type: blob.type.slice(0, 128), size: blob.size, blob }));
    const again = new Map();
    for (const old of this.#chosen.filter(({ name }) => names.has(name)))
      for (const file of added)
        if (file.name === old.name && (await isAgain(old.blob, file.blob))) again.set(old, file);
    const kept = this.#chosen.filter((old) => !again.has(old));
    const many = kept.length + fresh.length > MAX_FILES;
    if (!many) this.#chosen = [...kept, ...added];
    this.#hurry = null;
    const lost = many ? [] : [...again].filter((pair) => !this.looks.again(...pair)).map(([, { name }]) => name);
    if (!this.#taken) this.notAdded++;
    if (!this.#taken) return this.offer(false);
    this.redraw();
    this.#complainOfAdding(unread, many, lost);
  }

  /** Says what was not added. @param {string[]} unread @param {boolean} many @param {string[]} lost names of those of which a copy was wanted and can be made no more */
  #complainOfAdding(unread, many, lost) {
    const names = [...unread.slice(0, MAX_NAMED).map(visible), ...(unread.length > MAX_NAMED ? ["…"] : [])];
    const wrong = names.length ? [pageText("errorFilesUnread", { names: listText(names) })] : [];
    if (many) wrong.push(pageText("errorFilesMany", { most: MAX_FILES })); // none of them: the page could not show a list so long
    wrong.push(...lost.slice(0, MAX_NAMED).map((name) => pageText("cleanFailed", { name: visible(name) })));
    if (wrong.length === 0) return;
    this.notAdded++;
    this.complain(wrong.join(" "));
  }

  /** In another language. */
  translate() {
    this.looks.redraw();
    this.redraw();
  }

  redraw() {
    this.complain("");
    this.looks.keep(this.#chosen);
    this.#rows = this.#chosen.map((file) => this.#row(file));
    this.#list.replaceChildren(...this.#rows.map(({ row }) => row));
    this.#list.hidden = this.#rows.length === 0;
    byId("files-sum").hidden = this.#rows.length === 0;
    byId("files-flat").hidden = !this.#chosen.some(({ name }) => name.includes("/"));
    this.#showLeaving();
  }

  /** @param {Chosen} file */
  #row(file) {
    const remove = make("button", { type: "button", text: pageText("fileRemove") });
    remove.addEventListener("click", () => {
      this.#chosen = this.#chosen.filter((other) => other !== file);
      this.redraw();
      byId("files-choose-open").focus();
    });
    const [name, size] = [make("bdi"), make("span", { class: "quiet" })];
    return { file, name, size, remove, row: make("li", {}, name, size, remove, this.looks.areaOf(file)) };
  }

  /** Shows what will leave: for each file that was chosen, itself or its cleaned copy; and how much it is in all. */
  #showLeaving() {
    for (const { file, name, size, remove } of this.#rows) {
      const [first] = this.#leaving(file);
      put(name, visible(first.name));
      put(size, sizeText(first.size));
      remove.setAttribute("aria-label", pageText("fileRemoveNamed", { name: visible(first.name) }));
    }
    const leaving = this.chosen();
    const bytes = leaving.reduce((sum, { size }) => sum + size, 0);
    const total = pageText("filesTotal", { count: leaving.length, size: sizeText(bytes) });
    put(byId("files-total"), leaving.length ? total : "");
    byId("files-clean-all").hidden = this.looks.cleanable < 2;
    const note = this.#noteText();
    this.#note.hidden = !note;
    put(/** @type {HTMLElement} */ (this.#note.querySelector("pre")), note);
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

/**
 * Whether a file is one of before, of the same name: it begins as that one does; or that one cannot be read any more because it was changed, and has its
 * size or its moment still. One of which nothing is the same may be another file: both stay, and the one that vanished is named.
 * @param {Blob} before @param {File} blob
 */
async function isAgain(before, blob) {
  const old = /** @type {File} */ (before);
  const [sameSize, sameMoment] = [old.size === blob.size, old.lastModified === blob.lastModified];
  if (!(await isReadable(old))) return sameSize || sameMoment;
  if (!sameSize || !sameMoment) return false;
  try {
    const [a, b] = await Promise.all([old, blob].map((file) => file.slice(0, COMPARED).arrayBuffer()));
    return compare(new Uint8Array(a), new Uint8Array(b)) === 0;
  } catch {
    return false; // the new one cannot be read: it is in the list, and named before anything is sent
  }
}

/** All files below what was dropped. @param {FileSystemEntry[]} entries @param {string[]} unread gets the names of what cannot be read @returns {Promise<Picked[]>} */
const walkAll = async (entries, unread) => (await Promise.all(entries.map((entry) => walk(entry, unread)))).flat();

/** @param {FileSystemEntry} entry @param {string[]} unread @returns {Promise<Picked[]>} */
async function walk(entry, unread) {
  const name = entry.fullPath.replace(/^\//, "");
  const nothing = () => {
    unread.push(name);
    return [];
  };
  if (entry.isFile)
    return new Promise((resolve) =>
      /** @type {FileSystemFileEntry} */ (entry).file(
        (blob) => resolve([{ blob, name }]),
        () => resolve(nothing()),
      ),
    );
  const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
  const found = [];
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve) => reader.readEntries(resolve, () => resolve(nothing())));
    if (some.length === 0) return found;
    found.push(...(await walkAll(some, unread)));
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
