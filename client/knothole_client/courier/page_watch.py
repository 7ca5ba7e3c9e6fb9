"""Looking at the desk's page with what a courier knows: it asks the server over its own line, too, before and after the visits.

What a look finds is kept in a file of its own: it lasts minutes or hours, and rounds are made meanwhile.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from knothole_client.courier.requests import Courier
from knothole_client.errors import NetworkError, UsageError
from knothole_client.files.durable import write_durably
from knothole_client.page_check.browsing import Served
from knothole_client.page_check.judging import Judgement, Known, judge
from knothole_client.page_check.looking import BOOK, DOCUMENT, LIMITS, Look
from knothole_client.protocol.desk_document import verify_desk_document
from knothole_client.protocol.page_list import PageList
from knothole_client.sentences import Sentence

OWN_LINE: Final = "the courier's own line"
MAX_ALARMS: Final = 100
MAX_SENTENCE: Final = 500  # characters: a server chooses some of them
PAGE_FILE: Final = "page.json"

Visit = Callable[[str, Known], Sequence[Look]]
"""Makes the visits: to an address, with what is known."""


@dataclass(frozen=True)
class Looked:
    """What came of all looks."""

    at: int | None = None
    """When the last was, in seconds since 1970; None if the page was never looked at."""
    alarms: dict[str, int] = field(default_factory=dict)
    """What was served and is not as released, in words, and when that was first seen. It stays until a person has had it explained: whoever
    changes a page for some hours would be forgotten by the next look."""


def check(courier: Courier, today: int, release: PageList, exact: bool, url: str | None, visit: Visit) -> Judgement:
    """Have the page looked at, and remember what differs.

    Args:
        url: where; None for the first address in the directory.

    Raises:
        NetworkError: as :meth:`Courier.call`, or not all could be looked at, and nothing differs in what was: what was known of it stays.
        UsageError: what earlier looks left is damaged.
        ProtocolError: the document that the courier itself gets is refused.
    """
    state = courier.state
    last(courier.home)  # damaged: said before anybody is visited
    before = _own_line(courier)
    document = before.of(DOCUMENT)[0].content
    directory = verify_desk_document(document, state.pin, today, remembered=state.memory, served=True).directory
    if url is None and not directory.origins:
        raise UsageError("url", "The directory names no address of the page.", "Give its URL.")
    address = url or directory.origins[0]
    secure = address.startswith("https:")
    known = Known(release, today, state.desk_id, state.pin, state.serial, state.memory, exact, secure)
    looks = visit(address, known)
    try:
        after = _own_line(courier)
    except NetworkError as failed:  # whoever changes the page may cut this line, too
        after = Look(OWN_LINE, "", failed=failed)
    judgement = judge(looks, known, [before, after])
    at, alarms = courier.now(), dict(last(courier.home).alarms)
    for difference in judgement.differences:
        if len(alarms) < MAX_ALARMS:
            alarms.setdefault(difference.sentence[:MAX_SENTENCE], at)
    save(courier.home, Looked(at, alarms))
    return judgement


def accept(folder: Path, looked: Looked) -> None:
    """A person has had it explained: forget the alarms."""
    save(folder, Looked(looked.at))


def save(folder: Path, looked: Looked) -> None:
    """Remember."""
    write_durably(folder / PAGE_FILE, json.dumps(asdict(looked), indent=1).encode() + b"\n")


def last(folder: Path) -> Looked:
    """What looks found.

    Raises:
        UsageError: the file is damaged.
    """
    path = folder / PAGE_FILE
    if not path.exists():
        return Looked()
    try:
        looked = Looked(**json.loads(path.read_text()))
        if type(looked.at) is not int or {*map(type, looked.alarms.values())} - {int}:
            raise ValueError(PAGE_FILE)
    except (ValueError, TypeError, AttributeError, RecursionError):
        raise UsageError(
            "damaged-looks",
            Sentence("{path} is damaged.", path=path),
            "Delete it: what looks at the page showed is forgotten, and nothing else. Then: knothole courier verify",
        ) from None
    return looked


def _own_line(courier: Courier) -> Look:
    served = [Served(path, 200, (), courier.call("GET", path, LIMITS[path]), time.time()) for path in (DOCUMENT, BOOK)]
    return Look(OWN_LINE, "", served)
