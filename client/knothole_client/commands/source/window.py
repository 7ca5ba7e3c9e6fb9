"""``knothole source window``: write and read replies without typing commands."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.util import find_spec
from typing import Final

import click

from knothole_client.commands.desktop import open_window

SYSTEM: Final = ("/usr/lib/knothole-desktop", "/usr/lib/python3/dist-packages")
"""Where the toolkit is by Knothole's own package, or by Debian's. The one file of a release looks nowhere by itself but in what it brings."""
INSTALL: Final = "On Debian 13 and later: sudo apt install python3-pyside6.qtwidgets. On Debian 12, install the package knothole-desktop."


@click.command()
def window() -> int:
    """Write, draw a codename and look for replies in a window. It needs PySide6, and writes nothing on this machine.

    Files, keeping a reviewer out of a case, withdrawing and proofs of report need the other commands.
    """

    def load() -> Callable[[], int]:
        if find_spec("PySide6") is None:
            sys.path += SYSTEM  # the last: nothing there takes the place of what this program brings
        from knothole_client.desktop.source_window import run  # only here: nobody else needs the toolkit

        return run

    return open_window(load, "knothole source send, and knothole source check", INSTALL)
