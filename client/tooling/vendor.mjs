/**
 * Rebuilds the page's vendored libraries from the locked npm packages, readable and tree-shaken. `node vendor.mjs` writes client/web/vendor;
 * `node vendor.mjs --check` rebuilds and compares, byte by byte.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = fileURLToPath(new URL("../web/vendor/", import.meta.url));

const BUNDLES = {
  "hpke.js": `export { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core"; export { XWing } from "@hpke/hybridkem-x-wing";`,
  "argon2.js": `export { argon2id } from "@noble/hashes/argon2.js";`,
  "hmac.js": `export { hmac } from "@noble/hashes/hmac.js"; export { sha256 } from "@noble/hashes/sha2.js";`,
  "fflate.js": `export { inflateSync, unzlibSync, zipSync } from "fflate";`,
};
const PACKAGES = [
  "@hpke/core",
  "@hpke/common",
  "@hpke/dhkem-x25519",
  "@hpke/hybridkem-x-wing",
  "mlkem",
  "@noble/hashes",
  "fflate",
];

/** The libraries fall back to Node's module where there is no WebCrypto; a browser has it, and must not try to load anything. */
const noNodeCrypto = {
  name: "no-node-crypto",
  setup(plugin) {
    plugin.onResolve({ filter: /^(node:)?crypto$/ }, () => ({ path: "crypto", namespace: "absent" }));
    plugin.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "export const webcrypto = undefined;" }));
  },
};

async function bundle(contents) {
  const built = await build({
    stdin: { contents, resolveDir: here },
    absWorkingDir: here, // comments name files from here, wherever this is run
    bundle: true,
    format: "esm",
    target: "es2022",
    platform: "browser",
    charset: "utf8",
    legalComments: "inline",
    plugins: [noNodeCrypto],
    write: false,
  });
  return Buffer.from(built.outputFiles[0].contents);
}

async function rebuild() {
  const files = {};
  for (const [name, entry] of Object.entries(BUNDLES)) files[name] = await bundle(entry);
  const lock = JSON.parse(readFileSync(`${here}package-lock.json`, "utf8")).packages;
  const packages = Object.fromEntries(
    PACKAGES.map((name) => {
      const { version, integrity, license } = lock[`node_modules/${name}`];
      return [name, { version, integrity, license }];
    }),
  );
  const described = Object.entries(files).map(([name, bytes]) => [
    name,
    { bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
  ]);
  files["MANIFEST.json"] = Buffer.from(
    `${JSON.stringify({ files: Object.fromEntries(described), packages }, null, 2)}\n`,
  );
  const licences = PACKAGES.map(
    (name) =>
      `${name} ${packages[name].version}\n\n${readFileSync(`${here}node_modules/${name}/LICENSE`, "utf8").trim()}\n`,
  );
  files["LICENSES.txt"] = Buffer.from(licences.join(`\n${"-".repeat(80)}\n\n`));
  return files;
}

const files = await rebuild();
if (process.argv.includes("--check")) {
  const different = Object.keys(files).filter(
    (name) => !existsSync(folder + name) || !files[name].equals(readFileSync(folder + name)),
  );
  if (different.length) {
    console.error(`vendored files differ from what the locked packages give: ${different.join(", ")}`);
    process.exit(1);
  }
  console.log(`${Object.keys(files).length} vendored files are what the locked packages give`);
} else {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(folder + name, bytes);
}
