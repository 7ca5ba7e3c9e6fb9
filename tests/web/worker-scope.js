// @ts-check
/** Loads one of the page's Workers into this process, between a page and ports that the test has the other ends of. One Worker at a time: who loads the next is done with the one before. */

import { after } from "node:test";
import { WorkerClient, serve } from "../../client/web/workers/calls.js";

let loaded = 0;

/** A Worker that knows of nothing yet. @param {string} path below client/web */
export async function loadWorker(path) {
  const { port1: page, port2: scope } = new MessageChannel();
  /** @type {any[]} what it told without being asked */
  const events = [];
  Object.defineProperty(globalThis, "onmessage", { configurable: true, set: (hear) => (scope.onmessage = hear) });
  Object.assign(globalThis, {
    WorkerGlobalScope: Object,
    postMessage: (/** @type {unknown} */ message) => scope.postMessage(message),
  });
  await import(new URL(`../../client/web/${path}?${++loaded}`, import.meta.url).href);
  Reflect.deleteProperty(globalThis, "WorkerGlobalScope");
  const client = new WorkerClient(/** @type {any} */ (page), (event) => events.push(event));
  after(() => page.close());
  return { events, ask: /** @type {(call: string, values?: object) => Promise<any>} */ (client.ask.bind(client)) };
}

/** crypto-worker.js, with the other ends of its ports: the clock's, and codename-worker.js, played. */
export async function loadSession() {
  const worker = await loadWorker("workers/crypto-worker.js");
  const [envelopes, codenames, uploads] = [new MessageChannel(), new MessageChannel(), new MessageChannel()];
  const refuse = () => Promise.reject(new Error("no codename"));
  /** @type {() => Promise<object>} */
  let keys = refuse;
  serve(/** @type {any} */ (codenames.port1), { keys: () => keys() });
  return {
    worker,
    clock: envelopes.port1,
    /** @type {MessagePort} the Worker's own end */ itsClock: envelopes.port2,
    uploads: /** @type {WorkerClient<any>} */ (new WorkerClient(/** @type {any} */ (uploads.port1))),
    close() {
      for (const { port1 } of [envelopes, codenames, uploads]) port1.close();
    },
    start: () => worker.ask("start", { clock: envelopes.port2, codenames: codenames.port2, uploads: uploads.port2 }),
    /** Opens a codename that has these keys. @param {object} its @param {number} [codename] @param {boolean} [fresh] it was made just now */
    open(its, codename = 1, fresh = false) {
      keys = async () => its;
      return worker.ask("open", { codename, words: [], fresh });
    },
    /** Waits until a stock of covers lies ready, as opening does first; there is no such codename. */
    async rest() {
      keys = refuse;
      await worker.ask("open", { codename: 0, words: [], fresh: true }).catch(() => {});
    },
  };
}

/** Waits until something is there. @template T @param {() => T | undefined | null | false} look @returns {Promise<T>} */
export async function until(look) {
  for (let turn = 0; turn < 2000; turn++) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("it did not come");
}
