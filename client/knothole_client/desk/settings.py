"""What a desk decides about itself, in one TOML file: channels, policy, statement, origins. ``docs/operator-guide.md`` has an example."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from knothole_client.errors import UsageError

SETTINGS_LIMIT: Final = 262_144  # bytes
POLICY: Final = {
    "envelope_days": 21,
    "reply_days": 120,
    "cover_interval": 20,
    "publish_interval": 900,
    "largest_bundle": 4 * 1024**3,
}
KNOWN: Final = {
    "": {"origins", "channels", "policy", "statement"},
    "policy": set(POLICY),
    "statement": {"text", "holds", "date"},
    "channels": {"id", "title", "guidance", "questions", "reviewers", "threshold"},
}


@dataclass(frozen=True)
class Settings:
    """Read settings. ``channels`` is empty if the desk has not said: then there is one that reaches everybody."""

    name: str
    origins: list[str]
    channels: list[dict[str, Any]]
    policy: dict[str, int]
    statement: dict[str, Any]

    def directory_members(self, reviewers: list[dict[str, Any]], today: int) -> dict[str, Any]:
        """The members of the directory that come from the settings (section 4.4).

        Raises:
            UsageError: a channel names a reviewer who is not listed.
        """
        slots = {reviewer["id"]: reviewer["slot"] for reviewer in reviewers}
        channels = self.channels or [{"id": "desk", "title": {"en": self.name}, "reviewers": sorted(slots)}]
        return {
            "origins": self.origins,
            "channels": [_channel(one, slots) for one in channels],
            "policy": POLICY | self.policy,
            "statement": {"date": today, "text": {"en": ""}, "holds": []} | self.statement,
        }


def read_settings(path: Path, name: str) -> Settings:
    """Read a settings file; a missing one gives the defaults.

    Raises:
        UsageError: not TOML, or a key that is not known.
    """
    if not path.exists():
        return Settings(name, [], [], {}, {})
    try:
        text = path.read_bytes()[: SETTINGS_LIMIT + 1]
        content = tomllib.loads(text.decode())
    except (ValueError, tomllib.TOMLDecodeError) as broken:
        raise UsageError("settings", "The settings are not a TOML file.", str(broken)) from broken
    _check_names(content, "")
    for section in ("policy", "statement"):
        _check_names(content.get(section, {}), section)
    for channel in content.get("channels", []):
        _check_names(channel, "channels")
    return Settings(
        name=name,
        origins=content.get("origins", []),
        channels=content.get("channels", []),
        policy=content.get("policy", {}),
        statement=content.get("statement", {}),
    )


def _check_names(section: dict[str, Any], name: str) -> None:
    for unknown in set(section) - KNOWN[name]:
        where = f" in [{name}]" if name else ""
        raise UsageError(
            "settings",
            f"The settings have an unknown name{where}: {unknown}",
            f"Known are: {', '.join(sorted(KNOWN[name]))}",
        )


def _channel(source: dict[str, Any], slots: dict[str, int]) -> dict[str, Any]:
    missing = [one for one in source.get("reviewers", []) if one not in slots]
    if missing or not source.get("reviewers"):
        raise UsageError(
            "settings",
            "A channel must name reviewers that are listed.",
            "Look at `reviewers` of each channel; knothole desk add comes first.",
        )
    return {
        "id": source.get("id", ""),
        "title": source.get("title", {}),
        "guidance": source.get("guidance", {"en": ""}),
        "questions": source.get("questions", []),
        "slots": sorted(slots[one] for one in source["reviewers"]),
        "threshold": source.get("threshold", 1),
    }
