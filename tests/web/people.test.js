// @ts-check
/** People in tables: what is pointed out, what a copy has of them, and that nothing made to harm takes long. */

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { coarser } from "../../client/web/people/coarse.js";
import { kindOfHeading } from "../../client/web/people/headings.js";
import { kindsOf } from "../../client/web/people/kinds.js";
import { passagesOf } from "../../client/web/people/passages.js";
import { findIn, lookForPeople, makeCopy } from "../../client/web/people/people.js";
import { normalised, pseudonymsUnder } from "../../client/web/people/pseudonyms.js";
import { RELEASE } from "../../client/web/release.js";

const KEY = new Uint8Array(32).fill(7);
const means = () => ({ pseudonym: pseudonymsUnder(KEY), tell: () => {} });

/** @param {BlobPart} content @param {string} [name] */
async function tableOf(content, name = "x.csv") {
  const people = await lookForPeople(new Blob([content]), name);
  assert.equal(people?.kind, "parts");
  const [part] = /** @type {{parts: import("../../client/web/people/people.js").Part[]}} */ (people).parts;
  return /** @type {import("../../client/web/people/columns.js").Table} */ (part.table);
}

/** A copy, as text. @param {BlobPart} content @param {Partial<import("../../client/web/people/plan.js").TablePlan>} plan @param {string} [name] */
async function copyOf(content, plan, name = "x.csv") {
  const table = await tableOf(content, name);
  const whole = {
    headed: table.headed,
    actions: table.columns.map(({ proposed }) => proposed),
    rows: null,
    counts: false,
  };
  const part = {
    title: "",
    hidden: false,
    ending: /** @type {const} */ (""),
    blob: new Blob([content]),
    table,
    text: null,
  };
  const made = await makeCopy(part, { ...whole, ...plan }, means());
  return { ...made, text: new TextDecoder("utf-8", { ignoreBOM: true }).decode(await made.blob.arrayBuffer()) };
}

const STAFF = `Name;E-Mail;Geburtsdatum;Religion;Gehalt;Notiz\r
"Müller; Anna";Zq1@example.org;05.03.1984;Zq2;51.234,00;"mit ""Peter Schmidt""\nTel. +49 30 1234567"\r
Peter Schmidt;Zq3@example.org;1970-01-02;;39000;Zq4\r
`;

test("columns are pointed out by their headings and by what stands in them", async () => {
  const table = await tableOf(STAFF);
  assert.deepEqual(
    table.columns.map(({ heading, kind, inside, proposed }) => [heading, kind, inside, proposed]),
    [
      ["Name", "name", false, "pseudonym"],
      ["E-Mail", "mail", false, "pseudonym"],
      ["Geburtsdatum", "birth", false, "coarsen"],
      ["Religion", "religion", false, "blacken"],
      ["Gehalt", null, false, "keep"],
      ["Notiz", null, true, "blacken"],
    ],
  );
  const bare = await tableOf(
    "Anna Müller,anna@example.org,DE89370400440532013000\nPeter Schmidt,p@example.org,DE89370400440532013000\n",
  );
  assert.deepEqual([bare.headed, bare.columns.map(({ kind }) => kind)], [false, ["name", "mail", "account"]]);
});

test("a first row that may be a person's is not taken for headings, which leave as they are", async () => {
  const heads = ["Xq Zq,Foo\nYq Wq,Bar\n", "Xq,Yq\n1,2\n", "who,how many\nZq,3\nWq,\n", "name,x\nZq,y\n"];
  assert.deepEqual(await Promise.all(heads.map(async (csv) => (await tableOf(csv)).headed)), [false, true, true, true]);
});

test("a copy has nothing of what was to be replaced, and all of the rest as it stood", async () => {
  const { text, done, still } = await copyOf(`\ufeff${STAFF}`, {
    actions: ["pseudonym", "pseudonym", "coarsen", "blacken", "keep", "inside"],
  });
  const [head, first, more, second] = text.split(/\r?\n/);
  assert.equal(head, "\ufeffName;E-Mail;Geburtsdatum;Religion;Gehalt;Notiz");
  assert.match(first, /^P-\w{12};P-\w{12};1984;█████;51\.234,00;"mit ""P-\w{12}""$/);
  assert.equal(more, 'Tel. █████"');
  assert.match(second, /^P-\w{12};P-\w{12};1970;;39000;Zq4$/);
  assert.doesNotMatch(text, /Zq[123]|Müller|Anna|Peter|1234567|05\.03/);
  assert.deepEqual(done, { read: 2, kept: 2, odd: 0 });
  assert.deepEqual(
    /** @type {any} */ (still)?.columns.flatMap((/** @type {any} */ { kind }) => kind ?? []),
    ["birth"],
    "the years of birth",
  );
  assert.equal(text.split("\r\n").length, STAFF.split("\r\n").length, "lines end as they did");
});

test("columns are left out, rows are counted or kept, and small counts are withheld", async () => {
  const rows = Array.from({ length: 30 }, (_, at) => `Zq${at},${at < 12 ? "yes" : at < 15 ? "rare" : "no"}`);
  const csv = `who,asked\n${rows.join("\n")}\n`;
  const dropped = await copyOf(csv, { actions: ["drop", "keep"], rows: 10 });
  assert.deepEqual([dropped.text, dropped.done?.kept], [`asked\n${"yes\n".repeat(10)}`, 10]);
  const counted = await copyOf(csv, { actions: ["blacken", "keep"], counts: true });
  assert.equal(
    counted.text,
    "column,value,rows\n,,30\nwho,,30\nasked,,30\nasked,no,15\n",
    "30 - 15 - 12 would tell the rare ones",
  );
});

test("a count that is withheld is not found by subtraction", async () => {
  /** @param {string} values a letter a row, a blank for none */
  const lines = async (values) => {
    const csv = `id,x\n${[...values].map((value, at) => `${at},${value.trim()}\n`).join("")}`;
    const { text } = await copyOf(csv, { headed: true, actions: ["drop", "keep"], counts: true });
    return text.split("\n").slice(1, -1).join(" ");
  };
  const of = (/** @type {string} */ letter, /** @type {number} */ times) => letter.repeat(times);
  assert.equal(await lines(of("a", 20) + of("b", 12)), ",,32 x,,32 x,a,20 x,b,12");
  assert.equal(await lines(`${of("a", 20) + of("b", 12)}c`), ",,33 x,,33 x,a,20", "b hides c");
  assert.equal(await lines(of("a", 20) + of("b", 5) + of("c", 6)), ",,31 x,,31 x,a,20", "b and c hide each other");
  assert.equal(await lines(`${of("a", 20)}bc`), ",,22 x,,22", "nothing could hide b and c");
  assert.equal(await lines(`${of("a", 20)}  `), ",,22 x,,withheld", "two rows without a value");
  assert.equal(await lines(`${of("a", 20) + of("b", 12)}  `), ",,34 x,,withheld x,a,20", "b hides the two");
  assert.equal(await lines(of("a", 20) + of(" ", 15)), ",,35 x,,20 x,a,20");
  assert.equal(await lines(of("a", 4)), ",,<10 x,,<10");
  const equal = await lines(`${of("a", 12) + of("b", 12)}c`);
  assert.equal(equal, ",,25 x,,25 x,a,12");
});

test("a row that does not fit the columns is left out: what stands in it belongs to no column that its source saw", async () => {
  const csv = "Staff of 2026\nname,salary\nAnna Müller,1\nSchmidt, Zq1,2\nJan Bakker,3\n";
  const { text, done } = await copyOf(csv, { headed: true });
  assert.doesNotMatch(text, /Zq1|Staff/);
  assert.deepEqual(done, { read: 2, kept: 2, odd: 2 });
});

test("bytes of an encoding that is not known stay as they are", async () => {
  const csv = Uint8Array.from(Buffer.from("name,note\nM\xfcller,\xe9t\xe9 \x80\nSm\xf8rg,x\n", "latin1"));
  const { blob } = await copyOf(csv, { headed: true, actions: ["blacken", "keep"] });
  assert.equal(Buffer.from(await blob.arrayBuffer()).toString("latin1"), "name,note\n#####,\xe9t\xe9 \x80\n#####,x\n");
  const late = new Uint8Array(
    Buffer.concat([
      Buffer.from("name,note\n"),
      Buffer.from("Anna Lang,aaaaaaaaaaaa\n".repeat(20_000)),
      Buffer.from("J\xf6rg,\xe9\n", "latin1"),
    ]),
  );
  const whole = await copyOf(late, { actions: ["blacken", "keep"] });
  assert.equal(
    Buffer.from(await whole.blob.arrayBuffer())
      .toString("latin1")
      .slice(-8),
    "#####,\xe9\n",
  );
});

test("one value has one pseudonym in all files of a codename, and another under another key", () => {
  const pseudonym = pseudonymsUnder(KEY);
  const digest = createHmac("sha256", KEY).update("anna müller").digest();
  let bits = "";
  for (const byte of digest.subarray(0, 8)) bits += byte.toString(2).padStart(8, "0");
  const letters = Array.from(
    { length: 12 },
    (_, at) => "0123456789abcdefghjkmnpqrstvwxyz"[Number.parseInt(bits.slice(5 * at, 5 * at + 5), 2)],
  );
  assert.equal(pseudonym("Anna Müller"), `P-${letters.join("")}`);
  for (const same of [" anna  MÜLLER ", "Anna Mu\u0308ller", "ANNA\u00a0müller"])
    assert.equal(pseudonym(same), pseudonym("Anna Müller"));
  assert.equal(pseudonym("0049 30/1234567"), pseudonym("+49 30 1234567"));
  const long = "x".repeat(300);
  assert.equal(pseudonym(long), pseudonym(long));
  assert.notEqual(pseudonym("Anna Muller"), pseudonym("Anna Müller"));
  assert.notEqual(pseudonymsUnder(KEY.slice().fill(8))("Anna Müller"), pseudonym("Anna Müller"));
  assert.equal(normalised("12"), "12");
});

test("what is made coarser is a year, a range, a network or a country; what is not understood is blackened", () => {
  const cases = [
    ["05.03.1984", "1984"],
    ["1984-03-05T10:00:00Z", "1984"],
    ["53421", "50000..59999"],
    ["51.234,00", "50000..59999"],
    ["7", "0..9"],
    ["192.0.2.77", "192.0.2.0/24"],
    ["52.520008", "52.5"],
    ["52.5200, 13.4050", "52.5 13.4"],
    ["+49 30 1234567", "+49"],
    ["anna@example.org", "@example.org"],
    ["DE89 3704 0044 0532 0130 00", "DE"],
    ["Hauptstraße 5, 10115 Berlin", "10..."],
    ["Zq1 secret", "#"],
  ];
  for (const [value, coarse] of cases) assert.equal(coarser(value, "#"), coarse, value);
});

test("numbers are known by their check digits, each country's by its own", () => {
  const right = [
    "DE89370400440532013000",
    "4111 1111 1111 1111",
    "2 55 08 14 168 025 38",
    "12345678Z",
    "RSSMRA85T10A562S",
    "86095742719",
    "111222333",
    "44051401359",
    "10000000146",
    "500100732259",
    "11223344595",
    "11010519491231002X",
    "234567890124",
    "529.982.247-25",
    "0499370899",
  ];
  for (const number of right)
    assert.ok(
      kindsOf(number).some((kind) => ["account", "card", "identity"].includes(kind)),
      number,
    );
  for (const number of [
    "DE88370400440532013000",
    "4111111111111112",
    "12345678A",
    "RSSMRA85T10A562T",
    "86095742718",
    "44051401358",
    "110105194912310021",
  ])
    assert.ok(!kindsOf(number).some((kind) => ["account", "card", "identity"].includes(kind)), number);
});

test("headings are understood in the page's languages, and a product's name is no person's", () => {
  const told = {
    Religionszugehörigkeit: "religion",
    "Date de naissance": "birth",
    Nazionalità: "nationality",
    宗教: "religion",
    電話番号: "phone",
    Вероисповедание: "religion",
    الجنسية: "nationality",
    firstName: "name",
    "Union member": "union",
    "product name": null,
    amount: null,
  };
  for (const [heading, kind] of Object.entries(told)) assert.equal(kindOfHeading(heading), kind, heading);
});

test("in a text, passages are found where they stand", () => {
  const text =
    "Frau Anna Müller (anna@example.org), Hauptstraße 5, rief am 05.03.2026 an: +49 30 1234567, IBAN DE89 3704 0044 0532 0130 00, von 192.0.2.7.";
  assert.deepEqual(
    passagesOf(text).map(({ kind, from, to }) => [kind, text.slice(from, to)]),
    [
      ["name", "Anna Müller"],
      ["mail", "anna@example.org"],
      ["address", "Hauptstraße 5"],
      ["date", "05.03.2026"],
      ["phone", "+49 30 1234567"],
      ["account", "DE89 3704 0044 0532 0130 00"],
      ["internet", "192.0.2.7"],
    ],
  );
});

test("words are found wherever they stand in a copy, at the border of two pieces too", async () => {
  const blob = new Blob(["x".repeat(4_194_304 - 2), "Zq1 and zQ1", "y".repeat(100)]);
  const { count, places } = await findIn(blob, "utf-8", "zq1");
  assert.equal(count, 2);
  assert.deepEqual(
    places.map(({ match }) => match),
    ["Zq1", "zQ1"],
  );
});

test("a table that is not UTF-8 only further on can be searched; of words it may have otherwise nothing is said", async () => {
  const content = Buffer.concat([
    Buffer.from(`who,x\n${"abc,12345\n".repeat(30_000)}M`),
    Buffer.from([0xfc]),
    Buffer.from("ller,1\n"),
  ]);
  const { blob, encoding } = await copyOf(content, { actions: ["keep", "keep"] });
  assert.equal(encoding, "bytes");
  assert.equal((await findIn(blob, encoding, "Müller")).count, 1);
  assert.equal((await findIn(blob, encoding, "Anna")).count, 0);
  await assert.rejects(findIn(blob, encoding, "Иванов"), /encoding/);
});

test("what was made to harm ends in a word, and soon", async () => {
  const sparse = /** @type {any} */ ({
    size: 40e9,
    slice: (/** @type {number} */ from, /** @type {number} */ to) =>
      new Blob([Buffer.alloc(Math.min(to - from, 262_144), "a,b\n")]),
  });
  /** @type {[string, any, RegExp | null][]} */
  const harmful = [
    ["sparse", sparse, /too-large/],
    ["a quotation mark that is never closed", new Blob(["name,x\n", 'a,"', "b,c\n".repeat(600_000)]), /too-much/],
    ["one line", new Blob(["a,b\n", "x".repeat(3_000_000)]), /too-much/],
    ["quotation marks alone", new Blob(["a,b\n", '"'.repeat(400_001)]), /too-much/],
    ["columns", new Blob(["a,b\nc,d\n", ",".repeat(100_000), "\n"]), /too-much/],
    [
      "words for every pattern",
      new Blob([
        "note,x\n",
        `${"Aa ".repeat(20_000)},1\n`,
        `${"1 ".repeat(20_000)},1\n`,
        `${"a.".repeat(20_000)}@,1\n`,
        `${"DE12 ".repeat(9_000)},1\n`,
        `${"strasse".repeat(5_000)},1\n`,
      ]),
      null,
    ],
    [
      "different values",
      new Blob(["who,x\n", Array.from({ length: 60_000 }, (_, at) => `p${at},${at}\n`).join("")]),
      null,
    ],
  ];
  for (const [what, blob, refusal] of harmful) {
    const began = process.cpuUsage(); // of this process: how busy the machine is counts for nothing
    const run = (async () => {
      const people = await lookForPeople(blob, "x.csv");
      const table =
        people?.kind === "parts" && people.parts[0].table
          ? people.parts[0].table
          : {
              form: { delimiter: ",", encoding: /** @type {const} */ ("utf-8") },
              headed: true,
              columns: [1, 2],
              looked: 0,
            };
      const actions = /** @type {any} */ (table.columns).map((_, /** @type {number} */ at) => (at ? "keep" : "inside"));
      return makeCopy(
        { title: "", hidden: false, ending: "", blob, table: /** @type {any} */ (table), text: null },
        { headed: true, actions, rows: null, counts: false },
        means(),
      );
    })();
    if (refusal) await assert.rejects(run, refusal, what);
    else await run;
    assert.ok(process.cpuUsage(began).user < 20_000_000, what);
  }
});

test("the note names the version of this tree", () => {
  const project = readFileSync(new URL("../../pyproject.toml", import.meta.url), "utf8");
  assert.equal(RELEASE, /^version = "(.+)"$/m.exec(project)?.[1]);
});
