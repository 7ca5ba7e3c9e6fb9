// @ts-check
/** How this page asks its server for anything: without cookies, caches, referrers or redirects. */

/** @typedef {(path: string, options: RequestInit) => Promise<Response>} Fetch */

/**
 * @param {Fetch} ask the browser’s fetch
 * @param {string} path
 * @param {AbortSignal} limit when the response counts as lost
 * @param {RequestInit} [sent] method, headers and what goes up
 */
export function request(ask, path, limit, sent) {
  return ask(path, {
    cache: "no-store",
    credentials: "omit",
    keepalive: false,
    mode: "same-origin",
    redirect: "error",
    referrerPolicy: "no-referrer",
    signal: limit,
    ...sent,
  });
}
