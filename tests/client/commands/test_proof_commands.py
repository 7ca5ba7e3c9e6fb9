"""A source saves a proof of report, and somebody who has only the file and the desk's fingerprint checks it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knothole_client.protocol.desk_document import PIN, split_records
from knothole_client.protocol.proof import verify_proof
from tests.client.commands.world import Ran, World
from tests.support.desks import TODAY

TEXT = "They keep two sets of books.\nAsk for the second."
STRANGER = {"home": "stranger"}


def prove(desk: World, codename: Path, out: str, *options: object) -> Ran:
    where = ("--server", "http://public", "--codename-file", codename)
    return desk.run("source", "proof", *where, "--out", desk.root / out, "--yes", *options)


def open_case(desk: World, name: str) -> str:
    desk.sync(name)
    case = str(desk.cases(name)[0]["case"])
    desk.secret("reviewer", "show", case, home=name)
    desk.sync(name)
    return case


@pytest.fixture
def reported(desk: World) -> Path:
    """A codename under which something was sent that the first reviewer opened."""
    codename = desk.codename()
    desk.send(TEXT, "both", codename)
    desk.send("A second message.", "both", codename)
    open_case(desk, "first")
    return codename


def test_what_was_opened_acknowledged_and_not_answered_since_is_proven_offline(desk: World, reported: Path) -> None:
    (case,) = [listed["case"] for listed in desk.cases("first")]
    desk.secret("reviewer", "inform", case, "received", "--yes", home="first")
    desk.sync("first")
    desk.pass_days(40)  # day sheets are published for a month
    text = desk.file("kept", TEXT + "\n")  # as an editor saves it
    made = prove(desk, reported, "proof", "--text-file", text)
    assert made.code == 0, made.err
    assert "cannot be denied" in made.out
    fingerprint = desk.fingerprint()
    told = desk.good("verify", desk.root / "proof", "--fingerprint", fingerprint, **STRANGER).out
    assert "Reviewer First: on 2026-11-23 their program signed that the text below was opened" in told
    assert "showed that it was received" in told
    assert "That there was no other reply" in told
    assert "They keep two sets of books." in told
    assert "A second message." not in told
    assert not (desk.root / "stranger").exists()
    found = desk.good("verify", desk.root / "proof", "--json", **STRANGER).json
    page = desk.root / "proof.html"
    unused = desk.run("verify", desk.root / "proof", "--page", page, **STRANGER)
    assert (unused.code, unused.out, page.exists()) == (2, "", False)
    assert "error: --page is for a transcript, and this is a proof of report." in unused.err
    assert (found["kind"], found["case"], found["desk_compared"]) == ("proof", case, False)
    assert [reply["status"] for reply in found["replies"]] == ["received"]
    assert "was received" in desk.check(reported).out
    assert desk.check(reported, "--json").json["answers"][0]["status"] == "received"


def test_a_day_sheet_alone_proves_it_and_the_text_can_be_shown_apart(desk: World, reported: Path) -> None:
    assert prove(desk, reported, "proof").code == 0
    proof, fingerprint = desk.root / "proof", ("--fingerprint", desk.fingerprint())
    assert TEXT.split("\n")[0] not in proof.read_text()
    told = desk.good("verify", proof, *fingerprint, **STRANGER).out
    assert "Nothing is proven about what was opened: the text is not in the file" in told
    assert "holds" not in told
    assert desk.good("verify", proof, "--json", **STRANGER).json["text_checked"] is False
    text = desk.file("kept", TEXT)
    told = desk.good("verify", proof, *fingerprint, "--text-file", text, **STRANGER).out
    assert "Reviewer First: on 2026-11-23 their program signed that the text below was opened" in told
    other = desk.run("verify", proof, *fingerprint, "--text-file", desk.file("other", TEXT + "!"), **STRANGER)
    assert (other.code, "very text" in other.err) == (2, True)


def test_nothing_is_made_of_what_nobody_opened(desk: World, reported: Path) -> None:
    refused = prove(desk, reported, "proof", "--text-file", desk.file("kept", "I never sent this."))
    assert (refused.code, "Nobody has signed that this text was opened" in refused.err) == (2, True)
    refused = prove(desk, desk.codename("other"), "proof")
    assert (refused.code, "nothing to prove yet" in refused.err) == (2, True)
    assert not (desk.root / "proof").exists()


def test_a_proof_that_was_changed_is_refused_by_name(desk: World, reported: Path) -> None:
    assert prove(desk, reported, "proof", "--text-file", desk.file("kept", TEXT)).code == 0
    content = json.loads((desk.root / "proof").read_text())

    def refused(raw: str, *options: object) -> str:
        ran = desk.run("verify", desk.file("changed", raw), *options, **STRANGER)
        assert ran.code != 0
        return ran.err

    whole = json.dumps(content, separators=(",", ":"), ensure_ascii=False)
    assert "(desk)" in refused(whole, "--fingerprint", "00" * 32)
    changed = json.dumps(content | {"text": "Other."}, separators=(",", ":"), ensure_ascii=False)
    assert "(signature)" in refused(changed)
    assert "neither a proof of report nor a transcript" in refused(whole[:-1])
    chain = verify_proof(whole.encode(), None, TODAY).desk.chain
    newer = {"desk": chain.desk.hex(), "rotations": 1, "newest": "00" * 32, "signature": "00" * 64}
    assert "(chain-shorter)" in refused(
        whole, "--pin", desk.file("newer.json", json.dumps(newer, separators=(",", ":")))
    )
    unsigned = newer | {"rotations": 0, "newest": chain.desk.hex()}
    assert "(signature)" in refused(
        whole, "--pin", desk.file("unsigned.json", json.dumps(unsigned, separators=(",", ":")))
    )
    pin = desk.file("desk.json", dict(split_records((desk.root / "signed").read_bytes()))[PIN])
    assert "holds" in desk.good("verify", desk.root / "proof", "--pin", pin, **STRANGER).out
    assert "(desk)" in refused(whole, "--pin", pin, "--fingerprint", "00" * 32)


def test_who_has_the_desks_newest_document_sees_through_a_key_that_was_stolen(desk: World, reported: Path) -> None:
    text = ("--text-file", desk.file("kept", TEXT))
    assert prove(desk, reported, "proof", *text).code == 0
    proof, document = desk.root / "proof", desk.root / "document"
    fetch = ("source", "desk", "--server", "http://public", "--out", document)
    desk.good(*fetch)
    told = desk.good("verify", proof, "--document", document, **STRANGER).out
    assert "their program signed that the text below was opened" in told
    assert "--document" not in told
    statement = desk.root / "first.revocation"
    desk.secret("reviewer", "revoke", "--out", statement, home="first")
    desk.good("courier", "revoke", statement, desk.root / "second" / "round", "--yes", home="second")
    desk.good(*fetch)
    told = desk.good("verify", proof, **STRANGER).out
    assert "Fetch the desk's newest document" in " ".join(told.split())
    refused = desk.run("verify", proof, "--document", document, **STRANGER)
    assert (refused.code != 0, "(receipt)" in refused.err or "proves nothing" in refused.err) == (True, True)
    none = desk.run("verify", proof, "--document", proof, **STRANGER)
    assert (none.code != 0, "is no desk document" in none.err) == (True, True)


def test_a_file_dated_ahead_is_refused(desk: World, reported: Path) -> None:
    desk.pass_days(5)
    assert prove(desk, reported, "proof").code == 0
    desk.pass_days(-3)
    assert "(day)" in desk.run("verify", desk.root / "proof", **STRANGER).err


def test_a_withdrawal_is_answered_by_each_who_destroyed(desk: World, reported: Path) -> None:
    desk.sync("second")
    options = ("--server", "http://public", "--codename-file", reported, "--yes", "--channel", "both")
    desk.good("source", "withdraw", *options)
    for name in ("first", "second"):
        desk.sync(name)
    told = desk.check(reported).out
    assert told.count("is destroyed in their vault") == 2
    desk.sync("first")
    assert desk.check(reported).out.count("is destroyed in their vault") == 2  # said once
    assert prove(desk, reported, "proof").code == 0  # that it was destroyed can be proven, too
