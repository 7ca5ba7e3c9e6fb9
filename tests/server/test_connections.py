"""When a request is there, however it is cut into pieces; and answers that wait for their client without a thread."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knothole_server.http.file_response import FileReader
from knothole_server.memory_file import MemoryFile
from knothole_server.process.connections import HEAD_SIZE, SEND_BUFFER, Arrival, PatientSocket

LONGEST = 40


def arrival() -> Arrival:
    return Arrival(lambda _: LONGEST)


def post(length: int | None, body: bytes = b"", more: str = "") -> bytes:
    announced = "" if length is None else f"cOntent-lenGth:  {length} \r\n"
    return f"POST /x HTTP/1.1\r\nHost: x\r\n{announced}{more}\r\n".encode() + body


WHOLE = {
    "no body": post(None),
    "empty body": post(0),
    "body": post(3, b"abc"),
    "longest body": post(LONGEST, b"b" * LONGEST),
    "body that looks like a head": post(13, b"\r\n\r\nGET / \r\n\r"),
    "no header fields": b"GET / HTTP/1.1\r\n\r\n",
    "nonsense": b"\x00\xff\r\n\r\n",
}


@pytest.mark.parametrize("request_bytes", WHOLE.values(), ids=WHOLE.keys())
@given(cuts=st.lists(st.integers(1, 20), max_size=40))
def test_a_request_is_there_with_its_last_byte_and_not_before(request_bytes: bytes, cuts: list[int]) -> None:
    coming = arrival()
    at = 0
    for size in cuts:
        piece = request_bytes[at : min(at + size, len(request_bytes) - 1)]
        if not piece:
            break
        assert not coming.add(piece)
        at += len(piece)
    assert coming.add(request_bytes[at:] + b"next")
    announced = request_bytes.startswith(b"GET") or b"lenGth" in request_bytes
    assert (coming.refused, coming.cut, coming.size) == (0, not announced, len(request_bytes))
    assert coming.take() == request_bytes
    assert coming.data == b"next"
    assert not coming.add(b"")


def test_requests_that_come_together_are_taken_one_by_one() -> None:
    coming = arrival()
    assert coming.add(post(3, b"abc") + post(None) + post(1, b"d"))
    assert coming.take() == post(3, b"abc")
    assert coming.add(b"")
    assert coming.take() == post(None)
    assert coming.add(b"")
    assert coming.take() == post(1, b"d")
    assert not coming.add(b"")


def test_a_body_that_is_too_long_is_not_waited_for() -> None:
    coming = arrival()
    assert coming.add(post(LONGEST + 1))
    assert coming.cut
    assert not coming.refused
    assert coming.take() == post(LONGEST + 1)


@pytest.mark.parametrize(
    "request_bytes, status",
    [
        (post(3, more="Transfer-Encoding: chunked\r\n"), 400),
        (post(None, more="transfer-encoding : gzip\r\n"), 400),
        (b"PUT /x HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        (b"G" * HEAD_SIZE, 431),
        (b"GET / HTTP/1.1\r\nX: " + b"y" * HEAD_SIZE + b"\r\n\r\n", 431),
    ],
)
def test_what_has_no_end_is_refused(request_bytes: bytes, status: int) -> None:
    coming = arrival()
    assert coming.add(request_bytes)
    assert coming.refused == status
    assert coming.cut


@given(st.lists(st.binary(max_size=3 * HEAD_SIZE // 2), max_size=4))
def test_no_bytes_are_held_beyond_a_head_and_a_body(pieces: list[bytes]) -> None:
    coming = arrival()
    for piece in pieces:
        while coming.add(piece):
            coming.take()
            piece = b""
        assert len(coming.data) < HEAD_SIZE + LONGEST


@pytest.fixture
def pair() -> Iterator[tuple[PatientSocket, socket.socket]]:
    ours, theirs = socket.socketpair()
    with PatientSocket(ours) as patient, theirs:
        yield patient, theirs


def test_an_answer_that_does_not_fit_is_kept_and_leaves_as_the_client_reads(
    pair: tuple[PatientSocket, socket.socket],
) -> None:
    ours, theirs = pair
    answer = bytes(range(256)) * 20_000
    ours.sendall(answer[:1_000_000])  # neither waits
    ours.sendall(answer[1_000_000:])
    assert not ours.flush()
    theirs.setblocking(False)
    read = bytearray()
    while len(read) < len(answer):
        read += theirs.recv(100_000)
        ours.flush()
    assert read == answer
    assert ours.flush()


def test_a_client_that_has_gone_is_an_error_and_not_a_wait(pair: tuple[PatientSocket, socket.socket]) -> None:
    ours, theirs = pair
    theirs.close()
    with pytest.raises(OSError, match="pipe"):
        ours.sendall(b"answer")
    assert ours.take() == b""


def test_nothing_is_waited_for_when_nothing_has_come(pair: tuple[PatientSocket, socket.socket]) -> None:
    ours, theirs = pair
    assert ours.take() is None
    theirs.sendall(b"x")
    assert ours.take() == b"x"


def test_a_file_leaves_as_fast_as_its_client_reads_and_is_there_until_it_has_left() -> None:
    body = bytes(range(256)) * 8_192  # 2 MiB: more than a socket takes at once
    ours, theirs = socket.socketpair()
    with PatientSocket(ours) as patient, theirs:
        reader = FileReader(MemoryFile(body))
        patient.sendall(b"head")
        patient.sendfile(reader, 0, len(body))
        patient.sendall(b"next")
        reader.close()  # as gunicorn does, long before its client has read
        del reader
        came = bytearray()
        while not patient.flush():
            came += theirs.recv(65_536)
        assert patient.getsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF) == 2 * SEND_BUFFER  # what comes next is copied
        patient.shutdown(socket.SHUT_WR)
        while piece := theirs.recv(65_536):
            came += piece
    assert bytes(came) == b"head" + body + b"next"


def test_a_file_in_memory_is_read_as_it_was_written_and_is_in_no_folder() -> None:
    file = MemoryFile(b"book")
    assert (FileReader(file).read(), FileReader(file).read(), file.body(), len(file)) == (b"book", b"book", b"book", 4)
    assert os.fstat(file.fileno()).st_nlink == 0
    assert len(MemoryFile(b"")) == 0
