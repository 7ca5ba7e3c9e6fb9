"""Walks a browser through every state the page can be in, with everything real, and has each looked at.

For tests of what must hold in all of them, and for pictures.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from knothole_client import clock
from knothole_client.desk.folder import open_desk
from knothole_client.desk.signing import draft
from tests.support.patience import PATIENCE
from tests.support.recording_proxy import RecordingProxy, untouched
from tests.support.system import PASSPHRASE, Browser, System

PLANTED: Final = Path(__file__).parents[1] / "web" / "planted"
"""Files that tell of who made them."""

SETTINGS: Final = """\
policy = { cover_interval = 2, publish_interval = 0 }
[statement]
holds = ["Order 7 of the court of the city, of 3 March"]
[statement.text]
en = "Until today nobody has asked us for anything of a source's."
de = "Bis heute hat niemand etwas von Hinweisgebenden von uns verlangt."
ar = "حتى اليوم لم يطلب منا أحد أي شيء يخص المصادر."
zh = "到今天为止，没有人向我们索要过任何消息来源的资料。"
[[channels]]
id = "tips"
reviewers = ["first", "second"]
[channels.title]
en = "Editors"
de = "Redaktion"
ar = "المحررون"
zh = "编辑部"
[channels.guidance]
en = "What the public should know."
de = "Was die Öffentlichkeit wissen sollte."
ar = "ما ينبغي أن يعرفه الناس."
zh = "公众应该知道的事情。"
[[channels.questions]]
id = "where"
kind = "choice"
required = true
label = { en = "Where did it happen?", de = "Wo ist es geschehen?", ar = "أين حدث ذلك؟", zh = "发生在哪里？" }
[[channels.questions.choices]]
id = "plant"
label = { en = "In a plant", de = "In einem Werk", ar = "في مصنع", zh = "在工厂" }
[[channels.questions.choices]]
id = "elsewhere"
label = { en = "Elsewhere", de = "Anderswo", ar = "في مكان آخر", zh = "其他地方" }
[[channels.questions]]
id = "which"
kind = "text"
required = false
label = { en = "Which one?", de = "In welchem?", ar = "أي مصنع؟", zh = "哪一个？" }
if = { question = "where", choice = "plant" }
[[channels.questions]]
id = "since"
kind = "date"
required = false
label = { en = "Since when?", de = "Seit wann?", ar = "منذ متى؟", zh = "从什么时候开始？" }
[[channels.questions]]
id = "know"
kind = "several"
required = false
label = { en = "How do you know it?", de = "Woher wissen Sie es?", ar = "كيف عرفت ذلك؟", zh = "您是怎么知道的？" }
[[channels.questions.choices]]
id = "seen"
label = { en = "I saw it", de = "Selbst gesehen", ar = "رأيته بنفسي", zh = "亲眼看见" }
[[channels.questions.choices]]
id = "told"
label = { en = "Somebody told me", de = "Jemand hat es mir gesagt", ar = "أخبرني به شخص", zh = "别人告诉我的" }
[[channels]]
id = "second"
title = { en = "Ombudsperson", de = "Ombudsperson", ar = "أمين المظالم", zh = "监察专员" }
guidance = { en = "" }
reviewers = ["second"]
"""
MESSAGE: Final = (
    "Since September the filters at plant 4 have been switched off at night to save power.\n\n"
    "I have seen the log myself. The duty sheet names who gave the order."
)
ANSWER: Final = (
    "Thank you. This matters to us. Can you say how often you have seen the log, without naming the days you worked?"
)
LONG_NAME: Final = "Dienstplan-Werk-4-Nachtschicht-und-Wochenende-" + "x" * 60 + ".pdf"

SCRIPTLESS: Final = ("no-scripts", "form-stored", "form-not-stored", "form-refused")
"""States in which nothing of the page runs."""

Look = Callable[[Browser, str], None]


class Walk:
    """One source's way through all states. ``look`` is called in each, with its name."""

    def __init__(self, system: System, kind: str, folder: Path, look: Look, language: str = "en") -> None:
        self.system, self.kind, self.folder, self.look, self.language = system, kind, folder, look, language
        parts = urlsplit(system.public)
        self.target = str(parts.hostname), int(parts.port or 0)

    def all(self) -> None:
        """Every state."""
        with RecordingProxy(self.target) as proxy:
            words = self.first_visit(proxy)
            self.way_back(proxy, words)
            self.files(proxy)
            self.refusals(proxy)
            self.without_scripts(proxy)

    def begin(self, source: Browser, state: str = "ready") -> None:
        source.do("load", state=state)
        source.do("language", code=self.language)

    def first_visit(self, proxy: RecordingProxy) -> list[str]:
        """Writing, the codename, sending."""
        held = threading.Event()

        def hold(request: bytes, forward: Callable[[], bytes]) -> bytes:
            if request.startswith(b"GET /v1/"):
                held.wait(PATIENCE)
            return forward()

        with Browser(self.kind, proxy.url) as source:
            proxy.treat = hold
            self.begin(source, "loading")
            self.look(source, "loading")
            held.set()
            proxy.treat = untouched
            source.do("until", selector='body[data-state="ready"]')
            self.look(source, "write")
            source.do("press", id="write-continue")
            source.do("until", selector="#channel-error:not([hidden])")
            self.look(source, "write-errors")
            source.do("unfold", selector="#safety, #protection, #statement")
            self.look(source, "write-unfolded")
            source.do("press", id="channel-tips")
            source.do("press", id="question-where-plant")
            source.do("unfold", selector="#readers-tips")
            source.do("press", id=source.do("until", selector="#readers-tips input")["id"])
            source.do("fill", id="message", value=MESSAGE)
            self.look(source, "write-filled")
            words: list[str] = source.do("continue")["words"]
            self.look(source, "codename")
            source.do("press", id="codename-written")
            source.do("until", selector="#check-send")
            self.look(source, "check")
            source.do("press", id="check-send")
            self.look(source, "check-wrong")
            source.do("press", id="check-show")
            proxy.treat = lambda *_: None
            source.do("confirm", words=words)
            source.do("unfold", selector="#sent-now")
            self.look(source, "waiting")
            source.do("until", selector="#trouble:not([hidden])")
            self.look(source, "waiting-unreachable")
            proxy.treat = untouched
            source.do("waitFor", delivery="sent")
            self.look(source, "sent")
            source.do("waitFor", delivery="confirmed")
            self.look(source, "confirmed")
        return words

    def way_back(self, proxy: RecordingProxy, words: list[str]) -> None:
        """The codename entered, before and after an answer; everything taken back."""
        codename = " ".join(words)
        with Browser(self.kind, proxy.url) as source:
            self.begin(source)
            source.do("press", id="go-return")
            source.do("fill", id="codename-entry", value="ab")
            source.do("until", selector=".matches button")
            self.look(source, "return")
            source.do("open", codename=f"{words[0]}x {' '.join(words[1:])}")
            self.look(source, "return-wrong")
            source.do("open", codename=" ".join([words[1], words[0], *words[2:]]))
            self.look(source, "return-swapped")
            source.do("open", codename=codename)
            self.look(source, "conversation-empty")
        (case,) = [case for case in self.system.second.read() if case.messages[0].text == MESSAGE]
        self.system.second.answer(case.name, ANSWER)
        with Browser(self.kind, proxy.url) as source:
            self.begin(source)
            source.do("open", codename=codename)
            self.look(source, "conversation")
            source.do("press", id="write-again")
            self.look(source, "write-again")
            source.do("press", id="go-return")
            source.do("press", id="withdraw-open")
            source.do("press", id="withdraw-send")
            self.look(source, "withdraw")
            source.do("press", id="withdraw-11")
            source.do("press", id="withdraw-send")
            source.do("waitFor", delivery="confirmed")
            self.look(source, "withdrawn")

    def files(self, proxy: RecordingProxy) -> None:
        """Files chosen, on their way, paused."""
        for name, planted in ((LONG_NAME, "paper.pdf"), ("photo.jpg", "photo.jpg")):
            (self.folder / name).write_bytes((PLANTED / planted).read_bytes().ljust(2_000_000, b"\0"))
        with Browser(self.kind, proxy.url) as source:
            self.begin(source)
            chosen = [str(self.folder / name) for name in (LONG_NAME, "photo.jpg")]
            source.do("type", channel="second", message=MESSAGE, files=chosen)
            for row in (1, 2):
                source.do("until", selector=f'#files-list li:nth-child({row}) [data-look="seen"] summary')
            self.look(source, "files")
            proxy.treat = lambda request, forward: None if request.startswith(b"PUT ") else forward()
            source.do("confirm", words=source.do("continue")["words"])
            source.do("waitForUpload", state="lost")
            self.look(source, "files-lost")
            source.do("press", id="upload-switch")
            self.look(source, "files-paused")
            proxy.treat = untouched

    def refusals(self, proxy: RecordingProxy) -> None:
        """What the page will not do, and says so."""
        with Browser(self.kind, proxy.url) as source:
            proxy.treat = lambda request, forward: None if request.startswith(b"GET /v1/") else forward()
            self.begin(source, "loading")
            source.do("until", selector="#trouble:not([hidden])")
            self.look(source, "not-loaded")
            proxy.treat = replacing(b"GET /v1/desk", b"x" * 300)
            self.begin(source, "refused")
            self.look(source, "not-the-desk")
            proxy.treat = replacing(b"GET /v1/desk", self.expired_document())
            self.begin(source, "refused")
            self.look(source, "expired")
            proxy.treat = untouched
            source.do("before", script="delete AbortSignal.timeout")
            self.begin(source, "refused")
            self.look(source, "old-browser")

    def without_scripts(self, proxy: RecordingProxy) -> None:
        """The page where nothing runs, and what answers its form."""
        with Browser(self.kind, proxy.url) as source:
            source.do("scripts", on=False)
            source.do("load", state="unstarted")
            self.look(source, "no-scripts")
            source.do("scripts", on=False)
            for name in ("stored", "not-stored", "refused"):
                source.do("visit", path=f"/app/{name}.html")
                self.look(source, f"form-{name}")

    def expired_document(self) -> bytes:
        """What the desk signed 31 days ago."""
        desk = open_desk(self.system.root / "desk", PASSPHRASE)
        return draft(desk, 1, clock.today() - 31).signed


def replacing(start: bytes, body: bytes) -> Callable[[bytes, Callable[[], bytes]], bytes]:
    """Another body in the place of an answer's."""
    answer = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + str(len(body)).encode() + b"\r\n\r\n" + body
    return lambda request, forward: answer if request.startswith(start) else forward()
