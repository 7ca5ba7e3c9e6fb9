"""Cleaned copies that the page makes, as other programs see them: nothing of what was planted is left, and they still open."""

from __future__ import annotations

import json
import re
import subprocess
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

WEB = Path(__file__).parents[1] / "web"
PLANTED = WEB / "planted"
PLANTED_FILES = json.loads((PLANTED / "planted.json").read_text())
#: What is left on purpose: which way up a picture is, the names in an archive.
STAYS = {"IFD0:Orientation", "File:ExifByteOrder", "ZIP:ZipFileName"}


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("copies")
    subprocess.run(["node", WEB / "clean-files.js", folder], check=True, timeout=120)
    return folder


def told(folder: Path) -> dict[str, dict[str, Any]]:
    """All that exiftool says of the files of a folder, by their names."""
    command = ["exiftool", "-json", "-a", "-u", "-G1", "-ee", "-n", str(folder)]
    output = subprocess.run(command, check=True, capture_output=True, timeout=120).stdout
    return {Path(each["SourceFile"]).name: each for each in json.loads(output)}


def test_exiftool_sees_nothing_of_what_was_planted_in_the_cleaned_copies(copies: Path) -> None:
    before, after = told(PLANTED), told(copies)
    assert len(after) == 25
    for name, tags in after.items():
        values = {tag: str(value) for tag, value in tags.items() if tag not in STAYS and tag != "SourceFile"}
        assert not [tag for tag, value in values.items() if "Zq" in value], name
        assert not [tag for tag in values if tag.startswith(("XMP", "IPTC", "GPS", "ExifIFD", "ID3", "Photoshop"))], (
            name
        )
        assert "Error" not in " ".join(tags), name
        assert tags["File:MIMEType"] == before[name]["File:MIMEType"], name
        for size in ("File:ImageWidth", "File:ImageHeight", "QuickTime:Duration", "PNG:ImageWidth"):
            assert tags.get(size) == before[name].get(size), name
    assert sum("Zq" in str(value) for tags in before.values() for value in tags.values()) > 100


def test_cleaned_documents_are_whole_and_every_part_that_is_pointed_to_is_there(copies: Path) -> None:
    for path in [*copies.glob("*.??sx"), *copies.glob("*.???x"), *copies.glob("*.od?")]:
        with zipfile.ZipFile(path) as archive:
            assert archive.testzip() is None
            names = set(archive.namelist())
            for name in names:
                if name.endswith((".xml", ".rels")):
                    root = ElementTree.fromstring(archive.read(name))  # noqa: S314 (made by this test)
                if name.endswith(".rels"):
                    folder = Path(name).parent.parent
                    for relation in root:
                        target = folder / relation.attrib["Target"]
                        parts: list[str] = []
                        for part in target.parts:
                            parts = parts[:-1] if part == ".." else [*parts, part]
                        assert "/".join(parts) in names, (path.name, name)
            assert all(entry.date_time == (1980, 1, 1, 0, 0, 0) for entry in archive.infolist())


#: A page with a note, which a program draws over it: its note goes.
WITH_A_NOTE = {"paper.pdf", "packed.pdf"}


def output(*command: str | Path) -> bytes:
    return subprocess.run(command, check=True, capture_output=True, timeout=120).stdout


def test_cleaned_pdf_are_whole_and_show_and_say_the_same(copies: Path, tmp_path: Path) -> None:
    all_copies = sorted(copies.glob("*.pdf"))
    assert len(all_copies) == 8
    for path in all_copies:
        before = PLANTED / path.name
        assert b"No syntax or stream encoding errors" in output("qpdf", "--check", path), path.name
        assert output("pdftotext", "-layout", before, "-") == output("pdftotext", "-layout", path, "-"), path.name
        hide = ["-hide-annotations"] if path.name in WITH_A_NOTE else []
        pictures = [output("pdftoppm", "-r", "60", *hide, each) for each in (before, path)]
        assert pictures[0] == pictures[1], path.name
        assert len(set(pictures[1])) > 20 or path.name in WITH_A_NOTE, f"{path.name} shows something"


def test_cleaned_pdf_have_one_revision_and_nothing_of_what_was_planted_when_unpacked(copies: Path) -> None:
    for path in copies.glob("*.pdf"):
        whole = output("qpdf", "--qdf", "--object-streams=disable", "--stream-data=uncompress", path, "-")
        assert not re.findall(rb"Zq\d+[a-z]\w*", whole), path.name
        names = (b"/Prev", b"/Info", b"/ID", b"/Metadata", b"/JavaScript", b"/Annots", b"/EmbeddedFile", b"/PieceInfo")
        assert not [name for name in names if name in path.read_bytes()], path.name
        told_by_mat2 = output("mat2", "--show", path).decode()
        assert not re.findall(r"Zq|20\d\d-|(?:author|creator|producer|title)", told_by_mat2), told_by_mat2
