"""What is refused, as the window says it: what happened, and what to do, for each refusal that the code behind the window has."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from itertools import product

import pytest

from knothole_client.courier import requests
from knothole_client.desktop.models.refusals import RefusedError, in_words, names_command, refusal, what_to_do
from knothole_client.desktop.models.source import said_of
from knothole_client.desktop.words import Words, catalogue, languages
from knothole_client.errors import ClientError
from knothole_client.protocol.errors import EXPLANATIONS, ProtocolError
from knothole_client.sentences import Sentence
from tests.client.desktop.test_sentences import (
    ERRORS,
    REVIEWERS,
    ROOT,
    SOURCES,
    calls,
    reached,
    says_something,
    written,
)

OWN, HINT = "refused.", "hint."
NOTHING = (ast.Constant(""), ast.Constant(""))


def patterns(argument: ast.expr) -> Iterator[str]:
    """What an argument can say; of a text that is made by itself what stands in it whatever is put in."""
    for text in written(argument.args[0] if isinstance(argument, ast.Call) and argument.args else argument):
        yield "".join(str(node.value) for node in ast.walk(text) if isinstance(node, ast.Constant))


def refusals(start: str = REVIEWERS) -> Iterator[tuple[str, str, str, str]]:
    """Where, code, sentence and hint of everything that the code behind a window refuses by a code of its own."""
    for file, tree in reached(start):
        for name, arguments in calls(tree):
            is_own = name == "RefusedError" and "desktop" in file.parts
            code = arguments[0].value if arguments and isinstance(arguments[0], ast.Constant) else None
            if not isinstance(code, str) or not (name in ERRORS or is_own):
                continue
            if any(isinstance(argument, ast.Starred) for argument in arguments):
                continue  # sentence and hint come from one place, which always has both
            sentences, hints = ([*patterns(argument)] or [""] for argument in (*arguments[1:3], *NOTHING)[:2])
            yield from ((str(file.relative_to(ROOT)), code, *said) for said in product(sentences, hints))


def test_each_says_what_to_do_in_the_window() -> None:
    words = Words()
    helpless = {
        f"{file}: {code}: {sentence}"
        for file, code, sentence, hint in refusals()
        if not words.has(OWN + code) and not what_to_do(refusal(ClientError(code, sentence, Sentence(hint))), words)
    }
    assert sorted(helpless) == [], "add hint.CODE to the catalogues of the window"


def test_so_does_each_in_a_sources_window() -> None:
    """Which keeps nobody out of a case, and chooses from the channels that there are."""
    words = Words()
    of_source = [found for found in refusals(SOURCES) if found[0].startswith(("source/", "desktop/models/source"))]
    assert len(of_source) > 10
    for file, code, sentence, hint in of_source:
        if code not in ("reviewer", "channel", "stopped"):
            said = said_of(ClientError(code, sentence, Sentence(hint)), words)
            assert said.removeprefix(sentence).strip(), f"{file}: {code}: {sentence}"
            assert not names_command(said.removeprefix(sentence)), code


def test_so_does_each_of_the_protocol_and_of_a_server() -> None:
    words = Words()
    faults = [*map(ProtocolError, EXPLANATIONS)]
    answers = [requests.RefusedError(code, 403) for code in (*requests._HINTS, "status-404")]
    for refused in map(refusal, (*faults, *answers)):
        assert words.has(OWN + refused.code) or what_to_do(refused, words), refused.code


def test_what_the_window_says_in_its_own_words_is_what_was_refused() -> None:
    """By its code alone a sentence would stand for another refusal that has the same."""
    meant: dict[str, set[str]] = {}
    for _, code, sentence, _ in refusals():
        meant.setdefault(code, set()).update(filter(says_something, [sentence]))
    own = catalogue("en")
    hidden = [code for code, all_of in meant.items() if OWN + code in own and len(all_of) > 1]
    assert sorted(hidden) == []
    assert [code for code in EXPLANATIONS if OWN + code in own] == []


@pytest.mark.parametrize("language", languages())
def test_own_words_say_what_to_do_and_name_no_command(language: str) -> None:
    own = {key: text for key, text in catalogue(language).items() if key.startswith((OWN, HINT))}
    assert len(own) > 50
    assert [key for key, text in own.items() if names_command(text)] == []
    ends = re.compile(r"[.!?؟](?:\s|$)")
    put_in = {"what": "What.", "hint": "Hint."}
    assert [key for key, text in own.items() if OWN in key and len(ends.findall(text.format_map(put_in))) < 2] == []


def test_no_word_is_left_over() -> None:
    codes = {code for _, code, _, _ in refusals()} | {*EXPLANATIONS, *requests._HINTS}
    assert {key for key in catalogue("en") if key.startswith(OWN)} - {OWN + code for code in codes} == set()
    said = {what_to_do(refusal(ClientError(code, "")), Words()) for code in codes}
    assert {text for key, text in catalogue("en").items() if key.startswith(HINT)} - said == set()


def test_a_hint_of_the_library_is_said_unless_it_names_what_only_a_command_has() -> None:
    words = Words("de")
    typed = refusal(ClientError("exists", "There is a desk here already.", "Choose another --home."))
    assert in_words(typed, words) == f"{words.say(typed.message)} {words('hint.exists')}"
    of_a_disk = RefusedError("disk", Sentence("The note is empty."), Sentence("Write something first."))
    assert in_words(of_a_disk, words) == "Die Notiz ist leer. Schreiben Sie zuerst etwas."
