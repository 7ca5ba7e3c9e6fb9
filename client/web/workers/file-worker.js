// @ts-check
/** Looks into files and makes cleaned copies, in a Worker of its own that can be ended: what others made can be made to harm whoever reads it. It sends and requests nothing. */

import { clean, look } from "../files/look.js";
import { serveInWorker } from "./calls.js";

/** @typedef {typeof calls} FileCalls */

const calls = {
  /** Answered once the program is here. */
  start: () => true,
  /** What a file tells; or `too-much`, `broken`, `locked`, `failed`. @param {{blob: Blob, name: string}} file */
  look: ({ blob, name }) => look(blob, name),
  /** A cleaned copy, and what it still tells. @param {{blob: Blob, name: string}} file */
  clean: ({ blob, name }) => clean(blob, name),
};

serveInWorker(calls);
