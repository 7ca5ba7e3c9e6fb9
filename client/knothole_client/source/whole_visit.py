"""A visit from its first request to its last, for commands and for the window alike. From outside each looks like every other: how long it lasts is
drawn before anybody knows what it is for, and if nothing is sent in it, covers go out instead.
"""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from typing import Final

from knothole_client import clock
from knothole_client.errors import ClientError
from knothole_client.http import Server
from knothole_client.protocol.errors import ProtocolError
from knothole_client.source.place import HEAD_START, Place, exponential, for_a_source
from knothole_client.source.visit import (
    Edge,
    RefusedDeskError,
    StoppedError,
    Visit,
    clocks_differ,
    load,
    stopped_outside_exchanges,
)

_STOPPED: Final = (KeyboardInterrupt, StoppedError)


@contextmanager
def whole_visit(
    place: Place,
    server: Server,
    covers: Callable[[Visit], None],
    sleep: Callable[[float], None] | None = None,
    loading: AbstractContextManager[object] | None = None,
) -> Iterator[Visit]:
    """A visit.

    Args:
        covers: exchanges covers. Called at the end if nothing was exchanged until then, also when something in the visit was refused.
        sleep: waits for seconds; may raise :class:`StoppedError`.
        loading: shows that the visit is being loaded.

    Raises:
        ClientError, ProtocolError: as it is said to a source; ``stopped``.
    """
    sleep = sleep or time.sleep
    edge = Edge(server, secrets.token_bytes, exponential, sleep, clock.today(), time.monotonic)
    try:
        with loading or nullcontext():
            found = load(edge, place.fingerprint, place.pin)
    except _STOPPED:
        raise stopped_outside_exchanges(sent=False) from None
    except RefusedDeskError as refused:
        raise for_a_source(refused, clocks_differ(edge.today, refused.server_day)) from refused
    except ProtocolError as refused:
        raise for_a_source(refused) from refused
    loaded = time.monotonic()
    found.get_ready = lambda: sleep(max(0.0, HEAD_START - (time.monotonic() - loaded)))
    try:
        try:
            yield found
        except (ClientError, ProtocolError):
            with suppress(ClientError):
                _end(found, covers)
            raise
        _end(found, covers)
    except ProtocolError as refused:
        raise for_a_source(refused, clocks_differ(edge.today, found.server_day)) from refused
    except _STOPPED:
        raise stopped_outside_exchanges(sent=found.exchanged) from None


def _end(found: Visit, covers: Callable[[Visit], None]) -> None:
    if not found.exchanged:
        covers(found)
