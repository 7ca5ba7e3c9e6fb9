// @ts-check
/**
 * Verifies the desk, seals covers and messages, opens replies. It knows no network: clock.js brings the documents and takes the envelopes.
 */

import { COUNT_LIMIT, announce } from "./protocol/bundle.js";
import { addressable, lastRead, reachable, readPin, readThrough, verifyDeskDocument } from "./protocol/desk.js";
import { compose, layOut, sealCover, sealParts, sealWithdrawal, throwaway } from "./protocol/envelope.js";
import { writeCompact } from "./protocol/json.js";
import { ProtocolError, hex, randomBytes, signingKey } from "./protocol/primitives.js";
import { findReceipts } from "./protocol/receipts.js";
import { scanBook } from "./protocol/reply.js";
import { PUBLIC_KEY_SIZE } from "./protocol/xwing.js";
import { Supply } from "./supply.js";

/** @typedef {import("./protocol/desk.js").Desk} Desk */
/** @typedef {import("./protocol/codename.js").SourceKeys} SourceKeys */
/** @typedef {import("./clock.js").Label} Label */
/** @typedef {import("./write.js").Draft} Draft */
/** @typedef {Record<string, string>} Texts by language */
/** @typedef {{id: string, label: Texts, kind: string, required: boolean, choices: {id: string, label: Texts}[], condition: {question: string, choice: string} | undefined}} QuestionView */
/** @typedef {{slot: number, name: string, role: string}} ReaderView */
/** @typedef {{id: string, title: Texts, guidance: Texts, questions: QuestionView[], readers: ReaderView[], readThrough: number | null, reachable: boolean}} ChannelView */
/**
 * What the page shows of a desk.
 * @typedef {{id: string, name: string, today: number, expired: boolean, replyDays: number, readThrough: number | null, largestBundle: number, origins: string[], channels: ChannelView[], readers: ReaderView[],
 *   statement: {date: number, text: Texts, holds: string[]}, withholds: boolean}} DeskView `withholds`: the server left out what it had published before in this visit
 */
/**
 * What there is for a codename. `refused` counts answers that carry its clue and could not be verified. `stolen`: the key was reported stolen; the last day it
 * was its owner's by the desk's word.
 * @typedef {{answers: {name: string, day: number, text: string, missing: number, stolen: number | null}[], receipts: {written: number, name: string, opened: number, stolen: number | null}[], refused: number}} Found
 */
/**
 * What can be sealed, and sealed again when the desk changed: for the reviewers of some slots; `numbers` says which parts, all unless given.
 * @typedef {{slots: number[], seal: (desk: Desk, nobody: import("./protocol/xwing.js").Recipient, numbers?: number[]) => Promise<Uint8Array[]>}} Sealable
 */
/** @typedef {Sealable & {sealedTo: string[]}} Waiting what is not wholly stored, and the keys it is sealed to */

/** All that is known in this visit. */
class Vault {
  /** @type {Desk | null} */ #desk = null;
  /** @type {import("./protocol/desk.js").Pin | null} */ #pin = null;
  #document = new Uint8Array(0);
  #book = new Uint8Array(0);
  #verifiedOn = 0;
  #withholds = false;
  /** @type {SourceKeys | null} */ #keys = null;
  /** @type {Supply | null} */ #supply = null;
  /** @type {Map<number, Waiting>} */ #waiting = new Map();

  /** @param {MessagePort} clock */
  constructor(clock) {
    this.clock = clock;
  }

  /** The documents of the visit's beginning: the clock starts once the desk is verified and the first cover sealed. @param {{pin: Uint8Array, desk: Uint8Array<ArrayBuffer>, book: Uint8Array<ArrayBuffer>}} untrusted */
  async begin({ pin, desk: document, book }) {
    this.#pin = readPin(pin);
    this.#book = book;
    const desk = await this.#take(document);
    const nobody = await throwaway(randomBytes);
    this.nobody = nobody;
    this.#supply = new Supply(this.clock, () => sealCover(nobody, desk.id, randomBytes));
    this.clock.postMessage({ kind: "mean", mean: desk.directory.policy.coverInterval });
    await this.#supply.give();
  }

  /** A newer desk document. @param {Uint8Array<ArrayBuffer>} untrusted */
  async renew(untrusted) {
    const desk = await this.#take(untrusted);
    const listed = new Set(desk.epochKeys.map(({ recipient }) => hex(recipient.publicBytes)));
    for (const [message, waiting] of this.#waiting) {
      if (!waiting.sealedTo.every((key) => listed.has(key))) await this.#sealAgain(message, waiting);
    }
    await this.#search();
  }

  /** @param {number} message @param {Sealable} what */
  async #sealAgain(message, what) {
    const numbers = this.#supply?.parts(message) ?? [];
    try {
      const envelopes = await this.#seal(message, what, numbers);
      this.#supply?.replace(message, new Map(numbers.map((number, at) => [number, envelopes[at]])));
    } catch (refused) {
      if (!(refused instanceof ProtocolError)) throw refused; // else what is sealed already may still find one of its readers
    }
  }

  /** @param {Uint8Array<ArrayBuffer>} untrusted */
  async rebook(untrusted) {
    this.#book = untrusted;
    await this.#search();
  }

  /** @param {Label | null} label */
  stored(label) {
    if (label && this.#supply?.stored(label)) this.#waiting.delete(label.message);
  }

  give() {
    return this.#supply?.give();
  }

  /** Refuses a draft that could not be sent, without needing the keys. @param {Draft} draft */
  async fits(draft) {
    const view = { directory: "0".repeat(32), keys: addressable(await this.#current(), draft.channel, draft.without).map(({ reviewer }) => /** @type {[number, string]} */ ([reviewer.slot, "0".repeat(16)])) };
    const bundle = draft.files.length ? announce({ key: new Uint8Array(32), digest: new Uint8Array(32), size: Number.MAX_SAFE_INTEGER, count: COUNT_LIMIT }) : undefined;
    const blank = { bundle, replyKey: new Uint8Array(PUBLIC_KEY_SIZE), clueKey: new Uint8Array(32), view, id: new Uint8Array(16), receipts: view.keys.map(() => new Uint8Array(8)), without: draft.without };
    compose(draft.text, draft.channel, draft.answers, blank).forEach(writeCompact);
  }

  /** @param {Draft} draft @param {number} message */
  async send(draft, message) {
    if (!this.#keys || !this.#supply) throw new Error("no codename is open");
    const laid = await layOut(await this.#current(), draft, this.#keys, randomBytes);
    return this.#add(message, { slots: [...laid.receipts.keys()], seal: (desk, nobody, numbers) => sealParts(desk, laid, nobody, randomBytes, numbers) });
  }

  /** Asks to destroy all that was sent with the open codename. @param {number[]} slots of whom @param {number} message */
  async withdraw(slots, message) {
    const keys = this.#keys;
    if (!keys || !this.#supply) throw new Error("no codename is open");
    const { now } = await this.#current();
    return this.#add(message, { slots, seal: async (desk, nobody) => [await sealWithdrawal(desk, slots, now, keys, nobody, randomBytes)] });
  }

  /** @param {number} message @param {Sealable} what */
  async #add(message, what) {
    const envelopes = await this.#seal(message, what);
    this.#supply?.add(message, envelopes);
    return { parts: envelopes.length };
  }

  /** @param {SourceKeys} keys */
  async open(keys) {
    await this.#current();
    this.#keys = keys;
    return this.#find(keys);
  }

  close() {
    this.#keys = null;
  }

  /** What encrypts the files of the open codename. */
  files() {
    if (!this.#keys || !this.#desk) throw new Error("no codename is open");
    return { bundleKey: this.#keys.bundleKey, desk: this.#desk.id };
  }

  /** @param {number} message @param {Sealable} what @param {number[]} [numbers] of the parts, all unless given */
  async #seal(message, what, numbers) {
    const desk = this.#desk;
    if (!desk || !this.nobody) throw new ProtocolError("unreachable");
    const envelopes = await what.seal(desk, this.nobody, numbers);
    this.#waiting.set(message, { ...what, sealedTo: reachable(desk, what.slots).map(({ recipient }) => hex(recipient.publicBytes)) });
    return envelopes;
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
    const previous = this.#desk ? { serial: this.#desk.directory.serial, book: this.#desk.directory.policy.book, raw: this.#desk.rawDirectory } : undefined;
    const desk = await verifyDeskDocument(untrusted, this.#pin, day, previous, this.#desk?.memory);
    this.#desk = desk;
    this.#document = untrusted;
    this.#verifiedOn = day;
    this.#withholds ||= desk.alarms.some((code) => code === "revocation-missing" || code === "key-missing");
    tell({ kind: "desk", desk: { ...view(desk), withholds: this.#withholds } });
    return desk;
  }

  /** Looks again when desk or book changed while a codename is open. */
  async #search() {
    if (this.#keys) tell({ kind: "found", found: await this.#find(this.#keys) });
  }

  /** @param {SourceKeys} keys @returns {Promise<Found>} */
  async #find(keys) {
    const desk = this.#desk;
    if (!desk) throw new ProtocolError("unreachable");
    const { answers, alarms } = await scanBook(this.#book, keys, desk);
    const receipts = await findReceipts(keys.receiptKey, desk.sheets, desk.now);
    return {
      answers: answers.map(({ day, text, missing, ...by }) => ({ name: by.reviewer.name, day, text, missing, stolen: stolen(by) })),
      receipts: receipts.map(({ written, opened, ...by }) => ({ written, name: by.reviewer.name, opened, stolen: stolen(by) })),
      refused: alarms.length,
    };
  }
}

/** @param {{reviewer: import("./protocol/directory.js").Reviewer, reportedStolen: boolean}} by */
const stolen = ({ reviewer, reportedStolen }) => (reportedStolen ? (reviewer.until ?? null) : null);

/** @param {Desk} desk @returns {Omit<DeskView, "withholds">} */
function view(desk) {
  const { channels, statement, policy, expires, origins } = desk.directory;
  const shown = channels.map(({ id, title, guidance, questions }) => {
    const readers = readersOf(desk, id);
    return { id, title, guidance, questions, readers, readThrough: lastRead(desk, id) ?? null, reachable: readers.length > 0 };
  });
  const readers = shown.flatMap((channel) => channel.readers);
  return {
    id: hex(desk.id),
    name: desk.name,
    today: desk.now,
    expired: desk.now > expires,
    replyDays: policy.replyDays,
    readThrough: readThrough(desk.sheets) ?? null,
    largestBundle: policy.largestBundle,
    origins,
    channels: shown,
    readers: readers.filter(({ slot }, at) => readers.findIndex((one) => one.slot === slot) === at),
    statement,
  };
}

/** Who can read what is sent to a channel now. @param {Desk} desk @param {string} channel @returns {ReaderView[]} */
function readersOf(desk, channel) {
  try {
    return addressable(desk, channel).map(({ reviewer: { slot, name, role } }) => ({ slot, name, role }));
  } catch (refused) {
    if (refused instanceof ProtocolError) return [];
    throw refused;
  }
}

const today = () => Math.floor(Date.now() / 86_400_000);

/** @param {object} event */
const tell = (event) => postMessage(event);

/** @type {Vault | null} */
let vault = null;

/** Documents are taken one after the other. */
let work = Promise.resolve();

/** @param {(open: Vault) => Promise<void>} run */
function inTurn(run) {
  work = work.then(() => (vault ? run(vault) : undefined)).catch(() => tell({ kind: "document" }));
}

/** @param {MessagePort} clock */
async function start(clock) {
  vault = new Vault(clock);
  clock.onmessage = ({ data }) => {
    if (data.kind === "documents") inTurn((open) => open.begin(data));
    if (data.kind === "desk") inTurn((open) => open.renew(data.bytes));
    if (data.kind === "book") inTurn((open) => open.rebook(data.bytes));
    if (data.kind === "stored") vault?.stored(data.label);
    if (data.kind === "want") void vault?.give();
  };
}

/** @type {Record<string, (values: any, open: Vault) => unknown>} */
const CALLS = {
  fits: ({ draft }, open) => open.fits(draft),
  send: ({ draft, message }, open) => open.send(draft, message),
  withdraw: ({ slots, message }, open) => open.withdraw(slots, message),
  open: ({ keys }, open) => open.open(keys),
  close: (_, open) => open.close(),
  files: (_, open) => open.files(),
};

addEventListener("message", async ({ data, ports }) => {
  if (data.kind === "start") {
    try {
      await signingKey(new Uint8Array(32));
      await start(ports[0]);
    } catch {
      tell({ kind: "missing" });
    }
    return;
  }
  try {
    if (!vault) throw new Error("not ready");
    postMessage({ id: data.id, result: await CALLS[data.call](data, vault) });
  } catch (error) {
    postMessage({ id: data.id, error: error instanceof ProtocolError ? error.code : "failed" });
  }
});
