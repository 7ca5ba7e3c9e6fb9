"""`knothole reviewer` alone: one passphrase, the commands of the shell, and a lock that closes by itself."""

from __future__ import annotations

import fcntl
import gc
import os
import pty
import select
import signal
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click
import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from knothole_client import idling
from knothole_client.commands import editor, knothole
from knothole_client.commands.reviewer import reviewer, sitting
from knothole_client.commands.reviewer.unlocking import TORN, shared_by_commands
from knothole_client.files.sealed_file import FileKey
from knothole_client.reviewer.vault.vault import Identity, Vault, open_vault
from tests.client.commands.test_help import opening
from tests.client.commands.world import PASSPHRASE, Ran, World
from tests.support.patience import PATIENCE
from tests.support.vault_saves import saves_fail, tear


class Desk:
    """A world in which the first reviewer has sat down at a terminal."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.asked: list[str] = []
        self.typed: list[str] = []
        """Answers to prompts; when they are used up, the person presses Ctrl-D."""
        self.away = 0.0
        self.asleep = 0.0
        world.patch.setattr(idling, "awake_seconds", lambda: self.away)
        world.patch.setattr(idling, "asleep_seconds", lambda: self.asleep)
        world.patch.setattr(click, "prompt", self._prompt)

    def _prompt(self, text: str, **_: object) -> str:
        self.asked.append(text)
        if not self.typed:
            raise click.Abort
        return self.typed.pop(0)

    def sit(self, keys: str, *passphrases: str) -> Ran:
        """Type the passphrase and then keys."""
        self.typed = list(passphrases or (PASSPHRASE,))
        with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
            pipe.send_text(keys)
            self.world.patch.setattr("knothole_client.commands.reviewer.on_a_terminal", lambda: True)
            self.world.patch.setattr("knothole_client.commands.secrets_input.is_terminal", lambda: True)
            ran = self.world.run("reviewer", home="first")
        return ran


@pytest.fixture
def seated(desk: World) -> Desk:
    desk.send("A message.", "both", desk.codename())
    desk.sync("first")
    return Desk(desk)


def only_case(seated: Desk) -> str:
    return str(seated.world.cases("first")[0]["case"])


def test_one_passphrase_is_enough_for_a_sitting_and_what_is_done_in_it_stays(seated: Desk) -> None:
    name = only_case(seated)
    ran = seated.sit(f"cases\rlabel {name} finance\rknothole reviewer mark {name} star\rshow {name[:4]}\rquit\r")
    assert (ran.code, ran.err) == (0, "")
    assert seated.asked == ["Passphrase"]
    assert "A message." in ran.out
    (case,) = seated.world.cases("first")
    assert (case["labels"], case["marks"], case["unread"]) == (["finance"], ["star"], 0)


def test_a_wrong_passphrase_is_asked_for_again_and_ctrl_d_leaves(seated: Desk) -> None:
    ran = seated.sit("quit\r", "another", PASSPHRASE)
    assert (ran.code, seated.asked) == (0, ["Passphrase"] * 2)
    assert "The passphrase is wrong." in ran.err
    assert seated.sit("", "another").code == 0


def test_an_error_ends_a_command_and_not_the_sitting(seated: Desk) -> None:
    ran = seated.sit("show nobody-there\rlabel\rnot-a-command\rshow 'half\rcases\rquit\r")
    assert ran.err.count("error: ") == 4
    assert only_case(seated) in ran.out


def test_what_a_command_did_not_save_is_dropped_before_the_next(seated: Desk) -> None:
    """A person says no to sharing; nothing of it may be kept by a later command that saves."""
    name = only_case(seated)
    seated.world.patch.setattr(click, "confirm", lambda *_, **__: False)
    shared = "SELECT count(*) FROM shares"
    with open_vault(seated.world.root / "first" / "reviewer", PASSPHRASE) as vault:
        before = vault.database.execute(shared).fetchone()
    seated.sit(f"share {name} second --again\rmark {name} star\rquit\r")
    with open_vault(seated.world.root / "first" / "reviewer", PASSPHRASE) as vault:
        assert vault.database.execute(shared).fetchone() == before


def test_what_could_not_be_saved_is_not_saved_by_a_later_command(seated: Desk) -> None:
    name = only_case(seated)
    saves_fail(seated.world.patch, lambda number: number == 0)
    ran = seated.sit(f"label {name} lost\rmark {name} star\rquit\r", PASSPHRASE, PASSPHRASE)
    assert "There is no room left for " in ran.err
    assert "which is as it was before" in ran.out
    (case,) = seated.world.cases("first")
    assert (case["labels"], case["marks"]) == ([], ["star"])


def test_ctrl_c_drops_a_line_and_ctrl_d_ends_the_sitting(seated: Desk) -> None:
    ran = seated.sit(f"mark {only_case(seated)} star\x03\x04")
    assert ran.code == 0
    assert seated.world.cases("first")[0]["marks"] == []


def test_it_locks_on_the_word_and_opens_with_the_passphrase(seated: Desk) -> None:
    ran = seated.sit("lock\rcases\rquit\r", PASSPHRASE, PASSPHRASE)
    assert seated.asked == ["Passphrase"] * 2
    assert ran.out.index("Locked.") < ran.out.index(only_case(seated))


def test_it_locks_when_the_machine_slept_during_a_command(seated: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitting._Sitting, "_do", lambda *_: setattr(seated, "asleep", 1_000.0))
    ran = seated.sit("cases\r")
    assert "Locked." in ran.out
    assert seated.asked == ["Passphrase"] * 2


def test_what_a_long_command_did_is_shown_before_it_locks(seated: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command was no idleness; from its end on, somebody has five minutes to read."""
    done = sitting._Sitting._do

    def work_long(one: sitting._Sitting, line: str) -> None:
        done(one, line)
        seated.away += 1_000.0

    monkeypatch.setattr(sitting._Sitting, "_do", work_long)
    name = only_case(seated)
    ran = seated.sit(f"mark {name} star\rcases\rquit\r")
    assert (ran.code, seated.asked) == (0, ["Passphrase"])
    assert name in ran.out


@pytest.mark.parametrize("left", ["lock\r", "\x04", "quit\r"])
def test_nothing_of_the_vault_is_in_memory_once_it_is_locked(seated: Desk, left: str) -> None:
    """Its keys are not: what the interpreter gives back it does not overwrite, but nothing can reach them any more."""
    remaining: list[object] = []
    prompt = seated._prompt

    def look(text: str, **options: object) -> str:
        if seated.asked:
            remaining.extend(thing for thing in gc.get_objects() if isinstance(thing, Vault | Identity | FileKey))
        return prompt(text, **options)

    seated.world.patch.setattr(click, "prompt", look)
    name = only_case(seated)
    seated.sit(f"show {name}\rlabel {name} x\rshow nobody\r{left}")
    remaining.extend(thing for thing in gc.get_objects() if isinstance(thing, Vault | Identity | FileKey))
    assert remaining == []


def test_a_reply_that_the_lock_interrupted_is_named_after_the_passphrase(seated: Desk) -> None:
    """What was said before the lock is cleared with the screen."""
    name = only_case(seated)

    def idle(title: str, text: str = "") -> str:
        raise editor.LeftError("Dear you", idle=True)

    seated.world.patch.setattr(editor, "write", idle)
    seated.world.patch.setattr("knothole_client.commands.reviewer.reply.on_a_terminal", lambda: True)
    ran = seated.sit(f"reply {name}\rquit\r", PASSPHRASE, PASSPHRASE)
    assert seated.asked == ["Passphrase"] * 2
    assert f"Begun, and not queued: {name}." in ran.out.partition("Locked.")[2]


def test_who_does_not_answer_when_the_passphrase_is_changed_finds_it_locked(
    seated: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idling, "LOOK_SECONDS", 0.01)
    prompt = seated._prompt

    def leave(text: str, **options: object) -> str:
        if len(seated.asked) != 1:
            return prompt(text, **options)
        seated.asked.append(text)
        if not signal.getitimer(signal.ITIMER_REAL)[0]:
            pytest.fail("nothing would ever end this")
        seated.away += 1_000.0
        while True:
            signal.pause()

    monkeypatch.setattr(click, "prompt", leave)
    ran = seated.sit("passphrase\rcases\r", PASSPHRASE)
    assert "Locked." in ran.out
    assert "Nobody answered" in ran.err
    assert seated.asked == ["Passphrase"] * 3


def test_it_locks_while_a_line_is_awaited(seated: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(idling, "LOOK_SECONDS", 0.01)
    looks = iter([False, False, True])
    monkeypatch.setattr(idling.Vigil, "over", property(lambda _: next(looks, True)))
    assert "Locked." in seated.sit("show half-typed").out


def test_a_key_shows_that_somebody_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(idling, "awake_seconds", lambda: now[0])
    vigil = idling.Vigil()
    now[0] = idling.IDLE_SECONDS - 1
    assert not vigil.over
    vigil.touch()
    now[0] += idling.IDLE_SECONDS - 1
    assert not vigil.over
    now[0] += 1
    assert vigil.over


def test_a_key_does_not_hide_that_the_machine_slept(monkeypatch: pytest.MonkeyPatch) -> None:
    slept = [0.0]
    monkeypatch.setattr(idling, "asleep_seconds", lambda: slept[0])
    vigil = idling.Vigil()
    slept[0] = 2.0
    vigil.touch()
    assert vigil.over


def test_no_clock_of_this_machine_says_that_it_sleeps_now() -> None:
    vigil = idling.Vigil()
    assert not vigil.over


def completions(context: click.Context, text: str) -> list[str]:
    found = sitting._Words(context).get_completions(Document(text), CompleteEvent())
    return [completion.text for completion in found]


@contextmanager
def context_of(world: World) -> Iterator[click.Context]:
    top = click.Context(knothole, info_name="knothole", **knothole.context_settings, obj=world.root / "first")
    with top, click.Context(reviewer, parent=top, info_name="reviewer") as context:
        yield context


def test_commands_options_colleagues_and_cases_are_completed_in_a_sitting(seated: Desk) -> None:
    name = only_case(seated)
    with context_of(seated.world) as context, open_vault(context.obj / "reviewer", PASSPHRASE) as vault:
        assert completions(context, f"show {name[0]}") == []
        with shared_by_commands(context, vault):
            assert completions(context, "sh") == ["show", "share"]
            assert completions(context, "lo") == ["lock"]
            assert completions(context, f"show {name[:3]}") == [name]
            assert completions(context, "spam ") == [name]
            assert completions(context, f"assign {name} second") == [
                "second"
            ]  # a case may begin with its first letters
            assert "--acknowledgement" in completions(context, f"reply {name} --ack")
        assert completions(context, "show ") == []


def test_no_command_asks_for_the_passphrase_in_a_sitting(seated: Desk) -> None:
    """Also one that is added later: each must work on the vault that is open."""
    lines = []
    for context in opening():
        arguments = [
            only_case_or(parameter, seated)
            for parameter in context.command.params
            if isinstance(parameter, click.Argument)
        ]
        lines.append(" ".join([str(context.info_name), *arguments]))
    ran = seated.sit("".join(f"{line}\r" for line in lines) + "quit\r")
    assert "open in another window" not in ran.err
    assert {question for question in seated.asked if question.lower().endswith("passphrase")} == {"Passphrase"}


def only_case_or(parameter: click.Argument, seated: Desk) -> str:
    if isinstance(parameter.type, click.Choice):
        return str(parameter.type.choices[0])
    return str(seated.world.root / "empty") if isinstance(parameter.type, click.Path) else "nobody-there"


def test_without_a_terminal_it_is_the_help(desk: World) -> None:
    ran = desk.run("reviewer", home="first")
    assert ran.code == 2
    assert "Rounds:" in ran.out + ran.err


# On a terminal


class Terminal:
    """A real one, with the program at its other end."""

    def __init__(self, home: Any, *arguments: str) -> None:
        self.seen = ""
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, b"\x18\x00\x50\x00\0\0\0\0")  # 24 lines of 80
            script = "from knothole_client.commands import main; main()"
            os.environ["PROMPT_TOOLKIT_NO_CPR"] = "1"  # nobody is here who would say where the cursor is
            os.execv(sys.executable, [sys.executable, "-c", script, "--home", str(home), "reviewer", *arguments])  # noqa: S606

    def type(self, text: str) -> None:
        os.write(self.fd, text.encode())

    def wait_for(self, text: str) -> str:
        """Read until it is seen, and return what came with it."""
        deadline = time.monotonic() + PATIENCE
        output = select.poll()  # select() takes no descriptor above 1,023
        output.register(self.fd, select.POLLIN)
        while text not in self.seen:
            assert time.monotonic() < deadline, self.seen
            if output.poll(100):
                try:
                    self.seen += os.read(self.fd, 65_536).decode()
                except OSError:  # the other end is gone
                    assert text in self.seen, self.seen
        before, _, self.seen = self.seen.partition(text)
        return before

    def end(self) -> int:
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def test_on_a_terminal_it_shows_locks_and_clears(seated: Desk) -> None:
    name = only_case(seated)
    terminal = Terminal(seated.world.root / "first")
    terminal.wait_for("Passphrase: ")
    terminal.type(PASSPHRASE + "\n")
    terminal.wait_for("reviewer>")
    terminal.type(f"show {name[:4]}\t\r")
    terminal.wait_for("A message.")
    terminal.wait_for("reviewer>")
    terminal.type("\x1a")  # Ctrl-Z stops nothing
    terminal.type("lock\r")
    terminal.wait_for(sitting.CLEAR)
    terminal.wait_for("Locked.")
    assert name not in terminal.wait_for("Passphrase: ")
    terminal.type(PASSPHRASE + "\n")
    terminal.wait_for("reviewer>")
    terminal.type("\x1b[A")  # what was typed before is forgotten
    terminal.type("quit\r")
    terminal.wait_for(sitting.CLEAR)
    assert terminal.end() == 0


def test_a_last_change_that_may_be_missing_is_told_until_the_next_save(seated: Desk) -> None:
    name = only_case(seated)
    tear(seated.world.root / "first" / "reviewer")

    def told() -> list[bool]:
        alone = seated.world.run("reviewer", "cases", "--json", *seated.world.known(), home="first")
        return [TORN in alone.err, TORN in seated.sit("cases\rquit\r").err]

    assert told() == [True, True]
    assert TORN in seated.sit(f"mark {name} star\rquit\r").err
    assert told() == [False, False]


@pytest.mark.parametrize("delayed", range(3))
def test_a_machine_that_does_other_things_between_two_clocks_has_not_slept(
    monkeypatch: pytest.MonkeyPatch, delayed: int
) -> None:
    """Whichever of the readings it delays, of those at the beginning."""
    now, read = [100.0], list[int]()

    def clock_gettime(which: int) -> float:
        if len(read) == delayed:
            now[0] += 5
        read.append(which)
        return now[0] + (1_000 if which == time.CLOCK_BOOTTIME else 0)

    monkeypatch.setattr(time, "clock_gettime", clock_gettime)
    vigil = idling.Vigil()
    assert not vigil.over
