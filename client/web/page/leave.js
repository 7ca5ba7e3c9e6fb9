// @ts-check
/** Leaving quickly: the page empties itself and becomes a blank one, which takes its place in the history. Another page opens beside it, if its source named one. */

import { byId, complain } from "./dom.js";
import { pageText } from "./language.js";

const PRESSES = 3;
const WITHIN = 2000; // milliseconds for all of them

/**
 * Ends the page, its Workers and their memory with it. Nothing of it is left to go back to.
 * @param {string} elsewhere opened in a tab of its own: in this one the desk's address would stand until that page answers. "" opens none
 */
export function leave(elsewhere) {
  document.body.replaceChildren();
  try {
    if (elsewhere) open(elsewhere, "_blank", "noopener,noreferrer");
  } finally {
    location.replace("about:blank"); // whatever became of the other
  }
}

/** The address of another page as typed, or "" if none should be opened: it is reached with encryption, and is not the desk's. @param {string} typed */
export function addressOf(typed) {
  const text = typed.trim();
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
  if (!text || !URL.canParse(whole)) return "";
  const { protocol, hostname, href } = new URL(whole);
  const encrypted = protocol === "https:" || (protocol === "http:" && hostname.endsWith(".onion"));
  return encrypted && hostname.includes(".") && hostname !== location.hostname ? href : "";
}

/** By the button, or by Escape, which browsers let open nothing. @param {HTMLElement} control @param {(elsewhere: string) => void} leave */
export function offerLeaving(control, leave) {
  const field = /** @type {HTMLInputElement} */ (byId("elsewhere-address"));
  field.addEventListener("change", () => {
    const wrong = field.value.trim() !== "" && !addressOf(field.value);
    complain(field, byId("elsewhere-error"), wrong ? pageText("errorElsewhere") : "");
  });
  control.addEventListener("click", () => leave(addressOf(field.value)));
  /** @type {number[]} */
  let pressed = [];
  addEventListener(
    "keydown",
    ({ key, repeat, timeStamp }) => {
      if (repeat) return;
      pressed = key === "Escape" ? [...pressed.filter((time) => timeStamp - time < WITHIN), timeStamp] : [];
      if (pressed.length === PRESSES) leave("");
    },
    true,
  );
}
