"""What a desk decides about itself, in one TOML file: channels, policy, statement, origins. ``docs/operator-guide.md`` has an example."""

from __future__ import annotations

import tomllib
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from knothole_client.errors import UsageError
from knothole_client.protocol.directory import Policy, read_policy
from knothole_client.protocol.errors import ProtocolError

SETTINGS_LIMIT: Final = 262_144  # bytes
MOST_HOLDS: Final = 32
POLICY: Final = {
    "envelope_days": 21,
    "reply_days": 120,
    "cover_interval": 20,
    "publish_interval": 900,
    "largest_bundle": 4 * 1024**3,
}
KNOWN: Final = {
    "": {"origins", "channels", "policy", "statement"},
    "policy": {*POLICY, "case_days"},
    "statement": {"text", "holds", "date"},
    "channels": {"id", "title", "guidance", "questions", "reviewers", "threshold"},
}


@dataclass(frozen=True)
class Settings:
    """Read settings. ``channels`` is empty if the desk has not said: then there is one that reaches everybody."""

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
        """The members of the directory that come from the settings (section 4.4). Whoever has left is in no channel.

        Args:
            reviewers: all there ever were.

        Raises:
            UsageError: a channel names somebody who never was a reviewer, or has too few readers left.
        """
        known = [reviewer["id"] for reviewer in reviewers]
        slots = {reviewer["id"]: reviewer["slot"] for reviewer in reviewers if "until" not in reviewer}
        channels = self.channels or [{"id": "desk", "title": {"en": self.name}, "reviewers": sorted(slots)}]
        return {
            "origins": self.origins,
            "channels": [_channel(one, known, slots) for one in channels],
            "policy": {name: value for name, value in asdict(self.policy).items() if value is not None},
            "statement": {"date": today, "text": {"en": ""}, "holds": []} | self.statement,
        }


def read_settings(path: Path, name: str) -> Settings:
    """Read a settings file; a missing one gives the defaults.

    Raises:
        UsageError: too large, not TOML, a key that is not known, or a value out of its range.
    """
    text = path.read_bytes() if path.exists() else b""
    if len(text) > SETTINGS_LIMIT:
        raise UsageError("settings", "The settings are too large.", f"{SETTINGS_LIMIT} bytes are allowed.")
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


def _policy(section: dict[str, Any]) -> Policy:
    try:
        return read_policy(POLICY | section)
    except ProtocolError as refused:
        raise UsageError(
            "settings",
            "A value in [policy] is out of its range.",
            "docs/protocol.md, section 4.4, has the ranges.",
        ) from refused


def _check_names(section: Any, name: str) -> None:
    if not isinstance(section, dict):
        raise UsageError("settings", f"In the settings, {name} is not a section.", "docs/operator-guide.md has one.")
    for unknown in set(section) - KNOWN[name]:
        where = f" in [{name}]" if name else ""
        raise UsageError(
            "settings",
            f"The settings have an unknown name{where}: {unknown}",
            f"Known are: {', '.join(sorted(KNOWN[name]))}",
        )


def _check_holds(holds: Any) -> None:
    good = isinstance(holds, list) and all(isinstance(one, str) and one.strip() for one in holds)
    if not good or len(holds) > MOST_HOLDS or len(set(holds)) < len(holds):
        raise UsageError(
            "settings",
            f"Legal holds are not a list of up to {MOST_HOLDS} different texts.",
            'Write them like: holds = ["Order of the Example court of 2026-11-20 to keep case crisp-otter"]',
        )


def _channel(source: dict[str, Any], known: list[str], slots: dict[str, int]) -> dict[str, Any]:
    named, threshold = source.get("reviewers", []), source.get("threshold", 1)
    if not isinstance(threshold, int):
        raise UsageError("settings", "A channel's threshold is not a number.", "1 unless there is reason.")
    if not isinstance(named, list) or not named or not all(one in known for one in named):
        raise UsageError(
            "settings",
            "A channel must name reviewers that are listed.",
            "Look at `reviewers` of each channel; knothole desk add comes first.",
        )
    readers = {slots[one] for one in named if one in slots}
    if len(readers) < max(threshold, 1):
        raise UsageError(
            "settings",
            f"Too few are left to read the channel {source.get('id', '')}: {len(readers)} of {threshold}.",
            "Others of its reviewers have left. Name somebody else in the settings, or take the channel out.",
        )
    return {
        "id": source.get("id", ""),
        "title": source.get("title", {}),
        "guidance": source.get("guidance", {"en": ""}),
        "questions": source.get("questions", []),
        "slots": sorted(readers),
        "threshold": threshold,
    }
