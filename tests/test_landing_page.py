"""The template for a desk's ordinary site loads nothing foreign, runs nothing, and says the same everywhere."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from functools import partial
from html.parser import HTMLParser
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.support.system import Browser

FOLDER = Path(__file__).parents[1] / "deploy" / "landing"
ASKED: list[str] = []
LOADING = {"src", "href", "srcset", "data", "poster", "action", "formaction", "background", "ping", "manifest"}
FOREIGN = re.compile(r"url\(|@import|@font-face|//", re.IGNORECASE)


class Elements(HTMLParser):
    """Every element's name and attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.all: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.all.append((tag, {name: value or "" for name, value in attrs}))


@pytest.fixture(scope="module")
def elements() -> list[tuple[str, dict[str, str]]]:
    parser = Elements()
    parser.feed((FOLDER / "index.html").read_text())
    return parser.all


def test_it_has_no_script_no_form_no_frame_and_loads_only_what_lies_beside_it(
    elements: list[tuple[str, dict[str, str]]],
) -> None:
    beside = {path.name for path in FOLDER.iterdir()}
    for tag, attributes in elements:
        assert tag not in {"script", "iframe", "frame", "object", "embed", "form", "base", "video", "audio"}, tag
        assert not [name for name in attributes if name.startswith("on") or name == "style"], (tag, attributes)
        for name in LOADING & attributes.keys():
            assert attributes[name] in beside, (tag, attributes)
    for name in ("style.css", "icon.svg"):
        content = (FOLDER / name).read_text().replace("http://www.w3.org/2000/svg", "")
        assert not FOREIGN.search(content), name


def test_page_and_server_allow_nothing_foreign_and_name_the_onion_address(
    elements: list[tuple[str, dict[str, str]]],
) -> None:
    said = {
        attributes.get("http-equiv", ""): attributes.get("content", "") for tag, attributes in elements if tag == "meta"
    }
    policy = said["Content-Security-Policy"]
    server = (FOLDER / "nginx.conf").read_text()
    assert policy.startswith("default-src 'none'; ")
    assert policy in server
    assert "frame-ancestors 'none'" in server
    assert server.count(f"add_header Onion-Location {said['onion-location']} always;") == 2
    assert "access_log off;" in server


def test_everything_to_be_put_in_is_explained() -> None:
    page = (FOLDER / "index.html").read_text()
    to_fill = set(re.findall(r"\b[A-Z]{2,}(?: [A-Z]{2,})+\b|\bADDRESS\b|\bFINGERPRINT\b", page))
    explained = set(re.findall(r"\| `([A-Z ]+)` \|", (FOLDER / "README.md").read_text()))
    assert to_fill == explained


class Recorder(SimpleHTTPRequestHandler):
    """Serves the folder, and keeps what is asked for."""

    def log_message(self, format: str, *args: object) -> None:
        ASKED.append(self.path)


@pytest.fixture
def address() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Recorder, directory=str(FOLDER)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.browser
def test_a_browser_asks_for_three_files_and_complains_of_nothing(address: str) -> None:
    with Browser("chromium", address) as reader:
        reader.do("visit", path="/index.html")
        assert reader.do("sticking", width=320)["sticking"] == []
    assert set(ASKED) == {"/index.html", "/style.css", "/icon.svg"}
