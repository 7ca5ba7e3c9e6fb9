// @ts-check
/** How much room is left in the field for the message, and what does not go into it at all. */

import { pageText } from "./language.js";
import { byId, complain, put } from "./dom.js";

/** @typedef {Omit<import("../workers/crypto-worker.js").Draft, "text">} Blank a draft without its text */

/** Bytes of text that surely fit into sixteen parts; crypto-worker.js knows to the byte and has the last word. */
const ROOM = 200_000;
/** The counter shows when less than this share of the space is left. */
const NEAR = 0.1;
/** Lines that a browser shows in a field without becoming slow. */
export const MAX_LINES = 10_000;

export class Room {
  /** How many bytes of text fit into a message, once a Worker can say. @type {(draft: Blank, files: boolean) => Promise<number>} */
  measure = async () => ROOM;
  #asked = 0;

  /** @param {HTMLTextAreaElement} field @param {() => {draft: Blank, files: boolean}} others what else goes with the text */
  constructor(field, others) {
    this.field = field;
    this.others = others;
    field.addEventListener("input", () => void this.show());
    field.addEventListener("paste", (event) => this.#refuseLines(event));
  }

  /** Near the end, and beyond it. */
  async show() {
    const text = this.field.value;
    const asked = ++this.#asked;
    complain(this.field, byId("message-error"), "");
    if (text.length < (ROOM * (1 - NEAR)) / 4) return put(byId("message-room"), "");
    const used = new TextEncoder().encode(JSON.stringify(text)).length;
    const { draft, files } = this.others();
    const room = await this.measure(draft, files).catch(() => ROOM);
    if (asked !== this.#asked) return; // more was typed meanwhile
    const letters = (/** @type {number} */ bytes) => Math.round((Math.abs(bytes) * text.length) / used / 100) * 100;
    const left = room - used;
    if (left > room * NEAR) return put(byId("message-room"), "");
    const count = letters(left);
    put(byId("message-room"), left >= 0 ? pageText("messageLeft", { count }) : pageText("messageOver", { count }));
  }

  /** What has so many lines that the browser would stand still is not pasted. @param {ClipboardEvent} event */
  #refuseLines(event) {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    const lines = pasted.split("\n").length + this.field.value.split("\n").length;
    if (lines <= MAX_LINES) return;
    event.preventDefault();
    complain(this.field, byId("message-error"), pageText("errorLines", { most: MAX_LINES }));
  }
}
