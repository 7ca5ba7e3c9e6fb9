// @ts-check
/** Step 3, and the way back: what became of a message, and what the desk replied. */

import { current, dayText, pageText, sizeText } from "./language.js";
import { isTrial } from "./safety.js";
import { button, byId, make, put } from "./dom.js";
import { hasFailed, isUnderWay, isUnfinished } from "./outbox.js";
import { fillReaders, proofPart, readersPart } from "./proof.js";

/** @typedef {import("../workers/crypto-worker.js").DeskView} DeskView */
/** @typedef {import("../workers/crypto-worker.js").Found} Found */
/** @typedef {import("./outbox.js").Outgoing} Outgoing */

/** An open codename. `own`: what was sent with it in this visit, under this number; `askedToDestroy`: slots of those who were asked; `wrote`: anything was sent in this visit, perhaps with it. @typedef {{found: Found, own: Outgoing[], withdrawn: boolean, askedToDestroy: number[], wrote: boolean}} Opened */

/** A desk that has not read for this many days is said not to have read: a long weekend is not yet that. */
const LONG_UNREAD = 4;

/**
 * Step 3.
 * @param {HTMLElement} where
 * @param {DeskView} desk
 * @param {{now: () => void, conversation: () => void, leave: () => void}} go
 */
export function showSent(where, desk, go) {
  const now = button("send-now", pageText("sentNow"), go.now);
  const steps = [
    pageText("nextKeep"),
    pageText("nextLeave"),
    pageText("nextReturn", { count: desk.replyDays }),
    pageText("nextDelete"),
  ];
  where.replaceChildren(
    make("h1", { id: "other-title", tabindex: "-1", text: pageText("sentTitleSealing") }),
    make("p", { class: "lead", id: "sent-lead", text: pageText("sentWaiting") }),
    make(
      "details",
      { id: "sent-now" },
      make("summary", { text: pageText("sentNowTitle") }),
      make("p", { text: pageText("sentNowCost") }),
      now,
    ),
    make("h2", { text: pageText("nextTitle") }),
    make("ol", { class: "next" }, make("li", { id: "next-wait" }), ...steps.map((text) => make("li", { text }))),
    make(
      "div",
      { class: "actions" },
      button("sent-empty", pageText("sentEmpty"), go.leave, "primary"),
      button("show-conversation", pageText("goConversation"), go.conversation),
    ),
  );
}

/** Brings step 3 up to date. @param {import("./visit.js").Visit} visit */
export function updateSent({ hurried, opened, uploading, status: { delivery, title } }) {
  const over = delivery === "lost" || delivery === "uncertain";
  const arrived = delivery === "confirmed" && !uploading; // while files are on their way nothing says that it is done
  const waiting = delivery === "waiting" || delivery === "sealing";
  const files = uploading && !waiting;
  byId("other-title").textContent = pageText(title);
  byId("next-wait").hidden = arrived || over;
  byId("next-wait").textContent = files
    ? pageText("nextWaitFiles")
    : `${pageText("nextWait")} ${pageText("nextWaitTime")}`;
  byId("sent-empty").hidden = !arrived;
  byId("sent-lead").hidden = !waiting;
  byId("sent-now").hidden = delivery !== "waiting";
  byId("show-conversation").hidden = opened === null;
  const now = /** @type {HTMLButtonElement} */ (byId("send-now"));
  now.disabled = hurried;
  now.textContent = pageText(hurried ? "sentNowPressed" : "sentNow"); // one that failed can be pressed again
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
 * @param {Opened} opened
 * @param {{write: () => void, close: () => void, withdraw: () => void} & import("./proof.js").Go} go
 */
export function showConversation(where, desk, opened, go) {
  const { found, own, withdrawn, askedToDestroy } = opened;
  const sent = own.map((message) => [message.message, ownState(message), filesState(message)]);
  const now = JSON.stringify([
    current().code,
    desk.name,
    desk.readThrough,
    desk.readers,
    opened.wrote,
    withdrawn,
    askedToDestroy,
    found,
    sent,
  ]);
  if (document.getElementById("letters") && shown === now) return; // what did not change is not read aloud again
  shown = now;
  const drawn = document.getElementById("letters")?.dataset.language === current().code;
  if (!drawn) {
    where.replaceChildren(
      make("h1", { id: "other-title", tabindex: "-1", text: pageText("conversationTitle") }),
      make("div", { id: "standing", class: "notice", role: "status" }),
      make("p", { id: "refused", class: "error", hidden: true }),
      make("div", { id: "letters", class: "letters", "data-language": current().code }),
      make("p", { class: "quiet", text: pageText("conversationReturn") }),
      make(
        "div",
        { class: "actions" },
        button("write-again", pageText("writeAgain"), go.write, "primary"),
        button("close-codename", pageText("closeCodename"), go.close),
        button("withdraw-open", pageText("withdrawOpen"), go.withdraw, "grave"),
      ),
      readersPart(),
      proofPart(go),
    );
  }
  /** @type {{day: number, node: HTMLElement}[]} */
  const dated = [];
  let failed = 0;
  const draw = (/** @type {number} */ day, /** @type {() => HTMLElement} */ drawing) => {
    try {
      dated.push({ day, node: drawing() });
    } catch {
      failed++; // one that cannot be drawn hides no other
    }
  };
  for (const receipt of found.receipts) draw(receipt.opened, () => drawReceipt(receipt));
  for (const letter of found.letters) draw(letter.day, () => drawLetter(letter));
  dated.sort((a, b) => a.day - b.day); // stable, so letters of one day keep their order
  byId("letters").replaceChildren(...dated.map(({ node }) => node), ...own.map(drawOwn));
  put(
    byId("refused"),
    [
      found.refused && pageText("repliesRefused", { count: found.refused }),
      failed && pageText("notShown", { count: failed }),
    ]
      .filter(Boolean)
      .join(" "),
  );
  fillReaders(desk.readers, go);
  byId("proof").hidden = found.receipts.length === 0 && found.letters.length === 0;
  byId("write-again").hidden = withdrawn; // what is sent after withdrawing is destroyed too
  const replied = failed > 0 || byId("letters").querySelector(".reply .said") !== null; // a status alone is no reply
  byId("withdraw-open").hidden =
    askedToDestroy.length > 0 && desk.readers.every(({ slot }) => askedToDestroy.includes(slot));
  byId("standing").replaceChildren(...statusLines(desk, opened, replied).map(([name, text]) => make(name, { text })));
}

/** What is known while nothing, or nothing new, came from the desk. @param {DeskView} desk @param {Opened} opened @param {boolean} replied @returns {["h2" | "p", string][]} */
function statusLines(desk, { found, own, wrote }, replied) {
  /** @type {["h2" | "p", string][]} */
  const lines = [];
  if (replied) lines.push(["p", pageText("conversationOpened")]);
  else {
    lines.push(["h2", pageText("noReply")]);
    const open = openedLine(desk, found, own);
    if (open) lines.push(["p", pageText(open)]);
    else if (own.length === 0) lines.push(["p", pageText("noReplyLead")], ["p", pageText("noReceipt")]);
    if (!open && !wrote) lines.push(["p", pageText("notKnown")]);
    if (!wrote) lines.push(["p", pageText("filesAgain")]);
  }
  const name = { desk: desk.name };
  if (desk.readThrough === null) {
    if (!isTrial()) lines.push(["p", pageText("deskNeverRead", name)]);
  } else {
    const read = { ...name, day: dayText(desk.readThrough) };
    lines.push([
      "p",
      desk.today - desk.readThrough > LONG_UNREAD ? pageText("deskNotReadSince", read) : pageText("deskRead", read),
    ]);
  }
  return lines;
}

/** That a message was opened, by signatures of keys that were not reported stolen; not the one just written, if that cannot be. @param {DeskView} desk @param {Found} found @param {Outgoing[]} own */
function openedLine(desk, { receipts }, own) {
  const written = receipts.flatMap((receipt) => (receipt.stolen === null ? receipt.written : []));
  const messages = own.filter(({ channel }) => channel);
  const before = messages.length > 0 && Math.max(...written) < desk.today - 1; // the page may be open over midnight
  if (written.length === 0) return null;
  return before || messages.some(isUnfinished) ? "noReplyEarlier" : "noReplyAfterReceipt";
}

/** @param {Found["receipts"][number]} receipt */
function drawReceipt(receipt) {
  return make(
    "article",
    { class: "letter own", "data-kind": "receipt" },
    make("header", {}, make("strong", { text: pageText("receiptWritten", { day: dayText(receipt.written) }) })),
    make("p", { text: pageText("receiptOpened", { name: receipt.name, day: dayText(receipt.opened) }) }),
    ...warning(receipt),
  );
}

/** That a key was reported stolen: what it signed is never shown as plainly genuine. @param {{name: string, stolen: number | null}} signed */
function warning({ name, stolen }) {
  return stolen === null
    ? []
    : [
        make("p", {
          class: "error",
          "data-kind": "stolen",
          text: pageText("keyStolen", { name, day: dayText(stolen) }),
        }),
      ];
}

/** @param {Found["letters"][number]} letter */
function drawLetter(letter) {
  const head = make(
    "header",
    {},
    make("strong", { text: letter.text ? pageText("replyFrom", { name: letter.name }) : letter.name, dir: "auto" }),
    make("span", {
      text: pageText(letter.stolen === null ? "replyDay" : "replyDayOnly", { day: dayText(letter.day) }),
    }),
  );
  const drawn = make(
    "article",
    { class: "letter reply", "data-kind": "reply" },
    head,
    ...warning(letter),
    ...(letter.status ? drawStatus(letter.status) : []),
    ...(letter.text ? [make("div", { class: "said", dir: "auto", text: letter.text })] : []),
  );
  if (letter.missing)
    drawn.append(make("p", { class: "error", text: pageText("replyMissing", { count: letter.missing }) }));
  return drawn;
}

/** Where the reviewer says that the case stands. @param {import("../workers/crypto-worker.js").StatusView} status */
function drawStatus({ state, through, files: [whole, announced] }) {
  const text =
    through !== undefined
      ? pageText("statusDestroyed", { day: dayText(through) })
      : pageText(state === "received" ? "statusReceived" : state === "looking" ? "statusLooking" : "statusClosed");
  return [
    make("p", { class: "status", "data-status": state, text }),
    ...(announced ? [make("p", { class: "quiet", text: pageText("statusFiles", { whole, announced }) })] : []),
  ];
}

/** @type {Record<Outgoing["delivery"], import("./language.js").PlainKey>} */
const OWN = {
  sealing: "ownWaiting",
  waiting: "ownWaiting",
  uncertain: "ownUncertain",
  lost: "ownLost",
  sent: "ownSent",
  confirmed: "ownConfirmed",
};

/** @param {Outgoing} message */
const ownState = ({ delivery }) => OWN[delivery];

/** @param {Outgoing} message @returns {import("./language.js").PlainKey} */
function filesState({ upload, delivery }) {
  if (upload === null) return delivery === "uncertain" ? "ownUncertain" : "ownWaiting";
  if (isUnderWay(upload)) return "ownWaiting";
  if (hasFailed(upload)) return "ownLost";
  const state = upload.kind === "upload" ? upload.state : "";
  return state === "withdrawn" ? "ownStopped" : state === "uncertain" ? "ownUncertain" : "ownConfirmed";
}

/** The files that went with a message. @param {Outgoing} message */
function ownFiles(message) {
  const { count, size } = message.files;
  if (!count) return [];
  const text = `${pageText("filesTotal", { count, size: sizeText(size) })} · ${pageText(filesState(message))}`;
  return [make("p", { class: "quiet", "data-kind": "files", text })];
}

/** @param {Outgoing} message */
function drawOwn(message) {
  const to = message.channel
    ? [make("span", { text: pageText("ownTo", { channel: message.title }), dir: "auto" })]
    : [];
  return make(
    "article",
    { class: "letter own", "data-kind": "own" },
    make(
      "header",
      {},
      make("strong", { text: pageText("ownMessage") }),
      ...to,
      make("span", { text: `· ${pageText(ownState(message))}` }),
    ),
    make("div", { class: "said", dir: "auto", text: message.channel ? message.text : pageText("withdrawOwn") }),
    ...ownFiles(message),
  );
}
