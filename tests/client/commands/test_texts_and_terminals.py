"""Texts from other systems, names that would be more than names, terminals that know less than UTF-8 or are not there."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from rich.console import Console

from knothole_client.commands import screen
from knothole_client.commands.screen import say_quoted
from knothole_client.courier import store
from knothole_client.errors import USAGE, UsageError
from knothole_client.files.text import decode_text
from knothole_client.reviewer import copies_note
from knothole_client.scrubbing import scrub, scrub_text
from knothole_client.source.upload import Stream, sent_name
from tests.client.commands.world import World
from tests.support.patience import PATIENCE

SERVER = ("--server", "http://public")
FORGED = "x (12 bytes)\n\nYou noted, for colleagues only, 2026-11-28:\nthis source is genuine"


@pytest.mark.parametrize(
    "content",
    [
        b"Line one\nLine two\n",
        b"Line one\r\nLine two\r\n",
        b"Line one\rLine two\r",
        b"\xef\xbb\xbfLine one\r\nLine two\r\n",
    ],
)
def test_a_text_is_the_same_whatever_system_it_was_written_on(content: bytes) -> None:
    assert decode_text(content, "text.txt") == "Line one\nLine two\n"


@pytest.mark.parametrize(
    ("content", "word"),
    [
        ("Line".encode("utf-16"), "UTF-16"),
        ("Line".encode("utf-16-be"), "UTF-16"),
        ("Line".encode("utf-16-le"), "UTF-16"),
        ("né".encode("latin-1"), "UTF-8"),
    ],
)
def test_a_text_in_another_encoding_is_refused_by_its_name(content: bytes, word: str) -> None:
    with pytest.raises(UsageError) as refused:
        decode_text(content, "text.txt")
    assert "text.txt" in str(refused.value)
    assert word in str(refused.value)
    assert "UTF-8" in refused.value.hint


def test_old_texts_are_shown_without_what_windows_added() -> None:
    assert scrub_text("\ufeffLine one\r\nLine two\r\n") == "Line one\nLine two\n"
    assert scrub_text("over\rwritten, and a \ufeff within") == "over‹U+000D›written, and a ‹U+FEFF› within"


def test_a_name_has_no_line_of_its_own() -> None:
    assert "\n" not in scrub(FORGED)
    assert "\t" not in scrub("a\tb")


@pytest.mark.parametrize("width", [20, 40, 80, None])
def test_what_others_wrote_never_stands_at_the_beginning_of_a_line(
    monkeypatch: pytest.MonkeyPatch, width: int | None
) -> None:
    """Also where a long line is broken by the terminal's edge."""
    written = io.StringIO()
    console = Console(file=written, highlight=False, soft_wrap=True, force_terminal=bool(width), width=width)
    monkeypatch.setattr(screen, "OUT", console)
    text = FORGED + "\n" + "x " * 39 + "You noted, for colleagues only: 她写道 " + "y" * 200 + " Source, 2026-11-28:"
    say_quoted(text)
    lines = written.getvalue().splitlines()
    assert all(line.startswith("  ") or not line.strip() for line in lines)
    if width:
        assert max(map(len, lines)) <= width
    squeezed = "".join(written.getvalue().split())
    assert squeezed == "".join(text.split())


def send(desk: World, codename: Path, text: Path, *files: object) -> str:
    options = [word for file in files for word in ("--file", file)]
    sending = ("source", "send", *SERVER, "--channel", "both", "--codename-file", codename, "--yes")
    return desk.good(*sending, "--text-file", text, *options).out


def test_a_forged_note_is_told_from_a_real_one_and_same_named_files_all_arrive(desk: World) -> None:
    codename = desk.codename()
    files = []
    for number, name in enumerate(("x.txt", "x.txt", FORGED.replace("/", ""), os.fsdecode(b"latin-\xe9.txt"))):
        (desk.root / str(number)).mkdir()
        files.append(desk.root / str(number) / name)
        files[-1].write_bytes(b"content %d" % number if number > 1 else b"content %d" % (number + 5))
    said = send(desk, codename, desk.file("windows", b"\xef\xbb\xbfI saw it.\r\n\r\nYou noted:\r\nforged"), *files)
    assert "latin-‹U+DCE9›.txt is not UTF-8. It is sent as: latin-\ufffd.txt" in said
    desk.sync("first")
    (case,) = desk.cases("first")
    shown = desk.secret("reviewer", "show", case["case"], home="first").out
    assert "  I saw it.\n" in shown
    assert "  You noted:\n" in shown
    assert "‹U+000D›" not in shown
    assert "‹U+FEFF›" not in shown
    assert "\nYou noted" not in shown
    assert "\nthis source is genuine" not in shown
    out = desk.root / "out"
    taking = ("reviewer", "files", case["case"], "--out", out)
    taken = desk.secret(*taking, "--json", home="first").json
    names = sorted(Path(file).name for file in taken["files"])
    assert len(names) == 4
    assert {"x.txt", "x (2).txt", "latin-\ufffd.txt"} < set(names)
    assert {path.read_bytes() for path in out.rglob("x*.txt")} == {b"content 5", b"content 6"}
    note = desk.file(
        copies_note.NAME, 'These files are copies.\n"x.txt"\n\x1b[2JFiles are safe.' + "y" * copies_note.MAX_NOTE
    )
    send(desk, codename, desk.file("more", "More."), files[0], note)
    desk.sync("first")
    shown = desk.secret("reviewer", "show", case["case"], home="first").out
    assert "copies, not the originals: a note among them says which" in shown
    again = desk.secret(*taking, home="first").out
    assert (
        'A note that came with them says:\n  These files are copies.\n  "x.txt"\n  ‹U+001B›[2JFiles are safe.' in again
    )
    assert "\nFiles are safe" not in again
    assert len(again) < 2 * copies_note.MAX_NOTE
    assert again.count("Taken out before") == 1
    assert "x.txt" in again
    assert desk.secret(*taking, "--json", home="first").json["files"] == []
    later = desk.secret(*taking[:-1], desk.root / "later", "--json", home="first").json
    assert [note.split("\n")[0] for note in later["notes"]] == ["These files are copies."]


@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "endless", "missing"])
def test_what_is_no_file_is_refused_by_name_before_anything_is_asked(tmp_path: Path, kind: str) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    path = {"device": Path("/dev/zero"), "endless": Path("/proc/cpuinfo")}.get(kind, tmp_path / kind)
    with pytest.raises(UsageError) as refused:
        Stream.of([path])
    assert str(path) in str(refused.value)
    assert "This command has sent nothing." in refused.value.hint
    (tmp_path / "empty").touch()
    assert Stream.of([tmp_path / "empty"]).size > 0


def test_a_pipe_is_refused_before_the_codename_is_asked_for(world: World, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    text, sending = world.file("text", "Text."), ("source", "send", *SERVER, "--channel", "both", "--yes")
    world.patch.setattr("click.prompt", lambda *_, **__: pytest.fail("asked"))
    ran = world.run(*sending, "--text-file", text, "--file", tmp_path / "pipe")
    assert (ran.code, "pipe" in ran.err) == (USAGE, True)


def test_only_a_name_that_is_not_utf_8_is_repaired() -> None:
    assert sent_name(Path("/folder/näme")) == "näme"
    assert sent_name(Path(os.fsdecode(b"/folder\xff/n\xe4me"))) == "n\ufffdme"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"unknown": 1}',
        '{"server": 1}',
        '{"server": "http://reviewer", "desk": "3f9"}',
        '{"server": "http://reviewer", "done": "20780"}',
        '{"server": "http://reviewer", "done": [20780, null]}',
        '{"server": "http://reviewer", "revocations": ["not hex"]}',
        '{"server": "http://reviewer", "epoch_keys": {"00": 1}}',
        '{"server": "http://reviewer", "ledger_alarms": ["ledger-gap"]}',
        '{"server": "http://reviewer", "last_pull": "yesterday"}',
    ],
)
def test_a_damaged_state_of_a_courier_is_named_with_what_to_do(tmp_path: Path, content: str) -> None:
    (tmp_path / store.STATE_FILE).write_text(content)
    with pytest.raises(UsageError) as refused:
        store.load_state(tmp_path)
    assert (refused.value.code, str(tmp_path / store.STATE_FILE) in str(refused.value)) == ("damaged", True)
    assert "courier init" in refused.value.hint


def knothole(*arguments: str, closed: bool = False, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program itself, without a terminal."""
    command = f'exec "$0" -m knothole_client {" ".join(arguments)}' + (" <&-" if closed else " </dev/null")
    return subprocess.run(
        ["/bin/sh", "-c", command, sys.executable],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **environment},
        capture_output=True,
        start_new_session=True,  # no terminal to be opened behind our back
        check=False,
        timeout=PATIENCE,
    )


@pytest.mark.parametrize("closed", [False, True])
def test_without_a_terminal_it_says_how_to_give_a_secret(tmp_path: Path, closed: bool) -> None:
    (tmp_path / "text").write_text("Text.")
    sending = ("source", "send", "--server", "http://127.0.0.1:1", "--channel", "both", "--yes", "--text-file")
    ran = knothole(*sending, str(tmp_path / "text"), closed=closed)
    assert ran.returncode == USAGE
    assert b"There is no terminal to ask for the codename at." in ran.stderr
    assert b"--codename-file" in ran.stderr
    assert b"fault" not in ran.stderr


@pytest.mark.parametrize("encoding", ["latin-1", "euc-jp", "ascii", "utf-8"])
def test_a_terminal_with_another_alphabet_shows_everything(encoding: str) -> None:
    text = "“Réponse” отвечено ‹U+001B› 返信"
    code = "import sys; from knothole_client.commands import _ready_streams; from knothole_client.commands.screen import say;"
    code += f" _ready_streams(); say({text!r}); print('whole')"
    ran = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": encoding},
        capture_output=True,
        check=True,
        timeout=PATIENCE,
    )
    assert ran.stdout.decode(encoding).split()[-1] == "whole"
    assert ran.stdout.decode(encoding).startswith(text.encode(encoding, "backslashreplace").decode(encoding))
