/**
 * Joins the modules of client/web into the few files that are served, client/served: each of the page's scripts with all it imports, readable, not
 * minified; and index.html with its texts, so that it can be read before any script has come, and without scripts in every language. Beside them stands
 * page-list.json, the release's page list (docs/protocol.md section 4.10): what is served, and the constant headers.
 * `node page.mjs` writes them; `node page.mjs --check` joins anew and compares, byte by byte.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { LANGUAGE_NAMES } from "../web/page/language-names.js";
import en from "../web/strings/en.js";

const source = fileURLToPath(new URL("../web/", import.meta.url));
const folder = fileURLToPath(new URL("../served/", import.meta.url));

const SCRIPTS = [
  "page/app.js",
  "page/languages.js",
  ...["bundle-worker.js", "clock.js", "codename-worker.js", "crypto-worker.js", "file-worker.js"].map(
    (name) => `workers/${name}`,
  ),
];
const COPIES = { "style.css": "style.css", "icon.svg": "icon.svg", "licenses.txt": "vendor/LICENSES.txt" };

/** The server's headers; a test compares them with server/knothole_server/http/security_headers.py. */
const HEADERS = JSON.parse(readFileSync(`${source}headers.json`, "utf8"));
const LIST = "page-list.json";
const TYPES = { css: "text/css", html: "text/html", js: "text/javascript", svg: "image/svg+xml", txt: "text/plain" };
/** Bytes of each page that answers the form, or an unknown path: from outside they cannot be told apart. */
const ANSWER_SIZE = 8192;

const ANSWERS = { "stored.html": "plainStored", "not-stored.html": "plainNotStored", "refused.html": "plainRefused" };
const catalogues = { en };
for (const name of readdirSync(`${source}strings`).sort())
  catalogues[name.replace(".js", "")] = (await import(`${source}strings/${name}`)).default;

/** A text as it stands in markup. @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Something in every language, English first and open, so that it needs no script. @param {(strings: Record<string, string>) => string} write */
const inEveryLanguage = (write) =>
  Object.entries(catalogues)
    .map(
      ([code, strings]) =>
        `<details lang="${code}" dir="auto"${code === "en" ? " open" : ""}><summary>${escaped(LANGUAGE_NAMES[code])}</summary>\n${write(strings)}</details>`,
    )
    .join("\n");

/** For those who use no page; the page itself shows it with its address and the desk's fingerprint. */
const COMMAND = "knothole source channels --server http://ADDRESS.onion --tor 127.0.0.1:9150 --fingerprint FINGERPRINT";

/** @param {Record<string, string>} strings @param {...string} keys */
const paragraphs = (strings, ...keys) => keys.map((key) => `<p>${escaped(strings[key])}</p>`).join("\n");

/** What a page says and offers whose scripts have not run: switched off, blocked, too new for the browser, or not arrived. @param {Record<string, string>} strings */
const plain = (strings) => `<h2>${escaped(strings.notStarted)}</h2>
<p class="warning">${escaped(strings.notStartedLead)}</p>
<p class="label">${escaped(strings.plainTitle)}</p>
${paragraphs(strings, "plainWhy", "plainLevel", "plainAndroid", "plainOther")}
<p><code dir="ltr" translate="no">${COMMAND}</code></p>
${paragraphs(strings, "plainFile")}
<form method="post" action="/v1/envelope-file" enctype="multipart/form-data">
<label>${escaped(strings.plainChoose)} <input type="file" name="file" required></label>
<button class="primary">${escaped(strings.plainSend)}</button>
</form>
<p><a href="about:blank" rel="noreferrer">${escaped(strings.leave)}</a></p>
`;

/** A page that answers something, padded to its size. @param {string} content */
function answer(content) {
  const [before, after] = answerPage(content).split("@PAD@");
  const missing = ANSWER_SIZE - Buffer.byteLength(before + after);
  if (missing < 0) throw new Error(`an answer is longer than ${ANSWER_SIZE} bytes`);
  return before + " ".repeat(missing) + after;
}

/** @param {string} content */
const answerPage = (content) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Knothole</title>
<link rel="icon" href="/app/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/app/style.css">
</head>
<body class="plain">
<main>
<h1 class="wordmark" translate="no">${en.name}</h1>
${content}
</main>
</body>
</html>
<!--@PAD@-->
`;

/** What is served where nothing is, in no language. */
const NOT_FOUND = '<p>404 · <a href="/" translate="no">Knothole</a></p>';

/** The release's page list of the files. @param {Record<string, Buffer>} files */
function listed(files) {
  const release = /^version = "(.+)"$/m.exec(
    readFileSync(new URL("../../pyproject.toml", import.meta.url), "utf8"),
  )?.[1];
  const entries = Object.keys(files)
    .sort()
    .map((path) => ({
      path,
      type: TYPES[path.split(".").pop()] + (path.endsWith(".svg") ? "" : "; charset=utf-8"),
      digest: createHash("sha256").update(files[path]).digest("hex"),
    }));
  return Buffer.from(`${JSON.stringify({ release, headers: HEADERS, files: entries }, null, 1)}\n`);
}

/** index.html with its texts. */
function written() {
  return readFileSync(`${source}index.html`, "utf8")
    .replace(/(data-text="(\w+)"[^>]*>)(?=<)/g, (_, tag, key) => tag + escaped(en[key]))
    .replace(/data-label="(\w+)"/g, (attribute, key) => `${attribute} aria-label="${escaped(en[key])}"`)
    .replace(
      '<main id="not-started">',
      `<main id="not-started">\n<h1 class="unseen" translate="no">${en.name}</h1>\n${inEveryLanguage(plain)}\n`,
    );
}

/** Leaves the other languages in a file of their own, which app.js imports when the page can be used. */
const apart = {
  name: "apart",
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/languages\.js$/ }, ({ path }) => ({ path, external: true })),
};

async function joined() {
  const built = await build({
    entryPoints: SCRIPTS,
    entryNames: "[name]", // all in one folder
    absWorkingDir: source, // comments name files from here, wherever this is run
    outdir: folder,
    bundle: true,
    plugins: [apart],
    format: "esm",
    target: "es2022",
    platform: "browser",
    charset: "utf8",
    legalComments: "none", // licenses.txt has them
    write: false,
  });
  const files = Object.fromEntries(
    built.outputFiles.map(({ path, contents }) => [path.slice(folder.length), Buffer.from(contents)]),
  );
  for (const [name, from] of Object.entries(COPIES)) files[name] = readFileSync(source + from);
  files["index.html"] = Buffer.from(written());
  for (const [name, key] of Object.entries(ANSWERS))
    files[name] = Buffer.from(answer(inEveryLanguage((strings) => `<p>${escaped(strings[key])}</p>\n`)));
  files["not-found.html"] = Buffer.from(answer(NOT_FOUND));
  files[LIST] = listed(files);
  return files;
}

const files = await joined();
const there = existsSync(folder) ? readdirSync(folder) : [];
if (process.argv.includes("--check")) {
  const different = [...new Set([...there, ...Object.keys(files)])].filter(
    (name) => !files[name] || !there.includes(name) || !files[name].equals(readFileSync(folder + name)),
  );
  if (different.length) {
    console.error(`client/served differs from what client/web gives (make page): ${different.join(", ")}`);
    process.exit(1);
  }
  console.log(`${there.length} files of the page are what client/web gives`);
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(folder + name, bytes);
}
