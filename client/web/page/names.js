// @ts-check
/** Names from outside, made harmless to look at, as the reviewer's terminal does (client/knothole_client/scrubbing.py). */

const HARMFUL = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu; // joiners: Persian and emoji need them

/** Control characters and those that turn the direction of text become visible marks such as ‹U+202E›. @param {string} untrusted */
export function visible(untrusted) {
  return untrusted.replace(HARMFUL, (character) => {
    const number = /** @type {number} */ (character.codePointAt(0)).toString(16).toUpperCase().padStart(4, "0");
    return `‹U+${number}›`;
  });
}

/** A name without the folders it stands in. @param {string} name */
export const withoutFolders = (name) => name.slice(name.lastIndexOf("/") + 1);
