// @ts-check
/** Writes cleaned copies of the planted files that have one into a folder, for other programs to open: `node clean-files.js FOLDER`. */

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { clean, look } from "../../client/web/files/look.js";

const folder = new URL("planted/", import.meta.url);
for (const name of readdirSync(folder)) {
  const blob = new Blob([readFileSync(new URL(name, folder))]);
  if (!(await look(blob, name)).cleanable) continue;
  const copy = await clean(blob, name);
  writeFileSync(`${process.argv[2]}/${name}`, Buffer.from(await copy.blob.arrayBuffer()));
}
