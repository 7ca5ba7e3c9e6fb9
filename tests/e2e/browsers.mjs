/** The browsers of the tests: Chromium, Firefox, Firefox as Tor Browser's level Safer sets it, that with names led to this machine that Tor would find, and that through Tor itself. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "../../client/tooling/node_modules/puppeteer-core/lib/esm/puppeteer/puppeteer-core.js";

/** Milliseconds: as `tests/support/patience.py`. Puppeteer's own half a minute for a start or a load is too short on a machine that does ten other things. */
export const PATIENCE = 300_000;

const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const SAFER = Object.fromEntries(
  ["wasm", "ion", "baselinejit", "native_regexp", "asmjs"].map((name) => [`javascript.options.${name}`, false]),
);

const NAMES = {
  "dom.securecontext.allowlist_onions": true, // as Tor Browser has it
  "network.dns.blockDotOnion": false,
  "network.dns.localDomains": `${"a".repeat(56)}.onion,desk.example`,
};

/** Through Tor, whose SOCKS port is here, as Tor Browser is set. */
const SOCKS = {
  "network.proxy.type": 1,
  "network.proxy.socks": "127.0.0.1",
  "network.proxy.socks_port": 9050,
  "network.proxy.socks_remote_dns": true,
  "network.proxy.failover_direct": false,
  "dom.securecontext.allowlist_onions": true,
  "network.dns.blockDotOnion": false,
};

const KINDS = {
  chromium: { browser: "chrome", executablePath: "/usr/bin/chromium", args: QUIET },
  firefox: { browser: "firefox", executablePath: "/usr/bin/firefox-esr" },
  safer: { browser: "firefox", executablePath: "/usr/bin/firefox-esr", extraPrefsFirefox: SAFER },
  standard: { browser: "firefox", executablePath: "/usr/bin/firefox-esr", extraPrefsFirefox: NAMES },
  socks: { browser: "firefox", executablePath: "/usr/bin/firefox-esr", extraPrefsFirefox: { ...SAFER, ...SOCKS } },
  tor: { browser: "firefox", executablePath: "/usr/bin/firefox-esr", extraPrefsFirefox: { ...SAFER, ...NAMES } },
};

/** As an ordinary window has it, and often, so that nobody has to wait for it. */
const REMEMBERS = {
  "browser.sessionstore.resume_from_crash": true,
  "browser.sessionstore.max_tabs_undo": 25,
  "browser.sessionstore.interval": 500,
};

/** Removes a profile, into which the last of a browser's processes may still be writing. @param {string} folder */
async function remove(folder) {
  for (let left = 100; ; left--) {
    try {
      return rmSync(folder, { recursive: true, force: true });
    } catch (error) {
      if (!left) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A page whose loads and waits have that long. */
export async function newPage(browser) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}

/** Runs something with a fresh browser, and a profile that is removed afterwards, unless a folder is given that keeps it. */
export async function withBrowser(kind, use, kept = "") {
  const userDataDir = kept || mkdtempSync(join(tmpdir(), "knothole-browser-"));
  const extraPrefsFirefox = { ...KINDS[kind].extraPrefsFirefox, ...(kept && REMEMBERS) };
  const browser = await puppeteer.launch({
    ...KINDS[kind],
    extraPrefsFirefox,
    headless: true,
    userDataDir,
    timeout: PATIENCE,
    protocolTimeout: 2 * PATIENCE,
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
    if (!kept) await remove(userDataDir);
  }
}
