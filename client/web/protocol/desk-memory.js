// @ts-check
/** What is remembered of a desk's documents, so that a record once published cannot be taken away by leaving it out (docs/protocol.md section 4.7). */

import { ProtocolError, compare, equal, hex } from "./primitives.js";

/** @typedef {import("./desk.js").EpochKey} EpochKey */
/** @typedef {import("./desk.js").Revocation} Revocation */
/** Records as they were published, verified once: one revocation for each key, and the epoch keys of this week and the next. @typedef {{revocations: Uint8Array[], epochKeys: Uint8Array[]}} Memory */

/** @type {Memory} */
export const NOTHING = Object.freeze({ revocations: [], epochKeys: [] });
const KEYS_A_WEEK = 2; // of one reviewer; two that differ are enough to use neither

/**
 * Of the remembered records that a document does not show, those that hold under its directory.
 * @template {{raw: Uint8Array}} T
 * @param {Uint8Array[]} remembered
 * @param {T[]} shown
 * @param {(raw: Uint8Array) => Promise<T>} verify
 */
export async function stillGood(remembered, shown, verify) {
  const raw = new Set(shown.map((record) => hex(record.raw)));
  const settled = await Promise.allSettled(remembered.filter((record) => !raw.has(hex(record))).map(verify));
  /** @type {T[]} */
  const found = [];
  for (const outcome of settled) {
    if (outcome.status === "fulfilled") found.push(outcome.value);
    else if (!(outcome.reason instanceof ProtocolError)) throw outcome.reason;
  }
  return found;
}

/** What a document should have shown. A key can sign its revocation in many ways; one of them is enough. @param {Revocation[]} shown @param {Revocation[]} held */
export function missingRevocations(shown, held) {
  return held.filter((record) => !shown.some((other) => other.reviewer.signing === record.reviewer.signing));
}

/**
 * What a document should have shown: a key for each reviewer and week it had one for. If all its keys are of later weeks, it is from beyond
 * a midnight on which a week began, and need not show the one that is over.
 * @param {EpochKey[]} shown
 * @param {EpochKey[]} held
 */
export function missingKeys(shown, held) {
  const first = Math.min(...shown.map((key) => key.epoch));
  return held.filter(
    (key) => (shown.length === 0 || key.epoch >= first) && !shown.some((other) => week(other) === week(key)),
  );
}

/**
 * The memory after a document.
 * @param {Memory} before
 * @param {Revocation[]} revocations
 * @param {EpochKey[]} keys of this week and the next
 * @returns {Memory}
 */
export function remember(before, revocations, keys) {
  const gone = new Map(
    [...revocations.map((revocation) => revocation.raw), ...before.revocations].map((raw) => [
      hex(raw.subarray(64)),
      raw,
    ]),
  );
  /** @type {Map<string, EpochKey[]>} */
  const kept = new Map();
  const known = (/** @type {EpochKey} */ key) => before.epochKeys.some((raw) => equal(raw, key.raw));
  for (const key of [...keys].sort((a, b) => Number(known(b)) - Number(known(a)) || compare(a.raw, b.raw))) {
    const ofWeek = kept.get(week(key)) ?? [];
    const another = !ofWeek.some((other) => equal(other.recipient.publicBytes, key.recipient.publicBytes));
    if (another && ofWeek.length < KEYS_A_WEEK) kept.set(week(key), [...ofWeek, key]);
  }
  return { revocations: [...gone.values()], epochKeys: [...kept.values()].flat().map((key) => key.raw) };
}

/** Of whom and when a key is. @param {EpochKey} key */
export const week = ({ reviewer, epoch }) => `${reviewer.signing} ${epoch}`;
