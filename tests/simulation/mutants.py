"""Each defence, switched off by replacing one function: the simulator must notice.

A mutant names what the adversary does at every occasion to show it, so that few seeds are enough.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any, Final
from unittest.mock import patch

from knothole_client.commands.reviewer import clock as clock_commands
from knothole_client.courier import rounds
from knothole_client.courier.store import CourierState
from knothole_client.protocol import desk_events, reply
from knothole_client.protocol.desk_memory import NOTHING
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.exchange import ExchangeAnswer, decode_answer
from knothole_client.protocol.ledger import ShownDesk
from knothole_client.reviewer import acknowledging, backups, cases, importing, own_stick, transcripts, withdrawals
from knothole_client.reviewer.cases import Case
from knothole_client.reviewer.letters import sent
from knothole_client.reviewer.team import folding
from knothole_client.reviewer.vault.messages import Messages
from knothole_client.reviewer.vault.vault import Vault
from knothole_client.source import visit
from knothole_server.installation import day_lists
from knothole_server.installation.publication import Publication
from tests.simulation import invariants
from tests.simulation.line import reply_id
from tests.simulation.plan import NETWORK, STICK, THIEF, Plan

AHEAD: Final = 3
"""Days."""


@dataclass(frozen=True)
class Mutant:
    """A defence that is gone."""

    name: str
    defence: str
    switch_off: Callable[[], AbstractContextManager[Any]]
    plan: Plan
    """What the adversary does to show it."""
    shows: str
    """The invariant that does not hold any more."""
    seeds: str = "1-24"
    """From the first that shows it; others follow in case the story of that one changes."""


def _no_comparison() -> AbstractContextManager[Any]:
    return patch.object(day_lists, "accepts", lambda connection, day, held: True)


def _days_to_come() -> AbstractContextManager[Any]:
    real = acknowledging.believed_lists
    return patch.object(
        acknowledging,
        "believed_lists",
        lambda vault, folder, desk, today, days: real(vault, folder, desk, today + AHEAD, days),
    )


def _done_before_the_answer() -> AbstractContextManager[Any]:
    real = rounds._push

    def push(courier: Any, folder: Any, progress: Any) -> Any:
        for item in folder.items("acknowledgements"):
            rounds._note_acknowledged(courier.state, item)
        return real(courier, folder, progress)

    return patch.object(rounds, "_push", push)


def _no_memory_of_withdrawals() -> AbstractContextManager[Any]:
    return patch.object(withdrawals, "covers", lambda vault, case, came: False)


def _one_day_only() -> AbstractContextManager[Any]:
    def is_finished(self: Any, identity: bytes, came: int) -> bool:
        return bool(self.known.get(identity, (None, None))[0] == came)

    return patch.object(importing._Arrivals, "is_finished", is_finished)


@contextmanager
def _no_memory_of_revocations() -> Iterator[None]:
    with (
        patch.object(Vault, "memory", property(lambda _: NOTHING)),
        patch.object(CourierState, "memory", property(lambda _: NOTHING)),
    ):
        yield


def _posted_once() -> AbstractContextManager[Any]:
    """What left once is not compared with the book, and does not leave again."""
    real, left = sent.to_post, set[bytes]()

    def to_post(vault: Any, desk: Any, today: int) -> list[bytes]:
        writes = [write for write in real(vault, desk, today) if reply_id(write) not in left]
        left.update(map(reply_id, writes))
        return writes

    return patch.object(sent, "to_post", to_post)


def _done_when_written() -> AbstractContextManager[Any]:
    return patch.object(Case, "replied_on", lambda self, written: written.day)


def _any_stick() -> AbstractContextManager[Any]:
    return patch.object(own_stick, "expect_own_stick", lambda vault, directory: None)


def _done_for_ever() -> AbstractContextManager[Any]:
    """A courier goes by its own memory, whatever the vault of now says that it holds."""
    return patch.object(rounds, "_days_done", lambda courier, folder, desk: set(courier.state.done))


def _no_doubt() -> AbstractContextManager[Any]:
    return patch.object(clock_commands, "doubt", lambda vault, today, folder=None: None)


@contextmanager
def _any_day() -> Iterator[None]:
    with (
        patch.object(desk_events, "check_day", lambda untrusted_day, reference: None),
        patch.object(reply, "check_day", lambda untrusted_day, reference: None),
        patch.object(transcripts, "check_day", lambda untrusted_day, reference: None),
    ):
        yield


def _all_that_came() -> AbstractContextManager[Any]:
    def destroy(self: Any, case: bytes, through: int) -> None:
        self.database.execute("DELETE FROM parts WHERE day <= ?", (through,))

    return patch.object(Messages, "destroy", destroy)


def _any_clock() -> AbstractContextManager[Any]:
    return patch.object(Publication, "_is_believed", lambda self, state, now: True)


def _any_jump() -> AbstractContextManager[Any]:
    return patch.object(folding, "MAX_JUMP", desk_events.MAX_LAMPORT)


def _files_by_name() -> AbstractContextManager[Any]:
    return patch.object(
        acknowledging,
        "bundles_held",
        lambda vault, folder, lists, desk: {bundle for one in lists for bundle in one.present_bundles},
    )


def _no_other_desk() -> AbstractContextManager[Any]:
    return patch.object(ShownDesk, "is_contradicted", lambda *_: False)


def _closed_is_gone() -> AbstractContextManager[Any]:
    real = cases.list_cases

    def list_cases(vault: Any, *more: Any, **options: Any) -> Any:
        return [case for case in real(vault, *more, **options) if case.state.state != "closed"]

    return patch.object(cases, "list_cases", list_cases)


@contextmanager
def _any_answer() -> Iterator[None]:
    def decode(untrusted: bytes) -> ExchangeAnswer:
        try:
            return decode_answer(untrusted)
        except ProtocolError:
            return ExchangeAnswer("stored", bytes(32), bytes(32))

    with patch.object(visit, "decode_answer", decode):
        yield


def _every_case_in_a_split() -> AbstractContextManager[Any]:
    return patch.object(backups, "cases_kept_back", lambda vault, today: {})


def _plan(powers: Sequence[str], *tricks: str, often: float = 1.0) -> Plan:
    return Plan(frozenset(powers), frozenset(tricks), often)


MUTANTS: Final = (
    Mutant(
        "comparison",
        "the server compares what is acknowledged with what came",
        _no_comparison,
        _plan((STICK,), "empty a day"),
        invariants.EARLY,
        "2-24",
    ),
    Mutant(
        "own-date",
        "a vault acknowledges only days that are over by its own date",
        _days_to_come,
        _plan((STICK,), "invent days"),
        invariants.TOO_SOON,
    ),
    Mutant(
        "answer",
        "a courier is done with a day when the server has taken its acknowledgement",
        _done_before_the_answer,
        _plan((STICK,), "invent acknowledgements"),
        invariants.DONE,
    ),
    Mutant(
        "revocations",
        "a revocation counts also in a document that leaves it out",
        _no_memory_of_revocations,
        _plan((NETWORK, THIEF), "no revocations", "note", often=0.5),
        invariants.BELIEVED,
        "7-24",
    ),
    Mutant(
        "ids",
        "an envelope is known under whatever day it comes again",
        _one_day_only,
        _plan((STICK,), "move a day", often=0.7),
        invariants.BACK,
        "6-24",
    ),
    Mutant(
        "withdrawals",
        "what was taken back is refused when it comes later",
        _no_memory_of_withdrawals,
        _plan((STICK,), "drop envelopes", often=0.7),
        invariants.BACK,
        "34-49",
    ),
    Mutant(
        "days",
        "a day that somebody else wrote is bounded where it is read",
        _any_day,
        _plan((THIEF,), "note", "share", "reply"),
        invariants.CRASHED,
        "3-24",
    ),
    Mutant(
        "book",
        "a letter leaves with each export until the book has it",
        _posted_once,
        _plan((NETWORK,), "writes swallowed", often=0.7),
        invariants.UNPOSTED,
        "4-24",
    ),
    Mutant(
        "duties",
        "a duty is done by a letter that the book has",
        _done_when_written,
        _plan(()),
        invariants.FULFILLED,
    ),
    Mutant(
        "sticks",
        "import and export refuse what is not this reviewer's own stick",
        _any_stick,
        _plan(()),
        invariants.WRONG_STICK,
    ),
    Mutant(
        "restored",
        "a courier skips a day only if the vault of now says that it holds it",
        _done_for_ever,
        _plan((), "holiday", "lost machine"),
        invariants.STUCK,
    ),
    Mutant(
        "shares",
        "a case whose source keeps a colleague out is in no backup that this one's share opens",
        _every_case_in_a_split,
        _plan((), "keep out", "lost machine", "split backup"),
        invariants.SHARED,
        "12-30",
    ),
    Mutant(
        "files",
        "a vault acknowledges the files of a day only with all their pieces, as they came",
        _files_by_name,
        _plan((STICK,), "files", "lose files", often=0.7),
        invariants.FILES_LEFT,
        "2-24",
    ),
    Mutant(
        "clock",
        "nothing is signed under a clock that disagrees with what the vault was shown",
        _no_doubt,
        _plan((), "wrong clock"),
        invariants.CLOCK,
    ),
    Mutant(
        "sources",
        "a withdrawal takes back nothing that another source wrote",
        _all_that_came,
        _plan(()),
        invariants.TAKEN,
    ),
    Mutant(
        "server-clock",
        "a server destroys nothing by a clock that jumped",
        _any_clock,
        _plan((), "wrong server clock"),
        invariants.CRASHED,
    ),
    Mutant(
        "another-desk",
        "a courier compares the desk that it is shown with what the server signed meanwhile",
        _no_other_desk,
        _plan((NETWORK,), "another desk", "leaves"),
        invariants.ANOTHER_DESK,
    ),
    Mutant(
        "hidden",
        "a case that is closed is listed still",
        _closed_is_gone,
        _plan(()),
        invariants.HIDDEN,
    ),
    Mutant(
        "unsent",
        "only what the server says it stored is shown as sent",
        _any_answer,
        _plan((NETWORK,), "writes swallowed"),
        invariants.UNSENT,
    ),
    Mutant(
        "jumps",
        "a number that jumps too far is set aside",
        _any_jump,
        _plan((THIEF,), "standing", "note"),
        invariants.OVERRULED,
        "6-24",
    ),
)
