// @ts-nocheck: points are tuples of integers, and nothing else is here
/** Just enough of the curve to craft signatures that no library would make (RFC 8032, section 5.1). For tests only: slow, not constant-time. */

import { createHash } from "node:crypto";

export const P = 2n ** 255n - 19n;
export const L = 2n ** 252n + 27742317777372353535851937790883648493n;

/** @param {bigint} a @param {bigint} m */
const modulo = (a, m) => ((a % m) + m) % m;

function power(base, exponent) {
  let result = 1n;
  for (let b = modulo(base, P), e = exponent; e > 0n; e >>= 1n, b = (b * b) % P) if (e & 1n) result = (result * b) % P;
  return result;
}

const inverse = (a) => power(a, P - 2n);
const D = modulo(-121665n * inverse(121666n), P);

/** Extended coordinates (RFC 8032, section 5.1.4), so that many additions need one inversion. */
const extend = ([x, y]) => [x, y, 1n, (x * y) % P];

function flatten([x, y, z]) {
  const scale = inverse(z);
  return [(x * scale) % P, (y * scale) % P];
}

function join([x1, y1, z1, t1], [x2, y2, z2, t2]) {
  const a = modulo((y1 - x1) * (y2 - x2), P);
  const b = ((y1 + x1) * (y2 + x2)) % P;
  const c = (2n * t1 * D * t2) % P;
  const d = (2n * z1 * z2) % P;
  const [e, f, g, h] = [modulo(b - a, P), modulo(d - c, P), (d + c) % P, (b + a) % P];
  return [(e * f) % P, (g * h) % P, (f * g) % P, (e * h) % P];
}

/** Points are [x, y]. */
export const add = (a, b) => flatten(join(extend(a), extend(b)));

export function multiply(scalar, point) {
  let result = extend([0n, 1n]);
  for (let s = scalar, p = extend(point); s > 0n; s >>= 1n, p = join(p, p)) if (s & 1n) result = join(result, p);
  return flatten(result);
}

/** The point with this y and an even x, or undefined. */
function recover(y) {
  const square = modulo((y * y - 1n) * inverse(D * y * y + 1n), P);
  let x = power(square, (P + 3n) / 8n);
  if (modulo(x * x - square, P)) x = (x * power(2n, (P - 1n) / 4n)) % P;
  if (modulo(x * x - square, P)) return undefined;
  return [x & 1n ? P - x : x, y];
}

export const BASE = recover(modulo(4n * inverse(5n), P));

/** A point of order 8, found by search, so that no table is trusted. */
export function torsion() {
  for (let y = 2n; ; y++) {
    const point = recover(y);
    if (!point) continue;
    const small = multiply(L, point);
    if (multiply(4n, small)[1] !== 1n) return small;
  }
}

export function littleEndian(number) {
  return Uint8Array.from({ length: 32 }, (_, at) => Number((number >> BigInt(8 * at)) & 255n));
}

export const encode = ([x, y]) => littleEndian(y | ((x & 1n) << 255n));

/** RFC 8032's k, modulo L. @param {Uint8Array} r @param {Uint8Array} a @param {Uint8Array} text */
export function challenge(r, a, text) {
  const digest = createHash("sha512").update(r).update(a).update(text).digest().reverse();
  return BigInt(`0x${digest.toString("hex")}`) % L;
}

/** Whether RFC 8032's equation without the cofactor holds; no other check. `key`: the encoding that is hashed, if it is not the usual one. @param {bigint} s */
export function equationHolds(a, r, s, text, key = encode(a)) {
  const k = challenge(encode(r), key, text);
  const [x, y] = add(multiply(s, BASE), multiply(k, [modulo(-a[0], P), a[1]]));
  return x === r[0] && y === r[1];
}
