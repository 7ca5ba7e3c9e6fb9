"""Fingerprints and keys as commands show them and read them back: 21 words in three lines, and digits in groups of four."""

from __future__ import annotations

from knothole_client.files import paper

BLANK = "____"


def in_words(octets: bytes, *, hidden: int = 0) -> list[str]:
    """Three indented lines of seven words; the first ``hidden`` of them blank, for somebody to fill in."""
    words = paper.to_words(octets).split()
    return ["  " + line for line in paper.in_lines(" ".join([*[BLANK] * hidden, *words[hidden:]]))]


def in_both(octets: bytes, *, hidden: int = 0) -> list[str]:
    """Words, and the same in digits."""
    return [*in_words(octets, hidden=hidden), paper.in_groups(octets)]  # 79 columns
