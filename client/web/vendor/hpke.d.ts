/** The part of @hpke/core and @hpke/hybridkem-x-wing that is used here and in tests. */
type Bytes = ArrayBuffer | Uint8Array;
export interface Key {
  readonly type: string;
}
export class XWing {
  generateKeyPairDerand(seed: Uint8Array): Promise<{ privateKey: Key; publicKey: Key }>;
  serializePublicKey(key: Key): Promise<ArrayBuffer>;
  deserializePublicKey(key: Bytes): Promise<Key>;
  encap(parameters: { recipientPublicKey: Key; ekm?: Bytes }): Promise<{ sharedSecret: ArrayBuffer; enc: ArrayBuffer }>;
}
export class HkdfSha256 {}
export class Aes256Gcm {}
export class CipherSuite {
  constructor(parameters: { kem: XWing; kdf: HkdfSha256; aead: Aes256Gcm });
  createSenderContext(parameters: { recipientPublicKey: Key; info: Bytes; ekm?: Bytes }): Promise<{ enc: ArrayBuffer; seal(plaintext: Bytes): Promise<ArrayBuffer> }>;
  createRecipientContext(parameters: { recipientKey: Key; enc: Bytes; info: Bytes }): Promise<{ open(ciphertext: Bytes, aad?: Bytes): Promise<ArrayBuffer>; export(context: Bytes, length: number): Promise<ArrayBuffer> }>;
}
