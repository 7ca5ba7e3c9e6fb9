// @ts-check
/** The requests of the page, and what joins clock, supply and page. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Network, runClock } from "../../client/web/workers/clock.js";
import { hex, sha256 } from "../../client/web/protocol/primitives.js";
import { FakeTime, seeded } from "./fake-time.js";
import { until } from "./worker-scope.js";

/** A server that remembers what it was asked. */
class Server {
  /** @type {{path: string, options: RequestInit & {body?: any}}[]} */ asked = [];
  /** @type {Record<string, Uint8Array<ArrayBuffer>>} */ documents = {
    "/app/desk.json": new Uint8Array([1]),
    "/v1/desk": new Uint8Array([2]),
    "/v1/book": new Uint8Array([3]),
  };
  status = 0;
  /** @type {(path: string) => boolean} */ down = () => false;

  fetch = async (/** @type {string} */ path, /** @type {RequestInit} */ options) => {
    this.asked.push({ path, options });
    if (this.down(path)) throw new TypeError("network");
    return new Response(path === "/v1/exchange" ? await this.answer() : this.documents[path]);
  };

  async answer() {
    const answer = new Uint8Array(256);
    answer.set(new TextEncoder().encode("knothole"));
    answer.set([1, this.status], 8);
    answer.set(await sha256(this.documents["/v1/desk"]), 10);
    answer.set(await sha256(this.documents["/v1/book"]), 42);
    return answer;
  }

  paths() {
    return this.asked.map(({ path }) => path);
  }
}

const envelope = new Uint8Array(32_768).fill(9);

test("the page is told what day the server has, before the documents come", async () => {
  const server = new Server();
  const { port1, port2 } = new MessageChannel();
  /** @type {any[]} */
  const page = [];
  const dated = async (/** @type {string} */ path, /** @type {RequestInit} */ options) => {
    const response = await server.fetch(path, options);
    if (path === "/v1/desk") response.headers.set("Date", "Sat, 28 Nov 2026 12:00:00 GMT");
    return response;
  };
  const surroundings = { random: () => 0.5, now: () => 0, later: () => {} };
  await runClock(port1, (message) => page.push(message), new Network(dated), surroundings);
  assert.deepEqual(
    page.map(({ kind }) => kind),
    ["documents", "date"],
  );
  const { here, server: there } = page[1];
  assert.equal(there, Date.UTC(2026, 10, 28, 12));
  assert.ok(Math.abs(here - Date.now()) < 60_000);
  port1.close();
  port2.close();
});

test("every request leaves out what could tell who asks", async () => {
  const server = new Server();
  const network = new Network(server.fetch);
  await Promise.all([network.loadDesk(), network.loadBook()]);
  await network.exchange(envelope);
  assert.deepEqual(server.paths(), ["/app/desk.json", "/v1/desk", "/v1/book", "/v1/exchange"]);
  for (const { options } of server.asked) {
    const { cache, credentials, keepalive, mode, redirect, referrerPolicy } = options;
    assert.deepEqual(
      [cache, credentials, keepalive, mode, redirect, referrerPolicy],
      ["no-store", "omit", false, "same-origin", "error", "no-referrer"],
    );
    assert.ok(options.signal);
  }
  const { method, headers, body } = server.asked[3].options;
  assert.deepEqual([method, headers, body.length], ["POST", { "Content-Type": "application/octet-stream" }, 33_024]);
});

test("an answer says what became of the envelope, and what is current", async () => {
  const server = new Server();
  server.status = 2;
  const digests = {
    desk: hex(await sha256(server.documents["/v1/desk"])),
    book: hex(await sha256(server.documents["/v1/book"])),
  };
  assert.deepEqual(await new Network(server.fetch).exchange(envelope), { status: "full", ...digests });
});

test("a document is fetched again when its digest changed, once, and nothing otherwise", async () => {
  const server = new Server();
  const network = new Network(server.fetch);
  await Promise.all([network.loadDesk(), network.loadBook()]);
  /** @type {string[]} */
  const changed = [];
  const refresh = async () => network.refresh(await network.exchange(envelope), (kind) => changed.push(kind));
  await refresh();
  assert.deepEqual(changed, []);
  server.documents["/v1/book"] = new Uint8Array([4]);
  await refresh();
  await refresh();
  assert.deepEqual(changed, ["book"]);
  assert.equal(server.paths().filter((path) => path === "/v1/book").length, 2);
});

test("a document that could not be fetched is fetched after the next answer", async () => {
  const server = new Server();
  const network = new Network(server.fetch);
  await Promise.all([network.loadDesk(), network.loadBook()]);
  server.documents["/v1/desk"] = new Uint8Array([5]);
  server.down = (path) => path === "/v1/desk";
  /** @type {string[]} */
  const changed = [];
  const refresh = async () => network.refresh(await network.exchange(envelope), (kind) => changed.push(kind));
  await refresh();
  server.down = () => false;
  await refresh();
  assert.deepEqual(changed, ["desk"]);
});

/** A clock with its network, between a supply and a page that are played here. */
async function join(/** @type {Server} */ server) {
  const time = new FakeTime();
  const { port1, port2 } = new MessageChannel();
  /** @type {any[]} */
  const page = [];
  /** @type {any[]} */
  const supply = [];
  port2.onmessage = ({ data }) => supply.push(data);
  const surroundings = { random: seeded(2), now: time.now, later: time.later };
  const running = runClock(port1, (message) => page.push(message), new Network(server.fetch), surroundings);
  const close = () => {
    for (const port of [port1, port2]) port.close();
  };
  return { time, page, supply, port: port2, running, close };
}

test("what is not there at load is asked for again, and the page is told", async () => {
  const server = new Server();
  server.down = () => true;
  const { time, page, supply, close } = await join(server);
  await until(() => page.length === 2);
  assert.deepEqual(page, [{ kind: "not-loaded" }, { kind: "not-loaded" }]);
  server.down = () => false;
  await time.pass(40);
  await until(() => supply.length === 2);
  assert.deepEqual(supply.map(({ kind }) => kind).sort(), ["book", "documents"]);
  close();
});

test("a book that is long on its way holds up nothing, is asked for once, and again only if it changed since", async () => {
  const server = new Server();
  /** @type {(value?: unknown) => void} */
  let arrive = () => {};
  const arrived = new Promise((resolve) => (arrive = resolve));
  const fetch = server.fetch;
  server.fetch = async (path, options) => {
    const response = await fetch(path, options);
    if (path === "/v1/book" && books() === 1) await arrived;
    return response;
  };
  const books = () => server.paths().filter((path) => path === "/v1/book").length;
  const { time, supply, port, close } = await join(server);
  const has = (/** @type {string} */ kind) => supply.some((message) => message.kind === kind);
  await until(() => has("documents"));
  assert.equal(books(), 1);
  server.documents["/v1/book"] = new Uint8Array([4]);
  port.postMessage({ kind: "mean", mean: 20 });
  for (let covers = 0; covers < 2000; covers++) port.postMessage({ kind: "cover", bytes: envelope });
  port.postMessage({ kind: "start" });
  await ticking(time, () => supply.filter(({ kind }) => kind === "stored").length > 3);
  assert.equal(books(), 1, "the first is still on its way");
  arrive();
  await ticking(time, () => supply.filter(({ kind }) => kind === "book").length === 2);
  assert.equal(books(), 2);
  close();
});

const label = { message: 1, part: 0, form: 0 };

test("what the clock carries, supply and page learn", async () => {
  const server = new Server();
  const { page, supply, port, close } = await join(server);
  await until(() => supply.length === 2);
  port.postMessage({ kind: "mean", mean: 20 });
  port.postMessage({ kind: "part", bytes: envelope, label });
  port.postMessage({ kind: "start" });
  await until(() => page.length === 3);
  assert.deepEqual(page, [{ kind: "documents" }, { kind: "stored", label }, { kind: "reached" }]);
  await until(() => supply.length === 4);
  assert.deepEqual(supply.slice(2), [
    { kind: "took", label },
    { kind: "stored", label, current: true },
  ]);
  close();
});

/** Lets ticks come until something is there. @param {FakeTime} time @param {() => boolean} there */
async function ticking(time, there) {
  for (let ticks = 0; !there(); ticks++) {
    assert.ok(ticks < 1000, "it did not come");
    await Promise.all([time.pass(40), new Promise(setImmediate)]);
  }
}

test("documents are fetched again after `stored` only, and what was stored under them is said to be", async () => {
  const server = new Server();
  const { time, page, supply, port, close } = await join(server);
  await until(() => supply.length === 2);
  server.documents["/v1/desk"] = new Uint8Array([7]);
  server.status = 3;
  port.postMessage({ kind: "mean", mean: 20 });
  port.postMessage({ kind: "part", bytes: envelope, label });
  port.postMessage({ kind: "start" });
  await until(() => page.some(({ why }) => why === "unavailable"));
  server.status = 2;
  await ticking(time, () => page.some(({ why }) => why === "full"));
  assert.equal(server.paths().filter((path) => path === "/v1/desk").length, 1);
  server.status = 0;
  await ticking(time, () => supply.some(({ kind }) => kind === "desk"));
  assert.equal(server.paths().filter((path) => path === "/v1/desk").length, 2);
  assert.deepEqual(
    supply.find(({ kind }) => kind === "stored"),
    { kind: "stored", label, current: false },
  );
  close();
});

test("an answer of another form is told from none", async () => {
  for (const [down, why] of /** @type {const} */ ([
    [false, "strange"],
    [true, "unreachable"],
  ])) {
    const server = new Server();
    const { page, supply, port, close } = await join(server);
    await until(() => supply.length === 2);
    server.answer = async () => new Uint8Array(256);
    server.down = () => down;
    port.postMessage({ kind: "mean", mean: 20 });
    port.postMessage({ kind: "cover", bytes: envelope });
    port.postMessage({ kind: "start" });
    await until(() => page.length === 2);
    assert.deepEqual(page[1], { kind: "kept", why });
    close();
  }
});
