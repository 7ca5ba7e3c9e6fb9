"""A server, or somebody before it, that changes what is served: each change is named, and nothing else is."""

from __future__ import annotations

import gzip
import json
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from knothole_client.errors import NetworkError, UsageError
from knothole_client.page_check import browsing, evidence, looking
from knothole_client.page_check.browsing import Address, Browsing, Served
from knothole_client.page_check.checking import Plan, visit
from knothole_client.page_check.evidence import keep
from knothole_client.page_check.judging import Difference, Judgement, judge
from knothole_client.page_check.looking import LOADED, Look
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


ONION = f"http://{'a' * 56}.onion"


@pytest.mark.parametrize(
    "line, secure, differing",
    [
        (f"Onion-Location: {ONION}/\r\nStrict-Transport-Security: max-age=63072000", True, set()),
        (f"Onion-Location: http://{'b' * 56}.onion/", True, {"header"}),
        (f"Onion-Location: {ONION}/\r\nOnion-Location: {ONION}/", True, {"header"}),
        ("Refresh: 0; url=/x", True, {"header"}),
        (f"Onion-Location: {ONION}/", False, {"header"}),
    ],
)
def test_what_a_front_for_https_adds_is_no_difference(
    proxy: RecordingProxy, line: str, secure: bool, differing: set[str]
) -> None:
    """As deploy/https/nginx.conf does; and Tor Browser goes where Onion-Location says, so it must be the desk's own."""
    with_onion, more = documents(DESK.file(origins=(ONION,))), header("/", line.encode())
    looks = looked(proxy, Tampering(lambda path, head, content: more(path, *with_onion(path, head, content))))
    assert kinds(judge(looks, replace(DESK.known, secure=secure))) == differing


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


@pytest.mark.parametrize("circuit", [1, 4])
def test_another_book_on_the_first_or_last_circuit_is_named_by_a_courier_and_a_change_to_others(
    proxy: RecordingProxy, circuit: int
) -> None:
    looks = looked(proxy, Tampering(body("/v1/book", lambda _: bytes(4_096)), only=(circuit,)), 4)
    alone = judge(looks, DESK.known)
    assert alone.differences == []
    assert any("Look again to be sure" in note for note in alone.notes)
    (usual,) = looks[1].of("/v1/book")
    own = [Look(f"own line {at}", "", [usual._replace(at=at)]) for at in (0.0, 2e12)]
    assert kinds(judge(looks, DESK.known, own)) == {"book-differs"}


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
        judge(visit(plan, DESK.known), DESK.known)


@pytest.mark.parametrize("broken", ["/sw.js", "/v1/book"])
def test_what_differs_is_named_though_the_line_breaks_after_it(proxy: RecordingProxy, broken: str) -> None:
    """Whoever changes a page could break the line as soon as somebody looks where browsers do not."""
    spied = Tampering(body("/app/app.js", lambda content: content + b"spy()"))

    def breaking(tampering: Tampering) -> Callable[[bytes, Callable[[], bytes]], bytes]:
        return lambda request, forward: (
            b"no answer\r\n\r\n" if b" %b " % broken.encode() in request else tampering(request, forward)
        )

    plan = Plan(Address.of(proxy.url, None), None, 1, lambda: None, lambda: None)
    proxy.treat = breaking(spied)
    judgement = judge(visit(plan, DESK.known), DESK.known)
    assert only(judgement) == ("file", f"/app/app.js: the bytes are not those of release {own_page_list().release}.")
    assert any(broken in note for note in judgement.notes)
    proxy.treat = breaking(Tampering(untouched))
    with pytest.raises(NetworkError, match=broken):
        judge(visit(plan, DESK.known), DESK.known)


def test_a_look_loads_every_worker_that_the_page_starts() -> None:
    """As a browser does, or a server could tell the one from the other, and change the worker that nobody looks at."""
    started = (Path(looking.__file__).parents[2] / "web/page/workers.js").read_text().partition("ADDRESSES = {")[2]
    listed = re.findall(r'"(/app/[^"]+)"', started.partition("}")[0])
    assert sorted(listed) == sorted(path for group in LOADED for path, kind in group if kind == "worker")


def answered(*pieces: bytes) -> Served:
    """What comes of a request that is answered with this, and then with the end of the connection."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def answer() -> None:
            with listening.accept()[0] as connection:
                connection.recv(65_536)
                for piece in pieces:
                    try:
                        connection.sendall(piece)
                    except OSError:
                        return
                    if len(pieces) > 1:
                        time.sleep(0.02)

        thread = threading.Thread(target=answer)
        thread.start()
        visitor = Browsing(Address.of(f"http://127.0.0.1:{listening.getsockname()[1]}", None), None)
        try:
            return visitor.get("/", "page")
        finally:
            visitor.close()
            thread.join()


def raw_answer(*more: bytes, content: bytes = b"page") -> bytes:
    """With the headers of the release, and these."""
    listed = [f"{name}: {value}".encode() for name, value in own_page_list().headers]
    return b"\r\n".join([b"HTTP/1.1 200 OK", *listed, *more, b"", content])


@pytest.mark.parametrize(
    "lines",
    [
        (b"Content-Length: 4", b"no header", b"Refresh: 0; url=/x"),  # Python's reader passes over what follows
        (b"Content-Length: 4", b"Refresh : 0; url=/x"),
        (b"Content-Length: 4", b": x"),
        (b"Content-Length: 0_4", b"Connection: close"),  # four bytes to Python, and all that comes to a browser
        (b"Content-Length: +4", b"Connection: close"),
    ],
)
def test_what_browsers_read_otherwise_than_python_is_named(lines: tuple[bytes, ...]) -> None:
    look = Look("visit 1", "", [answered(raw_answer(*lines))])
    assert "header" in kinds(judge([look], DESK.known))
    fine = Look("visit 1", "", [answered(raw_answer(b"Content-Length: 4"))])
    assert "header" not in kinds(judge([fine], DESK.known))


def test_an_answer_that_broke_off_is_no_difference() -> None:
    with pytest.raises(NetworkError):
        answered(raw_answer(b"Content-Length: 5"))


def test_an_answer_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browsing, "LONGEST", 0.1)
    with pytest.raises(NetworkError):
        answered(raw_answer(b"Content-Length: 5000", content=b""), *[b"x"] * 100)


def test_an_answer_that_is_larger_than_it_may_be_is_a_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browsing, "MAX_FILE", 3)
    monkeypatch.setattr(Browsing.get, "__defaults__", (3,))
    look = Look("visit 1", "", [answered(raw_answer(b"Content-Length: 4"))])
    assert "file" in kinds(judge([look], DESK.known))


def test_what_all_visits_were_served_is_in_memory_once_and_a_server_cannot_fill_it(
    proxy: RecordingProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = body("/v1/book", lambda _: bytes(4_096))
    every = [look.of("/v1/book")[0].raw for look in looked(proxy, Tampering(book), 3)[:3]]
    assert len({id(raw) for raw in every}) == 1
    monkeypatch.setattr(browsing, "MAX_KEPT", 4_000_000)
    assert [look.failed for look in looked(proxy, Tampering(book), 3)] == [None] * 4
    number = iter(range(1, 100))
    another = body("/v1/book", lambda _: bytes([next(number)]) * 1_048_576)
    looks = looked(proxy, Tampering(another), 16)
    assert len(looks) < 6
    assert getattr(looks[-1].failed, "code", "") == "too-much"
    headers = header("/", b"x: " + b"x" * 8_000)
    monkeypatch.setattr(browsing, "MAX_KEPT", 1_000)
    assert looked(proxy, Tampering(headers))[0].failed


@pytest.mark.parametrize("more", [b"", b"spy()"], ids=["cut short", "with more behind it"])
def test_a_compressed_file_is_its_stream_and_nothing_else(more: bytes) -> None:
    whole = gzip.compress(b"page")
    raw = whole + more if more else whole[:-1]
    assert Served("/", 200, (("Content-Encoding", "gzip"),), whole, 0).content == b"page"
    assert Served("/", 200, (("Content-Encoding", "gzip"),), raw, 0).content != b"page"


@pytest.mark.parametrize(
    "url",
    [
        "ftp://a",
        "http://",
        "http://a/b",
        "http://a:b",
        "x",
        "http://a?b",
        "http://a#b",
        "http://a@b",
        "http://ä",
        "http://a b",
    ],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(UsageError):
        Address.of(url, None)


def test_an_onion_address_is_never_asked_for_without_tor() -> None:
    with pytest.raises(UsageError):
        Address.of("http://abc.onion", None)


def test_the_evidence_of_a_difference_is_kept(proxy: RecordingProxy, tmp_path: Path) -> None:
    change = body("/app/app.js", lambda content: content + b"spy()")
    judgement = judged(proxy, Tampering(change))
    folder = keep(tmp_path, proxy.url, judgement, 0)
    assert folder
    (difference,) = json.loads((folder / "report.json").read_text())["differences"]
    kept = (folder / difference["files"][0]).read_bytes()
    assert gzip.decompress(kept).endswith(b"spy()")


def test_evidence_cannot_fill_a_disk_and_says_what_it_leaves_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A body that many visits were served is written once; a large one that does not fit hides no smaller one."""
    monkeypatch.setattr(evidence, "MAX_BYTES", 3_000)
    book, script = bytes(2_000), bytes(900)
    served = [Served("/v1/book", 200, (("x", str(number)),), book, number) for number in range(20)]
    served += [Served("/v1/book", 200, (), b"2" + book, 20), Served("/app/app.js", 200, (), script, 21)]
    folder = keep(tmp_path, "", Judgement([Difference("header", "", (), tuple(served))]), 0)
    assert folder
    bodies = [path.read_bytes() for path in folder.glob("*.body")]
    assert sorted(bodies, key=len) == [script, book]
    report = json.loads((folder / "report.json").read_text())
    (difference,) = report["differences"]
    assert report["left_out"] == 1
    assert len(difference["responses"]) == 21
    about = [json.loads((folder / name).read_text()) for name in difference["responses"]]
    assert {(each["path"], (folder / each["body"]).read_bytes()) for each in about} == {
        ("/v1/book", book),
        ("/app/app.js", script),
    }
