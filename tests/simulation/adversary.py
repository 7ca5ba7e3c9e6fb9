"""Who has the stick for a minute, or sits between a courier and the server: everything unsigned can be dropped, held back, played again, moved, invented.

No key of anybody's is needed for what stands here. :mod:`tests.simulation.thief` has one reviewer's.
"""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from knothole_client.http import Response
from knothole_client.protocol.desk_document import join_records, split_records
from knothole_client.protocol.envelope import ENVELOPE_SIZE
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.primitives import Seed, sha256
from knothole_client.protocol.tags import DeskId
from tests.simulation import line
from tests.simulation.people import Reviewer
from tests.simulation.world import ENVELOPE_DAYS, Change, World

STICK, NETWORK, COURIER, THIEF, FAULTS = POWERS = ("stick", "network", "courier", "thief", "faults")
RECORDS: Final = range(4, 9)
"""Kinds of records in a desk document that the desk key does not sign."""
AHEAD: Final = 12  # days for which something is invented


Trick = Callable[[Reviewer], str]


@dataclass(frozen=True)
class Plan:
    """What the adversary of a run can do."""

    powers: frozenset[str]
    tricks: frozenset[str] = frozenset()
    """Only these; for what is looked for on purpose."""
    often: float = 0.35
    """How likely a round is disturbed by a power the adversary has."""

    @classmethod
    def of(cls, seed: int) -> Plan:
        """What a seed draws: often one power or two, sometimes none or all."""
        chance = random.Random(f"{seed} powers")
        return cls(frozenset(chance.sample(POWERS, chance.choice((0, 1, 1, 2, 2, 3, 5)))))


@dataclass
class Adversary:
    """What it has seen, to play again."""

    world: World
    plan: Plan
    answers: dict[str, list[Response]] = field(default_factory=dict)
    files: dict[str, list[bytes]] = field(default_factory=dict)
    chance: random.Random = field(init=False)
    key: Seed = field(init=False)
    """Of its own, to sign what it invents."""

    def __post_init__(self) -> None:
        self.chance = self.world.chance("adversary")
        self.key = Seed(self.chance.randbytes(32))

    def strikes(self, power: str) -> bool:
        """Whether it does something now."""
        return power in self.plan.powers and self.chance.random() < self.plan.often

    def _choose(self, names: Iterable[str]) -> str:
        """One trick of some."""
        return self.chance.choice([name for name in names if not self.plan.tricks or name in self.plan.tricks])

    # On the line.

    def sit_between(self, victim: str) -> str:
        """Change what comes back until :meth:`leave_line`; what was chosen, for the story."""
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
            "writes swallowed": _as_it_is,
        }
        name = self._choose(choices)
        for one in (self.world.public, self.world.reviewers):
            one.change = self._remembering(choices[name])
        if name == "writes swallowed":
            self.world.reviewers.fault = lambda method, path: "swallow" if method in ("POST", "PUT") else ""
        return f"on {victim}'s line: {name}"

    def leave_line(self) -> None:
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
            return Response(200, _redated(others[-1].body, day), answer.headers) if others else answer

        return changed

    def _without(self, kinds: set[int]) -> Change:
        def changed(method: str, path: str, answer: Response) -> Response:
            if path != "/v1/desk":
                return answer
            return Response(200, _leave_out(answer.body, kinds), answer.headers)

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

    def _not_found(self, prefix: str) -> Change:
        def changed(method: str, path: str, answer: Response) -> Response:
            gone = b'{"type":"about:blank","title":"not found","status":404,"code":"not-found"}'
            return Response(404, gone, answer.headers) if path.startswith(prefix) else answer

        return changed

    # On the stick.

    def has_stick(self, one: Reviewer, leaving: bool) -> str:
        """A minute with a stick, on its way to the vault or (``leaving``) from it; what was done, for the story."""
        side = "out" if leaving else "in"
        self._remember_files(one, side)
        coming: dict[str, Trick] = {
            "delete": self._delete,
            "cut short": self._truncate,
            "play again": self._play_again,
            "move a day": self._move_day,
            "empty a day": self._empty_day,
            "invent days": self._invent_days,
            "drop envelopes": self._drop_envelopes,
            "reorder": self._reorder,
            "strip the document": self._strip_document,
        }
        out: dict[str, Trick] = {
            "delete": self._delete_outgoing,
            "play again": self._play_outgoing_again,
            "invent acknowledgements": self._invent_acknowledgements,
        }
        tricks = out if leaving else coming
        if not self.plan.tricks.isdisjoint(tricks) or not self.plan.tricks:
            several = [tricks[self._choose(tricks)](one) for _ in range(self.chance.randint(1, 2))]
            return f"with {one.name}'s stick: {'; '.join(several)}"
        return ""

    def _remember_files(self, one: Reviewer, side: str) -> None:
        for file in self._files(one, side):
            known = self.files.setdefault(f"{side}/{file.name}", [])
            content = file.read_bytes()
            if content not in known:
                known.append(content)

    def _files(self, one: Reviewer, side: str = "in") -> list[Path]:
        return sorted(file for file in (one.stick / side).glob("*") if file.is_file())

    def _pick(self, one: Reviewer, side: str = "in") -> Path | None:
        files = self._files(one, side)
        return self.chance.choice(files) if files else None

    def _delete(self, one: Reviewer) -> str:
        file = self._pick(one)
        if file is None:
            return "nothing to delete"
        file.unlink()
        return f"{file.name} deleted"

    def _truncate(self, one: Reviewer) -> str:
        file = self._pick(one)
        if file is None:
            return "nothing to cut"
        file.write_bytes(file.read_bytes()[: int(file.stat().st_size * self.chance.random())])
        return f"{file.name} cut short"

    def _play_again(self, one: Reviewer) -> str:
        """An older state of a file, or of a file of another day, or from a colleague's stick."""
        one.moved = True
        known = sorted(self.files)
        names = [name for name in known if name.startswith("in/")]
        if not names:
            return "nothing to play again"
        name = self.chance.choice(names)
        (one.stick / name).write_bytes(self.chance.choice(self.files[name]))
        return f"{name} as it once was"

    def _move_day(self, one: Reviewer) -> str:
        """All that is known of a day, under another."""
        one.moved = True
        days = sorted({line.day_of_file(name.removeprefix("in/")) for name in self.files if name.startswith("in/")})
        if not days:
            return "nothing to move"
        old, new = self.chance.choice(days), str(self.world.today - self.chance.randint(0, 3))
        for name in [name for name in self.files if name.startswith(f"in/{old}.")]:
            content = self.files[name][-1]
            (one.stick / name.replace(old, new)).write_bytes(_redated(content, int(new)))
        return f"day {old} under day {new}"

    def _empty_day(self, one: Reviewer) -> str:
        """A day that is over, without what came."""
        files = [file for file in self._files(one) if line.day_of_file(file.name) != str(self.world.today)]
        if not files:
            return "no day to empty"
        day = line.day_of_file(self.chance.choice(files).name)
        for file in files:
            if line.day_of_file(file.name) == day:
                file.unlink()
        self._invent(one, int(day))
        return f"day {day} emptied"

    def _invent_days(self, one: Reviewer) -> str:
        first = self.world.today - self.chance.randint(0, 1)
        for day in range(first, first + AHEAD):
            self._invent(one, day)
        return f"{AHEAD} days invented as over and empty"

    def _invent(self, one: Reviewer, day: int) -> None:
        desk = DeskId(sha256(split_records((self.world.root / "signed").read_bytes())[0][1]))
        line.list_file(one.stick, day).write_bytes(line.forged_list(self.key, day, desk))

    def _drop_envelopes(self, one: Reviewer) -> str:
        """Some envelopes less, for this once."""
        dropped = 0
        for file in self._files(one):
            if file.suffix[1:].isdecimal():
                several = _envelopes(file)
                kept = [envelope for envelope in several if self.chance.random() < 0.5]
                dropped += len(several) - len(kept)
                file.write_bytes(b"".join(kept))
        return f"{dropped} envelopes dropped"

    def _reorder(self, one: Reviewer) -> str:
        for file in self._files(one):
            if file.suffix[1:].isdecimal():
                several = _envelopes(file)
                self.chance.shuffle(several)
                file.write_bytes(b"".join(several))
        return "envelopes in another order"

    def _strip_document(self, one: Reviewer) -> str:
        """The desk document without records of one kind, or an older one."""
        file = one.stick / "desk"
        older = self.answers.get("/v1/desk", [])
        if older and self.chance.random() < 0.3:
            file.write_bytes(self.chance.choice(older).body)
            return "an older desk document"
        kind = self.chance.choice(RECORDS)
        file.write_bytes(_leave_out(file.read_bytes(), {kind}))
        return f"the desk document without records of type {kind}"

    def _delete_outgoing(self, one: Reviewer) -> str:
        file = self._pick(one, "out")
        if file is None:
            return "nothing to delete"
        file.unlink()
        return f"out/{file.name} deleted"

    def _play_outgoing_again(self, one: Reviewer) -> str:
        names = [name for name in sorted(self.files) if name.startswith("out/")]
        if not names:
            return "nothing to play again"
        name = self.chance.choice(names)
        (one.stick / name).write_bytes(self.chance.choice(self.files[name]))
        return f"{name} as it once was, here or at a colleague's"

    def _invent_acknowledgements(self, one: Reviewer) -> str:
        file = line.outgoing(one.stick, "acknowledgements")
        size = line.ACKNOWLEDGEMENT_SIZE
        for day in range(self.world.today - 2, self.world.today + AHEAD):
            invented = self.chance.randbytes(96) + day.to_bytes(4, "big")
            file.write_bytes(file.read_bytes() + invented + self.chance.randbytes(size - len(invented)))
        return "acknowledgements invented"

    # At the courier.

    def has_courier(self, one: Reviewer) -> str:
        """An older state of the courier's, or one that believes to be done."""
        file = one.home / "courier" / "courier.json"
        kept = one.home / "courier.before"
        if not file.exists():
            return f"no courier of {one.name}'s yet"
        if kept.exists() and self.chance.random() < 0.5:
            shutil.copy(kept, file)
            return f"at {one.name}'s courier: an older state"
        shutil.copy(file, kept)
        content = json.loads(file.read_text())
        content["done"] = list(range(self.world.today - ENVELOPE_DAYS, self.world.today + 5))
        file.write_text(json.dumps(content))
        return f"at {one.name}'s courier: all days are marked as done"


def _envelopes(file: Path) -> list[bytes]:
    content = file.read_bytes()
    return [content[at : at + ENVELOPE_SIZE] for at in range(0, len(content), ENVELOPE_SIZE)]


def _as_it_is(method: str, path: str, answer: Response) -> Response:
    return answer


def _leave_out(document: bytes, kinds: set[int]) -> bytes:
    try:
        return join_records((kind, body) for kind, body in split_records(document) if kind not in kinds)
    except ProtocolError:
        return document


def _redated(content: bytes, day: int) -> bytes:
    """A day's unsigned list with another day in it."""
    try:
        listed = json.loads(content)
        return json.dumps(listed | {"day": day}).encode()
    except (ValueError, TypeError):
        return content
