// @ts-check
/** The current revision of a PDF, as its tables of objects have it: older ones are followed only for what no newer one has. */

import { ProtocolError } from "../protocol/primitives.js";
import { UNPACKED, unpredicted } from "./pdf-filters.js";
import { PdfReader, Ref, nameOf } from "./pdf-objects.js";
import { latin } from "./reading.js";

/** @typedef {import("./reading.js").Reading} Reading */
/** @typedef {import("./pdf-objects.js").PdfValue} PdfValue */
/** @typedef {import("./pdf-objects.js").Dictionary} Dictionary */
/** What an object is: a value; of a stream, its dictionary, and where its bytes are. @typedef {{value: PdfValue, from: number, to: number}} PdfObject `from` is -1 where there is no stream */
/** Where an object stands: at a place of the file (`within` 0), or in another object. @typedef {{within: number, at: number}} Place */

/** Objects that a file may have, and tables of them. */
const MAX_OBJECTS = 500_000;
const MAX_TABLES = 1_000;
/** Letters of objects that are read, some of them again and again. */
const MAX_LETTERS = 128 * 1_048_576;
/** Bytes of a row of a packed table. */
const MAX_ROW = 24;
const ROW = /[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+([nf])/y;
const NUMBERS = /[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})/y;
const OBJECT = /[\0\t\n\f\r ]{0,100}(\d{1,10})[\0\t\n\f\r ]{1,100}\d{1,5}[\0\t\n\f\r ]{1,100}obj/y;
const STREAM = /stream(?:\r\n|\n|\r)/y;
const STREAM_END = /[\0\t\n\f\r ]{0,100}endstream/y;
const LENGTH = /[\0\t\n\f\r ]{0,100}(\d{1,10})/y;
const MAX_STEPS = 20;
const MAX_FILTERS = 10;
const NONE = { value: "null", from: -1, to: -1 };

/** Where a row of a packed table says that an object is. @param {Uint8Array} row @param {number[]} widths of its three numbers @returns {Place | null} */
function placeOf(row, [kind, second, third]) {
  const number = (/** @type {number} */ from, /** @type {number} */ width) =>
    row.subarray(from, from + width).reduce((sum, byte) => sum * 256 + byte, 0);
  const use = kind ? number(0, kind) : 1;
  const [one, two] = [number(kind, second), number(kind + second, third)];
  if (use === 2 && one === 0) throw new ProtocolError("broken");
  return use === 1 ? { within: 0, at: one } : use === 2 ? { within: one, at: two } : null;
}

/** @param {RegExp} sticky @param {string} all @param {number} at */
function matchAt(sticky, all, at) {
  sticky.lastIndex = at;
  return sticky.exec(all);
}

export class PdfFile {
  /** @type {Map<number, Place | null>} null: there is none any more */ #places = new Map();
  /** @type {Map<number, {all: string, places: Map<number, number>}>} objects that have others within */ #packed =
    new Map();
  /** @type {Map<number, number>} where streams end whose lengths are wrong, by where they begin */ #ends = new Map();
  #letters = MAX_LETTERS;
  /** @type {Dictionary} */ trailer = new Map();

  /** @param {Reading} reading @param {Uint8Array} bytes all, from where it says that it is a PDF */
  constructor(reading, bytes) {
    this.allowance = reading.allowance;
    this.bytes = bytes;
    this.all = latin(bytes);
    this.#follow();
  }

  /** All tables from the newest on. */
  #follow() {
    const last = this.all.lastIndexOf("startxref");
    const begin = matchAt(/startxref[\0\t\n\f\r ]*(\d{1,10})/y, this.all, Math.max(0, last));
    if (!begin) throw new ProtocolError("broken");
    const wanted = [Number(begin[1])];
    const seen = new Set();
    while (wanted.length) {
      const at = /** @type {number} */ (wanted.shift());
      if (seen.has(at)) continue;
      if (seen.add(at).size > MAX_TABLES) throw new ProtocolError("too-much");
      const trailer = this.#table(at);
      if (trailer.has("Encrypt")) throw new ProtocolError("locked");
      if (!this.trailer.size) this.trailer = trailer;
      for (const name of ["XRefStm", "Prev"]) if (trailer.has(name)) wanted.push(numberOf(trailer.get(name)));
    }
  }

  /** @param {number} at @returns {Dictionary} */
  #table(at) {
    const reader = new PdfReader(this.all, at, () => this.allowance.step());
    return reader.passes("xref") ? this.#plainTable(reader) : this.#packedTable(at);
  }

  /** @param {PdfReader} reader */
  #plainTable(reader) {
    for (let section = 0; !reader.passes("trailer"); section++) {
      const [, first, count] = matchAt(NUMBERS, this.all, reader.at) ?? [];
      if (count === undefined) throw new ProtocolError("broken");
      reader.at = NUMBERS.lastIndex;
      let from = Number(first);
      for (let row = 0; row < Number(count); row++) {
        this.allowance.step();
        const [, offset, generation, use] = matchAt(ROW, this.all, reader.at) ?? [];
        if (!use) throw new ProtocolError("broken");
        reader.at = ROW.lastIndex;
        if (!section && !row && from === 1 && use === "f" && generation === "65535") from = 0; // programs count wrong here
        this.#put(from + row, use === "n" ? { within: 0, at: Number(offset) } : null);
      }
    }
    const trailer = reader.value();
    if (!(trailer instanceof Map)) throw new ProtocolError("broken");
    return trailer;
  }

  /** @param {number} at */
  #packedTable(at) {
    const stream = this.#objectAt(at);
    const { value } = stream;
    if (!(value instanceof Map) || nameOf(value.get("Type")) !== "XRef") throw new ProtocolError("broken");
    const widths = listOf(value.get("W")).map(numberOf);
    const row = widths.reduce((sum, width) => sum + width, 0);
    if (widths.length !== 3 || !row || row > MAX_ROW) throw new ProtocolError("broken");
    const rows = this.plain(stream);
    const index = listOf(value.get("Index") ?? ["0", value.get("Size") ?? "0"]).map(numberOf);
    for (let part = 0, from = 0; part + 1 < index.length; part += 2)
      for (let each = 0; each < index[part + 1] && from + row <= rows.length; each++, from += row)
        this.#put(index[part] + each, placeOf(rows.subarray(from, from + row), widths));
    return value;
  }

  /** @param {number} number @param {Place | null} place */
  #put(number, place) {
    if (!this.#places.has(number)) this.#places.set(number, place);
    if (this.#places.size > MAX_OBJECTS) throw new ProtocolError("too-much");
  }

  /** What something is, or what it points to. @param {PdfValue | undefined} value @returns {PdfObject} */
  get(value) {
    let object = { ...NONE, value: value ?? "null" };
    for (let left = MAX_STEPS; left; left--) {
      if (!(object.value instanceof Ref)) return object;
      object = this.#object(object.value.number);
    }
    throw new ProtocolError("broken");
  }

  /** The dictionary that something is or points to, or an empty one. @param {PdfValue | undefined} value @returns {Dictionary} */
  dictionary(value) {
    const found = this.get(value).value;
    return found instanceof Map ? found : new Map();
  }

  /** The list that something is or points to, or an empty one. @param {PdfValue | undefined} value */
  list(value) {
    return listOf(this.get(value).value);
  }

  /** @param {number} number @returns {PdfObject} */
  #object(number) {
    const place = this.#places.get(number);
    if (!place) return NONE;
    return place.within ? this.#packedObject(number, place.within) : this.#objectAt(place.at, number);
  }

  /** @param {number} at @param {number} [number] that it has to have @returns {PdfObject} */
  #objectAt(at, number) {
    const head = matchAt(OBJECT, this.all, at);
    if (!head || (number !== undefined && Number(head[1]) !== number)) throw new ProtocolError("broken");
    const reader = new PdfReader(this.all, OBJECT.lastIndex, () => this.allowance.step());
    const value = reader.value();
    reader.space();
    this.#pass(reader.at - at);
    if (!(value instanceof Map) || !reader.take(STREAM)) return { value, from: -1, to: -1 };
    const from = reader.at;
    const length = value.get("Length");
    const to = from + numberOf(length instanceof Ref ? this.#lengthOf(length, from) : length);
    if (matchAt(STREAM_END, this.all, to)) return { value, from, to };
    return { value, from, to: this.#endOf(from) };
  }

  /** Where a stream ends whose length is wrong. @param {number} from */
  #endOf(from) {
    const end = this.#ends.get(from) ?? this.all.indexOf("endstream", from);
    if (end === -1) throw new ProtocolError("broken");
    if (!this.#ends.has(from)) this.#pass(end - from);
    this.#ends.set(from, end);
    return end;
  }

  /** @param {number} letters that were read */
  #pass(letters) {
    this.#letters -= letters;
    if (this.#letters < 0) throw new ProtocolError("too-much");
  }

  /** A length that stands elsewhere; it cannot be within a stream, or else it would depend on itself. @param {Ref} ref @param {number} from */
  #lengthOf({ number }, from) {
    const place = this.#places.get(number);
    if (!place || place.within) return "0";
    const head = matchAt(OBJECT, this.all, place.at);
    if (!head || Number(head[1]) !== number || place.at === from) return "0";
    return matchAt(LENGTH, this.all, OBJECT.lastIndex)?.[1] ?? "0";
  }

  /** @param {number} number @param {number} within @returns {PdfObject} */
  #packedObject(number, within) {
    if (this.#places.get(within)?.within !== 0) throw new ProtocolError("broken");
    const pack = this.#packed.get(within) ?? this.#unpack(within);
    const at = pack.places.get(number);
    if (at === undefined) throw new ProtocolError("broken");
    const reader = new PdfReader(pack.all, at, () => this.allowance.step());
    const value = reader.value();
    this.#pass(reader.at - at);
    return { value, from: -1, to: -1 };
  }

  /** @param {number} number */
  #unpack(number) {
    const stream = this.#object(number);
    if (!(stream.value instanceof Map)) throw new ProtocolError("broken");
    const all = latin(this.plain(stream));
    const [count, first] = [numberOf(stream.value.get("N")), numberOf(stream.value.get("First"))];
    /** @type {Map<number, number>} */
    const places = new Map();
    for (let at = 0, left = count; left; left--) {
      const [, object, offset] = matchAt(NUMBERS, all, at) ?? [];
      if (!offset) throw new ProtocolError("broken");
      at = NUMBERS.lastIndex;
      places.set(Number(object), first + Number(offset));
    }
    const pack = { all, places };
    this.#packed.set(number, pack);
    return pack;
  }

  /** The names of what a stream is packed with, from the outside in. @param {Dictionary} dictionary */
  filters(dictionary) {
    const filter = this.get(dictionary.get("Filter")).value;
    const all = filter === "null" ? [] : Array.isArray(filter) ? filter : [filter];
    if (all.length > MAX_FILTERS) throw new ProtocolError("too-much");
    return all.map((each) => nameOf(this.get(each).value));
  }

  /** @param {PdfObject} stream @returns {Uint8Array} its bytes as they stand */
  bytesOf({ from, to }) {
    if (from < 0) throw new ProtocolError("broken");
    return this.bytes.subarray(from, to);
  }

  /** A stream's bytes, unpacked as far as that can be done here; `left` are the names of what they are packed with still. @param {PdfObject} stream */
  unpacked(stream) {
    const dictionary = this.dictionary(stream.value);
    const left = this.filters(dictionary);
    const parms = this.get(dictionary.get("DecodeParms") ?? dictionary.get("DP")).value;
    let bytes = this.bytesOf(stream);
    for (let at = 0; left.length; at++) {
      const unpack = UNPACKED.get(left[0]);
      if (!unpack) break;
      bytes = unpack(bytes, this.allowance);
      this.allowance.take(bytes.length);
      left.shift();
      bytes = this.#unpredicted(bytes, this.dictionary(Array.isArray(parms) ? parms[at] : parms));
    }
    return { bytes, left };
  }

  /** The same of what is not packed in another way. @param {PdfObject} stream */
  plain(stream) {
    const { bytes, left } = this.unpacked(stream);
    if (left.length) throw new ProtocolError("broken");
    this.#pass(bytes.length);
    return bytes;
  }

  /** @param {Uint8Array} bytes @param {Dictionary} how */
  #unpredicted(bytes, how) {
    const [predictor, columns, colours, bits] = ["Predictor", "Columns", "Colors", "BitsPerComponent"].map((name, at) =>
      numberOf(this.get(how.get(name) ?? `${[1, 1, 1, 8][at]}`).value),
    );
    if (predictor < 2) return bytes;
    if (predictor < 10 || colours !== 1 || bits !== 8) throw new ProtocolError("broken");
    return unpredicted(bytes, columns);
  }
}

/** @param {PdfValue | undefined} value @returns {PdfValue[]} */
const listOf = (value) => (Array.isArray(value) ? value : []);

/** A number that nothing is negative of. @param {PdfValue | undefined} value */
export function numberOf(value) {
  const number = typeof value === "string" ? Number(value) : Number.NaN;
  if (!Number.isInteger(number) || number < 0) throw new ProtocolError("broken");
  return number;
}
