// @ts-check
/** Documents of LibreOffice: XML in a ZIP. */

import { ProtocolError } from "../protocol/primitives.js";
import { text, utf8, utf8Only } from "./reading.js";
import { filterXml, valuesOf } from "./xml.js";
import { unescapeXml } from "./xmp.js";

/** @typedef {import("./traces.js").Traces} Traces */
/** @typedef {import("./traces.js").Kind} Kind */

const META = "meta.xml";
const MANIFEST = "META-INF/manifest.xml";
const REMOVED =
  /^(Thumbnails\/.*|Versions\/.*|VersionList\.xml|layout-cache|Configurations2\/.*|META-INF\/documentsignatures\.xml)$/;
const EMPTY = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"><office:meta/></office:document-meta>`;
/** @type {Record<string, Kind>} */
const PROPERTIES = {
  "meta:initial-creator": "person",
  "dc:creator": "person",
  "meta:printed-by": "person",
  "meta:creation-date": "time",
  "dc:date": "time",
  "meta:print-date": "time",
  "meta:generator": "software",
  "meta:editing-cycles": "history",
  "meta:editing-duration": "history",
  "dc:title": "title",
  "dc:subject": "title",
  "meta:keyword": "title",
  "dc:description": "comment",
};
const DROP = new Set([
  "text:tracked-changes",
  "table:tracked-changes",
  "text:change",
  "text:change-start",
  "text:change-end",
  "office:annotation",
  "office:annotation-end",
]);
const PRINTER = /config:name="(Printer\w*|CurrentDatabase\w*|Rsid\w*)"/;
const ATTRIBUTES = /^(officeooo:(paragraph-)?rsid|loext:\w*rsid)$/;

/** @param {Map<string, Uint8Array>} files */
export const isOpenDocument = (files) =>
  utf8(files.get("mimetype") ?? new Uint8Array()).startsWith("application/vnd.oasis.opendocument");

/** One with a password: its parts are no XML before they are unlocked. @param {Map<string, Uint8Array>} files */
function refuseLocked(files) {
  if (utf8(files.get(MANIFEST) ?? new Uint8Array()).includes("encryption-data")) throw new ProtocolError("locked");
}

/** @param {Map<string, Uint8Array>} files @param {Traces} traces */
export function lookAtOpenDocument(files, traces) {
  refuseLocked(files);
  for (const [name, bytes] of files) {
    if (/^Thumbnails\//.test(name) && bytes.length) traces.add("thumbnail");
    if (/^META-INF\/documentsignatures\.xml$/.test(name)) traces.add("other", name);
    if (/^Versions?(\/|List)/.test(name)) traces.add("history", name);
    if (/^(Basic|Scripts)\/.*\w/.test(name)) traces.add("script", name);
    if (/^Object|^ObjectReplacements\//.test(name) && !/\/$/.test(name)) traces.add("attachment", name);
    if (/\.xml$/.test(name)) lookAtPart(name, text(bytes), traces);
  }
}

/** @param {string} name @param {string} xml @param {Traces} traces */
function lookAtPart(name, xml, traces) {
  if (/(^|\/)meta\.xml$/.test(name)) {
    for (const [element, kind] of Object.entries(PROPERTIES))
      for (const value of valuesOf(xml, element)) traces.add(kind, unescapeXml(value));
    for (const [, key, value] of xml.matchAll(
      /<meta:user-defined [^>]{0,200}?meta:name="([^"]{1,200})"[^>]{0,200}>([^<]{0,300})</g,
    ))
      traces.add("other", unescapeXml(`${key}: ${value}`));
    for (const [, path] of xml.matchAll(/<meta:template [^>]{0,400}?xlink:href="([^"]{1,300})"/g))
      traces.add("path", unescapeXml(path));
  }
  for (const [, printer] of xml.matchAll(/config:name="PrinterName"[^>]{0,100}>([^<]{1,200})</g))
    traces.add("path", unescapeXml(printer));
  for (const [, part] of xml.matchAll(/<office:annotation\b([\s\S]{0,2000}?)<\/office:annotation>/g)) {
    traces.add("comment", unescapeXml(part.replace(/^[^>]*>/, "")));
    for (const who of valuesOf(part, "dc:creator")) traces.add("person", unescapeXml(who));
  }
  for (const [, part] of xml.matchAll(
    /<(?:text|table):changed-region\b([\s\S]{0,4000}?)<\/(?:text|table):changed-region>/g,
  ))
    traces.add("changes", unescapeXml(part.replace(/^[^>]*>/, "")));
  for (const [, font] of xml.matchAll(/<style:font-face [^>]{0,300}?style:name="([^"]{1,100})"/g))
    traces.add("font", unescapeXml(font));
  for (const [, path] of xml.matchAll(/xlink:href="(file:[^"]{1,300})"/g)) traces.add("path", unescapeXml(path));
  if (/officeooo:(paragraph-)?rsid="/.test(xml)) traces.add("identifier", "rsid");
  if (
    /table:visibility="(collapse|filter)"|table:display="false"|text:display="none"|presentation:visibility="hidden"/.test(
      xml,
    )
  )
    traces.add("hidden", name);
}

/** The parts of a cleaned copy. @param {Map<string, Uint8Array>} files @returns {Map<string, Uint8Array>} */
export function cleanOpenDocument(files) {
  refuseLocked(files);
  const kept = new Map();
  for (const [name, bytes] of files) {
    if (REMOVED.test(name)) continue;
    if (name === META || name.endsWith("/meta.xml")) kept.set(name, new TextEncoder().encode(EMPTY));
    else kept.set(name, /\.xml$/.test(name) ? new TextEncoder().encode(cleanPart(name, utf8Only(bytes))) : bytes);
  }
  return kept;
}

/** @param {string} name @param {string} xml */
function cleanPart(name, xml) {
  if (name === MANIFEST)
    return filterXml(xml, { dropIf: (_, tag) => REMOVED.test(/full-path="([^"]*)"/.exec(tag)?.[1] ?? "") });
  return filterXml(xml, {
    drop: DROP,
    dropIf: (element, tag) => element === "config:config-item" && PRINTER.test(tag),
    dropAttribute: (attribute) => ATTRIBUTES.test(attribute),
  });
}
