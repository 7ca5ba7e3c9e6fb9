"""Nothing of a visit stays in the browser, and leaving quickly leaves nothing to go back to."""

from __future__ import annotations

import socket
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support.patience import PATIENCE
from tests.support.recording_proxy import RecordingProxy, untouched
from tests.support.system import Browser, System, random_word

NOTHING = {
    "cookies": "",
    "local": 0,
    "session": 0,
    "databases": [],
    "caches": [],
    "workers": 0,
    "folders": 0,
    "state": None,
    "hash": "",
}


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox"])
def test_a_visit_leaves_nothing_in_the_browser(kind: str, shared_system: System, tmp_path: Path) -> None:
    file = tmp_path / "file.txt"
    file.write_text("A file.")
    with Browser(kind, shared_system.public) as source:
        source.do("load")
        entries = source.do("traces")["entries"]
        source.do("language", code="ar")
        source.do("type", message="Hello.", channel="both", files=[str(file)])
        words = source.do("continue")["words"]
        source.do("press", id="codename-back")
        source.do("continue")
        source.do("confirm", words=words)
        source.do("waitFor", delivery="confirmed")
        source.do("waitForUpload", state="done")
        source.do("press", id="show-conversation")
        source.do("press", id="close-codename")
        source.do("open", codename=" ".join(words))
        assert source.do("traces") == NOTHING | {"entries": entries}


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox"])
@pytest.mark.parametrize("by", ["the button", "Escape three times"])
def test_leaving_quickly_empties_the_page_and_its_place_in_the_history(
    kind: str, by: str, shared_system: System
) -> None:
    secret = random_word()
    with Browser(kind, shared_system.public) as source:
        source.do("visit", path="/app/stored.html")  # somewhere to go back to
        source.do("load")
        entries = source.do("traces")["entries"]
        source.do("send", message=secret, channel="both")  # waits or is on its way: even so nothing is asked
        source.do("press", id="show-conversation")
        if by == "the button":
            source.do("press", id="leave")
        else:
            source.do("keys", keys=["Escape", "Escape", "Escape"])
        source.do("untilAt", address="about:blank")
        found = source.do("whereabouts")
    assert (found["left"]["title"], found["left"]["shown"], found["left"]["entries"]) == ("", "", entries)
    assert secret not in str(found)
    assert found["back"]["address"].endswith("/app/stored.html")


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox"])
def test_another_page_opens_beside_the_blank_one_and_is_not_asked_for_before(kind: str, shared_system: System) -> None:
    with socket.create_server(("127.0.0.2", 0)) as other, Browser(kind, shared_system.public) as source:
        source.do("load")
        source.do("unfold", selector="#elsewhere")
        source.do("fill", id="elsewhere-address", value=f"127.0.0.2:{other.getsockname()[1]}")
        source.do("send", message=random_word(), channel="both")
        source.do("waitFor", delivery="sent")
        other.setblocking(False)
        with pytest.raises(BlockingIOError):
            other.accept()
        source.do("press", id="leave")
        source.do("untilAt", address="about:blank")
        other.settimeout(PATIENCE)
        with other.accept()[0] as connection:
            assert connection.recv(1) == b"\x16"  # the start of TLS


@pytest.mark.browser
def test_closing_asks_first_while_something_is_written_or_waits_and_only_then(shared_system: System) -> None:
    parts = urlsplit(shared_system.public)
    with (
        RecordingProxy((str(parts.hostname), int(parts.port or 0))) as proxy,
        Browser("chromium", proxy.url) as source,
    ):
        source.do("load")
        source.do("tabTo", id="write-continue")  # a browser asks only where somebody was active
        source.do("type", message="Hello.", channel="both")
        assert source.do("close")["asked"] == "beforeunload"
        words = source.do("continue")["words"]
        proxy.treat = lambda *_: None
        source.do("confirm", words=words)
        source.do("waitFor", delivery="waiting")
        assert source.do("close")["asked"] == "beforeunload"
        proxy.treat = untouched
        source.do("waitFor", delivery="confirmed")
        assert source.do("close")["asked"] == "nothing"


@pytest.mark.browser
def test_a_page_gone_back_to_shows_nothing_of_before(shared_system: System) -> None:
    secret = random_word()
    with Browser("firefox", shared_system.public) as source:
        source.do("load")
        source.do("type", message=secret, channel="both")
        source.do("visit", path="/app/stored.html")
        back = source.do("whereabouts")["back"]
        source.do("until", selector='body[data-state="ready"]')
        assert source.do("valueOf", id="message")["value"] == ""
        shows_a_picture_in_several_pieces(source)
    assert secret not in back["shown"]


def shows_a_picture_in_several_pieces(source: Browser) -> None:
    """Firefox decodes none that is: the page makes one piece of it. Here because a browser of its own would take ten seconds."""
    picture = Path(__file__).parents[1] / "web" / "pictures" / "turned.jpg"
    source.do("choose", files=[str(picture)])
    source.do("pressIn", selector=".look[data-look=seen] > button:last-of-type")
    source.do("until", selector=".blackening canvas[height]")
