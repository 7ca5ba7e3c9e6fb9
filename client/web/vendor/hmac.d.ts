/** What the page takes of @noble/hashes to compute HMAC-SHA-256 at once, for many values: WebCrypto makes a promise of each. */
export interface Keyed {
  update(text: Uint8Array): Keyed;
  digest(): Uint8Array;
  _cloneInto(to: Keyed): Keyed;
}
export const sha256: unique symbol;
export const hmac: { create(hash: typeof sha256, key: Uint8Array): Keyed };
