"""Looking at a stranger's file: what it is called against what it is; and a real sandbox, from which nothing can be reached and of which nothing is left."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from knothole_client import sandbox
from knothole_client.errors import ClientError
from knothole_client.reviewer.viewing import pages
from knothole_client.reviewer.viewing.kinds import kind_of
from knothole_client.reviewer.viewing.pages import Painter, Picture
from tests.support.patience import PATIENCE
from tests.support.small_files import pdf_of, png_of

MUCH = 100_000
walled = pytest.mark.skipif(not sandbox.works(), reason="this system allows no sandbox: install bubblewrap")


def go_on() -> None:
    """Nobody stops it."""


@pytest.mark.parametrize(
    ("name", "content", "named", "found", "cautions"),
    [
        ("a.pdf", pdf_of("x"), "pdf", "pdf", ()),
        ("a.pdf", b"%PDF-1.7 /JavaScript /EmbeddedFile", "pdf", "pdf", ("acts", "attached")),
        ("report.pdf", b"MZ" + bytes(80), "pdf", "program", ("disguised", "runs")),
        ("report.pdf.exe", b"MZ" + bytes(80), "program", "program", ("runs",)),
        ("a.jpg", b"<!DOCTYPE html><script>", "jpeg", "web", ("disguised", "calls")),
        ("a.docm", b"PK\3\4 [Content_Types].xml word/vbaProject.bin", "office", "office", ("macros",)),
        ("a.odt", b"PK\3\4" + bytes(26) + b"mimetypeapplication", "open-document", "open-document", ()),
        ("a.zip", b"PK\3\4" + bytes(26) + b"letter.txt", "archive", "archive", ("packed",)),
        ("a.svg", b"<svg xmlns='x'>", "web", "web", ("calls",)),
        ("Start.desktop", b"[Desktop Entry]\nExec=sh", "link", "link", ("runs",)),
        ("notes.txt", "Die Prüfberichte".encode() * 10_000, "text", "text", ()),
        ("notes.txt", b"BMW and MZ wrote to us", "text", "text", ()),
        ("notes", b"\xff\xfe\0", "", "unknown", ()),
        ("song.mp3", b"\xff\xfb\x90\0", "media", "unknown", ()),
        ("a.png", b"\0\1\2", "png", "unknown", ("disguised",)),
    ],
)
def test_a_kind_is_told_by_name_and_by_bytes(
    name: str, content: bytes, named: str, found: str, cautions: tuple[str, ...]
) -> None:
    kind = kind_of(name, content)
    assert (kind.named, kind.found, kind.cautions) == (named, found, cautions)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"P6\n2 2\n255\n" + bytes(11),
        b"P6\n2 2\n255\n" + bytes(13),
        b"P6\n0 0\n255\n",
        b"P6\n9999 1\n255\n" + bytes(29_997),
    ],
)
def test_pixels_that_are_not_what_they_say_are_refused(answer: bytes) -> None:
    with pytest.raises(ClientError) as refused:
        pages.read_picture(answer)
    assert refused.value.code == "not-shown"


def test_pixels() -> None:
    assert pages.read_picture(b"P6\n2 1\n255\nABCDEF") == Picture(2, 1, b"ABCDEF")


@walled
def test_from_the_sandbox_nothing_can_be_reached_and_nothing_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "vault").write_text("secret")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("KNOTHOLE_SECRET", "in the environment")
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        script = f"""
            cat {tmp_path}/home/vault && echo READ; cat /etc/passwd && echo READ; ls -d /home /root /run /var && echo READ
            echo x >/file && echo WRITTEN; echo x >/x && echo WRITTEN; echo x >/usr/x && echo WRITTEN
            echo x >{tmp_path}/x && echo WRITTEN; echo x >/dev/shm/../x && echo WRITTEN
            exec 3<>/dev/tcp/127.0.0.1/{port} && echo CONNECTED
            unshare --user --map-root-user true && echo NESTED
            echo mine >/tmp/mine && cat /tmp/mine /file; env; echo devices; tail -n +3 /proc/net/dev | cut -d: -f1
            echo processes; ls -d /proc/[0-9]* | wc -l
        """
        answer = sandbox.run(["bash", "-c", script], b"the file\n", MUCH, go_on).decode()
    for reached in ("secret", "READ", "WRITTEN", "CONNECTED", "NESTED", "in the environment"):
        assert reached not in answer
    assert "mine\nthe file\n" in answer
    assert answer.partition("devices\n")[2].partition("processes\n")[0].split() == ["lo"]
    assert int(answer.partition("processes\n")[2]) < 10
    assert not (tmp_path / "x").exists()
    assert not Path("/tmp/mine").exists()  # noqa: S108 - it was the sandbox's own


def stop_at_once() -> Callable[[], None]:
    def stop() -> None:
        raise KeyError("stopped")

    return stop


@walled
def test_a_program_that_is_stopped_at_any_moment_of_its_start_leaves_nothing_running(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Bubblewrap that was killed while it built the walls left its inner half behind in one of fifteen of these."""
    monkeypatch.setattr(sandbox, "LOOK_AT_STOP", 0.0005)
    long = f"3601.{os.getpid()}"
    for wait in range(40):
        with pytest.raises(KeyError, match="stopped"):
            sandbox.run(["sleep", long], b"", MUCH, stop_at(time.monotonic() + wait / 1_000), seconds=2.0 * PATIENCE)
    deadline = time.monotonic() + PATIENCE
    while is_running(long):
        assert time.monotonic() < deadline, "a program outlived its window"
        time.sleep(0.01)


def stop_at(moment: float) -> Callable[[], None]:
    def stop() -> None:
        if time.monotonic() >= moment:
            raise KeyError("stopped")

    return stop


@walled
def test_a_program_is_ended_with_whoever_started_it_and_when_it_takes_or_writes_too_much() -> None:
    long = f"3600.{os.getpid()}"  # nobody else sleeps exactly as long
    with pytest.raises(KeyError, match="stopped"):
        sandbox.run(["sleep", long], b"", MUCH, stop_at_once())
    for program, seconds in ((["yes"], PATIENCE), (["sleep", long], 0.5)):
        with pytest.raises(ClientError) as refused:
            sandbox.run(program, b"", MUCH, go_on, seconds=seconds)
        assert refused.value.code == "not-shown"
    deadline = time.monotonic() + PATIENCE
    while is_running(long):
        assert time.monotonic() < deadline, "a program outlived its window"
        time.sleep(0.01)
    assert not [path for path in Path("/proc/self/fd").iterdir() if _target(path).startswith("/memfd:file ")]


def is_running(argument: str) -> bool:
    """Whether a program with this argument runs, in a sandbox or outside."""
    for running in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            if argument.encode() in running.read_bytes().split(b"\0"):
                return True
    return False


def _target(descriptor: Path) -> str:
    try:
        return str(descriptor.readlink())
    except OSError:
        return ""


@walled
@pytest.mark.skipif(not sandbox.is_installed("pdftoppm"), reason="install poppler-utils")
def test_a_document_becomes_pixels_and_text_a_page_at_a_time() -> None:
    document = pdf_of("First", "Second")
    assert pages.count_pages("pdf", document, go_on) == 2
    shown = pages.picture_of("pdf", document, 2, Painter((), ()), go_on)
    assert (shown.width, shown.height) == (pages.MAX_SIDE, pages.MAX_SIDE // 2)
    assert len(set(shown.pixels)) > 2  # letters
    assert pages.text_of("pdf", document, 2, go_on) == "Second"
    with pytest.raises(ClientError):
        pages.picture_of("pdf", document[:40], 1, Painter((), ()), go_on)


@walled
@pytest.mark.skipif(not sandbox.is_installed("exiftool"), reason="install libimage-exiftool-perl")
def test_a_file_tells_what_it_is() -> None:
    facts = pages.facts_of(png_of(3, 2), go_on)
    assert facts
    assert ("Image Size", "3x2") in facts
    assert not any("2026" in value or "file" in value for _, value in facts)  # nothing of the sandbox's own


@pytest.mark.parametrize("folder", [Path("/"), Path.home()])
def test_no_home_is_let_in_as_a_part_of_the_program(folder: Path) -> None:
    with pytest.raises(ClientError) as refused:
        sandbox.run(["true"], b"", 0, go_on, [folder])
    assert refused.value.code == "sandbox"


def test_without_the_programs_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pages.missing("pdf") == ("bubblewrap", "poppler-utils")
    assert pages.missing("png") == ("bubblewrap",)
    assert pages.facts_of(b"", go_on) is None
    with pytest.raises(ClientError) as refused:
        sandbox.run(["true"], b"", 0, go_on)
    assert refused.value.code == "sandbox"
