// @ts-check
/** Loads one of the page's Workers into this process, with the two functions a Worker has for its page. One Worker at a time: who loads the next is done with the one before. */

let loaded = 0;

/** A Worker that knows of nothing yet. @param {string} path below client/web */
export async function loadWorker(path) {
  /** @type {((event: any) => void) | null} */
  let listener = null;
  /** @type {any[]} what it told without being asked */
  const events = [];
  /** @type {Map<number, {resolve: (result: any) => void, reject: (error: Error) => void}>} */
  const open = new Map();
  let calls = 0;
  Object.assign(globalThis, {
    addEventListener: (/** @type {string} */ _, /** @type {(event: any) => void} */ heard) => (listener = heard),
    postMessage(/** @type {any} */ message) {
      const call = open.get(message.id);
      if (!call) events.push(structuredClone(message));
      else if ("error" in message) call.reject(new Error(message.error));
      else call.resolve(structuredClone(message.result));
    },
  });
  await import(new URL(`../../client/web/${path}?${++loaded}`, import.meta.url).href);
  const send = (/** @type {any} */ data, /** @type {MessagePort[]} */ ports = []) => listener?.({ data, ports });
  return {
    events,
    send,
    /** @param {string} call @param {object} [values] @returns {Promise<any>} */
    ask: (call, values) =>
      new Promise((resolve, reject) => {
        open.set(++calls, { resolve, reject });
        send({ id: calls, call, ...values });
      }),
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
