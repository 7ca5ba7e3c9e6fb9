"""What the rest of the client says, in the window's languages. The sentences are read from the code, so that none can be forgotten."""

from __future__ import annotations

import ast
import errno
import os
import string
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import get_args

import pytest

from knothole_client import desktop
from knothole_client.desktop.models.refusals import names_command
from knothole_client.desktop.words import FALLBACK, Words, languages, sentences
from knothole_client.protocol.desk_events import DUTIES, STATES
from knothole_client.protocol.directory import Policy, QuestionKind
from knothole_client.protocol.errors import EXPLANATIONS
from knothole_client.rounds.folder import ITEM_SIZES
from knothole_client.sentences import Sentence, joined

ROOT = Path(desktop.__file__).parent.parent
ERRORS = {"ClientError", "UsageError", "UnsafeError", "LockedError", "NetworkError", "LostError"}
ONLY_COMMANDS = {"release", "release-key", "release-signature", "no-sums"}
"""Codes of what only ``knothole verify`` refuses."""
SYSTEM = (
    *(errno.EACCES, errno.EPERM, errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.EEXIST, errno.EROFS, errno.EIO),
    *(errno.ENOTEMPTY, errno.EBUSY, errno.ENAMETOOLONG, errno.EINVAL, errno.ELOOP, errno.ENODEV, errno.EXDEV),
)
"""What a disk or a stick can refuse."""
TRANSLATED = [language for language in languages() if language != FALLBACK]


REVIEWERS, SOURCES = "app.py", "source_window.py"
"""Where the windows begin."""
EXAMPLES = {REVIEWERS: "importing.py", SOURCES: "whole_visit.py"}


def reached_by_all() -> list[tuple[Path, ast.Module]]:
    """The same for all windows."""
    return sorted({**dict(reached()), **dict(reached(SOURCES))}.items())


@cache
def reached(start: str = REVIEWERS) -> list[tuple[Path, ast.Module]]:
    """The code that a window runs: its modules, and those that they import."""
    found: dict[Path, ast.Module] = {}
    waiting = [ROOT / "desktop" / start]
    while waiting:
        file = waiting.pop()
        if file.exists() and file not in found:
            found[file] = ast.parse(file.read_text())
            waiting += [path for node in ast.walk(found[file]) for path in imported(node)]
    assert ROOT / ("reviewer" if start == REVIEWERS else "source") / EXAMPLES[start] in found
    assert ROOT / "commands" not in {parent for file in found for parent in file.parents}
    return sorted(found.items())


def imported(node: ast.AST) -> Iterator[Path]:
    if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("knothole_client"):
        package = ROOT / Path(*node.module.split(".")[1:])
        for path in (package, *(package / name.name for name in node.names)):
            if "page_check" not in path.parts:  # which looks at a server for a command
                yield path.with_suffix(".py")


def calls(tree: ast.Module) -> Iterator[tuple[str, list[ast.expr]]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            code = node.args[0].value if node.args and isinstance(node.args[0], ast.Constant) else None
            if code not in ONLY_COMMANDS:
                yield node.func.id, node.args


def written(node: ast.expr) -> Iterator[ast.Constant | ast.JoinedStr]:
    """The texts an argument can be."""
    match node:
        case ast.Constant(value=str()) | ast.JoinedStr():
            yield node
        case ast.IfExp(body=body, orelse=orelse):
            yield from written(body)
            yield from written(orelse)
        case ast.BoolOp(values=values):
            for value in values:
                yield from written(value)


def says_something(pattern: str) -> bool:
    return any(text and any(map(str.isalpha, text)) for text, *_ in string.Formatter().parse(pattern))


@cache
def said() -> frozenset[str]:
    """Every pattern that the windows can come to say."""
    found = {*EXPLANATIONS.values(), *map(os.strerror, SYSTEM), *get_args(QuestionKind), *ITEM_SIZES}
    found |= {field.name.replace("_", " ") for field in fields(Policy)} - {"book"}
    found |= {"desk key", "next key", *STATES, *DUTIES}
    for _, tree in reached_by_all():
        for name, arguments in calls(tree):
            texts = arguments[1:3] if name in ERRORS else arguments[:1] if name == "Sentence" else []
            for place, argument in enumerate(texts):
                patterns = {str(text.value) for text in written(argument) if isinstance(text, ast.Constant)}
                is_hint = place == 1 or name == "Sentence"
                found |= {pattern for pattern in patterns if not (is_hint and names_command(Sentence(pattern)))}
    return frozenset(filter(says_something, found))


def placeholders(pattern: str) -> set[tuple[str, str | None]]:
    return {(name, spec) for _, name, spec, _ in string.Formatter().parse(pattern) if name}


def test_what_is_refused_is_said_in_sentences_that_can_be_translated() -> None:
    """Of a text that code makes by itself, no catalogue can know the pattern."""
    wrong = []
    for file, tree in reached_by_all():
        for name, arguments in calls(tree):
            for place, argument in enumerate(arguments[1:3] if name in ERRORS else []):
                for text in written(argument):
                    pieces = "".join(str(node.value) for node in ast.walk(text) if isinstance(node, ast.Constant))
                    if isinstance(text, ast.JoinedStr) and not (place == 1 and names_command(Sentence(pieces))):
                        wrong.append(f"{file.relative_to(ROOT)}:{text.lineno} {pieces}")
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_sentence_has_its_own_in_each_language(language: str) -> None:
    there = sentences(language)
    assert sorted(said() - there.keys()) == [], "add them to strings/sentences/*.json"
    assert sorted(there.keys() - said()) == [], "nothing says them any more"
    for pattern, translated in there.items():
        assert placeholders(translated) <= placeholders(pattern), pattern
        assert {name for name, _ in placeholders(translated)} == {name for name, _ in placeholders(pattern)}, pattern


def test_nobodys_name_is_read_as_a_pattern_or_turns_a_sentence_around() -> None:
    name = "{code} {0.__class__} <b>\u202etxt"
    sentence = Sentence("Reviewer {name}", name=joined([name, Sentence("nobody")]))
    for language in languages():
        said_ = Words(language).clean(sentence)
        assert "{code} {0.__class__} <b>‹U+202E›txt" in said_, language
        assert "\u202e" not in said_
    assert Words("ar").clean(sentence).startswith("القارئ \u2068{code}")
    assert Words("de").clean(sentence).endswith(", niemand")
    assert Words("en").clean(Sentence("Reviewer {name}", name="منى 12")) == "Reviewer \u2068منى 12\u2069"
    assert Words("ar").isolated("") == ""
    assert Words("de").say("nobody") == "nobody"  # a text that is no sentence is somebody's


def test_paths_and_dates_are_not_turned_around_by_the_letters_around_them() -> None:
    said = Sentence("Since {day}.", day="2026-11-20")
    assert "\u20682026-11-20\u2069" in Words("ar").say(said)
    assert "\u2068/media/jo/reviewer\u2069" in Words("ar")("welcome.where", folder="/media/jo/reviewer")
    assert "\u2068" not in Words("ar")("welcome.where", folder="مجلد/آخر")
    assert "\u2068" not in Words("de").say(said)
