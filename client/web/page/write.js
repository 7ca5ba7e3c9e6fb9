// @ts-check
/** Step 1: who receives it, the channel's questions, the message. */

import { FilesForm } from "./files.js";
import { current, dayText, deskText, listText, say, sizeText } from "./language.js";
import { byId, check, complain, make, nameOf, put, redraw } from "./dom.js";
import { FILES_LIMIT } from "../protocol/bundle.js";

/** @typedef {import("../workers/crypto-worker.js").DeskView} DeskView */
/** @typedef {import("../workers/crypto-worker.js").ChannelView} ChannelView */
/** @typedef {import("../workers/crypto-worker.js").QuestionView} QuestionView */
/** `without`: slots of the readers left out, ascending. @typedef {{channel: string, answers: Record<string, string | string[]>, text: string, without: number[], files: import("./files.js").Chosen[]}} Draft */
/** @typedef {{view: QuestionView, whole: HTMLElement, first: HTMLElement, error: HTMLElement, value: () => string | string[]}} Asked */

/** Bytes of text that surely fit into sixteen parts; crypto-worker.js knows to the byte and has the last word. */
const ROOM = 200_000;
/** The counter shows when less than this share of the space is left. */
const NEAR = 0.1;

/** What the desk wants everybody to know. @param {DeskView["statement"]} statement */
function showStatement({ date, text, holds }) {
  byId("statement").hidden = !deskText(text).text;
  byId("statement").replaceChildren(
    make("summary", { text: say("statementTitle", { day: dayText(date) }) }),
    make("p", { class: "said", ...deskText(text) }),
  );
  byId("holds").hidden = holds.length === 0;
  byId("holds").replaceChildren(
    make("p", { text: say("statementHolds") }),
    make("ul", { class: "no" }, ...holds.map((hold) => make("li", { text: hold, dir: "auto" }))),
  );
}

/** @param {ChannelView} channel @param {number} slot */
const readerId = (channel, slot) => `reader-${channel.id}-${slot}`;

export class WriteForm {
  /** @type {DeskView | null} */ #desk = null;
  /** @type {Asked[]} */ #asked = [];
  #askedFor = "";
  #known = false;
  files = new FilesForm();
  #message = /** @type {HTMLTextAreaElement} */ (byId("message"));

  constructor() {
    this.#message.addEventListener("input", () => this.#showRoom());
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
    this.#showRoom();
    if (!desk) return;
    byId("write-title").textContent = say("writeTitle", { desk: desk.name });
    redraw(byId("write"), () => {
      const area = byId("channels");
      const before = this.#chosen();
      area.querySelectorAll(".card, #channel-loading").forEach((old) => old.remove());
      for (const channel of desk.channels)
        area.append(this.#card(channel, desk.channels.length === 1 || channel.id === before));
      this.#showQuestions();
    });
    this.#showConditional();
    this.#showReaders();
    this.files.offer(desk.largestBundle > 0);
    showStatement(desk.statement);
  }

  /** In another language. */
  redraw() {
    byId("write")
      .querySelectorAll(".error")
      .forEach((old) => put(/** @type {HTMLElement} */ (old), ""));
    this.files.redraw();
    this.showDesk(this.#desk);
    byId("write-continue").textContent = say(this.#known ? "writeSendKnown" : "writeContinue");
  }

  /** Whether the codename is open already, and the channel written to in this visit. @param {boolean} known @param {string} channel */
  setKnown(known, channel) {
    this.#known = known;
    byId("known").hidden = !known;
    byId("write-continue").textContent = say(known ? "writeSendKnown" : "writeContinue");
    const box = document.getElementById(`channel-${channel}`);
    if (known && box instanceof HTMLInputElement) check(box, true);
    this.#askedFor = "";
    this.#showQuestions();
    this.#showReaders();
  }

  /** What was written, or null after showing what is missing and going there. @returns {Draft | null} */
  read() {
    const channel = this.#desk?.channels.find((one) => one.id === this.#chosen());
    /** @type {HTMLElement | null} */
    let wrong = null;
    const without = channel?.readers.map(({ slot }) => slot).filter((slot) => !this.#reads(channel, slot)) ?? [];
    const nobody = channel !== undefined && without.length === channel.readers.length;
    put(
      byId("channel-error"),
      !channel
        ? say("errorChannel")
        : !channel.reachable
          ? say("errorChannelUnreachable")
          : nobody
            ? say("errorReaders")
            : "",
    );
    if (nobody) wrong = byId("channels").querySelector("input:checked");
    if (!channel) wrong = byId("channels").querySelector("input");
    /** @type {Draft["answers"]} */
    const answers = {};
    for (const { view, whole, first, error, value } of this.#asked) {
      const given = whole.hidden ? "" : value();
      const missing = !whole.hidden && view.required && !this.#known && given.length === 0;
      complain(first, error, missing ? say("errorAnswer") : "");
      if (missing) wrong ??= first;
      if (given.length) answers[view.id] = given;
    }
    const text = this.#message.value;
    const files = this.files.chosen();
    const empty = !text.trim() && files.length === 0;
    complain(this.#message, byId("message-error"), empty ? say("errorEmpty") : "");
    if (empty) wrong ??= this.#message;
    wrong?.focus();
    return wrong || !channel ? null : { channel: channel.id, answers, text, without, files };
  }

  /** Shows, where it belongs, why a draft was refused. @param {string} code of the Worker that refused it */
  refuse(code) {
    const most = sizeText(this.#desk?.largestBundle ?? 0);
    const text = { "too-long": say("errorTooLong"), "too-large": say("errorTooLong"), json: say("errorText") }[code];
    const files = {
      unreadable: say("errorFileUnreadable"),
      "files-too-large": say("errorFilesTooLarge", { most }),
      "files-too-many": say("errorFilesMany", { most: FILES_LIMIT }),
    }[code];
    if (files) return this.files.complain(files);
    if (!text) return put(byId("write-error"), say(code === "unreachable" ? "errorChannelUnreachable" : "errorSeal"));
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
    this.#askedFor = "";
    this.#showQuestions();
    this.#showRoom();
  }

  #chosen() {
    return byId("channels").querySelector("[type=radio]:checked")?.getAttribute("value") ?? "";
  }

  /** @param {ChannelView} channel @param {boolean} checked */
  #card(channel, checked) {
    const lines = make("span", {}, make("strong", deskText(channel.title)));
    const guidance = deskText(channel.guidance);
    if (guidance.text) lines.append(make("span", guidance));
    if (!channel.reachable) lines.append(make("span", { class: "error", text: say("channelUnreachable") }));
    else
      lines.append(
        make("span", { class: "quiet", text: say("channelReaders", { names: listText(channel.readers.map(nameOf)) }) }),
      );
    const read =
      channel.readThrough === null
        ? say("channelNeverRead")
        : say("channelRead", { day: dayText(channel.readThrough) });
    lines.append(make("span", { class: "quiet", text: read }));
    const box = make("input", {
      type: "radio",
      name: "channel",
      id: `channel-${channel.id}`,
      value: channel.id,
      autocomplete: "off",
      checked,
    });
    const card = make("div", { class: "card" }, make("label", { class: "choice" }, box, lines));
    if (channel.readers.length > 1) card.append(this.#readers(channel));
    return card;
  }

  /** Those who may read, to be left out one by one. @param {ChannelView} channel */
  #readers(channel) {
    const rows = channel.readers.map((reader) => {
      const tick = make("input", {
        type: "checkbox",
        id: readerId(channel, reader.slot),
        autocomplete: "off",
        checked: true,
      });
      return make("label", { class: "choice" }, tick, make("span", { text: nameOf(reader), dir: "auto" }));
    });
    const left = make("p", { class: "warning", role: "status", hidden: true });
    return make(
      "details",
      { id: `readers-${channel.id}`, class: "readers", hidden: true },
      make("summary", { text: say("readersChoose") }),
      make("p", { class: "hint", text: say("readersHint") }),
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
      const out = channel.readers.filter(({ slot }) => !this.#reads(channel, slot));
      put(
        /** @type {HTMLElement} */ (area.querySelector(".warning")),
        out.length ? say("readersLeftOut", { names: listText(out.map(nameOf)) }) : "",
      );
    }
  }

  /** @param {ChannelView} channel @param {number} slot */
  #reads(channel, slot) {
    const tick = document.getElementById(readerId(channel, slot));
    return !(tick instanceof HTMLInputElement) || tick.checked;
  }

  #showQuestions() {
    const questions = this.#desk?.channels.find((one) => one.id === this.#chosen())?.questions ?? [];
    const signature = JSON.stringify([this.#known, current().code, questions]);
    if (signature === this.#askedFor) return;
    this.#askedFor = signature;
    const area = byId("questions");
    this.#asked.forEach(({ whole }) => whole.remove());
    this.#asked = questions.map((view) => this.#question(view));
    area.append(...this.#asked.map(({ whole }) => whole));
    area.hidden = questions.length === 0;
    this.#showConditional();
  }

  #showConditional() {
    for (const { view, whole } of this.#asked) {
      const { condition } = view;
      const other = condition && this.#asked.find((one) => one.view.id === condition.question);
      const value = other && !other.whole.hidden ? other.value() : [];
      whole.hidden = condition !== undefined && ![value].flat().includes(condition.choice);
    }
  }

  /** @param {QuestionView} view @returns {Asked} */
  #question(view) {
    const id = `question-${view.id}`;
    const error = make("p", { class: "error", id: `${id}-error`, hidden: true });
    const name = [make("span", deskText(view.label))];
    if (!view.required || this.#known) name.push(make("span", { class: "optional", text: ` (${say("optional")})` }));
    if (view.kind === "text" || view.kind === "date") {
      const common = { id, autocomplete: "off", "aria-describedby": error.id };
      const field =
        view.kind === "date"
          ? make("input", { type: "date", ...common })
          : make("textarea", { rows: "2", dir: "auto", spellcheck: "false", writingsuggestions: "false", ...common });
      field.addEventListener("input", () => complain(field, error, ""));
      return {
        view,
        whole: make("div", { class: "field" }, make("label", { for: id }, ...name), field, error),
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
      ...rows,
      error,
    );
    const value = () => boxes.filter((box) => box.checked).map((box) => box.value);
    return { view, whole, first: boxes[0], error, value: several ? value : () => value()[0] ?? "" };
  }

  #showRoom() {
    const text = this.#message.value;
    complain(this.#message, byId("message-error"), "");
    if (text.length < (ROOM * (1 - NEAR)) / 4) return put(byId("message-room"), "");
    const used = new TextEncoder().encode(JSON.stringify(text)).length;
    const letters = (/** @type {number} */ bytes) => Math.round((Math.abs(bytes) * text.length) / used / 100) * 100;
    const left = ROOM - used;
    if (left > ROOM * NEAR) put(byId("message-room"), "");
    else
      put(
        byId("message-room"),
        left >= 0 ? say("messageLeft", { count: letters(left) }) : say("messageOver", { count: letters(left) }),
      );
  }
}
