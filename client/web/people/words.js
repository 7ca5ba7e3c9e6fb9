// @ts-check
/** Words that somebody named, wherever they stand in a text and however they are written there: small or capital, with marks as letters of their own, with ligatures, with what nobody sees between their letters. */

/** Letters of a word: what is longer is looked for piece by piece. */
const MAX_WORD = 200;
/** Words that are looked for at once. */
const AT_ONCE = 100;
/** What may stand between letters and changes nobody's name: characters that nobody sees, and what stretches or points Arabic and Hebrew. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1\u05c2]/gu;
/** The same letter, where Unicode has two. @type {[RegExp, string][]} */
const SAME = [
  [/ß/g, "ss"],
  [/ı/g, "i"],
  [/ς/g, "σ"],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/[\u2018\u2019\u02bc]/g, "'"],
];
/** Stands on a small i where a capital one had it. */
const DOT = "\u0307";

/** @typedef {{from: number, to: number}} Place */

/** @param {string} text */
export const withoutUnseen = (text) => text.replace(UNSEEN, "");

/** @type {Map<string, string>} */
const known = new Map();
const MAX_KNOWN = 5_000;

/** A letter as it is compared. @param {string} letter */
function folded(letter) {
  if (letter >= "\0" && letter <= "\x7f") return letter.toLowerCase();
  const before = known.get(letter);
  if (before !== undefined) return before;
  const small = letter === "İ" ? "i" : withoutUnseen(letter.normalize("NFKD")).toLowerCase();
  const made = SAME.reduce((text, [pattern, same]) => text.replace(pattern, same), small);
  if (known.size < MAX_KNOWN) known.set(letter, made);
  return made;
}

/** A text as it is compared, and where each of its letters stands in the text. @param {string} text */
function comparable(text) {
  let all = "";
  /** @type {number[]} */
  const places = [];
  let at = 0;
  for (const letter of text) {
    const same = letter === DOT && all.endsWith("i") ? "" : folded(letter);
    for (let count = 0; count < same.length; count++) places.push(at);
    all += same;
    at += letter.length;
  }
  return { all, places };
}

/** What finds words: places in order, one after the other. @param {string[]} words @returns {(text: string) => Place[]} */
export function finderOf(words) {
  const pieces = words.flatMap((word) => piecesOf(comparable(word).all.trim())).sort((a, b) => b.length - a.length);
  /** @type {RegExp[]} */
  const patterns = [];
  for (let at = 0; at < pieces.length; at += AT_ONCE)
    patterns.push(
      new RegExp(
        pieces
          .slice(at, at + AT_ONCE)
          .map(patternOf)
          .join("|"),
        "gu",
      ),
    );
  return (text) => {
    if (!patterns.length) return [];
    const { all, places } = comparable(text);
    const found = patterns.flatMap((pattern) => [...all.matchAll(pattern)]);
    return found
      .map(({ 0: word, index }) => {
        const last = places[index + word.length - 1];
        return { from: places[index], to: last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
      })
      .sort((a, b) => a.from - b.from || b.to - a.to);
  };
}

/** @param {string} word */
function piecesOf(word) {
  const size = Math.ceil(word.length / Math.ceil(word.length / MAX_WORD));
  return word.match(new RegExp(`.{1,${size || 1}}`, "gsu"))?.filter((piece) => piece.trim()) ?? [];
}

/** With any blanks between, a line's end too, and the marks of what a mail quotes. @param {string} word */
const patternOf = (word) =>
  word
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"))
    .join("[\\s>]{1,8}");
