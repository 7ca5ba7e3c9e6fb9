"""``knothole desktop``: the reviewers' window. Its toolkit is an extra, because only reviewers need it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import click

from knothole_client.errors import UsageError

DISPLAYS: Final = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
INSTALL: Final = (
    "On Debian, install the package knothole-desktop. In a venv, in Knothole's source tree:"
    " pip install --require-hashes -r requirements/desktop.txt; and on Debian 12 apt install libegl1 libgl1"
    " libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0."
)


@click.command()
@click.option("--language", metavar="CODE", help="The language of the window, instead of the system's.")
@click.option("--desk", is_flag=True, help="The desk's window, where there is a vault too, or to make a desk.")
@click.option("--courier", is_flag=True, help="Carry sticks between the server and a vault on another machine.")
@click.pass_obj
def desktop(home: Path, language: str | None, desk: bool, courier: bool) -> int:
    """Read and reply in a window. The vault stays on this machine.

    It works on the same vault as `knothole reviewer`, which can have only one of them open, and makes one where there
    is none. Where there is no vault, but a desk or a courier, it is theirs: reviewers, channels, signing; or fetching
    onto a stick, and posting what is on it. It needs PySide6, which the Debian package knothole-desktop brings, and
    requirements/desktop.txt of Knothole's source tree names.
    """

    def load() -> Callable[[], int]:
        from knothole_client.desktop.app import run  # only here: nobody else needs the toolkit

        return lambda: run(home, language, desk=desk, courier=courier)

    return open_window(load, "knothole reviewer")


def open_window(load: Callable[[], Callable[[], int]], terminal: str, install: str = INSTALL) -> int:
    """Load a window and show it, until it is closed.

    Args:
        terminal: what does the same without a window.
        install: how to get the toolkit.

    Raises:
        UsageError: ``no-toolkit``, ``no-display``.
    """
    try:
        show = load()
    except ImportError as missing:
        if not (missing.name or "PySide6").startswith(("PySide6", "shiboken6")):
            raise
        raise UsageError(
            "no-toolkit",
            "The window needs PySide6 (Qt 6), which is not installed, or lacks a library of the system.",
            f"{install} In a terminal instead: {terminal}",
        ) from missing
    if sys.platform == "linux" and not any(os.environ.get(name) for name in DISPLAYS):  # Qt would end with a core dump
        raise UsageError(
            "no-display",
            "There is no screen for a window here: neither DISPLAY nor WAYLAND_DISPLAY is set.",
            f"Start it from a terminal on the desktop. In a terminal alone: {terminal}",
        )
    return show()
