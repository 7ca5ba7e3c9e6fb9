// @ts-check
/** The text of a page in HTML: what can be read in it, with what is hidden by its style. Nothing of it is run or requested. */

import { withoutReferences } from "../files/xml.js";
import { own } from "./rows.js";

/** Elements whose content is no text. */
const SILENT = /^(script|style|template|svg|math|object|iframe|noframes)$/;
/** Elements that stand between others on a line. */
const INLINE =
  /^(a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
/** Marks on letters, as references name them. @type {[string, string][]} */
const MARKS = [["grave", "\u0300"], ["acute", "\u0301"], ["circ", "\u0302"], ["tilde", "\u0303"], ["uml", "\u0308"], ["ring", "\u030a"], ["caron", "\u030c"], ["cedil", "\u0327"]]; // biome-ignore format: one line

/** @type {Record<string, string>} */
const LETTERS = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", szlig: "ß", euro: "€", shy: "" },
  ...{ aelig: "æ", AElig: "Æ", oelig: "œ", OElig: "Œ", oslash: "ø", Oslash: "Ø", eth: "ð", ETH: "Ð", thorn: "þ" },
  ...{ ndash: "–", mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", bdquo: "„", sbquo: "‚" },
  ...{ laquo: "«", raquo: "»", middot: "·", bull: "•", sect: "§", copy: "©", reg: "®", deg: "°", ordm: "º", ordf: "ª" },
};
for (const letter of "ACDEGILNORSTUYZacdegilnorstuyz")
  for (const [name, mark] of MARKS) LETTERS[letter + name] = (letter + mark).normalize();

/** Letters that are joined once in a while: a text of many short pieces takes many times its length until then. */
const JOINED = 65_536;

class Text {
  /** @type {string[]} */ #long = [];
  #short = "";

  /** @param {string} piece */
  add(piece) {
    this.#short += piece;
    if (this.#short.length < JOINED) return;
    this.#long.push(own(narrowed(this.#short)));
    this.#short = "";
  }

  get all() {
    return this.#long.join("") + this.#short;
  }
}

/** Without blanks and empty lines that say nothing. @param {string} text */
const narrowed = (text) =>
  text
    .replace(/[ \t]*\n[ \t]*/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .replace(/ {2,}/g, " ");

/** @param {string} html */
export function textOfMarkup(html) {
  const text = new Text();
  for (let at = 0; at < html.length; ) {
    const from = html.indexOf("<", at);
    text.add(html.slice(at, from === -1 ? html.length : from).replace(/\s+/g, " "));
    if (from === -1) break;
    const { end, said } = tagAt(html, from);
    text.add(said);
    at = end;
  }
  return `${narrowed(withoutReferences(text.all, LETTERS)).trim()}\n`;
}

/** Where a tag ends, or the element of which nothing is said; and what is written in its place. @param {string} html @param {number} from */
function tagAt(html, from) {
  if (!/[a-zA-Z/!?]/.test(html[from + 1] ?? "")) return { end: from + 1, said: "<" };
  const last = html.startsWith("<!--", from) ? "-->" : ">";
  const found = html.indexOf(last, from);
  const end = found === -1 ? html.length : found + last.length;
  const [, slash, name] = /^<(\/?)([a-zA-Z]\w{0,20})/.exec(html.slice(from, from + 24)) ?? ["", "", ""];
  const element = name.toLowerCase();
  if (!slash && SILENT.test(element) && html[end - 2] !== "/")
    return { end: afterElement(html, end, element), said: " " };
  if (/^t[dh]$/.test(element)) return { end, said: slash && "\t" };
  return { end, said: element && !INLINE.test(element) ? "\n" : "" };
}

/** Where an element ends whose content is passed over. @param {string} html @param {number} at @param {string} name */
function afterElement(html, at, name) {
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = at;
  const end = closing.exec(html);
  return end ? end.index : html.length; // the tag that closes it comes next
}

/** A page's bytes as text, in the encoding that it names. @param {Uint8Array} bytes @param {(bytes: Uint8Array) => string} guess */
export function decodedMarkup(bytes, guess) {
  const head = guess(bytes.subarray(0, 2_048));
  const label = /<meta[^>]{0,200}charset=["']?([\w-]{2,40})/i.exec(head)?.[1];
  return decodedAs(bytes, label ?? "", guess);
}

/** Bytes in an encoding, if there is such and they are of it. @param {Uint8Array} bytes @param {string} label @param {(bytes: Uint8Array) => string} guess */
export function decodedAs(bytes, label, guess) {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return guess(bytes);
  }
}
