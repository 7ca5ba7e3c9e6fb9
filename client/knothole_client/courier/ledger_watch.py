"""What a courier makes of the server's destruction ledger (section 13.2): it pins what it saw, and remembers what was wrong until that is explained."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from knothole_client import clock
from knothole_client.courier.store import CourierState
from knothole_client.protocol.errors import EXPLANATIONS, ProtocolError
from knothole_client.protocol.ledger import (
    LATE_DAYS,
    Destruction,
    LedgerAlarm,
    ShownDesk,
    check_ledger,
    read_ledger,
    verify_destruction,
)
from knothole_client.sentences import Sentence

OVERDUE: Final = "ledger-overdue"
OTHERWISE: Final = "served-otherwise"
GRACE_DAYS: Final = 2  # after the last day an envelope is kept: clocks differ, and a purge may be under way
_ADVICE: Final = {
    "ledger-key": Sentence("Ask the operator whether the server was set up again or lost its file ledger.key."),
    "ledger-fork": Sentence(
        "Ask the operator whether a backup was put back. If not, somebody is rewriting what was said."
    ),
    OTHERWISE: Sentence("Read the directory's number to each other. Ask the operator whether a backup was put back."),
    "ledger-gap": Sentence("Ask the operator whether the server stood still. If not, something is withheld."),
    OVERDUE: Sentence("Ask the operator for: knothole-server doctor"),
}


def watch(state: CourierState, document: bytes, today: int, envelope_days: int) -> None:
    """Compare the ledger in a desk document that was accepted with what is pinned, and the desk in it with what the ledger says of that; note
    alarms in the state.
    """
    try:
        published = read_ledger(document, state.desk_id)
        pinned, alarms = check_ledger(published, newest_record(state), today, envelope_days)
    except ProtocolError as refused:
        published, pinned, alarms = (), newest_record(state), [LedgerAlarm(refused.code, today)]
    alarms += _compare_desk(state, document, published, today)
    state.ledger = pinned.raw.hex() if pinned else None
    if state.watching_since is None:
        state.watching_since = today
    if pinned is None and not alarms and state.watching_since < today - LATE_DAYS:
        alarms = [LedgerAlarm("ledger-gap", state.watching_since)]
    for alarm in alarms:
        raise_alarm(state, alarm)


def _compare_desk(
    state: CourierState, document: bytes, published: Sequence[Destruction], today: int
) -> list[LedgerAlarm]:
    """What speaks against the desk that was shown in this pull and the one before, of which both the records must be known; and remember this one."""
    shown, through = ShownDesk.of(document), state.shown_through
    between = [record for record in published if through is not None and record.day > through]
    before = ShownDesk(*map(bytes.fromhex, state.shown)) if state.shown and through is not None else shown
    state.shown, state.shown_through = [digest.hex() for digest in shown], published[-1].day if published else None
    return [LedgerAlarm(OTHERWISE, today)] if before.is_contradicted(shown, between) else []


def raise_alarm(state: CourierState, alarm: LedgerAlarm) -> None:
    """Remember an alarm; of one kind the first that was not explained."""
    state.ledger_alarms.setdefault(alarm.code, alarm.day)


def accept(state: CourierState) -> None:
    """A person has had it explained: forget the alarms, and take the ledger as the next pull finds it."""
    state.ledger_alarms.clear()
    state.ledger = None


def newest_record(state: CourierState) -> Destruction | None:
    """The newest record that was accepted."""
    return verify_destruction(bytes.fromhex(state.ledger), state.desk_id) if state.ledger else None


def sentences(state: CourierState) -> list[str]:
    """The alarms, for people."""
    return [
        Sentence(
            "{what} Since {day}. {advice}",
            what=EXPLANATIONS[code],
            day=clock.written(day),
            advice=_ADVICE.get(code, Sentence("Tell the operator, and the desk.")),
        )
        for code, day in state.ledger_alarms.items()
    ]
