// @ts-check
/** The request to destroy all that was sent with a codename: to whom, and what it cannot do. */

import { say } from "./language.js";
import { button, complain, make, nameOf } from "./dom.js";

/** @typedef {import("../workers/crypto-worker.js").DeskView} DeskView */

/**
 * @param {HTMLElement} where
 * @param {DeskView} desk
 * @param {{send: (slots: number[]) => void, back: () => void}} go
 */
export function showWithdraw(where, desk, go) {
  const boxes = desk.readers.map((reader) => ({
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
    complain(boxes[0].box, error, slots.length ? "" : say("errorWithdrawWho"));
    if (slots.length) go.send(slots);
    else boxes[0].box.focus();
  };
  const ask = [
    make(
      "fieldset",
      {},
      make("legend", { text: say("withdrawWho") }),
      make("p", { class: "hint", text: say("withdrawWhoHint") }),
      ...rows,
      error,
    ),
    make(
      "div",
      { class: "actions" },
      button("withdraw-send", say("withdrawSend"), send, "grave"),
      button("withdraw-back", say("back"), go.back),
    ),
  ];
  const nobody = [
    make("p", { class: "error", text: say("withdrawNobody") }),
    make("div", { class: "actions" }, button("withdraw-back", say("back"), go.back)),
  ];
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: say("withdrawTitle") }),
    make("p", { class: "lead", text: say("withdrawLead") }),
    make(
      "ul",
      { class: "no" },
      ...[say("withdrawKnown"), say("withdrawToday"), say("withdrawCodename")].map((text) => make("li", { text })),
    ),
    ...(boxes.length ? ask : nobody),
  );
}
