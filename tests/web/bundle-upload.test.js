// @ts-check
/** The upload of a bundle, with the network put in by the test: what is asked for, what is repeated, what stops it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Stream, Upload } from "../../client/web/workers/bundle-worker.js";
import { MAX_FILES, PIECE_SIZE, chunkSealer, makeBundle } from "../../client/web/protocol/bundle.js";
import { hex, sha256 } from "../../client/web/protocol/primitives.js";
import { serve } from "../../client/web/workers/calls.js";
import { loadWorker, until } from "./worker-scope.js";

const DESK = new Uint8Array(32);
const frame = (/** @type {number} */ status) =>
  Uint8Array.from({ length: 256 }, (_, at) =>
    at < 8 ? "knothole".charCodeAt(at) : at === 8 ? 1 : at === 9 ? status : 0,
  );
const file = (/** @type {string} */ name, /** @type {number} */ size) => {
  const blob = new Blob([new Uint8Array(size).fill(size % 251)]);
  return { name, type: "", size, blob };
};

/** A server that keeps chunks; `answer` may speak instead of it. */
class Server {
  /** @type {Map<number, Uint8Array>} */ chunks = new Map();
  /** @type {string[]} */ asked = [];
  /** @type {(method: string, number: number) => Response | undefined} */ answer = () => undefined;

  fetch = async (/** @type {string} */ path, /** @type {RequestInit} */ { method = "", body }) => {
    const number = Number(path.split("/").at(-1));
    this.asked.push(`${method} ${number}`);
    const instead = this.answer(method, number);
    if (instead) return instead;
    if (method === "HEAD") {
      const bits = new Uint8Array(512);
      for (const at of this.chunks.keys())
        if (at >= number && at < number + 4096) bits[(at - number) >> 3] |= 0x80 >> (at & 7);
      return new Response(null, { headers: { "Knothole-Stored": hex(bits) } });
    }
    this.chunks.set(number, /** @type {Uint8Array} */ (body).slice());
    return new Response(frame(0));
  };

  puts = () => this.asked.filter((one) => one.startsWith("PUT"));
}

/** @param {Server} server @param {ReturnType<typeof file>[]} files */
async function prepare(server, files) {
  const stream = new Stream(files);
  const hashes = await stream.hashes(() => {});
  const bundle = await makeBundle(new Uint8Array(32).fill(1), hashes, stream.size, DESK);
  /** @type {any[]} */
  const told = [];
  /** @type {number[]} */
  const waits = [];
  const edge = {
    fetch: /** @type {any} */ (server.fetch),
    wait: async (/** @type {number} */ one) => void waits.push(one),
    now: () => 0,
    later: () => () => {},
    limit: () => new AbortController().signal,
    tell: (/** @type {any} */ event) => void told.push(event),
  };
  return {
    upload: new Upload(1, stream, hashes, bundle, "00".repeat(32), "00".repeat(32), edge),
    bundle,
    told,
    waits,
    stream,
  };
}

const FILES = [file("film", 4 * PIECE_SIZE), file("note", 10)];

test("every chunk is stored once, padding included, the first alone at the beginning", async () => {
  const server = new Server();
  const { upload, bundle, told } = await prepare(server, FILES);
  await upload.run();
  assert.deepEqual([...server.chunks.keys()].sort(), [0, 1, 2, 3, 4, 5]);
  assert.deepEqual(server.asked.slice(0, 2), ["HEAD 0", "PUT 0"]);
  assert.equal(server.puts().length, 6);
  const seal = await chunkSealer(bundle);
  assert.deepEqual(server.chunks.get(5), await seal(5, new Uint8Array(PIECE_SIZE)));
  assert.deepEqual([told[0].state, told[0].done], ["running", 0]);
  assert.deepEqual([told.at(-1).state, told.at(-1).done], ["done", told.at(-1).of]);
});

test("what is there is not sent again", async () => {
  const server = new Server();
  await (await prepare(server, FILES)).upload.run();
  server.chunks.delete(3);
  server.asked = [];
  const { upload, told } = await prepare(server, [...FILES].reverse());
  await upload.run();
  assert.deepEqual(server.asked, ["HEAD 0", "PUT 3"]);
  assert.equal(told.at(-1).state, "done");
});

test("a lost connection and a server without room for uploads are tried again, after ever longer waits", async () => {
  const server = new Server();
  let failures = 0;
  server.answer = (method) => {
    if (method !== "PUT" || failures++ >= 4) return undefined;
    if (failures % 2) throw new TypeError("lost");
    return new Response(frame(3));
  };
  const { upload, waits, told } = await prepare(server, FILES);
  await upload.run();
  assert.deepEqual(waits, [1000, 2000, 4000, 8000]);
  assert.ok(told.some(({ state }) => state === "lost"));
  assert.equal(told.at(-1).state, "done");
  assert.equal(server.chunks.size, 6);
});

test("no room stops it until it is told to go on", async () => {
  const server = new Server();
  server.answer = (method) => (method === "PUT" ? new Response(frame(2)) : undefined);
  const { upload, told } = await prepare(server, FILES);
  const running = upload.run();
  await until(() => told.at(-1).state === "full");
  assert.equal(server.puts().length, 1);
  server.answer = () => undefined;
  upload.resume();
  await running;
  assert.equal(told.at(-1).state, "done");
});

test("paused, it sends nothing more; resumed, the rest", async () => {
  const server = new Server();
  const { upload, told } = await prepare(server, [file("film", 9 * PIECE_SIZE)]);
  server.answer = () => {
    if (server.puts().length === 2) upload.pause();
    return undefined;
  };
  const running = upload.run();
  const settle = async () => {
    for (let turn = 0; turn < 300; turn++) await new Promise(setImmediate);
    return server.puts().length;
  };
  await until(() => told.at(-1).state === "paused");
  const sent = await settle();
  assert.ok(sent <= 4); // the two, and what the other two lanes had begun
  assert.equal(await settle(), sent);
  upload.resume();
  await running;
  assert.equal(server.chunks.size, 12);
});

for (const [what, status, state] of /** @type {const} */ ([
  ["another bundle in its place", 409, "stopped"],
  ["a refusal", 400, "stopped"],
]))
  test(`${what} stops it`, async () => {
    const server = new Server();
    server.answer = (method) => (method === "PUT" ? new Response(frame(1), { status }) : undefined);
    const { upload, told } = await prepare(server, FILES);
    await upload.run();
    assert.equal(told.at(-1).state, state);
    assert.equal(server.puts().length, 1);
  });

test("what cannot be encrypted stops it: it is not under way for ever, before all uploads that come later", async () => {
  const server = new Server();
  const { upload, told } = await prepare(server, FILES);
  upload.bundle = { ...upload.bundle, key: new Uint8Array(3) };
  await upload.run();
  assert.equal(told.at(-1).state, "stopped");
  assert.deepEqual(server.puts(), []);
});

test("nonsense for an answer stops it", async () => {
  for (const answer of [
    new Response(new Uint8Array(3)),
    new Response(null, { headers: { "Knothole-Stored": "zz" } }),
  ]) {
    const server = new Server();
    server.answer = (method) => (method === (answer.body ? "PUT" : "HEAD") ? answer : undefined);
    const { upload, told } = await prepare(server, FILES);
    await upload.run();
    assert.equal(told.at(-1).state, "stopped");
  }
});

test("a file that changed since the first reading is never encrypted", async () => {
  const server = new Server();
  const { upload, told, stream } = await prepare(server, FILES);
  const last = new Uint8Array(4 * PIECE_SIZE).fill((4 * PIECE_SIZE) % 251);
  last[last.length - 1] ^= 1;
  stream.blobs[1] = new Blob([last]);
  await upload.run();
  assert.equal(told.at(-1).state, "changed");
  assert.ok(!server.chunks.has(4));
  stream.blobs[1] = new Blob([last.subarray(1)]);
  const shorter = await prepare(new Server(), FILES);
  shorter.stream.blobs[1] = stream.blobs[1];
  await shorter.upload.run();
  assert.equal(shorter.told.at(-1).state, "changed");
});

test("the digest covers every byte that is read", async () => {
  const one = await prepare(new Server(), FILES);
  const other = await prepare(new Server(), [FILES[0], { ...FILES[1], blob: new Blob([new Uint8Array(10)]) }]);
  assert.notDeepEqual(await sha256(one.bundle.key), await sha256(other.bundle.key));
});

test("as many files as a bundle may have are one stream; one more is refused before anything is read", () => {
  const many = Array.from({ length: MAX_FILES + 1 }, (_, at) => file(String(at), 0));
  assert.ok(new Stream(many.slice(1)).size > 0);
  assert.throws(() => new Stream(many), { code: "too-large" });
});

test("what is withdrawn is not sent any further, whatever it waits for; one that waits its turn never begins", async () => {
  const server = new Server();
  const { upload, told } = await prepare(server, FILES);
  server.answer = (method, number) => {
    if (method === "PUT" && number === 1) upload.stop();
    return undefined;
  };
  await upload.run();
  assert.deepEqual([told.at(-1).state, server.chunks.size < 5], ["withdrawn", true]);

  const noRoom = new Server(); // and nothing of the one before, which may have been stored to any extent
  noRoom.answer = (method) => (method === "PUT" ? new Response(frame(2)) : undefined);
  const full = await prepare(noRoom, [file("other", 3 * PIECE_SIZE)]);
  const running = full.upload.run();
  await until(() => full.told.at(-1).state === "full");
  full.upload.stop();
  await running;
  assert.equal(full.told.at(-1).state, "withdrawn");
  full.upload.resume();
  assert.equal(full.told.at(-1).state, "withdrawn");

  server.asked = [];
  const queued = await prepare(server, FILES);
  queued.upload.stop();
  await queued.upload.run();
  assert.deepEqual([server.asked, queued.told.at(-1).state], [[], "withdrawn"]);
});

test("withdrawing stops the uploads of that codename, under whichever number it is open, and of no other", async () => {
  const worker = await loadWorker("workers/bundle-worker.js");
  const { port1, port2 } = new MessageChannel();
  const key = (/** @type {number} */ codename) => new Uint8Array(32).fill(codename === 3 ? 1 : codename);
  serve(/** @type {any} */ (port1), {
    bundleKey: (/** @type {any} */ { codename }) => ({ key: key(codename), desk: DESK }),
    announce: () => {},
  });
  const realFetch = globalThis.fetch;
  globalThis.fetch = async () => new Promise(() => {}); // a line that carries nothing
  await worker.ask("start", { session: port2 });
  const read = (/** @type {number} */ codename, /** @type {number} */ message) =>
    worker.ask("read", { files: [file(`file ${message}`, 10)], codename, message });
  const states = () =>
    Object.fromEntries(
      worker.events.filter(({ kind }) => kind === "upload").map(({ message, state }) => [message, state]),
    );
  for (const [codename, message] of [
    [1, 1],
    [1, 2],
    [2, 3],
  ]) {
    await read(codename, message);
    await worker.ask("upload");
  }
  await worker.ask("stop", { codename: 3 }); // the first, opened again
  await until(() => states()[2]);
  assert.deepEqual([states()[1], states()[2], states()[3]], ["withdrawn", "withdrawn", undefined]);
  await assert.rejects(read(3, 4), /withdrawn/);
  globalThis.fetch = realFetch;
  port1.close();
});
