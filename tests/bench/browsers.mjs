/** Sealing, opening and finding in a browser, and the page's first load: `node browsers.mjs KIND PAGE`, with a vector on standard input. Prints [[what, figure, unit]…]. */

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { withBrowser } from "../e2e/browsers.mjs";

const [kind, pageUrl] = process.argv.slice(2);
const root = new URL("../../", import.meta.url);
const server = createServer(async (request, response) => {
  const path = new URL(request.url, "http://localhost").pathname;
  const content = path === "/" ? "<!doctype html>" : await readFile(new URL(`.${path}`, root)).catch(() => null);
  response
    .writeHead(content ? 200 : 404, { "Content-Type": extname(path) === ".js" ? "text/javascript" : "text/html" })
    .end(content ?? "");
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

/** Runs in the browser. */
async function measure(given) {
  const at = "/client/web/protocol/";
  const [
    { layOut, sealCover, sealParts, throwaway },
    { verifyDeskDocument },
    { deriveKeys, generate, stretch },
    { scanBook },
    { randomBytes, unhex, concat, hmacUnder, u32 },
  ] = await Promise.all(
    ["envelope.js", "desk.js", "codename.js", "reply.js", "primitives.js"].map((name) => import(at + name)),
  );
  const { argon2id } = await import("/client/web/vendor/argon2.js");
  const rows = [];
  const time = async (what, times, work) => {
    const started = performance.now();
    for (let run = 0; run < times; run++) await work();
    rows.push([what, (performance.now() - started) / times, "ms"]);
  };
  const pin = { desk: unhex(given.pin.desk), rotations: 0, newest: unhex(given.pin.newest) };
  const document = unhex(given.document);
  const desk = await verifyDeskDocument(document, pin, given.today);
  const nobody = await throwaway(randomBytes);
  const codename = await generate(desk.id, randomBytes);
  let keys;
  await time(
    "a codename's keys (Argon2id)",
    1,
    async () => (keys = await deriveKeys(await stretch(codename.seven, desk.id, argon2id), desk.id)),
  );
  await sealCover(nobody, desk.id, randomBytes);
  await time("seal a cover", 10, () => sealCover(nobody, desk.id, randomBytes));
  await time("seal a message of one part", 10, async () =>
    sealParts(
      desk,
      await layOut(desk, { text: "A message.", channel: "both", answers: {} }, keys, randomBytes),
      nobody,
      randomBytes,
    ),
  );
  await time("verify the desk document of 2 reviewers", 5, () => verifyDeskDocument(document, pin, given.today));
  for (const size of [100, 1000, 16_384]) {
    const pieces = Array.from({ length: size }, () => randomBytes(4096));
    const clue = await hmacUnder(keys.clueKey);
    const sealed = pieces[0].subarray(16);
    pieces[0].set((await clue(sealed)).subarray(0, 16)); // found by its clue, then refused: as long as a reply of ours takes to be tried
    const book = concat(...pieces);
    await time(`find one reply in a book of ${size}`, size > 1000 ? 1 : 3, () => scanBook(book, keys, desk));
  }
  await time("2,048 receipt tags", 1, async () => {
    const hmac = await hmacUnder(keys.receiptKey);
    for (let day = 0; day < 8; day++)
      await Promise.all(Array.from({ length: 256 }, (_, number) => hmac(concat(u32(day), Uint8Array.of(number)))));
  });
  return rows;
}

/** As over a slow Tor circuit: 400 kbit/s, 600 ms round trips. */
async function onASlowCircuit(browser) {
  const page = await browser.newPage();
  await page.emulateNetworkConditions({ download: 50_000, upload: 50_000, latency: 600 });
  const started = performance.now();
  const rows = [];
  const until = (what) => rows.push([`page at 400 kbit/s, 600 ms: ${what}`, performance.now() - started, "ms"]);
  void page.goto(pageUrl);
  await page.waitForSelector("#message", { visible: true });
  await page.type("#message", "x");
  until("until it can be typed in");
  await page.waitForSelector('body[data-state="ready"]', { timeout: 60_000 });
  until("until the desk is verified");
  const [typed] = await page.$$eval("#message", (all) => all.map((one) => one.value));
  if (typed !== "x") throw new Error("what was typed early is lost");
  return rows;
}

let given = "";
for await (const piece of process.stdin) given += piece;
const rows = await withBrowser(kind, async (browser) => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  const measured = await page.evaluate(measure, JSON.parse(given));
  await page.goto("about:blank");
  const started = performance.now();
  await page.goto(pageUrl, { waitUntil: "domcontentloaded" });
  await page.type("#message", "x");
  measured.push(["page: until it can be typed in", performance.now() - started, "ms"]);
  await page.waitForSelector('body[data-state="ready"]', { timeout: 60_000 });
  measured.push(["page: until the desk is verified", performance.now() - started, "ms"]);
  const entries = await page.evaluate(() =>
    performance.getEntriesByType("resource").map((one) => [one.name, one.decodedBodySize]),
  );
  measured.push(["page: requests of the main thread's first load", entries.length + 1, ""]);
  if (kind === "chromium") measured.push(...(await onASlowCircuit(browser)));
  return measured;
});
server.close();
console.log(JSON.stringify(rows));
