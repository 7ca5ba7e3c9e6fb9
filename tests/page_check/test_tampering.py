"""A server, or somebody before it, that changes what is served: each change is named, and nothing else is."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from knothole_client.errors import NetworkError, UsageError
from knothole_client.page_check.browsing import Address
from knothole_client.page_check.checking import Plan, visit
from knothole_client.page_check.evidence import keep
from knothole_client.page_check.judging import Judgement, judge
from knothole_client.page_check.looking import Look
from knothole_client.protocol.desk_document import PAGE_LIST, join_records, split_records
from knothole_client.protocol.desk_document import PIN as PIN_RECORD
from knothole_client.release import own_page_list
from tests.support.recording_proxy import RecordingProxy
from tests.support.served_page import RotatedDesk, page_served

DESK = RotatedDesk()
OLD_CHAIN = DESK.file(serial=1, chain=DESK.made.chain)
OLD_DIRECTORY = DESK.file(serial=1)
OTHER_DESK = RotatedDesk(type(DESK.made)(2)).file()
FILES = [file.path for file in own_page_list().files]
HEADERS = [name for name, _ in own_page_list().headers]

Change = Callable[[str, bytes, bytes], tuple[bytes, bytes]]
"""From path, head and content of a response, what is served in its place."""


class Tampering:
    """Stands before the server. ``change`` sees each response; ``only`` says to which visits it is done, counted from 1."""

    def __init__(self, change: Change, only: tuple[int, ...] | None = None, agent: bytes = b"") -> None:
        self._change, self._only, self._agent = change, only, agent
        self._visits = 0
        self._lock = threading.Lock()

    def __call__(self, request: bytes, forward: Callable[[], bytes]) -> bytes:
        path = request.split(b" ", 2)[1].decode()
        with self._lock:
            self._visits += path == "/"
            here = self._only is None or self._visits in self._only
        answer = forward()
        if not here or self._agent not in request:
            return answer
        head, _, raw = answer.partition(b"\r\n\r\n")
        content = gzip.decompress(raw) if b"\r\nContent-Encoding: gzip" in head else raw
        head, changed = self._change(path, head, content)
        lines = [line for line in head.split(b"\r\n") if not line.lower().startswith(b"content-length")]
        if content is not raw:
            changed = gzip.compress(changed, 1)
        return b"\r\n".join([*lines, b"Content-Length: %d" % len(changed), b"", b""]) + changed


def body(where: str, change: Callable[[bytes], bytes]) -> Change:
    return lambda path, head, content: (head, change(content) if path == where else content)


def header(where: str, line: bytes | None, instead: bytes | None = None) -> Change:
    """A line more, or in the place of another, or another away."""

    def change(path: str, head: bytes, content: bytes) -> tuple[bytes, bytes]:
        if path != where:
            return head, content
        lines = [each for each in head.split(b"\r\n") if instead is None or not each.startswith(instead + b":")]
        return b"\r\n".join(lines + ([line] if line else [])), content

    return change


def documents(file: bytes) -> Change:
    """Another desk document, with its pin."""
    served = {"/v1/desk": file, "/app/desk.json": dict(split_records(file))[PIN_RECORD]}
    return lambda path, head, content: (head, served.get(path, content))


def untouched(_: str, head: bytes, content: bytes) -> tuple[bytes, bytes]:
    return head, content


@pytest.fixture(scope="module")
def proxy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RecordingProxy]:
    with page_served(tmp_path_factory.mktemp("server"), DESK.file()) as target, RecordingProxy(target) as standing:
        yield standing


def looked(proxy: RecordingProxy, tampering: Tampering, visits: int = 1) -> list[Look]:
    proxy.treat = tampering
    plan = Plan(Address.of(proxy.url, None), None, visits, lambda: None, lambda: None)
    return visit(plan, DESK.known)


def judged(proxy: RecordingProxy, tampering: Tampering, visits: int = 1) -> Judgement:
    return judge(looked(proxy, tampering, visits), DESK.known)


def kinds(judgement: Judgement) -> set[str]:
    return {difference.kind for difference in judgement.differences}


def only(judgement: Judgement) -> tuple[str, str]:
    """The one difference there is."""
    (difference,) = judgement.differences
    return difference.kind, difference.sentence


def test_nothing_is_reported_of_what_is_as_released(proxy: RecordingProxy) -> None:
    judgement = judged(proxy, Tampering(untouched), 4)
    assert (judgement.differences, judgement.notes) == ([], [])
    assert judgement.release == own_page_list().release
    assert judgement.desk
    assert judgement.desk.directory.serial == 2


@pytest.mark.parametrize("file", FILES)
def test_one_byte_of_a_file(proxy: RecordingProxy, file: str) -> None:
    change = body(f"/app/{file}", lambda content: content[:-2] + bytes([content[-2] ^ 1]) + content[-1:])
    kind, sentence = only(judged(proxy, Tampering(change)))
    assert kind == "file"
    assert sentence.startswith(f"/app/{file}: ")


def test_one_byte_of_the_page_itself(proxy: RecordingProxy) -> None:
    kind, sentence = only(judged(proxy, Tampering(body("/", lambda content: content.replace(b"a", b"b", 1)))))
    assert (kind, sentence.split(":")[0]) == ("file", "/")


@pytest.mark.parametrize(
    "name, how",
    [(name, how) for number, name in enumerate(HEADERS) for how in ("missing", "changed", "twice")[number % 3 :][:1]],
)
def test_a_header(proxy: RecordingProxy, name: str, how: str) -> None:
    line = f"{name}: other".encode()
    change = {
        "missing": header("/", None, name.encode()),
        "changed": header("/", line, name.encode()),
        "twice": header("/", line),
    }[how]
    kind, sentence = only(judged(proxy, Tampering(change, only=(1,))))
    assert kind == "header"
    assert f"the header {name} " in sentence


@pytest.mark.parametrize(
    "line", [b"Link: </app/spy.js>; rel=preload", b"Refresh: 0; url=/x", b"Location: /x", b"Set-Cookie: a=b"]
)
@pytest.mark.parametrize("path", ["/", "/v1/desk"])
def test_a_header_more(proxy: RecordingProxy, path: str, line: bytes) -> None:
    kind, sentence = only(judged(proxy, Tampering(header(path, line))))
    assert kind == "header"
    assert f"the header {line.split(b':')[0].decode()} is there" in sentence


def test_a_redirect(proxy: RecordingProxy) -> None:
    def change(path: str, head: bytes, content: bytes) -> tuple[bytes, bytes]:
        return (head.replace(b" 200 OK", b" 302 Found"), content) if path == "/" else (head, content)

    assert only(judged(proxy, Tampering(change)))[0] == "status"


def test_a_script_served_as_another_type(proxy: RecordingProxy) -> None:
    change = header("/app/clock.js", b"Content-Type: text/plain", b"Content-Type")
    assert only(judged(proxy, Tampering(change)))[0] == "type"


def test_another_coding(proxy: RecordingProxy) -> None:
    assert "header" in kinds(judged(proxy, Tampering(header("/v1/book", b"Content-Encoding: br"))))


def test_a_file_more(proxy: RecordingProxy) -> None:
    def change(path: str, head: bytes, content: bytes) -> tuple[bytes, bytes]:
        return (head.replace(b" 404 ", b" 200 "), b"spy()") if path == "/sw.js" else (head, content)

    kind, sentence = only(judged(proxy, Tampering(change)))
    assert (kind, sentence.split(":")[0]) == ("file-more", "/sw.js")


def test_another_page_where_nothing_is(proxy: RecordingProxy) -> None:
    assert only(judged(proxy, Tampering(body("/favicon.ico", lambda _: b"other"))))[0] == "not-found"


def test_another_desk(proxy: RecordingProxy) -> None:
    assert kinds(judged(proxy, Tampering(documents(OTHER_DESK)))) == {"desk"}


def test_an_older_chain_of_rotations(proxy: RecordingProxy) -> None:
    assert kinds(judged(proxy, Tampering(documents(OLD_CHAIN)))) == {"chain-shorter"}


def test_an_older_directory(proxy: RecordingProxy) -> None:
    assert kinds(judged(proxy, Tampering(documents(OLD_DIRECTORY)))) == {"serial"}


@pytest.mark.parametrize("circuit", [1, 2, 3, 4])
def test_an_older_directory_on_one_circuit_of_four_by_who_knows_nothing(proxy: RecordingProxy, circuit: int) -> None:
    looks = looked(proxy, Tampering(documents(OLD_DIRECTORY), only=(circuit,)), 4)
    found = kinds(judge(looks, replace(DESK.known, desk=None, pin=None, serial=0)))
    assert found & {"serial", "directory-changed"}


def test_a_document_without_the_page_list_on_one_circuit_of_four(proxy: RecordingProxy) -> None:
    without = join_records(part for part in split_records(DESK.file()) if part[0] != PAGE_LIST)
    assert kinds(judged(proxy, Tampering(documents(without), only=(2,)), 4)) == {"desk-document-differs"}


@pytest.mark.parametrize("circuit", [1, 4])
def test_another_page_on_one_circuit_of_four(proxy: RecordingProxy, circuit: int) -> None:
    change = body("/app/crypto-worker.js", lambda content: content + b"spy()")
    (difference,) = judged(proxy, Tampering(change, only=(circuit,)), 4).differences
    assert difference.kind == "file"
    assert [name for name in difference.looks if name != "elsewhere"] == [
        f"visit {circuit} ({'phone' if circuit == 2 else 'desktop'})"
    ]


def test_another_page_for_one_browser(proxy: RecordingProxy) -> None:
    change = body("/app/app.js", lambda content: content + b"spy()")
    (difference,) = judged(proxy, Tampering(change, agent=b"Android"), 4).differences
    assert (difference.kind, difference.looks) == ("file", ("visit 2 (phone)",))


def test_another_book_on_one_circuit_of_four(proxy: RecordingProxy) -> None:
    change = body("/v1/book", lambda _: bytes(4_096))
    assert kinds(judged(proxy, Tampering(change, only=(3,)), 4)) == {"book-differs"}


def test_a_courier_sees_what_all_visits_were_served(proxy: RecordingProxy) -> None:
    """A server that shows all visitors one book, and couriers another."""
    looks = looked(proxy, Tampering(body("/v1/book", lambda _: bytes(4_096))))
    before, after = (replace(looks[0], name=name, served=[]) for name in ("before", "after"))
    for own, at in ((before, 0.0), (after, 2e12)):
        own.served += [served._replace(at=at) for served in looks[0].of("/v1/desk")]
        own.served += [served._replace(at=at, raw=b"") for served in looks[0].of("/v1/book")]
    assert kinds(judge(looks, DESK.known, [before, after])) == {"book-differs"}


def test_a_release_that_only_the_desk_knows_is_no_difference_and_is_named(proxy: RecordingProxy) -> None:
    other = replace(own_page_list(), release="9")
    judgement = judge(looked(proxy, Tampering(documents(DESK.file(page=other)))), replace(DESK.known, release=other))
    assert judgement.differences == []
    older = replace(own_page_list(), release="0", files=own_page_list().files[1:])
    judgement = judge(looked(proxy, Tampering(untouched)), replace(DESK.known, release=older))
    assert (judgement.differences, judgement.release) == ([], own_page_list().release)
    assert "as the desk signed it" in judgement.notes[0]
    assert judge(looked(proxy, Tampering(untouched)), replace(DESK.known, release=older, exact=True)).differences


def test_what_cannot_be_decompressed_or_never_ends_is_named(proxy: RecordingProxy) -> None:
    assert "file" in kinds(judged(proxy, Tampering(header("/app/stored.html", b"Content-Encoding: gzip"))))


def test_a_server_that_is_away_is_no_difference() -> None:
    plan = Plan(Address.of("http://127.0.0.1:9", None), None, 2, lambda: None, lambda: None)
    with pytest.raises(NetworkError):
        visit(plan, DESK.known)


@pytest.mark.parametrize("url", ["ftp://a", "http://", "http://a/b", "http://a:b", "x"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(UsageError):
        Address.of(url, None)


def test_an_onion_address_is_never_asked_for_without_tor() -> None:
    with pytest.raises(UsageError):
        Address.of("http://abc.onion", None)


def test_the_evidence_of_a_difference_is_kept(proxy: RecordingProxy, tmp_path: Path) -> None:
    change = body("/app/app.js", lambda content: content + b"spy()")
    judgement = judged(proxy, Tampering(change))
    keep(tmp_path, proxy.url, judgement)
    (difference,) = json.loads((tmp_path / "report.json").read_text())["differences"]
    kept = (tmp_path / difference["files"][0]).read_bytes()
    assert gzip.decompress(kept).endswith(b"spy()")
