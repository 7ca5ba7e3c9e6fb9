// @ts-check
/**
 * Makes, reads and stretches codenames. Stretching blocks for two seconds in a browser without a JIT, so it has this Worker for itself.
 * It knows no network and remembers nothing.
 */

import { completions, deriveKeys, generate, keyWords, parse, stretch } from "../protocol/codename.js";
import { ProtocolError, randomBytes, unhex } from "../protocol/primitives.js";
import { WORDS } from "../protocol/words.js";
import { argon2id } from "../vendor/argon2.js";
import { serve, serveInWorker, tellPage } from "./calls.js";
import { typedWords } from "./typed-codename.js";

/** @typedef {{word: string, text: string}} Repair a word to put in, and the whole codename with it */
/**
 * What became of a codename as typed.
 * @typedef {{code: "ok", words: string[]}
 *   | {code: "codename-word", number: number, word: string, repairs: Repair[]}
 *   | {code: "codename-length", count: number}
 *   | {code: "swapped", first: number, second: number, text: string}
 *   | {code: "similar", number: number, repairs: Repair[]}
 *   | {code: "codename-check"}} Reading
 */

const WORDS_IN_ALL = 8;
const OFFERED = 6;
/** Letters a mistyped word may differ by, and words offered for it. */
const FAR = 2;
const REPAIRS = 3;

/** What the page can ask. It cannot ask for keys: these go to crypto-worker.js alone, by a port of its own. */
const CALLS = {
  /** @param {{session: MessagePort}} ports */
  start({ session }) {
    serve(session, KEY_CALLS);
  },
  /** A new codename, and which two of its words are asked back. @param {{desk: string}} values */
  async make({ desk }) {
    return { words: (await generate(unhex(desk), randomBytes)).words, positions: twoPositions() };
  },
  /** A key as people compare it. @param {{key: string}} values */
  keyWords: ({ key }) => keyWords(unhex(key)),
  /** @param {{text: string}} values */
  complete: ({ text }) => completions(text, OFFERED),
  /** The words of what is typed, whatever they are. @param {{text: string}} values */
  words: ({ text }) => typedWords(text),
  /** @param {{text: string, desk: string}} values */
  read: ({ text, desk }) => read(text, unhex(desk)),
};

/** What crypto-worker.js can ask. */
const KEY_CALLS = {
  /** The keys of a codename, by its number in this visit; takes seconds. @param {{words: string[], desk: Uint8Array, codename: number}} values */
  async keys({ words, desk, codename }) {
    const told = tellHundredths(codename);
    const master = await stretch(words.slice(0, WORDS_IN_ALL - 1).join(" "), desk, argon2id, told);
    return deriveKeys(master, desk);
  },
};

/** What the page is told: the share of stretching a codename that is done. @typedef {{kind: "stretching", codename: number, done: number}} CodenameEvent */
/** @typedef {typeof CALLS} CodenameCalls */
/** @typedef {typeof KEY_CALLS} KeyCalls */

/** @param {CodenameEvent} event */
const tell = (event) => tellPage(event);

/** Tells the page how far stretching is, at each hundredth. @param {number} codename */
function tellHundredths(codename) {
  let told = 0;
  return (/** @type {number} */ done) => {
    if (Math.floor(done * 100) === told) return;
    told = Math.floor(done * 100);
    tell({ kind: "stretching", codename, done: told / 100 });
  };
}

/** Which two words are asked back: any two, in their order. */
function twoPositions() {
  const [first, gap] = crypto.getRandomValues(new Uint32Array(2));
  const place = first % WORDS_IN_ALL;
  return [place, (place + 1 + (gap % (WORDS_IN_ALL - 1))) % WORDS_IN_ALL].sort();
}

/** @param {string} typed @param {Uint8Array} desk @returns {Promise<Reading>} */
async function read(typed, desk) {
  const pieces = typedWords(typed);
  try {
    return { code: "ok", words: (await parse(pieces.join(" "), desk)).words };
  } catch (refused) {
    if (!(refused instanceof ProtocolError)) throw refused;
    const { code, position = 0, word = "", swapped } = refused;
    if (code === "codename-word")
      return { code, number: position + 1, word, repairs: await repairs(pieces, pieces.indexOf(word), desk, FAR) };
    if (code === "codename-length") return { code, count: pieces.length };
    if (swapped && pieces.length === WORDS_IN_ALL) {
      const [a, b] = swapped;
      return {
        code: "swapped",
        first: a + 1,
        second: b + 1,
        text: pieces.with(a, pieces[b]).with(b, pieces[a]).join(" "),
      };
    }
    for (let at = 0; at < pieces.length; at++) {
      const fitting = (await repairs(pieces, at, desk, 1)).filter((repair) => repair.fits);
      if (fitting.length) return { code: "similar", number: at + 1, repairs: fitting };
    }
    return { code: "codename-check" };
  }
}

/** Words that may have been meant at a place. If one makes the whole codename right, that one alone. @param {string[]} pieces @param {number} at @param {Uint8Array} desk @param {number} far */
async function repairs(pieces, at, desk, far) {
  const typed = pieces[at];
  const near = WORDS.map((word) => ({ word, far: word === typed ? Infinity : distance(word, typed, far) })).filter(
    (candidate) => candidate.far <= far,
  );
  const found = [];
  for (const { word } of near.sort((a, b) => a.far - b.far)) {
    const text = pieces.with(at, word).join(" ");
    const fits = await parse(text, desk).then(
      () => true,
      () => false,
    );
    if (fits) return [{ word, text, fits }];
    found.push({ word, text, fits });
  }
  return found.slice(0, REPAIRS);
}

/** Letters to add, leave out, change or exchange with their neighbour, or Infinity beyond a limit. @param {string} a @param {string} b @param {number} limit */
function distance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let [before, row] = [/** @type {number[]} */ ([]), Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    if (Math.min(...next) > limit) return Infinity;
    [before, row] = [row, next];
  }
  return row[b.length];
}

serveInWorker(CALLS);
