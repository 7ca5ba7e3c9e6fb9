// @ts-check
/** What the page shows of a desk. */

import { addressable, lastRead, readThrough } from "../protocol/desk.js";
import { ProtocolError, hex } from "../protocol/primitives.js";

/** @param {import("../protocol/desk.js").Desk} desk @returns {Omit<import("./crypto-worker.js").DeskView, "withholds">} */
export function view(desk) {
  const { channels, statement, policy, expires, origins } = desk.directory;
  const shown = channels.map(({ id, title, guidance, questions }) => {
    const readers = readersOf(desk, id);
    return {
      id,
      title,
      guidance,
      questions,
      readers,
      readThrough: lastRead(desk, id) ?? null,
      reachable: readers.length > 0,
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
    statement,
  };
}

/** Who can read what is sent to a channel now. @param {import("../protocol/desk.js").Desk} desk @param {string} channel @returns {import("./crypto-worker.js").ReaderView[]} */
function readersOf(desk, channel) {
  try {
    return addressable(desk, channel).map(({ reviewer: { slot, name, role, signing } }) => ({
      slot,
      name,
      role,
      signing,
    }));
  } catch (refused) {
    if (refused instanceof ProtocolError) return [];
    throw refused;
  }
}
