// @ts-check
/**
 * The page's main thread: steps, the line of state, and the three Workers. It encrypts nothing and requests nothing.
 *
 * Steps: write → codename → check → sent; return → conversation → withdraw. `data-step`, `data-state` and `data-delivery` of the body say where it stands.
 */

import { askBack, showCodename, showEntry } from "./codename.js";
import { forgetConversation, offerSendNow, showConversation, showSent, updateSent } from "./conversation.js";
import { UploadPanel } from "./files.js";
import { deskText, listText, say } from "./language.js";
import { leave, offerLeaving } from "./leave.js";
import { Outbox } from "./outbox.js";
import { byId, fillTexts, keepChoicesDefault, offerLanguages, put, redraw } from "./dom.js";
import { missingFeatures, showSafety } from "./safety.js";
import { showWithdraw } from "./withdraw.js";
import { Helper, WORKERS } from "./worker-client.js";
import { WriteForm } from "./write.js";

/** @typedef {import("../workers/crypto-worker.js").DeskView} DeskView */
/** @typedef {import("../workers/crypto-worker.js").Found} Found */
/** @typedef {import("./write.js").Draft} Draft */
/** @typedef {"write" | "codename" | "check" | "sent" | "return" | "conversation" | "withdraw"} Step */

/** The two words asked back, and the keys being stretched while they are. @typedef {{words: string[], positions: number[], keys: Promise<Found>}} Fresh */

/** @type {DeskView | null} */ let desk = null;
/** @type {Fresh | null} */ let fresh = null;
/** @type {Found | null} what the open codename found; null while none is open */ let found = null;
/** @type {Draft | null} */ let draft = null;
/** Which codename of this visit is meant; another one opened counts on. */ let session = 0;
/** Why nothing can be sent, or nothing. */ let refusal = () => "";
/** What is wrong at the moment besides. */ let trouble = () => "";
/** Draws the step anew, after another language was chosen. */ let draw = () => {};
/** The page cannot mend itself. */ let ended = false;
let leaving = false;
let busy = false;

const outbox = new Outbox();
const other = byId("other");
const form = new WriteForm();
/** @type {Helper} */ let clock;
/** @type {Helper} */ let codenames;
/** @type {Helper} */ let vault;
/** @type {Helper} */ let uploader;
const panel = new UploadPanel({ pause: () => void uploader.ask("pause"), resume: () => void uploader.ask("resume") });
keepChoicesDefault();
offerLanguages(speak);
speak();
if (missingFeatures().length) refuse(() => say("troubleMissing", { missing: listText(missingFeatures()) }));
else start();

byId("write-continue").addEventListener("click", () => void leaveWriting());
byId("go-write").addEventListener("click", () => goWrite());
byId("go-return").addEventListener("click", () => (found ? converse() : comeBack()));
offerLeaving(byId("leave"), leaveNow);
addEventListener("beforeunload", (event) => {
  if (!leaving && (outbox.waits || panel.unfinished)) event.preventDefault();
});
addEventListener("pagehide", () => document.body.replaceChildren()); // nothing to go back to
addEventListener("pageshow", (event) => event.persisted && location.reload());

/** Leaves without asking, whatever waits. */
function leaveNow() {
  leaving = true;
  leave();
}

/** Says everything in the language of now. */
function speak() {
  fillTexts();
  showSafety(desk?.origins ?? []);
  form.redraw();
  panel.redraw();
  redraw(other, draw);
  nameWayBack();
  tell(trouble);
  update();
}

function start() {
  const between = new MessageChannel();
  const broken = () => refuse(() => say("troubleBroken"));
  const uploaded = (/** @type {any} */ event) => {
    panel.show(event);
    update();
  };
  clock = new Helper(WORKERS[0], hearClock, broken);
  codenames = new Helper(WORKERS[1], () => {}, broken);
  vault = new Helper(WORKERS[2], hearVault, broken);
  uploader = new Helper(WORKERS[3], uploaded, broken);
  clock.worker.postMessage({ kind: "start" }, [between.port1]);
  vault.worker.postMessage({ kind: "start" }, [between.port2]);
}

/** @param {any} event from clock.js */
function hearClock(event) {
  if (event.kind === "stored" || event.kind === "confirmed") {
    outbox.hear(event.kind, event.label);
    update();
  } else if (event.kind === "reached") tell(() => "");
  else if (event.kind === "not-loaded") tell(() => say("troubleNotLoaded"));
  else {
    offerSendNow();
    const why = /** @type {const} */ ({
      full: "troubleFull",
      unavailable: "troubleUnavailable",
      unreachable: "troubleUnreachable",
    })[/** @type {string} */ (event.why)];
    tell(() => say(why ?? "troubleStrange"));
  }
}

/** @param {any} event from crypto-worker.js */
function hearVault(event) {
  if (ended) return;
  if (event.kind === "desk") {
    desk = /** @type {DeskView} */ (event.desk);
    form.showDesk(desk);
    showSafety(desk.origins);
    const { expired } = desk;
    refusal = () => (expired ? say("troubleExpired") : "");
    document.body.dataset.state = expired ? "refused" : "ready";
    form.close(expired);
    tell(() => "");
  } else if (event.kind === "found") found = event.found;
  else if (event.kind === "missing") refuse(() => say("troubleMissing", { missing: say("missingSignatures") }));
  else if (event.kind === "document" && desk) tell(() => say("troubleUpdate"));
  else if (event.kind === "document") refuse(() => say("troubleDocument"));
  update();
}

/** The page cannot send, for good. @param {() => string} why */
function refuse(why) {
  ended = true;
  refusal = why;
  document.body.dataset.state = "refused";
  form.close(true);
  tell(() => "");
  update();
}

/** Says what is wrong at the moment, besides why nothing can be sent. @param {() => string} why */
function tell(why) {
  trouble = why;
  put(byId("trouble"), [refusal(), desk?.withholds ? say("troubleWithheld") : "", why()].filter(Boolean).join(" "));
}

/** The one honest line. The title of the page is the same in every state and language: browsers write it down, and so do those who watch windows. */
function update() {
  const idle = refusal() ? say("stateUnusable") : say(desk ? "stateNothing" : "stateLoading");
  const { delivery, line } = outbox.stand(idle, panel.unfinished);
  document.body.dataset.delivery = delivery;
  put(byId("state"), line);
  if (delivery !== "none" && document.body.dataset.step === "sent") updateSent(delivery);
  if (document.body.dataset.step === "conversation") drawConversation();
}

/** Goes to a step, draws it and moves the focus to its heading. @param {Step} step @param {() => void} drawing */
function show(step, drawing) {
  document.body.dataset.step = step;
  byId("write").hidden = step !== "write";
  other.hidden = step === "write";
  forgetConversation();
  draw = drawing;
  draw();
  const coming = step === "return" || step === "conversation" || step === "withdraw";
  byId("steps").hidden = coming;
  const place = { write: 0, codename: 1, check: 1, sent: 2 }[/** @type {string} */ (step)];
  [...byId("steps").children].forEach((one, at) =>
    at === place ? one.setAttribute("aria-current", "step") : one.removeAttribute("aria-current"),
  );
  nameWayBack();
  for (const [id, here] of /** @type {const} */ ([
    ["go-return", coming],
    ["go-write", !coming],
  ])) {
    if (here) byId(id).setAttribute("aria-current", "page");
    else byId(id).removeAttribute("aria-current");
  }
  byId(step === "write" ? "write-title" : "other-title").focus({ preventScroll: true });
  document.body.scrollTo(0, 0);
}

function nameWayBack() {
  byId("go-return").textContent = say(found ? "conversationTitle" : "goReturn");
}

function goWrite() {
  form.setKnown(found !== null, outbox.of(session).findLast((one) => one.channel)?.channel ?? "");
  show("write", () => other.replaceChildren()); // no codename stays behind in the page
}

async function leaveWriting() {
  put(byId("write-error"), "");
  if (refusal() || !desk) return put(byId("write-error"), say(refusal() ? "errorCannotSend" : "errorNotReady"));
  if (busy) return;
  busy = true;
  draft = form.read();
  try {
    if (draft && (await fits(draft))) {
      if (found) await send(draft);
      else {
        fresh ??= await makeCodename();
        showFresh(fresh);
      }
    }
  } catch {
    put(byId("write-error"), say("errorSeal"));
  }
  busy = false;
}

/** @param {Draft} one */
async function fits(one) {
  try {
    if (one.files.length) {
      const { bytes } = await uploader.ask("measure", { files: one.files });
      if (bytes > (desk?.largestBundle ?? 0)) throw new Error("files-too-large");
    }
    await vault.ask("fits", { draft: { ...one, files: one.files.map(() => 0) } });
    return true;
  } catch (error) {
    form.refuse(error instanceof Error ? error.message : "");
    return false;
  }
}

async function makeCodename() {
  const { words, positions } = await codenames.ask("make", { desk: desk?.id });
  const keys = unlock(words);
  keys.catch(() => {}); // asked for again, and then shown, when the message is sent
  return { words, positions, keys };
}

/** Derives a codename's keys and finds what there is for it. @param {string[]} words @returns {Promise<Found>} */
async function unlock(words) {
  await vault.ask("rest"); // stretching takes what a slow machine has: what the clock sends meanwhile is sealed before
  const keys = await codenames.ask("keys", { words, desk: desk?.id });
  return vault.ask("open", { keys });
}

/** @param {Fresh} one */
function showFresh(one) {
  const check = () =>
    askBack(other, one.words, one.positions, { show: () => showFresh(one), right: () => void sendFirst(one) });
  show("codename", () => showCodename(other, one.words, { back: goWrite, written: () => show("check", check) }));
}

/** @param {Fresh} one */
async function sendFirst(one) {
  if (!draft || busy) return;
  busy = true;
  try {
    await send(draft, one.keys);
    fresh = null;
  } catch {
    goWrite();
    put(byId("write-error"), say("errorSeal"));
  }
  busy = false;
}

/** Encrypts and queues. @param {Draft} one @param {Promise<Found>} [keys] of a codename just made */
async function send(one, keys) {
  const channel = desk?.channels.find(({ id }) => id === one.channel);
  if (!desk || !channel) throw new Error("unreachable");
  const added = outbox.add(session, one.text, one.channel, deskText(channel.title).text);
  const shown = desk;
  show("sent", () =>
    showSent(other, shown, { now: () => void vault.ask("hurry"), conversation: () => converse(), leave: leaveNow }),
  );
  update();
  try {
    found = (await keys) ?? found;
    const bundle = one.files.length
      ? (await uploader.ask("read", { files: one.files, ...(await vault.ask("files")) })).bundle
      : undefined;
    const { parts } = await vault.ask("send", { draft: { ...one, files: [], bundle }, message: added.message });
    Object.assign(added, { parts, delivery: "waiting" });
    if (bundle) void uploader.ask("upload");
  } catch (error) {
    panel.show(null);
    outbox.drop(added);
    update();
    throw error;
  }
  draft = null;
  form.clear();
  update();
}

function comeBack() {
  const ask = (/** @type {string} */ call, /** @type {{text: string}} */ values) => {
    if (!desk) return Promise.reject(new Error("not ready"));
    return codenames.ask(call, { ...values, desk: desk.id });
  };
  const open = async (/** @type {string[]} */ words) => {
    found = await unlock(words);
    fresh = null;
    session++;
    converse();
  };
  show("return", () => showEntry(other, ask, open));
}

function converse() {
  show("conversation", drawConversation);
}

function drawConversation() {
  if (!desk || !found) return;
  showConversation(other, desk, found, outbox.of(session), {
    write: goWrite,
    close: () => void close(),
    withdraw: offerWithdraw,
  });
}

function offerWithdraw() {
  if (!desk) return;
  const shown = desk;
  show("withdraw", () => showWithdraw(other, shown, { send: (slots) => void withdraw(slots), back: converse }));
}

/** @param {number[]} slots */
async function withdraw(slots) {
  const added = outbox.add(session, "", "", "");
  converse();
  update();
  try {
    Object.assign(added, await vault.ask("withdraw", { slots, message: added.message }), { delivery: "waiting" });
  } catch {
    outbox.drop(added);
    tell(() => say("errorWithdraw"));
  }
  update();
}

/** Forgets the codename; what waits to be sent is sent all the same. */
async function close() {
  found = null;
  session++;
  await vault.ask("close");
  comeBack();
  update();
}
