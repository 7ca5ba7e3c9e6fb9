"""What a courier asks its server, and what it makes of a refusal (section 11 of the protocol)."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from knothole_client.courier.store import CourierState, save_state
from knothole_client.errors import NetworkError
from knothole_client.http import Response, Server
from knothole_client.protocol.primitives import Seed, VerifyKey
from knothole_client.protocol.request_signature import request_headers
from knothole_client.sentences import Sentence

MAX_PROBLEM: Final = 4096
_HINTS: Final = {
    "clock": Sentence("Set this machine's clock."),
    "not-listed": "The desk's directory in force does not list you, or your key was revoked. Ask the desk; knothole reviewer about says what your vault knows.",
    "delegation-ended": "The vault has not exported for three months: knothole reviewer export DIR, then come back with the folder.",
    "delegation-superseded": "Another courier has taken over for this vault. If that was not your doing, somebody else has the vault: tell"
    " the desk. To let this one act again: knothole reviewer export DIR asks for the words of knothole courier status.",
    "serial": Sentence("The server has a newer directory. Sign again on the newest."),
    "second-key": Sentence("Another copy of this vault has made keys. Tell the desk: this is an alarm."),
    "stale": Sentence(
        "It was signed more than two weeks ago, or by a machine whose clock is wrong. Look at the clock of the vault's machine, then"
        " export again: the vault signs everything that is still wanted once more."
    ),
    "full": Sentence(
        "The server is full, or you have sent more answers this week than one reviewer may. Every round tries again; if it lasts, tell the operator."
    ),
    "closed": Sentence(
        "It was restored from a backup, and its directory is newer than yours: a colleague's round opens it."
    ),
}
Clock = Callable[[], int]


class RefusedError(NetworkError):
    """The server refused; the code is its own."""

    def __init__(self, code: str, status: int) -> None:
        hint = _HINTS.get(code, Sentence("Tell the operator what you did and this word."))
        super().__init__(code, Sentence("The server refused ({code}).", code=code), hint)
        self.of_courier = status in (401, 403) or (status >= 500 and status != 507) or status < 400
        """Refused whatever it would carry, so that going on is no use."""


@dataclass(frozen=True)
class Courier:
    """A courier ready to talk to its server."""

    server: Server
    home: Path
    state: CourierState
    transport: Seed
    now: Clock

    @property
    def reviewer(self) -> VerifyKey:
        """Whose courier it is: who signed the delegation."""
        return VerifyKey(bytes.fromhex(self.state.delegation or "")[64:96])

    def save(self) -> None:
        """Keep the state on disk."""
        save_state(self.home, self.state)

    def call(self, method: str, path: str, limit: int = MAX_PROBLEM, body: bytes = b"") -> bytes:
        """One authenticated request.

        Raises:
            NetworkError: unreachable.
            RefusedError: refused.
        """
        headers = request_headers(method, path, body, self.transport, self.now(), self.state.desk_id)
        headers["Knothole-Delegation"] = self.state.delegation or ""
        answer = self.server.request(method, path, max(limit, MAX_PROBLEM), body, headers)
        if answer.status not in (200, 204):
            raise _refusal(answer)
        return answer.body


def _refusal(answer: Response) -> RefusedError:
    try:
        code = json.loads(answer.body)["code"]
    except (ValueError, KeyError, TypeError, RecursionError):
        code = None
    known = isinstance(code, str) and len(code) < 40 and code.replace("-", "").isalpha()
    return RefusedError(code if known else f"status-{answer.status}", answer.status)
