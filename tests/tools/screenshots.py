"""Pictures of the page in every state, from a real journey in Chromium.

``make screenshots`` makes those of docs/images. ``python -m tests.tools.screenshots FOLDER LANGUAGE…`` makes, for somebody who looks them through, every
state in each language on a phone, in a letter-boxed window, zoomed to 200 % and in the dark.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.support.states import SCRIPTLESS, SETTINGS, Walk
from tests.support.system import Browser, running

FOLDER = Path(__file__).parents[2] / "docs" / "images"
LOOKS = {
    "phone": {"width": 360},
    "window": {"width": 1000},
    "zoom": {"width": 1000, "zoom": 2},
    "dark": {"width": 1000, "dark": True},
}
ALSO_ON_A_PHONE = ("write-filled", "codename", "conversation")


def pictures(folder: Path, language: str, looks: dict[str, tuple[str, ...]], kind: str) -> None:
    """Walk through all states, and picture each in the looks that name it, or in those that name none."""
    folder.mkdir(parents=True, exist_ok=True)

    def look(source: Browser, state: str) -> None:
        for name, only in looks.items():
            if not only or state in only:
                values: dict[str, Any] = {"dark": False} | LOOKS[name]
                source.do("look", dark=values.pop("dark"))
                suffix = "" if name == "window" else f"-{name}"
                source.do("picture", path=str(folder / f"{state}{suffix}.{kind}"), **values)
        if state not in SCRIPTLESS:
            source.do("look")

    with tempfile.TemporaryDirectory() as root, running(Path(root) / "system", SETTINGS) as system:
        Walk(system, "chromium", Path(root), look, language).all()


def main() -> None:
    """As the module says."""
    if len(sys.argv) < 3:
        pictures(FOLDER, "en", {"window": (), "phone": ALSO_ON_A_PHONE}, "webp")
        pictures(FOLDER / "ar", "ar", {"window": ALSO_ON_A_PHONE}, "webp")
    for language in sys.argv[2:]:
        pictures(Path(sys.argv[1]) / language, language, dict.fromkeys(LOOKS, ()), "png")


if __name__ == "__main__":
    main()
