// @ts-check
/** The steps of a visit, and what it holds, with Workers and a view that are played. */

import assert from "node:assert/strict";
import { test } from "node:test";

Object.defineProperty(globalThis, "navigator", { value: { languages: ["en"] }, configurable: true });
const { Visit } = await import("../../client/web/page/visit.js");
const { pageText } = await import("../../client/web/page/language.js");

const DESK = /** @type {any} */ ({
  id: "d",
  name: "Example desk",
  today: 20_784,
  expired: false,
  withholds: false,
  largestBundle: 1000,
  channels: [{ id: "tips", title: { en: "Tips" } }],
});
const WORDS = ["a", "b", "c", "d", "e", "f", "g", "h"];
const OTHERS = [...WORDS].reverse();
/** @param {string} text @returns {any} */
const foundWith = (text) => ({ letters: [{ text, status: null }], receipts: [], refused: 0 });
/** @param {Partial<import("../../client/web/page/write.js").Draft>} [more] @returns {import("../../client/web/page/write.js").Draft} */
const draftOf = (more) => ({
  channel: "tips",
  answers: {},
  text: "Hello",
  readers: [1],
  without: [],
  files: [],
  ...more,
});

/** Something that is decided later. @returns {{promise: Promise<any>, resolve: (value?: any) => void, reject: (error: Error) => void}} */
function later() {
  /** @type {any} */
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

/** Until all that is decided has been heard of. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A visit whose desk is known, with something written. */
function play(draft = draftOf()) {
  /** @type {any[][]} */
  const asked = [];
  /** @type {any[]} */
  const shown = [];
  let complained = "";
  const written = { draft: /** @type {any} */ (draft) };
  /** @type {Record<string, (values: any) => unknown>} */
  const answers = {
    make: () => ({ words: WORDS, positions: [1, 5] }),
    open: ({ words }) => foundWith(words.join("")),
    measure: () => 500,
    send: () => ({ parts: 2 }),
    withdraw: () => ({ parts: 1 }),
  };
  const client = /** @type {any} */ ({
    ask: async (/** @type {string} */ call, /** @type {any} */ values) => {
      asked.push([call, values]);
      return answers[call]?.(values);
    },
  });
  const visit = new Visit({
    goTo: () => shown.push(visit.step),
    showDesk() {},
    update() {},
    readDraft: () => written.draft,
    refuseDraft: (code) => shown.push({ refused: code }),
    complain: (key) => {
      complained = key;
      if (key) shown.push({ wrong: key });
    },
    clearDraft() {
      shown.push("cleared");
      written.draft = null;
    },
    hasDraft: () => written.draft !== null,
  });
  visit.begin({ codenames: client, session: client, uploads: client });
  visit.hearSession({ kind: "desk", desk: DESK });
  const calls = (/** @type {string} */ name) => asked.filter(([call]) => call === name).map(([, values]) => values);
  return { visit, shown, answers, calls, written, complaint: () => complained };
}

/** All parts of a message come to a state. @param {InstanceType<typeof Visit>} visit @param {"stored" | "confirmed"} kind */
function hearParts(visit, kind, message = 1, parts = 2) {
  for (let part = 0; part < parts; part++) {
    visit.hearClock({ kind, label: { message, part, form: 0 } });
    if (kind === "stored") visit.hearSession({ kind: "certain", message, part, form: 0 });
  }
}

test("a first message: written, a codename shown, asked back, sent; then its codename is open", async () => {
  const { visit, shown, calls } = play();
  await visit.goOn();
  assert.equal(visit.step, "codename");
  assert.deepEqual(visit.fresh?.words, WORDS);
  assert.equal(visit.opened, null);
  visit.goCheck();
  await visit.sendFirst();
  assert.deepEqual(shown, ["codename", "check", "sent", "cleared"]);
  assert.deepEqual(calls("open"), [{ codename: 1, words: WORDS, fresh: true }]);
  assert.deepEqual(calls("send")[0], {
    draft: { channel: "tips", answers: {}, text: "Hello", readers: [1], without: [] },
    files: false,
    codename: 1,
    message: 1,
  });
  assert.equal(visit.fresh, null);
  assert.equal(/** @type {any} */ (visit).opened.codename, 1);
  assert.equal(visit.own.length, 1);
  assert.equal(visit.channel, "tips");
  assert.equal(visit.unfinished, true);
  hearParts(visit, "stored");
  assert.equal(visit.status.delivery, "sent");
  assert.equal(visit.unfinished, false);
  hearParts(visit, "confirmed");
  assert.equal(visit.status.delivery, "confirmed");
});

test("nothing goes on before the desk is known, nor once nothing can be sent", async () => {
  const { visit, shown, calls } = play();
  visit.desk = null;
  await visit.goOn();
  visit.refuse(() => "No.");
  await visit.goOn();
  visit.hearSession({ kind: "desk", desk: DESK });
  assert.equal(visit.state, "refused");
  assert.equal(visit.troubles, "No.");
  assert.deepEqual(shown, [{ wrong: "errorNotReady" }, { wrong: "errorCannotSend" }]);
  assert.deepEqual(calls("make"), []);
});

test("who goes back to what was written and on again is shown the same codename", async () => {
  const { visit, calls } = play();
  await visit.goOn();
  visit.goWrite();
  await visit.goOn();
  assert.equal(calls("make").length, 1);
  assert.equal(visit.step, "codename");
});

test("a draft that a Worker refuses is not shown a codename", async () => {
  const { visit, shown, answers, calls } = play(draftOf({ files: /** @type {any} */ ([{}]) }));
  answers.measure = () => 2000;
  await visit.goOn();
  answers.measure = () => 500;
  answers.fits = () => Promise.reject(new Error("too-long"));
  await visit.goOn();
  assert.deepEqual(shown, [{ refused: "files-too-large" }, { refused: "too-long" }]);
  assert.equal(visit.step, "write");
  assert.deepEqual(calls("make"), []);
});

test("a second message goes out with the codename that is open, without another one", async () => {
  const { visit, calls, written } = play();
  await visit.goOn();
  await visit.sendFirst();
  written.draft = draftOf();
  visit.goWrite();
  await visit.goOn();
  assert.equal(visit.step, "sent");
  const sent = calls("send").map(({ codename, message }) => `${message} under ${codename}`);
  assert.deepEqual(sent, ["1 under 1", "2 under 1"]);
  assert.equal(calls("make").length, 1);
});

test("files are read under the codename, announced, and uploaded once the text waits", async () => {
  const { visit, answers, calls } = play(draftOf({ files: /** @type {any} */ ([{ name: "a" }]) }));
  const reading = later();
  answers.read = () => reading.promise;
  await visit.goOn();
  const sending = visit.sendFirst();
  await settled();
  visit.hearUpload({ kind: "reading", message: 1, done: 1, of: 2 });
  assert.equal(visit.unfinished, true);
  assert.deepEqual([calls("send"), calls("upload")], [[], []]);
  reading.resolve();
  await sending;
  assert.deepEqual(calls("read"), [{ files: [{ name: "a" }], codename: 1, message: 1 }]);
  assert.equal(calls("send")[0].files, true);
  assert.equal(calls("upload").length, 1);
  hearParts(visit, "stored");
  hearParts(visit, "confirmed");
  visit.hearUpload(upload(1, "running"));
  assert.equal(visit.unfinished, true);
  visit.hearUpload(upload(1, "done"));
  assert.equal(visit.unfinished, false);
});

test("what cannot be encrypted is not said to be on its way, and what was written is there again", async () => {
  const { visit, shown, answers } = play();
  answers.send = () => Promise.reject(new Error("failed"));
  await visit.goOn();
  await visit.sendFirst();
  assert.deepEqual(shown.slice(-3), ["sent", "write", { refused: "failed" }]);
  assert.equal(visit.status.delivery, "none");
  assert.equal(visit.outbox.waits, false);
});

test("the same holds for a further message of an open codename", async () => {
  const { visit, shown, answers, written } = play();
  await visit.goOn();
  await visit.sendFirst();
  written.draft = draftOf();
  answers.send = () => Promise.reject(new Error("failed"));
  visit.goWrite();
  await visit.goOn();
  assert.deepEqual(shown.slice(-3), ["sent", "write", { refused: "failed" }]);
});

test("a codename whose keys could not be made is tried again when the message is sent", async () => {
  const { visit, answers } = play();
  answers.open = () => Promise.reject(new Error("failed"));
  await visit.goOn();
  answers.open = () => foundWith("");
  await visit.sendFirst();
  assert.equal(visit.status.delivery, "waiting");
  assert.equal(visit.opened?.codename, 1);
});

test("coming back: a codename opened shows its conversation, closed it is forgotten", async () => {
  const { visit, calls } = play();
  visit.goConversation();
  assert.equal(visit.step, "return");
  await visit.open(OTHERS);
  assert.equal(visit.step, "conversation");
  assert.equal(visit.opened?.found.letters[0].text, OTHERS.join(""));
  visit.hearSession({ kind: "found", codename: 1, found: foundWith("more") });
  assert.equal(visit.opened?.found.letters[0].text, "more");
  visit.close();
  await settled();
  assert.deepEqual([visit.step, visit.opened], ["return", null]);
  assert.deepEqual(calls("close"), [{ codename: 1 }]);
});

test("what was found for a codename that is not open opens none", async () => {
  const { visit, calls, shown } = play();
  await visit.goOn();
  visit.hearSession({ kind: "found", codename: 1, found: foundWith("") });
  assert.equal(visit.opened, null);
  visit.goWrite();
  await visit.goOn();
  assert.equal(visit.step, "codename", "its words were never asked back");
  assert.deepEqual(calls("send"), []);
  assert.ok(!shown.includes("sent"));
});

test("who goes elsewhere while a codename is opened is not called back to it", async () => {
  const { visit, answers, calls } = play();
  const opening = later();
  answers.open = () => opening.promise;
  visit.goConversation();
  const opened = visit.open(OTHERS);
  visit.goWrite();
  opening.resolve(foundWith(""));
  await opened;
  await settled();
  assert.deepEqual([visit.step, visit.opened], ["write", null]);
  assert.deepEqual(calls("close"), [{ codename: 1 }]);
});

test("a message is sent with its own codename, whichever is opened while its keys are made", async () => {
  const { visit, answers, calls } = play();
  const stretching = later();
  answers.open = ({ codename, words }) => (codename === 1 ? stretching.promise : foundWith(words.join("")));
  await visit.goOn();
  const sending = visit.sendFirst();
  await settled();
  visit.goConversation();
  await visit.open(OTHERS);
  assert.deepEqual(calls("close"), [], "it is needed still");
  stretching.resolve(foundWith(""));
  await sending;
  await settled();
  assert.equal(calls("send")[0].codename, 1);
  assert.equal(visit.opened?.codename, 2);
  assert.equal(visit.opened?.found.letters[0].text, OTHERS.join(""));
  assert.deepEqual(visit.own, [], "it belongs to the other one");
  assert.ok(calls("close").every(({ codename }) => codename === 1) && calls("close").length > 0);
});

test("a codename closed while a message is encrypted with it stays closed, and the message goes out", async () => {
  const { visit, answers, calls, written } = play();
  await visit.goOn();
  await visit.sendFirst();
  written.draft = draftOf();
  const sealing = later();
  answers.send = () => sealing.promise;
  visit.goWrite();
  const sending = visit.goOn();
  await settled();
  visit.close();
  await settled();
  assert.deepEqual(calls("close"), []);
  sealing.resolve({ parts: 1 });
  await sending;
  await settled();
  assert.deepEqual(calls("close"), [{ codename: 1 }]);
  assert.equal(visit.opened, null);
});

test("closing would lose what is written, until it is sent", async () => {
  const { visit } = play();
  assert.equal(visit.unfinished, true);
  await visit.goOn();
  assert.equal(visit.unfinished, true, "the codename was shown, and nothing was sent");
  await visit.sendFirst();
  hearParts(visit, "stored");
  assert.equal(visit.unfinished, false);
});

test("while a message is encrypted nothing can be typed that would be cleared with it", async () => {
  const { visit, answers } = play();
  const sealing = later();
  answers.send = () => sealing.promise;
  await visit.goOn();
  assert.equal(visit.closed, false);
  const sending = visit.sendFirst();
  await settled();
  assert.equal(visit.closed, true);
  sealing.resolve({ parts: 1 });
  await sending;
  assert.equal(visit.closed, false);
  visit.refuse(() => "No.");
  assert.equal(visit.closed, true);
});

test("while what was written is checked nothing can be typed that would be cleared with it, and not sent", async () => {
  const { visit, answers, shown } = play();
  const [fitting, making] = [later(), later()];
  answers.fits = () => fitting.promise;
  answers.make = () => making.promise;
  const going = visit.goOn();
  assert.equal(visit.checking, false, "what is missing can be gone to");
  await settled();
  assert.equal(visit.checking, true);
  fitting.resolve();
  await settled();
  assert.equal(visit.checking, true);
  making.resolve({ words: WORDS, positions: [1, 5] });
  await going;
  assert.deepEqual([visit.checking, visit.step], [false, "codename"]);
  visit.goWrite();
  answers.fits = () => Promise.reject(new Error("too-long"));
  visit.view.refuseDraft = () => shown.push({ checking: visit.checking });
  await visit.goOn();
  assert.deepEqual(shown.at(-1), { checking: false }, "what is wrong can be gone to");
});

test("what was written is read once its files are there", async () => {
  const { visit, written, calls } = play();
  const reading = later();
  visit.view.readDraft = () => reading.promise;
  const going = visit.goOn();
  await settled();
  assert.deepEqual(calls("fits"), []);
  reading.resolve(written.draft);
  await going;
  assert.equal(visit.step, "codename");
});

test("an alarm leads to what was written, wherever one is", () => {
  const { visit, written } = play();
  visit.desk = null;
  visit.goConversation();
  assert.equal(visit.step, "return");
  visit.hearSession({ kind: "document" });
  assert.deepEqual([visit.step, visit.alarmed, written.draft.text], ["write", true, "Hello"]);
});

/** A visit with two messages that have files; the second is being read. */
async function withTwoUploads() {
  const played = play(draftOf({ files: /** @type {any} */ ([{ name: "a", size: 1 }]) }));
  const { visit, written, answers } = played;
  await visit.goOn();
  await visit.sendFirst();
  written.draft = draftOf({ files: /** @type {any} */ ([{ name: "b", size: 1 }]) });
  const reading = later();
  answers.read = () => reading.promise;
  visit.goWrite();
  const sending = visit.goOn();
  await settled();
  return { ...played, sending, reading };
}
const upload = (/** @type {number} */ message, /** @type {any} */ state) =>
  /** @type {any} */ ({ kind: "upload", message, state, done: 1, of: 2, left: null });

test("an upload that is under way stays known, whatever becomes of the next message", async () => {
  const { visit, sending, reading } = await withTwoUploads();
  visit.hearUpload(upload(1, "full"));
  visit.hearUpload({ kind: "reading", message: 2, done: 1, of: 2 });
  assert.equal(/** @type {any} */ (visit.uploads[0]).state, "full", "it can be resumed");
  reading.reject(new Error("unreadable"));
  await sending;
  assert.deepEqual(
    visit.uploads.map(({ message }) => message),
    [1],
  );
  assert.equal(visit.unfinished, true);
});

test("files that failed stay known when those of the next message are stored", async () => {
  const { visit, sending, reading } = await withTwoUploads();
  visit.hearUpload(upload(1, "stopped"));
  reading.resolve();
  await sending;
  for (const message of [1, 2])
    for (const kind of /** @type {const} */ (["stored", "confirmed"])) hearParts(visit, kind, message);
  visit.hearUpload(upload(2, "done"));
  assert.equal(visit.uploads.length, 2);
  assert.ok(visit.uploads.some((known) => known.kind === "upload" && known.state === "stopped"));
  assert.equal(visit.status.line, pageText("stateConfirmed"), "the line is about the last message");
});

test("a vanished file is said to be, and the codename that was written down stays", async () => {
  const { visit, shown, answers, calls } = play(draftOf({ files: /** @type {any} */ ([{ name: "a" }]) }));
  answers.read = () => Promise.reject(new Error("unreadable"));
  await visit.goOn();
  await visit.sendFirst();
  assert.deepEqual(shown.slice(-2), ["write", { refused: "unreadable" }]);
  await visit.goOn();
  assert.equal(visit.step, "codename");
  assert.equal(calls("make").length, 1);
});

test("that the network works again ends what was said of the network, and nothing else", async () => {
  const { visit, answers } = play();
  visit.goConversation();
  await visit.open(OTHERS);
  answers.withdraw = () => Promise.reject(new Error("failed"));
  await visit.withdraw([2]);
  visit.hearClock({ kind: "kept", why: "unreachable" });
  visit.hearSession({ kind: "document" });
  assert.match(visit.troubles, new RegExp(pageText("troubleUnreachable")));
  visit.hearClock({ kind: "reached" });
  assert.equal(visit.troubles, `${pageText("troubleUpdate")} ${pageText("errorWithdraw")}`);
  visit.hearSession({ kind: "desk", desk: DESK });
  assert.equal(visit.troubles, pageText("errorWithdraw"));
  answers.withdraw = () => ({ parts: 1 });
  await visit.withdraw([2]);
  assert.equal(visit.troubles, "");
});

test("after withdrawing nothing is sent with that codename any more, by whichever way one goes", async () => {
  const { visit, shown, calls, answers, complaint } = play();
  visit.goConversation();
  await visit.open(OTHERS);
  assert.equal(visit.withdrawn, false);
  await visit.withdraw([2]);
  assert.equal(visit.withdrawn, true);
  visit.goWrite();
  await visit.goOn();
  assert.deepEqual(shown.slice(-2), [{ wrong: "withdrawToday" }, { wrong: "withdrawToday" }]);
  assert.deepEqual(calls("send"), []);
  visit.close();
  visit.goWrite();
  assert.equal(complaint(), "", "that was said of another codename");
  answers.send = () => Promise.reject(new Error("withdrawn"));
  visit.goConversation();
  await visit.open(OTHERS); // opened again, it has another number
  visit.goWrite();
  await visit.goOn();
  assert.deepEqual(shown.at(-1), { refused: "withdrawn" });
});

test("who was told that everything is destroyed is not offered to write, by whichever way; nobody's word says so for good", async () => {
  const { visit, shown, calls } = play();
  const destroyed = (
    /** @type {number} */ day,
    /** @type {number} */ through,
    /** @type {number | null} */ stolen = null,
  ) => {
    const letter = { text: "", day, stolen, status: { state: "destroyed", through, files: [0, 0] } };
    visit.hearSession({
      kind: "found",
      codename: 1,
      found: /** @type {any} */ ({ letters: [letter], receipts: [], refused: 0 }),
    });
    return visit.withdrawn;
  };
  visit.goConversation();
  await visit.open(OTHERS);
  const { today } = DESK;
  assert.equal(destroyed(today - 5, today + 900), false);
  assert.equal(destroyed(today, today - 1), false);
  assert.equal(destroyed(today, today, today - 9), false, "whose key was stolen hides nothing");
  assert.equal(destroyed(today, today), true);
  visit.goWrite();
  await visit.goOn();
  assert.deepEqual(shown.slice(-2), [{ wrong: "withdrawToday" }, { wrong: "withdrawToday" }]);
  assert.deepEqual(calls("send"), []);
});

test("files of a codename that withdraws everything are not sent any further, once the request waits", async () => {
  const { visit, answers, calls } = play();
  visit.goConversation();
  await visit.open(OTHERS);
  answers.withdraw = () => Promise.reject(new Error("failed"));
  await visit.withdraw([2]);
  assert.deepEqual(calls("stop"), []);
  const sealing = later();
  answers.withdraw = () => sealing.promise;
  const withdrawing = visit.withdraw([2]);
  visit.close();
  await settled();
  assert.deepEqual(calls("close"), [], "its keys are needed still");
  sealing.resolve({ parts: 1 });
  await withdrawing;
  await settled();
  assert.deepEqual([calls("stop"), calls("close")], [[{ codename: 1 }], [{ codename: 1 }]]);
});

test("once nothing works any more, what was not finished is said to be uncertain, and nothing promises to send it", async () => {
  const { visit, answers } = play(draftOf({ files: /** @type {any} */ ([{ name: "a", size: 1 }]) }));
  await visit.goOn();
  await visit.sendFirst();
  visit.hearUpload(upload(1, "running"));
  answers.withdraw = () => later().promise; // it breaks while this is encrypted
  void visit.withdraw([2]);
  visit.refuse(() => "Broken.");
  assert.deepEqual(
    [visit.status.delivery, visit.status.line, visit.status.title],
    ["uncertain", pageText("stateUncertain"), "sentTitleUncertain"],
  );
  assert.ok(visit.own.every(({ delivery }) => delivery === "uncertain"));
  assert.equal(visit.uploading, false);
  visit.hearUpload(upload(1, "running"));
  assert.equal(visit.uploading, false);
});

test("a message of which a part could not be encrypted is said to be lost, and its text is still there", async () => {
  const { visit } = play();
  await visit.goOn();
  await visit.sendFirst();
  visit.hearClock({ kind: "stored", label: { message: 1, part: 0, form: 0 } });
  visit.hearSession({ kind: "lost", message: 1 });
  assert.deepEqual([visit.status.delivery, visit.status.title], ["lost", "sentTitleLost"]);
  assert.equal(visit.status.line, pageText("stateLost"));
  assert.equal(visit.own[0].text, "Hello");
  assert.equal(visit.unfinished, true, "closing would lose the text");
});

test("what has to go out once more is waiting again, and says why", async () => {
  const { visit } = play();
  await visit.goOn();
  await visit.sendFirst();
  hearParts(visit, "stored");
  hearParts(visit, "confirmed");
  visit.hurried = true;
  visit.hearSession({ kind: "again", message: 1, part: 1, form: 0 });
  assert.deepEqual([visit.status.delivery, visit.status.line], ["waiting", pageText("stateAgain")]);
  assert.equal(visit.hurried, false, "it can be sent at once too");
  assert.equal(visit.unfinished, true);
  const label = { message: 1, part: 1, form: 1 };
  visit.hearClock({ kind: "stored", label });
  visit.hearSession({ kind: "certain", ...label });
  visit.hearClock({ kind: "confirmed", label });
  assert.equal(visit.status.delivery, "confirmed");
});

test("two presses send once", async () => {
  const { visit, calls } = play();
  await visit.goOn();
  await Promise.all([visit.sendFirst(), visit.sendFirst()]);
  assert.equal(calls("send").length, 1);
});

test("all is withdrawn under the open codename; what fails is said, and not on its way", async () => {
  const { visit, answers, calls } = play();
  visit.goConversation();
  await visit.open(OTHERS);
  visit.goWithdraw();
  await visit.withdraw([2]);
  assert.equal(visit.step, "conversation");
  assert.equal(calls("withdraw")[0].slots[0], 2);
  assert.equal(visit.status.delivery, "waiting");
  hearParts(visit, "stored", 1, 1);
  answers.withdraw = () => Promise.reject(new Error("failed"));
  await visit.withdraw([2]);
  assert.match(visit.troubles, /\w/);
  assert.equal(visit.own.length, 1);
});

test("“Send now” that failed can be pressed again", async () => {
  const { visit, calls } = play();
  await visit.goOn();
  await visit.sendFirst();
  visit.hurry();
  assert.equal(visit.hurried, true);
  visit.hearClock({ kind: "kept", why: "unreachable" });
  assert.equal(visit.hurried, false);
  assert.match(visit.troubles, /\w/);
  visit.hearClock({ kind: "reached" });
  assert.equal(visit.troubles, "");
  assert.equal(calls("hurry").length, 1);
});

test("a document that cannot be proven is a warning once a desk is known, and the end before", () => {
  const { visit } = play();
  visit.hearSession({ kind: "document" });
  assert.equal(visit.state, "ready");
  assert.match(visit.troubles, /\w/);
  visit.desk = null;
  visit.hearSession({ kind: "document" });
  assert.equal(visit.state, "refused");
});

test("a device whose clock is wrong is told so, beside why nothing can be sent", () => {
  const { visit } = play();
  const here = Date.UTC(2026, 10, 28, 12);
  visit.hearClock({ kind: "date", here, server: here - 3_600_000 });
  assert.equal(visit.troubles, "");
  visit.hearClock({ kind: "date", here, server: Date.UTC(2026, 9, 19, 12) });
  visit.hearSession({ kind: "desk", desk: { ...DESK, expired: true } });
  assert.equal(visit.state, "refused");
  assert.match(visit.troubles, /28 November 2026.*19 October 2026/);
  assert.ok(visit.troubles.startsWith(pageText("troubleExpired")), "nobody signed what day the server has");
  visit.hearClock({ kind: "date", here, server: here });
  assert.equal(visit.troubles, pageText("troubleExpired"));
});

test("a desk that withholds, and one that expired, are said to", () => {
  const { visit } = play();
  visit.hearSession({ kind: "desk", desk: { ...DESK, withholds: true } });
  assert.match(visit.troubles, /\w/);
  assert.equal(visit.state, "ready");
  visit.hearSession({ kind: "desk", desk: { ...DESK, expired: true } });
  assert.equal(visit.state, "refused");
});

test("a codename that copies of files need is made once, and is the one that is shown then", async () => {
  const { visit, calls } = play();
  assert.equal(visit.codename, 0);
  const [first, second] = await Promise.all([visit.openForFiles(), visit.openForFiles()]);
  assert.deepEqual([first, second, visit.codename, calls("make").length], [1, 1, 1, 1]);
  await visit.goOn();
  assert.deepEqual([visit.step, visit.fresh?.codename, calls("make").length], ["codename", 1, 1]);
  visit.goConversation();
  await visit.open(OTHERS);
  assert.equal(visit.codename, 2, "what is written goes under the one that was opened");
  assert.equal(await visit.openForFiles(), 2);
});

test("a codename whose opening failed is opened once more for files, and without a desk there is none", async () => {
  const { visit, answers } = play();
  let times = 0;
  answers.open = () => {
    if (times++ === 0) throw new Error("failed");
    return foundWith("");
  };
  assert.equal(await visit.openForFiles(), 1);
  assert.equal(times, 2);
  visit.desk = null;
  visit.fresh = null;
  await assert.rejects(visit.openForFiles(), /not ready/);
});
