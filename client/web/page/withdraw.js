// @ts-check
/** The request to destroy all that was sent with a codename: to whom, and what it cannot do. */

import { pageText } from "./language.js";
import { button, complain, make, nameOf } from "./dom.js";

/** @typedef {import("../workers/crypto-worker.js").DeskView} DeskView */

/**
 * @param {HTMLElement} where
 * @param {DeskView} desk
 * @param {number[]} asked slots of those who were asked already
 * @param {{send: (slots: number[]) => void, back: () => void}} go
 */
export function showWithdraw(where, desk, asked, go) {
  const readers = desk.readers.filter(({ slot }) => !asked.includes(slot));
  const boxes = readers.map((reader) => ({
    ...reader,
    box: make("input", {
      type: "checkbox",
      id: `withdraw-${reader.slot}`,
      autocomplete: "off",
      "aria-describedby": "withdraw-error",
    }),
  }));
  const rows = boxes.map(({ box, ...reader }) =>
    make("label", { class: "choice" }, box, make("span", { text: nameOf(reader), dir: "auto" })),
  );
  const error = make("p", { class: "error", id: "withdraw-error", role: "alert", hidden: true });
  const send = () => {
    const slots = boxes.filter(({ box }) => box.checked).map(({ slot }) => slot);
    complain(boxes[0].box, error, slots.length ? "" : pageText("errorWithdrawWho"));
    if (slots.length) go.send(slots);
    else boxes[0].box.focus();
  };
  const ask = [
    make(
      "fieldset",
      {},
      make("legend", { text: pageText("withdrawWho") }),
      make("p", { class: "hint", text: pageText("withdrawWhoHint") }),
      ...rows,
      error,
    ),
    make(
      "div",
      { class: "actions" },
      button("withdraw-send", pageText("withdrawSend"), send, "grave"),
      button("withdraw-back", pageText("back"), go.back),
    ),
  ];
  const nobody = [
    make("p", { class: "error", text: pageText("withdrawNobody") }),
    make("div", { class: "actions" }, button("withdraw-back", pageText("back"), go.back)),
  ];
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: pageText("withdrawTitle") }),
    make("p", { class: "lead", text: pageText("withdrawLead") }),
    make(
      "ul",
      { class: "no" },
      ...[pageText("withdrawKnown"), pageText("withdrawToday"), pageText("withdrawCodename")].map((text) =>
        make("li", { text }),
      ),
    ),
    ...(boxes.length ? ask : nobody),
  );
}
