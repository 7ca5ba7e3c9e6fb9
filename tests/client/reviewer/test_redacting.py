"""Redacted copies by a plan: what is in them, what a second look finds, plans that are not for a file, and files that were made to harm."""

from __future__ import annotations

import base64
import io
import json
import quopri
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from knothole_client import sandbox
from knothole_client.copying import redacting
from knothole_client.copying.cleaning import SANDBOXED, not_read
from knothole_client.copying.copies import write_copies
from knothole_client.copying.plans import Plan, read_plan
from knothole_client.copying.redacting import Looked, PartCopy
from knothole_client.copying.sandboxed.redacting import workbook
from knothole_client.errors import ClientError, UsageError
from tests.support.redacted_copies import in_this_process
from tests.vectors.scenarios.redaction import workbook as a_workbook

walled = pytest.mark.skipif(not sandbox.works(), reason="this system allows no sandbox")
PEOPLE = """\
Name;Mail;Born;Sum;Note
"Müller; Anna";zq1@example.org;05.03.1984;51000;was away
Peter Schmidt;zq2@example.org;1970-01-02;39000;=1+1
Jan Bakker;zq3
"""


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the sandbox does, in this process."""
    monkeypatch.setattr(redacting, "in_sandbox", in_this_process)


def table(*columns: str, **members: Any) -> dict[str, Any]:
    """A part of a plan: each column ``heading:action``."""
    pairs = [column.rsplit(":", 1) for column in columns]
    return {"headed": True, "columns": [{"heading": heading, "action": action} for heading, action in pairs], **members}


def plan_of(*parts: dict[str, Any], **members: Any) -> Plan:
    return read_plan("plan.json", json.dumps({"version": 1, "parts": parts, **members}).encode())


OF_PEOPLE = plan_of(table("Name:pseudonym", "Mail:drop", "Born:coarsen", "Sum:coarsen", "Note:keep"))


def redacted(content: str | bytes, plan: Plan, name: str = "people.csv") -> PartCopy:
    whole = content.encode() if isinstance(content, str) else content
    (part,) = redacting.redact(name, whole, plan, lambda: lambda value: f"P-{len(value)}", lambda: None)
    return part


def text_of(part: PartCopy) -> str:
    assert part.content is not None
    return part.content.decode()


def looked(copy: str | bytes, plan: Plan = OF_PEOPLE, name: str = "copy.csv", original: str = PEOPLE) -> Looked:
    whole = copy.encode() if isinstance(copy, str) else copy
    return redacting.look("people.csv", original.encode(), plan, name, whole, lambda: None)


@pytest.mark.usefixtures("here")
def test_a_copy_has_of_each_column_what_the_plan_says_and_counts_what_became_of_it() -> None:
    part = redacted(PEOPLE, OF_PEOPLE)
    assert text_of(part) == ("Name;Born;Sum;Note\nP-12;1984;50000..59999;was away\nP-13;1970;30000..39999;'=1+1\n")
    assert (part.read, part.kept, part.odd, part.formulas) == (2, 2, 1, 1)
    assert [dict(column.counts) for column in part.columns] == [{"pseudonym": 2}, {}, *[{"coarsen": 2}] * 2, {}]
    vague = redacted("Born\nsome day\n1970-01-02\n", plan_of(table("Born:coarsen")))
    assert vague.columns[0].counts == {"coarsen": 2, "not-understood": 1}
    assert text_of(vague) == "Born\n█████\n1970\n"


@pytest.mark.usefixtures("here")
def test_words_are_replaced_in_cells_headings_and_counts_however_they_are_written() -> None:
    plan = plan_of(
        table("Note:keep", "on Müller:keep", "Sum:coarsen"), words={"Anna Müller": "pseudonym", "müller": "blacken"}
    )
    table_text = 'Note,on Müller,Sum\n"saw ANNA\u00a0MU\u0308LLER, twice",Mül\u200bler,7\nx,y,mail@müller.example\n'
    part = redacted(table_text, plan)
    assert text_of(part) == 'Note,on █████,Sum\n"saw █████, twice",█████,0..9\nx,y,█████\n'
    counts = plan_of(table("Note:keep", "x:drop", counts=True), words={"Zq1": "blacken"})
    assert text_of(redacted("Note,x\n" + "by zq1,2\n" * 12, counts)) == (
        "column,value,rows\n,,12\nNote,,12\nNote,by █████,12\n"
    )


@pytest.mark.usefixtures("here")
def test_what_nobody_sees_and_can_mark_a_copy_is_left_out_and_counted() -> None:
    plan = plan_of(table("Note:keep", "b:keep"))
    part = redacted("\ufeffNo\u200bte,b\nx\u2063y,\u200b=1+1\nmad\U000e0041am,\u00ad\n", plan)
    assert text_of(part) == "\ufeffNote,b\nxy,'=1+1\nmadam,\n"
    assert (part.unseen, part.formulas) == (5, 1)
    text = redacted("\ufeffx\u200by", plan_of({"kinds": {}}), "a.txt")
    assert (text_of(text), text.unseen) == ("\ufeffxy", 1)


@pytest.mark.usefixtures("here")
def test_no_cell_of_a_copy_begins_as_a_formula_does() -> None:
    plan = plan_of(table("=a:keep", "b:coarsen"))
    cells = ["=1+1", "@SUM(1)", "+cmd", '"=1"', '"\t=1"', " =1", "-1+x", "＝1", "-5", "+49 30", "a=b"]
    rows = "".join(f"{cell},x@example.org\n" for cell in cells)
    copied = text_of(redacted(f"=a,b\n{rows}", plan)).splitlines()
    guarded = [line for line in copied if line.lstrip('"').startswith("'")]
    assert len(guarded) == 9
    assert [line.split(",")[0] for line in copied if line not in guarded] == ["-5", "+49 30", "a=b"]
    assert all(line.split(",")[1] == "'@example.org" for line in copied[1:])


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    "write",
    [
        lambda name: name.upper(),
        lambda name: name.replace(" ", "\u00a0\n"),
        lambda name: "".join(f"{letter}\u200b" for letter in name),
        lambda name: name.replace("ü", "u\u0308"),
        lambda name: name.replace("ü", "&uuml;"),
        lambda name: "".join(f"&#{ord(letter)};" for letter in name),
        quote,
        lambda name: json.dumps(name),
        lambda name: base64.b64encode(f"so {name} wrote, on that day".encode()).decode(),
        lambda name: quopri.encodestring(name.encode()).decode(),
        lambda name: name.replace("n", "<i>n</i>"),
        lambda name: name.replace(" ", "_"),
        lambda name: name.translate({ord("A"): "Ａ", ord("n"): "ｎ"}),
        lambda name: name.replace("ü", "u"),
        lambda name: f"x{name.replace(' ', '')}x",
        lambda name: name.replace("ü", "&uuml "),
        lambda name: f"<b>{name[:4]}</b>&nbsp;{name[5:].replace('ü', '&uuml;')}",
        lambda name: quote(name, encoding="latin-1"),
        lambda name: quote(quote(name)),
        lambda name: name.replace("ü", "=FC"),
        lambda name: name.encode().decode("cp1252"),
        lambda name: name.replace("ü", "ue"),
        lambda name: ", ".join(reversed(name.split())),
        lambda name: name.replace(" ", ".").lower(),
        lambda name: base64.b64encode(name.encode("latin-1")).decode(),
        lambda name: base64.b64encode(name.encode("utf-16")).decode(),
        lambda name: base64.encodebytes(f"{'x' * 53}<p><i>A</i>nna&nbsp;{name[5:]}".encode()).decode(),
        lambda name: f"\u2067{name[:2]}\u00ad{name[2:]}\u200f",
        lambda name: f"{name}84",
    ],
)
def test_what_was_to_be_gone_is_found_however_it_is_written(write: Callable[[str], str]) -> None:
    original = "Name,Phone,x\nAnna Müller,+49 30 1234567,1\n"
    for plan in (
        plan_of(table("Name:drop", "Phone:keep", "x:keep")),
        plan_of(table("Name:keep", "Phone:keep", "x:keep"), words={"Anna Müller": "blacken"}),
    ):
        look = looked(f"first line\nnow {write('Anna Müller')} is here\n", plan, "copy.txt", original)
        assert look.count, plan
        assert not look.is_clear


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    "value, written",
    [
        (
            "+49 30 1234567",
            ["0049 30/12 34 567", "(+49) 30-1234567", "030 1234567", "+49 (0)30 1234567", "+٤٩٣٠١٢٣٤٥٦٧"],
        ),
        ("0123456", ["0123456", "123-456", "１２３４５６", "ID0123456"]),
        (
            "05.03.1984",
            ["05.03.1984", "5.3.84 or 5.3.1984", "1984-03-05", "19840305", "March 5, 1984", "5. M\u00e4rz 1984"],
        ),
        ("3/5/1984", ["1984-03-05", "5.3.1984"]),
        ("251.234,00", ["251234", "EUR 251,234.00"]),
        ("Wa\u0142\u0119sa", ["WALESA"]),
        ("Anna Lee", ["QW5uYSBMZWU="]),
        ("\U00020bb7\u91ce", [r"\ud842\udfb7\u91ce"]),
    ],
)
def test_days_numbers_and_letters_are_found_in_other_forms(value: str, written: list[str]) -> None:
    plan = plan_of(table("Who:blacken", "x:keep"))
    for text in written:
        assert looked(f"now {text}.", plan, "copy.txt", f'Who,x\n"{value}",1\n').count, text
    assert looked("531984 251 2 Anna", plan, "copy.txt", f'Who,x\n"{value}",1\n').is_clear


@pytest.mark.usefixtures("here")
def test_what_is_in_another_encoding_is_read_or_nobody_says_that_nothing_is_left() -> None:
    plan = plan_of(table("Name:drop", "x:keep"))

    def look(original: bytes, copy: bytes, name: str = "copy.csv") -> Looked:
        return redacting.look("people.csv", original, plan, name, copy, lambda: None)

    whole, old = "Name,x\n\u0160imon,1\n".encode(), "Name,x\n\u0160imon,1\n".encode("cp1252")
    for original, copy in ((whole, "x\n\u0160imon\n".encode("utf-16")), (old, whole), (old, old), (whole, old)):
        assert look(original, copy).count == 1
    for encoding in ("gbk", "cp1251", "koi8-r"):
        name = "\u738b\u82b3" if encoding == "gbk" else "\u0410\u043d\u043d\u0430"
        assert look(f"Name,x\n{name},1\n".encode(), name.encode(encoding), "copy.txt").unlooked == ("copy.txt",)
    mail = b"Subject: x\nContent-Type: text/plain; charset=koi8-r\n\n" + "\u0410\u043d\u043d\u0430".encode("koi8-r")
    assert look("Name,x\n\u0410\u043d\u043d\u0430,1\n".encode(), mail, "copy.eml").count == 1


@pytest.mark.usefixtures("here")
def test_a_second_look_knows_what_columns_make_coarser_or_replace_inside_and_rows_that_were_left_out() -> None:
    original = "Mail,Note,Sum\nzq1@example.org,write to zq2@example.org,x\nzq3@example.org\n"
    plan = plan_of(table("Mail:coarsen", "Note:inside", "Sum:keep"))
    copy = "Sum\nzq1@example.org\nzq2@example.org\nzq3@example.org\n@example.org\n"
    assert [left.line for left in looked(copy, plan, original=original).left] == [2, 3, 4]
    for number in ("100000", '"100,000.00"', "199999"):
        by_sum = plan_of(table("Sum:coarsen", "x:keep"))
        assert looked("100000..199999", by_sum, "c.txt", f"Sum,x\n{number},1\n").is_clear, number


@pytest.mark.usefixtures("here")
def test_a_copy_is_looked_into_only_by_a_plan_of_its_original() -> None:
    plan = plan_of(table("Name:drop", "x:keep"))
    for original in ("Name,x,y\nAnna M\u00fcller,1,2\n", "x,Name\n1,Anna M\u00fcller\n"):
        with pytest.raises(UsageError, match=r"The plan is not for people\.csv: "):
            looked("Anna M\u00fcller", plan, "copy.txt", original)


@pytest.mark.usefixtures("here")
def test_many_values_that_begin_alike_cost_no_more_than_others_and_what_is_left_is_counted_so_far() -> None:
    original = "Id,x\n" + "".join(f"CUST-2026-{at:05},1\n" for at in range(3_000))
    copy = "x\n" + "".join(f"CUST-2026-9{at:04}\n" for at in range(3_000))
    plan = plan_of(table("Id:drop", "x:keep"))
    assert looked(copy, plan, original=original).is_clear
    page = "".join(f"CUST-2026-0{at:04}<br>" for at in range(50))
    look = looked(page, plan, "copy.html", original)
    assert (look.count, look.left[0].line) == (50, 1)


@pytest.mark.usefixtures("here")
def test_a_day_in_a_workbook_is_looked_for_as_it_is_shown() -> None:
    original = "Born,x\n1984-03-05,1\n"
    look = looked(a_workbook(), plan_of(table("Born:drop", "x:keep")), "copy.xlsx", original)
    assert [(left.line, left.place) for left in look.left] == [(3, 3)]


@pytest.mark.usefixtures("here")
def test_a_plan_has_nothing_that_a_terminal_obeys() -> None:
    plan = redacting.draft_plan("a.tsv", "a\x9b2J\tb\x1b[2J\u2028\nx\x7f\ty\n".encode(), lambda: None)
    assert not set("\x9b\x1b\x7f\u2028") & set(plan.decode())
    assert [column["heading"] for column in read_plan("p", plan).parts[0]["columns"]] == ["a\x9b2J", "b\x1b[2J"]


def test_what_takes_too_long_is_said_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(*_: object) -> bytes:
        monkeypatch.setattr(redacting, "MAX_SECONDS", 0.0)
        raise not_read("people.csv")

    monkeypatch.setattr(redacting, "in_sandbox", run)
    with pytest.raises(ClientError, match="took more than") as refused:
        redacted("", plan_of(table("a:keep")))
    assert (refused.value.code, "Split it" in refused.value.hint) == ("too-long", True)


@pytest.mark.usefixtures("here")
def test_what_is_left_is_named_by_row_and_cell_and_not_in_full() -> None:
    look = looked('Sum;Note\n1;x\n2;"by\nPeter Schmidt"\n', name="copy-of-peter-schmidt.csv")
    assert [(left.where, left.line, left.place) for left in look.left] == [("", 3, 2), ("name", 1, 9)]
    assert {left.column for left in look.left} == {"Name"}
    assert {left.shown for left in look.left} == {"Pet… (13)"}
    assert looked("Sum;Note\n1;Peter\n2;Schmidt\n").is_clear, "nothing is found across cells"
    assert looked("Cannavigate tirana anna", plan_of(table("a:drop", "b:keep")), "x.txt", "a,b\nnna,1\n").is_clear


@pytest.mark.usefixtures("here")
def test_what_may_stay_and_what_is_too_short_is_not_looked_for_and_the_latter_is_said() -> None:
    original = "Name,Sex,Town,Id\nLee,f,Berlin,12345\n王芳,m,Paris,7\n"
    columns = ("Name:drop", "Sex:drop", "Town:drop", "Id:drop")
    copy = "Berlin f 12345 Paris"
    look = looked(copy, plan_of(table(*columns), kept=["paris"]), "x.txt", original)
    assert [left.shown for left in look.left] == ["Ber… (6)"]
    assert look.short == {"Sex": 2, "Id": 2}
    common = table(*columns)
    common["columns"][2]["common"] = True
    assert looked(copy, plan_of(common), "x.txt", original).is_clear
    assert looked("x Lee y 我叫王芳", plan_of(common), "x.txt", original).count == 2


@pytest.mark.usefixtures("here")
def test_nobody_says_that_nothing_is_left_where_nothing_looked() -> None:
    for content in (b"%PDF-1.5\n...", b"\x89PNG\r\n\x1a\n\0\0", b"\0\1\2"):
        look = looked(content, name="copy.pdf")
        assert (look.count, look.unlooked, look.is_clear) == (0, ("copy.pdf",), False)
    document = io.BytesIO()
    with zipfile.ZipFile(document, "w") as parts:
        parts.writestr("word/document.xml", "<w:t>by Pe</w:t><w:t>ter Schmidt</w:t>")
        parts.writestr("word/media/image1.png", b"\x89PNG")
    look = looked(document.getvalue(), name="copy.docx")
    assert [(left.where, left.column) for left in look.left] == [("word/document.xml", "Name")]
    assert look.unlooked == ("word/media/image1.png",)


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize(
    "columns, content, why",
    [
        (("Name:keep", "Mail:keep"), "Name,Mail,New\na,b,c\n", "it has 3 where the plan has 2 columns"),
        (("Name:keep", "Male:keep"), "Name,Mail\na,b\n", "a column that is not there, Male"),
        (("Name:keep", "Mail:drop"), "Mail,Name\na,b\n", "in another order"),
    ],
)
def test_a_plan_of_another_file_is_refused(columns: tuple[str, ...], content: str, why: str) -> None:
    with pytest.raises(UsageError, match="The plan is not for people") as refused:
        redacted(content, plan_of(table(*columns)))
    assert why in str(refused.value)
    with pytest.raises(UsageError, match="one is a table and the other a text"):
        redacted("a text", plan_of(table(*columns)), "people.txt")


@pytest.mark.parametrize(
    "members, why",
    [
        ([], "must be an object"),
        ({"parts": []}, "has no version"),
        ({"version": True, "parts": []}, "version must be 1"),
        ({"version": 1, "parts": []}, "parts must be a list"),
        ({"version": 1, "parts": [table("a:hide")]}, "columns, 1: the action must be one of keep, drop"),
        ({"version": 1, "parts": [table("a:keep", row=1)]}, "row is not known"),
        ({"version": 1, "parts": [table("a:keep", rows=True)]}, "rows must be null"),
        ({"version": 1, "parts": [table("a:keep", rows=0)]}, "rows must be null"),
        ({"version": 1, "parts": [{"kinds": {"name": "blacken"}}]}, "name is not known"),
        ({"version": 1, "parts": [{"kinds": {}}], "words": {"\u200b": "blacken"}}, "letters that can be seen"),
        ({"version": 1, "parts": [{"kinds": {}}], "words": {"a": "keep"}}, "words, a: the action"),
        ({"version": 1, "parts": [{"kinds": {}}], "kept": [1]}, "kept: each must be a text"),
        ('{"version": 1, "version": 1}', "a name stands twice"),
        ("{", "it is no JSON"),
        ("[" * 100_000, "it is no JSON"),
    ],
)
def test_a_plan_is_read_strictly_and_what_is_wrong_is_named(members: Any, why: str) -> None:
    text = members if isinstance(members, str) else json.dumps(members)
    with pytest.raises(UsageError, match=r"plan\.json is no plan") as refused:
        read_plan("plan.json", text.encode())
    assert why in str(refused.value)


@pytest.mark.usefixtures("here")
def test_a_first_plan_keeps_nothing_and_fits_the_file_it_was_written_for() -> None:
    files = {
        "people.csv": PEOPLE.encode(),
        "log.txt": b"zq1@example.org came in",
        "people.json": b'[{"a":"1","b":"zq1@example.org"},{"a":"2","b":"zq2@example.org"}]',
        "people.tsv": "ü\t\xe9\nx\ty\n".encode("latin-1"),
    }
    for name, content in files.items():
        plan = read_plan(name, redacting.draft_plan(name, content, lambda: None))
        part = redacted(content, plan, name)
        assert part.content is not None
        for value in (b"Anna", b"Peter", b"example.org", b"1984", b"51000", b"away"):
            assert value not in part.content, name


def bomb(name: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr(name, b"<a>" + bytes(2_000_000))
    return packed.getvalue()


ENTITIES = '<!DOCTYPE a [<!ENTITY b "Zq1"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
HARMFUL: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a quotation mark that is never closed": ("a.csv", lambda: b'a,b\n"' + b"x,y\n" * 300_000, "too-much"),
    "columns": ("a.csv", lambda: b"a,b\n" + b"," * 5_000, "too-much"),
    "no text": ("a.csv", lambda: b"a,b\0\n", "broken"),
    "deep JSON": ("a.json", lambda: b"[" * 100_000, "too-much"),
    "not so deep JSON": ("a.json", lambda: b"[" * 200 + b"]" * 200, "too-much"),
    "broken JSON": ("a.json", lambda: b'{"a": NaN}', "broken"),
    "parts in parts of a mail": (
        "a.eml",
        lambda: b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (at, at) for at in range(30)),
        "too-much",
    ),
    "a sheet that unpacks to more than it may": ("a.ods", lambda: bomb("content.xml"), "too-much"),
    "no archive": ("a.xlsx", lambda: b"PK\3\4", "broken"),
    "another kind": ("a.docx", lambda: b"", "unknown"),
}


@pytest.mark.usefixtures("here")
@pytest.mark.parametrize("what", HARMFUL)
def test_what_was_made_to_harm_ends_in_a_sentence(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_PART", 1_000_000)
    name, content, code = HARMFUL[what]
    with pytest.raises(UsageError) as refused:
        redacting.draft_plan(name, content(), lambda: None)
    assert refused.value.code == code
    assert name in str(refused.value)


@pytest.mark.usefixtures("here")
def test_a_workbook_that_defines_words_of_its_own_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        parts.writestr("content.xml", ENTITIES)
    with pytest.raises(UsageError, match="broken"):
        redacting.draft_plan("a.ods", packed.getvalue(), lambda: None)


GOOD = {"read": 1, "kept": 1, "odd": 0, "formulas": 0, "columns": [{}], "ending": "csv", "size": 4, "unseen": 0}


@pytest.mark.parametrize(
    "said, copied",
    [
        ([], b""),
        ({}, b""),
        ({"refused": 5, "detail": []}, b""),
        ({"parts": [], "values": []}, b""),
        ({"parts": [GOOD], "values": []}, b"abc"),
        ({"parts": [GOOD], "values": []}, b"abcde"),
        ({"parts": [GOOD], "values": []}, b"a\x000\0"),
        ({"parts": [GOOD], "values": []}, b"\0abc"),
        ({"parts": [GOOD | {"size": -1}], "values": []}, b""),
        ({"parts": [GOOD | {"ending": "../x"}], "values": []}, b"abcd"),
        ({"parts": [GOOD | {"columns": []}], "values": []}, b"abcd"),
        ({"parts": [GOOD | {"read": "x"}], "values": []}, b"abcd"),
        ({"parts": [GOOD | {"read": 1e999}], "values": []}, b"abcd"),
        ({"parts": 5, "values": 5}, b""),
    ],
)
def test_no_answer_of_a_program_that_a_file_took_over_is_believed(
    said: Any, copied: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(redacting, "in_sandbox", lambda *_: json.dumps(said).encode() + b"\n" + copied)
    with pytest.raises(ClientError, match=r"people\.csv could not be read"):
        redacted("", plan_of(table("a:keep")))


def test_copies_of_one_file_are_written_all_or_none(tmp_path: Path) -> None:
    (tmp_path / "second").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="second is there already"):
        write_copies({tmp_path / "first": b"1", tmp_path / "second": b"2"})
    assert [path.name for path in tmp_path.iterdir()] == ["second"]
    write_copies({tmp_path / "third": b"3"})
    assert (tmp_path / "third").stat().st_mode & 0o777 == 0o600


@walled
def test_a_copy_is_made_and_looked_into_in_the_sandbox() -> None:
    assert (SANDBOXED / "redact.py").is_file()
    part = redacted(PEOPLE, OF_PEOPLE)
    assert "P-12;1984" in text_of(part)
    assert looked(text_of(part)).is_clear
