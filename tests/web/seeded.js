/** Random numbers that are the same at every run, for fuzzing. Not cryptographic. */

/** @param {number} seed @returns {(size: number) => Uint8Array} */
export function seededBytes(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0; // mulberry32
    let z = state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return (z ^ (z >>> 14)) >>> 0;
  };
  return (size) => Uint8Array.from({ length: size }, () => next() & 255);
}

/** A function that draws an integer below a limit. @param {number} seed */
export function seededNumbers(seed) {
  const bytes = seededBytes(seed);
  return (limit) => bytes(4).reduce((number, byte) => number * 256 + byte, 0) % limit;
}

/** Bytes with a few flipped, cut out, put in or overwritten. @param {Uint8Array} bytes @param {(limit: number) => number} below */
export function mutate(bytes, below) {
  let result = [...bytes];
  for (let count = 1 + below(3); count > 0; count--) {
    const at = below(result.length + 1);
    const change = below(5);
    if (change === 0 && at < result.length) result[at] ^= 1 << below(8);
    if (change === 1) result.splice(at, 1 + below(4));
    if (change === 2) result.splice(at, 0, ...Array.from({ length: 1 + below(4) }, () => below(256)));
    if (change === 3) result = result.slice(0, at);
    if (change === 4 && at < result.length) result[at] = below(256);
  }
  return Uint8Array.from(result);
}
