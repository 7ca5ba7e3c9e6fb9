// @ts-check
/** Leaving quickly: the page empties itself and becomes a blank one, which takes its place in the history. */

const PRESSES = 3;
const WITHIN = 2000; // milliseconds for all of them

/** Ends the page, its Workers and their memory with it. Nothing of it is left to go back to. */
export function leave() {
  document.body.replaceChildren();
  location.replace("about:blank");
}

/** @param {HTMLElement} control @param {() => void} leave */
export function offerLeaving(control, leave) {
  /** @type {number[]} */
  let pressed = [];
  control.addEventListener("click", leave);
  addEventListener(
    "keydown",
    ({ key, repeat, timeStamp }) => {
      if (repeat) return;
      pressed = key === "Escape" ? [...pressed.filter((time) => timeStamp - time < WITHIN), timeStamp] : [];
      if (pressed.length === PRESSES) leave();
    },
    true,
  );
}
