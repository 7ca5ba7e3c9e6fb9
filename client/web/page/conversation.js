// @ts-check
/** Step 3, and the way back: what became of a message, and what the desk answered. */

import { current, dayText, say } from "./language.js";
import { button, byId, make, put } from "./dom.js";

/** @typedef {import("../workers/crypto-worker.js").DeskView} DeskView */
/** @typedef {import("../workers/crypto-worker.js").Found} Found */
/** @typedef {import("./outbox.js").Delivery} Delivery */
/** @typedef {import("./outbox.js").Outgoing} Outgoing */

/** A desk that has not read for this many days is said not to have read: a long weekend is not yet that. */
const LONG_UNREAD = 4;

/**
 * Step 3.
 * @param {HTMLElement} where
 * @param {DeskView} desk
 * @param {{now: () => void, conversation: () => void, leave: () => void}} go
 */
export function showSent(where, desk, go) {
  const now = button("send-now", say("sentNow"), () => {
    now.disabled = true;
    now.textContent = say("sentNowPressed");
    go.now();
  });
  const steps = [say("nextKeep"), say("nextLeave"), say("nextReturn", { count: desk.replyDays }), say("nextDelete")];
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: say("sentTitleWaiting") }),
    make("p", { class: "lead", id: "sent-lead", text: say("sentWaiting") }),
    make(
      "details",
      { id: "sent-now" },
      make("summary", { text: say("sentNowTitle") }),
      make("p", { text: say("sentNowCost") }),
      now,
    ),
    make("h2", { text: say("nextTitle") }),
    make(
      "ol",
      { class: "next" },
      make("li", { id: "next-wait", text: say("nextWait") }),
      ...steps.map((text) => make("li", { text })),
    ),
    make(
      "div",
      { class: "actions" },
      button("sent-empty", say("sentEmpty"), go.leave, "primary"),
      button("show-conversation", say("goConversation"), go.conversation),
    ),
  );
}

/** Brings step 3 up to date. @param {Delivery} delivery */
export function updateSent(delivery) {
  const waiting = delivery === "waiting" || delivery === "sealing";
  byId("other-title").textContent = say(
    delivery === "confirmed" ? "sentTitleConfirmed" : waiting ? "sentTitleWaiting" : "sentTitleSent",
  );
  byId("next-wait").hidden = delivery === "confirmed";
  byId("sent-empty").hidden = delivery !== "confirmed";
  byId("sent-lead").hidden = !waiting;
  byId("sent-now").hidden = delivery !== "waiting";
}

/** A "Send now" that failed can be pressed again. */
export function offerSendNow() {
  const now = document.getElementById("send-now");
  if (!(now instanceof HTMLButtonElement)) return;
  now.disabled = false;
  now.textContent = say("sentNow");
}

/** What the conversation shows, so that only a change is shown anew. */
let shown = "";

/** Has it drawn anew. */
export function forgetConversation() {
  shown = "";
}

/**
 * The conversation of an open codename. Called again when something changed.
 * @param {HTMLElement} where
 * @param {DeskView} desk
 * @param {Found} found
 * @param {Outgoing[]} own
 * @param {{write: () => void, close: () => void, withdraw: () => void}} go
 */
export function showConversation(where, desk, found, own, go) {
  const now = JSON.stringify([current().code, desk.name, desk.readThrough, found, own]);
  if (document.getElementById("letters") && shown === now) return; // what did not change is not read aloud again
  shown = now;
  const drawn = document.getElementById("letters")?.dataset.language === current().code;
  if (!drawn) {
    where.replaceChildren(
      make("h1", { id: "other-title", tabindex: "-1", text: say("conversationTitle") }),
      make("div", { id: "standing", class: "notice", role: "status" }),
      make("p", { id: "refused", class: "error", hidden: true }),
      make("div", { id: "letters", class: "letters", "data-language": current().code }),
      make("p", { class: "quiet", text: say("conversationReturn") }),
      make(
        "div",
        { class: "actions" },
        button("write-again", say("writeAgain"), go.write, "primary"),
        button("close-codename", say("closeCodename"), go.close),
        button("withdraw-open", say("withdrawOpen"), go.withdraw, "grave"),
      ),
    );
  }
  /** @type {{day: number, node: HTMLElement}[]} */
  const dated = [];
  let failed = 0;
  const draw = (/** @type {number} */ day, /** @type {() => HTMLElement} */ letter) => {
    try {
      dated.push({ day, node: letter() });
    } catch {
      failed++; // one that cannot be drawn hides no other
    }
  };
  for (const one of found.receipts) draw(one.opened, () => receipt(one));
  for (const one of found.answers) draw(one.day, () => answer(one));
  dated.sort((a, b) => a.day - b.day); // stable, so answers of one day keep their order
  byId("letters").replaceChildren(...dated.map(({ node }) => node), ...own.map(ownLetter));
  put(
    byId("refused"),
    [found.refused && say("answersRefused", { count: found.refused }), failed && say("notShown", { count: failed })]
      .filter(Boolean)
      .join(" "),
  );
  byId("standing").replaceChildren(...standing(desk, found, own).map(([name, text]) => make(name, { text })));
}

/** What is known while nothing, or nothing new, was answered. @param {DeskView} desk @param {Found} found @param {Outgoing[]} own @returns {["h2" | "p", string][]} */
function standing(desk, found, own) {
  /** @type {["h2" | "p", string][]} */
  const lines = [];
  if (found.answers.length) lines.push(["p", say("conversationOpened")]);
  else {
    lines.push(["h2", say("noAnswer")]);
    if (found.receipts.length) lines.push(["p", say("noAnswerAfterReceipt")]);
    else if (own.length === 0) lines.push(["p", say("noAnswerLead")], ["p", say("noReceipt")]);
  }
  const name = { desk: desk.name };
  if (desk.readThrough === null) lines.push(["p", say("deskNeverRead", name)]);
  else {
    const read = { ...name, day: dayText(desk.readThrough) };
    lines.push([
      "p",
      desk.today - desk.readThrough > LONG_UNREAD ? say("deskNotReadSince", read) : say("deskRead", read),
    ]);
  }
  return lines;
}

/** @param {Found["receipts"][number]} one */
function receipt(one) {
  return make(
    "article",
    { class: "letter own", "data-kind": "receipt" },
    make("header", {}, make("strong", { text: say("receiptWritten", { day: dayText(one.written) }) })),
    make("p", { text: say("receiptOpened", { name: one.name, day: dayText(one.opened) }) }),
    ...warning(one),
  );
}

/** That a key was reported stolen: what it signed is never shown as plainly genuine. @param {{name: string, stolen: number | null}} one */
function warning({ name, stolen }) {
  return stolen === null
    ? []
    : [make("p", { class: "error", "data-kind": "stolen", text: say("keyStolen", { name, day: dayText(stolen) }) })];
}

/** @param {Found["answers"][number]} one */
function answer(one) {
  const head = make(
    "header",
    {},
    make("strong", { text: say("answerFrom", { name: one.name }), dir: "auto" }),
    make("span", { text: say(one.stolen === null ? "answerDay" : "answerDayOnly", { day: dayText(one.day) }) }),
  );
  const letter = make(
    "article",
    { class: "letter answer", "data-kind": "answer" },
    head,
    ...warning(one),
    make("div", { class: "said", dir: "auto", text: one.text }),
  );
  if (one.missing) letter.append(make("p", { class: "error", text: say("answerMissing", { count: one.missing }) }));
  return letter;
}

/** @param {Outgoing} one */
function ownLetter(one) {
  const delivery = say(
    one.delivery === "confirmed" ? "ownConfirmed" : one.delivery === "sent" ? "ownSent" : "ownWaiting",
  );
  const to = one.channel ? [make("span", { text: say("ownTo", { channel: one.title }), dir: "auto" })] : [];
  return make(
    "article",
    { class: "letter own", "data-kind": "own" },
    make("header", {}, make("strong", { text: say("ownMessage") }), ...to, make("span", { text: `· ${delivery}` })),
    make("div", { class: "said", dir: "auto", text: one.channel ? one.text : say("withdrawOwn") }),
  );
}
