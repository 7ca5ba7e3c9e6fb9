"""A reviewer listener in memory behind the same ``request`` as :class:`knothole_client.http.Server`, which can lie and fail as a test wants.

What the real one does is in ``in_memory.py``.
"""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from knothole_client.errors import NetworkError
from knothole_client.http import LostError, Response, Server
from knothole_client.protocol.day_list import sign_day_list
from knothole_client.protocol.desk_document import DIRECTORY, GENESIS, join_records, split_records
from knothole_client.protocol.primitives import VerifyKey, sha256, verify
from knothole_client.protocol.reviewer_records import EPOCH_KEY_SIZE
from knothole_client.protocol.tags import DeskId
from knothole_client.rounds.folder import REPLY_WRITE_OVERHEAD
from tests.support.desks import TODAY
from tests.support.offices import LEDGER_KEY

NOON = TODAY * 86_400 + 43_200
Handler = Callable[[re.Match[str], bytes], Response]


def problem(status: int, code: str) -> Response:
    """A refusal of the reviewer listener."""
    return Response(status, json.dumps({"type": "about:blank", "title": code, "status": status, "code": code}).encode())


@dataclass
class SimulatedServer(Server):
    """What a server keeps, as plain dictionaries a test may look into and change."""

    desk_file: bytes
    today: int = TODAY
    inbox: dict[int, dict[bytes, bytes]] = field(default_factory=dict)
    """Day to id to envelope."""
    replies: set[bytes] = field(default_factory=set)
    epoch_keys: set[bytes] = field(default_factory=set)
    sheets: set[bytes] = field(default_factory=set)
    acknowledgements: set[bytes] = field(default_factory=set)
    requests: list[tuple[str, str, int]] = field(default_factory=list)
    """Method, path and size of the body, of everything that came."""
    failures: deque[str] = field(default_factory=deque)
    """What happens to the next requests: ``ok``, ``lost`` on the way there, ``dropped`` after the work."""
    instead: dict[str, Response] = field(default_factory=dict)
    """Answers by path, whatever the truth."""
    before: dict[str, Callable[[], None]] = field(default_factory=dict)
    """What to do when a request for a path comes."""

    @property
    def document(self) -> bytes:
        """The desk document in force."""
        records = split_records(self.desk_file)
        records += [(4, key) for key in sorted(self.epoch_keys)] + [(5, sheet) for sheet in sorted(self.sheets)]
        return join_records(records)

    def put(self, day: int, *envelopes: bytes) -> None:
        """Envelopes that came on a day."""
        self.inbox.setdefault(day, {}).update({sha256(envelope): envelope for envelope in envelopes})

    def request(
        self, method: str, path: str, limit: int, body: bytes = b"", headers: dict[str, str] | None = None
    ) -> Response:
        self.requests.append((method, path, len(body)))
        self.before.get(path, lambda: None)()
        failure = self.failures.popleft() if self.failures else "ok"
        if failure == "lost":
            raise LostError("unreachable-server", "The server cannot be reached.", "")
        answer = self.instead.get(path) or self._answer(method, path, body, headers or {})
        if failure == "dropped":
            raise LostError("unreachable-server", "The server cannot be reached.", "")
        if len(answer.body) > limit:
            raise NetworkError("answer", "The server answered with more than it should.", "")
        return answer

    def _answer(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Response:
        for pattern, handler in self._routes():
            if match := re.fullmatch(pattern, f"{method} {path}"):
                return self._unsigned(method, path, body, headers) or handler(match, body)
        return problem(404, "not-found")

    def _routes(self) -> list[tuple[str, Handler]]:
        def kept(where: set[bytes], size: int | None = None, head: int = 0) -> Handler:
            def keep(_: re.Match[str], body: bytes) -> Response:
                where.update([body[at : at + size] for at in range(0, len(body), size)] if size else [body[head:]])
                return Response(204, b"")

            return keep

        return [
            ("GET /v1/desk", lambda *_: Response(200, self.document)),
            (r"GET /v1/inbox/(\d+)", self._inbox),
            (r"GET /v1/day-lists/(\d+)", self._day_list),
            ("GET /v1/envelopes/([0-9a-f]{64})", self._envelope),
            ("GET /v1/replies", lambda *_: Response(200, b"".join(sorted(map(sha256, self.replies))))),
            ("POST /v1/replies", kept(self.replies, head=REPLY_WRITE_OVERHEAD)),
            ("PUT /v1/epoch-keys", kept(self.epoch_keys, EPOCH_KEY_SIZE)),
            ("PUT /v1/day-sheets", kept(self.sheets)),
            ("POST /v1/acks", kept(self.acknowledgements)),
            ("PUT /v1/directory", self._put_directory),
        ]

    def _inbox(self, match: re.Match[str], _: bytes) -> Response:
        day = int(match[1])
        ids = sorted(envelope.hex() for envelope in self.inbox.get(day, {}))
        return Response(200, json.dumps({"day": day, "envelopes": ids, "bundles": []}).encode())

    def _day_list(self, match: re.Match[str], _: bytes) -> Response:
        day = int(match[1])
        return Response(200, self.signed_list(day)) if day < self.today else problem(404, "not-found")

    def signed_list(self, day: int) -> bytes:
        """The list of a day."""
        desk = DeskId(sha256(dict(split_records(self.desk_file))[GENESIS]))
        return sign_day_list(LEDGER_KEY, day, dict.fromkeys(self.inbox.get(day, {}), False), [], desk)

    def _envelope(self, match: re.Match[str], _: bytes) -> Response:
        for day in self.inbox.values():
            if bytes.fromhex(match[1]) in day:
                return Response(200, day[bytes.fromhex(match[1])])
        return problem(404, "not-found")

    def _put_directory(self, _: re.Match[str], body: bytes) -> Response:
        old, new = (dict(split_records(document))[DIRECTORY] for document in (self.desk_file, body))
        if new != old and _serial(new) <= _serial(old):
            return problem(409, "serial")
        self.desk_file = body
        return Response(204, b"")

    def _unsigned(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Response | None:
        """Why a request to the reviewer listener is refused: a reviewer of the directory must have let its key act (section 11)."""
        parameters = headers.get("Signature-Input", "").removeprefix("knothole=")
        key = re.search('keyid="([0-9a-f]{64})"', parameters)
        if not key:
            return problem(401, "request-signature")
        base = f'"@method": {method}\n"@path": {path}\n"content-digest": {headers["Content-Digest"]}\n'
        base += f'"@signature-params": {parameters}'
        signature = b64decode(headers["Signature"].removeprefix("knothole=:").removesuffix(":"))
        verify(VerifyKey(bytes.fromhex(key[1])), signature, base.encode())
        assert b64decode(headers["Content-Digest"].removeprefix("sha-256=:").removesuffix(":")) == sha256(body)
        reviewers = json.loads(dict(split_records(self.desk_file))[DIRECTORY][64:])["reviewers"]
        delegation = bytes.fromhex(headers["Knothole-Delegation"])
        assert delegation[96:128].hex() == key[1]
        return (
            None
            if delegation[64:96].hex() in [reviewer["signing"] for reviewer in reviewers]
            else problem(403, "not-listed")
        )


def _serial(directory: bytes) -> int:
    serial: int = json.loads(directory[64:])["serial"]
    return serial
