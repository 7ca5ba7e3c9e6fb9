"""What addresses the client goes to, and that an onion address never leaks to the local resolver. The one server here is on loopback."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from knothole_client.errors import NetworkError, UsageError
from knothole_client.http import Patience, Server
from tests.support.patience import PATIENCE

CONNECT = socket.socket.connect


@pytest.mark.parametrize(
    "url",
    [
        "",
        "example.onion",
        "ftp://example.org",
        "file:///etc/passwd",
        "http://",
        "http://[::1",
        "http://example.org/path",
        "http://example.org:port",
        "https:/example.org",
    ],
)
def test_what_is_no_address_of_a_server_is_refused(url: str) -> None:
    with pytest.raises(UsageError) as refused:
        Server(url, "127.0.0.1:9050")
    assert refused.value.code == "url"
    assert url == "" or url not in str(refused.value)


@pytest.mark.parametrize("url", ["http://a.onion", "http://A.ONION:81", "https://a.onion", "http://a.onion./"])
def test_an_onion_address_is_never_looked_up_without_tor(url: str) -> None:
    with pytest.raises(UsageError) as refused:
        Server(url)
    assert refused.value.code == "tor"
    Server(url, "127.0.0.1:9050")


@pytest.mark.parametrize("tor", ["[x", "x:y", "127.0.0.1:999999"])
def test_what_is_no_address_of_tor_is_refused(tor: str) -> None:
    with pytest.raises(UsageError) as refused:
        Server("http://a.onion", tor)
    assert refused.value.code == "tor"


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[bytes]]:
    """A server that gives out these bytes, one element an answer, connection after connection."""
    monkeypatch.setattr(socket.socket, "connect", CONNECT)
    queue: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:
        queue.append(str(listener.getsockname()[1]).encode())
        threading.Thread(target=_serve, args=(listener, queue), daemon=True).start()
        yield queue
        listener.shutdown(socket.SHUT_RDWR)


def _serve(listener: socket.socket, queue: list[bytes]) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection, suppress(OSError):
            while len(queue) > 1 and connection.recv(65_536):
                connection.sendall(queue.pop(1))


def ok(body: bytes, *headers: str) -> bytes:
    head = "\r\n".join(["HTTP/1.1 200 OK", f"Content-Length: {len(body)}", *headers, "", ""])
    return head.encode() + body


@pytest.fixture
def server(answers: list[bytes]) -> Server:
    return Server(f"http://127.0.0.1:{answers[0].decode()}")


def test_an_answer_of_the_limit_is_taken_and_a_larger_one_refused(server: Server, answers: list[bytes]) -> None:
    answers += [ok(b"x" * 256), ok(b"x" * 257)]
    assert server.request("GET", "/", 256).body == b"x" * 256
    with pytest.raises(NetworkError) as refused:
        server.request("GET", "/", 256)
    assert refused.value.code == "answer"


def test_what_followed_a_refused_answer_is_not_taken_for_the_next(server: Server, answers: list[bytes]) -> None:
    answers += [ok(b"x" * 100_000), ok(b"second")]
    with pytest.raises(NetworkError):
        server.request("GET", "/", 256)
    assert server.request("GET", "/", 256).body == b"second"


def test_no_redirect_is_followed_and_no_cookie_kept(server: Server, answers: list[bytes]) -> None:
    redirect = b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n"
    answers += [redirect, ok(b"second")]
    assert server.request("GET", "/", 256).status == 302
    assert server.request("GET", "/", 256).body == b"second"


def test_nonsense_and_silence_are_an_unreachable_server(server: Server, answers: list[bytes]) -> None:
    answers += [b"SSH-2.0-OpenSSH\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort"]
    answers.append(b"")
    with pytest.raises(NetworkError) as refused:
        server.request("GET", "/", 256)
    assert refused.value.code == "unreachable-server"


def test_a_request_on_a_line_that_stands_still_ends_as_soon_as_it_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket.socket, "connect", CONNECT)
    stopped, ended = threading.Event(), threading.Event()
    asked: list[socket.socket] = []

    def go_on() -> None:
        if stopped.is_set():
            raise KeyError("stopped")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Server(f"http://127.0.0.1:{listener.getsockname()[1]}", patience=Patience(silence=10 * PATIENCE))
        server.go_on = go_on

        def ask() -> None:
            with pytest.raises(KeyError):
                server.request("GET", "/", 100)
            ended.set()

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        asked.append(listener.accept()[0])
        assert asked[0].recv(1)  # it has begun, and is never answered
        stopped.set()
        assert ended.wait(PATIENCE)
        asked[0].close()
