// protocol/primitives.js
var ProtocolError = class extends Error {
  /**
   * @param {string} code
   * @param {{position?: number, word?: string, swapped?: [number, number]}} [where] where it went wrong, for the person at the page only
   */
  constructor(code, where = {}) {
    super(code);
    this.name = "ProtocolError";
    this.code = code;
    this.position = where.position;
    this.word = where.word;
    this.swapped = where.swapped;
  }
};
var randomBytes = (size) => crypto.getRandomValues(new Uint8Array(size));
var utf8 = new TextEncoder();
var encodeText = (text) => utf8.encode(text);
var decodeText = (bytes) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
var base64 = (bytes) => btoa(Array.from(bytes, (byte2) => String.fromCharCode(byte2)).join(""));
function concat(...pieces) {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
var hex = (bytes) => Array.from(bytes, (byte2) => byte2.toString(16).padStart(2, "0")).join("");
function unhex(text, size) {
  if (typeof text !== "string" || !/^(?:[0-9a-f]{2})*$/.test(text) || size !== void 0 && text.length !== 2 * size)
    throw new ProtocolError("schema");
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));
}
function u32(number) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, number);
  return bytes;
}
var readU32 = (bytes, at) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at);
function equal(a, b) {
  let difference = a.length ^ b.length;
  for (let at = 0; at < a.length; at++) difference |= a[at] ^ (b[at] ?? 0);
  return difference === 0;
}
function compare(a, b) {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at] - b[at];
  return a.length - b.length;
}
var LABELS = new Set(
  "codename|check word|reply key|case key|clue key|receipt key|bundle key|pseudonym key|reviewer pseudonym key|case name|genesis|rotation|directory|epoch key|day sheet|revocation|envelope commitment|envelope slot|envelope body|reply commitment|reply slot|reply body|source payload|desk payload|reply payload|transcript|receipt text|proof|write envelope|write reply|acknowledgement|withdrawal|destruction|courier|day list|pin|page list|bundle digest|bundle|bundle token".split("|")
);
var NO_DESK = new Uint8Array(32);
function tag(label, desk) {
  if (!LABELS.has(label)) throw new TypeError("not a label of the protocol");
  const text = encodeText(`knothole/1 ${label}`);
  return concat(Uint8Array.of(text.length), text, desk);
}
var plain = (bytes) => (
  /** @type {Uint8Array<ArrayBuffer>} */
  bytes
);
var sha256 = async (bytes) => new Uint8Array(await crypto.subtle.digest("SHA-256", plain(bytes)));
async function hkdf(keyMaterial, info) {
  const key = await crypto.subtle.importKey("raw", plain(keyMaterial), "HKDF", false, ["deriveBits"]);
  return new Uint8Array(
    await crypto.subtle.deriveBits(
      { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(0), info: plain(info) },
      key,
      256
    )
  );
}
async function hmacUnder(keyBytes) {
  const key = await crypto.subtle.importKey("raw", plain(keyBytes), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  return async (text) => new Uint8Array(await crypto.subtle.sign("HMAC", key, plain(text)));
}
async function aesSeal(keyBytes, plaintext, aad) {
  const key = await crypto.subtle.importKey("raw", plain(keyBytes), "AES-GCM", false, ["encrypt"]);
  const sealed = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv: new Uint8Array(12), additionalData: plain(aad) },
    key,
    plain(plaintext)
  );
  return new Uint8Array(sealed);
}
async function aesOpen(keyBytes, untrusted, aad) {
  const key = await crypto.subtle.importKey("raw", plain(keyBytes), "AES-GCM", false, ["decrypt"]);
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt(
        { name: "AES-GCM", iv: new Uint8Array(12), additionalData: plain(aad) },
        key,
        plain(untrusted)
      )
    );
  } catch {
    throw new ProtocolError("body");
  }
}
var PKCS8 = unhex("302e020100300506032b657004220420");
async function signingKey(seed) {
  const key = await crypto.subtle.importKey("pkcs8", plain(concat(PKCS8, seed)), "Ed25519", true, ["sign"]);
  const { x } = await crypto.subtle.exportKey("jwk", key);
  const publicKey = Uint8Array.from(
    atob((x ?? "").replaceAll("-", "+").replaceAll("_", "/")),
    (letter) => letter.charCodeAt(0)
  );
  return { publicKey, sign: async (text) => new Uint8Array(await crypto.subtle.sign("Ed25519", key, plain(text))) };
}
var P = 2n ** 255n - 19n;
var L = 2n ** 252n + 27742317777372353535851937790883648493n;
var ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
var SMALL_ORDER = /* @__PURE__ */ new Set([1n, P - 1n, 0n, ORDER_8, P - ORDER_8]);
var littleEndian = (bytes) => BigInt(`0x${hex(bytes.slice().reverse())}`);
function refusedPoint(encoded) {
  const y = littleEndian(encoded) & 2n ** 255n - 1n;
  return y >= P || SMALL_ORDER.has(y);
}
async function verify(key, untrusted, text) {
  const refused = key.length !== 32 || untrusted.length !== 64 || refusedPoint(key) || refusedPoint(untrusted.subarray(0, 32)) || // steps 1 and 2
  littleEndian(untrusted.subarray(32)) >= L;
  if (refused || !await holds(key, untrusted, text)) throw new ProtocolError("signature");
}
async function holds(key, signature, text) {
  try {
    const imported = await crypto.subtle.importKey("raw", plain(key), "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", imported, plain(signature), plain(text));
  } catch {
    return false;
  }
}

// protocol/json.js
var MAXIMUM_DEPTH = 8;
var NAME = /^[a-z][a-z0-9_-]{0,63}$/;
var ID = /^[a-z][a-z0-9-]{0,31}$/;
var LONE_SURROGATE = /[\ud800-\udfff]/u;
var MAXIMUM_DAY = 2 ** 31 - 1;
function writeCompact(value) {
  check(value, 1);
  return encodeText(JSON.stringify(value));
}
function parseCompact(untrusted) {
  let text, value;
  try {
    text = decodeText(untrusted);
    value = JSON.parse(text);
  } catch {
    throw new ProtocolError("json");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new ProtocolError("json");
  check(value, 1);
  if (JSON.stringify(value) !== text) throw new ProtocolError("json");
  return value;
}
var SHORT_ESCAPES = new Set([...'\b	\n\f\r"\\'].map((character) => character.charCodeAt(0)));
function spelledSize(codePoint) {
  if (SHORT_ESCAPES.has(codePoint)) return 2;
  if (codePoint < 32) return 6;
  if (codePoint < 128) return 1;
  if (codePoint < 2048) return 2;
  return codePoint < 65536 ? 3 : 4;
}
function check(value, depth) {
  if (value === null || typeof value === "boolean") return;
  if (typeof value === "string") {
    if (LONE_SURROGATE.test(value)) throw new ProtocolError("json");
  } else if (typeof value === "number") {
    if (!Number.isSafeInteger(value)) throw new ProtocolError("json");
  } else {
    if (depth > MAXIMUM_DEPTH || typeof value !== "object") throw new ProtocolError("json");
    if (!Array.isArray(value) && !Object.keys(value).every((name) => NAME.test(name))) throw new ProtocolError("json");
    for (const member2 of Object.values(value)) check(member2, depth + 1);
  }
}
var need = (condition) => {
  if (!condition) throw new ProtocolError("schema");
};
var member = {
  /** @param {Json} source @param {string} name @param {number} low @param {number} high @returns {number} */
  integer(source, name, low, high) {
    const value = source[name];
    need(Number.isSafeInteger(value) && value >= low && value <= high);
    return value;
  },
  /** @param {Json} source @param {string} name */
  day: (source, name) => member.integer(source, name, 0, MAXIMUM_DAY),
  /** @param {Json} source @param {string} name @returns {boolean} */
  boolean(source, name) {
    need(typeof source[name] === "boolean");
    return source[name];
  },
  /** A string of `low` to `high` code points. @param {Json} source @param {string} name @param {number} [low] @param {number} [high] @returns {string} */
  text(source, name, low = 0, high = Infinity) {
    const value = source[name];
    need(typeof value === "string");
    const length = high === Infinity && low === 0 ? 0 : [...value].length;
    need(length >= low && length <= high);
    return value;
  },
  /** @param {Json} source @param {string} name */
  id(source, name) {
    const value = member.text(source, name);
    need(ID.test(value));
    return value;
  },
  /** @param {Json} source @param {string} name @param {number} size */
  octets: (source, name, size) => unhex(source[name], size),
  /** @param {Json} source @param {string} name @returns {Json} */
  object(source, name) {
    const value = source[name];
    need(typeof value === "object" && value !== null && !Array.isArray(value));
    return value;
  },
  /** @param {Json} source @param {string} name @returns {Record<string, string>} */
  texts(source, name) {
    const value = member.object(source, name);
    need(Object.keys(value).length > 0 && Object.values(value).every((item) => typeof item === "string"));
    return value;
  },
  /** @param {Json} source @param {string} name @param {number} low @param {number} high @returns {any[]} */
  array(source, name, low, high) {
    const value = source[name];
    need(Array.isArray(value) && value.length >= low && value.length <= high);
    return value;
  },
  /**
   * @template T
   * @param {Json} source @param {string} name @param {number} low @param {number} high @param {(one: Json) => T} read
   * @returns {T[]}
   */
  objects(source, name, low, high, read2) {
    return member.array(source, name, low, high).map((item) => {
      need(typeof item === "object" && item !== null && !Array.isArray(item));
      return read2(item);
    });
  },
  /** @param {Json} source @param {string} name @param {number} high @returns {string[]} */
  strings(source, name, high) {
    const value = member.array(source, name, 0, high);
    need(value.every((item) => typeof item === "string"));
    return value;
  },
  /** Refuses repetition. @param {unknown[]} values */
  distinct: (values) => need(new Set(values).size === values.length),
  /** @param {string} value */
  isId: (value) => ID.test(value),
  need
};

// protocol/bundle.js
var CHUNK_SIZE = 1048576;
var PIECE_SIZE = CHUNK_SIZE - 16;
var MAX_COUNT = 65536;
var MAX_LISTING = PIECE_SIZE - 4;
var announce = ({ key, digest, size, count }) => ({ key: hex(key), digest: hex(digest), size, count });

// protocol/desk-memory.js
var NOTHING = Object.freeze({ revocations: [], epochKeys: [] });
var KEYS_A_WEEK = 2;
async function stillGood(remembered, shown, verify2) {
  const raw = new Set(shown.map((record) => hex(record.raw)));
  const settled = await Promise.allSettled(remembered.filter((record) => !raw.has(hex(record))).map(verify2));
  const found = [];
  for (const outcome of settled) {
    if (outcome.status === "fulfilled") found.push(outcome.value);
    else if (!(outcome.reason instanceof ProtocolError)) throw outcome.reason;
  }
  return found;
}
function missingRevocations(shown, held) {
  return held.filter((record) => !shown.some((other) => other.reviewer.signing === record.reviewer.signing));
}
function missingKeys(shown, held) {
  const first = Math.min(...shown.map((key) => key.epoch));
  return held.filter(
    (key) => (shown.length === 0 || key.epoch >= first) && !shown.some((other) => week(other) === week(key))
  );
}
function remember(before, revocations, keys) {
  const gone = new Map(
    [...revocations.map((revocation) => revocation.raw), ...before.revocations].map((raw) => [
      hex(raw.subarray(64)),
      raw
    ])
  );
  const kept = /* @__PURE__ */ new Map();
  const known = (key) => before.epochKeys.some((raw) => equal(raw, key.raw));
  for (const key of [...keys].sort((a, b) => Number(known(b)) - Number(known(a)) || compare(a.raw, b.raw))) {
    const ofWeek = kept.get(week(key)) ?? [];
    const another = !ofWeek.some((other) => equal(other.recipient.publicBytes, key.recipient.publicBytes));
    if (another && ofWeek.length < KEYS_A_WEEK) kept.set(week(key), [...ofWeek, key]);
  }
  return { revocations: [...gone.values()], epochKeys: [...kept.values()].flat().map((key) => key.raw) };
}
var week = ({ reviewer, epoch }) => `${reviewer.signing} ${epoch}`;

// protocol/directory.js
var LIFE = 30;
var SLOTS = 16;
var MAX_PREDECESSORS = 1e3;
var MAX_ORIGINS = 64;
function readDirectory(source) {
  const issued = member.day(source, "issued");
  const policy = readPolicy(member.object(source, "policy"));
  const reviewers = member.objects(source, "reviewers", 0, 64, readReviewer);
  const channels = member.objects(source, "channels", 1, 32, readChannel);
  for (
    const name of
    /** @type {const} */
    ["id", "signing"]
  )
    member.distinct(reviewers.map((reviewer) => reviewer[name]));
  member.distinct(channels.map((channel) => channel.id));
  const predecessors = member.objects(source, "predecessors", 0, MAX_PREDECESSORS, (predecessor) => ({
    view: member.octets(predecessor, "view", 16),
    superseded: member.day(predecessor, "superseded")
  }));
  member.distinct(predecessors.map(({ view: view2 }) => hex(view2)));
  const statement = member.object(source, "statement");
  const directory = {
    serial: member.integer(source, "serial", 1, Number.MAX_SAFE_INTEGER),
    issued,
    expires: member.integer(source, "expires", issued, Math.min(issued + LIFE, MAXIMUM_DAY)),
    predecessors,
    origins: member.strings(source, "origins", MAX_ORIGINS),
    reviewers,
    channels,
    policy,
    statement: {
      date: member.day(statement, "date"),
      text: member.texts(statement, "text"),
      holds: member.strings(statement, "holds", 32)
    }
  };
  checkSlots(reviewers, policy.envelopeDays);
  checkDay(directory.statement.date, issued);
  return directory;
}
function checkDay(untrusted, reference) {
  if (untrusted > reference + 1) throw new ProtocolError("day");
}
var isActive = (reviewer, day) => reviewer.from <= day && day <= lastDay(reviewer);
var lastDay = (reviewer) => reviewer.until ?? MAXIMUM_DAY;
function readReviewer(source) {
  member.octets(source, "signing", 32);
  return {
    id: member.id(source, "id"),
    name: member.text(source, "name", 1, 100),
    role: member.text(source, "role", 0, 100),
    slot: member.integer(source, "slot", 0, SLOTS - 1),
    signing: source.signing,
    from: member.day(source, "from"),
    until: "until" in source ? member.day(source, "until") : void 0
  };
}
function checkSlots(reviewers, envelopeDays) {
  const rest = 6 + envelopeDays;
  const goneBefore = (reviewer, other) => reviewer.until !== void 0 && other.from > reviewer.until + rest;
  for (const [at, reviewer] of reviewers.entries())
    for (const other of reviewers.slice(at + 1))
      if (reviewer.slot === other.slot && !goneBefore(reviewer, other) && !goneBefore(other, reviewer))
        throw new ProtocolError("slot-reused");
}
function readChannel(source) {
  const slots = member.array(source, "slots", 1, SLOTS);
  member.need(slots.every((slot) => Number.isInteger(slot) && slot >= 0 && slot < SLOTS));
  member.distinct(slots);
  const questions = member.objects(source, "questions", 0, 32, readQuestion);
  for (const [at, { id, condition }] of questions.entries()) {
    const earlier = questions.slice(0, at);
    member.need(!earlier.some((other) => other.id === id));
    if (!condition) continue;
    const asked = earlier.find((other) => other.id === condition.question);
    member.need(asked?.choices.some((choice) => choice.id === condition.choice));
  }
  return {
    id: member.id(source, "id"),
    title: member.texts(source, "title"),
    guidance: member.texts(source, "guidance"),
    questions,
    slots,
    threshold: member.integer(source, "threshold", 1, slots.length)
  };
}
function readQuestion(source) {
  const kind = member.text(source, "kind");
  member.need(["text", "choice", "several", "date"].includes(kind));
  const chosen = kind === "choice" || kind === "several";
  member.need(chosen || !("choices" in source));
  const choices = chosen ? member.objects(source, "choices", 2, 32, (choice) => ({
    id: member.id(choice, "id"),
    label: member.texts(choice, "label")
  })) : [];
  member.distinct(choices.map((choice) => choice.id));
  const wanted = "if" in source ? member.object(source, "if") : void 0;
  return {
    id: member.id(source, "id"),
    label: member.texts(source, "label"),
    kind,
    required: member.boolean(source, "required"),
    choices,
    condition: wanted && { question: member.id(wanted, "question"), choice: member.id(wanted, "choice") }
  };
}
function readPolicy(source) {
  return {
    envelopeDays: member.integer(source, "envelope_days", 7, 60),
    replyDays: member.integer(source, "reply_days", 7, 365),
    coverInterval: member.integer(source, "cover_interval", 2, 30),
    publishInterval: member.integer(source, "publish_interval", 0, 86400),
    largestBundle: member.integer(source, "largest_bundle", 0, Number.MAX_SAFE_INTEGER),
    caseDays: "case_days" in source ? member.integer(source, "case_days", 30, 3650) : void 0,
    book: "book" in source ? member.integer(source, "book", 0, 2 ** 31 - 1) : 0
  };
}

// vendor/hpke.js
var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var crypto_exports = {};
__export(crypto_exports, {
  webcrypto: () => webcrypto
});
var webcrypto;
var init_crypto = __esm({
  "absent:crypto"() {
    webcrypto = void 0;
  }
});
var HpkeError = class extends Error {
  constructor(e) {
    let message;
    if (e instanceof Error) {
      message = e.message;
    } else if (typeof e === "string") {
      message = e;
    } else {
      message = "";
    }
    super(message);
    this.name = this.constructor.name;
  }
};
var InvalidParamError = class extends HpkeError {
};
var SerializeError = class extends HpkeError {
};
var DeserializeError = class extends HpkeError {
};
var EncapError = class extends HpkeError {
};
var DecapError = class extends HpkeError {
};
var ExportError = class extends HpkeError {
};
var SealError = class extends HpkeError {
};
var OpenError = class extends HpkeError {
};
var MessageLimitReachedError = class extends HpkeError {
};
var DeriveKeyPairError = class extends HpkeError {
};
var NotSupportedError = class extends HpkeError {
};
var dntGlobals = {};
var dntGlobalThis = createMergeProxy(globalThis, dntGlobals);
function createMergeProxy(baseObj, extObj) {
  return new Proxy(baseObj, {
    get(_target, prop, _receiver) {
      if (prop in extObj) {
        return extObj[prop];
      } else {
        return baseObj[prop];
      }
    },
    set(_target, prop, value) {
      if (prop in extObj) {
        delete extObj[prop];
      }
      baseObj[prop] = value;
      return true;
    },
    deleteProperty(_target, prop) {
      let success = false;
      if (prop in extObj) {
        delete extObj[prop];
        success = true;
      }
      if (prop in baseObj) {
        delete baseObj[prop];
        success = true;
      }
      return success;
    },
    ownKeys(_target) {
      const baseKeys = Reflect.ownKeys(baseObj);
      const extKeys = Reflect.ownKeys(extObj);
      const extKeysSet = new Set(extKeys);
      return [...baseKeys.filter((k) => !extKeysSet.has(k)), ...extKeys];
    },
    defineProperty(_target, prop, desc) {
      if (prop in extObj) {
        delete extObj[prop];
      }
      Reflect.defineProperty(baseObj, prop, desc);
      return true;
    },
    getOwnPropertyDescriptor(_target, prop) {
      if (prop in extObj) {
        return Reflect.getOwnPropertyDescriptor(extObj, prop);
      } else {
        return Reflect.getOwnPropertyDescriptor(baseObj, prop);
      }
    },
    has(_target, prop) {
      return prop in extObj || prop in baseObj;
    }
  });
}
async function loadSubtleCrypto() {
  if (dntGlobalThis !== void 0 && globalThis.crypto !== void 0) {
    return globalThis.crypto.subtle;
  }
  try {
    const { webcrypto: webcrypto2 } = await Promise.resolve().then(() => (init_crypto(), crypto_exports));
    return webcrypto2.subtle;
  } catch (e) {
    throw new NotSupportedError(e);
  }
}
var NativeAlgorithm = class {
  constructor() {
    Object.defineProperty(this, "_api", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
  }
  async _setup() {
    if (this._api !== void 0) {
      return;
    }
    this._api = await loadSubtleCrypto();
  }
};
var Mode = {
  Base: 0,
  Psk: 1,
  Auth: 2,
  AuthPsk: 3
};
var KemId = {
  NotAssigned: 0,
  DhkemP256HkdfSha256: 16,
  DhkemP384HkdfSha384: 17,
  DhkemP521HkdfSha512: 18,
  DhkemSecp256k1HkdfSha256: 19,
  DhkemX25519HkdfSha256: 32,
  DhkemX448HkdfSha512: 33,
  HybridkemX25519Kyber768: 48,
  MlKem512: 64,
  MlKem768: 65,
  MlKem1024: 66,
  XWing: 25722
};
var KdfId = {
  HkdfSha256: 1,
  HkdfSha384: 2,
  HkdfSha512: 3,
  Sha3256: 4,
  Sha3384: 5,
  Sha3512: 6,
  Shake128: 16,
  Shake256: 17,
  TurboShake128: 18,
  TurboShake256: 19
};
var AeadId = {
  Aes128Gcm: 1,
  Aes256Gcm: 2,
  Chacha20Poly1305: 3,
  ExportOnly: 65535
};
var INPUT_LENGTH_LIMIT = 8192;
var INFO_LENGTH_LIMIT = 268435456;
var MINIMUM_PSK_LENGTH = 32;
var EMPTY = /* @__PURE__ */ new Uint8Array(0);
var N_0 = 0n;
var N_1 = 1n;
var N_2 = 2n;
var HPKE_VERSION = /* @__PURE__ */ new Uint8Array([
  72,
  80,
  75,
  69,
  45,
  118,
  49
]);
function toUint8Array(input) {
  return new Uint8Array(toArrayBuffer(input));
}
function toArrayBuffer(input) {
  if (input instanceof ArrayBuffer) {
    return input;
  }
  if (ArrayBuffer.isView(input)) {
    return new Uint8Array(input.buffer, input.byteOffset, input.byteLength).slice().buffer;
  }
  return new Uint8Array(input).slice().buffer;
}
var HkdfNative = class extends NativeAlgorithm {
  constructor() {
    super();
    Object.defineProperty(this, "id", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: KdfId.HkdfSha256
    });
    Object.defineProperty(this, "hashSize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "_suiteId", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: EMPTY
    });
    Object.defineProperty(this, "algHash", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: {
        name: "HMAC",
        hash: "SHA-256",
        length: 256
      }
    });
  }
  init(suiteId) {
    this._suiteId = suiteId;
  }
  buildLabeledIkm(label, ikm) {
    this._checkInit();
    const ret = new Uint8Array(7 + this._suiteId.byteLength + label.byteLength + ikm.byteLength);
    ret.set(HPKE_VERSION, 0);
    ret.set(this._suiteId, 7);
    ret.set(label, 7 + this._suiteId.byteLength);
    ret.set(ikm, 7 + this._suiteId.byteLength + label.byteLength);
    return ret;
  }
  buildLabeledInfo(label, info, len) {
    this._checkInit();
    const ret = new Uint8Array(9 + this._suiteId.byteLength + label.byteLength + info.byteLength);
    ret.set(new Uint8Array([0, len]), 0);
    ret.set(HPKE_VERSION, 2);
    ret.set(this._suiteId, 9);
    ret.set(label, 9 + this._suiteId.byteLength);
    ret.set(info, 9 + this._suiteId.byteLength + label.byteLength);
    return ret;
  }
  async extract(salt, ikm) {
    await this._setup();
    const saltBuf = salt.byteLength === 0 ? new ArrayBuffer(this.hashSize) : toArrayBuffer(salt);
    if (saltBuf.byteLength !== this.hashSize) {
      throw new InvalidParamError("The salt length must be the same as the hashSize");
    }
    const ikmBuf = toArrayBuffer(ikm);
    const key = await this._api.importKey("raw", saltBuf, this.algHash, false, [
      "sign"
    ]);
    return await this._api.sign("HMAC", key, ikmBuf);
  }
  async expand(prk, info, len) {
    await this._setup();
    const prkBuf = toArrayBuffer(prk);
    const key = await this._api.importKey("raw", prkBuf, this.algHash, false, [
      "sign"
    ]);
    const okm = new ArrayBuffer(len);
    const okmBytes = new Uint8Array(okm);
    let prev = EMPTY;
    const mid = toUint8Array(info);
    const tail = new Uint8Array(1);
    if (len > 255 * this.hashSize) {
      throw new Error("Entropy limit reached");
    }
    const tmp = new Uint8Array(this.hashSize + mid.length + 1);
    for (let i = 1, cur = 0; cur < okmBytes.length; i++) {
      tail[0] = i;
      tmp.set(prev, 0);
      tmp.set(mid, prev.length);
      tmp.set(tail, prev.length + mid.length);
      prev = new Uint8Array(await this._api.sign("HMAC", key, tmp.slice(0, prev.length + mid.length + 1)));
      if (okmBytes.length - cur >= prev.length) {
        okmBytes.set(prev, cur);
        cur += prev.length;
      } else {
        okmBytes.set(prev.slice(0, okmBytes.length - cur), cur);
        cur += okmBytes.length - cur;
      }
    }
    return okm;
  }
  async extractAndExpand(salt, ikm, info, len) {
    await this._setup();
    const ikmBuf = toArrayBuffer(ikm);
    const baseKey = await this._api.importKey("raw", ikmBuf, "HKDF", false, ["deriveBits"]);
    return await this._api.deriveBits({
      name: "HKDF",
      hash: this.algHash.hash,
      salt: toArrayBuffer(salt),
      info: toArrayBuffer(info)
    }, baseKey, len * 8);
  }
  async labeledExtract(salt, label, ikm) {
    return await this.extract(salt, this.buildLabeledIkm(label, ikm));
  }
  async labeledExpand(prk, label, info, len) {
    return await this.expand(prk, this.buildLabeledInfo(label, info, len), len);
  }
  _checkInit() {
    if (this._suiteId === EMPTY) {
      throw new Error("Not initialized. Call init()");
    }
  }
};
var HkdfSha256Native = class extends HkdfNative {
  constructor() {
    super(...arguments);
    Object.defineProperty(this, "id", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: KdfId.HkdfSha256
    });
    Object.defineProperty(this, "hashSize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 32
    });
    Object.defineProperty(this, "algHash", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: {
        name: "HMAC",
        hash: "SHA-256",
        length: 256
      }
    });
  }
};
var isCryptoKeyPair = (x) => typeof x === "object" && x !== null && typeof x.privateKey === "object" && typeof x.publicKey === "object";
function i2Osp(n, w) {
  if (w <= 0) {
    throw new Error("i2Osp: too small size");
  }
  if (n >= 256 ** w) {
    throw new Error("i2Osp: too large integer");
  }
  const ret = new Uint8Array(w);
  for (let i = 0; i < w && n; i++) {
    ret[w - (i + 1)] = n % 256;
    n = Math.floor(n / 256);
  }
  return ret;
}
function concat2(a, b) {
  const ret = new Uint8Array(a.length + b.length);
  ret.set(a, 0);
  ret.set(b, a.length);
  return ret;
}
function base64UrlToBytes(v) {
  const base642 = v.replace(/-/g, "+").replace(/_/g, "/");
  const byteString = atob(base642);
  const ret = new Uint8Array(byteString.length);
  for (let i = 0; i < byteString.length; i++) {
    ret[i] = byteString.charCodeAt(i);
  }
  return ret;
}
async function loadCrypto() {
  if (typeof dntGlobalThis !== "undefined" && globalThis.crypto !== void 0) {
    return globalThis.crypto;
  }
  try {
    const { webcrypto: webcrypto2 } = await Promise.resolve().then(() => (init_crypto(), crypto_exports));
    return webcrypto2;
  } catch (_e) {
    throw new Error("failed to load Crypto");
  }
}
function xor(a, b) {
  if (a.byteLength !== b.byteLength) {
    throw new Error("xor: different length inputs");
  }
  const buf = new Uint8Array(a.byteLength);
  for (let i = 0; i < a.byteLength; i++) {
    buf[i] = a[i] ^ b[i];
  }
  return buf;
}
var KEM_USAGES = ["deriveBits"];
var LABEL_DKP_PRK = /* @__PURE__ */ new Uint8Array([
  100,
  107,
  112,
  95,
  112,
  114,
  107
]);
var LABEL_SK = /* @__PURE__ */ new Uint8Array([115, 107]);
var EC_P_521_PARAMS = {
  p: (1n << 521n) - 1n,
  b: 0x0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00n,
  gx: 0x00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66n,
  gy: 0x011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650n,
  coordinateSize: 66
};
var XCryptoKey = class {
  constructor(name, key, type, usages = []) {
    Object.defineProperty(this, "key", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "type", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "extractable", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: true
    });
    Object.defineProperty(this, "algorithm", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "usages", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    this.key = key;
    this.type = type;
    this.algorithm = { name };
    this.usages = usages;
    if (type === "public") {
      this.usages = [];
    }
  }
};
var XCurveDhkemPrimitives = class {
  constructor(algName, keySize, curve, hkdf2) {
    Object.defineProperty(this, "_algName", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_curve", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_hkdf", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_nPk", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_nSk", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    this._algName = algName;
    this._nPk = keySize;
    this._nSk = keySize;
    this._curve = curve;
    this._hkdf = hkdf2;
  }
  serializePublicKey(key) {
    try {
      return Promise.resolve(key.key.buffer);
    } catch (e) {
      return Promise.reject(new SerializeError(e));
    }
  }
  async deserializePublicKey(key) {
    try {
      return await this._importRawKey(toArrayBuffer(key), true);
    } catch (e) {
      throw new DeserializeError(e);
    }
  }
  serializePrivateKey(key) {
    try {
      return Promise.resolve(key.key.buffer);
    } catch (e) {
      return Promise.reject(new SerializeError(e));
    }
  }
  async deserializePrivateKey(key) {
    try {
      return await this._importRawKey(toArrayBuffer(key), false);
    } catch (e) {
      throw new DeserializeError(e);
    }
  }
  async importKey(format, key, isPublic) {
    try {
      if (format === "raw") {
        return await this._importRawKey(key, isPublic);
      }
      if (key instanceof ArrayBuffer) {
        throw new Error("Invalid jwk key format");
      }
      return await this._importJWK(key, isPublic);
    } catch (e) {
      throw new DeserializeError(e);
    }
  }
  async generateKeyPair() {
    try {
      const rawSk = await this._curve.utils.randomSecretKey();
      const sk = new XCryptoKey(this._algName, rawSk, "private", KEM_USAGES);
      const pk = await this.derivePublicKey(sk);
      return { publicKey: pk, privateKey: sk };
    } catch (e) {
      throw new NotSupportedError(e);
    }
  }
  async deriveKeyPair(ikm) {
    try {
      const rawIkm = toArrayBuffer(ikm);
      const dkpPrk = await this._hkdf.labeledExtract(EMPTY.buffer, LABEL_DKP_PRK, new Uint8Array(rawIkm));
      const rawSk = await this._hkdf.labeledExpand(dkpPrk, LABEL_SK, EMPTY, this._nSk);
      const sk = new XCryptoKey(this._algName, new Uint8Array(rawSk), "private", KEM_USAGES);
      return {
        privateKey: sk,
        publicKey: await this.derivePublicKey(sk)
      };
    } catch (e) {
      throw new DeriveKeyPairError(e);
    }
  }
  derivePublicKey(key) {
    try {
      const pk = this._curve.getPublicKey(key.key);
      return Promise.resolve(new XCryptoKey(this._algName, pk, "public"));
    } catch (e) {
      return Promise.reject(new DeserializeError(e));
    }
  }
  dh(sk, pk) {
    try {
      return Promise.resolve(this._curve.getSharedSecret(sk.key, pk.key).buffer);
    } catch (e) {
      return Promise.reject(new SerializeError(e));
    }
  }
  _importRawKey(key, isPublic) {
    return new Promise((resolve, reject) => {
      if (isPublic && key.byteLength !== this._nPk) {
        reject(new Error("Invalid length of the key"));
      }
      if (!isPublic && key.byteLength !== this._nSk) {
        reject(new Error("Invalid length of the key"));
      }
      resolve(new XCryptoKey(this._algName, new Uint8Array(key), isPublic ? "public" : "private", isPublic ? [] : KEM_USAGES));
    });
  }
  _importJWK(key, isPublic) {
    return new Promise((resolve, reject) => {
      if (key.kty !== "OKP") {
        reject(new Error(`Invalid kty: ${key.kty}`));
      }
      if (key.crv !== this._algName) {
        reject(new Error(`Invalid crv: ${key.crv}`));
      }
      if (isPublic) {
        if (typeof key.d !== "undefined") {
          reject(new Error("Invalid key: `d` should not be set"));
        }
        if (typeof key.x !== "string") {
          reject(new Error("Invalid key: `x` not found"));
        }
        resolve(new XCryptoKey(this._algName, base64UrlToBytes(key.x), "public"));
      } else {
        if (typeof key.d !== "string") {
          reject(new Error("Invalid key: `d` not found"));
        }
        resolve(new XCryptoKey(this._algName, base64UrlToBytes(key.d), "private", KEM_USAGES));
      }
    });
  }
};
var AEAD_USAGES = ["encrypt", "decrypt"];
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array";
}
function anumber(n, title = "") {
  if (!Number.isSafeInteger(n) || n < 0) {
    const prefix = title && `"${title}" `;
    throw new Error(`${prefix}expected integer >0, got ${n}`);
  }
}
function abytes(value, length, title = "") {
  const bytes = isBytes(value);
  const len = value?.length;
  const needsLen = length !== void 0;
  if (!bytes || needsLen && len !== length) {
    const prefix = title && `"${title}" `;
    const ofLen = needsLen ? ` of length ${length}` : "";
    const got = bytes ? `length=${len}` : `type=${typeof value}`;
    throw new Error(prefix + "expected Uint8Array" + ofLen + ", got " + got);
  }
  return value;
}
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("Hash instance has been destroyed");
  if (checkFinished && instance.finished) {
    throw new Error("Hash#digest() has already been called");
  }
}
function aoutput(out, instance) {
  abytes(out, void 0, "digestInto() output");
  const min = instance.outputLen;
  if (out.length < min) {
    throw new Error('"digestInto() output" expected to be of length >=' + min);
  }
}
function abignumer(n) {
  if (typeof n === "bigint") {
    if (!isPosBig(n))
      throw new Error("positive bigint expected, got " + n);
  } else
    anumber(n);
  return n;
}
function clean(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
var _endianTestBuffer = /* @__PURE__ */ new Uint32Array([287454020]);
var _endianTestBytes = /* @__PURE__ */ new Uint8Array(_endianTestBuffer.buffer);
var isLE = _endianTestBytes[0] === 68;
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
  return word << 32 - shift | word >>> shift;
}
var hasHexBuiltin = /* @__PURE__ */ (() => (
  // @ts-ignore: to use toHex
  typeof Uint8Array.from([]).toHex === "function" && // @ts-ignore: to use fromHex
  typeof Uint8Array.fromHex === "function"
))();
var hexes = /* @__PURE__ */ Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
var HEX_TO_BIGINT = [
  0n,
  1n,
  2n,
  3n,
  4n,
  5n,
  6n,
  7n,
  8n,
  9n,
  10n,
  11n,
  12n,
  13n,
  14n,
  15n
];
function bytesToHex(bytes) {
  abytes(bytes);
  if (hasHexBuiltin)
    return bytes.toHex();
  let hex2 = "";
  for (let i = 0; i < bytes.length; i++) {
    hex2 += hexes[bytes[i]];
  }
  return hex2;
}
var asciis = { _0: 48, _9: 57, A: 65, F: 70, a: 97, f: 102 };
function asciiToBase16(ch) {
  if (ch >= asciis._0 && ch <= asciis._9)
    return ch - asciis._0;
  if (ch >= asciis.A && ch <= asciis.F)
    return ch - (asciis.A - 10);
  if (ch >= asciis.a && ch <= asciis.f)
    return ch - (asciis.a - 10);
  return;
}
function hexToBytes(hex2) {
  if (typeof hex2 !== "string") {
    throw new Error("hex string expected, got " + typeof hex2);
  }
  if (hasHexBuiltin)
    return Uint8Array.fromHex(hex2);
  const hl = hex2.length;
  const al = hl / 2;
  if (hl % 2) {
    throw new Error("hex string expected, got unpadded hex of length " + hl);
  }
  const array = new Uint8Array(al);
  for (let ai = 0, hi = 0; ai < al; ai++, hi += 2) {
    const n1 = asciiToBase16(hex2.charCodeAt(hi));
    const n2 = asciiToBase16(hex2.charCodeAt(hi + 1));
    if (n1 === void 0 || n2 === void 0) {
      const char = hex2[hi] + hex2[hi + 1];
      throw new Error('hex string expected, got non-hex character "' + char + '" at index ' + hi);
    }
    array[ai] = n1 * 16 + n2;
  }
  return array;
}
function hexToNumber(hex2) {
  if (typeof hex2 !== "string") {
    throw new Error("hex string expected, got " + typeof hex2);
  }
  let out = N_0;
  for (let i = 0; i < hex2.length; i++) {
    const n = asciiToBase16(hex2.charCodeAt(i));
    if (n === void 0) {
      throw new Error('hex string expected, got non-hex character "' + hex2[i] + '" at index ' + i);
    }
    out = out << 4n | HEX_TO_BIGINT[n];
  }
  return out;
}
function numberToBigint(num) {
  anumber(num, "numberToBigint");
  let n = num;
  let out = N_0;
  let bit = 1n;
  while (n > 0) {
    if (n % 2 === 1)
      out += bit;
    n = Math.floor(n / 2);
    bit <<= 1n;
  }
  return out;
}
function bytesToNumberLE(bytes) {
  return hexToNumber(bytesToHex(copyBytes(abytes(bytes)).reverse()));
}
function numberToBytesBE(n, len) {
  anumber(len);
  n = abignumer(n);
  const res = hexToBytes(n.toString(16).padStart(len * 2, "0"));
  if (res.length !== len)
    throw new Error("number too large");
  return res;
}
function numberToBytesLE(n, len) {
  return numberToBytesBE(n, len).reverse();
}
function copyBytes(bytes) {
  return Uint8Array.from(bytes);
}
function isPosBig(n) {
  return typeof n === "bigint" && N_0 <= n;
}
function inRange(n, min, max) {
  return isPosBig(n) && isPosBig(min) && isPosBig(max) && min <= n && n < max;
}
function aInRange(title, n, min, max) {
  if (!inRange(n, min, max)) {
    throw new Error("expected valid " + title + ": " + min + " <= n < " + max + ", got " + n);
  }
}
function validateObject(object, fields = {}, optFields = {}) {
  if (!object || typeof object !== "object") {
    throw new Error("expected valid options object");
  }
  function checkField(fieldName, expectedType, isOpt) {
    const val = object[fieldName];
    if (isOpt && val === void 0)
      return;
    const current = typeof val;
    if (current !== expectedType || val === null) {
      throw new Error(`param "${fieldName}" is invalid: expected ${expectedType}, got ${current}`);
    }
  }
  const iter = (f, isOpt) => Object.entries(f).forEach(([k, v]) => checkField(k, v, isOpt));
  iter(fields, false);
  iter(optFields, true);
}
async function randomBytesAsync(bytesLength = 32) {
  const api = await loadCrypto();
  const rnd = new Uint8Array(bytesLength);
  api.getRandomValues(rnd);
  return rnd;
}
function oidNist(suffix) {
  return {
    oid: Uint8Array.from([
      6,
      9,
      96,
      134,
      72,
      1,
      101,
      3,
      4,
      2,
      suffix
    ])
  };
}
function ahash(h) {
  if (typeof h !== "function" || typeof h.create !== "function") {
    throw new Error("Hash must wrapped by utils.createHasher");
  }
  anumber(h.outputLen);
  anumber(h.blockLen);
}
function createHasher(hashCons, info = {}) {
  const hashFn = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  const hashC = Object.assign(hashFn, {
    outputLen: tmp.outputLen,
    blockLen: tmp.blockLen,
    create: (opts) => hashCons(opts),
    ...info
  });
  return Object.freeze(hashC);
}
var _HMAC = class {
  constructor(hash, key) {
    Object.defineProperty(this, "oHash", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "iHash", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "blockLen", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "outputLen", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "finished", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: false
    });
    Object.defineProperty(this, "destroyed", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: false
    });
    ahash(hash);
    abytes(key, void 0, "key");
    this.iHash = hash.create();
    if (typeof this.iHash.update !== "function") {
      throw new Error("Expected instance of class which extends utils.Hash");
    }
    this.blockLen = this.iHash.blockLen;
    this.outputLen = this.iHash.outputLen;
    const blockLen = this.blockLen;
    const pad = new Uint8Array(blockLen);
    pad.set(key.length > blockLen ? hash.create().update(key).digest() : key);
    for (let i = 0; i < pad.length; i++)
      pad[i] ^= 54;
    this.iHash.update(pad);
    this.oHash = hash.create();
    for (let i = 0; i < pad.length; i++)
      pad[i] ^= 54 ^ 92;
    this.oHash.update(pad);
    clean(pad);
  }
  update(buf) {
    aexists(this);
    this.iHash.update(buf);
    return this;
  }
  digestInto(out) {
    aexists(this);
    abytes(out, this.outputLen, "output");
    this.finished = true;
    this.iHash.digestInto(out);
    this.oHash.update(out);
    this.oHash.digestInto(out);
    this.destroy();
  }
  digest() {
    const out = new Uint8Array(this.oHash.outputLen);
    this.digestInto(out);
    return out;
  }
  _cloneInto(to) {
    to ||= Object.create(Object.getPrototypeOf(this), {});
    const { oHash, iHash, finished, destroyed, blockLen, outputLen } = this;
    to = to;
    to.finished = finished;
    to.destroyed = destroyed;
    to.blockLen = blockLen;
    to.outputLen = outputLen;
    to.oHash = oHash._cloneInto(to.oHash);
    to.iHash = iHash._cloneInto(to.iHash);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
  destroy() {
    this.destroyed = true;
    this.oHash.destroy();
    this.iHash.destroy();
  }
};
var hmac = (hash, key, message) => new _HMAC(hash, key).update(message).digest();
hmac.create = (hash, key) => new _HMAC(hash, key);
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
function Maj(a, b, c) {
  return a & b ^ a & c ^ b & c;
}
var HashMD = class {
  constructor(blockLen, outputLen, padOffset, isLE3) {
    Object.defineProperty(this, "blockLen", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "outputLen", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "padOffset", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "isLE", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "buffer", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "view", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "finished", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: false
    });
    Object.defineProperty(this, "length", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "pos", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "destroyed", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: false
    });
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE3;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { view: view2, buffer, blockLen } = this;
    const len = data.length;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen) {
          this.process(dataView, pos);
        }
        continue;
      }
      buffer.set(data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view2, 0);
        this.pos = 0;
      }
    }
    this.length += data.length;
    this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view: view2, blockLen, isLE: isLE3 } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    clean(this.buffer.subarray(pos));
    if (this.padOffset > blockLen - pos) {
      this.process(view2, 0);
      pos = 0;
    }
    for (let i = pos; i < blockLen; i++)
      buffer[i] = 0;
    view2.setBigUint64(blockLen - 8, numberToBigint(this.length * 8), isLE3);
    this.process(view2, 0);
    const oview = createView(out);
    const len = this.outputLen;
    if (len % 4)
      throw new Error("_sha2: outputLen must be aligned to 32bit");
    const outLen = len / 4;
    const state = this.get();
    if (outLen > state.length) {
      throw new Error("_sha2: outputLen bigger than state");
    }
    for (let i = 0; i < outLen; i++)
      oview.setUint32(4 * i, state[i], isLE3);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneInto(to) {
    to ||= new this.constructor();
    to.set(...this.get());
    const { blockLen, buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (length % blockLen)
      to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};
var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
]);
var U32_MASK64 = 0xffffffffn;
var _32n = 32n;
function fromBig(n, le = false) {
  if (le) {
    return { h: Number(n & U32_MASK64), l: Number(n >> _32n & U32_MASK64) };
  }
  return {
    h: Number(n >> _32n & U32_MASK64) | 0,
    l: Number(n & U32_MASK64) | 0
  };
}
function split(lst, le = false) {
  const len = lst.length;
  const Ah = new Uint32Array(len);
  const Al = new Uint32Array(len);
  for (let i = 0; i < len; i++) {
    const { h, l } = fromBig(lst[i], le);
    [Ah[i], Al[i]] = [h, l];
  }
  return [Ah, Al];
}
var SHA256_K = /* @__PURE__ */ Uint32Array.from([
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
]);
var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
  constructor(outputLen) {
    super(64, outputLen, 8, false);
  }
  get() {
    const { A, B, C, D, E, F, G, H } = this;
    return [A, B, C, D, E, F, G, H];
  }
  set(A, B, C, D, E, F, G, H) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
    this.F = F | 0;
    this.G = G | 0;
    this.H = H | 0;
  }
  process(view2, offset) {
    for (let i = 0; i < 16; i++, offset += 4) {
      SHA256_W[i] = view2.getUint32(offset, false);
    }
    for (let i = 16; i < 64; i++) {
      const W15 = SHA256_W[i - 15];
      const W2 = SHA256_W[i - 2];
      const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
      const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
      SHA256_W[i] = s1 + SHA256_W[i - 7] + s0 + SHA256_W[i - 16] | 0;
    }
    let { A, B, C, D, E, F, G, H } = this;
    for (let i = 0; i < 64; i++) {
      const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
      const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i] + SHA256_W[i] | 0;
      const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
      const T2 = sigma0 + Maj(A, B, C) | 0;
      H = G;
      G = F;
      F = E;
      E = D + T1 | 0;
      D = C;
      C = B;
      B = A;
      A = T1 + T2 | 0;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    F = F + this.F | 0;
    G = G + this.G | 0;
    H = H + this.H | 0;
    this.set(A, B, C, D, E, F, G, H);
  }
  roundClean() {
    clean(SHA256_W);
  }
  destroy() {
    this.set(0, 0, 0, 0, 0, 0, 0, 0);
    clean(this.buffer);
  }
};
var _SHA256 = class extends SHA2_32B {
  constructor() {
    super(32);
    Object.defineProperty(this, "A", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: SHA256_IV[0] | 0
    });
    Object.defineProperty(this, "B", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: SHA256_IV[1] | 0
    });
    Object.defineProperty(this, "C", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: SHA256_IV[2] | 0
    });
    Object.defineProperty(this, "D", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: SHA256_IV[3] | 0
    });
    Object.defineProperty(this, "E", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: SHA256_IV[4] | 0
    });
    Object.defineProperty(this, "F", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: SHA256_IV[5] | 0
    });
    Object.defineProperty(this, "G", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: SHA256_IV[6] | 0
    });
    Object.defineProperty(this, "H", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: SHA256_IV[7] | 0
    });
  }
};
var sha2562 = /* @__PURE__ */ createHasher(
  () => new _SHA256(),
  /* @__PURE__ */ oidNist(1)
);
var _0n = 0n;
var _1n = 1n;
var _2n = 2n;
var _7n = 7n;
var _256n = 256n;
var _0x71n = 0x71n;
var SHA3_PI = [];
var SHA3_ROTL = [];
var _SHA3_IOTA = [];
for (let round = 0, R = _1n, x = 1, y = 0; round < 24; round++) {
  [x, y] = [y, (2 * x + 3 * y) % 5];
  SHA3_PI.push(2 * (5 * y + x));
  SHA3_ROTL.push((round + 1) * (round + 2) / 2 % 64);
  let t = _0n;
  for (let j = 0; j < 7; j++) {
    R = (R << _1n ^ (R >> _7n) * _0x71n) % _256n;
    if (R & _2n)
      t ^= _1n << (_1n << BigInt(j)) - _1n;
  }
  _SHA3_IOTA.push(t);
}
var IOTAS = split(_SHA3_IOTA, true);
var SHA3_IOTA_H = IOTAS[0];
var SHA3_IOTA_L = IOTAS[1];
function mod(a, b) {
  const result = a % b;
  return result >= N_0 ? result : b + result;
}
function pow2(x, power, modulo) {
  let res = x;
  while (power-- > N_0) {
    res *= res;
    res %= modulo;
  }
  return res;
}
function createKeygen(randomSecretKey, getPublicKey) {
  return function keygen(seed) {
    const secretKey = randomSecretKey(seed);
    return { secretKey, publicKey: getPublicKey(secretKey) };
  };
}
function validateOpts(curve) {
  validateObject(curve, {
    adjustScalarBytes: "function",
    powPminus2: "function"
  });
  return Object.freeze({ ...curve });
}
function montgomery(curveDef) {
  const CURVE = validateOpts(curveDef);
  const { P: P2, type, adjustScalarBytes: adjustScalarBytes2, powPminus2, randomBytes: rand } = CURVE;
  const is25519 = type === "x25519";
  if (!is25519 && type !== "x448")
    throw new Error("invalid type");
  const randomBytes_ = rand || randomBytesAsync;
  const montgomeryBits = is25519 ? 255n : 448n;
  const fieldLen = is25519 ? 32 : 56;
  const Gu = is25519 ? 9n : 5n;
  const a24 = is25519 ? 121665n : 39081n;
  const minScalar = is25519 ? N_2 ** 254n : N_2 ** 447n;
  const maxAdded = is25519 ? 8n * N_2 ** 251n - N_1 : 4n * N_2 ** 445n - N_1;
  const maxScalar = minScalar + maxAdded + N_1;
  const modP = (n) => mod(n, P2);
  const GuBytes = encodeU(Gu);
  function encodeU(u) {
    return numberToBytesLE(modP(u), fieldLen);
  }
  function decodeU(u) {
    const _u = copyBytes(abytes(u, fieldLen, "uCoordinate"));
    if (is25519)
      _u[31] &= 127;
    return modP(bytesToNumberLE(_u));
  }
  function decodeScalar(scalar) {
    return bytesToNumberLE(adjustScalarBytes2(copyBytes(abytes(scalar, fieldLen, "scalar"))));
  }
  function scalarMult(scalar, u) {
    const pu = montgomeryLadder(decodeU(u), decodeScalar(scalar));
    if (pu === N_0)
      throw new Error("invalid private or public key received");
    return encodeU(pu);
  }
  function scalarMultBase(scalar) {
    return scalarMult(scalar, GuBytes);
  }
  const getPublicKey = scalarMultBase;
  const getSharedSecret = scalarMult;
  function cswap(swap, x_2, x_3) {
    const dummy = modP(swap * (x_2 - x_3));
    x_2 = modP(x_2 - dummy);
    x_3 = modP(x_3 + dummy);
    return { x_2, x_3 };
  }
  function montgomeryLadder(u, scalar) {
    aInRange("u", u, N_0, P2);
    aInRange("scalar", scalar, minScalar, maxScalar);
    const k = scalar;
    const x_1 = u;
    let x_2 = N_1;
    let z_2 = N_0;
    let x_3 = u;
    let z_3 = N_1;
    let swap = N_0;
    for (let t = montgomeryBits - 1n; t >= N_0; t--) {
      const k_t = k >> t & N_1;
      swap ^= k_t;
      ({ x_2, x_3 } = cswap(swap, x_2, x_3));
      ({ x_2: z_2, x_3: z_3 } = cswap(swap, z_2, z_3));
      swap = k_t;
      const A = x_2 + z_2;
      const AA = modP(A * A);
      const B = x_2 - z_2;
      const BB = modP(B * B);
      const E = AA - BB;
      const C = x_3 + z_3;
      const D = x_3 - z_3;
      const DA = modP(D * A);
      const CB = modP(C * B);
      const dacb = DA + CB;
      const da_cb = DA - CB;
      x_3 = modP(dacb * dacb);
      z_3 = modP(x_1 * modP(da_cb * da_cb));
      x_2 = modP(AA * BB);
      z_2 = modP(E * (AA + modP(a24 * E)));
    }
    ({ x_2, x_3 } = cswap(swap, x_2, x_3));
    ({ x_2: z_2, x_3: z_3 } = cswap(swap, z_2, z_3));
    const z2 = powPminus2(z_2);
    return modP(x_2 * z2);
  }
  const lengths = {
    secretKey: fieldLen,
    publicKey: fieldLen,
    seed: fieldLen
  };
  const randomSecretKey = async (seed) => {
    if (seed === void 0) {
      seed = await randomBytes_(fieldLen);
    }
    abytes(seed, lengths.seed, "seed");
    return seed;
  };
  const utils = { randomSecretKey };
  return Object.freeze({
    keygen: createKeygen(randomSecretKey, getPublicKey),
    getSharedSecret,
    getPublicKey,
    scalarMult,
    scalarMultBase,
    utils,
    GuBytes: GuBytes.slice(),
    lengths
  });
}
var AesGcmContext = class extends NativeAlgorithm {
  constructor(key) {
    super();
    Object.defineProperty(this, "_rawKey", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_key", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    this._rawKey = toArrayBuffer(key);
  }
  async seal(iv, data, aad) {
    await this._setupKey();
    const alg = {
      name: "AES-GCM",
      iv: toArrayBuffer(iv),
      additionalData: toArrayBuffer(aad)
    };
    const ct = await this._api.encrypt(alg, this._key, toArrayBuffer(data));
    return ct;
  }
  async open(iv, data, aad) {
    await this._setupKey();
    const alg = {
      name: "AES-GCM",
      iv: toArrayBuffer(iv),
      additionalData: toArrayBuffer(aad)
    };
    const pt = await this._api.decrypt(alg, this._key, toArrayBuffer(data));
    return pt;
  }
  async _setupKey() {
    if (this._key !== void 0) {
      return;
    }
    await this._setup();
    const key = await this._importKey(this._rawKey);
    new Uint8Array(this._rawKey).fill(0);
    this._key = key;
    return;
  }
  async _importKey(key) {
    return await this._api.importKey("raw", key, { name: "AES-GCM" }, true, AEAD_USAGES);
  }
};
var Aes128Gcm = class {
  constructor() {
    Object.defineProperty(this, "id", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: AeadId.Aes128Gcm
    });
    Object.defineProperty(this, "keySize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 16
    });
    Object.defineProperty(this, "nonceSize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 12
    });
    Object.defineProperty(this, "tagSize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 16
    });
  }
  createEncryptionContext(key) {
    return new AesGcmContext(key);
  }
};
var Aes256Gcm = class extends Aes128Gcm {
  constructor() {
    super(...arguments);
    Object.defineProperty(this, "id", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: AeadId.Aes256Gcm
    });
    Object.defineProperty(this, "keySize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 32
    });
    Object.defineProperty(this, "nonceSize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 12
    });
    Object.defineProperty(this, "tagSize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 16
    });
  }
};
function emitNotSupported() {
  return new Promise((_resolve, reject) => {
    reject(new NotSupportedError("Not supported"));
  });
}
var LABEL_SEC = new Uint8Array([115, 101, 99]);
var ExporterContextImpl = class {
  constructor(api, kdf, exporterSecret) {
    Object.defineProperty(this, "_api", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "exporterSecret", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_kdf", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    this._api = api;
    this._kdf = kdf;
    this.exporterSecret = exporterSecret;
  }
  async seal(_data, _aad) {
    return await emitNotSupported();
  }
  async open(_data, _aad) {
    return await emitNotSupported();
  }
  async export(exporterContext, len) {
    const rawExporterContext = toArrayBuffer(exporterContext);
    if (rawExporterContext.byteLength > INPUT_LENGTH_LIMIT) {
      throw new InvalidParamError("Too long exporter context");
    }
    try {
      return await this._kdf.labeledExpand(this.exporterSecret, LABEL_SEC, new Uint8Array(rawExporterContext), len);
    } catch (e) {
      throw new ExportError(e);
    }
  }
};
var RecipientExporterContextImpl = class extends ExporterContextImpl {
};
var SenderExporterContextImpl = class extends ExporterContextImpl {
  constructor(api, kdf, exporterSecret, enc) {
    super(api, kdf, exporterSecret);
    Object.defineProperty(this, "enc", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    this.enc = enc;
    return;
  }
};
var EncryptionContextImpl = class extends ExporterContextImpl {
  constructor(api, kdf, params) {
    super(api, kdf, params.exporterSecret);
    Object.defineProperty(this, "_aead", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_nK", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_nN", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_nT", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_ctx", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    if (params.key === void 0 || params.baseNonce === void 0 || params.seq === void 0) {
      throw new Error("Required parameters are missing");
    }
    this._aead = params.aead;
    this._nK = this._aead.keySize;
    this._nN = this._aead.nonceSize;
    this._nT = this._aead.tagSize;
    const key = this._aead.createEncryptionContext(params.key);
    this._ctx = {
      key,
      baseNonce: params.baseNonce,
      seq: params.seq
    };
  }
  computeNonce(k) {
    const seqBytes = i2Osp(k.seq, k.baseNonce.byteLength);
    return xor(k.baseNonce, seqBytes).buffer;
  }
  incrementSeq(k) {
    if (k.seq > Number.MAX_SAFE_INTEGER) {
      throw new MessageLimitReachedError("Message limit reached");
    }
    k.seq += 1;
    return;
  }
};
var __classPrivateFieldGet = function(receiver, state, kind, f) {
  if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
  if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
  return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var __classPrivateFieldSet = function(receiver, state, value, kind, f) {
  if (kind === "m") throw new TypeError("Private method is not writable");
  if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
  if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
  return kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value), value;
};
var _Mutex_locked;
var Mutex = class {
  constructor() {
    _Mutex_locked.set(this, Promise.resolve());
  }
  async lock() {
    let releaseLock;
    const nextLock = new Promise((resolve) => {
      releaseLock = resolve;
    });
    const previousLock = __classPrivateFieldGet(this, _Mutex_locked, "f");
    __classPrivateFieldSet(this, _Mutex_locked, nextLock, "f");
    await previousLock;
    return releaseLock;
  }
};
_Mutex_locked = /* @__PURE__ */ new WeakMap();
var __classPrivateFieldGet2 = function(receiver, state, kind, f) {
  if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
  if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
  return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var __classPrivateFieldSet2 = function(receiver, state, value, kind, f) {
  if (kind === "m") throw new TypeError("Private method is not writable");
  if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
  if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
  return kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value), value;
};
var _RecipientContextImpl_mutex;
var RecipientContextImpl = class extends EncryptionContextImpl {
  constructor() {
    super(...arguments);
    _RecipientContextImpl_mutex.set(this, void 0);
  }
  async open(data, aad = EMPTY.buffer) {
    __classPrivateFieldSet2(this, _RecipientContextImpl_mutex, __classPrivateFieldGet2(this, _RecipientContextImpl_mutex, "f") ?? new Mutex(), "f");
    const release = await __classPrivateFieldGet2(this, _RecipientContextImpl_mutex, "f").lock();
    let pt;
    try {
      pt = await this._ctx.key.open(this.computeNonce(this._ctx), toArrayBuffer(data), toArrayBuffer(aad));
    } catch (e) {
      throw new OpenError(e);
    } finally {
      release();
    }
    this.incrementSeq(this._ctx);
    return pt;
  }
};
_RecipientContextImpl_mutex = /* @__PURE__ */ new WeakMap();
var __classPrivateFieldGet3 = function(receiver, state, kind, f) {
  if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
  if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
  return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var __classPrivateFieldSet3 = function(receiver, state, value, kind, f) {
  if (kind === "m") throw new TypeError("Private method is not writable");
  if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a setter");
  if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot write private member to an object whose class did not declare it");
  return kind === "a" ? f.call(receiver, value) : f ? f.value = value : state.set(receiver, value), value;
};
var _SenderContextImpl_mutex;
var SenderContextImpl = class extends EncryptionContextImpl {
  constructor(api, kdf, params, enc) {
    super(api, kdf, params);
    Object.defineProperty(this, "enc", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    _SenderContextImpl_mutex.set(this, void 0);
    this.enc = enc;
  }
  async seal(data, aad = EMPTY.buffer) {
    __classPrivateFieldSet3(this, _SenderContextImpl_mutex, __classPrivateFieldGet3(this, _SenderContextImpl_mutex, "f") ?? new Mutex(), "f");
    const release = await __classPrivateFieldGet3(this, _SenderContextImpl_mutex, "f").lock();
    let ct;
    try {
      ct = await this._ctx.key.seal(this.computeNonce(this._ctx), toArrayBuffer(data), toArrayBuffer(aad));
    } catch (e) {
      throw new SealError(e);
    } finally {
      release();
    }
    this.incrementSeq(this._ctx);
    return ct;
  }
};
_SenderContextImpl_mutex = /* @__PURE__ */ new WeakMap();
var LABEL_BASE_NONCE = new Uint8Array([
  98,
  97,
  115,
  101,
  95,
  110,
  111,
  110,
  99,
  101
]);
var LABEL_EXP = new Uint8Array([101, 120, 112]);
var LABEL_INFO_HASH = new Uint8Array([
  105,
  110,
  102,
  111,
  95,
  104,
  97,
  115,
  104
]);
var LABEL_KEY = new Uint8Array([107, 101, 121]);
var LABEL_PSK_ID_HASH = new Uint8Array([
  112,
  115,
  107,
  95,
  105,
  100,
  95,
  104,
  97,
  115,
  104
]);
var LABEL_SECRET = new Uint8Array([115, 101, 99, 114, 101, 116]);
var SUITE_ID_HEADER_HPKE = new Uint8Array([
  72,
  80,
  75,
  69,
  0,
  0,
  0,
  0,
  0,
  0
]);
var CipherSuiteNative = class extends NativeAlgorithm {
  /**
   * @param params A set of parameters for building a cipher suite.
   *
   * If the error occurred, throws {@link InvalidParamError}.
   *
   * @throws {@link InvalidParamError}
   */
  constructor(params) {
    super();
    Object.defineProperty(this, "_kem", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_kdf", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_aead", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_suiteId", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    if (typeof params.kem === "number") {
      throw new InvalidParamError("KemId cannot be used");
    }
    this._kem = params.kem;
    if (typeof params.kdf === "number") {
      throw new InvalidParamError("KdfId cannot be used");
    }
    this._kdf = params.kdf;
    if (typeof params.aead === "number") {
      throw new InvalidParamError("AeadId cannot be used");
    }
    this._aead = params.aead;
    this._suiteId = new Uint8Array(SUITE_ID_HEADER_HPKE);
    this._suiteId.set(i2Osp(this._kem.id, 2), 4);
    this._suiteId.set(i2Osp(this._kdf.id, 2), 6);
    this._suiteId.set(i2Osp(this._aead.id, 2), 8);
    this._kdf.init(this._suiteId);
  }
  /**
   * Gets the KEM context of the ciphersuite.
   */
  get kem() {
    return this._kem;
  }
  /**
   * Gets the KDF context of the ciphersuite.
   */
  get kdf() {
    return this._kdf;
  }
  /**
   * Gets the AEAD context of the ciphersuite.
   */
  get aead() {
    return this._aead;
  }
  /**
   * Creates an encryption context for a sender.
   *
   * If the error occurred, throws {@link DecapError} | {@link ValidationError}.
   *
   * @param params A set of parameters for the sender encryption context.
   * @returns A sender encryption context.
   * @throws {@link EncapError}, {@link ValidationError}
   */
  async createSenderContext(params) {
    this._validateInputLength(params);
    await this._setup();
    const dh = await this._kem.encap(params);
    let mode;
    if (params.psk !== void 0) {
      mode = params.senderKey !== void 0 ? Mode.AuthPsk : Mode.Psk;
    } else {
      mode = params.senderKey !== void 0 ? Mode.Auth : Mode.Base;
    }
    return await this._keyScheduleS(mode, dh.sharedSecret, dh.enc, params);
  }
  /**
   * Creates an encryption context for a recipient.
   *
   * If the error occurred, throws {@link DecapError}
   * | {@link DeserializeError} | {@link ValidationError}.
   *
   * @param params A set of parameters for the recipient encryption context.
   * @returns A recipient encryption context.
   * @throws {@link DecapError}, {@link DeserializeError}, {@link ValidationError}
   */
  async createRecipientContext(params) {
    this._validateInputLength(params);
    await this._setup();
    const sharedSecret = await this._kem.decap(params);
    let mode;
    if (params.psk !== void 0) {
      mode = params.senderPublicKey !== void 0 ? Mode.AuthPsk : Mode.Psk;
    } else {
      mode = params.senderPublicKey !== void 0 ? Mode.Auth : Mode.Base;
    }
    return await this._keyScheduleR(mode, sharedSecret, params);
  }
  /**
   * Encrypts a message to a recipient.
   *
   * If the error occurred, throws `EncapError` | `MessageLimitReachedError` | `SealError` | `ValidationError`.
   *
   * @param params A set of parameters for building a sender encryption context.
   * @param pt A plain text as bytes to be encrypted.
   * @param aad Additional authenticated data as bytes fed by an application.
   * @returns A cipher text and an encapsulated key as bytes.
   * @throws {@link EncapError}, {@link MessageLimitReachedError}, {@link SealError}, {@link ValidationError}
   */
  async seal(params, pt, aad = EMPTY.buffer) {
    const ctx = await this.createSenderContext(params);
    return {
      ct: await ctx.seal(pt, aad),
      enc: ctx.enc
    };
  }
  /**
   * Decrypts a message from a sender.
   *
   * If the error occurred, throws `DecapError` | `DeserializeError` | `OpenError` | `ValidationError`.
   *
   * @param params A set of parameters for building a recipient encryption context.
   * @param ct An encrypted text as bytes to be decrypted.
   * @param aad Additional authenticated data as bytes fed by an application.
   * @returns A decrypted plain text as bytes.
   * @throws {@link DecapError}, {@link DeserializeError}, {@link OpenError}, {@link ValidationError}
   */
  async open(params, ct, aad = EMPTY.buffer) {
    const ctx = await this.createRecipientContext(params);
    return await ctx.open(ct, aad);
  }
  // private verifyPskInputs(mode: Mode, params: KeyScheduleParams) {
  //   const gotPsk = (params.psk !== undefined);
  //   const gotPskId = (params.psk !== undefined && params.psk.id.byteLength > 0);
  //   if (gotPsk !== gotPskId) {
  //     throw new Error('Inconsistent PSK inputs');
  //   }
  //   if (gotPsk && (mode === Mode.Base || mode === Mode.Auth)) {
  //     throw new Error('PSK input provided when not needed');
  //   }
  //   if (!gotPsk && (mode === Mode.Psk || mode === Mode.AuthPsk)) {
  //     throw new Error('Missing required PSK input');
  //   }
  //   return;
  // }
  async _keySchedule(mode, sharedSecret, params) {
    const pskId = params.psk === void 0 ? EMPTY : toUint8Array(params.psk.id);
    const pskIdHash = await this._kdf.labeledExtract(EMPTY, LABEL_PSK_ID_HASH, pskId);
    const info = params.info === void 0 ? EMPTY : toUint8Array(params.info);
    const infoHash = await this._kdf.labeledExtract(EMPTY, LABEL_INFO_HASH, info);
    const keyScheduleContext = new Uint8Array(1 + pskIdHash.byteLength + infoHash.byteLength);
    keyScheduleContext.set(new Uint8Array([mode]), 0);
    keyScheduleContext.set(new Uint8Array(pskIdHash), 1);
    keyScheduleContext.set(new Uint8Array(infoHash), 1 + pskIdHash.byteLength);
    const psk = params.psk === void 0 ? EMPTY : toUint8Array(params.psk.key);
    const ikm = this._kdf.buildLabeledIkm(LABEL_SECRET, psk);
    const exporterSecretInfo = this._kdf.buildLabeledInfo(LABEL_EXP, keyScheduleContext, this._kdf.hashSize);
    const exporterSecret = await this._kdf.extractAndExpand(sharedSecret, ikm, exporterSecretInfo, this._kdf.hashSize);
    if (this._aead.id === AeadId.ExportOnly) {
      return { aead: this._aead, exporterSecret };
    }
    const keyInfo = this._kdf.buildLabeledInfo(LABEL_KEY, keyScheduleContext, this._aead.keySize);
    const key = await this._kdf.extractAndExpand(sharedSecret, ikm, keyInfo, this._aead.keySize);
    const baseNonceInfo = this._kdf.buildLabeledInfo(LABEL_BASE_NONCE, keyScheduleContext, this._aead.nonceSize);
    const baseNonce = await this._kdf.extractAndExpand(sharedSecret, ikm, baseNonceInfo, this._aead.nonceSize);
    return {
      aead: this._aead,
      exporterSecret,
      key,
      baseNonce: new Uint8Array(baseNonce),
      seq: 0
    };
  }
  async _keyScheduleS(mode, sharedSecret, enc, params) {
    const res = await this._keySchedule(mode, sharedSecret, params);
    if (res.key === void 0) {
      return new SenderExporterContextImpl(this._api, this._kdf, res.exporterSecret, enc);
    }
    return new SenderContextImpl(this._api, this._kdf, res, enc);
  }
  async _keyScheduleR(mode, sharedSecret, params) {
    const res = await this._keySchedule(mode, sharedSecret, params);
    if (res.key === void 0) {
      return new RecipientExporterContextImpl(this._api, this._kdf, res.exporterSecret);
    }
    return new RecipientContextImpl(this._api, this._kdf, res);
  }
  _validateInputLength(params) {
    if (params.info !== void 0 && params.info.byteLength > INFO_LENGTH_LIMIT) {
      throw new InvalidParamError("Too long info");
    }
    if (params.psk !== void 0) {
      if (params.psk.key.byteLength < MINIMUM_PSK_LENGTH) {
        throw new InvalidParamError(`PSK must have at least ${MINIMUM_PSK_LENGTH} bytes`);
      }
      if (params.psk.key.byteLength > INPUT_LENGTH_LIMIT) {
        throw new InvalidParamError("Too long psk.key");
      }
      if (params.psk.id.byteLength > INPUT_LENGTH_LIMIT) {
        throw new InvalidParamError("Too long psk.id");
      }
    }
    return;
  }
};
var CipherSuite = class extends CipherSuiteNative {
};
var HkdfSha256 = class extends HkdfSha256Native {
};
var PKCS8_ALG_ID_X25519 = new Uint8Array([
  48,
  46,
  2,
  1,
  0,
  48,
  5,
  6,
  3,
  43,
  101,
  110,
  4,
  34,
  4,
  32
]);
var PKCS8_ALG_ID_X448 = new Uint8Array([
  48,
  70,
  2,
  1,
  0,
  48,
  5,
  6,
  3,
  43,
  101,
  111,
  4,
  58,
  4,
  56
]);
var MlKemError = class extends Error {
  constructor(e) {
    let message;
    if (e instanceof Error) {
      message = e.message;
    } else if (typeof e === "string") {
      message = e;
    } else {
      message = "";
    }
    super(message);
    this.name = this.constructor.name;
  }
};
var N = 256;
var Q = 3329;
var Q_INV = 62209;
var NTT_ZETAS = [
  2285,
  2571,
  2970,
  1812,
  1493,
  1422,
  287,
  202,
  3158,
  622,
  1577,
  182,
  962,
  2127,
  1855,
  1468,
  573,
  2004,
  264,
  383,
  2500,
  1458,
  1727,
  3199,
  2648,
  1017,
  732,
  608,
  1787,
  411,
  3124,
  1758,
  1223,
  652,
  2777,
  1015,
  2036,
  1491,
  3047,
  1785,
  516,
  3321,
  3009,
  2663,
  1711,
  2167,
  126,
  1469,
  2476,
  3239,
  3058,
  830,
  107,
  1908,
  3082,
  2378,
  2931,
  961,
  1821,
  2604,
  448,
  2264,
  677,
  2054,
  2226,
  430,
  555,
  843,
  2078,
  871,
  1550,
  105,
  422,
  587,
  177,
  3094,
  3038,
  2869,
  1574,
  1653,
  3083,
  778,
  1159,
  3182,
  2552,
  1483,
  2727,
  1119,
  1739,
  644,
  2457,
  349,
  418,
  329,
  3173,
  3254,
  817,
  1097,
  603,
  610,
  1322,
  2044,
  1864,
  384,
  2114,
  3193,
  1218,
  1994,
  2455,
  220,
  2142,
  1670,
  2144,
  1799,
  2051,
  794,
  1819,
  2475,
  2459,
  478,
  3221,
  3021,
  996,
  991,
  958,
  1869,
  1522,
  1628
];
var NTT_ZETAS_INV = [
  1701,
  1807,
  1460,
  2371,
  2338,
  2333,
  308,
  108,
  2851,
  870,
  854,
  1510,
  2535,
  1278,
  1530,
  1185,
  1659,
  1187,
  3109,
  874,
  1335,
  2111,
  136,
  1215,
  2945,
  1465,
  1285,
  2007,
  2719,
  2726,
  2232,
  2512,
  75,
  156,
  3e3,
  2911,
  2980,
  872,
  2685,
  1590,
  2210,
  602,
  1846,
  777,
  147,
  2170,
  2551,
  246,
  1676,
  1755,
  460,
  291,
  235,
  3152,
  2742,
  2907,
  3224,
  1779,
  2458,
  1251,
  2486,
  2774,
  2899,
  1103,
  1275,
  2652,
  1065,
  2881,
  725,
  1508,
  2368,
  398,
  951,
  247,
  1421,
  3222,
  2499,
  271,
  90,
  853,
  1860,
  3203,
  1162,
  1618,
  666,
  320,
  8,
  2813,
  1544,
  282,
  1838,
  1293,
  2314,
  552,
  2677,
  2106,
  1571,
  205,
  2918,
  1542,
  2721,
  2597,
  2312,
  681,
  130,
  1602,
  1871,
  829,
  2946,
  3065,
  1325,
  2756,
  1861,
  1474,
  1202,
  2367,
  3147,
  1752,
  2707,
  171,
  3127,
  3042,
  1907,
  1836,
  1517,
  359,
  758,
  1441
];
var U32_MASK642 = 0xffffffffn;
var _32n2 = 32n;
function fromBig2(n, le = false) {
  if (le) {
    return { h: Number(n & U32_MASK642), l: Number(n >> _32n2 & U32_MASK642) };
  }
  return {
    h: Number(n >> _32n2 & U32_MASK642) | 0,
    l: Number(n & U32_MASK642) | 0
  };
}
function split2(lst, le = false) {
  const len = lst.length;
  const Ah = new Uint32Array(len);
  const Al = new Uint32Array(len);
  for (let i = 0; i < len; i++) {
    const { h, l } = fromBig2(lst[i], le);
    [Ah[i], Al[i]] = [h, l];
  }
  return [Ah, Al];
}
var rotlSH2 = (h, l, s) => h << s | l >>> 32 - s;
var rotlSL2 = (h, l, s) => l << s | h >>> 32 - s;
var rotlBH2 = (h, l, s) => l << s - 32 | h >>> 64 - s;
var rotlBL2 = (h, l, s) => h << s - 32 | l >>> 64 - s;
function isBytes2(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array";
}
function anumber2(n, title = "") {
  if (!Number.isSafeInteger(n) || n < 0) {
    const prefix = title && `"${title}" `;
    throw new Error(`${prefix}expected integer >0, got ${n}`);
  }
}
function abytes2(value, length, title = "") {
  const bytes = isBytes2(value);
  const len = value?.length;
  const needsLen = length !== void 0;
  if (!bytes || needsLen && len !== length) {
    const prefix = title && `"${title}" `;
    const ofLen = needsLen ? ` of length ${length}` : "";
    const got = bytes ? `length=${len}` : `type=${typeof value}`;
    throw new Error(prefix + "expected Uint8Array" + ofLen + ", got " + got);
  }
  return value;
}
function aexists2(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("Hash instance has been destroyed");
  if (checkFinished && instance.finished) {
    throw new Error("Hash#digest() has already been called");
  }
}
function aoutput2(out, instance) {
  abytes2(out, void 0, "digestInto() output");
  const min = instance.outputLen;
  if (out.length < min) {
    throw new Error('"digestInto() output" expected to be of length >=' + min);
  }
}
function u322(arr) {
  return new Uint32Array(arr.buffer, arr.byteOffset, Math.floor(arr.byteLength / 4));
}
function clean2(...arrays) {
  for (let i = 0; i < arrays.length; i++) {
    arrays[i].fill(0);
  }
}
var isLE2 = /* @__PURE__ */ (() => new Uint8Array(new Uint32Array([287454020]).buffer)[0] === 68)();
function byteSwap(word) {
  return word << 24 & 4278190080 | word << 8 & 16711680 | word >>> 8 & 65280 | word >>> 24 & 255;
}
function byteSwap32(arr) {
  for (let i = 0; i < arr.length; i++) {
    arr[i] = byteSwap(arr[i]);
  }
  return arr;
}
var swap32IfBE2 = isLE2 ? (u) => u : byteSwap32;
function createHasher2(hashCons, info = {}) {
  const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.create = (opts) => hashCons(opts);
  Object.assign(hashC, info);
  return Object.freeze(hashC);
}
var oidNist2 = (suffix) => ({
  oid: Uint8Array.from([
    6,
    9,
    96,
    134,
    72,
    1,
    101,
    3,
    4,
    2,
    suffix
  ])
});
var _0n2 = 0n;
var _1n2 = 1n;
var _2n2 = 2n;
var _7n2 = 7n;
var _256n2 = 256n;
var _0x71n2 = 0x71n;
var SHA3_PI2 = [];
var SHA3_ROTL2 = [];
var _SHA3_IOTA2 = [];
for (let round = 0, R = _1n2, x = 1, y = 0; round < 24; round++) {
  [x, y] = [y, (2 * x + 3 * y) % 5];
  SHA3_PI2.push(2 * (5 * y + x));
  SHA3_ROTL2.push((round + 1) * (round + 2) / 2 % 64);
  let t = _0n2;
  for (let j = 0; j < 7; j++) {
    R = (R << _1n2 ^ (R >> _7n2) * _0x71n2) % _256n2;
    if (R & _2n2)
      t ^= _1n2 << (_1n2 << BigInt(j)) - _1n2;
  }
  _SHA3_IOTA2.push(t);
}
var IOTAS2 = split2(_SHA3_IOTA2, true);
var SHA3_IOTA_H2 = IOTAS2[0];
var SHA3_IOTA_L2 = IOTAS2[1];
var rotlH = (h, l, s) => s > 32 ? rotlBH2(h, l, s) : rotlSH2(h, l, s);
var rotlL = (h, l, s) => s > 32 ? rotlBL2(h, l, s) : rotlSL2(h, l, s);
function keccakP(s, rounds = 24, B) {
  if (!B)
    B = new Uint32Array(10);
  for (let round = 24 - rounds; round < 24; round++) {
    for (let x = 0; x < 10; x++) {
      B[x] = s[x] ^ s[x + 10] ^ s[x + 20] ^ s[x + 30] ^ s[x + 40];
    }
    {
      const Th2 = rotlH(B[2], B[3], 1) ^ B[8];
      const Tl2 = rotlL(B[2], B[3], 1) ^ B[9];
      s[0] ^= Th2;
      s[1] ^= Tl2;
      s[10] ^= Th2;
      s[11] ^= Tl2;
      s[20] ^= Th2;
      s[21] ^= Tl2;
      s[30] ^= Th2;
      s[31] ^= Tl2;
      s[40] ^= Th2;
      s[41] ^= Tl2;
    }
    {
      const Th2 = rotlH(B[4], B[5], 1) ^ B[0];
      const Tl2 = rotlL(B[4], B[5], 1) ^ B[1];
      s[2] ^= Th2;
      s[3] ^= Tl2;
      s[12] ^= Th2;
      s[13] ^= Tl2;
      s[22] ^= Th2;
      s[23] ^= Tl2;
      s[32] ^= Th2;
      s[33] ^= Tl2;
      s[42] ^= Th2;
      s[43] ^= Tl2;
    }
    {
      const Th2 = rotlH(B[6], B[7], 1) ^ B[2];
      const Tl2 = rotlL(B[6], B[7], 1) ^ B[3];
      s[4] ^= Th2;
      s[5] ^= Tl2;
      s[14] ^= Th2;
      s[15] ^= Tl2;
      s[24] ^= Th2;
      s[25] ^= Tl2;
      s[34] ^= Th2;
      s[35] ^= Tl2;
      s[44] ^= Th2;
      s[45] ^= Tl2;
    }
    {
      const Th2 = rotlH(B[8], B[9], 1) ^ B[4];
      const Tl2 = rotlL(B[8], B[9], 1) ^ B[5];
      s[6] ^= Th2;
      s[7] ^= Tl2;
      s[16] ^= Th2;
      s[17] ^= Tl2;
      s[26] ^= Th2;
      s[27] ^= Tl2;
      s[36] ^= Th2;
      s[37] ^= Tl2;
      s[46] ^= Th2;
      s[47] ^= Tl2;
    }
    {
      const Th2 = rotlH(B[0], B[1], 1) ^ B[6];
      const Tl2 = rotlL(B[0], B[1], 1) ^ B[7];
      s[8] ^= Th2;
      s[9] ^= Tl2;
      s[18] ^= Th2;
      s[19] ^= Tl2;
      s[28] ^= Th2;
      s[29] ^= Tl2;
      s[38] ^= Th2;
      s[39] ^= Tl2;
      s[48] ^= Th2;
      s[49] ^= Tl2;
    }
    let curH = s[2];
    let curL = s[3];
    let Th, Tl;
    Th = rotlSH2(curH, curL, 1);
    Tl = rotlSL2(curH, curL, 1);
    curH = s[20];
    curL = s[21];
    s[20] = Th;
    s[21] = Tl;
    Th = rotlSH2(curH, curL, 3);
    Tl = rotlSL2(curH, curL, 3);
    curH = s[14];
    curL = s[15];
    s[14] = Th;
    s[15] = Tl;
    Th = rotlSH2(curH, curL, 6);
    Tl = rotlSL2(curH, curL, 6);
    curH = s[22];
    curL = s[23];
    s[22] = Th;
    s[23] = Tl;
    Th = rotlSH2(curH, curL, 10);
    Tl = rotlSL2(curH, curL, 10);
    curH = s[34];
    curL = s[35];
    s[34] = Th;
    s[35] = Tl;
    Th = rotlSH2(curH, curL, 15);
    Tl = rotlSL2(curH, curL, 15);
    curH = s[36];
    curL = s[37];
    s[36] = Th;
    s[37] = Tl;
    Th = rotlSH2(curH, curL, 21);
    Tl = rotlSL2(curH, curL, 21);
    curH = s[6];
    curL = s[7];
    s[6] = Th;
    s[7] = Tl;
    Th = rotlSH2(curH, curL, 28);
    Tl = rotlSL2(curH, curL, 28);
    curH = s[10];
    curL = s[11];
    s[10] = Th;
    s[11] = Tl;
    Th = rotlBH2(curH, curL, 36);
    Tl = rotlBL2(curH, curL, 36);
    curH = s[32];
    curL = s[33];
    s[32] = Th;
    s[33] = Tl;
    Th = rotlBH2(curH, curL, 45);
    Tl = rotlBL2(curH, curL, 45);
    curH = s[16];
    curL = s[17];
    s[16] = Th;
    s[17] = Tl;
    Th = rotlBH2(curH, curL, 55);
    Tl = rotlBL2(curH, curL, 55);
    curH = s[42];
    curL = s[43];
    s[42] = Th;
    s[43] = Tl;
    Th = rotlSH2(curH, curL, 2);
    Tl = rotlSL2(curH, curL, 2);
    curH = s[48];
    curL = s[49];
    s[48] = Th;
    s[49] = Tl;
    Th = rotlSH2(curH, curL, 14);
    Tl = rotlSL2(curH, curL, 14);
    curH = s[8];
    curL = s[9];
    s[8] = Th;
    s[9] = Tl;
    Th = rotlSH2(curH, curL, 27);
    Tl = rotlSL2(curH, curL, 27);
    curH = s[30];
    curL = s[31];
    s[30] = Th;
    s[31] = Tl;
    Th = rotlBH2(curH, curL, 41);
    Tl = rotlBL2(curH, curL, 41);
    curH = s[46];
    curL = s[47];
    s[46] = Th;
    s[47] = Tl;
    Th = rotlBH2(curH, curL, 56);
    Tl = rotlBL2(curH, curL, 56);
    curH = s[38];
    curL = s[39];
    s[38] = Th;
    s[39] = Tl;
    Th = rotlSH2(curH, curL, 8);
    Tl = rotlSL2(curH, curL, 8);
    curH = s[26];
    curL = s[27];
    s[26] = Th;
    s[27] = Tl;
    Th = rotlSH2(curH, curL, 25);
    Tl = rotlSL2(curH, curL, 25);
    curH = s[24];
    curL = s[25];
    s[24] = Th;
    s[25] = Tl;
    Th = rotlBH2(curH, curL, 43);
    Tl = rotlBL2(curH, curL, 43);
    curH = s[4];
    curL = s[5];
    s[4] = Th;
    s[5] = Tl;
    Th = rotlBH2(curH, curL, 62);
    Tl = rotlBL2(curH, curL, 62);
    curH = s[40];
    curL = s[41];
    s[40] = Th;
    s[41] = Tl;
    Th = rotlSH2(curH, curL, 18);
    Tl = rotlSL2(curH, curL, 18);
    curH = s[28];
    curL = s[29];
    s[28] = Th;
    s[29] = Tl;
    Th = rotlBH2(curH, curL, 39);
    Tl = rotlBL2(curH, curL, 39);
    curH = s[44];
    curL = s[45];
    s[44] = Th;
    s[45] = Tl;
    Th = rotlBH2(curH, curL, 61);
    Tl = rotlBL2(curH, curL, 61);
    curH = s[18];
    curL = s[19];
    s[18] = Th;
    s[19] = Tl;
    Th = rotlSH2(curH, curL, 20);
    Tl = rotlSL2(curH, curL, 20);
    curH = s[12];
    curL = s[13];
    s[12] = Th;
    s[13] = Tl;
    Th = rotlBH2(curH, curL, 44);
    Tl = rotlBL2(curH, curL, 44);
    s[2] = Th;
    s[3] = Tl;
    for (let y = 0; y < 50; y += 10) {
      B[0] = s[y];
      B[1] = s[y + 1];
      B[2] = s[y + 2];
      B[3] = s[y + 3];
      B[4] = s[y + 4];
      B[5] = s[y + 5];
      B[6] = s[y + 6];
      B[7] = s[y + 7];
      B[8] = s[y + 8];
      B[9] = s[y + 9];
      s[y + 0] ^= ~B[2] & B[4];
      s[y + 1] ^= ~B[3] & B[5];
      s[y + 2] ^= ~B[4] & B[6];
      s[y + 3] ^= ~B[5] & B[7];
      s[y + 4] ^= ~B[6] & B[8];
      s[y + 5] ^= ~B[7] & B[9];
      s[y + 6] ^= ~B[8] & B[0];
      s[y + 7] ^= ~B[9] & B[1];
      s[y + 8] ^= ~B[0] & B[2];
      s[y + 9] ^= ~B[1] & B[3];
    }
    s[0] ^= SHA3_IOTA_H2[round];
    s[1] ^= SHA3_IOTA_L2[round];
  }
}
var Keccak = class _Keccak {
  // NOTE: we accept arguments in bytes instead of bits here.
  constructor(blockLen, suffix, outputLen, enableXOF = false, rounds = 24) {
    Object.defineProperty(this, "state", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "pos", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "posOut", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "finished", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: false
    });
    Object.defineProperty(this, "state32", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "destroyed", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: false
    });
    Object.defineProperty(this, "_B", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: new Uint32Array(10)
    });
    Object.defineProperty(this, "blockLen", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "suffix", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "outputLen", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "enableXOF", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: false
    });
    Object.defineProperty(this, "rounds", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    this.blockLen = blockLen;
    this.suffix = suffix;
    this.outputLen = outputLen;
    this.enableXOF = enableXOF;
    this.rounds = rounds;
    anumber2(outputLen, "outputLen");
    if (!(0 < blockLen && blockLen < 200)) {
      throw new Error("only keccak-f1600 function is supported");
    }
    this.state = new Uint8Array(200);
    this.state32 = u322(this.state);
  }
  clone() {
    return this._cloneInto();
  }
  /** Resets instance to initial (empty) state for reuse. */
  reset() {
    this.state.fill(0);
    this.pos = 0;
    this.posOut = 0;
    this.finished = false;
    this.destroyed = false;
  }
  keccak() {
    swap32IfBE2(this.state32);
    keccakP(this.state32, this.rounds, this._B);
    swap32IfBE2(this.state32);
    this.posOut = 0;
    this.pos = 0;
  }
  update(data) {
    aexists2(this);
    abytes2(data);
    return this.updateUnsafe(data);
  }
  /** Like update(), but skips validation. Caller must ensure valid state and input. */
  updateUnsafe(data) {
    const { blockLen, state } = this;
    const len = data.length;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      for (let i = 0; i < take; i++)
        state[this.pos++] ^= data[pos++];
      if (this.pos === blockLen)
        this.keccak();
    }
    return this;
  }
  finish() {
    if (this.finished)
      return;
    this.finished = true;
    const { state, suffix, pos, blockLen } = this;
    state[pos] ^= suffix;
    if ((suffix & 128) !== 0 && pos === blockLen - 1)
      this.keccak();
    state[blockLen - 1] ^= 128;
    this.keccak();
  }
  writeInto(out) {
    aexists2(this, false);
    abytes2(out);
    return this.writeIntoUnsafe(out);
  }
  /** Like writeInto(), but skips validation. Caller must ensure valid state and output. */
  writeIntoUnsafe(out) {
    this.finish();
    const bufferOut = this.state;
    const { blockLen } = this;
    for (let pos = 0, len = out.length; pos < len; ) {
      if (this.posOut >= blockLen)
        this.keccak();
      const take = Math.min(blockLen - this.posOut, len - pos);
      out.set(bufferOut.subarray(this.posOut, this.posOut + take), pos);
      this.posOut += take;
      pos += take;
    }
    return out;
  }
  xofInto(out) {
    if (!this.enableXOF) {
      throw new Error("XOF is not possible for this instance");
    }
    return this.writeInto(out);
  }
  xof(bytes) {
    anumber2(bytes);
    return this.xofInto(new Uint8Array(bytes));
  }
  digestInto(out) {
    aoutput2(out, this);
    if (this.finished)
      throw new Error("digest() was already called");
    this.writeInto(out);
    this.destroy();
    return out;
  }
  digest() {
    return this.digestInto(new Uint8Array(this.outputLen));
  }
  destroy() {
    this.destroyed = true;
    clean2(this.state);
  }
  _cloneInto(to) {
    const { blockLen, suffix, outputLen, rounds, enableXOF } = this;
    to ||= new _Keccak(blockLen, suffix, outputLen, enableXOF, rounds);
    to.state32.set(this.state32);
    to.pos = this.pos;
    to.posOut = this.posOut;
    to.finished = this.finished;
    to.rounds = rounds;
    to.suffix = suffix;
    to.outputLen = outputLen;
    to.enableXOF = enableXOF;
    to.destroyed = this.destroyed;
    return to;
  }
};
var genKeccak = (suffix, blockLen, outputLen, info = {}) => createHasher2(() => new Keccak(blockLen, suffix, outputLen), info);
var sha3_2562 = /* @__PURE__ */ genKeccak(
  6,
  136,
  32,
  /* @__PURE__ */ oidNist2(8)
);
var genShake = (suffix, blockLen, outputLen, info = {}) => createHasher2((opts = {}) => new Keccak(blockLen, suffix, opts.dkLen === void 0 ? outputLen : opts.dkLen, true), info);
var shake2562 = /* @__PURE__ */ genShake(31, 136, 32, /* @__PURE__ */ oidNist2(12));
var dntGlobals2 = {};
var dntGlobalThis2 = createMergeProxy2(globalThis, dntGlobals2);
function createMergeProxy2(baseObj, extObj) {
  return new Proxy(baseObj, {
    get(_target, prop, _receiver) {
      if (prop in extObj) {
        return extObj[prop];
      } else {
        return baseObj[prop];
      }
    },
    set(_target, prop, value) {
      if (prop in extObj) {
        delete extObj[prop];
      }
      baseObj[prop] = value;
      return true;
    },
    deleteProperty(_target, prop) {
      let success = false;
      if (prop in extObj) {
        delete extObj[prop];
        success = true;
      }
      if (prop in baseObj) {
        delete baseObj[prop];
        success = true;
      }
      return success;
    },
    ownKeys(_target) {
      const baseKeys = Reflect.ownKeys(baseObj);
      const extKeys = Reflect.ownKeys(extObj);
      const extKeysSet = new Set(extKeys);
      return [...baseKeys.filter((k) => !extKeysSet.has(k)), ...extKeys];
    },
    defineProperty(_target, prop, desc) {
      if (prop in extObj) {
        delete extObj[prop];
      }
      Reflect.defineProperty(baseObj, prop, desc);
      return true;
    },
    getOwnPropertyDescriptor(_target, prop) {
      if (prop in extObj) {
        return Reflect.getOwnPropertyDescriptor(extObj, prop);
      } else {
        return Reflect.getOwnPropertyDescriptor(baseObj, prop);
      }
    },
    has(_target, prop) {
      return prop in extObj || prop in baseObj;
    }
  });
}
function byte(n) {
  return n & 255;
}
function int16(n) {
  return n << 16 >> 16;
}
function uint16(n) {
  return n & 65535;
}
function constantTimeCompare(x, y) {
  if (x.length != y.length) {
    return 0;
  }
  let v = 0;
  for (let i = 0; i < x.length; i++) {
    v |= x[i] ^ y[i];
  }
  let z = ~v & 255;
  z &= z >> 4;
  z &= z >> 2;
  z &= z >> 1;
  return z & 1;
}
function equalUint8Array(x, y) {
  if (x.length != y.length) {
    return false;
  }
  for (let i = 0; i < x.length; i++) {
    if (x[i] !== y[i]) {
      return false;
    }
  }
  return true;
}
async function loadCrypto2() {
  if (typeof dntGlobalThis2 !== "undefined" && globalThis.crypto !== void 0) {
    return globalThis.crypto;
  }
  try {
    const { webcrypto: webcrypto2 } = await Promise.resolve().then(() => (init_crypto(), crypto_exports));
    return webcrypto2;
  } catch (_e) {
    throw new Error("failed to load Crypto");
  }
}
function byteopsLoad32(x, o = 0) {
  return (x[o] | x[o + 1] << 8 | x[o + 2] << 16 | x[o + 3] << 24) >>> 0;
}
var MlKemBase = class {
  /**
   * Creates a new instance of the MlKemBase class.
   */
  constructor() {
    Object.defineProperty(this, "_api", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_k", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "_du", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "_dv", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "_eta1", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "_eta2", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "_skSize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "_pkSize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "_compressedUSize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "_compressedVSize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 0
    });
    Object.defineProperty(this, "_poolG", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_poolH", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_poolKdf", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_poolXof", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_poolPrf1", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_poolPrf2", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_bufG", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: new Uint8Array(64)
    });
    Object.defineProperty(this, "_bufH", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: new Uint8Array(32)
    });
    Object.defineProperty(this, "_bufKdf", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: new Uint8Array(32)
    });
    Object.defineProperty(this, "_bufXof", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: new Uint8Array(672)
    });
    Object.defineProperty(this, "_bufPrf1", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_bufPrf2", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_nonceBuf", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: new Uint8Array(1)
    });
    Object.defineProperty(this, "_xofSeed", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: new Uint8Array(34)
    });
    Object.defineProperty(this, "_kBuf", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_matrixA", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_noiseVecs", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_polyVec", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_bufPkCheck", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_bufCt", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
  }
  _initPool() {
    this._poolG = new Keccak(72, 6, 64);
    this._poolH = new Keccak(136, 6, 32);
    this._poolKdf = new Keccak(136, 31, 32, true);
    this._poolXof = new Keccak(168, 31, 672, true);
    const prf1Len = this._eta1 * N / 4;
    this._poolPrf1 = new Keccak(136, 31, prf1Len, true);
    this._bufPrf1 = new Uint8Array(prf1Len);
    const prf2Len = this._eta2 * N / 4;
    this._poolPrf2 = new Keccak(136, 31, prf2Len, true);
    this._bufPrf2 = new Uint8Array(prf2Len);
    this._kBuf = new Uint8Array([this._k]);
    this._matrixA = new Array(this._k);
    for (let i = 0; i < this._k; i++) {
      this._matrixA[i] = new Array(this._k);
      for (let j = 0; j < this._k; j++) {
        this._matrixA[i][j] = new Int16Array(N);
      }
    }
    const maxNoise = 2 * this._k + 1;
    this._noiseVecs = new Array(maxNoise);
    for (let i = 0; i < maxNoise; i++) {
      this._noiseVecs[i] = new Int16Array(N);
    }
    this._polyVec = new Array(this._k);
    for (let i = 0; i < this._k; i++) {
      this._polyVec[i] = new Int16Array(N);
    }
    this._bufPkCheck = new Uint8Array(384 * this._k);
    this._bufCt = new Uint8Array(this._compressedUSize + this._compressedVSize);
  }
  _zeroPool() {
    this._bufG.fill(0);
    this._bufH.fill(0);
    this._bufKdf.fill(0);
    this._bufXof.fill(0);
    this._bufPrf1.fill(0);
    this._bufPrf2.fill(0);
    this._nonceBuf[0] = 0;
    this._xofSeed.fill(0);
    for (let i = 0; i < this._k; i++) {
      for (let j = 0; j < this._k; j++) {
        this._matrixA[i][j].fill(0);
      }
    }
    for (let i = 0; i < this._noiseVecs.length; i++) {
      this._noiseVecs[i].fill(0);
    }
    for (let i = 0; i < this._k; i++) {
      this._polyVec[i].fill(0);
    }
    this._bufPkCheck.fill(0);
    this._bufCt.fill(0);
    this._poolG.reset();
    this._poolH.reset();
    this._poolKdf.reset();
    this._poolXof.reset();
    this._poolPrf1.reset();
    this._poolPrf2.reset();
  }
  // Serialize polynomial into byte buffer at offset (eliminates intermediate Uint8Array(384))
  _polyToBytes(out, outOffset, a) {
    let t0, t1;
    for (let i = 0; i < N / 2; i++) {
      t0 = a[2 * i] - Q;
      t0 += t0 >> 31 & Q;
      t1 = a[2 * i + 1] - Q;
      t1 += t1 >> 31 & Q;
      out[outOffset + 3 * i + 0] = byte(t0);
      out[outOffset + 3 * i + 1] = byte(t0 >> 8) | byte(t1 << 4);
      out[outOffset + 3 * i + 2] = byte(t1 >> 4);
    }
  }
  // Deserialize bytes into polynomial (eliminates intermediate Int16Array(N))
  _polyFromBytes(out, a, aOffset) {
    for (let i = 0; i < N / 2; i++) {
      out[2 * i] = int16((uint16(a[aOffset + 3 * i + 0]) >> 0 | uint16(a[aOffset + 3 * i + 1]) << 8) & 4095);
      out[2 * i + 1] = int16((uint16(a[aOffset + 3 * i + 1]) >> 4 | uint16(a[aOffset + 3 * i + 2]) << 4) & 4095);
    }
  }
  // Hash G: SHA3-512
  _g(a, b) {
    this._poolG.reset();
    this._poolG.updateUnsafe(a);
    if (b !== void 0)
      this._poolG.updateUnsafe(b);
    this._poolG.writeIntoUnsafe(this._bufG);
    return [this._bufG.subarray(0, 32), this._bufG.subarray(32, 64)];
  }
  // Hash H: SHA3-256
  _h(msg) {
    this._poolH.reset();
    this._poolH.updateUnsafe(msg).writeIntoUnsafe(this._bufH);
    return this._bufH;
  }
  // KDF: SHAKE256(dkLen=32)
  _kdf(a, b) {
    this._poolKdf.reset();
    this._poolKdf.updateUnsafe(a);
    if (b !== void 0)
      this._poolKdf.updateUnsafe(b);
    this._poolKdf.writeIntoUnsafe(this._bufKdf);
    return this._bufKdf;
  }
  // XOF: SHAKE128(dkLen=672)
  _xof(seed) {
    this._poolXof.reset();
    this._poolXof.updateUnsafe(seed).writeIntoUnsafe(this._bufXof);
    return this._bufXof;
  }
  // PRF for eta1 noise sampling: SHAKE256(dkLen=eta1*N/4)
  _prf1(sigma, nonce) {
    this._nonceBuf[0] = nonce;
    this._poolPrf1.reset();
    this._poolPrf1.updateUnsafe(sigma).updateUnsafe(this._nonceBuf).writeIntoUnsafe(this._bufPrf1);
    return this._bufPrf1;
  }
  // PRF for eta2 noise sampling: SHAKE256(dkLen=eta2*N/4)
  _prf2(sigma, nonce) {
    this._nonceBuf[0] = nonce;
    this._poolPrf2.reset();
    this._poolPrf2.updateUnsafe(sigma).updateUnsafe(this._nonceBuf).writeIntoUnsafe(this._bufPrf2);
    return this._bufPrf2;
  }
  _generateKeyPairCore() {
    try {
      const rnd = new Uint8Array(64);
      this._api.getRandomValues(rnd);
      return this._deriveKeyPair(rnd);
    } finally {
      this._zeroPool();
    }
  }
  _deriveKeyPairCore(seed) {
    try {
      if (seed.byteLength !== 64) {
        throw new Error("seed must be 64 bytes in length");
      }
      return this._deriveKeyPair(seed);
    } finally {
      this._zeroPool();
    }
  }
  _encapCore(pk, seed) {
    try {
      if (pk.length !== 384 * this._k + 32) {
        throw new Error("invalid encapsulation key");
      }
      const m = this._getSeed(seed);
      const [k, r] = this._g(m, this._h(pk));
      this._encap(pk, m, r);
      return [this._bufCt.slice(), k.slice()];
    } finally {
      this._zeroPool();
    }
  }
  _decapCore(ct, sk) {
    try {
      if (ct.byteLength !== this._compressedUSize + this._compressedVSize) {
        throw new Error("Invalid ct size");
      }
      if (sk.length !== 768 * this._k + 96) {
        throw new Error("Invalid decapsulation key");
      }
      const sk2 = sk.subarray(0, this._skSize);
      const pk = sk.subarray(this._skSize, this._skSize + this._pkSize);
      const hpk = sk.subarray(this._skSize + this._pkSize, this._skSize + this._pkSize + 32);
      const z = sk.subarray(this._skSize + this._pkSize + 32, this._skSize + this._pkSize + 64);
      const m2 = this._decap(ct, sk2);
      const [k2, r2] = this._g(m2, hpk);
      const kBar = this._kdf(z, ct);
      this._encap(pk, m2, r2);
      return constantTimeCompare(ct, this._bufCt) === 1 ? k2.slice() : kBar.slice();
    } finally {
      this._zeroPool();
    }
  }
  /**
   * Sets up the MlKemBase instance by loading the necessary crypto library.
   * If the crypto library is already loaded, this method does nothing.
   * @returns {Promise<void>} A promise that resolves when the setup is complete.
   */
  async _setup() {
    if (this._api !== void 0) {
      return;
    }
    this._api = await loadCrypto2();
  }
  /**
   * Returns a Uint8Array seed for cryptographic operations.
   * If no seed is provided, a random seed of length 32 bytes is generated.
   * If a seed is provided, it must be exactly 32 bytes in length.
   *
   * @param seed - Optional seed for cryptographic operations.
   * @returns A Uint8Array seed.
   * @throws Error if the provided seed is not 32 bytes in length.
   */
  _getSeed(seed) {
    if (seed == void 0) {
      const s = new Uint8Array(32);
      this._api.getRandomValues(s);
      return s;
    }
    if (seed.byteLength !== 32) {
      throw new Error("seed must be 32 bytes in length");
    }
    return seed;
  }
  /**
   * Derives a key pair from a given seed.
   *
   * @param seed - The seed used for key derivation.
   * @returns An array containing the public key and secret key.
   */
  _deriveKeyPair(seed) {
    const cpaSeed = seed.subarray(0, 32);
    const z = seed.subarray(32, 64);
    const [pk, skBody] = this._deriveCpaKeyPair(cpaSeed);
    const pkh = this._h(pk);
    const sk = new Uint8Array(this._skSize + this._pkSize + 64);
    sk.set(skBody, 0);
    sk.set(pk, this._skSize);
    sk.set(pkh, this._skSize + this._pkSize);
    sk.set(z, this._skSize + this._pkSize + 32);
    return [pk, sk];
  }
  // indcpaKeyGen generates public and private keys for the CPA-secure
  // public-key encryption scheme underlying ML-KEM.
  /**
   * Derives a CPA key pair using the provided CPA seed.
   *
   * @param cpaSeed - The CPA seed used for key derivation.
   * @returns An array containing the public key and private key.
   */
  _deriveCpaKeyPair(cpaSeed) {
    const [publicSeed, noiseSeed] = this._g(cpaSeed, this._kBuf);
    const a = this._sampleMatrix(publicSeed, false);
    const s = this._sampleNoise1(noiseSeed, 0, this._k);
    const e = this._sampleNoise1(noiseSeed, this._k, this._k);
    for (let i = 0; i < this._k; i++) {
      s[i] = ntt(s[i]);
      s[i] = reduce(s[i]);
      e[i] = ntt(e[i]);
    }
    const pk = new Array(this._k);
    for (let i = 0; i < this._k; i++) {
      pk[i] = polyToMont(multiply(a[i], s));
      pk[i] = add2(pk[i], e[i]);
      pk[i] = reduce(pk[i]);
    }
    const pubKey = new Uint8Array(this._pkSize);
    for (let i = 0; i < this._k; i++) {
      this._polyToBytes(pubKey, i * 384, pk[i]);
    }
    pubKey.set(publicSeed, this._skSize);
    const privKey = new Uint8Array(this._skSize);
    for (let i = 0; i < this._k; i++) {
      this._polyToBytes(privKey, i * 384, s[i]);
    }
    return [pubKey, privKey];
  }
  // _encap is the encapsulation function of the CPA-secure
  // public-key encryption scheme underlying ML-KEM.
  /**
   * Encapsulates a message using the ML-KEM encryption scheme.
   *
   * @param pk - The public key.
   * @param msg - The message to be encapsulated.
   * @param seed - The seed used for generating random values.
   * @returns The encapsulated message as a Uint8Array.
   */
  _encap(pk, msg, seed) {
    const tHat = this._polyVec;
    const pkCheck = this._bufPkCheck;
    for (let i = 0; i < this._k; i++) {
      this._polyFromBytes(tHat[i], pk, i * 384);
      this._polyToBytes(pkCheck, i * 384, tHat[i]);
    }
    if (!equalUint8Array(pk.subarray(0, pkCheck.length), pkCheck)) {
      throw new Error("invalid encapsulation key");
    }
    const rho = pk.subarray(this._skSize);
    const a = this._sampleMatrix(rho, true);
    const r = this._sampleNoise1(seed, 0, this._k);
    const e1 = this._sampleNoise2(seed, this._k, this._k);
    const e2 = this._sampleNoise2(seed, this._k * 2, 1)[0];
    for (let i = 0; i < this._k; i++) {
      r[i] = ntt(r[i]);
      r[i] = reduce(r[i]);
    }
    const u = new Array(this._k);
    for (let i = 0; i < this._k; i++) {
      u[i] = multiply(a[i], r);
      u[i] = nttInverse(u[i]);
      u[i] = add2(u[i], e1[i]);
      u[i] = reduce(u[i]);
    }
    const m = polyFromMsg(msg);
    let v = multiply(tHat, r);
    v = nttInverse(v);
    v = add2(v, e2);
    v = add2(v, m);
    v = reduce(v);
    this._compressU(this._bufCt.subarray(0, this._compressedUSize), u);
    this._compressV(this._bufCt.subarray(this._compressedUSize), v);
    return this._bufCt;
  }
  // indcpaDecrypt is the decryption function of the CPA-secure
  // public-key encryption scheme underlying ML-KEM.
  /**
   * Decapsulates the ciphertext using the provided secret key.
   *
   * @param ct - The ciphertext to be decapsulated.
   * @param sk - The secret key used for decapsulation.
   * @returns The decapsulated message as a Uint8Array.
   */
  _decap(ct, sk) {
    const u = this._decompressU(ct.subarray(0, this._compressedUSize));
    const v = this._decompressV(ct.subarray(this._compressedUSize));
    const privateKeyPolyvec = this._polyvecFromBytes(sk);
    for (let i = 0; i < this._k; i++) {
      u[i] = ntt(u[i]);
    }
    let mp = multiply(privateKeyPolyvec, u);
    mp = nttInverse(mp);
    mp = subtract(v, mp);
    mp = reduce(mp);
    return polyToMsg(mp);
  }
  // generateMatrixA deterministically generates a matrix `A` (or the transpose of `A`)
  // from a seed. Entries of the matrix are polynomials that look uniformly random.
  // Performs rejection sampling on the output of an extendable-output function (XOF).
  /**
   * Generates a sample matrix based on the provided seed and transposition flag.
   *
   * @param seed - The seed used for generating the matrix.
   * @param transposed - A flag indicating whether the matrix should be transposed or not.
   * @returns The generated sample matrix.
   */
  _sampleMatrix(seed, transposed) {
    const a = this._matrixA;
    this._xofSeed.set(seed);
    for (let ctr = 0, i = 0; i < this._k; i++) {
      for (let j = 0; j < this._k; j++) {
        if (transposed) {
          this._xofSeed[seed.length] = i;
          this._xofSeed[seed.length + 1] = j;
        } else {
          this._xofSeed[seed.length] = j;
          this._xofSeed[seed.length + 1] = i;
        }
        const output = this._xof(this._xofSeed);
        ctr = indcpaRejUniform(a[i][j], 0, output.subarray(0, 504), 504, N);
        while (ctr < N) {
          const outputn = output.subarray(504, 672);
          ctr += indcpaRejUniform(a[i][j], ctr, outputn, 168, N - ctr);
        }
      }
    }
    return a;
  }
  /**
   * Generates a 2D array of noise samples.
   *
   * @param sigma - The noise parameter.
   * @param offset - The offset value.
   * @param size - The size of the array.
   * @returns The generated 2D array of noise samples.
   */
  _sampleNoise1(sigma, offset, size) {
    const r = new Array(size);
    for (let i = 0; i < size; i++) {
      r[i] = this._noiseVecs[offset + i];
      byteopsCbd(r[i], this._prf1(sigma, offset + i), this._eta1);
    }
    return r;
  }
  /**
   * Generates a 2-dimensional array of noise samples.
   *
   * @param sigma - The noise parameter.
   * @param offset - The offset value.
   * @param size - The size of the array.
   * @returns The generated 2-dimensional array of noise samples.
   */
  _sampleNoise2(sigma, offset, size) {
    const r = new Array(size);
    for (let i = 0; i < size; i++) {
      r[i] = this._noiseVecs[offset + i];
      byteopsCbd(r[i], this._prf2(sigma, offset + i), this._eta2);
    }
    return r;
  }
  // polyvecFromBytes deserializes a vector of polynomials.
  /**
   * Converts a Uint8Array to a 2D array of numbers representing a polynomial vector.
   * Each element in the resulting array represents a polynomial.
   * @param a The Uint8Array to convert.
   * @returns The 2D array of numbers representing the polynomial vector.
   */
  _polyvecFromBytes(a) {
    const r = this._polyVec;
    for (let i = 0; i < this._k; i++) {
      this._polyFromBytes(r[i], a, i * 384);
    }
    return r;
  }
  // compressU lossily compresses and serializes a vector of polynomials.
  /**
   * Compresses the given array of coefficients into a Uint8Array.
   *
   * @param r - The output Uint8Array.
   * @param u - The array of coefficients.
   * @returns The compressed Uint8Array.
   */
  _compressU(r, u) {
    const t = new Array(4);
    for (let rr = 0, i = 0; i < this._k; i++) {
      for (let j = 0; j < N / 4; j++) {
        for (let k = 0; k < 4; k++) {
          t[k] = ((u[i][4 * j + k] << 10) + Q / 2) / Q & 1023;
        }
        r[rr++] = byte(t[0] >> 0);
        r[rr++] = byte(t[0] >> 8 | t[1] << 2);
        r[rr++] = byte(t[1] >> 6 | t[2] << 4);
        r[rr++] = byte(t[2] >> 4 | t[3] << 6);
        r[rr++] = byte(t[3] >> 2);
      }
    }
    return r;
  }
  // compressV lossily compresses and subsequently serializes a polynomial.
  /**
   * Compresses the given array of numbers into a Uint8Array.
   *
   * @param r - The Uint8Array to store the compressed values.
   * @param v - The array of numbers to compress.
   * @returns The compressed Uint8Array.
   */
  _compressV(r, v) {
    const t = new Uint8Array(8);
    for (let rr = 0, i = 0; i < N / 8; i++) {
      for (let j = 0; j < 8; j++) {
        t[j] = byte(((v[8 * i + j] << 4) + Q / 2) / Q) & 15;
      }
      r[rr++] = t[0] | t[1] << 4;
      r[rr++] = t[2] | t[3] << 4;
      r[rr++] = t[4] | t[5] << 4;
      r[rr++] = t[6] | t[7] << 4;
    }
    return r;
  }
  // decompressU de-serializes and decompresses a vector of polynomials and
  // represents the approximate inverse of compress1. Since compression is lossy,
  // the results of decompression will may not match the original vector of polynomials.
  /**
   * Decompresses a Uint8Array into a two-dimensional array of numbers.
   *
   * @param a The Uint8Array to decompress.
   * @returns The decompressed two-dimensional array.
   */
  _decompressU(a) {
    const r = new Array(this._k);
    for (let i = 0; i < this._k; i++) {
      r[i] = new Int16Array(N);
    }
    const t = new Array(4);
    for (let aa = 0, i = 0; i < this._k; i++) {
      for (let j = 0; j < N / 4; j++) {
        t[0] = uint16(a[aa + 0]) >> 0 | uint16(a[aa + 1]) << 8;
        t[1] = uint16(a[aa + 1]) >> 2 | uint16(a[aa + 2]) << 6;
        t[2] = uint16(a[aa + 2]) >> 4 | uint16(a[aa + 3]) << 4;
        t[3] = uint16(a[aa + 3]) >> 6 | uint16(a[aa + 4]) << 2;
        aa = aa + 5;
        for (let k = 0; k < 4; k++) {
          r[i][4 * j + k] = int16((t[k] & 1023) * Q + 512 >> 10);
        }
      }
    }
    return r;
  }
  // decompressV de-serializes and subsequently decompresses a polynomial,
  // representing the approximate inverse of compress2.
  // Note that compression is lossy, and thus decompression will not match the
  // original input.
  /**
   * Decompresses a Uint8Array into an array of numbers.
   *
   * @param a - The Uint8Array to decompress.
   * @returns An array of numbers.
   */
  _decompressV(a) {
    const r = new Int16Array(N);
    for (let aa = 0, i = 0; i < N / 2; i++, aa++) {
      r[2 * i + 0] = int16((a[aa] & 15) * Q + 8 >> 4);
      r[2 * i + 1] = int16((a[aa] >> 4) * Q + 8 >> 4);
    }
    return r;
  }
};
function polyToMsg(a) {
  const msg = new Uint8Array(32);
  let t, v;
  for (let i = 0; i < N / 8; i++) {
    for (let j = 0; j < 8; j++) {
      v = a[8 * i + j] - Q;
      v += v >> 31 & Q;
      t = ((uint16(v) << 1) + uint16(Q / 2)) / uint16(Q) & 1;
      msg[i] |= byte(t << j);
    }
  }
  return msg;
}
function polyFromMsg(msg) {
  const r = new Int16Array(N);
  let mask;
  for (let i = 0; i < N / 8; i++) {
    for (let j = 0; j < 8; j++) {
      mask = -1 * int16(msg[i] >> j & 1);
      r[8 * i + j] = mask & int16((Q + 1) / 2);
    }
  }
  return r;
}
function indcpaRejUniform(out, outOffset, buf, bufl, len) {
  let ctr = 0;
  let val0, val1;
  for (let pos = 0; ctr < len && pos + 3 <= bufl; ) {
    val0 = (uint16(buf[pos] >> 0) | uint16(buf[pos + 1]) << 8) & 4095;
    val1 = (uint16(buf[pos + 1] >> 4) | uint16(buf[pos + 2]) << 4) & 4095;
    pos = pos + 3;
    if (val0 < Q) {
      out[outOffset + ctr] = val0;
      ctr = ctr + 1;
    }
    if (ctr < len && val1 < Q) {
      out[outOffset + ctr] = val1;
      ctr = ctr + 1;
    }
  }
  return ctr;
}
function byteopsCbd(out, buf, eta) {
  let t, d;
  let a, b;
  for (let i = 0; i < N / 8; i++) {
    t = byteopsLoad32(buf, 4 * i);
    d = t & 1431655765;
    d = d + (t >> 1 & 1431655765);
    for (let j = 0; j < 8; j++) {
      a = int16(d >> 4 * j + 0 & 3);
      b = int16(d >> 4 * j + eta & 3);
      out[8 * i + j] = a - b;
    }
  }
}
function ntt(r) {
  for (let j = 0, k = 1, l = 128; l >= 2; l >>= 1) {
    for (let start = 0; start < 256; start = j + l) {
      const zeta = NTT_ZETAS[k];
      k = k + 1;
      for (j = start; j < start + l; j++) {
        const t = nttFqMul(zeta, r[j + l]);
        r[j + l] = r[j] - t;
        r[j] = r[j] + t;
      }
    }
  }
  return r;
}
function nttFqMul(a, b) {
  const ab = a * b;
  const u = Math.imul(ab, Q_INV) << 16 >> 16;
  return ab - u * Q >> 16;
}
function reduce(r) {
  for (let i = 0; i < N; i++) {
    r[i] = barrett(r[i]);
  }
  return r;
}
var BARRETT_V = ((1 << 24) + Q / 2) / Q;
function barrett(a) {
  let t = BARRETT_V * a >> 24;
  t = t * Q;
  return a - t;
}
function polyToMont(r) {
  const f = 1353;
  for (let i = 0; i < N; i++) {
    const a = r[i] * f;
    const u = Math.imul(a, Q_INV) << 16 >> 16;
    r[i] = a - u * Q >> 16;
  }
  return r;
}
function multiply(a, b) {
  let r = polyBaseMulMontgomery(a[0], b[0]);
  let t;
  for (let i = 1; i < a.length; i++) {
    t = polyBaseMulMontgomery(a[i], b[i]);
    r = add2(r, t);
  }
  return reduce(r);
}
function polyBaseMulMontgomery(a, b) {
  for (let i = 0; i < N / 4; i++) {
    const idx = 4 * i;
    const a0 = a[idx], a1 = a[idx + 1], a2 = a[idx + 2], a3 = a[idx + 3];
    const b0 = b[idx], b1 = b[idx + 1], b2 = b[idx + 2], b3 = b[idx + 3];
    const zeta = NTT_ZETAS[64 + i];
    a[idx] = nttFqMul(nttFqMul(a1, b1), zeta) + nttFqMul(a0, b0);
    a[idx + 1] = nttFqMul(a0, b1) + nttFqMul(a1, b0);
    a[idx + 2] = nttFqMul(nttFqMul(a3, b3), -zeta) + nttFqMul(a2, b2);
    a[idx + 3] = nttFqMul(a2, b3) + nttFqMul(a3, b2);
  }
  return a;
}
function add2(a, b) {
  for (let i = 0; i < N; i++) {
    a[i] += b[i];
  }
  return a;
}
function subtract(a, b) {
  for (let i = 0; i < N; i++) {
    a[i] -= b[i];
  }
  return a;
}
function nttInverse(r) {
  let j = 0;
  for (let k = 0, l = 2; l <= 128; l <<= 1) {
    for (let start = 0; start < 256; start = j + l) {
      const zeta = NTT_ZETAS_INV[k];
      k = k + 1;
      for (j = start; j < start + l; j++) {
        const t = r[j];
        r[j] = barrett(t + r[j + l]);
        r[j + l] = t - r[j + l];
        r[j + l] = nttFqMul(zeta, r[j + l]);
      }
    }
  }
  for (j = 0; j < 256; j++) {
    r[j] = nttFqMul(r[j], NTT_ZETAS_INV[127]);
  }
  return r;
}
var MlKem768 = class extends MlKemBase {
  constructor() {
    super();
    Object.defineProperty(this, "_k", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 3
    });
    Object.defineProperty(this, "_du", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 10
    });
    Object.defineProperty(this, "_dv", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 4
    });
    Object.defineProperty(this, "_eta1", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 2
    });
    Object.defineProperty(this, "_eta2", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 2
    });
    this._skSize = 12 * this._k * N / 8;
    this._pkSize = this._skSize + 32;
    this._compressedUSize = this._k * this._du * N / 8;
    this._compressedVSize = this._dv * N / 8;
    this._initPool();
  }
  /**
   * Generates a keypair [publicKey, privateKey].
   *
   * If an error occurred, throws {@link MlKemError}.
   *
   * @returns A kaypair [publicKey, privateKey].
   * @throws {@link MlKemError}
   */
  async generateKeyPair() {
    await this._setup();
    try {
      return this._generateKeyPairCore();
    } catch (e) {
      throw new MlKemError(e);
    }
  }
  /**
   * Derives a keypair [publicKey, privateKey] deterministically from a 64-octet seed.
   *
   * If an error occurred, throws {@link MlKemError}.
   *
   * @param seed A 64-octet seed for the deterministic key generation.
   * @returns A kaypair [publicKey, privateKey].
   * @throws {@link MlKemError}
   */
  async deriveKeyPair(seed) {
    await this._setup();
    try {
      return this._deriveKeyPairCore(seed);
    } catch (e) {
      throw new MlKemError(e);
    }
  }
  /**
   * Generates a shared secret from the encapsulated ciphertext and the private key.
   *
   * If an error occurred, throws {@link MlKemError}.
   *
   * @param pk A public key.
   * @param seed An optional 32-octet seed for the deterministic shared secret generation.
   * @returns A ciphertext (encapsulated public key) and a shared secret.
   * @throws {@link MlKemError}
   */
  async encap(pk, seed) {
    await this._setup();
    try {
      return this._encapCore(pk, seed);
    } catch (e) {
      throw new MlKemError(e);
    }
  }
  /**
   * Generates a ciphertext for the public key and a shared secret.
   *
   * If an error occurred, throws {@link MlKemError}.
   *
   * @param ct A ciphertext generated by {@link encap}.
   * @param sk A private key.
   * @returns A shared secret.
   * @throws {@link MlKemError}
   */
  async decap(ct, sk) {
    await this._setup();
    try {
      return this._decapCore(ct, sk);
    } catch (e) {
      throw new MlKemError(e);
    }
  }
};
var _1n3 = 1n;
var _2n3 = 2n;
var _3n = 3n;
var _5n = 5n;
var ed25519_CURVE_p = 0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffedn;
function ed25519_pow_2_252_3(x) {
  const _10n = 10n;
  const _20n = 20n;
  const _40n = 40n;
  const _80n = 80n;
  const P2 = ed25519_CURVE_p;
  const x2 = x * x % P2;
  const b2 = x2 * x % P2;
  const b4 = pow2(b2, _2n3, P2) * b2 % P2;
  const b5 = pow2(b4, _1n3, P2) * x % P2;
  const b10 = pow2(b5, _5n, P2) * b5 % P2;
  const b20 = pow2(b10, _10n, P2) * b10 % P2;
  const b40 = pow2(b20, _20n, P2) * b20 % P2;
  const b80 = pow2(b40, _40n, P2) * b40 % P2;
  const b160 = pow2(b80, _80n, P2) * b80 % P2;
  const b240 = pow2(b160, _80n, P2) * b80 % P2;
  const b250 = pow2(b240, _10n, P2) * b10 % P2;
  const pow_p_5_8 = pow2(b250, _2n3, P2) * x % P2;
  return { pow_p_5_8, b2 };
}
function adjustScalarBytes(bytes) {
  bytes[0] &= 248;
  bytes[31] &= 127;
  bytes[31] |= 64;
  return bytes;
}
var x25519 = /* @__PURE__ */ (() => {
  const P2 = ed25519_CURVE_p;
  return montgomery({
    P: P2,
    type: "x25519",
    powPminus2: (x) => {
      const { pow_p_5_8, b2 } = ed25519_pow_2_252_3(x);
      return mod(pow2(pow_p_5_8, _3n, P2) * b2, P2);
    },
    adjustScalarBytes
  });
})();
var HkdfSha2562 = class extends HkdfSha256Native {
  async extract(salt, ikm) {
    await this._setup();
    const saltBuf = salt.byteLength === 0 ? new ArrayBuffer(this.hashSize) : toArrayBuffer(salt);
    const ikmBuf = toArrayBuffer(ikm);
    if (saltBuf.byteLength !== this.hashSize) {
      return hmac(sha2562, new Uint8Array(saltBuf), new Uint8Array(ikmBuf)).buffer;
    }
    const key = await this._api.importKey("raw", saltBuf, this.algHash, false, [
      "sign"
    ]);
    return await this._api.sign("HMAC", key, ikmBuf);
  }
};
var X255192 = class extends XCurveDhkemPrimitives {
  constructor(hkdf2) {
    super("X25519", 32, x25519, hkdf2);
  }
  derive(sk, pk) {
    try {
      return Promise.resolve(this._curve.getSharedSecret(sk, pk));
    } catch (e) {
      return Promise.reject(new SerializeError(e));
    }
  }
};
var ALG_NAME = "X-Wing";
var X25519_BASE = new Uint8Array([
  9,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0
]);
var XWING_LABEL = new Uint8Array([92, 46, 47, 47, 94, 92]);
function combiner(ssM, ssX, ctX, pkX) {
  const ret = new Uint8Array(ssM.length + ssX.length + ctX.length + pkX.length + XWING_LABEL.length);
  ret.set(ssM, 0);
  ret.set(ssX, ssM.length);
  ret.set(ctX, ssM.length + ssX.length);
  ret.set(pkX, ssM.length + ssX.length + ctX.length);
  ret.set(XWING_LABEL, ssM.length + ssX.length + ctX.length + pkX.length);
  return sha3_2562.create().update(ret).digest();
}
var XWing = class {
  constructor() {
    Object.defineProperty(this, "id", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: KemId.XWing
    });
    Object.defineProperty(this, "name", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: ALG_NAME
    });
    Object.defineProperty(this, "secretSize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 32
    });
    Object.defineProperty(this, "encSize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 1120
    });
    Object.defineProperty(this, "publicKeySize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 1216
    });
    Object.defineProperty(this, "privateKeySize", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: 32
    });
    Object.defineProperty(this, "auth", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: false
    });
    Object.defineProperty(this, "_m", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_x25519", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    Object.defineProperty(this, "_api", {
      enumerable: true,
      configurable: true,
      writable: true,
      value: void 0
    });
    this._m = new MlKem768();
    this._x25519 = new X255192(new HkdfSha2562());
  }
  async serializePublicKey(key) {
    await this._setup();
    try {
      return await this._serializePublicKey(key);
    } catch (e) {
      throw new SerializeError(e);
    }
  }
  async deserializePublicKey(key) {
    await this._setup();
    try {
      return await this._deserializePublicKey(toArrayBuffer(key));
    } catch (e) {
      throw new DeserializeError(e);
    }
  }
  async serializePrivateKey(key) {
    await this._setup();
    try {
      return await this._serializePrivateKey(key);
    } catch (e) {
      throw new SerializeError(e);
    }
  }
  async deserializePrivateKey(key) {
    await this._setup();
    try {
      return await this._deserializePrivateKey(toArrayBuffer(key));
    } catch (e) {
      throw new DeserializeError(e);
    }
  }
  /**
   * Generates a new key pair.
   *
   * @returns {Promise<CryptoKeyPair>} A promise that resolves with a new key pair.
   */
  async generateKeyPair() {
    await this._setup();
    const sk = new Uint8Array(32);
    try {
      this._api.getRandomValues(sk);
    } catch (e) {
      throw new NotSupportedError(e);
    }
    try {
      const [_sk, pk] = await this._generateKeyPairDerand(sk);
      const dSk = await this.deserializePrivateKey(sk.buffer);
      const dPk = await this.deserializePublicKey(pk.buffer);
      return { privateKey: dSk, publicKey: dPk };
    } catch (e) {
      throw new DeriveKeyPairError(e);
    }
  }
  /**
   * Generates a key pair from the secret key.
   * @param sk The secret key.
   * @returns {Promise<CryptoKeyPair>} A promise that resolves with a new key pair.
   * @throws {InvalidParamError} Thrown if the length of the secret key is not 32 bytes.
   * @throws {DeriveKeyPairError} Thrown if the key pair cannot be derived.
   */
  async generateKeyPairDerand(sk) {
    if (sk.byteLength !== 32) {
      throw new InvalidParamError("Invalid length of sk");
    }
    try {
      const [_sk, pk] = await this._generateKeyPairDerand(sk);
      const dSk = await this.deserializePrivateKey(sk.buffer);
      const dPk = await this.deserializePublicKey(pk.buffer);
      return { privateKey: dSk, publicKey: dPk };
    } catch (e) {
      throw new DeriveKeyPairError(e);
    }
  }
  /**
   * Derives a key pair from the input keying material.
   *
   * @param {ArrayBuffer} ikm The input keying material.
   * @returns {Promise<CryptoKeyPair>} A promise that resolves with a new key pair.
   * @throws {DeriveKeyPairError} Thrown if the key pair cannot be derived.
   * @throws {InvalidParamError} Thrown if the length of the IKM is not 32 bytes.
   */
  async deriveKeyPair(ikm) {
    await this._setup();
    try {
      const rawIkm = toArrayBuffer(ikm);
      const sk = shake2562.create({ dkLen: 32 }).update(new Uint8Array(rawIkm)).digest();
      const [_sk, pk] = await this._generateKeyPairDerand(sk);
      const dSk = await this.deserializePrivateKey(sk.buffer);
      const dPk = await this.deserializePublicKey(pk.buffer);
      return { privateKey: dSk, publicKey: dPk };
    } catch (e) {
      throw new DeriveKeyPairError(e);
    }
  }
  /**
   * Imports a key from the input.
   * @param format The format of the key. "raw" or "jwk" can be specified.
   * @param key The key to import. If the format is "raw", the key must be an ArrayBuffer. If the format is "jwk", the key must be a JsonWebKey.
   * @param isPublic A boolean indicating whether the key is public or not. The default is true.
   * @returns {Promise<CryptoKey>} A promise that resolves with the imported key.
   * @throws {DeserializeError} Thrown if the key cannot be imported.
   */
  async importKey(format, key, isPublic = true) {
    await this._setup();
    try {
      let ret;
      if (format === "jwk") {
        if (key instanceof ArrayBuffer || key instanceof Uint8Array) {
          throw new Error("Invalid jwk key format");
        }
        ret = await this._importJWK(key, isPublic);
      } else {
        if (key instanceof ArrayBuffer) {
          ret = new Uint8Array(key);
        } else if (key instanceof Uint8Array) {
          ret = key;
        } else {
          throw new Error("Invalid key format");
        }
      }
      if (isPublic && ret.byteLength !== this.publicKeySize) {
        throw new Error("Invalid length of the key");
      }
      if (!isPublic && ret.byteLength !== this.privateKeySize) {
        throw new Error("Invalid length of the key");
      }
      return new XCryptoKey(ALG_NAME, ret, isPublic ? "public" : "private", isPublic ? [] : KEM_USAGES);
    } catch (e) {
      throw new DeserializeError(e);
    }
  }
  /**
   * Encapsulates the shared secret and the `ct` (ciphertext) as `enc`.
   * @param params The parameters for encapsulation.
   * @returns {Promise<{ sharedSecret: ArrayBuffer; enc: ArrayBuffer }>} A promise that resolves with the `ss` (shared secret) as `sharedSecret` and the `ct` (ciphertext) as `enc`.
   * @throws {InvalidParamError} Thrown if the length of the `ekm` is not 64 bytes.
   * @throws {EncapError} Thrown if the shared secret cannot be encapsulated.
   */
  async encap(params) {
    let ekm = void 0;
    if (params.ekm !== void 0 && !isCryptoKeyPair(params.ekm)) {
      ekm = toArrayBuffer(params.ekm);
      if (ekm.byteLength !== 64) {
        throw new InvalidParamError("ekm must be 64 bytes in length");
      }
    }
    await this._setup();
    let ekM = void 0;
    let ekX;
    if (ekm !== void 0) {
      const ek = new Uint8Array(ekm);
      ekM = ek.subarray(0, 32);
      ekX = ek.subarray(32, 64);
    } else {
      ekX = new Uint8Array(32);
      try {
        this._api.getRandomValues(ekX);
      } catch (e) {
        throw new NotSupportedError(e);
      }
    }
    const pk = new Uint8Array(await this.serializePublicKey(params.recipientPublicKey));
    if (pk.byteLength !== 1216) {
      throw new InvalidParamError("Invalid length of recipientPublicKey");
    }
    try {
      const pkM = pk.subarray(0, 1184);
      const pkX = pk.subarray(1184, 1216);
      const ctX = await this._x25519.derive(ekX, X25519_BASE);
      const ssX = await this._x25519.derive(ekX, pkX);
      const [ctM, ssM] = await this._m.encap(pkM, ekM);
      return {
        sharedSecret: combiner(ssM, ssX, ctX, pkX).buffer,
        enc: concat2(ctM, ctX).buffer
      };
    } catch (e) {
      throw new EncapError(e);
    }
  }
  /**
   * Decapsulates the `ss` (shared secret) from the `enc` and the recipient's private key.
   * The `enc` is the same as the `ct` (ciphertext) resulting from `X-Wing::Encapsulate(),
   * which is executed under the `encap()`.
   * @param params The parameters for decapsulation.
   * @returns {Promise<ArrayBuffer>} A promise that resolves with the shared secret.
   * @throws {InvalidParamError} Thrown if the length of the `enc` is not 1120 bytes.
   * @throws {DecapError} Thrown if the shared secret cannot be decapsulated.
   */
  async decap(params) {
    const enc = toArrayBuffer(params.enc);
    const rSk = isCryptoKeyPair(params.recipientKey) ? params.recipientKey.privateKey : params.recipientKey;
    if (enc.byteLength !== 1120) {
      throw new InvalidParamError("Invalid length of enc");
    }
    const sk = new Uint8Array(await this.serializePrivateKey(rSk));
    if (sk.byteLength !== 32) {
      throw new InvalidParamError("Invalid length of recipientKey");
    }
    await this._setup();
    try {
      const [skM, skX, _pkM, pkX] = await this._expandDecapsulationKey(sk);
      const ct = new Uint8Array(enc);
      const ctM = ct.subarray(0, 1088);
      const ctX = ct.subarray(1088);
      const ssM = await this._m.decap(ctM, skM);
      const ssX = await this._x25519.derive(skX, ctX);
      return combiner(ssM, ssX, ctX, pkX).buffer;
    } catch (e) {
      throw new DecapError(e);
    }
  }
  /**
   * Sets up the MlKemBase instance by loading the necessary crypto library.
   * If the crypto library is already loaded, this method does nothing.
   * @returns {Promise<void>} A promise that resolves when the setup is complete.
   */
  async _setup() {
    if (this._api !== void 0) {
      return;
    }
    this._api = await loadCrypto();
  }
  /**
   * Generates a key pair from the secret key.
   * @param sk The secret key.
   * @returns {Promise<[Uint8Array, Uint8Array]>} A promise that resolves with the key pair derived from the secret key.
   */
  async _generateKeyPairDerand(sk) {
    const [_skM, _skX, pkM, pkX] = await this._expandDecapsulationKey(sk);
    return [sk, concat2(pkM, pkX)];
  }
  /**
   * Expands the decapsulation key.
   * @param sk The secret key.
   * @returns {Promise<[Uint8Array, Uint8Array, Uint8Array, Uint8Array]>} A promise that resolves with the keys derived by expanding the secret key.
   */
  async _expandDecapsulationKey(sk) {
    const expanded = shake2562.create({ dkLen: 96 }).update(sk).digest();
    const [pkM, skM] = await this._m.deriveKeyPair(expanded.subarray(0, 64));
    const skX = expanded.subarray(64, 96);
    const pkX = await this._x25519.derive(skX, X25519_BASE);
    return [skM, skX, pkM, pkX];
  }
  _serializePublicKey(k) {
    return new Promise((resolve, reject) => {
      if (k.type !== "public") {
        reject(new Error("Not public key"));
      }
      if (k.algorithm.name !== this.name) {
        reject(new Error(`Invalid algorithm name: ${k.algorithm.name}`));
      }
      if (k.key.byteLength !== this.publicKeySize) {
        reject(new Error(`Invalid key length: ${k.key.byteLength}`));
      }
      resolve(k.key.buffer);
    });
  }
  _deserializePublicKey(k) {
    return new Promise((resolve, reject) => {
      if (k.byteLength !== this.publicKeySize) {
        reject(new Error(`Invalid key length: ${k.byteLength}`));
      }
      resolve(new XCryptoKey(this.name, new Uint8Array(k), "public"));
    });
  }
  _serializePrivateKey(k) {
    return new Promise((resolve, reject) => {
      if (k.type !== "private") {
        reject(new Error("Not private key"));
      }
      if (k.algorithm.name !== this.name) {
        reject(new Error(`Invalid algorithm name: ${k.algorithm.name}`));
      }
      if (k.key.byteLength !== this.privateKeySize) {
        reject(new Error(`Invalid key length: ${k.key.byteLength}`));
      }
      resolve(k.key.buffer);
    });
  }
  _deserializePrivateKey(k) {
    return new Promise((resolve, reject) => {
      if (k.byteLength !== this.privateKeySize) {
        reject(new Error(`Invalid key length: ${k.byteLength}`));
      }
      resolve(new XCryptoKey(this.name, new Uint8Array(k), "private", ["deriveBits"]));
    });
  }
  _importJWK(key, isPublic) {
    return new Promise((resolve, reject) => {
      if (typeof key.kty === "undefined" || key.kty !== "AKP") {
        reject(new Error(`Invalid kty: ${key.kty}`));
      }
      if (typeof key.alg === "undefined" || key.alg !== ALG_NAME) {
        reject(new Error(`Invalid alg: ${key.alg}`));
      }
      if (!isPublic) {
        if (typeof key.priv === "undefined") {
          reject(new Error("Invalid key: `priv` not found"));
        }
        if (typeof key.key_ops !== "undefined" && (key.key_ops.length !== 1 || key.key_ops[0] !== "deriveBits")) {
          reject(new Error("Invalid key: `key_ops` should be ['deriveBits']"));
        }
        resolve(base64UrlToBytes(key.priv));
      }
      if (typeof key.priv !== "undefined") {
        reject(new Error("Invalid key: `priv` should not be set"));
      }
      if (typeof key.pub === "undefined") {
        reject(new Error("Invalid key: `pub` not found"));
      }
      if (typeof key.key_ops !== "undefined" && key.key_ops.length > 0) {
        reject(new Error("Invalid key: `key_ops` should not be set"));
      }
      resolve(base64UrlToBytes(key.pub));
    });
  }
};

// protocol/xwing.js
var PUBLIC_KEY_SIZE = 1216;
var ENC_SIZE = 1120;
var kem = new XWing();
var suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
async function recipient(untrusted) {
  if (untrusted.length !== PUBLIC_KEY_SIZE) throw new ProtocolError("key");
  const publicBytes = untrusted.slice();
  let key;
  try {
    key = await kem.deserializePublicKey(publicBytes.buffer);
    await kem.encap({ recipientPublicKey: key });
  } catch {
    throw new ProtocolError("key");
  }
  return {
    publicBytes,
    async seal(plaintext, info) {
      const sender = await suite.createSenderContext({ recipientPublicKey: key, info: plain(info.slice()).buffer });
      const sealed = await sender.seal(plain(plaintext.slice()).buffer);
      return concat(new Uint8Array(sender.enc), new Uint8Array(sealed));
    }
  };
}
async function privateKey(seed) {
  const pair = await kem.generateKeyPairDerand(seed.slice());
  const publicBytes = new Uint8Array(await kem.serializePublicKey(pair.publicKey));
  return {
    publicBytes,
    async open(untrusted, info) {
      try {
        const enc = plain(untrusted.slice(0, ENC_SIZE)).buffer;
        const opener = await suite.createRecipientContext({
          recipientKey: pair.privateKey,
          enc,
          info: plain(info.slice()).buffer
        });
        return new Uint8Array(await opener.open(plain(untrusted.slice(ENC_SIZE)).buffer));
      } catch {
        return null;
      }
    }
  };
}

// protocol/desk.js
var [GENESIS, ROTATION, DIRECTORY, EPOCH_KEY, DAY_SHEET, REVOCATION, PIN] = [1, 2, 3, 4, 5, 6, 8];
var MAX_DOCUMENT = 2 * 1024 * 1024;
var MAX_DIRECTORY = 262144;
var MAX_LINK = 4096;
var MAX_ROTATIONS = 64;
var SIGNATURE = 64;
var AUTHOR = SIGNATURE + 32;
var SHEET_RECEIPTS = 16;
var RECEIPT = 24;
var SIZES = {
  [EPOCH_KEY]: AUTHOR + 4 + 1216,
  [DAY_SHEET]: AUTHOR + 8 + SHEET_RECEIPTS * RECEIPT,
  [REVOCATION]: AUTHOR
};
var epochOf = (day) => Math.floor((day + 3) / 7);
async function verifyDeskDocument(untrusted, pin, today2, previous, remembered = NOTHING, served = false) {
  const parts = splitRecords(untrusted);
  const of = (kind) => parts.filter((part) => part.kind === kind).map((part) => part.bytes);
  const chain = await verifyChain(of(GENESIS)[0], of(ROTATION), pin);
  const rawDirectory = of(DIRECTORY)[0];
  const directory = await verifyDirectory(rawDirectory, chain.desk, chain.key);
  const goesOn = !previous || directory.serial > previous.serial && directory.policy.book >= previous.book;
  if (!goesOn && !equal(previous.raw, rawDirectory)) throw new ProtocolError("serial");
  const now = Math.max(today2, directory.issued);
  const whole = served || parts.some(({ kind }) => kind > DIRECTORY && kind < PIN);
  const alarms = [];
  const context = { desk: chain.desk, directory, revoked: (
    /** @type {Set<string>} */
    /* @__PURE__ */ new Set()
  ), now };
  const revocation = (raw) => readRevocation(raw, context);
  const told = await accept(of(REVOCATION), revocation, alarms);
  const untold = missingRevocations(told, await stillGood(remembered.revocations, told, revocation));
  if (whole) alarms.push(...untold.map(() => "revocation-missing"));
  context.revoked = new Set([...told, ...untold].map(({ reviewer }) => reviewer.signing));
  const epochKey = (raw) => readEpochKey(raw, context);
  const thisAndNext = ({ epoch }) => epoch === epochOf(now) || epoch === epochOf(now) + 1;
  const shown = await accept(of(EPOCH_KEY), epochKey, alarms);
  const known = (await stillGood(remembered.epochKeys, shown, epochKey)).filter(thisAndNext);
  if (whole) alarms.push(...missingKeys(shown, known).map(() => "key-missing"));
  const keys = [...shown, ...known];
  const sheets = await accept(of(DAY_SHEET), (raw) => readDaySheet(raw, context), alarms);
  return Object.freeze({
    id: chain.desk,
    name: chain.name,
    rotations: chain.links.length - 1,
    newest: chain.links[chain.links.length - 1],
    directory,
    rawDirectory,
    view: (await sha256(rawDirectory)).slice(0, 16),
    epochKeys: withoutSecondKeys(keys, alarms),
    sheets,
    revoked: context.revoked,
    alarms,
    now,
    memory: remember(remembered, [...told, ...untold], keys.filter(thisAndNext))
  });
}
function addressable(desk, channelId, readers) {
  const channel = desk.directory.channels.find(({ id }) => id === channelId);
  const slots = channel?.threshold === 1 ? channel.slots : [];
  return reachable(desk, readers ? slots.filter((slot) => readers.includes(slot)) : slots);
}
function reachable(desk, slots) {
  if (desk.now > desk.directory.expires) throw new ProtocolError("expired");
  const keys = desk.epochKeys.filter(
    ({ epoch, reviewer }) => epoch === epochOf(desk.now) && slots.includes(reviewer.slot) && isActive(reviewer, desk.now)
  ).sort((a, b) => a.reviewer.slot - b.reviewer.slot);
  if (keys.length === 0) throw new ProtocolError("unreachable");
  return keys;
}
function lastRead(desk, channelId) {
  const slots = desk.directory.channels.find(({ id }) => id === channelId)?.slots ?? [];
  return readThrough(desk.sheets.filter((sheet) => slots.includes(sheet.reviewer.slot)));
}
function readThrough(sheets) {
  const days = sheets.filter((sheet) => !sheet.reportedStolen).map((sheet) => sheet.through);
  return days.length ? Math.max(...days) : void 0;
}
function splitRecords(untrusted) {
  const found = [];
  if (untrusted.length > MAX_DOCUMENT) throw new ProtocolError("document");
  for (let at = 0; at < untrusted.length; ) {
    if (at + 5 > untrusted.length) throw new ProtocolError("document");
    const end = at + 5 + readU32(untrusted, at + 1);
    if (end > untrusted.length) throw new ProtocolError("document");
    found.push({ kind: untrusted[at], bytes: untrusted.slice(at + 5, end) });
    at = end;
  }
  const count = (kind) => found.filter((record) => record.kind === kind).length;
  if (found[0]?.kind !== GENESIS || count(GENESIS) !== 1 || count(DIRECTORY) !== 1) throw new ProtocolError("document");
  for (const [at, { kind, bytes }] of found.entries()) {
    const before = found[at - 1];
    if (before && before.kind > kind) throw new ProtocolError("document");
    if (before?.kind === kind && kind >= EPOCH_KEY && kind <= REVOCATION && compare(before.bytes, bytes) >= 0)
      throw new ProtocolError("document");
  }
  return found;
}
function recordsFor(document, sheets) {
  const kept = splitRecords(document).filter(
    ({ kind, bytes }) => kind <= DIRECTORY || kind === REVOCATION || kind === DAY_SHEET && sheets.has(hex(bytes))
  );
  return concat(...kept.flatMap(({ kind, bytes }) => [Uint8Array.of(kind), u32(bytes.length), bytes]));
}
async function verifyChain(genesis, rotations, pin) {
  const fits = (link) => link.length > SIGNATURE && link.length <= MAX_LINK;
  if (rotations.length > MAX_ROTATIONS || ![genesis, ...rotations].every(fits)) throw new ProtocolError("length");
  const desk = await sha256(genesis);
  if (!equal(desk, pin.desk)) throw new ProtocolError("desk");
  const content = parseCompact(genesis.subarray(SIGNATURE));
  let key = member.octets(content, "key", 32);
  const name = member.text(content, "name", 1, 200);
  let committed = member.octets(content, "next", 32);
  await verifySigned(genesis, "genesis", NO_DESK, key);
  const [links, keys] = [[desk], [key]];
  for (const rotation of rotations) {
    const next = parseCompact(rotation.subarray(SIGNATURE));
    key = member.octets(next, "key", 32);
    const previous = member.octets(next, "previous", 32);
    const following = member.octets(next, "next", 32);
    if (!equal(previous, links[links.length - 1]) || !equal(await sha256(key), committed))
      throw new ProtocolError("chain");
    await verifySigned(rotation, "rotation", desk, key);
    committed = following;
    links.push(await sha256(rotation));
    keys.push(key);
  }
  if (links.length <= pin.rotations || !equal(links[pin.rotations], pin.newest))
    throw new ProtocolError("chain-shorter");
  if (pin.signature)
    await verify(keys[pin.rotations], pin.signature, concat(tag("pin", desk), u32(pin.rotations), pin.newest));
  return { desk, name, key, links };
}
function readPin(untrusted) {
  if (untrusted.length > MAX_LINK) throw new ProtocolError("length");
  const content = parseCompact(untrusted);
  const pin = {
    desk: member.octets(content, "desk", 32),
    rotations: member.integer(content, "rotations", 0, MAX_ROTATIONS),
    newest: member.octets(content, "newest", 32),
    signature: member.octets(content, "signature", SIGNATURE)
  };
  member.need(Object.keys(content).join() === Object.keys(pin).join());
  return pin;
}
async function verifyDirectory(untrusted, desk, key) {
  if (untrusted.length <= SIGNATURE || untrusted.length > MAX_DIRECTORY) throw new ProtocolError("length");
  await verifySigned(untrusted, "directory", desk, key);
  return readDirectory(parseCompact(untrusted.subarray(SIGNATURE)));
}
var verifySigned = (untrusted, label, desk, key) => verify(key, untrusted.subarray(0, SIGNATURE), concat(tag(label, desk), untrusted.subarray(SIGNATURE)));
async function accept(untrusted, check2, alarms) {
  const settled = await Promise.allSettled(untrusted.map(check2));
  const accepted = [];
  for (const outcome of settled) {
    if (outcome.status === "fulfilled") accepted.push(outcome.value);
    else if (outcome.reason instanceof ProtocolError) alarms.push(outcome.reason.code);
    else throw outcome.reason;
  }
  return accepted;
}
function author(raw, kind, { directory }) {
  if (raw.length !== SIZES[kind]) throw new ProtocolError("length");
  const key = hex(raw.subarray(SIGNATURE, AUTHOR));
  const reviewer = directory.reviewers.find(({ signing }) => signing === key);
  if (!reviewer) throw new ProtocolError("not-listed");
  return reviewer;
}
async function readRevocation(raw, context) {
  const reviewer = author(raw, REVOCATION, context);
  await verifySigned(raw, "revocation", context.desk, raw.subarray(SIGNATURE, AUTHOR));
  return { raw, reviewer };
}
async function readEpochKey(raw, context) {
  const reviewer = author(raw, EPOCH_KEY, context);
  if (context.revoked.has(reviewer.signing)) throw new ProtocolError("revoked");
  await verifySigned(raw, "epoch key", context.desk, raw.subarray(SIGNATURE, AUTHOR));
  const epoch = readU32(raw, AUTHOR);
  const [monday, sunday] = [7 * epoch - 3, 7 * epoch + 3];
  if (reviewer.from > sunday || lastDay(reviewer) < monday) throw new ProtocolError("epoch");
  return { raw, reviewer, epoch, recipient: await recipient(raw.subarray(AUTHOR + 4)) };
}
async function readDaySheet(raw, context) {
  const reviewer = author(raw, DAY_SHEET, context);
  await verifySigned(raw, "day sheet", context.desk, raw.subarray(SIGNATURE, AUTHOR));
  const [day, through] = [readU32(raw, AUTHOR), readU32(raw, AUTHOR + 4)];
  const receipts = Array.from(
    { length: SHEET_RECEIPTS },
    (_, at) => hex(raw.subarray(AUTHOR + 8 + RECEIPT * at, AUTHOR + 8 + RECEIPT * (at + 1)))
  );
  if (through > day || receipts.some((each, at) => at > 0 && receipts[at - 1] >= each))
    throw new ProtocolError("schema");
  checkDay(day, context.now);
  if (!isActive(reviewer, day)) throw new ProtocolError("epoch");
  const reportedStolen = context.revoked.has(reviewer.signing);
  if (reportedStolen && reviewer.until === void 0) throw new ProtocolError("revoked");
  return { reviewer, day, through, receipts, reportedStolen, raw };
}
function withoutSecondKeys(keys, alarms) {
  const chosen = /* @__PURE__ */ new Map();
  const doubled = /* @__PURE__ */ new Set();
  for (const key of keys) {
    const name = week(key);
    const other = chosen.get(name);
    if (other && !equal(other.recipient.publicBytes, key.recipient.publicBytes)) doubled.add(name);
    else if (!other) chosen.set(name, key);
  }
  for (const name of doubled) chosen.delete(name);
  alarms.push(...Array.from(doubled, () => "second-key"));
  return [...chosen.values()];
}

// protocol/sealed-form.js
var COMMITMENT_SIZE = 32;
var SLOT_SIZE = 1169;
var GCM_TAG_SIZE = 16;
var PAYLOAD_HEAD = 4 + 32 + 64;
var headerSize = (form) => COMMITMENT_SIZE + form.slots * SLOT_SIZE;
var jsonLimit = (form) => form.size - headerSize(form) - GCM_TAG_SIZE - PAYLOAD_HEAD;
async function seal(form, recipients, json, signer, contentKey, desk) {
  if (recipients.length !== form.slots) throw new TypeError("one recipient a slot");
  if (json.length > jsonLimit(form)) throw new ProtocolError("too-large");
  const commitment = await hkdf(contentKey, tag(`${form.kind} commitment`, desk));
  const info = concat(tag(`${form.kind} slot`, desk), commitment);
  const share = concat(Uint8Array.of(1), contentKey);
  const header = concat(commitment, ...await Promise.all(recipients.map((recipient2) => recipient2.seal(share, info))));
  const digest = await sha256(header);
  const payload = new Uint8Array(PAYLOAD_HEAD + jsonLimit(form));
  if (signer) {
    const key = await signingKey(signer.seed);
    payload.set(concat(u32(json.length), key.publicKey, await key.sign(concat(signer.context, digest, json)), json));
  }
  return concat(header, await aesSeal(await hkdf(contentKey, tag(`${form.kind} body`, desk)), payload, digest));
}
async function openSlot(form, untrusted, slot, keys, desk) {
  if (untrusted.length !== form.size) throw new ProtocolError("length");
  const header = untrusted.subarray(0, headerSize(form));
  const commitment = header.subarray(0, COMMITMENT_SIZE);
  const start = COMMITMENT_SIZE + slot * SLOT_SIZE;
  const share = await firstOpened(
    header.subarray(start, start + SLOT_SIZE),
    keys,
    concat(tag(`${form.kind} slot`, desk), commitment)
  );
  if (share.length !== 33 || share[0] !== 1) throw new ProtocolError("threshold");
  const contentKey = share.subarray(1);
  if (!equal(await hkdf(contentKey, tag(`${form.kind} commitment`, desk)), commitment))
    throw new ProtocolError("commitment");
  const digest = await sha256(header);
  const body = untrusted.subarray(headerSize(form));
  const payload = await aesOpen(await hkdf(contentKey, tag(`${form.kind} body`, desk)), body, digest);
  const end = PAYLOAD_HEAD + readU32(payload, 0);
  if (end > payload.length) throw new ProtocolError("length");
  if (payload.subarray(end).some((byte2) => byte2 !== 0)) throw new ProtocolError("padding");
  return {
    headerDigest: digest,
    key: payload.slice(4, 36),
    signature: payload.slice(36, PAYLOAD_HEAD),
    json: payload.slice(PAYLOAD_HEAD, end)
  };
}
async function firstOpened(slot, keys, info) {
  for (const key of keys) {
    const share = await key.open(slot, info);
    if (share) return share;
  }
  throw new ProtocolError("not-addressed");
}

// protocol/receipts.js
var NUMBERS = 16;
var LOOK_BACK = 30;
var OLDEST = 90;
var tagged = (day, number, slot) => concat(u32(day), Uint8Array.of(16 * number + slot));
async function receiptTag(receiptKey, day, number, slot) {
  const hmac2 = await hmacUnder(receiptKey);
  return (await hmac2(tagged(day, number, slot))).slice(0, 8);
}
async function receiptTags(receiptKey, day, slot) {
  const hmac2 = await hmacUnder(receiptKey);
  const digests = await Promise.all(Array.from({ length: NUMBERS }, (_, number) => hmac2(tagged(day, number, slot))));
  return digests.map((digest) => digest.slice(0, 8));
}
var receiptSalt = async (clueKey, inMessage) => (await hmacUnder(clueKey))(inMessage);
async function makeReceipt(inMessage, salt, caseKey, text, desk) {
  const committed = await sha256(concat(tag("receipt text", desk), salt, caseKey, encodeText(text)));
  return concat(inMessage, committed.subarray(0, 16));
}
async function findReceipts(receiptKey, sheets, today2, turn = async () => {
}) {
  const signed = /* @__PURE__ */ new Map();
  const newestFirst = [...sheets].sort((a, b) => b.day - a.day);
  for (const sheet of newestFirst)
    for (const receipt of sheet.receipts) signed.set(`${sheet.reviewer.slot} ${receipt.slice(0, 16)}`, sheet);
  const slots = [...new Set(sheets.map((sheet) => sheet.reviewer.slot))].sort((a, b) => a - b);
  const found = [];
  const hmac2 = await hmacUnder(receiptKey);
  const oldest = Math.max(0, today2 - OLDEST, (newestFirst.at(-1)?.day ?? today2 + 1) - LOOK_BACK);
  for (let day = signed.size ? oldest : today2 + 1; day <= today2; day++) {
    await turn();
    for (const slot of slots) {
      const digests = await Promise.all(
        Array.from({ length: NUMBERS }, (_, number) => hmac2(tagged(day, number, slot)))
      );
      for (const digest of digests) {
        const sheet = signed.get(`${slot} ${hex(digest.subarray(0, 8))}`);
        if (sheet)
          found.push({
            written: day,
            reviewer: sheet.reviewer,
            opened: sheet.day,
            reportedStolen: sheet.reportedStolen,
            tag: digest.slice(0, 8)
          });
      }
    }
  }
  return found;
}

// protocol/envelope.js
var ENVELOPE_SIZE = 32768;
var SLOTS2 = 16;
var ENVELOPE = { kind: "envelope", slots: SLOTS2, size: ENVELOPE_SIZE };
var MAX_PARTS = 16;
var MAX_ORDER = 65535;
async function throwaway(random) {
  return recipient((await privateKey(random(32))).publicBytes);
}
var sealCover = (nobody, desk, random) => seal(ENVELOPE, Array(SLOTS2).fill(nobody), new Uint8Array(0), null, random(32), desk);
async function layOut(desk, message, keys, random) {
  const { text, channel, answers, bundle, readers, without: without2 = [], order = 1 } = message;
  const to = addressable(desk, channel, readers);
  const number = random(1)[0] % NUMBERS;
  const receipts = /* @__PURE__ */ new Map();
  for (const { reviewer } of to)
    receipts.set(reviewer.slot, await receiptTag(keys.receiptKey, desk.now, number, reviewer.slot));
  const replyKey = (await privateKey(keys.replySeed)).publicBytes;
  const laid = {
    id: random(16),
    keys,
    replyKey,
    channel,
    answers,
    pieces: (
      /** @type {string[]} */
      []
    ),
    receipts,
    bundle,
    without: without2,
    order
  };
  return { ...laid, pieces: cut(text, channel, answers, await made(desk, laid, to)) };
}
async function sealParts(desk, laid, nobody, random, numbers = laid.pieces.keys()) {
  const to = addressable(desk, laid.channel).filter(({ reviewer }) => laid.receipts.has(reviewer.slot));
  if (!to.length) throw new ProtocolError("unreachable");
  const parts = writeParts(laid.pieces, laid.channel, laid.answers, await made(desk, laid, to));
  const envelopes = [];
  for (const number of numbers) envelopes.push(await sealPayload(desk, parts[number], to, laid.keys, nobody, random));
  return envelopes;
}
async function sealWithdrawal(desk, slots, day, keys, nobody, random) {
  const to = reachable(desk, slots);
  return sealPayload(desk, { type: "withdraw", view: await viewOf(desk, to), day }, to, keys, nobody, random);
}
function sealPayload(desk, payload, to, keys, nobody, random) {
  const recipients = Array.from(
    { length: SLOTS2 },
    (_, slot) => to.find((key) => key.reviewer.slot === slot)?.recipient ?? nobody
  );
  return seal(
    ENVELOPE,
    recipients,
    writeCompact(payload),
    { seed: keys.caseSeed, context: tag("source payload", desk.id) },
    random(32),
    desk.id
  );
}
async function viewOf(desk, to) {
  const keys = [];
  for (const { reviewer, recipient: recipient2 } of to)
    keys.push([reviewer.slot, hex((await sha256(recipient2.publicBytes)).subarray(0, 8))]);
  return { directory: hex(desk.view), keys };
}
async function made(desk, { id, keys, replyKey, receipts, bundle, without: without2, order }, to) {
  return {
    replyKey,
    clueKey: keys.clueKey,
    view: await viewOf(desk, to),
    id,
    receipts: to.map(({ reviewer }) => receipts.get(reviewer.slot) ?? new Uint8Array(0)),
    bundle,
    without: without2,
    order
  };
}
var compose = (text, channel, answers, made2) => writeParts(cut(text, channel, answers, made2), channel, answers, made2);
function cut(text, channel, answers, made2) {
  const { first, further } = rooms(channel, answers, made2);
  return splitText(text, first, further);
}
function rooms(channel, answers, made2) {
  const empty = writeParts(Array(MAX_PARTS).fill(""), channel, answers, made2);
  const room = (number) => jsonLimit(ENVELOPE) - writeCompact(empty[number]).length - (number ? 1 : 0);
  return { first: room(0), further: room(1) };
}
function roomFor(channel, answers, made2) {
  const { first, further } = rooms(channel, answers, made2);
  return first + (MAX_PARTS - 1) * further;
}
function writeParts(pieces, channel, answers, made2) {
  return pieces.map((piece, number) => ({
    type: "message",
    id: hex(made2.id),
    part: number,
    parts: pieces.length,
    order: Math.min(made2.order, MAX_ORDER),
    view: made2.view,
    receipts: made2.receipts.map(hex),
    text: piece,
    ...number === 0 && { reply_key: hex(made2.replyKey), clue_key: hex(made2.clueKey), channel, answers },
    ...number === 0 && made2.bundle && { bundle: made2.bundle },
    ...number === 0 && made2.without?.length && { without: made2.without }
  }));
}
function splitText(text, first, further) {
  if (first < 0) throw new ProtocolError("too-large");
  const pieces = [];
  let [start, at, used] = [0, 0, 0];
  for (const character of text) {
    const size = spelledSize(
      /** @type {number} */
      character.codePointAt(0)
    );
    if (used + size > (pieces.length ? further : first)) {
      pieces.push(text.slice(start, at));
      if (pieces.length === MAX_PARTS) throw new ProtocolError("too-long");
      [start, used] = [at, 0];
    }
    used += size;
    at += character.length;
  }
  return [...pieces, text.slice(start)];
}

// protocol/reply.js
var REPLY_SIZE = 4096;
var CLUE_SIZE = 16;
var MAX_BOOK = 16384;
var STATES = ["received", "looking", "closed", "destroyed"];
var MAX_STATUS_FILES = 65535;
var MAX_STATUS_RECEIPTS = 8;
var WHOLE = Number.MAX_SAFE_INTEGER;
var REPLY = { kind: "reply", slots: 1, size: REPLY_SIZE - CLUE_SIZE };
async function replyOpener(keys, desk) {
  const hmac2 = await hmacUnder(keys.clueKey);
  const replyKey = await privateKey(keys.replySeed);
  const caseKey = (await signingKey(keys.caseSeed)).publicKey;
  const context = concat(tag("reply payload", desk.id), await sha256(caseKey));
  return async (untrusted) => {
    if (untrusted.length !== REPLY_SIZE) throw new ProtocolError("length");
    const sealed = untrusted.subarray(CLUE_SIZE);
    if (!equal((await hmac2(sealed)).subarray(0, CLUE_SIZE), untrusted.subarray(0, CLUE_SIZE)))
      throw new ProtocolError("not-yours");
    const payload = await openSlot(REPLY, sealed, 0, [replyKey], desk.id);
    const signing = hex(payload.key);
    const reviewer = desk.directory.reviewers.find((candidate) => candidate.signing === signing);
    if (!reviewer) throw new ProtocolError("not-listed");
    if (desk.revoked.has(signing) && reviewer.until === void 0) throw new ProtocolError("revoked");
    await verify(payload.key, payload.signature, concat(context, payload.headerDigest, payload.json));
    return read(payload, reviewer, desk);
  };
}
function read(original, reviewer, desk) {
  const content = parseCompact(original.json);
  member.need(content.type === "reply");
  member.octets(content, "id", 16);
  const [part, parts] = [
    member.integer(content, "part", -WHOLE, WHOLE),
    member.integer(content, "parts", -WHOLE, WHOLE)
  ];
  if (parts < 1 || parts > MAX_PARTS || part < 0 || part >= parts) throw new ProtocolError("part");
  const day = member.day(content, "day");
  const order = member.integer(content, "order", 1, WHOLE);
  const text = member.text(content, "text");
  const status = part === 0 && "status" in content ? readStatus(member.object(content, "status")) : void 0;
  checkDay(day, desk.now);
  if (status?.through !== void 0) checkDay(status.through, day);
  if (!isActive(reviewer, day)) throw new ProtocolError("epoch");
  return {
    reviewer,
    id: content.id,
    part,
    parts,
    day,
    order,
    text,
    reportedStolen: desk.revoked.has(reviewer.signing),
    status,
    original
  };
}
function readStatus(source) {
  const state = member.text(source, "state");
  member.need(STATES.includes(state));
  const through = state === "destroyed" ? member.day(source, "through") : void 0;
  const [whole, announced] = member.array(source, "files", 2, 2);
  const count = (number) => Number.isSafeInteger(number) && Number(number) >= 0;
  member.need(count(whole) && count(announced) && whole <= announced && announced <= MAX_STATUS_FILES);
  const receipts = member.strings(source, "receipts", MAX_STATUS_RECEIPTS);
  for (const receipt of receipts) unhex(receipt, 24);
  return { state, through, files: [whole, announced], receipts };
}
async function scanBook(untrustedBook, keys, desk, turn = async () => {
}) {
  if (untrustedBook.length % REPLY_SIZE || untrustedBook.length > MAX_BOOK * REPLY_SIZE)
    throw new ProtocolError("length");
  const open = await replyOpener(keys, desk);
  const found = /* @__PURE__ */ new Map();
  const alarms = [];
  for (let at = 0; at < untrustedBook.length; at += REPLY_SIZE) {
    await turn();
    try {
      const reply = await open(untrustedBook.subarray(at, at + REPLY_SIZE));
      const name = `${reply.reviewer.signing} ${reply.id} ${reply.parts}`;
      const parts = found.get(name) ?? /* @__PURE__ */ new Map();
      if (!parts.has(reply.part)) parts.set(reply.part, reply);
      found.set(name, parts);
    } catch (refused) {
      if (!(refused instanceof ProtocolError)) throw refused;
      if (refused.code !== "not-yours") alarms.push(refused.code);
    }
  }
  const letters = [...found.values()].map(join);
  letters.sort(
    (a, b) => a.day - b.day || a.order - b.order || compare(encodeText(a.reviewer.name), encodeText(b.reviewer.name))
  );
  return { letters, alarms };
}
function join(parts) {
  const sorted = [...parts.values()].sort((a, b) => a.part - b.part);
  const { reviewer, day, order, reportedStolen, status } = sorted[0];
  return {
    reviewer,
    day,
    order,
    reportedStolen,
    text: sorted.map(({ text }) => text).join(""),
    missing: sorted[0].parts - sorted.length,
    status,
    originals: sorted.map(({ original }) => original)
  };
}

// workers/calls.js
var WorkerClient = class {
  /** @type {Map<number, {resolve: (result: never) => void, reject: (error: Error) => void}>} */
  #open = /* @__PURE__ */ new Map();
  #asked = 0;
  /** @param {End<Call, Result | E>} end @param {(event: E) => void} [hear] */
  constructor(end, hear = () => {
  }) {
    this.end = end;
    end.onmessage = ({ data }) => {
      if ("kind" in data) return hear(data);
      const call = this.#open.get(data.id);
      this.#open.delete(data.id);
      if ("error" in data) call?.reject(new ProtocolError(data.error));
      else call?.resolve(
        /** @type {never} */
        data.result
      );
    };
  }
  /**
   * The result, or a `ProtocolError`. Ports among the values go over to the other side.
   * @template {keyof C & string} N
   * @param {N} call
   * @param {Parameters<C[N]>} values
   * @returns {Promise<Awaited<ReturnType<C[N]>>>}
   */
  ask(call, ...values) {
    return new Promise((resolve, reject) => {
      const id = ++this.#asked;
      this.#open.set(id, { resolve, reject });
      const transfer = Object.values(values[0] ?? {}).filter((value) => value instanceof MessagePort);
      this.end.postMessage({ id, call, values: values[0] }, { transfer });
    });
  }
};
function serve(end, calls) {
  end.onmessage = async ({ data: { id, call, values } }) => {
    try {
      end.postMessage({ id, result: await calls[call](
        /** @type {never} */
        values
      ) });
    } catch (error) {
      end.postMessage({ id, error: error instanceof ProtocolError ? error.code : "failed" });
    }
  };
}
function serveInWorker(calls) {
  if ("WorkerGlobalScope" in globalThis) serve(
    /** @type {Worker} */
    /** @type {unknown} */
    globalThis,
    calls
  );
}
var tellPage = (event) => globalThis.postMessage(event);

// workers/desk-view.js
function view(desk) {
  const { channels, statement, policy, expires, origins } = desk.directory;
  const shown = channels.map(({ id, title, guidance, questions }) => {
    const readers2 = readersOf(desk, id);
    return {
      id,
      title,
      guidance,
      questions,
      readers: readers2,
      readThrough: lastRead(desk, id) ?? null,
      reachable: readers2.length > 0
    };
  });
  const readers = shown.flatMap((channel) => channel.readers);
  return {
    id: hex(desk.id),
    name: desk.name,
    today: desk.now,
    expired: desk.now > expires,
    replyDays: policy.replyDays,
    readThrough: readThrough(desk.sheets) ?? null,
    largestBundle: policy.largestBundle,
    origins,
    channels: shown,
    readers: readers.filter(({ slot }, at) => readers.findIndex((reader) => reader.slot === slot) === at),
    statement
  };
}
function readersOf(desk, channel) {
  try {
    return addressable(desk, channel).map(({ reviewer: { slot, name, role, signing } }) => ({
      slot,
      name,
      role,
      signing
    }));
  } catch (refused) {
    if (refused instanceof ProtocolError) return [];
    throw refused;
  }
}

// protocol/proof.js
var MAX_PROOF = 16777216;
var MAX_RECEIPTS = 1024;
var MAX_REPLIES = 1024;
var LETTERS_LOOK_BACK = 400;
async function makeProof(document, desk, keys, letters, tags, text) {
  if (desk.alarms.includes("revocation-missing")) throw new ProtocolError("revocation-missing");
  const signing = await signingKey(keys.caseSeed);
  const kept = fitting(letters.map(({ reviewer, originals }) => [reviewer.signing, originals.length]));
  const written = kept.map((index) => letters[index]);
  const inLetters = written.flatMap(({ status }) => status?.receipts ?? []);
  const found = /* @__PURE__ */ new Set([...tags.map(hex), ...await own(keys, written, desk.now)]);
  const receipts = [];
  for (const name of [...found].sort()) {
    const inMessage = unhex(name);
    const salt = await receiptSalt(keys.clueKey, inMessage);
    if (text === void 0) receipts.push({ tag: name, salt: hex(salt) });
    else {
      const receipt = hex(await makeReceipt(inMessage, salt, signing.publicKey, text, desk.id));
      if (inLetters.includes(receipt) || isInASheet(desk, receipt)) receipts.push({ tag: name, salt: hex(salt) });
    }
  }
  if (receipts.length === 0) throw new ProtocolError("receipt");
  const replies = written.flatMap(({ originals }) => originals).map(write);
  const content = {
    type: "proof",
    desk: base64(needed(document, desk, receipts)),
    case: hex(signing.publicKey),
    day: desk.now,
    ...text === void 0 ? {} : { text },
    receipts,
    replies
  };
  const signature = await signing.sign(concat(tag("proof", desk.id), await sha256(writeCompact(content))));
  const made2 = writeCompact({ ...content, signature: hex(signature) });
  if (made2.length > MAX_PROOF || receipts.length > MAX_RECEIPTS) throw new ProtocolError("too-large");
  return made2;
}
function fitting(letters) {
  const authors = /* @__PURE__ */ new Map();
  let all = 0;
  for (const [index, [author2, count]] of letters.entries()) {
    const written = authors.get(author2) ?? { parts: 0, oldestFirst: [] };
    written.parts += count;
    written.oldestFirst.push(index);
    authors.set(author2, written);
    all += count;
  }
  const gone = /* @__PURE__ */ new Set();
  while (all > MAX_REPLIES) {
    const [[, most]] = [...authors].sort(([a, one], [b, two]) => two.parts - one.parts || (a < b ? -1 : 1));
    const index = (
      /** @type {number} */
      most.oldestFirst.shift()
    );
    most.parts -= letters[index][1];
    all -= letters[index][1];
    gone.add(index);
  }
  return [...letters.keys()].filter((index) => !gone.has(index));
}
async function own(keys, letters, now) {
  const slots = /* @__PURE__ */ new Map();
  for (const { reviewer, status } of letters)
    for (const receipt of status?.receipts ?? []) {
      const told = slots.get(reviewer.slot) ?? /* @__PURE__ */ new Set();
      slots.set(reviewer.slot, told.add(receipt.slice(0, 16)));
    }
  const found = [];
  for (const [slot, told] of slots)
    for (let day = Math.max(0, now - LETTERS_LOOK_BACK); day <= now; day++)
      found.push(...(await receiptTags(keys.receiptKey, day, slot)).map(hex).filter((tag2) => told.has(tag2)));
  return found;
}
function needed(document, desk, listed) {
  const tags = new Set(listed.map(({ tag: tag2 }) => tag2));
  const sheets = desk.sheets.filter(({ receipts }) => receipts.some((receipt) => tags.has(receipt.slice(0, 16))));
  return recordsFor(document, new Set(sheets.map(({ raw }) => hex(raw))));
}
var isInASheet = ({ sheets }, receipt) => sheets.some(({ receipts }) => receipts.includes(receipt));
var write = ({ headerDigest, key, signature, json }) => ({
  header: hex(headerDigest),
  key: hex(key),
  signature: hex(signature),
  text: decodeText(json)
});

// workers/evidence.js
var Evidence = class {
  /**
   * @param {Uint8Array} document what the desk was verified from
   * @param {import("../protocol/desk.js").Desk} desk
   * @param {import("../protocol/proof.js").Letters} letters
   * @param {{tag: Uint8Array}[]} receipts
   */
  constructor(document, desk, letters, receipts) {
    this.document = document;
    this.desk = desk;
    this.letters = letters;
    this.tags = receipts.map(({ tag: tag2 }) => tag2);
  }
  /** A proof, or `receipt`. @param {import("../protocol/codename.js").SourceKeys} keys @param {string} text what was sent; "" leaves it out */
  async prove(keys, text) {
    for (const candidate of text ? spellings(text) : [void 0]) {
      try {
        return await makeProof(this.document, this.desk, keys, this.letters, this.tags, candidate);
      } catch (refused) {
        if (!(refused instanceof ProtocolError && refused.code === "receipt")) throw refused;
      }
    }
    throw new ProtocolError("receipt");
  }
};
function spellings(text) {
  const lines = text.replaceAll("\r\n", "\n");
  const ended = without(lines, "\n");
  return [.../* @__PURE__ */ new Set([text, lines, ended, without(lines, " 	\r\n"), `${ended}
`])];
}
function without(text, characters) {
  let end = text.length;
  while (end > 0 && characters.includes(text[end - 1])) end--;
  return text.slice(0, end);
}

// workers/numbering.js
var Numbering = class {
  /** @type {WeakMap<SourceKeys, number>} */
  #written = /* @__PURE__ */ new WeakMap();
  /** The number of the next message under a codename, from 1 when it is opened. @param {SourceKeys} keys */
  next(keys) {
    const order = (this.#written.get(keys) ?? 0) + 1;
    this.#written.set(keys, order);
    return order;
  }
};

// workers/supply.js
var STOCK = 8;
var Supply = class {
  /** @type {Part[]} */
  #queue = [];
  /** @type {Part[]} stored, perhaps under a desk document that is still to come */
  #uncertain = [];
  /** @type {Promise<unknown>} the sealing in progress */
  #step = Promise.resolve();
  #covers = 0;
  #renewals = 0;
  #working = false;
  #partBefore = false;
  /**
   * @param {{postMessage: (message: import("./clock.js").ToClock) => void}} clock
   * @param {() => Promise<Uint8Array>} sealCover
   * @param {(keys: string[]) => boolean} listed whether all of some keys still are
   * @param {(event: SupplyEvent) => void} tell
   * @param {() => Promise<unknown>} [taken] until the documents that came are verified
   */
  constructor(clock, sealCover2, listed, tell2, taken = async () => {
  }) {
    this.clock = clock;
    this.sealCover = sealCover2;
    this.listed = listed;
    this.tell = tell2;
    this.taken = taken;
  }
  /** Seals what is missing; ends when nothing is. */
  async fill() {
    if (this.#working) return;
    this.#working = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) {
        this.#step = next();
        await this.#step;
      }
    } finally {
      this.#working = false;
    }
  }
  /** Other work waits for its turn before each of its pieces: until the envelope in progress is sealed. */
  async turn() {
    await this.#step.catch(() => {
    });
  }
  /** Work that cannot be cut into pieces waits here, until the stock is full; on a machine that never gets so far, for a while. */
  async rest() {
    for (let steps = 0; this.#working && steps <= STOCK; steps++) await this.turn();
  }
  /** What to seal next: a part only while a cover lies ready, and by turns with covers until all of these do; one that may wait only once none is hurried. */
  #next() {
    const hurrying = this.#hurrying;
    const part = this.#queue.some(({ place }) => place === "ready") ? void 0 : this.#queue.find(({ place, hurried }) => place === "here" && hurried === hurrying);
    if (part && this.#covers > 0 && (this.#covers >= STOCK || !this.#partBefore)) return () => this.#givePart(part);
    return this.#covers < STOCK ? () => this.#giveCover() : void 0;
  }
  async #giveCover() {
    const before = this.#renewals;
    const bytes = await this.sealCover();
    if (before !== this.#renewals) return;
    this.#partBefore = false;
    this.#covers++;
    this.clock.postMessage({ kind: "cover", bytes: plain(bytes) });
  }
  /** @param {Part} part */
  async #givePart(part) {
    const before = this.#renewals;
    let sealed;
    try {
      sealed = await part.seal();
    } catch (failed) {
      this.#queue = this.#queue.filter(({ message: message2 }) => message2 !== part.message);
      this.#endHurry(part);
      this.tell({ kind: "lost", message: part.message });
      return part.begun.reject(failed);
    }
    const { bytes, keys } = sealed;
    if (before !== this.#renewals || part.place !== "here") return;
    this.#partBefore = true;
    part.place = "ready";
    part.begun.resolve();
    const { message, part: number, forms } = part;
    this.clock.postMessage({
      kind: "part",
      bytes: plain(bytes),
      label: { message, part: number, form: forms.push(keys) - 1 }
    });
  }
  /** Queues a message, and waits until its first part lies ready. @param {number} message @param {number} parts @param {(part: number) => Promise<Sealed>} seal */
  add(message, parts, seal2) {
    return new Promise((resolve, reject) => {
      const common = { message, place: (
        /** @type {const} */
        "here"
      ), again: false, hurried: false, stored: 0 };
      for (let part = 0; part < parts; part++)
        this.#queue.push({ ...common, part, seal: () => seal2(part), forms: [], begun: { resolve, reject } });
      void this.fill();
    });
  }
  /** Has what waits now sent at once. What comes later was not chosen for it. */
  hurry() {
    for (const part of this.#queue) part.hurried = true;
    if (this.#queue.length) this.clock.postMessage({ kind: "hurry", on: true });
    void this.fill();
  }
  /** Nothing is sent at once any more, if it was for this part that something was. @param {Part} part that left the queue */
  #endHurry({ hurried }) {
    if (this.#queue.length === 0 || hurried && !this.#hurrying) this.clock.postMessage({ kind: "hurry", on: false });
  }
  get #hurrying() {
    return this.#queue.some(({ hurried }) => hurried);
  }
  /** An exchange failed: nothing is sent at once any more. */
  kept() {
    for (const part of this.#queue) part.hurried = false;
    void this.fill();
  }
  /** Something went from stock or queue into the clock's hand. @param {Label | null} label */
  took(label) {
    const part = this.#find(label);
    if (part) part.place = "hand";
    if (!label) this.#covers--;
    void this.fill();
  }
  /**
   * A part sealed to a key that went while it was in the hand goes out once more; no more often than that. That it need not is certain once the newest document is known.
   * @param {Label | null} label
   * @param {boolean} current whether the desk document here is the one that the server had at that moment
   */
  stored(label, current) {
    const part = this.#find(label);
    if (part && label) {
      this.#queue = this.#queue.filter((other) => other !== part);
      part.stored = label.form;
      if (part.again) this.tell({ kind: "certain", ...label });
      else this.#uncertain.push(part);
      this.#sendAgain();
    }
    if (current) void this.#makeCertain([...this.#uncertain]);
    if (part) this.#endHurry(part);
    void this.fill();
  }
  /** Parts that were stored under documents which are here, or being verified, need not go out again unless these say so. @param {Part[]} parts */
  async #makeCertain(parts) {
    await this.taken();
    for (const part of this.#uncertain.filter((other) => parts.includes(other))) this.tell(labelled("certain", part));
    this.#uncertain = this.#uncertain.filter((part) => !parts.includes(part));
  }
  /** A key is gone that was known when what is here was sealed: all that no tick has taken is sealed again, alike whatever it is. */
  renew() {
    this.#renewals++;
    this.#covers = 0;
    this.clock.postMessage({ kind: "outdate" });
    for (const part of this.#queue) if (part.place === "ready") part.place = "here";
    this.#sendAgain();
    void this.fill();
  }
  #sendAgain() {
    const gone = this.#uncertain.filter(({ forms, stored }) => !this.listed(forms[stored] ?? []));
    for (const part of gone) {
      this.#queue.push(Object.assign(part, { place: "here", again: true, hurried: false }));
      this.tell(labelled("again", part));
    }
    this.#uncertain = this.#uncertain.filter((part) => !gone.includes(part));
  }
  /** @param {Label | null} label */
  #find(label) {
    return label ? this.#queue.find(({ message, part }) => message === label.message && part === label.part) : void 0;
  }
};
var labelled = (kind, { message, part, stored }) => ({ kind, message, part, form: stored });

// workers/crypto-worker.js
var Session = class {
  /** @type {Desk | null} */
  #desk = null;
  /** @type {import("../protocol/desk.js").Pin | null} */
  #pin = null;
  #document = new Uint8Array(0);
  #book = new Uint8Array(0);
  /** @type {() => void} */
  #hasBook = () => {
  };
  /** @type {Promise<void>} until the book is here */
  #bookHere = new Promise((resolve) => this.#hasBook = resolve);
  #verifiedOn = 0;
  #withholds = false;
  /** @type {Set<string>} the keys of the document */
  #listed = /* @__PURE__ */ new Set();
  /** @type {Map<number, SourceKeys>} of the codenames that are open, by their numbers in this visit */
  #keys = /* @__PURE__ */ new Map();
  /** @type {Set<string>} clue keys digests of the clue keys of codenames that withdrew everything in this visit: what they still send is destroyed */
  #withdrawn = /* @__PURE__ */ new Set();
  /** @type {Map<number, Announcement>} of the files read last */
  #bundles = /* @__PURE__ */ new Map();
  /** @type {Map<number, Evidence>} of the codenames that are open */
  #evidence = /* @__PURE__ */ new Map();
  /** @type {Supply | null} */
  #supply = null;
  #numbering = new Numbering();
  /** @type {import("../protocol/xwing.js").Recipient | null} whom slots are sealed to that nobody shall open */
  #nobody = null;
  /** @param {ClockPort} clock @param {WorkerClient<KeyCalls>} codenames */
  constructor(clock, codenames) {
    this.clock = clock;
    this.codenames = codenames;
  }
  /** The documents of the visit's beginning: the clock starts once the desk is verified and a stock of covers sealed. @param {{pin: Uint8Array, desk: Uint8Array<ArrayBuffer>}} untrusted */
  async begin({ pin, desk: document }) {
    this.#pin = readPin(pin);
    const desk = await this.#take(document);
    const nobody = await throwaway(randomBytes);
    this.#nobody = nobody;
    this.#supply = new Supply(
      this.clock,
      () => sealCover(nobody, desk.id, randomBytes),
      (keys) => keys.every((key) => this.#listed.has(key)),
      tell,
      () => work
    );
    this.clock.postMessage({ kind: "mean", mean: desk.directory.policy.coverInterval });
    await this.#supply.fill();
    this.clock.postMessage({ kind: "start" });
  }
  /** A newer desk document. @param {Uint8Array<ArrayBuffer>} untrusted */
  async renew(untrusted) {
    await this.#take(untrusted);
    await this.#search();
  }
  /** @param {Uint8Array<ArrayBuffer>} untrusted */
  async rebook(untrusted) {
    this.#book = untrusted;
    this.#hasBook();
    await this.#search();
  }
  get supply() {
    return this.#supply;
  }
  /** Refuses a draft that could not be sent, without needing the keys. @param {Draft} draft @param {boolean} files whether any go with it */
  async fits(draft, files) {
    const blank = await this.#blank(draft, files);
    compose(draft.text, draft.channel, draft.answers, blank).forEach(writeCompact);
  }
  /** Bytes of text for which a message has room. @param {Omit<Draft, "text">} draft @param {boolean} files */
  async room(draft, files) {
    return roomFor(draft.channel, draft.answers, await this.#blank(draft, files));
  }
  /** What a draft is sent with, as long as it can be. @param {Omit<Draft, "text">} draft @param {boolean} files */
  async #blank(draft, files) {
    const view2 = {
      directory: "0".repeat(32),
      keys: addressable(await this.#current(), draft.channel, draft.readers).map(
        ({ reviewer }) => (
          /** @type {[number, string]} */
          [reviewer.slot, "0".repeat(16)]
        )
      )
    };
    const bundle = files ? announce({
      key: new Uint8Array(32),
      digest: new Uint8Array(32),
      size: Number.MAX_SAFE_INTEGER,
      count: MAX_COUNT
    }) : void 0;
    return {
      bundle,
      replyKey: new Uint8Array(PUBLIC_KEY_SIZE),
      clueKey: new Uint8Array(32),
      view: view2,
      id: new Uint8Array(16),
      receipts: view2.keys.map(() => new Uint8Array(8)),
      without: draft.without,
      order: Number.MAX_SAFE_INTEGER
    };
  }
  /** @param {Draft} draft @param {boolean} files whether those read last go with it @param {number} codename @param {number} message */
  async send(draft, files, codename, message) {
    const { keys, nobody, supply } = this.#opened(codename);
    if (this.#withdrawn.has(await digestOf(keys))) throw new ProtocolError("withdrawn");
    const bundle = files ? this.#bundles.get(codename) : void 0;
    if (files && !bundle) throw new Error("no files were read");
    this.#bundles.delete(codename);
    const numbered = { ...draft, bundle, order: this.#numbering.next(keys) };
    const laid = await layOut(await this.#current(), numbered, keys, randomBytes);
    const sealOne = async (desk, part) => (await sealParts(desk, laid, nobody, randomBytes, [part]))[0];
    await supply.add(message, laid.pieces.length, this.#sealer([...laid.receipts.keys()], sealOne));
    return { parts: laid.pieces.length };
  }
  /** Asks to destroy all that was sent with the open codename. @param {number[]} slots of whom @param {number} codename @param {number} message */
  async withdraw(slots, codename, message) {
    const { keys, nobody, supply } = this.#opened(codename);
    const desk = await this.#current();
    await supply.add(
      message,
      1,
      this.#sealer(slots, (under) => sealWithdrawal(under, slots, desk.now, keys, nobody, randomBytes))
    );
    this.#withdrawn.add(await digestOf(keys));
    return { parts: 1 };
  }
  /** Seals parts under the newest document; if it leaves nobody they can go to, under the last that did. @param {number[]} slots @param {SealPart} seal */
  #sealer(slots, seal2) {
    let last = this.#desk;
    return async (part) => {
      const under = async (desk) => ({
        bytes: await seal2(desk, part),
        keys: reachable(desk, slots).map(nameOf)
      });
      const newest = (
        /** @type {Desk} */
        this.#desk
      );
      try {
        const sealed = await under(newest);
        last = newest;
        return sealed;
      } catch (refused) {
        if (!(refused instanceof ProtocolError) || !last) throw refused;
        return under(last);
      }
    };
  }
  /** Opens a codename; its keys come from codename-worker.js, and are never the page's. @param {number} codename @param {string[]} words @param {boolean} fresh it was made just now: no answer can be there */
  async open(codename, words, fresh) {
    const desk = await this.#current();
    await this.#supply?.rest();
    const keys = await this.codenames.ask("keys", { words, desk: desk.id, codename });
    if (!fresh) await this.#bookHere;
    await this.#current();
    this.#keys.set(codename, keys);
    return this.#find(codename, keys);
  }
  /** @param {number} codename */
  close(codename) {
    this.#keys.delete(codename);
    this.#bundles.delete(codename);
    this.#evidence.delete(codename);
  }
  /** A proof of report, from what this visit brought: nothing is asked for. @param {number} codename @param {string} text what was sent; "" leaves it out */
  async prove(codename, text) {
    await this.#current();
    const keys = this.#keys.get(codename);
    if (!keys) throw new Error("no codename is open");
    if (this.#evidence.get(codename)?.desk !== this.#desk) await this.#find(codename, keys);
    const evidence = this.#evidence.get(codename);
    if (!evidence) throw new Error("no codename is open");
    return evidence.prove(keys, text);
  }
  /** @param {number} codename */
  #opened(codename) {
    const [keys, nobody, supply] = [this.#keys.get(codename), this.#nobody, this.#supply];
    if (!keys || !nobody || !supply) throw new Error("no codename is open");
    return { keys, nobody, supply };
  }
  /** What encrypts the files of an open codename, for bundle-worker.js. @param {number} codename */
  bundleKey(codename) {
    const { keys } = this.#opened(codename);
    if (!this.#desk) throw new ProtocolError("unreachable");
    return { key: keys.bundleKey, desk: this.#desk.id };
  }
  /** What makes the pseudonyms of an open codename, for file-worker.js. @param {number} codename */
  pseudonymKey(codename) {
    return this.#opened(codename).keys.pseudonymKey;
  }
  /** The files that go with the next message, from bundle-worker.js. @param {number} codename @param {Announcement} bundle */
  announce(codename, bundle) {
    this.#bundles.set(codename, bundle);
  }
  /** The desk as of today: a page may be open over midnight. */
  async #current() {
    if (!this.#desk) throw new ProtocolError("unreachable");
    return this.#verifiedOn === today() ? this.#desk : this.#take(this.#document);
  }
  /** Verifies a desk document and shows it. @param {Uint8Array<ArrayBuffer>} untrusted */
  async #take(untrusted) {
    if (!this.#pin) throw new ProtocolError("desk");
    const day = today();
    const previous = this.#desk ? { serial: this.#desk.directory.serial, book: this.#desk.directory.policy.book, raw: this.#desk.rawDirectory } : void 0;
    const desk = await verifyDeskDocument(untrusted, this.#pin, day, previous, this.#desk?.memory, true);
    const before = this.#listed;
    this.#desk = desk;
    this.#document = untrusted;
    this.#verifiedOn = day;
    this.#listed = new Set(desk.epochKeys.map(nameOf));
    if ([...before].some((key) => !this.#listed.has(key))) this.#supply?.renew();
    this.#withholds ||= desk.alarms.some((code) => code === "revocation-missing" || code === "key-missing");
    tell({ kind: "desk", desk: { ...view(desk), withholds: this.#withholds } });
    return desk;
  }
  /** Looks again when desk or book changed while a codename is open. */
  async #search() {
    for (const [codename, keys] of this.#keys) {
      const found = await this.#find(codename, keys);
      if (this.#keys.has(codename)) tell({ kind: "found", codename, found });
    }
  }
  /** @param {number} codename @param {SourceKeys} keys @returns {Promise<Found>} */
  async #find(codename, keys) {
    const [desk, document] = [this.#desk, this.#document];
    if (!desk) throw new ProtocolError("unreachable");
    const turn = async () => this.#supply?.turn();
    const { letters, alarms } = await scanBook(this.#book, keys, desk, turn);
    const receipts = await findReceipts(keys.receiptKey, desk.sheets, desk.now, turn);
    if (this.#keys.get(codename) === keys)
      this.#evidence.set(codename, new Evidence(document, desk, letters, receipts));
    return {
      letters: letters.map(({ day, text, missing, status, ...by }) => ({
        name: by.reviewer.name,
        day,
        text,
        missing,
        stolen: stolen(by),
        status: status ? { state: status.state, through: status.through, files: status.files } : null
      })),
      receipts: receipts.map(({ written, opened, ...by }) => ({
        written,
        name: by.reviewer.name,
        opened,
        stolen: stolen(by)
      })),
      refused: alarms.length
    };
  }
};
var stolen = ({ reviewer, reportedStolen }) => reportedStolen ? reviewer.until ?? null : null;
var nameOf = ({ recipient: recipient2 }) => hex(recipient2.publicBytes);
var digestOf = async ({ clueKey }) => hex(await sha256(clueKey));
var today = () => Math.floor(Date.now() / 864e5);
var tell = (event) => tellPage(event);
var session = null;
function started() {
  if (!session) throw new Error("not started");
  return session;
}
var work = Promise.resolve();
function inTurn(run) {
  work = work.then(run).catch(() => tell({ kind: "document" }));
}
var CALLS = {
  /** Refused if the browser has no Ed25519. @param {{clock: MessagePort, codenames: MessagePort, uploads: MessagePort, pseudonyms: MessagePort}} ports */
  async start({ clock, codenames, uploads, pseudonyms }) {
    await signingKey(new Uint8Array(32));
    const begun = new Session(clock, new WorkerClient(codenames));
    session = begun;
    serve(uploads, FILE_CALLS);
    serve(pseudonyms, PSEUDONYM_CALLS);
    hearClock(clock, begun);
  },
  /** @param {{draft: Draft, files: boolean}} values */
  fits: ({ draft, files }) => started().fits(draft, files),
  /** @param {{draft: Omit<Draft, "text">, files: boolean}} values */
  room: ({ draft, files }) => started().room(draft, files),
  /** @param {{draft: Draft, files: boolean, codename: number, message: number}} values */
  send: ({ draft, files, codename, message }) => started().send(draft, files, codename, message),
  /** @param {{slots: number[], codename: number, message: number}} values */
  withdraw: ({ slots, codename, message }) => started().withdraw(slots, codename, message),
  /** @param {{codename: number, words: string[], fresh: boolean}} values */
  open: ({ codename, words, fresh }) => started().open(codename, words, fresh),
  /** @param {{codename: number}} values */
  close: ({ codename }) => started().close(codename),
  /** @param {{codename: number, text: string}} values */
  prove: ({ codename, text }) => started().prove(codename, text),
  hurry: () => started().supply?.hurry()
};
var FILE_CALLS = {
  /** @param {{codename: number}} values */
  bundleKey: ({ codename }) => started().bundleKey(codename),
  /** @param {{codename: number, bundle: Announcement}} values */
  announce: ({ codename, bundle }) => started().announce(codename, bundle)
};
var PSEUDONYM_CALLS = {
  /** @param {{codename: number}} values */
  pseudonymKey: ({ codename }) => started().pseudonymKey(codename)
};
function hearClock(clock, open) {
  clock.onmessage = ({ data }) => {
    if (data.kind === "documents") inTurn(() => open.begin(data));
    if (data.kind === "desk") inTurn(() => open.renew(data.bytes));
    if (data.kind === "book") inTurn(() => open.rebook(data.bytes));
    if (data.kind === "took") open.supply?.took(data.label);
    if (data.kind === "kept") open.supply?.kept();
    if (data.kind === "stored") open.supply?.stored(data.label, data.current);
  };
}
serveInWorker(CALLS);
