"""A browser's disk tells of a visit that the page was there, and nothing of what was done in it: read from real profiles, after the browser has ended."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from tests.support.profiles import contents, remembered
from tests.support.states import SETTINGS
from tests.support.system import Browser, System, random_word, running

IDS = ("channel-tips", "question-where", "question-know", "reader-tips", "withdraw-3")
"""Of what is chosen: Firefox keeps it by such names."""


@dataclass
class Visits:
    """What a source does before its browser ends."""

    file: Path
    planted: str

    def fill_in(self, source: Browser) -> list[str]:
        """Everything that can be chosen and typed."""
        source.do("language", code="de")
        source.do("tabTo", id="message")
        source.do("typing", value=self.planted)
        for choice in ("channel-tips", "question-where-plant", "question-know-seen", "reader-tips-3"):
            source.do("press", id=choice)
        source.do("fill", id="question-since", value="2")
        source.do("tabTo", id="question-since-month")
        source.do("typing", value="J")
        source.do("fill", id="question-since-year", value="2026")
        source.do("fill", id="question-which", value=self.planted)
        source.do("unfold", selector="#safety, #protection, #statement")
        source.do("choose", files=[str(self.file)])
        source.do("tabTo", id="write-continue")  # scrolls
        return []

    def send(self, source: Browser) -> list[str]:
        """To the end. The codename."""
        self.fill_in(source)
        words: list[str] = source.do("continue")["words"]
        source.do("confirm", words=words)
        source.do("waitFor", delivery="confirmed")
        return words

    def send_and_come_back(self, source: Browser) -> list[str]:
        """And what follows it."""
        words = self.send(source)
        source.do("waitForUpload", state="done")
        source.do("press", id="show-conversation")
        source.do("press", id="close-codename")
        source.do("open", codename=" ".join(words))
        source.do("press", id="withdraw-open")
        source.do("press", id="withdraw-3")
        return words


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    with running(tmp_path_factory.mktemp("profiles"), SETTINGS) as system:
        yield system


def look(_: Browser) -> list[str]:
    """Only reads."""
    return []


@pytest.mark.browser
@pytest.mark.parametrize("kind", ["chromium", "firefox"])
def test_the_disk_of_a_browser_tells_nothing_of_what_was_done(kind: str, desk: System, tmp_path: Path) -> None:
    visits = Visits(tmp_path / f"{random_word()}.txt", random_word())
    visits.file.write_text("A file.")
    secrets = [visits.planted, visits.file.name, *IDS]

    def profile_of(name: str, act: Callable[[Browser], list[str]], end: str) -> set[str]:
        profile = tmp_path / name
        profile.mkdir()
        with Browser(kind, desk.public, profile) as source:
            source.do("load")
            secrets.extend(" ".join(pair) for pair in pairwise(act(source)))
            if end == "leaves quickly":
                source.do("press", id="leave")
                source.do("untilAt", address="about:blank")
            else:
                source.do(end)
        told = [
            f"{name}: {secret} in {file}"
            for file, data in contents(profile)
            for secret in secrets
            if any(secret.encode(coding) in data for coding in ("utf-8", "utf-16-le"))
        ]
        assert told == []
        return remembered(profile, desk.public)

    reads = profile_of("reads", look, "closeTab")
    assert reads
    assert all("Knothole" in read for read in reads)
    assert profile_of("fills in", visits.fill_in, "closeTab") == reads
    assert profile_of("sends", visits.send_and_come_back, "closeTab") == reads
    # Ended this way, a browser may not have written its session yet: less is fine.
    assert profile_of("fills in and ends the browser", visits.fill_in, "scrolled") <= reads
    assert profile_of("leaves quickly", visits.fill_in, "leaves quickly") <= reads
    assert profile_of("sends and leaves quickly", visits.send, "leaves quickly") <= reads
