// @ts-check
/** What a visit brought for a codename, all of one moment: what a proof of report is made from, without asking for anything. */

import { ProtocolError } from "../protocol/primitives.js";
import { makeProof } from "../protocol/proof.js";

export class Evidence {
  /**
   * @param {Uint8Array} document what the desk was verified from
   * @param {import("../protocol/desk.js").Desk} desk
   * @param {import("../protocol/proof.js").Letters} letters
   * @param {{tag: Uint8Array}[]} receipts
   */
  constructor(document, desk, letters, receipts) {
    this.document = document;
    this.desk = desk;
    this.letters = letters;
    this.tags = receipts.map(({ tag }) => tag);
  }

  /** A proof, or `receipt`. @param {import("../protocol/codename.js").SourceKeys} keys @param {string} text what was sent; "" leaves it out */
  async prove(keys, text) {
    for (const candidate of text ? spellings(text) : [undefined]) {
      try {
        return await makeProof(this.document, this.desk, keys, this.letters, this.tags, candidate);
      } catch (refused) {
        if (!(refused instanceof ProtocolError && refused.code === "receipt")) throw refused;
      }
    }
    throw new ProtocolError("receipt");
  }
}

/** A text, and what it may have been when it was sent: editors change how lines end, and add an empty one. `knothole source` tries the same. @param {string} text */
export function spellings(text) {
  const lines = text.replaceAll("\r\n", "\n");
  const ended = without(lines, "\n");
  return [...new Set([text, lines, ended, without(lines, " \t\r\n"), `${ended}\n`])];
}

/** A text without what it ends with, of some characters; not what a language calls blank, which differs. @param {string} text @param {string} characters */
function without(text, characters) {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1])) end--;
  return text.slice(0, end);
}
