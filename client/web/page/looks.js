// @ts-check
/** What chosen files would tell, and copies of them, cleaned or without people: asked of a Worker that is ended when it takes too long. A file stays as it is until its source wants a copy. */

import { WorkerClient } from "../workers/calls.js";
import { pageText, sizeText } from "./language.js";
import { blackening, shownPicture } from "./blackening.js";
import { cleanedCopy, newLook, redactedCopies } from "./copies.js";
import { focusIn, make } from "./dom.js";
import { visible } from "./names.js";
import { Patience } from "./patience.js";
import { kindsOf, planForm, proposedFor, quiet, shownCopy, usePseudonyms } from "./people.js";
import { told } from "./told.js";

/** @typedef {import("../workers/bundle-worker.js").Chosen} Chosen */
/** @typedef {import("../files/look.js").Seen} Seen */
/** @typedef {import("./language.js").PlainKey} PlainKey */
/** `black`: how many parts of it are black. @typedef {{blob: Blob, seen: Seen, black: number}} Copy */
/** @typedef {import("./people.js").Redacted} Redacted */
/** @typedef {import("./people.js").Decision} Decision */
/**
 * Of a file. `both`: the original goes too. `decisions`: what its source decides about its parts, if people are looked for in it; `redacted`: the copies of them that were made. `wanted`: which copy is to be made.
 * `locked`: it could not be looked into because it has a password. `areas`: of a picture, the parts to be black, while they are drawn (`drawing`) and after.
 * @typedef {{state: "waiting" | "cleaning" | "seen" | "failed", wanted: "" | "clean" | "redact" | "black", areas: import("../files/blackening.js").Area[], drawing: boolean, locked: boolean, seen: Seen | null, people: import("../people/people.js").People | null, decisions: Decision[], redacted: Redacted | null, copy: Copy | null, both: boolean, progress: HTMLElement | null, area: HTMLElement}} Look
 */
/** The codename that files go under: its number now, or 0; and the same once it is open. @typedef {{now: () => number, open: () => Promise<number>}} CodenameOfFiles */
/** @typedef {{changed: () => void, failed: (file: Chosen, why?: PlainKey) => void, codename: () => CodenameOfFiles}} Hears `changed`: what will leave is something else now; `failed`: a copy that was wanted cannot be made */

/** What of a refusal is said. @type {Record<string, PlainKey>} */
const REFUSALS = {
  "too-large": "peopleTooLarge",
  "too-much": "peopleBroken",
  broken: "peopleBroken",
  unreadable: "peopleUnread",
  "not ready": "errorNotReady",
};

export class Looks {
  /** @type {Map<Chosen, Look>} */ #all = new Map();
  /** @type {WorkerClient<import("../workers/file-worker.js").FileCalls> | null} */ #client = null;
  /** @type {() => void} */ #terminate = () => {};
  #started = false; // until its program is here, over a slow network, no time is counted against the Worker
  #ended = false;
  #busy = false;
  /** @type {Promise<void>} until the copies that are wanted are made */ ready = Promise.resolve();
  /** @type {() => void} */ #isReady = () => {};
  #patience = new Patience(() => this.end());
  /** @type {Look | null} of which a copy is being made */ #current = null;

  /** @param {Hears} hears */
  constructor(hears) {
    this.hears = hears;
  }

  /** @param {Worker} worker @param {MessagePort | null} [session] where it asks for the key of pseudonyms */
  begin(worker, session = null) {
    if (this.#ended) return worker.terminate();
    this.#terminate = () => worker.terminate();
    this.#client = new WorkerClient(worker, (event) => this.#hear(event));
    worker.onerror = () => this.end();
    void this.#client.ask("start", { session }).then(() => {
      this.#started = true;
      void this.#work();
    });
  }

  /** How far a copy is. @param {import("../workers/file-worker.js").FileEvent} event */
  #hear({ done, of }) {
    this.#patience.heard();
    const said = { done: sizeText(done), of: sizeText(of) };
    if (this.#current?.progress) this.#current.progress.textContent = pageText("peopleCopying", said);
  }

  /** Copies under the pseudonyms of another codename than what is written goes under now are made again; their number. Until then the ones before stay, never the original. */
  renewPseudonyms() {
    const now = this.hears.codename().now();
    const old = [...this.#all].filter(([, { redacted }]) => redacted?.codename && redacted.codename !== now);
    for (const [file, look] of old) {
      look.decisions = structuredClone(look.redacted?.decisions ?? []);
      this.#want(file, look, "redact");
    }
    return old.length;
  }

  /** Ends the Worker, for this visit; what it was at stays as it is. */
  end() {
    this.#ended = true;
    this.#terminate();
    for (const [file, look] of this.#all) {
      if (look.drawing && look.state === "seen") this.hears.failed(file); // what was drawn will be in no copy
      this.#fail(file);
      look.drawing = false;
    }
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
    const look = newLook(make("div", { class: "look" }));
    this.#all.set(file, look);
    if (this.#ended) this.#fail(file);
    this.#draw(file);
    return look;
  }

  /** What leaves of a file. @param {Chosen} file as it is called then @param {Chosen} chosen as it was chosen @returns {Chosen[]} */
  leaving(file, chosen) {
    const look = this.#all.get(chosen);
    if (!look) return [file];
    const made = look.redacted ? redactedCopies(file, look) : look.copy ? [cleanedCopy(file, look.copy)] : [];
    return made.length && !look.both ? made : [...made, file];
  }

  /** What is known of a file of which a copy leaves, for the note. @param {Chosen} chosen */
  copyOf(chosen) {
    const look = this.#all.get(chosen);
    return look?.copy || look?.redacted ? look : null;
  }

  /** Where it is said what a file tells. @param {Chosen} file */
  areaOf(file) {
    return this.#all.get(file)?.area ?? make("div");
  }

  /** In another language: what is unfolded stays. */
  redraw() {
    for (const [file, { area }] of this.#all) {
      const before = [...area.querySelectorAll("details")].map(({ open }) => open);
      this.#draw(file);
      const now = [...area.querySelectorAll("details")];
      if (now.length === before.length) for (const [at, part] of now.entries()) part.open = before[at];
    }
  }

  /** Whether a copy is being made, or waits for it, that its source has to look through. */
  get isRedacting() {
    return [...this.#all.values()].some(({ wanted }) => wanted === "redact" || wanted === "black");
  }

  /** Whether parts of a picture are being drawn, and are in no copy yet. */
  get isDrawing() {
    return [...this.#all.values()].some(({ drawing, wanted }) => drawing && !wanted);
  }

  /** Whether the Worker, which may still be fetched, has to say what some of the files tell. */
  get isLooking() {
    return !this.#ended && [...this.#all.values()].some(({ state }) => state === "waiting");
  }

  /** Of how many files a copy can be made that is not there: of none without the Worker. */
  get cleanable() {
    return this.#ended ? 0 : [...this.#all.values()].filter(isCleanable).length;
  }

  cleanAll() {
    for (const [file, look] of this.#all) if (isCleanable(look)) this.#want(file, look, "clean");
  }

  /** A file was chosen again: of what its copy was wanted, a copy is wanted still. @param {Chosen} before @param {Chosen} file @returns {boolean} false if none can be made any more */
  again(before, file) {
    const old = this.#all.get(before);
    if (old?.redacted || old?.copy?.black || ["redact", "black"].includes(old?.wanted ?? "")) return false; // it may show something else now
    if (!old?.copy && !old?.wanted) return true;
    if (this.#ended) return false;
    const look = this.#add(file);
    Object.assign(look, { seen: old.seen, people: old.people, both: old.both });
    this.#want(file, look, "clean");
    return true;
  }

  /** @param {Chosen} file @param {Look} look @param {"clean" | "redact" | "black"} wanted */
  #want(file, look, wanted) {
    if (this.#ended) return this.hears.failed(file);
    if (![...this.#all.values()].some(({ wanted }) => wanted))
      this.ready = new Promise((resolve) => (this.#isReady = resolve));
    Object.assign(look, { wanted, state: "cleaning" });
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
    const values = { blob: file.blob, name: file.name };
    this.#current = look;
    try {
      if (look.wanted === "redact") await this.#redact(look);
      else if (look.wanted === "black") await this.#blacken(file, look);
      else if (look.wanted) look.copy = { ...(await this.#patience.for(this.#asks.ask("clean", values))), black: 0 };
      else {
        Object.assign(look, await this.#patience.for(this.#asks.ask("look", values)));
        if (look.people?.kind === "parts") look.decisions = proposedFor(look.people.parts);
      }
      look.state = "seen";
    } catch (error) {
      this.#fail(file, look.wanted !== "clean" && error instanceof Error ? error.message : "");
    }
    this.#current = null;
    this.#asked(file, look);
  }

  get #asks() {
    return /** @type {WorkerClient<import("../workers/file-worker.js").FileCalls>} */ (this.#client);
  }

  /** Makes the copies of a file's parts; a codename is made before, if they need pseudonyms. @param {Look} look */
  async #redact(look) {
    const { people } = look;
    if (people?.kind !== "parts" || look.decisions.every(({ out }) => out)) throw new Error("nothing to copy");
    const decisions = structuredClone(look.decisions);
    const codename = usePseudonyms(decisions) ? await this.hears.codename().open() : 0;
    const copies = [];
    for (const [at, { out, plan }] of decisions.entries()) {
      if (out) continue;
      const values = { part: people.parts[at], plan, codename };
      copies.push({ ...(await this.#patience.for(this.#asks.ask("redact", values))), at, plan });
    }
    look.redacted = { copies, decisions, codename };
  }

  /** Makes the copy of a picture with black parts. @param {Chosen} file @param {Look} look */
  async #blacken({ blob, name }, look) {
    const areas = structuredClone(look.areas);
    const made = await this.#patience.for(this.#asks.ask("blacken", { blob, name, areas }));
    Object.assign(look, { copy: { ...made, black: areas.length }, drawing: false });
  }

  /** @param {Chosen} file @param {Look} look */
  #asked(file, look) {
    const wasWanted = look.wanted !== "";
    look.wanted = "";
    if (!this.#all.has(file)) return; // taken out meanwhile
    this.#draw(file);
    this.hears.changed();
    if (wasWanted && document.activeElement === document.body) focusIn(look.area); // what was pressed is there no more
    if (![...this.#all.values()].some(({ wanted }) => wanted)) this.#isReady();
  }

  /** @param {Chosen} file @param {string} [why] the code of a refusal */
  #fail(file, why = "") {
    const look = this.#all.get(file);
    if (!look || look.state === "seen") return;
    const wanted = look.wanted;
    Object.assign(look, { state: look.seen || look.people ? "seen" : "failed", locked: why === "locked", wanted: "" });
    this.#draw(file);
    if (!wanted || why === "stopped") return;
    const isPrintable = wanted === "clean" && look.seen?.paged && !this.#ended;
    const other = wanted === "black" ? "blackUnknown" : REFUSALS[why];
    this.hears.failed(file, isPrintable ? "cleanPrint" : other);
  }

  /** Says what a file tells, and offers what can be done. @param {Chosen} file */
  #draw(file) {
    const look = this.#all.get(file);
    if (!look) return;
    const { area, state, seen, copy, redacted } = look;
    area.dataset.look = copy || redacted ? "copied" : state;
    look.progress = null;
    if (state === "waiting") return area.replaceChildren(quiet("filesLooking"));
    if (state === "cleaning") {
      look.progress = quiet(look.wanted === "redact" ? "peopleMaking" : "cleanMaking");
      const stop = buttonFor("blackStop", () => void this.#asks.ask("stop"));
      return area.replaceChildren(look.progress, ...(look.wanted === "black" ? [stop] : []));
    }
    if (redacted) return area.replaceChildren(...this.#drawRedacted(file, look, redacted));
    if (!seen && !look.people) return area.replaceChildren(quiet(look.locked ? "tracesLocked" : "tracesFailed"));
    if (copy) return area.replaceChildren(...this.#drawCopy(file, look, copy));
    area.replaceChildren(...(seen ? this.#drawSeen(file, look, seen) : []), ...this.#drawPeople(file, look));
  }

  /** @param {Chosen} file @param {Look} look @param {Seen} seen @returns {HTMLElement[]} */
  #drawSeen(file, look, seen) {
    if (seen.state === "unknown") return [quiet("tracesUnknown")];
    if (look.drawing) return this.#drawBlack(file, look);
    return [...this.#drawTraces(file, look, seen), ...this.#drawBlack(file, look)];
  }

  /** @param {Chosen} file @param {Look} look @param {Seen} seen @returns {HTMLElement[]} */
  #drawTraces(file, look, seen) {
    if (!seen.traces.length) return look.people?.kind === "parts" ? [] : [quiet("tracesNone")]; // of people more is said below
    const click = () => this.#want(file, look, "clean");
    const clean = make("button", { type: "button", text: pageText("cleanMake"), click });
    const offer = seen.cleanable ? clean : quiet("tracesOnly");
    return [told("tracesTell", seen.traces), ...(seen.cleanable && this.#ended ? [] : [offer])];
  }

  /** Where parts of a picture can be made black, or other ones. @param {Chosen} file @param {Look} look @returns {HTMLElement[]} */
  #drawBlack(file, look) {
    if (this.#ended || !look.seen?.blackable) return [];
    return blackening(look, {
      picture: () => this.#asks.ask("picture", { blob: file.blob }),
      make: () => this.#want(file, look, "black"),
      changed: () => this.#leaves(file),
    });
  }

  /** People in a file, and what can be done. @param {Chosen} file @param {Look} look @returns {HTMLElement[]} */
  #drawPeople(file, look) {
    const { people } = look;
    if (!people) return [];
    if (people.kind !== "parts") return [quiet(people.kind === "only" ? "peopleOnly" : "peopleUnread")];
    const kinds = kindsOf(people.parts.map(({ table, text }) => table ?? text));
    const text = kinds ? pageText("peopleFound", { kinds }) : pageText("peopleNone");
    return [make("details", {}, make("summary", { text }), ...this.#form(file, look))];
  }

  /** @param {Chosen} file @param {Look} look */
  #form(file, look) {
    if (this.#ended || look.people?.kind !== "parts") return [];
    return [planForm(look.people.parts, look.decisions, () => this.#want(file, look, "redact"))];
  }

  /** The copies that leave, to be looked through, and to be made otherwise. @param {Chosen} file @param {Look} look @param {Redacted} redacted @returns {HTMLElement[]} */
  #drawRedacted(file, look, { copies }) {
    const parts = look.people?.kind === "parts" ? look.people.parts : [];
    const shown = copies.flatMap((copy) => {
      const { blob, encoding } = copy; // it may be found only in the middle that a table is not UTF-8
      const find = (/** @type {string} */ words) => this.#asks.ask("find", { blob, encoding, words });
      return shownCopy(parts.length > 1 ? parts[copy.at] : undefined, copy, find);
    });
    const change = this.#form(file, look);
    return [
      make("p", { role: "status", text: pageText(look.both ? "cleanBoth" : "peopleDone") }),
      ...shown,
      ...(change.length ? [make("details", {}, make("summary", { text: pageText("peopleChange") }), ...change)] : []),
      ...this.#original(file, look),
    ];
  }

  /** @param {Chosen} file @param {Look} look @param {Copy} copy @returns {HTMLElement[]} */
  #drawCopy(file, look, { blob, seen, black }) {
    const shown = black ? shownPicture(() => this.#asks.ask("picture", { blob }), pageText("blackShown")) : [];
    return [
      make("p", { role: "status", text: pageText(look.both ? "cleanBoth" : black ? "blackDone" : "cleanDone") }),
      ...(black
        ? [quiet("blackShown"), make("div", { class: "picture" }, ...shown), ...this.#drawBlack(file, look)]
        : []),
      seen.traces.length ? told("cleanLeft", seen.traces) : quiet("cleanNothingLeft"),
      ...(seen.paged ? [make("p", { text: pageText("cleanPdf") })] : []),
      ...this.#original(file, look),
    ];
  }

  /** Whether the original goes too, or in the place of the copy. @param {Chosen} file @param {Look} look @returns {HTMLElement[]} */
  #original(file, look) {
    const box = make("input", { type: "checkbox", autocomplete: "off", checked: look.both });
    box.addEventListener("change", () => {
      look.both = box.checked;
      this.#leaves(file);
    });
    const undo = () => {
      Object.assign(look, { copy: null, redacted: null, both: false, areas: [] });
      this.#leaves(file);
    };
    return [
      make("label", { class: "choice" }, box, make("span", { text: pageText("cleanOriginal") })),
      ...(look.both ? [make("p", {}, make("bdi", { text: visible(file.name) }), ` ${sizeText(file.size)}`)] : []),
      make("button", { type: "button", text: pageText("cleanUndo"), click: undo }),
    ];
  }

  /** What leaves of a file is something else now; the focus stays with it. @param {Chosen} file */
  #leaves(file) {
    this.#draw(file);
    this.hears.changed();
    focusIn(this.areaOf(file));
  }
}

/** @param {Look} look */
const isCleanable = ({ state, seen, copy }) =>
  state === "seen" && !copy && seen?.cleanable === true && seen.traces.length > 0;

/** @param {PlainKey} key @param {() => void} click */
const buttonFor = (key, click) => make("button", { type: "button", text: pageText(key), click });
