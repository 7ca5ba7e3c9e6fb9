"""Search finds what was written, by whomever, and writes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from knothole_client.failures import Failures
from knothole_client.reviewer import cases, searching
from knothole_client.reviewer.searching import cases_with, read_ahead, search
from knothole_client.reviewer.sieve import Sieve
from knothole_client.reviewer.vault.events import Events
from knothole_client.reviewer.vault.messages import Messages
from knothole_client.reviewer.vault.vault import Vault
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


EXPECTED = {
    "nowhere": [],
    "autumn": ["message", "message"],
    "matter": ["message"],
    "accountant": ["note"],
    "hint": ["reply"],
    "procure": ["label"],
    "plant": ["answer"],
}


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


def test_words_across_the_parts_of_a_long_message_and_a_long_reply_are_found(office: Office) -> None:
    """Each part is a payload of its own, and a word may be cut by their border."""
    text = " ".join(f"word{number}" for number in range(9_000))
    parts = office.write(text)
    assert len(parts) > 1
    office.deliver(parts)
    office.round()
    with office.first.vault() as vault:
        case = cases.list_cases(vault)[0]
        cut = [json.loads(raw)["text"] for *_, raw in vault.messages.of_case(case.case_key)]
        across = next(
            f"{first[-3:]}{then[:3]}" for first, then in pairwise(cut) if not (first[-3:] + then[:3]).isspace()
        )
        assert [hit.where for hit in search(vault, "".join(across.split()), Failures())] or " " in across
        assert [hit.where for hit in search(vault, "word1 word8999", Failures())] == ["message"]


def test_order_is_that_of_the_list(office: Office) -> None:
    for number in range(4):
        office.deliver(office.write(f"Autumn {number}."), TODAY - number % 3)
    office.round()
    with office.first.vault() as vault:
        cases.mark_each(vault, [cases.outline(vault)[-1]], "star", on=True)
        listed = [case.name for case in cases.outline(vault)]
        assert [hit.case for hit in search(vault, "autumn", Failures())] == listed
        assert [name for _, name in vault.cases.in_order()] == listed


def test_a_later_search_of_a_sitting_looks_up_only_what_it_shows(full: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    looked_up: list[str] = []

    def noted(reading: Callable[..., Any]) -> Callable[..., Any]:
        def reads(*of: Any, **how: Any) -> Any:
            looked_up.append(reading.__qualname__)
            return reading(*of, **how)

        return reads

    for table, name in ((Messages, "of_case"), (Events, "of_case"), (Events, "texts")):
        monkeypatch.setattr(table, name, noted(getattr(table, name)))
    with full.first.vault() as vault:
        assert search(vault, "nowhere", Failures()) == []
        assert looked_up == ["Messages.of_case", "Events.texts"] * 2
        for words in ("nothing", "neither"):
            looked_up.clear()
            assert search(vault, words, Failures()) == []
            assert cases_with(vault, words, Failures()) == frozenset()
            assert looked_up == []
        for words, needed in (("matter", "Messages.of_case"), ("accountant", "Events.of_case"), ("hint", None)):
            looked_up.clear()
            assert len(search(vault, words, Failures())) == 1
            assert looked_up == [needed] * (needed is not None)


@pytest.mark.parametrize("most", [0, 700, 10_000_000])
def test_what_is_remembered_is_bounded_and_decides_nothing(
    full: Office, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(searching, "MAX_REMEMBERED", most)
    with full.first.vault() as vault:
        for words in [*EXPECTED, *reversed(EXPECTED), *EXPECTED]:
            hits = search(vault, words, Failures())
            assert [hit.where for hit in hits] == EXPECTED[words]
            assert set(cases_with(vault, words, Failures()) or ()) == {hit.case for hit in hits}
            sizes = [known.size for known in vault.recall.all_of("texts", searching._Remembered)]
            assert 0 <= sum(sizes) <= most


def test_what_was_read_ahead_is_what_a_first_search_finds_and_it_looks_up_no_more(
    full: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    with full.first.vault() as vault, monkeypatch.context() as unread:
        assert len(list(read_ahead(vault))) == 0  # in one go
        kept = {key: set(known.messages.values()) for key, known in _remembered(vault).items()}
        assert all(
            isinstance(message, bytes) for messages in kept.values() for message in messages
        )  # and not twice, as read
        unread.setattr(Messages, "of_case", None)
        unread.setattr(Events, "texts", None)
        failed = Failures()
        assert cases_with(vault, "nowhere", failed) == frozenset()
        assert not failed.found
    for words, where in EXPECTED.items():
        with full.first.vault() as vault:
            list(read_ahead(vault))
            assert [hit.where for hit in search(vault, words, Failures())] == where


def test_what_changes_between_two_steps_of_reading_ahead_is_found(
    full: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "AT_A_STEP", 1)
    with full.first.vault() as vault:
        steps = read_ahead(vault)
        next(steps)
        for case in cases.list_cases(vault):  # one that was read, and one that was not
            cases.note(vault, case, "Call the harbor.", TODAY)
        list(steps)
        assert len(cases_with(vault, "harbor", Failures()) or ()) == 2
        assert [hit.where for hit in search(vault, "harbor", Failures())] == ["note", "note"]


def test_a_step_ahead_is_short_however_much_one_source_wrote_and_a_case_may_change_within(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = office.source()[1]
    for number in range(6):
        office.deliver(office.write(f"Autumn {number}, " + "and so on. " * 100, keys=keys, order=number + 1))
    office.round()
    monkeypatch.setattr(searching, "AT_A_STEP", 2_500)
    looked: list[bytes] = []
    kept = Sieve.comparable

    def look(sieve: Sieve, payload: bytes) -> bytes:
        looked.append(payload)
        return kept(sieve, payload)

    monkeypatch.setattr(Sieve, "comparable", look)
    with office.first.vault() as vault:
        (case,) = cases.list_cases(vault)
        before = 0
        for number, _ in enumerate(read_ahead(vault)):
            assert len(looked) - before <= 2
            before = len(looked)
            if number == 1:
                cases.note(vault, case, "Call the harbor.", TODAY)
        assert before >= 5
        for words in ("harbor", "autumn 5", "autumn 0"):
            assert cases_with(vault, words, Failures()) == frozenset([case.name])


@pytest.mark.parametrize(("most", "steps"), [(0, 0), (10_000_000, 4)])
def test_no_more_is_read_ahead_than_is_kept(
    full: Office, monkeypatch: pytest.MonkeyPatch, most: int, steps: int
) -> None:
    monkeypatch.setattr(searching, "MAX_REMEMBERED", most)
    monkeypatch.setattr(searching, "AT_A_STEP", 1)
    with full.first.vault() as vault:
        assert len(list(read_ahead(vault))) == steps
        assert sum(known.size for known in _remembered(vault).values()) <= most
        assert len(search(vault, "autumn", Failures())) == 2


def test_words_are_looked_for_without_reading_a_message(full: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(searching, "join", None)
    with full.first.vault() as vault:
        failed = Failures()
        for words, count in (
            ("autumn", 2),
            ("matter too", 1),
            ("cafe strasse", 1),
            ("мир محمد", 1),  # two of one answer
            ("cafe plant", 0),  # in a message and in an answer
            ("nowhere", 0),
            ("autumn", 2),
        ):
            assert len(cases_with(vault, words, failed) or ()) == count, words
        assert not failed.found


def test_a_search_that_nobody_asks_for_any_more_is_given_up(full: Office) -> None:
    asked = iter([True, False])
    with full.first.vault() as vault:
        assert cases_with(vault, "autumn", Failures(), lambda: next(asked)) is None
        assert len(_remembered(vault)) == 1  # what was read stays
        assert len(cases_with(vault, "autumn", Failures()) or ()) == 2


def _remembered(vault: Vault) -> dict[bytes, searching._Remembered]:
    known = {key: vault.recall._known.get(key, {}).get("texts") for key in vault.cases.names()}
    return {key: texts for key, texts in known.items() if isinstance(texts, searching._Remembered)}


@pytest.mark.parametrize("is_ahead", [False, True])
@pytest.mark.parametrize("table", ["parts", "events"])
def test_a_case_that_cannot_be_read_is_never_said_to_have_nothing(full: Office, table: str, is_ahead: bool) -> None:
    with full.first.vault() as vault:
        name = next(case.name for case in cases.outline(vault) if case.replies)
        key = cases.find_case(vault, name).case_key
        vault.database.execute(
            f"UPDATE {table} SET json = substr(json, 1, length(json) - 2) WHERE case_key = ?",  # noqa: S608
            (key,),
        )
        if is_ahead:
            list(read_ahead(vault))
        for words in ("nowhere", "matter", "nowhere"):
            for find in (search, cases_with):
                failed = Failures()
                assert len(find(vault, words, failed) or ()) == (words == "matter")  # what another case has
                assert list(failed.found) == [name]


def test_typing_on_looks_into_no_case_that_lacked_less_and_misses_nothing_that_came(
    full: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[bytes] = []
    kept = Sieve.may_have_all

    def looks(sieve: Sieve, comparable: bytes) -> bool:
        looked.append(comparable)
        return kept(sieve, comparable)

    with full.first.vault() as vault:
        wanted = next(case for case in cases.list_cases(vault) if "Another" in case.messages[0].text)
        assert cases_with(vault, "account office", Failures()) == frozenset()
        monkeypatch.setattr(Sieve, "may_have_all", looks)
        assert cases_with(vault, "accountant offices", Failures()) == frozenset()
        assert looked == []
        assert len(cases_with(vault, "account", Failures()) or ()) == 1
        assert cases_with(vault, "office account autumn", Failures()) == frozenset()
        cases.note(vault, wanted, "The accountant's offices.", TODAY)
        assert set(cases_with(vault, "accountant offices", Failures()) or ()) == {wanted.name}
        assert cases_with(vault, "accountant offices x", Failures()) == frozenset()
        assert set(cases_with(vault, "accountant offices", Failures()) or ()) == {wanted.name}
