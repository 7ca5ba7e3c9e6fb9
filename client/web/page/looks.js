// @ts-check
/** What chosen files would tell, and cleaned copies of them: asked of a Worker that is ended when it takes too long. A file stays as it is until its source wants a copy. */

import { WorkerClient } from "../workers/calls.js";
import { listText, pageText, sizeText } from "./language.js";
import { make } from "./dom.js";
import { visible } from "./names.js";

/** @typedef {import("../workers/bundle-worker.js").Chosen} Chosen */
/** @typedef {import("../files/look.js").Seen} Seen */
/** @typedef {import("../files/traces.js").Trace} Trace */
/** @typedef {import("./language.js").PlainKey} PlainKey */
/** @typedef {{blob: Blob, seen: Seen}} Copy */
/** Of a file. `both`: the original goes too. @typedef {{state: "waiting" | "looking" | "cleaning" | "seen" | "failed", wanted: boolean, seen: Seen | null, copy: Copy | null, both: boolean, area: HTMLElement}} Look */
/** @typedef {{changed: () => void, failed: (file: Chosen) => void}} Hears `changed`: what will leave is something else now; `failed`: a copy that was wanted cannot be made */

/** Milliseconds after which the Worker is ended. It gives up by itself before (files/reading.js), unless something keeps it from that. */
const PATIENCE = 25_000;

/** What each kind of trace is called. @type {Record<import("../files/traces.js").Kind, PlainKey>} */
const LABELS = {
  place: "tracePlace",
  device: "traceDevice",
  serial: "traceSerial",
  time: "traceTime",
  person: "tracePerson",
  company: "traceCompany",
  software: "traceSoftware",
  title: "traceTitle",
  comment: "traceComment",
  identifier: "traceIdentifier",
  thumbnail: "traceThumbnail",
  changes: "traceChanges",
  history: "traceHistory",
  hidden: "traceHidden",
  attachment: "traceAttachment",
  script: "traceScript",
  path: "tracePath",
  names: "traceNames",
  route: "traceRoute",
  mark: "traceMark",
  other: "traceOther",
};

/** The name of a cleaned copy, so that nobody takes it for the original. @param {string} name */
export const copyName = (name) => name.replace(/(\.[^./]*)?$/, ".cleaned$1");

export class Looks {
  /** @type {Map<Chosen, Look>} */ #all = new Map();
  /** @type {WorkerClient<import("../workers/file-worker.js").FileCalls> | null} */ #client = null;
  /** @type {() => void} */ #terminate = () => {};
  #started = false; // until its program is here, over a slow network, no time is counted against the Worker
  #ended = false;
  #busy = false;
  /** @type {Promise<void>} until the copies that are wanted are made */ ready = Promise.resolve();
  /** @type {() => void} */ #isReady = () => {};

  /** @param {Hears} hears */
  constructor(hears) {
    this.hears = hears;
  }

  /** @param {Worker} worker */
  begin(worker) {
    if (this.#ended) return worker.terminate();
    this.#terminate = () => worker.terminate();
    this.#client = new WorkerClient(worker);
    worker.onerror = () => this.end();
    void this.#client.ask("start").then(() => {
      this.#started = true;
      void this.#work();
    });
  }

  /** Ends the Worker, for this visit; what it was at stays as it is. */
  end() {
    this.#ended = true;
    this.#terminate();
    for (const file of this.#all.keys()) this.#fail(file);
    this.redraw();
    this.hears.changed();
    this.#isReady();
  }

  /** The files that are chosen now: of others nothing is kept. @param {Chosen[]} files */
  keep(files) {
    for (const file of this.#all.keys()) if (!files.includes(file)) this.#all.delete(file);
    for (const file of files) if (!this.#all.has(file)) this.#add(file);
    if (![...this.#all.values()].some(({ wanted }) => wanted)) this.#isReady();
    void this.#work();
  }

  /** @param {Chosen} file */
  #add(file) {
    const area = make("div", { class: "look" });
    /** @type {Look} */
    const look = { state: "waiting", wanted: false, seen: null, copy: null, both: false, area };
    this.#all.set(file, look);
    if (this.#ended) this.#fail(file);
    this.#draw(file);
    return look;
  }

  /** What leaves of a file. @param {Chosen} file as it is called then @param {Chosen} chosen as it was chosen @returns {Chosen[]} */
  leaving(file, chosen) {
    const look = this.#all.get(chosen);
    if (!look?.copy) return [file];
    const { blob } = look.copy;
    const copy = { ...file, name: copyName(file.name), size: blob.size, blob };
    return look.both ? [copy, file] : [copy];
  }

  /** Where it is said what a file tells. @param {Chosen} file */
  areaOf(file) {
    return this.#all.get(file)?.area ?? make("div");
  }

  /** In another language. */
  redraw() {
    for (const file of this.#all.keys()) this.#draw(file);
  }

  /** Of how many files a copy can be made that is not there: of none without the Worker. */
  get cleanable() {
    if (this.#ended) return 0;
    return [...this.#all.values()].filter(isCleanable).length;
  }

  cleanAll() {
    for (const [file, look] of this.#all) if (isCleanable(look)) this.#want(file, look);
  }

  /** A file was chosen again: of what its copy was wanted, a copy is wanted still. @param {Chosen} before @param {Chosen} file @returns {boolean} false if none can be made any more */
  again(before, file) {
    const old = this.#all.get(before);
    if (!old?.copy && !old?.wanted) return true;
    if (this.#ended) return false;
    const look = this.#add(file);
    Object.assign(look, { seen: old.seen, both: old.both });
    this.#want(file, look);
    return true;
  }

  /** @param {Chosen} file @param {Look} look */
  #want(file, look) {
    if (this.#ended) return this.hears.failed(file);
    if (![...this.#all.values()].some(({ wanted }) => wanted))
      this.ready = new Promise((resolve) => (this.#isReady = resolve));
    Object.assign(look, { wanted: true, state: "cleaning" });
    this.#draw(file);
    void this.#work();
  }

  /** One file after another; copies first. */
  async #work() {
    if (this.#busy || !this.#started) return;
    this.#busy = true;
    for (let next = this.#next(); next && !this.#ended; next = this.#next()) await this.#ask(...next);
    this.#busy = false;
  }

  /** @returns {[Chosen, Look] | undefined} */
  #next() {
    const all = [...this.#all];
    return all.find(([, { wanted }]) => wanted) ?? all.find(([, { state }]) => state === "waiting");
  }

  /** @param {Chosen} file @param {Look} look */
  async #ask(file, look) {
    const late = AbortSignal.timeout(PATIENCE);
    late.onabort = () => this.end();
    const values = { blob: file.blob, name: file.name };
    const ended = new Promise((_, reject) => late.addEventListener("abort", reject));
    try {
      if (look.wanted)
        look.copy = await Promise.race([/** @type {WorkerClient<any>} */ (this.#client).ask("clean", values), ended]);
      else {
        look.state = "looking";
        this.#draw(file);
        look.seen = await Promise.race([/** @type {WorkerClient<any>} */ (this.#client).ask("look", values), ended]);
      }
      look.state = "seen";
    } catch {
      this.#fail(file);
    }
    late.onabort = null;
    this.#asked(file, look);
  }

  /** @param {Chosen} file @param {Look} look */
  #asked(file, look) {
    look.wanted = false;
    if (!this.#all.has(file)) return; // taken out meanwhile
    this.#draw(file);
    this.hears.changed();
    if (![...this.#all.values()].some(({ wanted }) => wanted)) this.#isReady();
  }

  /** @param {Chosen} file */
  #fail(file) {
    const look = this.#all.get(file);
    if (!look || look.state === "seen") return;
    const wanted = look.wanted;
    Object.assign(look, { state: look.seen ? "seen" : "failed", wanted: false });
    this.#draw(file);
    if (wanted) this.hears.failed(file);
  }

  /** Says what a file tells, and offers what can be done. @param {Chosen} file */
  #draw(file) {
    const look = this.#all.get(file);
    if (!look) return;
    const { area, state, seen, copy } = look;
    area.dataset.look = copy ? "copied" : state;
    if (state === "waiting" || state === "looking") return area.replaceChildren(quiet("filesLooking"));
    if (state === "cleaning") return area.replaceChildren(quiet("cleanMaking"));
    if (!seen) return area.replaceChildren(quiet("tracesFailed"));
    if (seen.state === "unknown") return area.replaceChildren(quiet("tracesUnknown"));
    if (copy) return area.replaceChildren(...this.#drawCopy(file, look, copy));
    if (!seen.traces.length) return area.replaceChildren(quiet("tracesNone"));
    const clean = make("button", { type: "button", text: pageText("cleanMake"), click: () => this.#want(file, look) });
    const offer = seen.cleanable ? clean : quiet("tracesOnly");
    area.replaceChildren(told("tracesTell", seen.traces), ...(seen.cleanable && this.#ended ? [] : [offer]));
  }

  /** @param {Chosen} file @param {Look} look @param {Copy} copy @returns {HTMLElement[]} */
  #drawCopy(file, look, { seen }) {
    const box = make("input", { type: "checkbox", autocomplete: "off", checked: look.both });
    box.addEventListener("change", () => {
      look.both = box.checked;
      this.#leaves(file);
    });
    const undo = () => {
      Object.assign(look, { copy: null, both: false });
      this.#leaves(file);
    };
    return [
      make("p", { role: "status", text: pageText(look.both ? "cleanBoth" : "cleanDone") }),
      seen.traces.length ? told("cleanLeft", seen.traces) : quiet("cleanNothingLeft"),
      make("label", { class: "choice" }, box, make("span", { text: pageText("cleanOriginal") })),
      ...(look.both ? [make("p", {}, make("bdi", { text: visible(file.name) }), ` ${sizeText(file.size)}`)] : []),
      make("button", { type: "button", text: pageText("cleanUndo"), click: undo }),
    ];
  }

  /** What leaves of a file is something else now; the focus stays with it. @param {Chosen} file */
  #leaves(file) {
    this.#draw(file);
    this.hears.changed();
    /** @type {HTMLElement | null} */ (this.areaOf(file).querySelector("input, button, summary"))?.focus();
  }
}

/** @param {Look} look */
const isCleanable = ({ state, seen, copy }) =>
  state === "seen" && !copy && seen?.cleanable === true && seen.traces.length > 0;

/** @param {PlainKey} key */
const quiet = (key) => make("p", { class: "quiet", text: pageText(key) });

/** The kinds of traces in one line, to be unfolded, those first that say most. @param {"tracesTell" | "cleanLeft"} key @param {Trace[]} found */
function told(key, found) {
  const order = Object.keys(LABELS);
  const traces = [...found].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const kinds = listText(traces.map(({ kind }) => pageText(LABELS[kind])));
  const rows = traces.flatMap(({ kind, values, more }) => [
    make("dt", { text: pageText(LABELS[kind]) }),
    ...values.map((value) => make("dd", { text: visible(value), dir: "auto" })),
    ...(more ? [make("dd", { text: `+ ${more}`, dir: "ltr" })] : []),
  ]);
  return make("details", {}, make("summary", { text: pageText(key, { kinds }) }), make("dl", {}, ...rows));
}
