"""One frightened visit in a real browser, and the one after it: nothing typed is lost, nothing is said to be done that is not, and an alarm is seen first."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support.patience import PATIENCE
from tests.support.recording_proxy import RecordingProxy
from tests.support.states import SETTINGS, replacing
from tests.support.system import Browser, running

PLANTED = Path(__file__).parents[1] / "web" / "planted"


@pytest.mark.browser
def test_nothing_is_lost_on_the_way_and_nothing_is_called_done_too_early(tmp_path: Path) -> None:
    files = [tmp_path / "photo.jpg", tmp_path / "right\u202egnp.exe"]
    for file in files:
        file.write_bytes(bytes(100))
    with running(tmp_path / "system", SETTINGS) as system:
        parts = urlsplit(system.public)
        with RecordingProxy((str(parts.hostname), int(parts.port or 0))) as proxy:
            words = _first_visit(proxy, [str(file) for file in files])
            _way_back(proxy, words)
            _alarm(proxy)


def _first_visit(proxy: RecordingProxy, files: list[str]) -> list[str]:
    def value(field: str) -> str:
        return str(source.do("valueOf", id=field)["value"])

    with Browser("chromium", proxy.url) as source:
        source.do("load")
        source.do("choose", files=[str(PLANTED / name) for name in ("screen.png", "photo.jpg")])
        for row in (1, 2):  # a browser decodes bytes otherwise than Node does
            assert source.do("until", selector=f'#files-list li:nth-child({row}) [data-look="seen"] summary')["text"]
        source.do("press", id="files-remove-all")
        listed = source.do("choose", files=files)["listed"]
        assert "‹U+202E›" in "".join(listed)  # as the reviewer's terminal shows it
        source.do("press", id="files-remove-all")
        assert len(source.do("choose", files=files[:1])["listed"]) == 1
        source.do("type", channel="tips", message="Since March.")
        source.do("press", id="question-where-plant")
        source.do("fill", id="question-which", value="The fourth.")
        source.do("fill", id="question-since", value="4")
        source.do("press", id="write-continue")
        source.do("until", selector="#question-since-error:not([hidden])")  # it is not left out in silence
        source.do("fill", id="question-since", value="")
        words: list[str] = source.do("continue")["words"]
        source.do("press", id="codename-back")
        assert (value("message"), value("question-which")) == ("Since March.", "The fourth.")
        assert source.do("continue")["words"] == words
        source.do("press", id="codename-written")
        source.do("until", selector="#check-send")
        first, second = (name for name in source.do("fields")["ids"] if name.startswith("check-"))
        source.do("fill", id=first, value="no such word")
        source.do("press", id="check-send")
        assert source.do("until", selector=f"#{first}-error:not([hidden])")["text"]
        assert not source.do("textOf", id=f"{second}-error")["text"]  # nobody typed there yet
        source.do("press", id="check-show")
        proxy.treat = lambda request, forward: None if request.startswith(b"PUT ") else forward()
        source.do("confirm", words=words)
        source.do("waitForUpload", state="lost")
        source.do("waitFor", delivery="confirmed")
        assert source.do("textOf", id="other-title")["text"] == "Your files are still being sent"
        assert "Keep this page open" in source.do("textOf", id="state")["text"]
        source.do("until", selector="#sent-empty[hidden]")  # no button throws them away
        assert source.do("close")["asked"] == "beforeunload"
        return words


def _way_back(proxy: RecordingProxy, words: list[str]) -> None:
    """With numbers before the words, as the page shows them. The page cannot know what was sent, and says so."""
    with Browser("chromium", proxy.url) as source:
        source.do("load")
        numbered = " ".join(f"{number}. {word}" for number, word in enumerate(words, 1))
        standing = source.do("open", codename=numbered)["standing"]
        assert "cannot tell whether a message was ever sent" in standing
        assert "choose “Write again” and the same files" in standing
        assert source.do("textOf", id="state")["text"] == "Nothing sent in this visit."


def _alarm(proxy: RecordingProxy) -> None:
    """While somebody has already begun to type: seen before what was typed, which stays to be copied, and nothing more can be written."""
    held = threading.Event()
    alarming = replacing(b"GET /v1/desk", b"x" * 300)

    def hold(request: bytes, forward: Callable[[], bytes]) -> bytes:
        if request.startswith(b"GET /v1/"):
            held.wait(PATIENCE)
        return alarming(request, forward)

    proxy.treat = hold
    with Browser("chromium", proxy.url) as source:
        source.do("load", state="loading")
        source.do("fill", id="message", value="Typed early.")
        held.set()
        source.do("until", selector="body[data-alarm]")
        alarm, message = source.do("tops", ids=["alarm", "message"], width=360, height=640)["tops"]
        assert 0 <= alarm < message
        assert alarm < 200  # in view, whatever was scrolled to
        assert source.do("focus")["id"] == "alarm-title"
        assert source.do("valueOf", id="message")["value"] == "Typed early."
        assert source.do("fields")["ids"] == ["language"]
