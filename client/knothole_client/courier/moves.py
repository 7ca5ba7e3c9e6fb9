"""The courier of a machine at work on a folder: opened, moved, and what it learned kept, also when a move is interrupted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from knothole_client import clock
from knothole_client.courier import rounds, store
from knothole_client.courier.admission import admit
from knothole_client.courier.requests import Courier
from knothole_client.errors import UsageError
from knothole_client.http import Server
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.primitives import VerifyKey, verify_key
from knothole_client.rounds.folder import RoundFolder
from knothole_client.rounds.stick import expect_folder, expect_stick
from knothole_client.sentences import Sentence

Progress = Callable[[int, int], None]
Watch = Callable[[Server], None]


def open_courier(home: Path, folder: RoundFolder, tor: str | None = None) -> tuple[Courier, Desk]:
    """The courier of this machine, and the desk by the document in the folder.

    Args:
        tor: where Tor listens now; None: where the courier's settings say.

    Raises:
        UsageError, UnsafeError, ProtocolError: it is no stick, or not this courier's; no vault has let it act.
    """
    state = store.load_state(home / "courier")
    expect_folder(folder.path)
    if state.desk:
        expect_stick(folder.path, state.desk_id)
    if not folder.desk.exists():
        raise UsageError(
            "no-stick",
            Sentence(
                "{path} has no desk document, so it is not a stick of Knothole, or it was emptied.", path=folder.path
            ),
            f"Is the stick mounted there? The vault makes a new one: knothole reviewer stick {folder.path}",
        )
    desk = rounds.known_desk(folder, state, clock.today())
    transport = store.transport_key(home / "courier")
    admit(folder, state, verify_key(transport), desk)
    return Courier(Server(state.server, tor or state.tor), home / "courier", state, transport, clock.now), desk


def own_key(home: Path) -> VerifyKey | None:
    """The key of the courier on this machine; None if there is none."""
    try:
        return verify_key(store.transport_key(home / "courier"))
    except UsageError:
        return None


def pull(
    home: Path, folder: RoundFolder, progress: Progress, watch: Watch = lambda server: None, tor: str | None = None
) -> int:
    """Fetch what came. Returns how many envelopes. ``watch``: sees the line.

    Raises:
        As :func:`open_courier` and :func:`rounds.pull`.
    """
    with _kept(home, folder, tor) as (courier, desk):
        watch(courier.server)
        return rounds.pull(courier, folder, desk, progress)


def push(
    home: Path, folder: RoundFolder, progress: Progress, watch: Watch = lambda server: None, tor: str | None = None
) -> rounds.Pushed:
    """Post what the vault wrote.

    Raises:
        As :func:`open_courier` and :func:`rounds.push`.
    """
    with _kept(home, folder, tor) as (courier, _):
        watch(courier.server)
        return rounds.push(courier, folder, progress)


@contextmanager
def _kept(home: Path, folder: RoundFolder, tor: str | None) -> Iterator[tuple[Courier, Desk]]:
    courier, desk = open_courier(home, folder, tor)
    try:
        yield courier, desk
    finally:
        store.save_state(home / "courier", courier.state)
