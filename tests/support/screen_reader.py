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

PATIENCE: Final = 240  # seconds: less than those after which the window locks, which would hide what was there


def walk(node: Any) -> Iterator[Any]:
    """All below a node that is shown."""
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None:
            yield child
            yield from walk(child)


def is_shown(node: Any) -> bool:
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def heard() -> list[tuple[str, str, Any]]:
    """Role and name of all that is shown; again, when something goes while it is looked at."""
    while True:
        try:
            shown = [node for node in walk(Atspi.get_desktop(0)) if is_shown(node)]
            return [(node.get_role_name(), node.get_name() or "", node) for node in shown]
        except gi.repository.GLib.Error:
            time.sleep(0.1)


def wait(role: str, name: str) -> Any:
    """The first that is shown, of a role and with a name that begins so or has this within it after ``…``."""
    deadline = time.monotonic() + PATIENCE
    while True:
        seen = heard()
        for its_role, its_name, node in seen:
            if its_role == role and (name[1:] in its_name if name.startswith("…") else its_name.startswith(name)):
                return node
        if time.monotonic() > deadline:
            lines = sorted({f"{its_role}: {its_name}" for its_role, its_name, _ in seen})
            sys.exit(f"nobody could find {role} {name!r} among:\n" + "\n".join(lines))
        time.sleep(0.1)


def press(name: str) -> None:
    wait("push button", name).get_action_iface().do_action(0)


def type_into(role: str, name: str, text: str) -> None:
    wait(role, name).get_editable_text_iface().set_text_contents(text)


def first_day() -> None:
    """A name, a vault, six words that can be read, and the steps."""
    type_into("text", "Your name", "Jo Example")
    press("Make my vault")
    wait("push button", "I have them on paper")
    names = [name for role, name, _ in heard() if role == "label"]
    (words,) = [name for name in names if len(name.split()) == 6 and name.islower()]
    press("I have them on paper")
    type_into("password text", "Type them from the paper", words)
    press("Go on")
    wait("label", "○  1. Hand your card to the desk (still missing)")
    press("Close")
    wait("label", "Still missing: your card")


def morning(passphrase: str) -> None:
    """Unlock, and hear the list: one line a case, with what needs doing; open one, hear who wrote when, and begin a reply."""
    type_into("password text", "Passphrase", passphrase)
    press("Unlock")
    wait("list", "Cases")
    wait("list item", "…new message")
    late = wait("list item", "…reply late by")
    late.get_parent().get_selection_iface().select_child(late.get_index_in_parent())
    wait("text", "How the newest message begins")
    press("Open (the source will learn it)")
    wait("text", "Source, 20")
    press("Reply")
    wait("combo box", "acknowledgement of receipt")  # which Qt gives as its name here; what it is of stands before it
    wait("text", "Reply to")


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
