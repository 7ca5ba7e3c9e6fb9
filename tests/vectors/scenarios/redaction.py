"""Pseudonyms and redacted copies (section 3.3; decisions 0042, 0043 and 0054): what the page and a reviewer's program do alike."""

from __future__ import annotations

import io
import zipfile
from typing import Any

from knothole_client.protocol.primitives import Seed, VerifyKey
from knothole_client.protocol.pseudonyms import pseudonym_key_of, pseudonym_of
from tests.support.redacted_copies import copy_of_part
from tests.vectors.writer import Writer

KEY = bytes([7]) * 32
VALUES = {
    "a name": "Anna Müller",
    "capitals and blanks": " ANNA\u00a0\tMÜLLER\ufeff",
    "marks as letters of their own": "Anna Mu\u0308ller",
    "wide letters": "Ａｎｎａ",
    "a final sigma": "ΙΩΆΝΝΗΣ",
    "a capital dotted i": "İpek",
    "a long number": "0049 (30) 123-4567",
    "the same with a plus sign": "+49 30 1234567",
    "a short number": "00 12",
    "zeros": "000000",
    "digits of another script": "١٢٣٤٥٦٧",
    "beyond the first plane": "𠮷野 家",
    "nothing": "",
}
STAFF = (
    "\ufeffName;E-Mail;Geburtsdatum;Religion;Gehalt;Notiz\r\n"
    '"Müller; Anna";zq1@example.org;05.03.1984;Zq2;51.234,00;"mit ""Zq9""\nTel. +49 30 1234567"\r\n'
    "Peter Schmidt;zq3@example.org;1970-01-02;;39000;Zq4\r\n\r\n"
    "Schmidt; Zq5;x;1;2;3;4;5\r\n"
    "PETER  SCHMIDT;;irgendwann;Zq6;-7;zq3@example.org"
)
COARSE = (
    "53421",
    "51.234,00",
    "1,234",
    "7",
    "-53421",
    "192.0.2.77",
    "52.520008",
    "52.5200, 13.4050",
    "-0.04999",
    "+49 30 1234567",
    "DE89 3704 0044 0532 0130 00",
    "Hauptstraße 5, 10115 Berlin",
    "1984-03-05T10:00:00Z",
    "31.02.1999",
    "3000-01-01",
    "Zq1 secret",
    "999999999999999",
    "12.5",
)
RECORDS = '[{"who":"Anna \\u004düller","sum":1.50,"is":{"old":true}},{"who":"Peter","sum":-2,"is":{"old":null}}]'
OTHER = '{"who": ["Zq1", {"a": 1e3}], "mail": "zq1@example.org", "none": []}'
PAGE = (
    "<!doctype html><title>Zq0</title><style>p{}</style><p>Zq1 &amp; K&ouml;ln<br>call&nbsp;+49 30 1234567 &#x5a;q2</p>"
    "<td>a</td><td>b<script>Zq3</script></td>"
)
LETTER = (
    b"From: =?utf-8?Q?M=C3=BCller?= <zq1@example.org>\r\nX-Mailer: Zq2\r\nSubject: a\r\n b\r\n"
    b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\nGr=C3=BC=C3=9Fe, +49 30 1234=\r\n567\r\n"
    b"--x\r\nContent-Type: application/pdf; name=a.pdf\r\n\r\nZq3\r\n--x--\r\n"
)
TEXT = "Zq1 wrote to zq2@example.org on 2026-03-05.\nzq\u200b1, DE89 3704 0044 0532 0130 00; +49 30 1234567, 192.0.2.7 and 4111 1111 1111 1111.\n"
KINDS = {
    "mail": "pseudonym",
    "account": "pseudonym",
    "internet": "coarsen",
    "phone": "blacken",
    "card": "blacken",
    "date": "keep",
}


def scenarios(writer: Writer) -> None:
    desk = writer.desk()
    for title, value in VALUES.items():
        writer.add("pseudonym", title, "ok", {"key": KEY, "value": value}, {"pseudonym": pseudonym_of(KEY, value)})
    signing, case = Seed(bytes([9]) * 32), VerifyKey(bytes(range(32)))
    given = {"signing": signing, "case": case, "desk": desk.id}
    writer.add("reviewer-pseudonym-key", "a case", "ok", given, {"key": pseudonym_key_of(signing, case, desk.id)})
    copies(writer)


def copies(writer: Writer) -> None:
    def add(title: str, name: str, content: str | bytes, plan: dict[str, Any], part: int = 0) -> None:
        whole = content.encode() if isinstance(content, str) else content
        given = {"name": name, "content": whole, "part": part, "plan": plan, "key": KEY}
        writer.add("redacted-copy", title, "ok", given, {"copy": copy_of_part(name, whole, part, plan, KEY)})

    def table(actions: str, rows: int | None = None, counts: bool = False, headed: bool = True) -> dict[str, Any]:
        return {"headed": headed, "actions": actions.split(), "rows": rows, "counts": counts}

    def text(*words: str, kept: tuple[str, ...] = ()) -> dict[str, Any]:
        return {"kinds": KINDS, "words": list(words), "kept": list(kept)}

    add("every action", "a.csv", STAFF, table("pseudonym pseudonym coarsen blacken keep drop"))
    add("two rows", "a.csv", STAFF, table("drop keep keep keep keep keep", rows=2))
    add("tabs", "a.tsv", 'a\tb, c\nx\t"y\t"\n', table("keep blacken"))
    add("no headings", "a.csv", "x,1\ny,2\n", table("pseudonym keep", headed=False))
    add("utf-16", "a.csv", "\ufeffname,x\nZq1,é\n".encode("utf-16-le"), table("blacken keep"))
    add("an encoding that is not known", "a.csv", b"name,x\nM\xfcller,\xe9\n", table("blacken keep"))
    add("coarser values", "a.csv", "x;y\n" + "".join(f"{value};1\n" for value in COARSE), table("coarsen keep"))
    values = "a" * 20 + "b" * 12 + "c" * 3 + " " * 2
    rows = "".join(f"{at};{value.strip()}\n" for at, value in enumerate(values))
    add("counts", "a.csv", f"id;x\n{rows}", table("blacken keep", counts=True))
    add("few rows", "a.csv", "id;x\n1;a\n2;a\n", table("drop keep", counts=True))
    add("records", "a.json", RECORDS, table("pseudonym keep keep"))
    add("lines of records", "a.jsonl", '{"a":"x\\ny","b":"1"}\n\n{"a":"z","b":"2"}\n', table("keep coarsen"))
    add("other JSON", "a.json", OTHER, text("zq1"))
    add("a page", "a.html", PAGE, text("Zq1", "ZQ2"))
    add("a mail", "a.eml", LETTER, text("müller"))
    add("a text", "a.txt", TEXT, text("Zq1"))
    add("a passage that stays", "a.txt", TEXT, text(kept=("ZQ2@example.org",)))
    add("words across lines", "a.txt", "Max\n> Mustermann, MAX-MUSTERMANN, Maxi Mustermann", text("max mustermann"))
    add("what nobody sees", "a.csv", "\ufeffna\u200bme,x\nZq\u20631,mad\u00adam\n", table("blacken keep"))
    cells = ["=1+1", "\u200b=1+1", "@x", "+cmd", "\t=1", "-1+x", "+\xa01", "＝1", "'=1", "-5", "+49\xa030", "a=b"]
    formulas = "a,=b\n" + "".join(f'"{cell}",zq1@example.org\n' for cell in cells)
    add("cells that begin as formulas do", "a.csv", formulas, table("keep coarsen"))
    add(
        "counts of cells that begin as formulas do",
        "a.csv",
        "\u2060=a,-b()\n" + "@x,1\n" * 12,
        table("keep drop", counts=True),
    )
    add(
        "records that begin as formulas do",
        "a.json",
        '[{"a":"\u200b=1+1","b":"=x"},{"a":"@x","b":"=y"}]',
        table("keep pseudonym"),
    )
    add("lines that are no records", "a.jsonl", "1\n[2]\n", text())
    add("a sheet", "a.xlsx", workbook(), table("pseudonym keep coarsen"))
    add("a hidden sheet", "a.xlsx", workbook(), table("keep keep"), part=1)
    add("an OpenDocument table", "a.ods", open_table(), table("blacken keep keep"))


def _packed(parts: dict[str, str]) -> bytes:
    """A ZIP file, the same wherever it is made."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return whole.getvalue()


def workbook() -> bytes:
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return _packed(
        {
            "xl/workbook.xml": f'<workbook {main} xmlns:r="{related}"><sheets><sheet name="Staff" sheetId="1" r:id="a"/>'
            '<sheet name="Old" sheetId="2" state="hidden" r:id="b"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/sheet2.xml"/></Relationships>',
            "xl/sharedStrings.xml": f"<sst {main}><si><t>Name</t></si><si><r><t>Anna </t></r><r><t>Müller</t></r><rPh><t>x</t></rPh></si></sst>",
            "xl/styles.xml": f'<styleSheet {main}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
            "xl/worksheets/sheet1.xml": f'<worksheet {main}><sheetData><row><c r="A1" t="inlineStr"><is><t>Staff of 2026</t></is></c></row>'
            '<row><c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><v>x &amp; y</v></c><c r="C2" t="str"><v>Born</v></c></row>'
            '<row><c r="A3" t="s"><v>1</v></c><c r="B3"><f>1+1</f><v>2</v></c><c r="C3" s="1"><v>30746</v></c></row>'
            '<row><c r="C4" t="b"><v>1</v></c></row></sheetData></worksheet>',
            "xl/worksheets/sheet2.xml": f'<worksheet {main}><sheetData><row><c r="A1" t="str"><v>=1+1</v></c><c r="B1" t="str"><v>x</v></c></row>'
            '<row><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row></sheetData></worksheet>',
        }
    )


def open_table() -> bytes:
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{short}:1.0"' for short in ("office", "table", "text")
    )
    spaced = "Zq1<text:s text:c='2'/>b"
    cell = "<table:table-cell office:value-type='string'><text:p>{}</text:p></table:table-cell>"
    return _packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"<office:document-content {spaces}><office:body><office:spreadsheet><table:table table:name='S'>"
            f"<table:table-row>{cell.format('Name')}{cell.format('Sum')}{cell.format('On')}</table:table-row>"
            f"<table:table-row>{cell.format(spaced)}<table:table-cell office:value-type='float' office:value='1.5'>"
            "<text:p>EUR 1.50</text:p></table:table-cell><table:table-cell office:value-type='date' office:date-value='1984-03-05'>"
            "<office:annotation><text:p>Zq2</text:p></office:annotation><text:p>5 March</text:p></table:table-cell></table:table-row>"
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        }
    )
