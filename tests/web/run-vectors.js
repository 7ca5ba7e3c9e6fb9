/** Runs an array of vectors from standard input; writes what went otherwise than expected, as [[position, what came instead]…]. */

import { runVector } from "./run-vector.js";
import { readStandardInput } from "./standard-input.js";

const different = [];
for (const [position, vector] of (await readStandardInput()).entries()) {
  const wrong = await runVector(vector);
  if (wrong) different.push([position, wrong]);
}
process.stdout.write(JSON.stringify(different));
