"""What is wrong with what several visits were served: compared with the release, with what the desk signed, with what is known of the desk,
and with each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from knothole_client.page_check.browsing import Served
from knothole_client.page_check.looking import BOOK, DOCUMENT, PIN, Look, is_answer
from knothole_client.protocol.desk_document import DIRECTORY, PAGE_LIST, Desk, split_records, verify_desk_document
from knothole_client.protocol.desk_document import PIN as PIN_RECORD
from knothole_client.protocol.desk_memory import NOTHING, Memory
from knothole_client.protocol.errors import EXPLANATIONS, ProtocolError
from knothole_client.protocol.exchange import decode_answer
from knothole_client.protocol.genesis import Pin, read_pin
from knothole_client.protocol.page_list import INDEX, NOT_FOUND, PageList, verify_page_list
from knothole_client.protocol.primitives import sha256
from knothole_client.protocol.reply import REPLY_SIZE
from knothole_client.protocol.tags import DeskId

OWN_HEADERS: Final = frozenset({"date", "server", "connection", "keep-alive", "content-type", "content-length"})
"""What a server adds to the listed headers."""
_CHANGED: Final = "The directory was number {}, and then number {}. If the desk did not sign one just now, the older was served to somebody."
BINARY: Final = "application/octet-stream"
TYPES: Final = {PIN: "application/json"}


class Difference(NamedTuple):
    """Something that is not as it must be."""

    kind: str
    """A word for programs: what differs."""
    sentence: str
    looks: tuple[str, ...]
    """In which visits."""
    evidence: tuple[Served, ...] = ()


@dataclass(frozen=True)
class Known:
    """What is known before anybody looks."""

    release: PageList
    today: int
    desk: DeskId | None = None
    pin: Pin | None = None
    serial: int = 0
    """Of the newest directory."""
    memory: Memory = NOTHING
    exact: bool = False
    """Whether the release must be this one, whatever the desk signed."""
    secure: bool = False
    """Whether the address is one of https: its front adds headers of its own."""


@dataclass
class Judgement:
    """What came of it."""

    differences: list[Difference] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What is no difference, and worth knowing."""
    desk: Desk | None = None
    release: str = ""
    """That was served."""


def judge(looks: Sequence[Look], known: Known, own: Sequence[Look] = ()) -> Judgement:
    """Compare. The same difference in several visits is one, with all their names.

    Args:
        own: the desk document and the book as a courier got them over its own line, before and after.

    Raises:
        NetworkError: a look failed, and in what came before nothing differs: then nothing can be said.
    """
    judgement = Judgement()
    documents = _Documents(known, judgement)
    signed = documents.read([*own, *looks])
    listed = _choose(looks, known, signed, judgement)
    judgement.release = listed.release
    found: list[Difference] = []
    origins = judgement.desk.directory.origins if judgement.desk and known.secure else ()
    for look in looks:
        found += _of_look(look, listed, _added_by_https(origins) if known.secure else {})
    found += _between([*own, *looks], judgement)
    judgement.differences = _joined([*judgement.differences, *found])
    for failed in [look.failed for look in [*own, *looks] if look.failed]:
        if not judgement.differences:
            raise failed
        judgement.notes.append(f"Not all was looked at. {failed}")
    return judgement


class _Documents:
    """The desk documents of all visits, in the order in which they came: each is judged with what those before said."""

    def __init__(self, known: Known, judgement: Judgement) -> None:
        self._known, self._judgement = known, judgement

    def read(self, looks: Sequence[Look]) -> PageList | None:
        """The page list that the desk signed, by the newest document."""
        known, memory, signed = self._known, self._known.memory, None
        newest = known.pin
        every = [(served.at, look.name, served, look) for look in looks for served in look.of(DOCUMENT)]
        for _, name, served, look in sorted(every, key=lambda each: each[0]):
            try:
                pins = [read_pin(pin.content) for pin in look.of(PIN)]
                for pin in (*pins, newest):
                    if known.desk and pin and pin.desk != known.desk:
                        raise ProtocolError("desk")
                    verify_desk_document(served.content, pin, known.today)
                previous = self._judgement.desk.directory if self._judgement.desk else None
                pin = newest or (pins[0] if pins else None)
                desk = verify_desk_document(served.content, pin, known.today, previous, memory, served=True)
                if desk.directory.serial < known.serial:
                    raise ProtocolError("serial")
                signed = self._page_list(served, desk, name) or signed
            except ProtocolError as refused:
                self._add(refused.code, EXPLANATIONS[refused.code], name, served, *look.of(PIN))
                continue
            for alarm in sorted(set(desk.alarms)):
                self._add(alarm, EXPLANATIONS[alarm], name, served)
            if previous and previous.serial != desk.directory.serial:
                self._add("directory-changed", _CHANGED.format(previous.serial, desk.directory.serial), name, served)
            memory, newest, self._judgement.desk = desk.memory, desk.chain.pin, desk
        return signed

    def _page_list(self, served: Served, desk: Desk, name: str) -> PageList | None:
        records = dict(split_records(served.content))
        if PAGE_LIST not in records:
            self._note("The desk has not signed which page is served.")
            return None
        try:
            pin = records.get(PIN_RECORD, b"")
            return verify_page_list(records[PAGE_LIST], desk.chain, records[DIRECTORY], pin)
        except ProtocolError as refused:
            self._add(
                "page-list", "The page list is not what the desk signed: " + EXPLANATIONS[refused.code], name, served
            )
            return None

    def _note(self, sentence: str) -> None:
        if sentence not in self._judgement.notes:
            self._judgement.notes.append(sentence)

    def _add(self, kind: str, sentence: str, look: str, *evidence: Served) -> None:
        self._judgement.differences.append(Difference(kind, sentence, (look,), evidence))


def _choose(looks: Sequence[Look], known: Known, signed: PageList | None, judgement: Judgement) -> PageList:
    """The list to compare with: the release's that is known, or another one that the desk signed, if that is what is served."""
    own = known.release
    if known.exact or signed is None or signed == own:
        return own
    if signed.release == own.release:
        judgement.differences.append(
            Difference("page-list", f"The desk signed another page under the name of release {own.release}.", ())
        )
        return own
    index = {sha256(served.content) for look in looks for served in look.of("/")}
    scripts = {served.path: sha256(served.content) for look in looks for served in look.served}

    def hits(listed: PageList) -> int:
        return sum(scripts.get(f"/app/{file.path}") == file.digest for file in listed.files) + (
            {file.digest for file in listed.files if file.path == INDEX} == index
        )

    if hits(signed) > hits(own):
        judgement.notes.append(
            f"The page is the one of release {signed.release}, as the desk signed it; release {own.release} is known here."
        )
        return signed
    judgement.notes.append(f"The desk signed the page of release {signed.release}; release {own.release} is served.")
    return own


def _added_by_https(origins: Sequence[str]) -> Added:
    """What deploy/https/nginx.conf adds. Tor Browser goes where Onion-Location says: it must be an address that the desk signed."""
    onions = [origin for origin in origins if origin.endswith(".onion")]
    return {
        "strict-transport-security": lambda served, value: True,
        "onion-location": lambda served, value: value in [onion + served.path for onion in onions],
    }


def _of_look(look: Look, listed: PageList, added: Added) -> Iterator[Difference]:
    for served in (*look.served, *look.strays):

        def differs(kind: str, sentence: str, served: Served = served) -> Difference:
            return Difference(kind, f"{served.path}: {sentence}", (look.name,), (served,))

        yield from _headers(served, listed, added, differs)
        if served in look.strays:
            yield from _stray(served, listed, differs)
        elif served.path == "/v1/exchange":
            yield from _exchange(served, differs)
        else:
            yield from _file(served, listed, differs)


Added = Mapping[str, Callable[[Served, str], bool]]
"""What may be among the headers besides the listed ones, if it has a right value."""
Differs = Callable[[str, str], Difference]


def _file(served: Served, listed: PageList, differs: Differs) -> Iterator[Difference]:
    file = listed.file(INDEX if served.path == "/" else served.path.removeprefix("/app/"))
    if served.status != 200:
        yield differs("status", f"answered with status {served.status}.")
    if file is None and served.path not in (PIN, DOCUMENT, BOOK):
        yield differs("file", "this release has no such file.")
        return
    expected = file.content_type if file else TYPES.get(served.path, BINARY)
    yield from _type(served, expected, differs)
    if file and sha256(served.content) != file.digest:
        yield differs("file", f"the bytes are not those of release {listed.release}.")
    if served.path == BOOK and len(served.content) % REPLY_SIZE:
        yield differs("book", EXPLANATIONS["length"])


def _stray(served: Served, listed: PageList, differs: Differs) -> Iterator[Difference]:
    file = listed.file(NOT_FOUND)
    if served.status != 404:
        yield differs("file-more", f"something is served here, with status {served.status}, and nothing must be.")
    elif file is None or sha256(served.content) != file.digest:
        yield differs("not-found", "what is said here is not the page of the release that says so.")
    elif file:
        yield from _type(served, file.content_type, differs)


def _exchange(served: Served, differs: Differs) -> Iterator[Difference]:
    yield from _type(served, BINARY, differs)
    if served.status != 200:
        yield differs("status", f"answered with status {served.status}.")
    try:
        decode_answer(served.content)
    except ProtocolError as refused:
        yield differs("exchange", EXPLANATIONS[refused.code])


def _type(served: Served, expected: str, differs: Differs) -> Iterator[Difference]:
    if served.values("Content-Type") != [expected]:
        yield differs(
            "type", f"Content-Type is {', '.join(served.values('Content-Type')) or 'missing'}, not {expected}."
        )


def _headers(served: Served, listed: PageList, added: Added, differs: Differs) -> Iterator[Difference]:
    if served.unread:
        yield differs("header", "among the headers stands what is none, so that programs read them differently.")
    if any(value != str(len(served.raw)) for value in served.values("Content-Length")):
        yield differs("header", "Content-Length is not the number of bytes that came.")
    for name, value in listed.headers:
        values = served.values(name)
        if not values:
            yield differs("header", f"the header {name} is missing.")
        elif len(values) > 1:
            yield differs("header", f"the header {name} is there {len(values)} times.")
        elif values != [value]:
            yield differs("header", f"the header {name} is not that of the release.")
    known = OWN_HEADERS | {name.lower() for name, _ in listed.headers}
    for name in sorted({name for name, _ in served.headers}):
        if name.lower() == "content-encoding":
            compressed = served.path == "/" or served.path.startswith("/app/")
            if is_answer(served.path) or not compressed or [v.lower() for v in served.values(name)] != ["gzip"]:
                yield differs("header", f"{name} is {', '.join(served.values(name))}.")
        elif name.lower() in added:
            values = served.values(name)
            if len(values) > 1 or not added[name.lower()](served, values[0]):
                yield differs("header", f"the header {name} is not what the desk's directory names.")
        elif name.lower() not in known:
            yield differs("header", f"the header {name} is there, and is not the release's.")
        elif name.lower() in OWN_HEADERS and len(served.values(name)) > 1:
            yield differs("header", f"the header {name} is there {len(served.values(name))} times.")


def _between(looks: Sequence[Look], judgement: Judgement) -> Iterator[Difference]:
    """What is published changes for everybody at once: whoever is served something older than somebody before was is served something of its own."""
    for path, what in ((DOCUMENT, "desk document"), (BOOK, "book"), (PIN, "desk.json")):
        every = sorted(
            ((served.at, look.name, served) for look in looks for served in look.of(path)), key=lambda each: each[0]
        )
        order: list[bytes] = []
        looks_of: dict[bytes, list[tuple[str, Served]]] = {}
        again = False
        for _, name, served in every:
            digest = sha256(served.content)
            if digest in looks_of and order[-1] != digest:
                again = True
            if not order or order[-1] != digest:
                order.append(digest)
            looks_of.setdefault(digest, []).append((name, served))
        if again:
            rare = min(looks_of.values(), key=len)
            others = next(members for members in looks_of.values() if members is not rare)
            names = tuple(dict.fromkeys(name for name, _ in rare))
            yield Difference(
                f"{what.replace(' ', '-')}-differs",
                f"The {what} was another one for some visits than for those before and after.",
                names,
                (rare[0][1], others[0][1]),
            )
        elif len(order) > 1:
            judgement.notes.append(f"The {what} changed while this was looked at. Look again to be sure.")


def _joined(differences: Sequence[Difference]) -> list[Difference]:
    joined: dict[tuple[str, str], Difference] = {}
    for difference in differences:
        name = difference.kind, difference.sentence
        before = joined.get(name)
        if before is None:
            joined[name] = difference
        else:
            looks = tuple(dict.fromkeys((*before.looks, *difference.looks)))
            joined[name] = before._replace(looks=looks, evidence=(*before.evidence, *difference.evidence))
    return list(joined.values())
