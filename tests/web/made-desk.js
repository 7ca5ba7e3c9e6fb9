/** A made-up desk with all private keys, signed here in JavaScript: two reviewers, two channels. Equal seeds, equal keys. */

import { deriveKeys } from "../../client/web/protocol/codename.js";
import { verifyDeskDocument } from "../../client/web/protocol/desk.js";
import { writeCompact } from "../../client/web/protocol/json.js";
import { NO_DESK, compare, concat, hex, sha256, signingKey, tag, u32 } from "../../client/web/protocol/primitives.js";
import { privateKey } from "../../client/web/protocol/xwing.js";
import { seededBytes } from "./seeded.js";

export const TODAY = 20_780; // 2026-11-23, a Monday
export const EPOCH = Math.floor((TODAY + 3) / 7);

const TITLE = { en: "Title" };
const record = (kind, bytes) => concat(Uint8Array.of(kind), u32(bytes.length), bytes);
const sorted = (records) => [...records].sort(compare);

/** @typedef {Awaited<ReturnType<MadeDesk["hire"]>>} Hired a reviewer, with all keys */
/** @typedef {Awaited<ReturnType<typeof signingKey>>} SigningKey */

export class MadeDesk {
  /** @type {Hired} */ first = /** @type {any} */ (null);
  /** @type {Hired} */ second = /** @type {any} */ (null);

  /**
   * @param {import("../../client/web/protocol/primitives.js").RandomBytes} random
   * @param {SigningKey} key
   * @param {SigningKey} nextKey
   * @param {Uint8Array<ArrayBuffer>} genesis
   * @param {Uint8Array<ArrayBuffer>} id
   */
  constructor(random, key, nextKey, genesis, id) {
    this.random = random;
    this.key = key;
    this.nextKey = nextKey;
    this.genesis = genesis;
    this.id = id;
    this.pin = { desk: id, rotations: 0, newest: id };
  }

  static async make(seed = 1) {
    const random = seededBytes(seed);
    const key = await signingKey(random(32));
    const nextKey = await signingKey(random(32));
    const content = writeCompact({
      name: "Example desk",
      key: hex(key.publicKey),
      next: hex(await sha256(nextKey.publicKey)),
    });
    const genesis = concat(await key.sign(concat(tag("genesis", NO_DESK), content)), content);
    const desk = new MadeDesk(random, key, nextKey, genesis, await sha256(genesis));
    desk.first = await desk.hire("first", 2);
    desk.second = await desk.hire("second", 5);
    return desk;
  }

  /** desk.json (section 4.3). */
  async signedPin() {
    const signature = await this.key.sign(concat(tag("pin", this.id), u32(0), this.id));
    return writeCompact({ desk: hex(this.id), rotations: 0, newest: hex(this.id), signature: hex(signature) });
  }

  async hire(id, slot) {
    const seed = this.random(32);
    const [signing, epochKey] = [await signingKey(seed), await privateKey(this.random(32))];
    return { id, slot, seed, signing, epochKey };
  }

  entry({ id, slot, signing }, changes = {}) {
    return {
      id,
      name: `Reviewer ${id}`,
      role: "",
      slot,
      signing: hex(signing.publicKey),
      from: TODAY - 100,
      ...changes,
    };
  }

  content(/** @type {any} */ changes = {}) {
    const channel = (id, slots) => ({ id, title: TITLE, guidance: TITLE, questions: [], slots, threshold: 1 });
    return {
      serial: 3,
      issued: TODAY,
      expires: TODAY + 30,
      predecessors: [{ view: "11".repeat(16), superseded: TODAY - 1 }],
      origins: [],
      reviewers: [this.entry(this.first), this.entry(this.second)],
      channels: [channel("both", [2, 5]), channel("second", [5])],
      policy: { envelope_days: 21, reply_days: 120, cover_interval: 20, publish_interval: 900, largest_bundle: 0 },
      statement: { date: changes.issued ?? TODAY, text: TITLE, holds: [] },
      ...changes,
    };
  }

  async directory(/** @type {any} */ changes = {}) {
    const content = writeCompact(this.content(changes));
    return concat(await this.key.sign(concat(tag("directory", this.id), content)), content);
  }

  async signed(label, reviewer, content) {
    const text = concat(reviewer.signing.publicKey, content);
    return concat(await reviewer.signing.sign(concat(tag(label, this.id), text)), text);
  }

  epochRecord = (reviewer, epoch = EPOCH, publicBytes = reviewer.epochKey.publicBytes) =>
    this.signed("epoch key", reviewer, concat(u32(epoch), publicBytes));
  revocation = (reviewer) => this.signed("revocation", reviewer, new Uint8Array(0));

  /** @param {Hired} reviewer @param {{day?: number, through?: number, tags?: Uint8Array[]}} [more] `tags`: of up to 16 receipts; the rest is random */
  sheet(reviewer, { day = TODAY, through = TODAY - 1, tags = [] } = {}) {
    const filled = sorted(Array.from({ length: 16 }, (_, at) => concat(tags[at] ?? this.random(8), this.random(16))));
    return this.signed("day sheet", reviewer, concat(u32(day), u32(through), ...filled));
  }

  /** The bytes of a desk document. @param {{directory?: Uint8Array, keys?: Uint8Array[], sheets?: Uint8Array[], revocations?: Uint8Array[]}} [parts] */
  async document({ directory, keys, sheets = [], revocations = [] } = {}) {
    const listed = keys ?? [await this.epochRecord(this.first), await this.epochRecord(this.second)];
    return concat(
      record(1, this.genesis),
      record(3, directory ?? (await this.directory())),
      ...sorted(listed).map((one) => record(4, one)),
      ...sorted(sheets).map((one) => record(5, one)),
      ...sorted(revocations).map((one) => record(6, one)),
    );
  }

  verified = async (parts, today = TODAY) => verifyDeskDocument(await this.document(parts), this.pin, today);
  /** The keys of a source, without the stretching. */
  source = () => deriveKeys(this.random(32), this.id);
}
