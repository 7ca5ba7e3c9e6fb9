"""What reviewers tell each other (section 7.5), and what they call a case (section 7.6)."""

from __future__ import annotations

from typing import Any

from knothole_client.protocol import compact_json
from knothole_client.protocol.desk_events import LAMPORT_LIMIT, case_name
from tests.desks import MadeDesk
from tests.vectors.writer import Writer

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
}
HOSTILE: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("a number of nothing", "note", {"lamport": 0}),
    ("a number past the limit", "note", {"lamport": LAMPORT_LIMIT + 1}),
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
    ("duty of no kind", "reply", {"duty": "thanks"}),
    ("order 0", "reply", {"order": 0}),
    ("part 2 of 2 counted from one", "reply", {"part": 2}),
    ("seventeen parts", "reply", {"parts": 17}),
    ("message id too long", "opened", {"message": "ab" * 17}),
    ("five parts of a share", "share", {"parts": 5}),
    ("shared with nobody", "share", {"with": ""}),
    ("signature too short", "share", {"signature": "02" * 63}),
    ("unlock is reserved", "unlock", {}),
    ("a source's type", "message", {}),
)


def scenarios(writer: Writer) -> None:
    desk = MadeDesk().id
    for case_key in (bytes(32), bytes(range(32)), b"\xff" * 32):
        given = {"case_key": case_key, "desk": desk}
        writer.add("case-name", f"case {case_key[:2].hex()}", "ok", given, {"name": case_name(case_key, desk)})
    for kind, members in MEMBERS.items():
        content = {"type": kind} | HEAD | members
        out = {"type": kind, "event": HEAD["event"], "lamport": 7, "case": HEAD["case"]}
        writer.add("desk-event", kind, "ok", {"content": compact_json.serialise(content)}, out)
    for title, content in (
        ("nobody in charge", {"type": "assign"} | HEAD | {"reviewer": ""}),
        ("no outcome", {"type": "status"} | HEAD | {"state": "open", "outcome": ""}),
        ("the largest number", {"type": "note"} | HEAD | {"lamport": LAMPORT_LIMIT, "text": "x"}),
    ):
        out = {"type": content["type"], "event": HEAD["event"], "lamport": content["lamport"], "case": HEAD["case"]}
        writer.add("desk-event", title, "ok", {"content": compact_json.serialise(content)}, out)
    for title, kind, changes in HOSTILE:
        whole = {"type": kind} | HEAD | MEMBERS.get(kind, {}) | changes
        content = {name: value for name, value in whole.items() if value is not None}
        writer.add("desk-event", title, "schema", {"content": compact_json.serialise(content)})
