// @ts-check
/** A whole visit of the three Workers that know a codename, each in a thread of its own: no message that the page receives holds a key or anything derived from the codename. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, test } from "node:test";
import { Worker } from "node:worker_threads";
import { connectWorkers } from "../../client/web/page/workers.js";
import { makeBundle, tokenOf } from "../../client/web/protocol/bundle.js";
import { deriveKeys, stretch } from "../../client/web/protocol/codename.js";
import { hex, sha256, unhex } from "../../client/web/protocol/primitives.js";
import { argon2id } from "../../client/web/vendor/argon2.js";
import { Stream } from "../../client/web/workers/bundle-worker.js";
import { WorkerClient } from "../../client/web/workers/calls.js";
import { readVector } from "./vector-file.js";
import { until } from "./worker-scope.js";

const vector = async (/** @type {string} */ name) =>
  (await readVector(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"))).in;
const answered = await vector("book/answers-in-order");
const both = await vector("addressable/both");
const { pin } = await vector("pin/before-any-rotation");
const desk = unhex(both.pin.desk);
const words = answered.codename.split(" ");

/** What makes a thread of Node a Worker of the page, on a day, without a network. */
const SCOPE = `
const { parentPort, workerData } = require("node:worker_threads");
globalThis.WorkerGlobalScope = Object;
globalThis.postMessage = (message, options) => parentPort.postMessage(message, options?.transfer);
Object.defineProperty(globalThis, "onmessage", { set: (hear) => parentPort.on("message", (data) => hear({ data })) });
globalThis.fetch = async () => { throw new TypeError("no network"); };
Date.now = () => workerData.today * 86_400_000;
import(workerData.module);
`;

/** @type {string[]} every message to the page, as text in which bytes are hexadecimal */
const received = [];

/** @param {unknown} value @returns {unknown} */
const readable = (value) => {
  if (value instanceof Uint8Array) return hex(value);
  if (value instanceof ArrayBuffer) return hex(new Uint8Array(value));
  if (value instanceof Map) return [...value].map(readable);
  if (Array.isArray(value)) return value.map(readable);
  if (value && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
  return value;
};

/** @param {string} name @param {(event: any) => void} [hear] @returns {WorkerClient<any, any>} */
function start(name, hear) {
  const module = new URL(`../../client/web/workers/${name}.js`, import.meta.url).href;
  const worker = new Worker(SCOPE, { eval: true, workerData: { module, today: both.today } });
  after(() => worker.terminate());
  const end = {
    postMessage: (/** @type {unknown} */ message, /** @type {any} */ options) =>
      worker.postMessage(message, options?.transfer),
    onmessage: (/** @type {any} */ _) => {},
  };
  worker.on("message", (data) => {
    received.push(JSON.stringify(readable(data)));
    end.onmessage({ data });
  });
  return new WorkerClient(end, hear);
}

/** Everything that follows from a codename and must stay with the Workers, in each form it could be written in. @param {Uint8Array[]} secrets */
const forms = (secrets) =>
  secrets.flatMap((secret) => [
    hex(secret),
    [...secret].join(","),
    Buffer.from(secret).toString("base64").slice(0, 40),
  ]);

test("a codename is opened, a message with files sent, all withdrawn: the page receives no key", async () => {
  /** @type {any[]} */
  const events = [];
  const [codenames, session, uploads] = [
    start("codename-worker"),
    start("crypto-worker", (event) => events.push(event)),
    start("bundle-worker"),
  ];
  const { port1: clock, port2: supply } = new MessageChannel();
  after(() => clock.close());
  /** The clock, played: it hands over the documents, and takes whatever lies ready. @type {any} */
  const played = {
    async ask(/** @type {string} */ _, /** @type {{supply: MessagePort}} */ ports) {
      ports.supply.onmessage = ({ data }) => {
        if (data.kind !== "part") return;
        ports.supply.postMessage({ kind: "took", label: data.label });
        ports.supply.postMessage({ kind: "stored", label: data.label, current: true });
      };
      ports.supply.postMessage({ kind: "documents", pin: unhex(pin), desk: unhex(both.document) });
      ports.supply.postMessage({ kind: "book", bytes: unhex(answered.book) });
      after(() => ports.supply.close());
    },
  };
  supply.close();
  const { port1: fileWorker, port2: pseudonyms } = new MessageChannel();
  after(() => fileWorker.close());
  await connectWorkers({ clock: played, codenames, session, uploads }, pseudonyms);
  await until(() => events.some(({ kind }) => kind === "desk"));
  const made = await codenames.ask("make", { desk: both.pin.desk });
  assert.equal(made.words.length, 8);
  const read = await codenames.ask("read", { text: answered.codename, desk: both.pin.desk });
  assert.equal(read.code, "ok");
  const found = await session.ask("open", { codename: 1, words });
  assert.ok(found.letters.length > 0);
  const blob = new Blob([new Uint8Array(5_000).fill(3)]);
  const files = [{ name: "a", type: "", size: 5_000, blob }];
  await uploads.ask("read", { files, codename: 1, message: 1 });
  const draft = { channel: "both", answers: {}, text: "Hello", readers: [2, 5], without: [] };
  await session.ask("send", { draft, files: true, codename: 1, message: 1 });
  await session.ask("withdraw", { slots: [2], codename: 1, message: 2 });
  await session.ask("close", { codename: 1 });
  for (const call of ["keys", "bundleKey", "pseudonymKey"])
    for (const worker of [codenames, session, uploads])
      await assert.rejects(worker.ask(call, { words, desk, codename: 1 }), /failed/);

  const master = await stretch(words.slice(0, 7).join(" "), desk, argon2id);
  const keys = await deriveKeys(master, desk);
  const stream = new Stream(files);
  const bundle = await makeBundle(keys.bundleKey, await stream.hashes(() => {}), stream.size, desk);
  const token = await tokenOf(bundle, desk);
  const secrets = [master, ...Object.values(keys), bundle.key, token, await sha256(token)];
  const all = received.join("\n");
  assert.ok(received.length > 8);
  for (const form of forms(secrets)) assert.ok(!all.includes(form), form);
});
