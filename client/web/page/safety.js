// @ts-check
/** The safety check: what a page can see of its surroundings without asking anybody. */

import { pageText } from "./language.js";
import { byId, make } from "./dom.js";

const TRIAL = ["127.0.0.1", "localhost", "[::1]"];

/** Whether the server runs on this machine: a trial is not warned of what it cannot change. */
export const isTrial = () => TRIAL.includes(location.hostname);

/** @typedef {{good: boolean, text: string, address?: string}} Check */

/** Shows the check as one line, to be unfolded. @param {string[]} origins where the desk says its page is served; empty while that is not known */
export function showSafety(origins) {
  const trial = isTrial();
  const around = trial ? [] : [checkAddress(origins), checkLevel()]; // what a trial could not mend, it does not hold against anybody
  const checks = [...around, ...checkFeatures()];
  const bad = checks.filter(({ good }) => !good).length;
  const rows = checks.map(({ good, text, address }) =>
    make(
      "li",
      { class: good ? "good" : "repair", text },
      ...(address ? [" ", make("code", { text: address, dir: "ltr", translate: "no" })] : []),
    ),
  );
  const area = byId("safety");
  area.hidden = false;
  area.classList.toggle("repair", bad > 0);
  const line = trial ? pageText("safetyTrial") : pageText("safetyGood");
  const neutral = [...(trial ? [pageText("safetyLocal")] : []), pageText("safetyCannot")];
  area.replaceChildren(
    make("summary", { text: bad ? pageText("safetyLook", { count: bad }) : line }),
    make("ul", { class: "checks" }, ...rows, ...neutral.map((text) => make("li", { class: "cannot", text }))),
  );
}

/** @param {string[]} origins @returns {Check} */
function checkAddress(origins) {
  if (location.hostname.endsWith(".onion")) return { good: true, text: pageText("safetyOnion") };
  const address = origins.find((origin) => URL.canParse(origin) && new URL(origin).hostname.endsWith(".onion"));
  return { good: false, text: pageText(address ? "safetyNoOnion" : "safetyNoOnionUnknown"), address };
}

/** Levels from “Safer” up switch WebAssembly off. @returns {Check} */
function checkLevel() {
  const good = !("WebAssembly" in globalThis);
  return { good, text: pageText(good ? "safetySafer" : "safetyStandard") };
}

/** @returns {Check[]} */
function checkFeatures() {
  return missingFeatures().length ? [] : [{ good: true, text: pageText("safetyFeatures") }]; // the line at the top names what is missing
}

/** What the browser lacks, by name. Ed25519 is tried by crypto-worker.js, which alone can. */
export function missingFeatures() {
  const needed = {
    [pageText("missingSecure")]: globalThis.isSecureContext,
    [pageText("missingCrypto")]: globalThis.crypto?.subtle && crypto.getRandomValues,
    [pageText("missingWorkers")]: globalThis.Worker && globalThis.MessageChannel,
    [pageText("missingText")]: globalThis.TextEncoder && globalThis.TextDecoder,
    [pageText("missingTimeout")]: globalThis.AbortSignal && "timeout" in AbortSignal,
  };
  return Object.entries(needed).flatMap(([name, there]) => (there ? [] : [name]));
}
