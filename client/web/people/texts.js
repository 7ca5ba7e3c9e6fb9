// @ts-check
/** People in a text: passages that are pointed out by kind, and a copy in which they, and words that its source named, are replaced. */

import { ProtocolError } from "../protocol/primitives.js";
import { BLACK, BLACK_BYTES } from "./coarse.js";
import { passagesOf } from "./passages.js";
import { looseText } from "./columns.js";
import { MAX_TABLE, Writing, replaced } from "./plan.js";
import { proposedInText } from "./proposed.js";
import { SeenPieces } from "./hidden.js";
import { MARK, MAX_ROW, encodingOf } from "./rows.js";
import { finderOf, withoutUnseen } from "./words.js";

/** @typedef {import("./kinds.js").Kind} Kind */
/** @typedef {import("./plan.js").Action} Action */
/** Passages of a kind: how many there are where the page looked, and some of them. @typedef {{kind: Kind, count: number, examples: string[]}} Found */
/** `looked`: bytes that were looked at. @typedef {{encoding: import("./rows.js").Form["encoding"], found: Found[], looked: number}} Text */
/** Kinds of passages that were seen. @typedef {{found: {kind: Kind}[]}} Seen */
/** `kinds`: what is done with passages of each kind; with others, what is proposed. `words`: replaced by pseudonyms wherever they stand. `kept`: passages that stay. @typedef {{kinds: Partial<Record<Kind, Action>>, words: string[], kept: string[]}} TextPlan */

/** Bytes that are looked at; a copy is made of all. */
const SAMPLE = 262_144;
const MAX_EXAMPLES = 5;
const MAX_SHOWN = 60;
/** Letters at the end of a piece that wait for the next one: more than a passage or a word has. */
export const MARGIN = 2_048;

/** @param {Blob} blob @returns {Promise<Text>} */
export async function lookAtWords(blob) {
  const head = new Uint8Array(await blob.slice(0, SAMPLE).arrayBuffer());
  const encoding = encodingOf(head);
  /** @type {Map<Kind, Found>} */
  const found = new Map();
  const text = looseText(head, { encoding });
  for (const { kind, from, to } of passagesOf(text)) {
    const before = found.get(kind) ?? { kind, count: 0, examples: [] };
    const example = text.slice(from, to).slice(0, MAX_SHOWN);
    if (before.examples.length < MAX_EXAMPLES && !before.examples.includes(example)) before.examples.push(example);
    found.set(kind, { ...before, count: before.count + 1 });
  }
  return { encoding, found: [...found.values()], looked: head.length };
}

/** The copy of a text, how it is written, how many places were replaced in it, and the passages that the page sees and that stay. @param {Blob} blob @param {Text["encoding"]} encoding @param {TextPlan} plan @param {import("./plan.js").Means} means @returns {Promise<{blob: Blob, encoding: "utf-8" | "bytes", replaced: number, still: Seen, hidden: number}>} */
export async function copyText(blob, encoding, plan, means) {
  if (blob.size > MAX_TABLE) throw new ProtocolError("too-large");
  try {
    return await copyIn(blob, encoding, plan, means);
  } catch (error) {
    if (!(error instanceof ProtocolError) || error.code !== "encoding") throw error;
    return copyIn(blob, "bytes", plan, means); // not UTF-8 after all
  }
}

/** @param {Blob} blob @param {Text["encoding"]} encoding @param {TextPlan} plan @param {import("./plan.js").Means} means @returns {ReturnType<typeof copyText>} */
async function copyIn(blob, encoding, plan, means) {
  const writing = new Writing(encoding);
  const copying = new Copying(plan, means.pseudonym, encoding === "bytes" ? BLACK_BYTES : BLACK);
  let rest = "";
  let read = 0;
  const pieces = new SeenPieces(blob, encoding);
  for await (const piece of pieces) {
    const marked = read === 0 && piece.startsWith(MARK);
    if (marked) writing.add(MARK);
    const text = marked ? piece.slice(1) : rest + piece;
    const { written, end } = copying.take(text, safeEnd(text));
    writing.add(written);
    rest = text.slice(end);
    if (rest.length > MAX_ROW) throw new ProtocolError("too-much"); // words that somebody named go on and on
    read += piece.length;
    means.tell(Math.min(read, blob.size));
  }
  writing.add(copying.take(rest, rest.length).written);
  const still = { found: [...copying.left].map((kind) => ({ kind })) };
  const { replaced } = copying;
  const written = encoding === "bytes" ? "bytes" : "utf-8";
  return { blob: writing.end(), encoding: written, replaced, still, hidden: pieces.hidden };
}

/** Where a piece can be cut: after a blank, and far enough from its end that no passage goes on behind it. @param {string} text */
function safeEnd(text) {
  const last = text.length - MARGIN;
  for (let at = last; at > 0 && at > last - MARGIN; at--) if (/\s/.test(text[at - 1])) return at;
  return Math.max(0, last);
}

class Copying {
  replaced = 0;
  /** @type {Set<Kind>} of what stays */ left = new Set();

  /** @param {TextPlan} plan @param {(value: string) => string} pseudonym @param {string} black */
  constructor(plan, pseudonym, black) {
    this.plan = plan;
    this.pseudonym = pseudonym;
    this.black = black;
    this.kept = new Set(plan.kept.map(compared));
    if (black === BLACK_BYTES && plan.words.some((word) => /[^ -~]/.test(word))) throw new ProtocolError("unreadable"); // it may stand there, written otherwise
    this.wordsIn = finderOf(plan.words);
  }

  /** What is written of a text up to a place, or up to before a passage that goes on behind it. @param {string} text @param {number} wanted */
  take(text, wanted) {
    const places = this.#places(text);
    const across = places.find(({ from, to }) => from < wanted && to > wanted);
    const end = across?.from ?? wanted;
    let written = "";
    let at = 0;
    for (const { from, to, action } of places) {
      if (from >= end) break;
      const value = withoutUnseen(text.slice(from, to)).replace(/\n[\s>]{1,8}/g, " ");
      written += text.slice(at, from) + replaced(value, action, this.pseudonym, this.black);
      at = to;
      this.replaced++;
    }
    return { written: written + text.slice(at, end), end };
  }

  /** What is replaced, in order: where a word and a passage overlap, all that both cover. @param {string} text @returns {{from: number, to: number, action: Action}[]} */
  #places(text) {
    /** @type {{from: number, to: number, action: Action}[]} */
    const all = this.wordsIn(text).map((place) => ({ ...place, action: "pseudonym" }));
    for (const { kind, from, to } of passagesOf(text)) {
      const isKept = this.kept.has(compared(text.slice(from, to)));
      const action = isKept ? "keep" : (this.plan.kinds[kind] ?? proposedInText(kind));
      if (action !== "keep") all.push({ from, to, action });
      else this.left.add(kind);
    }
    /** @type {{from: number, to: number, action: Action}[]} */
    const joined = [];
    for (const place of all.sort((a, b) => a.from - b.from || b.to - a.to)) {
      const before = joined.at(-1);
      if (!before || place.from >= before.to) joined.push({ ...place });
      else if (place.to > before.to)
        Object.assign(before, { to: place.to, action: "blacken" }); // neither of the two is all of it
      else if (before.action === "coarsen") before.action = "blacken"; // what is coarser may still have the word
    }
    return joined;
  }
}

/** @param {string} text */
const compared = (text) => text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
