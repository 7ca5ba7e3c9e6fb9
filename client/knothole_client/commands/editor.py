"""Writing inside the program: the whole screen, in memory only. No file is written, and nothing is left in what can be scrolled back to."""

from __future__ import annotations

import asyncio
from typing import Final

from prompt_toolkit.application import Application
from prompt_toolkit.formatted_text import FormattedText
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import HSplit, Layout, Window
from prompt_toolkit.layout.controls import FormattedTextControl
from prompt_toolkit.widgets import TextArea

from knothole_client import idling
from knothole_client.idling import Vigil


class LeftError(Exception):
    """The editor was left without an end: by the person, or because nobody, or no terminal, is there any more."""

    def __init__(self, text: str, *, idle: bool) -> None:
        super().__init__()
        self.text, self.idle = text, idle


KEYS: Final = "Ctrl-X: done    Ctrl-C: leave"


def write(title: str, text: str = "") -> str:
    """Have a person write or change a text.

    Args:
        title: what it is for, above the text.
        text: what it begins with.

    Raises:
        LeftError: with the text as it was then.
    """
    area = TextArea(text, multiline=True, wrap_lines=True, scrollbar=True, history=DummyHistory())
    keys = KeyBindings()

    @keys.add("c-x", eager=True)
    def _done(event: KeyPressEvent) -> None:
        event.app.exit(result=area.text)

    @keys.add("c-c", eager=True)
    @keys.add("<sigint>")
    def _left(event: KeyPressEvent) -> None:
        event.app.exit(exception=KeyboardInterrupt())

    app: Application[str] = Application(
        Layout(HSplit([_bar(title), area, _bar(KEYS)]), focused_element=area), key_bindings=keys, full_screen=True
    )
    vigil = Vigil()
    app.key_processor.before_key_press += lambda _: vigil.touch()

    def watch() -> None:
        app.create_background_task(look())

    async def look() -> None:
        while not vigil.over:
            await asyncio.sleep(idling.LOOK_SECONDS)
        app.exit(exception=LeftError(area.text, idle=True))

    try:
        return app.run(pre_run=watch)
    except (KeyboardInterrupt, EOFError, OSError):  # the last two: the terminal is gone
        raise LeftError(area.text, idle=False) from None


def _bar(text: str) -> Window:
    return Window(FormattedTextControl(FormattedText([("reverse", f" {text} ")])), height=1, style="reverse")
