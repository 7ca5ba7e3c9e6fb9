// @ts-check
/** Characters that nobody sees. Within a name they keep it from being recognised, and wherever they stand they can mark whose copy a file is: a copy has none of them. */

import { MARK, piecesOf } from "./rows.js";

/** @typedef {import("./rows.js").Form["encoding"]} Encoding */

/** Joiners too, which Persian, Hindi and pictures of people are written with: all can be read without. */
const HIDDEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]+/gu;

/** @param {string} text */
export const withoutHidden = (text) => text.replace(HIDDEN, "");

/** The text of a file, piece by piece, without what nobody sees, apart from the mark of its encoding; of an encoding that is not known, as it is. */
export class SeenPieces {
  /** Characters that were left out. */
  hidden = 0;

  /** @param {Blob} blob @param {Encoding} encoding */
  constructor(blob, encoding) {
    this.blob = blob;
    this.encoding = encoding;
  }

  async *[Symbol.asyncIterator]() {
    let isFirst = true;
    for await (const piece of piecesOf(this.blob, this.encoding)) {
      const mark = isFirst && piece.startsWith(MARK) ? MARK : "";
      isFirst = false;
      yield mark + (this.encoding === "bytes" ? piece : this.#seen(piece.slice(mark.length)));
    }
  }

  /** @param {string} piece */
  #seen(piece) {
    const seen = withoutHidden(piece);
    this.hidden += piece.length - seen.length;
    return seen;
  }
}
