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

from knothole_client.commands import idling
from knothole_client.commands.idling import Vigil
from knothole_client.errors import UsageError

KEYS: Final = "Ctrl-X: done    Ctrl-C: leave without writing"


def write(title: str, text: str = "") -> str:
    """Have a person write or change a text.

    Args:
        title: what it is for, above the text.
        text: what it begins with.

    Raises:
        UsageError: ``left``: the person left; ``idle``: nobody is there any more. The text is gone then.
    """
    area = TextArea(text, multiline=True, wrap_lines=True, scrollbar=True, history=DummyHistory())
    keys = KeyBindings()

    @keys.add("c-x", eager=True)
    def _done(event: KeyPressEvent) -> None:
        event.app.exit(result=area.text)

    @keys.add("c-c", eager=True)
    def _left(event: KeyPressEvent) -> None:
        event.app.exit(
            exception=UsageError("left", "Nothing was written.", "What you typed was in memory only, and is gone.")
        )

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
        app.exit(
            exception=UsageError(
                "idle",
                "Nobody typed for five minutes, or the machine slept. The vault is locked, and the text is gone.",
                "Run the command again.",
            )
        )

    return app.run(pre_run=watch)


def _bar(text: str) -> Window:
    return Window(FormattedTextControl(FormattedText([("reverse", f" {text} ")])), height=1, style="reverse")
