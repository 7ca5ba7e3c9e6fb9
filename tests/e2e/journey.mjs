/**
 * A source in a real browser, one JSON line at a time: `node journey.mjs KIND URL [PROFILE]`; a profile that is named is kept. Each line on standard input is {do, …}; each answer is one line.
 * The steps are those of a person: fields by their ids, buttons by their ids, and what the page then says.
 */

import { createInterface } from "node:readline";
import { newPage, withBrowser } from "./browsers.mjs";
import { INSPECTIONS } from "./inspecting.mjs";

const [kind, url, profile] = process.argv.slice(2);
/** Looks now and then, not in every frame: at level Safer that takes more of the processor than the page does. */
const NOW_AND_THEN = { polling: 250 };

const text = (page, selector) => page.$eval(selector, (one) => one.textContent.trim());
const texts = (page, selector) => page.$$eval(selector, (all) => all.map((one) => one.textContent.trim()));
const click = async (page, id) => {
  await page.waitForSelector(`#${id}`, { visible: true });
  await page.$eval(`#${id}`, (one) => one.click());
};
const atStep = (page, step) => page.waitForSelector(`body[data-step="${step}"]`);
const fill = (page, id, value) =>
  page.$eval(
    `#${id}`,
    (field, given) => {
      field.value = given;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    value,
  );

const STEPS = {
  ...INSPECTIONS,
  async load(page, { state = "ready", path = "/" }) {
    await page.goto(new URL(path, url).href, { waitUntil: "load" });
    await page.waitForSelector(`body[data-state="${state}"]`);
    return { channels: await texts(page, "#channels .card") };
  },
  /** Runs in the page before its own scripts do, at every load from now on. */
  async before(page, { script }) {
    await page.evaluateOnNewDocument(script);
    return {};
  },
  async scripts(page, { on }) {
    await page.setJavaScriptEnabled(on);
    return {};
  },
  async untilSaid(page, { id, part }) {
    await page.waitForFunction(
      (where, wanted) => document.getElementById(where)?.textContent.includes(wanted),
      {},
      id,
      part,
    );
    return {};
  },
  /** By the plain form of a page without scripts; what answers it. */
  async handOver(page, { file }) {
    await (await page.$("#not-started input[type=file]")).uploadFile(file);
    const [answer] = await Promise.all([page.waitForNavigation(), page.click("#not-started button")]);
    return { status: answer.status(), text: await text(page, "details[open] p") };
  },
  /** As somebody does who looks at an answer again. */
  async reload(page) {
    await page.reload();
    return { text: await text(page, "details[open] p") };
  },
  /** Closes the tab of the page, in a window that has another one. */
  async closeTab(page) {
    await page.browser().newPage();
    await page.close();
    return {};
  },
  async untilAt(page, { address }) {
    await page.waitForFunction((wanted) => location.href === wanted, {}, address);
    return {};
  },
  textOf: async (page, { id }) => ({ text: await text(page, `#${id}`) }),
  valueOf: (page, { id }) => page.$eval(`#${id}`, ({ value }) => ({ value })),
  async visit(page, { path }) {
    await page.goto(new URL(path, url).href, { waitUntil: "load" });
    return {};
  },
  async fill(page, { id, value }) {
    await fill(page, id, value);
    return {};
  },
  async until(page, { selector }) {
    await page.waitForSelector(selector);
    return { text: await text(page, selector), id: await page.$eval(selector, (one) => one.id) };
  },
  async unfold(page, { selector }) {
    await page.$$eval(selector, (all) => {
      for (const details of all) details.open = true;
    });
    return {};
  },
  async type(page, { message, channel, files }) {
    await page.$eval(`#channel-${channel}`, (one) => one.click());
    await fill(page, "message", message);
    if (files) await STEPS.choose(page, { files });
    return {};
  },
  async choose(page, { files }) {
    await (await page.$("#files-choose")).uploadFile(...files);
    await page.waitForFunction(() => !document.querySelector('[data-look="waiting"]')); // who goes on before is stopped once
    return { listed: await texts(page, "#files-list li"), total: await text(page, "#files-total") };
  },
  /** Will press pause as soon as a share of the files is stored. */
  async armPause(page, { share }) {
    await page.evaluate((wanted) => {
      const panel = document.getElementById("upload");
      const watch = new MutationObserver(() => {
        const bar = document.getElementById("upload-bar");
        if (panel.dataset.upload !== "running" || !bar || bar.value < wanted * bar.max) return;
        watch.disconnect();
        document.getElementById("upload-switch").click();
      });
      watch.observe(panel, { attributes: true, childList: true, subtree: true });
    }, share);
    return {};
  },
  /** Milliseconds that a plain fetch takes to put random chunks of a bundle of its own, three at a time; for comparison. */
  async plainPut(page, { chunks, count }) {
    const milliseconds = await page.evaluate(
      async (number, of) => {
        const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
        const token = crypto.getRandomValues(new Uint8Array(32));
        const id = hex(await crypto.subtle.digest("SHA-256", token));
        const body = new Uint8Array(1_048_576);
        for (let at = 0; at < body.length; at += 65_536) crypto.getRandomValues(body.subarray(at, at + 65_536));
        const headers = {
          "Content-Type": "application/octet-stream",
          "Knothole-Token": hex(token),
          "Knothole-Count": String(of),
        };
        let next = 0;
        const started = performance.now();
        const lane = async () => {
          while (next < number) {
            const answer = await fetch(`/v1/bundles/${id}/${next++}`, { method: "PUT", body, headers });
            if (new Uint8Array(await answer.arrayBuffer())[9] !== 0) throw new Error("not stored");
          }
        };
        await Promise.all([lane(), lane(), lane()]);
        return performance.now() - started;
      },
      chunks,
      count,
    );
    return { milliseconds };
  },
  async pressIn(page, { selector }) {
    await page.waitForSelector(selector);
    await page.$eval(selector, (one) => one.click());
    return {};
  },
  async press(page, { id }) {
    await click(page, id);
    return {};
  },
  async waitForUpload(page, { state }) {
    await page.waitForSelector(`#upload[data-upload="${state}"]`);
    return STEPS.upload(page);
  },
  uploadState: (page) => page.$eval("#upload", (one) => ({ state: one.dataset.upload })),
  async upload(page) {
    const bar = await page.$eval("#upload-bar", (one) => ({ value: one.value, max: one.max }));
    return { ...bar, line: await text(page, "#upload-line"), state: await text(page, "#state") };
  },
  words: async (page) => ({ words: await texts(page, "#words li") }),
  async continue(page) {
    await click(page, "write-continue");
    await atStep(page, "codename");
    return { words: await texts(page, "#words li") };
  },
  /** Is asked two words back, and sends. */
  async confirm(page, { words }) {
    await click(page, "codename-written");
    await atStep(page, "check");
    const fields = await page.$$eval("input[id^=check-]", (all) =>
      all.map((one) => [one.id, Number(one.dataset.position)]),
    );
    for (const [field, position] of fields) await fill(page, field, words[position - 1]);
    await click(page, "check-send");
    await atStep(page, "sent");
    return {};
  },
  /** Writes, is shown a codename, is asked two words back, and sends. */
  async send(page, values) {
    await STEPS.type(page, values);
    const { words } = await STEPS.continue(page);
    await STEPS.confirm(page, { words });
    return { words };
  },
  async waitFor(page, { delivery }) {
    await page.waitForSelector(`body[data-delivery="${delivery}"]`);
    return { state: await text(page, "#state") };
  },
  async open(page, { codename }) {
    await click(page, "go-return");
    await atStep(page, "return");
    await fill(page, "codename-entry", codename);
    await click(page, "entry-open");
    await page.waitForFunction(
      () => document.body.dataset.step === "conversation" || !document.getElementById("entry-error").hidden,
      NOW_AND_THEN,
    );
    if ((await page.$eval("body", (one) => one.dataset.step)) === "return")
      return { error: await text(page, "#entry-error") };
    return {
      answers: await texts(page, '[data-kind="reply"]'),
      receipts: await texts(page, '[data-kind="receipt"]'),
      standing: await text(page, "#standing"),
      readers: await texts(page, "#readers dd"),
    };
  },
  /** Saves a proof of report into a folder; what the page fetches meanwhile, and what it then says. Chromium's way. */
  async prove(page, { words, folder }) {
    const session = await page.browser().target().createCDPSession();
    await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder, eventsEnabled: true });
    const saved = new Promise((resolve) =>
      session.on("Browser.downloadProgress", ({ state }) => state === "completed" && resolve()),
    );
    const requested = [];
    page.on("request", (request) => requested.push(new URL(request.url()).pathname));
    await page.$eval("#proof", (details) => (details.open = true));
    await fill(page, "proof-text", words);
    await click(page, "proof-save");
    await page.waitForFunction(() => !document.getElementById("proof-outcome").hidden);
    const outcome = await text(page, "#proof-outcome");
    if (outcome.startsWith("Your browser")) await saved;
    return { outcome, requested: requested.filter((path) => path.startsWith("/")) };
  },
  async again(page, values) {
    await click(page, "write-again");
    await atStep(page, "write");
    await STEPS.type(page, values);
    await click(page, "write-continue");
    await atStep(page, "sent");
    return {};
  },
  async picture(page, { path, width = 1000, height = 800, zoom = 1 }) {
    await page.setViewport({ width: width / zoom, height: height / zoom, deviceScaleFactor: zoom });
    const whole = (on) => {
      const [overflow, height] = on ? ["visible", "auto"] : ["", ""];
      for (const one of [document.documentElement, document.body]) Object.assign(one.style, { overflow, height });
      document.body.scrollTo(0, 0);
    };
    await page.evaluate(whole, true);
    await page.screenshot({ path, fullPage: true });
    await page.evaluate(whole, false);
    return {};
  },
};

await withBrowser(
  kind,
  async (browser) => {
    const page = await newPage(browser);
    const problems = [];
    page.on("pageerror", (error) => problems.push(String(error)));
    page.on("console", (message) => ["error", "warn"].includes(message.type()) && problems.push(message.text()));
    for await (const line of createInterface({ input: process.stdin })) {
      const { do: step, ...values } = JSON.parse(line);
      try {
        console.log(JSON.stringify({ ...(await STEPS[step](page, values)), problems: problems.splice(0) }));
      } catch (error) {
        console.log(
          JSON.stringify({
            failed: `${step}: ${error.message}`,
            page: await text(page, "body").catch(() => ""),
            problems,
          }),
        );
        break;
      }
    }
  },
  profile,
);
