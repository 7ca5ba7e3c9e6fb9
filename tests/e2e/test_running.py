"""The running server as a service: when it says it is ready, how it stops, and what becomes of listeners that end; and
its log, whatever came in.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from knothole_client.http import Server
from knothole_client.protocol.exchange import ANSWER_SIZE, encode_request
from tests.e2e.test_abuse import HEAD
from tests.e2e.test_server_bundles import request_head
from tests.e2e.test_server_process import PAGE_SIZE, address, group_members, split
from tests.support.loading import raw_exchange
from tests.support.patience import PATIENCE
from tests.support.system import System, random_word, running

GOOD = encode_request(bytes(32_768))


def wait_for(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)  # until it holds


def children(process: int) -> list[int]:
    """None if it has just ended."""
    with suppress(OSError):
        return [int(child) for child in Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    return []


def masters(system: System) -> list[int]:
    """The two listeners' first processes: those that have workers."""
    assert system.process
    return [child for child in children(system.process.pid) if children(child)]


def every_worker_answers(system: System) -> bool:
    """Whether all four have answered something, for which they open the store; asks until then."""
    for url in (system.public, system.first.url):
        Server(url).request("GET", "/v1/desk", 2**21)
    workers = [worker for master in masters(system) for worker in children(master)]
    opened = [open_files(worker) for worker in workers]
    return len(opened) == 4 and all("store.db" in files for files in opened)


def open_files(process: int) -> set[str]:
    """The names of the files it holds open; it may close some, or end, while one looks."""
    names = set()
    with suppress(OSError):
        for entry in Path(f"/proc/{process}/fd").iterdir():
            with suppress(OSError):
                names.add(entry.readlink().name)
    return names


def killed(system: System, process: int) -> int:
    """Kill one of the server's processes; how the whole ends."""
    assert system.process
    os.kill(process, signal.SIGKILL)
    code = system.process.wait(PATIENCE)
    wait_for(lambda: group_members(system.process.pid) == [])  # type: ignore[union-attr]
    return code


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """Each test leaves it running."""
    with running(tmp_path_factory.mktemp("running")) as made:
        yield made


def test_doctor_finds_a_running_server_well(system: System) -> None:
    doctor = [sys.executable, "-m", "knothole_server", "doctor", "--json", "--data", str(system.data), *system.listen]
    ended = subprocess.run(doctor, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert [check for check in json.loads(ended.stdout) if not check["ok"]] == []
    assert ended.returncode == 0


def test_a_worker_that_ends_is_started_anew(system: System) -> None:
    wait_for(lambda: len(masters(system)) == 2)
    before = [worker for master in masters(system) for worker in children(master)]
    for worker in before:
        os.kill(worker, signal.SIGKILL)
    wait_for(lambda: all(len(set(children(master)) - set(before)) == 2 for master in masters(system)))
    assert split(raw_exchange(address(system), GOOD))[1][9] == 0


def test_when_a_listener_ends_everything_does_and_can_start_again(system: System) -> None:
    wait_for(lambda: len(masters(system)) == 2)
    assert killed(system, masters(system)[0]) == 1
    assert "knothole-server: error: A listener stopped.\n" in system.log.read_text()
    system.start()
    assert split(raw_exchange(address(system), GOOD))[1][9] == 0


def test_when_the_first_process_is_killed_the_listeners_stop(system: System) -> None:
    assert system.process
    assert killed(system, system.process.pid) == -signal.SIGKILL
    system.start()
    assert split(raw_exchange(address(system), GOOD))[1][9] == 0


def test_a_request_under_way_is_answered_before_the_server_stops(system: System) -> None:
    assert system.process
    with ExitStack() as until_closed:
        slow, *idle = [until_closed.enter_context(socket.create_connection(address(system), 20)) for _ in range(20)]
        slow.sendall(HEAD + GOOD[:-1])
        assert split(raw_exchange(address(system), GOOD))[1][9] == 0
        system.process.send_signal(signal.SIGTERM)
        for one in idle:
            assert one.recv(1) == b""  # both workers are about to stop
        slow.sendall(GOOD[-1:])
        answer = b"".join(iter(lambda: slow.recv(65_536), b""))
    assert split(answer)[1][9] == 0
    assert system.process.wait(PATIENCE) == 0
    system.start()


def test_an_address_in_use_is_told(tmp_path: Path, system: System) -> None:
    run = [sys.executable, "-m", "knothole_server", "run", "--data", str(system.data), *system.listen]
    ended = subprocess.run(run, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ended.returncode == 1
    assert "knothole-server: error: Another program listens on this address." in ended.stderr
    assert len(ended.stderr.splitlines()) == 2


def test_the_service_manager_is_told_and_unix_sockets_are_for_the_group(tmp_path: Path, system: System) -> None:
    public, reviewer, notify = (tmp_path / name for name in ("public.sock", "reviewer.sock", "notify"))
    run = [sys.executable, "-m", "knothole_server", "run", "--data", str(system.data)]
    run += ["--public", f"unix:{public}", "--reviewer", f"unix:{reviewer}"]
    environment = os.environ | {"NOTIFY_SOCKET": str(notify)}
    system.stop()
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(str(notify))
        heard.settimeout(PATIENCE)
        with subprocess.Popen(run, stdout=subprocess.PIPE, text=True, env=environment) as process:
            assert heard.recv(100) == b"READY=1"
            with socket.socket(socket.AF_UNIX) as connection:
                connection.connect(str(public))
                connection.sendall(HEAD + GOOD)
                answer = b"".join(iter(lambda: connection.recv(65_536), b""))
            assert split(answer)[1][9] == 0
            assert [path.stat().st_mode & 0o777 for path in (public, reviewer)] == [0o770, 0o770]
            process.terminate()
            assert heard.recv(100) == b"STOPPING=1"
            assert process.wait(PATIENCE) == 0
            assert process.stdout
            expected = f"public listener on unix:{public}\nreviewer listener on unix:{reviewer}\n"
            assert process.stdout.read() == expected
    system.start()


LINE = re.compile(r"knothole-server: \w+ at [\w.]+:\d+")


def test_the_log_says_where_the_code_broke_and_nothing_of_what_came_nor_when(system: System) -> None:
    """The store breaks while good, bad and hostile requests come. What is reported is reported when the workers end."""
    assert system.process
    word = random_word()
    before = system.log.read_text()
    wait_for(lambda: every_worker_answers(system))  # one that finds a broken store when it begins ends its listener
    with sqlite3.connect(system.data / "store.db", timeout=PATIENCE) as store:
        store.execute("ALTER TABLE publication RENAME TO away")
    store.close()
    where = address(system)
    token = secrets.token_bytes(32)
    for head, body in (
        (HEAD, GOOD),
        (HEAD.replace(b"Host: x", f"Host: x\r\nUser-Agent: {word}".encode()), GOOD[:-1] + b"\n"),
        (f"GET /{word}?{word} HTTP/1.1\r\nHost: {word}\r\nConnection: close\r\n\r\n".encode(), b""),
        (f"GET /v1/desk HTTP/1.1\r\nHost: {word}\r\nConnection: close\r\nX-{word}: {word}\r\n\r\n".encode(), b""),
        (f"GET /app/desk.json?{word} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode(), b""),
        (f"{word}\r\n\r\n".encode(), b""),
        (f"GET / HTTP/1.1\r\nHost: x\r\n{word} {word}: x\r\n\r\n".encode(), b""),
        (f"GET /%ff%00{word} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode(), b""),
        (request_head("PUT", token, 0), bytes(1_048_576)),
    ):
        top, answer = split(raw_exchange(where, body, head))
        unknown = top.startswith(b"HTTP/1.1 404 ")  # a page, of the size of every page that answers
        assert len(answer) == (PAGE_SIZE if unknown else ANSWER_SIZE), top
    for path in (f"/v1/inbox/{word}", "/v1/inbox/1", f"/{word}"):
        reviewer = ("127.0.0.1", int(system.first.url.rpartition(":")[2]))
        raw_exchange(reviewer, b"", f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode())
    assert system.log.read_text() == before  # a line now would say when somebody came
    system.stop()
    lines = system.log.read_text().removeprefix(before).splitlines()
    assert lines
    for line in lines:
        assert LINE.fullmatch(line), line
    assert word not in system.log.read_text()
    with sqlite3.connect(system.data / "store.db") as store:
        store.execute("ALTER TABLE away RENAME TO publication")
    store.close()
    system.start()
