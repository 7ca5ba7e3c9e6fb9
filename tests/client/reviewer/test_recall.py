"""What is kept in memory about cases is what their rows say, whatever was done to them since."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from knothole_client.failures import Failures
from knothole_client.reviewer import cases, forgetting, searching
from knothole_client.reviewer.importing import import_round
from knothole_client.reviewer.messages import Message, join
from knothole_client.reviewer.previews import previews
from knothole_client.reviewer.searching import search
from knothole_client.reviewer.team import recording
from knothole_client.reviewer.vault.events import Events
from knothole_client.reviewer.vault.pieces import cut
from knothole_client.reviewer.vault.vault import FILE, Vault, load
from tests.support.desks import TODAY
from tests.support.offices import Office

WORDS = ("autumn", "accountant", "hint", "labelled", "first", "later")


def looked_at(vault: Vault) -> tuple[object, ...]:
    """All that a list and a search show."""
    failed = Failures()
    listed = cases.outline(vault, failed)
    shown = previews(vault, listed, vault.desk(TODAY).id, failed), [search(vault, word, failed) for word in WORDS]
    failed.raise_any()
    return listed, shown, [search(vault, word, failed, most=1) for word in WORDS]


@contextmanager
def copied(vault: Vault) -> Iterator[Vault]:
    """The same rows, of which nothing is remembered."""
    database = load(cut(vault.database))
    yield Vault(vault.folder / FILE, vault.key, database)
    database.close()


def only(vault: Vault) -> cases.Case:
    return cases.outline(vault)[0]


def take_in(office: Office, vault: Vault, envelopes: list[bytes]) -> None:
    office.deliver(envelopes)
    import_round(vault, office.first.folder, TODAY)


def test_lists_previews_and_searches_follow_whatever_is_done(office: Office) -> None:
    keys = office.source()[1]
    office.deliver(office.write("The first, of autumn.", keys=keys))
    office.deliver(office.write("Another of autumn."))
    office.round()
    done: list[Callable[[Vault], object]] = [
        lambda vault: cases.note(vault, only(vault), "Ask the accountant.", TODAY),
        lambda vault: cases.reply(vault, only(vault), "Thank you for the hint.", TODAY, "acknowledgement"),
        lambda vault: cases.say(vault, only(vault), "label", {"label": "labelled", "on": True}, TODAY),
        lambda vault: cases.say(vault, only(vault), "label", {"label": "labelled", "on": False}, TODAY),
        lambda vault: cases.mark_each(vault, [only(vault)], "star", on=True),
        lambda vault: cases.mark_opened(vault, only(vault), TODAY),
        lambda vault: cases.mark_each(vault, [only(vault)], "star", on=False),
        lambda vault: cases.together(vault, cases.outline(vault)[0], cases.outline(vault)[1], TODAY, on=True),
        lambda vault: take_in(office, vault, office.write("The first wrote later.", keys=keys)),
        lambda vault: take_in(office, vault, office.take_back(keys)),
        lambda vault: forgetting.forget(vault, cases.find_case(vault, only(vault).name), TODAY),
    ]
    with office.first.vault() as vault:
        seen = [looked_at(vault)]
        for do in done:
            do(vault)
            seen.append(looked_at(vault))
            with copied(vault) as fresh:
                assert looked_at(fresh) == seen[-1]
    assert all(before != after for before, after in zip(seen, seen[1:], strict=False))


def test_what_was_looked_at_and_then_dropped_is_not_remembered(office: Office) -> None:
    office.deliver(office.write("The first."))
    office.round()
    with office.first.vault() as vault:
        before = looked_at(vault)
        recording.record(vault, only(vault).case_key, "note", TODAY, {"text": "Ask the accountant."})
        assert looked_at(vault) != before
        vault.drop_changes()
        assert looked_at(vault) == before


def test_what_was_changed_before_the_first_look_and_then_dropped_is_not_remembered(office: Office) -> None:
    office.deliver(office.write("The first."))
    office.round()
    with office.first.vault() as vault:
        with copied(vault) as fresh:
            before = looked_at(fresh)
        case = cases.list_cases(vault)[0].case_key
        for saved in (False, True):
            recording.record(vault, case, "note", TODAY, {"text": "Ask the accountant."})
            changed = looked_at(vault)
            assert changed != before
            if saved:
                vault.save()
            vault.drop_changes()
            assert looked_at(vault) == (changed if saved else before)
        recording.record(vault, case, "note", TODAY, {"text": "Ask him later."})
        assert looked_at(vault) not in (changed, before)
        vault.drop_changes()
        assert looked_at(vault) == changed


def noted(reading: Callable[..., Any], read: list[bytes]) -> Callable[..., Any]:
    def reads(table: Any, case: bytes, **how: Any) -> Any:
        read.append(case)
        return reading(table, case, **how)

    return reads


def test_only_what_changed_is_read_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(3):
        office.deliver(office.write("A message."))
    office.round()
    read: list[bytes] = []

    def joined(message: bytes, *rest: Any) -> Message:
        read.append(message)
        return join(message, *rest)

    with office.first.vault() as vault:
        for case in cases.list_cases(vault):
            cases.note(vault, case, "A note.", TODAY)
        search(vault, "message", Failures())
        search(vault, "note", Failures())
        changed = only(vault)
        monkeypatch.setattr(Events, "of_case", noted(Events.of_case, read))
        monkeypatch.setattr(searching, "join", joined)
        search(vault, "message", Failures())
        assert read == []
        cases.mark_each(vault, [changed], "star", on=True)
        search(vault, "message", Failures())
        search(vault, "note", Failures())
        assert set(read) == {changed.case_key, changed.messages[0].id}


def test_a_receipt_commits_to_the_words_however_the_case_was_listed(office: Office) -> None:
    office.deliver(office.write("The words that a receipt commits to."))
    office.round()
    receipts = []
    with office.first.vault() as vault:
        for listed in (cases.outline, cases.list_cases):
            with copied(vault) as fresh:
                (case,) = listed(fresh)
                cases.mark_opened(fresh, case, TODAY)
                receipts.append(fresh.opened.receipts(case.case_key))
    assert receipts[0] == receipts[1] != []
