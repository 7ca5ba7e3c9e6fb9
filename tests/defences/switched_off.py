"""Each defence, switched off by replacing one function, and the test that must fail without it.

A plugin of pytest's (``-p tests.defences.switched_off``): while one of these tests runs, its defence is gone. What needs weeks to show is in
``tests/simulation/mutants.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, Final, NamedTuple
from unittest.mock import patch

import pytest

from knothole_client.clock import SECONDS_A_DAY
from knothole_client.protocol import day_list, desk_document, desk_memory
from knothole_client.protocol.ledger import ShownDesk
from knothole_client.reviewer import acknowledging, backups
from knothole_client.reviewer.vault.half_forgotten import HalfForgotten
from knothole_server.desk import request_signature
from knothole_server.desk.calendar import LAST_DAY
from knothole_server.installation import publication
from knothole_server.storage import couriers, replies, shares
from tests.support.desks import TODAY

_ACKNOWLEDGING: Final = "tests/client/courier/test_acknowledging.py::"
_OTHERWISE: Final = "tests/client/reviewer/test_served_otherwise.py::"
_FORGED: Final = f"{_ACKNOWLEDGING}test_a_list_that_is_forged_or_contradicts_an_earlier_one_is_told_by_its_day"


class Mutant(NamedTuple):
    """A defence that is gone."""

    name: str
    defence: str
    switch_off: Callable[[], AbstractContextManager[Any]]
    missed_by: str
    """The test that fails."""
    says: str
    """Of its failure, so that no other one is taken for it."""


def _nothing(*_: Any) -> None:
    return None


def _with(module: Any, name: str, instead: Any) -> Callable[[], AbstractContextManager[Any]]:
    return lambda: patch.object(module, name, instead)


_check = day_list.check_day_list
_remember = desk_memory.remember
_delegation = request_signature._delegation

MUTANTS: Final = (
    Mutant(
        "list-signature",
        "a day's list counts with the signature of the key that stands in it",
        _with(day_list, "verify", _nothing),
        f"{_FORGED}[signature]",
        "assert {} == {20780: 'signature'}",
    ),
    Mutant(
        "list-key",
        "a day's list counts by the key that signed the first",
        _with(acknowledging, "check_day_list", lambda found, _, remembered: _check(found, None, remembered)),
        f"{_FORGED}[ledger-key]",
        "assert {} == {20780: 'ledger-key'}",
    ),
    Mutant(
        "list-memory",
        "a day's list that was accepted is replaced only by one that names what was lost since",
        _with(acknowledging, "check_day_list", lambda found, pinned, _: _check(found, pinned, None)),
        f"{_FORGED}[list-fork]",
        "assert {} == {20780: 'list-fork'}",
    ),
    Mutant(
        "served-otherwise",
        "a vault compares the desk that it is shown with the records that were made meanwhile",
        _with(ShownDesk, "is_contradicted", lambda *_: False),
        f"{_OTHERWISE}test_a_vault_compares_what_it_is_shown_with_what_the_server_signed_meanwhile[an older directory for one]",
        "assert [False, False, False] == [False, True, True]",
    ),
    Mutant(
        "served-otherwise-courier",
        "and a courier does",
        _with(ShownDesk, "is_contradicted", lambda *_: False),
        f"{_OTHERWISE}test_a_courier_does_too_and_remembers_the_desk_itself[a revocation withheld from one]",
        "assert ('served-otherwise' in {",
    ),
    Mutant(
        "epoch-keys",
        "a weekly key that was published counts also in a document that leaves it out",
        _with(desk_document, "remember", lambda *known: replace(_remember(*known), epoch_keys=frozenset())),
        "tests/client/reviewer/test_one_bad_reviewer.py::test_a_key_that_is_left_out_still_counts_and_is_an_alarm",
        "assert 0 == 1",
    ),
    Mutant(
        "half-forgotten",
        "the rest of a message that was forgotten before it was whole is not kept",
        _with(HalfForgotten, "has", lambda *_: False),
        "tests/client/reviewer/test_forgetting.py::test_no_part_of_three_comes_back",
        "assert [Case(",
    ),
    Mutant(
        "book-number",
        "a higher book number takes everything out of the book",
        _with(replies, "drop_all", lambda *_: 0),
        "tests/server/test_book.py::test_a_higher_book_number_empties_the_book_and_what_comes_after_stays[sqlite-files]",
        "== set()",
    ),
    Mutant(
        "book-share",
        "no reviewer fills more than a part of the book",
        _with(shares, "take", _nothing),
        "tests/server/test_book.py::test_no_reviewer_fills_more_than_an_eighth_of_the_book_in_a_week[sqlite-files]",
        "'NoneType' object is not subscriptable",
    ),
    Mutant(
        "blind-count",
        "what a reviewer has used up of it is counted under a name that only this week's key gives",
        _with(shares, "hmac", SimpleNamespace(digest=lambda key, signing, digest: signing)),
        "tests/server/test_book.py::test_what_is_counted_names_nobody_without_this_weeks_key_and_no_number_of_replies",
        "assert b",  # pytest puts "AssertionError: " before it or not, by the quotes among the bytes
    ),
    Mutant(
        "delegation-number",
        "a newer delegation ends those before it",
        _with(couriers, "numbers", lambda _: {}),
        "tests/server/test_reviewer.py::test_a_newer_courier_of_a_reviewer_ends_the_older[sqlite-files]",
        "assert 'application/octet-stream' == 'application/problem+json'",
    ),
    Mutant(
        "restored-number",
        "a restored vault goes on above the numbers of whatever delegations the lost one signed",
        _with(backups, "skip_numbers", _nothing),
        "tests/client/courier/test_whose_round.py::test_a_vault_restored_from_before_its_first_courier_goes_on_above_the_numbers_of_the_lost_one",
        f"assert {TODAY * SECONDS_A_DAY} > {TODAY * SECONDS_A_DAY}",
    ),
    Mutant(
        "delegation-end",
        "a delegation ends with its last day",
        _with(request_signature, "_delegation", lambda *shown: replace(_delegation(*shown), until=LAST_DAY)),
        "tests/server/test_reviewer.py::test_a_delegation_ends_with_its_last_day",
        "assert 200 == 403",
    ),
    Mutant(
        "closed",
        "a restored server answers nothing until a courier has shown it a directory that is not older",
        _with(publication.State, "check_open", _nothing),
        "tests/server/test_backup.py::test_a_restored_server_is_closed_until_a_courier_presents_a_directory_not_older",
        "assert (200, 192) == (200, 256)",
    ),
)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Run a test without the defence that it is there to miss."""
    (mutant,) = (one for one in MUTANTS if one.missed_by == item.nodeid)
    with mutant.switch_off():
        yield
