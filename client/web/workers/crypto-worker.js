// @ts-check
/**
 * Verifies the desk, seals covers and messages, opens replies. It knows no network: clock.js brings the documents and takes the envelopes.
 */

import { MAX_COUNT, announce } from "../protocol/bundle.js";
import { addressable, reachable, readPin, verifyDeskDocument } from "../protocol/desk.js";
import { compose, layOut, roomFor, sealCover, sealParts, sealWithdrawal, throwaway } from "../protocol/envelope.js";
import { writeCompact } from "../protocol/json.js";
import { ProtocolError, hex, randomBytes, sha256, signingKey } from "../protocol/primitives.js";
import { findReceipts } from "../protocol/receipts.js";
import { scanBook } from "../protocol/reply.js";
import { PUBLIC_KEY_SIZE } from "../protocol/xwing.js";
import { WorkerClient, serve, serveInWorker, tellPage } from "./calls.js";
import { view } from "./desk-view.js";
import { Evidence } from "./evidence.js";
import { Numbering } from "./numbering.js";
import { Supply } from "./supply.js";

/** @typedef {import("../protocol/desk.js").Desk} Desk */
/** @typedef {import("../protocol/codename.js").SourceKeys} SourceKeys */
/** @typedef {import("./clock.js").Label} Label */
/** @typedef {import("./codename-worker.js").KeyCalls} KeyCalls */
/** @typedef {ReturnType<typeof announce>} Announcement of files */
/** @typedef {import("./calls.js").End<import("./clock.js").ToClock, import("./clock.js").ToSupply>} ClockPort */
/** By slots, ascending: `readers` were shown and not left out, and nobody else gets it; `without` are kept out of the case. @typedef {{channel: string, answers: Record<string, string | string[]>, text: string, readers: number[], without: number[]}} Draft */
/** @typedef {Record<string, string>} Texts by language */
/** @typedef {{id: string, label: Texts, kind: string, required: boolean, choices: {id: string, label: Texts}[], condition: {question: string, choice: string} | undefined}} QuestionView */
/** `signing`: the key, in hexadecimal. @typedef {{slot: number, name: string, role: string, signing: string}} ReaderView */
/** @typedef {{id: string, title: Texts, guidance: Texts, questions: QuestionView[], readers: ReaderView[], readThrough: number | null, reachable: boolean}} ChannelView */
/**
 * What the page shows of a desk.
 * @typedef {{id: string, name: string, today: number, expired: boolean, replyDays: number, readThrough: number | null, largestBundle: number, origins: string[], channels: ChannelView[], readers: ReaderView[],
 *   statement: {date: number, text: Texts, holds: string[]}, withholds: boolean}} DeskView `withholds`: the server left out what it had published before in this visit
 */
/**
 * What there is for a codename. `refused` counts replies that carry its clue and could not be verified. `stolen`: the key was reported stolen; the last day it
 * was its owner's by the desk's word. `status`: where the reviewer says that the case stands.
 * @typedef {{state: string, through: number | undefined, files: [number, number]}} StatusView
 * @typedef {{letters: {name: string, day: number, text: string, missing: number, stolen: number | null, status: StatusView | null}[], receipts: {written: number, name: string, opened: number, stolen: number | null}[], refused: number}} Found
 */
/** What the page is told. @typedef {{kind: "desk", desk: DeskView} | {kind: "found", codename: number, found: Found} | {kind: "document"} | import("./supply.js").SupplyEvent} SessionEvent */
/** Seals a part under a desk document. @typedef {(desk: Desk, part: number) => Promise<Uint8Array>} SealPart */

/** All that is known in this visit. */
class Session {
  /** @type {Desk | null} */ #desk = null;
  /** @type {import("../protocol/desk.js").Pin | null} */ #pin = null;
  #document = new Uint8Array(0);
  #book = new Uint8Array(0);
  /** @type {() => void} */ #hasBook = () => {};
  /** @type {Promise<void>} until the book is here */ #bookHere = new Promise((resolve) => (this.#hasBook = resolve));
  #verifiedOn = 0;
  #withholds = false;
  /** @type {Set<string>} the keys of the document */ #listed = new Set();
  /** @type {Map<number, SourceKeys>} of the codenames that are open, by their numbers in this visit */ #keys =
    new Map();
  /** @type {Set<string>} clue keys digests of the clue keys of codenames that withdrew everything in this visit: what they still send is destroyed */ #withdrawn =
    new Set();
  /** @type {Map<number, Announcement>} of the files read last */ #bundles = new Map();
  /** @type {Map<number, Evidence>} of the codenames that are open */ #evidence = new Map();
  /** @type {Supply | null} */ #supply = null;
  #numbering = new Numbering();
  /** @type {import("../protocol/xwing.js").Recipient | null} whom slots are sealed to that nobody shall open */ #nobody =
    null;

  /** @param {ClockPort} clock @param {WorkerClient<KeyCalls>} codenames */
  constructor(clock, codenames) {
    this.clock = clock;
    this.codenames = codenames;
  }

  /** The documents of the visit's beginning: the clock starts once the desk is verified and a stock of covers sealed. @param {{pin: Uint8Array, desk: Uint8Array<ArrayBuffer>}} untrusted */
  async begin({ pin, desk: document }) {
    this.#pin = readPin(pin);
    const desk = await this.#take(document);
    const nobody = await throwaway(randomBytes);
    this.#nobody = nobody;
    this.#supply = new Supply(
      this.clock,
      () => sealCover(nobody, desk.id, randomBytes),
      (keys) => keys.every((key) => this.#listed.has(key)),
      tell,
      () => work,
    );
    this.clock.postMessage({ kind: "mean", mean: desk.directory.policy.coverInterval });
    await this.#supply.fill();
    this.clock.postMessage({ kind: "start" });
  }

  /** A newer desk document. @param {Uint8Array<ArrayBuffer>} untrusted */
  async renew(untrusted) {
    await this.#take(untrusted);
    await this.#search();
  }

  /** @param {Uint8Array<ArrayBuffer>} untrusted */
  async rebook(untrusted) {
    this.#book = untrusted;
    this.#hasBook();
    await this.#search();
  }

  get supply() {
    return this.#supply;
  }

  /** Refuses a draft that could not be sent, without needing the keys. @param {Draft} draft @param {boolean} files whether any go with it */
  async fits(draft, files) {
    const blank = await this.#blank(draft, files);
    compose(draft.text, draft.channel, draft.answers, blank).forEach(writeCompact);
  }

  /** Bytes of text for which a message has room. @param {Omit<Draft, "text">} draft @param {boolean} files */
  async room(draft, files) {
    return roomFor(draft.channel, draft.answers, await this.#blank(draft, files));
  }

  /** What a draft is sent with, as long as it can be. @param {Omit<Draft, "text">} draft @param {boolean} files */
  async #blank(draft, files) {
    const view = {
      directory: "0".repeat(32),
      keys: addressable(await this.#current(), draft.channel, draft.readers).map(
        ({ reviewer }) => /** @type {[number, string]} */ ([reviewer.slot, "0".repeat(16)]),
      ),
    };
    const bundle = files
      ? announce({
          key: new Uint8Array(32),
          digest: new Uint8Array(32),
          size: Number.MAX_SAFE_INTEGER,
          count: MAX_COUNT,
        })
      : undefined;
    return {
      bundle,
      replyKey: new Uint8Array(PUBLIC_KEY_SIZE),
      clueKey: new Uint8Array(32),
      view,
      id: new Uint8Array(16),
      receipts: view.keys.map(() => new Uint8Array(8)),
      without: draft.without,
      order: Number.MAX_SAFE_INTEGER,
    };
  }

  /** @param {Draft} draft @param {boolean} files whether those read last go with it @param {number} codename @param {number} message */
  async send(draft, files, codename, message) {
    const { keys, nobody, supply } = this.#opened(codename);
    if (this.#withdrawn.has(await digestOf(keys))) throw new ProtocolError("withdrawn");
    const bundle = files ? this.#bundles.get(codename) : undefined;
    if (files && !bundle) throw new Error("no files were read");
    this.#bundles.delete(codename);
    const numbered = { ...draft, bundle, order: this.#numbering.next(keys) };
    const laid = await layOut(await this.#current(), numbered, keys, randomBytes);
    const sealOne = async (/** @type {Desk} */ desk, /** @type {number} */ part) =>
      (await sealParts(desk, laid, nobody, randomBytes, [part]))[0];
    await supply.add(message, laid.pieces.length, this.#sealer([...laid.receipts.keys()], sealOne));
    return { parts: laid.pieces.length };
  }

  /** Asks to destroy all that was sent with the open codename. @param {number[]} slots of whom @param {number} codename @param {number} message */
  async withdraw(slots, codename, message) {
    const { keys, nobody, supply } = this.#opened(codename);
    const desk = await this.#current();
    await supply.add(
      message,
      1,
      this.#sealer(slots, (under) => sealWithdrawal(under, slots, desk.now, keys, nobody, randomBytes)),
    );
    this.#withdrawn.add(await digestOf(keys));
    return { parts: 1 };
  }

  /** Seals parts under the newest document; if it leaves nobody they can go to, under the last that did. @param {number[]} slots @param {SealPart} seal */
  #sealer(slots, seal) {
    let last = this.#desk;
    return async (/** @type {number} */ part) => {
      const under = async (/** @type {Desk} */ desk) => ({
        bytes: await seal(desk, part),
        keys: reachable(desk, slots).map(nameOf),
      });
      const newest = /** @type {Desk} */ (this.#desk);
      try {
        const sealed = await under(newest);
        last = newest;
        return sealed;
      } catch (refused) {
        if (!(refused instanceof ProtocolError) || !last) throw refused;
        return under(last);
      }
    };
  }

  /** Opens a codename; its keys come from codename-worker.js, and are never the page's. @param {number} codename @param {string[]} words @param {boolean} fresh it was made just now: no answer can be there */
  async open(codename, words, fresh) {
    const desk = await this.#current();
    await this.#supply?.rest(); // stretching takes what a slow machine has: what the clock sends meanwhile is sealed before
    const keys = await this.codenames.ask("keys", { words, desk: desk.id, codename });
    if (!fresh) await this.#bookHere; // "no answer" is said only of a book that was searched
    await this.#current();
    this.#keys.set(codename, keys);
    return this.#find(codename, keys);
  }

  /** @param {number} codename */
  close(codename) {
    this.#keys.delete(codename);
    this.#bundles.delete(codename);
    this.#evidence.delete(codename);
  }

  /** A proof of report, from what this visit brought: nothing is asked for. @param {number} codename @param {string} text what was sent; "" leaves it out */
  async prove(codename, text) {
    await this.#current(); // a page may be open over midnight
    const keys = this.#keys.get(codename);
    if (!keys) throw new Error("no codename is open");
    if (this.#evidence.get(codename)?.desk !== this.#desk) await this.#find(codename, keys);
    const evidence = this.#evidence.get(codename);
    if (!evidence) throw new Error("no codename is open");
    return evidence.prove(keys, text);
  }

  /** @param {number} codename */
  #opened(codename) {
    const [keys, nobody, supply] = [this.#keys.get(codename), this.#nobody, this.#supply];
    if (!keys || !nobody || !supply) throw new Error("no codename is open");
    return { keys, nobody, supply };
  }

  /** What encrypts the files of an open codename, for bundle-worker.js. @param {number} codename */
  bundleKey(codename) {
    const { keys } = this.#opened(codename);
    if (!this.#desk) throw new ProtocolError("unreachable");
    return { key: keys.bundleKey, desk: this.#desk.id };
  }

  /** What makes the pseudonyms of an open codename, for file-worker.js. @param {number} codename */
  pseudonymKey(codename) {
    return this.#opened(codename).keys.pseudonymKey;
  }

  /** The files that go with the next message, from bundle-worker.js. @param {number} codename @param {Announcement} bundle */
  announce(codename, bundle) {
    this.#bundles.set(codename, bundle);
  }

  /** The desk as of today: a page may be open over midnight. */
  async #current() {
    if (!this.#desk) throw new ProtocolError("unreachable");
    return this.#verifiedOn === today() ? this.#desk : this.#take(this.#document);
  }

  /** Verifies a desk document and shows it. @param {Uint8Array<ArrayBuffer>} untrusted */
  async #take(untrusted) {
    if (!this.#pin) throw new ProtocolError("desk");
    const day = today();
    const previous = this.#desk
      ? { serial: this.#desk.directory.serial, book: this.#desk.directory.policy.book, raw: this.#desk.rawDirectory }
      : undefined;
    const desk = await verifyDeskDocument(untrusted, this.#pin, day, previous, this.#desk?.memory, true);
    const before = this.#listed;
    this.#desk = desk;
    this.#document = untrusted;
    this.#verifiedOn = day;
    this.#listed = new Set(desk.epochKeys.map(nameOf));
    if ([...before].some((key) => !this.#listed.has(key))) this.#supply?.renew();
    this.#withholds ||= desk.alarms.some((code) => code === "revocation-missing" || code === "key-missing");
    tell({ kind: "desk", desk: { ...view(desk), withholds: this.#withholds } });
    return desk;
  }

  /** Looks again when desk or book changed while a codename is open. */
  async #search() {
    for (const [codename, keys] of this.#keys) {
      const found = await this.#find(codename, keys);
      if (this.#keys.has(codename)) tell({ kind: "found", codename, found });
    }
  }

  /** @param {number} codename @param {SourceKeys} keys @returns {Promise<Found>} */
  async #find(codename, keys) {
    const [desk, document] = [this.#desk, this.#document];
    if (!desk) throw new ProtocolError("unreachable");
    const turn = async () => this.#supply?.turn();
    const { letters, alarms } = await scanBook(this.#book, keys, desk, turn);
    const receipts = await findReceipts(keys.receiptKey, desk.sheets, desk.now, turn);
    if (this.#keys.get(codename) === keys)
      this.#evidence.set(codename, new Evidence(document, desk, letters, receipts));
    return {
      letters: letters.map(({ day, text, missing, status, ...by }) => ({
        name: by.reviewer.name,
        day,
        text,
        missing,
        stolen: stolen(by),
        status: status ? { state: status.state, through: status.through, files: status.files } : null,
      })),
      receipts: receipts.map(({ written, opened, ...by }) => ({
        written,
        name: by.reviewer.name,
        opened,
        stolen: stolen(by),
      })),
      refused: alarms.length,
    };
  }
}

/** @param {{reviewer: import("../protocol/directory.js").Reviewer, reportedStolen: boolean}} by */
const stolen = ({ reviewer, reportedStolen }) => (reportedStolen ? (reviewer.until ?? null) : null);

/** @param {import("../protocol/desk.js").EpochKey} key */
const nameOf = ({ recipient }) => hex(recipient.publicBytes);

/** Knows a codename again without keeping its keys. @param {SourceKeys} keys */
const digestOf = async ({ clueKey }) => hex(await sha256(clueKey));

const today = () => Math.floor(Date.now() / 86_400_000);

/** @param {SessionEvent} event */
const tell = (event) => tellPage(event);

/** @type {Session | null} */
let session = null;

/** @returns {Session} */
function started() {
  if (!session) throw new Error("not started");
  return session;
}

/** Documents are taken one after the other. */
let work = Promise.resolve();

/** @param {() => Promise<void>} run */
function inTurn(run) {
  work = work.then(run).catch(() => tell({ kind: "document" }));
}

/** What the page can ask. */
const CALLS = {
  /** Refused if the browser has no Ed25519. @param {{clock: MessagePort, codenames: MessagePort, uploads: MessagePort, pseudonyms: MessagePort}} ports */
  async start({ clock, codenames, uploads, pseudonyms }) {
    await signingKey(new Uint8Array(32));
    const begun = new Session(clock, new WorkerClient(codenames));
    session = begun;
    serve(uploads, FILE_CALLS);
    serve(pseudonyms, PSEUDONYM_CALLS);
    hearClock(clock, begun);
  },
  /** @param {{draft: Draft, files: boolean}} values */
  fits: ({ draft, files }) => started().fits(draft, files),
  /** @param {{draft: Omit<Draft, "text">, files: boolean}} values */
  room: ({ draft, files }) => started().room(draft, files),
  /** @param {{draft: Draft, files: boolean, codename: number, message: number}} values */
  send: ({ draft, files, codename, message }) => started().send(draft, files, codename, message),
  /** @param {{slots: number[], codename: number, message: number}} values */
  withdraw: ({ slots, codename, message }) => started().withdraw(slots, codename, message),
  /** @param {{codename: number, words: string[], fresh: boolean}} values */
  open: ({ codename, words, fresh }) => started().open(codename, words, fresh),
  /** @param {{codename: number}} values */
  close: ({ codename }) => started().close(codename),
  /** @param {{codename: number, text: string}} values */
  prove: ({ codename, text }) => started().prove(codename, text),
  hurry: () => started().supply?.hurry(),
};

/** What bundle-worker.js can ask. */
const FILE_CALLS = {
  /** @param {{codename: number}} values */
  bundleKey: ({ codename }) => started().bundleKey(codename),
  /** @param {{codename: number, bundle: Announcement}} values */
  announce: ({ codename, bundle }) => started().announce(codename, bundle),
};

/** What file-worker.js can ask, which reads what others made: no other key. */
const PSEUDONYM_CALLS = {
  /** @param {{codename: number}} values */
  pseudonymKey: ({ codename }) => started().pseudonymKey(codename),
};

/** @typedef {typeof CALLS} SessionCalls */
/** @typedef {typeof PSEUDONYM_CALLS} PseudonymCalls */
/** @typedef {typeof FILE_CALLS} FileCalls */

/** @param {ClockPort} clock @param {Session} open */
function hearClock(clock, open) {
  clock.onmessage = ({ data }) => {
    if (data.kind === "documents") inTurn(() => open.begin(data));
    if (data.kind === "desk") inTurn(() => open.renew(data.bytes));
    if (data.kind === "book") inTurn(() => open.rebook(data.bytes));
    if (data.kind === "took") open.supply?.took(data.label);
    if (data.kind === "kept") open.supply?.kept();
    if (data.kind === "stored") open.supply?.stored(data.label, data.current);
  };
}

serveInWorker(CALLS);
