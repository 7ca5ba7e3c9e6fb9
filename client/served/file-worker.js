// protocol/primitives.js
var ProtocolError = class extends Error {
  /**
   * @param {string} code
   * @param {{position?: number, word?: string, swapped?: [number, number]}} [where] where it went wrong, for the person at the page only
   */
  constructor(code, where = {}) {
    super(code);
    this.name = "ProtocolError";
    this.code = code;
    this.position = where.position;
    this.word = where.word;
    this.swapped = where.swapped;
  }
};
var utf8 = new TextEncoder();
function concat(...pieces) {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
function unhex(text2, size) {
  if (typeof text2 !== "string" || !/^(?:[0-9a-f]{2})*$/.test(text2) || size !== void 0 && text2.length !== 2 * size)
    throw new ProtocolError("schema");
  return Uint8Array.from({ length: text2.length / 2 }, (_, at) => Number.parseInt(text2.slice(2 * at, 2 * at + 2), 16));
}
var LABELS = new Set(
  "codename|check word|reply key|case key|clue key|receipt key|bundle key|pseudonym key|reviewer pseudonym key|case name|genesis|rotation|directory|epoch key|day sheet|revocation|envelope commitment|envelope slot|envelope body|reply commitment|reply slot|reply body|source payload|desk payload|reply payload|transcript|receipt text|proof|write envelope|write reply|acknowledgement|withdrawal|destruction|courier|day list|pin|page list|bundle digest|bundle|bundle token".split("|")
);
var NO_DESK = new Uint8Array(32);
var plain = (bytes) => (
  /** @type {Uint8Array<ArrayBuffer>} */
  bytes
);
var PKCS8 = unhex("302e020100300506032b657004220420");
var P = 2n ** 255n - 19n;
var L = 2n ** 252n + 27742317777372353535851937790883648493n;
var ORDER_8 = 0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n;
var SMALL_ORDER = /* @__PURE__ */ new Set([1n, P - 1n, 0n, ORDER_8, P - ORDER_8]);

// files/reading.js
var MAX_READ = 96 * 1048576;
var MAX_HELD = 32 * 1048576;
var MAX_TIME = 15e3;
var BLOCK = 262144;
var STEPS = 4096;
var PIECE = 8192;
var Allowance = class {
  #bytes = MAX_READ;
  #steps = 0;
  /** @param {number} [now] */
  constructor(now = Date.now()) {
    this.end = now + MAX_TIME;
  }
  /** Takes so many bytes, or refuses: `too-much`. @param {number} bytes */
  take(bytes) {
    this.#bytes -= bytes;
    if (this.#bytes < 0 || Date.now() > this.end) throw new ProtocolError("too-much");
  }
  /** A step of a loop; refuses when the time is over. */
  step() {
    if (++this.#steps % STEPS === 0) this.take(0);
  }
};
var Reading = class {
  #block = new Uint8Array();
  #from = 0;
  /** @param {Blob} blob @param {Allowance} allowance */
  constructor(blob, allowance) {
    this.blob = blob;
    this.allowance = allowance;
    this.size = blob.size;
  }
  /** Bytes from a place on; fewer at the end of the file. @param {number} from @param {number} length */
  async at(from, length) {
    this.allowance.step();
    const end = Math.min(this.size, from + length);
    if (length > MAX_HELD) throw new ProtocolError("too-much");
    if (from >= this.#from && end <= this.#from + this.#block.length)
      return this.#block.subarray(from - this.#from, end - this.#from);
    const until = Math.min(this.size, from + Math.max(length, BLOCK));
    this.allowance.take(Math.max(0, until - from));
    this.#block = new Uint8Array(await this.blob.slice(from, until).arrayBuffer());
    this.#from = from;
    return this.#block.subarray(0, Math.max(0, end - from));
  }
  /** All of it, or `too-much`. */
  async whole() {
    if (this.size > MAX_HELD) throw new ProtocolError("too-much");
    return this.at(0, this.size);
  }
};
var u16 = (bytes, at) => bytes[at] << 8 | bytes[at + 1];
var u32 = (bytes, at) => u16(bytes, at) * 65536 + u16(bytes, at + 2);
var u16le = (bytes, at) => bytes[at] | bytes[at + 1] << 8;
var u32le = (bytes, at) => u16le(bytes, at) + u16le(bytes, at + 2) * 65536;
function latin(bytes) {
  let letters2 = "";
  for (let at = 0; at < bytes.length; at += PIECE) letters2 += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return letters2;
}
function bytesIn(letters2) {
  const bytes = new Uint8Array(letters2.length);
  for (let at = 0; at < letters2.length; at++) bytes[at] = letters2.charCodeAt(at);
  return bytes;
}
var utf82 = (bytes) => new TextDecoder().decode(bytes);
function utf8Only(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new ProtocolError("broken");
  }
}
var isAt = (bytes, at, letters2) => latin(bytes.subarray(at, at + letters2.length)) === letters2;
function text(bytes) {
  if (bytes[0] === 254 && bytes[1] === 255) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes[0] === 255 && bytes[1] === 254) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
var bytesOf = (size) => `${size} B`;

// files/xml.js
var TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<[^\s"'<>]+(?:"[^"]*"|'[^']*'|[^"'<>])*>|[^<]+|</g;
var ATTRIBUTE = /\s+([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
function filterXml(xml, rules) {
  const kept = [];
  let dropped = "";
  let depth = 0;
  for (const [token] of xml.matchAll(TOKEN)) {
    const name = /^<\/?([^\s/>!?]+)/.exec(token)?.[1] ?? "";
    const step = !name || token.endsWith("/>") ? 0 : token[1] === "/" ? -1 : 1;
    if (depth) depth += name === dropped ? step : 0;
    else if (name && step >= 0 && (rules.drop?.has(name) || rules.dropIf?.(name, token)))
      [dropped, depth] = [name, step];
    else kept.push(written(token, name, rules));
  }
  return kept.join("");
}
function written(token, name, { unwrap, dropAttribute }) {
  if (!name) return token.startsWith("<!--") ? "" : token;
  if (unwrap?.has(name)) return "";
  return dropAttribute ? withoutAttributes(token, name, dropAttribute) : token;
}
var withoutAttributes = (tag, element, drop) => tag.replace(ATTRIBUTE, (whole, name, twice, once) => drop(name, element, twice ?? once) ? "" : whole);
var valuesOf = (xml, name) => [...xml.matchAll(new RegExp(`<${name}(?:\\s[^>]{0,500})?>([^<]{1,1000})</${name}>`, "g"))].map(([, value]) => value);
var TAG_END = /[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/y;
function endOfTag(xml, at) {
  TAG_END.lastIndex = at;
  return TAG_END.test(xml) ? TAG_END.lastIndex - 1 : -1;
}
function marksAt(xml, from) {
  if (xml.startsWith("<!--", from)) return [4, "-->"];
  return xml.startsWith("<![CDATA[", from) ? [9, "]]>"] : [1, ">"];
}
function walkXml(xml, { open, close, text: text2 }) {
  for (let at = 0; at < xml.length; ) {
    const from = xml.indexOf("<", at);
    const until = from === -1 ? xml.length : from;
    if (until > at && text2) text2(withoutReferences(xml.slice(at, until)));
    if (from === -1) return;
    const [skipped, last] = marksAt(xml, from);
    const isTag = skipped === 1 && !"?!".includes(xml[from + 1] ?? "");
    const end = isTag ? endOfTag(xml, from + 1) : xml.indexOf(last, from + skipped);
    if (end === -1) throw new ProtocolError("broken");
    if (skipped === 9 && text2) text2(xml.slice(from + 9, end));
    if (skipped === 1) walkTag(xml.slice(from + 1, end), open, close);
    at = end + last.length;
  }
}
function walkTag(tag, open, close) {
  const name = /^\/?(?:[^\s/>:]{0,60}:)?([^\s/>]{1,60})/.exec(tag)?.[1] ?? "";
  const alone = tag.endsWith("/");
  if (tag[0] === "/") close?.(name);
  else if (tag[0] !== "?" && tag[0] !== "!") {
    open?.(name, tag, alone);
    if (alone) close?.(name);
  }
}
var patterns = /* @__PURE__ */ new Map();
function attributeOf(tag, name) {
  const pattern = patterns.get(name) ?? new RegExp(`\\s(?:[\\w-]{1,60}:)?${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)')`);
  patterns.set(name, pattern);
  const parts = pattern.exec(tag);
  return withoutReferences(parts?.[1] ?? parts?.[2] ?? "");
}
var NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
var withoutReferences = (text2, named = NAMED) => text2.includes("&") ? text2.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w{2,10}));/g, (whole, decimal, hex, name) => {
  if (name) return Object.hasOwn(named, name) ? named[name] : whole;
  const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
  return point > 0 && point <= 1114111 && (point < 55296 || point > 57343) ? String.fromCodePoint(point) : whole;
}) : text2;

// files/xmp.js
var PROPERTIES = [
  [
    /^(creator|Author|Artist|OwnerName|CameraOwnerName|Credit|CaptionWriter|rights|Copyright|PersonInImage|Name)$/i,
    "person"
  ],
  [/^(CreatorTool|Producer|Software|softwareAgent|HistorySoftwareAgent)$/i, "software"],
  [/^(\w*Date(Time\w*)?|when|TimeStamp)$/i, "time"],
  [/^(GPS\w+|City|State|Country|CountryCode|Location|Sublocation)$/i, "place"],
  [/^\w*SerialNumber$/i, "serial"],
  [/^(Make|Model|Lens\w*)$/i, "device"],
  [/^(Company|Source)$/i, "company"],
  [/^(\w*DocumentID|\w*InstanceID|\w*DocumentId|ImageUniqueID|\w*ContentIdentifier)$/i, "identifier"],
  [/^(title|description|subject|keywords|Headline|label)$/i, "title"],
  [/^(UserComment|comment|Instructions)$/i, "comment"]
];
var MAX_XMP = 4194304;
var EXIF = /(?<=Exif\0\0)(?:II\*\0|MM\0\*)|II\*\0[\b]\0{3}|MM\0\*\0{3}[\b]/g;
var MAX_EXIF = 20;
var kindOf = (name) => PROPERTIES.find(([pattern]) => pattern.test(name))?.[1];
var unescapeXml = (value) => withoutReferences(value.replace(/<[^>]*>/g, " "));
function lookAtXmp(bytes, traces) {
  const xml = text(bytes.subarray(0, MAX_XMP));
  traces.add("other", "XMP");
  for (const [, name, value] of xml.matchAll(/[\w-]{1,40}:(\w{1,40})\s*=\s*["']([^"'<]{1,500})["']/g))
    tell(name, value, traces);
  for (const [, name, value] of xml.matchAll(/<[\w-]{1,40}:(\w{1,40})(?:\s[^>]{0,500})?>([^<]{1,500})(?=<)/g))
    tell(name, value, traces);
  const list = /<[\w-]{1,40}:(\w{1,40})(?:\s[^>]{0,500})?>\s{0,200}<rdf:(?:Seq|Bag|Alt)>([\s\S]{1,4000}?)<\/rdf:(?:Seq|Bag|Alt)>/g;
  for (const [, name, items] of xml.matchAll(list))
    for (const [, value] of items.matchAll(/<rdf:li[^>]{0,200}>([^<]{1,500})</g)) tell(name, value, traces);
  if (/<\w+:History>/.test(xml)) traces.add("history", "XMP");
  if (/xmpGImg|<xmp:Thumbnails/.test(xml)) traces.add("thumbnail");
}
function tell(name, value, traces) {
  const kind = kindOf(name);
  if (kind && value.trim()) traces.add(kind, unescapeXml(value));
}
var RECORDS = {
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
  122: "person"
};
function lookAtIptc(bytes, traces) {
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 28; ) {
    const length = u16(bytes, at + 3);
    const kind = bytes[at + 1] === 2 ? RECORDS[bytes[at + 2]] : void 0;
    if (kind) traces.add(kind, text(bytes.subarray(at + 5, at + 5 + length)));
    at += 5 + length;
  }
}
function lookAtPhotoshop(bytes, traces) {
  traces.add("other", "Photoshop");
  for (let at = 0; at + 12 <= bytes.length && isAt(bytes, at, "8BIM"); ) {
    const id = u16(bytes, at + 4);
    const name = bytes[at + 6] + 2 & ~1;
    const length = u32(bytes, at + 6 + name);
    const from = at + 10 + name;
    if (id === 1028) lookAtIptc(bytes.subarray(from, from + length), traces);
    if (id === 1033 || id === 1036) traces.add("thumbnail");
    at = from + length + (length & 1);
  }
}
function scan(bytes, traces, lookAtTiff2) {
  const all = latin(bytes);
  let left = MAX_EXIF;
  for (const { index } of all.matchAll(EXIF)) if (left-- > 0) lookAtTiff2(bytes.subarray(index), traces);
  for (let at = all.indexOf("<x:xmpmeta"), found = 0; at !== -1 && found < 20; found++) {
    const end = all.indexOf("</x:xmpmeta", at);
    lookAtXmp(bytes.subarray(at, end === -1 ? at + 65536 : end), traces);
    at = end === -1 ? -1 : all.indexOf("<x:xmpmeta", end);
  }
}

// files/tiff.js
var MAX_DIRECTORIES = 64;
var MAX_ENTRIES = 1e3;
var SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
var TAGS = {
  269: "title",
  270: "title",
  271: "device",
  272: "device",
  285: "title",
  305: "software",
  306: "time",
  315: "person",
  316: "device",
  33432: "person",
  36867: "time",
  36868: "time",
  36880: "time",
  36881: "time",
  36882: "time",
  37510: "comment",
  42016: "identifier",
  42032: "person",
  42033: "serial",
  42035: "device",
  42036: "device",
  42037: "serial",
  42038: "title",
  42039: "person",
  42040: "person",
  42041: "software",
  50708: "device",
  50735: "serial",
  65e3: "person"
};
var WINDOWS = { 40091: "title", 40092: "comment", 40093: "person", 40094: "title", 40095: "title" };
var DIRECTORIES = [330, 34665, 40965];
var GPS = 34853;
var ORIENTATION = 274;
function lookAtTiff(bytes, traces, alone = false) {
  const little = latin(bytes.subarray(0, 2)) === "II";
  const walk2 = {
    bytes,
    traces,
    short: little ? u16le : u16,
    long: little ? u32le : u32,
    seen: /* @__PURE__ */ new Set(),
    place: {},
    alone
  };
  const next = directory(walk2, walk2.long(bytes, 4));
  const second = next ? directory(walk2, next) : 0;
  if (next && !alone) traces.add("thumbnail");
  for (let at = second; at; ) at = directory(walk2, at);
  const { 2: latitude, 4: longitude, 1: north = "", 3: east = "" } = walk2.place;
  if (latitude && longitude) traces.add("place", `${latitude} ${north} ${longitude} ${east}`);
}
function directory(walk2, at, gps = false) {
  const { bytes, short, long, seen } = walk2;
  if (at < 8 || at + 2 > bytes.length || seen.has(at) || seen.size >= MAX_DIRECTORIES) return 0;
  seen.add(at);
  const count = Math.min(short(bytes, at), MAX_ENTRIES);
  for (let entry = at + 2; entry < at + 2 + 12 * count && entry + 12 <= bytes.length; entry += 12) {
    const tag = short(bytes, entry);
    const length = (SIZES[short(bytes, entry + 2)] ?? 0) * long(bytes, entry + 4);
    const from = length <= 4 ? entry + 8 : long(bytes, entry + 8);
    const value = bytes.subarray(from, Math.min(from + length, bytes.length));
    if (!walk2.alone && tag !== ORIENTATION) walk2.traces.add("other", "Exif");
    if (gps) position(walk2, tag, value);
    else tell2(walk2, tag, value);
  }
  const end = at + 2 + 12 * count;
  return end + 4 <= bytes.length ? long(bytes, end) : 0;
}
function tell2(walk2, tag, value) {
  const { traces, long } = walk2;
  if (TAGS[tag]) traces.add(TAGS[tag], text(tag === 37510 ? value.subarray(8, 1e3) : value.subarray(0, 1e3)));
  else if (WINDOWS[tag]) traces.add(WINDOWS[tag], new TextDecoder("utf-16le").decode(value.subarray(0, 1e3)));
  else if (tag === 37500) traces.add("other", "MakerNote");
  else if (tag === 513 || tag === 20507) traces.add("thumbnail");
  else if (tag === 700) lookAtXmp(value, traces);
  else if (tag === 33723) lookAtIptc(value, traces);
  else if (tag === 34377) lookAtPhotoshop(value, traces);
  else if (tag === GPS) {
    traces.add("place");
    directory(walk2, long(value, 0), true);
  } else if (DIRECTORIES.includes(tag))
    for (let at = 0; at + 4 <= value.length && at < 64; at += 4) directory(walk2, long(value, at));
}
function position({ place, traces, long }, tag, value) {
  if (tag === 1 || tag === 3) place[tag] = latin(value.subarray(0, 1));
  if (tag === 29) traces.add("time", latin(value.subarray(0, 10)));
  if (tag === 27 || tag === 28) traces.add("place", text(value.subarray(8, 200)));
  if (tag !== 2 && tag !== 4) return;
  const parts = [0, 8, 16].map((at) => long(value, at) / (long(value, at + 4) || 1));
  const degrees = parts[0] + parts[1] / 60 + parts[2] / 3600;
  if (Number.isFinite(degrees)) place[tag] = degrees.toFixed(5);
}
function orientationOf(bytes) {
  const little = latin(bytes.subarray(0, 2)) === "II";
  const [short, long] = little ? [u16le, u32le] : [u16, u32];
  const at = long(bytes, 4);
  if (at < 8 || at + 2 > bytes.length) return 1;
  for (let entry = at + 2, left = Math.min(short(bytes, at), MAX_ENTRIES); left > 0 && entry + 12 <= bytes.length; left--, entry += 12)
    if (short(bytes, entry) === ORIENTATION) {
      const orientation = short(bytes, entry + 8);
      return orientation <= 8 ? Math.max(1, orientation) : 1;
    }
  return 1;
}
var exifOf = (orientation) => new Uint8Array([77, 77, 0, 42, 0, 0, 0, 8, 0, 1, 1, 18, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);

// files/film.js
var PARENTS = ["moov", "moof", "traf", "trak", "mdia", "minf", "stbl", "edts"];
var EXTRAS = ["udta", "meta", "uuid", "free", "skip", "wide", "Xtra"];
var PARTS = ["ftyp", "styp", "moov", "moof", "mdat", "mfra", "sidx", "ssix", "pdin", ...EXTRAS];
var TIMED = ["mvhd", "tkhd", "mdhd"];
var HANDLERS = ["vide", "soun", "alis", "url ", "hint", "\0\0\0\0"];
var PICTURES = /^(avc|hvc|hev|mp4v|av01|vp0|jpeg|mjp|ap[c4]|s263|dv|encv)/;
var MAX_BOXES = 2e4;
var MAX_LOOK = 4194304;
var SINCE_1904 = 2082844800;
var FACTS = [
  [/xyz$|location|loci/i, "place"],
  [/make$|model$|mak$|mod$|lens/i, "device"],
  [/serial/i, "serial"],
  [/ART$|aut$|author|artist|prf$|own|perf|cpy|cprt|auth/i, "person"],
  [/swr$|too$|enc$|software|encod/i, "software"],
  [/day$|date|year/i, "time"],
  [/cmt$|comment|inf$/i, "comment"],
  [/nam$|titl|title|des$|dscp|keyw|kywd|alb$|album|gnre|gen$/i, "title"],
  [/identifier/i, "identifier"],
  [/covr|thmb/i, "thumbnail"]
];
var DATA = /data\0{3}.\0{4}/gs;
var isFilm = (head) => isAt(head, 4, "ftyp") && !isAt(head, 8, "crx ") && !isPicture(head);
var isPicture = (head) => isAt(head, 4, "ftyp") && /^(heic|heix|heim|heis|hevc|mif1|msf1|avif|avis)/.test(latin(head.subarray(8, 12)));
async function walk(reading, from, to, all) {
  for (let at = from; at + 8 <= to; ) {
    const head = await reading.at(at, 16);
    const type = latin(head.subarray(4, 8));
    let [length, before] = [u32(head, 0), 8];
    if (length === 1) [length, before] = [u32(head, 8) * 2 ** 32 + u32(head, 12), 16];
    if (length === 0) length = to - at;
    if (length < before || at + length > to || all.length >= MAX_BOXES) throw new ProtocolError("broken");
    const box = { type, from: at, body: at + before, to: at + length };
    all.push(box);
    if (PARENTS.includes(type)) await walk(reading, box.body, box.to, all);
    at = box.to;
  }
}
async function boxes(reading) {
  const all = [];
  await walk(reading, 0, reading.size, all);
  return all;
}
async function lookAtFilm(reading, traces) {
  let end = 0;
  for (const { type, from, body, to } of await boxes(reading)) {
    const isPart = from >= end;
    if (isPart) end = to;
    if (type === "mdat" || PARENTS.includes(type)) continue;
    const bytes = await reading.at(body, Math.min(MAX_LOOK, to - body));
    if (isPart && !PARTS.includes(type) && bytes.some((byte) => byte)) traces.add("other", type);
    lookAtBox(type, bytes, traces);
  }
}
function lookAtBox(type, bytes, traces) {
  if (TIMED.includes(type)) lookAtTimes(bytes, traces);
  else if (type === "hdlr") lookAtHandler(bytes, traces);
  else if (type === "stsd")
    for (const at of compressors(bytes)) traces.add("software", latin(bytes.subarray(at + 1, at + 32)));
  else if (type === "uuid" && latin(bytes.subarray(16)).includes("<x:xmpmeta")) lookAtXmp(bytes.subarray(16), traces);
  else if (EXTRAS.includes(type) && bytes.some((byte) => byte)) lookAtExtras(type, bytes, traces);
}
function lookAtTimes(bytes, traces) {
  const wide = bytes[0] === 1;
  for (const at of wide ? [4, 12] : [4, 8]) {
    const seconds = wide ? u32(bytes, at) * 2 ** 32 + u32(bytes, at + 4) : u32(bytes, at);
    const moment2 = new Date((seconds - SINCE_1904) * 1e3);
    if (seconds) traces.add("time", Number.isNaN(moment2.getTime()) ? void 0 : moment2.toISOString().slice(0, 19));
  }
}
function lookAtHandler(bytes, traces) {
  const name = text(bytes.subarray(24)).replace(/^\p{Cc}+|\p{Cc}+$/gu, "");
  const kind = latin(bytes.subarray(8, 12));
  if (!HANDLERS.includes(kind)) traces.add("hidden", `${kind} ${name}`);
  else if (name) traces.add("software", name);
}
function lookAtExtras(type, bytes, traces) {
  const all = latin(bytes);
  const before = traces.list.length;
  const names = [...all.matchAll(/mdta([\w.-]{3,80})/g)].map(([, name]) => name.replace(/\0.*$/s, ""));
  for (const {
    0: { length },
    index
  } of all.matchAll(DATA)) {
    const size = u32(bytes, index - 4);
    const short = latin(bytes.subarray(index - 8, index - 4));
    const name = names[u32(bytes, index - 8) - 1] ?? short;
    tell3(name, text(bytes.subarray(index + length, Math.min(index - 4 + size, index + 1e3))), traces);
  }
  for (const { index } of all.matchAll(/\xa9[A-Za-z]{3}(?=\0)/g)) {
    const size = bytes[index + 4] << 8 | bytes[index + 5];
    if (size && !isAt(bytes, index + 8, "data"))
      tell3(all.slice(index, index + 4), text(bytes.subarray(index + 8, index + 8 + size)), traces);
  }
  if (all.includes("<x:xmpmeta")) scan(bytes, traces, lookAtTiff);
  if (traces.list.length === before && /[\x20-\x7e]{4}/.test(all)) traces.add("other", type);
}
function compressors(bytes) {
  const all = [];
  for (let at = 8; at + 86 <= bytes.length && u32(bytes, at) >= 86; at += u32(bytes, at))
    if (PICTURES.test(latin(bytes.subarray(at + 4, at + 8)))) all.push(at + 50);
  return all;
}
function tell3(name, value, traces) {
  const kind = FACTS.find(([pattern]) => pattern.test(name))?.[1] ?? "comment";
  traces.add(kind, kind === "thumbnail" ? void 0 : value);
}
async function cleanFilm(reading) {
  const patches = [];
  for (const { type, from, body, to } of await boxes(reading)) {
    if (EXTRAS.includes(type)) {
      reading.allowance.take(to - body);
      patches.push(
        { at: from + 4, bytes: new TextEncoder().encode("free") },
        { at: body, bytes: new Uint8Array(to - body) }
      );
    } else if (TIMED.includes(type)) {
      const wide = (await reading.at(body, 1))[0] === 1;
      patches.push({ at: body + 4, bytes: new Uint8Array(wide ? 16 : 8) });
    } else if (type === "stsd")
      for (const at of compressors(await reading.at(body, Math.min(MAX_LOOK, to - body))))
        patches.push({ at: body + at, bytes: new Uint8Array(32) });
    else if (type === "hdlr" && to - body > 24) patches.push({ at: body + 24, bytes: new Uint8Array(to - body - 24) });
  }
  return patched(reading.blob, patches);
}
function patched(blob, patches) {
  const parts = [];
  let at = 0;
  for (const patch of patches) {
    parts.push(blob.slice(at, patch.at), patch.bytes);
    at = patch.at + patch.bytes.length;
  }
  return [...parts, blob.slice(at)];
}

// files/gif.js
var [EXTENSION, IMAGE, END] = [33, 44, 59];
var [CONTROL, COMMENT, APPLICATION] = [249, 254, 255];
var LOOPS = ["NETSCAPE2.0", "ANIMEXTS1.0"];
var isGif = (head) => isAt(head, 0, "GIF87a") || isAt(head, 0, "GIF89a");
var table = (packed) => packed & 128 ? 3 * 2 ** ((packed & 7) + 1) : 0;
function kindOf2(bytes, at) {
  const label = bytes[at + 1];
  if (label === CONTROL) return "needed";
  if (label === COMMENT) return "comment";
  if (label !== APPLICATION) return "text";
  return LOOPS.includes(latin(bytes.subarray(at + 3, at + 14))) ? "needed" : "application";
}
async function blocks(reading) {
  const bytes = await reading.whole();
  const all = [];
  const behind = (from) => {
    let at2 = from;
    for (; at2 < bytes.length && bytes[at2]; at2 += 1 + bytes[at2]) reading.allowance.step();
    return at2 + 1;
  };
  let at = 13 + table(bytes[10]);
  while (at < bytes.length && bytes[at] !== END) {
    const from = at;
    if (bytes[at] === EXTENSION) {
      at = behind(at + 2);
      all.push({ kind: kindOf2(bytes, from), from, to: at });
    } else if (bytes[at] === IMAGE) {
      at = behind(at + 11 + table(bytes[at + 9]));
      all.push({ kind: "needed", from, to: at });
    } else if (bytes[at] === 0) at++;
    else break;
  }
  const isWhole = at >= bytes.length || bytes[at] === END;
  if (at + 1 < bytes.length) all.push({ kind: "behind", from: at + 1, to: bytes.length });
  return { bytes, all, isWhole };
}
async function lookAtGif(reading, traces) {
  const { bytes, all } = await blocks(reading);
  for (const { kind, from, to } of all) {
    const body = bytes.subarray(from, to);
    if (kind === "behind") traces.add("attachment", bytesOf(to - from));
    else if (kind === "comment" || kind === "text") traces.add("comment", text(body.subarray(3, -1)));
    else if (kind === "application" && isAt(body, 3, "XMP DataXMP")) lookAtXmp(body.subarray(14), traces);
    else if (kind === "application") traces.add("other", latin(body.subarray(3, 14)));
  }
}
async function cleanGif(reading) {
  const { bytes, all, isWhole } = await blocks(reading);
  if (!isWhole) throw new ProtocolError("broken");
  const kept = all.filter(({ kind }) => kind === "needed").map(({ from, to }) => reading.blob.slice(from, to));
  return [reading.blob.slice(0, 13 + table(bytes[10])), ...kept, new Uint8Array([END])];
}

// files/jpeg.js
var [END2, SCAN, COMMENT2] = [217, 218, 254];
var FRAMES = [192, 193, 194, 195, 197, 198, 199, 201, 202, 203, 205, 206, 207];
var [JFIF, EXIF2, ADOBE] = [224, 225, 238];
var ADOBE_LENGTH = 12;
var [PICTURE, BEHIND] = [-1, -2];
var EXIF_HEAD = "Exif\0\0";
var XMP_HEADS = ["http://ns.adobe.com/xap/1.0/\0", "http://ns.adobe.com/xmp/extension/\0"];
var isJpeg = (head) => head[0] === 255 && head[1] === 216 && head[2] === 255;
async function segments(reading) {
  const bytes = await reading.whole();
  const all = [];
  let hasScan = false;
  for (let at = 2; at < bytes.length; ) {
    reading.allowance.step();
    const segment2 = segmentAt(bytes, at);
    hasScan ||= segment2.marker === SCAN;
    if (segment2.marker === PICTURE && !hasScan) segment2.marker = BEHIND;
    all.push(segment2);
    at = segment2.to;
    if (segment2.marker !== END2) continue;
    if (at < bytes.length) all.push({ marker: BEHIND, from: at, to: bytes.length, body: bytes.subarray(at) });
    break;
  }
  return all;
}
function segmentAt(bytes, from) {
  const marker = bytes[from + 1];
  const isSegment = bytes[from] === 255 && marker > 1 && marker < 255 && !(marker >= 208 && marker <= 215);
  if (!isSegment) {
    const to2 = endOfPicture(bytes, from + 1);
    return { marker: PICTURE, from, to: to2, body: bytes.subarray(from, to2) };
  }
  const to = Math.min(bytes.length, from + 2 + (marker === END2 ? 0 : Math.max(2, u16(bytes, from + 2) || 2)));
  return { marker, from, to, body: bytes.subarray(from + 4, to) };
}
function endOfPicture(bytes, from) {
  for (let at = bytes.indexOf(255, from); at !== -1; at = bytes.indexOf(255, at + 1)) {
    const next = bytes[at + 1];
    if (next !== 0 && next !== 255 && !(next >= 208 && next <= 215)) return at;
  }
  return bytes.length;
}
var isNeeded = ({ marker, body }) => marker === PICTURE || marker === END2 || marker >= 192 && marker <= 223 || marker === ADOBE && isAt(body, 0, "Adobe");
async function lookAtJpeg(reading, traces) {
  for (const segment2 of await segments(reading)) if (!isNeeded(segment2)) lookAtSegment(segment2, traces);
}
function lookAtSegment({ marker, body }, traces) {
  const xmp = XMP_HEADS.find((head) => isAt(body, 0, head));
  if (marker === COMMENT2) traces.add("comment", text(body));
  else if (marker === EXIF2 && isAt(body, 0, EXIF_HEAD)) lookAtTiff(body.subarray(6), traces);
  else if (marker === EXIF2 && xmp) lookAtXmp(body.subarray(xmp.length), traces);
  else if (isAt(body, 0, "Photoshop 3.0\0")) lookAtPhotoshop(body.subarray(14), traces);
  else if (isAt(body, 0, "MPF\0")) traces.add("thumbnail", "MPF");
  else if (marker === JFIF && isAt(body, 0, "JFIF\0")) {
    if (body[12] * body[13]) traces.add("thumbnail", "JFIF");
  } else if (marker === JFIF && isAt(body, 0, "JFXX\0")) traces.add("thumbnail", "JFXX");
  else if (marker === BEHIND) {
    if (body.some((byte) => byte && byte !== 255)) traces.add("attachment", bytesOf(body.length));
  } else traces.add("other", latin(body.subarray(0, 12)).replace(/[^\x20-\x7e].*/s, "") || `APP${marker - JFIF}`);
}
async function cleanJpeg(reading) {
  const { parts, turned } = await bareJpeg(reading);
  if (turned > 1) parts.splice(1, 0, segmentOf(EXIF2, new TextEncoder().encode(EXIF_HEAD), exifOf(turned)));
  return parts;
}
async function bareJpeg(reading) {
  const all = await segments(reading);
  const exif = all.find(({ marker, body }) => marker === EXIF2 && isAt(body, 0, EXIF_HEAD));
  const jfif = all.find(({ marker, body }) => marker === JFIF && isAt(body, 0, "JFIF\0"));
  const parts = [new Uint8Array([255, 216])];
  if (jfif) parts.push(segmentOf(JFIF, jfif.body.slice(0, 12), new Uint8Array(2)));
  for (const { marker, from, to, body } of all.filter(isNeeded))
    parts.push(marker === ADOBE ? segmentOf(ADOBE, body.slice(0, ADOBE_LENGTH)) : reading.blob.slice(from, to));
  const sizes = all.filter(({ marker }) => FRAMES.includes(marker)).map(({ body }) => u16(body, 1) * u16(body, 3) || 0);
  return { parts, turned: exif ? orientationOf(exif.body.subarray(6)) : 1, pixels: Math.max(0, ...sizes) };
}
function segmentOf(marker, ...bodies) {
  const body = concat(...bodies);
  const length = 2 + body.length;
  return concat(new Uint8Array([255, marker, length >> 8, length & 255]), body);
}

// files/pdf-streams.js
async function drawnOf(file, stream, subtype) {
  if (subtype === "Form") return { bytes: file.bytesOf(stream) };
  if (subtype !== "Image") throw new ProtocolError("broken");
  const names = file.filters(file.dictionary(stream.value));
  if (!names.some((name) => PHOTO.test(name))) return { bytes: file.bytesOf(stream) };
  const { bytes, left } = file.unpacked(stream);
  if (left.length !== 1) throw new ProtocolError("broken");
  return left[0] === "JPXDecode" ? { bytes: jpeg2000Of(bytes), packed: left } : { bytes: await jpegOf(file, bytes), packed: ["DCTDecode"] };
}
async function jpegOf({ allowance }, bytes) {
  const { parts } = await bareJpeg(new Reading(new Blob([
    /** @type {BlobPart} */
    bytes
  ]), allowance));
  return new Uint8Array(await new Blob(
    /** @type {BlobPart[]} */
    parts
  ).arrayBuffer());
}
var PHOTO = /^(DCT(Decode)?|JPXDecode)$/;
var JPEG_2000 = ["jP  ", "ftyp", "jp2h", "jp2c"];
var [BEGIN, COMMENT3, TILE] = [65359, 65380, 65424];
function jpeg2000Of(bytes) {
  if (u16(bytes, 0) === BEGIN) return withoutComments(bytes);
  const kept = [];
  for (let at = 0; at + 8 <= bytes.length; ) {
    const type = latin(bytes.subarray(at + 4, at + 8));
    const length = u32(bytes, at) || bytes.length - at;
    if (length < 8 || at + length > bytes.length) throw new ProtocolError("broken");
    const body = bytes.slice(at + 8, at + length);
    if (type === "jp2h") cleanColours(body);
    if (JPEG_2000.includes(type)) kept.push(boxOf(type, type === "jp2c" ? withoutComments(body) : body));
    at += length;
  }
  return concat(...kept);
}
function boxOf(type, body) {
  const head = new Uint8Array(8);
  new DataView(head.buffer).setUint32(0, body.length + 8);
  for (let at = 0; at < 4; at++) head[4 + at] = type.charCodeAt(at);
  return concat(head, body);
}
function cleanColours(bytes) {
  for (let at = 0; at + 11 <= bytes.length; at += Math.max(8, u32(bytes, at))) {
    const profile = bytes.subarray(at + 11, at + u32(bytes, at));
    if (isAt(bytes, at + 4, "colr") && bytes[at + 8] === 2) profile.set(profileOf(profile));
  }
}
function withoutComments(bytes) {
  const kept = [bytes.subarray(0, 2)];
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = u16(bytes, at);
    if (marker === TILE) return concat(...kept, bytes.subarray(at));
    const to = at + 2 + u16(bytes, at + 2);
    if (marker !== COMMENT3) kept.push(bytes.subarray(at, to));
    at = to;
  }
  throw new ProtocolError("broken");
}
var TAGS2 = /^([rgbk](XYZ|TRC)|wtpt|bkpt|chad|[ABD]2[ABD]\d|gamt|pre\d|ncl2|cicp)$/;
var [TABLE, ROW, MAX_TAGS] = [132, 12, 200];
var HEAD = [
  [4, [0, 0, 0, 0]],
  [24, [7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]],
  [40, [0, 0, 0, 0]],
  [48, Array(8).fill(0)],
  [80, Array(20).fill(0)]
];
function profileOf(bytes) {
  const count = bytes.length < TABLE ? 0 : u32(bytes, TABLE - 4);
  const end = TABLE + ROW * count;
  if (!isAt(bytes, 36, "acsp") || count > MAX_TAGS || end > bytes.length) throw new ProtocolError("broken");
  const clean3 = new Uint8Array(bytes.length);
  clean3.set(bytes.subarray(0, end));
  for (const [at, its] of HEAD) clean3.set(its, at);
  for (let row = TABLE; row < end; row += ROW) {
    const [from, length] = [u32(bytes, row + 4), u32(bytes, row + 8)];
    if (from < end || from + length > bytes.length) throw new ProtocolError("broken");
    const its = TAGS2.test(latin(bytes.subarray(row, row + 4))) ? length : Math.min(8, length);
    clean3.set(bytes.subarray(from, from + its), from);
  }
  return clean3;
}

// files/heif.js
var PICTURES2 = /^(hvc1|hvt1|lhv1|av01|avc1|jpeg|grid|iovl|iden|tmap)$/;
var PARTS2 = ["ftyp", "meta", "mdat"];
var NEEDED = ["hdlr", "pitm", "iinf", "infe", "iloc", "iref", "iprp", "idat", "dinf", "grpl"];
var SINGLE = ["ftyp", "meta", "hdlr", "pitm", "iinf", "iloc", "iref", "iprp", "ipco", "idat", "dinf"];
var PROPERTIES2 = /^(ispe|pixi|pasp|colr|irot|imir|clap|iscl|auxC|hvcC|lhvC|avcC|av1C|jpgC|a1op|a1lx|lsel|rloc|oinf|tols|clli|mdcv|cclv|amve|rref|prfr)$/;
var [HANDLER, DATA_PLACE] = [24, 28];
var ALPHA = /alpha/;
var NOTHING = new Uint8Array([0, 0, 0, 0, 77, 77, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]);
var MAX_BOXES2 = 1e4;
var MAX_ITEMS = 1e4;
function boxes2(bytes, from, to) {
  const all = [];
  for (let at = from; at + 8 <= to; ) {
    let [length, head] = [u32(bytes, at), 8];
    if (length === 1) [length, head] = [u32(bytes, at + 8) * 2 ** 32 + u32(bytes, at + 12), 16];
    if (length === 0) length = to - at;
    if (length < head || at + length > to || all.length >= MAX_BOXES2) throw new ProtocolError("broken");
    all.push({ type: latin(bytes.subarray(at + 4, at + 8)), body: at + head, to: at + length });
    at += length;
  }
  return all;
}
function needSingle(all) {
  const types = all.map(({ type }) => type).filter((type) => SINGLE.includes(type));
  if (new Set(types).size < types.length) throw new ProtocolError("broken");
}
var first = (all, type) => all.find((box) => box.type === type) ?? { type, body: 0, to: 0 };
var Numbers = class {
  /** @param {Uint8Array} bytes @param {Box} box */
  constructor(bytes, { body, to }) {
    this.bytes = bytes;
    this.at = body;
    this.to = to;
  }
  /** @param {number} size */
  next(size) {
    if (this.at + size > this.to) throw new ProtocolError("broken");
    const from = this.at;
    this.at += size;
    return this.bytes.subarray(from, this.at).reduce((sum2, byte) => sum2 * 256 + byte, 0);
  }
};
function described(bytes) {
  const box = first(boxes2(bytes, 0, bytes.length), "meta");
  const meta = boxes2(bytes, box.body + 4, box.to);
  const types = typesOf(bytes, first(meta, "iinf"));
  const items = itemsOf(bytes, first(meta, "iloc"), first(meta, "idat").body, types);
  return { meta, items };
}
function typesOf(bytes, list) {
  const numbers = new Numbers(bytes, list);
  const version = numbers.next(1);
  numbers.next(version ? 7 : 5);
  const types = /* @__PURE__ */ new Map();
  for (const { body, to } of boxes2(bytes, numbers.at, list.to)) {
    const entry = new Numbers(bytes, { type: "", body, to });
    const its = entry.next(4) / 2 ** 24;
    const id = entry.next(its >= 3 ? 4 : 2);
    types.set(id, its >= 2 ? latin(bytes.subarray(entry.at + 2, entry.at + 6)) : "");
  }
  return types;
}
function itemsOf(bytes, list, inside, types) {
  const numbers = new Numbers(bytes, list);
  const version = Math.floor(numbers.next(4) / 2 ** 24);
  const sizes = numbers.next(2);
  const [offsets, lengths, bases, indexes] = [12, 8, 4, 0].map((shift) => sizes >> shift & 15);
  const count = numbers.next(version < 2 ? 2 : 4);
  if (count > MAX_ITEMS || version > 2) throw new ProtocolError("too-much");
  let left = MAX_ITEMS;
  return Array.from({ length: count }, () => {
    const type = types.get(numbers.next(version < 2 ? 2 : 4)) ?? "";
    const way = version ? numbers.next(2) & 15 : 0;
    if (numbers.next(2) || way > 1) throw new ProtocolError("broken");
    const base = numbers.next(bases) + (way ? inside : 0);
    const extents = Array.from({ length: numbers.next(2) }, () => {
      if (left-- <= 0) throw new ProtocolError("too-much");
      if (version) numbers.next(indexes);
      const from = base + numbers.next(offsets);
      const to = from + numbers.next(lengths);
      if (to === from || to > bytes.length) throw new ProtocolError("broken");
      return { from, to };
    });
    return { type, extents };
  });
}
async function lookAtHeif(reading, traces) {
  const bytes = await reading.whole();
  scan(bytes, traces, lookAtTiff);
  try {
    lookAtItems(bytes, described(bytes), traces);
  } catch (error) {
    if (!traces.list.length || !(error instanceof ProtocolError)) throw error;
  }
}
function lookAtItems(bytes, { meta, items }, traces) {
  const isWritten = (byte, at) => byte !== 0 && byte !== NOTHING[at];
  for (const { type, extents } of items)
    if (!PICTURES2.test(type) && extents.some(({ from, to }) => bytes.subarray(from, to).some(isWritten)))
      traces.add("other", type);
  const part = (type) => {
    const { body, to } = first(meta, type);
    return latin(bytes.subarray(body, to));
  };
  for (const [name] of part("iprp").matchAll(/urn:[\w:.-]{1,100}/g)) if (!ALPHA.test(name)) traces.add("hidden", name);
  if (part("iref").includes("thmb")) traces.add("thumbnail");
}
function blankBetween(bytes, kept, holders) {
  kept.sort((one, other) => one.from - other.from);
  for (const { body, to } of holders) {
    let at = body;
    for (const extent of kept.filter(({ from }) => body <= from && from < to)) {
      if (at < extent.from) bytes.fill(0, at, extent.from);
      at = Math.max(at, extent.to);
    }
    bytes.fill(0, at, to);
  }
}
function blank(bytes, items, holders) {
  const kept = items.filter(({ type }) => PICTURES2.test(type)).flatMap(({ extents }) => extents);
  if (!kept.length) throw new ProtocolError("broken");
  for (const { from, to } of items.flatMap(({ extents }) => extents))
    if (!holders.some((holder) => holder.body <= from && to <= holder.to)) throw new ProtocolError("broken");
  blankBetween(bytes, kept, holders);
  for (const { type, extents } of items) {
    if (PICTURES2.test(type)) continue;
    for (const { from, to } of extents) {
      if (kept.some((other) => other.from < to && from < other.to)) throw new ProtocolError("broken");
      if (type === "Exif" && to - from >= NOTHING.length) bytes.set(NOTHING, from);
    }
  }
}
function isShownKept(bytes, meta) {
  const numbers = new Numbers(bytes, first(meta, "pitm"));
  const shown2 = numbers.next(numbers.next(4) < 2 ** 24 ? 2 : 4);
  return PICTURES2.test(typesOf(bytes, first(meta, "iinf")).get(shown2) ?? "");
}
function blankNames(bytes, meta) {
  for (
    const [type, from] of
    /** @type {[string, number][]} */
    [
      ["hdlr", HANDLER],
      ["dinf", DATA_PLACE]
    ]
  ) {
    const { body, to } = first(meta, type);
    if (body + from < to) bytes.fill(0, body + from, to);
  }
  const list = first(meta, "iinf");
  for (const { body, to } of boxes2(bytes, list.body + (bytes[list.body] ? 8 : 6), list.to))
    for (let at = body + (bytes[body] >= 3 ? 14 : 12); at < to; at++) bytes[at] = bytes[at] && 32;
}
async function cleanHeif(reading) {
  const bytes = (await reading.whole()).slice();
  const { meta, items } = described(bytes);
  const all = boxes2(bytes, 0, bytes.length);
  needSingle(all);
  needSingle(meta);
  if (!isShownKept(bytes, meta)) throw new ProtocolError("broken");
  blank(bytes, items, [...all.filter(({ type }) => type === "mdat"), ...meta.filter(({ type }) => type === "idat")]);
  for (const { type, body, to } of all) {
    if (type === "moov") throw new ProtocolError("broken");
    if (!PARTS2.includes(type)) bytes.fill(0, body, to);
  }
  for (const { type, body, to } of meta) if (!NEEDED.includes(type)) bytes.fill(0, body, to);
  bytes.fill(0, all.at(-1)?.to);
  blankNames(bytes, meta);
  cleanProperties(bytes, first(meta, "iprp"));
  return [bytes];
}
function cleanProperties(bytes, { body, to }) {
  const parts = boxes2(bytes, body, to);
  needSingle(parts);
  for (const part of parts) if (!/^ip(co|ma)$/.test(part.type)) bytes.fill(0, part.body, part.to);
  const list = first(parts, "ipco");
  for (const property of boxes2(bytes, list.body, list.to)) {
    if (!PROPERTIES2.test(property.type)) bytes.fill(0, property.body, property.to);
    const from = property.body + 4;
    if (property.type === "colr" && /^(prof|rICC)$/.test(latin(bytes.subarray(property.body, from))))
      bytes.set(profileOf(bytes.subarray(from, property.to)), from);
  }
}

// files/mp3.js
var FRAMES2 = [
  [/^(TPE|TCOM|TOWN|TOLY|TEXT|TCOP|TOPE)/, "person"],
  [/^(TSSE|TENC)/, "software"],
  [/^(TD|TYER|TDAT|TIME|TORY)/, "time"],
  [/^(TIT|TALB|TCON|TRCK)/, "title"],
  [/^TPUB/, "company"],
  [/^(APIC|PIC)/, "thumbnail"],
  [/^GEOB/, "attachment"],
  [/^(UFID|PRIV|MCDI)/, "identifier"]
];
var TAIL = 128;
var isMp3 = (head, name) => isAt(head, 0, "ID3") || head[0] === 255 && (head[1] & 230) === 226 && /\.mp3$/i.test(name);
var safe = (bytes, at) => (bytes[at] & 127) << 21 | (bytes[at + 1] & 127) << 14 | (bytes[at + 2] & 127) << 7 | bytes[at + 3] & 127;
async function sound(reading) {
  let [from, to] = [0, reading.size];
  for (let head = await reading.at(0, 10); isAt(head, 0, "ID3"); head = await reading.at(from, 10))
    from += 10 + safe(head, 6) + (head[5] & 16 ? 10 : 0);
  for (let found = true; found && to - from > TAIL; ) {
    const tail = (await reading.at(to - TAIL, TAIL)).slice();
    found = isAt(tail, 0, "TAG") || isAt(tail, TAIL - 32, "APETAGEX");
    if (isAt(tail, 0, "TAG")) to -= TAIL;
    else if (found) to -= u32le(tail, TAIL - 20) + (tail[TAIL - 9] & 128 ? 32 : 0);
  }
  return { from: Math.min(from, reading.size), to: Math.max(from, to) };
}
async function lookAtMp3(reading, traces) {
  const { from, to } = await sound(reading);
  if (from) traces.add("other", "ID3");
  if (from) lookAtFrames(await reading.at(0, Math.min(from, 8388608)), traces);
  if (to === reading.size) return;
  const tail = await reading.at(to, Math.min(65536, reading.size - to));
  const old = tail.subarray(Math.max(0, tail.length - TAIL));
  if (isAt(old, 0, "TAG")) {
    traces.add("title", latin(old.subarray(3, 33)));
    traces.add("person", latin(old.subarray(33, 63)));
    traces.add("time", latin(old.subarray(93, 97)));
    traces.add("comment", latin(old.subarray(97, 127)));
  }
  if (latin(tail).includes("APETAGEX"))
    traces.add("comment", `APE ${latin(tail.subarray(0, 400)).replace(/[^\x20-\x7e]+/g, " ")}`);
}
function lookAtFrames(bytes, traces) {
  const old = bytes[3] === 2;
  const [name, head] = old ? [3, 6] : [4, 10];
  for (let at = 10; at + head < bytes.length && bytes[at]; ) {
    const id = latin(bytes.subarray(at, at + name));
    const long = bytes[3] === 4 ? safe(bytes, at + 4) : u32(bytes, at + 4);
    const length = old ? bytes[at + 3] << 16 | bytes[at + 4] << 8 | bytes[at + 5] : long;
    const body = bytes.subarray(at + head, at + head + length);
    const kind = FRAMES2.find(([pattern]) => pattern.test(id))?.[1] ?? "comment";
    traces.add(kind, kind === "thumbnail" ? void 0 : frameText(body));
    at += head + length;
  }
}
function frameText(body) {
  const value = body.subarray(1, 600);
  if (body[0] === 1 || body[0] === 2)
    return new TextDecoder(body[0] === 2 || u16le(value, 0) === 65534 ? "utf-16be" : "utf-16le").decode(value);
  return text(body[0] <= 3 ? value : body.subarray(0, 600));
}
async function cleanMp3(reading) {
  const { from, to } = await sound(reading);
  if (from >= to) throw new ProtocolError("broken");
  return [reading.blob.slice(from, to)];
}

// files/office.js
var REMOVED = /^(docProps\/(custom\.xml|thumbnail\.\w+)|(word|xl|ppt)\/(comments\w*\.xml|people\.xml|persons\/.+|threadedComments\/.+|comments\/.+|commentAuthors\.xml|authors\.xml|printerSettings\/.+|revisionInfo\.xml|changesInfos\/.+|revisions\/.+|tags\/.+)|xl\/comments\d*\.xml|docMetadata\/.+|word\/glossary\/.+|_xmlsignatures\/.+)$/;
var CORE = /^(docProps\/core\.xml|package\/services\/metadata\/core-properties\/.+)$/;
var APP = /^docProps\/app\.xml$/;
var XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
var EMPTY = [
  [
    CORE,
    `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>`
  ],
  [APP, `${XML}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`]
];
var PROPERTIES3 = {
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
  TotalTime: "history"
};
var CHANGES = [
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
  "customXmlMoveToRangeEnd"
].map((name) => `w:${name}`);
var MARKS = ["w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:proofErr"];
var SETTINGS = [
  "w:rsids",
  "w:attachedTemplate",
  "w:docVars",
  "w15:docId",
  "w14:docId",
  "w:trackRevisions",
  "w:rsidRoot",
  "w:mailMerge"
];
var BOOK = ["x15ac:absPath", "fileSharing", "xr:revisionPtr"];
var POINTERS = ["w:printerSettings", "p:tags"];
var DROP = /* @__PURE__ */ new Set([...CHANGES, ...MARKS, ...SETTINGS, ...BOOK, ...POINTERS, "p15:presenceInfo"]);
var UNWRAP = /* @__PURE__ */ new Set(["w:ins", "w:moveTo"]);
var ATTRIBUTES = /^(w:rsid\w*|w14:(paraId|textId)|xr\d*:uid|p14:modId|userName|refreshedBy|refreshedDate|lastEdited|lowestEdited|rupBuild)$/;
var IDS_OF_REMOVED = /* @__PURE__ */ new Set(["pageSetup"]);
var isOffice = (files) => files.has("[Content_Types].xml");
var isXml = (name) => /\.(xml|rels|vml|psmdcp)$/.test(name);
function lookAtOffice(files, traces) {
  for (const [name, bytes] of files) {
    lookAtName(name, traces);
    if (isXml(name)) lookAtPart(name, text(bytes), traces);
  }
}
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
var ATTRIBUTES_TELL = [
  [/people\.xml$|persons\/|[aA]uthors\.xml$/, /(?:w15:author|displayName|\sname)="([^"]{1,200})"/g, "person"],
  [/settings\.xml$/, /<w15:docId w15:val="([^"]{1,60})"/g, "identifier"],
  [/workbook\.xml$/, /<x15ac:absPath [^>]{0,200}?url="([^"]{1,300})"/g, "path"],
  [/workbook\.xml$/, /<fileSharing [^>]{0,200}?userName="([^"]{1,200})"/g, "person"],
  [/pivotCacheDefinition\d*\.xml$/, /\srefreshedBy="([^"]{1,200})"/g, "person"],
  [/./, /\sdescr="((?:[A-Za-z]:\\|file:)[^"]{1,300})"/g, "path"],
  [/\.rels$/, /Target="(file:[^"]{1,300})"/g, "path"],
  [/fontTable\.xml$/, /<w:font w:name="([^"]{1,100})"/g, "font"]
];
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
function lookAtProperties(xml, traces) {
  for (const [element, kind] of Object.entries(PROPERTIES3))
    for (const value of valuesOf(xml, element)) if (value.trim()) traces.add(kind, unescapeXml(value));
}
function lookForChanges(xml, traces) {
  for (const [, tag] of xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange)\s([^>]{1,400})>/g)) {
    const who = /w:author="([^"]{0,200})"/.exec(tag)?.[1] ?? "";
    traces.add("changes", unescapeXml(`${who} ${/w:date="([^"]{0,40})"/.exec(tag)?.[1] ?? ""}`));
  }
}
function lookAtComments(xml, traces) {
  for (const [, who] of xml.matchAll(/(?:w:author|<author>|\sname)(?:=")?([^"<]{1,200})/g))
    traces.add("person", unescapeXml(who));
  const words2 = unescapeXml(xml.slice(0, 2e5)).trim();
  if (words2) traces.add("comment", words2);
}
function lookForHidden(name, xml, traces) {
  for (const [tag] of xml.matchAll(/<sheet [^>]{1,400}state="(?:h|veryH)idden"[^>]{0,200}>/g))
    traces.add("hidden", unescapeXml(/name="([^"]{1,200})"/.exec(tag)?.[1] ?? ""));
  if (/worksheets\/sheet/.test(name) && /<(row|col)\s[^>]{1,300}hidden="(1|true)"/.test(xml))
    traces.add("hidden", name);
  if (/slides\/slide/.test(name) && /<p:sld [^>]{1,2000}show="(0|false)"/.test(xml)) traces.add("hidden", name);
  if (/<w:vanish\/>/.test(xml) && /word\/(document|header|footer)/.test(name)) traces.add("hidden", name);
}
function cleanOffice(files) {
  const kept = /* @__PURE__ */ new Map();
  for (const [name, bytes] of files) {
    if (REMOVED.test(name) || REMOVED.test(name.replace(/_rels\/([^/]+)\.rels$/, "$1"))) continue;
    const empty = EMPTY.find(([pattern]) => pattern.test(name))?.[1];
    const written6 = empty ?? (isXml(name) && !name.startsWith("customXml/item") ? cleanPart(name, utf8Only(bytes)) : null);
    kept.set(name, written6 === null ? bytes : new TextEncoder().encode(written6));
  }
  return kept;
}
function cleanPart(name, xml) {
  if (name.endsWith(".rels")) return filterXml(xml, { dropIf: (_, tag) => pointsToRemoved(name, tag) });
  if (name === "[Content_Types].xml")
    return filterXml(xml, { dropIf: (_, tag) => REMOVED.test(/PartName="\/([^"]*)"/.exec(tag)?.[1] ?? "") });
  const dropIf = name === "word/settings.xml" ? void 0 : (element) => element === "legacyDrawing" && /worksheets\//.test(name);
  return filterXml(xml, {
    drop: DROP,
    unwrap: UNWRAP,
    dropIf,
    dropAttribute: (attribute, element) => ATTRIBUTES.test(attribute) || attribute === "r:id" && IDS_OF_REMOVED.has(element)
  });
}
function pointsToRemoved(name, tag) {
  const target = /Target="([^"]*)"/.exec(tag)?.[1];
  if (target === void 0) return false;
  if (/attachedTemplate"|\/mailMergeSource"/.test(tag)) return true;
  const folder = target.startsWith("/") ? "" : name.replace(/_rels\/[^/]*$/, "");
  const path = [];
  for (const part of (folder + target.replace(/^\//, "")).split("/"))
    if (part === "..") path.pop();
    else if (part !== ".") path.push(part);
  return REMOVED.test(path.join("/"));
}

// files/open-document.js
var META = "meta.xml";
var MANIFEST = "META-INF/manifest.xml";
var REMOVED2 = /^(Thumbnails\/.*|Versions\/.*|VersionList\.xml|layout-cache|Configurations2\/.*|META-INF\/documentsignatures\.xml)$/;
var EMPTY2 = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"><office:meta/></office:document-meta>`;
var PROPERTIES4 = {
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
  "dc:description": "comment"
};
var DROP2 = /* @__PURE__ */ new Set([
  "text:tracked-changes",
  "table:tracked-changes",
  "text:change",
  "text:change-start",
  "text:change-end",
  "office:annotation",
  "office:annotation-end"
]);
var PRINTER = /config:name="(Printer\w*|CurrentDatabase\w*|Rsid\w*)"/;
var ATTRIBUTES2 = /^(officeooo:(paragraph-)?rsid|loext:\w*rsid)$/;
var isOpenDocument = (files) => utf82(files.get("mimetype") ?? new Uint8Array()).startsWith("application/vnd.oasis.opendocument");
function refuseLocked(files) {
  if (utf82(files.get(MANIFEST) ?? new Uint8Array()).includes("encryption-data")) throw new ProtocolError("locked");
}
function lookAtOpenDocument(files, traces) {
  refuseLocked(files);
  for (const [name, bytes] of files) {
    if (/^Thumbnails\//.test(name) && bytes.length) traces.add("thumbnail");
    if (/^META-INF\/documentsignatures\.xml$/.test(name)) traces.add("other", name);
    if (/^Versions?(\/|List)/.test(name)) traces.add("history", name);
    if (/^(Basic|Scripts)\/.*\w/.test(name)) traces.add("script", name);
    if (/^Object|^ObjectReplacements\//.test(name) && !/\/$/.test(name)) traces.add("attachment", name);
    if (/\.xml$/.test(name)) lookAtPart2(name, text(bytes), traces);
  }
}
function lookAtPart2(name, xml, traces) {
  if (/(^|\/)meta\.xml$/.test(name)) {
    for (const [element, kind] of Object.entries(PROPERTIES4))
      for (const value of valuesOf(xml, element)) traces.add(kind, unescapeXml(value));
    for (const [, key, value] of xml.matchAll(
      /<meta:user-defined [^>]{0,200}?meta:name="([^"]{1,200})"[^>]{0,200}>([^<]{0,300})</g
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
    /<(?:text|table):changed-region\b([\s\S]{0,4000}?)<\/(?:text|table):changed-region>/g
  ))
    traces.add("changes", unescapeXml(part.replace(/^[^>]*>/, "")));
  for (const [, font] of xml.matchAll(/<style:font-face [^>]{0,300}?style:name="([^"]{1,100})"/g))
    traces.add("font", unescapeXml(font));
  for (const [, path] of xml.matchAll(/xlink:href="(file:[^"]{1,300})"/g)) traces.add("path", unescapeXml(path));
  if (/officeooo:(paragraph-)?rsid="/.test(xml)) traces.add("identifier", "rsid");
  if (/table:visibility="(collapse|filter)"|table:display="false"|text:display="none"|presentation:visibility="hidden"/.test(
    xml
  ))
    traces.add("hidden", name);
}
function cleanOpenDocument(files) {
  refuseLocked(files);
  const kept = /* @__PURE__ */ new Map();
  for (const [name, bytes] of files) {
    if (REMOVED2.test(name)) continue;
    if (name === META || name.endsWith("/meta.xml")) kept.set(name, new TextEncoder().encode(EMPTY2));
    else kept.set(name, /\.xml$/.test(name) ? new TextEncoder().encode(cleanPart2(name, utf8Only(bytes))) : bytes);
  }
  return kept;
}
function cleanPart2(name, xml) {
  if (name === MANIFEST)
    return filterXml(xml, { dropIf: (_, tag) => REMOVED2.test(/full-path="([^"]*)"/.exec(tag)?.[1] ?? "") });
  return filterXml(xml, {
    drop: DROP2,
    dropIf: (element, tag) => element === "config:config-item" && PRINTER.test(tag),
    dropAttribute: (attribute) => ATTRIBUTES2.test(attribute)
  });
}

// files/pdf-objects.js
var Ref = class {
  /** @param {number} number */
  constructor(number) {
    this.number = number;
  }
};
var SPACE = /[\0\t\n\f\r ]*/y;
var COMMENT4 = /%[^\r\n]*[\0\t\n\f\r ]*/y;
var REFERENCE = /(\d{1,10})[\0\t\n\f\r ]{1,20}\d{1,5}[\0\t\n\f\r ]{1,20}R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
var NAME = /\/[^\0\t\n\f\r ()<>[\]{}/%]{0,1000}/y;
var HEX = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y;
var WORD = /[\w.+-]{1,200}/y;
var PLAIN = /[^()\\]*/y;
var MAX_DEPTH = 100;
var MAX_VALUES = 4e6;
var PdfReader = class {
  #left = MAX_VALUES;
  /** @param {string} all @param {number} [at] @param {() => void} [step] is called with each value, and may refuse */
  constructor(all, at = 0, step = () => {
  }) {
    this.all = all;
    this.at = at;
    this.step = step;
  }
  /** What stands next, if it is this; or "". @param {RegExp} sticky */
  take(sticky) {
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.all);
    if (!found) return "";
    this.at = sticky.lastIndex;
    return found[0];
  }
  space() {
    this.#skip(SPACE);
    while (this.all[this.at] === "%") this.#skip(COMMENT4);
  }
  /** @param {RegExp} sticky that matches */
  #skip(sticky) {
    sticky.lastIndex = this.at;
    sticky.test(this.all);
    this.at = sticky.lastIndex;
  }
  /** Whether these letters stand next, which are passed then. @param {string} letters */
  passes(letters2) {
    this.space();
    if (!this.all.startsWith(letters2, this.at)) return false;
    this.at += letters2.length;
    return true;
  }
  /** @param {number} [depth] @returns {PdfValue} */
  value(depth = 0) {
    this.step();
    if (depth > MAX_DEPTH || this.#left-- <= 0) throw new ProtocolError("too-much");
    if (this.passes("<<")) return this.#dictionary(depth);
    if (this.passes("[")) return this.#list(depth);
    if (this.all[this.at] === "(") return this.#text();
    REFERENCE.lastIndex = this.at;
    const reference = REFERENCE.exec(this.all);
    if (reference) {
      this.at = REFERENCE.lastIndex;
      return new Ref(Number(reference[1]));
    }
    const word = this.take(NAME) || this.take(WORD) || this.take(HEX);
    if (!word) throw new ProtocolError("broken");
    return word;
  }
  /** @param {number} depth */
  #list(depth) {
    const list = [];
    while (!this.passes("]")) list.push(this.value(depth + 1));
    return list;
  }
  /** @param {number} depth */
  #dictionary(depth) {
    const entries2 = /* @__PURE__ */ new Map();
    while (!this.passes(">>")) {
      const name = this.take(NAME);
      if (!name) throw new ProtocolError("broken");
      entries2.set(nameOf(name), this.value(depth + 1));
    }
    return entries2;
  }
  /** A text in round brackets, which may have others within. */
  #text() {
    const from = this.at;
    let depth = 0;
    do {
      this.take(PLAIN);
      const letter = this.all[this.at];
      if (letter === void 0) throw new ProtocolError("broken");
      depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
      this.at += letter === "\\" ? 2 : 1;
    } while (depth);
    return this.all.slice(from, this.at);
  }
};
var nameOf = (value) => typeof value === "string" && value[0] === "/" ? value.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))) : "";
var escaped = (name) => name.replace(/[^!"$&'*-.0-;=?-Z\\^-z|~]/g, (letter) => `#${letter.charCodeAt(0).toString(16).padStart(2, "0")}`);
function written2(value) {
  if (value instanceof Ref) return `${value.number} 0 R`;
  if (Array.isArray(value)) return `[${value.map(written2).join(" ")}]`;
  if (value instanceof Map)
    return `<<${[...value].map(([name, each]) => `/${escaped(name)} ${written2(each)}`).join("")}>>`;
  return value;
}

// files/pdf-marks.js
var SEEN = /^(Widget|Stamp|FreeText|Ink|Line|Square|Circle|Polygon|PolyLine|Highlight|Underline|StrikeOut|Squiggly|Caret|Redact|Watermark)$/;
var UNSEEN = /^(Text|Link|Popup|FileAttachment|Sound|)$/;
var HIDDEN = 2 | 32;
var MAX_MARKS = 2e4;
var MAX_PARENTS = 20;
function marksOf(file, page) {
  const all = file.list(page.get("Annots"));
  if (all.length > MAX_MARKS) throw new ProtocolError("too-much");
  return all.flatMap((each) => {
    const mark = file.dictionary(each);
    const kind = nameOf(file.get(mark.get("Subtype")).value);
    const isSeen = SEEN.test(kind) || !UNSEEN.test(kind) && mark.has("AP");
    if (!isSeen || numbersOf(file, [mark.get("F") ?? "0"])[0] & HIDDEN) return [];
    if (mark.has("OC")) throw new ProtocolError("broken");
    return markOf(file, mark);
  });
}
function markOf(file, mark) {
  const form = formOf(file, mark);
  const isFilled = isFilledIn(file, mark);
  if (isFilled ? !form || !hasText(file, form) : !form && !isEmpty(file, mark)) throw new ProtocolError("broken");
  if (!form) return [];
  const its = file.dictionary(form);
  const [left, bottom, right, top] = boxOf2(numbersOf(file, file.list(mark.get("Rect"))));
  const [x2, y, x22, y2] = moved(numbersOf(file, file.list(its.get("BBox"))), matrixOf(file, its));
  if (x22 === x2 || y2 === y) return [];
  const [wide, high] = [(right - left) / (x22 - x2), (top - bottom) / (y2 - y)];
  return [{ form, matrix: [wide, 0, 0, high, left - x2 * wide, bottom - y * high] }];
}
function isEmpty(file, mark) {
  if (!/^(Widget|Redact)$/.test(nameOf(file.get(mark.get("Subtype")).value))) return false;
  const state = nameOf(file.get(mark.get("AS")).value);
  const { type, value } = fieldOf(file, mark);
  const chosen = state || type === "Btn" && nameOf(value) || "Off";
  const states = file.dictionary(file.dictionary(mark.get("AP")).get("N"));
  return chosen === "Off" || !state && states.size > 0 && !states.has(chosen);
}
var hasText = (file, form) => file.dictionary(form).has("Resources") && showsText(file.plain(file.get(form)));
function showsText(bytes) {
  let before = 0;
  for (const byte of bytes) {
    if (byte === 39 || byte === 34 || before === 84 && (byte | 32) === 106) return true;
    before = byte;
  }
  return false;
}
function formOf(file, mark) {
  const now = file.dictionary(mark.get("AP")).get("N");
  const { value, from } = file.get(now);
  const isChoice = from < 0 && value instanceof Map;
  const chosen = isChoice ? value.get(nameOf(file.get(mark.get("AS")).value)) : now;
  return chosen instanceof Ref && file.get(chosen).from >= 0 ? chosen : null;
}
function fieldOf(file, field) {
  let value = "null";
  let type = "";
  for (let left = MAX_PARENTS, at = field; at.size && left; left--, at = file.dictionary(at.get("Parent"))) {
    if (value === "null") value = file.get(at.get("V")).value;
    type ||= nameOf(file.get(at.get("FT")).value);
  }
  return { type, value };
}
function isFilledIn(file, field) {
  const { type, value } = fieldOf(file, field);
  return /^(Tx|Ch)$/.test(type) && value !== "null" && !/^(\(\s*\)|<\s*>)$/.test(String(value));
}
var numbersOf = (file, values) => values.map((each) => {
  const { value } = file.get(each);
  const number = typeof value === "string" ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) throw new ProtocolError("broken");
  return number;
});
var matrixOf = (file, form) => form.has("Matrix") ? numbersOf(file, file.list(form.get("Matrix"))) : [1, 0, 0, 1, 0, 0];
function boxOf2(numbers) {
  if (numbers.length < 4 || numbers.length % 2) throw new ProtocolError("broken");
  const x2 = numbers.filter((_, at) => at % 2 === 0);
  const y = numbers.filter((_, at) => at % 2);
  return [Math.min(...x2), Math.min(...y), Math.max(...x2), Math.max(...y)];
}
function moved(box, [a, b, c, d, e, f]) {
  const [x2, y, x22, y2] = boxOf2(box);
  const corners = [
    [x2, y],
    [x2, y2],
    [x22, y],
    [x22, y2]
  ];
  return boxOf2(corners.flatMap(([one, two]) => [a * one + c * two + e, b * one + d * two + f]));
}
var OPERATOR = /\/?[^\0\t\n\f\r ()<>[\]{}/%]+/y;
var IMAGE_END = /[\t\n\r ]EI(?=[\t\n\r ]|$)/g;
function savedStates(file, contents2) {
  const { value, from } = file.get(contents2);
  const parts = from >= 0 ? [contents2] : Array.isArray(value) ? value : [];
  const streams2 = parts.map((part) => file.get(part)).filter((part) => part.from >= 0);
  const all = streams2.map((part) => file.plain(part));
  const reader = new PdfReader(all.map((bytes) => latin(bytes)).join("\n"), 0, () => file.allowance.step());
  let saved = 0;
  for (reader.space(); reader.at < reader.all.length; reader.space()) {
    file.allowance.step();
    const operator = reader.take(OPERATOR);
    if (operator === "q") saved++;
    else if (operator === "Q" && --saved < 0)
      throw new ProtocolError("broken");
    else if (operator === "ID") {
      IMAGE_END.lastIndex = reader.at;
      reader.at = IMAGE_END.test(reader.all) ? IMAGE_END.lastIndex : reader.all.length;
    } else if (!operator && reader.all[reader.at] === "(") reader.value();
    else if (!operator) reader.at++;
  }
  return saved;
}

// files/pdf-needed.js
var STREAM = "Filter DecodeParms=decoded";
var LISTED = {
  bare: STREAM,
  decoded: "K Columns Rows BlackIs1 EncodedByteAlign EndOfLine EndOfBlock DamagedRowsBeforeError Predictor Colors BitsPerComponent EarlyChange ColorTransform JBIG2Globals=bare",
  page: "MediaBox CropBox Rotate UserUnit Resources=resources Contents=bare Group=group",
  resources: "Font=each:font XObject=each:drawn ExtGState=each:state ColorSpace=each:colours Pattern=each:pattern Shading=each:shading Properties=each:layer ProcSet",
  group: "Type S CS=colours I K",
  // pictures, and parts of a page
  drawn: `${STREAM} Type Subtype FormType BBox Matrix Resources=resources Group=group OC=layer Width Height ColorSpace=colours BitsPerComponent Intent ImageMask Mask=drawn Decode Interpolate SMask=drawn SMaskInData Matte`,
  font: `Type Subtype BaseFont FirstChar LastChar Widths FontDescriptor=descriptor Encoding=encoding ToUnicode=bare DescendantFonts=font CIDSystemInfo=system W DW W2 DW2 CIDToGIDMap=bare FontBBox FontMatrix CharProcs=each:bare Resources=resources`,
  descriptor: "Type FontName FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile=program FontFile2=program FontFile3=program",
  program: `${STREAM} Length1 Length2 Length3 Subtype`,
  encoding: `${STREAM} Type BaseEncoding Differences CMapName CIDSystemInfo=system WMode UseCMap=encoding`,
  system: "Registry=text Ordering=text Supplement",
  state: "Type LW LC LJ ML D RI OP op OPM Font=font BG=function BG2=function UCR=function UCR2=function TR=function TR2=function FL SM SA BM SMask=mask CA ca AIS TK",
  mask: "Type S G=drawn BC TR=function",
  pattern: `${STREAM} Type PatternType PaintType TilingType BBox XStep YStep Resources=resources Matrix Shading=shading ExtGState=state`,
  shading: `${STREAM} ShadingType ColorSpace=colours Background BBox AntiAlias Function=function Domain Matrix Extend Coords BitsPerCoordinate BitsPerComponent BitsPerFlag Decode VerticesPerRow`,
  function: `${STREAM} FunctionType Domain Range Size BitsPerSample Order Encode Decode Functions=function Bounds N C0 C1`,
  measured: "WhitePoint BlackPoint Gamma Matrix Range",
  profile: `${STREAM} N Alternate=colours Range`,
  // what can be shown or hidden
  layer: "Type OCGs=layer P VE=layer Usage=usage",
  usage: "View=shown Print=shown Export=shown Zoom=shown",
  shown: "ViewState PrintState ExportState min max"
};
var NEEDED2 = Object.fromEntries(
  Object.entries(LISTED).map(([kind, entries2]) => [
    kind,
    new Map(entries2.split(" ").map((entry) => (
      /** @type {[string, Kind]} */
      [...entry.split("="), ""].slice(0, 2)
    )))
  ])
);
var COLOURS = /* @__PURE__ */ new Map([
  ["ICCBased", ["profile"]],
  ["CalGray", ["measured"]],
  ["CalRGB", ["measured"]],
  ["Lab", ["measured"]],
  ["Indexed", ["colours", "", "text"]],
  ["Separation", ["", "colours", "function"]],
  ["DeviceN", ["", "colours", "function"]],
  ["Pattern", ["colours"]]
]);

// vendor/fflate.js
var u8 = Uint8Array;
var u162 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
  /* unused */
  0,
  0,
  /* impossible */
  0
]);
var fdeb = new u8([
  0,
  0,
  0,
  0,
  1,
  1,
  2,
  2,
  3,
  3,
  4,
  4,
  5,
  5,
  6,
  6,
  7,
  7,
  8,
  8,
  9,
  9,
  10,
  10,
  11,
  11,
  12,
  12,
  13,
  13,
  /* unused */
  0,
  0
]);
var clim = new u8([16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]);
var freb = function(eb, start) {
  var b = new u162(31);
  for (var i2 = 0; i2 < 31; ++i2) {
    b[i2] = start += 1 << eb[i2 - 1];
  }
  var r = new i32(b[30]);
  for (var i2 = 1; i2 < 30; ++i2) {
    for (var j = b[i2]; j < b[i2 + 1]; ++j) {
      r[j] = j - b[i2] << 5 | i2;
    }
  }
  return { b, r };
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u162(32768);
for (i = 0; i < 32768; ++i) {
  x = (i & 43690) >> 1 | (i & 21845) << 1;
  x = (x & 52428) >> 2 | (x & 13107) << 2;
  x = (x & 61680) >> 4 | (x & 3855) << 4;
  rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var x;
var i;
var hMap = (function(cd, mb, r) {
  var s = cd.length;
  var i2 = 0;
  var l = new u162(mb);
  for (; i2 < s; ++i2) {
    if (cd[i2])
      ++l[cd[i2] - 1];
  }
  var le = new u162(mb);
  for (i2 = 1; i2 < mb; ++i2) {
    le[i2] = le[i2 - 1] + l[i2 - 1] << 1;
  }
  var co;
  if (r) {
    co = new u162(1 << mb);
    var rvb = 15 - mb;
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        var sv = i2 << 4 | cd[i2];
        var r_1 = mb - cd[i2];
        var v = le[cd[i2] - 1]++ << r_1;
        for (var m = v | (1 << r_1) - 1; v <= m; ++v) {
          co[rev[v] >> rvb] = sv;
        }
      }
    }
  } else {
    co = new u162(s);
    for (i2 = 0; i2 < s; ++i2) {
      if (cd[i2]) {
        co[i2] = rev[le[cd[i2] - 1]++] >> 15 - cd[i2];
      }
    }
  }
  return co;
});
var flt = new u8(288);
for (i = 0; i < 144; ++i)
  flt[i] = 8;
var i;
for (i = 144; i < 256; ++i)
  flt[i] = 9;
var i;
for (i = 256; i < 280; ++i)
  flt[i] = 7;
var i;
for (i = 280; i < 288; ++i)
  flt[i] = 8;
var i;
var fdt = new u8(32);
for (i = 0; i < 32; ++i)
  fdt[i] = 5;
var i;
var flm = /* @__PURE__ */ hMap(flt, 9, 0);
var flrm = /* @__PURE__ */ hMap(flt, 9, 1);
var fdm = /* @__PURE__ */ hMap(fdt, 5, 0);
var fdrm = /* @__PURE__ */ hMap(fdt, 5, 1);
var max = function(a) {
  var m = a[0];
  for (var i2 = 1; i2 < a.length; ++i2) {
    if (a[i2] > m)
      m = a[i2];
  }
  return m;
};
var bits = function(d, p, m) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
  var o = p / 8 | 0;
  return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
  return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
  if (s == null || s < 0)
    s = 0;
  if (e == null || e > v.length)
    e = v.length;
  return new u8(v.subarray(s, e));
};
var ec = [
  "unexpected EOF",
  "invalid block type",
  "invalid length/literal",
  "invalid distance",
  "stream finished",
  "no stream handler",
  ,
  // determined by compression function
  "no callback",
  "invalid UTF-8 data",
  "extra field too long",
  "date not in range 1980-2099",
  "filename too long",
  "stream finishing",
  "invalid zip data"
  // determined by unknown compression method
];
var err = function(ind, msg, nt) {
  var e = new Error(msg || ec[ind]);
  e.code = ind;
  if (Error.captureStackTrace)
    Error.captureStackTrace(e, err);
  if (!nt)
    throw e;
  return e;
};
var inflt = function(dat, st, buf, dict) {
  var sl = dat.length, dl = dict ? dict.length : 0;
  if (!sl || st.f && !st.l)
    return buf || new u8(0);
  var noBuf = !buf;
  var resize = noBuf || st.i != 2;
  var noSt = st.i;
  if (noBuf)
    buf = new u8(sl * 3);
  var cbuf = function(l2) {
    var bl = buf.length;
    if (l2 > bl) {
      var nbuf = new u8(Math.max(bl * 2, l2));
      nbuf.set(buf);
      buf = nbuf;
    }
  };
  var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
  var tbts = sl * 8;
  do {
    if (!lm) {
      final = bits(dat, pos, 1);
      var type = bits(dat, pos + 1, 3);
      pos += 3;
      if (!type) {
        var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
        if (t > sl) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + l);
        buf.set(dat.subarray(s, t), bt);
        st.b = bt += l, st.p = pos = t * 8, st.f = final;
        continue;
      } else if (type == 1)
        lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
      else if (type == 2) {
        var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
        var tl = hLit + bits(dat, pos + 5, 31) + 1;
        pos += 14;
        var ldt = new u8(tl);
        var clt = new u8(19);
        for (var i2 = 0; i2 < hcLen; ++i2) {
          clt[clim[i2]] = bits(dat, pos + i2 * 3, 7);
        }
        pos += hcLen * 3;
        var clb = max(clt), clbmsk = (1 << clb) - 1;
        var clm = hMap(clt, clb, 1);
        for (var i2 = 0; i2 < tl; ) {
          var r = clm[bits(dat, pos, clbmsk)];
          pos += r & 15;
          var s = r >> 4;
          if (s < 16) {
            ldt[i2++] = s;
          } else {
            var c = 0, n = 0;
            if (s == 16)
              n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i2 - 1];
            else if (s == 17)
              n = 3 + bits(dat, pos, 7), pos += 3;
            else if (s == 18)
              n = 11 + bits(dat, pos, 127), pos += 7;
            while (n--)
              ldt[i2++] = c;
          }
        }
        var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
        lbt = max(lt);
        dbt = max(dt);
        lm = hMap(lt, lbt, 1);
        dm = hMap(dt, dbt, 1);
      } else
        err(1);
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
    }
    if (resize)
      cbuf(bt + 131072);
    var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
    var lpos = pos;
    for (; ; lpos = pos) {
      var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
      pos += c & 15;
      if (pos > tbts) {
        if (noSt)
          err(0);
        break;
      }
      if (!c)
        err(2);
      if (sym < 256)
        buf[bt++] = sym;
      else if (sym == 256) {
        lpos = pos, lm = null;
        break;
      } else {
        var add = sym - 254;
        if (sym > 264) {
          var i2 = sym - 257, b = fleb[i2];
          add = bits(dat, pos, (1 << b) - 1) + fl[i2];
          pos += b;
        }
        var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
        if (!d)
          err(3);
        pos += d & 15;
        var dt = fd[dsym];
        if (dsym > 3) {
          var b = fdeb[dsym];
          dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
        }
        if (pos > tbts) {
          if (noSt)
            err(0);
          break;
        }
        if (resize)
          cbuf(bt + 131072);
        var end = bt + add;
        if (bt < dt) {
          var shift = dl - dt, dend = Math.min(dt, end);
          if (shift + bt < 0)
            err(3);
          for (; bt < dend; ++bt)
            buf[bt] = dict[shift + bt];
        }
        for (; bt < end; ++bt)
          buf[bt] = buf[bt - dt];
      }
    }
    st.l = lm, st.p = lpos, st.b = bt, st.f = final;
    if (lm)
      final = 1, st.m = lbt, st.d = dm, st.n = dbt;
  } while (!final);
  return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var wbits = function(d, p, v) {
  v <<= p & 7;
  var o = p / 8 | 0;
  d[o] |= v;
  d[o + 1] |= v >> 8;
};
var wbits16 = function(d, p, v) {
  v <<= p & 7;
  var o = p / 8 | 0;
  d[o] |= v;
  d[o + 1] |= v >> 8;
  d[o + 2] |= v >> 16;
};
var hTree = function(d, mb) {
  var t = [];
  for (var i2 = 0; i2 < d.length; ++i2) {
    if (d[i2])
      t.push({ s: i2, f: d[i2] });
  }
  var s = t.length;
  var t2 = t.slice();
  if (!s)
    return { t: et, l: 0 };
  if (s == 1) {
    var v = new u8(t[0].s + 1);
    v[t[0].s] = 1;
    return { t: v, l: 1 };
  }
  t.sort(function(a, b) {
    return a.f - b.f;
  });
  t.push({ s: -1, f: 25001 });
  var l = t[0], r = t[1], i0 = 0, i1 = 1, i22 = 2;
  t[0] = { s: -1, f: l.f + r.f, l, r };
  while (i1 != s - 1) {
    l = t[t[i0].f < t[i22].f ? i0++ : i22++];
    r = t[i0 != i1 && t[i0].f < t[i22].f ? i0++ : i22++];
    t[i1++] = { s: -1, f: l.f + r.f, l, r };
  }
  var maxSym = t2[0].s;
  for (var i2 = 1; i2 < s; ++i2) {
    if (t2[i2].s > maxSym)
      maxSym = t2[i2].s;
  }
  var tr = new u162(maxSym + 1);
  var mbt = ln(t[i1 - 1], tr, 0);
  if (mbt > mb) {
    var i2 = 0, dt = 0;
    var lft = mbt - mb, cst = 1 << lft;
    t2.sort(function(a, b) {
      return tr[b.s] - tr[a.s] || a.f - b.f;
    });
    for (; i2 < s; ++i2) {
      var i2_1 = t2[i2].s;
      if (tr[i2_1] > mb) {
        dt += cst - (1 << mbt - tr[i2_1]);
        tr[i2_1] = mb;
      } else
        break;
    }
    dt >>= lft;
    while (dt > 0) {
      var i2_2 = t2[i2].s;
      if (tr[i2_2] < mb)
        dt -= 1 << mb - tr[i2_2]++ - 1;
      else
        ++i2;
    }
    for (; i2 >= 0 && dt; --i2) {
      var i2_3 = t2[i2].s;
      if (tr[i2_3] == mb) {
        --tr[i2_3];
        ++dt;
      }
    }
    mbt = mb;
  }
  return { t: new u8(tr), l: mbt };
};
var ln = function(n, l, d) {
  return n.s == -1 ? Math.max(ln(n.l, l, d + 1), ln(n.r, l, d + 1)) : l[n.s] = d;
};
var lc = function(c) {
  var s = c.length;
  while (s && !c[--s])
    ;
  var cl = new u162(++s);
  var cli = 0, cln = c[0], cls = 1;
  var w = function(v) {
    cl[cli++] = v;
  };
  for (var i2 = 1; i2 <= s; ++i2) {
    if (c[i2] == cln && i2 != s)
      ++cls;
    else {
      if (!cln && cls > 2) {
        for (; cls > 138; cls -= 138)
          w(32754);
        if (cls > 2) {
          w(cls > 10 ? cls - 11 << 5 | 28690 : cls - 3 << 5 | 12305);
          cls = 0;
        }
      } else if (cls > 3) {
        w(cln), --cls;
        for (; cls > 6; cls -= 6)
          w(8304);
        if (cls > 2)
          w(cls - 3 << 5 | 8208), cls = 0;
      }
      while (cls--)
        w(cln);
      cls = 1;
      cln = c[i2];
    }
  }
  return { c: cl.subarray(0, cli), n: s };
};
var clen = function(cf, cl) {
  var l = 0;
  for (var i2 = 0; i2 < cl.length; ++i2)
    l += cf[i2] * cl[i2];
  return l;
};
var wfblk = function(out, pos, dat) {
  var s = dat.length;
  var o = shft(pos + 2);
  out[o] = s & 255;
  out[o + 1] = s >> 8;
  out[o + 2] = out[o] ^ 255;
  out[o + 3] = out[o + 1] ^ 255;
  for (var i2 = 0; i2 < s; ++i2)
    out[o + i2 + 4] = dat[i2];
  return (o + 4 + s) * 8;
};
var wblk = function(dat, out, final, syms, lf, df, eb, li, bs, bl, p) {
  wbits(out, p++, final);
  ++lf[256];
  var _a2 = hTree(lf, 15), dlt = _a2.t, mlb = _a2.l;
  var _b2 = hTree(df, 15), ddt = _b2.t, mdb = _b2.l;
  var _c = lc(dlt), lclt = _c.c, nlc = _c.n;
  var _d = lc(ddt), lcdt = _d.c, ndc = _d.n;
  var lcfreq = new u162(19);
  for (var i2 = 0; i2 < lclt.length; ++i2)
    ++lcfreq[lclt[i2] & 31];
  for (var i2 = 0; i2 < lcdt.length; ++i2)
    ++lcfreq[lcdt[i2] & 31];
  var _e = hTree(lcfreq, 7), lct = _e.t, mlcb = _e.l;
  var nlcc = 19;
  for (; nlcc > 4 && !lct[clim[nlcc - 1]]; --nlcc)
    ;
  var flen = bl + 5 << 3;
  var ftlen = clen(lf, flt) + clen(df, fdt) + eb;
  var dtlen = clen(lf, dlt) + clen(df, ddt) + eb + 14 + 3 * nlcc + clen(lcfreq, lct) + 2 * lcfreq[16] + 3 * lcfreq[17] + 7 * lcfreq[18];
  if (bs >= 0 && flen <= ftlen && flen <= dtlen)
    return wfblk(out, p, dat.subarray(bs, bs + bl));
  var lm, ll, dm, dl;
  wbits(out, p, 1 + (dtlen < ftlen)), p += 2;
  if (dtlen < ftlen) {
    lm = hMap(dlt, mlb, 0), ll = dlt, dm = hMap(ddt, mdb, 0), dl = ddt;
    var llm = hMap(lct, mlcb, 0);
    wbits(out, p, nlc - 257);
    wbits(out, p + 5, ndc - 1);
    wbits(out, p + 10, nlcc - 4);
    p += 14;
    for (var i2 = 0; i2 < nlcc; ++i2)
      wbits(out, p + 3 * i2, lct[clim[i2]]);
    p += 3 * nlcc;
    var lcts = [lclt, lcdt];
    for (var it = 0; it < 2; ++it) {
      var clct = lcts[it];
      for (var i2 = 0; i2 < clct.length; ++i2) {
        var len = clct[i2] & 31;
        wbits(out, p, llm[len]), p += lct[len];
        if (len > 15)
          wbits(out, p, clct[i2] >> 5 & 127), p += clct[i2] >> 12;
      }
    }
  } else {
    lm = flm, ll = flt, dm = fdm, dl = fdt;
  }
  for (var i2 = 0; i2 < li; ++i2) {
    var sym = syms[i2];
    if (sym > 255) {
      var len = sym >> 18 & 31;
      wbits16(out, p, lm[len + 257]), p += ll[len + 257];
      if (len > 7)
        wbits(out, p, sym >> 23 & 31), p += fleb[len];
      var dst = sym & 31;
      wbits16(out, p, dm[dst]), p += dl[dst];
      if (dst > 3)
        wbits16(out, p, sym >> 5 & 8191), p += fdeb[dst];
    } else {
      wbits16(out, p, lm[sym]), p += ll[sym];
    }
  }
  wbits16(out, p, lm[256]);
  return p + ll[256];
};
var deo = /* @__PURE__ */ new i32([65540, 131080, 131088, 131104, 262176, 1048704, 1048832, 2114560, 2117632]);
var et = /* @__PURE__ */ new u8(0);
var dflt = function(dat, lvl, plvl, pre, post, st) {
  var s = st.z || dat.length;
  var o = new u8(pre + s + 5 * (1 + Math.ceil(s / 7e3)) + post);
  var w = o.subarray(pre, o.length - post);
  var lst = st.l;
  var pos = (st.r || 0) & 7;
  if (lvl) {
    if (pos)
      w[0] = st.r >> 3;
    var opt = deo[lvl - 1];
    var n = opt >> 13, c = opt & 8191;
    var msk_1 = (1 << plvl) - 1;
    var prev = st.p || new u162(32768), head = st.h || new u162(msk_1 + 1);
    var bs1_1 = Math.ceil(plvl / 3), bs2_1 = 2 * bs1_1;
    var hsh = function(i3) {
      return (dat[i3] ^ dat[i3 + 1] << bs1_1 ^ dat[i3 + 2] << bs2_1) & msk_1;
    };
    var syms = new i32(25e3);
    var lf = new u162(288), df = new u162(32);
    var lc_1 = 0, eb = 0, i2 = st.i || 0, li = 0, wi = st.w || 0, bs = 0;
    for (; i2 + 2 < s; ++i2) {
      var hv = hsh(i2);
      var imod = i2 & 32767, pimod = head[hv];
      prev[imod] = pimod;
      head[hv] = imod;
      if (wi <= i2) {
        var rem = s - i2;
        if ((lc_1 > 7e3 || li > 24576) && (rem > 423 || !lst)) {
          pos = wblk(dat, w, 0, syms, lf, df, eb, li, bs, i2 - bs, pos);
          li = lc_1 = eb = 0, bs = i2;
          for (var j = 0; j < 286; ++j)
            lf[j] = 0;
          for (var j = 0; j < 30; ++j)
            df[j] = 0;
        }
        var l = 2, d = 0, ch_1 = c, dif = imod - pimod & 32767;
        if (rem > 2 && hv == hsh(i2 - dif)) {
          var maxn = Math.min(n, rem) - 1;
          var maxd = Math.min(32767, i2);
          var ml = Math.min(258, rem);
          while (dif <= maxd && --ch_1 && imod != pimod) {
            if (dat[i2 + l] == dat[i2 + l - dif]) {
              var nl = 0;
              for (; nl < ml && dat[i2 + nl] == dat[i2 + nl - dif]; ++nl)
                ;
              if (nl > l) {
                l = nl, d = dif;
                if (nl > maxn)
                  break;
                var mmd = Math.min(dif, nl - 2);
                var md = 0;
                for (var j = 0; j < mmd; ++j) {
                  var ti = i2 - dif + j & 32767;
                  var pti = prev[ti];
                  var cd = ti - pti & 32767;
                  if (cd > md)
                    md = cd, pimod = ti;
                }
              }
            }
            imod = pimod, pimod = prev[imod];
            dif += imod - pimod & 32767;
          }
        }
        if (d) {
          syms[li++] = 268435456 | revfl[l] << 18 | revfd[d];
          var lin = revfl[l] & 31, din = revfd[d] & 31;
          eb += fleb[lin] + fdeb[din];
          ++lf[257 + lin];
          ++df[din];
          wi = i2 + l;
          ++lc_1;
        } else {
          syms[li++] = dat[i2];
          ++lf[dat[i2]];
        }
      }
    }
    for (i2 = Math.max(i2, wi); i2 < s; ++i2) {
      syms[li++] = dat[i2];
      ++lf[dat[i2]];
    }
    pos = wblk(dat, w, lst, syms, lf, df, eb, li, bs, i2 - bs, pos);
    if (!lst) {
      st.r = pos & 7 | w[pos / 8 | 0] << 3;
      pos -= 7;
      st.h = head, st.p = prev, st.i = i2, st.w = wi;
    }
  } else {
    for (var i2 = st.w || 0; i2 < s + lst; i2 += 65535) {
      var e = i2 + 65535;
      if (e >= s) {
        w[pos / 8 | 0] = lst;
        e = s;
      }
      pos = wfblk(w, pos + 1, dat.subarray(i2, e));
    }
    st.i = s;
  }
  return slc(o, 0, pre + shft(pos) + post);
};
var crct = /* @__PURE__ */ (function() {
  var t = new Int32Array(256);
  for (var i2 = 0; i2 < 256; ++i2) {
    var c = i2, k = 9;
    while (--k)
      c = (c & 1 && -306674912) ^ c >>> 1;
    t[i2] = c;
  }
  return t;
})();
var crc = function() {
  var c = -1;
  return {
    p: function(d) {
      var cr = c;
      for (var i2 = 0; i2 < d.length; ++i2)
        cr = crct[cr & 255 ^ d[i2]] ^ cr >>> 8;
      c = cr;
    },
    d: function() {
      return ~c;
    }
  };
};
var dopt = function(dat, opt, pre, post, st) {
  if (!st) {
    st = { l: 1 };
    if (opt.dictionary) {
      var dict = opt.dictionary.subarray(-32768);
      var newDat = new u8(dict.length + dat.length);
      newDat.set(dict);
      newDat.set(dat, dict.length);
      dat = newDat;
      st.w = dict.length;
    }
  }
  return dflt(dat, opt.level == null ? 6 : opt.level, opt.mem == null ? st.l ? Math.ceil(Math.max(8, Math.min(13, Math.log(dat.length))) * 1.5) : 20 : 12 + opt.mem, pre, post, st);
};
var mrg = function(a, b) {
  var o = {};
  for (var k in a)
    o[k] = a[k];
  for (var k in b)
    o[k] = b[k];
  return o;
};
var wbytes = function(d, b, v) {
  for (; v; ++b)
    d[b] = v, v >>>= 8;
};
var zls = function(d, dict) {
  if ((d[0] & 15) != 8 || d[0] >> 4 > 7 || (d[0] << 8 | d[1]) % 31)
    err(6, "invalid zlib data");
  if ((d[1] >> 5 & 1) == +!dict)
    err(6, "invalid zlib data: " + (d[1] & 32 ? "need" : "unexpected") + " dictionary");
  return (d[1] >> 3 & 4) + 2;
};
function deflateSync(data, opts) {
  return dopt(data, opts || {}, 0, 0);
}
function inflateSync(data, opts) {
  return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
function unzlibSync(data, opts) {
  return inflt(data.subarray(zls(data, opts && opts.dictionary), -4), { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var fltn = function(d, p, t, o) {
  for (var k in d) {
    var val = d[k], n = p + k, op = o;
    if (Array.isArray(val))
      op = mrg(o, val[1]), val = val[0];
    if (ArrayBuffer.isView(val))
      t[n] = [val, op];
    else {
      t[n += "/"] = [new u8(0), op];
      fltn(val, n, t, o);
    }
  }
};
var te = typeof TextEncoder != "undefined" && /* @__PURE__ */ new TextEncoder();
var td = typeof TextDecoder != "undefined" && /* @__PURE__ */ new TextDecoder();
var tds = 0;
try {
  td.decode(et, { stream: true });
  tds = 1;
} catch (e) {
}
function strToU8(str, latin1) {
  if (latin1) {
    var ar_1 = new u8(str.length);
    for (var i2 = 0; i2 < str.length; ++i2)
      ar_1[i2] = str.charCodeAt(i2);
    return ar_1;
  }
  if (te)
    return te.encode(str);
  var l = str.length;
  var ar = new u8(str.length + (str.length >> 1));
  var ai = 0;
  var w = function(v) {
    ar[ai++] = v;
  };
  for (var i2 = 0; i2 < l; ++i2) {
    if (ai + 5 > ar.length) {
      var n = new u8(ai + 8 + (l - i2 << 1));
      n.set(ar);
      ar = n;
    }
    var c = str.charCodeAt(i2);
    if (c < 128 || latin1)
      w(c);
    else if (c < 2048)
      w(192 | c >> 6), w(128 | c & 63);
    else if (c > 55295 && c < 57344)
      c = 65536 + (c & 1023 << 10) | str.charCodeAt(++i2) & 1023, w(240 | c >> 18), w(128 | c >> 12 & 63), w(128 | c >> 6 & 63), w(128 | c & 63);
    else
      w(224 | c >> 12), w(128 | c >> 6 & 63), w(128 | c & 63);
  }
  return slc(ar, 0, ai);
}
var exfl = function(ex) {
  var le = 0;
  if (ex) {
    for (var k in ex) {
      var l = ex[k].length;
      if (l > 65535)
        err(9);
      le += l + 4;
    }
  }
  return le;
};
var wzh = function(d, b, f, fn, u, c, ce, co) {
  var fl2 = fn.length, ex = f.extra, col = co && co.length;
  var exl = exfl(ex);
  wbytes(d, b, ce != null ? 33639248 : 67324752), b += 4;
  if (ce != null)
    d[b++] = 20, d[b++] = f.os;
  d[b] = 20, b += 2;
  d[b++] = f.flag << 1 | (c < 0 && 8), d[b++] = u && 8;
  d[b++] = f.compression & 255, d[b++] = f.compression >> 8;
  var dt = new Date(f.mtime == null ? Date.now() : f.mtime), y = dt.getFullYear() - 1980;
  if (y < 0 || y > 119)
    err(10);
  wbytes(d, b, y << 25 | dt.getMonth() + 1 << 21 | dt.getDate() << 16 | dt.getHours() << 11 | dt.getMinutes() << 5 | dt.getSeconds() >> 1), b += 4;
  if (c != -1) {
    wbytes(d, b, f.crc);
    wbytes(d, b + 4, c < 0 ? -c - 2 : c);
    wbytes(d, b + 8, f.size);
  }
  wbytes(d, b + 12, fl2);
  wbytes(d, b + 14, exl), b += 16;
  if (ce != null) {
    wbytes(d, b, col);
    wbytes(d, b + 6, f.attrs);
    wbytes(d, b + 10, ce), b += 14;
  }
  d.set(fn, b);
  b += fl2;
  if (exl) {
    for (var k in ex) {
      var exf = ex[k], l = exf.length;
      wbytes(d, b, +k);
      wbytes(d, b + 2, l);
      d.set(exf, b + 4), b += 4 + l;
    }
  }
  if (col)
    d.set(co, b), b += col;
  return b;
};
var wzf = function(o, b, c, d, e) {
  wbytes(o, b, 101010256);
  wbytes(o, b + 8, c);
  wbytes(o, b + 10, c);
  wbytes(o, b + 12, d);
  wbytes(o, b + 16, e);
};
function zipSync(data, opts) {
  if (!opts)
    opts = {};
  var r = {};
  var files = [];
  fltn(data, "", r, opts);
  var o = 0;
  var tot = 0;
  for (var fn in r) {
    var _a2 = r[fn], file = _a2[0], p = _a2[1];
    var compression = p.level == 0 ? 0 : 8;
    var f = strToU8(fn), s = f.length;
    var com = p.comment, m = com && strToU8(com), ms = m && m.length;
    var exl = exfl(p.extra);
    if (s > 65535)
      err(11);
    var d = compression ? deflateSync(file, p) : file, l = d.length;
    var c = crc();
    c.p(file);
    files.push(mrg(p, {
      size: file.length,
      crc: c.d(),
      c: d,
      f,
      m,
      u: s != fn.length || m && com.length != ms,
      o,
      compression
    }));
    o += 30 + s + exl + l;
    tot += 76 + 2 * (s + exl) + (ms || 0) + l;
  }
  var out = new u8(tot + 22), oe = o, cdl = tot - o;
  for (var i2 = 0; i2 < files.length; ++i2) {
    var f = files[i2];
    wzh(out, f.o, f, f.f, f.u, f.c.length);
    var badd = 30 + f.f.length + exfl(f.extra);
    out.set(f.c, f.o + badd);
    wzh(out, o, f, f.f, f.u, f.c.length, f.o, f.m), o += 16 + badd + (f.m ? f.m.length : 0);
  }
  wzf(out, o, files.length, cdl, oe);
  return out;
}

// files/unpacking.js
var MAX_RATIO = 200;
var SMALL = 4194304;
function inflated(packed, allowance, most = 1048576) {
  allowance.take(packed.length);
  try {
    return unzlibSync(packed, { out: new Uint8Array(Math.min(most, 1032 * packed.length + 64)) });
  } catch {
    return new Uint8Array();
  }
}
function unzipped(packed, size, allowance) {
  if (size > MAX_HELD || size > SMALL && size > MAX_RATIO * packed.length) throw new ProtocolError("too-much");
  allowance.take(packed.length + size);
  const whole = inflateSync(packed, { out: new Uint8Array(size) });
  if (whole.length !== size) throw new ProtocolError("broken");
  return whole;
}

// files/pdf-filters.js
var MAX_UNPACKED = 16 * 1048576;
function inflate(packed, allowance) {
  const plain2 = inflated(packed, allowance, MAX_UNPACKED);
  if (plain2.length >= MAX_UNPACKED) throw new ProtocolError("too-much");
  if (!plain2.length) throw new ProtocolError("broken");
  return plain2;
}
function from85(packed) {
  const plain2 = new Uint8Array(4 * packed.length + 4);
  let [length, count, sum2] = [0, 0, 0];
  const put2 = (bytes) => {
    for (let at = 0; at < bytes; at++) plain2[length++] = Math.floor(sum2 / 2 ** (24 - 8 * at));
    [count, sum2] = [0, 0];
  };
  for (const letter of packed) {
    if (letter === 126) break;
    if (letter === 122 && !count) put2(4);
    if (letter < 33 || letter > 117) continue;
    sum2 = sum2 * 85 + letter - 33;
    if (++count === 5) put2(4);
  }
  const last = count;
  while (count && count < 5) [sum2, count] = [sum2 * 85 + 84, count + 1];
  if (last) put2(last - 1);
  return plain2.subarray(0, length);
}
function from16(packed) {
  const plain2 = new Uint8Array(Math.ceil(packed.length / 2));
  let count = 0;
  for (const letter of packed) {
    if (letter === 62) break;
    const small = letter | 32;
    const digit = letter < 58 ? letter - 48 : small < 103 ? small - 87 : -1;
    if (digit < 0 || letter >= 58 && digit < 10) continue;
    plain2[count >> 1] |= count % 2 ? digit : digit << 4;
    count++;
  }
  return plain2.subarray(0, count + 1 >> 1);
}
var UNPACKED = /* @__PURE__ */ new Map([
  ["FlateDecode", inflate],
  ["Fl", inflate],
  ["ASCII85Decode", from85],
  ["A85", from85],
  ["ASCIIHexDecode", from16],
  ["AHx", from16]
]);
function unpredicted(bytes, columns) {
  const rows = Math.floor(bytes.length / (columns + 1));
  const plain2 = new Uint8Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    const filter = bytes[row * (columns + 1)];
    if (filter > 4) throw new ProtocolError("broken");
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const left = column ? plain2[at - 1] : 0;
      const up = row ? plain2[at - columns] : 0;
      const corner = row && column ? plain2[at - columns - 1] : 0;
      plain2[at] = bytes[at + row + 1] + [0, left, up, left + up >> 1, nearest(left, up, corner)][filter];
    }
  }
  return plain2;
}
function nearest(left, up, corner) {
  const [byLeft, byUp, byCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return byLeft <= byUp && byLeft <= byCorner ? left : byUp <= byCorner ? up : corner;
}

// files/pdf-file.js
var MAX_OBJECTS = 5e5;
var MAX_TABLES = 1e3;
var MAX_LETTERS = 128 * 1048576;
var MAX_ROW = 24;
var ROW2 = /[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+([nf])/y;
var NUMBERS = /[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})/y;
var OBJECT = /[\0\t\n\f\r ]{0,100}(\d{1,10})[\0\t\n\f\r ]{1,100}\d{1,5}[\0\t\n\f\r ]{1,100}obj/y;
var STREAM2 = /stream(?:\r\n|\n|\r)/y;
var STREAM_END = /[\0\t\n\f\r ]{0,100}endstream/y;
var LENGTH = /[\0\t\n\f\r ]{0,100}(\d{1,10})/y;
var MAX_STEPS = 20;
var MAX_FILTERS = 10;
var NONE = { value: "null", from: -1, to: -1 };
function placeOf(row, [kind, second, third]) {
  const number = (from, width) => row.subarray(from, from + width).reduce((sum2, byte) => sum2 * 256 + byte, 0);
  const use = kind ? number(0, kind) : 1;
  const [one, two] = [number(kind, second), number(kind + second, third)];
  if (use === 2 && one === 0) throw new ProtocolError("broken");
  return use === 1 ? { within: 0, at: one } : use === 2 ? { within: one, at: two } : null;
}
function matchAt(sticky, all, at) {
  sticky.lastIndex = at;
  return sticky.exec(all);
}
var PdfFile = class {
  /** @type {Map<number, Place | null>} null: there is none any more */
  #places = /* @__PURE__ */ new Map();
  /** @type {Map<number, {all: string, places: Map<number, number>}>} objects that have others within */
  #packed = /* @__PURE__ */ new Map();
  /** @type {Map<number, number>} where streams end whose lengths are wrong, by where they begin */
  #ends = /* @__PURE__ */ new Map();
  #letters = MAX_LETTERS;
  /** @type {Dictionary} */
  trailer = /* @__PURE__ */ new Map();
  /** @param {Reading} reading @param {Uint8Array} bytes all, from where it says that it is a PDF */
  constructor(reading, bytes) {
    this.allowance = reading.allowance;
    this.bytes = bytes;
    this.all = latin(bytes);
    this.#follow();
  }
  /** All tables from the newest on. */
  #follow() {
    const last = this.all.lastIndexOf("startxref");
    const begin = matchAt(/startxref[\0\t\n\f\r ]*(\d{1,10})/y, this.all, Math.max(0, last));
    if (!begin) throw new ProtocolError("broken");
    const wanted = [Number(begin[1])];
    const seen = /* @__PURE__ */ new Set();
    while (wanted.length) {
      const at = (
        /** @type {number} */
        wanted.shift()
      );
      if (seen.has(at)) continue;
      if (seen.add(at).size > MAX_TABLES) throw new ProtocolError("too-much");
      const trailer = this.#table(at);
      if (trailer.has("Encrypt")) throw new ProtocolError("locked");
      if (!this.trailer.size) this.trailer = trailer;
      for (const name of ["XRefStm", "Prev"]) if (trailer.has(name)) wanted.push(numberOf(trailer.get(name)));
    }
  }
  /** @param {number} at @returns {Dictionary} */
  #table(at) {
    const reader = new PdfReader(this.all, at, () => this.allowance.step());
    return reader.passes("xref") ? this.#plainTable(reader) : this.#packedTable(at);
  }
  /** @param {PdfReader} reader */
  #plainTable(reader) {
    for (let section = 0; !reader.passes("trailer"); section++) {
      const [, first2, count] = matchAt(NUMBERS, this.all, reader.at) ?? [];
      if (count === void 0) throw new ProtocolError("broken");
      reader.at = NUMBERS.lastIndex;
      let from = Number(first2);
      for (let row = 0; row < Number(count); row++) {
        this.allowance.step();
        const [, offset, generation, use] = matchAt(ROW2, this.all, reader.at) ?? [];
        if (!use) throw new ProtocolError("broken");
        reader.at = ROW2.lastIndex;
        if (!section && !row && from === 1 && use === "f" && generation === "65535") from = 0;
        this.#put(from + row, use === "n" ? { within: 0, at: Number(offset) } : null);
      }
    }
    const trailer = reader.value();
    if (!(trailer instanceof Map)) throw new ProtocolError("broken");
    return trailer;
  }
  /** @param {number} at */
  #packedTable(at) {
    const stream = this.#objectAt(at);
    const { value } = stream;
    if (!(value instanceof Map) || nameOf(value.get("Type")) !== "XRef") throw new ProtocolError("broken");
    const widths = listOf(value.get("W")).map(numberOf);
    const row = widths.reduce((sum2, width) => sum2 + width, 0);
    if (widths.length !== 3 || !row || row > MAX_ROW) throw new ProtocolError("broken");
    const rows = this.plain(stream);
    const index = listOf(value.get("Index") ?? ["0", value.get("Size") ?? "0"]).map(numberOf);
    for (let part = 0, from = 0; part + 1 < index.length; part += 2)
      for (let each = 0; each < index[part + 1] && from + row <= rows.length; each++, from += row)
        this.#put(index[part] + each, placeOf(rows.subarray(from, from + row), widths));
    return value;
  }
  /** @param {number} number @param {Place | null} place */
  #put(number, place) {
    if (!this.#places.has(number)) this.#places.set(number, place);
    if (this.#places.size > MAX_OBJECTS) throw new ProtocolError("too-much");
  }
  /** What something is, or what it points to. @param {PdfValue | undefined} value @returns {PdfObject} */
  get(value) {
    let object = { ...NONE, value: value ?? "null" };
    for (let left = MAX_STEPS; left; left--) {
      if (!(object.value instanceof Ref)) return object;
      object = this.#object(object.value.number);
    }
    throw new ProtocolError("broken");
  }
  /** The dictionary that something is or points to, or an empty one. @param {PdfValue | undefined} value @returns {Dictionary} */
  dictionary(value) {
    const found = this.get(value).value;
    return found instanceof Map ? found : /* @__PURE__ */ new Map();
  }
  /** The list that something is or points to, or an empty one. @param {PdfValue | undefined} value */
  list(value) {
    return listOf(this.get(value).value);
  }
  /** @param {number} number @returns {PdfObject} */
  #object(number) {
    const place = this.#places.get(number);
    if (!place) return NONE;
    return place.within ? this.#packedObject(number, place.within) : this.#objectAt(place.at, number);
  }
  /** @param {number} at @param {number} [number] that it has to have @returns {PdfObject} */
  #objectAt(at, number) {
    const head = matchAt(OBJECT, this.all, at);
    if (!head || number !== void 0 && Number(head[1]) !== number) throw new ProtocolError("broken");
    const reader = new PdfReader(this.all, OBJECT.lastIndex, () => this.allowance.step());
    const value = reader.value();
    reader.space();
    this.#pass(reader.at - at);
    if (!(value instanceof Map) || !reader.take(STREAM2)) return { value, from: -1, to: -1 };
    const from = reader.at;
    const length = value.get("Length");
    const to = from + numberOf(length instanceof Ref ? this.#lengthOf(length, from) : length);
    if (matchAt(STREAM_END, this.all, to)) return { value, from, to };
    return { value, from, to: this.#endOf(from) };
  }
  /** Where a stream ends whose length is wrong. @param {number} from */
  #endOf(from) {
    const end = this.#ends.get(from) ?? this.all.indexOf("endstream", from);
    if (end === -1) throw new ProtocolError("broken");
    if (!this.#ends.has(from)) this.#pass(end - from);
    this.#ends.set(from, end);
    return end;
  }
  /** @param {number} letters that were read */
  #pass(letters2) {
    this.#letters -= letters2;
    if (this.#letters < 0) throw new ProtocolError("too-much");
  }
  /** A length that stands elsewhere; it cannot be within a stream, or else it would depend on itself. @param {Ref} ref @param {number} from */
  #lengthOf({ number }, from) {
    const place = this.#places.get(number);
    if (!place || place.within) return "0";
    const head = matchAt(OBJECT, this.all, place.at);
    if (!head || Number(head[1]) !== number || place.at === from) return "0";
    return matchAt(LENGTH, this.all, OBJECT.lastIndex)?.[1] ?? "0";
  }
  /** @param {number} number @param {number} within @returns {PdfObject} */
  #packedObject(number, within) {
    if (this.#places.get(within)?.within !== 0) throw new ProtocolError("broken");
    const pack = this.#packed.get(within) ?? this.#unpack(within);
    const at = pack.places.get(number);
    if (at === void 0) throw new ProtocolError("broken");
    const reader = new PdfReader(pack.all, at, () => this.allowance.step());
    const value = reader.value();
    this.#pass(reader.at - at);
    return { value, from: -1, to: -1 };
  }
  /** @param {number} number */
  #unpack(number) {
    const stream = this.#object(number);
    if (!(stream.value instanceof Map)) throw new ProtocolError("broken");
    const all = latin(this.plain(stream));
    const [count, first2] = [numberOf(stream.value.get("N")), numberOf(stream.value.get("First"))];
    const places = /* @__PURE__ */ new Map();
    for (let at = 0, left = count; left; left--) {
      const [, object, offset] = matchAt(NUMBERS, all, at) ?? [];
      if (!offset) throw new ProtocolError("broken");
      at = NUMBERS.lastIndex;
      places.set(Number(object), first2 + Number(offset));
    }
    const pack = { all, places };
    this.#packed.set(number, pack);
    return pack;
  }
  /** The names of what a stream is packed with, from the outside in. @param {Dictionary} dictionary */
  filters(dictionary) {
    const filter = this.get(dictionary.get("Filter")).value;
    const all = filter === "null" ? [] : Array.isArray(filter) ? filter : [filter];
    if (all.length > MAX_FILTERS) throw new ProtocolError("too-much");
    return all.map((each) => nameOf(this.get(each).value));
  }
  /** @param {PdfObject} stream @returns {Uint8Array} its bytes as they stand */
  bytesOf({ from, to }) {
    if (from < 0) throw new ProtocolError("broken");
    return this.bytes.subarray(from, to);
  }
  /** A stream's bytes, unpacked as far as that can be done here; `left` are the names of what they are packed with still. @param {PdfObject} stream */
  unpacked(stream) {
    const dictionary = this.dictionary(stream.value);
    const left = this.filters(dictionary);
    const parms = this.get(dictionary.get("DecodeParms") ?? dictionary.get("DP")).value;
    let bytes = this.bytesOf(stream);
    for (let at = 0; left.length; at++) {
      const unpack2 = UNPACKED.get(left[0]);
      if (!unpack2) break;
      bytes = unpack2(bytes, this.allowance);
      this.allowance.take(bytes.length);
      left.shift();
      bytes = this.#unpredicted(bytes, this.dictionary(Array.isArray(parms) ? parms[at] : parms));
    }
    return { bytes, left };
  }
  /** The same of what is not packed in another way. @param {PdfObject} stream */
  plain(stream) {
    const { bytes, left } = this.unpacked(stream);
    if (left.length) throw new ProtocolError("broken");
    this.#pass(bytes.length);
    return bytes;
  }
  /** @param {Uint8Array} bytes @param {Dictionary} how */
  #unpredicted(bytes, how) {
    const [predictor, columns, colours, bits2] = ["Predictor", "Columns", "Colors", "BitsPerComponent"].map(
      (name, at) => numberOf(this.get(how.get(name) ?? `${[1, 1, 1, 8][at]}`).value)
    );
    if (predictor < 2) return bytes;
    if (predictor < 10 || colours !== 1 || bits2 !== 8) throw new ProtocolError("broken");
    return unpredicted(bytes, columns);
  }
};
var listOf = (value) => Array.isArray(value) ? value : [];
function numberOf(value) {
  const number = typeof value === "string" ? Number(value) : Number.NaN;
  if (!Number.isInteger(number) || number < 0) throw new ProtocolError("broken");
  return number;
}

// files/pdf-cleaning.js
var HEAD2 = "%PDF-1.7\n%âãÏÓ\n";
var INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"];
var [CATALOG, PAGES] = [1, 2];
var MAX_DEPTH2 = 100;
var MAX_NODES = 1e5;
var MAX_BEFORE = 1024;
async function cleanPdf(reading) {
  const bytes = await reading.whole();
  const file = new PdfFile(reading, bytes.subarray(Math.max(0, latin(bytes.subarray(0, MAX_BEFORE)).indexOf("%PDF-"))));
  return new Copy(file).make();
}
function leavesOf(file, catalog) {
  const leaves = [];
  let left = MAX_NODES;
  const walk2 = (node, above, depth) => {
    if (depth > MAX_DEPTH2 || left-- <= 0) throw new ProtocolError("too-much");
    file.allowance.step();
    const here = file.dictionary(node);
    if (!here.size) throw new ProtocolError("broken");
    const inherited = new Map(above);
    for (const name of INHERITED) if (here.has(name)) inherited.set(name, here.get(name) ?? "null");
    if (!here.has("Kids")) leaves.push({ page: here, inherited });
    else for (const kid of file.list(here.get("Kids"))) walk2(kid, inherited, depth + 1);
  };
  walk2(catalog.get("Pages"), /* @__PURE__ */ new Map(), 0);
  if (!leaves.length) throw new ProtocolError("broken");
  return leaves;
}
var dictionaryOf = (entries2) => new Map(Object.entries(entries2));
var Copy = class {
  /** Numbers of objects in the copy, by number before and kind. @type {Map<string, number>} */
  #numbers = /* @__PURE__ */ new Map();
  /** @type {{number: number, from: Ref, kind: Kind}[]} that have a number, and are not written */
  #waiting = [];
  /** @type {Map<number, number>} where objects begin */
  #places = /* @__PURE__ */ new Map();
  /** @type {Uint8Array[]} */
  #parts = [];
  #size = 0;
  #last = PAGES;
  /** @param {PdfFile} file */
  constructor(file) {
    this.file = file;
  }
  async make() {
    const { file } = this;
    const catalog = file.dictionary(file.trailer.get("Root"));
    if (file.get(catalog.get("NeedsRendering")).value === "true") throw new ProtocolError("broken");
    const leaves = leavesOf(file, catalog);
    this.#put(bytesIn(HEAD2));
    const pages = leaves.map((leaf) => this.#page(leaf));
    await this.#objects();
    const layers = this.#layers(catalog);
    await this.#objects();
    this.#write(PAGES, dictionaryOf({ Type: "/Pages", Count: `${pages.length}`, Kids: pages }));
    this.#write(CATALOG, dictionaryOf({ Type: "/Catalog", Pages: new Ref(PAGES), ...layers }));
    this.#end();
    return this.#parts;
  }
  /** @param {Uint8Array} bytes */
  #put(bytes) {
    this.#parts.push(bytes);
    this.#size += bytes.length;
    if (this.#size > 2 * MAX_HELD) throw new ProtocolError("too-much");
  }
  /** @param {number} number @param {PdfValue} value @param {Uint8Array} [stream] of which it is the dictionary */
  #write(number, value, stream) {
    this.#places.set(number, this.#size);
    if (stream && value instanceof Map) value.set("Length", `${stream.length}`);
    this.#put(bytesIn(`${number} 0 obj
${written2(value)}
${stream ? "stream\n" : "endobj\n"}`));
    if (stream) this.#put(stream);
    if (stream) this.#put(bytesIn("\nendstream\nendobj\n"));
    return new Ref(number);
  }
  /** @param {Leaf} leaf */
  #page({ page, inherited }) {
    const own2 = new Map([...inherited, ...page]);
    const marks = marksOf(this.file, page);
    const kept = this.#entries(own2, "page");
    if (!kept.has("Resources")) kept.set("Resources", /* @__PURE__ */ new Map());
    if (marks.length) this.#mark(kept, own2, marks);
    return this.#write(
      ++this.#last,
      dictionaryOf({ Type: "/Page", Parent: new Ref(PAGES), ...Object.fromEntries(kept) })
    );
  }
  /** Draws onto a page what lies on it: forms that are filled in, stamps and drawings. @param {Dictionary} kept @param {Dictionary} own @param {import("./pdf-marks.js").Mark[]} marks */
  #mark(kept, own2, marks) {
    const resources = this.file.dictionary(own2.get("Resources"));
    const drawn = this.#copy(this.file.get(resources.get("XObject")).value, "each:drawn");
    const named = drawn instanceof Map ? drawn : /* @__PURE__ */ new Map();
    let draw = "\nQ\n".padEnd(3 + 2 * savedStates(this.file, own2.get("Contents")), "Q\n");
    for (const [at, { matrix, form }] of marks.entries()) {
      let name = `Mark${at}`;
      while (named.has(name)) name += "x";
      named.set(name, this.#copy(form, "drawn"));
      draw += `q ${matrix.map((number) => number.toFixed(5)).join(" ")} cm /${name} Do Q
`;
    }
    kept.set("Resources", this.#entries(resources, "resources").set("XObject", named));
    const before = kept.get("Contents") ?? [];
    const [first2, last] = ["q\n", draw].map((text2) => this.#write(++this.#last, /* @__PURE__ */ new Map(), bytesIn(text2)));
    kept.set("Contents", [first2, ...Array.isArray(before) ? before : [before], last]);
  }
  /** The entries of a dictionary that stay. @param {Dictionary} dictionary @param {Kind} kind @returns {Dictionary} */
  #entries(dictionary, kind) {
    const kept = /* @__PURE__ */ new Map();
    const needed = NEEDED2[kind];
    for (const [name, value] of dictionary) {
      const its = kind.startsWith("each:") ? kind.slice(5) : needed?.get(name);
      if (its === void 0) continue;
      const copy = this.#copy(name === "Contents" ? this.#contents(value) : value, its);
      if (copy !== "null") kept.set(name, copy);
    }
    return kept;
  }
  /** What a page consists of may be a list that stands elsewhere. @param {PdfValue} value @returns {PdfValue} */
  #contents(value) {
    const found = this.file.get(value).value;
    return Array.isArray(found) ? found : value;
  }
  /** @param {PdfValue} value @param {Kind} kind @returns {PdfValue} */
  #copy(value, kind) {
    if (value instanceof Ref) return this.#reference(value, kind);
    if (Array.isArray(value))
      return kind === "colours" ? this.#colours(value) : value.map((each) => this.#copy(each, kind));
    if (value instanceof Map) return kind === "" || kind === "text" ? "null" : this.#direct(value, kind);
    return "(<".includes(value[0]) && kind !== "text" ? "null" : value;
  }
  /** @param {Dictionary} value @param {Kind} kind */
  #direct(value, kind) {
    const kept = this.#entries(value, kind);
    if (kind === "layer" && nameOf(value.get("Type")) === "OCG") kept.set("Name", "(-)");
    return kept;
  }
  /** @param {PdfValue[]} list of a colour space */
  #colours(list) {
    const [family, ...rest] = list;
    const kinds = COLOURS.get(nameOf(this.file.get(family).value)) ?? [];
    return [this.#copy(family, ""), ...kinds.slice(0, rest.length).map((kind, at) => this.#copy(rest[at], kind))];
  }
  /** @param {Ref} ref @param {Kind} kind @returns {PdfValue} */
  #reference(ref, kind) {
    const { value, from } = this.file.get(ref);
    if (typeof value === "string") return this.#copy(value, kind);
    if (value instanceof Map && (kind === "" || kind === "text" && from < 0)) return "null";
    const its = kind === "text" && from >= 0 ? "bare" : kind;
    const key = `${ref.number} ${its}`;
    const number = this.#numbers.get(key) ?? ++this.#last;
    if (!this.#numbers.has(key)) this.#waiting.push({ number, from: ref, kind: its });
    this.#numbers.set(key, number);
    return new Ref(number);
  }
  async #objects() {
    for (let next = this.#waiting.pop(); next; next = this.#waiting.pop()) await this.#object(next);
  }
  /** @param {{number: number, from: Ref, kind: Kind}} wanted */
  async #object({ number, from, kind }) {
    this.file.allowance.step();
    const object = this.file.get(from);
    const { value } = object;
    if (!(value instanceof Map)) return this.#write(number, this.#copy(value, kind));
    const kept = this.#direct(value, kind);
    if (object.from < 0) return this.#write(number, kept);
    if (value.has("F")) throw new ProtocolError("broken");
    if (this.file.filters(value).includes("Crypt")) throw new ProtocolError("locked");
    const { bytes, packed } = await this.#stream(object, kind);
    if (packed) this.#repack(kept, packed);
    this.#write(number, kept, bytes);
  }
  /** Says how a stream is packed now. @param {Dictionary} kept @param {string[]} packed */
  #repack(kept, packed) {
    const parms = this.file.get(kept.get("DecodeParms")).value;
    kept.delete("Filter");
    kept.delete("DecodeParms");
    if (!packed.length) return;
    kept.set("Filter", `/${packed[0]}`);
    const last = Array.isArray(parms) ? parms.at(-1) ?? "null" : parms;
    if (last instanceof Map) kept.set("DecodeParms", last);
  }
  /** A stream's bytes, without what pictures and colour profiles tell. @param {PdfObject} stream @param {Kind} kind @returns {Promise<import("./pdf-streams.js").Stream>} */
  async #stream(stream, kind) {
    if (kind === "profile") return { bytes: profileOf(this.file.plain(stream)), packed: [] };
    if (kind === "drawn") return drawnOf(this.file, stream, nameOf(this.file.dictionary(stream.value).get("Subtype")));
    return { bytes: this.file.bytesOf(stream) };
  }
  /** Which layers are shown: a page would look otherwise without it. @param {Dictionary} catalog @returns {Record<string, PdfValue>} */
  #layers(catalog) {
    const all = this.file.dictionary(catalog.get("OCProperties"));
    const known3 = (list) => this.file.list(list).filter((each) => each instanceof Ref && this.#numbers.has(`${each.number} layer`));
    const groups = known3(all.get("OCGs"));
    if (!groups.length) return {};
    const shown2 = this.file.dictionary(all.get("D"));
    const copied = (list) => this.#copy(known3(list), "layer");
    const D = dictionaryOf({
      BaseState: this.#copy(shown2.get("BaseState") ?? "/ON", ""),
      ON: copied(shown2.get("ON")),
      OFF: copied(shown2.get("OFF")),
      AS: this.file.list(shown2.get("AS")).map((each) => {
        const rule = this.file.dictionary(each);
        const [Event, Category] = ["Event", "Category"].map(
          (name) => this.#copy(this.file.get(rule.get(name)).value, "")
        );
        return dictionaryOf({ Event, Category, OCGs: copied(rule.get("OCGs")) });
      })
    });
    return { OCProperties: dictionaryOf({ OCGs: copied(groups), D }) };
  }
  /** The table of objects. */
  #end() {
    const from = this.#size;
    let table2 = `xref
0 ${this.#last + 1}
0000000000 65535 f 
`;
    for (let number = 1; number <= this.#last; number++)
      table2 += `${String(this.#places.get(number)).padStart(10, "0")} 00000 n 
`;
    table2 += `trailer
<</Size ${this.#last + 1}/Root ${CATALOG} 0 R>>
startxref
${from}
%%EOF
`;
    this.#put(bytesIn(table2));
  }
};

// files/pdf.js
var ENTRIES = [
  [/^(Author|T|LastModifiedBy)$/, "person"],
  [/^(Creator|Producer)$/, "software"],
  [/^(CreationDate|ModDate|SourceModified|M)$/, "time"],
  [/^(Title|Subject|Keywords)$/, "title"],
  [/^(Company|Manager)$/, "company"],
  [/^(Comments|Contents)$/, "comment"],
  [/^(UF)$/, "attachment"]
];
var WORDS = [
  [/\/(JavaScript|JS|Launch)\b/, "script"],
  [/\/EmbeddedFiles?\b/, "attachment"],
  [/\/OCGs?\b/, "hidden"],
  [/\/(PieceInfo|LastModified)\b/, "other"],
  [/\/Redact\b/, "hidden"],
  [/\/Encrypt\b/, "other"],
  [/\/Thumb\b/, "thumbnail"]
];
var MAX_STREAMS = 5e3;
var MAX_BEFORE2 = 2e3;
var MAX_UNPACKED2 = 1048576;
var isPdf = (head) => latin(head.subarray(0, 1024)).includes("%PDF-");
async function lookAtPdf(reading, traces) {
  const bytes = await reading.whole();
  const all = latin(bytes);
  const ends = [...all.matchAll(/startxref\s{1,4}\d/g)].length - (/\/Linearized/.test(all.slice(0, 2048)) ? 1 : 0);
  if (ends > 1) traces.add("history", String(ends));
  lookAtObjects(unpacked(all), traces);
  for (const [, id] of all.matchAll(/\/ID\s{0,4}\[\s{0,4}<([0-9A-Fa-f]{8,128})>/g)) traces.add("identifier", id);
  const isRead = await lookAtStreams(bytes, all, reading, traces);
  scan(bytes, traces, lookAtTiff);
  if (/\/Encrypt\b/.test(all)) throw new ProtocolError("locked");
  if (!isRead && !traces.list.length) throw new ProtocolError("too-much");
}
function lookAtObjects(all, traces) {
  for (const [, name, round, angled] of all.matchAll(
    /\/(\w{1,20})\s{0,4}(?:\(((?:[^()\\]|\\[\s\S]){0,600})\)|<([0-9A-Fa-f\s]{2,2000})>)/g
  )) {
    const kind = ENTRIES.find(([pattern]) => pattern.test(name))?.[1];
    if (kind) traces.add(kind, round === void 0 ? ofHex(angled) : ofRound(round));
  }
  for (const [, font] of all.matchAll(/\/BaseFont\s{0,4}(\/[^\s/<>[\]()]{1,100})/g)) {
    const name = nameOf(font).replace(/^[A-Z]{6}\+/, "");
    if (!/^(Helvetica|Times|Courier|Symbol|ZapfDingbats)\b/.test(name)) traces.add("font", name);
  }
  lookAtReferences(all, traces);
  for (const [word, kind] of WORDS) {
    const found = word.exec(all);
    if (found) traces.add(kind, kind === "other" ? found[0].slice(1) : void 0);
  }
}
function lookAtReferences(all, traces) {
  const texts = /* @__PURE__ */ new Map();
  for (const [, number, round, angled] of all.matchAll(
    /\b(\d{1,10} \d{1,5}) obj\s{0,4}(?:\(((?:[^()\\]|\\[\s\S]){0,600})\)|<([0-9A-Fa-f\s]{2,2000})>)/g
  ))
    texts.set(number, round === void 0 ? ofHex(angled) : ofRound(round));
  for (const [, name, number] of all.matchAll(/\/(\w{1,20})\s{1,4}(\d{1,10} \d{1,5}) R\b/g)) {
    const kind = ENTRIES.find(([pattern]) => pattern.test(name))?.[1];
    if (kind && texts.has(number)) traces.add(kind, texts.get(number));
  }
}
var ofHex = (digits2) => text(Uint8Array.from(digits2.replace(/\s/g, "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
function ofRound(value) {
  const plain2 = value.replace(
    /\\([0-7]{1,3}|[\s\S])/g,
    (_, code) => /\d/.test(code) ? String.fromCharCode(Number.parseInt(code, 8) & 255) : { n: "\n", r: "\r", t: "	" }[
      /** @type {string} */
      code
    ] ?? code
  );
  return text(Uint8Array.from(plain2, (letter) => letter.charCodeAt(0)));
}
function unpacked(all) {
  let plain2 = "";
  let next = 0;
  for (const { head, from, end } of streams(all)) {
    if (end === -1 || !/\/Filter\b/.test(head)) continue;
    plain2 += all.slice(next, from);
    next = end;
  }
  return plain2 + all.slice(next);
}
function* streams(all) {
  const begins = /stream\r?\n/g;
  for (let found = begins.exec(all); found; found = begins.exec(all)) {
    const { index } = found;
    if (all.slice(index - 3, index) === "end") continue;
    const from = begins.lastIndex;
    const end = all.indexOf("endstream", from);
    const before = all.slice(Math.max(0, index - MAX_BEFORE2), index);
    yield { head: before.slice(Math.max(0, before.lastIndexOf(" obj"))), from, end };
    if (end === -1) return;
    begins.lastIndex = end + "endstream".length;
  }
}
async function lookAtStreams(bytes, all, { allowance }, traces) {
  let looked = 0;
  let unread = false;
  for (const { head, from, end } of streams(all)) {
    allowance.step();
    if (!/\/ObjStm|\/Metadata|\/DCT/.test(head)) continue;
    if (++looked > MAX_STREAMS) break;
    const body = bytes.subarray(from, end === -1 ? bytes.length : end);
    await lookAtPhoto(head, body, allowance, traces);
    if (!/\/ObjStm|\/Metadata/.test(head)) continue;
    const isDeflated = /\/FlateDecode|\/Fl\b/.test(head);
    const content = isDeflated ? inflated(body, allowance, MAX_UNPACKED2) : body;
    unread ||= isDeflated ? !content.length || content.length >= MAX_UNPACKED2 : /\/Filter\b/.test(head);
    if (isAt(content, 0, "<?xpacket") || latin(content.subarray(0, 4096)).includes("<x:xmpmeta"))
      lookAtXmp(content, traces);
    else lookAtObjects(latin(content), traces);
  }
  return !unread && looked <= MAX_STREAMS;
}
async function lookAtPhoto(head, body, allowance, traces) {
  const packed = /\/Filter\s{0,4}\[?([\w\s/]{0,100})\/DCT/.exec(head);
  if (!packed) return;
  let bytes = body.subarray(0, body.findLastIndex((byte) => byte !== 10 && byte !== 13) + 1);
  for (const name of packed[1].match(/\w+/g) ?? []) {
    const unpack2 = UNPACKED.get(name);
    if (!unpack2) return;
    bytes = unpack2(bytes, allowance);
  }
  await lookAtJpeg(new Reading(new Blob([plain(bytes)]), allowance), traces);
}

// files/plain-text.js
var MAX_TEXT = 8388608;
var PIECE2 = 262144;
var INVISIBLE = /\u00ad|\u034f|[\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|(?<!\p{L}|\p{M}|\p{Extended_Pictographic}|\ufe0f)[\u200c\u200d]|(?<=[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])[\u200c\u200d]/gu;
var BLANKS = /[\u2000-\u200a\u205f]/g;
var WORDS2 = /\p{L}{2,40}/gu;
var isMixed = (word) => /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word);
var MAX_MARKS2 = 2e3;
var HEADERS = [
  [/^(from|to|cc|bcc|sender|reply-to|return-path|delivered-to|x-original-to)$/i, "person"],
  [/^(date|delivery-date)$/i, "time"],
  [/^(received|x-originating-ip|x-received|x-forwarded-to|arc-.*|authentication-results)$/i, "route"],
  [/^(message-id|in-reply-to|references|thread-index|x-.*-id)$/i, "identifier"],
  [/^(user-agent|x-mailer)$/i, "software"],
  [/^organi[sz]ation$/i, "company"],
  [/^(subject|thread-topic)$/i, "title"]
];
var RTF = [
  [/\{\\(?:author|operator|manager) ([^{}]{1,200})\}/g, "person"],
  [/\{\\company ([^{}]{1,200})\}/g, "company"],
  [/\{\\(?:\*\\)?(?:generator) ([^{}]{1,200})\}/g, "software"],
  [/\{\\(?:creatim|revtim|printim)((?:\\\w{2,4}\d+){1,8})\}/g, "time"],
  [/\{\\(?:title|subject|keywords) ([^{}]{1,200})\}/g, "title"],
  [/\{\\(?:doccomm) ([^{}]{1,200})\}/g, "comment"],
  [/\{\\\*\\annotation([^{}]{0,200})/g, "comment"],
  [/\{\\\*\\revtbl([\s\S]{1,400}?)\}\}/g, "changes"],
  [/\{\\\*\\rsidtbl ([^{}]{1,400})\}/g, "identifier"],
  [/\{\\\*\\template ([^{}]{1,200})\}/g, "path"],
  [/\{\\object([^{}]{0,40})/g, "attachment"]
];
var isRtf = (head) => isAt(head, 0, "{\\rtf");
var isMail = (head, name) => /\.eml$/i.test(name) || /^(Return-Path|Received|Delivered-To|X-Original-To): /i.test(latin(head.subarray(0, 40)));
function isText(head) {
  if (head[0] === 255 && head[1] === 254 || head[0] === 254 && head[1] === 255) return true;
  if (/^(\xef\xbb\xbf)?\s*(<[\w!?/]|%!PS)/.test(latin(head.subarray(0, 256)))) return false;
  return head.length > 0 && !head.some((byte) => byte < 9 || byte > 13 && byte < 32 && byte !== 27 || byte === 11);
}
function refuseRest({ size }, traces) {
  if (size > MAX_TEXT && !traces.list.length) throw new ProtocolError("too-much");
}
function* piecesOf(words2) {
  for (let from = 0; from < words2.length; ) {
    const last = from + PIECE2 - 1;
    const line = words2.lastIndexOf("\n", last);
    const cut = last >= words2.length ? last : line >= from ? line : words2.lastIndexOf(" ", last);
    const end = cut >= from ? cut + 1 : last + 1;
    yield words2.slice(from, end);
    from = end;
  }
}
var marksIn = (words2) => [INVISIBLE, BLANKS].flatMap(
  (pattern) => [...words2.matchAll(pattern)].map(
    ([mark]) => `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`
  )
);
function mixedIn(words2) {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(words2)) return [];
  return [...words2.matchAll(WORDS2)].map(([word]) => word).filter(isMixed);
}
async function lookAtText(reading, traces) {
  const words2 = text(await reading.at(0, MAX_TEXT));
  const counts = /* @__PURE__ */ new Map();
  const mixed = [];
  let trailing = 0;
  for (const piece of piecesOf(words2.startsWith("\uFEFF") ? words2.slice(1) : words2)) {
    for (const name of marksIn(piece)) counts.set(name, (counts.get(name) ?? 0) + 1);
    mixed.push(...mixedIn(piece).slice(0, MAX_MARKS2 - mixed.length));
    trailing += piece.match(/[^\s][ \t]+(?=\r?\n)/g)?.length ?? 0;
  }
  for (const [name, count] of counts) traces.add("mark", `${name} × ${count}`);
  for (const word of mixed) traces.add("mark", word);
  if (trailing) traces.add("mark", `…␠ × ${trailing}`);
  refuseRest(reading, traces);
}
async function lookAtMail(reading, traces) {
  const mail = text(await reading.at(0, MAX_TEXT));
  const [head] = mail.split(/\r?\n\r?\n/, 1);
  for (const [, name, value] of head.replace(/\r?\n[ \t]+/g, " ").matchAll(/^([\w-]{1,60}):[ \t]*(.{1,1000})$/gm)) {
    const kind = HEADERS.find(([pattern]) => pattern.test(name))?.[1];
    if (kind) traces.add(kind, value);
  }
  for (const [, name] of mail.matchAll(/\b(?:file)?name\*?="?([^"\r\n;]{1,200})/g)) traces.add("attachment", name);
  refuseRest(reading, traces);
}
async function lookAtRtf(reading, traces) {
  const words2 = text(await reading.at(0, MAX_TEXT));
  for (const [pattern, kind] of RTF)
    for (const [, value] of words2.matchAll(pattern)) traces.add(kind, value.replace(/[{}]/g, " "));
  if (/\\(deleted|revised)\b/.test(words2)) traces.add("changes");
  if (/\\v\b(?!0)/.test(words2)) traces.add("hidden");
  refuseRest(reading, traces);
}

// files/png.js
var NEEDED3 = [
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
  "sBIT",
  "pHYs",
  "bKGD",
  "acTL",
  "fcTL",
  "fdAT",
  "cICP"
];
var TEXTS = ["tEXt", "zTXt", "iTXt"];
var MAX_LOOK2 = 4194304;
var MAX_CHUNKS = 1e5;
var HEAD3 = 8;
var KEYWORDS = {
  Author: "person",
  Copyright: "person",
  Software: "software",
  Source: "device",
  Title: "title",
  Description: "title",
  "Creation Time": "time",
  "date:create": "time",
  "date:modify": "time",
  "date:timestamp": "time"
};
var isPng = (head) => isAt(head, 0, "PNG\r\n\n");
async function chunks(reading) {
  const all = [];
  for (let at = HEAD3; at + 12 <= reading.size; ) {
    if (all.length >= MAX_CHUNKS) throw new ProtocolError("too-much");
    const head = await reading.at(at, 8);
    const to = at + 12 + u32(head, 0);
    const type = latin(head.subarray(4, 8));
    all.push({ type, from: at, to: Math.min(to, reading.size) });
    at = to;
    if (type === "IEND") break;
  }
  const end = all.at(-1)?.to ?? HEAD3;
  if (end < reading.size) all.push({ type: "", from: end, to: reading.size });
  return all;
}
async function lookAtPng(reading, traces) {
  for (const { type, from, to } of await chunks(reading)) {
    if (NEEDED3.includes(type)) continue;
    const body = await reading.at(from + 8, Math.min(MAX_LOOK2, Math.max(0, to - from - 12)));
    if (type === "") traces.add("attachment", bytesOf(to - from));
    else if (type === "eXIf") lookAtTiff(body, traces);
    else if (type === "tIME") traces.add("time", `${u16(body, 0)}-${body[2]}-${body[3]} ${body[4]}:${body[5]}`);
    else if (TEXTS.includes(type)) lookAtText2(type, body, reading, traces);
    else traces.add("other", type === "iCCP" ? `ICC ${latin(body.subarray(0, Math.max(0, body.indexOf(0))))}` : type);
  }
}
function lookAtText2(type, body, { allowance }, traces) {
  const end = body.indexOf(0);
  const keyword = latin(body.subarray(0, Math.max(0, end)));
  let value = body.subarray(end + 1);
  if (type === "zTXt") value = inflated(value.subarray(1), allowance);
  if (type === "iTXt") {
    const packed = value[0] === 1;
    value = value.subarray(2);
    for (let skipped = 0; skipped < 2; skipped++) value = value.subarray(value.indexOf(0) + 1);
    if (packed) value = inflated(value, allowance);
  }
  if (keyword === "XML:com.adobe.xmp") lookAtXmp(value, traces);
  else if (keyword.startsWith("Raw profile")) traces.add("other", keyword);
  else if (KEYWORDS[keyword]) traces.add(KEYWORDS[keyword], text(value));
  else traces.add("comment", `${keyword}: ${text(value.subarray(0, 1e3))}`);
}
async function cleanPng(reading) {
  const { parts, turned } = await barePng(reading);
  if (turned > 1) parts.splice(2, 0, chunkOf("eXIf", exifOf(turned)));
  return parts;
}
async function barePng(reading) {
  const all = await chunks(reading);
  const kept = all.filter(({ type }) => NEEDED3.includes(type));
  if (!kept.some(({ type }) => type === "IDAT")) throw new ProtocolError("broken");
  const exif = all.find(({ type }) => type === "eXIf");
  const turned = exif ? orientationOf(await reading.at(exif.from + 8, Math.min(MAX_LOOK2, Math.max(0, exif.to - exif.from - 12)))) : 1;
  const size = await reading.at(HEAD3 + 8, 8);
  const parts = [reading.blob.slice(0, HEAD3), ...kept.map(({ from, to }) => reading.blob.slice(from, to))];
  return { parts, turned, pixels: u32(size, 0) * u32(size, 4) };
}
function chunkOf(type, body) {
  const chunk = new Uint8Array(body.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length);
  for (let at = 0; at < 4; at++) chunk[4 + at] = type.charCodeAt(at);
  chunk.set(body, 8);
  view.setUint32(chunk.length - 4, sumOf(chunk.subarray(4, -4)));
  return chunk;
}
var SUMS = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum2 = byte;
  for (let bit = 0; bit < 8; bit++) sum2 = sum2 >>> 1 ^ (sum2 & 1 ? 3988292384 : 0);
  return sum2;
});
function sumOf(bytes) {
  let sum2 = -1;
  for (let at = 0; at < bytes.length; at++) sum2 = sum2 >>> 8 ^ SUMS[(sum2 ^ bytes[at]) & 255];
  return ~sum2 >>> 0;
}

// files/riff.js
var NEEDED4 = {
  WEBP: ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF"],
  WAVE: ["fmt ", "fact", "data"]
};
var CONTENT = ["VP8 ", "VP8L", "ANMF", "data"];
var FACTS2 = {
  IART: "person",
  IENG: "person",
  ITCH: "person",
  ICOP: "person",
  ISFT: "software",
  ICRD: "time",
  ICMT: "comment",
  INAM: "title",
  ISRC: "company"
};
var [EXIF3, EXTRAS2] = [8, 44];
var MAX_LOOK3 = 4194304;
var MAX_CHUNKS2 = 1e5;
var isRiff = (head) => isAt(head, 0, "RIFF") && latin(head.subarray(8, 12)) in NEEDED4;
async function chunks2(reading) {
  const form = latin((await reading.at(8, 4)).slice());
  const end = Math.min(reading.size, 8 + u32le(await reading.at(4, 4), 0));
  const all = [];
  for (let at = 12; at + 8 <= end; ) {
    if (all.length >= MAX_CHUNKS2) throw new ProtocolError("too-much");
    const head = await reading.at(at, 8);
    const length = u32le(head, 4);
    all.push({
      type: latin(head.subarray(0, 4)),
      from: at,
      to: Math.min(reading.size, at + 8 + length + (length & 1))
    });
    at += 8 + length + (length & 1);
  }
  if (end < reading.size) all.push({ type: "", from: end, to: reading.size });
  return { needed: NEEDED4[form] ?? [], all };
}
async function lookAtRiff(reading, traces) {
  const { needed, all } = await chunks2(reading);
  for (const { type, from, to } of all) {
    if (needed.includes(type)) continue;
    const body = (await reading.at(from + 8, Math.min(MAX_LOOK3, Math.max(0, to - from - 8)))).slice();
    if (type === "") traces.add("attachment", bytesOf(to - from));
    else if (type === "EXIF") lookAtTiff(isAt(body, 0, "Exif\0\0") ? body.subarray(6) : body, traces);
    else if (type === "XMP " || type === "_PMX") lookAtXmp(body, traces);
    else if (type === "LIST" && isAt(body, 0, "INFO")) lookAtFacts(body, traces);
    else if (type === "bext") lookAtBroadcast(body, traces);
    else traces.add("other", type);
  }
}
function lookAtFacts(body, traces) {
  for (let at = 4; at + 8 <= body.length; ) {
    const length = u32le(body, at + 4);
    traces.add(FACTS2[latin(body.subarray(at, at + 4))] ?? "comment", text(body.subarray(at + 8, at + 8 + length)));
    at += 8 + length + (length & 1);
  }
}
function lookAtBroadcast(body, traces) {
  traces.add("comment", latin(body.subarray(0, 256)));
  traces.add("person", latin(body.subarray(256, 288)));
  traces.add("identifier", latin(body.subarray(288, 320)));
  traces.add("time", latin(body.subarray(320, 338)));
}
async function turnedBy(reading, all) {
  const exif = all.find(({ type }) => type === "EXIF");
  if (!exif || !all.some(({ type }) => type === "VP8X")) return new Uint8Array();
  const body = await reading.at(exif.from + 8, Math.min(MAX_LOOK3, exif.to - exif.from - 8));
  const orientation = orientationOf(isAt(body, 0, "Exif\0\0") ? body.subarray(6) : body);
  const chunk = exifOf(orientation);
  return orientation > 1 ? new Uint8Array([69, 88, 73, 70, chunk.length, 0, 0, 0, ...chunk]) : new Uint8Array();
}
async function cleanRiff(reading) {
  const { needed, all } = await chunks2(reading);
  const hasContent = all.some(({ type, from, to }) => CONTENT.includes(type) && to > from + 8);
  const isRead = all.every(({ type }) => type === "" || /^[\x20-\x7e]{4}$/.test(type));
  if (!hasContent || !isRead) throw new ProtocolError("broken");
  const kept = all.filter(({ type }) => needed.includes(type));
  const turned = await turnedBy(reading, all);
  const head = (await reading.at(0, 12)).slice();
  const length = kept.reduce((sum2, { from, to }) => sum2 + to - from, turned.length);
  new DataView(head.buffer).setUint32(4, 4 + length, true);
  const parts = [head];
  for (const { type, from, to } of kept) {
    if (type !== "VP8X") {
      parts.push(reading.blob.slice(from, to));
      continue;
    }
    const flags = (await reading.at(from, to - from)).slice();
    flags[8] = flags[8] & ~EXTRAS2 | (turned.length ? EXIF3 : 0);
    parts.push(flags);
  }
  return [...parts, turned];
}

// files/traces.js
var MAX_VALUES2 = 8;
var MAX_LETTERS2 = 120;
var MAX_COUNTED = 1e4;
var Traces = class {
  /** @type {Map<Kind, Set<string>>} */
  #all = /* @__PURE__ */ new Map();
  /** @param {Kind} kind @param {string} [value] what is written, if it can be shown; where nothing is written, nothing is told */
  add(kind, value) {
    const short = value?.slice(0, 4 * MAX_LETTERS2).replaceAll("\0", "").replace(/\s+/g, " ").trim();
    if (short === "") return;
    const values = this.#all.get(kind) ?? /* @__PURE__ */ new Set();
    this.#all.set(kind, values);
    if (short && values.size < MAX_COUNTED) values.add(short.slice(0, MAX_LETTERS2));
  }
  /** Takes over what was found in a file inside this one. @param {Traces} inner */
  addAll(inner) {
    for (const [kind, values] of inner.#all) {
      this.add(kind);
      for (const value of values) this.add(kind, value);
    }
  }
  /** @returns {Trace[]} */
  get list() {
    return [...this.#all].map(([kind, values]) => ({
      kind,
      values: [...values].slice(0, MAX_VALUES2),
      more: Math.max(0, values.size - MAX_VALUES2)
    }));
  }
};

// files/zip.js
var MAX_ENTRIES2 = 1e4;
var MAX_LIST = 8388608;
var END3 = 22;
var MAX_MADE = 64 * 1048576;
var [FILE, FOLDER] = [33188 * 65536, 16877 * 65536];
var NO_TIME = "1980-01-01 00:00";
var EXTRAS3 = { 10: "NTFS", 13: "Unix", 21589: "UT", 22613: "UX", 30805: "Ux", 30837: "ux" };
var isZip = (head, name) => (isAt(head, 0, "PK") || isAt(head, 0, "PK")) && !isAt(head, 30, "mimetypeapplication/epub") && !/\.xlsb$/i.test(name);
async function entries(reading) {
  const start = Math.max(0, reading.size - END3 - 65535);
  const tail = (await reading.at(start, reading.size - start)).slice();
  const end = latin(tail).lastIndexOf("PK");
  if (end === -1) throw new ProtocolError("broken");
  const [count, length, from] = [u16le(tail, end + 10), u32le(tail, end + 12), u32le(tail, end + 16)];
  if (count > MAX_ENTRIES2 || length > MAX_LIST || from === 4294967295) throw new ProtocolError("too-much");
  const comment = text(tail.subarray(end + END3, end + END3 + u16le(tail, end + 20)));
  const list = (await reading.at(from, length)).slice();
  const all = [];
  for (let at = 0; all.length < count && isAt(list, at, "PK"); ) {
    const [name, extra, remark] = [28, 30, 32].map((place) => u16le(list, at + place));
    const rest = at + 46 + name + extra;
    all.push({
      flags: u16le(list, at + 8),
      method: u16le(list, at + 10),
      time: moment(u16le(list, at + 12), u16le(list, at + 14)),
      packed: u32le(list, at + 20),
      size: u32le(list, at + 24),
      at: u32le(list, at + 42),
      name: (u16le(list, at + 8) & 2048 ? utf82 : text)(list.subarray(at + 46, at + 46 + name)),
      extras: extraFields(list.subarray(at + 46 + name, rest)),
      comment: text(list.subarray(rest, rest + remark))
    });
    at = rest + remark;
  }
  if (new Set(all.map(({ name }) => name)).size !== count) throw new ProtocolError("broken");
  return { all, comment };
}
function moment(time, date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${1980 + (date >> 9)}-${two(date >> 5 & 15)}-${two(date & 31)} ${two(time >> 11)}:${two(time >> 5 & 63)}`;
}
function extraFields(bytes) {
  const all = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4 + u16le(bytes, at + 2)) all.push(u16le(bytes, at));
  return all;
}
async function unpack(reading, entry) {
  const head = (await reading.at(entry.at, 30)).slice();
  if (!isAt(head, 0, "PK") || entry.flags & 1) throw new ProtocolError(entry.flags & 1 ? "locked" : "broken");
  const packed = await reading.at(entry.at + 30 + u16le(head, 26) + u16le(head, 28), entry.packed);
  if (entry.method === 0) return packed.slice();
  if (entry.method !== 8) throw new ProtocolError("broken");
  return unzipped(packed, entry.size, reading.allowance);
}
function lookAtList(all, comment, traces) {
  if (comment) traces.add("comment", comment);
  for (const { time, comment: remark, extras } of all) {
    if (time !== NO_TIME && !time.startsWith("1980-00")) traces.add("time", time);
    if (remark) traces.add("comment", remark);
    for (const extra of extras) if (EXTRAS3[extra]) traces.add("other", `ZIP ${EXTRAS3[extra]}`);
  }
}
function makeZip(files) {
  const size = [...files.values()].reduce((sum2, { length }) => sum2 + length, 0);
  if (size > MAX_MADE) throw new ProtocolError("too-much");
  const tree = {};
  if (files.has("__proto__")) throw new ProtocolError("broken");
  for (const [name, bytes] of files)
    tree[name] = [
      bytes,
      { level: name === "mimetype" || isPacked(name) ? 0 : 6, attrs: name.endsWith("/") ? FOLDER : FILE }
    ];
  return zipSync(tree, { mtime: new Date(1980, 0, 1), os: 3 });
}
var isPacked = (name) => /\.(jpe?g|png|webp|gif|mp[34]|zip|docx|xlsx|pptx)$/i.test(name);

// files/look.js
var HEAD4 = 4096;
var MAX_DEPTH3 = 2;
var MAX_INNER = 200;
var INNER = /\.(jpe?g?|jfif|png|gif|webp|tiff?|hei[cf]|avif|pdf|(doc|dot|xls|xlt|ppt|pot|pps)[xm]|o[dt][tspg]|zip|mp3|mp4|m4[av]|mov|3gp|wav|eml|rtf)$/i;
var PICTURES3 = /(^|\/)(media|Pictures)\/.*[^/]$/;
var isTiff = (head) => /^(II\*\0|MM\0\*)/.test(latin(head.subarray(0, 4)));
var FORMATS = [
  { is: isJpeg, look: lookAtJpeg, clean: cleanJpeg, blackable: true },
  { is: isPng, look: lookAtPng, clean: cleanPng, blackable: true },
  { is: isGif, look: lookAtGif, clean: cleanGif },
  { is: isRiff, look: lookAtRiff, clean: cleanRiff },
  { is: isTiff, look: async (reading, traces) => lookAtTiff(await reading.whole(), traces, true) },
  { is: isPicture, look: lookAtHeif, clean: cleanHeif },
  { is: isFilm, look: lookAtFilm, clean: cleanFilm },
  { is: isMp3, look: lookAtMp3, clean: cleanMp3 },
  { is: isZip, look: lookAtZip, clean: cleanZip },
  { is: isPdf, look: lookAtPdf, clean: cleanPdf, paged: true },
  { is: isRtf, look: lookAtRtf },
  { is: isMail, look: lookAtMail },
  { is: isText, look: lookAtText }
];
async function formatOf(reading, name) {
  const head = (await reading.at(0, HEAD4)).slice();
  return FORMATS.find(({ is }) => is(head, name));
}
async function look(blob, name, allowance = new Allowance()) {
  const traces = new Traces();
  const reading = new Reading(blob, allowance);
  const format = await formatOf(reading, name);
  await format?.look(reading, traces, 0);
  const { clean: clean3, blackable = false, paged = false } = format ?? {};
  return { state: format ? "seen" : "unknown", traces: traces.list, cleanable: clean3 !== void 0, blackable, paged };
}
async function clean(blob, name) {
  const allowance = new Allowance();
  const reading = new Reading(blob, allowance);
  const format = await formatOf(reading, name);
  if (!format?.clean) throw new ProtocolError("unknown");
  const copy = joined(await format.clean(reading, 0));
  const seen = await look(copy, name);
  if (seen.state === "unknown") throw new ProtocolError("broken");
  return { blob: copy, seen };
}
var joined = (parts) => new Blob(parts.map((part) => part instanceof Blob ? part : plain(part)));
async function contents(reading) {
  const { all, comment } = await entries(reading);
  const files = /* @__PURE__ */ new Map();
  for (const entry of all)
    files.set(entry.name, entry.name.endsWith("/") ? new Uint8Array() : await unpack(reading, entry));
  return { all, comment, files };
}
var isDocument = (all) => all.some(({ name }) => name === "[Content_Types].xml" || name === "mimetype");
async function lookAtZip(reading, traces, depth) {
  const { all, comment } = await entries(reading);
  lookAtList(all, comment, traces);
  if (!isDocument(all)) return lookAtArchive(all, reading, traces, depth);
  const { files } = await contents(reading);
  if (isOffice(files)) lookAtOffice(files, traces);
  else if (isOpenDocument(files)) lookAtOpenDocument(files, traces);
  else return lookAtArchive(all, reading, traces, depth);
  for (const name of files.keys()) if (PICTURES3.test(name) && !INNER.test(name)) traces.add("attachment", name);
  for (const [number, [name, bytes]] of [...files].filter(([name2]) => INNER.test(name2)).entries())
    if (number >= MAX_INNER) traces.add("attachment", name);
    else await lookInside(name, bytes, reading, traces, depth);
}
async function lookAtArchive(all, reading, traces, depth) {
  for (const { name } of all) traces.add("names", name);
  let left = MAX_INNER;
  for (const entry of all.filter(({ name }) => !name.endsWith("/")))
    if (!INNER.test(entry.name) || left-- <= 0 || entry.size > MAX_HELD) traces.add("attachment", entry.name);
    else await lookInside(entry.name, await unpack(reading, entry), reading, traces, depth);
}
async function lookInside(name, bytes, { allowance }, traces, depth) {
  const inner = new Reading(new Blob([plain(bytes)]), allowance);
  const format = await formatOf(inner, name);
  if (!format || depth >= MAX_DEPTH3) return traces.add("attachment", name);
  const its = new Traces();
  try {
    await format.look(inner, its, depth + 1);
  } catch (error) {
    allowance.take(0);
    if (!(error instanceof ProtocolError)) throw error;
    traces.add("attachment", name);
  }
  traces.addAll(its);
}
async function cleanZip(reading, depth) {
  const { files } = await contents(reading);
  const kept = isOffice(files) ? cleanOffice(files) : isOpenDocument(files) ? cleanOpenDocument(files) : files;
  for (const [name, bytes] of kept) {
    if (!INNER.test(name) || depth >= MAX_DEPTH3) continue;
    const inner = new Reading(new Blob([plain(bytes)]), reading.allowance);
    const format = await formatOf(inner, name);
    if (format?.clean) kept.set(name, new Uint8Array(await joined(await format.clean(inner, depth + 1)).arrayBuffer()));
  }
  return [makeZip(kept)];
}

// files/jpeg-blocks.js
var MAX_COEFFICIENTS = 8e7;
var MAX_SCANS = 100;
var Bits = class {
  #held = 0;
  #count = 0;
  /** Bits that are not in the file. */
  #missing = 0;
  /** @param {Uint8Array} bytes @param {number} at */
  constructor(bytes, at) {
    this.bytes = bytes;
    this.at = at;
  }
  #fill() {
    while (this.#count <= 16) {
      const byte = this.bytes[this.at];
      const ends = byte === void 0 || byte === 255 && this.bytes[this.at + 1] !== 0;
      if (ends) this.#missing += 8;
      else this.at += byte === 255 ? 2 : 1;
      this.#held = (this.#held << 8 | (ends ? 0 : byte)) & 16777215;
      this.#count += 8;
    }
  }
  /** @param {number} length */
  #take(length) {
    this.#count -= length;
    if (this.#count < this.#missing) throw new ProtocolError("broken");
  }
  /** @param {number} length up to 16 */
  next(length) {
    if (length === 0) return 0;
    this.#fill();
    const value = this.#held >> this.#count - length & (1 << length) - 1;
    this.#take(length);
    return value;
  }
  /** @param {Uint16Array} codes @returns {number} */
  symbol(codes) {
    this.#fill();
    const found = codes[this.#held >> this.#count - 16 & 65535];
    if (!found) throw new ProtocolError("broken");
    this.#take(found >> 8);
    return found & 255;
  }
  /** A number with its sign. @param {number} length */
  signed(length) {
    const value = this.next(length);
    return length === 0 || value >> length - 1 ? value : value - (1 << length) + 1;
  }
  /** Goes on behind a mark for beginning again, if one is there. */
  restart() {
    this.#count = this.#missing = this.#held = 0;
    while (this.bytes[this.at] === 255 && this.bytes[this.at + 1] === 255) this.at++;
    const mark = this.bytes[this.at + 1];
    if (this.bytes[this.at] !== 255 || mark < 208 || mark > 215) throw new ProtocolError("broken");
    this.at += 2;
  }
};
function codesOf(lengths, symbols) {
  const codes = new Uint16Array(65536);
  let [from, at] = [0, 0];
  for (let length = 1; length <= 16; length++)
    for (let count = lengths[length - 1]; count > 0; count--) {
      const to = from + (1 << 16 - length);
      if (to > 65536) throw new ProtocolError("broken");
      codes.fill(length << 8 | symbols[at++], from, to);
      from = to;
    }
  return codes;
}
var Reader = class {
  /** @type {Frame | null} */
  frame = null;
  /** @type {(Uint16Array | undefined)[]} */
  tables = [];
  /** @type {Uint16Array[]} of DC, and of AC from 16 on */
  codes = [];
  /** @type {Uint8Array[]} */
  heads = [];
  interval = 0;
  progressive = false;
  rgb = false;
  scans = 0;
  /** @param {Uint8Array} bytes @param {Tell} tell */
  constructor(bytes, tell4) {
    this.bytes = bytes;
    this.tell = tell4;
  }
  /** @returns {Promise<Frame>} */
  async read() {
    for (let at = 2; at < this.bytes.length; ) {
      const marker = this.bytes[at + 1];
      if (this.bytes[at] !== 255) throw new ProtocolError("broken");
      if (marker === 255) at++;
      else if (marker === 217) break;
      else {
        const end = at + 2 + u16(this.bytes, at + 2);
        const body = this.bytes.subarray(at + 4, end);
        if (end > this.bytes.length || body.length < 1) throw new ProtocolError("broken");
        at = marker === 218 ? await this.#scan(body, end) : end;
        if (marker !== 218) this.#segment(marker, body, this.bytes.subarray(end - body.length - 4, end));
      }
    }
    if (!this.frame || !this.scans) throw new ProtocolError("broken");
    return { ...this.frame, tables: this.tables, rgb: this.rgb, heads: this.heads };
  }
  /** @param {number} marker @param {Uint8Array} body @param {Uint8Array} whole */
  #segment(marker, body, whole) {
    if (marker === 219) this.#quantisation(body);
    else if (marker === 196) this.#huffman(body);
    else if (marker === 221) this.interval = u16(body, 0);
    else if (marker >= 192 && marker <= 194) this.#begin(marker, body);
    else if (marker >= 195 && marker <= 207)
      throw new ProtocolError("unknown");
    else if (marker >= 224 && marker <= 239) this.heads.push(whole);
    if (marker === 238 && isAt(body, 0, "Adobe")) this.rgb = body[11] === 0;
  }
  /** @param {Uint8Array} body */
  #quantisation(body) {
    for (let at = 0; at < body.length; ) {
      const [wide, number] = [body[at] >> 4, body[at] & 15];
      const table2 = new Uint16Array(64);
      at++;
      for (let place = 0; place < 64; place++, at += wide ? 2 : 1) table2[place] = wide ? u16(body, at) : body[at];
      if (at > body.length || number > 3 || this.scans) throw new ProtocolError("unknown");
      this.tables[number] = table2;
    }
  }
  /** @param {Uint8Array} body */
  #huffman(body) {
    for (let at = 0; at + 17 <= body.length; ) {
      const lengths = body.subarray(at + 1, at + 17);
      const count = lengths.reduce((sum2, length) => sum2 + length, 0);
      this.codes[body[at] & 31] = codesOf(lengths, body.subarray(at + 17, at + 17 + count));
      at += 17 + count;
    }
  }
  /** @param {number} marker @param {Uint8Array} body */
  #begin(marker, body) {
    const [height, width, count] = [u16(body, 1), u16(body, 3), body[5]];
    if (this.frame || body[0] !== 8 || !height || !width) throw new ProtocolError("unknown");
    if (count !== 1 && count !== 3 || body.length < 6 + 3 * count) throw new ProtocolError("unknown");
    const parts = Array.from({ length: count }, (_, number) => body.subarray(6 + 3 * number, 9 + 3 * number));
    const [h, v] = [Math.max(...parts.map((part) => part[1] >> 4)), Math.max(...parts.map((part) => part[1] & 15))];
    const [groups, rows] = [Math.ceil(width / (8 * h)), Math.ceil(height / (8 * v))];
    const sizes = parts.map((part) => (part[1] >> 4) * (part[1] & 15));
    if (sizes.some((size) => !size) || sizes.reduce((sum2, size) => sum2 + size) > 10) throw new ProtocolError("unknown");
    if (64 * groups * rows * sizes.reduce((sum2, size) => sum2 + size) > MAX_COEFFICIENTS)
      throw new ProtocolError("too-much");
    const components = parts.map(([id, size, table2]) => {
      const [across, down] = [groups * (size >> 4), rows * (size & 15)];
      const blocks2 = new Int16Array(64 * across * down);
      return { id, h: size >> 4, v: size & 15, table: table2, across, down, blocks: blocks2, dc: 0, ac: 0, before: 0 };
    });
    this.progressive = marker === 194;
    this.rgb ||= String.fromCharCode(...components.map(({ id }) => id)) === "RGB";
    this.frame = { width, height, h, v, components, tables: [], rgb: false, heads: [] };
  }
  /** @param {Uint8Array} body @param {number} at */
  async #scan(body, at) {
    const { frame, progressive } = this;
    if (!frame || ++this.scans > MAX_SCANS || body.length !== 4 + 2 * body[0]) throw new ProtocolError("broken");
    const components = Array.from({ length: body[0] }, (_, number) => {
      const component = frame.components.find(({ id }) => id === body[1 + 2 * number]);
      if (!component) throw new ProtocolError("broken");
      return Object.assign(component, { dc: body[2 + 2 * number] >> 4, ac: (body[2 + 2 * number] & 15) + 16 });
    });
    const [from, to, steps] = body.subarray(-3);
    if (progressive && (to > 63 || from > to || from === 0 && to > 0 || from && components.length > 1))
      throw new ProtocolError("broken");
    const scan2 = progressive ? { components, from, to, high: steps >> 4, low: steps & 15, progressive } : { components, from: 0, to: 63, high: 0, low: 0, progressive };
    return this.#blocks(frame, scan2, new Bits(this.bytes, at));
  }
  /** Goes through the blocks of a scan; where what follows begins. @param {Frame} frame @param {Scan} scan @param {Bits} bits */
  async #blocks(frame, scan2, bits2) {
    const coding = new Coding(scan2, this.codes, bits2);
    let left = this.interval;
    for (const row of placesOf(frame, scan2.components)) {
      for (const group of row) {
        if (this.interval && left-- === 0) {
          bits2.restart();
          coding.restart();
          left = this.interval - 1;
        }
        for (const [component, at2] of group) coding.block(component, at2);
      }
      await this.tell(bits2.at);
    }
    let { at } = bits2;
    while (at < this.bytes.length && (this.bytes[at] !== 255 || this.bytes[at + 1] === 0)) at++;
    return at;
  }
};
function* placesOf({ width, height, h, v }, components) {
  const alone = components.length === 1;
  const [{ h: hers, v: vers }] = components;
  const across = alone ? Math.ceil(Math.ceil(width * hers / h) / 8) : Math.ceil(width / (8 * h));
  const down = alone ? Math.ceil(Math.ceil(height * vers / v) / 8) : Math.ceil(height / (8 * v));
  for (let y = 0; y < down; y++) yield rowOf(components, y, across, alone);
}
function* rowOf(components, y, count, alone) {
  for (let x2 = 0; x2 < count; x2++) {
    const group = [];
    for (const component of components) {
      const [h, v] = alone ? [1, 1] : [component.h, component.v];
      for (let down = 0; down < v; down++)
        for (let across = 0; across < h; across++)
          group.push([component, 64 * ((y * v + down) * component.across + x2 * h + across)]);
    }
    yield group;
  }
}
var Coding = class {
  /** Blocks that have nothing more in this scan. */
  #ended = 0;
  /** @param {Scan} scan @param {Uint16Array[]} codes @param {Bits} bits */
  constructor(scan2, codes, bits2) {
    this.scan = scan2;
    this.codes = codes;
    this.bits = bits2;
    this.restart();
  }
  restart() {
    this.#ended = 0;
    for (const component of this.scan.components) component.before = 0;
  }
  /** @param {Component} component @param {number} at */
  block(component, at) {
    const { from, high, progressive } = this.scan;
    if (!progressive) this.#whole(component, at);
    else if (from === 0) this.#first(component, at);
    else if (high === 0) this.#others(component, at);
    else this.#finer(component, at);
  }
  /** @param {number} number */
  #codes(number) {
    const codes = this.codes[number];
    if (!codes) throw new ProtocolError("broken");
    return codes;
  }
  /** @param {Component} component @param {number} at */
  #whole(component, at) {
    component.before += this.bits.signed(lengthIn(this.bits.symbol(this.#codes(component.dc))));
    component.blocks[at] = component.before;
    const codes = this.#codes(component.ac);
    for (let place = 1; place < 64; place++) {
      const symbol = this.bits.symbol(codes);
      const [zeros, length] = [symbol >> 4, symbol & 15];
      if (length === 0 && zeros < 15) return;
      place += zeros;
      if (place > 63) throw new ProtocolError("broken");
      component.blocks[at + place] = this.bits.signed(length);
    }
  }
  /** @param {Component} component @param {number} at */
  #first(component, at) {
    const { high, low } = this.scan;
    if (high) {
      if (this.bits.next(1)) component.blocks[at] |= 1 << low;
      return;
    }
    component.before += this.bits.signed(lengthIn(this.bits.symbol(this.#codes(component.dc))));
    component.blocks[at] = component.before << low;
  }
  /** @param {Component} component @param {number} at */
  #others({ blocks: blocks2, ac }, at) {
    const { from, to, low } = this.scan;
    if (this.#ended > 0) return void this.#ended--;
    const codes = this.#codes(ac);
    for (let place = from; place <= to; place++) {
      const symbol = this.bits.symbol(codes);
      const [zeros, length] = [symbol >> 4, symbol & 15];
      if (length === 0 && zeros < 15) {
        this.#ended = (1 << zeros) - 1 + this.bits.next(zeros);
        return;
      }
      place += zeros;
      if (place > 63) throw new ProtocolError("broken");
      blocks2[at + place] = this.bits.signed(length) << low;
    }
  }
  /** @param {Component} component @param {number} at */
  #finer({ blocks: blocks2, ac }, at) {
    const { from, to, low } = this.scan;
    const codes = this.#codes(ac);
    let place = from;
    for (; this.#ended === 0 && place <= to; place++) {
      const symbol = this.bits.symbol(codes);
      const [zeros, length] = [symbol >> 4, symbol & 15];
      if (length === 0 && zeros < 15) {
        this.#ended = (1 << zeros) + this.bits.next(zeros);
        break;
      }
      const fresh = length === 0 ? 0 : (this.bits.next(1) ? 1 : -1) << low;
      place = this.#past(blocks2, at, place, to, zeros);
      if (fresh && place <= to) blocks2[at + place] = fresh;
    }
    if (this.#ended === 0) return;
    this.#past(blocks2, at, place, to, 64);
    this.#ended--;
  }
  /** Goes past so many zeros, and makes what is not zero finer. @param {Int16Array} blocks @param {number} at @param {number} from @param {number} to @param {number} zeros @returns {number} where it stopped */
  #past(blocks2, at, from, to, zeros) {
    const bit = 1 << this.scan.low;
    let place = from;
    for (let left = zeros; place <= to; place++) {
      const value = blocks2[at + place];
      if (value === 0 && left-- === 0) break;
      if (value !== 0 && this.bits.next(1) && !(value & bit)) blocks2[at + place] += value > 0 ? bit : -bit;
    }
    return place;
  }
};
function lengthIn(length) {
  if (length > 15) throw new ProtocolError("broken");
  return length;
}
var blocksOf = (bytes, tell4) => new Reader(bytes, tell4).read();

// files/jpeg-writing.js
var [MAX_DIFFERENCE, MAX_OTHER] = [11, 10];
var MAX_LENGTH = 16;
var lengthOf = (value) => 32 - Math.clz32(Math.abs(value));
function symbolsOf(component, at, give) {
  const { blocks: blocks2 } = component;
  const difference = blocks2[at] - component.before;
  component.before = blocks2[at];
  const first2 = lengthOf(difference);
  if (first2 > MAX_DIFFERENCE) throw new ProtocolError("broken");
  give(true, first2, difference, first2);
  let zeros = 0;
  for (let place = 1; place < 64; place++) {
    const value = blocks2[at + place];
    if (value === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 15; zeros -= 16) give(false, 240, 0, 0);
    const length = lengthOf(value);
    if (length > MAX_OTHER) throw new ProtocolError("broken");
    give(false, zeros << 4 | length, value, length);
    zeros = 0;
  }
  if (zeros) give(false, 0, 0, 0);
}
function codesFor(counts) {
  const often = [...counts, 1];
  const sizes = new Uint8Array(257);
  const trees = often.map((_, symbol) => [symbol]);
  for (; ; ) {
    const [least, next] = often.flatMap((count, symbol) => count ? [symbol] : []).sort((a, b) => often[a] - often[b] || b - a);
    if (next === void 0) break;
    often[least] += often[next];
    often[next] = 0;
    trees[least].push(...trees[next]);
    for (const symbol of trees[least]) sizes[symbol]++;
  }
  return assigned(sizes, shortened(sizes));
}
function shortened(sizes) {
  const counts = new Uint16Array(258);
  for (const size of sizes) if (size) counts[size]++;
  for (let length = counts.length - 1; length > MAX_LENGTH; length--)
    while (counts[length]) {
      let shorter = length - 2;
      while (!counts[shorter]) shorter--;
      counts[length] -= 2;
      counts[length - 1]++;
      counts[shorter + 1] += 2;
      counts[shorter]--;
    }
  let longest = MAX_LENGTH;
  while (longest && !counts[longest]) longest--;
  counts[longest]--;
  return [...counts.subarray(1, MAX_LENGTH + 1)];
}
function assigned(sizes, counts) {
  const symbols = Array.from({ length: 256 }, (_, symbol) => symbol).filter((symbol) => sizes[symbol]).sort((a, b) => sizes[a] - sizes[b] || a - b);
  const [codes, lengths] = [new Uint16Array(256), new Uint8Array(256)];
  let [code, at] = [0, 0];
  for (const [shorter, count] of counts.entries()) {
    for (let left = count; left > 0; left--) {
      codes[symbols[at]] = code++;
      lengths[symbols[at++]] = shorter + 1;
    }
    code <<= 1;
  }
  return { codes, lengths, written: [...counts, ...symbols] };
}
var BitsOut = class {
  #bytes;
  #at = 0;
  #held = 0;
  #count = 0;
  /** @param {number} size about as many bytes as there will be */
  constructor(size) {
    this.#bytes = new Uint8Array(size);
  }
  /** @param {number} value @param {number} length up to 16 */
  add(value, length) {
    this.#held = this.#held << length | value & (1 << length) - 1;
    this.#count += length;
    while (this.#count >= 8) {
      this.#count -= 8;
      this.#byte(this.#held >> this.#count & 255);
    }
    this.#held &= (1 << this.#count) - 1;
  }
  /** @param {number} byte */
  #byte(byte) {
    if (this.#at + 2 > this.#bytes.length) {
      const before = this.#bytes;
      this.#bytes = new Uint8Array(2 * before.length + 1024);
      this.#bytes.set(before);
    }
    this.#bytes[this.#at++] = byte;
    if (byte === 255) this.#bytes[this.#at++] = 0;
  }
  end() {
    if (this.#count) this.add(127, 8 - this.#count);
    return this.#bytes.subarray(0, this.#at);
  }
};
var segment = (marker, body) => concat(new Uint8Array([255, marker, body.length + 2 >> 8, body.length + 2 & 255]), Uint8Array.from(body));
async function jpegOf2(frame, size, tell4) {
  const { components, tables } = frame;
  const counts = Array.from({ length: 4 }, () => new Uint32Array(256));
  const tableOf2 = (component, isFirst) => (component === components[0] ? 0 : 1) + (isFirst ? 0 : 2);
  await through(
    frame,
    (component, at) => symbolsOf(component, at, (isFirst, symbol) => void counts[tableOf2(component, isFirst)][symbol]++),
    (part) => tell4(part / 2)
  );
  const codes = counts.map(codesFor);
  const bits2 = new BitsOut(size + 1024);
  const write = (component, at) => symbolsOf(component, at, (isFirst, symbol, value, length) => {
    const { codes: all, lengths } = codes[tableOf2(component, isFirst)];
    bits2.add(all[symbol], lengths[symbol]);
    if (length) bits2.add(value < 0 ? value - 1 : value, length);
  });
  await through(frame, write, (part) => tell4((1 + part) / 2));
  const wide = tables.some((table2) => table2?.some((number) => number > 255));
  return [
    new Uint8Array([255, 216]),
    ...frame.heads,
    ...tables.flatMap((table2, number) => table2 ? [segment(219, quantisation(table2, number, wide))] : []),
    segment(wide ? 193 : 192, [
      ...[8, frame.height >> 8, frame.height & 255, frame.width >> 8, frame.width & 255, components.length],
      ...components.flatMap(({ id, h, v, table: table2 }) => [id, h << 4 | v, table2])
    ]),
    ...codes.flatMap(
      ({ written: written6 }, number) => components.length === 1 && number & 1 ? [] : [segment(196, [number & 1 | (number > 1 ? 16 : 0), ...written6])]
    ),
    segment(218, [components.length, ...components.flatMap(({ id }, at) => [id, at ? 17 : 0]), 0, 63, 0]),
    bits2.end(),
    new Uint8Array([255, 217])
  ];
}
var quantisation = (table2, number, wide) => wide ? [16 | number, ...[...table2].flatMap((step) => [step >> 8, step & 255])] : [number, ...table2];
async function through(frame, each, tell4) {
  for (const component of frame.components) component.before = 0;
  let row = 0;
  const rows = Math.ceil(frame.height / (8 * frame.v));
  for (const groups of placesOf(frame, frame.components)) {
    for (const group of groups) for (const [component, at] of group) each(component, at);
    await tell4(++row / rows);
  }
}

// files/png-blackening.js
var CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
var STAYING = { IHDR: 13, PLTE: 768, tRNS: 256, gAMA: 4, cHRM: 32, sRGB: 1, sBIT: 4, pHYs: 9, bKGD: 6, cICP: 4, eXIf: 26, IEND: 0 };
var WITHOUT_PALETTE = { ...STAYING, PLTE: -1, tRNS: 6 };
var MOVING = ["acTL", "fcTL", "fdAT"];
var MAX_LIGHT = 150;
var MAX_PIXELS = 96 * 1048576;
var WHOLE = [{ x: 0, y: 0, across: 1, down: 1 }];
var INTERLACED = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]].map(([x2, y, across, down]) => ({ x: x2, y, across, down }));
async function blackPng(reading, areas, tell4) {
  const all = await chunks(reading);
  if (all.some(({ type }) => MOVING.includes(type))) throw new ProtocolError("unknown");
  const body = async (chunk) => chunk ? (await reading.at(chunk.from + 8, chunk.to - chunk.from - 12)).slice() : new Uint8Array();
  const bodyOf2 = (type) => body(all.find((chunk) => chunk.type === type));
  const head = headOf(await bodyOf2("IHDR"));
  const pieces = [];
  for (const chunk of all) if (chunk.type === "IDAT") pieces.push(await body(chunk));
  const packed = concat(...pieces);
  const size = passesOf(head).reduce((sum2, pass) => sum2 + sizeOf(head, pass).bytes, 0);
  if (size > MAX_PIXELS) throw new ProtocolError("too-much");
  const rows = await unpackedAll(packed, size, (part) => tell4(part / 4));
  const clear = await bodyOf2("tRNS");
  const passes = passesOf(head).map((pass) => partsIn(head, pass, areas(head)));
  const used = head.colour === 3 ? await usedOutside(rows, head, passes, (part) => tell4(0.25 + part / 4)) : null;
  const colours = used && paletteFor(head, await bodyOf2("PLTE"), clear, used);
  const black = colours ? [colours.black] : blackOf(head, clear);
  await blackenPasses(rows, head, passes, black, (part) => tell4(0.5 + part / 4));
  const made = await packedAll(rows, packed.length, (part) => tell4((3 + part) / 4));
  const before = all.findIndex(({ type }) => type === "IDAT");
  const others = all.flatMap(({ type, from, to }, number) => {
    const isFirst = all.findIndex((chunk) => chunk.type === type) === number;
    if (!isFirst || to - from - 12 > (head.colour === 3 ? STAYING : WITHOUT_PALETTE)[type] || !(type in STAYING))
      return [];
    const changed = type === "PLTE" ? colours?.palette : type === "tRNS" ? colours?.clear : null;
    return [{ number, blob: changed ? chunkOf(type, changed) : reading.blob.slice(from, to) }];
  });
  return [
    reading.blob.slice(0, 8),
    ...others.filter(({ number }) => number < before).map(({ blob }) => blob),
    ...made,
    ...others.filter(({ number }) => number > before).map(({ blob }) => blob)
  ];
}
function headOf(bytes) {
  const [width, height] = [u32(bytes, 0), u32(bytes, 4)];
  const [depth, colour, method, filter, interlaced] = bytes.subarray(8);
  if (bytes.length !== 13 || !width || !height || !CHANNELS[colour] || ![1, 2, 4, 8, 16].includes(depth) || method || filter || interlaced > 1)
    throw new ProtocolError("broken");
  return { width, height, depth, colour, interlaced: interlaced === 1 };
}
var passesOf = ({ interlaced }) => interlaced ? INTERLACED : WHOLE;
function sizeOf({ width, height, depth, colour }, { x: x2, y, across, down }) {
  const columns = Math.ceil((width - x2) / across);
  const rows = Math.ceil((height - y) / down);
  const row = Math.ceil(columns * depth * CHANNELS[colour] / 8);
  return columns > 0 && rows > 0 ? { columns, rows, row, bytes: rows * (row + 1) } : { columns: 0, rows: 0, row: 0, bytes: 0 };
}
function blackOf({ depth, colour }, clear) {
  const full = (1 << depth) - 1;
  if (colour === 4) return [0, full];
  if (colour === 6) return [0, 0, 0, full];
  const isClear = clear.length > 0 && clear.every((byte) => byte === 0);
  return [...Array(CHANNELS[colour] - 1).fill(0), isClear ? 1 : 0];
}
function paletteFor({ depth }, before, clear, used) {
  const entries2 = Array.from({ length: Math.min(256, 1 << depth) }, (_, entry) => entry);
  const count = Math.floor(before.length / 3);
  const light = (entry) => before[3 * entry] + before[3 * entry + 1] + before[3 * entry + 2] + 1e3 * (255 - (clear[entry] ?? 255));
  const dark = entries2.filter((entry) => used[entry] && entry < count).sort((a, b) => light(a) - light(b))[0];
  const isThere = dark !== void 0 && light(dark) === 0;
  const black = isThere ? dark : entries2.find((entry) => !used[entry] && entry <= count) ?? dark;
  if (black === void 0 || used[black] && light(black) > MAX_LIGHT) throw new ProtocolError("unknown");
  const palette = new Uint8Array(3 * Math.max(count, black + 1));
  palette.set(before.subarray(0, 3 * count));
  for (const entry of entries2) if (!used[entry]) palette.fill(0, 3 * entry, 3 * entry + 3);
  return { black, palette, clear: clear.map((value, entry) => used[entry] ? value : 255) };
}
function partsIn(head, pass, areas) {
  const { columns, rows, row, bytes } = sizeOf(head, pass);
  const parts = areas.map(({ left, top, right, bottom }) => ({
    left: Math.max(0, Math.ceil((left - pass.x) / pass.across)),
    right: Math.min(columns, Math.ceil((right - pass.x) / pass.across)),
    top: Math.max(0, Math.ceil((top - pass.y) / pass.down)),
    bottom: Math.min(rows, Math.ceil((bottom - pass.y) / pass.down))
  }));
  return { columns, rows, row, bytes, parts: parts.filter(({ left, right }) => left < right) };
}
async function usedOutside(rows, head, passes, tell4) {
  const used = new Uint8Array(256);
  const [{ depth }, full] = [head, (1 << head.depth) - 1];
  let at = 0;
  for (const { columns, rows: count, row: length, parts } of passes) {
    let above = new Uint8Array(length);
    for (let y = 0; y < count; y++, at += length + 1) {
      above = unfiltered(rows.subarray(at + 1, at + length + 1), above, rows[at], 1);
      const here = parts.filter(({ top, bottom }) => y >= top && y < bottom);
      for (let x2 = 0; x2 < columns; x2++) {
        const inside = here.find(({ left, right }) => x2 >= left && x2 < right);
        if (inside) x2 = inside.right - 1;
        else used[above[x2 * depth >> 3] >> 8 - depth - (x2 * depth & 7) & full] = 1;
      }
      await tell4(at / rows.length);
    }
  }
  return used;
}
async function blackenPasses(rows, head, passes, black, tell4) {
  const distance = Math.max(1, head.depth * CHANNELS[head.colour] >> 3);
  let from = 0;
  for (const { rows: count, row: length, bytes, parts } of passes) {
    const last = Math.max(0, ...parts.map(({ bottom }) => bottom));
    let [above, newAbove] = [new Uint8Array(length), new Uint8Array(length)];
    for (let y = 0; y < count && y <= last; y++) {
      const at = from + y * (length + 1);
      const row = rows.subarray(at + 1, at + length + 1);
      const plain2 = unfiltered(row, above, rows[at], distance);
      const changed = plain2.slice();
      for (const { left, right, top, bottom } of parts)
        if (y >= top && y < bottom) {
          rows[at] = 0;
          for (let x2 = left; x2 < right; x2++) put(changed, x2, head, black);
        }
      row.set(filtered(changed, newAbove, rows[at], distance));
      [above, newAbove] = [plain2, changed];
      await tell4(at / rows.length);
    }
    from += bytes;
  }
}
function put(row, x2, { depth }, values) {
  for (const [channel, value] of values.entries()) {
    const at = x2 * values.length + channel;
    if (depth === 16) row[2 * at] = row[2 * at + 1] = value & 255;
    else if (depth === 8) row[at] = value;
    else {
      const bit = at * depth;
      const shift = 8 - depth - (bit & 7);
      row[bit >> 3] = row[bit >> 3] & ~((1 << depth) - 1 << shift) | value << shift;
    }
  }
}
var FORETOLD = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => left + up >> 1,
  (left, up, corner) => {
    const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
    if (toLeft <= toUp && toLeft <= toCorner) return left;
    return toUp <= toCorner ? up : corner;
  }
];
function foretold(filter) {
  if (!FORETOLD[filter]) throw new ProtocolError("broken");
  return FORETOLD[filter];
}
function unfiltered(row, above, filter, distance) {
  const foretell = foretold(filter);
  const plain2 = new Uint8Array(row.length);
  for (let at = 0; at < row.length; at++) {
    const from = at - distance;
    plain2[at] = row[at] + foretell(from < 0 ? 0 : plain2[from], above[at], from < 0 ? 0 : above[from]);
  }
  return plain2;
}
function filtered(plain2, above, filter, distance) {
  const foretell = foretold(filter);
  const row = new Uint8Array(plain2.length);
  for (let at = 0; at < row.length; at++) {
    const from = at - distance;
    row[at] = plain2[at] - foretell(from < 0 ? 0 : plain2[from], above[at], from < 0 ? 0 : above[from]);
  }
  return row;
}
async function unpackedAll(packed, size, tell4) {
  if (!("CompressionStream" in globalThis)) throw new ProtocolError("unknown");
  const reader = new Blob([plain(packed)]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
  const all = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: void 0 }));
    if (done || !value) throw new ProtocolError("broken");
    all.set(value.subarray(0, size - at), at);
    at += value.length;
    await tell4(Math.min(1, at / size));
  }
  await reader.cancel().catch(() => {
  });
  return all;
}
async function packedAll(rows, expected, tell4) {
  const reader = new Blob([plain(rows)]).stream().pipeThrough(new CompressionStream("deflate")).getReader();
  const made = [];
  let size = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    made.push(chunkOf("IDAT", piece.value));
    size += piece.value.length;
    await tell4(Math.min(0.99, size / expected));
  }
  await tell4(1);
  return made;
}

// files/blackening.js
var MAX_AREAS = 100;
var MAX_SHOWN = 8e7;
async function kindOf3(blob) {
  const head = new Uint8Array(await blob.slice(0, 16).arrayBuffer());
  if (isJpeg(head)) return { bare: bareJpeg, clean: cleanJpeg, black: blackJpeg };
  if (isPng(head)) return { bare: barePng, clean: cleanPng, black: blackPng };
  throw new ProtocolError("unknown");
}
async function pictureOf(blob) {
  const { bare: bare2 } = await kindOf3(blob);
  const { parts, turned, pixels } = await bare2(new Reading(blob, new Allowance()));
  if (pixels > MAX_SHOWN) throw new ProtocolError("too-much");
  return { blob: joined2(parts), turned };
}
async function blacken(blob, name, areas, tell4) {
  const { bare: bare2, clean: clean3, black } = await kindOf3(blob);
  if (!areas.length || areas.length > MAX_AREAS) throw new ProtocolError("too-much");
  const { turned } = await bare2(new Reading(blob, new Allowance()));
  const cleaned = joined2(await clean3(new Reading(blob, new Allowance())));
  const pixels = (size) => areas.map((area) => asKept(area, turned, size));
  const copy = joined2(await black(new Reading(cleaned, new Allowance()), pixels, tell4));
  const seen = await look(copy, name);
  if (seen.state === "unknown") throw new ProtocolError("broken");
  return { blob: copy, seen };
}
var joined2 = (parts) => new Blob(parts.map((part) => part instanceof Blob ? part : plain(part)));
var PLACES = [
  (x2, y) => [x2, y],
  (x2, y) => [1 - x2, y],
  (x2, y) => [1 - x2, 1 - y],
  (x2, y) => [x2, 1 - y],
  (x2, y) => [y, x2],
  (x2, y) => [y, 1 - x2],
  (x2, y) => [1 - y, 1 - x2],
  (x2, y) => [1 - y, x2]
];
function asKept({ left, top, right, bottom }, turned, { width, height }) {
  const [a, b] = [PLACES[turned - 1](left, top), PLACES[turned - 1](right, bottom)];
  const place = (share, of) => Math.min(1, Math.max(0, share)) * of;
  return {
    left: Math.floor(place(Math.min(a[0], b[0]), width)),
    top: Math.floor(place(Math.min(a[1], b[1]), height)),
    right: Math.ceil(place(Math.max(a[0], b[0]), width)),
    bottom: Math.ceil(place(Math.max(a[1], b[1]), height))
  };
}
async function blackJpeg(reading, areas, tell4) {
  const bytes = (await reading.whole()).slice();
  const frame = await blocksOf(bytes, (done) => tell4(done / bytes.length / 2));
  for (const area of areas(frame)) for (const component of frame.components) blackenBlocks(frame, component, area);
  return [concat(...await jpegOf2(frame, bytes.length, (part) => tell4((1 + part) / 2)))];
}
function blackenBlocks({ h, v, components, tables, rgb }, component, { left, top, right, bottom }) {
  const table2 = tables[component.table];
  if (!table2) throw new ProtocolError("broken");
  const isDark = component === components[0] || rgb;
  const black = isDark ? -Math.round(1024 / Math.max(1, table2[0])) : 0;
  const [wide, high] = [8 * h, 8 * v];
  const [from, to] = [Math.floor(left / wide) * component.h, Math.ceil(right / wide) * component.h];
  for (let y = Math.floor(top / high) * component.v; y < Math.min(component.down, Math.ceil(bottom / high) * component.v); y++)
    for (let x2 = from; x2 < Math.min(component.across, to); x2++) {
      const at = 64 * (y * component.across + x2);
      component.blocks.fill(0, at, at + 64);
      component.blocks[at] = black;
    }
}

// people/headings.js
var WORDS3 = [
  ["birth", "birth dob born geburt naissance nacimiento nascita nascimento geboorte urodzen doğum рожден народжен ميلاد تولد 出生 生日 生年 誕生 जन्म"],
  ["religion", "relig faith church denomination konfession glaube bekenntnis confession culte confesión fede geloof wyznan din_ inanç вероиспов вера конфесс віра дин ديانة دين دین مذهب 宗教 信仰 信教 धर्म"],
  ["origin", "ethnic race origin herkunft abstammung ethnie origine raza étnia etnia origen origem afkomst etni pochodzen rasa köken ırk этни раса происхожд етні походжен عرق أصل قومیت نژاد 民族 种族 種族 族裔 人種 出身 जाति मूल"],
  ["nationality", "nationality citizen staatsang nationalität nationalité nacionalidad ciudadan nazionalit cittadin nacionalidade cidadan nationaliteit staatsburg obywatel narodow uyruk vatandaş граждан национальн громадян جنسية تابعیت ملیت 国籍 國籍 राष्ट्रीयता नागरिक"],
  ["health", "health diagnos disease illness medic disab sick icd patient blood krank gesund befund behinder santé maladie handicap salud enfermed malattia salute disabil saúde doença gezond ziekte zdrow chorob niepełno sağlık hastalık engel teşhis здоров болезн диагноз инвалид хвороб діагноз صحة مرض تشخيص سلامت بیماری 健康 疾病 诊断 病 診断 障害 स्वास्थ्य रोग बीमारी"],
  ["union", "union gewerkschaft syndicat sindicat sindacat vakbond związek_zaw związki_zaw sendika профсоюз профспілк نقابة اتحادیه 工会 工會 組合 यूनियन"],
  ["party", "party politic partei politisch parti_ partido partito partij partia parti партия партій партія полити політи حزب سياس 党派 政治 党 政党 दल राजनीति"],
  ["sex", "sexual sexuality orientation gender_identity sexuell sexuel orientación_sex orientamento orientação seksue geaard seksual cinsel_ cinsel сексуал جنسي جنسی گرایش 性取向 性的指向 यौन"],
  ["mail", "mail e-mail email courriel correo posta_el электронная_почта почта пошта بريد ایمیل 邮箱 邮件 電郵 メール ईमेल"],
  ["phone", "phone tel mobile cell fax handy téléphone teléfono móvil telefono cellulare telefone celular telefoon telefon cep_ телефон моб هاتف جوال تلفن موبایل 电话 手机 電話 携帯 फ़ोन फोन मोबाइल दूरभाष"],
  ["account", "iban account konto kontonummer compte_banc cuenta conto_ conta_ rekening rachun hesap счёт счет рахунок حساب 账号 账户 帳號 口座 खाता"],
  ["card", "card credit_card kreditkarte carte tarjeta carta_ cartão creditcard karta kart_no карта картка بطاقة کارت 卡号 カード कार्ड"],
  ["identity", "ssn nin passport national_id id_number personal_no personnel employee_id tax svnr steuer ausweis personalnummer sozialvers nir sécurité_sociale matricule dni nie nif pasaporte codice_fisc passaporto cpf contribuinte bsn paspoort pesel nip dowod dowód tc_kimlik tckn kimlik inn_ инн снилс паспорт рнокпп іпн هوية رقم_قومي كد_ملي کد_ملی شناسنامه 身份证 證件 护照 マイナンバー 旅券 आधार पैन"],
  ["plate", "plate licence_plate license_plate registration kennzeichen immatric matrícula targa kenteken rejestracyj plaka госномер номерной номерний لوحة پلاک 车牌 車牌 ナンバープレート वाहन"],
  ["address", "address street zip postal postcode city town adresse straße strasse plz wohnort rue ville code_post dirección calle cp_ ciudad indirizzo via_ cap_ città endereço rua morada cidade adres straat postcode woonplaats ulica kod_poczt miasto adres_ sokak posta_kodu il_ адрес улица индекс город адреса вулиця місто عنوان شارع مدينة آدرس نشانی شهر 地址 住址 邮编 住所 郵便 पता शहर पिन"],
  ["place", "lat latitude lon lng longitude coord gps geo breitengrad längengrad latitud longitud широта долгота довгота enlem boylam خط_العرض 纬度 经度 緯度 経度 अक्षांश"],
  ["internet", "ip ipv4 ipv6 ip_addr"],
  ["name", "name surname firstname lastname fullname forename person customer client_name vorname nachname familienname mitarbeiter nom prénom prenom nombre apellido nome cognome sobrenome apelido naam voornaam achternaam imię imie nazwisko ad_ adı soyad isim имя фамилия отчество фио ім'я імя прізвище піб اسم لقب نام 姓名 名字 姓 氏名 名前 नाम"]
];
var NOT = /\b(file|product|item|company|firm|host|user.?agent|domain|event|department|abteilung|firma|produkt|datei|produit|société|producto|empresa|prodotto|azienda|sheet|brand|model|column|table|project|status|type|unit)\b/;
var BEGINNINGS = WORDS3.map(([kind, words2]) => [kind, words2.split(" ").map((word) => word.replaceAll("_", " "))]);
var CJK = /[\u3040-\u30ff\u3400-\u9fff]/;
function kindOfHeading(heading) {
  const plain2 = ` ${heading.normalize("NFKC").slice(0, 80).replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").toLowerCase().replace(/[^\p{L}\p{M}\p{N}'-]+/gu, " ").replace(/(^| )ال/g, "$1").trim()} `;
  if (NOT.test(plain2)) return null;
  for (const [kind, words2] of BEGINNINGS)
    for (const word of words2) {
      const short = word.length < 4 && !CJK.test(word);
      if (CJK.test(word) ? plain2.includes(word) : plain2.includes(` ${word}${short && !word.endsWith(" ") ? " " : ""}`))
        return kind;
    }
  return null;
}

// people/rows.js
var MARK = "\uFEFF";
var MAX_ROW2 = 1048576;
var MAX_COLUMNS = 1e3;
var READ = 4194304;
var PIECE3 = 262144;
var SAMPLE = 262144;
var DELIMITERS = [",", ";", "	", "|"];
var COMPARED = 60;
function formOf2(head, name) {
  const encoding = encodingOf(head);
  const text2 = decoder(encoding)(head, true).replace(MARK, "");
  if (/\.(tsv|tab)$/i.test(name)) return { delimiter: "	", encoding };
  const told = /^sep=([^\r\n])\r?\n/i.exec(text2)?.[1];
  return { delimiter: told ?? delimiterOf(text2), encoding };
}
function encodingOf(head) {
  if (head[0] === 255 && head[1] === 254) return "utf-16le";
  if (head[0] === 254 && head[1] === 255) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return "utf-8";
  } catch {
    return "bytes";
  }
}
function delimiterOf(text2) {
  let [best, most] = [",", 0];
  for (const delimiter of DELIMITERS) {
    const counts = /* @__PURE__ */ new Map();
    for (const row of rowsOf(text2.slice(0, SAMPLE), delimiter, true).rows.slice(0, COMPARED))
      if (row.length > 1) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
    const score = Math.max(0, ...[...counts].map(([width, rows]) => rows + Math.min(width, 50) / 100));
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}
function decoder(encoding) {
  if (encoding === "bytes")
    return (bytes) => {
      let text2 = "";
      for (let at = 0; at < bytes.length; at += 8192) text2 += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return text2;
    };
  const decoding = new TextDecoder(encoding, { fatal: encoding === "utf-8", ignoreBOM: true });
  return (bytes, more) => {
    try {
      return decoding.decode(bytes, { stream: more });
    } catch {
      throw new ProtocolError("encoding");
    }
  };
}
function encoder(encoding) {
  const encoding8 = new TextEncoder();
  if (encoding !== "bytes") return (text2) => encoding8.encode(text2);
  return (text2) => Uint8Array.from(text2, (letter) => letter.charCodeAt(0));
}
function rowsOf(text2, delimiter, cut) {
  const rows = [];
  let at = 0;
  while (at < text2.length) {
    const row = rowAt(text2, at, delimiter, cut);
    if (row === null) break;
    rows.push(row.cells);
    at = row.end;
  }
  const rest = text2.slice(at);
  if (rest.length > MAX_ROW2) throw new ProtocolError("too-much");
  return { rows, rest };
}
function rowAt(text2, at, delimiter, cut) {
  const feed = text2.indexOf("\n", at);
  if (feed === -1 && cut) return null;
  const end = feed === -1 ? text2.length : feed + 1;
  if (end - at > MAX_ROW2) throw new ProtocolError("too-much");
  const line = text2.slice(at, feed === -1 ? end : withoutReturn(text2, at, feed));
  if (line.includes('"')) return quotedRow(text2, at, delimiter, cut);
  const cells = line.split(delimiter);
  if (cells.length > MAX_COLUMNS) throw new ProtocolError("too-much");
  return { cells, end };
}
function lineEnd(text2, end) {
  if (text2[end - 1] !== "\n") return "";
  return text2[end - 2] === "\r" ? "\r\n" : "\n";
}
function quotedRow(text2, from, delimiter, cut) {
  const cells = [];
  let feed = text2.indexOf("\n", from);
  for (let at = from; ; ) {
    const after = text2[at] === '"' ? afterQuote(text2, at) : at;
    if (feed !== -1 && feed < after) feed = text2.indexOf("\n", after);
    if (after === -1 || cut && feed === -1) return unclosed(text2, from, cut);
    const line = feed === -1 ? text2.length : feed;
    const next = text2.indexOf(delimiter, after);
    const isLast = next === -1 || next >= line;
    const end = isLast ? withoutReturn(text2, after, line) : next;
    addCell(cells, text2.slice(at, end), end - from);
    if (isLast) return { cells, end: Math.min(text2.length, line + 1) };
    at = end + delimiter.length;
  }
}
function addCell(cells, cell, length) {
  cells.push(cell);
  if (cells.length > MAX_COLUMNS || length > MAX_ROW2) throw new ProtocolError("too-much");
}
var withoutReturn = (text2, at, line) => line > at && text2[line - 1] === "\r" ? line - 1 : line;
function afterQuote(text2, at) {
  for (let next = at + 1; ; next += 2) {
    next = text2.indexOf('"', next);
    if (next === -1) return -1;
    if (text2[next + 1] !== '"') return next + 1;
  }
}
function unclosed(text2, from, cut) {
  if (!cut || text2.length - from > MAX_ROW2) throw new ProtocolError("too-much");
  return null;
}
function saidIn(raw) {
  if (raw[0] !== '"') return raw;
  const end = raw.lastIndexOf('"');
  return raw.slice(1, end).replaceAll('""', '"') + raw.slice(end + 1);
}
var letters = new TextDecoder("utf-16le", { ignoreBOM: true });
var own = (text2) => letters.decode(Uint16Array.from({ length: text2.length }, (_, at) => text2.charCodeAt(at)));
var quoted = (text2, delimiter) => text2.includes(delimiter) || /["\r\n]/.test(text2) ? `"${text2.replaceAll('"', '""')}"` : text2;
var FORMULA = /^[^\S\t\r]*(?:[=@\t\r＝＠]|[+＋-](?![0-9\s().,/eE+-]*$)|－)/;
function withoutFormula(raw, delimiter) {
  const first2 = raw.charCodeAt(0);
  if (first2 >= 48 && first2 <= 57 || first2 > 64 && first2 < 160) return raw;
  const text2 = saidIn(raw);
  return FORMULA.test(text2) ? quoted(`'${text2}`, delimiter) : raw;
}
async function* piecesOf2(blob, encoding) {
  const decode = decoder(encoding);
  for (let from = 0; from < blob.size; from += READ) {
    const bytes = new Uint8Array(await blob.slice(from, from + READ).arrayBuffer());
    for (let at = 0; at < bytes.length; at += PIECE3)
      yield decode(bytes.subarray(at, at + PIECE3), from + at + PIECE3 < blob.size);
  }
}

// people/hidden.js
var HIDDEN2 = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]+/gu;
var withoutHidden = (text2) => text2.replace(HIDDEN2, "");
var SeenPieces = class {
  /** Characters that were left out. */
  hidden = 0;
  /** @param {Blob} blob @param {Encoding} encoding */
  constructor(blob, encoding) {
    this.blob = blob;
    this.encoding = encoding;
  }
  async *[Symbol.asyncIterator]() {
    let isFirst = true;
    for await (const piece of piecesOf2(this.blob, this.encoding)) {
      const mark = isFirst && piece.startsWith(MARK) ? MARK : "";
      isFirst = false;
      yield mark + (this.encoding === "bytes" ? piece : this.#seen(piece.slice(mark.length)));
    }
  }
  /** @param {string} piece */
  #seen(piece) {
    const seen = withoutHidden(piece);
    this.hidden += piece.length - seen.length;
    return seen;
  }
};

// people/numbers.js
var digits = (text2) => Array.from(text2, Number);
var sum = (values, weights) => weights.reduce((total, weight, at) => total + weight * values[at], 0);
function modulo97(text2) {
  let rest = 0;
  for (const letter of text2) {
    const value = Number.parseInt(letter, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
function luhn(text2) {
  let total = 0;
  for (const [at, digit] of digits(text2).reverse().entries()) {
    const value = at % 2 ? 2 * digit : digit;
    total += value > 9 ? value - 9 : value;
  }
  return total % 10 === 0;
}
var isIban = (text2) => /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text2) && modulo97(text2.slice(4) + text2.slice(0, 4)) === 1;
var isCard = (text2) => /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3[068]\d{12}|6(?:011|5\d\d)\d{12}|35\d{14}|62\d{14,17}|220[0-4]\d{12}|9792\d{12})$/.test(
  text2
) && luhn(text2);
var DNI = "TRWAGMYFPDXBNJZSQVHLCKE";
var CODICE = "BAFHJNPRTVCESULDGIMOQKWZYX";
var [ADD, TURN] = [
  "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210",
  "01234567891576283094580379614289160435279453126870428657390127938064157046913258"
];
function verhoeff(text2) {
  let check = 0;
  for (const [at, digit] of digits(text2).reverse().entries())
    check = Number(ADD[10 * check + Number(TURN[10 * (at % 8) + digit])]);
  return check === 0;
}
var isDay = (month, day) => Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
function steuerId(text2) {
  const counts = new Set(text2.slice(0, 10)).size;
  if (counts !== 9 && counts !== 8) return false;
  let product = 10;
  for (const digit of digits(text2.slice(0, 10))) {
    const total = (digit + product) % 10 || 10;
    product = 2 * total % 11;
  }
  return (11 - product) % 10 === Number(text2[10]);
}
function cpf(text2) {
  const values = digits(text2);
  const check = (length) => {
    let total = 0;
    for (let at = 0; at < length; at++) total += values[at] * (length + 1 - at);
    return 10 * total % 11 % 10 === values[length];
  };
  return !/^(\d)\1+$/.test(text2) && check(9) && check(10);
}
function codiceFiscale(text2) {
  let total = 0;
  for (const [at, letter] of [...text2.slice(0, 15)].entries()) {
    const value = letter <= "9" ? Number(letter) : letter.charCodeAt(0) - 65;
    total += at % 2 ? value : CODICE.charCodeAt(value) - 65;
  }
  return String.fromCharCode(65 + total % 26) === text2[15];
}
function tcKimlik(text2) {
  const d = digits(text2);
  const tenth = (7 * (d[0] + d[2] + d[4] + d[6] + d[8]) - (d[1] + d[3] + d[5] + d[7]) + 100) % 10;
  return tenth === d[9] && d.slice(0, 10).reduce((a, b) => a + b) % 10 === d[10];
}
function codeMelli(text2) {
  const rest = sum(digits(text2), [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return !/^(\d)\1+$/.test(text2) && (rest < 2 ? rest : 11 - rest) === Number(text2[9]);
}
function myNumber(text2) {
  const rest = sum(digits(text2), [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest <= 1 ? 0 : 11 - rest) === Number(text2[11]);
}
var NATIONAL = [
  [/^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/, () => true],
  // United Kingdom: national insurance
  [/^\d{10}$/, (text2) => (11 - sum(digits(text2), [10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 11 === Number(text2[9])],
  // NHS
  [/^[XYZ]?\d{7,8}[A-Z]$/, (text2) => DNI[Number(text2.slice(0, -1).replace(/^[XYZ]/, (letter) => `${"XYZ".indexOf(letter)}`)) % 23] === text2.at(-1)],
  // Spain
  [/^[12]\d{2}(0[1-9]|1[0-2]|[2-9]\d)(\d\d|2[AB])\d{8}$/, (text2) => Number(BigInt(text2.slice(0, 13).replace("A", "0").replace("B", "0")) % 97n) === 97 - Number(text2.slice(13)) || /[AB]/.test(text2)],
  // France
  [/^[1-9]\d{10}$/, steuerId],
  [/^[A-Z]{6}\d\d[A-EHLMPRST]\d\d[A-Z]\d{3}[A-Z]$/, codiceFiscale],
  [/^[1-3568]\d{8}$/, (text2) => {
    const rest = sum(digits(text2), [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    return (rest < 2 ? 0 : 11 - rest) === Number(text2[8]);
  }],
  // Portugal
  [/^\d{11}$/, cpf],
  [/^\d{9}$/, (text2) => text2 !== "000000000" && sum(digits(text2), [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0],
  // Netherlands
  [/^\d{11}$/, (text2) => isDay(`${Number(text2.slice(2, 4)) % 20}`, text2.slice(4, 6)) && sum(digits(text2), [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0],
  // Poland
  [/^[1-9]\d{10}$/, tcKimlik],
  [/^\d{12}$/, (text2) => sum(digits(text2), [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 === Number(text2[10]) && sum(digits(text2), [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 === Number(text2[11])],
  // Russia: INN
  [/^\d{11}$/, (text2) => sum(digits(text2), [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101 % 100 === Number(text2.slice(9))],
  // SNILS
  [/^\d{10}$/, (text2) => (sum(digits(text2), [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11 + 11) % 11 % 10 === Number(text2[9])],
  // Ukraine
  [/^[23]\d{13}$/, (text2) => isDay(text2.slice(3, 5), text2.slice(5, 7))],
  // Egypt
  [/^[12]\d{9}$/, luhn],
  // Saudi Arabia
  [/^\d{10}$/, codeMelli],
  [/^[1-9]\d{16}[\dX]$/, (text2) => isDay(text2.slice(10, 12), text2.slice(12, 14)) && "10X98765432"[sum(digits(text2.slice(0, 17)), [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11] === text2[17]],
  // China
  [/^\d{12}$/, myNumber],
  [/^[2-9]\d{11}$/, verhoeff],
  [/^[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]$/, () => true]
  // India: PAN
];
var isNational = (text2) => NATIONAL.some(([pattern, check]) => pattern.test(text2) && check(text2));

// people/names.js
var NAMES = `
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron henry adam nathan peter harry oliver noah liam ethan simon
mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela anna ruth brenda pamela nicole katherine virginia catherine christine samantha debra janet rachel emma olivia sophia isabella charlotte amelia grace hannah lucy alice julia claire jane kelly diana teresa heather
smith jones williams brown taylor wilson davies evans johnson miller anderson thompson robinson walker wright clark lewis hall allen young harris martin moore jackson white green baker adams campbell mitchell roberts carter phillips
hans peter klaus wolfgang jürgen dieter manfred uwe bernd günter werner gerhard andreas stefan stephan jens sven markus tobias matthias florian sebastian lukas leon finn jonas felix maximilian niklas philipp torsten thorsten dirk ralf rainer helmut horst karl heinz heinrich friedrich ursula petra sabine monika renate brigitte ingrid helga gisela claudia susanne andrea birgit heike anja katja katrin kerstin stefanie nadine silke ulrike jutta gabriele angelika lena lea mia johanna franziska annika elke
müller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schäfer koch bauer richter klein wolf schröder neumann schwarz zimmermann braun krüger hofmann hartmann lange schmitt werner krause meier lehmann
jean pierre michel andré philippe rené louis alain jacques bernard marcel daniel roger robert claude christian henri georges nicolas françois laurent olivier pascal thierry stéphane julien sébastien guillaume antoine mathieu hugo lucas théo marie jeanne françoise monique catherine nathalie isabelle jacqueline sylvie anne martine nicole suzanne hélène christine céline sandrine véronique valérie aurélie camille chloé manon léa élodie margaux brigitte
bernard dubois durand moreau laurent lefebvre leroy roux fournier girard bonnet dupont lambert fontaine rousseau
antonio josé manuel francisco juan david javier jesús carlos alejandro miguel rafael pedro pablo ángel sergio fernando jorge luis alberto álvaro diego adrián raúl enrique ramón vicente ignacio maría carmen ana isabel dolores pilar josefa teresa rosa cristina ángeles francisca antonia mercedes lucía elena raquel manuela rosario juana beatriz encarnación rocío silvia paula sofía valentina camila jimena
garcía rodríguez gonzález fernández lópez martínez sánchez pérez gómez martín jiménez ruiz hernández díaz moreno muñoz álvarez romero alonso gutiérrez navarro torres domínguez vázquez ramos gil ramírez serrano
giuseppe giovanni mario luigi andrea stefano marco francesco roberto alessandro paolo luca claudio giorgio matteo lorenzo davide simone federico riccardo angelo vincenzo salvatore gabriele leonardo maria giulia chiara francesca sara martina valentina alessia elisa giorgia elena paola laura simona silvia federica lucia roberta caterina alessandra giovanna rosa angela
rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti deluca costa giordano mancini rizzo lombardi moretti
joão pedro antónio paulo luís carlos rui nuno tiago miguel bruno ricardo gonçalo diogo rodrigo marcos marcelo fernando eduardo rafael gustavo leonardo felipe matheus vinícius henrique ana maria joana inês mariana catarina sofia beatriz carolina leonor juliana fernanda camila larissa letícia patrícia aline vanessa luiza gabriela adriana márcia
silva santos oliveira souza sousa ferreira pereira costa rodrigues almeida nascimento lima araújo fernandes carvalho gomes martins rocha ribeiro alves barbosa cardoso
jan johannes cornelis hendrik willem pieter gerrit dirk jeroen bas sander thijs daan sem lars bram ruben joris maarten wouter anna johanna elisabeth cornelia wilhelmina sanne femke lotte fleur anouk marieke annemarie esther ingrid saskia
jansen bakker visser smit meijer mulder bos vos peters hendriks dekker dijkstra
piotr krzysztof andrzej tomasz paweł jan michał marcin stanisław jakub adam marek łukasz grzegorz mateusz wojciech mariusz dariusz zbigniew jerzy maciej rafał kamil dawid anna maria katarzyna małgorzata agnieszka barbara krystyna ewa elżbieta zofia teresa magdalena joanna monika aleksandra danuta natalia karolina justyna beata dorota
nowak kowalski kowalska wiśniewski wiśniewska wójcik kowalczyk kamiński kamińska lewandowski lewandowska zieliński szymański woźniak dąbrowski kozłowski mazur
mehmet mustafa ahmet ali hüseyin hasan ibrahim ismail osman yusuf murat ömer ramazan halil süleyman abdullah emre burak can mert fatma ayşe emine hatice zeynep elif meryem şerife zehra sultan hanife merve büşra esra özlem
yılmaz kaya demir şahin çelik yıldız yıldırım öztürk aydın özdemir arslan doğan kılıç aslan çetin kara koç kurt
александр сергей владимир андрей алексей дмитрий николай иван михаил евгений виктор юрий максим павел денис игорь роман олег артём артем константин антон никита илья елена ольга татьяна наталья наталия анна ирина светлана мария екатерина людмила галина юлия анастасия надежда марина виктория валентина вера дарья ксения
иванов иванова смирнов смирнова кузнецов кузнецова попов попова васильев васильева петров петрова соколов соколова михайлов михайлова новиков новикова фёдоров морозов морозова волков волкова
олександр сергій володимир андрій микола іван василь юрій віктор михайло дмитро олексій тарас богдан ярослав назар оксана олена наталія тетяна ірина світлана людмила ольга галина юлія катерина марія надія соломія
шевченко бондаренко коваленко ткаченко кравченко мельник олійник коваль поліщук бойко марченко
محمد أحمد احمد محمود علي حسن حسين مصطفى إبراهيم ابراهيم خالد عمر يوسف عبدالله سعيد سامي طارق كريم فاطمة مريم عائشة خديجة زينب سارة نور ليلى هدى منى أمل سلمى ياسمين
حسین مهدی رضا علی امیر سعید حمید مجید بهرام داریوش فرهاد کوروش مریم زهرا فاطمه سارا نرگس مینا لیلا شیرین پریسا نازنین محمدی احمدی حسینی رضایی کریمی موسوی جعفری رحیمی صادقی
राम श्याम राहुल अमित राजेश सुरेश रमेश संजय विजय अनिल सुनील मनोज अजय विकास दीपक रोहित अर्जुन सीता गीता सुनीता अनीता प्रिया पूजा नेहा रेखा कविता मीना लक्ष्मी राधा अंजलि शर्मा वर्मा गुप्ता सिंह कुमार यादव पटेल मिश्रा जोशी पांडे
rahul amit rajesh suresh ramesh sanjay vijay anil sunil manoj ajay vikas deepak rohit arjun priya pooja neha sunita anita kavita meena lakshmi anjali sharma verma gupta singh kumar yadav patel mishra joshi
ivan vladimir dmitri dmitry sergei sergey alexei aleksandr andrei nikolai mikhail igor oleg pavel olga tatiana natalia irina svetlana ekaterina anastasia oksana petrov ivanov smirnov shevchenko kovalenko aylin leyla hasan ayse mehmet mohammed muhammad ahmed omar fatima aisha khadija hassan hussein khalid wei wang zhang chen yang huang zhao zhou hiroshi takashi kenji yuki sakura tanaka suzuki sato watanabe takahashi nakamura kobayashi
`;
var CHINESE = "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫阎段雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯";
var JAPANESE = "佐藤 鈴木 高橋 田中 渡辺 渡邊 伊藤 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 斉藤 清水 山崎 阿部 森 池田 橋本 石川 山下 小川 石井 長谷川 後藤 岡田 近藤 前田 藤田 遠藤 青木 坂本 村上 太田 金子 藤井 福田 西村 三浦 竹内 中川 岡本 松田 原田 中島 小野 田村 藤原 中野 和田 石田 上田 森田 原 柴田 酒井 工藤 横山 宮崎 内田 高木 安藤 島田 谷口 大野 丸山 今井".split(
  " "
);
var known = new Set(NAMES.split(/\s+/).filter(Boolean));
var WORD2 = /\p{L}[\p{L}\p{M}'’]{1,24}/gu;
var HAN = /^[\u3400-\u9fff]{2,4}$/;
var KANA_NAME = /^[\u3400-\u9fff\u3005]{1,3}\s?[\u3040-\u30ff\u3400-\u9fff]{1,4}$/;
var ENDS = /(?:ович|евич|овна|евна|івна|йович|енко|ский|ская|ський|ська|ова|ева|ская|чук|ski|ska|cki|cka|wicz|czyk|ović|oğlu|escu|sson|opoulos|idis|yan)$/u;
function isKnownName(word) {
  const small = word.normalize().toLowerCase();
  return known.has(small) || small.length > 5 && ENDS.test(small);
}
var isFormed = (text2) => text2.length <= 60 && /^(?:\p{Lu}[\p{L}\p{M}'’.-]{0,24}|\p{Ll}{1,3})(?:,?\s(?:\p{Lu}[\p{L}\p{M}'’.-]{0,24}|\p{Ll}{1,3})){1,4}$/u.test(text2);
function isName(text2) {
  const plain2 = text2.trim();
  if (plain2.length < 2 || plain2.length > 60 || /[\d@/<>=:;!?]/.test(plain2)) return false;
  if (HAN.test(plain2) && (CHINESE.includes(plain2[0]) || JAPANESE.some((name) => plain2.startsWith(name))))
    return plain2.length < 5;
  if (KANA_NAME.test(plain2)) return JAPANESE.some((name) => plain2.startsWith(name));
  const words2 = plain2.match(WORD2) ?? [];
  return words2.length <= 5 && words2.some(isKnownName) && words2.every((word) => /^\P{Ll}/u.test(word) || word.length < 5);
}

// people/kinds.js
var MAIL = /^[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}.-]{1,120}\.\p{L}{2,20}$/u;
var V4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
var V6 = /^(?=.{0,38}:.{0,38}:)[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}$/i;
var PHONE = /^(?:\+|00|\(\+?\d|0)[\d\s()./-]{5,22}\d$/;
var GROUPS = /^\d{2,4}(?:[\s.-]\d{2,4}){2,4}$/;
var PHONE_US = /^(?:\+?1[\s.-]?)?\(?[2-9]\d{2}\)?[\s.-]?\d{3}[\s.-]\d{4}(?:\s?x\d{1,6})?$/;
var DATE = /^(?:(\d{4})[-/.年]\s?(\d{1,2})[-/.月]\s?(\d{1,2})日?|(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}))(?:[T\s]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
var COORDINATES = /^-?\d{1,2}\.\d{3,12}\s?[,;]\s?-?\d{1,3}\.\d{3,12}$/;
var DEGREES = /^\d{1,3}°\s?\d{1,2}['′]\s?[\d.]{1,8}["″]?\s?[NSEW]/;
var PLATE = /^(?:[A-ZÄÖÜ]{1,3}[-\s][A-Z]{1,2}[-\s]?\d{1,4}[EH]?|[A-Z]{2}-?\d{3}-?[A-Z]{2}|[A-Z]{2}\d{2}\s?[A-Z]{3}|\d{4}\s?[BCDFGHJKLMNPRSTVWXYZ]{3}|[АВЕКМНОРСТУХABEKMHOPCTYX]\d{3}[АВЕКМНОРСТУХABEKMHOPCTYX]{2}\s?\d{2,3}|[АВЕІКМНОРСТХ]{2}\s?\d{4}\s?[АВЕІКМНОРСТХ]{2}|\d{2}\s?[A-Z]{1,3}\s?\d{2,4}|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z]·?[A-Z0-9]{5,6}|[A-Z]{2}\s?\d{1,2}\s?[A-Z]{1,2}\s?\d{4}|[A-Z]{3}-?\d[A-Z0-9]\d{2})$/u;
var STREET = /(?:stra(?:ße|sse)|str\.|weg|platz|allee|gasse|ring|straat|laan|plein|gracht|street|st\.|avenue|ave|road|rd|lane|drive|court|boulevard|blvd|rue|chemin|impasse|place|calle|avenida|avda|plaza|paseo|via|viale|piazza|corso|vicolo|strada|rua|travessa|praça|largo|ul\.|ulica|aleja|al\.|pl\.|sokak|sokağı|cadde|caddesi|mah\.|mahallesi|улица|ул\.|проспект|пр\.|пер\.|шоссе|бульвар|набережная|ш\.|наб\.|вулиця|вул\.|провулок|شارع|خیابان|کوچه|路|街|号|弄|村|丁目|番地|番|मार्ग|रोड|नगर|गली)/iu;
var ZIP = /^(?:\d{5}-\d{4}|\d{4}\s?[A-Z]{2}|\d{2}-\d{3}|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{5}-\d{3}|\d{4}-\d{3}|〒?\d{3}-\d{4})$/;
var MAX_VALUE = 400;
var bare = (text2) => text2.replace(/[\s./-]/g, "").toUpperCase();
var isPhone = (text2) => (PHONE.test(text2) || PHONE_US.test(text2) || GROUPS.test(text2)) && !DATE.test(text2) && !V4.test(text2) && digitsOf(text2) >= 7 && digitsOf(text2) <= 15 && (/[\s()./-]/.test(text2) || /^[+0]/.test(text2));
var digitsOf = (text2) => text2.replace(/\D/g, "").length;
function dateOf(text2) {
  const parts = DATE.exec(text2);
  if (!parts) return null;
  const [year, ...rest] = (parts[1] ? [parts[1], parts[2], parts[3]] : [parts[6], parts[4], parts[5]]).map(Number);
  const right = rest.every((part) => part >= 1 && part <= 31) && rest.some((part) => part <= 12);
  return right && year >= 1e3 && year <= 2999 ? { year } : null;
}
var RECOGNISED = [
  ["mail", (text2) => MAIL.test(text2)],
  [
    "internet",
    (text2) => V4.test(text2) || V6.test(text2) && /[0-9a-f]{2}/i.test(text2) && !/^\d{1,2}:\d{2}(:\d{2})?$/.test(text2)
  ],
  ["account", (text2) => isIban(bare(text2))],
  ["card", (text2) => /^[\d\s-]{12,25}$/.test(text2) && isCard(bare(text2))],
  ["date", (text2) => dateOf(text2) !== null],
  ["place", (text2) => COORDINATES.test(text2) || DEGREES.test(text2)],
  [
    "identity",
    (text2) => text2.length <= 24 && (/^(?!000|666|9)\d{3}-\d{2}-\d{4}$/.test(text2) || isNational(bare(text2)))
  ],
  ["phone", isPhone],
  ["plate", (text2) => PLATE.test(text2)],
  ["address", (text2) => text2.length > 5 && STREET.test(text2) && /\d/.test(text2) || ZIP.test(text2)],
  ["name", isName]
];
function kindsOf(value) {
  const text2 = value.trim();
  if (!text2 || text2.length > MAX_VALUE) return [];
  return RECOGNISED.filter(([, is]) => is(text2)).map(([kind]) => kind);
}

// people/passages.js
var TOKEN2 = /[^\s<>"'(),;[\]{}|=]{3,200}/g;
var NUMBER = /(?<![\p{L}\p{N}])[+(]{0,2}\d(?:[ .()/-]{0,2}\d){6,24}(?![\p{L}\p{N}])/gu;
var DATE2 = /(?<![\p{L}\p{N}])(?:\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/gu;
var ACCOUNT = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
var CODE = /(?<![\p{L}\p{N}])(?=[A-Z]{0,6}\d)[A-Z0-9]{8,18}(?![\p{L}\p{N}])/gu;
var PLATE2 = /(?<![\p{L}\p{N}-])(?:[A-ZÄÖÜ]{1,3}-[A-Z]{1,2} ?\d{1,4}|[A-Z]{2}-\d{3}-[A-Z]{2}|[АВЕКМНОРСТУХ]\d{3}[АВЕКМНОРСТУХ]{2} ?\d{2,3})(?![\p{L}\p{N}])/gu;
var NAME2 = /\p{Lu}[\p{L}\p{M}'’-]{1,24}(?:[ ]\p{Lu}[\p{L}\p{M}'’-]{1,24}){1,3}/gu;
var UNCASED = /[\p{Script=Arabic}\p{Script=Devanagari}]{2,24}(?:[ ][\p{Script=Arabic}\p{Script=Devanagari}]{2,24}){1,2}/gu;
var HAN2 = /(?<=[\u4e00-\u9fff]{0,1})[\u4e00-\u9fff]{2,3}(?=先生|女士|小姐|さん|様|氏)/g;
var STREETS = [
  /(?<!\p{L})\p{Lu}[\p{L}-]{0,30}(?:stra(?:ß|ss)e|str\.|weg|platz|gasse|allee|straat|laan|plein|gracht)[ ]\d{1,4}[a-z]?(?!\d)/gu,
  /(?<!\d)\d{1,5}[ ](?:\p{Lu}[\p{L}'-]{1,20}[ ]){1,3}(?:Street|Road|Avenue|Lane|Drive|Court|Boulevard|St|Rd|Ave)(?!\p{L})/gu,
  /(?<!\d)\d{1,4}(?:[ ]bis)?,?[ ](?:rue|avenue|boulevard|place|chemin|impasse)[ ][\p{L}][\p{L} '’-]{2,40}/gu,
  /(?<!\p{L})(?:calle|avenida|via|viale|piazza|rua|travessa|ul\.|ulica|al\.|ул\.|улица|вул\.|вулиця)[ ][\p{L}][\p{L}\p{M} .'-]{1,40},?[ ](?:n[º.][ ]?|д\.[ ]?|№[ ]?)?\d{1,4}/giu
];
var WHOLE2 = [
  [ACCOUNT, ["account"]],
  [DATE2, ["date"]],
  [NUMBER, ["card", "identity", "phone"]],
  [CODE, ["identity"]],
  [HAN2, ["name"]]
];
var IN_TOKENS = ["mail", "internet", "account", "place"];
function passagesOf(text2) {
  const all = [];
  const add = (kind, from, found) => all.push({ kind, from, to: from + found.length });
  for (const { 0: token, index } of text2.matchAll(TOKEN2)) {
    if (!/[@.:\d]/.test(token)) continue;
    const inner = token.replace(/^[.:]+|[.:!?]+$/g, "").replace(/^mailto:/i, "");
    const kind = kindsOf(inner).find((kind2) => IN_TOKENS.includes(kind2));
    if (kind) add(kind, index + token.indexOf(inner), inner);
  }
  for (const [pattern, kinds] of WHOLE2)
    for (const { 0: matched, index } of text2.matchAll(pattern)) {
      const found = matched.includes(")") ? matched : matched.replace(/^\(+/, "");
      const kind = kindsOf(found).find((kind2) => kinds.includes(kind2));
      if (kind) add(kind, index + matched.length - found.length, found);
    }
  for (const { 0: found, index } of text2.matchAll(PLATE2)) add("plate", index, found);
  for (const street of STREETS) for (const { 0: found, index } of text2.matchAll(street)) add("address", index, found);
  addNames(text2, add);
  return apart(all);
}
function addNames(text2, add) {
  for (const { 0: found, index } of text2.matchAll(NAME2)) {
    const words2 = found.split(" ");
    const first2 = words2.findIndex((word) => word.split("-").some(isKnownName));
    if (first2 === -1 || words2.length - first2 < 2 && first2 === 0) continue;
    const from = Math.min(first2, words2.length - 2);
    add("name", index + found.length - words2.slice(from).join(" ").length, words2.slice(from).join(" "));
  }
  for (const { 0: found, index } of text2.matchAll(UNCASED))
    if (found.split(" ").filter(isKnownName).length >= 2) add("name", index, found);
}
function apart(all) {
  const kept = [];
  for (const passage of all.sort((a, b) => a.from - b.from || b.to - a.to))
    if (passage.from >= (kept.at(-1)?.to ?? 0)) kept.push(passage);
  return kept;
}

// people/proposed.js
var PROPOSED = {
  name: "pseudonym",
  mail: "pseudonym",
  identity: "pseudonym",
  account: "pseudonym",
  birth: "coarsen",
  place: "coarsen",
  internet: "coarsen"
};
var proposedForColumn = (kind) => PROPOSED[kind] ?? "blacken";
var proposedInText = (kind) => kind === "date" ? "keep" : proposedForColumn(kind);

// people/columns.js
var SAMPLE2 = 262144;
var PLACES2 = 4;
var MAX_ROWS = 500;
var MAX_CELL = 2e3;
var MAX_SHOWN2 = 60;
var SHARES = { name: 0.4, address: 0.4, identity: 0.7, plate: 0.7, phone: 0.6 };
var MIN_CHECKED = 5;
var BORN_BEFORE = 2010;
var SPECIAL = ["religion", "origin", "nationality", "health", "union", "party", "sex"];
async function lookAtTable(blob, name, known3) {
  const head = new Uint8Array(await blob.slice(0, SAMPLE2).arrayBuffer());
  const form = known3 ?? formOf2(head, name);
  const first2 = textOf(head, form);
  const cut = blob.size > SAMPLE2;
  const { rows } = rowsOf(first2, form.delimiter, cut);
  if (!rows.length) throw new ProtocolError(cut ? "too-much" : "broken");
  const width = widthOf(rows);
  const fitting = rows.filter((row) => row.length === width);
  const headed = isHeaded(fitting);
  const values = fitting.slice(headed ? 1 : 0, MAX_ROWS).concat(await further(blob, form, width));
  const columns = Array.from(
    { length: width },
    (_, at) => columnOf(
      headed ? saidIn(fitting[0][at]) : "",
      values.map((row) => saidIn(row[at]).trim())
    )
  );
  return { form, headed, columns, looked: values.length };
}
var textOf = (bytes, { encoding }) => {
  const text2 = decoder(encoding)(bytes, true).replace(MARK, "");
  return encoding === "bytes" ? text2 : withoutHidden(text2);
};
function widthOf(rows) {
  const counts = /* @__PURE__ */ new Map();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0][0];
}
async function further(blob, form, width) {
  const all = [];
  for (let place = 1; place < PLACES2 && blob.size > 2 * SAMPLE2; place++) {
    const from = 2 * Math.floor(place * (blob.size - SAMPLE2) / (PLACES2 - 1) / 2);
    try {
      const text2 = looseText(new Uint8Array(await blob.slice(from, from + SAMPLE2).arrayBuffer()), form);
      const { rows } = rowsOf(text2.slice(text2.indexOf("\n") + 1), form.delimiter, true);
      all.push(...rows.filter((row) => row.length === width).slice(0, MAX_ROWS));
    } catch (error) {
      if (!(error instanceof ProtocolError)) throw error;
    }
  }
  return all;
}
var looseText = (bytes, { encoding }) => encoding === "bytes" ? decoder(encoding)(bytes, true) : withoutHidden(new TextDecoder(encoding).decode(bytes));
function isHeaded(rows) {
  const first2 = rows[0].map((cell) => saidIn(cell).trim());
  if (rows.length === 1 || first2.some((text2) => text2.length > 80)) return false;
  if (first2.some((text2) => kindOfHeading(text2) === null && showsSomebody(text2))) return false;
  if (first2.some((text2) => kindOfHeading(text2) !== null)) return true;
  const others = rows.slice(1, MAX_ROWS);
  const isOverNumbers = (text2, at) => !/\d/.test(text2) && others.every((row) => /\d/.test(row[at]) || !row[at]);
  return first2.some(isOverNumbers);
}
var showsSomebody = (text2) => kindsOf(text2).length > 0 || passagesOf(text2).some(({ kind }) => kind !== "date");
function columnOf(heading, cells) {
  const values = cells.filter(Boolean);
  const kind = kindOfColumn(heading, values);
  const inside = kind === null && values.some(
    (value) => value.length > 8 && passagesOf(value.slice(0, MAX_CELL)).some(({ kind: kind2 }) => kind2 !== "date")
  );
  const proposed = kind ? proposedForColumn(kind) : inside ? "blacken" : "keep";
  return {
    heading: heading.trim().slice(0, MAX_SHOWN2),
    example: (values[0] ?? "").slice(0, MAX_SHOWN2),
    kind,
    inside,
    proposed
  };
}
function kindOfColumn(heading, values) {
  const told = kindOfHeading(heading);
  if (told && SPECIAL.includes(told)) return told;
  const counts = /* @__PURE__ */ new Map();
  for (const value of values) for (const kind of kindsOf(value)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const share = (kind) => (counts.get(kind) ?? 0) / Math.max(1, values.length);
  if (told && !contradicted(told, values, share)) return told;
  for (const kind of counts.keys()) {
    if (kind === "date" || share(kind) < (SHARES[kind] ?? 0.5)) continue;
    if (kind !== "identity" || values.length >= MIN_CHECKED) return kind;
  }
  if (share("date") >= 0.5 && areBirths(values)) return "birth";
  const formed = values.filter(isFormed).length / Math.max(1, values.length);
  return formed >= 0.8 && share("name") >= 0.15 ? "name" : null;
}
function contradicted(told, values, share) {
  if (!values.length) return false;
  const numbers = values.filter((value) => /^[-+]?[\d.,]+$/.test(value)).length / values.length;
  if (told === "name") return share("name") < 0.1 && (numbers > 0.5 || share("date") > 0.5);
  if (told === "place") return numbers < 0.5 && share("place") < 0.5;
  if (told === "birth") return share("date") < 0.3 && numbers < 0.5;
  if (told === "internet") return share("internet") < 0.3;
  if (told === "mail") return share("mail") < 0.1;
  return false;
}
function areBirths(values) {
  const years = values.flatMap((value) => dateOf(value)?.year ?? []).sort((a, b) => a - b);
  return years[years.length >> 1] < BORN_BEFORE && years[0] > 1890 && new Set(years).size > Math.min(5, years.length / 2);
}

// people/json-text.js
var MAX_DEPTH4 = 100;
var MAX_TOKENS = 4e6;
var MAX_PATH = 1e3;
var MAX_SPREAD = 2;
var TOKEN3 = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|([{[])|([}\]])|([^\s,:{}[\]"\ufeff]+)/g;
function* valuesIn(json, lines) {
  if (!lines) return yield json;
  for (let at = 0; at < json.length; ) {
    const feed = json.indexOf("\n", at);
    const line = json.slice(at, feed === -1 ? json.length : feed);
    if (line.trim()) yield line;
    at += line.length + 1;
  }
}
function checkJson(json, lines) {
  let tokens = 0;
  for (const value of valuesIn(json, lines)) {
    let depth = 0;
    for (const { 3: opens, 4: closes } of value.matchAll(TOKEN3)) {
      if (++tokens > MAX_TOKENS || opens && ++depth > MAX_DEPTH4) throw new ProtocolError("too-much");
      if (closes) depth--;
    }
    try {
      JSON.parse(value.replace(/^\ufeff/, ""));
    } catch {
      throw new ProtocolError("broken");
    }
  }
}
function* stepsOf(json) {
  const open = [];
  for (const [, string, colon, opens, closes, plain2] of json.matchAll(TOKEN3)) {
    const inner = open.at(-1);
    if (closes) {
      open.pop();
      yield { type: "}", depth: open.length, key: "", text: closes };
    } else if (colon && inner) inner.key = JSON.parse(string);
    else {
      const key = inner ? keyIn(inner) : "";
      const text2 = string ? JSON.stringify(JSON.parse(string)) : opens ?? plain2;
      yield { type: opens ? "{" : "value", depth: open.length, key, text: text2 };
      if (opens) open.push({ list: opens === "[", key: "", at: 0 });
    }
  }
}
var keyIn = (inner) => inner.list ? String(inner.at++) : inner.key;
function* leavesOf2(steps, from) {
  const path = [];
  for (const { type, depth, key, text: text2 } of steps) {
    if (type === "}") continue;
    path.length = depth;
    path[depth] = key;
    if (type !== "value") continue;
    const keys = path.slice(from);
    const length = keys.reduce((sum2, { length: length2 }) => sum2 + length2 + 1, 0);
    yield {
      path: length && length <= MAX_PATH ? keys.join(".") : null,
      value: text2[0] === '"' ? JSON.parse(text2) : text2,
      place: path[from - 1]
    };
  }
}
function* recordsOf(json, lines) {
  if (lines) {
    for (const line of valuesIn(json, true)) yield recordOf(leavesOf2(stepsOf(line), 1));
    return;
  }
  if (!/^[\s\ufeff]*\[/.test(json)) return yield null;
  let leaves = [];
  for (const leaf of leavesOf2(stepsOf(json), 2)) {
    if (leaves.length && leaf.place !== leaves[0].place) {
      yield recordOf(leaves);
      leaves = [];
    }
    leaves.push(leaf);
    if (leaves.length > MAX_COLUMNS) return yield null;
  }
  if (leaves.length) yield recordOf(leaves);
}
function recordOf(leaves) {
  const record = /* @__PURE__ */ new Map();
  for (const { path, value } of leaves) {
    if (path === null || record.size > MAX_COLUMNS) return null;
    record.set(path, value);
  }
  return record;
}
function rowsOfRecords(json, lines) {
  const keys = /* @__PURE__ */ new Set();
  let [leaves, records] = [0, 0];
  for (const record of recordsOf(json, lines)) {
    if (!record) return null;
    records++;
    leaves += record.size;
    for (const key of record.keys()) keys.add(key);
    if (keys.size > MAX_COLUMNS) return null;
  }
  if (keys.size === 0 || keys.size * records > MAX_SPREAD * leaves) return null;
  return { width: keys.size, rows: written3(json, lines, [...keys]) };
}
function* written3(json, lines, headings) {
  yield headings;
  for (const record of recordsOf(json, lines)) yield headings.map((key) => record?.get(key) ?? "");
}
function* linesOfJson(json, lines) {
  for (const value of valuesIn(json, lines))
    for (const { type, depth, key, text: text2 } of stepsOf(value))
      yield `${"  ".repeat(depth)}${type === "}" || !key ? "" : `${key}: `}${text2}
`;
}

// people/markup.js
var SILENT = /^(script|style|template|svg|math|object|iframe|noframes)$/;
var INLINE = /^(a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;
var MARKS2 = [["grave", "̀"], ["acute", "́"], ["circ", "̂"], ["tilde", "̃"], ["uml", "̈"], ["ring", "̊"], ["caron", "̌"], ["cedil", "̧"]];
var LETTERS = {
  ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", szlig: "ß", euro: "€", shy: "" },
  ...{ aelig: "æ", AElig: "Æ", oelig: "œ", OElig: "Œ", oslash: "ø", Oslash: "Ø", eth: "ð", ETH: "Ð", thorn: "þ" },
  ...{ ndash: "–", mdash: "—", hellip: "…", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", bdquo: "„", sbquo: "‚" },
  ...{ laquo: "«", raquo: "»", middot: "·", bull: "•", sect: "§", copy: "©", reg: "®", deg: "°", ordm: "º", ordf: "ª" }
};
for (const letter of "ACDEGILNORSTUYZacdegilnorstuyz")
  for (const [name, mark] of MARKS2) LETTERS[letter + name] = (letter + mark).normalize();
var JOINED = 65536;
var Text = class {
  /** @type {string[]} */
  #long = [];
  #short = "";
  /** @param {string} piece */
  add(piece) {
    this.#short += piece;
    if (this.#short.length < JOINED) return;
    this.#long.push(own(narrowed(this.#short)));
    this.#short = "";
  }
  get all() {
    return this.#long.join("") + this.#short;
  }
};
var narrowed = (text2) => text2.replace(/[ \t]*\n[ \t]*/g, "\n").replace(/\n{3,}/g, "\n\n").replace(/ {2,}/g, " ");
function textOfMarkup(html) {
  const text2 = new Text();
  for (let at = 0; at < html.length; ) {
    const from = html.indexOf("<", at);
    text2.add(html.slice(at, from === -1 ? html.length : from).replace(/\s+/g, " "));
    if (from === -1) break;
    const { end, said: said3 } = tagAt(html, from);
    text2.add(said3);
    at = end;
  }
  return `${narrowed(withoutReferences(text2.all, LETTERS)).trim()}
`;
}
function tagAt(html, from) {
  if (!/[a-zA-Z/!?]/.test(html[from + 1] ?? "")) return { end: from + 1, said: "<" };
  const last = html.startsWith("<!--", from) ? "-->" : ">";
  const found = html.indexOf(last, from);
  const end = found === -1 ? html.length : found + last.length;
  const [, slash, name] = /^<(\/?)([a-zA-Z]\w{0,20})/.exec(html.slice(from, from + 24)) ?? ["", "", ""];
  const element = name.toLowerCase();
  if (!slash && SILENT.test(element) && html[end - 2] !== "/")
    return { end: afterElement(html, end, element), said: " " };
  if (/^t[dh]$/.test(element)) return { end, said: slash && "	" };
  return { end, said: element && !INLINE.test(element) ? "\n" : "" };
}
function afterElement(html, at, name) {
  const closing = new RegExp(`</${name}`, "gi");
  closing.lastIndex = at;
  const end = closing.exec(html);
  return end ? end.index : html.length;
}
function decodedMarkup(bytes, guess) {
  const head = guess(bytes.subarray(0, 2048));
  const label = /<meta[^>]{0,200}charset=["']?([\w-]{2,40})/i.exec(head)?.[1];
  return decodedAs(bytes, label ?? "", guess);
}
function decodedAs(bytes, label, guess) {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return guess(bytes);
  }
}

// people/mail.js
var KEPT = /^(from|sender|reply-to|to|cc|bcc|date|subject)$/i;
var MAX_DEPTH5 = 8;
var MAX_PARTS = 200;
function textOfMail(mail) {
  const left = { parts: MAX_PARTS };
  return `${said(latin(mail), left, 0).replace(/\r\n?/g, "\n").trim()}
`;
}
function said(mail, left, depth) {
  const entity = entityOf(mail);
  const head = entity.headers.filter(([name]) => KEPT.test(name)).map(([name, value]) => `${name}: ${words(value)}`);
  return `${head.join("\n")}

${bodyOf(entity, left, depth)}`;
}
function entityOf(letters2) {
  const gap = /^\r?\n|\r?\n\r?\n/.exec(letters2);
  const head = (gap ? letters2.slice(0, gap.index) : letters2).replace(/\r?\n[ \t]+/g, " ");
  const headers = [...head.matchAll(/^([\w-]{1,60}):[ \t]*(.*)$/gm)].map(
    ([, name, value]) => (
      /** @type {[string, string]} */
      [name, value.trim()]
    )
  );
  return { headers, body: gap ? letters2.slice(gap.index + gap[0].length) : "" };
}
var headerOf = ({ headers }, wanted) => headers.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? "";
var parameterOf = (header, name) => new RegExp(`;\\s?${name}\\*?=\\s?(?:"([^"]{0,300})"|([^\\s;]{1,300}))`, "i").exec(header)?.slice(1).find(Boolean) ?? "";
function bodyOf(entity, left, depth) {
  if (depth > MAX_DEPTH5 || left.parts-- <= 0) throw new ProtocolError("too-much");
  const type = headerOf(entity, "content-type") || "text/plain";
  const disposition = headerOf(entity, "content-disposition");
  const attached = /^attachment/i.test(disposition);
  const boundary = parameterOf(type, "boundary");
  if (/^multipart\//i.test(type) && boundary) {
    const parts = partsOf(entity.body, boundary).map(entityOf);
    const plain2 = /^multipart\/alternative/i.test(type) && parts.find(isPlain);
    return (plain2 ? [plain2] : parts).map((part) => bodyOf(part, left, depth + 1)).join("\n\n");
  }
  if (/^message\/rfc822/i.test(type) && !attached) return said(entity.body, left, depth + 1);
  const name = words(parameterOf(disposition, "filename") || parameterOf(type, "name"));
  if (attached || !/^text\/(plain|html)/i.test(type)) return `[left out: ${name || type.split(";")[0]}]`;
  const bytes = unpacked2(entity.body, headerOf(entity, "content-transfer-encoding"));
  const charset = parameterOf(type, "charset");
  if (!/^text\/html/i.test(type)) return decodedAs(bytes, charset, text);
  return textOfMarkup(charset ? decodedAs(bytes, charset, text) : decodedMarkup(bytes, text));
}
var isPlain = (entity) => /^(text\/plain|$)/i.test(headerOf(entity, "content-type"));
function partsOf(body, boundary) {
  const parts = `
${body}`.split(`
--${boundary}`, MAX_PARTS + 2);
  return parts.slice(1).flatMap((part) => part.startsWith("--") ? [] : [part.replace(/^[ \t]*\r?\n/, "")]);
}
function unpacked2(body, encoding) {
  if (/^base64/i.test(encoding)) return base64(body);
  if (/^quoted-printable/i.test(encoding)) return printable(body.replace(/=[ \t]*\r?\n/g, ""));
  return bytesIn(body);
}
function base64(letters2) {
  try {
    return bytesIn(atob(letters2.replace(/[^A-Za-z0-9+/]/g, "")));
  } catch {
    throw new ProtocolError("broken");
  }
}
var printable = (letters2) => bytesIn(letters2.replace(/=([\da-fA-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))));
function words(value) {
  const whole = text(bytesIn(value));
  const named = /^([\w-]{2,40})'[\w-]{0,20}'(.*)$/.exec(whole);
  if (named) return decodedAs(printable(named[2].replace(/%/g, "=")), named[1], text);
  return whole.replace(/\?=\s+=\?/g, "?==?").replace(
    /=\?([\w-]{2,40})(?:\*[\w-]{0,20})?\?([bq])\?([^?\s]{0,1000})\?=/gi,
    (_, charset, how, letters2) => decodedAs(/b/i.test(how) ? base64(letters2) : printable(letters2.replace(/_/g, " ")), charset, text)
  );
}

// people/coarse.js
var BLACK = "█████";
var BLACK_BYTES = "#####";
var NUMBER2 = /^[-+]?(?:\d{1,15}|\d{1,3}(?:[., '’]\d{3}){1,5})(?:[.,]\d{1,6})?$/;
var V42 = /^(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/;
var POSTAL = /(?:^|[^\p{L}\p{N}])(\d{2})\d{2,4}(?![\p{L}\p{N}])(?!.{0,200}\d{4})/u;
function coarser(value, black) {
  const text2 = value.trim();
  if (!text2) return value;
  const date = dateOf(text2);
  if (date) return String(date.year);
  const network = V42.exec(text2);
  if (network) return `${network[1]}.0/24`;
  const pair = /^(-?\d{1,2}\.\d{3,12})\s?[,;]\s?(-?\d{1,3}\.\d{3,12})$/.exec(text2);
  if (pair) return `${Number(pair[1]).toFixed(1)} ${Number(pair[2]).toFixed(1)}`;
  if (/^-?\d{1,3}\.\d{4,12}$/.test(text2)) return Number(text2).toFixed(1);
  if (/^[^@\s]{1,64}@[^@\s]{3,200}$/.test(text2)) return text2.slice(text2.indexOf("@"));
  const country = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/.exec(text2);
  if (country) return `+${country[1]}`;
  if (/^[A-Z]{2}\d{2}[\sA-Z0-9]{11,40}$/.test(text2)) return text2.slice(0, 2);
  if (NUMBER2.test(text2)) return range(text2);
  const postal = text2.length <= 400 ? POSTAL.exec(text2) : null;
  return postal ? `${postal[1]}...` : black;
}
function range(text2) {
  const last = Math.max(text2.lastIndexOf("."), text2.lastIndexOf(","));
  const decimals = last === -1 ? 0 : text2.length - last - 1;
  const whole = decimals && decimals !== 3 ? text2.slice(0, last) : text2;
  const number = Number(whole.replace(/[^\d]/g, ""));
  const step = 10 ** Math.max(1, String(number).length - 1);
  const from = Math.floor(number / step) * step;
  const [low, high] = [String(from), String(from + step - 1)];
  return text2.startsWith("-") ? `-${high}..-${low}` : `${low}..${high}`;
}

// people/plan.js
var MAX_TABLE = 4e9;
var PIECE4 = 262144;
var PIECES = 16;
var MAX_KNOWN = 5e4;
var MAX_REMEMBERED = 100;
var MAX_DIFFERENT = 1e3;
var MAX_COUNTED2 = 4194304;
var MIN_COUNT = 10;
var WITHHELD = "withheld";
var WITHIN = { name: "pseudonym", mail: "pseudonym", identity: "pseudonym", account: "pseudonym", date: "keep" };
var Writing = class {
  /** @type {Blob[]} */
  #written = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  #pieces = [];
  #text = "";
  /** @param {Form["encoding"]} encoding */
  constructor(encoding) {
    this.encode = encoder(encoding);
  }
  /** @param {string} text */
  add(text2) {
    this.#text += text2;
    if (this.#text.length >= PIECE4) this.#flush();
  }
  #flush() {
    this.#pieces.push(
      /** @type {Uint8Array<ArrayBuffer>} */
      this.encode(this.#text)
    );
    this.#text = "";
    if (this.#pieces.length === PIECES) this.#give();
  }
  #give() {
    this.#written.push(new Blob(this.#pieces));
    this.#pieces = [];
  }
  end() {
    this.#flush();
    this.#give();
    return new Blob(this.#written);
  }
};
function replaced(value, action, pseudonym, black) {
  if (!value.trim() || action === "keep") return value;
  if (action === "pseudonym") return pseudonym(value);
  if (action === "coarsen") return coarser(value, black);
  if (action === "inside") return replacedWithin(value, (kind) => WITHIN[kind] ?? "blacken", pseudonym, black);
  return black;
}
function replacedWithin(text2, actionOf, pseudonym, black) {
  let written6 = "";
  let at = 0;
  for (const { kind, from, to } of passagesOf(text2)) {
    written6 += text2.slice(at, from) + replaced(text2.slice(from, to), actionOf(kind), pseudonym, black);
    at = to;
  }
  return written6 + text2.slice(at);
}
async function copyTable(blob, form, plan, means) {
  if (blob.size > MAX_TABLE) throw new ProtocolError("too-large");
  try {
    return await copyIn(blob, form, plan, means);
  } catch (error) {
    if (!(error instanceof ProtocolError) || error.code !== "encoding") throw error;
    return copyIn(blob, { ...form, encoding: "bytes" }, plan, means);
  }
}
async function copyIn(blob, form, plan, means) {
  const writing = new Writing(form.encoding);
  const copying = plan.counts ? new Counting(form, plan, writing) : new Copying(form, plan, means, writing);
  let rest = "";
  let read2 = 0;
  const pieces = new SeenPieces(blob, form.encoding);
  for await (const piece of pieces) {
    const marked = read2 === 0 && piece.startsWith(MARK);
    if (marked) writing.add(MARK);
    rest = copying.take(marked ? piece.slice(1) : rest + piece, true);
    read2 += piece.length;
    means.tell(Math.min(read2, blob.size));
    if (copying.isFull) break;
  }
  if (!copying.isFull) copying.take(rest, false);
  copying.end();
  const encoding = form.encoding === "bytes" ? "bytes" : "utf-8";
  return { blob: writing.end(), encoding, done: copying.done, hidden: pieces.hidden };
}
var Rows = class {
  /** @type {Done} */
  done = { read: 0, kept: 0, odd: 0 };
  isFull = false;
  #begun = false;
  /** @param {Form} form @param {TablePlan} plan @param {Writing} writing */
  constructor(form, plan, writing) {
    this.form = form;
    this.plan = plan;
    this.writing = writing;
  }
  /** @param {string} text @param {boolean} cut @returns {string} what is no whole row yet */
  take(text2, cut) {
    let at = 0;
    while (at < text2.length && !this.isFull) {
      const row = rowAt(text2, at, this.form.delimiter, cut);
      if (row === null) break;
      this.#row(row.cells, lineEnd(text2, row.end));
      at = row.end;
    }
    const rest = text2.slice(at);
    if (rest.length > MAX_ROW2 && cut && !this.isFull) throw new ProtocolError("too-much");
    return rest;
  }
  /** @param {string[]} cells @param {string} end what ends it */
  #row(cells, end) {
    if (cells.length === 1 && !cells[0].trim() && this.plan.actions.length > 1) return;
    if (cells.length !== this.plan.actions.length) this.done.odd++;
    else if (!this.#begun && this.plan.headed) {
      this.#begun = true;
      this.heading(cells, end);
    } else {
      this.done.read++;
      this.row(cells, end);
      this.isFull = this.done.kept === this.plan.rows;
    }
  }
  /** @param {string[]} _cells @param {string} _end */
  heading(_cells, _end) {
  }
  /** @param {string[]} _cells @param {string} _end */
  row(_cells, _end) {
  }
  end() {
  }
};
var Copying = class extends Rows {
  /** What became of values, where that takes time. @type {Partial<Record<Action, Map<string, string>>>} */
  #known = { pseudonym: /* @__PURE__ */ new Map(), coarsen: /* @__PURE__ */ new Map(), inside: /* @__PURE__ */ new Map() };
  /** @param {Form} form @param {TablePlan} plan @param {Means} means @param {Writing} writing */
  constructor(form, plan, means, writing) {
    super(form, plan, writing);
    this.means = means;
    this.black = form.encoding === "bytes" ? BLACK_BYTES : BLACK;
    this.columns = plan.actions.flatMap((action, at) => action === "drop" ? [] : [at]);
    this.isFull = this.columns.length === 0;
  }
  /** @override @param {string[]} cells @param {string} end */
  heading(cells, end) {
    const { delimiter } = this.form;
    this.writing.add(this.columns.map((at) => withoutFormula(cells[at], delimiter)).join(delimiter) + end);
  }
  /** @override @param {string[]} cells @param {string} end */
  row(cells, end) {
    this.done.kept++;
    let line = "";
    for (const [place, at] of this.columns.entries()) {
      if (place) line += this.form.delimiter;
      line += this.#cell(cells[at], this.plan.actions[at]);
    }
    this.writing.add(line + end);
  }
  /** @param {string} raw @param {Action} action */
  #cell(raw, action) {
    if (!raw) return raw;
    if (action === "keep") return withoutFormula(raw, this.form.delimiter);
    return this.#known[action]?.get(raw) ?? this.#fresh(raw, action);
  }
  /** What was not met before: values come up again and again. @param {string} raw @param {Action} action */
  #fresh(raw, action) {
    const text2 = saidIn(raw);
    const value = replaced(text2, action, this.means.pseudonym, this.black);
    const { delimiter } = this.form;
    const cell = withoutFormula(value === text2 ? raw : quoted(value, delimiter), delimiter);
    const known3 = this.#known[action];
    if (!known3 || raw.length > MAX_REMEMBERED) return cell;
    if (known3.size === MAX_KNOWN) known3.clear();
    known3.set(own(raw), own(cell));
    return cell;
  }
};
var Counting = class extends Rows {
  /** @type {string[]} */
  headings = [];
  /** @type {number[]} */
  filled = [];
  /** @type {(Map<string, number> | null)[]} */
  values = [];
  #letters = 0;
  /** @override @param {string[]} cells */
  heading(cells) {
    this.headings = cells.map(saidIn);
  }
  /** @override @param {string[]} cells */
  row(cells) {
    for (const [at, raw] of cells.entries()) {
      if (this.plan.actions[at] === "drop") continue;
      const text2 = saidIn(raw);
      if (text2.trim()) this.filled[at] = (this.filled[at] ?? 0) + 1;
      if (this.plan.actions[at] !== "keep" || this.values[at] === null) continue;
      const counts = this.values[at] ?? /* @__PURE__ */ new Map();
      this.values[at] = counts;
      const before = counts.get(text2);
      counts.set(before ? text2 : own(text2), (before ?? 0) + 1);
      if (!before) this.#letters += text2.length;
      if (counts.size <= MAX_DIFFERENT && this.#letters <= MAX_COUNTED2) continue;
      this.values[at] = null;
      for (const value of counts.keys()) this.#letters -= value.length;
    }
  }
  /** @override */
  end() {
    const { delimiter } = this.form;
    const line = (...cells) => this.writing.add(`${cells.map((cell) => withoutFormula(quoted(cell, delimiter), delimiter)).join(delimiter)}
`);
    line("column", "value", "rows");
    line("", "", said2(this.done.read));
    for (const [at, action] of this.plan.actions.entries()) {
      if (action === "drop") continue;
      const heading = this.headings[at] ?? String(at + 1);
      const empty = this.done.read - (this.filled[at] ?? 0);
      line(heading, "", isSmall(empty) && !isSmall(this.done.read) ? WITHHELD : said2(this.done.read - empty));
      for (const [value, rows] of shown(this.values[at] ?? /* @__PURE__ */ new Map(), empty)) line(heading, value, said2(rows));
    }
  }
};
function shown(counts, empty) {
  const all = [...counts].filter(([value]) => value.trim()).sort((a, b) => b[1] - a[1]);
  const kept = all.filter(([, rows]) => !isSmall(rows));
  let withheld = all.reduce((sum2, [, rows]) => sum2 + (isSmall(rows) ? rows : 0), isSmall(empty) ? empty : 0);
  while (isSmall(withheld) && kept.length) withheld += kept.pop()?.[1] ?? 0;
  return kept;
}
var isSmall = (rows) => rows > 0 && rows < MIN_COUNT;
var said2 = (rows) => isSmall(rows) ? `<${MIN_COUNT}` : String(rows);

// people/sheet-rows.js
var MAX_SHEETS = 50;
var MAX_CELLS = 2e6;
var MAX_REPEATED = 1e4;
var MAX_TITLE = 100;
var titleOf = (title) => title.slice(0, MAX_TITLE);
function longer(text2, more) {
  if (text2.length + more.length > MAX_ROW2) throw new ProtocolError("too-much");
  return text2 + more;
}
var SheetRows = class {
  /** @type {string[][]} */
  all = [];
  /** @type {string[]} */
  #row = [];
  /** @param {{cells: number}} left of the workbook */
  constructor(left) {
    this.left = left;
  }
  /** @param {number} column @param {string} value */
  put(column, value) {
    if (!value) return;
    if (column >= MAX_COLUMNS) throw new ProtocolError("too-much");
    while (this.#row.length < column) this.#row.push("");
    this.#row[column] = value;
  }
  /** The row is over. @param {number} times */
  end(times = 1) {
    const row = this.#row;
    this.#row = [];
    if (!row.length) return;
    this.left.cells -= times * row.length;
    if (times > MAX_REPEATED || this.left.cells < 0) throw new ProtocolError("too-much");
    for (let time = 0; time < times; time++) this.all.push(row);
  }
};

// people/office-sheets.js
var DATES = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58]
];
var DATE3 = /[dmyhs]/i;
var [TO_1970, TO_1904] = [25569, 1462];
var MAX_DAYS = 29e5;
async function officeSheets(book, part, left) {
  const targets = targetsIn(await part("xl/_rels/workbook.xml.rels"));
  const { sheets, from1904 } = listed(book);
  if (sheets.length > MAX_SHEETS) throw new ProtocolError("too-much");
  const strings = sharedStrings(await part("xl/sharedStrings.xml"));
  const shared = { strings, dates: dateStyles(await part("xl/styles.xml")), from1904 };
  const read2 = [];
  for (const { title, hidden, id } of sheets) {
    const path = (targets.get(id) ?? "").replace(/^\//, "").replace(/^(?!xl\/)/, "xl/");
    const rows = rowsOf2(await part(path), shared, left);
    if (rows.length) read2.push({ title: titleOf(title), hidden, rows });
  }
  return read2;
}
function targetsIn(xml) {
  const targets = /* @__PURE__ */ new Map();
  walkXml(xml, {
    open(name, tag) {
      if (name === "Relationship") targets.set(attributeOf(tag, "Id"), attributeOf(tag, "Target"));
    }
  });
  return targets;
}
function listed(book) {
  const sheets = [];
  let from1904 = false;
  walkXml(book, {
    open(name, tag) {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attributeOf(tag, "date1904"));
      if (name !== "sheet") return;
      const hidden = /hidden/i.test(attributeOf(tag, "state"));
      sheets.push({ title: attributeOf(tag, "name"), hidden, id: attributeOf(tag, "id") });
    }
  });
  return { sheets, from1904 };
}
function sharedStrings(xml) {
  const strings = [];
  let [text2, reading, spoken] = ["", false, false];
  walkXml(xml, {
    open(name, _, alone) {
      if (name === "si") text2 = "";
      if (name === "t") reading = !alone;
      if (name === "rPh") spoken = !alone;
    },
    close(name) {
      if (name === "t") reading = false;
      if (name === "rPh") spoken = false;
      if (name === "si") strings.push(text2);
    },
    text(words2) {
      if (reading && !spoken) text2 = longer(text2, words2);
    }
  });
  return strings;
}
function dateStyles(xml) {
  const formats = /* @__PURE__ */ new Set();
  const styles = /* @__PURE__ */ new Set();
  let [inside, number] = [false, 0];
  const isDate = (format) => formats.has(format) || DATES.some(([from, to]) => format >= from && format <= to);
  walkXml(xml, {
    open(name, tag) {
      const format = Number(attributeOf(tag, "numFmtId"));
      if (name === "numFmt" && showsDays(attributeOf(tag, "formatCode"))) formats.add(format);
      if (name === "cellXfs") inside = true;
      if (name !== "xf" || !inside) return;
      if (isDate(format)) styles.add(number);
      number++;
    },
    close(name) {
      if (name === "cellXfs") inside = false;
    }
  });
  return styles;
}
function showsDays(code) {
  const bare2 = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return DATE3.test(bare2) && !/general/i.test(bare2);
}
function rowsOf2(xml, shared, left) {
  const rows = new SheetRows(left);
  let [column, type, style, text2, reading] = [0, "", "", "", false];
  const begin = (tag) => {
    column = columnOf2(attributeOf(tag, "r")) ?? column;
    [type, style, text2] = [attributeOf(tag, "t"), attributeOf(tag, "s"), ""];
  };
  walkXml(xml, {
    open(name, tag, alone) {
      if (name === "row") column = 0;
      else if (name === "c") begin(tag);
      else if (name === "v" || name === "t") reading = !alone;
    },
    close(name) {
      if (name === "v" || name === "t") reading = false;
      else if (name === "c") rows.put(column++, saidIn2(text2, type, style, shared));
      else if (name === "row") rows.end();
    },
    text(words2) {
      if (reading) text2 = longer(text2, words2);
    }
  });
  return rows.all;
}
function columnOf2(reference) {
  const letters2 = /^[A-Z]{1,3}/.exec(reference)?.[0];
  return letters2 ? [...letters2].reduce((sum2, letter) => 26 * sum2 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}
function saidIn2(text2, type, style, { strings, dates, from1904 }) {
  if (type === "s") return strings[Number(text2)] ?? "";
  if (type === "b") return text2 === "1" ? "TRUE" : text2 && "FALSE";
  const isNumber = (!type || type === "n") && /^\d/.test(text2);
  if (!isNumber || !style || !dates.has(Number(style)) || !(Number(text2) < MAX_DAYS)) return text2;
  return momentOf(Number(text2), from1904);
}
function momentOf(days, from1904) {
  const since = days + (from1904 ? TO_1904 : 0) - TO_1970;
  const moment2 = new Date(Math.round(since * 86400) * 1e3).toISOString();
  const [day, time] = [moment2.slice(0, 10), moment2.slice(11, 19)];
  if (days < 1) return time;
  return time === "00:00:00" ? day : `${day} ${time}`;
}

// people/open-sheets.js
var MAX_BLANKS = 100;
var KEPT_AS_VALUE = /^(percentage|currency|float|date|boolean)$/;
var numberOf2 = (tag, name) => Math.max(1, Number.parseInt(attributeOf(tag, name), 10) || 1);
function openSheets(xml, left) {
  const reading = new OpenReading(left);
  walkXml(xml, {
    open: (name, tag, alone) => reading.opened.get(name)?.(tag, alone),
    close: (name) => reading.closed.get(name)?.(),
    text: (words2) => reading.add(words2)
  });
  return reading.sheets.filter(({ rows }) => rows.length);
}
var OpenReading = class {
  /** @type {Sheet[]} */
  sheets = [];
  /** @type {Set<string>} */
  #hidden = /* @__PURE__ */ new Set();
  #style = "";
  #rows;
  #column = 0;
  #rowTimes = 1;
  #cellTimes = 1;
  #value = "";
  #text = "";
  #paragraphs = 0;
  /** How many notes are open: what they say is no part of a cell. */
  #notes = 0;
  /** @param {{cells: number}} left */
  constructor(left) {
    this.left = left;
    this.#rows = new SheetRows(left);
  }
  /** @type {Map<string, (tag: string, alone: boolean) => void>} */
  opened = new Map(
    Object.entries({
      style: (tag) => {
        this.#style = attributeOf(tag, "name");
      },
      "table-properties": (tag) => void (attributeOf(tag, "display") === "false" && this.#hidden.add(this.#style)),
      table: (tag) => this.#table(tag),
      "table-row": (tag) => {
        this.#column = 0;
        this.#rowTimes = numberOf2(tag, "number-rows-repeated");
      },
      "table-cell": (tag) => this.#cell(tag),
      "covered-table-cell": (tag) => this.#cell(tag),
      annotation: () => this.#notes++,
      p: () => !this.#notes && this.#paragraphs++ && this.add("\n"),
      s: (tag) => this.add(" ".repeat(Math.min(MAX_BLANKS, numberOf2(tag, "c")))),
      tab: () => this.add(" "),
      "line-break": () => this.add("\n")
    })
  );
  /** @type {Map<string, () => void>} */
  closed = new Map(
    Object.entries({
      annotation: () => this.#notes--,
      "table-cell": () => this.#endCell(),
      "covered-table-cell": () => this.#endCell(),
      "table-row": () => this.#rows.end(this.#rowTimes)
    })
  );
  /** @param {string} words */
  add(words2) {
    if (!this.#notes && this.#paragraphs) this.#text = longer(this.#text, words2);
  }
  /** @param {string} tag */
  #table(tag) {
    if (this.sheets.length === MAX_SHEETS) throw new ProtocolError("too-much");
    this.#rows = new SheetRows(this.left);
    const hidden = this.#hidden.has(attributeOf(tag, "style-name"));
    this.sheets.push({ title: titleOf(attributeOf(tag, "name")), hidden, rows: this.#rows.all });
  }
  /** @param {string} tag */
  #cell(tag) {
    const isValue = KEPT_AS_VALUE.test(attributeOf(tag, "value-type"));
    const names = ["date-value", "boolean-value", "value"];
    this.#value = isValue ? names.map((name) => attributeOf(tag, name)).find(Boolean) ?? "" : "";
    this.#cellTimes = numberOf2(tag, "number-columns-repeated");
    this.#text = "";
    this.#paragraphs = 0;
  }
  #endCell() {
    const said3 = this.#value || this.#text;
    if (said3 && this.#cellTimes > MAX_COLUMNS) throw new ProtocolError("too-much");
    for (let time = 0; said3 && time < this.#cellTimes; time++) this.#rows.put(this.#column + time, said3);
    this.#column += this.#cellTimes;
  }
};

// people/workbook.js
async function sheetsOf(reading) {
  const { all } = await entries(reading);
  const part = async (name) => {
    const entry = all.find((other) => other.name === name);
    return entry ? utf82(await unpack(reading, entry)) : "";
  };
  const left = { cells: MAX_CELLS };
  const book = await part("xl/workbook.xml");
  return book ? officeSheets(book, part, left) : openSheets(await part("content.xml"), left);
}

// people/parts.js
var TABLE2 = /\.(csv|tsv|tab)$/i;
var TEXT = /\.(txt|text|log|md)$/i;
var JSON_FILE = /\.(json|jsonl|ndjson)$/i;
var MAIL2 = /\.eml$/i;
var PAGE = /\.x?html?$/i;
var BOOK2 = /\.(xls[xm]|ods)$/i;
var ONLY = /\.(xlsb?|fods|numbers|mbox|msg|pst|xml|mdb|accdb|sqlite3?|db|sql|parquet|vcf|docx?|odt|rtf|pdf)$/i;
var HEAD5 = 4096;
var MAX_LETTERS3 = 64 * 1048576;
async function partsOf2(blob, name) {
  if (ONLY.test(name)) throw new ProtocolError("unknown");
  if (!blob.size) return null;
  if (TABLE2.test(name) || TEXT.test(name)) {
    const head = new Uint8Array(await blob.slice(0, HEAD5).arrayBuffer());
    const wide = head[0] === 255 && head[1] === 254 || head[0] === 254 && head[1] === 255;
    if (!wide && head.includes(0)) throw new ProtocolError("broken");
    return [{ title: "", hidden: false, blob, is: TEXT.test(name) ? "text" : "table", ending: "" }];
  }
  if (![JSON_FILE, MAIL2, PAGE, BOOK2].some((pattern) => pattern.test(name))) return null;
  const reading = new Reading(blob, new Allowance());
  try {
    return await read(reading, name);
  } catch (error) {
    if (error instanceof RangeError || error instanceof Error && error.name === "InternalError")
      throw new ProtocolError("too-much");
    throw error;
  }
}
async function read(reading, name) {
  const left = { letters: MAX_LETTERS3, allowance: reading.allowance };
  if (BOOK2.test(name)) {
    const sheets = await sheetsOf(reading);
    if (!sheets.length) throw new ProtocolError("broken");
    return sheets.map(({ title, hidden, rows }) => ({ ...tableOf(rows, widthOf2(rows), left), title, hidden }));
  }
  const bytes = await reading.whole();
  if (MAIL2.test(name)) return [textOf2([textOfMail(bytes)], left)];
  if (PAGE.test(name)) return [textOf2([textOfMarkup(decodedMarkup(bytes, text))], left)];
  const json = text(bytes);
  const lines = !/\.json$/i.test(name);
  checkJson(json, lines);
  const table2 = rowsOfRecords(json, lines);
  return [table2 ? tableOf(table2.rows, table2.width, left) : textOf2(linesOfJson(json, lines), left)];
}
var widthOf2 = (rows) => rows.reduce((most, { length }) => Math.max(most, length), 1);
var textOf2 = (lines, left) => ({ title: "", hidden: false, blob: written4(lines, left), is: "text", ending: "txt" });
function tableOf(rows, width, left) {
  if (Array.isArray(rows) && rows.length * width > left.letters) throw new ProtocolError("too-much");
  let above = true;
  function* lines() {
    for (const row of rows) {
      const filled = row.filter(Boolean).length;
      if (filled > 1 || width === 1) above = false;
      yield lineOf(above ? [row.find(Boolean) ?? ""] : Array.from({ length: width }, (_, at) => row[at] ?? ""));
    }
  }
  return { title: "", hidden: false, blob: written4(lines(), left), is: "table", ending: "csv" };
}
function lineOf(cells) {
  if (cells.reduce((sum2, { length }) => sum2 + length, 0) > MAX_ROW2) throw new ProtocolError("too-much");
  return `${cells.map((cell) => quoted(cell, ",")).join(",")}
`;
}
function written4(lines, left) {
  const writing = new Writing("utf-8");
  for (const line of lines) {
    left.allowance.step();
    left.letters -= line.length;
    if (left.letters < 0) throw new ProtocolError("too-much");
    writing.add(line.normalize());
  }
  return writing.end();
}

// people/words.js
var MAX_WORD = 200;
var AT_ONCE = 100;
var UNSEEN2 = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1\u05c2]/gu;
var SAME = [
  [/ß/g, "ss"],
  [/ı/g, "i"],
  [/ς/g, "σ"],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/[\u2018\u2019\u02bc]/g, "'"]
];
var DOT = "̇";
var withoutUnseen = (text2) => text2.replace(UNSEEN2, "");
var known2 = /* @__PURE__ */ new Map();
var MAX_KNOWN2 = 5e3;
function folded(letter) {
  if (letter >= "\0" && letter <= "") return letter.toLowerCase();
  const before = known2.get(letter);
  if (before !== void 0) return before;
  const small = letter === "İ" ? "i" : withoutUnseen(letter.normalize("NFKD")).toLowerCase();
  const made = SAME.reduce((text2, [pattern, same]) => text2.replace(pattern, same), small);
  if (known2.size < MAX_KNOWN2) known2.set(letter, made);
  return made;
}
function comparable(text2) {
  let all = "";
  const places = [];
  let at = 0;
  for (const letter of text2) {
    const same = letter === DOT && all.endsWith("i") ? "" : folded(letter);
    for (let count = 0; count < same.length; count++) places.push(at);
    all += same;
    at += letter.length;
  }
  return { all, places };
}
function finderOf(words2) {
  const pieces = words2.flatMap((word) => piecesOf3(comparable(word).all.trim())).sort((a, b) => b.length - a.length);
  const patterns2 = [];
  for (let at = 0; at < pieces.length; at += AT_ONCE)
    patterns2.push(
      new RegExp(
        pieces.slice(at, at + AT_ONCE).map(patternOf).join("|"),
        "gu"
      )
    );
  return (text2) => {
    if (!patterns2.length) return [];
    const { all, places } = comparable(text2);
    const found = patterns2.flatMap((pattern) => [...all.matchAll(pattern)]);
    return found.map(({ 0: word, index }) => {
      const last = places[index + word.length - 1];
      return { from: places[index], to: last + ((text2.codePointAt(last) ?? 0) > 65535 ? 2 : 1) };
    }).sort((a, b) => a.from - b.from || b.to - a.to);
  };
}
function piecesOf3(word) {
  const size = Math.ceil(word.length / Math.ceil(word.length / MAX_WORD));
  return word.match(new RegExp(`.{1,${size || 1}}`, "gsu"))?.filter((piece) => piece.trim()) ?? [];
}
var patternOf = (word) => word.trim().split(/\s+/).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("[\\s>]{1,8}");

// people/texts.js
var SAMPLE3 = 262144;
var MAX_EXAMPLES = 5;
var MAX_SHOWN3 = 60;
var MARGIN = 2048;
async function lookAtWords(blob) {
  const head = new Uint8Array(await blob.slice(0, SAMPLE3).arrayBuffer());
  const encoding = encodingOf(head);
  const found = /* @__PURE__ */ new Map();
  const text2 = looseText(head, { encoding });
  for (const { kind, from, to } of passagesOf(text2)) {
    const before = found.get(kind) ?? { kind, count: 0, examples: [] };
    const example = text2.slice(from, to).slice(0, MAX_SHOWN3);
    if (before.examples.length < MAX_EXAMPLES && !before.examples.includes(example)) before.examples.push(example);
    found.set(kind, { ...before, count: before.count + 1 });
  }
  return { encoding, found: [...found.values()], looked: head.length };
}
async function copyText(blob, encoding, plan, means) {
  if (blob.size > MAX_TABLE) throw new ProtocolError("too-large");
  try {
    return await copyIn2(blob, encoding, plan, means);
  } catch (error) {
    if (!(error instanceof ProtocolError) || error.code !== "encoding") throw error;
    return copyIn2(blob, "bytes", plan, means);
  }
}
async function copyIn2(blob, encoding, plan, means) {
  const writing = new Writing(encoding);
  const copying = new Copying2(plan, means.pseudonym, encoding === "bytes" ? BLACK_BYTES : BLACK);
  let rest = "";
  let read2 = 0;
  const pieces = new SeenPieces(blob, encoding);
  for await (const piece of pieces) {
    const marked = read2 === 0 && piece.startsWith(MARK);
    if (marked) writing.add(MARK);
    const text2 = marked ? piece.slice(1) : rest + piece;
    const { written: written7, end } = copying.take(text2, safeEnd(text2));
    writing.add(written7);
    rest = text2.slice(end);
    if (rest.length > MAX_ROW2) throw new ProtocolError("too-much");
    read2 += piece.length;
    means.tell(Math.min(read2, blob.size));
  }
  writing.add(copying.take(rest, rest.length).written);
  const still = { found: [...copying.left].map((kind) => ({ kind })) };
  const { replaced: replaced2 } = copying;
  const written6 = encoding === "bytes" ? "bytes" : "utf-8";
  return { blob: writing.end(), encoding: written6, replaced: replaced2, still, hidden: pieces.hidden };
}
function safeEnd(text2) {
  const last = text2.length - MARGIN;
  for (let at = last; at > 0 && at > last - MARGIN; at--) if (/\s/.test(text2[at - 1])) return at;
  return Math.max(0, last);
}
var Copying2 = class {
  replaced = 0;
  /** @type {Set<Kind>} of what stays */
  left = /* @__PURE__ */ new Set();
  /** @param {TextPlan} plan @param {(value: string) => string} pseudonym @param {string} black */
  constructor(plan, pseudonym, black) {
    this.plan = plan;
    this.pseudonym = pseudonym;
    this.black = black;
    this.kept = new Set(plan.kept.map(compared));
    if (black === BLACK_BYTES && plan.words.some((word) => /[^ -~]/.test(word))) throw new ProtocolError("unreadable");
    this.wordsIn = finderOf(plan.words);
  }
  /** What is written of a text up to a place, or up to before a passage that goes on behind it. @param {string} text @param {number} wanted */
  take(text2, wanted) {
    const places = this.#places(text2);
    const across = places.find(({ from, to }) => from < wanted && to > wanted);
    const end = across?.from ?? wanted;
    let written6 = "";
    let at = 0;
    for (const { from, to, action } of places) {
      if (from >= end) break;
      const value = withoutUnseen(text2.slice(from, to)).replace(/\n[\s>]{1,8}/g, " ");
      written6 += text2.slice(at, from) + replaced(value, action, this.pseudonym, this.black);
      at = to;
      this.replaced++;
    }
    return { written: written6 + text2.slice(at, end), end };
  }
  /** What is replaced, in order: where a word and a passage overlap, all that both cover. @param {string} text @returns {{from: number, to: number, action: Action}[]} */
  #places(text2) {
    const all = this.wordsIn(text2).map((place) => ({ ...place, action: "pseudonym" }));
    for (const { kind, from, to } of passagesOf(text2)) {
      const isKept = this.kept.has(compared(text2.slice(from, to)));
      const action = isKept ? "keep" : this.plan.kinds[kind] ?? proposedInText(kind);
      if (action !== "keep") all.push({ from, to, action });
      else this.left.add(kind);
    }
    const joined3 = [];
    for (const place of all.sort((a, b) => a.from - b.from || b.to - a.to)) {
      const before = joined3.at(-1);
      if (!before || place.from >= before.to) joined3.push({ ...place });
      else if (place.to > before.to)
        Object.assign(before, { to: place.to, action: "blacken" });
      else if (before.action === "coarsen") before.action = "blacken";
    }
    return joined3;
  }
};
var compared = (text2) => text2.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

// people/people.js
var WRITTEN = { delimiter: ",", encoding: "utf-8" };
var MAX_PLACES = 20;
var AROUND = 40;
var MAX_COUNTED3 = 1e4;
var MAX_WORDS = 200;
async function lookForPeople(blob, name) {
  try {
    const sources = await partsOf2(blob, name);
    if (!sources) return null;
    const parts = [];
    for (const { is, ...source } of sources)
      parts.push(
        is === "table" ? { ...source, table: await lookAtTable(source.blob, name, source.ending ? WRITTEN : void 0), text: null } : { ...source, table: null, text: await lookAtWords(source.blob) }
      );
    return { kind: "parts", parts };
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return { kind: error.code === "unknown" ? "only" : "unread" };
  }
}
async function makeCopy(part, plan, means) {
  if (!("actions" in plan)) return copyOfText(part, plan, means);
  if (!part.table) throw new ProtocolError("broken");
  const { blob, encoding, done, hidden } = await copyTable(part.blob, part.table.form, plan, means);
  const still = plan.counts || !blob.size ? null : await lookAgain(blob, { ...part.table.form, encoding });
  return { blob, encoding, done, hidden, replaced: 0, still: still && withoutReplaced(still, plan) };
}
async function copyOfText(part, plan, means) {
  if (!part.text) throw new ProtocolError("broken");
  const made = await copyText(part.blob, part.text.encoding, plan, means);
  return { ...made, done: null };
}
async function lookAgain(blob, form) {
  try {
    return await lookAtTable(blob, "", form);
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    return null;
  }
}
function withoutReplaced(table2, { actions }) {
  const left = actions.filter((action) => action !== "drop");
  const isGone = (at) => left[at] === "pseudonym" || left[at] === "blacken";
  const columns = table2.columns.map((column, at) => isGone(at) ? { ...column, kind: null, inside: false } : column);
  return { ...table2, columns };
}
async function findIn(blob, encoding, words2) {
  const found = new Found(finderOf([words2.slice(0, MAX_WORDS)]));
  let text2 = "";
  for await (const piece of piecesOf2(blob, encoding)) {
    text2 = found.take(text2 + piece, MARGIN);
    if (found.count > MAX_COUNTED3) return found;
  }
  found.take(text2, 0);
  if (!found.count && encoding === "bytes" && /[^ -~]/.test(words2)) throw new ProtocolError("encoding");
  return { count: found.count, places: found.places };
}
var Found = class {
  count = 0;
  /** @type {Place[]} */
  places = [];
  /** Letters at the beginning of a text that were searched before. */
  #searched = 0;
  /** @param {ReturnType<typeof finderOf>} find */
  constructor(find) {
    this.find = find;
  }
  /** @param {string} text @param {number} waiting letters at its end that are searched with what follows @returns {string} what is needed further on */
  take(text2, waiting) {
    const until = Math.max(this.#searched, text2.length - waiting);
    for (const { from, to } of this.find(text2)) {
      if (from < this.#searched || from >= until) continue;
      this.#searched = to;
      this.count++;
      if (this.places.length === MAX_PLACES) continue;
      const [before, after] = [text2.slice(Math.max(0, from - AROUND), from), text2.slice(to, to + AROUND)];
      this.places.push({ before, match: text2.slice(from, to), after });
    }
    const cut = Math.max(0, until - AROUND);
    this.#searched = Math.max(this.#searched, until) - cut;
    return text2.slice(cut);
  }
};

// vendor/hmac.js
function isBytes(a) {
  return a instanceof Uint8Array || ArrayBuffer.isView(a) && a.constructor.name === "Uint8Array" && "BYTES_PER_ELEMENT" in a && a.BYTES_PER_ELEMENT === 1;
}
var atitle = (title) => title ? `"${title}" ` : "";
function anumber(n, title = "") {
  if (typeof n !== "number")
    throw new TypeError(atitle(title) + "expected number, got " + typeof n);
  if (!Number.isSafeInteger(n) || n < 0)
    throw new RangeError(atitle(title) + "expected integer >= 0, got " + n);
  return n;
}
function abytes(value, length, title = "") {
  if (isBytes(value) && (length === void 0 || value.length === length))
    return value;
  if (length !== void 0)
    anumber(length, "length");
  const bytes = isBytes(value);
  const ofLen = length !== void 0 ? ` of length ${length}` : "";
  const got = bytes ? `length=${value.length}` : `type=${typeof value}`;
  const message = atitle(title) + "expected Uint8Array" + ofLen + ", got " + got;
  if (!bytes)
    throw new TypeError(message);
  throw new RangeError(message);
}
function ahash(h) {
  if (typeof h !== "function" || typeof h.create !== "function")
    throw new TypeError("expected hash wrapped by utils.createHasher");
  anumber(h.outputLen);
  anumber(h.blockLen);
  if (h.outputLen < 1 || h.blockLen < 1)
    throw new Error("hash blockLen / outputLen must be >= 1");
}
var aobject = (value, label) => {
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new TypeError((label === "object" ? "" : `"${label}" `) + "expected object, got type=" + typeof value);
};
var aopts = (value, label) => {
  aobject(value, label);
  const proto = Object.getPrototypeOf(value);
  if (proto !== Object.prototype && proto !== null)
    throw new TypeError(`"${label}" expected plain object`);
  if (Object.hasOwn(value, "__proto__"))
    throw new TypeError(`"${label}.__proto__" is not allowed`);
};
function aexists(instance, checkFinished = true) {
  if (instance.destroyed)
    throw new Error("hash was destroyed");
  if (checkFinished && instance.finished)
    throw new Error("digest() was already called");
}
function aoutput(out, instance) {
  abytes(out, void 0, "output");
  const min = instance.outputLen;
  if (!(out.length >= min)) {
    throw new RangeError('"output" expected length >= ' + min);
  }
}
function clean2(...arrays) {
  for (let i2 = 0; i2 < arrays.length; i2++) {
    arrays[i2].fill(0);
  }
}
function createView(arr) {
  return new DataView(arr.buffer, arr.byteOffset, arr.byteLength);
}
function rotr(word, shift) {
  return word << 32 - shift | word >>> shift;
}
function checkOpts(defaults, opts, title = "opts") {
  aopts(defaults, "defaults");
  if (opts !== void 0)
    aopts(opts, title);
  const merged = Object.assign(/* @__PURE__ */ Object.create(null), defaults, opts);
  return merged;
}
function createHasher(hashCons, info = {}) {
  if (typeof hashCons !== "function")
    throw new TypeError('"hashCons" expected function, got type=' + typeof hashCons);
  info = checkOpts({}, info, "info");
  const hashC = (msg, opts) => hashCons(opts).update(msg).digest();
  const tmp = hashCons(void 0);
  hashC.outputLen = tmp.outputLen;
  hashC.blockLen = tmp.blockLen;
  hashC.canXOF = tmp.canXOF;
  hashC.create = (opts) => hashCons(opts);
  Object.assign(hashC, info);
  return Object.freeze(hashC);
}
var oidNist = (suffix) => ({
  // Current NIST hashAlgs suffixes used here fit in one DER subidentifier octet.
  // Larger suffix values would need base-128 OID encoding and a different length byte.
  oid: Uint8Array.from([6, 9, 96, 134, 72, 1, 101, 3, 4, 2, suffix])
});
var _HMAC = class {
  oHash;
  iHash;
  blockLen;
  outputLen;
  canXOF = false;
  finished = false;
  destroyed = false;
  constructor(hash, key) {
    ahash(hash);
    abytes(key, void 0, "key");
    this.iHash = hash.create();
    if (typeof this.iHash.update !== "function")
      throw new Error("expected Hash instance");
    this.blockLen = this.iHash.blockLen;
    this.outputLen = this.iHash.outputLen;
    const blockLen = this.blockLen;
    const pad = new Uint8Array(blockLen);
    pad.set(key.length > blockLen ? hash.create().update(key).digest() : key);
    for (let i2 = 0; i2 < pad.length; i2++)
      pad[i2] ^= 54;
    this.iHash.update(pad);
    this.oHash = hash.create();
    for (let i2 = 0; i2 < pad.length; i2++)
      pad[i2] ^= 54 ^ 92;
    this.oHash.update(pad);
    clean2(pad);
  }
  update(buf) {
    aexists(this);
    this.iHash.update(buf);
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const buf = out.subarray(0, this.outputLen);
    this.iHash.digestInto(buf);
    this.oHash.update(buf);
    this.oHash.digestInto(buf);
    this.destroy();
  }
  digest() {
    const out = new Uint8Array(this.oHash.outputLen);
    this.digestInto(out);
    return out;
  }
  _cloneInto(to) {
    to ||= Object.create(Object.getPrototypeOf(this), {});
    const { oHash, iHash, finished, destroyed, blockLen, outputLen, canXOF } = this;
    to = to;
    to.finished = finished;
    to.destroyed = destroyed;
    to.blockLen = blockLen;
    to.outputLen = outputLen;
    to.canXOF = canXOF;
    to.oHash = oHash._cloneInto(to.oHash);
    to.iHash = iHash._cloneInto(to.iHash);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
  destroy() {
    this.destroyed = true;
    this.oHash.destroy();
    this.iHash.destroy();
  }
};
var hmac = /* @__PURE__ */ (() => {
  const hmac_ = ((hash, key, message) => new _HMAC(hash, key).update(message).digest());
  hmac_.create = (hash, key) => new _HMAC(hash, key);
  return hmac_;
})();
var fromNumH = (n) => n / 2 ** 32 | 0;
var fromNumL = (n) => n >>> 0;
function setU64FromNum(view, byteOffset, n, isLE) {
  const h = fromNumH(n);
  const l = fromNumL(n);
  view.setUint32(byteOffset, isLE ? l : h, isLE);
  view.setUint32(byteOffset + 4, isLE ? h : l, isLE);
}
function Chi(a, b, c) {
  return a & b ^ ~a & c;
}
function Maj(a, b, c) {
  return a & b ^ a & c ^ b & c;
}
var HashMD = class {
  blockLen;
  outputLen;
  canXOF = false;
  padOffset;
  isLE;
  // For partial updates less than block size
  buffer;
  view;
  finished = false;
  length = 0;
  pos = 0;
  destroyed = false;
  constructor(blockLen, outputLen, padOffset, isLE) {
    this.blockLen = blockLen;
    this.outputLen = outputLen;
    this.padOffset = padOffset;
    this.isLE = isLE;
    this.buffer = new Uint8Array(blockLen);
    this.view = createView(this.buffer);
  }
  update(data) {
    aexists(this);
    abytes(data);
    const { view, buffer, blockLen } = this;
    const len = data.length;
    let processed = false;
    for (let pos = 0; pos < len; ) {
      const take = Math.min(blockLen - this.pos, len - pos);
      if (take === blockLen) {
        const dataView = createView(data);
        for (; blockLen <= len - pos; pos += blockLen)
          this.process(dataView, pos);
        processed = true;
        continue;
      }
      buffer.set(pos === 0 && take === len ? data : data.subarray(pos, pos + take), this.pos);
      this.pos += take;
      pos += take;
      if (this.pos === blockLen) {
        this.process(view, 0);
        this.pos = 0;
        processed = true;
      }
    }
    this.length += data.length;
    if (processed)
      this.roundClean();
    return this;
  }
  digestInto(out) {
    aexists(this);
    aoutput(out, this);
    this.finished = true;
    const { buffer, view, blockLen, isLE } = this;
    let { pos } = this;
    buffer[pos++] = 128;
    buffer.fill(0, pos);
    if (this.padOffset > blockLen - pos) {
      this.process(view, 0);
      buffer.fill(0);
    }
    setU64FromNum(view, blockLen - 8, this.length * 8, isLE);
    this.process(view, 0);
    this.roundClean();
    const oview = out === buffer ? view : createView(out);
    const len = this.outputLen;
    const outLen = len / 4;
    const state = this.get();
    if (len % 4 || outLen > state.length)
      throw new Error("invalid outputLen");
    for (let i2 = 0; i2 < outLen; i2++)
      oview.setUint32(4 * i2, state[i2], isLE);
  }
  digest() {
    const { buffer, outputLen } = this;
    this.digestInto(buffer);
    const res = buffer.slice(0, outputLen);
    this.destroy();
    return res;
  }
  _cloneIntoMeta(to) {
    const { buffer, length, finished, destroyed, pos } = this;
    to.destroyed = destroyed;
    to.finished = finished;
    to.length = length;
    to.pos = pos;
    if (pos)
      to.buffer.set(buffer);
    return to;
  }
  clone() {
    return this._cloneInto();
  }
};
var SHA256_IV = /* @__PURE__ */ Uint32Array.from([
  1779033703,
  3144134277,
  1013904242,
  2773480762,
  1359893119,
  2600822924,
  528734635,
  1541459225
]);
var SHA256_K = /* @__PURE__ */ Uint32Array.from([
  1116352408,
  1899447441,
  3049323471,
  3921009573,
  961987163,
  1508970993,
  2453635748,
  2870763221,
  3624381080,
  310598401,
  607225278,
  1426881987,
  1925078388,
  2162078206,
  2614888103,
  3248222580,
  3835390401,
  4022224774,
  264347078,
  604807628,
  770255983,
  1249150122,
  1555081692,
  1996064986,
  2554220882,
  2821834349,
  2952996808,
  3210313671,
  3336571891,
  3584528711,
  113926993,
  338241895,
  666307205,
  773529912,
  1294757372,
  1396182291,
  1695183700,
  1986661051,
  2177026350,
  2456956037,
  2730485921,
  2820302411,
  3259730800,
  3345764771,
  3516065817,
  3600352804,
  4094571909,
  275423344,
  430227734,
  506948616,
  659060556,
  883997877,
  958139571,
  1322822218,
  1537002063,
  1747873779,
  1955562222,
  2024104815,
  2227730452,
  2361852424,
  2428436474,
  2756734187,
  3204031479,
  3329325298
]);
var SHA256_W = /* @__PURE__ */ new Uint32Array(64);
var SHA2_32B = class extends HashMD {
  // We cannot use array here since array allows indexing by variable
  // which means optimizer/compiler cannot use registers.
  // Numeric initializers matter: starting the fields as `undefined` changes
  // V8's field representation and makes sha256 3x slower (measured).
  A = 0;
  B = 0;
  C = 0;
  D = 0;
  E = 0;
  F = 0;
  G = 0;
  H = 0;
  constructor(outputLen, IV) {
    super(64, outputLen, 8, false);
    this.A = IV[0] | 0;
    this.B = IV[1] | 0;
    this.C = IV[2] | 0;
    this.D = IV[3] | 0;
    this.E = IV[4] | 0;
    this.F = IV[5] | 0;
    this.G = IV[6] | 0;
    this.H = IV[7] | 0;
  }
  get() {
    const { A, B, C, D, E, F, G, H } = this;
    return [A, B, C, D, E, F, G, H];
  }
  // prettier-ignore
  set(A, B, C, D, E, F, G, H) {
    this.A = A | 0;
    this.B = B | 0;
    this.C = C | 0;
    this.D = D | 0;
    this.E = E | 0;
    this.F = F | 0;
    this.G = G | 0;
    this.H = H | 0;
  }
  _cloneInto(to) {
    (to ||= new this.constructor()).set(...this.get());
    return this._cloneIntoMeta(to);
  }
  process(view, offset) {
    for (let i2 = 0; i2 < 16; i2++, offset += 4)
      SHA256_W[i2] = view.getUint32(offset, false);
    for (let i2 = 16; i2 < 64; i2++) {
      const W15 = SHA256_W[i2 - 15];
      const W2 = SHA256_W[i2 - 2];
      const s0 = rotr(W15, 7) ^ rotr(W15, 18) ^ W15 >>> 3;
      const s1 = rotr(W2, 17) ^ rotr(W2, 19) ^ W2 >>> 10;
      SHA256_W[i2] = s1 + SHA256_W[i2 - 7] + s0 + SHA256_W[i2 - 16] | 0;
    }
    let { A, B, C, D, E, F, G, H } = this;
    for (let i2 = 0; i2 < 64; i2++) {
      const sigma1 = rotr(E, 6) ^ rotr(E, 11) ^ rotr(E, 25);
      const T1 = H + sigma1 + Chi(E, F, G) + SHA256_K[i2] + SHA256_W[i2] | 0;
      const sigma0 = rotr(A, 2) ^ rotr(A, 13) ^ rotr(A, 22);
      const T2 = sigma0 + Maj(A, B, C) | 0;
      H = G;
      G = F;
      F = E;
      E = D + T1 | 0;
      D = C;
      C = B;
      B = A;
      A = T1 + T2 | 0;
    }
    A = A + this.A | 0;
    B = B + this.B | 0;
    C = C + this.C | 0;
    D = D + this.D | 0;
    E = E + this.E | 0;
    F = F + this.F | 0;
    G = G + this.G | 0;
    H = H + this.H | 0;
    this.set(A, B, C, D, E, F, G, H);
  }
  roundClean() {
    clean2(SHA256_W);
  }
  destroy() {
    this.destroyed = true;
    this.set(0, 0, 0, 0, 0, 0, 0, 0);
    clean2(this.buffer);
  }
};
var _SHA256 = class extends SHA2_32B {
  constructor() {
    super(32, SHA256_IV);
  }
};
var sha256 = /* @__PURE__ */ createHasher(
  () => new _SHA256(),
  /* @__PURE__ */ oidNist(1)
);

// people/pseudonyms.js
var ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
var LENGTH2 = 12;
var MAX_KNOWN3 = 1e5;
var MAX_REMEMBERED2 = 200;
var MIN_DIGITS = 6;
function normalised(value) {
  const text2 = value.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();
  if (!/^[\d\s()./+-]+$/.test(text2)) return text2;
  const digits2 = text2.replace(/\D/g, "");
  return digits2.length < MIN_DIGITS ? text2 : digits2.replace(/^0+/, "");
}
function pseudonymsUnder(key) {
  const known3 = /* @__PURE__ */ new Map();
  const keyed = hmac.create(sha256, key);
  const used = hmac.create(sha256, key);
  const encoder2 = new TextEncoder();
  return (value) => {
    const before = known3.get(value);
    if (before !== void 0) return before;
    if (known3.size >= MAX_KNOWN3) known3.clear();
    const made = written5(
      keyed._cloneInto(used).update(encoder2.encode(normalised(value))).digest()
    );
    if (value.length <= MAX_REMEMBERED2) known3.set(own(value), made);
    return made;
  };
}
function written5(digest) {
  let text2 = "P-";
  for (let letter = 0; letter < LENGTH2; letter++) {
    const bit = 5 * letter;
    const two = digest[bit >> 3] << 8 | digest[(bit >> 3) + 1];
    text2 += ALPHABET[two >> 11 - (bit & 7) & 31];
  }
  return text2;
}

// workers/calls.js
var WorkerClient = class {
  /** @type {Map<number, {resolve: (result: never) => void, reject: (error: Error) => void}>} */
  #open = /* @__PURE__ */ new Map();
  #asked = 0;
  /** @param {End<Call, Result | E>} end @param {(event: E) => void} [hear] */
  constructor(end, hear = () => {
  }) {
    this.end = end;
    end.onmessage = ({ data }) => {
      if ("kind" in data) return hear(data);
      const call = this.#open.get(data.id);
      this.#open.delete(data.id);
      if ("error" in data) call?.reject(new ProtocolError(data.error));
      else call?.resolve(
        /** @type {never} */
        data.result
      );
    };
  }
  /**
   * The result, or a `ProtocolError`. Ports among the values go over to the other side.
   * @template {keyof C & string} N
   * @param {N} call
   * @param {Parameters<C[N]>} values
   * @returns {Promise<Awaited<ReturnType<C[N]>>>}
   */
  ask(call, ...values) {
    return new Promise((resolve, reject) => {
      const id = ++this.#asked;
      this.#open.set(id, { resolve, reject });
      const transfer = Object.values(values[0] ?? {}).filter((value) => value instanceof MessagePort);
      this.end.postMessage({ id, call, values: values[0] }, { transfer });
    });
  }
};
function serve(end, calls2) {
  end.onmessage = async ({ data: { id, call, values } }) => {
    try {
      end.postMessage({ id, result: await calls2[call](
        /** @type {never} */
        values
      ) });
    } catch (error) {
      end.postMessage({ id, error: error instanceof ProtocolError ? error.code : "failed" });
    }
  };
}
function serveInWorker(calls2) {
  if ("WorkerGlobalScope" in globalThis) serve(
    /** @type {Worker} */
    /** @type {unknown} */
    globalThis,
    calls2
  );
}
var tellPage = (event) => globalThis.postMessage(event);

// workers/file-worker.js
var tellCopying = (event) => tellPage(event);
var session = null;
var isStopped = false;
var PAUSE = 100;
var calls = {
  /** Answered once the program is here. @param {{session: MessagePort | null}} ports */
  start(ports) {
    if (ports.session) session = new WorkerClient(ports.session);
    return true;
  },
  /** What a file tells, and whether it shows people; or `too-much`, `broken`, `locked`, `failed`. @param {{blob: Blob, name: string}} file @returns {Promise<Found>} */
  async look({ blob, name }) {
    const people = await lookForPeople(blob, name);
    try {
      return { seen: await look(blob, name), people };
    } catch (refused2) {
      if (people?.kind !== "parts" || !(refused2 instanceof ProtocolError)) throw refused2;
      return { seen: null, people };
    }
  },
  /** A cleaned copy, and what it still tells. @param {{blob: Blob, name: string}} file */
  clean: ({ blob, name }) => clean(blob, name),
  /** A copy of a part of a file as its source decided, under the pseudonyms of a codename, or of none (0). @param {{part: import("../people/people.js").Part, plan: import("../people/people.js").TablePlan | import("../people/people.js").TextPlan, codename: number}} values */
  async redact({ part, plan, codename }) {
    const pseudonym = codename ? pseudonymsUnder(await keyOf(codename)) : refused;
    const tell4 = (done) => tellCopying({ kind: "copying", done, of: part.blob.size });
    return makeCopy(part, plan, { pseudonym, tell: tell4 });
  },
  /** A picture to draw on, and which way up it is meant. @param {{blob: Blob}} file */
  picture: ({ blob }) => pictureOf(blob),
  /** A cleaned copy of a picture with black parts, and what it still tells; or `stopped`. @param {{blob: Blob, name: string, areas: import("../files/blackening.js").Area[]}} file */
  blacken({ blob, name, areas }) {
    isStopped = false;
    let before = Date.now();
    return blacken(blob, name, areas, async (part) => {
      if (Date.now() - before < PAUSE) return;
      tellCopying({ kind: "copying", done: Math.round(part * blob.size), of: blob.size });
      await new Promise((resolve) => setTimeout(resolve));
      before = Date.now();
      if (isStopped) throw new ProtocolError("stopped");
    });
  },
  /** Ends what makes black parts. */
  stop() {
    isStopped = true;
    return true;
  },
  /** Where words stand in a copy. @param {{blob: Blob, encoding: import("../people/rows.js").Form["encoding"], words: string}} values */
  find: ({ blob, encoding, words: words2 }) => findIn(blob, encoding, words2)
};
async function keyOf(codename) {
  if (!session) throw new Error("not started");
  return session.ask("pseudonymKey", { codename });
}
function refused() {
  throw new Error("no codename is open");
}
serveInWorker(calls);
