// @ts-check
/** The blocks of a JPEG: its coefficients as they are kept, without turning them into pixels, so that what is not changed stays as it is. Huffman-coded, sequential or progressive, with 8 bits. */

import { ProtocolError } from "../protocol/primitives.js";
import { isAt, u16 } from "./reading.js";

/** `table`: the number of its quantisation table; `across` and `down`: blocks that are kept, whole groups of them; `blocks`: 64 coefficients each, in the order in which they are written. @typedef {{id: number, h: number, v: number, table: number, across: number, down: number, blocks: Int16Array, dc: number, ac: number, before: number}} Component */
/** `tables`: quantisation, 64 numbers each. `rgb`: its components are colours. `heads`: segments before the picture that stay. @typedef {{width: number, height: number, h: number, v: number, components: Component[], tables: (Uint16Array | undefined)[], rgb: boolean, heads: Uint8Array[]}} Frame */
/** @typedef {{components: Component[], from: number, to: number, high: number, low: number, progressive: boolean}} Scan */
/** Tells how far it is, in bytes; refuses if it is to stop. @typedef {(done: number) => Promise<void>} Tell */

/** Coefficients of a picture: two bytes each. */
const MAX_COEFFICIENTS = 80_000_000;
/** More scans than programs write: each goes through the whole picture. */
const MAX_SCANS = 100;

/** Bits of a scan. Behind its end there are none. */
class Bits {
  #held = 0;
  #count = 0;
  /** Bits that are not in the file. */
  #missing = 0;

  /** @param {Uint8Array} bytes @param {number} at */
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }

  #fill() {
    while (this.#count <= 16) {
      const byte = this.bytes[this.at];
      const ends = byte === undefined || (byte === 0xff && this.bytes[this.at + 1] !== 0);
      if (ends) this.#missing += 8;
      else this.at += byte === 0xff ? 2 : 1;
      this.#held = ((this.#held << 8) | (ends ? 0 : byte)) & 0xffffff;
      this.#count += 8;
    }
  }

  /** @param {number} length */
  #take(length) {
    this.#count -= length;
    if (this.#count < this.#missing) throw new ProtocolError("broken"); // the file was cut off
  }

  /** @param {number} length up to 16 */
  next(length) {
    if (length === 0) return 0;
    this.#fill();
    const value = (this.#held >> (this.#count - length)) & ((1 << length) - 1);
    this.#take(length);
    return value;
  }

  /** @param {Uint16Array} codes @returns {number} */
  symbol(codes) {
    this.#fill();
    const found = codes[(this.#held >> (this.#count - 16)) & 0xffff];
    if (!found) throw new ProtocolError("broken");
    this.#take(found >> 8);
    return found & 255;
  }

  /** A number with its sign. @param {number} length */
  signed(length) {
    const value = this.next(length);
    return length === 0 || value >> (length - 1) ? value : value - (1 << length) + 1;
  }

  /** Goes on behind a mark for beginning again, if one is there. */
  restart() {
    this.#count = this.#missing = this.#held = 0;
    while (this.bytes[this.at] === 0xff && this.bytes[this.at + 1] === 0xff) this.at++;
    const mark = this.bytes[this.at + 1];
    if (this.bytes[this.at] !== 0xff || mark < 0xd0 || mark > 0xd7) throw new ProtocolError("broken");
    this.at += 2;
  }
}

/** For the next 16 bits, how long the code is that they begin with, and its symbol. @param {Uint8Array} lengths @param {Uint8Array} symbols */
function codesOf(lengths, symbols) {
  const codes = new Uint16Array(65_536);
  let [from, at] = [0, 0];
  for (let length = 1; length <= 16; length++)
    for (let count = lengths[length - 1]; count > 0; count--) {
      const to = from + (1 << (16 - length));
      if (to > 65_536) throw new ProtocolError("broken");
      codes.fill((length << 8) | symbols[at++], from, to);
      from = to;
    }
  return codes;
}

class Reader {
  /** @type {Frame | null} */ frame = null;
  /** @type {(Uint16Array | undefined)[]} */ tables = [];
  /** @type {Uint16Array[]} of DC, and of AC from 16 on */ codes = [];
  /** @type {Uint8Array[]} */ heads = [];
  interval = 0;
  progressive = false;
  rgb = false;
  scans = 0;

  /** @param {Uint8Array} bytes @param {Tell} tell */
  constructor(bytes, tell) {
    this.bytes = bytes;
    this.tell = tell;
  }

  /** @returns {Promise<Frame>} */
  async read() {
    for (let at = 2; at < this.bytes.length; ) {
      const marker = this.bytes[at + 1];
      if (this.bytes[at] !== 0xff) throw new ProtocolError("broken");
      if (marker === 0xff) at++;
      else if (marker === 0xd9) break;
      else {
        const end = at + 2 + u16(this.bytes, at + 2);
        const body = this.bytes.subarray(at + 4, end);
        if (end > this.bytes.length || body.length < 1) throw new ProtocolError("broken");
        at = marker === 0xda ? await this.#scan(body, end) : end;
        if (marker !== 0xda) this.#segment(marker, body, this.bytes.subarray(end - body.length - 4, end));
      }
    }
    if (!this.frame || !this.scans) throw new ProtocolError("broken");
    return { ...this.frame, tables: this.tables, rgb: this.rgb, heads: this.heads };
  }

  /** @param {number} marker @param {Uint8Array} body @param {Uint8Array} whole */
  #segment(marker, body, whole) {
    if (marker === 0xdb) this.#quantisation(body);
    else if (marker === 0xc4) this.#huffman(body);
    else if (marker === 0xdd) this.interval = u16(body, 0);
    else if (marker >= 0xc0 && marker <= 0xc2) this.#begin(marker, body);
    else if (marker >= 0xc3 && marker <= 0xcf)
      throw new ProtocolError("unknown"); // arithmetic codes, without loss, …
    else if (marker >= 0xe0 && marker <= 0xef) this.heads.push(whole);
    if (marker === 0xee && isAt(body, 0, "Adobe")) this.rgb = body[11] === 0;
  }

  /** @param {Uint8Array} body */
  #quantisation(body) {
    for (let at = 0; at < body.length; ) {
      const [wide, number] = [body[at] >> 4, body[at] & 15];
      const table = new Uint16Array(64);
      at++;
      for (let place = 0; place < 64; place++, at += wide ? 2 : 1) table[place] = wide ? u16(body, at) : body[at];
      if (at > body.length || number > 3 || this.scans) throw new ProtocolError("unknown"); // one that changes between scans
      this.tables[number] = table;
    }
  }

  /** @param {Uint8Array} body */
  #huffman(body) {
    for (let at = 0; at + 17 <= body.length; ) {
      const lengths = body.subarray(at + 1, at + 17);
      const count = lengths.reduce((sum, length) => sum + length, 0);
      this.codes[body[at] & 31] = codesOf(lengths, body.subarray(at + 17, at + 17 + count));
      at += 17 + count;
    }
  }

  /** @param {number} marker @param {Uint8Array} body */
  #begin(marker, body) {
    const [height, width, count] = [u16(body, 1), u16(body, 3), body[5]];
    if (this.frame || body[0] !== 8 || !height || !width) throw new ProtocolError("unknown");
    if ((count !== 1 && count !== 3) || body.length < 6 + 3 * count) throw new ProtocolError("unknown"); // colours of printers
    const parts = Array.from({ length: count }, (_, number) => body.subarray(6 + 3 * number, 9 + 3 * number));
    const [h, v] = [Math.max(...parts.map((part) => part[1] >> 4)), Math.max(...parts.map((part) => part[1] & 15))];
    const [groups, rows] = [Math.ceil(width / (8 * h)), Math.ceil(height / (8 * v))];
    const sizes = parts.map((part) => (part[1] >> 4) * (part[1] & 15));
    if (sizes.some((size) => !size) || sizes.reduce((sum, size) => sum + size) > 10) throw new ProtocolError("unknown");
    if (64 * groups * rows * sizes.reduce((sum, size) => sum + size) > MAX_COEFFICIENTS)
      throw new ProtocolError("too-much");
    const components = parts.map(([id, size, table]) => {
      const [across, down] = [groups * (size >> 4), rows * (size & 15)];
      const blocks = new Int16Array(64 * across * down);
      return { id, h: size >> 4, v: size & 15, table, across, down, blocks, dc: 0, ac: 0, before: 0 };
    });
    this.progressive = marker === 0xc2;
    this.rgb ||= String.fromCharCode(...components.map(({ id }) => id)) === "RGB";
    this.frame = { width, height, h, v, components, tables: [], rgb: false, heads: [] };
  }

  /** @param {Uint8Array} body @param {number} at */
  async #scan(body, at) {
    const { frame, progressive } = this;
    if (!frame || ++this.scans > MAX_SCANS || body.length !== 4 + 2 * body[0]) throw new ProtocolError("broken");
    const components = Array.from({ length: body[0] }, (_, number) => {
      const component = frame.components.find(({ id }) => id === body[1 + 2 * number]);
      if (!component) throw new ProtocolError("broken");
      return Object.assign(component, { dc: body[2 + 2 * number] >> 4, ac: (body[2 + 2 * number] & 15) + 16 });
    });
    const [from, to, steps] = body.subarray(-3);
    if (progressive && (to > 63 || from > to || (from === 0 && to > 0) || (from && components.length > 1)))
      throw new ProtocolError("broken");
    const scan = progressive
      ? { components, from, to, high: steps >> 4, low: steps & 15, progressive }
      : { components, from: 0, to: 63, high: 0, low: 0, progressive };
    return this.#blocks(frame, scan, new Bits(this.bytes, at));
  }

  /** Goes through the blocks of a scan; where what follows begins. @param {Frame} frame @param {Scan} scan @param {Bits} bits */
  async #blocks(frame, scan, bits) {
    const coding = new Coding(scan, this.codes, bits);
    let left = this.interval;
    for (const row of placesOf(frame, scan.components)) {
      for (const group of row) {
        if (this.interval && left-- === 0) {
          bits.restart();
          coding.restart();
          left = this.interval - 1;
        }
        for (const [component, at] of group) coding.block(component, at);
      }
      await this.tell(bits.at);
    }
    let { at } = bits;
    while (at < this.bytes.length && (this.bytes[at] !== 0xff || this.bytes[at + 1] === 0)) at++;
    return at;
  }
}

/** The blocks of a scan, row by row, in groups: where each begins among its component's coefficients. @param {Pick<Frame, "width" | "height" | "h" | "v">} frame @param {Component[]} components @returns {Generator<Generator<[Component, number][]>>} */
export function* placesOf({ width, height, h, v }, components) {
  const alone = components.length === 1;
  const [{ h: hers, v: vers }] = components;
  const across = alone ? Math.ceil(Math.ceil((width * hers) / h) / 8) : Math.ceil(width / (8 * h));
  const down = alone ? Math.ceil(Math.ceil((height * vers) / v) / 8) : Math.ceil(height / (8 * v));
  for (let y = 0; y < down; y++) yield rowOf(components, y, across, alone);
}

/** @param {Component[]} components @param {number} y @param {number} count @param {boolean} alone @returns {Generator<[Component, number][]>} */
function* rowOf(components, y, count, alone) {
  for (let x = 0; x < count; x++) {
    /** @type {[Component, number][]} */
    const group = [];
    for (const component of components) {
      const [h, v] = alone ? [1, 1] : [component.h, component.v];
      for (let down = 0; down < v; down++)
        for (let across = 0; across < h; across++)
          group.push([component, 64 * ((y * v + down) * component.across + x * h + across)]);
    }
    yield group;
  }
}

/** How the coefficients of a scan are coded (ITU T.81, annexes F and G). */
class Coding {
  /** Blocks that have nothing more in this scan. */
  #ended = 0;

  /** @param {Scan} scan @param {Uint16Array[]} codes @param {Bits} bits */
  constructor(scan, codes, bits) {
    this.scan = scan;
    this.codes = codes;
    this.bits = bits;
    this.restart();
  }

  restart() {
    this.#ended = 0;
    for (const component of this.scan.components) component.before = 0;
  }

  /** @param {Component} component @param {number} at */
  block(component, at) {
    const { from, high, progressive } = this.scan;
    if (!progressive) this.#whole(component, at);
    else if (from === 0) this.#first(component, at);
    else if (high === 0) this.#others(component, at);
    else this.#finer(component, at);
  }

  /** @param {number} number */
  #codes(number) {
    const codes = this.codes[number];
    if (!codes) throw new ProtocolError("broken");
    return codes;
  }

  /** @param {Component} component @param {number} at */
  #whole(component, at) {
    component.before += this.bits.signed(lengthIn(this.bits.symbol(this.#codes(component.dc))));
    component.blocks[at] = component.before;
    const codes = this.#codes(component.ac);
    for (let place = 1; place < 64; place++) {
      const symbol = this.bits.symbol(codes);
      const [zeros, length] = [symbol >> 4, symbol & 15];
      if (length === 0 && zeros < 15) return;
      place += zeros;
      if (place > 63) throw new ProtocolError("broken");
      component.blocks[at + place] = this.bits.signed(length);
    }
  }

  /** @param {Component} component @param {number} at */
  #first(component, at) {
    const { high, low } = this.scan;
    if (high) {
      if (this.bits.next(1)) component.blocks[at] |= 1 << low;
      return;
    }
    component.before += this.bits.signed(lengthIn(this.bits.symbol(this.#codes(component.dc))));
    component.blocks[at] = component.before << low;
  }

  /** @param {Component} component @param {number} at */
  #others({ blocks, ac }, at) {
    const { from, to, low } = this.scan;
    if (this.#ended > 0) return void this.#ended--;
    const codes = this.#codes(ac);
    for (let place = from; place <= to; place++) {
      const symbol = this.bits.symbol(codes);
      const [zeros, length] = [symbol >> 4, symbol & 15];
      if (length === 0 && zeros < 15) {
        this.#ended = (1 << zeros) - 1 + this.bits.next(zeros);
        return;
      }
      place += zeros;
      if (place > 63) throw new ProtocolError("broken");
      blocks[at + place] = this.bits.signed(length) << low;
    }
  }

  /** @param {Component} component @param {number} at */
  #finer({ blocks, ac }, at) {
    const { from, to, low } = this.scan;
    const codes = this.#codes(ac);
    let place = from;
    for (; this.#ended === 0 && place <= to; place++) {
      const symbol = this.bits.symbol(codes);
      const [zeros, length] = [symbol >> 4, symbol & 15];
      if (length === 0 && zeros < 15) {
        this.#ended = (1 << zeros) + this.bits.next(zeros);
        break;
      }
      const fresh = length === 0 ? 0 : (this.bits.next(1) ? 1 : -1) << low;
      place = this.#past(blocks, at, place, to, zeros);
      if (fresh && place <= to) blocks[at + place] = fresh;
    }
    if (this.#ended === 0) return;
    this.#past(blocks, at, place, to, 64);
    this.#ended--;
  }

  /** Goes past so many zeros, and makes what is not zero finer. @param {Int16Array} blocks @param {number} at @param {number} from @param {number} to @param {number} zeros @returns {number} where it stopped */
  #past(blocks, at, from, to, zeros) {
    const bit = 1 << this.scan.low;
    let place = from;
    for (let left = zeros; place <= to; place++) {
      const value = blocks[at + place];
      if (value === 0 && left-- === 0) break;
      if (value !== 0 && this.bits.next(1) && !(value & bit)) blocks[at + place] += value > 0 ? bit : -bit;
    }
    return place;
  }
}

/** @param {number} length of a difference */
function lengthIn(length) {
  if (length > 15) throw new ProtocolError("broken");
  return length;
}

/** All coefficients of a JPEG; refused: `unknown` if it is of a kind that is not read, `broken`, `too-much`. @param {Uint8Array} bytes @param {Tell} tell */
export const blocksOf = (bytes, tell) => new Reader(bytes, tell).read();
