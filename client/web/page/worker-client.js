// @ts-check
/** The page's four Workers: started from addresses of this page alone, asked and heard. */

export const WORKERS = /** @type {const} */ ([
  "/app/clock.js",
  "/app/codename-worker.js",
  "/app/crypto-worker.js",
  "/app/bundle-worker.js",
]);

/** The only script addresses this page ever starts anything from (the policy named in the server's headers). */
const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("knothole", {
  createScriptURL: (/** @type {string} */ path) => {
    if (!WORKERS.some((one) => one === path)) throw new TypeError("not a Worker of this page");
    return path;
  },
});

/** A Worker that answers calls and tells events. */
export class Helper {
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */ #open = new Map();
  #calls = 0;

  /** @param {(typeof WORKERS)[number]} path @param {(event: any) => void} told @param {() => void} broken */
  constructor(path, told, broken) {
    this.worker = new Worker(/** @type {string} */ (policy?.createScriptURL(path) ?? path), { type: "module" });
    this.worker.onerror = broken;
    this.worker.onmessage = ({ data }) => {
      const call = this.#open.get(data.id);
      this.#open.delete(data.id);
      if (!call) told(data);
      else if ("error" in data) call.reject(new Error(data.error));
      else call.resolve(data.result);
    };
  }

  /** @param {string} call @param {object} [values] @returns {Promise<any>} */
  ask(call, values) {
    return new Promise((resolve, reject) => {
      this.#open.set(++this.#calls, { resolve, reject });
      this.worker.postMessage({ id: this.#calls, call, ...values });
    });
  }
}
