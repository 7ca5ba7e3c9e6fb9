// @ts-check
/** All that is in a file, for tests that look for what should not be in it. */

import { constants, inflateSync } from "node:zlib";
import { unzipSync } from "../../client/tooling/node_modules/fflate/esm/index.mjs";

/** @param {string} packed */
const unpacked = (packed) =>
  inflateSync(Buffer.from(packed, "latin1"), { finishFlush: constants.Z_SYNC_FLUSH }).toString("latin1");

/** Everything in a file, unpacked. @param {Uint8Array} bytes @returns {string} */
export function everything(bytes) {
  const all = Buffer.from(bytes).toString("latin1");
  if (all.startsWith("%PDF-"))
    return all.replace(
      /(\/FlateDecode[^\0]{0,300}?stream\r?\n)([\s\S]*?)\r?\nendstream/g,
      (_, head, packed) => head + unpacked(packed),
    );
  if (!all.startsWith("PK")) return all;
  return Object.entries(unzipSync(bytes))
    .map(([name, body]) => name + everything(body))
    .join("\n");
}
