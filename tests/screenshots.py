"""``make screenshots``: pictures of the page for README and guides, from a real journey in Chromium."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.e2e.conftest import Browser, running

FOLDER = Path(__file__).parents[1] / "docs" / "images"
MESSAGE = (
    "Since September the filters at plant 4 have been switched off at night to save power.\n\n"
    "I have seen the log myself. The duty sheet names who gave the order."
)
ANSWER = (
    "Thank you. This matters to us. Can you say how often you have seen the log, without naming the days you worked?"
)


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as root, running(Path(root)) as system:
        with Browser("chromium", system.public) as source:

            def picture(name: str, width: int = 1000) -> None:
                source.do("picture", path=str(FOLDER / f"{name}.png"), width=width)

            source.do("load")
            source.do("type", message=MESSAGE, channel="both")
            picture("write")
            picture("write-phone", 360)
            words = source.do("continue")["words"]
            picture("codename")
            source.do("confirm", words=words)
            picture("sent")
            source.do("waitFor", delivery="confirmed")
        (case,) = system.first.read()
        system.first.answer(case.name, ANSWER)
        with Browser("chromium", system.public) as source:
            source.do("load")
            source.do("open", codename=" ".join(words))
            source.do("picture", path=str(FOLDER / "conversation.png"))


if __name__ == "__main__":
    main()
