// @ts-check
/**
 * One stay on the page: what is known, which step is shown, and how one leads to another. It touches no element: what is shown is the view's (app.js), what is
 * encrypted or sent is the Workers'.
 *
 * Steps: write → codename → check → sent; return → conversation → withdraw.
 */

import { deskText, lacking, listText, pageText } from "./language.js";
import { Outbox } from "./outbox.js";
import { Troubles } from "./troubles.js";
import { codeOf } from "../workers/calls.js";

/** @typedef {import("../workers/crypto-worker.js").DeskView} DeskView */
/** @typedef {import("../workers/crypto-worker.js").Found} Found */
/** @typedef {import("./language.js").PlainKey} PlainKey */
/** @typedef {import("./write.js").Draft} Draft */
/** @typedef {Pick<import("./workers.js").Workers, "codenames" | "session" | "uploads">} Workers */
/** @typedef {"write" | "codename" | "check" | "sent" | "return" | "conversation" | "withdraw"} Step */
/** A codename just made, not used yet: its number in this visit, the two words asked back, and what it finds once its keys are stretched. @typedef {{codename: number, words: string[], positions: number[], found: Promise<Found>}} Fresh */
/** @typedef {import("./app.js").View} View what is shown of a visit */

export class Visit {
  /** @type {Step} */ step = "write";
  /** @type {DeskView | null} */ desk = null;
  /** @type {Fresh | null} */ fresh = null;
  /** @type {{codename: number, found: Found} | null} */ opened = null;
  /** The codename that was entered last: it is waited for. */ opening = 0;
  /** "Send now" was pressed, and has not failed. */ hurried = false;
  /** What was written is read, and not sent yet: what is typed now would be lost with it. */ checking = false;
  /** This may not be the desk: nothing of the page is for use. */ alarmed = false;
  /** Why nothing can be sent, or nothing. */ refusal = () => "";
  outbox = new Outbox();
  /** @type {Workers | null} */ #workers = null;
  /** @type {Draft | null} */ #draft = null;
  #codenames = 0;
  /** @type {Promise<Fresh> | null} a codename that is being made */ #making = null;
  #troubles = new Troubles();
  #ended = false;
  #busy = false;
  /** @type {Promise<void>} what is being written out, or was last */ #work = Promise.resolve();

  /** @param {View} view */
  constructor(view) {
    this.view = view;
  }

  /** @param {Workers} workers */
  begin(workers) {
    this.#workers = workers;
  }

  /** Nothing works any more until the page is loaded again. */
  get ended() {
    return this.#ended;
  }

  /** @returns {"loading" | "ready" | "refused"} */
  get state() {
    return this.refusal() ? "refused" : this.desk ? "ready" : "loading";
  }

  /** What is said of all messages: how far they are, the one honest line, and the title. */
  get status() {
    const idle = this.refusal() ? pageText("stateUnusable") : pageText(this.desk ? "stateNothing" : "stateLoading");
    return this.outbox.status(idle);
  }

  /** Nothing can be written now: what is there is being encrypted and then cleared, or can never be sent. */
  get closed() {
    return this.state === "refused" || this.outbox.sealing;
  }

  /** What is wrong, in words. */
  get troubles() {
    const withheld = this.desk?.withholds ? pageText("troubleWithheld") : "";
    return [...new Set([this.refusal(), withheld, ...this.#troubles.texts, lacking()])].filter(Boolean).join(" ");
  }

  get uploads() {
    return this.outbox.uploads;
  }

  get uploading() {
    return this.outbox.uploading;
  }

  /** Closing the page now would lose something. */
  get unfinished() {
    return this.outbox.waits || this.uploading || this.view.hasDraft();
  }

  /** The number of the codename that what is written goes under, or 0 before there is one. */
  get codename() {
    return (this.opened ?? this.fresh)?.codename ?? 0;
  }

  /** The same, made before it is shown, and open: copies of files are made with a key of it. */
  async openForFiles() {
    if (!this.codename) await this.#makeFresh();
    const { fresh } = this;
    if (!this.opened && fresh) await fresh.found.catch(() => this.#open(fresh.codename, fresh.words, true)); // once more
    return this.codename;
  }

  /** The codename of a first message, made once. */
  async #makeFresh() {
    if (!this.desk || this.refusal()) throw new Error("not ready");
    this.#making ??= this.#makeCodename(this.desk).finally(() => (this.#making = null));
    const made = await this.#making;
    if (!this.opened) this.fresh ??= made;
  }

  /** What was sent in this visit with the open codename. */
  get own() {
    return this.opened ? this.outbox.of(this.opened.codename) : [];
  }

  /** The channel written to last with the open codename, or "". */
  get channel() {
    return this.own.findLast((message) => message.channel)?.channel ?? "";
  }

  /** What is sent with the open codename now is destroyed: this visit asked for it, or a reviewer says so, whose word counts for no longer than a withdrawal reaches. */
  get withdrawn() {
    const today = this.desk?.today ?? 0;
    const told = this.opened?.found.letters.some(
      ({ status, day, stolen }) => stolen === null && day >= today - 1 && (status?.through ?? -1) >= today,
    );
    return told || this.own.some(({ channel }) => channel === "");
  }

  /** @param {Exclude<import("./workers.js").ClockEvent, {kind: "documents"}>} event */
  hearClock(event) {
    if (event.kind === "stored" || event.kind === "confirmed") this.outbox.hear(event.kind, event.label);
    else if (event.kind === "reached") this.#troubles.end("network");
    else if (event.kind === "date") this.#troubles.compareDates(event);
    else if (event.kind === "not-loaded") this.#troubles.add("network", "troubleNotLoaded");
    else {
      this.hurried = false;
      this.#troubles.fail(event.why);
    }
    this.view.update();
  }

  /** @param {import("./workers.js").SessionEvent} event */
  hearSession(event) {
    if (this.#ended) return;
    if (event.kind === "desk") this.#takeDesk(event.desk);
    else if (event.kind === "document" && this.desk) this.#troubles.add("document", "troubleUpdate");
    else if (event.kind === "document") this.#alarm();
    else if (event.kind === "lost") this.outbox.lose(event.message);
    else if (event.kind === "certain") this.outbox.hear("certain", event);
    else if (event.kind === "again") this.outbox.repeat(event);
    else if (event.codename === this.opened?.codename) this.opened.found = event.found;
    if (event.kind === "again") this.hurried = false; // it goes at a random time
    this.view.update();
  }

  /** @param {import("./workers.js").UploadEvent} event */
  hearUpload(event) {
    this.outbox.hearUpload(event);
    this.view.update();
  }

  /** @param {DeskView} desk */
  #takeDesk(desk) {
    this.desk = desk;
    this.refusal = () => (desk.expired ? pageText("troubleExpired") : "");
    this.#troubles.end("network", "document");
    this.view.showDesk(desk);
  }

  /** What the server gave cannot be proven to be the desk's. */
  #alarm() {
    if (this.step !== "write") this.#goTo("write"); // what was typed is there, to be copied
    this.alarmed = true;
    this.refuse(() => pageText("troubleDocument"));
  }

  /** The page cannot send, for good. @param {() => string} why */
  refuse(why) {
    this.#ended = true;
    this.refusal = why;
    this.outbox.end();
    this.#troubles.clear();
    this.view.update();
  }

  /** Features are missing, by name in the language of now. @param {() => string[]} missing */
  refuseFor = (missing) => this.refuse(() => pageText("troubleMissing", { missing: listText(missing()) }));

  /** @param {Step} step */
  #goTo(step) {
    this.step = step;
    this.view.goTo();
    this.view.update();
  }

  goWrite = () => {
    this.#goTo("write");
    this.view.complain(this.withdrawn ? "withdrawToday" : "");
  };
  goCheck = () => this.#goTo("check");
  goCodename = () => this.#goTo("codename");
  /** To the open codename, or where one is entered. */
  goConversation = () => this.#goTo(this.opened ? "conversation" : "return");
  goWithdraw = () => this.#goTo("withdraw");

  /** From writing on: to a codename, or with one that is open, to sending. */
  async goOn() {
    this.view.complain("");
    if (this.refusal()) return this.view.complain("errorCannotSend");
    if (this.withdrawn) return this.view.complain("withdrawToday");
    const { desk } = this;
    if (!desk) return this.view.complain("errorNotReady");
    await this.#alone(async () => {
      const draft = await this.view.readDraft();
      this.#draft = draft;
      if (!draft) return;
      this.#check(true);
      await this.#fit(draft, desk);
      if (this.opened) return this.#send(draft, this.opened.codename);
      if (!this.fresh) await this.#makeFresh();
      this.goCodename();
    });
  }

  /** Sends with a codename whose words were asked back. */
  async sendFirst() {
    const { fresh } = this;
    const draft = this.#draft;
    if (!fresh || !draft) return;
    await this.#alone(async () => {
      const found = fresh.found.catch(() => this.#open(fresh.codename, fresh.words, true)); // once more
      await this.#send(draft, fresh.codename, found);
      if (this.fresh !== fresh) return this.#close(fresh.codename); // another one was opened meanwhile
      this.fresh = null;
      this.opened = { codename: fresh.codename, found: await found };
      this.view.update();
    });
  }

  /** One message after the other; what fails leads back to what was written. @param {() => Promise<void>} work */
  async #alone(work) {
    if (this.#busy) return;
    this.#busy = true;
    this.#work = work().catch((failed) => {
      this.#check(false);
      if (this.step !== "write") this.goWrite();
      this.view.refuseDraft(codeOf(failed));
    });
    await this.#work;
    this.#check(false);
    this.#busy = false;
  }

  /** @param {boolean} checking */
  #check(checking) {
    if (this.checking === checking) return;
    this.checking = checking;
    this.view.update();
  }

  get #asked() {
    if (!this.#workers) throw new Error("not started");
    return this.#workers;
  }

  /** Refuses what could not be sent. @param {Draft} draft @param {DeskView} desk */
  async #fit({ files, ...draft }, desk) {
    if (files.length && (await this.#asked.uploads.ask("measure", { files })) > desk.largestBundle)
      throw new Error("files-too-large");
    await this.#asked.session.ask("fits", { draft, files: files.length > 0 });
  }

  /** @param {DeskView} desk @returns {Promise<Fresh>} */
  async #makeCodename(desk) {
    const { words, positions } = await this.#asked.codenames.ask("make", { desk: desk.id });
    const codename = ++this.#codenames;
    const found = this.#open(codename, words, true);
    found.catch(() => {}); // tried again, and then shown, when the message is sent
    return { codename, words, positions, found };
  }

  /** @param {number} codename @param {string[]} words @param {boolean} fresh it was made just now */
  #open = (codename, words, fresh) => this.#asked.session.ask("open", { codename, words, fresh });

  /** Its keys are forgotten, once what is being encrypted with them is. @param {number} codename */
  #close = (codename) => void this.#work.then(() => this.#asked.session.ask("close", { codename }));

  /** Encrypts and queues. @param {Draft} draft @param {number} codename @param {Promise<Found>} [opening] of a codename that is not open yet */
  async #send({ files, ...draft }, codename, opening) {
    const channel = this.desk?.channels.find(({ id }) => id === draft.channel);
    if (!channel) throw new Error("unreachable");
    const added = this.outbox.add(codename, draft.text, channel.id, deskText(channel.title).text, files);
    const { message } = added;
    this.checking = false; // it is closed for being encrypted
    this.hurried = false;
    this.#goTo("sent");
    try {
      await opening;
      const any = files.length > 0;
      if (any) await this.#asked.uploads.ask("read", { files, codename, message });
      const { parts } = await this.#asked.session.ask("send", { draft, files: any, codename, message });
      Object.assign(added, { parts, delivery: "waiting" });
      if (any) void this.#asked.uploads.ask("upload");
    } catch (error) {
      this.outbox.drop(added);
      throw error;
    }
    this.#draft = null;
    this.view.clearDraft();
    this.view.update();
  }

  /** Has what waits sent at once. */
  hurry() {
    this.hurried = true;
    void this.#asked.session.ask("hurry");
    this.view.update();
  }

  /** Bytes of text for which a message has room. @param {Omit<import("../workers/crypto-worker.js").Draft, "text">} draft @param {boolean} files */
  room = (draft, files) => this.#asked.session.ask("room", { draft, files });

  /** The words of what is typed. @param {string} typed @returns {Promise<string[]>} */
  words = (typed) => this.#asked.codenames.ask("words", { text: typed });

  /** What became of a codename as typed. @param {string} typed */
  read(typed) {
    if (!this.desk) throw new Error("not ready");
    return this.#asked.codenames.ask("read", { text: typed, desk: this.desk.id });
  }

  /** A proof of report of the open codename. @param {string} text what was sent; "" leaves it out */
  async prove(text) {
    if (!this.opened) throw new Error("no codename is open");
    return this.#asked.session.ask("prove", { codename: this.opened.codename, text });
  }

  /** A signing key as 21 words. @param {string} key @returns {Promise<string>} */
  keyWords = (key) => this.#asked.codenames.ask("keyWords", { key });

  /** Words that begin so. @param {string} typed @returns {Promise<string[]>} */
  complete = (typed) => this.#asked.codenames.ask("complete", { text: typed });

  /** Opens a codename; whoever went elsewhere meanwhile is not called back. @param {string[]} words @returns {Promise<void>} */
  async open(words) {
    const codename = ++this.#codenames;
    this.opening = codename;
    const found = await this.#open(codename, words, false);
    if (this.step !== "return") return this.#close(codename);
    if (this.fresh) this.#close(this.fresh.codename);
    this.fresh = null;
    this.opened = { codename, found };
    this.goConversation();
  }

  /** Forgets the codename; what waits to be sent is sent all the same. */
  close() {
    if (this.opened) this.#close(this.opened.codename);
    this.opened = null;
    this.goConversation();
  }

  /** Asks for all to be destroyed that was sent with the open codename. @param {number[]} slots of whom */
  async withdraw(slots) {
    if (!this.opened) return;
    const added = this.outbox.add(this.opened.codename, "", "", "");
    this.#troubles.end("withdrawal");
    this.goConversation();
    this.#work = Promise.all([this.#work, this.#askToDestroy(slots, added)]).then(() => {}); // its keys are needed as long
    await this.#work;
  }

  /** @param {number[]} slots @param {import("./outbox.js").Outgoing} added */
  async #askToDestroy(slots, added) {
    const { codename, message } = added;
    try {
      const { parts } = await this.#asked.session.ask("withdraw", { slots, codename, message });
      Object.assign(added, { parts, delivery: "waiting" });
      await this.#asked.uploads.ask("stop", { codename }).catch(() => {}); // then the page goes on saying that they are on their way
    } catch {
      this.outbox.drop(added);
      this.#troubles.add("withdrawal", "errorWithdraw");
    }
    this.view.update();
  }
}
