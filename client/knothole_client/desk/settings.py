"""What a desk decides about itself, in one TOML file: channels, policy, statement, origins. ``docs/desk-guide.md`` has an example."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any, Final

from knothole_client.desk.ready_questions import MEETING
from knothole_client.errors import UsageError
from knothole_client.protocol import compact_json
from knothole_client.protocol.directory import (
    MAX_CHANNELS,
    Policy,
    read_channel,
    read_origins,
    read_policy,
    read_statement,
)
from knothole_client.protocol.errors import ProtocolError
from knothole_client.sentences import Sentence, joined

MAX_SETTINGS_SIZE: Final = 262_144  # bytes
MAX_HOLDS: Final = 32
POLICY: Final = {
    "envelope_days": 21,
    "reply_days": 120,
    "cover_interval": 20,
    "publish_interval": 900,
    "largest_bundle": 4 * 1024**3,
}
RANGES: Final = {
    "envelope_days": (7, 60),
    "reply_days": (7, 365),
    "cover_interval": (2, 30),
    "publish_interval": (0, 86_400),
    "largest_bundle": (0, compact_json.MAXIMUM_INTEGER),
    "case_days": (30, 3650),
}
"""Of [policy], as the directory has them (section 4.4 of the protocol)."""
KNOWN: Final = {
    "": {"origins", "channels", "policy", "statement"},
    "policy": {*POLICY, "case_days"},
    "statement": {"text", "holds"},
    "channels": {"id", "title", "guidance", "questions", "meeting", "reviewers", "threshold"},
}


@dataclass(frozen=True)
class Settings:
    """Read settings. ``channels`` is empty if the desk names none: then one channel reaches everybody."""

    name: str
    origins: list[str]
    channels: list[dict[str, Any]]
    policy: Policy
    statement: dict[str, Any]

    @property
    def holds(self) -> list[str]:
        """Legal holds in force, as visitors read them."""
        return list(self.statement.get("holds", []))

    def directory_members(self, reviewers: list[dict[str, Any]], today: int) -> dict[str, Any]:
        """The members of the directory that come from the settings (section 4.4). A reviewer who has left is in no channel.

        Args:
            reviewers: all there ever were.

        Raises:
            UsageError: a channel names somebody who never was a reviewer, or has too few readers left; a directory cannot say something.
        """
        known = [reviewer["id"] for reviewer in reviewers]
        slots = {reviewer["id"]: reviewer["slot"] for reviewer in reviewers if "until" not in reviewer}
        channels = self.channels or [{"id": "desk", "title": {"en": self.name}, "reviewers": sorted(slots)}]
        members = {
            "origins": self.origins,
            "channels": [_channel(channel, known, slots) for channel in channels],
            "policy": {name: value for name, value in asdict(self.policy).items() if value is not None},
            "statement": {"text": {"en": ""}, "holds": []} | self.statement | {"date": today},
        }
        _check_as_read(members)
        return members


def read_settings(text: bytes, name: str) -> Settings:
    """Read the content of a settings file; nothing gives the defaults.

    Args:
        name: the desk's, for its one channel if it names none.

    Raises:
        UsageError: too large, not TOML, an unknown name, or a value out of its range.
    """
    if len(text) > MAX_SETTINGS_SIZE:
        raise UsageError(
            "settings", "The settings are too large.", Sentence("{most} bytes are allowed.", most=MAX_SETTINGS_SIZE)
        )
    try:
        content = tomllib.loads(text.decode())
    except (ValueError, tomllib.TOMLDecodeError) as broken:
        raise UsageError("settings", "The settings are not a TOML file.", str(broken)) from broken
    _check_names(content, "")
    for section in ("policy", "statement"):
        _check_names(content.get(section, {}), section)
    channels = content.get("channels", [])
    if not isinstance(channels, list):
        raise UsageError("settings", "Channels are not written as sections.", "Begin each with: [[channels]]")
    for channel in channels:
        _check_names(channel, "channels")
    _check_holds(content.get("statement", {}).get("holds", []))
    return Settings(
        name=name,
        origins=content.get("origins", []),
        channels=channels,
        policy=_policy(content.get("policy", {})),
        statement=content.get("statement", {}),
    )


def _check_as_read(members: dict[str, Any]) -> None:
    """Refuse now what every reader of the directory would refuse."""
    channels = members["channels"]
    with _allowed(Sentence("The origins are not"), Sentence("They are a list of up to 64 texts.")):
        read_origins(members)
    with _allowed(Sentence("The statement is not"), Sentence("`text` has a text for each language.")):
        read_statement(members["statement"])
    if not 1 <= len(channels) <= MAX_CHANNELS:
        raise UsageError("settings", "There are too many channels.", Sentence("{most} are allowed.", most=MAX_CHANNELS))
    for channel in channels:
        with _allowed(
            Sentence("The channel {id} is not", id=channel["id"]),
            Sentence(
                "Each question has an id of its own, a label, a kind and `required`; 2 to 32 choices, each with an id of its own, only if the kind is"
                " choice or several."
            ),
        ):
            read_channel(channel)
    if len({channel["id"] for channel in channels}) < len(channels):
        raise UsageError("settings", "Two channels have the same id.", "Give each an id of its own.")
    with _allowed(
        Sentence("Something is not"),
        Sentence("Use names in lower case, whole numbers, and no dates."),
    ):
        compact_json.serialise(members)


@contextmanager
def _allowed(what: str, hint: str) -> Iterator[None]:
    try:
        yield
    except ProtocolError as refused:
        raise UsageError("settings", Sentence("{what} as a directory can say it.", what=what), hint) from refused


def _policy(section: dict[str, Any]) -> Policy:
    wrong = [
        Sentence(
            "{name} is {value!r}; it can be {least} to {most}.", name=name, value=section[name], least=least, most=most
        )
        for name, (least, most) in RANGES.items()
        if name in section and (type(section[name]) is not int or not least <= section[name] <= most)
    ]
    if wrong:
        raise UsageError(
            "settings",
            Sentence("In [policy], {wrong}", wrong=joined(wrong, " ")),
            "Days, seconds and bytes are whole numbers.",
        )
    return read_policy(POLICY | section)


def _check_names(section: Any, name: str) -> None:
    if not isinstance(section, dict):
        raise UsageError(
            "settings",
            Sentence("In the settings, {name} is not a section.", name=name),
            Sentence("Write [{name}] on the line above its values.", name=name),
        )
    for unknown in set(section) - KNOWN[name]:
        where = Sentence(" in [{name}]", name=name) if name else ""
        raise UsageError(
            "settings",
            Sentence("The settings have an unknown name{where}: {unknown}", where=where, unknown=unknown),
            Sentence("Known are: {known}", known=", ".join(sorted(KNOWN[name]))),
        )


def _check_holds(holds: Any) -> None:
    good = isinstance(holds, list) and all(isinstance(hold, str) and hold.strip() for hold in holds)
    if not good or len(holds) > MAX_HOLDS or len(set(holds)) < len(holds):
        raise UsageError(
            "settings",
            Sentence("Legal holds are not a list of up to {most} different texts.", most=MAX_HOLDS),
            'Write them like: holds = ["Order of the Example court of 2026-11-20 to keep case crisp-otter"]',
        )


def _questions(source: dict[str, Any]) -> Any:
    """The desk's own, and a ready one. What is no list stays as it is: the reader of directories refuses it."""
    own = source.get("questions", [])
    return [*own, MEETING] if source.get("meeting") and isinstance(own, list) else own


def _channel(source: dict[str, Any], known: list[str], slots: dict[str, int]) -> dict[str, Any]:
    named, threshold = source.get("reviewers", []), source.get("threshold", 1)
    channel = Sentence("channel {id}", id=source["id"]) if source.get("id") else Sentence("channel without an id")
    if not isinstance(threshold, int):
        raise UsageError(
            "settings",
            Sentence("The threshold of the {channel} is not a number.", channel=channel),
            "Use 1. With more, this version of the page cannot write to the channel.",
        )
    if not isinstance(source.get("meeting", False), bool):
        raise UsageError(
            "settings",
            Sentence("The {channel} says neither true nor false for meeting.", channel=channel),
            "Write: meeting = true",
        )
    if not isinstance(named, list) or not named:
        raise UsageError(
            "settings",
            Sentence("The {channel} names no reviewers.", channel=channel),
            'Write their ids: reviewers = ["jo", "sam"]',
        )
    strangers = [reviewer for reviewer in named if reviewer not in known]
    if strangers:
        raise UsageError(
            "settings",
            Sentence(
                "The {channel} names {strangers}, who is no reviewer of this desk.",
                channel=channel,
                strangers=", ".join(map(str, strangers)),
            ),
            f"Known are: {', '.join(known) or 'none'}. Add a reviewer before a channel names them: knothole desk add CARD --slot N",
        )
    readers = {slots[reviewer] for reviewer in named if reviewer in slots}
    if len(readers) < max(threshold, 1):
        raise UsageError(
            "settings",
            Sentence(
                "Too few are left to read the {channel}: {readers} of {threshold}.",
                channel=channel,
                readers=len(readers),
                threshold=threshold,
            ),
            "Others of its reviewers have left. Name somebody else in the settings, or remove the channel.",
        )
    return {
        "id": source.get("id", ""),
        "title": source.get("title", {}),
        "guidance": source.get("guidance", {"en": ""}),
        "questions": _questions(source),
        "slots": sorted(readers),
        "threshold": threshold,
    }
