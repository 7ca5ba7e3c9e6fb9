// @ts-check
/** Step 2, the codename shown and asked back; and the field in which it is entered on the way back. */

import { listText, pageText } from "./language.js";
import { byId, button, complain, make, put } from "./dom.js";

/** @typedef {import("../workers/codename-worker.js").Reading} Reading */
/** @typedef {Pick<import("./visit.js").Visit, "read" | "complete" | "open">} Codenames */

/** Letters typed before words are offered: fewer would match hundreds. */
const PREFIX = 2;

/**
 * Shows a codename to be copied by hand.
 * @param {HTMLElement} where
 * @param {string[]} words
 * @param {{back: () => void, written: () => void}} go
 */
export function showCodename(where, words, go) {
  const list = make(
    "ol",
    { class: "words", id: "words", translate: "no", lang: "en", dir: "ltr" },
    ...words.map((word) => make("li", { text: word })),
  );
  const copied = make("p", { class: "hint", id: "copied", role: "status", text: pageText("codenameCopyCost") });
  const copy = () =>
    (copied.textContent = pageText(copyText(words.join(" ")) ? "codenameCopied" : "codenameNotCopied"));
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: pageText("codenameTitle") }),
    make("p", { class: "lead", text: pageText("codenameLead") }),
    list,
    make(
      "ul",
      { class: "next" },
      ...[pageText("codenameWhy1"), pageText("codenameWhy2"), pageText("codenameWhy3")].map((text) =>
        make("li", { text }),
      ),
    ),
    make(
      "div",
      { class: "actions" },
      button("codename-written", pageText("codenameWritten"), go.written, "primary"),
      button("codename-back", pageText("back"), go.back),
    ),
    make("div", { class: "actions" }, button("codename-copy", pageText("codenameCopy"), copy), copied),
  );
}

/**
 * Asks two words back.
 * @param {HTMLElement} where
 * @param {string[]} words
 * @param {number[]} positions which two, from 0
 * @param {{show: () => void, right: () => void, words: (typed: string) => Promise<string[]>}} go `words`: those of what is typed
 */
export function askBack(where, words, positions, go) {
  const fields = positions.map((position) => {
    const number = position + 1;
    const error = make("p", { class: "error", id: `check-${number}-error`, hidden: true });
    const input = make("input", {
      type: "text",
      id: `check-${number}`,
      "data-position": String(number),
      lang: "en",
      ...PLAIN,
      "aria-describedby": error.id,
    });
    input.addEventListener("input", () => complain(input, error, ""));
    input.addEventListener("keydown", (event) => event.key === "Enter" && void send());
    return { number, input, error, word: words[position] };
  });
  let asking = false;
  /** The Worker reads as a whole codename is read; it may be stretching, so it is not asked for what is plainly right. @param {{input: HTMLInputElement, word: string}} field */
  const read = async ({ input, word }) => (input.value.trim().toLowerCase() === word ? [word] : go.words(input.value));
  async function send() {
    if (asking) return;
    asking = true;
    const typed = await Promise.all(fields.map(read)).finally(() => (asking = false));
    const wrong = fields.filter(({ word }, at) => typed[at].join(" ") !== word);
    for (const { number, input, error } of fields) {
      const untouched = input.value === "" && input !== wrong[0]?.input;
      const isWrong = wrong.some((field) => field.input === input);
      complain(input, error, isWrong && !untouched ? pageText("checkWrong", { number }) : "");
    }
    if (wrong.length) wrong[0].input.focus();
    else go.right();
  }
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: pageText("checkTitle") }),
    make("p", { class: "lead", text: pageText("checkLead") }),
    ...fields.map(({ number, input, error }) =>
      make(
        "div",
        { class: "field" },
        make("label", { for: input.id, text: pageText("checkWord", { number }) }),
        input,
        error,
      ),
    ),
    make(
      "div",
      { class: "actions" },
      button("check-send", pageText("checkSend"), () => void send(), "primary"),
      button("check-show", pageText("checkShow"), go.show),
    ),
  );
}

/** Keeps the browser from remembering, correcting or completing. */
const PLAIN = {
  autocomplete: "off",
  autocapitalize: "none",
  autocorrect: "off",
  spellcheck: "false",
  writingsuggestions: "false",
  translate: "no",
};

/** A field for a codename. What it does is that of how it was drawn last, which may be in another language than the one where opening began. @typedef {{isOpening: boolean, wait: (on: boolean) => void, end: (reading: Reading | null) => void}} Entry */
/** @type {WeakMap<HTMLElement, Entry>} by where they are */
const entries = new WeakMap();

/** Opens what is typed. @param {Entry} entry @param {Codenames} codenames @param {string} typed */
async function openTyped(entry, codenames, typed) {
  entry.isOpening = true;
  entry.wait(true);
  /** @type {Reading | null} */
  let reading = null;
  try {
    const made = await codenames.read(typed);
    if (made.code === "ok") await codenames.open(made.words);
    reading = made;
  } catch {} // null says so
  entry.isOpening = false;
  entry.wait(false);
  entry.end(reading);
}

/**
 * The field for a codename.
 * @param {HTMLElement} where
 * @param {Codenames} codenames
 */
export function showEntry(where, codenames) {
  const described = { "aria-describedby": "entry-hint entry-error" };
  const field = make("textarea", { id: "codename-entry", rows: "2", lang: "en", dir: "ltr", ...PLAIN, ...described });
  const error = make("p", { class: "error", id: "entry-error", role: "alert", hidden: true });
  const repair = make("div", { class: "actions", id: "entry-repair" });
  const busy = make("p", { class: "hint", id: "entry-busy", role: "status" });
  const bar = make("progress", {
    id: "entry-progress",
    max: "1",
    value: "0",
    "aria-labelledby": "entry-busy",
    hidden: true,
  });
  const opener = button("entry-open", pageText("returnOpen"), () => void read(), "primary");
  const matches = new Matches(field, codenames);

  const entry = entries.get(where) ?? { isOpening: false, wait: () => {}, end: () => {} };
  entries.set(where, entry);
  entry.wait = (on) => {
    opener.disabled = on;
    bar.hidden = !on;
    busy.textContent = on ? `${pageText("returnOpening")} ${pageText("returnOpeningLong")}` : "";
  };
  entry.end = (reading) => {
    if (!reading) complain(field, error, pageText("errorOpen"));
    else if (reading.code !== "ok") refuse(reading);
  };

  async function read() {
    if (entry.isOpening) return;
    matches.show([]);
    repair.replaceChildren();
    complain(field, error, field.value.trim() ? "" : pageText("errorNoWords"));
    if (!field.value.trim()) return field.focus();
    await openTyped(entry, codenames, field.value);
  }

  /** @param {Exclude<Reading, {code: "ok"}>} reading */
  function refuse(reading) {
    complain(field, error, explain(reading));
    field.focus();
    if (reading.code === "swapped")
      repair.append(button("take-order", pageText("takeOrder"), () => take(reading.text)));
    if (reading.code === "codename-word" || reading.code === "similar")
      for (const [number, { word, text }] of reading.repairs.entries())
        repair.append(button(`take-${number}`, pageText("takeWord", { word }), () => take(text)));
  }

  /** @param {string} text */
  function take(text) {
    field.value = text;
    repair.replaceChildren();
    complain(field, error, "");
    field.focus();
  }

  field.addEventListener("input", () => {
    complain(field, error, "");
    repair.replaceChildren();
    void matches.offer();
  });
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      event.preventDefault();
      void read();
    } else if (event.key === "ArrowDown" && matches.enter()) event.preventDefault();
  });
  drawEntry(where, [field, matches.whole, error, repair], [opener, busy, bar]);
  entry.wait(entry.isOpening);
}

/** @param {HTMLElement} where @param {HTMLElement[]} field and what belongs to it @param {HTMLElement[]} actions */
function drawEntry(where, field, actions) {
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: pageText("returnTitle") }),
    make("p", { class: "lead", text: pageText("returnLead") }),
    make(
      "div",
      { class: "field" },
      make("label", { for: "codename-entry", text: pageText("returnLabel") }),
      make("p", { class: "hint", id: "entry-hint", text: pageText("returnHint") }),
      ...field,
    ),
    make("div", { class: "actions" }, ...actions),
  );
}

/** How far the opening is, where one is waited for. @param {number} done the share */
export function showOpening(done) {
  const bar = /** @type {HTMLProgressElement | null} */ (document.getElementById("entry-progress"));
  if (!bar) return;
  if (done < 1) bar.value = done;
  else bar.removeAttribute("value"); // how long it then takes to search the replies, or until they are here, nobody knows
  if (done >= 1) byId("entry-busy").textContent = pageText("returnSearching");
}

/** @param {Exclude<Reading, {code: "ok"}>} reading */
function explain(reading) {
  if (reading.code === "codename-length") return pageText("errorCount", { count: reading.count });
  if (reading.code === "swapped") return pageText("errorSwapped", reading);
  if (reading.code === "codename-check") return pageText("errorCheck");
  if (reading.code === "similar")
    return pageText("errorSimilar", { number: reading.number, word: reading.repairs[0].word });
  const near = reading.repairs.map(({ word }) => word);
  return near.length
    ? pageText("errorWordNear", { ...reading, near: listText(near, "disjunction") })
    : pageText("errorWord", reading);
}

/** Words that begin as the one being typed, as buttons below the field. */
class Matches {
  /** @type {HTMLButtonElement[]} */ #buttons = [];
  #asked = 0;

  /** @param {HTMLTextAreaElement} field @param {Codenames} codenames */
  constructor(field, codenames) {
    this.field = field;
    this.codenames = codenames;
    this.list = make("div", {
      class: "matches",
      role: "group",
      "aria-label": pageText("returnMatchList"),
      lang: "en",
      translate: "no",
      keydown: (event) => this.#move(event),
    });
    this.count = make("p", { class: "unseen", role: "status" });
    this.whole = make("div", {}, this.list, this.count);
  }

  /** The beginning of the word before the caret. */
  #typed() {
    return /[a-z][a-z-]*$/i.exec(this.field.value.slice(0, this.field.selectionStart))?.[0] ?? "";
  }

  async offer() {
    const typed = this.#typed();
    const asked = ++this.#asked;
    /** @type {string[]} */
    const words = typed.length >= PREFIX ? await this.codenames.complete(typed) : [];
    if (asked === this.#asked) this.show(words);
  }

  /** @param {string[]} words */
  show(words) {
    this.#asked++;
    this.#buttons = words.map((word) =>
      make("button", { type: "button", tabindex: "-1", text: word, click: () => this.#take(word) }),
    );
    this.#buttons[0]?.setAttribute("tabindex", "0");
    this.list.replaceChildren(...this.#buttons);
    put(this.count, words.length ? pageText("returnMatches", { count: words.length }) : "");
  }

  /** Goes to the first word. */
  enter() {
    this.#buttons[0]?.focus();
    return this.#buttons.length > 0;
  }

  /** @param {string} word */
  #take(word) {
    const { value, selectionStart } = this.field;
    const before = value.slice(0, selectionStart - this.#typed().length) + word;
    const after = value.slice(selectionStart).trimStart();
    this.field.value = `${before} ${after}`;
    this.show([]);
    this.field.focus();
    this.field.setSelectionRange(before.length + 1, before.length + 1);
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const at = this.#buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Escape: -Infinity }[event.key];
    if (!step) return;
    event.preventDefault();
    (this.#buttons[Math.min(at + step, this.#buttons.length - 1)] ?? this.field).focus();
  }
}

/** Copies by the browser's old way, which needs no permission. @param {string} text */
function copyText(text) {
  const fill = (/** @type {ClipboardEvent} */ event) => {
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", fill, { once: true });
  const done = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return done;
}
