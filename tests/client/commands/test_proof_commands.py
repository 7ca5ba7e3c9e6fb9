"""A source saves a proof of report, and somebody who has only the file and the desk's fingerprint checks it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from knothole_client.protocol.proof import verify_proof
from tests.client.commands.world import Ran, World

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
    (case,) = [one["case"] for one in desk.cases("first")]
    desk.secret("reviewer", "inform", case, "received", "--yes", home="first")
    desk.sync("first")
    desk.pass_days(40)  # day sheets are published for a month
    text = desk.file("kept", TEXT + "\n")  # as an editor saves it
    made = prove(desk, reported, "proof", "--text-file", text)
    assert made.code == 0, made.err
    assert "cannot be denied" in made.out
    fingerprint = desk.fingerprint()
    told = desk.good("verify", desk.root / "proof", "--fingerprint", fingerprint, **STRANGER).out
    assert "Reviewer First signed on 2026-11-23 that the text below was opened" in told
    assert "showed that it was received" in told
    assert "That there was no other reply" in told
    assert "They keep two sets of books." in told
    assert "A second message." not in told
    assert not (desk.root / "stranger").exists()
    found = desk.good("verify", desk.root / "proof", "--json", **STRANGER).json
    assert (found["kind"], found["case"], found["desk_compared"]) == ("proof", case, False)
    assert [one["status"] for one in found["replies"]] == ["received"]
    assert "was received" in desk.check(reported).out
    assert desk.check(reported, "--json").json["answers"][0]["status"] == "received"


def test_a_day_sheet_alone_proves_it_and_the_text_can_be_shown_apart(desk: World, reported: Path) -> None:
    assert prove(desk, reported, "proof").code == 0
    proof, fingerprint = desk.root / "proof", ("--fingerprint", desk.fingerprint())
    assert TEXT.split("\n")[0] not in proof.read_text()
    assert "The text is not in the file" in desk.good("verify", proof, *fingerprint, **STRANGER).out
    text = desk.file("kept", TEXT)
    told = desk.good("verify", proof, *fingerprint, "--text-file", text, **STRANGER).out
    assert "Reviewer First signed on 2026-11-23 that the text below was opened" in told
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
    chain = verify_proof(whole.encode(), None).desk.chain
    newer = {"desk": chain.desk.hex(), "rotations": 1, "newest": "00" * 32, "signature": "00" * 64}
    assert "(chain-shorter)" in refused(
        whole, "--pin", desk.file("newer.json", json.dumps(newer, separators=(",", ":")))
    )
    same = newer | {"rotations": 0, "newest": chain.desk.hex()}
    pin = desk.file("desk.json", json.dumps(same, separators=(",", ":")))
    assert "holds" in desk.good("verify", desk.root / "proof", "--pin", pin, **STRANGER).out
    assert "(desk)" in refused(whole, "--pin", pin, "--fingerprint", "00" * 32)


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
