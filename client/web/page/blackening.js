// @ts-check
/** Parts of a picture that its source wants black: drawn over the picture, by pointer, finger or keys; and what will leave. What is shown is never read back: the copy is made of the file's bytes (files/blackening.js). */

import { pageText } from "./language.js";
import { make, put } from "./dom.js";

/** @typedef {import("../files/blackening.js").Area} Area */
/** @typedef {import("./language.js").PlainKey} PlainKey */
/** A picture to be shown, and which way up it is meant. @typedef {{blob: Blob, turned: number}} Picture */
/** What its source draws: `areas` in shares of the picture as it is seen. @typedef {{areas: Area[], picture: () => Promise<Picture>, make: () => void, leave: () => void}} Drawing */
/** `changed`: what is shown of the file is something else. @typedef {{picture: () => Promise<Picture>, make: () => void, changed: () => void}} Means */

/** Letters of a picture that is shown are as sharp as that; in pixels. */
const MAX_SHOWN = 1_200;
/** Shares by which keys move and change a part, and the least that one has. */
const STEP = 0.01;
const LEAST = 0.005;
/** Where a part begins that is added without a pointer. */
const ADDED = { left: 0.35, top: 0.35, right: 0.65, bottom: 0.65 };
/** How a kept picture is turned to be seen, as a canvas wants it, of its width and height. @type {((w: number, h: number) => [number, number, number, number, number, number])[]} */
const TURNS = [
  () => [1, 0, 0, 1, 0, 0],
  (w) => [-1, 0, 0, 1, w, 0],
  (w, h) => [-1, 0, 0, -1, w, h],
  (_, h) => [1, 0, 0, -1, 0, h],
  () => [0, 1, 1, 0, 0, 0],
  (_, h) => [0, 1, -1, 0, h, 0],
  (w, h) => [0, -1, -1, 0, h, w],
  (w) => [0, -1, 1, 0, 0, w],
];
/** @type {Record<string, [x: number, y: number]>} */
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** A picture as it is meant to be seen, or that it cannot be shown. @param {() => Promise<Picture>} picture @param {string} label @param {() => void} [drawn] once it is seen */
export function shownPicture(picture, label, drawn = () => {}) {
  const canvas = make("canvas", { role: "img", "aria-label": label });
  const failed = make("p", { class: "quiet", role: "status" });
  const fail = () => {
    canvas.remove();
    failed.textContent = pageText("blackUnshown");
  };
  void draw(canvas, picture).then(drawn, fail);
  return [canvas, failed];
}

/** @param {HTMLCanvasElement} canvas @param {() => Promise<Picture>} picture */
async function draw(canvas, picture) {
  const { blob, turned } = await picture();
  const bitmap = await createImageBitmap(new Blob([await blob.arrayBuffer()])); // Firefox decodes none that is in several pieces
  const { width, height } = bitmap;
  const scale = Math.min(1, MAX_SHOWN / Math.max(width, height));
  const [across, down] = turned > 4 ? [height, width] : [width, height];
  [canvas.width, canvas.height] = [Math.max(1, Math.round(across * scale)), Math.max(1, Math.round(down * scale))];
  const pen = canvas.getContext("2d");
  pen?.scale(canvas.width / across, canvas.height / down);
  pen?.transform(...TURNS[turned - 1](width, height));
  pen?.drawImage(bitmap, 0, 0);
  bitmap.close();
}

/** Where parts of a picture are drawn, or what offers it. @param {import("./looks.js").Look} look @param {Means} means */
export function blackening(look, { picture, make: makeCopy, changed }) {
  const become = (/** @type {Partial<import("./looks.js").Look>} */ changes) => {
    Object.assign(look, changes);
    changed();
  };
  const open = () => become({ drawing: true, copy: null, both: false });
  const leave = () => become({ drawing: false, areas: [] });
  if (!look.drawing) return [make("button", { type: "button", text: pageText("blackOpen"), click: open })];
  return [new BlackeningForm({ areas: look.areas, picture, make: makeCopy, leave }).element];
}

class BlackeningForm {
  #list = make("ol", { class: "areas" });
  #said = make("p", { class: "error", role: "alert", hidden: true });
  /** @type {HTMLElement[]} */ #drawn = [];

  /** @param {Drawing} drawing */
  constructor(drawing) {
    this.drawing = drawing;
    const tools = make("div", { hidden: true }); // nobody draws on what is not seen
    const drawn = () => (tools.hidden = false);
    const [canvas, failed] = shownPicture(drawing.picture, pageText("blackOpen"), drawn);
    this.picture = make("div", { class: "picture", dir: "ltr" }, canvas);
    this.picture.addEventListener("pointerdown", (event) => {
      if (!tools.hidden) this.#press(event);
    });
    const add = () => {
      drawing.areas.push({ ...ADDED });
      this.#redraw();
      this.#drawn.at(-1)?.focus();
    };
    this.element = make(
      "div",
      { class: "blackening" },
      make("p", { text: pageText("blackLead") }),
      make("p", { class: "quiet", text: pageText("blackKeys") }),
      this.#finger(),
      this.picture,
      failed,
      tools,
      make("button", { type: "button", text: pageText("blackLeave"), click: drawing.leave }),
    );
    tools.append(
      make("button", { type: "button", text: pageText("blackAdd"), click: add }),
      this.#list,
      this.#said,
      make("button", { type: "button", class: "primary", text: pageText("peopleMake"), click: () => this.#make() }),
    );
    this.#redraw();
  }

  /** What a finger does on the picture: a tall one fills the screen, and the page could be moved no more. Where there is no finger, nothing. */
  #finger() {
    const isTouched = matchMedia("(any-pointer: coarse)").matches;
    const box = make("input", { type: "checkbox", autocomplete: "off", checked: !isTouched });
    const changed = () => this.picture.classList.toggle("moved", !box.checked);
    box.addEventListener("change", changed);
    changed();
    return make("label", { class: "choice", hidden: !isTouched }, box, make("span", { text: pageText("blackFinger") }));
  }

  #make() {
    if (this.drawing.areas.length) return this.drawing.make();
    put(this.#said, pageText("blackNone"));
  }

  /** Shows all parts again, after one came or went. */
  #redraw() {
    const { areas } = this.drawing;
    put(this.#said, "");
    for (const part of this.#drawn) part.remove();
    this.#drawn = areas.map((area, at) => {
      const name = pageText("blackPart", { number: at + 1 });
      const part = make("button", { type: "button", class: "area", "aria-label": name });
      part.addEventListener("keydown", (event) => this.#key(event, area));
      return part;
    });
    this.picture.append(...this.#drawn);
    this.#list.replaceChildren(...areas.map((area, at) => this.#fields(area, at)));
    this.#place();
  }

  /** Puts every part where it is. */
  #place() {
    for (const [at, { left, top, right, bottom }] of this.drawing.areas.entries()) {
      const { style } = this.#drawn[at];
      style.left = `${100 * left}%`;
      style.top = `${100 * top}%`;
      style.width = `${100 * (right - left)}%`;
      style.height = `${100 * (bottom - top)}%`;
    }
    const values = this.drawing.areas.flatMap(({ left, top, right, bottom }) => [
      left,
      top,
      right - left,
      bottom - top,
    ]);
    for (const [at, field] of this.#list.querySelectorAll("input").entries())
      if (field !== document.activeElement) field.value = String(Math.round(1_000 * values[at]) / 10);
  }

  /** In numbers, for whoever can neither draw nor hold keys. @param {Area} area @param {number} at */
  #fields(area, at) {
    /** @type {[PlainKey, (share: number) => Partial<Area>][]} */
    const all = [
      ["blackLeft", (share) => ({ left: share, right: share + area.right - area.left })],
      ["blackTop", (share) => ({ top: share, bottom: share + area.bottom - area.top })],
      ["blackWide", (share) => ({ right: area.left + share })],
      ["blackHigh", (share) => ({ bottom: area.top + share })],
    ];
    const name = pageText("blackPart", { number: at + 1 });
    const remove = make("button", { type: "button", text: pageText("fileRemove"), click: () => this.#remove(area) });
    remove.setAttribute("aria-label", pageText("fileRemoveNamed", { name }));
    return make(
      "li",
      { role: "group", "aria-label": name },
      make("span", { text: name }),
      ...all.map(([key, changed]) => {
        const field = make("input", { type: "number", min: "0", max: "100", step: "0.1", autocomplete: "off" });
        field.addEventListener("input", () => this.#change(area, changed(Number(field.value) / 100)));
        field.addEventListener("change", () => this.#place());
        return make("label", {}, make("span", { text: pageText(key) }), field);
      }),
      remove,
    );
  }

  /** @param {Area} area @param {Partial<Area>} changes */
  #change(area, changes) {
    Object.assign(area, inside({ ...area, ...changes }));
    this.#place();
  }

  /** @param {Area} area */
  #remove(area) {
    this.drawing.areas.splice(this.drawing.areas.indexOf(area), 1);
    this.#redraw();
    /** @type {HTMLElement | null} */ (this.element.querySelector("button:not(.area)"))?.focus();
  }

  /** Moves a part, or with Shift its far corner. @param {KeyboardEvent} event @param {Area} area */
  #key(event, area) {
    if (event.key === "Delete" || event.key === "Backspace") this.#remove(area);
    const arrow = ARROWS[event.key];
    if (!arrow) return;
    event.preventDefault();
    const [x, y] = arrow.map((step) => step * STEP);
    const { left, top, right, bottom } = area;
    if (event.shiftKey) return this.#change(area, { right: right + x, bottom: bottom + y });
    const [stepX, stepY] = [within(x, -left, 1 - right), within(y, -top, 1 - bottom)];
    this.#change(area, { left: left + stepX, right: right + stepX, top: top + stepY, bottom: bottom + stepY });
  }

  /** Draws a part, or moves the one that is under the pointer. @param {PointerEvent} event */
  #press(event) {
    const isMoved = event.pointerType !== "mouse" && this.picture.classList.contains("moved");
    if (event.button !== 0 || isMoved) return;
    const from = this.#shareAt(event);
    const { areas } = this.drawing;
    const at = this.#drawn.indexOf(/** @type {HTMLElement} */ (event.target));
    const before = at === -1 ? null : { ...areas[at] };
    const area = at === -1 ? { left: from.x, right: from.x, top: from.y, bottom: from.y } : areas[at];
    if (at === -1) {
      areas.push(area);
      this.#redraw();
    }
    event.preventDefault();
    this.picture.setPointerCapture(event.pointerId);
    const move = (/** @type {PointerEvent} */ moved) => {
      const to = this.#shareAt(moved);
      const [x, y] = [to.x - from.x, to.y - from.y];
      const [stepX, stepY] = before
        ? [within(x, -before.left, 1 - before.right), within(y, -before.top, 1 - before.bottom)]
        : [0, 0];
      Object.assign(
        area,
        before
          ? {
              left: before.left + stepX,
              right: before.right + stepX,
              top: before.top + stepY,
              bottom: before.bottom + stepY,
            }
          : {
              left: Math.min(from.x, to.x),
              right: Math.max(from.x, to.x),
              top: Math.min(from.y, to.y),
              bottom: Math.max(from.y, to.y),
            },
      );
      this.#place();
    };
    const end = () => {
      for (const name of ["pointerup", "pointercancel"]) this.picture.removeEventListener(name, end);
      this.picture.removeEventListener("pointermove", move);
      if (area.right - area.left >= LEAST && area.bottom - area.top >= LEAST)
        return this.#drawn[areas.indexOf(area)]?.focus();
      if (before) return;
      areas.splice(areas.indexOf(area), 1); // a press that drew nothing
      this.#redraw();
    };
    this.picture.addEventListener("pointermove", move);
    for (const name of ["pointerup", "pointercancel"]) this.picture.addEventListener(name, end);
  }

  /** Where a pointer is, in shares of the picture. @param {PointerEvent} event */
  #shareAt({ clientX, clientY }) {
    const { left, top, width, height } = this.picture.getBoundingClientRect();
    return { x: within((clientX - left) / width, 0, 1), y: within((clientY - top) / height, 0, 1) };
  }
}

/** @param {number} value @param {number} least @param {number} most */
const within = (value, least, most) => Math.min(most, Math.max(least, value || 0));

/** A part that is within the picture, and is not nothing. @param {Area} area @returns {Area} */
function inside(area) {
  const [left, top] = [within(area.left, 0, 1 - LEAST), within(area.top, 0, 1 - LEAST)];
  return { left, top, right: within(area.right, left + LEAST, 1), bottom: within(area.bottom, top + LEAST, 1) };
}
