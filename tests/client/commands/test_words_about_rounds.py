"""What is said of a round, a letter or a refusal is what happened, and no more."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from knothole_client.commands.courier import raise_refusals
from knothole_client.commands.reviewer import reports, rounds
from knothole_client.commands.reviewer.letters import waiting_sentence
from knothole_client.courier.requests import RefusedError
from knothole_client.courier.rounds import Pushed
from knothole_client.errors import NetworkError
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.protocol.signed_writes import sign_write
from knothole_client.reviewer.exporting import Exported
from knothole_client.reviewer.letters.fate import fate
from knothole_client.reviewer.vault.outbox import Letter
from knothole_client.reviewer.vault.vault import open_vault
from knothole_client.rounds.stick import note_pull
from tests.client.commands.world import PASSPHRASE, World
from tests.support.desks import TODAY

UNSEEN = Letter(VerifyKey(bytes(32)), b"1", TODAY, 3, 0, None, None, over=False)


def letter(**changes: object) -> Letter:
    return Letter(**(UNSEEN.__dict__ | changes))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({}, "waiting for 4 days", id="never seen"),
        pytest.param({"in_book": 2}, "only 2 of 3 parts in the book", id="in part"),
        pytest.param({"in_book": 2, "arrived": TODAY}, "only 2 of 3 parts in the book", id="gone in part"),
        pytest.param({"arrived": TODAY}, "gone from the book", id="gone"),
        pytest.param({"in_book": 3, "arrived": TODAY}, "in the book, first seen", id="there"),
        pytest.param({"over": True}, "it was never in the book", id="over, never there"),
        pytest.param({"over": True, "in_book": 2}, "only 2 of its 3 parts", id="over, in part"),
        pytest.param({"over": True, "arrived": TODAY}, "it was gone from the book before", id="over, gone before"),
        pytest.param({"retracted": TODAY, "in_book": 1}, "and still in the book", id="retracted"),
    ],
)
def test_of_a_letter_it_is_said_where_each_part_is(changes: dict[str, object], said: str) -> None:
    assert said in fate(letter(**changes), TODAY + 4)


def test_what_was_over_in_time_is_said_without_a_complaint() -> None:
    assert fate(letter(over=True, in_book=3, arrived=TODAY), TODAY + 400) == "past its days"


def test_letters_that_never_arrived_are_not_counted_with_those_that_are_gone() -> None:
    waiting = waiting_sentence([letter(), letter(day=TODAY - 1), letter(in_book=1), letter(arrived=TODAY)], TODAY + 4)
    assert waiting
    assert waiting.startswith(
        "2 replies (the oldest written 5 days ago) not seen in the book yet; 1 reply (written 4 days ago) only in part in"
        " the book; 1 reply (written 4 days ago) gone from the book."
    )
    assert waiting_sentence([letter(in_book=3)], TODAY) is None


def test_each_refusal_has_its_own_hint() -> None:
    pushed = Pushed(refused=[("replies", RefusedError("stale", 400)), ("events", RefusedError("full", 507))])
    with pytest.raises(NetworkError) as refused:
        raise_refusals(pushed)
    assert "events (full), replies (stale)" in str(refused.value)
    assert "stale: It was signed" in refused.value.hint
    assert "full: The server is full" in refused.value.hint
    pushed.refused.pop()
    with pytest.raises(NetworkError) as refused:
        raise_refusals(pushed)
    assert refused.value.hint.startswith("It was signed")


def test_a_push_says_nothing_new_only_if_nothing_was_refused(desk: World) -> None:
    folder = desk.root / "first" / "round"
    assert "Posted: nothing new" in desk.good("courier", "push", folder, home="first").out
    with open_vault(desk.root / "first" / "reviewer", PASSPHRASE) as vault:
        stale = sign_write("reply", bytes(4_096), vault.identity.signing, TODAY - 20, vault.desk(TODAY).id, TODAY - 20)
    (folder / "out" / "replies").write_bytes(stale)
    refused = desk.run("courier", "push", folder, home="first")
    assert refused.out.splitlines()[0] == "Posted: nothing"
    assert "The server refused some or all of: replies" in refused.err


@pytest.mark.parametrize("what", ["retractions", "held_back", "unreached"])
def test_an_export_names_what_is_on_the_stick_and_what_is_held_back(
    capsys: pytest.CaptureFixture[str], what: str
) -> None:
    nothing = Exported(0, 0, 0, 0, 0, sheet=False, delegation=True)
    exported = dataclasses.replace(nothing, **{what: 7})  # type: ignore[arg-type]
    reports.report_export(exported, True, False, Path("stick"))
    said = " ".join(capsys.readouterr().out.split())
    assert {
        "retractions": "On the stick: parts of replies to take out of the book: 7." in said,
        "held_back": "Held back: 7 parts of replies" in said and "none of a revoked key" in said,
        "unreached": "Held back: 7 words to colleagues" in said,
    }[what]


def test_nothing_new_is_said_only_after_a_pull_that_ended_and_came_whole(desk: World) -> None:
    path = desk.root / "stick-first"
    path.mkdir()
    desk.secret("reviewer", "stick", path, "--yes", home="first")
    assert "Nothing new" not in desk.secret("reviewer", "import", path, home="first").out
    desk.good("courier", "pull", path, home="first")
    assert "Nothing new" in desk.secret("reviewer", "import", path, home="first").out
    desk.pass_days(1)
    (path / "in").mkdir(exist_ok=True)
    (path / "in" / f"{TODAY}.list").write_bytes(b"damaged")
    note_pull(path, desk.seconds, desk.seconds)
    assert "Nothing new" not in desk.secret("reviewer", "import", path, home="first").out
    note_pull(path, desk.seconds, None)
    assert "Nothing new" not in desk.secret("reviewer", "import", path, home="first").out


def test_a_sync_says_only_what_is_still_refused_at_its_end_and_what_waits(desk: World) -> None:
    refused = Pushed(refused=[("replies", RefusedError("stale", 400))], holding=[TODAY])
    results = [refused, Pushed(), Pushed(), refused]
    desk.patch.setattr(rounds, "push_round", lambda home, folder: results.pop(0))
    desk.sync("first")
    at_the_end = desk.run("reviewer", "sync", *desk.known(), home="first")
    assert "replies (stale)" in at_the_end.err
    assert at_the_end.out.count("did not take its acknowledgement") == 1
    exported = Exported(0, 0, 0, 0, 0, sheet=False, delegation=True, held_back=3, unreached=2)
    results.extend([Pushed()] * 4)
    desk.patch.setattr(rounds, "export_round", lambda vault, folder, today: exported)
    said = desk.secret("reviewer", "sync", home="first").out
    assert "Held back: 3 parts" in said
    assert "Held back: 2 words" in said
    as_json = desk.sync("first").json
    assert (as_json["held_back"], as_json["unreached"]) == (3, 2)
