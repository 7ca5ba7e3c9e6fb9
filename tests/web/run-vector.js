/** Does what a vector says, with the JavaScript core; see tests/vectors/README.md. Runs in Node and in browsers alike. */

import { describeBundle, openChanged, readBundle } from "./bundles.js";
import { announce, paddedCount } from "../../client/web/protocol/bundle.js";
import { compose, splitText } from "../../client/web/protocol/envelope.js";
import { addressable, readPin, verifyDeskDocument } from "../../client/web/protocol/desk.js";
import { decodeResponse, encodeRequest } from "../../client/web/protocol/exchange.js";
import { deriveKeys, parse, stretch } from "../../client/web/protocol/codename.js";
import { findReceipts, makeReceipt, receiptSalt, receiptTag } from "../../client/web/protocol/receipts.js";
import { fitting, makeProof } from "../../client/web/protocol/proof.js";
import { spellings } from "../../client/web/workers/evidence.js";
import { parseCompact, writeCompact } from "../../client/web/protocol/json.js";
import { privateKey, recipient } from "../../client/web/protocol/xwing.js";
import { lookForPeople, makeCopy } from "../../client/web/people/people.js";
import { pseudonymsUnder } from "../../client/web/people/pseudonyms.js";
import { replyOpener, scanBook } from "../../client/web/protocol/reply.js";
import {
  ProtocolError,
  equal,
  hex,
  sha256,
  signingKey,
  tag,
  unhex,
  verify,
} from "../../client/web/protocol/primitives.js";
import { argon2id } from "../../client/web/vendor/argon2.js";
import {
  caseName,
  checkView,
  digestHeld,
  fingerprint,
  openEnvelope,
  readEvent,
  requestHeaders,
  signAcknowledgement,
  signDelegation,
  signWithdrawal,
  signWrite,
} from "./reviewer.js";

const stretched = new Map(); // stretching takes seconds without a JIT, and many vectors share a codename
async function sourceKeys(text, desk) {
  const name = `${text} ${hex(desk)}`;
  if (!stretched.has(name))
    stretched.set(name, await deriveKeys(await stretch((await parse(text, desk)).seven, desk, argon2id), desk));
  return stretched.get(name);
}

async function deskOf(given) {
  const pin = { desk: unhex(given.pin.desk), rotations: given.pin.rotations, newest: unhex(given.pin.newest) };
  const document = unhex(given.document);
  let previous;
  if (given.previous) {
    const raw = unhex(given.previous);
    const { serial, policy } = JSON.parse(new TextDecoder().decode(raw.subarray(64)));
    previous = { raw, serial, book: policy.book ?? 0 };
  }
  const held = (name) => (given.remembered?.[name] ?? []).map((one) => unhex(one));
  const remembered = { revocations: held("revocations"), epochKeys: held("epoch_keys") };
  return verifyDeskDocument(document, pin, given.today, previous, remembered, given.served);
}

/** The order of numbers, then of text, as other languages compare lists. */
const inOrder = (rows) =>
  rows.sort((a, b) => a.map((one, at) => (one < b[at] ? -1 : one > b[at] ? 1 : 0)).find((one) => one !== 0) ?? 0);

const RUNNERS = {
  tag: (given) => ({ tag: tag(given.label, unhex(given.desk)) }),
  json(given) {
    const text = unhex(given.text);
    if (!equal(writeCompact(parseCompact(text)), text)) throw new Error("not the identity");
    return {};
  },
  async ed25519(given) {
    await verify(unhex(given.key), unhex(given.signature), unhex(given.text));
    return {};
  },
  "xwing-private": async (given) => ({ public: (await privateKey(unhex(given.seed))).publicBytes }),
  async "xwing-public"(given) {
    await recipient(unhex(given.public));
    return {};
  },
  async hpke(given) {
    const plaintext = await (await privateKey(unhex(given.seed))).open(unhex(given.sealed), unhex(given.info));
    if (!plaintext) throw new ProtocolError("not-addressed");
    return { plaintext };
  },
  "codename-parse": async (given) => ({ words: (await parse(given.text, unhex(given.desk))).words }),
  async "codename-keys"(given) {
    const keys = await sourceKeys(given.text, unhex(given.desk));
    return {
      reply_seed: keys.replySeed,
      reply_key: (await privateKey(keys.replySeed)).publicBytes,
      case_seed: keys.caseSeed,
      case_key: (await signingKey(keys.caseSeed)).publicKey,
      clue_key: keys.clueKey,
      receipt_key: keys.receiptKey,
      bundle_key: keys.bundleKey,
      pseudonym_key: keys.pseudonymKey,
    };
  },
  pseudonym: (given) => ({ pseudonym: pseudonymsUnder(unhex(given.key))(given.value) }),
  async "redacted-copy"(given) {
    const people = await lookForPeople(new Blob([unhex(given.content)]), given.name);
    if (people?.kind !== "parts") throw new Error("no people are looked for in it");
    const means = { pseudonym: pseudonymsUnder(unhex(given.key)), tell() {} };
    const { blob } = await makeCopy(people.parts[given.part], given.plan, means);
    return { copy: new Uint8Array(await blob.arrayBuffer()) };
  },
  async "desk-document"(given) {
    const desk = await deskOf(given);
    const keys = await Promise.all(
      desk.epochKeys.map(async (key) => [key.reviewer.slot, key.epoch, hex(await sha256(key.recipient.publicBytes))]),
    );
    return {
      desk: desk.id,
      name: desk.name,
      rotations: desk.rotations,
      newest: desk.newest,
      serial: desk.directory.serial,
      view: desk.view,
      now: desk.now,
      epoch_keys: inOrder(keys),
      sheets: inOrder(desk.sheets.map((sheet) => [sheet.reviewer.slot, sheet.day, sheet.through])),
      revoked: [...desk.revoked].sort(),
      alarms: desk.alarms.sort(),
    };
  },
  addressable: async (given) => ({
    slots: addressable(await deskOf(given), given.channel).map((key) => key.reviewer.slot),
  }),
  split: (given) => ({ pieces: splitText(given.text, given.first, given.further) }),
  async compose(given) {
    const keys = await sourceKeys(given.codename, unhex(given.desk));
    const replyKey = (await privateKey(keys.replySeed)).publicBytes;
    const made = {
      replyKey,
      clueKey: keys.clueKey,
      view: given.view,
      id: unhex(given.id),
      receipts: given.receipts.map((tag) => unhex(tag)),
      bundle: given.bundle && announce(readBundle(given.bundle)),
      without: given.without,
      order: given.order,
    };
    return { parts: compose(given.text, given.channel, given.answers, made).map(writeCompact) };
  },
  "desk-event": (given) => readEvent(parseCompact(unhex(given.content)), given.came),
  "case-name": async (given) => ({ name: await caseName(unhex(given.case_key), unhex(given.desk)) }),
  "bundle-count": (given) => ({ count: paddedCount(given.pieces) }),
  bundle: describeBundle,
  "bundle-open": openChanged,
  async envelope(given) {
    const desk = await deskOf(given);
    const keys = await Promise.all(given.seeds.map((seed) => privateKey(unhex(seed))));
    const opened = await openEnvelope(unhex(given.envelope), given.slot, keys, desk, given.day);
    const made = given.made.map((digest) => digest.slice(0, 16));
    if (opened.source) checkView(/** @type {any} */ (opened.content), given.slot, made, desk, given.day);
    return { author: opened.author, source: opened.source, content: writeCompact(opened.content) };
  },
  async reply(given) {
    const desk = await deskOf(given);
    const reply = await (await replyOpener(await sourceKeys(given.codename, desk.id), desk))(unhex(given.reply));
    return shown(reply);
  },
  async book(given) {
    const desk = await deskOf(given);
    const { letters, alarms } = await scanBook(unhex(given.book), await sourceKeys(given.codename, desk.id), desk);
    return { answers: letters.map(shown), alarms };
  },
  async receipt(given) {
    const tag = unhex(given.tag);
    const salt = await receiptSalt(unhex(given.clue_key), tag);
    return { receipt: await makeReceipt(tag, salt, unhex(given.case), given.text, unhex(given.desk)) };
  },
  async proof(given) {
    const desk = await deskOf(given);
    const keys = await sourceKeys(given.codename, desk.id);
    const { letters } = await scanBook(unhex(given.book), keys, desk);
    const tags = (await findReceipts(keys.receiptKey, desk.sheets, desk.now)).map(({ tag }) => tag);
    return { proof: await makeProof(unhex(given.document), desk, keys, letters, tags, given.text) };
  },
  "proof-letters": async ({ letters }) => ({ kept: fitting(letters) }),
  "proof-text": async ({ text }) => ({ spellings: spellings(text) }),
  "receipt-tag": async (given) => ({
    tag: await receiptTag(unhex(given.receipt_key), given.day, given.number, given.slot),
  }),
  async receipts(given) {
    const { sheets, now } = await deskOf(given);
    const found = await findReceipts(unhex(given.receipt_key), sheets, now);
    return { receipts: found.map(shown) };
  },
  async "exchange-request"(given) {
    const request = encodeRequest(unhex(given.envelope));
    return { digest: await sha256(request), size: request.length };
  },
  "exchange-answer": (given) => decodeResponse(unhex(given.answer)),
  "signed-write": async (given) => ({
    write: await signWrite(
      given.what,
      unhex(given.item),
      unhex(given.signing),
      given.day,
      unhex(given.desk),
      given.since,
    ),
  }),
  async acknowledgement(given) {
    const bundles = given.bundles.map(([id, count, chunks]) => [unhex(id), count, unhex(chunks)]);
    const held = await digestHeld(
      given.day,
      given.envelopes.map((one) => unhex(one)),
      bundles,
    );
    return {
      held,
      acknowledgement: await signAcknowledgement(unhex(given.signing), given.day, held, unhex(given.desk)),
    };
  },
  withdrawal: async (given) => ({
    withdrawal: await signWithdrawal(unhex(given.reply), unhex(given.signing), unhex(given.desk)),
  }),
  async pin(given) {
    const { id, rotations, newest } = await verifyDeskDocument(
      unhex(given.document),
      readPin(unhex(given.pin)),
      given.today,
    );
    return { desk: id, rotations, newest };
  },
  delegation: async (given) => ({
    delegation: await signDelegation(
      unhex(given.signing),
      unhex(given.transport),
      given.number,
      given.until,
      unhex(given.desk),
    ),
    words: await fingerprint(unhex(given.transport)),
  }),
  "request-signature": async (given) => ({
    headers: await requestHeaders(
      given.method,
      given.path,
      unhex(given.body),
      unhex(given.transport),
      given.created,
      unhex(given.desk),
    ),
  }),
};

/** What a reviewer signed, as the vectors write it. */
const shown = (/** @type {any} */ { reviewer, reportedStolen, original, originals, tag, status, ...rest }) => ({
  ...rest,
  ...(status && { status: status.through === undefined ? without(status) : status }),
  reviewer: reviewer.id,
  reported_stolen: reportedStolen,
});

/** A status without the day that it has not. */
const without = ({ through, ...rest }) => rest;

/** Bytes as the vectors write them. */
function written(value) {
  if (value instanceof Uint8Array) return hex(value);
  if (Array.isArray(value)) return value.map(written);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, written(one)]));
  return value;
}

/** Member by member, whatever their order. */
function same(a, b) {
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) return a === b;
  const names = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    names.length === Object.keys(b).length &&
    names.every((name) => name in b && same(a[name], b[name]))
  );
}

/**
 * Runs a vector. @returns {Promise<string>} "" if it came out as it must, otherwise what came instead
 */
export async function runVector(vector) {
  const runner = RUNNERS[vector.kind];
  if (!runner) return `unknown kind ${vector.kind}`;
  try {
    const out = written(await runner(vector.in));
    if (vector.expect !== "ok") return `accepted, but ${vector.expect} was expected`;
    return same(out, vector.out) ? "" : `other outcome: ${JSON.stringify(out).slice(0, 500)}`;
  } catch (refused) {
    if (!(refused instanceof ProtocolError)) return `unexpected error ${/** @type {any} */ (refused)?.stack}`;
    return refused.code === vector.expect ? "" : `refused with ${refused.code}, not ${vector.expect}`;
  }
}

export const KINDS = Object.keys(RUNNERS);
