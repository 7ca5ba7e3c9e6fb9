"""Somebody has a copy of one reviewer's vault and of all its keys, from some day on, and signs what they like: extreme numbers, of cases nobody has, to everybody."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from knothole_client.errors import NetworkError
from knothole_client.protocol import compact_json
from knothole_client.protocol.compact_json import Object
from knothole_client.protocol.desk_document import Desk
from knothole_client.protocol.desk_events import FIRST, MAX_LAMPORT
from knothole_client.protocol.envelope import View, key_view, seal_desk_event, throwaway
from knothole_client.protocol.errors import ProtocolError
from knothole_client.protocol.exchange import encode_request
from knothole_client.protocol.primitives import Seed, VerifyKey, sign, verify_key
from knothole_client.protocol.reply import ReplyTo, seal_reply
from knothole_client.protocol.reviewer_records import RECEIPT_SIZE, SHEET_RECEIPTS, sign_day_sheet, sign_epoch_key
from knothole_client.protocol.signed_writes import sign_retraction, sign_write
from knothole_client.protocol.tags import tag
from knothole_client.protocol.xwing import PrivateKey, Recipient
from tests.simulation import line
from tests.simulation.people import Reviewer
from tests.simulation.world import World

LATEST: Final = 2**31 - 1
DAYS: Final = (0, 1, LATEST, LATEST - 1, 1_000_000)
LAMPORTS: Final = (1, 2**20, 2**21, 2**30, MAX_LAMPORT - 1, MAX_LAMPORT)
ACTS: Final = frozenset({"note", "standing", "share", "reply", "sheet", "second key", "withdraw"})


@dataclass
class Thief:
    """Has a copy of everything of one reviewer."""

    world: World
    victim: Reviewer
    home: Path = field(init=False)
    stick: Path = field(init=False)
    chance: random.Random = field(init=False)
    ids: random.Random = field(init=False)
    """Which ids its answers have."""
    signing: Seed = field(init=False)
    wrote: dict[str, tuple[float, str]] = field(default_factory=dict)
    """What the thief wrote: when, and the kind."""

    def __post_init__(self) -> None:
        self.chance, self.ids = self.world.chance("thief"), self.world.chance("ids of a thief")
        self.home = self.world.root / "thief"
        self.stick = self.home / "stick"
        shutil.copytree(self.victim.home, self.home)
        with line.vault(self.home) as opened:
            self.signing = opened.identity.signing

    def act(self, only: frozenset[str] = frozenset()) -> str:
        """One thing, of those named in ``only`` if there are any; what, for the story."""
        acts = {
            "note": self.note,
            "standing": self.standing,
            "share": self.share,
            "reply": self.reply,
            "sheet": self.sheet,
            "second key": self.second_key,
            "withdraw": self.withdraw,
        }
        return acts[self.chance.choice([name for name in acts if not only or name in only])]()

    def _number(self, mild: int, extreme: tuple[int, ...]) -> int:
        """Often a number that nobody looks at twice, so that another's extreme one is not refused for this one."""
        return self.chance.choice(extreme) if self.chance.random() < 0.5 else mild

    def _mark(self, kind: str) -> str:
        marker = f"t{len(self.wrote):03};"
        self.wrote[marker] = (self.world.seconds, kind)
        return marker

    def _desk(self) -> Desk:
        """The desk by what the server says now, which knows nobody's revocation worse than we do."""
        with line.vault(self.home) as opened:
            return opened.desk(self.world.today)

    def _cases(self) -> list[Any]:
        return line.list_cases(self.home)

    def _case(self) -> VerifyKey:
        known = sorted(case.case_key for case in self._cases())
        return (
            self.chance.choice([*known, VerifyKey(self.chance.randbytes(32))])
            if known
            else VerifyKey(self.chance.randbytes(32))
        )

    def _say(self, kind: str, case: VerifyKey, members: Object, day: int | None = None) -> None:
        """An event in an envelope of its own, which anybody can hand in."""
        desk = self._desk()
        content: Object = {
            "type": kind,
            "event": self.chance.randbytes(16).hex(),
            "day": self._number(self.world.today, DAYS) if day is None else day,
            "lamport": self._number(3, LAMPORTS),
            "run": self.chance.randbytes(16).hex(),
            "previous": self.chance.choice((FIRST, self.chance.randbytes(32))).hex(),
            "case": case.hex(),
        }
        own = verify_key(self.signing)
        to = {key.reviewer.slot: key.recipient for key in self._keys(desk) if key.reviewer.signing != own}
        draw = self.chance.randbytes
        self._hand_in(seal_desk_event(content | members, self.signing, to, throwaway(draw), desk.id, draw))

    def _keys(self, desk: Desk) -> list[Any]:
        week = (self.world.today + 3) // 7
        return [key for key in desk.epoch_keys if key.epoch == week]

    def _hand_in(self, envelope: bytes) -> None:
        headers = {"Content-Type": "application/octet-stream"}
        self.world.public.request("POST", "/v1/exchange", 256, encode_request(envelope), headers)

    def note(self) -> str:
        marker = self._mark("note")
        self._say("note", self._case(), {"text": marker})
        return f"a note ({marker})"

    def standing(self) -> str:
        case = self._case()
        status: tuple[str, Object] = ("status", {"state": self.chance.choice(("spam", "closed")), "outcome": ""})
        acts = [
            status,
            status,
            ("status", {"state": "forget", "outcome": ""}),
            ("label", {"label": self._mark("label"), "on": True}),
            ("assign", {"reviewer": self.chance.randbytes(32).hex()}),
            ("merge", {"into": "ff" * 32, "on": True}),
        ]
        kind, members = self.chance.choice(acts)
        self._say(kind, case, members)
        return f"{kind} of a case"

    def share(self) -> str:
        """A payload of a source that the thief made up, with a day of the thief's."""
        desk, draw = self._desk(), self.chance.randbytes
        seed = Seed(draw(32))
        case = verify_key(seed)
        marker = self._mark("share")
        keys = [(key.reviewer.slot, key_view(key.public)) for key in self._keys(desk)][:1]
        if not keys:
            return "nothing"
        content: Object = {
            "type": "message",
            "id": draw(16).hex(),
            "part": 0,
            "parts": 1,
            "order": 1,
            "view": View(desk.directory.view, tuple(keys)).to_json(),
            "receipts": [draw(8).hex()],
            "text": marker,
            "reply_key": PrivateKey(Seed(draw(32))).public.hex(),
            "clue_key": draw(32).hex(),
            "channel": "all",
            "answers": {},
        }
        raw, header = compact_json.serialise(content), draw(32)
        members: Object = {
            "with": self.chance.choice(sorted(reviewer.signing for reviewer in desk.directory.reviewers)).hex(),
            "header": header.hex(),
            "key": case.hex(),
            "signature": sign(seed, tag("source payload", desk.id) + header + raw).hex(),
            "came": self._number(self.world.today, DAYS),
            "item": draw(16).hex(),
            "part": 0,
            "parts": 1,
            "text": raw.decode(),
        }
        self._say("share", case, members)
        return f"a share of a payload made up ({marker}), of day {members['came']}"

    def reply(self) -> str:
        """An answer to a source whose case the thief can read, perhaps under the id of a colleague's."""
        with line.vault(self.home) as opened:
            rows = opened.database.execute(
                "SELECT case_key, reply_key, clue_key FROM cases WHERE reply_key IS NOT NULL ORDER BY case_key"
            ).fetchall()
        if not rows:
            return "nothing"
        case, reply_key, clue_key = self.chance.choice(rows)
        colleagues = [one.id for known in self._cases() if known.case_key == case for one in known.replies]
        marker, desk, draw = self._mark("reply"), self._desk(), self.chance.randbytes
        of_its_own = draw(16)
        content: Object = {
            "type": "reply",
            "id": (self.ids.choice(colleagues) if colleagues and self.ids.random() < 0.5 else of_its_own).hex(),
            "part": 0,
            "parts": self.chance.choice((1, 16)),
            "day": self._number(self.world.today, DAYS),
            "order": self._number(1, (2**53 - 1,)),
            "text": marker,
        }
        sealed = seal_reply(
            content, ReplyTo(VerifyKey(case), Recipient(reply_key), clue_key), self.signing, desk.id, draw
        )
        return f"an answer ({marker}) of day {content['day']}{self._post('replies', sign_write('reply', sealed, self.signing, self.world.today, desk.id))}"

    def sheet(self) -> str:
        day = self.world.today
        receipts = [self.chance.randbytes(RECEIPT_SIZE) for _ in range(SHEET_RECEIPTS)]
        record = sign_day_sheet(self.signing, day, day - 1, receipts, self._desk().id)
        return f"a day sheet{self._post('day-sheets', record)}"

    def second_key(self) -> str:
        week = (self.world.today + 3) // 7 + self.chance.randint(0, 1)
        public = PrivateKey(Seed(self.chance.randbytes(32))).public
        return (
            f"another weekly key{self._post('epoch-keys', sign_epoch_key(self.signing, week, public, self._desk().id))}"
        )

    def withdraw(self) -> str:
        """Any reviewer can take any answer out of the book."""
        book = self.world.public.request("GET", "/v1/book", 2**26).body
        if not book:
            return "nothing"
        return f"an answer withdrawn{self._post('withdrawals', sign_retraction(line.envelope_id(book[:4096]), self.signing, self._desk().id))}"

    def _post(self, name: str, item: bytes) -> str:
        """By the thief's own courier, with nothing else; why not, or nothing."""
        out = self.stick / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        (out / name).write_bytes(item)
        try:
            refused = line.push(self.home, self.stick)
        except (NetworkError, ProtocolError) as failed:
            return f", refused ({failed.code})"
        return f", refused: {', '.join(refused)}" if refused else ""

    def listen(self) -> None:
        """Fetch and read, as long as the server lets it."""
        try:
            line.pull(self.home, self.stick)
            line.import_(self.home, self.stick)
        except line.OWN_ERRORS:
            return
