"""The window's entry in a desktop's menu: the desktop finds it for the window that is open, with its icon, and never offers it for a file."""

from __future__ import annotations

from configparser import RawConfigParser
from pathlib import Path

import pytest

from knothole_client.desktop.words import languages
from tests.support.windows import the_app

PACKAGE = Path(__file__).parents[2] / "deploy/debian/knothole-desktop"


@pytest.fixture
def entry() -> RawConfigParser:
    read = RawConfigParser(interpolation=None, delimiters="=")
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(PACKAGE / "knothole.desktop", "utf-8")
    return read


def test_a_desktop_finds_the_entry_of_a_window_that_is_open(entry: RawConfigParser) -> None:
    """Under Wayland by this name alone; without it the window would be Python's, with Python's icon."""
    assert (PACKAGE / f"{the_app().desktopFileName()}.desktop").is_file()
    icon = entry["Desktop Entry"]["Icon"]
    assert all((PACKAGE / f"{icon}.{kind}").is_file() for kind in ("svg", "png"))


def test_no_file_manager_offers_it_for_a_file(entry: RawConfigParser) -> None:
    for group in map(entry.__getitem__, entry.sections()):
        assert "MimeType" not in group
        assert "%" not in group["Exec"]


def test_it_speaks_the_languages_of_the_window(entry: RawConfigParser) -> None:
    for group in map(entry.__getitem__, entry.sections()):
        for key in {key.partition("[")[0] for key in group} & {"GenericName", "Comment"}:
            assert {key, *(f"{key}[{code}]" for code in languages() if code != "en")} <= set(group)
