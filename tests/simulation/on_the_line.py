"""Who sits between a listener and who talks to it: everything unsigned can be dropped, held back, played again, moved."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from knothole_client.http import Response
from knothole_client.protocol.desk_document import join_records, split_records
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.ledger import lasting_part
from tests.simulation.plan import RECORDS, Plan
from tests.simulation.world import Change, World


@dataclass
class OnTheLine:
    """Changes answers, and keeps what it has seen."""

    world: World
    plan: Plan
    chance: random.Random
    answers: dict[str, list[Response]] = field(default_factory=dict)
    desks: dict[str, bytes] = field(default_factory=dict)
    """The desk document by which each victim is shown another desk, again and again the same."""
    shows_another_desk: bool = False

    def sit_between(self, victim: str) -> str:
        """Change what comes back until :meth:`leave`; what was chosen, for the story."""
        choices: dict[str, Change] = {
            "an older desk document": self._older("/v1/desk"),
            "no revocations": self._without({6}),
            "no records of some kind": self._without({self.chance.choice(RECORDS)}),
            "lists without some ids": self._lists(self._thin),
            "empty lists": self._lists(lambda day, content: content | {"envelopes": [], "bundles": []}),
            "every day closed": self._lists(lambda day, content: content | {"closed": True}),
            "no day closed": self._lists(lambda day, content: content | {"closed": False}),
            "lists under other days": self._moved("/v1/inbox/"),
            "older lists": self._older("/v1/inbox/"),
            "signed lists of other days": self._moved("/v1/day-lists/"),
            "older signed lists": self._older("/v1/day-lists/"),
            "no signed lists": self._not_found("/v1/day-lists/"),
            "no envelopes": self._not_found("/v1/envelopes/"),
            "an older book": self._older("/v1/book"),
            "an older list of the book": self._older("/v1/replies"),
            "a list of an empty book": self._emptied("/v1/replies"),
            "another desk": self._another_desk(victim),
            "writes swallowed": _as_it_is,
        }
        name = self.plan.choose(self.chance, choices)
        for one in (self.world.public, self.world.reviewers):
            one.change = self._remembering(choices[name])
        if name == "writes swallowed":
            for one in (self.world.public, self.world.reviewers):
                one.fault = lambda method, path: "swallow" if method in ("POST", "PUT") else ""
        self.shows_another_desk = name == "another desk"
        return f"on {victim}'s line: {name}"

    def leave(self) -> None:
        self.shows_another_desk = False
        for one in (self.world.public, self.world.reviewers):
            one.change = self._remembering(_as_it_is)
            one.fault = lambda method, path: ""

    def _remembering(self, change: Change) -> Change:
        def changed(method: str, path: str, answer: Response) -> Response:
            if method == "GET" and answer.status == 200 and not path.startswith("/v1/envelopes"):
                known = self.answers.setdefault(path, [])
                if answer not in known:
                    known.append(answer)
            return change(method, path, answer)

        return changed

    def _older(self, prefix: str) -> Change:
        def changed(method: str, path: str, answer: Response) -> Response:
            known = self.answers.get(path, [])
            return self.chance.choice(known) if path.startswith(prefix) and known else answer

        return changed

    def _moved(self, prefix: str) -> Change:
        """Another day's answer; if a day stands in it, this one's is written over it."""
        by = self.chance.choice((-2, -1, 1, 2))

        def changed(method: str, path: str, answer: Response) -> Response:
            if not path.startswith(prefix):
                return answer
            day = int(path.removeprefix(prefix))
            others = self.answers.get(f"{prefix}{day + by}", [])
            return Response(200, redated(others[-1].body, day), answer.headers) if others else answer

        return changed

    def _without(self, kinds: set[int]) -> Change:
        def changed(method: str, path: str, answer: Response) -> Response:
            if path != "/v1/desk":
                return answer
            return Response(200, leave_out(answer.body, kinds), answer.headers)

        return changed

    def _another_desk(self, victim: str) -> Change:
        """What lasts of the first desk document that was seen, with what the server shows and signs of each day since."""

        def changed(method: str, path: str, answer: Response) -> Response:
            if path != "/v1/desk" or answer.status != 200:
                return answer
            known = self.answers.get(path, [answer])
            older = self.desks.setdefault(victim, known[0].body)
            return Response(200, put_together(older, answer.body), answer.headers)

        return changed

    def _lists(self, change: Callable[[int, dict], dict]) -> Change:
        def changed(method: str, path: str, answer: Response) -> Response:
            if not path.startswith("/v1/inbox/"):
                return answer
            content = change(int(path.removeprefix("/v1/inbox/")), json.loads(answer.body))
            return Response(answer.status, json.dumps(content, separators=(",", ":")).encode(), answer.headers)

        return changed

    def _thin(self, day: int, content: dict) -> dict:
        kept = [one for one in content["envelopes"] if self._number(bytes.fromhex(one)) % 2]
        return content | {"envelopes": kept}

    def _number(self, identity: bytes) -> int:
        stored = self.world.stored.get(identity)
        return stored.number if stored else 0

    def _emptied(self, path: str) -> Change:
        def changed(method: str, asked: str, answer: Response) -> Response:
            empty = method == "GET" and asked == path and answer.status == 200
            return Response(200, b"", answer.headers) if empty else answer

        return changed

    def _not_found(self, prefix: str) -> Change:
        def changed(method: str, path: str, answer: Response) -> Response:
            gone = b'{"type":"about:blank","title":"not found","status":404,"code":"not-found"}'
            return Response(404, gone, answer.headers) if path.startswith(prefix) else answer

        return changed


def _as_it_is(method: str, path: str, answer: Response) -> Response:
    return answer


def leave_out(document: bytes, kinds: set[int]) -> bytes:
    try:
        return join_records((kind, body) for kind, body in split_records(document) if kind not in kinds)
    except ProtocolError:
        return document


def put_together(older: bytes, newer: bytes) -> bytes:
    """What lasts by one document, and everything else by the other."""
    lasting = split_records(lasting_part(older))
    others = [record for record in split_records(newer) if record not in split_records(lasting_part(newer))]
    return join_records(sorted([*lasting, *others], key=lambda record: record[0]))


def redated(content: bytes, day: int) -> bytes:
    """A day's unsigned list with another day in it."""
    try:
        listed = json.loads(content)
        return json.dumps(listed | {"day": day}).encode()
    except (ValueError, TypeError):
        return content
