// @ts-check
/**
 * The page's main thread: shows a visit (visit.js), and tells it what a person does. It encrypts nothing and requests nothing.
 *
 * `data-step`, `data-state` and `data-delivery` of the body say where the visit stands.
 */

import { askBack, showCodename, showEntry, showOpening } from "./codename.js";
import { forgetConversation, showConversation, showSent, updateSent } from "./conversation.js";
import { byId, fillTexts, keepChoicesDefault, offerLanguages, put, redraw } from "./dom.js";
import { UploadPanel } from "./files.js";
import { fetchLanguages, pageText } from "./language.js";
import { leave, offerLeaving } from "./leave.js";
import { showProgram } from "./program.js";
import { missingFeatures, showSafety } from "./safety.js";
import { Visit } from "./visit.js";
import { showWithdraw } from "./withdraw.js";
import { connectWorkers, startWorkers } from "./workers.js";
import { WriteForm } from "./write.js";

/**
 * What is shown of a visit.
 * @typedef {object} View
 * @property {() => void} goTo the step is another one
 * @property {(desk: import("./visit.js").DeskView) => void} showDesk
 * @property {() => void} update anything else changed
 * @property {() => Promise<import("./write.js").Draft | null>} readDraft null after showing what is missing
 * @property {(code: string) => void} refuseDraft shows why a Worker refused it
 * @property {(key: import("./language.js").PlainKey | "") => void} complain shows what is wrong below what was written, or nothing
 * @property {() => void} clearDraft
 * @property {() => boolean} hasDraft something is written, chosen or answered
 */

/** Steps of somebody who has a codename already. */
const RETURNING = ["return", "conversation", "withdraw"];
/** Milliseconds after which a page that is not ready says so. */
const START = 60_000;
/** Milliseconds after which what the desk is not verified with is loaded, whether its documents came or not. */
const REST = 10_000;
/** Steps in which something is typed or chosen. */
const TYPING = ["check", "return", "withdraw"];
/** Where in the list of steps each is. @type {Record<string, number>} */
const PLACES = { write: 0, codename: 1, check: 1, sent: 2 };

const other = byId("other");
const form = new WriteForm();
let leaving = false;

const visit = new Visit({
  goTo,
  showDesk(desk) {
    form.showDesk(desk);
    showSafety(desk.origins);
    showProgram(desk.id);
  },
  update,
  readDraft: () => form.readAll(),
  refuseDraft: (code) => form.refuse(code),
  complain: (key) => put(byId("write-error"), key && pageText(key)),
  clearDraft: () => form.clear(),
  hasDraft: () => form.isWritten,
});
form.room.measure = async (draft, files) => visit.room(draft, files);
form.files.codename = { now: () => visit.codename, open: () => visit.openForFiles() };
const panel = new UploadPanel();

/** Starts the Workers, if the browser can: first those that verify the desk, then the rest, in every visit alike. */
function begin() {
  if (missingFeatures().length) {
    void loadLanguages();
    return visit.refuseFor(missingFeatures);
  }
  let begun = false;
  const pseudonyms = new MessageChannel();
  const loadRest = () => {
    if (begun) return;
    begun = true;
    void loadLanguages();
    form.files.looks.begin(workers.startRest(), pseudonyms.port1);
  };
  const workers = startWorkers({
    clock(event) {
      if (event.kind === "documents" || event.kind === "not-loaded") loadRest();
      if (event.kind !== "documents") visit.hearClock(event);
    },
    codenames: ({ codename, done }) => codename === visit.opening && showOpening(done),
    session: (event) => visit.hearSession(event),
    uploads: (event) => visit.hearUpload(event),
    broken: () => visit.refuse(() => pageText("troubleBroken")),
  });
  panel.uploads = workers.uploads;
  visit.begin(workers);
  AbortSignal.timeout(REST).onabort = loadRest;
  AbortSignal.timeout(START).onabort = () => visit.state === "loading" && visit.hearClock({ kind: "not-loaded" });
  connectWorkers(workers, pseudonyms.port2).catch(() => visit.refuseFor(() => [pageText("missingSignatures")]));
}

/** Goes over to the language that was asked for, when all of them have come. */
async function loadLanguages() {
  await fetchLanguages();
  translate();
}

/** Leaves without asking, whatever waits. @param {string} elsewhere the address of a page to open, or "" */
function leaveNow(elsewhere) {
  leaving = true;
  leave(elsewhere);
}

/** Shows everything in the language of now. Where one is typing stays where it is on the screen. */
function translate() {
  const before = heightOfFocus();
  fillTexts();
  showSafety(visit.desk?.origins ?? []);
  form.redraw();
  panel.forget();
  redraw(other, draw);
  update();
  document.body.scrollBy(0, heightOfFocus() - before);
}

/** How far down on the screen the focus is; 0 if it is nowhere. */
function heightOfFocus() {
  const { activeElement: focused, body } = document;
  return focused && focused !== body ? focused.getBoundingClientRect().top : 0;
}

/** Shows what may have changed within a step. The title of the page is the same in every state and language: browsers write it down, and so do those who watch windows. */
function update() {
  const { delivery, line } = visit.status;
  Object.assign(document.body.dataset, { state: visit.state, delivery });
  form.close(visit.closed);
  hold(visit.checking && !visit.ended);
  put(byId("state"), line);
  put(byId("trouble"), visit.alarmed ? "" : visit.troubles);
  alarm(visit.alarmed);
  panel.show(visit.uploads);
  const isSent = (delivery === "sent" || delivery === "confirmed") && !visit.uploading;
  byId("step-sent").textContent = pageText(visit.step === "sent" && !isSent ? "stepSending" : "stepSent");
  other.inert = visit.ended && TYPING.includes(visit.step);
  byId("go-return").textContent = pageText(visit.opened ? "conversationTitle" : "goReturn");
  if (visit.step === "write") form.setKnown(visit.opened !== null, visit.channel);
  if (visit.step === "sent" && delivery !== "none") updateSent(visit);
  if (visit.step === "conversation") drawConversation();
  for (const field of other.querySelectorAll("textarea")) field.readOnly = visit.ended; // what is typed stays, to be copied
}

/** Takes nothing typed for a moment, and gives the focus back. @param {boolean} held */
function hold(held) {
  const write = byId("write");
  const released = write.inert && !held;
  write.inert = held;
  if (released && visit.step === "write" && document.activeElement === document.body) byId("write-continue").focus();
}

/** An alarm takes the place of the page. @param {boolean} alarmed */
function alarm(alarmed) {
  if (byId("alarm").hidden !== alarmed) return;
  byId("alarm").hidden = !alarmed;
  document.body.toggleAttribute("data-alarm", alarmed);
  if (alarmed) form.files.looks.end();
  if (alarmed) byId("alarm-title").focus();
}

/** Goes to a step, draws it and moves the focus to its heading. */
function goTo() {
  const { step } = visit;
  document.body.dataset.step = step;
  byId("write").hidden = step !== "write";
  other.hidden = step === "write";
  forgetConversation();
  draw();
  const returning = RETURNING.includes(step);
  byId("steps").hidden = returning;
  for (const [place, item] of [...byId("steps").children].entries()) mark(item, place === PLACES[step] && "step");
  mark(byId("go-return"), returning && "page");
  mark(byId("go-write"), !returning && "page");
  byId(step === "write" ? "write-title" : "other-title").focus({ preventScroll: true });
  document.body.scrollTo(0, 0);
}

/** Says of an element that it is the current one, or not. @param {Element} element @param {string | false} kind */
function mark(element, kind) {
  if (kind) element.setAttribute("aria-current", kind);
  else element.removeAttribute("aria-current");
}

/** Draws the step of now, but for writing, which is always there. */
function draw() {
  const { step, desk, fresh } = visit;
  if (step === "write") other.replaceChildren(); // no codename stays behind in the page
  if (step === "codename" && fresh) showCodename(other, fresh.words, { back: visit.goWrite, written: visit.goCheck });
  if (step === "check" && fresh)
    askBack(other, fresh.words, fresh.positions, {
      show: visit.goCodename,
      right: () => void visit.sendFirst(),
      words: visit.words,
    });
  if (step === "sent" && desk)
    showSent(other, desk, { now: () => visit.hurry(), conversation: visit.goConversation, leave: () => leaveNow("") });
  if (step === "return") showEntry(other, visit);
  if (step === "conversation") drawConversation();
  if (step === "withdraw" && desk)
    showWithdraw(other, desk, { send: (slots) => void visit.withdraw(slots), back: visit.goConversation });
}

function drawConversation() {
  const { desk, opened, own, withdrawn, outbox } = visit;
  if (!desk || !opened) return;
  const go = {
    write: visit.goWrite,
    close: () => visit.close(),
    withdraw: visit.goWithdraw,
    prove: (/** @type {string} */ text) => visit.prove(text),
    keyWords: (/** @type {string} */ key) => visit.keyWords(key),
  };
  showConversation(other, desk, { found: opened.found, own, withdrawn, wrote: !outbox.isEmpty }, go);
}

keepChoicesDefault();
offerLanguages(translate);
translate();
begin();

byId("write-continue").addEventListener("click", () => void visit.goOn());
byId("go-write").addEventListener("click", visit.goWrite);
byId("go-return").addEventListener("click", visit.goConversation);
offerLeaving(byId("leave"), leaveNow);
addEventListener("beforeunload", (event) => {
  if (!leaving && visit.unfinished) event.preventDefault();
});
addEventListener("pagehide", () => document.body.replaceChildren()); // nothing to go back to
addEventListener("pageshow", (event) => event.persisted && location.reload());

// All of it has started: what is served says the opposite.
byId("not-started").remove();
for (const part of document.querySelectorAll("[data-started]")) part.removeAttribute("hidden");
