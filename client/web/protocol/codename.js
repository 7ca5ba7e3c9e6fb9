// @ts-check
/** The codename and the keys that come from it (docs/protocol.md section 3). Only the codename's Worker loads this, and with it the word list. */

import { ProtocolError, concat, encodeText, hex, hkdf, sha256, tag } from "./primitives.js";
import { WORDS } from "./words.js";

const SECRET_WORDS = 7;
const KEY_WORDS = 21;
/** docs/adr/0014 */
const ARGON2 = { t: 1, m: 8_192, p: 1, dkLen: 32, version: 0x13 };

const known = new Set(WORDS);
const hyphenated = new Map(WORDS.filter((word) => word.includes("-")).map((word) => [word.replace("-", " "), word]));

/** @typedef {{words: string[], text: string, seven: string}} Codename */
/** @typedef {{replySeed: Uint8Array, caseSeed: Uint8Array, clueKey: Uint8Array, receiptKey: Uint8Array, bundleKey: Uint8Array, pseudonymKey: Uint8Array}} SourceKeys */

/** @param {string[]} words eight @returns {Codename} */
const codename = (words) => ({ words, text: words.join(" "), seven: words.slice(0, SECRET_WORDS).join(" ") });

/** The word that checks seven others at a desk. @param {string} seven @param {Uint8Array} desk */
async function checkWord(seven, desk) {
  const digest = await hkdf(encodeText(seven), tag("check word", desk));
  return WORDS[Number(new DataView(digest.buffer).getBigUint64(0) % BigInt(WORDS.length))];
}

/** A key as people compare it (section 4.9): 21 words. @param {Uint8Array} key 32 bytes */
export async function keyWords(key) {
  const check = await sha256(concat(encodeText("knothole words"), key));
  let number = (BigInt(`0x${hex(key)}`) << 15n) | BigInt((256 * check[0] + check[1]) >> 1);
  /** @type {string[]} */
  const words = [];
  for (let at = 0; at < KEY_WORDS; at++) {
    words.unshift(WORDS[Number(number % BigInt(WORDS.length))]);
    number /= BigInt(WORDS.length);
  }
  return words.join(" ");
}

/**
 * Draws a codename; uniform, by rejection.
 * @param {Uint8Array} desk
 * @param {import("./primitives.js").RandomBytes} random
 */
export async function generate(desk, random) {
  const limit = 65_536 - (65_536 % WORDS.length); // two random bytes below this are uniform modulo 7,776
  /** @type {string[]} */
  const words = [];
  while (words.length < SECRET_WORDS) {
    const [high, low] = random(2);
    const number = 256 * high + low;
    if (number < limit) words.push(WORDS[number % WORDS.length]);
  }
  return codename([...words, await checkWord(words.join(" "), desk)]);
}

/** @param {string} untrusted as a person typed it */
function split(untrusted) {
  const pieces = untrusted
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  /** @type {string[]} */
  const words = [];
  for (const piece of pieces) {
    const joined = hyphenated.get(`${words.at(-1)} ${piece}`);
    if (joined) words[words.length - 1] = joined;
    else words.push(piece);
  }
  return words;
}

/**
 * Reads a codename as a person typed it, or throws `codename-word` (with position and word), `codename-length`, `codename-check` (with `swapped`, the two
 * positions whose exchange makes the words fit, if there are such).
 * @param {string} untrusted
 * @param {Uint8Array} desk
 */
export async function parse(untrusted, desk) {
  const words = split(untrusted);
  const position = words.findIndex((word) => !known.has(word));
  if (position >= 0) throw new ProtocolError("codename-word", { position, word: words[position] });
  if (words.length !== SECRET_WORDS + 1) throw new ProtocolError("codename-length");
  if (!(await fits(words, desk))) throw new ProtocolError("codename-check", { swapped: await findSwap(words, desk) });
  return codename(words);
}

/** @param {string[]} words @param {Uint8Array} desk */
const fits = async (words, desk) => (await checkWord(codename(words).seven, desk)) === words[SECRET_WORDS];

/** @param {string[]} words @param {Uint8Array} desk @returns {Promise<[number, number] | undefined>} */
async function findSwap(words, desk) {
  for (let a = 0; a < words.length; a++)
    for (let b = a + 1; b < words.length; b++) {
      const swapped = words.with(a, words[b]).with(b, words[a]);
      if (await fits(swapped, desk)) return [a, b];
    }
}

/** Words that begin with some letters, in order. @param {string} beginning @param {number} most */
export function completions(beginning, most) {
  const start = beginning.toLowerCase();
  return start ? WORDS.filter((word) => word.startsWith(start)).slice(0, most) : [];
}

/**
 * Stretches the seven words. Takes two seconds without a JIT, and blocks.
 * @param {string} seven
 * @param {Uint8Array} desk
 * @param {typeof import("../vendor/argon2.js").argon2id} argon2id
 * @param {(done: number) => void} [progress] hears the share that is done
 * @returns {Promise<Uint8Array>} the master, 32 bytes
 */
export async function stretch(seven, desk, argon2id, progress) {
  const salt = (await sha256(tag("codename", desk))).slice(0, 16);
  return argon2id(encodeText(seven), salt, { ...ARGON2, onProgress: progress });
}

/** Section 3.2. @param {Uint8Array} master @param {Uint8Array} desk @returns {Promise<SourceKeys>} */
export async function deriveKeys(master, desk) {
  const [replySeed, caseSeed, clueKey, receiptKey, bundleKey, pseudonymKey] = await Promise.all(
    ["reply key", "case key", "clue key", "receipt key", "bundle key", "pseudonym key"].map((label) =>
      hkdf(master, tag(label, desk)),
    ),
  );
  return { replySeed, caseSeed, clueKey, receiptKey, bundleKey, pseudonymKey };
}
