/**
 * Joins the modules of client/web into the few files that are served, client/page: each of the page's scripts with all it imports, readable, not
 * minified. `node page.mjs` writes them; `node page.mjs --check` joins anew and compares, byte by byte.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = fileURLToPath(new URL("../web/", import.meta.url));
const folder = fileURLToPath(new URL("../page/", import.meta.url));

const SCRIPTS = ["app.js", "bundle-worker.js", "clock.js", "codename-worker.js", "crypto-worker.js"];
const COPIES = { "index.html": "index.html", "style.css": "style.css", "icon.svg": "icon.svg", "licenses.txt": "vendor/LICENSES.txt" };

async function joined() {
  const built = await build({
    entryPoints: SCRIPTS.map((name) => source + name),
    absWorkingDir: source, // comments name files from here, wherever this is run
    outdir: folder,
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    charset: "utf8",
    legalComments: "none", // licenses.txt has them
    write: false,
  });
  const files = Object.fromEntries(built.outputFiles.map(({ path, contents }) => [path.slice(folder.length), Buffer.from(contents)]));
  for (const [name, from] of Object.entries(COPIES)) files[name] = readFileSync(source + from);
  return files;
}

const files = await joined();
const there = existsSync(folder) ? readdirSync(folder) : [];
if (process.argv.includes("--check")) {
  const different = [...new Set([...there, ...Object.keys(files)])].filter(
    (name) => !files[name] || !there.includes(name) || !files[name].equals(readFileSync(folder + name)),
  );
  if (different.length) {
    console.error(`client/page differs from what client/web gives (make page): ${different.join(", ")}`);
    process.exit(1);
  }
  console.log(`${there.length} files of the page are what client/web gives`);
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(folder + name, bytes);
}
