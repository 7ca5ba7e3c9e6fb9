/** Reads a vector's file (tests/vectors/README.md), in Node and in browsers alike. */

/** The vector in the text of its file, with what is compressed in it spelt out. @param {string} text @returns {Promise<any>} */
export const readVector = (text) => unpack(JSON.parse(text));

/** @param {any} value @returns {Promise<any>} */
async function unpack(value) {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  const names = Object.keys(value);
  if (names.length === 1 && names[0] === "zlib") return JSON.parse(await inflate(value.zlib));
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await unpack(value[name])])));
}

/** @param {string} base64 */
function inflate(base64) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}
