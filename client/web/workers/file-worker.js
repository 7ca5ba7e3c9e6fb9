// @ts-check
/**
 * Looks into files and makes copies of them, in a Worker of its own that can be ended: what others made can be made to harm whoever reads it. It sends and
 * requests nothing. Of a codename it gets the key of its pseudonyms alone, by a port of its own.
 */

import { blacken, pictureOf } from "../files/blackening.js";
import { clean, look } from "../files/look.js";
import { findIn, lookForPeople, makeCopy } from "../people/people.js";
import { pseudonymsUnder } from "../people/pseudonyms.js";
import { ProtocolError } from "../protocol/primitives.js";
import { WorkerClient, serveInWorker, tellPage } from "./calls.js";

/** @typedef {typeof calls} FileCalls */
/** What was found: of traces (files/look.js), and of people. @typedef {{seen: import("../files/look.js").Seen | null, people: import("../people/people.js").People | null}} Found `seen` is null where only people were looked for */
/** How far a copy is, in bytes. @typedef {{kind: "copying", done: number, of: number}} FileEvent */
/** @typedef {import("./crypto-worker.js").PseudonymCalls} PseudonymCalls */

/** @param {FileEvent} event */
const tellCopying = (event) => tellPage(event);

/** @type {WorkerClient<PseudonymCalls> | null} */
let session = null;
/** Whether the copy that is being made is wanted no more. */
let isStopped = false;
/** Milliseconds between two words of how far a picture is; between them it is heard whether to stop. */
const PAUSE = 100;

const calls = {
  /** Answered once the program is here. @param {{session: MessagePort | null}} ports */
  start(ports) {
    if (ports.session) session = new WorkerClient(ports.session);
    return true;
  },
  /** What a file tells, and whether it shows people; or `too-much`, `broken`, `locked`, `failed`. @param {{blob: Blob, name: string}} file @returns {Promise<Found>} */
  async look({ blob, name }) {
    const people = await lookForPeople(blob, name);
    try {
      return { seen: await look(blob, name), people };
    } catch (refused) {
      if (people?.kind !== "parts" || !(refused instanceof ProtocolError)) throw refused;
      return { seen: null, people }; // too large for marks to be looked for
    }
  },
  /** A cleaned copy, and what it still tells. @param {{blob: Blob, name: string}} file */
  clean: ({ blob, name }) => clean(blob, name),
  /** A copy of a part of a file as its source decided, under the pseudonyms of a codename, or of none (0). @param {{part: import("../people/people.js").Part, plan: import("../people/people.js").TablePlan | import("../people/people.js").TextPlan, codename: number}} values */
  async redact({ part, plan, codename }) {
    const pseudonym = codename ? pseudonymsUnder(await keyOf(codename)) : refused;
    const tell = (/** @type {number} */ done) => tellCopying({ kind: "copying", done, of: part.blob.size });
    return makeCopy(part, plan, { pseudonym, tell });
  },
  /** A picture to draw on, and which way up it is meant. @param {{blob: Blob}} file */
  picture: ({ blob }) => pictureOf(blob),
  /** A cleaned copy of a picture with black parts, and what it still tells; or `stopped`. @param {{blob: Blob, name: string, areas: import("../files/blackening.js").Area[]}} file */
  blacken({ blob, name, areas }) {
    isStopped = false;
    let before = Date.now();
    return blacken(blob, name, areas, async (part) => {
      if (Date.now() - before < PAUSE) return;
      tellCopying({ kind: "copying", done: Math.round(part * blob.size), of: blob.size });
      await new Promise((resolve) => setTimeout(resolve));
      before = Date.now();
      if (isStopped) throw new ProtocolError("stopped");
    });
  },
  /** Ends what makes black parts. */
  stop() {
    isStopped = true;
    return true;
  },
  /** Where words stand in a copy. @param {{blob: Blob, encoding: import("../people/rows.js").Form["encoding"], words: string}} values */
  find: ({ blob, encoding, words }) => findIn(blob, encoding, words),
};

/** @param {number} codename */
async function keyOf(codename) {
  if (!session) throw new Error("not started");
  return session.ask("pseudonymKey", { codename });
}

/** @returns {string} */
function refused() {
  throw new Error("no codename is open");
}

serveInWorker(calls);
