"""What reviewers tell each other (section 7.5), and what they call a case (section 7.6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from knothole_client.protocol import compact_json
from knothole_client.protocol.desk_events import MAX_LAMPORT, case_name
from knothole_client.protocol.primitives import sha256, u64
from tests.support.desks import MadeDesk
from tests.vectors.writer import Writer

CAME = 20_780
HEAD: dict[str, Any] = {
    "event": "0b" * 16,
    "day": 20_780,
    "lamport": 7,
    "run": "0c" * 16,
    "previous": "00" * 32,
    "case": "0d" * 32,
}
MEMBERS: dict[str, dict[str, Any]] = {
    "note": {"text": "Call back on Monday. שלום 🕳"},
    "assign": {"reviewer": "0e" * 32},
    "status": {"state": "closed", "outcome": "not-substantiated"},
    "label": {"label": "finance", "on": True},
    "merge": {"into": "0f" * 32, "on": False},
    "step": {"step": "identity-notice", "on": True},
    "triage": {"urgency": "high", "danger": "acute"},
    "reply": {"reply": "aa" * 16, "order": 1, "duty": "feedback", "part": 1, "parts": 2, "text": "of the answer"},
    "opened": {"message": "ab" * 16},
    "share": {
        "with": "0e" * 32,
        "header": "01" * 32,
        "key": "0d" * 32,
        "signature": "02" * 64,
        "came": 20_779,
        "item": "03" * 16,
        "part": 0,
        "parts": 1,
        "text": "{}",
    },
    "ledger": {"record": "04" * 176},
}
HOSTILE: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("a number of nothing", "note", {"lamport": 0}),
    ("a number past the limit", "note", {"lamport": MAX_LAMPORT + 1}),
    ("run too short", "note", {"run": "0c" * 15}),
    ("previous missing", "note", {"previous": None}),
    ("case in upper case", "note", {"case": "0D" * 32}),
    ("day before all days", "note", {"day": -1}),
    ("empty note", "note", {"text": ""}),
    ("assigned to a name", "assign", {"reviewer": "second"}),
    ("state of no kind", "status", {"state": "burnt"}),
    ("no outcome at all", "status", {"outcome": None}),
    ("outcome is true", "status", {"outcome": True}),
    ("outcome in prose", "status", {"outcome": "It was the chief accountant."}),
    ("label too long", "label", {"label": "x" * 61}),
    ("empty label", "label", {"label": ""}),
    ("label on is a number", "label", {"on": 1}),
    ("merged into nothing", "merge", {"into": ""}),
    ("merged into the smaller key", "merge", {"into": "0c" * 32}),
    ("merged into itself", "merge", {"into": "0d" * 32}),
    ("step of no kind", "step", {"step": "dismissed"}),
    ("step on is a number", "step", {"on": 1}),
    ("urgency of no kind", "triage", {"urgency": "whenever"}),
    ("danger missing", "triage", {"danger": None}),
    ("duty of no kind", "reply", {"duty": "thanks"}),
    ("order 0", "reply", {"order": 0}),
    ("part 2 of 2 counted from one", "reply", {"part": 2}),
    ("seventeen parts", "reply", {"parts": 17}),
    ("message id too long", "opened", {"message": "ab" * 17}),
    ("five parts of a share", "share", {"parts": 5}),
    ("shared with nobody", "share", {"with": ""}),
    ("signature too short", "share", {"signature": "02" * 63}),
    ("record too short", "ledger", {"record": "04" * 175}),
    ("no record", "ledger", {"record": None}),
    ("unlock is reserved", "unlock", {}),
    ("a source's type", "message", {}),
)


Add = Callable[..., None]


def scenarios(writer: Writer) -> None:
    desk = MadeDesk().id

    def add(title: str, expect: str, content: dict[str, Any], out: dict[str, Any] | None = None) -> None:
        writer.add("desk-event", title, expect, {"content": compact_json.serialise(content), "came": CAME}, out)

    for case_key in (bytes(32), bytes(range(32)), b"\xff" * 32):
        given: dict[str, Any] = {"case_key": case_key, "desk": desk}
        writer.add("case-name", f"case {case_key[:2].hex()}", "ok", given, {"name": case_name(case_key, desk)})
    for kind, members in MEMBERS.items():
        content = {"type": kind} | HEAD | members
        out = {"type": kind, "event": HEAD["event"], "lamport": 7, "case": HEAD["case"]}
        add(kind, "ok", content, out)
    for title, content in (
        ("nobody in charge", {"type": "assign"} | HEAD | {"reviewer": ""}),
        ("no outcome", {"type": "status"} | HEAD | {"state": "open", "outcome": ""}),
        ("nothing judged yet", {"type": "triage"} | HEAD | {"urgency": "", "danger": ""}),
        ("a step taken back", {"type": "step"} | HEAD | {"step": "assessed", "on": False}),
        ("the largest number", {"type": "note"} | HEAD | {"lamport": MAX_LAMPORT, "text": "x"}),
    ):
        out = {"type": content["type"], "event": HEAD["event"], "lamport": content["lamport"], "case": HEAD["case"]}
        add(title, "ok", content, out)
    for title, kind, changes in HOSTILE:
        whole = {"type": kind} | HEAD | MEMBERS.get(kind, {}) | changes
        content = {name: value for name, value in whole.items() if value is not None}
        add(title, "schema", content)
    days(add)
    Folding(writer).all()


def days(add: Add) -> None:
    """Written on the day after it came at the latest; shared on the day it came at the earliest."""
    note, share = ({"type": kind} | HEAD | MEMBERS[kind] for kind in ("note", "share"))
    out = {name: HEAD[name] for name in ("event", "lamport", "case")}
    add("dated the day after it came", "ok", note | {"day": CAME + 1}, {"type": "note"} | out)
    add("dated two days after it came", "day", note | {"day": CAME + 2})
    add("dated on the last of all days", "day", note | {"day": 2**31 - 1})
    add("shared on the day it came", "ok", share | {"came": CAME}, {"type": "share"} | out)
    add("shared before it came", "day", share | {"came": CAME + 1})
    add("shared from the last of all days", "day", share | {"came": 2**31 - 1})
    add("a day that is none", "schema", note | {"day": 2**31})


class Folding:
    """Scenarios of kind ``fold``: changes of status of two reviewers, and the one that counts."""

    AUTHORS = ("01" * 32, "02" * 32)

    def __init__(self, writer: Writer) -> None:
        self.writer = writer

    def event(self, lamport: int, state: str, author: int = 0, event: int | None = None) -> dict[str, Any]:
        name = f"{lamport if event is None else event:032x}"
        head = HEAD | {"event": name, "lamport": lamport}
        content = {"type": "status"} | head | {"state": state, "outcome": ""}
        return {"author": self.AUTHORS[author], "content": compact_json.serialise(content)}

    def other(self, lamport: int, kind: str, **members: Any) -> dict[str, Any]:
        """An event of another kind, by the first of the two."""
        content = (
            {"type": kind} | HEAD | {"event": f"{lamport:032x}", "lamport": lamport, "day": CAME + lamport} | members
        )
        return {"author": self.AUTHORS[0], "content": compact_json.serialise(content)}

    def add(
        self,
        title: str,
        events: list[dict[str, Any]],
        state: str,
        highest: int,
        set_aside: int = 0,
        urgency: str = "",
        danger: str = "",
        steps: Sequence[tuple[str, int]] = (),
    ) -> None:
        out = {"state": state, "outcome": "", "assigned": "", "labels": [], "highest": highest, "set_aside": set_aside}
        out |= {"urgency": urgency, "danger": danger, "steps": [list(step) for step in steps]}
        self.writer.add("fold", title, "ok", {"events": events}, out)

    def all(self) -> None:
        event = self.event
        self.add("nothing was said", [], "open", 0)
        triaged = [
            self.other(number, "triage", urgency=urgency, danger="possible")
            for number, urgency in ((2, "low"), (1, "high"))
        ]
        self.add("the last triage counts", triaged, "open", 2, urgency="low", danger="possible")
        taken = [
            self.other(1, "step", step="assessed", on=True),
            self.other(2, "step", step="identity-notice", on=True),
        ]
        self.add(
            "steps taken, by name", taken, "open", 2, steps=[("assessed", CAME + 1), ("identity-notice", CAME + 2)]
        )
        off = self.other(3, "step", step="assessed", on=False)
        self.add("a step that was not taken after all", [off, *taken], "open", 3, steps=[("identity-notice", CAME + 2)])
        self.add("the last number counts", [event(2, "closed"), event(1, "waiting")], "closed", 2)
        self.add("a first number just small enough", [event(2**20, "closed")], "closed", 2**20)
        self.add("a jump just small enough", [event(2**20 + 1, "spam", 1), event(1, "closed")], "spam", 2**20 + 1)
        far = [event(2**20 + 2, "spam", 1), event(2**20 + 3, "spam", 1), event(1, "closed")]
        self.add("a jump too far, and what stands after it", far, "closed", 1, 2)
        self.add("the largest number", [event(MAX_LAMPORT, "spam", 1), event(1, "closed")], "closed", 1, 1)
        turns = {key: sha256(u64(5) + bytes.fromhex(HEAD["case"] + key)) for key in self.AUTHORS}
        later = max((0, 1), key=lambda at: turns[self.AUTHORS[at]])
        states = ("waiting", "closed")
        tied = [event(5, states[0], 0), event(5, states[1], 1)]
        self.add("of one number the greater digest counts", tied, states[later], 5)
        again = [event(5, "waiting", event=1), event(5, "closed", event=2)]
        self.add("of one author and number the greater id counts", again, "closed", 5)
