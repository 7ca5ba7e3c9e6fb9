"""Two journeys by what a screen reader is given: on Qt's offscreen platform assistive tools see nothing, so here is a display, a bus, and AT-SPI."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support.newsroom import PASSPHRASE, Newsroom
from tests.support.patience import PATIENCE

ROOT = Path(__file__).parents[3]
READER = ROOT / "tests" / "support" / "screen_reader.py"
WINDOW = """
import sys
from pathlib import Path
from knothole_client import clock
from knothole_client.files import sealed_file
sealed_file.Cost.__init__.__defaults__ = (8, 1)
from tests.support.newsroom import NOW
clock.now = lambda: NOW
from knothole_client.desktop.app import run
run(Path(sys.argv[1]), "en")
"""


def read_aloud(home: Path, passphrase: str) -> str:
    """Start the window on a display of its own, and work it by what is read."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_", "DBUS_"))}
    environment |= {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "HOME": str(home.parent)}
    environment |= {"PYTHONPATH": str(ROOT), "XDG_RUNTIME_DIR": str(home.parent), "NO_AT_BRIDGE": "0"}
    window = [sys.executable, "-c", WINDOW, str(home)]
    done = subprocess.run(
        ["xvfb-run", "--auto-servernum", "dbus-run-session", "--", "/usr/bin/python3", READER, passphrase, *window],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE * 3,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()[-1]


def test_the_first_day(tmp_path: Path) -> None:
    assert read_aloud(tmp_path / "home", "") == "read"


def test_a_morning(room: Newsroom) -> None:
    assert read_aloud(room.home, PASSPHRASE) == "read"
