"""Rounds, from the window of a vault: with a stick, or over the line of this machine."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer

from knothole_client.desktop.models import couriers, rounds, sticks
from knothole_client.desktop.models.couriers import Posted, Way
from knothole_client.desktop.models.meeting import CourierToMeet, DeskToMeet
from knothole_client.desktop.models.news import Line, beside, is_alarmed
from knothole_client.desktop.models.refusals import RefusedError
from knothole_client.desktop.models.round_page import Overview, lights, overview
from knothole_client.desktop.models.rounds import Brought
from knothole_client.desktop.models.sticks import Seen, lost
from knothole_client.desktop.widgets.alarms import ask_about_alarms, ask_about_lists, ask_about_splits
from knothole_client.desktop.widgets.dialogs import LineQuestion, Question
from knothole_client.desktop.widgets.host import Host
from knothole_client.desktop.widgets.meetings import meet_courier, meet_desk
from knothole_client.desktop.widgets.rounds_page import Button, RoundsPage
from knothole_client.desktop.widgets.workplace import Workplace
from knothole_client.desktop.words import Words
from knothole_client.protocol.primitives import VerifyKey
from knothole_client.reviewer.exporting import Exported
from knothole_client.scrubbing import scrub

LOOK_EVERY: Final = 2_000  # milliseconds between two looks for sticks


class Rounds:
    """From unlocking to locking."""

    def __init__(self, host: Host, place: Workplace, home: Path) -> None:
        self._host, self._place, self._home, self._words = host, place, home, host.words
        self._page: RoundsPage | None = None
        self._chosen: Path | None = None
        self._seen: tuple[Seen, ...] = ()
        self._own: Path | None = None
        self._news: tuple[Line, ...] = ()
        self._alarms: tuple[Line, ...] = ()
        """What stood above them when the page was read last."""
        self._doubted: Path | None = None
        """Where lists of days lie that were refused for what may be explained."""
        self._doubts: tuple[Line, ...] = ()
        """What the news say of these."""
        self._is_looking = self._wants_focus = False
        self._is_stale = True
        """Whether the page has to be read again, whatever is seen."""
        self.is_busy = False
        """Whether a move is going on, so that no stick may be taken out."""
        self._watch = QTimer(place)
        self._watch.setInterval(LOOK_EVERY)
        self._watch.timeout.connect(self.look)
        self._watch.start()
        self.look()

    @property
    def page(self) -> RoundsPage | None:
        """What is shown of it, if it is."""
        return self._page if self._place.beside is self._page else None

    def show(self) -> None:
        """Go to the page of rounds."""
        page = RoundsPage(self._words, self._words("rounds"))
        page.finish("", ())
        self._put(page)
        self._wants_focus = True
        self._refresh()

    def look(self) -> None:
        """Look which sticks are there; a worn one may take its time, and is not asked again meanwhile."""
        if not self._is_looking:
            self._is_looking = True
            chosen = self._chosen
            self._host.aside(lambda: sticks.look(chosen), self._looked, lambda _: self._looked(()))

    def wait_for_line(self) -> None:
        """What began before a lock goes on."""
        self.is_busy = True

    def line_is_free(self) -> None:
        """It is over: what it fetched waits to be imported."""
        self._over()

    def end(self) -> None:
        """The vault is locked."""
        self._watch.stop()

    def _looked(self, seen: tuple[Seen, ...]) -> None:
        self._is_looking = False
        if seen != self._seen or self._is_stale:
            self._seen, self._is_stale = seen, False
            self._refresh()

    def _refresh(self) -> None:
        seen, words = self._seen, self._words
        self._host.work(lambda vault: overview(vault, self._home, seen, words, self._host.today()), self._show_overview)

    def _show_overview(self, known: Overview) -> None:
        before, self._own = self._own, known.own.path if known.own else None
        if self.page is None:
            self._wants_focus = False
            if self._own and not before:
                self._host.tell(self._words("stick.noticed"), "quiet")
            return
        focused = self._host.widget.focusWidget()
        self._wants_focus |= focused is None or self.page.isAncestorOf(focused)
        page = RoundsPage(self._words, self._words("rounds"))
        page.say(known.lines)
        if not known.knows_desk:
            self._offer_first(page)
        else:
            self._fill(page, known)
        self._alarms = known.lines
        page.finish(self._words("news"), beside(self._news, self._alarms, self._words))
        self._put(page)
        if self._wants_focus and page.take_focus():
            self._wants_focus = False

    def _fill(self, page: RoundsPage, known: Overview) -> None:
        words = self._words
        if known.courier:
            page.show_courier(known.courier)
            page.say(self._waiting(known, on_stick=False))
            main: Button = (words("rounds.both"), self.fetch_and_send)
            if known.is_fetched_here:
                page.say([(words("rounds.fetched.here"), "warn")])
                main = (words("stick.import"), self._import_here)
            page.offer(main, [(words("stick.choose"), self._choose)], enabled=not self.is_busy)
            for kind in known.alarms:
                explained = (
                    words(f"alarm.{kind}"),
                    partial(ask_about_alarms, self._host, self._home, kind, self._over),
                )
                page.offer(None, [explained], enabled=not self.is_busy)
        if self._doubted is not None:
            page.offer(None, [(words("alarm.lists"), self._ask_about_lists)], enabled=not self.is_busy)
        if known.is_split:
            page.offer(
                None,
                [(words("alarm.split"), lambda: ask_about_splits(self._host, self._over))],
                enabled=not self.is_busy,
            )
        if known.own:
            self._fill_stick(page, known, known.own)
        elif not known.courier:
            page.say([(words("stick.none"), "heading"), (words("stick.none.text"), "quiet")])
            page.say(self._waiting(known, on_stick=False))
            others: list[Button] = [(words("online.make"), self._make_courier)]
            page.offer((words("stick.choose"), self._choose), others, enabled=not self.is_busy)
        if known.chosen and not known.own:
            page.say([(words("stick.make.text", path=scrub(str(known.chosen))), "warn")])
            chosen = known.chosen
            page.offer(None, [(words("stick.make"), lambda: self._ask_to_make(chosen))], enabled=not self.is_busy)

    def _fill_stick(self, page: RoundsPage, known: Overview, own: Seen) -> None:
        words = self._words
        if own.lights is None:
            return
        page.show_lights(lights(own.lights, words), words("stick.yours", path=scrub(own.path.name)))
        page.say(self._waiting(known, on_stick=True))
        next_step, unwritten = own.lights.next, bool(known.waiting.not_on_stick)
        if self.is_busy:
            page.say([(words("stick.leave.in"), "bad")])
        elif next_step in ("fetch", "post") and not unwritten:
            page.say([(words(f"stick.next.{next_step}"), "heading")])
            if not known.waiting.words:  # else not all is written
                page.say([(words("stick.take.out"), "good")])
        else:
            page.say([(words(f"stick.next.{next_step if next_step == 'import' else 'export'}"), "heading")])
        bring = (words("stick.import"), lambda: self.import_from(own.path))
        write = (words("stick.export"), lambda: self.export_to(own.path))
        main, other = (
            (write, bring) if next_step == "export" or (unwritten and next_step != "import") else (bring, write)
        )
        if next_step in ("fetch", "post") and not unwritten:
            page.offer(None, [main, other], enabled=not self.is_busy)  # neither is to be done now
        else:
            page.offer(main, [other], enabled=not self.is_busy)

    def _offer_first(self, page: RoundsPage) -> None:
        words = self._words
        page.say([(words("none.desk"), "heading"), (words("first.where"), "")])
        page.offer((words("first.choose"), lambda: self._host.choose_folder(self.import_from)), [])

    def _waiting(self, known: Overview, *, on_stick: bool) -> list[Line]:
        waiting, words, lines = known.waiting, self._words, []
        if waiting.replies:
            said = words("waiting.replies", count=waiting.replies)
            if on_stick and waiting.not_on_stick:
                said += " " + words("waiting.not.on.stick", count=waiting.not_on_stick)
            lines.append((said, "warn"))
        if waiting.words:
            lines.append((words("waiting.words", count=waiting.words), "quiet"))
        return lines or [(words("waiting.nothing"), "quiet")]

    def _ask_about_lists(self) -> None:
        def accepted() -> None:
            self._news = tuple(line for line in self._news if line not in self._doubts)
            self._doubted = None
            self._over()

        if self._doubted is not None:
            ask_about_lists(self._host, self._doubted, accepted)

    def _put(self, page: RoundsPage) -> None:
        self._place.show_beside(page)
        self._page = page

    def choose(self, folder: Path) -> None:
        """Take a folder for a stick, until the window is locked."""
        self._chosen, self._is_stale = folder, True
        self.look()

    def _choose(self) -> None:
        self._host.choose_folder(self.choose)

    def _ask_to_make(self, folder: Path) -> None:
        self._host.aside(
            lambda: rounds.is_on_own_disk(self._home, folder),
            lambda is_own: self._ask_about(folder, is_on_own_disk=is_own),
            lambda refused: self._refused(refused, folder),
        )

    def _ask_about(self, folder: Path, *, is_on_own_disk: bool) -> None:
        words = self._words
        lines = [(words("stick.make.what"), "")]
        if is_on_own_disk:
            lines.append((words("stick.make.own.disk"), "warn"))
        make = lambda: self._do(  # noqa: E731
            lambda vault: rounds.make_stick(vault, folder, self._host.today()), lambda _: self._made()
        )
        heading = words("stick.make.heading", path=scrub(str(folder)))
        self._host.ask(Question(self._host.widget, words, heading, lines, words("stick.make"), make))

    def _made(self) -> None:
        self._host.tell(self._words("stick.made"))
        self._over()

    def _make_courier(self) -> None:
        words = self._words

        def make(server: str) -> None:
            self._do(lambda _: couriers.make_courier(self._home, server), lambda _: self._over())

        lines = [(words("online.text"), "")]
        caption, yes = words("online.address"), words("online.make.yes")
        self._host.ask(LineQuestion(self._host.widget, words, words("online.make"), lines, caption, yes, make))

    def import_from(self, folder: Path, agreed: bytes = b"", then: Callable[[], None] | None = None) -> None:
        """Read what is in a folder; ask first what has to be asked."""
        words = self._words

        def brought(result: Brought | DeskToMeet) -> None:
            if isinstance(result, DeskToMeet):
                self._over()
                meet_desk(self._host, result, lambda: self.import_from(folder, result.shown, then))
                return
            self._news = (*self._news, *result.lines) if then else result.lines
            self._doubted, self._doubts = folder if result.doubted else None, result.doubted
            self._place.refresh()
            if then:
                then()
            else:
                self._say_over(words("rounds.imported"))
                self._over()

        self._begin()
        self._host.work_long(
            words("rounds.importing"),
            lambda vault, progress: rounds.import_folder(vault, folder, agreed, words, self._host.today(), progress),
            brought,
            lambda refused: self._refused(refused, folder),
        )

    def export_to(self, folder: Path, met: VerifyKey | None = None) -> None:
        """Write what is to leave onto a stick."""

        def written(result: Exported | CourierToMeet) -> None:
            self._over()
            if isinstance(result, CourierToMeet):
                meet_courier(self._host, result, lambda: self.export_to(folder, result.key))
                return
            said = "stick.written" if result.delegation else "stick.written.no.courier"
            self._host.tell(self._words(said), "good" if result.delegation else "warn")
            self._say_held_back(result)

        self._do(
            lambda vault: rounds.export_to_stick(vault, folder, self._home, met, self._host.today()), written, folder
        )

    def fetch_and_send(self) -> None:
        """A whole round over this machine's line."""
        self._news = ()
        self._do(lambda vault: rounds.prepare_online(vault, self._home, self._host.today()), lambda _: self._find_way())

    def _import_here(self) -> None:
        """What was fetched while the window was locked."""
        self._news = ()
        self.import_from(self._home / "round", then=self._find_way)

    def _find_way(self) -> None:
        travel, words, home, folder = self._host.travel, self._words, self._home, self._home / "round"

        def fetched(way: Way) -> None:
            self.import_from(folder, then=lambda: self._answer(way))

        def posted(way: Way) -> None:
            travel(
                words("rounds.fetching", way=way_sentence(way, words)),
                lambda move: couriers.fetch(home, folder, way, move),
                lambda _: fetched(way),
                self._refused,
            )

        def found(way: Way) -> None:
            travel(  # what is refused now may be accepted after the fetching
                words("rounds.posting", way=way_sentence(way, words)),
                lambda move: couriers.post(home, folder, way, move),
                lambda _: posted(way),
                self._refused,
            )

        travel(words("rounds.looking"), lambda _: couriers.find_way(home), found, self._refused)

    def _answer(self, way: Way) -> None:
        words, folder = self._words, self._home / "round"

        def over(posted: Posted) -> None:
            self._news = (*couriers.posted_lines(posted, words), *self._news)
            self._say_over(words("rounds.done", way=way_sentence(way, words)))
            self._over()

        def written(_: None) -> None:
            self._host.travel(
                words("rounds.posting", way=way_sentence(way, words)),
                lambda move: couriers.post(self._home, folder, way, move),
                over,
                self._refused,
            )

        self._do(lambda vault: rounds.prepare_online(vault, self._home, self._host.today()), written)

    def _do(self, job: Callable[..., object], then: Callable[..., None], folder: Path | None = None) -> None:
        self._host.sign(job, then, lambda refused: self._refused(refused, folder), self._begin)

    def _begin(self) -> None:
        self.is_busy = True
        if self.page is not None:
            self._refresh()

    def _over(self) -> None:
        self.is_busy = False
        self._is_stale = True
        self.look()

    def _refused(self, refused: RefusedError, folder: Path | None = None) -> None:
        self._host.tell_refused(lost(refused, folder))
        self._over()

    def _say_over(self, said: str) -> None:
        """Something came to its end; whether all is well is another matter."""
        if is_alarmed((*self._news, *self._alarms)):
            self._host.tell(f"{said} {self._words('rounds.red')}", "warn")
        else:
            self._host.tell(said)

    def _say_held_back(self, exported: Exported) -> None:
        if exported.held_back:
            self._host.tell(self._words("rounds.held.back", count=exported.held_back), "warn")


def way_sentence(way: Way, words: Words) -> str:
    """Through whose Tor."""
    return words(f"way.{way.whose}", place=way.place or "")
