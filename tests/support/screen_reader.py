"""What a screen reader is given of the window, through AT-SPI. Debian's Python runs it, which has the bindings: it imports nothing of Knothole.

It finds controls by what is read aloud, and works them as assistive tools do.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any, Final

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - after its version

PATIENCE: Final = 60  # seconds


def walk(node: Any) -> Iterator[Any]:
    """All below a node that is shown."""
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None:
            yield child
            yield from walk(child)


def is_shown(node: Any) -> bool:
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def wait(role: str, name: str) -> Any:
    """The first that is shown, of a role and with a name that begins so."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        desktop = Atspi.get_desktop(0)
        try:
            for node in walk(desktop):
                if node.get_role_name() == role and (node.get_name() or "").startswith(name) and is_shown(node):
                    return node
        except gi.repository.GLib.Error:  # it went while it was looked at
            pass
        time.sleep(0.1)
    seen = sorted(
        {f"{node.get_role_name()}: {node.get_name()}" for node in walk(Atspi.get_desktop(0)) if is_shown(node)}
    )
    sys.exit(f"nobody could find {role} {name!r} among:\n" + "\n".join(seen))


def press(name: str) -> None:
    wait("push button", name).get_action_iface().do_action(0)


def type_into(role: str, name: str, text: str) -> None:
    wait(role, name).get_editable_text_iface().set_text_contents(text)


def first_day() -> None:
    """A name, a vault, six words that can be read, and the steps."""
    type_into("text", "Your name", "Jo Example")
    press("Make my vault")
    names = [node.get_name() or "" for node in walk(wait("dialog", "Knothole")) if node.get_role_name() == "label"]
    (words,) = [name for name in names if len(name.split()) == 6 and name.islower()]
    press("I have them on paper")
    type_into("password text", "Type them from the paper", words)
    press("Go on")
    wait("label", "○  1. Hand your card to the desk (still missing)")
    press("Close")
    wait("label", "Still missing: your card")


def morning(passphrase: str) -> None:
    """Unlock, and hear the list: one line a case, with what needs doing."""
    type_into("password text", "Passphrase", passphrase)
    press("Unlock")
    cases = wait("list", "Cases")
    rows = [node.get_name() for node in walk(cases)]
    assert rows, "the list is empty"
    assert any("new message" in row for row in rows), rows
    assert any("answer late by" in row for row in rows), rows


def main() -> None:
    passphrase, *command = sys.argv[1:]
    window = subprocess.Popen(command)
    try:
        morning(passphrase) if passphrase else first_day()
    finally:
        window.terminate()
        window.wait()
    sys.stdout.write("read\n")


if __name__ == "__main__":
    main()
