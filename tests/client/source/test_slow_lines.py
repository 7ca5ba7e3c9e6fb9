"""Files over a line that is slow, or on which nothing moves any more. The one server here is on loopback, and everything is a hundred times
as fast as on the lines that are meant: 4 kB/s there, 400 kB/s here."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from knothole_client.errors import NetworkError
from knothole_client.http import Lanes, LostError, Patience, Server, persist
from knothole_client.protocol.bundle import CHUNK_SIZE, PIECE_SIZE
from knothole_client.protocol.exchange import ANSWER_SIZE
from knothole_client.protocol.tags import DeskId
from knothole_client.source.upload import Stream, Upload, first_reading
from tests.support.slow_line import SlowLine

CONNECT = socket.socket.connect
RATE = 400_000.0
PATIENCE = Patience(connecting=3.0, silence=3.0, least_rate=409_600, slow_after=0.5, slow_rate=4_800_000)


class Chunks(BaseHTTPRequestHandler):
    """A server that takes every chunk."""

    protocol_version = "HTTP/1.1"
    stored: ClassVar[list[str]] = []
    together: ClassVar[list[int]] = []
    under_way = 0
    lock = threading.Lock()

    def do_HEAD(self) -> None:
        self.send_response(200)
        self.send_header("Knothole-Stored", "00" * 512)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_PUT(self) -> None:
        with self.lock:
            type(self).under_way += 1
            self.together.append(self.under_way)
        self.rfile.read(int(self.headers["Content-Length"]))
        with self.lock:
            type(self).under_way -= 1
            self.stored.append(self.path)
        self.send_response(200)
        self.send_header("Content-Length", str(ANSWER_SIZE))
        self.end_headers()
        self.wfile.write(b"knothole\x01".ljust(ANSWER_SIZE, b"\0"))

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowLine]:
    monkeypatch.setattr(socket.socket, "connect", CONNECT)
    Chunks.stored, Chunks.together, Chunks.under_way = [], [], 0
    with ThreadingHTTPServer(("127.0.0.1", 0), Chunks) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with SlowLine(("127.0.0.1", server.server_port), RATE) as slow:
            yield slow
        server.shutdown()


def upload(tmp_path: Path, server: Server, pieces: int) -> Upload:
    (tmp_path / "film").write_bytes(os.urandom(pieces * PIECE_SIZE - 1_000))
    stream = Stream.of([tmp_path / "film"])
    bundle, hashes = first_reading(stream, bytes(32), DeskId(bytes(32)))
    assert bundle.count == pieces
    return Upload(server, DeskId(bytes(32)), stream, bundle, hashes, time.sleep)


def test_files_arrive_over_a_slow_line_each_piece_sent_once_and_one_at_a_time(tmp_path: Path, line: SlowLine) -> None:
    server = Server(line.url, patience=PATIENCE)
    going = upload(tmp_path, server, 4)
    going.run()
    assert len(Chunks.stored) == 4  # none had to be sent twice
    assert Chunks.together == [1, 1, 1, 1]
    assert server.slow


def test_over_a_fast_line_several_pieces_go_side_by_side(tmp_path: Path, line: SlowLine) -> None:
    line.rate = 1e9
    server = Server(line.url, patience=Patience())
    upload(tmp_path, server, 8).run()
    assert len(Chunks.stored) == 8
    assert not server.slow


def test_a_line_that_moves_nothing_is_noticed_and_called_slow(line: SlowLine) -> None:
    line.stopped.set()
    server = Server(line.url, patience=Patience(connecting=0.5, silence=0.5, least_rate=1e9))
    with pytest.raises(LostError) as lost:
        server.request("PUT", "/v1/bundles/0/0", ANSWER_SIZE, bytes(CHUNK_SIZE))
    assert lost.value.code == "slow-line"
    assert "cannot be reached" not in str(lost.value)
    with pytest.raises(LostError) as lost:
        server.request("HEAD", "/v1/bundles/0/0", ANSWER_SIZE)
    assert lost.value.code == "slow-line"
    line.stopped.clear()


@pytest.mark.parametrize("pieces", [12, 5])
def test_a_download_is_waited_for_while_something_comes_and_no_longer(
    pieces: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It takes longer than silence may, or stops halfway."""
    monkeypatch.setattr(socket.socket, "connect", CONNECT)
    over = threading.Event()

    def serve(listener: socket.socket) -> None:
        client, _ = listener.accept()
        with client:
            client.recv(4_096)
            client.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 12000\r\n\r\n")
            for _ in range(pieces):
                client.sendall(bytes(1_000))
                time.sleep(0.1)
            over.wait(PATIENCE.silence * 100)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve, args=(listener,), daemon=True).start()
        server = Server(f"http://127.0.0.1:{listener.getsockname()[1]}", patience=Patience(silence=0.8))
        try:
            if pieces == 12:
                assert len(server.request("GET", "/v1/bundles/0/0", CHUNK_SIZE).body) == 12_000
            else:
                with pytest.raises(LostError) as lost:
                    server.request("GET", "/v1/bundles/0/0", CHUNK_SIZE)
                assert lost.value.code == "slow-line"
        finally:
            over.set()


def test_what_failed_for_long_is_said_as_it_was(tmp_path: Path, line: SlowLine) -> None:
    server = Server(line.url, patience=Patience(connecting=0.2, silence=0.2, least_rate=1e9))
    going = upload(tmp_path, server, 1)
    line.stopped.set()
    with pytest.raises(NetworkError) as refused:
        Upload(server, going.desk, going.stream, going.bundle, going.hashes, lambda _: None).run()
    assert refused.value.code == "slow-line"
    assert refused.value.hint == "What the server has it keeps for a week."
    line.stopped.clear()


def test_what_moves_is_counted_while_it_moves(line: SlowLine) -> None:
    moved: list[tuple[float, int]] = []
    server = Server(line.url, patience=PATIENCE)
    server.moved = lambda count: moved.append((time.monotonic(), count))
    server.request("PUT", "/v1/bundles/0/0", ANSWER_SIZE, bytes(CHUNK_SIZE))
    assert sum(count for _, count in moved) == CHUNK_SIZE + ANSWER_SIZE
    assert moved[-1][0] - moved[0][0] > 0.5 * CHUNK_SIZE / RATE  # not all of it as soon as the system took it


def test_only_what_moves_no_more_is_asked_for_again_at_once() -> None:
    failures = [LostError("slow-line", "slow"), LostError("slow-line", "slow")]

    def attempt() -> str:
        if failures:
            raise failures.pop()
        return "here"

    assert persist(attempt) == "here"
    failures[:] = [LostError("slow-line", "slow")] * 3
    with pytest.raises(LostError):
        persist(attempt)
    failures[:] = [LostError("unreachable-server", "gone")] * 2
    with pytest.raises(LostError):
        persist(attempt)
    assert len(failures) == 1


def leave_by(server: Server, left: list[Lanes], failed: BaseException) -> None:
    with Lanes(server, 3) as lanes:
        left.append(lanes)
        raise failed


def test_whoever_leaves_by_ctrl_c_is_known_to_what_is_still_under_way() -> None:
    left: list[Lanes] = []
    server = Server("http://example.org")
    for failed in (KeyboardInterrupt(), NetworkError("full", "full")):
        with pytest.raises(type(failed)):
            leave_by(server, left, failed)
    assert [lanes.left for lanes in left] == [True, False]
