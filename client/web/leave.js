// @ts-check
/** Leaving quickly: the page empties itself and becomes a blank one, which takes its place in the history. */

const PRESSES = 3;
const WITHIN = 2000; // milliseconds for all of them

/** @param {HTMLElement} control @param {() => void} before what must be undone so that nothing asks */
export function offerLeaving(control, before) {
  /** @type {number[]} */
  let pressed = [];
  const leave = () => {
    before();
    document.title = "";
    document.body.replaceChildren();
    location.replace("about:blank");
  };
  control.addEventListener("click", leave);
  addEventListener("keydown", ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    pressed = key === "Escape" ? [...pressed.filter((time) => timeStamp - time < WITHIN), timeStamp] : [];
    if (pressed.length === PRESSES) leave();
  }, true);
}
