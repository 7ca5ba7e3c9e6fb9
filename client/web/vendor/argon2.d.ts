/** The part of @noble/hashes that is used. */
export function argon2id(
  password: Uint8Array,
  salt: Uint8Array,
  parameters: { t: number; m: number; p: number; dkLen: number; version: number; onProgress?: (done: number) => void },
): Uint8Array;
