/** Runs vectors in a real browser: `node vectors.mjs KIND EVERY`, of each kind every first, second, …; serves this tree on loopback for the
 * time; prints {kind: [passed, failures]}. */

import { readFile, readdir } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { newPage, withBrowser } from "./browsers.mjs";

const root = new URL("../../", import.meta.url);
const TYPES = { ".js": "text/javascript", ".json": "application/json", ".html": "text/html" };

const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  try {
    const content =
      pathname === "/" ? "<!doctype html><title>vectors</title>" : await readFile(new URL(`.${pathname}`, root));
    response.writeHead(200, { "Content-Type": TYPES[extname(pathname)] ?? "text/html" }).end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const every = Number(process.argv[3]);
const outcome = await withBrowser(process.argv[2], async (browser) => {
  const page = await newPage(browser);
  await page.goto(origin);
  const kinds = await page.evaluate(async () => (await import("/tests/web/run-vector.js")).KINDS);
  const results = {};
  for (const kind of kinds) {
    const all = await readdir(new URL(`tests/vectors/${kind}/`, root));
    const names = all.toSorted().filter((_, at) => at % every === 0);
    const failures = await page.evaluate(
      async (folder, files) => {
        const { runVector } = await import("/tests/web/run-vector.js");
        const { readVector } = await import("/tests/web/vector-file.js");
        const failed = [];
        for (const name of files) {
          const wrong = await runVector(await readVector(await (await fetch(`${folder}${name}`)).text()));
          if (wrong) failed.push(`${name}: ${wrong}`);
        }
        return failed;
      },
      `/tests/vectors/${kind}/`,
      names,
    );
    results[kind] = [names.length - failures.length, failures];
  }
  return results;
});
server.close();
console.log(JSON.stringify(outcome));
