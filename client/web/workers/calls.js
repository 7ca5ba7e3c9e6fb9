// @ts-check
/**
 * Messages between the page and its Workers, and from Worker to Worker. One side asks and the other returns a result, or the word of an error; a Worker also
 * tells its page of events, which have a `kind` and answer nothing.
 */

import { ProtocolError } from "../protocol/primitives.js";

/** What a side can be asked, by name: each takes one value, or none. @typedef {Record<string, (values: never) => unknown>} Calls */
/**
 * One end of a connection: a Worker, a Worker's own scope, or a MessagePort.
 * @template Out what goes out
 * @template In what comes in
 * @typedef {{postMessage: (message: Out, options?: {transfer?: Transferable[]}) => void, onmessage: ((this: never, event: MessageEvent<In>) => void) | null}} End
 */
/** @typedef {{id: number, call: string, values: unknown}} Call */
/** @typedef {{id: number, result: unknown} | {id: number, error: string}} Result */

/**
 * Asks a Worker, and hears its events.
 * @template {Calls} C what it can be asked
 * @template {{kind: string}} [E=never] what it tells of
 */
export class WorkerClient {
  /** @type {Map<number, {resolve: (result: never) => void, reject: (error: Error) => void}>} */ #open = new Map();
  #asked = 0;

  /** @param {End<Call, Result | E>} end @param {(event: E) => void} [hear] */
  constructor(end, hear = () => {}) {
    this.end = end;
    end.onmessage = ({ data }) => {
      if ("kind" in data) return hear(data);
      const call = this.#open.get(data.id);
      this.#open.delete(data.id);
      if ("error" in data) call?.reject(new ProtocolError(data.error));
      else call?.resolve(/** @type {never} */ (data.result));
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
}

/** The code of what a Worker refused. @param {unknown} error */
export const codeOf = (error) => (error instanceof Error ? error.message : "");

/** Answers what is asked at an end. @param {End<Result, Call>} end @param {Calls} calls */
export function serve(end, calls) {
  end.onmessage = async ({ data: { id, call, values } }) => {
    try {
      end.postMessage({ id, result: await calls[call](/** @type {never} */ (values)) });
    } catch (error) {
      end.postMessage({ id, error: error instanceof ProtocolError ? error.code : "failed" });
    }
  };
}

/** Serves the page, where the module is a Worker's; tests import the same modules. @param {Calls} calls */
export function serveInWorker(calls) {
  if ("WorkerGlobalScope" in globalThis) serve(/** @type {Worker} */ (/** @type {unknown} */ (globalThis)), calls);
}

/** Tells the page of an event. @param {{kind: string}} event */
export const tellPage = (event) => globalThis.postMessage(event);
