// @ts-check
/** Documents of Word, Excel and PowerPoint: XML in a ZIP. */

import { text, utf8Only } from "./reading.js";
import { filterXml, valuesOf } from "./xml.js";
import { unescapeXml } from "./xmp.js";

/** @typedef {import("./traces.js").Traces} Traces */
/** @typedef {import("./traces.js").Kind} Kind */

/** Parts that only tell, and go with whatever points to them. */
const REMOVED =
  /^(docProps\/(custom\.xml|thumbnail\.\w+)|(word|xl|ppt)\/(comments\w*\.xml|people\.xml|persons\/.+|threadedComments\/.+|comments\/.+|commentAuthors\.xml|authors\.xml|printerSettings\/.+|revisionInfo\.xml|changesInfos\/.+|revisions\/.+|tags\/.+)|xl\/comments\d*\.xml|docMetadata\/.+|word\/glossary\/.+|_xmlsignatures\/.+)$/;
/** What a document says of itself: where Word has it, and where programs made with .NET have it. */
const CORE = /^(docProps\/core\.xml|package\/services\/metadata\/core-properties\/.+)$/;
const APP = /^docProps\/app\.xml$/;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** What stands in their place. @type {[RegExp, string][]} */
const EMPTY = [
  [
    CORE,
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`,
  ],
  [APP, `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`],
];
/** Elements of the two parts about a document. @type {Record<string, Kind>} */
const PROPERTIES = {
  "dc:creator": "person",
  "cp:lastModifiedBy": "person",
  "dcterms:created": "time",
  "dcterms:modified": "time",
  "cp:lastPrinted": "time",
  "cp:revision": "history",
  "dc:title": "title",
  "dc:subject": "title",
  "dc:description": "comment",
  "cp:keywords": "title",
  "cp:category": "title",
  "cp:contentStatus": "title",
  Company: "company",
  Manager: "person",
  Application: "software",
  AppVersion: "software",
  Template: "path",
  HyperlinkBase: "path",
  TotalTime: "history",
};
const CHANGES = [
  "rPrChange",
  "pPrChange",
  "sectPrChange",
  "tblPrChange",
  "tblPrExChange",
  "tcPrChange",
  "trPrChange",
  "tblGridChange",
  "numberingChange",
  "moveFrom",
  "del",
  "moveFromRangeStart",
  "moveFromRangeEnd",
  "moveToRangeStart",
  "moveToRangeEnd",
  "cellIns",
  "cellDel",
  "cellMerge",
  "customXmlInsRangeStart",
  "customXmlInsRangeEnd",
  "customXmlDelRangeStart",
  "customXmlDelRangeEnd",
  "customXmlMoveFromRangeStart",
  "customXmlMoveFromRangeEnd",
  "customXmlMoveToRangeStart",
  "customXmlMoveToRangeEnd",
].map((name) => `w:${name}`);
const MARKS = ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:proofErr"];
const SETTINGS = [
  "w:rsids",
  "w:attachedTemplate",
  "w:docVars",
  "w15:docId",
  "w14:docId",
  "w:trackRevisions",
  "w:rsidRoot",
  "w:mailMerge",
];
const BOOK = ["x15ac:absPath", "fileSharing", "xr:revisionPtr"];
/** Elements that point to a part that goes. */
const POINTERS = ["w:printerSettings", "p:tags"];
const DROP = new Set([...CHANGES, ...MARKS, ...SETTINGS, ...BOOK, ...POINTERS, "p15:presenceInfo"]);
const UNWRAP = new Set(["w:ins", "w:moveTo"]);
const ATTRIBUTES =
  /^(w:rsid\w*|w14:(paraId|textId)|xr\d*:uid|p14:modId|userName|refreshedBy|refreshedDate|lastEdited|lowestEdited|rupBuild)$/;
/** Attributes that point to a part that goes. */
const IDS_OF_REMOVED = new Set(["pageSetup"]);

/** @param {Map<string, Uint8Array>} files */
export const isOffice = (files) => files.has("[Content_Types].xml");

/** @param {string} name */
const isXml = (name) => /\.(xml|rels|vml|psmdcp)$/.test(name);

/** @param {Map<string, Uint8Array>} files @param {Traces} traces */
export function lookAtOffice(files, traces) {
  for (const [name, bytes] of files) {
    lookAtName(name, traces);
    if (isXml(name)) lookAtPart(name, text(bytes), traces);
  }
}

/** @param {string} name @param {Traces} traces */
function lookAtName(name, traces) {
  if (/thumbnail\.\w+$/.test(name)) traces.add("thumbnail");
  if (/vbaProject\.bin$|macrosheets\//.test(name)) traces.add("script", name);
  if (/embeddings\//.test(name)) traces.add("attachment", name);
  if (/printerSettings\d*\.bin$/.test(name)) traces.add("path", name);
  if (/notesSlides\/notesSlide\d/.test(name)) traces.add("hidden", name);
  if (/^customXml\/item\d/.test(name) || /^docMetadata\//.test(name)) traces.add("other", name);
  if (/pivotCacheRecords\d*\.(xml|bin)$/.test(name)) traces.add("hidden", name);
  if (/^xl\/connections\.xml$/.test(name)) traces.add("path", name);
  if (/^_xmlsignatures\/sig/.test(name)) traces.add("other", name);
  if (/externalLinks\/.*\.rels$/.test(name)) traces.add("path", name);
}

/** What attributes tell, in parts of these names. @type {[RegExp, RegExp, Kind][]} */
const ATTRIBUTES_TELL = [
  [/people\.xml$|persons\/|[aA]uthors\.xml$/, /(?:w15:author|displayName|\sname)="([^"]{1,200})"/g, "person"],
  [/settings\.xml$/, /<w15:docId w15:val="([^"]{1,60})"/g, "identifier"],
  [/workbook\.xml$/, /<x15ac:absPath [^>]{0,200}?url="([^"]{1,300})"/g, "path"],
  [/workbook\.xml$/, /<fileSharing [^>]{0,200}?userName="([^"]{1,200})"/g, "person"],
  [/pivotCacheDefinition\d*\.xml$/, /\srefreshedBy="([^"]{1,200})"/g, "person"],
  [/./, /\sdescr="((?:[A-Za-z]:\\|file:)[^"]{1,300})"/g, "path"],
  [/\.rels$/, /Target="(file:[^"]{1,300})"/g, "path"],
  [/fontTable\.xml$/, /<w:font w:name="([^"]{1,100})"/g, "font"],
];

/** @param {string} name @param {string} xml @param {Traces} traces */
function lookAtPart(name, xml, traces) {
  if (CORE.test(name) || APP.test(name)) lookAtProperties(xml, traces);
  if (name === "docProps/custom.xml")
    for (const [, key, value] of xml.matchAll(/ name="([^"]{1,200})"[\s\S]{0,200}?<vt:\w+>([^<]{0,300})</g))
      traces.add("other", unescapeXml(`${key}: ${value}`));
  for (const [part, pattern, kind] of ATTRIBUTES_TELL)
    if (part.test(name)) for (const [, value] of xml.matchAll(pattern)) traces.add(kind, unescapeXml(value));
  if (/comments?\w*\d*\.xml$|threadedComments\//i.test(name)) lookAtComments(xml, traces);
  if (/<w:(rsid |body>)/.test(xml) && /w:rsid\w* |w:rsid\w*="/.test(xml)) traces.add("identifier", "rsid");
  lookForChanges(xml, traces);
  lookForHidden(name, xml, traces);
}

/** @param {string} xml @param {Traces} traces */
function lookAtProperties(xml, traces) {
  for (const [element, kind] of Object.entries(PROPERTIES))
    for (const value of valuesOf(xml, element)) if (value.trim()) traces.add(kind, unescapeXml(value));
}

/** @param {string} xml @param {Traces} traces */
function lookForChanges(xml, traces) {
  for (const [, tag] of xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)\s([^>]{1,400})>/g)) {
    const who = /w:author="([^"]{0,200})"/.exec(tag)?.[1] ?? "";
    traces.add("changes", unescapeXml(`${who} ${/w:date="([^"]{0,40})"/.exec(tag)?.[1] ?? ""}`));
  }
}

/** @param {string} xml @param {Traces} traces */
function lookAtComments(xml, traces) {
  for (const [, who] of xml.matchAll(/(?:w:author|<author>|\sname)(?:=")?([^"<]{1,200})/g))
    traces.add("person", unescapeXml(who));
  const words = unescapeXml(xml.slice(0, 200_000)).trim();
  if (words) traces.add("comment", words);
}

/** @param {string} name @param {string} xml @param {Traces} traces */
function lookForHidden(name, xml, traces) {
  for (const [tag] of xml.matchAll(/<sheet [^>]{1,400}state="(?:h|veryH)idden"[^>]{0,200}>/g))
    traces.add("hidden", unescapeXml(/name="([^"]{1,200})"/.exec(tag)?.[1] ?? ""));
  if (/worksheets\/sheet/.test(name) && /<(row|col)\s[^>]{1,300}hidden="(1|true)"/.test(xml))
    traces.add("hidden", name);
  if (/slides\/slide/.test(name) && /<p:sld [^>]{1,2000}show="(0|false)"/.test(xml)) traces.add("hidden", name);
  if (/<w:vanish\/>/.test(xml) && /word\/(document|header|footer)/.test(name)) traces.add("hidden", name);
}

/** The parts of a cleaned copy. @param {Map<string, Uint8Array>} files @returns {Map<string, Uint8Array>} */
export function cleanOffice(files) {
  const kept = new Map();
  for (const [name, bytes] of files) {
    if (REMOVED.test(name) || REMOVED.test(name.replace(/_rels\/([^/]+)\.rels$/, "$1"))) continue;
    const empty = EMPTY.find(([pattern]) => pattern.test(name))?.[1];
    const written =
      empty ?? (isXml(name) && !name.startsWith("customXml/item") ? cleanPart(name, utf8Only(bytes)) : null);
    kept.set(name, written === null ? bytes : new TextEncoder().encode(written));
  }
  return kept;
}

/** @param {string} name @param {string} xml */
function cleanPart(name, xml) {
  if (name.endsWith(".rels")) return filterXml(xml, { dropIf: (_, tag) => pointsToRemoved(name, tag) });
  if (name === "[Content_Types].xml")
    return filterXml(xml, { dropIf: (_, tag) => REMOVED.test(/PartName="\/([^"]*)"/.exec(tag)?.[1] ?? "") });
  const dropIf =
    name === "word/settings.xml"
      ? undefined
      : (/** @type {string} */ element) => element === "legacyDrawing" && /worksheets\//.test(name);
  return filterXml(xml, {
    drop: DROP,
    unwrap: UNWRAP,
    dropIf,
    dropAttribute: (attribute, element) =>
      ATTRIBUTES.test(attribute) || (attribute === "r:id" && IDS_OF_REMOVED.has(element)),
  });
}

/** Whether a relationship is to a part that goes, or tells of a file on this device. @param {string} name of the list @param {string} tag */
function pointsToRemoved(name, tag) {
  const target = /Target="([^"]*)"/.exec(tag)?.[1];
  if (target === undefined) return false;
  if (/attachedTemplate"|\/mailMergeSource"/.test(tag)) return true;
  const folder = target.startsWith("/") ? "" : name.replace(/_rels\/[^/]*$/, "");
  /** @type {string[]} */
  const path = [];
  for (const part of (folder + target.replace(/^\//, "")).split("/"))
    if (part === "..") path.pop();
    else if (part !== ".") path.push(part);
  return REMOVED.test(path.join("/"));
}
