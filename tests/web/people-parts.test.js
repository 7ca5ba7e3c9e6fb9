// @ts-check
/** People in workbooks, records, mail, pages and text: what is read of each, and that a copy has nothing else of it. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { look } from "../../client/web/files/look.js";
import { makeZip } from "../../client/web/files/zip.js";
import { findIn, lookForPeople, makeCopy } from "../../client/web/people/people.js";
import { pseudonymsUnder } from "../../client/web/people/pseudonyms.js";

/** @typedef {import("../../client/web/people/people.js").Part} Part */

const pseudonym = pseudonymsUnder(new Uint8Array(32).fill(7));
const means = { pseudonym, tell: () => {} };

/** @param {BlobPart} content @param {string} name @returns {Promise<Part[]>} */
async function partsOf(content, name) {
  const people = await lookForPeople(new Blob([content]), name);
  assert.equal(people?.kind, "parts", name);
  return /** @type {{kind: "parts", parts: Part[]}} */ (people).parts;
}

/** A copy of a part, as proposed or otherwise. @param {Part} part @param {object} [changes] */
async function copyOf(part, changes = {}) {
  const proposed = part.table
    ? {
        headed: part.table.headed,
        actions: part.table.columns.map(({ proposed }) => proposed),
        rows: null,
        counts: false,
      }
    : { kinds: {}, words: [], kept: [] };
  const made = await makeCopy(part, { ...proposed, ...changes }, means);
  return { ...made, text: await made.blob.text() };
}

/** @param {Record<string, string>} files */
const zipped = (files) =>
  /** @type {Uint8Array<ArrayBuffer>} */ (
    makeZip(new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])))
  );

/** @param {Record<string, string>} [more] */
const office = (more = {}) =>
  zipped({
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml":
      '<workbook><sheets><sheet name="Staff &amp; more" sheetId="1" r:id="rId1"/><sheet name="Old" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
    "xl/sharedStrings.xml":
      "<sst><si><t>Name</t></si><si><r><t>Anna </t></r><r><t>M&#252;ller</t></r></si><si><t>Peter Schmidt</t><rPh><t>Zq9</t></rPh></si><si><t>Report by Zq8</t></si></sst>",
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy;@"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml":
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>3</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="inlineStr"><is><t>birth</t></is></c><c r="C2" t="str"><v>pay</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>30746</v></c><c r="C3"><f>Zq7*2</f><v>51234.5</v></c></row><row r="4"><c r="A4" t="s"><v>2</v></c><c r="C4" t="str"><v>=cmd|Zq1</v></c></row></sheetData></worksheet>',
    "xl/worksheets/sheet2.xml": '<worksheet><row><c t="inlineStr"><is><t>Zq6</t></is></c></row></worksheet>',
    "xl/comments1.xml": "<comments><t>Zq5</t></comments>",
    ...more,
  });

test("of a workbook each sheet is a table, hidden ones are named, and nothing but values leaves", async () => {
  const parts = await partsOf(office(), "x.xlsx");
  assert.deepEqual(
    parts.map(({ title, hidden, ending }) => [title, hidden, ending]),
    [
      ["Staff & more", false, "csv"],
      ["Old", true, "csv"],
    ],
  );
  const as = await copyOf(parts[0], { actions: ["keep", "keep", "keep"] });
  assert.equal(as.text, "Name,birth,pay\nAnna Müller,1984-03-05,51234.5\nPeter Schmidt,,'=cmd|Zq1\n");
  assert.equal(as.done?.odd, 1, "a title above the table belongs to none of its columns");
  const { text } = await copyOf(parts[0]);
  assert.equal(
    text,
    `Name,birth,pay\n${pseudonym("Anna Müller")},1984,51234.5\n${pseudonym("Peter Schmidt")},,'=cmd|Zq1\n`,
  );
});

test("of an OpenDocument table values are read as they are kept, and notes are not", async () => {
  const content = `<office:document-content><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
<table:table table:name="One"><table:table-row><table:table-cell office:value-type="string"><text:p>name</text:p></table:table-cell><table:table-cell><text:p>day</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><office:annotation><text:p>Zq1</text:p></office:annotation><text:p>Anna<text:s text:c="1"/>M&#xfc;ller</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="1984-03-05"><text:p>Zq2</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16000"/></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
<table:table table:name="Two" table:style-name="ta2"><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:document-content>`;
  const parts = await partsOf(
    zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content }),
    "x.ods",
  );
  assert.deepEqual(
    parts.map(({ title, hidden }) => [title, hidden]),
    [
      ["One", false],
      ["Two", true],
    ],
  );
  assert.equal(await parts[0].blob.text(), "name,day\nAnna Müller,1984-03-05\nAnna Müller,1984-03-05\n");
});

test("records with the same keys are a table, whatever their depth and escapes; numbers stay as written", async () => {
  const json =
    '[{"name":"Anna M\\u00fcller","pay":{"sum":12345678901234567890,"note":"a, \\"b\\""}},{"name":"Peter Schmidt","pay":{"sum":1.50,"note":null}}]';
  const [part] = await partsOf(json, "x.json");
  const table = 'name,pay.sum,pay.note\nAnna Müller,12345678901234567890,"a, ""b"""\nPeter Schmidt,1.50,null\n';
  assert.equal(await part.blob.text(), table);
  const lines = JSON.parse(json.replace(/1234567890+/g, "1"))
    .map((/** @type {object} */ record) => JSON.stringify(record))
    .join("\n");
  const [other] = await partsOf(lines, "x.jsonl");
  assert.deepEqual(
    other.table?.columns.map(({ heading }) => heading),
    ["name", "pay.sum", "pay.note"],
  );
});

test("other JSON is text, in which no escape hides a name", async () => {
  const [part] = await partsOf('{"people": [{"n": "Anna M\\u00fcller"}], "total": 7, "empty": []}', "x.json");
  const { text } = await copyOf(part);
  assert.equal(
    text,
    `{\n  people: [\n    0: {\n      n: "${pseudonym("Anna Müller")}"\n    }\n  ]\n  total: 7\n  empty: [\n  ]\n}\n`,
  );
});

test("of a mail leaves who, when, about what, and what it says, decoded; not its way and what is attached", async () => {
  const mail = [
    "Received: from zq1.example.org by zq2.example.org",
    "From: =?utf-8?q?Anna_M=C3=BCller?= <anna@example.org>",
    "Subject: =?iso-8859-1?b?R2VoYWx0IPxiZXI=?=",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    'Content-Type: multipart/alternative; boundary="c"',
    "",
    "--c",
    "Content-Type: text/html",
    "",
    "<p>Zq3</p>",
    "--c",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "Gr=C3=BC=C3=9Fe von Anna M=C3=BC=",
    "ller",
    "--c--",
    "--b",
    'Content-Type: application/pdf; name="pay.pdf"',
    "Content-Transfer-Encoding: base64",
    "",
    "WnE0",
    "--b--",
    "",
  ].join("\r\n");
  const [part] = await partsOf(mail, "x.eml");
  assert.equal(
    await part.blob.text(),
    "From: Anna Müller <anna@example.org>\nSubject: Gehalt über\n\nGrüße von Anna Müller\n\n[left out: pay.pdf]\n",
  );
  const { text, replaced } = await copyOf(part);
  assert.equal(
    text,
    `From: ${pseudonym("Anna Müller")} <${pseudonym("anna@example.org")}>\nSubject: Gehalt über\n\nGrüße von ${pseudonym("Anna Müller")}\n\n[left out: pay.pdf]\n`,
  );
  assert.equal(replaced, 3);
});

test("of a page leaves its text, also what is hidden, and no program", async () => {
  const html =
    '<html><head><title>T</title><style>Zq1</style><script>"Zq2</p>"</script></head><body><!-- Zq3 --><p>Anna M&uuml;ller &lt; 3</p><div style="display:none" title="Zq4">x<b>y</b></div><table><tr><td>a<td>b</td></tr></table></body></html>';
  const [part] = await partsOf(html, "x.html");
  assert.equal(await part.blob.text(), "T\n\nAnna Müller < 3\n\nxy\n\nab\n");
});

test("in a text kinds are replaced as decided, words wherever they stand, and what is kept stays; lines stay as they were", async () => {
  const words =
    "Anna Müller (anna@example.org) traf Zq1.\r\nDie zq1's und Zq2\n Zq3, Peter Schmidt, +49 30 1234567.\r\n";
  const [part] = await partsOf(words, "x.txt");
  assert.deepEqual(
    part.text?.found.map(({ kind, count, examples }) => [kind, count, examples[0]]),
    [
      ["name", 2, "Anna Müller"],
      ["mail", 1, "anna@example.org"],
      ["phone", 1, "+49 30 1234567"],
    ],
  );
  const { text, still } = await copyOf(part, {
    kinds: { phone: "coarsen" },
    words: ["Zq1", "Zq2 Zq3", "Müller (anna"],
    kept: ["peter schmidt"],
  });
  assert.deepEqual(/** @type {any} */ (still)?.found, [{ kind: "name" }], "what is kept");
  const zq1 = pseudonym("Zq1");
  assert.equal(text, `█████) traf ${zq1}.\r\nDie ${zq1}'s und ${pseudonym("Zq2 Zq3")}, Peter Schmidt, +49.\r\n`);
});

test("no way of writing hides a word that its source named; where that cannot be known there is no copy", async () => {
  const [part] = await partsOf("Mu\u0308ller, M\u00fcl\u00adler, M\u00dcLLER, Zq\u200b1\n", "x.txt");
  const { text } = await copyOf(part, { words: ["M\u00fcller", "Zq1"] });
  const [name, other] = ["Müller", "Zq1"].map(pseudonym);
  assert.equal(text, `${name}, ${name}, ${name}, ${other}\n`);
  const [bytes] = await partsOf(Buffer.from("M\u00fcller \u00e9\n", "latin1"), "x.txt");
  await assert.rejects(copyOf(bytes, { words: ["\u0418\u0432\u0430\u043d"] }), /unreadable/);
  assert.equal((await copyOf(bytes, { words: ["ller"] })).replaced, 1);
  const [mail] = await partsOf("Subject: Mu\u0308ller\n\nx", "x.eml");
  assert.equal(await mail.blob.text(), "Subject: M\u00fcller\n\nx\n", "a search finds it");
});

test("a sheet whose name has marks of XML is said to be hidden, by its name", async () => {
  const book =
    '<workbook><sheets><sheet name="a>b" sheetId="1" r:id="rId1"/><sheet name="M&#252;l&#x6C;er &gt; c" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>';
  const workbook = office({ "xl/workbook.xml": book });
  const parts = await partsOf(workbook, "x.xlsx");
  assert.deepEqual(
    parts.map(({ title, hidden }) => [title, hidden]),
    [
      ["a>b", false],
      ["Müller > c", true],
    ],
  );
  const { traces } = await look(new Blob([workbook]), "x.xlsx");
  assert.deepEqual(traces.find(({ kind }) => kind === "hidden")?.values, ["Müller > c"]);
});

test("a word is found as other people and programs write it, by a search in the copy too", async () => {
  /** @type {[string, string][]} named, and as it stands there */
  const written = [
    ["Yıldız", "YILDIZ"],
    ["İsmail", "İSMAİL"],
    ["ismail", "I\u0307SMAI\u0307L"],
    ["Weißkopf", "WEISSKOPF"],
    ["Weisskopf", "Weißkopf"],
    ["Griffin", "Gri\ufb03n"],
    ["Schmidt\u200b", "Schmidt"],
    ["Schmidt", "\uff33\uff43hmidt"],
    ["O'Brien", "O\u2019Brien"],
    ["Meier-Weber", "Meier\u2011Weber"],
    ["\u0645\u062d\u0645\u062f", "\u200f\u0645\u062d\u0640\u0645\u0651\u062f\u200e"],
    ["Zq1 Zq2", "Zq1\u200b\u00ad \n> Zq2"],
    [`${"long ".repeat(60)}Zq3`, `${"long ".repeat(60)}Zq3`],
  ];
  for (const [named, there] of written) {
    const [part] = await partsOf(`12 ${there} 34\n`, "x.txt");
    assert.equal((await findIn(part.blob, "utf-8", named)).count, 1, there);
    const { text } = await copyOf(part, { words: [named] });
    assert.match(text, /^12 \u200f?(P-\w{12})+\u200e? 34\n$/, there);
  }
});

test("of many words that its source named none stays, and none within what is made coarser", async () => {
  const words = Array.from({ length: 150 }, (_, at) => `Zq${at + 100}`);
  const [many] = await partsOf(words.join(", "), "x.txt");
  assert.doesNotMatch((await copyOf(many, { words })).text, /Zq/);
  const [mail] = await partsOf("to anna@zq1.org, bcc peter@zq2.org\n", "x.txt");
  const { text } = await copyOf(mail, { kinds: { mail: "coarsen" }, words: ["zq1", "\u200b"] });
  assert.equal(text, "to █████, bcc @zq2.org\n");
});

test("a person at the border of two pieces of a long text is replaced, too", async () => {
  const line = "nothing of note here, 12 words long.\n";
  for (const shift of [0, 3, 7, 12]) {
    const before = `${line.repeat(7_086)}${"x".repeat(shift)}`;
    const [part] = await partsOf(`${before.slice(0, 262_140)} Anna Müller and Zq1 Zq1\n${line.repeat(200)}`, "x.txt");
    const { text, replaced } = await copyOf(part, { words: ["Zq1 Zq1"] });
    assert.doesNotMatch(text, /Anna|Müller|Zq1/);
    assert.equal(replaced, 2);
  }
});

test("what is no text, broken, too deep, or unpacks to too much is said to be unread", async () => {
  /** @type {[string, BlobPart][]} */
  const broken = [
    ["x.json", "["],
    ["x.json", `${"[".repeat(10_000)}${"]".repeat(10_000)}`],
    ["x.jsonl", '{"a":1}\n{'],
    ["x.xlsx", "PK no archive"],
    ["x.xlsx", office({ "xl/worksheets/sheet1.xml": `<c r="ZZZ1"><v>1</v></c>` })],
    ["x.xlsx", office({ "xl/sharedStrings.xml": `<t>${"a".repeat(20_000_000)}</t>` })],
    [
      "x.ods",
      zipped({
        "content.xml":
          '<table><table-row number-rows-repeated="900000"><table-cell><p>x</p></table-cell></table-row></table>',
      }),
    ],
    ["x.txt", "a\0b"],
    [
      "x.eml",
      Array.from({ length: 20 }, (_, at) => `Content-Type: multipart/mixed; boundary="b${at}x"\n\n--b${at}x\n`).join(
        "",
      ),
    ],
  ];
  for (const [name, content] of broken)
    assert.equal(
      (await lookForPeople(new Blob([content]), name))?.kind,
      "unread",
      `${name} ${String(content).slice(0, 40)}`,
    );
  assert.equal((await lookForPeople(new Blob(["x"]), "x.docx"))?.kind, "only");
  assert.equal(await lookForPeople(new Blob(["x"]), "x.jpg"), null);
});

test("a table that was read of something else has commas between its cells, whatever stands in them", async () => {
  const rows = Array.from({ length: 20 }, (_, at) => `{"note":"sep=;","who":"a;b;c;Zq${at}"}`);
  const [part] = await partsOf(`[${rows}]`, "x.json");
  assert.deepEqual(
    part.table?.columns.map(({ heading }) => heading),
    ["note", "who"],
  );
  const { text } = await copyOf(part, { actions: ["keep", "blacken"] });
  assert.doesNotMatch(text, /Zq/);
});

test("characters that nobody sees keep no name from being found, and a copy of a text has none of them", async () => {
  const MARKS = "\u200b\u00ad\u2060\u200d\u200c\u{e0041}";
  const [part] = await partsOf(
    `\ufeffTo Peter\u200b Schm${MARKS}idt, p.schm\u00adidt@firm.example, DE89\u200b370400440532013000.\nKept\u200bword\n`,
    "a.txt",
  );
  assert.deepEqual(part.text?.found.map(({ kind, examples }) => [kind, ...examples]).sort(), [
    ["account", "DE89370400440532013000"],
    ["mail", "p.schmidt@firm.example"],
    ["name", "Peter Schmidt"],
  ]);
  const { text, hidden } = await copyOf(part);
  const pseudonyms = ["Peter Schmidt", "p.schmidt@firm.example", "DE89370400440532013000"].map(pseudonym);
  assert.equal(text, `To ${pseudonyms[0]}, ${pseudonyms[1]}, ${pseudonyms[2]}.\nKeptword\n`);
  assert.equal(hidden, 11);
});

test("characters that nobody sees keep no column from being pointed out, and no cell that stays has any", async () => {
  const rows = ["Anna\u200b Müller", "Peter Sch\u00admidt", "Maria Ro\u2060ssi"].map((name) => `${name},A\u200b1\n`);
  const [part] = await partsOf(`\ufeffna\u200bme,code\n${rows.join("")}`, "a.csv");
  assert.deepEqual(
    part.table?.columns.map(({ heading, kind }) => [heading, kind]),
    [
      ["name", "name"],
      ["code", null],
    ],
  );
  const { text, hidden } = await copyOf(part);
  const names = ["Anna Müller", "Peter Schmidt", "Maria Rossi"];
  assert.equal(text, `name,code\n${names.map((name) => `${pseudonym(name)},A1\n`).join("")}`);
  assert.equal(hidden, 7);
});

test("a name is known however its marks are written", async () => {
  const [part] = await partsOf("To Hans Mu\u0308ller.\n", "a.txt");
  assert.deepEqual(part.text?.found, [{ kind: "name", count: 1, examples: ["Hans Mu\u0308ller"] }]);
  const [surname] = await partsOf("To Zq Mu\u0308ller.\n", "a.txt");
  assert.equal(surname.text?.found.length, 1);
});

test("the bytes of an encoding that is not known stay as they are, what would be unseen in another too", async () => {
  const bytes = Buffer.from("a\xadb \xff\xfe c\n".repeat(3), "latin1");
  const [part] = await partsOf(bytes, "a.txt");
  const { blob, hidden } = await copyOf(part);
  assert.deepEqual([Buffer.from(await blob.arrayBuffer()), hidden], [bytes, 0]);
});
