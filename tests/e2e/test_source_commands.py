"""``knothole source`` as a person runs it, through a real server; and a file sealed without a network, handed over by a browser's form."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import urllib3

from tests.support.patience import PATIENCE
from tests.support.system import System, random_word

MAIN = """
import time
from types import SimpleNamespace
from knothole_client.commands import main
from knothole_client.source import whole_visit
from tests.support.patience import PATIENCE
whole_visit.time = SimpleNamespace(sleep=lambda seconds: time.sleep(seconds / 20), monotonic=lambda: time.monotonic() * 20)
main()
"""
"""On a clock that runs twenty times as fast."""
MAX_FORM_ANSWER = 20_000  # bytes


def run(*commands: Sequence[object]) -> list[str]:
    """``knothole source …`` in processes of their own, at the same time; what each says."""
    running = [
        subprocess.Popen([sys.executable, "-c", MAIN, "source", *map(str, command)], stdout=subprocess.PIPE, text=True)
        for command in commands
    ]
    said = [process.communicate(timeout=PATIENCE)[0] for process in running]
    assert [program.returncode for program in running] == [0] * len(running)
    return said


def hand_over(system: System, content: bytes) -> tuple[int, str]:
    """As a browser posts the page's plain form."""
    fields = {"file": ("letter.bin", content, "application/octet-stream")}
    answer = urllib3.request("POST", f"{system.public}/v1/envelope-file", fields=fields)
    return answer.status, answer.data[:MAX_FORM_ANSWER].decode()


def test_a_file_sealed_without_a_network_and_all_commands_through_a_real_server(system: System, tmp_path: Path) -> None:
    server, codename = ("--server", system.public), ("--codename-file", tmp_path / "codename")
    document, sealed, text = tmp_path / "document", tmp_path / "sealed", tmp_path / "text"
    _, shown, fetched = run(
        ("new", *server, *codename), ("channels", *server, "--json"), ("desk", *server, "--out", document)
    )
    assert [load["id"] for load in json.loads(shown)] == ["both", "second"]
    fingerprint = fetched.split("Fingerprint: ")[1].split()[0]

    def seal(words: str, out: Path) -> None:
        text.write_text(words)
        written = ("--text-file", text, "--out", out, "--yes", *codename)
        run(("seal", "--desk", document, "--fingerprint", fingerprint, "--channel", "both", *written))

    long, short, typed = (f"{random_word()} " * size for size in (1_500, 1, 1))
    seal(long, sealed)
    assert sealed.stat().st_size > 32_768
    status, page = hand_over(system, sealed.read_bytes())
    assert (status, "Stored for the desk" in page) == (200, True)
    assert ">Not stored." in hand_over(system, sealed.read_bytes()[:-1])[1]
    seal(short, tmp_path / "again")
    text.write_text(typed)
    run(
        ("send", *server, "--channel", "both", "--text-file", text, "--yes", *codename),
        ("send-file", *server, tmp_path / "again"),
    )
    (case,) = system.first.read()
    assert sorted(message.text for message in case.messages) == sorted([long, short, typed])
    system.first.answer(case.name, "An answer.")

    found, _ = run(
        ("check", *server, "--json", *codename),
        ("withdraw", *server, "--channel", "both", "--yes", *codename),
    )
    assert [answer["text"] for answer in json.loads(found)["answers"]] == ["An answer."]
    for reviewer in (system.first, system.second):
        (case,) = reviewer.read()
        assert (len(case.messages), case.withdrawn_on is not None) == (0, True)
