// @ts-check
/** What the desk said to everybody, in one line that unfolds. */

import { dayText, deskText, pageText } from "./language.js";
import { byId, make } from "./dom.js";

/** @typedef {import("../workers/crypto-worker.js").DeskView} DeskView */

/** What the desk wants everybody to know; a legal order first, and what it means for whoever reads of it. @param {DeskView["statement"]} statement */
export function showStatement({ date, text, holds }) {
  const area = byId("statement");
  const held = holds.length > 0;
  const said = deskText(text);
  const title = pageText("statementTitle", { day: dayText(date) });
  area.hidden = !said.text && !held;
  area.classList.toggle("repair", held);
  area.replaceChildren(make("summary", { text: held ? pageText("holdsTitle") : title }));
  if (held)
    area.append(
      make("p", { text: pageText("statementHolds") }),
      make("ul", { class: "no" }, ...holds.map((hold) => make("li", {}, make("span", { text: hold, dir: "auto" })))),
      make("p", { text: pageText("holdsMeaning") }),
      ...(said.text ? [make("p", { class: "label", text: title })] : []),
    );
  if (said.text) area.append(make("p", { class: "said", ...said }));
}
