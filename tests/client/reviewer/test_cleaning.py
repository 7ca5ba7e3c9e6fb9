"""Copies to publish: what a source's files tell, what is gone from the cleaned copies as other programs see them, and files that were made to harm."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from knothole_client import sandbox
from knothole_client.commands import knothole
from knothole_client.commands.outcome import exit_code_of
from knothole_client.copying import cleaning
from knothole_client.copying.copies import path_of_copy, write_copy
from knothole_client.errors import ClientError, UsageError

PLANTED = Path(__file__).parents[2] / "web" / "planted"
CLEANED = ["letter.odt", "paper.pdf", "photo.jpg", "report.docx", "table.xlsx"]
walled = pytest.mark.skipif(
    bool(cleaning.missing()) or not sandbox.works(), reason="this system has no mat2, or allows no sandbox"
)


class Cleaning:
    """``knothole reviewer clean``, in this process."""

    def __init__(self, capture: pytest.CaptureFixture[str]) -> None:
        self._capture = capture

    def __call__(self, *words: str | Path) -> tuple[int, str]:
        """The exit code, and all that was printed, in one line."""
        code = exit_code_of(lambda: knothole(["reviewer", "clean", *map(str, words)], standalone_mode=False))
        return code, " ".join("".join(self._capture.readouterr()).split())


@pytest.fixture
def clean(capsys: pytest.CaptureFixture[str]) -> Cleaning:
    return Cleaning(capsys)


def words_in(path: Path) -> set[str]:
    """All planted words in a file, in the parts of a document, and in what exiftool reads."""
    content = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as parts:
            content += b"".join(parts.read(name) for name in parts.namelist())
    content += subprocess.run(["exiftool", "-a", "-u", "-G1", str(path)], capture_output=True, check=True).stdout
    return {
        word
        for word in json.loads((PLANTED / "planted.json").read_text())[path.name.replace(".cleaned", "")]
        if word.encode() in content
    }


@walled
def test_cleaned_copies_show_nothing_of_what_was_planted_but_what_is_said_to_stay(
    tmp_path: Path, clean: Cleaning
) -> None:
    for name in CLEANED:
        shutil.copy(PLANTED / name, tmp_path)
    originals = [tmp_path / name for name in CLEANED]
    assert all(len(words_in(original)) >= 3 for original in originals)
    code, output = clean(*originals, "--json")
    assert code == 0, output
    for original, told in zip(originals, json.loads(output), strict=True):
        copy = Path(told["copy"])
        assert copy == path_of_copy_made(original)
        assert copy.stat().st_mode & 0o777 == 0o600
        left = words_in(copy)
        assert all(any(word in line for line in told["left"]) for word in left), (original.name, left)
        assert left <= {"Zq6hiddenxtablexlsx"}, (original.name, left)
        assert sum("Zq" in line for line in told["before"]) >= 3, original.name
        assert original.read_bytes() == (PLANTED / original.name).read_bytes()
        if zipfile.is_zipfile(copy):  # a program refuses a document that points to a part that was left out
            with zipfile.ZipFile(copy) as parts:
                assert not any(b"comments" in parts.read(name) for name in parts.namelist()), original.name
    copies = [path_of_copy_made(original) for original in originals]
    assert _kinds_of(originals) == _kinds_of(copies)


def path_of_copy_made(original: Path) -> Path:
    return original.with_name(f"{original.stem}.cleaned{original.suffix}")


def _kinds_of(paths: list[Path]) -> list[str]:
    """What exiftool takes each for."""
    output = subprocess.run(
        ["exiftool", "-json", "-MIMEType", *map(str, paths)], capture_output=True, check=True
    ).stdout
    return [tags["MIMEType"] for tags in json.loads(output)]


@walled
def test_a_kind_that_is_only_looked_at_is_said_so_and_none_hides_another(tmp_path: Path, clean: Cleaning) -> None:
    for name in ("memo.rtf", "voice.mp3"):
        shutil.copy(PLANTED / name, tmp_path)
    (tmp_path / "broken.docx").write_bytes(b"PK\3\4 and no more")
    code, output = clean(tmp_path / "memo.rtf", tmp_path / "broken.docx", tmp_path / "voice.mp3")
    assert code == 1
    assert "Zq0personxmemortf" in output
    assert "No copy was made: files of this kind are only looked at." in output
    assert "broken.docx could not be read" in output
    assert sorted(path.name for path in tmp_path.glob("*.cleaned.*")) == ["voice.cleaned.mp3"]
    code, output = clean(tmp_path / "voice.mp3")
    assert code == 2
    assert "voice.cleaned.mp3 is there already." in output


@walled
def test_a_document_that_unpacks_to_more_than_there_is_room_for_ends_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sandbox, "MAX_TEMPORARY", 16_000_000)
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for number in range(3):
            parts.writestr(f"part{number}.xml", bytes(7_000_000))
    with pytest.raises(ClientError, match=r"bomb\.odt could not be read"):
        cleaning.clean("bomb.odt", bomb.getvalue(), lambda: None)


@walled
def test_a_program_that_a_file_took_over_finds_no_home_no_network_and_no_process_of_ours(tmp_path: Path) -> None:
    (tmp_path / "vault").write_text("secret")
    tries = f"""
import os, socket
print(os.path.exists({str(tmp_path / "vault")!r}), os.path.exists("/home"), os.path.exists("/root"))
print([name for _, name in socket.if_nameindex()], sum(name.isdigit() for name in os.listdir("/proc")) > 4, sorted(os.environ))
for folder in ("/", "/usr", {str(cleaning.SANDBOXED)!r}):
    try:
        open(folder + "/written", "w")
        print("written")
    except OSError:
        pass
"""
    answer = cleaning.in_sandbox([cleaning.PYTHON, "-I", "-c", tries], b"", "a.jpg", lambda: None).decode()
    assert answer.splitlines()[0] == "False False False"
    assert answer.splitlines()[1].startswith("['lo'] False ['HOME', 'LANG'")
    assert "written" not in answer


@walled
def test_a_note_within_a_note_leaves_no_half_of_it_behind() -> None:
    document = io.BytesIO()
    office, text = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    note = "<office:annotation>a<office:annotation>b</office:annotation><text:p>Zqnested</text:p></office:annotation>"
    content = f'<office:document-content xmlns:office="{office}" xmlns:text="{text}"><office:body>{note}</office:body></office:document-content>'
    with zipfile.ZipFile(document, "w") as parts:
        parts.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        parts.writestr("content.xml", content)
    with pytest.raises(ClientError, match=r"nested\.odt could not be read"):
        cleaning.clean("nested.odt", document.getvalue(), lambda: None)


def test_a_file_of_40_gb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    large = tmp_path / "sparse.jpg"
    with large.open("wb") as file:
        file.truncate(40_000_000_000)
    with pytest.raises(UsageError, match=r"sparse.jpg has more than 100 MB"):
        cleaning.content_of(large)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"[]\n",
        b"{}\n",
        b'{"state": "cleaned", "before": [], "more": 0, "left": [], "out": []}\n',
        b'{"state": "reported", "before": [], "more": 0, "left": [], "out": []}\ncopy',
        b'{"state": "fine", "before": [], "more": 0, "left": [], "out": []}\n',
        b'{"state": "reported", "before": [["a"]], "more": 0, "left": [], "out": []}\n',
        b'{"state": "reported", "before": 5, "more": 0, "left": [], "out": []}\n',
        b'{"state": [], "before": [], "more": "x", "left": {}, "out": 1}\n',
        b'{"state": "reported", "before": [], "more": 1e999, "left": [], "out": []}\n',
        b'{"state": "reported", "before": [], "more": 0, "left": [], "out": []}' + b" " * cleaning.MAX_HEADER + b"\n",
        b'{"state": "reported", "before": [], "more": 0, "left": [], "out": []}',
        b"[" * 100_000,
    ],
)
def test_no_answer_of_a_program_that_a_file_took_over_is_believed(
    answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sandbox, "run", lambda *_, **__: answer)
    with pytest.raises(ClientError, match=r"photo\.jpg could not be read"):
        cleaning.clean("photo.jpg", b"", lambda: None)


def test_a_copy_takes_no_other_files_place(tmp_path: Path) -> None:
    target = path_of_copy(tmp_path / "a.b.jpg", "cleaned")
    assert target.name == "a.b.cleaned.jpg"
    target.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UsageError, match="is there already"):
        path_of_copy(tmp_path / "a.b.jpg", "cleaned")
    with pytest.raises(UsageError, match="is there already"):
        write_copy(target, b"copy")
    assert not (tmp_path / "elsewhere").exists()


def test_a_copy_whose_name_is_too_long_for_the_disk_is_said_so(tmp_path: Path) -> None:
    target = path_of_copy(tmp_path / f"{'a' * 250}.jpg", "cleaned")
    with pytest.raises(UsageError, match=r"cannot be written: File name too long"):
        write_copy(target, b"copy")


@walled
def test_of_a_file_that_nothing_looks_into_nobody_says_that_nothing_was_found(tmp_path: Path, clean: Cleaning) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_text("From: Zq0\n\nText.\n")
    code, output = clean("--look", mail)
    assert code == 1
    assert "nothing here looks into files of this kind" in output
    assert "Nothing was found" not in output
    code, output = clean(mail)
    assert code == 1
    assert "Not every file has a cleaned copy." in output


def test_what_is_not_installed_is_named_with_the_command_that_installs_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clean: Cleaning
) -> None:
    (tmp_path / "a.jpg").write_bytes(b"x")
    monkeypatch.setattr(sandbox, "is_installed", lambda _=None: False)
    code, output = clean(tmp_path / "a.jpg")
    assert code == 2
    assert "sudo apt install bubblewrap mat2" in output
