// @ts-check
/** For those who would rather not use a page: the program that does the same, with the desk's fingerprint in it. */

import { byId, put } from "./dom.js";

const GROUP = 4;

/** @param {string} id the desk's, 64 hexadecimal digits */
export function showProgram(id) {
  const groups = Array.from({ length: id.length / GROUP }, (_, at) => id.slice(at * GROUP, (at + 1) * GROUP));
  put(byId("program-fingerprint"), groups.join(" "));
  put(
    byId("program-command"),
    `knothole source channels --server ${location.origin} --tor 127.0.0.1:9150 --fingerprint ${id}`,
  );
  byId("program").hidden = false;
}
