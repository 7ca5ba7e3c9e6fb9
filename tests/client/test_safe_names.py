"""What strangers call their files, and where that may lead: nowhere but into the folder."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from knothole_client.reviewer.safe_names import safe_names


def one(name: str) -> str:
    return str(safe_names([name])[0])


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("report.pdf", "report.pdf"),
        ("דוח שנתי.pdf", "דוח שנתי.pdf"),
        ("folder/report.pdf", "folder/report.pdf"),
        ("../../etc/passwd", "etc/passwd"),
        ("/etc/passwd", "etc/passwd"),
        ("C:\\Windows\\system32\\a.dll", "C_/Windows/system32/a.dll"),
        ("\\\\server\\share\\a", "server/share/a"),
        ("a/./b/../c", "a/b/c"),
        ("..", "file"),
        (". .", "file"),
        ("/", "file"),
        ("   ", "file"),
        (".bashrc", "_.bashrc"),
        (".ssh/authorized_keys", "_.ssh/authorized_keys"),
        ("~root", "_~root"),
        ("-rf", "_-rf"),
        ("con", "_con"),
        ("CON.txt", "_CON.txt"),
        ("lpt1.tar.gz", "_lpt1.tar.gz"),
        ("com¹", "_com¹"),
        ("console.txt", "console.txt"),
        ("invoice\u202efdp.exe", "invoice_fdp.exe"),
        ("a\u2066b\u2069c\u200b.txt", "a_b_c_.txt"),
        ("line\nbreak\r\x1b[2J.txt", "line_break__[2J.txt"),
        ("nul\x00byte", "nul_byte"),
        ('what?<>:"|*.txt', "what_______.txt"),
        ("dots...", "dots"),
        ("trailing. ", "trailing"),
        ("lone\ud800surrogate", "lone_surrogate"),
        ("e\u0301.txt", "\u00e9.txt"),
    ],
)
def test_a_name_becomes_a_harmless_path(name: str, safe: str) -> None:
    assert one(name) == safe


def test_a_long_name_keeps_its_extension() -> None:
    assert one("é" * 500 + ".pdf") == "é" * 98 + ".pdf"
    assert len(one("x." + "y" * 500)) == 200


def test_deep_and_very_long_paths_become_shallow() -> None:
    assert one("/".join("abcdefghijkl")) == "e/f/g/h/i/j/k/l"
    assert one("/".join(["d" * 200] * 8)) == "d" * 200


def test_names_that_some_file_system_takes_for_one_are_told_apart() -> None:
    names = ["A.txt", "a.txt", "a.txt", "\u00e9", "e\u0301", "ﬁle", "file"]
    assert list(map(str, safe_names(names))) == ["A.txt", "a (2).txt", "a (3).txt", "é", "é (2)", "ﬁle", "file (2)"]


@pytest.mark.parametrize("names", [["a"], ["a", "A"], ["a", "a (2)", "a (3)"], ["a.b", "a/b"]])
def test_any_number_of_files_of_one_name_takes_time_in_proportion(names: list[str]) -> None:
    few, many = (steps(names * (count // len(names))) for count in (1_000, 4_000))
    assert many < 6 * few


def steps(names: list[str]) -> int:
    """Lines of Python that naming takes: a clock would tell how busy the machine is."""
    counted = 0

    def count(frame: FrameType, event: str, argument: object) -> Callable[..., Any]:
        nonlocal counted
        counted += event == "line"
        return count

    sys.settrace(count)
    try:
        assert len(set(safe_names(names))) == len(names)
    finally:
        sys.settrace(None)
    return counted


def test_a_file_does_not_take_the_place_of_a_folder() -> None:
    assert list(map(str, safe_names(["a", "A/b", "a/b"]))) == ["a (2)", "A/b", "a/b (2)"]


@given(st.lists(st.text(st.characters(), max_size=40), max_size=12))
@example(["..", "../..", "a/../..", "\x00"])
def test_whatever_the_names_all_paths_are_different_and_stay_inside(names: list[str]) -> None:
    paths = safe_names(names)
    assert len({unicodedata.normalize("NFKC", str(path).casefold()) for path in paths}) == len(names)
    for path in paths:
        assert not path.is_absolute()
        assert all(part not in ("", ".", "..") and len(part.encode()) <= 255 for part in path.parts)
        assert os.path.normpath(path) == str(path)


@given(st.lists(st.text(max_size=20), min_size=1, max_size=8))
def test_all_paths_can_be_made_side_by_side(names: list[str]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for path in safe_names(names):
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            with target.open("xb"):
                pass
    assert PurePosixPath() not in safe_names(names)
