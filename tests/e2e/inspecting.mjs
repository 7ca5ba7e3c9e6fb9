/** What a test looks at in a page, whatever it shows: accessibility, reflow, what it would leave behind. */

import { readFileSync } from "node:fs";
import { PATIENCE } from "./browsers.mjs";

const axe = readFileSync(new URL("../../client/tooling/node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Elements that stick out to the side, by id or class. Runs in the page. */
function sticksOut() {
  const root = document.body; // it scrolls, the window does not
  if (root.scrollWidth <= root.clientWidth && document.documentElement.scrollWidth <= innerWidth) return [];
  const out = [...document.body.querySelectorAll("*")].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 1 && (right > root.clientWidth + 1 || left < -1);
  });
  return out.map((one) => `${one.tagName} ${one.id || one.className}: ${one.textContent.slice(0, 40)}`).slice(-3);
}

/** Controls smaller than 44 CSS pixels each way; what stands in a line of text, and a box whose label is large enough, may be. Runs in the page. */
function small() {
  const controls = [...document.querySelectorAll("button, select, summary, input, textarea, a[href]")];
  const out = [];
  for (const one of controls) {
    if (!one.checkVisibility() || one.closest("[hidden]")) continue;
    const { width, height } = (one.closest("label.choice") ?? one).getBoundingClientRect();
    if (Math.min(width, height) < 43.5)
      out.push(`${one.tagName} ${one.id || one.textContent.slice(0, 30)}: ${width} × ${height}`);
  }
  return out;
}

/** Gives the window a size, and waits until the page has it: what is measured right after the change may still be laid out for the size before. */
async function resize(page, { width, height }) {
  await page.setViewport({ width, height });
  const until = Date.now() + PATIENCE;
  while (await page.evaluate((...size) => innerWidth !== size[0] || innerHeight !== size[1], width, height)) {
    if (Date.now() > until) throw new Error(`the window never was ${width} x ${height}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Parts of the frame whose text runs over what comes after them. Runs in the page. */
function runsOver() {
  const parts = [...document.querySelectorAll("header *, main")].filter(
    (one) => one.checkVisibility() && !one.matches(".unseen, .unseen *"),
  );
  const out = parts.filter(({ clientHeight, scrollHeight }) => clientHeight && scrollHeight > clientHeight + 1);
  return out.map((one) => `${one.id || one.tagName} runs over: ${one.clientHeight} of ${one.scrollHeight} pixels`);
}

/** The menu of languages, if it is too narrow for the name it shows. Runs in the page. */
function cutOff() {
  const ARROW = 20; // pixels, in both browsers
  const menu = document.getElementById("language");
  const { font, paddingLeft, paddingRight } = getComputedStyle(menu);
  const name = document.createElement("span");
  name.textContent = menu.selectedOptions[0].text;
  name.setAttribute("class", "unseen");
  document.body.append(name);
  name.style.font = font;
  const missing = name.scrollWidth + ARROW - (menu.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight));
  name.remove();
  return missing > 2
    ? [`the menu is too narrow for ${menu.selectedOptions[0].text}: ${Math.round(missing)} pixels`]
    : [];
}

/** Chooses a language, and waits for it: all but English come after the page can be used. */
async function speak(page, code) {
  await page.select("#language", code);
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, code);
}

export const INSPECTIONS = {
  /**
   * In windows of these sizes and in each language: how much of the first screen the box for the message has, in pixels; what is hard to hit or sticks out; and
   * whether “Leave quickly” stays in view when the page is scrolled to its end.
   */
  async firstScreen(page, { sizes, languages }) {
    const before = page.viewport();
    const [boxes, wrong] = [{}, []];
    for (const [width, height] of sizes) {
      await resize(page, { width, height });
      for (const code of languages) {
        await speak(page, code);
        const name = `${code} ${width}x${height}`;
        boxes[name] = await page.$eval("#message", (box) => {
          let top = 0; // wherever it is scrolled to, also while a browser holds on to what is in view
          for (let part = box; part; part = part.offsetParent) top += part.offsetTop;
          return innerHeight - top;
        });
        for (const what of [
          ...(await page.evaluate(small)),
          ...(await page.evaluate(sticksOut)),
          ...(await page.evaluate(runsOver)),
          ...(await page.evaluate(cutOff)),
        ])
          wrong.push(`${name}: ${what}`);
        const reached = await page.evaluate(() => {
          document.body.scrollTo(0, document.body.scrollHeight);
          const { top, bottom } = document.getElementById("leave").getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
        if (!reached) wrong.push(`${name}: “Leave quickly” is out of reach`);
      }
    }
    await resize(page, before);
    return { boxes, wrong };
  },
  async language(page, { code }) {
    await speak(page, code);
    return page.$eval("html", ({ lang, dir }) => ({ lang, dir }));
  },
  /** What axe-core finds against WCAG 2.2 AA. */
  async axe(page) {
    await page.setJavaScriptEnabled(true); // axe needs timers; what a page without scripts shows stays as it was parsed
    await page.evaluate(() => document.getElementById("not-started")?.style.setProperty("animation", "none")); // with scripts it would appear late
    await page.evaluate(axe);
    const violations = await page.evaluate(async (values) => {
      const { violations } = await globalThis.axe.run(document, { runOnly: { type: "tag", values } });
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ""}`).join(" | ")}`,
      );
    }, RULES);
    return { violations };
  },
  /** What sticks out at a width. */
  async sticking(page, { width }) {
    await resize(page, { width, height: 600 });
    return { sticking: await page.evaluate(sticksOut) };
  },
  /** What sticks out at a width, in each language. */
  async reflow(page, { width, languages }) {
    const before = page.viewport();
    await resize(page, { width, height: 600 });
    const sticking = {};
    for (const code of languages) {
      await speak(page, code);
      const out = await page.evaluate(sticksOut);
      if (out.length) sticking[code] = out;
    }
    await resize(page, before);
    return { sticking };
  },
  /** Until something is not only there but to be seen; its text. */
  async untilShown(page, { selector }) {
    const shown = await page.waitForSelector(selector, { visible: true });
    return { text: await shown.evaluate((one) => one.textContent.trim()) };
  },
  /** Where elements begin in a window of this size, from its top. */
  async tops(page, { ids, width, height }) {
    await resize(page, { width, height });
    const tops = ids.map((id) => page.$eval(`#${id}`, (one) => one.getBoundingClientRect().top));
    return { tops: await Promise.all(tops) };
  },
  /** What can be written into now, by id. */
  fields: (page) =>
    page.$$eval("textarea, input:not([type=file]), select", (all) => ({
      ids: all.filter((one) => one.checkVisibility() && !one.readOnly && !one.closest("[inert]")).map((one) => one.id),
    })),
  /** Sizes at which "Leave quickly" cannot be pressed where one has scrolled to the end; and what runs over something else at which. */
  async wayOut(page, { sizes }) {
    const before = page.viewport();
    const [none, over] = [[], []];
    for (const [width, height] of sizes) {
      await resize(page, { width, height });
      const reached = await page.evaluate(() => {
        document.body.scrollTo(0, document.body.scrollHeight);
        const { left, top, width, height } = document.getElementById("leave").getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2)?.id === "leave";
        document.body.scrollTo(0, 0);
        return there;
      });
      if (!reached) none.push([width, height].join(" x "));
      over.push(...(await page.evaluate(runsOver)).map((what) => `${[width, height].join(" x ")}: ${what}`));
    }
    await resize(page, before);
    return { none, over };
  },
  /** Everything a browser could keep of a page. */
  traces: (page) =>
    page.evaluate(async () => ({
      cookies: document.cookie,
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).map(({ name }) => name),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      folders: await navigator.storage.getDirectory().then(
        async (root) => (await Array.fromAsync(root.keys())).length,
        () => 0,
      ),
      state: history.state,
      hash: location.hash + location.search,
      entries: history.length,
    })),
  async keys(page, { keys }) {
    for (const key of keys) await page.keyboard.press(key);
    return {};
  },
  async typing(page, { value }) {
    await page.keyboard.type(value);
    return {};
  },
  /** Presses Tab until an element has the focus, as somebody without a mouse does. */
  async tabTo(page, { id }) {
    const passed = [];
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      const now = await page.evaluate(() => document.activeElement?.id ?? "");
      passed.push(now);
      if (now === id) return { passed };
    }
    throw new Error(`${id} is not among ${passed}`);
  },
  /** Closes the tab as a person does; what the browser asks first. A person who is asked stays. */
  async close(page) {
    const asked = new Promise((resolve) =>
      page.once("dialog", (dialog) => dialog.dismiss().then(() => resolve(dialog.type()))),
    );
    const closed = new Promise((resolve) => page.once("close", () => resolve("nothing")));
    await page.close({ runBeforeUnload: true });
    return { asked: await Promise.race([asked, closed]) };
  },
  /** Where the tab is, what it shows, and where going back leads. */
  async whereabouts(page) {
    const here = () =>
      page.evaluate(() => ({
        address: location.href,
        title: document.title,
        shown: document.body.innerText,
        entries: history.length,
      }));
    const left = await here();
    await page.goBack({ timeout: 5000 }).catch(() => {});
    return { left, back: await here() };
  },
  async look(page, { dark = false, contrast = false, reduced = false }) {
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
      { name: "prefers-reduced-motion", value: reduced ? "reduce" : "no-preference" },
    ]);
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", {
      features: [
        { name: "forced-colors", value: contrast ? "active" : "none" },
        { name: "prefers-color-scheme", value: dark ? "dark" : "light" },
      ],
    });
    return {};
  },
  /** A picture of what a window of this size shows. */
  async screen(page, { path, width, height }) {
    await resize(page, { width, height });
    await page.screenshot({ path });
    return {};
  },
  /** How far the page is scrolled, once it is; and its window, which never is. */
  async scrolled(page) {
    await page.waitForFunction(() => document.body.scrollTop > 0);
    return page.evaluate(() => ({ body: document.body.scrollTop, window: scrollY }));
  },
  /** The element that has the focus. */
  focus: (page) =>
    page.evaluate(() => ({
      id: document.activeElement?.id ?? "",
      text: document.activeElement?.textContent?.trim() ?? "",
    })),
};
