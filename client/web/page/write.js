// @ts-check
/** Step 1: who receives it, the channel's questions, the message. */

import { dateField } from "./date-field.js";
import { FilesForm } from "./files.js";
import { current, dayText, deskText, listText, pageText, sizeText } from "./language.js";
import { Room } from "./room.js";
import { showStatement } from "./statement.js";
import { isTrial } from "./safety.js";
import { byId, check, complain, filledIn, make, nameOf, put, putBack, redraw } from "./dom.js";
import { MAX_FILES } from "../protocol/bundle.js";

/** @typedef {import("../workers/crypto-worker.js").DeskView} DeskView */
/** @typedef {import("../workers/crypto-worker.js").ChannelView} ChannelView */
/** @typedef {import("../workers/crypto-worker.js").QuestionView} QuestionView */
/** @typedef {import("../workers/crypto-worker.js").ReaderView} ReaderView */
/** What was written: text and answers, and the files that go with them. @typedef {import("../workers/crypto-worker.js").Draft & {files: import("./files.js").Chosen[]}} Draft */
/** @typedef {{view: QuestionView, whole: HTMLElement, first: HTMLElement, error: HTMLElement, value: () => string | string[] | null}} Asked */

/** Why nothing at all can be sent so. @type {Record<string, import("./language.js").PlainKey>} */
const OTHERS = { unreachable: "errorChannelUnreachable", withdrawn: "withdrawToday" };

/** @param {ChannelView} channel @param {number} slot */
const readerId = (channel, slot) => `reader-${channel.id}-${slot}`;

export class WriteForm {
  /** @type {DeskView | null} */ #desk = null;
  /** @type {Asked[]} */ #asked = [];
  #askedFor = "";
  /** The channel whose questions are asked. */ #askedBy = "";
  /** @type {Map<string, {fields: import("./dom.js").Filled[], isAnswered: boolean}>} what was answered to each channel */ #answered =
    new Map();
  /** @type {Map<string, Map<number, ReaderView>>} who is left out of each channel, by slot, whether their key is there now or not */ #leftOut =
    new Map();
  #known = false;
  files = new FilesForm();
  #message = /** @type {HTMLTextAreaElement} */ (byId("message"));
  room = new Room(this.#message, () => {
    const channel = this.#chosen();
    const draft = { channel, answers: this.#answers, ...this.#addressed(channel) };
    return { draft, files: this.files.chosen().length > 0 };
  });

  constructor() {
    byId("channels").addEventListener("change", () => {
      put(byId("channel-error"), "");
      this.#showQuestions();
      this.#showReaders();
    });
    byId("questions").addEventListener("change", () => this.#showConditional());
  }

  /** Shows a desk, at first and whenever its document or the language changed; what is chosen and typed stays. @param {DeskView | null} desk */
  showDesk(desk) {
    this.#desk = desk;
    void this.room.show();
    if (!desk) return;
    byId("write-title").textContent = pageText("writeTitle", { desk: desk.name });
    redraw(byId("write"), () => {
      const area = byId("channels");
      const before = this.#chosen();
      for (const old of area.querySelectorAll(".card, #channel-loading")) old.remove();
      for (const channel of desk.channels) area.append(this.#card(channel, channel.id === before));
      this.#showQuestions();
    });
    if (desk.channels.length === 1) this.#choose(desk.channels[0].id);
    this.#showQuestions();
    this.#showConditional();
    this.#showReaders();
    this.files.offer(desk.largestBundle > 0);
    showStatement(desk.statement);
  }

  /** In another language. @param {boolean} [late] it came by itself: what was said to be wrong stays, in the words in which it was said */
  redraw(late = false) {
    const errors = /** @type {HTMLElement[]} */ ([...byId("write").querySelectorAll(".error")]);
    const said = late ? errors.map(({ id, textContent }) => ({ id, text: textContent ?? "" })) : [];
    for (const old of errors) put(old, "");
    this.files.translate();
    this.showDesk(this.#desk);
    byId("write-continue").textContent = pageText(this.#known ? "writeSendKnown" : "writeContinue");
    for (const { id, text } of said) {
      const now = document.getElementById(id);
      if (now && text) put(now, text);
    }
  }

  /** Whether the codename is open already, and the channel written to in this visit. @param {boolean} known @param {string} channel */
  setKnown(known, channel) {
    if (known && !this.#known) this.#choose(channel);
    this.#known = known;
    byId("known").hidden = !known;
    byId("write-continue").textContent = pageText(known ? "writeSendKnown" : "writeContinue");
    this.#showQuestions();
    this.#showReaders();
  }

  /** What was written, or null after showing what is missing and going there. @returns {Draft | null} */
  read() {
    const channel = this.#desk?.channels.find(({ id }) => id === this.#chosen());
    const addressed = this.#addressed(this.#chosen());
    const unreachable = this.#complainOfChannel(channel, addressed.readers.length === 0);
    const missing = this.#complainOfAnswers();
    const text = this.#message.value;
    const files = this.files.chosen();
    const empty = !text.trim() && files.length === 0;
    complain(this.#message, byId("message-error"), empty ? pageText("errorEmpty") : "");
    const first = [empty ? this.#message : null, unreachable, missing].find((control) => control !== null);
    first?.focus();
    return first || !channel ? null : { channel: channel.id, answers: this.#answers, text, ...addressed, files };
  }

  /** The same, with the files that were chosen or dropped just before; null as well if some of them were not added, which was said then. */
  async readAll() {
    const { notAdded } = this.files;
    await this.files.ready();
    return this.files.notAdded === notAdded ? this.read() : null;
  }

  /** What is wrong with the channel and its readers; where the focus goes then. @param {ChannelView | undefined} channel @param {boolean} nobody is left to read it @returns {HTMLElement | null} */
  #complainOfChannel(channel, nobody) {
    /** @type {import("./language.js").PlainKey | ""} */
    let problem = nobody ? "errorReaders" : "";
    if (!channel) problem = "errorChannel";
    else if (!channel.reachable) problem = "errorChannelUnreachable";
    put(byId("channel-error"), problem && pageText(problem));
    return problem ? byId("channels").querySelector(channel ? "input:checked" : "input") : null;
  }

  /** The answers given. */
  get #answers() {
    /** @type {Draft["answers"]} */
    const answers = {};
    for (const { view, whole, value } of this.#asked) {
      const answer = value();
      if (!whole.hidden && answer?.length) answers[view.id] = answer;
    }
    return answers;
  }

  /** Complains of each answer that is missing. @returns {HTMLElement | null} where the first belongs */
  #complainOfAnswers() {
    /** @type {HTMLElement | null} */
    let missing = null;
    for (const { view, whole, first, error, value } of this.#asked) {
      if (whole.hidden) continue;
      const answer = value();
      const required = view.required && !this.#known && answer?.length === 0;
      const wrong = answer === null ? pageText("errorDate") : required ? pageText("errorAnswer") : "";
      complain(first, error, wrong);
      if (wrong) missing ??= first;
    }
    return missing;
  }

  /** Something would be lost: text, files, or an answer. */
  get isWritten() {
    const elsewhere = [...this.#answered].some(([id, { isAnswered }]) => id !== this.#askedBy && isAnswered);
    return this.#message.value.trim() !== "" || this.files.chosen().length > 0 || this.#isAnswered || elsewhere;
  }

  get #isAnswered() {
    return this.#asked.some(({ value }) => value()?.length !== 0);
  }

  /** Shows, where it belongs, why a draft was refused. @param {string} code of the Worker that refused it */
  refuse(code) {
    const most = sizeText(this.#desk?.largestBundle ?? 0);
    const text = {
      "too-long": pageText("errorTooLong"),
      "too-large": pageText("errorTooLong"),
      json: pageText("errorText"),
    }[code];
    const files = {
      "files-too-large": pageText("errorFilesTooLarge", { most }),
      "files-too-many": pageText("errorFilesMany", { most: MAX_FILES }),
    }[code];
    if (code === "unreadable") return void this.files.complainOfUnreadable();
    if (files) return this.files.complain(files);
    if (!text) return put(byId("write-error"), pageText(OTHERS[code] ?? "errorSeal"));
    complain(this.#message, byId("message-error"), text);
    this.#message.focus();
  }

  /** Takes no message while none can be sent; what is typed already stays, to be copied. @param {boolean} closed */
  close(closed) {
    for (const id of ["channels", "questions", "files", "write-continue"]) byId(id).classList.toggle("closed", closed);
    byId("message-field").classList.toggle("closed", closed && !this.#message.value);
    this.#message.readOnly = closed;
  }

  /** Leaves nothing of what was written. */
  clear() {
    this.#message.value = "";
    this.files.clear();
    this.#answered.clear();
    this.#askedFor = "";
    this.#askedBy = "";
    this.#showQuestions();
    void this.room.show();
  }

  /** @param {string} channel */
  #choose(channel) {
    const box = document.getElementById(`channel-${channel}`);
    if (box instanceof HTMLInputElement) check(box, true);
  }

  #chosen() {
    return byId("channels").querySelector("[type=radio]:checked")?.getAttribute("value") ?? "";
  }

  /** @param {ChannelView} channel @param {boolean} checked */
  #card(channel, checked) {
    const lines = make("span", {}, make("strong", deskText(channel.title)));
    const guidance = deskText(channel.guidance);
    if (guidance.text) lines.append(make("span", guidance));
    if (!channel.reachable) lines.append(make("span", { class: "error", text: pageText("channelUnreachable") }));
    else
      lines.append(
        make("span", {
          class: "quiet",
          text: pageText("channelReaders", { names: listText(channel.readers.map(nameOf)) }),
        }),
      );
    const { readThrough } = channel;
    const read =
      readThrough === null ? pageText("channelNeverRead") : pageText("channelRead", { day: dayText(readThrough) });
    if (readThrough !== null || !isTrial()) lines.append(make("span", { class: "quiet", text: read }));
    const box = make("input", {
      type: "radio",
      name: "channel",
      id: `channel-${channel.id}`,
      value: channel.id,
      autocomplete: "off",
      checked,
    });
    const card = make("div", { class: "card" }, make("label", { class: "choice" }, box, lines));
    if (channel.readers.length > 1 || this.#out(channel.id).size) card.append(this.#readers(channel));
    return card;
  }

  /** Those who may read, to be left out one by one. @param {ChannelView} channel */
  #readers(channel) {
    const rows = channel.readers.map((reader) => {
      const tick = make("input", {
        type: "checkbox",
        id: readerId(channel, reader.slot),
        autocomplete: "off",
        checked: !this.#out(channel.id).has(reader.slot),
        change: () => this.#leaveOut(channel, reader, !tick.checked),
      });
      return make("label", { class: "choice" }, tick, make("span", { text: nameOf(reader), dir: "auto" }));
    });
    const left = make("p", { class: "warning", role: "status", hidden: true });
    return make(
      "details",
      { id: `readers-${channel.id}`, class: "readers", hidden: true, open: this.#out(channel.id).size > 0 },
      make("summary", { text: pageText("readersChoose") }),
      make("p", { class: "hint", text: pageText("readersHint") }),
      ...rows,
      left,
    );
  }

  /** Who is left out; only a chosen channel offers it. */
  #showReaders() {
    for (const channel of this.#desk?.channels ?? []) {
      const area = document.getElementById(`readers-${channel.id}`);
      if (!area) continue;
      area.hidden = channel.id !== this.#chosen();
      const out = [...this.#out(channel.id).values()];
      put(
        /** @type {HTMLElement} */ (area.querySelector(".warning")),
        out.length ? pageText("readersLeftOut", { names: listText(out.map(nameOf)) }) : "",
      );
    }
  }

  /** Who is left out of a channel. @param {string} channel @returns {Map<number, ReaderView>} */
  #out(channel) {
    return this.#leftOut.get(channel) ?? new Map();
  }

  /** @param {ChannelView} channel @param {ReaderView} reader @param {boolean} left */
  #leaveOut({ id }, reader, left) {
    const out = new Map(this.#out(id));
    if (left) out.set(reader.slot, reader);
    else out.delete(reader.slot);
    this.#leftOut.set(id, out);
  }

  /** Who is shown as a reader and not left out, and who is left out, by slots. @param {string} id */
  #addressed(id) {
    const out = this.#out(id);
    const shown = this.#desk?.channels.find((channel) => channel.id === id)?.readers ?? [];
    const readers = shown.map(({ slot }) => slot).filter((slot) => !out.has(slot));
    return { readers, without: [...out.keys()].sort((a, b) => a - b) };
  }

  #showQuestions() {
    const questions = this.#desk?.channels.find(({ id }) => id === this.#chosen())?.questions ?? [];
    const signature = JSON.stringify([this.#known, current().code, questions]);
    const before = this.#askedBy;
    const area = byId("questions");
    if (before) this.#answered.set(before, { fields: filledIn(area), isAnswered: this.#isAnswered });
    this.#askedBy = this.#chosen();
    if (signature === this.#askedFor && before === this.#askedBy) return;
    if (signature !== this.#askedFor) this.#ask(questions); // or else what two channels ask alike stays answered, too
    this.#askedFor = signature;
    putBack(this.#answered.get(this.#askedBy)?.fields ?? []);
    this.#showConditional();
  }

  /** @param {QuestionView[]} questions */
  #ask(questions) {
    const area = byId("questions");
    for (const { whole } of this.#asked) whole.remove();
    this.#asked = questions.map((view) => this.#question(view));
    area.append(...this.#asked.map(({ whole }) => whole));
    area.hidden = questions.length === 0;
  }

  #showConditional() {
    for (const { view, whole } of this.#asked) {
      const { condition } = view;
      const other = condition && this.#asked.find((asked) => asked.view.id === condition.question);
      const value = other && !other.whole.hidden ? other.value() : [];
      whole.hidden = condition !== undefined && ![value].flat().includes(condition.choice);
    }
  }

  /** @param {QuestionView} view @returns {Asked} */
  #question(view) {
    const id = `question-${view.id}`;
    const error = make("p", { class: "error", id: `${id}-error`, hidden: true });
    const name = [make("span", deskText(view.label))];
    if (!view.required || this.#known)
      name.push(make("span", { class: "optional", text: ` (${pageText("optional")})` }));
    if (view.kind === "date") {
      const { whole, first, value } = dateField(id, error.id);
      const field = make("fieldset", { class: "field" }, make("legend", {}, ...name), error, whole);
      field.addEventListener("input", () => complain(first, error, ""));
      return { view, whole: field, first, error, value };
    }
    if (view.kind === "text") {
      const field = make("textarea", {
        id,
        rows: "2",
        dir: "auto",
        autocomplete: "off",
        spellcheck: "false",
        writingsuggestions: "false",
        "aria-describedby": error.id,
      });
      field.addEventListener("input", () => complain(field, error, ""));
      return {
        view,
        whole: make("div", { class: "field" }, make("label", { for: id }, ...name), error, field),
        first: field,
        error,
        value: () => field.value.trim(),
      };
    }
    const several = view.kind === "several";
    const boxes = view.choices.map((choice) =>
      make("input", {
        type: several ? "checkbox" : "radio",
        name: id,
        id: `${id}-${choice.id}`,
        value: choice.id,
        autocomplete: "off",
        "aria-describedby": error.id,
      }),
    );
    const rows = view.choices.map((choice, number) =>
      make("label", { class: "choice" }, boxes[number], make("span", deskText(choice.label))),
    );
    const whole = make(
      "fieldset",
      { class: "field", change: () => complain(boxes[0], error, "") },
      make("legend", {}, ...name),
      error,
      ...rows,
    );
    const value = () => boxes.filter((box) => box.checked).map((box) => box.value);
    return { view, whole, first: boxes[0], error, value: several ? value : () => value()[0] ?? "" };
  }
}
