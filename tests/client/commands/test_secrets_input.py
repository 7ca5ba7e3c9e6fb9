"""Passphrases: made, chosen, refused; questions nobody answers; faults that tell nothing."""

from __future__ import annotations

import io
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
import pytest

from knothole_client import idling
from knothole_client.commands import screen
from knothole_client.commands.secrets_input import new_passphrase_prompt, read_text_once
from knothole_client.errors import CHECK_FAILED, LOCKED, LockedError, UsageError
from knothole_client.protocol.words import WORDS
from tests.client.commands.world import World


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What a person types; functions are asked when it is their turn."""
    given: list[Any] = []

    def prompt(*_: object, **__: object) -> str:
        answer = given.pop(0)
        return str(answer() if callable(answer) else answer)

    monkeypatch.setattr(click, "prompt", prompt)
    return given


def test_six_random_words_are_made_and_must_be_typed_back(
    answers: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    shown: list[str] = []

    def read() -> str:
        shown.append(re.findall(r"^    (.+)$", capsys.readouterr().err, re.MULTILINE)[0])
        return ""

    answers.extend([read, "something else", read, lambda: f"  {shown[0].upper()} "])
    made = new_passphrase_prompt(None, choose=False)()
    assert [made, made] == shown
    assert len(made.split(" ")) == 6
    assert set(made.split(" ")) <= set(WORDS)
    assert answers == []


@pytest.fixture(autouse=True)
def seen(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether standard error is a terminal: at first it is."""
    shown = [True]
    monkeypatch.setattr(screen, "errors_are_seen", lambda: shown[-1])
    return shown


def test_a_passphrase_is_made_only_where_nothing_but_a_screen_shows_it(
    seen: list[bool], answers: list[Any], capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard error may be a file, or a log that others read."""
    seen.append(False)
    with pytest.raises(UsageError) as refused:
        new_passphrase_prompt(None, choose=False)()
    assert (refused.value.code, capsys.readouterr().err) == ("no-terminal", "")
    assert "--choose" in refused.value.hint


@pytest.mark.parametrize("choose", [False, True])
@pytest.mark.parametrize("answered", [0, 1])
def test_nobody_who_makes_a_passphrase_is_waited_for_without_end(
    monkeypatch: pytest.MonkeyPatch, choose: bool, answered: int
) -> None:
    """A vault may be open, and the new passphrase is on the screen."""
    monkeypatch.setattr(idling, "LOOK_SECONDS", 0.01)
    monkeypatch.setattr(idling, "IDLE_SECONDS", 0.01)
    typed = iter([""] * answered)

    def prompt(*_: object, **__: object) -> str:
        for answer in typed:
            return answer
        return wait_for_an_alarm()

    monkeypatch.setattr(click, "prompt", prompt)
    with pytest.raises(UsageError if not (choose and answered) else LockedError) as refused:
        new_passphrase_prompt(None, choose=choose)()
    assert refused.value.code == ("idle" if not (choose and answered) else "passphrase")


def wait_for_an_alarm() -> str:
    """As somebody who types nothing."""
    if not signal.getitimer(signal.ITIMER_REAL)[0]:
        pytest.fail("nothing would ever end this")
    while True:
        signal.pause()


@pytest.mark.parametrize("weak", ["", " ", "\u200b", "xkqzwv"])
def test_what_zxcvbn_has_no_word_for_has_a_hint(answers: list[Any], weak: str) -> None:
    answers.append(weak)
    with pytest.raises(LockedError) as refused:
        new_passphrase_prompt(None, choose=True)()
    assert "None" not in refused.value.hint
    assert refused.value.hint


def test_two_passphrases_that_are_made_differ(answers: list[Any], monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    monkeypatch.setattr(screen.ERR, "print", lambda text, **_: made.append(text.strip()))
    for _ in range(2):
        answers.extend(["", lambda: made[-1]])
        new_passphrase_prompt(None, choose=False)()
    assert (
        len({passphrase for passphrase in made if passphrase.count(" ") == 5 and set(passphrase.split()) <= set(WORDS)})
        == 2
    )


@pytest.mark.parametrize(
    "weak", ["", "a", "password password", "12345678901234567890", "a" * 4000, "qwertyuiopasdfgh", "2026-11-23 2026"]
)
@pytest.mark.parametrize("from_file", [False, True])
def test_what_is_easy_to_guess_is_refused_and_not_repeated(
    answers: list[Any], tmp_path: Path, weak: str, from_file: bool
) -> None:
    file = tmp_path / "passphrase"
    file.write_text(weak)
    answers.append(weak)
    with pytest.raises(LockedError) as refused:
        new_passphrase_prompt(file if from_file else None, choose=True)()
    assert len(weak) < 2 or weak not in f"{refused.value} {refused.value.hint}"
    assert refused.value.hint


def test_a_good_passphrase_of_one_s_own_is_taken(answers: list[Any]) -> None:
    answers.append("seven yellow otters juggling tax returns")
    assert new_passphrase_prompt(None, choose=True)() == "seven yellow otters juggling tax returns"


def test_a_question_nobody_answers_locks_the_vault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idling, "IDLE_SECONDS", 0.01)
    silent, never_written = os.pipe()
    with os.fdopen(silent) as stdin, os.fdopen(never_written, "w"):
        monkeypatch.setattr(sys, "stdin", stdin)
        with pytest.raises(UsageError) as refused:
            screen.agree("Sure?", yes=False, otherwise="Nothing was done.")
    assert refused.value.code == "idle"


class Terminal(io.FileIO):
    """A pipe that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_text_that_nobody_goes_on_typing_locks_the_vault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idling, "IDLE_SECONDS", 0.01)
    typed, keyboard = os.pipe()
    with Terminal(typed) as stream, os.fdopen(keyboard, "wb", buffering=0) as keys:
        keys.write(b"Half a note\n")
        with pytest.raises(UsageError) as refused:
            read_text_once(stream, lambda: None)
    assert refused.value.code == "idle"


def test_a_text_that_is_typed_is_read_to_its_end() -> None:
    typed, keyboard = os.pipe()
    os.write(keyboard, "Two lines,\nof a nöte".encode())
    os.close(keyboard)
    with Terminal(typed) as stream:
        assert read_text_once(stream, lambda: None) == "Two lines,\nof a nöte"


def test_a_question_cannot_be_put_aside_with_the_vault_open() -> None:
    before = signal.getsignal(signal.SIGTSTP)
    with screen.answered_in_time():
        assert signal.getsignal(signal.SIGTSTP) == signal.SIG_IGN
    assert signal.getsignal(signal.SIGTSTP) == before


def test_a_fault_says_where_and_nothing_of_what_was_at_hand(desk: World) -> None:
    def fail(*_: object, **__: object) -> Iterator[None]:
        planted = "planted-plaintext"
        raise ValueError(planted)

    desk.patch.setattr("knothole_client.commands.reviewer.cases.outline", fail)
    ran = desk.run("reviewer", "cases", "--passphrase-file", desk.passphrase, home="first")
    assert ran.code == CHECK_FAILED
    assert re.search(r"ValueError at cases\.py:\d+", ran.err)
    assert "planted" not in ran.out + ran.err


def test_a_crash_leaves_no_memory_on_disk_or_with_a_crash_reporter(tmp_path: Path) -> None:
    script = """
import ctypes, os
from knothole_client.commands import main
main()
print("dumpable", ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), flush=True)  # PR_GET_DUMPABLE
os.abort()
"""
    command = [sys.executable, "-c", script, "--version"]
    no_limit = 'ulimit -S -c unlimited 2>/dev/null; exec "$@"'
    ran = subprocess.run(["/bin/sh", "-c", no_limit, "sh", *command], cwd=tmp_path, capture_output=True, check=False)
    assert (ran.returncode, ran.stdout.splitlines()[-1]) == (-signal.SIGABRT, b"dumpable 0")
    assert list(tmp_path.iterdir()) == []


def test_no_secret_is_in_the_arguments_or_the_environment_of_a_running_command(desk: World) -> None:
    """A command that waits for an answer with the vault open, looked at from outside."""
    desk.send("A message.", "both", desk.codename())
    desk.sync("first")
    (case,) = desk.cases("first")
    command = [
        sys.executable,
        "-c",
        "from knothole_client.commands import main; main()",
        "--home",
        str(desk.root / "first"),
    ]
    command += ["reviewer", "forget", case["case"], "--passphrase-file", str(desk.passphrase)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stderr
        asked = process.stderr.read(10)
        seen = Path(f"/proc/{process.pid}/cmdline").read_bytes()
        with suppress(PermissionError):  # only root may look
            seen += Path(f"/proc/{process.pid}/environ").read_bytes()
        process.kill()
    assert asked
    assert desk.passphrase.read_bytes().strip() not in seen
    assert json.dumps(desk.cases("first"))


def test_a_wrong_passphrase_is_no_fault(desk: World) -> None:
    wrong = desk.file("wrong", "another passphrase of the tests\n")
    assert desk.run("reviewer", "cases", "--passphrase-file", wrong, home="first").code == LOCKED
