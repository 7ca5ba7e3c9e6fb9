"""Files travel from a browser to a folder, byte for byte, with everything real, and the way cut in the middle."""

from __future__ import annotations

import hashlib
import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from knothole_client import clock
from knothole_client.protocol.bundle import MAX_FILES
from knothole_client.reviewer import cases, files
from tests.e2e.test_source_commands import MAIN
from tests.support.patience import PATIENCE
from tests.support.system import PASSPHRASE, Browser, System

BIG = 10_000_000  # bytes: a dozen chunks, enough to stop in the middle


@pytest.fixture
def chosen(tmp_path: Path) -> list[Path]:
    """A large file, and small ones with names that need care."""
    folder = tmp_path / "chosen"
    folder.mkdir()
    contents = {"film.mp4": os.urandom(BIG), "דוח שנתי.pdf": b"%PDF", "empty.txt": b"", "con.txt": b"a device's name"}
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return sorted(folder.iterdir())


def kill(system: System) -> None:
    assert system.process
    os.killpg(system.process.pid, signal.SIGKILL)
    system.process.wait()


def digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def take_out(system: System, out: Path) -> list[Path]:
    """What the first reviewer gets of the newest message."""
    system.first.read()
    with system.first.vault() as vault:
        (case,) = cases.list_cases(vault)
        bundle = case.messages[-1].bundle
        assert bundle
        files.extract(vault, bundle, vault.desk(clock.today()).id, out, lambda done, of: None)
    return sorted(path for path in out.rglob("*") if path.is_file())


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox", "safer"])
def test_files_arrive_whole_although_the_server_is_killed_in_the_middle(
    kind: str, system: System, chosen: list[Path], tmp_path: Path
) -> None:
    with Browser(kind, system.public) as source:
        source.do("load")
        source.do("armPause", share=0.2)
        source.do("send", message="With files.", channel="both", files=[str(path) for path in chosen])
        paused = source.do("waitForUpload", state="paused")
        assert 0 < paused["value"] < paused["max"]
        source.do("waitFor", delivery="confirmed")
        kill(system)
        source.do("press", id="upload-switch")
        source.do("waitForUpload", state="lost")
        system.start()
        source.do("waitForUpload", state="done")
    found = take_out(system, tmp_path / "out")
    assert [file.name for file in found] == ["_con.txt", "empty.txt", "film.mp4", "דוח שנתי.pdf"]
    assert sorted(map(digest, found)) == sorted(map(digest, chosen))


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox", "safer"])
def test_after_a_closed_tab_the_same_files_under_the_same_codename_go_on_where_they_were(
    kind: str, system: System, chosen: list[Path], tmp_path: Path
) -> None:
    names = [str(path) for path in chosen]
    with Browser(kind, system.public) as source:
        source.do("load")
        source.do("armPause", share=0.3)
        codename = " ".join(source.do("send", message="With files.", channel="both", files=names)["words"])
        stored = source.do("waitForUpload", state="paused")["value"]
        source.do("waitFor", delivery="confirmed")
    (case,) = system.first.read()
    with system.first.vault() as vault:
        bundle = case.messages[0].bundle
        assert bundle
        there = files.files_here(vault, bundle, vault.desk(clock.today()).id)
    assert (there.here, there.count > 0) == (0, True)  # a courier fetches a bundle once it is whole

    with Browser(kind, system.public) as source:
        source.do("load")
        source.do("open", codename=codename)
        source.do("armPause", share=0.01)
        source.do("again", message="The same files.", channel="both", files=names)
        assert source.do("waitForUpload", state="paused")["value"] >= stored
        source.do("press", id="upload-switch")
        source.do("waitForUpload", state="done")
        source.do("waitFor", delivery="confirmed")
    assert sorted(map(digest, take_out(system, tmp_path / "out"))) == sorted(map(digest, chosen))
    assert len(list((system.data / "chunks").iterdir())) == 1


@pytest.mark.browser
def test_too_many_files_are_refused_when_they_are_chosen_and_the_page_says_how_many_there_may_be(
    system: System, tmp_path: Path
) -> None:
    for number in range(MAX_FILES + 1):
        (tmp_path / f"{number:04}").touch()
    many = sorted(map(str, tmp_path.glob("[0-9][0-9][0-9][0-9]")))
    with Browser("chromium", system.public) as source:
        source.do("load")
        assert source.do("choose", files=many)["listed"] == []
        source.do("untilSaid", id="files-error", part="4,000")
        assert len(source.do("choose", files=many[:2])["listed"]) == 2


def test_files_travel_by_the_commands_alone(system: System, tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(os.urandom(3_000_000))
    (tmp_path / "text").write_text("With a report.")
    (tmp_path / "passphrase").write_text(PASSPHRASE)

    def knothole(*words: str) -> str:
        command = [sys.executable, "-c", MAIN, *words]
        return subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE).stdout

    codename = ["--codename-file", str(tmp_path / "codename")]
    knothole("source", "new", "--server", system.public, *codename)
    sending = ["--server", system.public, "--file", str(report), *codename]
    knothole("source", "send", "--yes", "--channel", "both", "--text-file", str(tmp_path / "text"), *sending)
    assert "The server has all pieces of these files." in knothole("source", "upload", *sending)

    home = ["--home", str(system.first.home), "reviewer"]
    passphrase = ["--passphrase-file", str(tmp_path / "passphrase")]
    knothole(*home, "sync", *passphrase)
    (case,) = json.loads(knothole(*home, "cases", "--json", *passphrase))
    shown = knothole(*home, "show", case["case"], *passphrase)
    assert "With a report." in shown
    assert "File of 3,000,000 bytes: report.pdf" in shown
    told = knothole(*home, "files", case["case"], "--out", str(tmp_path / "out"), *passphrase)
    assert "Dangerzone" in told
    (found,) = (tmp_path / "out").rglob("*.pdf")
    assert digest(found) == digest(report)


@pytest.mark.browser
def test_a_table_arrives_without_its_people_and_they_are_the_same_in_a_later_visit(
    system: System, tmp_path: Path
) -> None:
    table = tmp_path / "people.csv"
    table.write_text("name,mail,salary\nAnna Müller,anna@example.org,50000\nJan Bakker,jan@example.org,60000\n")
    copies = []
    words: list[str] = []
    for visit in range(2):
        with Browser("chromium", system.public) as source:
            source.do("load")
            if visit:
                source.do("open", codename=" ".join(words))
                source.do("press", id="write-again")
            source.do("type", message="Look at this.", channel="both", files=[str(table)])
            source.do("pressIn", selector=".plan .primary")
            source.do("until", selector='[data-look="copied"] .preview')
            if visit:
                source.do("press", id="write-continue")
            else:
                words = source.do("continue")["words"]
                source.do("confirm", words=words)
            source.do("waitForUpload", state="done")
            source.do("waitFor", delivery="confirmed")
        found = {path.name: path for path in take_out(system, tmp_path / f"out{visit}")}
        note = found["about-the-copies.knothole.txt"].read_text()
        assert '"people.redacted.csv" (its original was not sent)' in note
        copies.append(found["people.redacted.csv"].read_text())
        assert "people.csv" not in found
    assert copies[0] == copies[1]
    assert not re.search("Anna|Jan|Bakker|example", copies[0])
    assert re.fullmatch(r"name,mail,salary\n(P-\w{12},P-\w{12},\d{5}\n){2}", copies[0])
