// @ts-check
/** XMP and IPTC: what programs write into pictures and documents about them. */

import { withoutReferences } from "./xml.js";
import { isAt, latin, text, u16, u32 } from "./reading.js";

/** @typedef {import("./traces.js").Traces} Traces */
/** @typedef {import("./traces.js").Kind} Kind */

/** Names of properties. @type {[RegExp, Kind][]} */
const PROPERTIES = [
  [
    /^(creator|Author|Artist|OwnerName|CameraOwnerName|Credit|CaptionWriter|rights|Copyright|PersonInImage|Name)$/i,
    "person",
  ],
  [/^(CreatorTool|Producer|Software|softwareAgent|HistorySoftwareAgent)$/i, "software"],
  [/^(\w*Date(Time\w*)?|when|TimeStamp)$/i, "time"],
  [/^(GPS\w+|City|State|Country|CountryCode|Location|Sublocation)$/i, "place"],
  [/^\w*SerialNumber$/i, "serial"],
  [/^(Make|Model|Lens\w*)$/i, "device"],
  [/^(Company|Source)$/i, "company"],
  [/^(\w*DocumentID|\w*InstanceID|\w*DocumentId|ImageUniqueID|\w*ContentIdentifier)$/i, "identifier"],
  [/^(title|description|subject|keywords|Headline|label)$/i, "title"],
  [/^(UserComment|comment|Instructions)$/i, "comment"],
];
const MAX_XMP = 4_194_304;
/** Where Exif begins: behind its name, or, as some write it in AVIF, without one; there it is known by where its first directory stands. */
const EXIF = /(?<=Exif\0\0)(?:II\*\0|MM\0\*)|II\*\0[\b]\0{3}|MM\0\*\0{3}[\b]/g; // [\b] is 8
const MAX_EXIF = 20;

/** @param {string} name without its prefix @returns {Kind | undefined} */
const kindOf = (name) => PROPERTIES.find(([pattern]) => pattern.test(name))?.[1];

/** A value as it stands in XML. @param {string} value */
export const unescapeXml = (value) => withoutReferences(value.replace(/<[^>]*>/g, " "));

/** @param {Uint8Array} bytes @param {Traces} traces */
export function lookAtXmp(bytes, traces) {
  const xml = text(bytes.subarray(0, MAX_XMP));
  traces.add("other", "XMP");
  for (const [, name, value] of xml.matchAll(/[\w-]{1,40}:(\w{1,40})\s*=\s*["']([^"'<]{1,500})["']/g))
    tell(name, value, traces);
  for (const [, name, value] of xml.matchAll(/<[\w-]{1,40}:(\w{1,40})(?:\s[^>]{0,500})?>([^<]{1,500})(?=<)/g))
    tell(name, value, traces);
  const list =
    /<[\w-]{1,40}:(\w{1,40})(?:\s[^>]{0,500})?>\s{0,200}<rdf:(?:Seq|Bag|Alt)>([\s\S]{1,4000}?)<\/rdf:(?:Seq|Bag|Alt)>/g;
  for (const [, name, items] of xml.matchAll(list))
    for (const [, value] of items.matchAll(/<rdf:li[^>]{0,200}>([^<]{1,500})</g)) tell(name, value, traces);
  if (/<\w+:History>/.test(xml)) traces.add("history", "XMP");
  if (/xmpGImg|<xmp:Thumbnails/.test(xml)) traces.add("thumbnail");
}

/** @param {string} name @param {string} value @param {Traces} traces */
function tell(name, value, traces) {
  const kind = kindOf(name);
  if (kind && value.trim()) traces.add(kind, unescapeXml(value));
}

/** Records of IPTC, by number. @type {Record<number, Kind>} */
const RECORDS = {
  5: "title",
  25: "title",
  40: "comment",
  55: "time",
  60: "time",
  62: "time",
  65: "software",
  80: "person",
  85: "person",
  90: "place",
  92: "place",
  95: "place",
  101: "place",
  105: "title",
  110: "person",
  115: "company",
  116: "person",
  118: "person",
  120: "title",
  122: "person",
};

/** @param {Uint8Array} bytes @param {Traces} traces */
export function lookAtIptc(bytes, traces) {
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c; ) {
    const length = u16(bytes, at + 3);
    const kind = bytes[at + 1] === 2 ? RECORDS[bytes[at + 2]] : undefined;
    if (kind) traces.add(kind, text(bytes.subarray(at + 5, at + 5 + length)));
    at += 5 + length;
  }
}

/** Resources of Photoshop, IPTC among them. @param {Uint8Array} bytes @param {Traces} traces */
export function lookAtPhotoshop(bytes, traces) {
  traces.add("other", "Photoshop");
  for (let at = 0; at + 12 <= bytes.length && isAt(bytes, at, "8BIM"); ) {
    const id = u16(bytes, at + 4);
    const name = (bytes[at + 6] + 2) & ~1;
    const length = u32(bytes, at + 6 + name);
    const from = at + 10 + name;
    if (id === 0x404) lookAtIptc(bytes.subarray(from, from + length), traces);
    if (id === 0x409 || id === 0x40c) traces.add("thumbnail");
    at = from + length + (length & 1);
  }
}

/** XMP packets and Exif anywhere in bytes of which the structure is not followed. @param {Uint8Array} bytes @param {Traces} traces @param {(bytes: Uint8Array, traces: Traces) => void} lookAtTiff */
export function scan(bytes, traces, lookAtTiff) {
  const all = latin(bytes);
  let left = MAX_EXIF;
  for (const { index } of all.matchAll(EXIF)) if (left-- > 0) lookAtTiff(bytes.subarray(index), traces);
  for (let at = all.indexOf("<x:xmpmeta"), found = 0; at !== -1 && found < 20; found++) {
    const end = all.indexOf("</x:xmpmeta", at);
    lookAtXmp(bytes.subarray(at, end === -1 ? at + 65_536 : end), traces);
    at = end === -1 ? -1 : all.indexOf("<x:xmpmeta", end);
  }
}
