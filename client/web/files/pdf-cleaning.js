// @ts-check
/** A PDF made anew of its pages: what a page needs to be drawn is copied (pdf-needed.js), streams as they are packed, and nothing else. */

import { ProtocolError } from "../protocol/primitives.js";
import { marksOf, savedStates } from "./pdf-marks.js";
import { COLOURS, NEEDED } from "./pdf-needed.js";
import { PdfFile } from "./pdf-file.js";
import { Ref, nameOf, written } from "./pdf-objects.js";
import { drawnOf, profileOf } from "./pdf-streams.js";
import { MAX_HELD, bytesIn, latin } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./pdf-objects.js").PdfValue} PdfValue */
/** @typedef {import("./pdf-objects.js").Dictionary} Dictionary */
/** @typedef {import("./pdf-file.js").PdfObject} PdfObject */
/** @typedef {import("./pdf-needed.js").Kind} Kind */
/** A page as it is, with what it has of those above it. @typedef {{page: Dictionary, inherited: Dictionary}} Leaf */

const HEAD = "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n";
const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"];
const [CATALOG, PAGES] = [1, 2];
const MAX_DEPTH = 100;
const MAX_NODES = 100_000;
/** Where the beginning of a file is looked for. */
const MAX_BEFORE = 1_024;

/** @param {Reading} reading @returns {Promise<(Blob | Uint8Array)[]>} */
export async function cleanPdf(reading) {
  const bytes = await reading.whole();
  const file = new PdfFile(reading, bytes.subarray(Math.max(0, latin(bytes.subarray(0, MAX_BEFORE)).indexOf("%PDF-"))));
  return new Copy(file).make();
}

/** The pages of a file, in their order. @param {PdfFile} file @param {Dictionary} catalog @returns {Leaf[]} */
function leavesOf(file, catalog) {
  /** @type {Leaf[]} */
  const leaves = [];
  let left = MAX_NODES;
  /** @param {PdfValue | undefined} node @param {Dictionary} above @param {number} depth */
  const walk = (node, above, depth) => {
    if (depth > MAX_DEPTH || left-- <= 0) throw new ProtocolError("too-much");
    file.allowance.step();
    const here = file.dictionary(node);
    if (!here.size) throw new ProtocolError("broken"); // a page would be lost
    const inherited = new Map(above);
    for (const name of INHERITED) if (here.has(name)) inherited.set(name, here.get(name) ?? "null");
    if (!here.has("Kids")) leaves.push({ page: here, inherited });
    else for (const kid of file.list(here.get("Kids"))) walk(kid, inherited, depth + 1);
  };
  walk(catalog.get("Pages"), new Map(), 0);
  if (!leaves.length) throw new ProtocolError("broken");
  return leaves;
}

/** @param {Record<string, PdfValue>} entries @returns {Dictionary} */
const dictionaryOf = (entries) => new Map(Object.entries(entries));

class Copy {
  /** Numbers of objects in the copy, by number before and kind. @type {Map<string, number>} */ #numbers = new Map();
  /** @type {{number: number, from: Ref, kind: Kind}[]} that have a number, and are not written */ #waiting = [];
  /** @type {Map<number, number>} where objects begin */ #places = new Map();
  /** @type {Uint8Array[]} */ #parts = [];
  #size = 0;
  #last = PAGES;

  /** @param {PdfFile} file */
  constructor(file) {
    this.file = file;
  }

  async make() {
    const { file } = this;
    const catalog = file.dictionary(file.trailer.get("Root"));
    if (file.get(catalog.get("NeedsRendering")).value === "true") throw new ProtocolError("broken"); // its pages are made by a program
    const leaves = leavesOf(file, catalog);
    this.#put(bytesIn(HEAD));
    const pages = leaves.map((leaf) => this.#page(leaf));
    await this.#objects();
    const layers = this.#layers(catalog);
    await this.#objects();
    this.#write(PAGES, dictionaryOf({ Type: "/Pages", Count: `${pages.length}`, Kids: pages }));
    this.#write(CATALOG, dictionaryOf({ Type: "/Catalog", Pages: new Ref(PAGES), ...layers }));
    this.#end();
    return this.#parts;
  }

  /** @param {Uint8Array} bytes */
  #put(bytes) {
    this.#parts.push(bytes);
    this.#size += bytes.length;
    if (this.#size > 2 * MAX_HELD) throw new ProtocolError("too-much");
  }

  /** @param {number} number @param {PdfValue} value @param {Uint8Array} [stream] of which it is the dictionary */
  #write(number, value, stream) {
    this.#places.set(number, this.#size);
    if (stream && value instanceof Map) value.set("Length", `${stream.length}`);
    this.#put(bytesIn(`${number} 0 obj\n${written(value)}\n${stream ? "stream\n" : "endobj\n"}`));
    if (stream) this.#put(stream);
    if (stream) this.#put(bytesIn("\nendstream\nendobj\n"));
    return new Ref(number);
  }

  /** @param {Leaf} leaf */
  #page({ page, inherited }) {
    const own = new Map([...inherited, ...page]);
    const marks = marksOf(this.file, page);
    const kept = this.#entries(own, "page");
    if (!kept.has("Resources")) kept.set("Resources", new Map());
    if (marks.length) this.#mark(kept, own, marks);
    return this.#write(
      ++this.#last,
      dictionaryOf({ Type: "/Page", Parent: new Ref(PAGES), ...Object.fromEntries(kept) }),
    );
  }

  /** Draws onto a page what lies on it: forms that are filled in, stamps and drawings. @param {Dictionary} kept @param {Dictionary} own @param {import("./pdf-marks.js").Mark[]} marks */
  #mark(kept, own, marks) {
    const resources = this.file.dictionary(own.get("Resources"));
    const drawn = this.#copy(this.file.get(resources.get("XObject")).value, "each:drawn");
    /** @type {Dictionary} */
    const named = drawn instanceof Map ? drawn : new Map();
    let draw = "\nQ\n".padEnd(3 + 2 * savedStates(this.file, own.get("Contents")), "Q\n");
    for (const [at, { matrix, form }] of marks.entries()) {
      let name = `Mark${at}`;
      while (named.has(name)) name += "x";
      named.set(name, this.#copy(form, "drawn"));
      draw += `q ${matrix.map((number) => number.toFixed(5)).join(" ")} cm /${name} Do Q\n`;
    }
    kept.set("Resources", this.#entries(resources, "resources").set("XObject", named));
    const before = kept.get("Contents") ?? [];
    const [first, last] = ["q\n", draw].map((text) => this.#write(++this.#last, new Map(), bytesIn(text)));
    kept.set("Contents", [first, ...(Array.isArray(before) ? before : [before]), last]);
  }

  /** The entries of a dictionary that stay. @param {Dictionary} dictionary @param {Kind} kind @returns {Dictionary} */
  #entries(dictionary, kind) {
    /** @type {Dictionary} */
    const kept = new Map();
    const needed = NEEDED[kind];
    for (const [name, value] of dictionary) {
      const its = kind.startsWith("each:") ? kind.slice(5) : needed?.get(name);
      if (its === undefined) continue;
      const copy = this.#copy(name === "Contents" ? this.#contents(value) : value, its);
      if (copy !== "null") kept.set(name, copy);
    }
    return kept;
  }

  /** What a page consists of may be a list that stands elsewhere. @param {PdfValue} value @returns {PdfValue} */
  #contents(value) {
    const found = this.file.get(value).value;
    return Array.isArray(found) ? found : value;
  }

  /** @param {PdfValue} value @param {Kind} kind @returns {PdfValue} */
  #copy(value, kind) {
    if (value instanceof Ref) return this.#reference(value, kind);
    if (Array.isArray(value))
      return kind === "colours" ? this.#colours(value) : value.map((each) => this.#copy(each, kind));
    if (value instanceof Map) return kind === "" || kind === "text" ? "null" : this.#direct(value, kind);
    return "(<".includes(value[0]) && kind !== "text" ? "null" : value;
  }

  /** @param {Dictionary} value @param {Kind} kind */
  #direct(value, kind) {
    const kept = this.#entries(value, kind);
    if (kind === "layer" && nameOf(value.get("Type")) === "OCG") kept.set("Name", "(-)"); // what it was called may tell
    return kept;
  }

  /** @param {PdfValue[]} list of a colour space */
  #colours(list) {
    const [family, ...rest] = list;
    const kinds = COLOURS.get(nameOf(this.file.get(family).value)) ?? [];
    return [this.#copy(family, ""), ...kinds.slice(0, rest.length).map((kind, at) => this.#copy(rest[at], kind))];
  }

  /** @param {Ref} ref @param {Kind} kind @returns {PdfValue} */
  #reference(ref, kind) {
    const { value, from } = this.file.get(ref);
    if (typeof value === "string") return this.#copy(value, kind);
    if (value instanceof Map && (kind === "" || (kind === "text" && from < 0))) return "null";
    const its = kind === "text" && from >= 0 ? "bare" : kind; // colours of a table
    const key = `${ref.number} ${its}`;
    const number = this.#numbers.get(key) ?? ++this.#last;
    if (!this.#numbers.has(key)) this.#waiting.push({ number, from: ref, kind: its });
    this.#numbers.set(key, number);
    return new Ref(number);
  }

  async #objects() {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) await this.#object(next);
  }

  /** @param {{number: number, from: Ref, kind: Kind}} wanted */
  async #object({ number, from, kind }) {
    this.file.allowance.step();
    const object = this.file.get(from);
    const { value } = object;
    if (!(value instanceof Map)) return this.#write(number, this.#copy(value, kind));
    const kept = this.#direct(value, kind);
    if (object.from < 0) return this.#write(number, kept);
    if (value.has("F")) throw new ProtocolError("broken"); // its bytes are in another file
    if (this.file.filters(value).includes("Crypt")) throw new ProtocolError("locked");
    const { bytes, packed } = await this.#stream(object, kind);
    if (packed) this.#repack(kept, packed);
    this.#write(number, kept, bytes);
  }

  /** Says how a stream is packed now. @param {Dictionary} kept @param {string[]} packed */
  #repack(kept, packed) {
    const parms = this.file.get(kept.get("DecodeParms")).value;
    kept.delete("Filter");
    kept.delete("DecodeParms");
    if (!packed.length) return;
    kept.set("Filter", `/${packed[0]}`);
    const last = Array.isArray(parms) ? (parms.at(-1) ?? "null") : parms;
    if (last instanceof Map) kept.set("DecodeParms", last);
  }

  /** A stream's bytes, without what pictures and colour profiles tell. @param {PdfObject} stream @param {Kind} kind @returns {Promise<import("./pdf-streams.js").Stream>} */
  async #stream(stream, kind) {
    if (kind === "profile") return { bytes: profileOf(this.file.plain(stream)), packed: [] };
    if (kind === "drawn") return drawnOf(this.file, stream, nameOf(this.file.dictionary(stream.value).get("Subtype")));
    return { bytes: this.file.bytesOf(stream) };
  }

  /** Which layers are shown: a page would look otherwise without it. @param {Dictionary} catalog @returns {Record<string, PdfValue>} */
  #layers(catalog) {
    const all = this.file.dictionary(catalog.get("OCProperties"));
    const known = (/** @type {PdfValue | undefined} */ list) =>
      this.file.list(list).filter((each) => each instanceof Ref && this.#numbers.has(`${each.number} layer`));
    const groups = known(all.get("OCGs"));
    if (!groups.length) return {};
    const shown = this.file.dictionary(all.get("D"));
    const copied = (/** @type {PdfValue | undefined} */ list) => this.#copy(known(list), "layer");
    const D = dictionaryOf({
      BaseState: this.#copy(shown.get("BaseState") ?? "/ON", ""),
      ON: copied(shown.get("ON")),
      OFF: copied(shown.get("OFF")),
      AS: this.file.list(shown.get("AS")).map((each) => {
        const rule = this.file.dictionary(each); // what is only for paper, or only for the screen
        const [Event, Category] = ["Event", "Category"].map((name) =>
          this.#copy(this.file.get(rule.get(name)).value, ""),
        );
        return dictionaryOf({ Event, Category, OCGs: copied(rule.get("OCGs")) });
      }),
    });
    return { OCProperties: dictionaryOf({ OCGs: copied(groups), D }) };
  }

  /** The table of objects. */
  #end() {
    const from = this.#size;
    let table = `xref\n0 ${this.#last + 1}\n0000000000 65535 f \n`;
    for (let number = 1; number <= this.#last; number++)
      table += `${String(this.#places.get(number)).padStart(10, "0")} 00000 n \n`;
    table += `trailer\n<</Size ${this.#last + 1}/Root ${CATALOG} 0 R>>\nstartxref\n${from}\n%%EOF\n`;
    this.#put(bytesIn(table));
  }
}
