"""Search finds what was written, by whomever, and writes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from knothole_client.failures import Failures
from knothole_client.reviewer import cases
from knothole_client.reviewer.searching import search
from tests.support.desks import TODAY
from tests.support.offices import Office


@pytest.fixture
def full(office: Office) -> Office:
    office.deliver(
        office.write(
            "The café's Straße was closed in autumn.", answers={"where": "Łódź plant", "since": ["Мир", "مُحَمَّد"]}
        )
    )
    office.deliver(office.write("Another matter, of autumn too."))
    office.round()
    with office.first.vault() as vault:
        case = next(listed for listed in cases.list_cases(vault) if "caf" in listed.messages[0].text)
        cases.reply(vault, case, "Thank you for the hint.", TODAY)
        cases.note(vault, case, "Ask the accountant.", TODAY)
        cases.say(vault, case, "label", {"label": "Procurement", "on": True}, TODAY)
    return office


def found(office: Office, words: str) -> list[str]:
    with office.first.vault() as vault:
        return [hit.where for hit in search(vault, words, Failures())]


@pytest.mark.parametrize(
    ("words", "where"),
    [
        ("CAFE strasse", ["message"]),
        ("autumn", ["message", "message"]),
        ("autumn matter", ["message"]),
        ("autumn nowhere", []),
        ("plant", ["answer"]),
        ("мир", ["answer"]),
        ("محمد", ["answer"]),
        ("hint", ["reply"]),
        ("ACCOUNTANT", ["note"]),
        ("procure", ["label"]),
        (" ", []),
        ("%", []),
    ],
)
def test_where_it_is_found(full: Office, words: str, where: list[str]) -> None:
    assert found(full, words) == where


def test_the_excerpt_shows_the_text_as_it_was_written_around_the_word(office: Office) -> None:
    office.deliver(office.write("é" * 100 + " the Straße  here\n" + "x" * 100))
    office.round()
    with office.first.vault() as vault:
        (hit,) = search(vault, "strasse", Failures())
    assert "the Straße here" in hit.excerpt
    assert hit.excerpt.startswith("…é")
    assert hit.excerpt.endswith("x…")
    assert len(hit.excerpt) < 100


def test_searching_leaves_the_disk_as_it_was(full: Office) -> None:
    def files() -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in full.first.home.rglob("*") if path.is_file()}

    before = files()
    assert found(full, "autumn")
    assert files() == before
