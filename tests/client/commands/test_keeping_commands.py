"""What leaves a vault on paper, what it is searched for, and what falls due, by commands."""

from __future__ import annotations

import ast
import io
import json
import sys
from pathlib import Path

import pytest

import knothole_client
from tests.client.commands.world import World


def test_a_transcript_is_written_only_on_a_yes_and_verified_by_a_stranger(desk: World) -> None:
    desk.send("What I saw.", "both", desk.codename())
    desk.sync("first")
    case = desk.cases("first")[0]["case"]
    out, page = desk.root / "out.json", desk.root / "out.html"
    desk.patch.setattr(sys, "stdin", io.StringIO())
    options = ("--out", out, "--page", page)
    asked = desk.run("reviewer", "transcript", case, *options, "--passphrase-file", desk.passphrase, home="first")
    assert (asked.code, out.exists(), page.exists()) == (2, False, False)
    told = desk.secret("reviewer", "transcript", case, *options, "--yes", home="first").out
    assert "What I saw." in page.read_text()

    fingerprint = told.split("--fingerprint ")[1].strip()
    stranger = {"home": "stranger"}
    checked = desk.good("verify", out, "--desk", fingerprint, "--json", **stranger).json
    assert (checked["case"], checked["items"], checked["desk_compared"]) == (case, 1, True)
    assert fingerprint in desk.good("verify", out, **stranger).out
    assert not (desk.root / "stranger").exists()

    assert desk.run("verify", out, "--desk", "12", **stranger).code == 2
    for option in ("--document", "--text-file"):
        unused = desk.run("verify", out, option, out, **stranger)
        assert (unused.code, unused.out) == (2, "")
        assert f"error: {option} is for a proof of report, and this is a transcript." in unused.err
    other = desk.run("verify", out, "--desk", "00" * 32, **stranger)
    assert (other.code, "(desk)" in other.err) == (1, True)
    content = json.loads(out.read_text())
    content["payloads"][0]["text"] = content["payloads"][0]["text"].replace("I saw", "we did")
    out.write_text(json.dumps(content, separators=(",", ":")))
    forged = desk.run("verify", out, "--page", desk.root / "forged.html", **stranger)
    assert (forged.code, "(signature)" in forged.err) == (1, True)
    assert not (desk.root / "forged.html").exists()


@pytest.mark.parametrize(
    "content", [b"", b"root:x:0:0:root:/root:/bin/bash\n", b"{}", b'{"type":"note"}', b"\xff" * 100]
)
def test_a_file_that_is_no_transcript_is_called_that(world: World, content: bytes) -> None:
    ran = world.run("verify", world.file("other", content))
    assert ran.code == 1
    assert ran.err.startswith(
        "knothole: error: other is neither a proof of report nor a transcript of Knothole, or it was changed.\nknothole: hint: Ask"
    )
    assert "json" not in ran.err


def test_no_hint_leads_into_the_repository() -> None:
    """Who has installed Knothole has no ``docs``."""
    for path in Path(knothole_client.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                texts = [
                    inner.value
                    for inner in ast.walk(node)
                    if isinstance(inner, ast.Constant) and isinstance(inner.value, str)
                ]
                assert not [text for text in texts if "docs/" in text or "section 1" in text], path


def test_words_to_search_for_are_typed_and_never_an_argument(desk: World) -> None:
    desk.send("What I saw.\x1b[2J", "both", desk.codename())
    desk.sync("first")
    case = desk.cases("first")[0]["case"]
    assert desk.run("reviewer", "search", "saw", home="first").code == 2
    desk.patch.setattr(sys, "stdin", io.StringIO("SAW\n"))
    typed = desk.run("reviewer", "search", "--passphrase-file", desk.passphrase, home="first")
    assert (typed.code, case in typed.out, "\x1b" in typed.out) == (0, True, False)
    words = desk.file("words", "saw what\n")
    (hit,) = desk.secret("reviewer", "search", "--words-file", words, "--json", home="first").json
    assert (hit["case"], hit["where"]) == (case, "message")
    nothing = desk.secret("reviewer", "search", "--words-file", desk.file("words", "else"), home="first")
    assert "Nothing found." in nothing.out


def test_what_is_due_is_listed_the_most_urgent_first_and_goes_into_the_register(desk: World) -> None:
    assert "Nothing is due." in desk.secret("reviewer", "cases", "--due", home="first").out
    desk.send("Early.", "both", desk.codename("early"))
    desk.sync("first")
    early = desk.cases("first")[0]["case"]
    desk.pass_days(5)
    desk.send("Late.", "both", desk.codename("late"))
    desk.sync("first")
    late = next(one["case"] for one in desk.cases("first") if one["case"] != early)
    listed = desk.secret("reviewer", "cases", "--due", "--json", home="first").json
    assert [item["case"] for item in listed] == [early, late]
    assert "answer in 2 days" in desk.secret("reviewer", "cases", home="first").out
    desk.pass_days(4)
    assert "answer late by 2 days" in desk.secret("reviewer", "cases", home="first").out
    assert "Due: feedback, by" in desk.secret("reviewer", "show", early, home="first").out
    for case in (early, late):
        answer = desk.file("answer", "Done.")
        desk.secret("reviewer", "reply", "--yes", case, "--text-file", answer, "--feedback", home="first")
    assert desk.secret("reviewer", "cases", "--due", "--json", home="first").json != []  # the server has neither yet
    desk.sync("first")
    assert desk.secret("reviewer", "cases", "--due", "--json", home="first").json == []
    out = desk.root / "register.csv"
    desk.secret("reviewer", "register", "--out", out, home="first")
    rows = out.read_text().splitlines()[1:]
    assert [row.split(",")[0] for row in rows] == [early, late]
    assert out.stat().st_mode & 0o077 == 0


def test_forgetting_says_what_goes_and_asks(desk: World) -> None:
    codename = desk.codename()
    desk.send("What I saw.", "both", codename)
    desk.sync("first")
    case = desk.cases("first")[0]["case"]
    desk.secret("reviewer", "reply", "--yes", case, "--text-file", desk.file("answer", "Our answer."), home="first")
    desk.sync("first")
    assert "Our answer." in desk.check(codename).out
    desk.patch.setattr(sys, "stdin", io.StringIO())
    asked = desk.run("reviewer", "forget", case, "--passphrase-file", desk.passphrase, home="first")
    assert (asked.code, len(desk.cases("first"))) == (2, 1)
    for wording in ("1 messages", "1 answers", "still owed: feedback", "read or not"):
        assert wording in asked.out
    told = desk.secret("reviewer", "forget", case, "--yes", home="first").out
    assert "cannot be reached" not in told
    desk.sync("first")
    assert desk.cases("first") == []
    assert "Our answer." not in desk.check(codename).out
    desk.sync("second")
    shown = desk.secret("reviewer", "show", case, home="second").out
    assert "Reviewer First asks everybody to forget this case." in shown


def test_a_draft_has_the_case_s_dates_and_is_not_sent_with_gaps(desk: World) -> None:
    desk.send("A message.", "both", desk.codename())
    desk.sync("first")
    (case,) = desk.cases("first")

    def draft(kind: str, language: str = "en") -> str:
        return desk.secret("reviewer", "draft", kind, case["case"], "--language", language, home="first").out

    acknowledgement, feedback = draft("acknowledgement"), draft("feedback")
    for day in ("2026-11-23", "2027-02-23"):
        assert day in acknowledgement
        assert day.replace("-", "/") in draft("acknowledgement", "ar")
    pass_file = ("--passphrase-file", desk.passphrase)
    reply = ("reviewer", "reply", "--yes", case["case"], "--text-file")
    refused = desk.run(*reply, desk.file("draft", feedback), *pass_file, home="first")
    assert (refused.code, "gaps" in refused.err) == (2, True)
    desk.good(*reply, desk.file("whole", feedback.replace("[…]", "Enough.")), *pass_file, "--feedback", home="first")
    desk.good(*reply, desk.file("received", acknowledgement), *pass_file, home="first")
