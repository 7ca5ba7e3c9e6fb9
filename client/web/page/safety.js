// @ts-check
/** The safety check: what a page can see of its surroundings without asking anybody. */

import { say } from "./language.js";
import { byId, make } from "./dom.js";

const TRIAL = ["127.0.0.1", "localhost", "[::1]"];

/** @typedef {{good: boolean, text: string, address?: string}} Check */

/** Shows the check; open if there is something to mend. @param {string[]} origins where the desk says its page is served; empty while that is not known */
export function showSafety(origins) {
  const checks = [checkAddress(origins), checkLevel(), ...checkFeatures()];
  const bad = checks.filter(({ good }) => !good).length;
  const rows = checks.map(({ good, text, address }) =>
    make(
      "li",
      { class: good ? "good" : "mend", text },
      ...(address ? [" ", make("code", { text: address, dir: "ltr", translate: "no" })] : []),
    ),
  );
  const area = /** @type {HTMLDetailsElement} */ (byId("safety"));
  area.hidden = false;
  if (!area.dataset.shown) area.open = bad > 0;
  area.dataset.shown = "yes";
  area.classList.toggle("mend", bad > 0);
  area.replaceChildren(
    make("summary", { text: bad ? say("safetyLook", { count: bad }) : say("safetyGood") }),
    make("ul", { class: "checks" }, ...rows, make("li", { class: "cannot", text: say("safetyCannot") })),
  );
}

/** @param {string[]} origins @returns {Check} */
function checkAddress(origins) {
  if (location.hostname.endsWith(".onion")) return { good: true, text: say("safetyOnion") };
  if (TRIAL.includes(location.hostname)) return { good: true, text: say("safetyLocal") };
  const address = origins.find((origin) => URL.canParse(origin) && new URL(origin).hostname.endsWith(".onion"));
  return { good: false, text: say(address ? "safetyNoOnion" : "safetyNoOnionUnknown"), address };
}

/** Levels from “Safer” up switch WebAssembly off. @returns {Check} */
function checkLevel() {
  const good = !("WebAssembly" in globalThis);
  return { good, text: say(good ? "safetySafer" : "safetyStandard") };
}

/** @returns {Check[]} */
function checkFeatures() {
  return missingFeatures().length ? [] : [{ good: true, text: say("safetyFeatures") }]; // the line at the top names what is missing
}

/** What the browser lacks, by name. Ed25519 is tried by crypto-worker.js, which alone can. */
export function missingFeatures() {
  const needed = {
    [say("missingSecure")]: globalThis.isSecureContext,
    [say("missingCrypto")]: globalThis.crypto?.subtle && crypto.getRandomValues,
    [say("missingWorkers")]: globalThis.Worker && globalThis.MessageChannel,
    [say("missingText")]: globalThis.TextEncoder && globalThis.TextDecoder,
    [say("missingTimeout")]: globalThis.AbortSignal && "timeout" in AbortSignal,
  };
  return Object.entries(needed).flatMap(([name, there]) => (there ? [] : [name]));
}
