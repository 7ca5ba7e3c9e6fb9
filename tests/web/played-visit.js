// @ts-check
/** A visit from its beginning: crypto-worker.js between a page and a clock that are played. */

import { loadSession, until } from "./worker-scope.js";

const DRAFT = { channel: "both", answers: {}, text: "Hello", readers: [2, 5, 9] };

/** @param {{pin: Uint8Array, desk: Uint8Array, book?: Uint8Array}} documents of its beginning */
export async function playVisit({ book, ...documents }) {
  const session = await loadSession();
  const { worker, clock } = session;
  /** @type {any[]} what the clock was given */
  const heard = [];
  clock.onmessage = ({ data }) => heard.push(data);
  const covers = () => heard.filter((one) => one.kind === "cover");
  const parts = () => heard.filter((one) => one.kind === "part");
  const told = (/** @type {string} */ kind) => worker.events.filter((one) => one.kind === kind);
  /** The clock takes something into its hand. @param {any} [label] of a part */
  const took = (label = null) => clock.postMessage({ kind: "took", label });
  /** What the clock has in its hand is stored. @param {any} label @param {boolean} [current] whether the server has the document of this visit */
  const kept = (label, current = true) => clock.postMessage({ kind: "stored", label, current });
  await session.start();
  clock.postMessage({ kind: "documents", ...documents });
  if (book) clock.postMessage({ kind: "book", bytes: book });
  return {
    ...session,
    heard,
    covers,
    parts,
    told,
    took,
    kept,
    /** Taken and stored. @param {any} label @param {boolean} [current] */
    stored(label, current = true) {
      took(label);
      kept(label, current);
    },
    /** Sends a message. @param {number} message @param {object} [more] @returns {Promise<any>} its first part, once it lies ready */
    async sent(message, more = {}) {
      const before = parts().length;
      await worker.ask("send", { draft: { ...DRAFT, ...more }, files: false, codename: 1, message });
      return until(() => parts()[before]);
    },
    /** A desk document comes, and is taken. @param {Uint8Array} document */
    async renewed(document) {
      const shown = told("desk").length;
      clock.postMessage({ kind: "desk", bytes: document });
      await until(() => told("desk").length > shown);
    },
  };
}
