"""The courier's half of a round: on a machine that is online. It has no vault, and sees ciphertext only."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from knothole_client.courier import ledger_watch, moves, page_watch, store, tor
from knothole_client.desktop.models.line import Move
from knothole_client.desktop.models.news import Line
from knothole_client.desktop.models.refusals import RefusedError, in_words, refusal
from knothole_client.desktop.words import Words
from knothole_client.errors import UsageError
from knothole_client.http import Server
from knothole_client.protocol.delegation import fingerprint
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.protocol.primitives import verify_key
from knothole_client.rounds.folder import RoundFolder
from knothole_client.scrubbing import scrub
from knothole_client.sentences import Sentence, joined


@dataclass(frozen=True)
class CourierState:
    """What this machine's courier knows."""

    server: str
    is_over_tor: bool
    words: str
    """Of its key, which the vault asks for once."""
    last_pull: int | None
    last_push: int | None
    alarms: tuple[Line, ...]


@dataclass(frozen=True)
class Way:
    """How the server is reached."""

    whose: str
    """``system``, ``browser`` or ``named``: whose Tor; ``none``: without."""
    place: str | None


def is_here(home: Path) -> bool:
    """Whether a courier was made on this machine."""
    return (home / "courier" / store.STATE_FILE).exists()


def read_courier(home: Path, words: Words) -> CourierState:
    """Its state, with what is wrong in it.

    Raises:
        UsageError: there is none, or it is damaged.
    """
    state = store.load_state(home / "courier")
    return CourierState(
        scrub(state.server),
        _needs_tor(state),
        fingerprint(verify_key(store.transport_key(home / "courier"))),
        state.last_pull,
        state.last_push,
        tuple(_alarms(home, state, words)),
    )


def desk_of(home: Path) -> bytes:
    """The id of its desk; empty before the first round."""
    return store.load_state(home / "courier").desk_id


def make_courier(home: Path, server: str) -> None:
    """Make one. Where Tor listens is looked for at each round.

    Raises:
        UsageError: it is no address of a server.
        UnsafeError: there is one already.
    """
    place = tor.PLACES["system"] if server.rstrip("/").endswith(".onion") else None
    Server(server, place)  # refuses what is no address
    store.create(home / "courier", server, place)


def find_way(home: Path) -> Way:
    """Whose Tor there is now.

    Raises:
        RefusedError: ``no-tor``: the server is reached through Tor only, and none listens.
    """
    state = store.load_state(home / "courier")
    if not _needs_tor(state):
        return Way("none", None)
    there = tor.find(state.tor)
    if there is None:
        raise RefusedError("no-tor", ", ".join(tor.PLACES.values()), "")
    return Way(*there)


def fetch(home: Path, folder: Path, way: Way, move: Move) -> int:
    """Fetch what came; how many envelopes."""
    return moves.pull(home, RoundFolder(folder), move.tick, move.watch, way.place)


@dataclass(frozen=True)
class Posted:
    """How posting went."""

    count: int
    refused: tuple[Sentence, ...]
    """What the server did not take, with why."""
    holding: tuple[int, ...]
    """Days of which something that came is not in the vault."""


def post(home: Path, folder: Path, way: Way, move: Move) -> Posted:
    """Post what the vault wrote."""
    pushed = moves.push(home, RoundFolder(folder), move.tick, move.watch, way.place)
    refused = {Sentence("{what} ({code})", what=Sentence(kind), code=refusal.code) for kind, refusal in pushed.refused}
    return Posted(sum(pushed.sent.values()), tuple(sorted(refused)), tuple(sorted(pushed.holding)))


def posted_lines(posted: Posted, words: Words) -> tuple[Line, ...]:
    """What a person must know of it."""
    lines = [(words("rounds.holding", day=words.day(day)), "bad") for day in posted.holding]
    if posted.refused:
        lines.append((words("rounds.refused", what=joined(posted.refused)), "bad"))
    return tuple(lines)


def _needs_tor(state: store.CourierState) -> bool:
    return state.tor is not None or ".onion" in state.server


def _alarms(home: Path, state: store.CourierState, words: Words) -> list[Line]:
    lines = [words("news.alarm.desk", what=EXPLANATIONS[code], code=code) for code in state.desk_alarms]
    try:
        lines += [words("rounds.alarm.page", what=scrub(alarm)) for alarm in page_watch.last(home / "courier").alarms]
    except UsageError as damaged:
        lines.append(in_words(refusal(damaged), words))
    if state.damaged:
        lines.append(words("rounds.damaged", count=state.damaged))
    lines += [words("rounds.alarm", what=sentence) for sentence in ledger_watch.sentences(state)]
    return [(line, "bad") for line in lines]


def when(seconds: int | None, words: Words) -> str:
    """A moment, for people."""
    return words.moment(seconds) if seconds is not None else words("rounds.never")
