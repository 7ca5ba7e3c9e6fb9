"""What an import says of the days that are over: which came in full, and which did not (section 13.3)."""

from __future__ import annotations

from typing import Final

from knothole_client import clock
from knothole_client.commands.screen import say
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.reviewer.acknowledging import Days
from knothole_client.rounds.stick import LastPull

FEW: Final = 7  # days that are named one by one


def report_pull(pull: LastPull | None) -> None:
    """Of which pull this is, and whether it came to its end."""
    if pull is None:
        say("No courier has pulled onto this stick yet.", "yellow")
    elif pull.ended is None:
        say(
            f"The pull that the courier began on {clock.moment(pull.began)} was interrupted: part of what the server has is not on this stick."
            " Pull once more, and import again. If it stops each time, look whether the stick is full.",
            "bold red",
        )
    else:
        say(f"The courier was at the server on {clock.moment(pull.ended)}.")


def pull_json(pull: LastPull | None) -> dict[str, object] | None:
    """The same for programs."""
    return {"began": pull.began, "ended": pull.ended} if pull else None


def report_days(days: Days) -> None:
    """Every day that is not here in full, by its name."""
    for day, (missing, came) in sorted(days.incomplete.items()):
        say(
            f"Of {clock.written(day)}, {missing} of {came} envelopes and bundles of files did not arrive here: lost, damaged, or withheld on"
            " the way. The day is not acknowledged, so the server keeps it. Pull once more into this folder, and import again.",
            "bold red",
        )
    for day, code in sorted(days.refused.items()):
        say(
            f"Alarm: the server's list of {clock.written(day)} is not believed, and the day is not acknowledged. {EXPLANATIONS[code]} ({code})"
            f" {_advice(code)}",
            "bold red",
        )
    if days.unlisted:
        say(
            f"Alarm: there is no list of {_written(days.unlisted)}. The server signs one for every day, also when nothing came: mail may be"
            " withheld, by the stick, the courier, or the server. These days are not acknowledged. Pull once more, and import again.",
            "bold red",
        )
    if days.not_listed_yet:
        say(f"Not listed by the server yet: {_written(days.not_listed_yet)}. The next round brings it.")
    if days.gone:
        say(
            f"Alarm: {_span(days.gone)} ended at the server before this vault had acknowledged it. What came then and is not here will not come any"
            " more; who wrote then sees no receipt for it. Import more often than the desk's policy keeps envelopes.",
            "bold red",
        )
    for day in days.dropped:
        say(
            f"Alarm: the server has destroyed what came on {clock.written(day)}, because every reviewer acknowledged it, you too. This vault"
            " knows nothing of that. If it is not restored from a backup, somebody else signs with your key.",
            "bold red",
        )
    for day, count in sorted(days.lost.items()):
        say(
            f"Lost at the server, by its own signed word: {count} envelopes or bundles of files that came on {clock.written(day)}. They are not"
            " in this vault, and will not come. Ask the operator why (knothole-server doctor).",
            "bold red",
        )


def days_json(days: Days) -> dict[str, object]:
    """The same for programs."""
    return {
        "incomplete": {clock.written(day): list(counts) for day, counts in sorted(days.incomplete.items())},
        "refused": {clock.written(day): code for day, code in sorted(days.refused.items())},
        "unlisted": [clock.written(day) for day in days.unlisted],
        "not_listed_yet": [clock.written(day) for day in days.not_listed_yet],
        "gone": [clock.written(day) for day in days.gone],
        "dropped": [clock.written(day) for day in days.dropped],
        "lost": {clock.written(day): count for day, count in sorted(days.lost.items())},
    }


def _advice(code: str) -> str:
    if code == "ledger-key":
        return "Ask the operator whether the server was set up again. If so, compare its key: knothole reviewer accept-lists DIR"
    if code == "list-fork":
        return "Ask the operator whether a backup was put back. If so: knothole reviewer accept-lists DIR"
    return "Pull once more into this folder, and import again."


def _span(days: list[int]) -> str:
    if len(days) <= FEW:
        return _written(days)
    return f"{clock.written(days[0])} to {clock.written(days[-1])} ({len(days)} days)"


def _written(days: list[int]) -> str:
    return ", ".join(clock.written(day) for day in days)
